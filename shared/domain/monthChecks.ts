// What a head should look at before closing a month, child by child: days whose paper is missing and until when it may come, days above a cap, marks made
// late, and days marked present although the parent said on that very day that the child was not there.

import { isLate, markOn, runsOf, type MoveReason } from './attendance.ts';
import { addWorkingDays, type Calendar } from './calendar.ts';
import { isContradicted, type ClosingChild, type ResolvedChild } from './closing.ts';
import { daysOfMonth, placeInMonth, type Month } from './month.ts';
import { isRefusal } from './refusal.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { Day } from './time.ts';

export interface MissingPaper {
  readonly contract: string;
  readonly code: string;
  readonly days: readonly Day[];
  /** The last day to bring it; absent where the calendar does not reach so far. */
  readonly bringBy?: Day;
  /** There is one, and it came after that day. */
  readonly cameLate: boolean;
}

export interface CappedDay {
  readonly contract: string;
  readonly day: Day;
  readonly code: string;
  readonly because: MoveReason;
}

export interface MarkedDay {
  readonly contract: string;
  readonly day: Day;
  readonly mark: string;
}

export interface ChildChecks {
  readonly missing: readonly MissingPaper[];
  readonly capped: readonly CappedDay[];
  readonly late: readonly MarkedDay[];
  readonly contradicted: readonly MarkedDay[];
}

export function checkChildMonth(of: Month, child: ClosingChild, resolved: ResolvedChild, attendance: Attendance, calendar: Calendar) {
  const { contract, marks, reports } = child;
  const days = daysOfMonth(of);
  const reasons = new Map(resolved.moved.map(({ day, because }) => [day, because] as const));
  const capped = resolved.moved
    .filter(({ because }) => because === 'month-cap' || because === 'year-cap')
    .map(({ day, from, because }) => ({ contract, day, code: from.toUpperCase(), because }));
  const marked = (on: Day) => ({ contract, day: on, mark: markOn(marks, on) });
  const counted = days.filter((on) => !['H', '-'].includes(resolved.codes[placeInMonth(on)] ?? '-'));
  const late = counted.filter((on) => isLate(markOn(marks, on))).map(marked);
  const contradicted = counted.filter((on) => reports.includes(on) && isContradicted(markOn(marks, on), attendance)).map(marked);
  return { missing: missingPapers(), capped, late, contradicted } satisfies ChildChecks;

  function missingPapers(): readonly MissingPaper[] {
    // As they were marked, so that a paper for a part of an absence leaves the rest of it one absence.
    const before = Array.from(resolved.codes);
    for (const { day, from } of resolved.moved) before[placeInMonth(day)] = from;
    return attendance.codes.flatMap(({ code, document }) => {
      if (document === undefined) return [];
      return runsOf(before, days, code).flatMap((run) => {
        const without = run.filter((on) => reasons.get(on) === 'no-document' || reasons.get(on) === 'document-late');
        const last = run.at(-1);
        if (without.length === 0 || last === undefined) return [];
        const bringBy = addWorkingDays(last, document.withinWorkingDays, calendar);
        const cameLate = without.every((on) => reasons.get(on) === 'document-late');
        return [{ contract, code, days: without, ...(isRefusal(bringBy) ? {} : { bringBy }), cameLate }];
      });
    });
  }
}
