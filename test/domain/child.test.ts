import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeChild, maskIin, parseName } from '../../shared/domain/child.ts';
import { day } from '../../shared/domain/time.ts';

const said = { iin: ' 800101000017 ', name: 'Мәди Үлгі', bornOn: day('2022-05-10') };

describe('a described child', () => {
  it('is kept with its IIN, its name in NFC and its birth date', () => {
    expect(describeChild(said, day('2026-07-01'))).toEqual({ iin: '800101000017', name: 'Мәди Үлгі', bornOn: '2022-05-10' });
  });

  it('born on 29 February 2008 is a child on 28 February 2026 and none on 1 March', () => {
    const born = { ...said, bornOn: day('2008-02-29') };
    expect(describeChild(born, day('2026-02-28'))).toMatchObject({ bornOn: '2008-02-29' });
    expect(describeChild(born, day('2026-03-01'))).toMatchObject({ refusal: 'child-grown-up' });
  });

  it('of a wrong IIN says what is wrong with it', () => {
    expect(describeChild({ ...said, iin: '80010100001' }, day('2026-07-01'))).toMatchObject({ because: { fault: 'length' } });
    expect(describeChild({ ...said, iin: '800101000018' }, day('2026-07-01'))).toMatchObject({ because: { fault: 'check-digit' } });
    expect(describeChild({ ...said, iin: '٨٠٠١٠١٠٠٠٠١٧' }, day('2026-07-01'))).toMatchObject({ because: { fault: 'digits' } });
  });
});

describe('a name', () => {
  it.each(['Әсем', 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі', 'Ёлкина Её', 'Анна-Мария', 'Д’Артаньян', 'Нұр Сұлтан'])('%s is one', (name) => {
    expect(parseName(name)).toBe(name);
  });

  it('never holds anything but letters of Kazakh and Russian, spaces, hyphens and apostrophes, and has at most 100', () => {
    const allowed = /^[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі '’-]{1,100}$/;
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const name = parseName(text);
        return name === undefined || allowed.test(name);
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom('\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u0000', '\t', '1', 'A'), (hidden) => {
        return parseName(`Әлия${hidden}Мысал`) === undefined;
      }),
    );
  });
});

describe('a masked IIN', () => {
  it('keeps six of its digits', () => expect(maskIin('220510500012')).toBe('2205…12'));
});
