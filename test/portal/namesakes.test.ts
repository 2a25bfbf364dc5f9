// Two children of a group may share a name, and a teacher still has to know which of them is away.

import { beforeAll, describe, expect, it } from 'vitest';
import { bornName, byName, namesIn } from '../../portal/pages/preschool/namesakes.ts';
import { language } from '../../portal/language/text.ts';

const aisha = { contract: 'A', name: 'Айша Мысал', bornOn: '2022-12-10' };
const other = { contract: 'B', name: 'Айша Мысал', bornOn: '2022-09-24' };
const timur = { contract: 'C', name: 'Тимур Пример', bornOn: '2022-12-10' };

beforeAll(() => {
  language.value = 'kk';
});

describe('children of a group', () => {
  it('are told apart by the birth date where they share a name, and only there', () => {
    const nameOf = namesIn([aisha, other, timur]);
    expect(['A', 'B', 'C'].map(nameOf)).toEqual([
      'Айша Мысал, 10.12.2022\u00A0ж.\u00A0т.',
      'Айша Мысал, 24.09.2022\u00A0ж.\u00A0т.',
      'Тимур Пример',
    ]);
  });

  it('without a name are told apart likewise, and one nobody knows is a child without a name', () => {
    const nameOf = namesIn([{ contract: 'A', bornOn: '2022-12-10' }, { contract: 'B' }]);
    expect(['A', 'B', 'X'].map(nameOf)).toEqual([
      'Аты көрсетілмеген бала, 10.12.2022\u00A0ж.\u00A0т.',
      'Аты көрсетілмеген бала',
      'Аты көрсетілмеген бала',
    ]);
  });

  it('stand in the order of their names, and of two who share one the older first', () => {
    expect([timur, aisha, other].toSorted(byName).map(({ contract }) => contract)).toEqual(['B', 'A', 'C']);
  });

  it('alone on a page stand with the birth date always', () => {
    expect(bornName(timur)).toBe('Тимур Пример, 10.12.2022\u00A0ж.\u00A0т.');
  });
});
