// When the working calendar is corrected, deadlines already told to families stay as they are: nothing is recomputed behind anybody's back. Where the
// corrected calendar gives more time, the department may extend: drafted by one person, approved by another, published, and only ever to a later day.

import { deadlineAfter, type Calendar, type Deadline } from './calendar.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { Day } from './time.ts';

export const extensionStates = ['draft', 'approved', 'applying', 'finished', 'cancelled'] as const;
export type ExtensionState = (typeof extensionStates)[number];

/** Why a calendar was corrected, in the words of a public list. */
export const extensionReasons = ['holiday-announced', 'day-off-moved', 'working-day-swapped', 'calendar-mistake'] as const;

export const extensionMoves = {
  approve: { from: ['draft'], to: 'approved' },
  apply: { from: ['approved'], to: 'applying' },
  finish: { from: ['applying'], to: 'finished' },
  cancel: { from: ['draft', 'approved', 'applying'], to: 'cancelled' },
} as const;
export type ExtensionMove = keyof typeof extensionMoves;

/** How many deadlines move from which last day to which, by the calendar they had been computed by. */
export interface ExtensionSpan {
  readonly from: Day;
  readonly to: Day;
  readonly calendarVersion: string;
  readonly count: number;
}

export function moveExtension(state: ExtensionState, move: ExtensionMove): ExtensionState | Refusal {
  const { from, to } = extensionMoves[move];
  return from.some((one) => one === state) ? to : refuse('move-forbidden', { thing: 'extension', state, move });
}

/** By a second person, and under the calendar it was drafted for: another one would move other days than those that were looked at. */
export function approveExtension(
  { state, draftedBy, calendarVersion }: { readonly state: ExtensionState; readonly draftedBy: string; readonly calendarVersion: string },
  calendar: Pick<Calendar, 'version'>,
  by: string,
): ExtensionState | Refusal {
  if (by === draftedBy) return refuse('same-person', { first: draftedBy });
  const moved = moveExtension(state, 'approve');
  if (isRefusal(moved) || calendarVersion === calendar.version) return moved;
  return refuse('calendar-changed', { drafted: calendarVersion, current: calendar.version });
}

/** The moves open to a department head. */
export function extensionMovesOpen(state: ExtensionState): readonly ExtensionMove[] {
  const people: readonly ExtensionMove[] = ['approve', 'cancel'];
  return people.filter((move) => extensionMoves[move].from.some((one) => one === state));
}

/** The deadline by the calendar in force now, where that gives more time than the one it was computed by; undefined where nothing moves. */
export function extendedDeadline(deadline: Deadline, calendar: Calendar): Deadline | undefined {
  if (deadline.calendarVersion === calendar.version) return undefined;
  const { from, days, stillFrom } = deadline;
  const fresh = deadlineAfter(from, days, calendar);
  if (isRefusal(fresh) || fresh.before <= deadline.before) return undefined;
  return stillFrom === undefined ? fresh : { ...fresh, stillFrom };
}

/** One more deadline moved, in the order of days. */
export function withMoved(
  spans: readonly ExtensionSpan[],
  deadline: Deadline,
  { lastDay: to }: Pick<Deadline, 'lastDay'>,
): readonly ExtensionSpan[] {
  const { lastDay: from, calendarVersion } = deadline;
  const isSame = (span: ExtensionSpan): boolean => span.from === from && span.to === to && span.calendarVersion === calendarVersion;
  const found = spans.find(isSame);
  const rest = found === undefined ? spans : spans.filter((span) => span !== found);
  const nameOf = (span: ExtensionSpan): string => `${span.from} ${span.to} ${span.calendarVersion}`;
  const next = [...rest, { from, to, calendarVersion, count: (found?.count ?? 0) + 1 }];
  return next.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
}

/** How many deadlines these are. */
export function countOf(spans: readonly ExtensionSpan[]): number {
  return spans.reduce((sum, { count }) => sum + count, 0);
}
