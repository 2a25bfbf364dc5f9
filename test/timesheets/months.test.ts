// The months a kindergarten's own list has, and what it says can be done with each.

import { describe, expect, it } from 'vitest';
import { attendanceCity, markDay, seededMonth, sunny } from '../support/attendanceCity.ts';
import type { City } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { closeMonth, reopenMonth, showMonth } from '../support/timesheetCity.ts';

const july = '2026-07';

interface Line {
  readonly month: string;
  readonly state: string;
  readonly moves: readonly string[];
}

async function listed(city: City): Promise<readonly Line[]> {
  const { body } = await city.ask('listOwnTimesheets', { iin: head, params: { preschool: garden } });
  return body['months'] as Line[];
}

const monthsOf = async (city: City) => (await listed(city)).map(({ month }) => month);

describe('the kindergarten’s list of twelve months', () => {
  it('has every month with children, marked or not: in January 2027 an open October 2026 is still there to be closed', async () => {
    const city = await attendanceCity(1);
    await seededMonth(city, '2026-10');
    city.at('2027-01-15T10:00:00+05:00');
    // Those after October wait for it: its days are marked, and a year’s caps are counted from month to month.
    const moves = { '2026-12': [], '2026-11': [], '2026-10': ['close'], '2026-09': ['close'], '2026-08': ['close'], [july]: ['close'] };
    expect(await listed(city)).toMatchObject([
      { month: '2027-01', state: 'open', moves: [] },
      ...Object.entries(moves).map(([of, open]) => ({ month: of, state: 'open', moves: open })),
    ]);
    expect((await showMonth(city, '2026-11')).body['moves']).toEqual([]);
    expect(await closeMonth(city, '2026-11', { acceptUnmarked: true })).toMatchObject({ body: { code: 'earlier-month-open' } });
    expect(await closeMonth(city, '2026-10')).toMatchObject({ status: 200 });
    expect((await showMonth(city, '2026-11')).body['moves']).toEqual(['close']);
  });

  it('keeps the months of children who left longer ago than the places of their group remember', async () => {
    const city = await attendanceCity(1);
    const contract = city.contracts[0] ?? '';
    city.at('2026-07-10T10:00:00+05:00');
    const body = { lastDay: '2026-08-14', reason: 'health' };
    const ended = await city.ask('endContract', { iin: head, params: { preschool: garden, contract }, body });
    expect(ended.status, ended.text).toBe(200);
    city.at('2026-08-15T00:30:00+05:00');
    await city.run({ job: 'endContracts' });
    city.at('2026-12-01T10:00:00+05:00');
    const intake = await city.ask('setIntake', { iin: head, params: { preschool: garden, group: sunny }, body: { open: false } });
    expect(intake.status, intake.text).toBe(200);
    expect(await monthsOf(city)).toEqual(['2026-12', '2026-08', july]);
  });

  it('has no month before the first child came, but always this one', async () => {
    const city = await attendanceCity(1);
    expect(await monthsOf(city)).toEqual([july]);
    city.at('2026-08-01T00:30:00+05:00');
    expect(await monthsOf(city)).toEqual(['2026-08', july]);
  });
});

describe('what may be done with a month', () => {
  it('is to close it once its last day is marked for everybody: 2026-07-31 at 09:31 in the list as in the month itself', async () => {
    const city = await attendanceCity(1);
    await seededMonth(city, july);
    city.at('2026-07-30T23:59:59.999+05:00');
    expect(await listed(city)).toMatchObject([{ month: july, moves: [] }]);
    city.at('2026-07-31T09:31:00+05:00');
    expect(await listed(city)).toMatchObject([{ month: july, moves: ['close'] }]);
    expect((await showMonth(city, july)).body['moves']).toEqual(['close']);
  });

  it('is nothing on 2026-07-31 before somebody has marked that day, and to close it in the evening', async () => {
    const city = await attendanceCity(1);
    await markDay(city, '2026-07-02');
    city.at('2026-07-31T17:59:59.999+05:00');
    expect(await listed(city)).toMatchObject([{ moves: [] }]);
    city.at('2026-07-31T18:00:00+05:00');
    expect(await listed(city)).toMatchObject([{ moves: ['close'] }]);
  });

  it('is to close it again after it was opened on its last day, and that works', async () => {
    const city = await attendanceCity(1);
    await seededMonth(city, july);
    city.at('2026-07-31T10:00:00+05:00');
    expect(await closeMonth(city, july)).toMatchObject({ status: 200, body: { moves: ['reopen'] } });
    expect(await reopenMonth(city, july)).toMatchObject({ status: 200, body: { state: 'open', moves: ['close'] } });
    expect(await closeMonth(city, july)).toMatchObject({ status: 200 });
  });
});
