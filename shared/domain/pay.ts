// What the state pays for one child's month. Whole tiyn inside, rounded once, at the line, halves up; the parent's fee is no part of it. A rate that
// changes in the middle of a month pays each day by its own, and all of them are divided by the working days of the whole month.

import { workingDaysOfMonth, type Calendar } from './calendar.ts';
import { codeOf, dayOff, findCode, notEnrolled } from './attendance.ts';
import { daysOfMonth, placeInMonth, type Month } from './month.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { Rulebook } from './rulebookSchema.ts';
import type { Day } from './time.ts';

/** A rate with the days of the month it is for, both included. In tiyn. */
export interface RatePart {
  readonly from: Day;
  readonly to: Day;
  readonly monthTiyn: number;
  readonly dayTiyn?: number | undefined;
}

/** By what a month is paid: frozen when the month is closed. */
export interface PayTerms {
  readonly rates: readonly RatePart[];
  /** Of the whole month. */
  readonly workingDays: number;
  readonly formula: Attendance['formula'];
}

interface RateKey {
  readonly ownership: string;
  readonly groupType: string;
  readonly hours: number;
}

/** The terms of a group's month; `rate-none` where a day of it has no rate, or no rate of a day where those are paid. */
export function payTerms(
  { rates, attendance }: Pick<Rulebook, 'rates' | 'attendance'>,
  { ownership, groupType, hours }: RateKey,
  of: Month,
  calendar: Calendar,
): PayTerms | Refusal {
  const workingDays = workingDaysOfMonth(Number(of.slice(0, 4)), Number(of.slice(5)), calendar);
  if (isRefusal(workingDays)) return workingDays;
  const theirs = rates.filter((rate) => rate.ownership === ownership && rate.groupType === groupType && rate.hours === hours);
  const parts: RatePart[] = [];
  for (const on of daysOfMonth(of)) {
    // Of two rates that are both in force the one that began last is meant.
    const [rate] = theirs
      .filter(({ from, to }) => from <= on && (to === undefined || on <= to))
      .toSorted((one, other) => (one.from < other.from ? 1 : -1));
    const isPaidByDay = attendance.formula.preset === 'day-rate';
    if (rate === undefined || (isPaidByDay && rate.dayTiyn === undefined)) return refuse('rate-none', { day: on });
    const { monthTiyn, dayTiyn } = rate;
    const last = parts.at(-1);
    if (last !== undefined && last.monthTiyn === monthTiyn && last.dayTiyn === dayTiyn) parts[parts.length - 1] = { ...last, to: on };
    else parts.push({ from: on, to: on, monthTiyn, ...(dayTiyn === undefined ? {} : { dayTiyn }) });
  }
  return { rates: parts, workingDays, formula: attendance.formula };
}

/** How many days of the month are paid; with `span`, of those days alone, both included. */
export function payableDays(codes: string, attendance: Pick<Attendance, 'codes'>, span?: { readonly from: Day; readonly to: Day }): number {
  const [from, to] = span === undefined ? [0, codes.length - 1] : [placeInMonth(span.from), placeInMonth(span.to)];
  let days = 0;
  for (let place = from; place <= to; place += 1) if (findCode(attendance, codes[place] ?? '')?.payable === true) days += 1;
  return days;
}

/** In tiyn (I-17). */
export function amountOf(codes: string, { rates, workingDays, formula }: PayTerms, attendance: Pick<Attendance, 'codes'>): number {
  const isPaidByDay = formula.preset === 'day-rate';
  // Over one denominator, so that nothing is rounded before the end. Far below 2^53: a rate of a million tenge for 31 days.
  const over = isPaidByDay ? 1 : workingDays;
  if (over === 0) return 0;
  const sum = rates.reduce((total, part) => {
    const days = payableDays(codes, attendance, part);
    return total + days * (isPaidByDay ? (part.dayTiyn ?? 0) : part.monthTiyn);
  }, 0);
  const step = formula.roundToTiyn * over;
  return Math.floor((2 * sum + step) / (2 * step)) * formula.roundToTiyn;
}

/** How many days of each code, late or not. */
export function countCodes(codes: string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const mark of codes) counts[codeOf(mark)] = (counts[codeOf(mark)] ?? 0) + 1;
  return counts;
}

/** In tiyn: what the days of the contract that were not paid would have cost; what a city saves where children did not come. */
export function savedBy(codes: string, terms: PayTerms, attendance: Attendance): number {
  const present = attendance.codes.find((code) => code.present && code.payable)?.code;
  if (present === undefined) return 0;
  const full = Array.from(codes)
    .map((mark) => (mark === notEnrolled || mark === dayOff ? mark : present))
    .join('');
  return amountOf(full, terms, attendance) - amountOf(codes, terms, attendance);
}
