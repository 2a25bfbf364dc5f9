// What a kindergarten's month counts as when its head closes it: every child's days resolved, and what they are worth. The head sees it first and sends
// back the digest of what was seen; if a mark, a paper or a rate has changed meanwhile it is another digest, and nothing is closed unseen. A month is over
// with its last working day: in the evening of it, or sooner once that day is marked for everybody. A day nobody marked is closed only if that is said.

import { findCode, resolveMonth, dayOff, notEnrolled, type AbsenceDocument, type Enrolled, type ResolvedMonth } from './attendance.ts';
import { isWorkingDay, type Calendar } from './calendar.ts';
import { canonicalText, digestOf } from './digest.ts';
import { daysOfMonth, lastDayOf, startOfMonth, monthAfter, type Month } from './month.ts';
import { amountOf, countCodes, payableDays, type PayTerms } from './pay.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { rulebookOn } from './rulebook.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { instant, startOf, type Day, type Instant } from './time.ts';

/** What a child's month is resolved from. */
export interface ClosingChild {
  readonly contract: string;
  readonly enrolled: Enrolled;
  readonly marks: string;
  readonly documents: readonly AbsenceDocument[];
  /** Days on which the parent said the child was not there. */
  readonly reports: readonly Day[];
  /** Days of codes with a yearly cap that were counted in the other months of the year. */
  readonly used: Readonly<Record<string, number>>;
  /** Days another contract of the child has in a closed month. */
  readonly elsewhere?: ReadonlySet<Day> | undefined;
}

export interface ClosingGroup {
  readonly group: string;
  readonly terms: PayTerms;
  readonly children: readonly ClosingChild[];
}

/** By which rules. */
export interface ClosingOf {
  readonly territory: string;
  readonly preschool: string;
  readonly month: Month;
  readonly rulebook: string;
  readonly calendarVersion: string;
}

export interface ResolvedChild extends ResolvedMonth {
  readonly contract: string;
}

export interface ResolvedGroup {
  readonly group: string;
  readonly terms: PayTerms;
  /** In order of contracts. */
  readonly children: readonly ResolvedChild[];
}

export interface MonthDraft {
  readonly digest: string;
  readonly groups: readonly ResolvedGroup[];
}

/** A working day of a group that is not marked for everybody. */
export interface UnmarkedDay {
  readonly group: string;
  readonly day: Day;
  readonly contracts: readonly string[];
}

/** The instant of a time of day, `18:00`, on that day. */
export function instantOn(on: Day, time: string): Instant {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instant(startOf(on) + (hours * 60 + minutes) * 60_000);
}

/** What the month counts as now, with the digest of exactly that. Children without a working day in it are left out. */
export function draftMonth(
  of: ClosingOf,
  groups: readonly ClosingGroup[],
  attendance: Attendance,
  calendar: Calendar,
): MonthDraft | Refusal {
  const drafted: ResolvedGroup[] = [];
  for (const { group, terms, children } of groups) {
    const resolved: ResolvedChild[] = [];
    for (const child of children) {
      const month = resolveMonth(of.month, child, attendance, calendar);
      if (isRefusal(month)) return month;
      if (hasWorkingDay(month.codes)) resolved.push({ contract: child.contract, ...month });
    }
    if (resolved.length > 0) drafted.push({ group, terms, children: resolved });
  }
  return { digest: digestOfMonth(of, drafted), groups: drafted };
}

/** True where there is a day the kindergarten is asked about: what is left is days off, and days outside the contract. */
export function hasWorkingDay(codes: string): boolean {
  return Array.from(codes).some((code) => code !== dayOff && code !== notEnrolled);
}

function digestOfMonth({ territory, preschool, month, rulebook, calendarVersion }: ClosingOf, groups: readonly ResolvedGroup[]): string {
  const content = groups.map(({ group, terms, children }) => ({
    group,
    rates: terms.rates.map(({ dayTiyn, ...rate }) => ({ ...rate, ...(dayTiyn === undefined ? {} : { dayTiyn }) })),
    workingDays: terms.workingDays,
    formula: { ...terms.formula },
    children: children.map(({ contract, codes, moved }) => ({ contract, codes, moved: moved.map((one) => ({ ...one })) })),
  }));
  return digestOf(canonicalText({ template: 'closing-1', territory, preschool, month, rulebook, calendarVersion, groups: content }));
}

