// A month of another system, which tells of each child how many days it missed for which reason, and not which days. So the missed days are laid on the
// month's working days from the first one on, in the order in which the rulebook lists its codes; the rest counts as present. The days themselves are
// therefore made, their numbers are not. A child who is listed twice alike is one child, and nobody is present in two kindergartens (I-16).

import { dayOff } from './attendance.ts';
import { daysOfMonth, type Month } from './month.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { Day } from './time.ts';

export interface HistoryRow {
  readonly line: number;
  readonly group: string;
  /** By a keyed hash. */
  readonly child: string;
  /** Missed days by code. */
  readonly days: Readonly<Record<string, number>>;
}

/** Why a row of a kindergarten's month is not placed. */
export const historyRejections = [
  'more-days-than-month',
  'listed-otherwise',
  'child-elsewhere',
  'month-kept-here',
  'history-otherwise',
] as const;
export type HistoryRejection = (typeof historyRejections)[number];

export type HistoryOutcome =
  | { readonly line: number; readonly outcome: 'placed' | 'merged' }
  | { readonly line: number; readonly outcome: 'rejected'; readonly reason: HistoryRejection };

export interface HistoryMonth {
  readonly month: Month;
  /** Weekends included. */
  readonly daysOff: readonly Day[];
  readonly attendance: Pick<Attendance, 'codes'>;
}

/** `history-code-unknown` where what the file counts is not all absences of the rulebook: kept once, a wrong month could not be taken back. */
export function judgeCodes(counted: readonly string[], { codes }: Pick<Attendance, 'codes'>): Refusal | undefined {
  const away = codes.filter(({ present }) => !present).map(({ code }) => code);
  const unknown = counted.filter((code) => !away.includes(code));
  return unknown.length === 0 ? undefined : refuse('history-code-unknown', { unknown: [...new Set(unknown)], codes: away });
}

/** One code a day, or why the days do not fit. */
export function layMonth(
  days: Readonly<Record<string, number>>,
  { month, daysOff, attendance }: HistoryMonth,
): { readonly codes: string } | { readonly rejected: HistoryRejection } {
  const away = attendance.codes.filter(({ present }) => !present).map(({ code }) => code);
  const present = attendance.codes.find((code) => code.present)?.code;
  if (present === undefined) throw new RangeError('a rulebook without a code for who was there');
  const missed = away.flatMap((code) => Array.from({ length: days[code] ?? 0 }, () => code)).values();
  const off = new Set(daysOff);
  const codes = daysOfMonth(month).map((on) => (off.has(on) ? dayOff : (missed.next().value ?? present)));
  return missed.next().done === true ? { codes: codes.join('') } : { rejected: 'more-days-than-month' };
}

export interface JudgedHistory {
  /** In order of the rows. */
  readonly outcomes: readonly HistoryOutcome[];
  /** By group, by child: one code a day. */
  readonly groups: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** What becomes of the rows of one kindergarten. `isElsewhere`: the child has this month in another one. */
export function judgeHistory(rows: readonly HistoryRow[], of: HistoryMonth, isElsewhere: (child: string) => boolean): JudgedHistory {
  const groups: Record<string, Record<string, string>> = {};
  const seen = new Map<string, { readonly group: string; readonly codes: string }>();
  const outcomes = rows.map(({ line, group, child, days }): HistoryOutcome => {
    const laid = layMonth(days, of);
    if ('rejected' in laid) return { line, outcome: 'rejected', reason: laid.rejected };
    if (isElsewhere(child)) return { line, outcome: 'rejected', reason: 'child-elsewhere' };
    const before = seen.get(child);
    if (before !== undefined) {
      const isSame = before.group === group && before.codes === laid.codes;
      return isSame ? { line, outcome: 'merged' } : { line, outcome: 'rejected', reason: 'listed-otherwise' };
    }
    seen.set(child, { group, codes: laid.codes });
    (groups[group] ??= {})[child] = laid.codes;
    return { line, outcome: 'placed' };
  });
  return { outcomes, groups };
}

/** The same rows when the month as a whole cannot be placed. */
export function rejectAll(rows: readonly HistoryRow[], reason: HistoryRejection): readonly HistoryOutcome[] {
  return rows.map(({ line }) => ({ line, outcome: 'rejected', reason }));
}
