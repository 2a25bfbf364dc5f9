// The head of a timesheet as everybody sees it who may: its state, the parents' window, how often it was opened again, and what can be done with it now.

import { closableFrom } from '../domain/closing.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Month } from '../domain/month.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import { windowOf } from '../domain/signingWindow.ts';
import type { TimesheetMove, TimesheetState } from '../domain/timesheet.ts';
import { isoOf, type Instant } from '../domain/time.ts';

/** What is stored of it. */
export interface SeenTimesheet {
  readonly state: TimesheetState;
  readonly closedAt?: Instant | undefined;
  readonly reopened?: number | undefined;
  readonly presentedAt?: Instant | undefined;
  readonly sealedAt?: Instant | undefined;
}

export interface Looking {
  readonly attendance: Attendance;
  /** By which parents sign the month. */
  readonly signing: Pick<Attendance, 'window'>;
  readonly calendar: Calendar;
  readonly at: Instant;
  /** Only the head of the kindergarten has moves. */
  readonly isHead: boolean;
}

/** Undefined: nobody has closed it yet, or marked in it. */
export function viewHead(timesheet: SeenTimesheet | undefined, month: Month, { signing, calendar }: Pick<Looking, 'signing' | 'calendar'>) {
  const window = windowOf(month, signing, calendar);
  const { state = 'open' as const, closedAt, reopened = 0, presentedAt, sealedAt } = timesheet ?? {};
  return {
    month,
    state,
    ...(isRefusal(window) ? {} : { window: { opens: isoOf(window.opens), before: isoOf(window.before) } }),
    ...(closedAt === undefined ? {} : { closedAt: isoOf(closedAt) }),
    reopened,
    ...(presentedAt === undefined ? {} : { presentedAt: isoOf(presentedAt) }),
    ...(sealedAt === undefined ? {} : { sealedAt: isoOf(sealedAt) }),
  };
}

/** `isOver`: whether it may be closed, where that is known better than by the clock. */
export function movesOpen(timesheet: SeenTimesheet | undefined, month: Month, looking: Looking, isOver?: boolean): TimesheetMove[] {
  const { attendance, signing, calendar, at, isHead } = looking;
  if (!isHead) return [];
  if ((timesheet?.state ?? 'open') === 'open') {
    const from = closableFrom(month, attendance, calendar);
    return (isOver ?? (!isRefusal(from) && at >= from)) ? ['close'] : [];
  }
  const window = windowOf(month, signing, calendar);
  return timesheet?.state === 'closed' && !isRefusal(window) && at < window.opens ? ['reopen'] : [];
}