/** Days up to `today` that are not marked for everybody, in order of groups and days. */
export function unmarkedDays(groups: readonly ResolvedGroup[], today: Day): readonly UnmarkedDay[] {
  return groups.flatMap(({ group, children }) => {
    const days = new Map<Day, string[]>();
    for (const { contract, moved } of children)
      for (const { day, because } of moved) if (because === 'unmarked' && day <= today) days.set(day, [...(days.get(day) ?? []), contract]);
    return [...days].map(([day, contracts]) => ({ group, day, contracts })).sort((one, other) => (one.day < other.day ? -1 : 1));
  });
}

/** From when the month may be closed whatever is marked: the evening of its last working day. */
export function closableFrom(of: Month, { close }: Pick<Attendance, 'close'>, calendar: Calendar): Instant | Refusal {
  const last = lastWorkingDay(of, calendar);
  if (isRefusal(last)) return last;
  return last === undefined ? startOfMonth(monthAfter(of)) : instantOn(last, close.by);
}

function lastWorkingDay(of: Month, calendar: Calendar): Day | undefined | Refusal {
  for (const on of daysOfMonth(of).toReversed()) {
    const works = isWorkingDay(on, calendar);
    if (isRefusal(works)) return works;
    if (works) return on;
  }
  return undefined;
}

/** Why the month cannot be closed with what the head says; undefined where it can. */
export function judgeClose(
  of: Month,
  draft: MonthDraft,
  said: { readonly digest: string; readonly acceptUnmarked: boolean; readonly at: Instant },
  attendance: Attendance,
  calendar: Calendar,
): Refusal | undefined {
  const { at } = said;
  const from = closableFrom(of, attendance, calendar);
  if (isRefusal(from)) return from;
  const last = lastWorkingDay(of, calendar);
  if (isRefusal(last)) return last;
  const unmarked = unmarkedDays(draft.groups, lastDayOf(of));
  const isLastDayMarked = last !== undefined && at >= startOf(last) && unmarked.every(({ day }) => day !== last);
  if (at < from && !isLastDayMarked) return refuse('month-not-over', { from, at });
  if (said.digest !== draft.digest) return refuse('timesheet-changed', { digest: draft.digest });
  if (unmarked.length === 0 || said.acceptUnmarked) return undefined;
  return refuse('days-unmarked', { days: unmarked.map(({ group, day }) => ({ group, day })) });
}

/** Rates day by day, each by the rulebook that rules on it: a rulebook that comes into force in mid-month changes the rate of its own days alone. */
export function ratesOfMonth(rulebooks: readonly Rulebook[], territory: string, of: Month): Rulebook['rates'] {
  return daysOfMonth(of).flatMap((on) => {
    const rulebook = rulebookOn(rulebooks, territory, on);
    if (isRefusal(rulebook)) return [];
    const inForce = rulebook.rates.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
    // Of two that are both in force the one that began last is meant.
    const newest = inForce.filter((rate) => !inForce.some((other) => other.from > rate.from && isSameKey(rate, other)));
    return newest.map((rate) => ({ ...rate, from: on, to: on }));
  });
}

type Rate = Rulebook['rates'][number];

function isSameKey(one: Rate, other: Rate): boolean {
  return one.ownership === other.ownership && one.groupType === other.groupType && one.hours === other.hours;
}

export interface Sums {
  readonly children: number;
  readonly totals: Readonly<Record<string, number>>;
  readonly payableDays: number;
  /** In tiyn. */
  readonly amount: number;
}

/** What a group's month comes to: days by code, days that are paid, tiyn. */
export function sumGroup({ terms, children }: ResolvedGroup, attendance: Pick<Attendance, 'codes'>): Sums {
  return sumAll(
    children.map(({ codes }) => ({
      children: 1,
      totals: countCodes(codes),
      payableDays: payableDays(codes, attendance),
      amount: amountOf(codes, terms, attendance),
    })),
  );
}

export function sumAll(parts: readonly Sums[]): Sums {
  const totals: Record<string, number> = {};
  for (const part of parts) for (const [code, days] of Object.entries(part.totals)) totals[code] = (totals[code] ?? 0) + days;
  const add = (of: (sums: Sums) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  return {
    children: add(({ children }) => children),
    totals,
    payableDays: add((one) => one.payableDays),
    amount: add((one) => one.amount),
  };
}

/** True where the day is marked present although the parent said that the child was not there. */
export function isContradicted(mark: string, attendance: Pick<Attendance, 'codes'>): boolean {
  return findCode(attendance, mark)?.present === true;
}
