// What in a group's month is worth a look. A sign proves nothing: a small group may well be there every day, and a connection that was gone explains why a
// week was saved in a minute. So signs are counts for a person to look at, they are of groups and never of children, and nothing follows from them by itself.

import { dayOff, isLate, notEnrolled, unmarkedDay, codeOf } from './attendance.ts';
import type { MarksEntry } from './marks.ts';
import type { DayCode } from './rulebookAttendance.ts';

export interface GroupSigns {
  readonly children: number;
  /** Working days of children under a contract. */
  readonly days: number;
  readonly presentDays: number;
  /** Of `days`, marked after their time. */
  readonly lateDays: number;
  /** Children who were there on every one of their days. */
  readonly alwaysPresent: number;
}

const isNoDay = (mark: string): boolean => mark === dayOff || mark === notEnrolled;

/** Counts a group's month, one text of codes a child. */
export function countSigns(months: readonly string[], codes: readonly Pick<DayCode, 'code' | 'present'>[]): GroupSigns {
  const present = new Set(codes.filter((one) => one.present).map(({ code }) => code));
  const counts = { children: 0, days: 0, presentDays: 0, lateDays: 0, alwaysPresent: 0 };
  for (const month of months) {
    const marks = Array.from(month).filter((mark) => !isNoDay(mark));
    const there = marks.filter((mark) => present.has(codeOf(mark))).length;
    counts.children += 1;
    counts.days += marks.length;
    counts.presentDays += there;
    counts.lateDays += marks.filter((mark) => mark !== unmarkedDay && isLate(mark)).length;
    if (marks.length > 0 && there === marks.length) counts.alwaysPresent += 1;
  }
  return counts;
}

const minute = 60_000;

/** The most days of the month that were saved within one minute; 1 where each day was saved by itself. */
export function savedTogether(entries: readonly Pick<MarksEntry, 'kind' | 'on' | 'at'>[]): number {
  const saves = entries.flatMap(({ kind, on, at }) => (kind === 'day' && on !== undefined ? [{ on, at }] : []));
  const sorted = saves.toSorted((one, other) => one.at - other.at);
  let most = 0;
  for (const [place, { at }] of sorted.entries()) {
    const within = sorted.slice(place).filter((save) => save.at - at < minute);
    most = Math.max(most, new Set(within.map(({ on }) => on)).size);
  }
  return most;
}

/** Groups to look at first: those with the greatest share of days present, or of late marks; of equal ones the larger. */
export function bySign<Group extends GroupSigns>(groups: readonly Group[], sign: 'present' | 'late'): readonly Group[] {
  const of = ({ presentDays, lateDays }: GroupSigns) => (sign === 'present' ? presentDays : lateDays);
  // Shares are compared crosswise, in whole numbers.
  return groups
    .filter(({ days }) => days > 0)
    .toSorted((one, other) => of(other) * one.days - of(one) * other.days || other.days - one.days);
}
