// What the public may know of the queue in numbers: everything adds up, and nothing leads back to a family.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from '../../shared/domain/csv.ts';
import { countQueue, leastShown, mergeSmall, openRows } from '../../shared/domain/statistics.ts';
import { day } from '../../shared/domain/time.ts';
import { at, importCells, row, staffedCity } from '../support/city.ts';

const families = fc.array(
  fc.record({
    category: fc.constantFrom('priority', 'general', 'rare'),
    submittedAt: fc.integer({ min: 0, max: 1200 }).map((days) => at(new Date(Date.UTC(2023, 0, 1) + days * 86_400_000).toISOString())),
    bornOn: fc.constantFrom(day('2020-01-01'), day('2021-05-05'), day('2022-12-31')),
    district: fc.constantFrom(undefined, 'Майкудук', 'Юго-Восток', 'Сортировка'),
  }),
  { maxLength: 80 },
);
const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((all, { count }) => all + count, 0);

describe('counts', () => {
  it.each([
    [
      [10, 3, 1, 7],
      [10, 11],
    ],
    [
      [10, 7],
      [10, 7],
    ],
    [
      [20, 6, 4],
      [20, 10],
    ],
    [[3, 1], []],
    [[9, 1], [10]],
  ])('of %j are shown as %j: what is under five goes together, and never alone', (given, shown) => {
    const counts = given.map((count, index) => ({ of: `c${index}`, count }));
    expect(mergeSmall(counts).map(({ count }) => count)).toEqual(shown);
  });

  it('of any families add up to all of them and are never under five', () => {
    fc.assert(
      fc.property(families, (some) => {
        const numbers = countQueue(some, day('2026-07-01'));
        for (const counts of Object.values(numbers)) {
          expect(sum(counts)).toBe(some.length < leastShown ? 0 : some.length);
        }
        for (const { count } of Object.values(numbers).flat()) expect(count).toBeGreaterThanOrEqual(leastShown);
      }),
      { seed: 3 },
    );
  });
});

describe('the open table', () => {
  it('has no row under five, loses nobody, and never says district and month together', () => {
    fc.assert(
      fc.property(families, (some) => {
        const rows = openRows(some);
        for (const { count, category, district, from, to } of rows) {
          expect(count).toBeGreaterThanOrEqual(leastShown);
          expect([category, district].filter((text) => text === '')).toHaveLength(1);
          if (district !== '') expect([from.slice(5), to.slice(5)]).toEqual(['01', '12']);
          expect(from <= to).toBe(true);
        }
        const byCategory = sum(rows.filter(({ category }) => category !== ''));
        expect(byCategory).toBe(some.length < leastShown ? 0 : some.length);
      }),
      { seed: 4 },
    );
  });

  it('opened in a spreadsheet carries out nothing', () => {
    expect(csvOf([['a,b', '=1+1', '@x', '-5', 'plain', 7, 'say "hi"']])).toBe(`"a,b",'=1+1,'@x,'-5,plain,7,"say ""hi"""\r\n`);
  });
});

describe('the statistics of a territory', () => {
  it('are not there before the job has run, and are of the published version after it', async () => {
    const city = await staffedCity();
    const params = { territory: 'karaganda' };
    expect(await city.ask('showStatistics', { params })).toMatchObject({ status: 404, body: { code: 'statistics-not-published' } });
    const rows = Array.from({ length: 12 }, (_, index) =>
      row(index, `2023-03-${String(index + 10)}T09:00:00.123Z`, { district: '=Майкудук' }),
    );
    await importCells(city, [
      ...rows,
      row(90, '2024-01-10T09:00:00.000Z', { bornOn: '2021-02-03', statuses: 'orphan', district: '=Майкудук' }),
    ]);
    await city.run({ job: 'recomputeQueue' });
    expect(await city.run({ job: 'publishStatistics' })).toEqual({ published: ['karaganda'] });
    const { body, headers } = await city.ask('showStatistics', { params });
    expect(body).toMatchObject({
      version: 1,
      total: 13,
      byCategory: [{ of: 'other', count: 13 }],
      byDistrict: [{ of: '=Майкудук', count: 13, districtLabels: { kk: '=Майкудук', ru: '=Майкудук', en: '=Майкудук' } }],
    });
    expect(headers['cache-control']).toBe('public, max-age=300');

    const table = await city.ask('showOpenData', { params });
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(table.text.split('\r\n')).toEqual([
      'asOf,category,district,submittedFrom,submittedTo,applications',
      '2026-07-01,other,,2023-03,2024-01,13',
      `2026-07-01,,'=Майкудук,2023-01,2024-12,13`,
      '',
    ]);
    expect(await city.run({ job: 'publishStatistics' })).toEqual({ published: [] });
  });
});
