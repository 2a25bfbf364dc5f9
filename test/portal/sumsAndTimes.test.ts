// Sums as people read them, the last day in time, and whose clock is believed.

import { afterEach, describe, expect, it } from 'vitest';
import { tenge } from '../../portal/language/money.ts';
import { language } from '../../portal/language/text.ts';
import { lastDayBefore, learnTime, now } from '../../portal/language/time.ts';

const before = language.value;
afterEach(() => {
  language.value = before;
});

/** With the spaces that do not break written as plain ones. */
function shown(tiyn: number, as: 'kk' | 'ru' | 'en'): string {
  language.value = as;
  return tenge(tiyn).replaceAll(/[\u00A0\u202F]/g, ' ');
}

describe('a sum', () => {
  it.each([
    [6_300_000, '63 000 ₸', '63,000 ₸'],
    [1_234_567, '12 345,67 ₸', '12,345.67 ₸'],
    [6_237_050, '62 370,50 ₸', '62,370.50 ₸'],
    [-50, '-0,50 ₸', '-0.50 ₸'],
    [-6_300_000, '-63 000 ₸', '-63,000 ₸'],
    [0, '0 ₸', '0 ₸'],
  ])('of %i tiyn is written as each language does', (tiyn, kazakhAndRussian, english) => {
    expect([shown(tiyn, 'kk'), shown(tiyn, 'ru'), shown(tiyn, 'en')]).toEqual([kazakhAndRussian, kazakhAndRussian, english]);
  });
});

describe('the last day in time', () => {
  it.each([
    ['2026-11-23T19:00:00.000Z', '2026-11-23'],
    ['2026-11-23T18:59:59.000Z', '2026-11-23'],
    ['2026-11-23T19:00:00.001Z', '2026-11-24'],
  ])('before %s is %s', (instant, day) => {
    expect(lastDayBefore(instant)).toBe(day);
  });
});

describe('the clock of the service', () => {
  const heard = (date: string, caching: string, age?: string) =>
    learnTime(new Headers({ date, 'cache-control': caching, ...(age === undefined ? {} : { age }) }));
  const present = () => new Date(now()).toISOString().slice(0, 16);

  it('is read off open answers, however long a cache kept them, until an answer comes that nobody keeps', () => {
    heard('Mon, 23 Nov 2026 04:00:10 GMT', 'public, max-age=300', '240');
    expect(present()).toBe('2026-11-23T04:04');
    heard('Mon, 23 Nov 2026 04:01:10 GMT', 'public, max-age=300');
    expect(present()).toBe('2026-11-23T04:04');
    heard('Sun, 23 Nov 2031 04:00:10 GMT', 'public, max-age=31536000, immutable');
    expect(present()).toBe('2026-11-23T04:04');
    heard('Mon, 23 Nov 2026 04:02:10 GMT', 'no-store');
    expect(present()).toBe('2026-11-23T04:02');
    heard('Mon, 23 Nov 2026 05:00:10 GMT', 'public, max-age=10');
    expect(present()).toBe('2026-11-23T04:02');
  });
});
