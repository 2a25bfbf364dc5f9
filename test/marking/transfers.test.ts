// A child that changes its group or its kindergarten is marked in the one on one day and in the other on the next, and never in both (I-16, I-18).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnrolled, markOn, unmarkedDay } from '../../shared/domain/attendance.ts';
import { daysOfMonth, month } from '../../shared/domain/month.ts';
import { addDays, day, type Day } from '../../shared/domain/time.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { attendanceCity, daysToMark, markDay, markMonth, showDay, sunny, type AttendanceCity } from '../support/attendanceCity.ts';
import { enrolled, garden, head } from '../support/contractCity.ts';
import { seedPreschool } from '../support/preschoolCity.ts';

const july = month('2026-07');
const other = 'qarlygash';

/** One child in `sun`, with room in another group and in another kindergarten of the same head. */
async function movingCity(): Promise<AttendanceCity> {
  const groups = ['sun', 'moon'].map((group) => ({ group, capacity: 2 }));
  const city = await attendanceCity(1, { groups });
  await seedPreschool(city, other, { groups: [{ group: sunny, capacity: 2 }], head });
  return city;
}

async function move(city: AttendanceCity, startsOn: string, to: { readonly preschool?: string; readonly group?: string }): Promise<string> {
  const [family] = city.families;
  if (family === undefined) throw new Error('no family');
  return enrolled(city, family, { startsOn, preschool: garden, group: sunny, ...to });
}

async function markOf(city: AttendanceCity, contract: string, on: Day, { preschool = garden, group = sunny } = {}): Promise<string> {
  const entry = await readMarks(city.context.table, { preschool, group, month: july });
  return markOn(entry?.marks[contract] ?? '', on);
}

describe('a transfer in mid-month, from Thu 2026-07-16 on', () => {
  it('into another group: each group marks its own days, and neither can name the child on the other’s', async () => {
    const city = await movingCity();
    const [first = ''] = city.contracts;
    await markDay(city, '2026-07-10');
    const second = await move(city, '2026-07-16', { group: 'moon' });
    const early = await markDay(city, '2026-07-15', { [second]: 'B' }, { group: 'moon' });
    expect(early.body).toMatchObject({ code: 'not-enrolled', because: { day: '2026-07-15', contracts: [second] } });
    expect((await markDay(city, '2026-07-15')).body['marks']).toEqual([{ contract: first, code: 'P', late: false }]);
    expect((await markDay(city, '2026-07-16', { [first]: 'B' })).body).toMatchObject({ code: 'not-enrolled' });
    expect((await showDay(city, '2026-07-16')).body['children']).toEqual([]);
    const marked = await markDay(city, '2026-07-16', { [second]: 'B' }, { group: 'moon' });
    expect(marked.body['marks']).toEqual([{ contract: second, code: 'B', late: false }]);
    const params = { preschool: garden, group: sunny, month: july };
    const { body } = await city.ask('showGroupMonth', { iin: head, params });
    expect(body['children']).toMatchObject([{ contract: first, marks: '-  HHH   PHH  P----------------' }]);
  });

  it('into another kindergarten: its last day and its first day are marked once each, and by the one it was in', async () => {
    const city = await movingCity();
    const [first = ''] = city.contracts;
    city.at('2026-07-10T10:00:00+05:00');
    const second = await move(city, '2026-07-16', { preschool: other });
    const there = { preschool: other, iin: head };
    for (const on of ['2026-07-15', '2026-07-16']) {
      expect((await markDay(city, on)).status).toBe(200);
      expect((await markDay(city, on, {}, there)).status).toBe(200);
    }
    const marks = async (on: string) => [await markOf(city, first, day(on)), await markOf(city, second, day(on), { preschool: other })];
    expect(await marks('2026-07-15')).toEqual(['P', unmarkedDay]);
    expect(await marks('2026-07-16')).toEqual([unmarkedDay, 'P']);
  });

  it('a contract that ended stays on the sheet of its month after the next month has begun', async () => {
    const city = await movingCity();
    const [first = ''] = city.contracts;
    await markDay(city, '2026-07-10');
    await move(city, '2026-07-16', { preschool: other });
    city.at('2026-08-20T09:00:00+05:00');
    await city.run({ job: 'endContracts' });
    const whole = await city.ask('showGroupMonth', { iin: head, params: { preschool: garden, group: sunny, month: july } });
    expect(whole.body['children']).toMatchObject([{ contract: first, unmarked: expect.not.arrayContaining(['2026-07-16']) }]);
    const late = { at: '2026-08-20T09:00:00+05:00', reason: 'nobody-on-duty' };
    expect((await markDay(city, '2026-07-15', {}, late)).body['marks']).toEqual([{ contract: first, code: 'P', late: true }]);
  });
});

describe('wherever a child goes and whenever', () => {
  it('it has at most one mark on a day, on working days of the contract alone (I-16, I-18)', async () => {
    const stays = fc
      .uniqueArray(fc.integer({ min: 5, max: 28 }), { minLength: 1, maxLength: 2 })
      .map((days) => days.toSorted((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(stays, fc.boolean(), async (starts, abroad) => {
        const city = await movingCity();
        const places = [
          { preschool: garden, group: 'sun' },
          abroad ? { preschool: other, group: 'sun' } : { preschool: garden, group: 'moon' },
        ];
        const contracts = [...city.contracts];
        for (const [index, start] of starts.entries()) {
          const startsOn = addDays(day('2026-07-01'), start);
          city.at(`${addDays(startsOn, -1)}T10:00:00+05:00`);
          contracts.push(await move(city, startsOn, places[(index + 1) % 2] ?? {}));
        }
        const months = [];
        for (const { preschool, group } of places) {
          await markMonth(city, '2026-07', {}, { preschool, group, iin: head, reason: 'no-connection' });
          months.push(await readMarks(city.context.table, { preschool, group, month: july }));
        }
        const working = await daysToMark(city, '2026-07', places[0]);
        expect(working.length).toBeGreaterThan(0);
        const found = await Promise.all(contracts.map((contract) => readContract(city.context.table, contract)));
        for (const on of daysOfMonth(july)) {
          const marked = months.flatMap((entry) =>
            Object.entries(entry?.marks ?? {}).filter(([, marks]) => markOn(marks, on) !== unmarkedDay),
          );
          expect(marked.length).toBeLessThanOrEqual(1);
          for (const [contract] of marked) {
            const its = found.find((one) => one?.contract === contract);
            expect(its !== undefined && isEnrolled({ from: its.startsOn, to: its.endsOn }, on)).toBe(true);
          }
        }
      }),
      { numRuns: 6 },
    );
  });
});
