// What the pages of a family work out by themselves: a phone number as it is typed, and the line of a place over the days.

import { describe, expect, it } from 'vitest';
import { toldBy } from '../../portal/api/told.ts';
import { deltaOf, linesOf, type Entry } from '../../portal/pages/parent/card/storyLines.ts';
import { digitsOf, shownOf } from '../../portal/pages/parent/phone/phoneText.ts';

describe('a phone number as people type or paste it', () => {
  it.each(['+7 701 123 45 67', '8 701 123 45 67', '87011234567', '77011234567', '7011234567', '+7(701)123-45-67'])(
    '%s is one number',
    (typed) => {
      expect(shownOf(digitsOf(typed))).toBe('+7 701 123 45 67');
    },
  );

  it('is grown digit by digit without losing any', () => {
    const typed = Array.from('87771234567').reduce((shown, digit) => shownOf(digitsOf(shown + digit)), '');
    expect(typed).toBe('+7 777 123 45 67');
  });

  it('shows nothing of nothing', () => {
    expect(shownOf(digitsOf(''))).toBe('');
    expect(shownOf(digitsOf('+'))).toBe('');
  });
});

describe('the line of a place', () => {
  const sentence = { kk: 'бір', ru: 'один', en: 'one' };
  const entry = (version: number, asOf: string, kind: Entry['kind'], from?: number, to?: number, category = 10): Entry => ({
    version,
    asOf,
    kind,
    sentence,
    ...(from === undefined ? {} : { from: { category, position: from } }),
    ...(to === undefined ? {} : { to: { category, position: to } }),
  });

  it('keeps of each day in Kazakhstan its last number, and leads to the number of now', () => {
    const entries = [
      entry(3, '2026-11-24T20:00:00.000Z', 'shifted', 30, 20),
      entry(2, '2026-11-24T05:00:00.000Z', 'shifted', 40, 30),
      entry(1, '2026-11-24T04:00:00.000Z', 'appeared', undefined, 40),
    ];
    expect(linesOf(entries, { position: 20, asOf: '2026-11-27T04:00:00.000Z' })).toEqual([
      {
        category: 10,
        points: [
          { day: '2026-11-24', value: 30, note: sentence },
          { day: '2026-11-25', value: 20, note: sentence },
          { day: '2026-11-27', value: 20 },
        ],
      },
    ]);
  });

  it('begins a line of its own in another category', () => {
    const replaced: Entry = {
      ...entry(2, '2026-11-25T05:00:00.000Z', 'replaced', undefined, 7, 3),
      from: { category: 10, position: 40 },
    };
    const lines = linesOf([replaced, entry(1, '2026-11-24T05:00:00.000Z', 'appeared', undefined, 40)], undefined);
    expect(lines.map(({ category, points }) => [category, points.map(({ value }) => value)])).toEqual([
      [10, [40]],
      [3, [7]],
    ]);
    expect(deltaOf(replaced)).toBeUndefined();
  });

  it('says by how many places it came forward or fell back', () => {
    expect(deltaOf({ from: { category: 1, position: 28 }, to: { category: 1, position: 3 } })).toBe(25);
    expect(deltaOf({ from: { category: 1, position: 3 }, to: { category: 1, position: 4 } })).toBe(-1);
  });
});

describe('what is said of an address that cannot be', () => {
  const refused = (field: string) =>
    new Response(
      JSON.stringify({ code: 'request-invalid', detail: 'The request has a mistake.', fields: [{ field, message: 'not an id' }] }),
      {
        status: 400,
      },
    );

  it('is that the link is wrong, where nobody filled anything in', async () => {
    const { text, fields } = await toldBy(refused('path.contract'));
    expect(text.en).toContain('This link is wrong');
    expect(fields).toEqual([]);
  });

  it('is which field is wrong, where somebody did', async () => {
    const { text, fields } = await toldBy(refused('body.phone'));
    expect(text.en).toBe('The request has a mistake.');
    expect(fields.map(({ field }) => field)).toEqual(['body.phone']);
  });
});
