// Marks are held fast before a month is closed; what is not marked or not closed is told of, once.

import { beforeEach, describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { listWork } from '../../shared/table/working.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { attendanceCity, markDay, seededMonth, sunny, type AttendanceCity } from '../support/attendanceCity.ts';
import { people } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { closeMonth } from '../support/timesheetCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const july = month('2026-07');
let city: AttendanceCity;

beforeEach(async () => {
  city = await attendanceCity(1);
});

async function toldOf(kind: string): Promise<number> {
  const { body } = await city.ask('listMyNotices', { iin: head, query: { limit: '50' } });
  return (body['notices'] as { kind: string }[]).filter((one) => one.kind === kind).length;
}

const entries = async () => (await listWork(city.context.table, 'karaganda', 'unclosed-months', { limit: 10 })).entries;

describe('pinning', () => {
  it('takes the newest entry of a group’s marks into the timesheet’s chain, once for each that is new', async () => {
    expect(await city.run({ job: 'pinMarks' })).toEqual({ pinned: 0 });
    await markDay(city, '2026-07-02');
    await markDay(city, '2026-07-03');
    expect(await city.run({ job: 'pinMarks' })).toEqual({ pinned: 1 });
    expect(await city.run({ job: 'pinMarks' })).toEqual({ pinned: 0 });
    const newest = await readMarks(city.context.table, { preschool: garden, group: sunny, month: july });
    const timesheet = await readTimesheet(city.context.table, garden, july);
    expect(timesheet).toMatchObject({ version: 1, state: 'open', pins: { [sunny]: { seq: 2, hash: newest?.hash } } });
    await markDay(city, '2026-07-07');
    expect(await city.run({ job: 'pinMarks' })).toEqual({ pinned: 1 });
    expect(await readTimesheet(city.context.table, garden, july)).toMatchObject({ version: 2, pins: { [sunny]: { seq: 3 } } });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('leaves a closed month to its closing, and still looks at the month before', async () => {
    await seededMonth(city, july);
    city.at('2026-08-01T10:00:00+05:00');
    expect(await city.run({ job: 'pinMarks' })).toEqual({ pinned: 1 });
    expect(await closeMonth(city, july)).toMatchObject({ status: 200 });
    expect(await city.run({ job: 'pinMarks' })).toEqual({ pinned: 0 });
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('a day without marks', () => {
  it('is told to the head from 11:00 on, once a day, and not where the day is marked or off', async () => {
    city.at('2026-07-02T10:59:59+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 0, department: 0 });
    city.at('2026-07-02T11:00:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 1, department: 0 });
    city.at('2026-07-02T11:30:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 0, department: 0 });
    await markDay(city, '2026-07-03');
    city.at('2026-07-03T11:00:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 0, department: 0 });
    city.at('2026-07-06T11:00:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 0, department: 0 });
    expect(await toldOf('preschool-day-unmarked')).toBe(1);
  });
});

describe('an unclosed month', () => {
  it('is told to the head in the evening of 2026-08-01, is the department’s from the 2nd on, and done when it is closed', async () => {
    await seededMonth(city, july);
    city.at('2026-08-01T17:59:59+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 0, department: 0 });
    city.at('2026-08-01T18:00:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 1, department: 0 });
    city.at('2026-08-02T00:00:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 0, department: 1 });
    city.at('2026-08-20T16:00:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 0, department: 0 });
    expect(await toldOf('preschool-month-unclosed')).toBe(1);
    const { body: told } = await city.ask('listMyNotices', { iin: head, query: { limit: '50' } });
    expect(told['notices']).toContainEqual(
      expect.objectContaining({
        kind: 'preschool-month-unclosed',
        text: expect.stringContaining('Табель за июль 2026 года') as string,
      }),
    );
    const [entry] = await entries();
    expect(entry).toMatchObject({ about: `${garden}#2026-07`, detail: { preschool: garden, month: '2026-07' } });
    const { body } = await city.ask('showWork', { iin: people.clerk, params: { territory: 'karaganda' } });
    expect(body['queues']).toContainEqual({ queue: 'unclosed-months', count: 1, more: false, oldestAt: expect.any(String) });
    expect(await closeMonth(city, july)).toMatchObject({ status: 200 });
    expect(await entries()).toEqual([]);
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 0, department: 0 });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('without a child in it is nobody’s concern: 2026-06 was before the contracts', async () => {
    city.at('2026-07-02T09:30:00+05:00');
    expect(await city.run({ job: 'escalateTimesheets' })).toEqual({ heads: 0, department: 0 });
  });
});
