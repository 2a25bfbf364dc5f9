// The department seals a kindergarten's month once nobody may still sign it: the window of its parents is over, also for those who saw the month late, and
// every month of it was shown. Disputes and months nobody signed do not stop the seal: they are held one by one, and the rest is paid. From the seal on
// the marks, the timesheet and the texts of the month stay as they are (I-19).

import { refuse, type Refusal } from './refusal.ts';
import type { SigningWindow } from './signingWindow.ts';
import { moveTimesheet, type SheetState, type TimesheetState } from './timesheet.ts';
import type { Instant } from './time.ts';

export interface SealFacts {
  readonly state: TimesheetState;
  readonly presentedAt?: Instant | undefined;
  /** The first instant after the window all parents have. */
  readonly windowBefore: Instant;
  /** Children's months somebody may still sign. */
  readonly unanswered: Unanswered;
}

export interface Unanswered {
  readonly count: number;
  /** When the last of them cannot be signed any more. */
  readonly until?: Instant | undefined;
}

export const nobodyUnanswered: Unanswered = { count: 0 };

/** One more month, which counts while its parent has neither said anything nor run out of time. */
export function withUnanswered(before: Unanswered, state: SheetState, window: SigningWindow): Unanswered {
  const isWaiting = state === 'presented' && (window.window === 'open' || window.window === 'exempt');
  if (!isWaiting) return before;
  const until = before.until === undefined || window.until > before.until ? window.until : before.until;
  return { count: before.count + 1, until };
}

/** What the timesheet becomes, or why it is not sealed at that instant. */
export function sealTimesheet({ state, presentedAt, windowBefore, unanswered }: SealFacts, at: Instant): TimesheetState | Refusal {
  if (state === 'open') return refuse('month-not-closed', {});
  const next = moveTimesheet(state, 'seal');
  if (typeof next !== 'string') return next;
  if (at < windowBefore) return refuse('seal-early', { from: windowBefore, at });
  if (presentedAt === undefined) return refuse('month-not-shown', { at });
  const { count, until } = unanswered;
  return until === undefined ? next : refuse('months-unanswered', { months: count, from: until, at });
}
