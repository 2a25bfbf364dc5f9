// Whatever is asked about the days after a month is asked of one rulebook, the one in force on the 1st after it: when the month is shown, until when it may
// be opened again, since when the department has it among its work. And who closes a month and who reports it unclosed cannot miss each other.

import { describe, expect, it } from 'vitest';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { day } from '../../shared/domain/time.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { listWork } from '../../shared/table/working.ts';
import { attendanceCity, seededMonth, type AttendanceCity } from '../support/attendanceCity.ts';
import { hastyRulebooks } from '../support/city.ts';
import { closeMonth, reopenMonth, showMonth } from '../support/timesheetCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const july = '2026-07';

/** The shipped rulebooks, and from that day on another one of Karaganda, whose parents sign from that day of the month on. */
function rulebooksWith(effectiveFrom: string, firstDay: number): () => readonly Rulebook[] {
  const added = hastyRulebooks()
    .filter(({ territory }) => territory === 'karaganda')
    .map((rulebook) => {
      const { attendance } = rulebook;
      const window = { ...attendance.window, firstDay };
      return { ...rulebook, version: 'next', effectiveFrom: day(effectiveFrom), attendance: { ...attendance, window } };
    });
  return () => [...hastyRulebooks(), ...added];
}

const cityWith = (rulebooks: () => readonly Rulebook[]): Promise<AttendanceCity> => attendanceCity(1, { more: { rulebooks } });
const entries = async (city: AttendanceCity) => (await listWork(city.context.table, 'karaganda', 'unclosed-months', { limit: 10 })).entries;

describe('a rulebook in force from 2026-08-01 on, by which parents sign from the 2nd on', () => {
  it('rules when July is shown, and until when it may be opened again', async () => {
    const city = await cityWith(rulebooksWith('2026-08-01', 2));
    await seededMonth(city, july);
    city.at('2026-07-31T18:00:00+05:00');
    expect((await closeMonth(city, july)).status).toBe(200);
    city.at('2026-08-01T12:00:00+05:00');
    expect(await city.run({ job: 'presentSheets' })).toEqual({ sheets: 0, timesheets: 0 });
    expect((await showMonth(city, july)).body).toMatchObject({ moves: ['reopen'], window: { opens: '2026-08-01T19:00:00.000Z' } });
    expect(await reopenMonth(city, july)).toMatchObject({ status: 200 });
    expect(await closeMonth(city, july)).toMatchObject({ status: 200, body: { moves: ['reopen'] } });
    city.at('2026-08-02T00:00:00+05:00');
    expect(await reopenMonth(city, july)).toMatchObject({ status: 409, body: { code: 'timesheet-shown' } });
    expect(await city.run({ job: 'presentSheets' })).toEqual({ sheets: 1, timesheets: 1 });
  });

  it('has an unclosed July among the work of the department from the 3rd on', async () => {
    const city = await cityWith(rulebooksWith('2026-08-01', 2));
    await seededMonth(city, july);
    city.at('2026-08-02T23:59:59+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toMatchObject({ department: 0 });
    city.at('2026-08-03T00:00:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toMatchObject({ department: 1 });
  });
});

describe('an unclosed month among the work of the department', () => {
  it('is done with when it is closed, though another rulebook has come into force meanwhile', async () => {
    const city = await cityWith(rulebooksWith('2026-08-15', 4));
    await seededMonth(city, july);
    city.at('2026-08-20T16:00:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toMatchObject({ department: 1 });
    expect(await entries(city)).toHaveLength(1);
    expect((await closeMonth(city, july)).status).toBe(200);
    expect(await entries(city)).toEqual([]);
  });

  it('does not stay where a head closes it in the moment it is reported, in whichever order', async () => {
    const outcomes = new Set<string>();
    for (let turns = 0; turns < 600; turns += 30) {
      const city = await attendanceCity(1, { table: memoryTable({ beforeVerb: () => Promise.resolve() }) });
      await seededMonth(city, july);
      city.at('2026-08-02T00:00:00+05:00');
      const digest = String((await showMonth(city, july)).body['digest']);
      const report = async () => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        return city.run({ job: 'escalateTimesheets' });
      };
      const [closed, reported] = await Promise.all([closeMonth(city, july, { digest }), report()]);
      expect(closed.status, closed.text).toBe(200);
      expect(await entries(city)).toEqual([]);
      outcomes.add(JSON.stringify(reported));
      expect(await violationsOf(city)).toEqual([]);
    }
    expect(outcomes.size).toBeGreaterThan(1);
  });
});
