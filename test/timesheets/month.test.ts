// The month of a kindergarten as its head sees, closes and opens it again.

import { beforeEach, describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { isClosed } from '../../shared/domain/marks.ts';
import { listGroupMonths } from '../../shared/table/groupMonths.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { streamMonthTotals } from '../../shared/table/monthTotals.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { attendanceCity, markDay, seededMonth, sunny, teacher, type AttendanceCity } from '../support/attendanceCity.ts';
import { people } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { allOf, closeMonth, reopenMonth, showMonth } from '../support/timesheetCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const july = '2026-07';
type Group = Readonly<Record<string, unknown>>;
const groupOf = (body: Readonly<Record<string, unknown>>) => (body['groups'] as Group[])[0] ?? {};

let city: AttendanceCity;
let first: string;
let second: string;

beforeEach(async () => {
  city = await attendanceCity(2);
  first = city.contracts[0] ?? '';
  second = city.contracts[1] ?? '';
});

describe('a month as the head looks it over', () => {
  it('shows every group with its days, sums and what it is worth: 2026-07 has 22 working days, one of them before the contracts', async () => {
    await seededMonth(city, july);
    city.at('2026-07-31T12:00:00+05:00');
    const { status, body } = await showMonth(city, july);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      month: july,
      state: 'open',
      children: 2,
      payableDays: 42,
      // Twice 50,000 tenge × 21 ÷ 22, each rounded to a tenge: 47,727.
      amountTiyn: 2 * 4_772_700,
      window: { opens: '2026-07-31T19:00:00.000Z', before: '2026-08-10T19:00:00.000Z' },
      closableFrom: '2026-07-31T13:00:00.000Z',
      moves: ['close'],
      unmarkedDays: 0,
      totals: { P: 42, H: 18, '-': 2 },
    });
    expect(groupOf(body)).toMatchObject({ group: sunny, workingDays: 22, markedDays: 21, unmarked: [], papersMissing: [], capped: [] });
  });

  it('lists days up to today that are not marked, by group and day, and no day ahead', async () => {
    await markDay(city, '2026-07-02');
    city.at('2026-07-07T12:00:00+05:00');
    const { body } = await showMonth(city, july);
    const unmarked = ['2026-07-03', '2026-07-07'].map((day) => ({ day, children: 2 }));
    expect(groupOf(body)).toMatchObject({ unmarked, markedDays: 1 });
    // Counted as without a reason if the month were closed so; said apart, for it may still be marked.
    expect(body).toMatchObject({ totals: { P: 2, N: 40 }, notMarked: { code: 'N', days: 4, ahead: 36 } });
    expect(body).toMatchObject({ unmarkedDays: 2, moves: [], children: 2 });
  });

  it('says which paper is missing for which days and until when, and which days are above a cap', async () => {
    const away = ['2026-07-13', '2026-07-14', '2026-07-15', '2026-07-16'];
    const exceptions = {
      '2026-07-09': { [first]: 'B' },
      '2026-07-10': { [first]: 'B' },
      ...Object.fromEntries(away.map((on) => [on, { [second]: 'Z' }])),
    };
    await seededMonth(city, july, exceptions);
    city.at('2026-07-31T12:00:00+05:00');
    const { body } = await showMonth(city, july);
    expect(groupOf(body)).toMatchObject({
      papersMissing: [{ contract: first, code: 'B', days: ['2026-07-09', '2026-07-10'], bringBy: '2026-07-17', cameLate: false }],
      capped: [{ contract: second, day: '2026-07-16', code: 'Z', because: 'month-cap' }],
      totals: { P: 36, Z: 3, N: 3, H: 18, '-': 2 },
      payableDays: 39,
    });
  });

  it('shows marks that were made late, and days marked present although the parent said that the child was not there', async () => {
    await seededMonth(city, july, { '2026-07-09': { [first]: 'p' } });
    city.at('2026-07-08T10:00:00+05:00');
    const iin = city.families[1]?.iin ?? '';
    const said = await city.ask('reportNotThere', { iin, params: { contract: second, day: '2026-07-08' } });
    expect(said.status, said.text).toBeLessThan(300);
    city.at('2026-07-31T12:00:00+05:00');
    const { body } = await showMonth(city, july);
    expect(groupOf(body)).toMatchObject({
      markedLate: [{ contract: first, day: '2026-07-09', code: 'P' }],
      contradicted: [{ contract: second, day: '2026-07-08', code: 'P' }],
    });
  });

  it('is shown to a teacher without moves, and to nobody of another kindergarten', async () => {
    await seededMonth(city, july);
    city.at('2026-07-31T20:00:00+05:00');
    expect(await showMonth(city, july, { iin: teacher })).toMatchObject({ status: 200, body: { moves: [] } });
    expect(await showMonth(city, july, { iin: people.stranger })).toMatchObject({ status: 403 });
    expect(await closeMonth(city, july, { iin: teacher })).toMatchObject({ status: 403 });
  });
});

