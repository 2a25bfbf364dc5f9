// The demo city, Arman. It does not exist; its rules are those of Karaganda.

import { parseRulebook } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import karaganda from '../../shared/rulebooks/karaganda.json' with { type: 'json' };

export const demoCity = 'arman';

export const districts = [
  { kk: 'Орталық', ru: 'Центральный', en: 'Central' },
  { kk: 'Көлжаға', ru: 'Приозёрный', en: 'Lakeside' },
  { kk: 'Дала', ru: 'Степной', en: 'Steppe' },
  { kk: 'Шахтёрлер', ru: 'Шахтёрский', en: 'Miners’' },
] as const;

export function demoRulebook(): Rulebook {
  return parseRulebook({
    ...karaganda,
    territory: demoCity,
    version: 'arman-2025-1',
    // Nobody wants to wait an hour to see a round of a made-up city.
    rounds: { ...karaganda.rounds, pauseMinutes: 0 },
    districts: districts.map((labels) => ({ name: labels.ru, labels })),
    names: { kk: 'Арман (ойдан шығарылған қала)', ru: 'Арман (вымышленный город)', en: 'Arman (a made-up city)' },
  });
}
