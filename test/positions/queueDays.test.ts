// How the queue was at the end of each day: what stands, what a later publication changes, and what an earlier one does not.

import { describe, expect, it } from 'vitest';
import { demoPast } from '../../local/demo/past.ts';
import { demoFamilies } from '../../local/demo/families.ts';
import { demoRulebook } from '../../local/demo/city.ts';
import { day } from '../../shared/domain/time.ts';
import { readPointer } from '../../shared/table/queue.ts';
import { listQueueDays, queueDayWrites } from '../../shared/table/queueDays.ts';
import { at, importCells, row, staffedCity, type City } from '../support/city.ts';

const territory = 'karaganda';
const params = { territory };
const born2021 = { bornOn: '2021-05-05', statuses: '' };

const daysOf = async (city: City, query: Record<string, string> = {}) =>
  (await city.ask('listQueueDays', { params, query })).body['days'] as { day: string; total: number; categories: unknown }[];

/** One family more in the line, published at that moment. */
async function publishOneMore(city: City, moment: string, index: number): Promise<void> {
  city.at(moment);
  await importCells(city, [row(index, '2023-01-10T09:00:00.000Z', born2021)], territory, `system-${index}`);
  await city.run({ job: 'recomputeQueue' });
}

describe('the days of a queue', () => {
  it('hold the last publication of each day, in all and by category; a day in Kazakhstan ends at 24:00 there', async () => {
    const city = await staffedCity();
    expect(await daysOf(city)).toEqual([]);
    await publishOneMore(city, '2026-07-01T10:00:00+05:00', 1);
    await publishOneMore(city, '2026-07-01T23:59:59+05:00', 2);
    await publishOneMore(city, '2026-07-02T00:00:01+05:00', 3);
    await publishOneMore(city, '2026-07-05T08:00:00+05:00', 4);
    const of = (count: number) => ({ total: count, categories: [{ category: 10, count }] });
    expect(await daysOf(city)).toEqual([
      { day: '2026-07-01', ...of(2) },
      { day: '2026-07-02', ...of(3) },
      { day: '2026-07-05', ...of(4) },
    ]);
    expect((await daysOf(city, { from: '2026-07-02' })).map((one) => one.day)).toEqual(['2026-07-02', '2026-07-05']);
    const { headers } = await city.ask('listQueueDays', { params });
    expect(headers['cache-control']).toBe('public, max-age=300');
  });

  it('are those of the last year, and of earlier ones only what is asked for', async () => {
    const city = await staffedCity();
    await publishOneMore(city, '2026-07-01T10:00:00+05:00', 1);
    await publishOneMore(city, '2026-07-02T10:00:00+05:00', 2);
    city.at('2027-07-02T10:00:00+05:00');
    expect((await daysOf(city)).map((one) => one.day)).toEqual(['2026-07-02']);
    expect((await daysOf(city, { from: '2026-01-01' })).map((one) => one.day)).toEqual(['2026-07-01', '2026-07-02']);
  });

  it('are not changed by a publication as of an earlier moment that comes late', async () => {
    const city = await staffedCity();
    const { table } = city.context;
    await publishOneMore(city, '2026-07-01T18:00:00+05:00', 1);
    const pointer = await readPointer(table, territory);
    if (pointer === undefined) throw new Error('nothing is published');
    const late = { ...pointer, version: 9, total: 900, asOf: at('2026-07-01T17:00:00+05:00') };
    expect(await queueDayWrites(table, territory, late)).toEqual([]);
    expect(await queueDayWrites(table, territory, { ...late, asOf: at('2026-07-01T19:00:00+05:00') })).toMatchObject([
      { guard: { ifVersion: 1 }, item: { day: '2026-07-01', total: 900, version: 9 } },
    ]);
    expect(await listQueueDays(table, territory, day('2026-07-01'))).toMatchObject([{ day: '2026-07-01', total: 1 }]);
  });

  it('go 400 days after their day', async () => {
    const city = await staffedCity();
    await publishOneMore(city, '2026-07-01T10:00:00+05:00', 1);
    const { items } = await city.context.table.list('published', { pk: `QUEUE_DAYS#${territory}` });
    expect(items).toMatchObject([{ expiresAtSeconds: Math.floor(at('2027-08-05T10:00:00+05:00') / 1000) }]);
  });
});

describe('the made-up past of the demo city', () => {
  it('is the year before, ends near the families who wait now, and falls at every round', () => {
    const past = demoPast(at('2026-07-01T10:00:00+05:00'));
    expect([past[0]?.['day'], past.at(-1)?.['day'], past.length]).toEqual(['2025-07-01', '2026-06-30', 365]);
    const totalOn = (on: string) => Number(past.find((item) => item['day'] === on)?.['total']);
    expect(Math.abs(totalOn('2026-06-30') - demoFamilies(demoRulebook()).length)).toBeLessThan(30);
    for (const month of ['2025-09', '2026-05']) expect(totalOn(`${month}-15`)).toBeLessThan(totalOn(`${month}-14`));
    expect(past.every(({ pk }) => pk === 'QUEUE_DAYS#arman')).toBe(true);
  });
});
