// What a district is called in the reader's language.

import { describe, expect, it } from 'vitest';
import { districtNames } from '../../shared/domain/districts.ts';
import { checkRulebook, parseRulebook } from '../../shared/domain/rulebook.ts';
import { day } from '../../shared/domain/time.ts';
import karaganda from '../../shared/rulebooks/karaganda.json' with { type: 'json' };

const bi = { kk: 'Қазыбек би ауданы', ru: 'район имени Казыбек би', en: 'Kazybek Bi district' };
const bokeikhan = { kk: 'Әлихан Бөкейхан ауданы', ru: 'район Алихана Бокейхана', en: 'Alikhan Bokeikhan district' };
const on = day('2026-07-01');

describe('what a district is called', () => {
  const called = districtNames([parseRulebook(karaganda)], 'karaganda', on);

  it('is found however it is written: with or without the word for a district, in either language, without Kazakh letters', () => {
    for (const text of ['Казыбек би', 'р-н Казыбек би', 'казыбек БИ ауданы', 'Қазыбек би', 'район имени Казыбек би'])
      expect(called(text)).toEqual(bi);
    for (const text of ['Алихан Бокейхан', 'Әлихан Бөкейхан ауданы', 'район Алихана Бокейхана']) expect(called(text)).toEqual(bokeikhan);
  });

  it('is what was written where the rulebook does not know it, where none rules that day and in a territory without one', () => {
    const asWritten = { kk: 'Майкудук', ru: 'Майкудук', en: 'Майкудук' };
    expect(called('Майкудук')).toEqual(asWritten);
    expect(districtNames([parseRulebook(karaganda)], 'karaganda', day('2020-01-01'))('Майкудук')).toEqual(asWritten);
    expect(districtNames([], 'astana', on)('Майкудук')).toEqual(asWritten);
  });

  it('may be left out of a rulebook, and is not said twice in one', () => {
    const { districts: _, ...without } = karaganda;
    const defaults = karaganda.defaults.filter((path) => path !== 'districts');
    expect(districtNames([parseRulebook({ ...without, defaults })], 'karaganda', on)('Казыбек би').kk).toBe('Казыбек би');
    const twice = [...karaganda.districts, { name: 'Казыбек би', labels: bokeikhan }];
    expect(checkRulebook({ ...karaganda, districts: twice })).toMatchObject({ mistakes: [{ path: 'districts.2.name' }] });
  });
});
