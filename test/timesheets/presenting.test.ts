// When the window opens every child’s month is there to be signed, once, whatever happens to the job that makes them.

import { describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { openSheet } from '../../shared/domain/sheet.ts';
import { listMonthsDue, readTimesheet } from '../../shared/table/timesheets.ts';
import { listSheets } from '../../shared/table/sheets.ts';
import type { Table } from '../../shared/table/table.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { attendanceCity, seededMonth } from '../support/attendanceCity.ts';
import { at, emptyCity, type City } from '../support/city.ts';
import { enrolled, garden, head } from '../support/contractCity.ts';
import { mortalTable } from '../support/mortalTable.ts';
import { openTable } from '../support/openTable.ts';
import { seedPreschool } from '../support/preschoolCity.ts';
import { allOf, closeMonth } from '../support/timesheetCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const july = '2026-07';
const job = { job: 'presentSheets' } as const;

/** 31 children in July, the month closed on its last evening: more than one transaction takes. */
const made = (async () => {
  const items = openTable();
  const city = await attendanceCity(31, { table: items.table });
  await seededMonth(city, july);
  city.at('2026-07-31T18:00:00+05:00');
  const { status, text } = await closeMonth(city, july);
  if (status !== 200) throw new Error(text);
  return { city, items };
})();

async function copiedCity(table: Table = memoryTable(), more: Parameters<typeof emptyCity>[1] = {}): Promise<City> {
  const { city, items } = await made;
  for (const name of ['records', 'waiting', 'published'] as const)
    for (const item of items.items(name)) await table.put(name, item, 'ifAbsent');
  return emptyCity(table, more, city.moment());
}

const sheetsOf = (city: City, preschool = garden) => allOf(listSheets(city.context.table, preschool, month(july)));

describe('the window of a month', () => {
  it('opens at midnight of 2026-08-01 in Kazakhstan: not a millisecond before 19:00Z of July 31 (I-15)', async () => {
    const city = await copiedCity();
    expect(await city.run({ ...job, at: '2026-07-31T18:59:59.999Z' })).toEqual({ sheets: 0, timesheets: 0 });
    expect(await sheetsOf(city)).toEqual([]);
    city.at('2026-08-01T00:00:00+05:00');
    expect(await city.run({ ...job, at: '2026-07-31T19:00:00.000Z' })).toEqual({ sheets: 31, timesheets: 1 });
    expect(await city.run(job)).toEqual({ sheets: 0, timesheets: 0 });
  });

  it('waits as long as a reopening that arrived in time may still be under way', async () => {
    const { settings } = (await made).city.context;
    const city = await copiedCity(memoryTable(), { settings: { ...settings, inFlightMilliseconds: 30_000 } });
    city.at('2026-08-01T00:00:29+05:00');
    expect(await city.run(job)).toEqual({ sheets: 0, timesheets: 0 });
    city.at('2026-08-01T00:00:30+05:00');
    expect(await city.run(job)).toEqual({ sheets: 31, timesheets: 1 });
  });
});

describe('a child’s month', () => {
  it('is what the closing froze, with the digest of what is shown, and when its contract came into force (I-19)', async () => {
    const city = await copiedCity();
    city.at('2026-08-01T00:00:00+05:00');
    await city.run(job);
    const sheets = await sheetsOf(city);
    expect(sheets).toHaveLength(31);
    for (const sheet of sheets) {
      expect(sheet).toMatchObject({ state: 'presented', revision: 1, amount: 4_772_700, group: 'sun' });
      expect(openSheet(sheet)).toMatchObject({
        codes: '-PPHHHPPPPHHPPPPPHHPPPPPHHPPPPP',
        payableDays: 21,
        revision: 1,
        rulebook: 'karaganda-2025-1',
      });
      expect(sheet.presentedAt).toBe(at('2026-08-01T00:00:00.001+05:00'));
      expect(sheet.enrolledAt).toBeLessThan(at('2026-07-02T00:00:00+05:00'));
    }
    expect(await readTimesheet(city.context.table, garden, month(july))).toMatchObject({
      state: 'closed',
      presentedAt: sheets[0]?.presentedAt,
    });
    expect(await listMonthsDue(city.context.table, 'karaganda', 'to-present')).toEqual([]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it.each(['before', 'after'] as const)('is made once, however often the job dies %s a transaction', async (when) => {
    const whole = await copiedCity();
    whole.at('2026-08-01T00:00:00+05:00');
    await whole.run(job);
    const expected = (await sheetsOf(whole)).map(({ contract, digest, version }) => ({ contract, digest, version }));
    for (let transaction = 1; transaction <= 3; transaction += 1) {
      const mortal = mortalTable();
      const city = await copiedCity(mortal.table);
      city.at('2026-08-01T00:00:00+05:00');
      mortal.killAt(transaction, when);
      await expect(city.run(job)).rejects.toThrow();
      expect(mortal.transactions()).toBe(transaction);
      await city.run(job);
      expect((await sheetsOf(city)).map(({ contract, digest, version }) => ({ contract, digest, version }))).toEqual(expected);
      expect(await readTimesheet(city.context.table, garden, month(july))).toMatchObject({ presentedAt: expect.any(Number) as unknown });
    }
  });

  it('is made once by two workers at the same moment', async () => {
    let step = 7;
    const table = memoryTable({
      beforeVerb: async () => {
        step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
        for (let turns = step % 5; turns > 0; turns -= 1) await Promise.resolve();
      },
    });
    const city = await copiedCity(table);
    city.at('2026-08-01T00:00:00+05:00');
    const did = await Promise.all([city.run(job), city.run(job), city.run(job)]);
    expect(did.reduce((sum, one) => sum + Number(one['sheets']), 0)).toBe(31);
    expect(did.reduce((sum, one) => sum + Number(one['timesheets']), 0)).toBe(1);
    expect((await sheetsOf(city)).every(({ version }) => version === 1)).toBe(true);
  });

  it('is not made where the child had no working day there, and of a transfer in mid-month each kindergarten has its own days (I-16, I-18)', async () => {
    const city = await attendanceCity(2);
    const [moving, staying] = city.families;
    if (moving === undefined || staying === undefined) throw new Error('too few');
    await seedPreschool(city, 'aigolek', { groups: [{ group: 'moon', capacity: 5 }], head });
    city.at('2026-07-10T12:00:00+05:00');
    const second = await enrolled(city, moving, { preschool: 'aigolek', group: 'moon', startsOn: '2026-07-20' });
    await seededMonth(city, july);
    await seededMonth(city, july, {}, { preschool: 'aigolek', group: 'moon' });
    city.at('2026-07-31T18:00:00+05:00');
    for (const preschool of [garden, 'aigolek']) expect((await closeMonth(city, july, { preschool })).status).toBe(200);
    city.at('2026-08-01T00:01:00+05:00');
    expect(await city.run(job)).toEqual({ sheets: 3, timesheets: 2 });
    const there = (await sheetsOf(city)).find(({ contract }) => contract === city.contracts[0]);
    const [after] = await sheetsOf(city, 'aigolek');
    expect(there && openSheet(there).codes).toBe('-PPHHHPPPPHHPPPPPHH------------');
    expect(after && openSheet(after).codes).toBe('-------------------PPPPPHHPPPPP');
    expect(after).toMatchObject({ contract: second, enrolledAt: expect.any(Number) as unknown });
    // 11 and 10 of 22 days: together what one kindergarten would have had.
    expect([there?.amount, after?.amount]).toEqual([2_500_000, 2_272_700]);
  });
});

describe('a month closed after the window has opened', () => {
  it('is shown as soon as it is closed', async () => {
    const city = await attendanceCity(1);
    await seededMonth(city, july);
    city.at('2026-08-13T10:00:00+05:00');
    expect(await city.run(job)).toEqual({ sheets: 0, timesheets: 0 });
    await closeMonth(city, july);
    expect(await city.run(job)).toEqual({ sheets: 1, timesheets: 1 });
  });
});