describe('closing a month', () => {
  it('waits for the last working day: not on 2026-07-30, on the 31st once it is marked, or in its evening', async () => {
    await seededMonth(city, july);
    city.at('2026-07-30T23:59:59.999+05:00');
    expect(await closeMonth(city, july)).toMatchObject({
      status: 409,
      body: { code: 'month-not-over', because: { from: '2026-07-31T13:00:00.000Z' } },
    });
    city.at('2026-07-31T09:31:00+05:00');
    expect(await closeMonth(city, july)).toMatchObject({ status: 200, body: { state: 'closed', children: 2, moves: ['reopen'] } });
  });

  it('lists the days nobody marked; said to be accepted, they count as the rulebook says', async () => {
    await markDay(city, '2026-07-02');
    city.at('2026-07-31T17:59:59.999+05:00');
    expect(await closeMonth(city, july, { acceptUnmarked: true })).toMatchObject({ status: 409, body: { code: 'month-not-over' } });
    city.at('2026-07-31T18:00:00+05:00');
    const refused = await closeMonth(city, july);
    expect(refused).toMatchObject({ status: 409, body: { code: 'days-unmarked' } });
    const { days } = refused.body['because'] as { days: readonly { group: string; day: string }[] };
    expect(days).toHaveLength(20);
    expect(days[0]).toEqual({ group: sunny, day: '2026-07-03' });
    expect(await closeMonth(city, july, { acceptUnmarked: true })).toMatchObject({ status: 200 });
    const { body } = await showMonth(city, july);
    expect(body).toMatchObject({ state: 'closed', payableDays: 2, totals: { P: 2, N: 40 }, moves: ['reopen'] });
  });

  it('freezes what it was shown: codes, reasons, rates, the versions of the rules (I-19)', async () => {
    await seededMonth(city, july, { '2026-07-09': { [first]: 'B' } });
    city.at('2026-07-31T18:00:00+05:00');
    const { body } = await closeMonth(city, july);
    const [frozen] = await allOf(listGroupMonths(city.context.table, { territory: 'karaganda', preschool: garden, month: month(july) }));
    expect(frozen).toMatchObject({
      version: 1,
      group: sunny,
      codes: { [first]: '-PPHHHPPNPHHPPPPPHHPPPPPHHPPPPP', [second]: '-PPHHHPPPPHHPPPPPHHPPPPPHHPPPPP' },
      moved: { [first]: [{ day: '2026-07-09', from: 'B', because: 'no-document' }] },
      rates: [{ from: '2026-07-01', to: '2026-07-31', monthTiyn: 5_000_000 }],
      workingDays: 22,
      rulebook: 'karaganda-2025-1',
    });
    const newest = await readMarks(city.context.table, { preschool: garden, group: sunny, month: month(july) });
    expect(isClosed(newest)).toBe(true);
    const timesheet = await readTimesheet(city.context.table, garden, month(july));
    expect(timesheet).toMatchObject({ digest: body['digest'], pins: { [sunny]: { seq: newest?.seq, hash: newest?.hash } } });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('refuses a digest of what no longer stands, and shows the new one', async () => {
    await seededMonth(city, july);
    city.at('2026-07-31T12:00:00+05:00');
    const seen = String((await showMonth(city, july)).body['digest']);
    await markDay(city, '2026-07-31', { [first]: 'N' }, { at: '2026-07-31T12:01:00+05:00' });
    const refused = await closeMonth(city, july, { digest: seen });
    expect(refused).toMatchObject({ status: 409, body: { code: 'timesheet-changed' } });
    expect(await closeMonth(city, july, { digest: (refused.body['because'] as { digest: string }).digest })).toMatchObject({ status: 200 });
  });

  it('takes no mark any more, and no second closing', async () => {
    await seededMonth(city, july);
    city.at('2026-07-31T18:00:00+05:00');
    await closeMonth(city, july);
    expect(await markDay(city, '2026-07-31', { [first]: 'N' }, { at: '2026-07-31T18:01:00+05:00' })).toMatchObject({
      status: 409,
      body: { code: 'month-closed' },
    });
    expect(await closeMonth(city, july)).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
  });

  it('goes on after the window has opened: a month closed late is shown late, and cannot be opened again', async () => {
    await seededMonth(city, july);
    city.at('2026-08-05T10:00:00+05:00');
    expect(await closeMonth(city, july)).toMatchObject({ status: 200, body: { state: 'closed', moves: [] } });
    expect(await reopenMonth(city, july)).toMatchObject({ status: 409, body: { code: 'timesheet-shown' } });
  });
});

describe('opening a closed month again', () => {
  it('is taken in the last millisecond before the window and not in the next one, with its reason, and is counted (I-15)', async () => {
    await seededMonth(city, july);
    city.at('2026-07-31T18:00:00+05:00');
    await closeMonth(city, july);
    city.at('2026-07-31T23:59:59.999+05:00');
    expect(await reopenMonth(city, july, 'day-forgotten')).toMatchObject({
      status: 200,
      body: { state: 'open', reopened: 1, moves: ['close'] },
    });
    expect(await closeMonth(city, july)).toMatchObject({ status: 200, body: { state: 'closed', reopened: 1 } });
    city.at('2026-08-01T00:00:00+05:00');
    expect(await reopenMonth(city, july)).toMatchObject({ status: 409, body: { code: 'timesheet-shown' } });
    const listed = await city.ask('listTimesheets', { iin: people.clerk, params: { territory: 'karaganda', month: july } });
    // Monday 2026-07-06 is a day off.
    expect(listed.body['workingDays']).toHaveLength(22);
    expect(listed.body['workingDays']).not.toContain('2026-07-06');
    expect(listed.body['timesheets']).toMatchObject([
      { preschool: garden, state: 'closed', reopened: 1, children: 2, amountTiyn: 9_545_400 },
    ]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('lets days be marked, and closing again freezes the month anew', async () => {
    await seededMonth(city, july);
    city.at('2026-07-31T18:00:00+05:00');
    await closeMonth(city, july);
    const { table } = city.context;
    const [rulebook] = city.context.rulebooks().filter(({ territory }) => territory === 'karaganda');
    if (rulebook === undefined) throw new Error('no rulebook');
    const totals = async () => streamMonthTotals(table, 'karaganda', month(july), rulebook);
    expect(await totals()).toMatchObject({ preschools: 1, groups: 1 });
    await reopenMonth(city, july);
    // What is open again counts as nothing yet, in no total and no report.
    expect(await totals()).toMatchObject({ preschools: 0, groups: 0, amountTiyn: 0 });
    const late = { at: '2026-07-31T19:00:00+05:00' };
    expect(await markDay(city, '2026-07-31', { [first]: 'N' }, late)).toMatchObject({ status: 200 });
    await closeMonth(city, july);
    const of = { territory: 'karaganda', preschool: garden, month: month(july) };
    const [frozen] = await allOf(listGroupMonths(city.context.table, of));
    expect(frozen).toMatchObject({ version: 1 });
    expect(frozen?.codes[first]?.at(-1)?.toUpperCase()).toBe('N');
  });

  it('is not for a month that is open, nor for a teacher', async () => {
    expect(await reopenMonth(city, july)).toMatchObject({
      status: 409,
      body: { code: 'move-forbidden', because: { state: 'open', move: 'reopen' } },
    });
    expect(await reopenMonth(city, july, 'mark-wrong', { iin: teacher })).toMatchObject({ status: 403 });
  });
});

describe('the kindergarten’s list', () => {
  it('has every month with children or a timesheet, with what can be done in it', async () => {
    await seededMonth(city, july);
    city.at('2026-07-31T18:00:00+05:00');
    await closeMonth(city, july);
    city.at('2026-09-15T10:00:00+05:00');
    const { body } = await city.ask('listOwnTimesheets', { iin: head, params: { preschool: garden } });
    expect(body['months']).toMatchObject([
      { month: '2026-09', state: 'open', moves: [] },
      { month: '2026-08', state: 'open', moves: ['close'] },
      { month: july, state: 'closed', children: 2, moves: [] },
    ]);
  });
});
