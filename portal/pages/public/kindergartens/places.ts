// Free places and ages as a family reads them.

import { t, tn } from '../../../language/text.ts';
import { inFigures } from '../../../language/time.ts';
import type { FoundPreschool } from './useKindergartens.ts';
import { forms, words } from './words.ts';

type Steps = FoundPreschool['groups'][number]['free'];

/** How many are free on the day: the steps come in order of time, each until the next. */
export function freeOn(steps: Steps, day: string): number {
  return steps.findLast(({ from }) => from <= day)?.free ?? 0;
}

export function freeOfAll({ groups }: Pick<FoundPreschool, 'groups'>, day: string): number {
  return groups.reduce((sum, { free }) => sum + freeOn(free, day), 0);
}

/** The first day after which there is a place, where there is none yet. */
export function nextFree({ groups }: Pick<FoundPreschool, 'groups'>, day: string): Steps[number] | undefined {
  return groups
    .flatMap(({ free }) => free.filter((step) => step.from > day && step.free > 0).slice(0, 1))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))[0];
}

/** `25 мест`, `с 01.09.2027: 3 места` or that there is none. */
export function placesInWords(of: Pick<FoundPreschool, 'groups'>, day: string): string {
  const free = freeOfAll(of, day);
  if (free > 0) return tn(free, forms.places);
  const next = nextFree(of, day);
  return next === undefined ? t(words.noPlaces) : t(words.later, { day: inFigures(next.from), count: tn(next.free, forms.places) });
}

/** `2 года 6 месяцев` of 30 full months. */
export function ageInWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (years === 0) return tn(rest, forms.months);
  return rest === 0 ? tn(years, forms.years) : `${tn(years, forms.years)} ${tn(rest, forms.months)}`;
}

/** `5 лет – 6 лет 11 месяцев` of a group. */
export function agesInWords({ ageFrom, ageTo }: Pick<FoundPreschool['groups'][number], 'ageFrom' | 'ageTo'>): string {
  return `${ageInWords(ageFrom)} – ${ageInWords(ageTo)}`;
}

/** `350 м`, `2,4 км`. */
export function distanceInWords(metres: number): string {
  if (metres < 1000) return t(words.metres, { n: Math.round(metres / 10) * 10 });
  return t(words.kilometres, { n: (metres / 1000).toFixed(1).replace('.', ',') });
}

/** Its name, with the number never on a line of its own. */
export function nameOf({ names }: Pick<FoundPreschool, 'names'>): string {
  return t(names).replace('№ ', '№\u00A0');
}
