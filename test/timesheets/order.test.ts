// Months of a year are closed in their order, since a yearly cap is counted from one to the next; and whatever order they come to be frozen in, the cap
// holds over all of them.

import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/domain/command.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { daysOfMonth, month } from '../../shared/domain/month.ts';
import { day } from '../../shared/domain/time.ts';
import { saveAbsences } from '../../shared/table/absences.ts';
import { attendanceCity, seededMonth, type AttendanceCity } from '../support/attendanceCity.ts';
import { enrolled, garden, head } from '../support/contractCity.ts';
import { seedPreschool } from '../support/preschoolCity.ts';
import { closeMonth, showMonth } from '../support/timesheetCity.ts';

async function statement(city: AttendanceCity, contract: string, preschool = garden): Promise<void> {
  const at = city.context.now();
  const key = `statement-${contract}`;
  const command: Command = { name: 'seed', by: 'job:seed', as: 'system', at, key, digest: digestOf(key) };
  const paper = { document: 'one', code: 'O', from: day('2026-07-01'), to: day('2026-09-30'), issuedOn: day('2026-07-01') };
  const documents = [{ ...paper, number: 'sealed', issuer: 'sealed', recordedAt: at, recordedBy: 'seed' }];
  const content = { contract, territory: 'karaganda', preschool, documents, reports: [] };
  const saved = saveAbsences(undefined, content, command, { kind: 'absence-document-recorded', data: {} });
  await city.context.table.together(key, saved.writes);
}

const away = (city: AttendanceCity, of: string, contract: string) =>
  Object.fromEntries(
    daysOfMonth(month(of))
      .filter((on) => isWorkingDay(on, city.context.calendar()) === true)
      .map((on) => [on, { [contract]: 'O' }]),
  );

/** A child on leave for the whole summer, of which a year has 60 calendar days. */
async function summer(months: readonly string[]): Promise<AttendanceCity> {
  const city = await attendanceCity(1);
  const [child = ''] = city.contracts;
  await statement(city, child);
  for (const of of months) await seededMonth(city, of, away(city, of, child));
  city.at('2026-10-01T09:00:00+05:00');
  return city;
}

const paidOf = async (city: AttendanceCity, of: string) => (await showMonth(city, of)).body['payableDays'];

describe('a month of the year before which another is open', () => {
  it('is not closed: the earlier one is named, and after it the later ones follow', async () => {
    const city = await summer(['2026-07', '2026-08', '2026-09']);
    const refused = { status: 409, body: { code: 'earlier-month-open', because: { month: '2026-07' } } };
    expect(await closeMonth(city, '2026-09')).toMatchObject(refused);
    expect(await closeMonth(city, '2026-08')).toMatchObject(refused);
    for (const of of ['2026-07', '2026-08', '2026-09']) expect((await closeMonth(city, of)).status).toBe(200);
    // July 2 to 31 and August 3 to 31 are 59 days: one is left for September.
    expect([await paidOf(city, '2026-07'), await paidOf(city, '2026-08'), await paidOf(city, '2026-09')]).toEqual([21, 21, 1]);
  });

  it('is closed where nobody marked anything in that one, as before the city began with it', async () => {
    const city = await summer(['2026-09']);
    expect((await closeMonth(city, '2026-09')).status).toBe(200);
  });

  it('counts against a month that is marked and closed after it: together they stay below the cap', async () => {
    const city = await summer(['2026-08', '2026-09']);
    for (const of of ['2026-08', '2026-09']) expect((await closeMonth(city, of)).status).toBe(200);
    const [child = ''] = city.contracts;
    await seededMonth(city, '2026-07', away(city, '2026-07', child));
    // August 3 to 31 and September 1 to 30 are 59 days: one is left for July.
    expect((await closeMonth(city, '2026-07')).status).toBe(200);
    expect(await paidOf(city, '2026-07')).toBe(1);
  });
});

describe('a month in another kindergarten that is not closed yet', () => {
  it('counts with its marks as they stand', async () => {
    const city = await attendanceCity(1);
    const [family] = city.families;
    const [first = ''] = city.contracts;
    if (family === undefined) throw new Error('no family');
    await seedPreschool(city, 'aigolek', { groups: [{ group: 'moon', capacity: 5 }], head });
    await seededMonth(city, '2026-07', away(city, '2026-07', first));
    city.at('2026-07-31T12:00:00+05:00');
    const second = await enrolled(city, family, { preschool: 'aigolek', group: 'moon', startsOn: '2026-08-03' });
    await statement(city, second, 'aigolek');
    const moon = { preschool: 'aigolek', group: 'moon' };
    for (const of of ['2026-08', '2026-09']) await seededMonth(city, of, away(city, of, second), moon);
    city.at('2026-10-01T09:00:00+05:00');
    for (const of of ['2026-08', '2026-09']) expect((await closeMonth(city, of, { preschool: 'aigolek' })).status).toBe(200);
    // July 2 to 31 and August 3 to 31 are 59 days; the first kindergarten has closed nothing.
    expect((await showMonth(city, '2026-09', { preschool: 'aigolek' })).body).toMatchObject({ totals: { O: 1, N: 21 } });
  });
});
