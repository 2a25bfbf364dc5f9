import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  calendarShape,
  deadlineAfter,
  isWorkingDay,
  workingDaysBetween,
  workingDaysOfMonth,
} from '../../shared/domain/calendar.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import { addDays, day, isoOf, weekdayOf } from '../../shared/domain/time.ts';
import type { Day } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';

const calendar = shippedCalendar();

describe('deadlines in working days', () => {
  it.each([
    ['Wed 2026-07-01 → Fri 07-03', '2026-07-01', 2, '2026-07-03'],
    ['over Capital Day: Thu 2026-07-02 → Tue 07-07', '2026-07-02', 2, '2026-07-07'],
    ['over Nauryz and its moved days: Thu 2026-03-19 → Thu 03-26', '2026-03-19', 2, '2026-03-26'],
    ['over Kurban Ait: Tue 2026-05-26 → Fri 05-29', '2026-05-26', 2, '2026-05-29'],
    ['over the abolished 30 August: Thu 2026-08-27 → Mon 08-31', '2026-08-27', 2, '2026-08-31'],
    ['five days from Thu 2026-07-02 → Fri 07-10', '2026-07-02', 5, '2026-07-10'],
    ['five days from Thu 2026-08-27 → Thu 09-03', '2026-08-27', 5, '2026-09-03'],
    ['over a worked Saturday and its Wednesday off: Fri 2024-05-03 → Mon 05-06', '2024-05-03', 2, '2024-05-06'],
    ['over a worked Sunday: Thu 2025-01-02 → Mon 01-06', '2025-01-02', 2, '2025-01-06'],
    ['over the change of zone: Thu 2024-02-29 → Mon 03-04', '2024-02-29', 2, '2024-03-04'],
    ['over the new Constitution Day: Fri 2027-03-12 → Wed 03-17', '2027-03-12', 2, '2027-03-17'],
  ])('%s', (_rule, from, count, expected) => {
    expect(addWorkingDays(day(from), count, calendar)).toBe(expected);
  });

  it('counts 28 calendar days without the calendar: 2026-07-02 → 07-30', () => {
    expect(addDays(day('2026-07-02'), 28)).toBe('2026-07-30');
  });

  it('gives the whole last day, in the fixed offset, and names its calendar (I-14)', () => {
    const deadline = deadlineAfter(day('2026-07-02'), 2, calendar);
    expect(deadline).toMatchObject({ lastDay: '2026-07-07', calendarVersion: 'kz-2026-03-18' });
    expect('before' in deadline && isoOf(deadline.before)).toBe('2026-07-07T19:00:00.000Z');
  });

  it('refuses a deadline that would have to pass unannounced days: from Fri 2027-05-14', () => {
    const refusal = refuse('calendar-unknown', { day: day('2027-05-15') });
    expect(addWorkingDays(day('2027-05-14'), 1, calendar)).toEqual(refusal);
    expect(deadlineAfter(day('2027-05-14'), 1, calendar)).toEqual(refusal);
    expect(workingDaysOfMonth(2027, 5, calendar)).toEqual(refusal);
    expect(addWorkingDays(day('2027-05-12'), 2, calendar)).toBe('2027-05-14');
    expect(addWorkingDays(day('2027-05-18'), 1, calendar)).toBe('2027-05-19');
  });

  it('refuses years it does not know', () => {
    expect(isWorkingDay(day('2023-12-29'), calendar)).toEqual(refuse('calendar-unknown', { day: day('2023-12-29') }));
    expect(addWorkingDays(day('2027-12-31'), 1, calendar)).toEqual(refuse('calendar-unknown', { day: day('2028-01-01') }));
  });

  it('counts only forward and in whole days', () => {
    expect(addWorkingDays(day('2026-07-04'), 0, calendar)).toBe('2026-07-04');
    expect(() => addWorkingDays(day('2026-07-04'), -1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays(day('2026-07-04'), 1.5, calendar)).toThrow(RangeError);
  });
});

describe('the calendar of Kazakhstan', () => {
  it('has these working days in the months of 2026', () => {
    const months = Array.from({ length: 12 }, (_, at) => workingDaysOfMonth(2026, at + 1, calendar));
    expect(months).toEqual([19, 20, 18, 22, 17, 22, 22, 21, 22, 21, 21, 22]);
  });

  it('has the 246 working days published for 2025', () => {
    expect(workingDaysBetween(day('2024-12-31'), day('2025-12-31'), calendar)).toBe(246);
  });

  it.each(['2026-03-09', '2026-03-24', '2026-03-25', '2026-05-11', '2026-10-26', '2025-09-01', '2024-07-08', '2024-05-08', '2025-01-03'])(
    'gives %s off for another day',
    (off) => expect(isWorkingDay(day(off), calendar)).toBe(false),
  );

  it.each(['2026-08-31', '2024-05-04', '2025-01-05', '2027-08-30', '2024-06-17'])('has people work on %s', (works) =>
    expect(isWorkingDay(day(works), calendar)).toBe(true),
  );

  it('moves each holiday that meets a weekend to the next working day, and only those', () => {
    for (const year of Object.values(calendar.years)) {
      const off = new Set<string>(year.holidays.map((one) => one.day));
      const moved = year.holidays
        .filter(({ day: on, holiday }) => calendar.holidays[holiday]?.moves === true && weekdayOf(on) > 5)
        .map(({ day: from }) => {
          let to = addDays(from, 1);
          while (weekdayOf(to) > 5 || off.has(to)) to = addDays(to, 1);
          off.add(to);
          return { from, to };
        });
      expect(year.moved).toEqual(moved);
    }
  });

  it('does not move Christmas or Kurban Ait', () => {
    expect(calendar.holidays['orthodox-christmas']?.moves).toBe(false);
    expect(calendar.holidays['kurban-ait']?.moves).toBe(false);
  });

  it('refuses data in which days are not what they claim', () => {
    const broken = structuredClone(calendar);
    broken.years['2026']?.swaps.push({ works: day('2026-07-01'), rests: day('2026-07-04'), source: 'none' });
    broken.years['2026']?.moved.push({ from: day('2026-05-27'), to: day('2026-05-30') });
    const paths = calendarShape.safeParse(broken).error?.issues.map(({ path }) => path.join('.'));
    expect(paths).toEqual(['years.2026.moved.5.from', 'years.2026.moved.5.to', 'years.2026.swaps.0.works', 'years.2026.swaps.0.rests']);
  });
});

describe('counting', () => {
  const from = fc.integer({ min: 0, max: 1050 }).map((days) => addDays(day('2024-01-01'), days));
  const count = fc.integer({ min: 0, max: 60 });

  function lastDay(start: Day, working: number): Day {
    const deadline = deadlineAfter(start, working + 1, calendar);
    if (isRefusal(deadline)) throw new Error(`no deadline after ${start}`);
    return deadline.lastDay;
  }

  it('is undone by counting back what lies between', () => {
    fc.assert(
      fc.property(from, count, (start, working) => {
        const end = addWorkingDays(start, working, calendar);
        expect(typeof end === 'string' && workingDaysBetween(start, end, calendar)).toBe(working);
      }),
    );
  });

  it('never gives an earlier deadline to a later issue or to more days', () => {
    fc.assert(
      fc.property(from, count, (start, working) => {
        const deadline = lastDay(start, working);
        expect(deadline <= lastDay(addDays(start, 1), working)).toBe(true);
        expect(deadline < lastDay(start, working + 1)).toBe(true);
      }),
    );
  });
});
