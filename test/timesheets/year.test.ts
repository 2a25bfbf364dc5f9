// Days of a year’s cap are counted over the months that were closed before, in whichever kindergarten the child then was.

import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { daysOfMonth, month } from '../../shared/domain/month.ts';
import { day } from '../../shared/domain/time.ts';
import { saveAbsences } from '../../shared/table/absences.ts';
import { attendanceCity, seededMonth } from '../support/attendanceCity.ts';
import type { City } from '../support/city.ts';
import { enrolled, garden, head } from '../support/contractCity.ts';
import { seedPreschool } from '../support/preschoolCity.ts';
import { closeMonth, showMonth } from '../support/timesheetCity.ts';

/** A statement for leave of the whole summer. */
async function statement(city: City, contract: string, preschool: string): Promise<void> {
  const at = city.context.now();
  const key = `statement-${contract}`;
  const command: Command = { name: 'seed', by: 'job:seed', as: 'system', at, key, digest: digestOf(key) };
  const paper = { document: 'one', code: 'O', from: day('2026-07-01'), to: day('2026-09-30'), issuedOn: day('2026-07-01') };
  const documents = [{ ...paper, number: 'sealed', issuer: 'sealed', recordedAt: at, recordedBy: 'seed' }];
  const content = { contract, territory: 'karaganda', preschool, documents, reports: [] };
  const saved = saveAbsences(undefined, content, command, { kind: 'absence-document-recorded', data: {} });
  await city.context.table.together(key, saved.writes);
}

const away = (city: City, of: string, contract: string) =>
  Object.fromEntries(
    daysOfMonth(month(of))
      .filter((on) => isWorkingDay(on, city.context.calendar()) === true)
      .map((on) => [on, { [contract]: 'O' }]),
  );

describe('60 calendar days of leave a year', () => {
  it('are counted over July in one kindergarten and August and September in another', async () => {
    const city = await attendanceCity(1);
    const [family] = city.families;
    const [first = ''] = city.contracts;
    if (family === undefined) throw new Error('no family');
    await statement(city, first, garden);
    await seedPreschool(city, 'aigolek', { groups: [{ group: 'moon', capacity: 5 }], head });
    await seededMonth(city, '2026-07', away(city, '2026-07', first));
    city.at('2026-07-31T12:00:00+05:00');
    const second = await enrolled(city, family, { preschool: 'aigolek', group: 'moon', startsOn: '2026-08-03' });
    await statement(city, second, 'aigolek');
    city.at('2026-07-31T18:00:00+05:00');
    expect((await closeMonth(city, '2026-07')).status).toBe(200);
    city.at('2026-08-01T00:05:00+05:00');
    expect(await city.run({ job: 'presentSheets' })).toEqual({ sheets: 1, timesheets: 1 });

    const moon = { preschool: 'aigolek', group: 'moon' };
    await seededMonth(city, '2026-08', away(city, '2026-08', second), moon);
    city.at('2026-08-31T18:00:00+05:00');
    // Of July 2 to 31 thirty days are used up, so of August 3 to 31 all 29 are still leave.
    const august = await closeMonth(city, '2026-08', { preschool: 'aigolek' });
    expect(august.status, august.text).toBe(200);
    expect((await showMonth(city, '2026-08', { preschool: 'aigolek' })).body).toMatchObject({ totals: { O: 21 }, payableDays: 21 });

    await seededMonth(city, '2026-09', away(city, '2026-09', second), moon);
    city.at('2026-09-30T18:00:00+05:00');
    const { body } = await showMonth(city, '2026-09', { preschool: 'aigolek' });
    // The 60th day is the 1st of September.
    expect(body).toMatchObject({ totals: { O: 1, N: 21 }, payableDays: 1 });
    const [group] = body['groups'] as { capped: readonly Record<string, unknown>[] }[];
    expect(group?.capped[0]).toEqual({ contract: second, day: '2026-09-02', code: 'O', because: 'year-cap' });
  });
});
