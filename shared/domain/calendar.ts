// Deadlines run in working days of a five-day week. The calendar is data with a version: holidays, the days off moved from holidays that met
// a weekend, and the weekends a minister made working in exchange for a weekday. Christmas and Kurban Ait do not move. Where the calendar does
// not know (another year, the weeks in which Kurban Ait is not announced yet) it refuses: a guessed deadline costs a family its place.

import * as z from 'zod';
import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import { addDays, day, dayOf, later, startOf, weekdayOf, yearOf } from './time.ts';
import type { Day, Instant } from './time.ts';

export const dayShape = z.iso.date('expected a date that exists, as YYYY-MM-DD').transform(day).meta({ type: 'string', format: 'date' });

/** A text people read, in the three languages of the product. */
export const textShape = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });

const yearShape = z.strictObject({
  confidence: z.enum(['high', 'medium', 'low']).describe('How far the sources of this year go'),
  source: z.array(z.string().min(1)).min(1),
  notes: z.array(z.string()),
  holidays: z.array(z.strictObject({ day: dayShape, holiday: z.string() })).describe('Days off by law, each by the key of its holiday'),
  moved: z
    .array(z.strictObject({ from: dayShape, to: dayShape }))
    .describe('Holidays that met a weekend, and the working day off given instead'),
  swaps: z
    .array(z.strictObject({ works: dayShape, rests: dayShape, source: z.string().min(1) }))
    .describe('A weekend made working, and the weekday off given for it by order'),
  unknown: z
    .array(z.strictObject({ from: dayShape, to: dayShape, reason: z.string().min(1) }))
    .describe('Days, both ends included, about which nothing may be decided yet'),
});

const isWeekend = (on: Day): boolean => weekdayOf(on) > 5;

/** The working calendar as dated data. Every day lies in its year, and every moved or swapped day is of the kind it claims to be. */
export const calendarShape = z
  .strictObject({
    version: z.string().min(1).describe('Stored with every deadline computed by it'),
    source: z.string().min(1),
    holidays: z.record(z.string(), z.strictObject({ name: textShape, moves: z.boolean().describe('Given back when it meets a weekend') })),
    years: z.record(z.string().regex(/^\d{4}$/), yearShape),
  })
  .superRefine((calendar, context) => {
    for (const [year, { holidays, moved, swaps, unknown }] of Object.entries(calendar.years)) {
      const report = (message: string, ...path: (string | number)[]): void =>
        context.addIssue({ code: 'custom', message, path: ['years', year, ...path] });
      const inYear = (on: Day): boolean => yearOf(on) === Number(year);
      for (const [at, { day: on, holiday }] of holidays.entries()) {
        if (!inYear(on)) report(`expected a day of ${year}`, 'holidays', at, 'day');
        if (!Object.hasOwn(calendar.holidays, holiday)) report('expected a key of `holidays`', 'holidays', at, 'holiday');
      }
      for (const [at, { from, to }] of moved.entries()) {
        const holiday = holidays.find((one) => one.day === from)?.holiday;
        const moves = holiday !== undefined && calendar.holidays[holiday]?.moves === true;
        if (!moves || !isWeekend(from)) report('expected a holiday that moves and meets a weekend', 'moved', at, 'from');
        if (!inYear(to) || isWeekend(to)) report(`expected a weekday of ${year}`, 'moved', at, 'to');
      }
      for (const [at, { works, rests }] of swaps.entries()) {
        if (!inYear(works) || !isWeekend(works)) report(`expected a weekend day of ${year}`, 'swaps', at, 'works');
        if (!inYear(rests) || isWeekend(rests)) report(`expected a weekday of ${year}`, 'swaps', at, 'rests');
      }
      for (const [at, { from, to }] of unknown.entries()) {
        if (!inYear(from) || !inYear(to) || from > to) report(`expected a span of days inside ${year}`, 'unknown', at);
      }
    }
  });

