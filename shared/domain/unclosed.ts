// A month that should be closed and is not. Its heads are told on the day the rulebook names, in the evening; when the parents' window has been open for a
// day, the department has it among its work. Both by fixed instants, so that who is told is told once, however often it is looked at.

import type { Calendar } from './calendar.ts';
import { instantOn } from './closing.ts';
import { firstDayOf, monthAfter, type Month } from './month.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import type { Attendance } from './rulebookAttendance.ts';
import { windowOf } from './signingWindow.ts';
import { addDays, dayOf, later, startOf, type Day, type Instant } from './time.ts';

export interface Escalation {
  /** When its heads are told. */
  readonly headsAt: Instant;
  /** Since when the department has it among its work. */
  readonly departmentAt: Instant;
}

export function escalationOf(of: Month, attendance: Pick<Attendance, 'close' | 'window'>, calendar: Calendar): Escalation | Refusal {
  const window = windowOf(of, attendance, calendar);
  if (isRefusal(window)) return window;
  const closeOn = addDays(firstDayOf(monthAfter(of)), attendance.close.day - 1);
  return { headsAt: instantOn(closeOn, attendance.close.by), departmentAt: startOf(addDays(dayOf(window.opens), 1)) };
}

const askedForMilliseconds = 3 * 60 * 60_000;

/** Since when a day that is not marked for everybody is asked about; undefined while it is not, or some hours later: then the list of unmarked days tells. */
export function askedSince(on: Day, now: Instant, { marking }: Pick<Attendance, 'marking'>): Instant | undefined {
  const since = instantOn(on, marking.by);
  return since <= now && now < later(since, askedForMilliseconds) ? since : undefined;
}
