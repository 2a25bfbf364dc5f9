// A month of the calendar as people write it, 2026-07. A timesheet, its signatures and its payment each belong to one.

import { addDays, day, startOf, type Day, type Instant } from './time.ts';

declare const monthBrand: unique symbol;
/** `YYYY-MM`. */
export type Month = string & { readonly [monthBrand]: true };

/** The month, or undefined where the text is none. */
export function parseMonth(text: string): Month | undefined {
  return /^(20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text) ? (text as Month) : undefined;
}

/** A month that is known to be one; throws otherwise. */
export function month(text: string): Month {
  const parsed = parseMonth(text);
  if (parsed === undefined) throw new RangeError(`${text} is no month`);
  return parsed;
}

export function monthOf(on: Day): Month {
  return month(on.slice(0, 7));
}

export function firstDayOf(of: Month): Day {
  return day(`${of}-01`);
}

export function lastDayOf(of: Month): Day {
  return addDays(firstDayOf(monthAfter(of)), -1);
}

export function monthAfter(of: Month): Month {
  return monthOf(addDays(firstDayOf(of), 31));
}

export function monthBefore(of: Month): Month {
  return monthOf(addDays(firstDayOf(of), -1));
}

/** Midnight of its first day, +05:00. */
export function startOfMonth(of: Month): Instant {
  return startOf(firstDayOf(of));
}

/** Its days in order. */
export function daysOfMonth(of: Month): readonly Day[] {
  const days: Day[] = [];
  for (let on = firstDayOf(of); monthOf(on) === of; on = addDays(on, 1)) days.push(on);
  return days;
}

/** From 0: where the day stands in a month’s codes. */
export function placeInMonth(on: Day): number {
  return Number(on.slice(8)) - 1;
}

/** Every month from that of `since` to that of `until`. */
export function monthsFrom(since: Day, until: Day): readonly Month[] {
  const months: Month[] = [];
  for (let next = monthOf(since); next <= monthOf(until); next = monthAfter(next)) months.push(next);
  return months;
}