export type Calendar = z.infer<typeof calendarShape>;

/** What a deadline needs to be judged and explained later: it is stored, never computed again. */
export interface Deadline {
  /** The day it is counted from, which itself does not count. */
  readonly from: Day;
  /** Working days. */
  readonly days: number;
  /** The working day on which half of it is over: families are reminded on its morning. */
  readonly halfDay: Day;
  readonly lastDay: Day;
  /** Exclusive: midnight after the last day, +05:00. What arrives before it is in time. */
  readonly before: Instant;
  readonly calendarVersion: string;
  /** Sooner than `from` where the days stood still in a waiting list first: a lapse of the legal basis moves the deadline from then on. */
  readonly stillFrom?: Day | undefined;
}

/** Whether people work on that day; refuses where the calendar does not know. */
export function isWorkingDay(on: Day, calendar: Calendar): boolean | Refusal {
  const year = calendar.years[String(yearOf(on))];
  if (year === undefined || year.unknown.some(({ from, to }) => from <= on && on <= to)) return refuse('calendar-unknown', { day: on });
  if (year.swaps.some(({ works }) => works === on)) return true;
  const isOff =
    year.holidays.some((holiday) => holiday.day === on) ||
    year.moved.some(({ to }) => to === on) ||
    year.swaps.some(({ rests }) => rests === on);
  return !isOff && !isWeekend(on);
}

/** The name of the holiday people do not work for on that day: its own, or that of the one the day off was moved from. */
export function holidayOn(on: Day, calendar: Calendar): z.infer<typeof textShape> | undefined {
  const year = calendar.years[String(yearOf(on))];
  const origin = year?.moved.find(({ to }) => to === on)?.from ?? on;
  const key = year?.holidays.find((holiday) => holiday.day === origin)?.holiday;
  return key === undefined ? undefined : calendar.holidays[key]?.name;
}

/** The working day that many working days after `from`, which itself never counts; `from` when the count is 0. */
export function addWorkingDays(from: Day, count: number, calendar: Calendar): Day | Refusal {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('working days are counted forward, in whole days');
  let on = from;
  for (let left = count; left > 0;) {
    on = addDays(on, 1);
    const works = isWorkingDay(on, calendar);
    if (typeof works !== 'boolean') return works;
    if (works) left -= 1;
  }
  return on;
}

/** A deadline of that many working days: the count begins the day after `from` and the whole last day is still in time. */
export function deadlineAfter(from: Day, workingDays: number, calendar: Calendar): Deadline | Refusal {
  const lastDay = addWorkingDays(from, workingDays, calendar);
  if (typeof lastDay !== 'string') return lastDay;
  const halfDay = addWorkingDays(from, Math.ceil(workingDays / 2), calendar);
  if (typeof halfDay !== 'string') return halfDay;
  return { from, days: workingDays, halfDay, lastDay, before: startOf(addDays(lastDay, 1)), calendarVersion: calendar.version };
}

/** Working days after `from` up to and including `to`: the inverse of `addWorkingDays`. 0 when `to` is not after `from`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number | Refusal {
  let count = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) {
    const works = isWorkingDay(on, calendar);
    if (typeof works !== 'boolean') return works;
    if (works) count += 1;
  }
  return count;
}

/** Working days after today that are still in time, where `before` is the first instant that is too late: 0 on the last day. */
export function workingDaysUntil(before: Instant, now: Instant, calendar: Calendar): number | Refusal {
  return workingDaysBetween(dayOf(now), dayOf(later(before, -1)), calendar);
}

/** Working days of a month (1 to 12), by which a month's pay is divided. */
export function workingDaysOfMonth(year: number, month: number, calendar: Calendar): number | Refusal {
  const first = day(`${year}-${String(month).padStart(2, '0')}-01`);
  const nextMonth = addDays(first, 31).slice(0, 7);
  return workingDaysBetween(addDays(first, -1), addDays(day(`${nextMonth}-01`), -1), calendar);
}
