// A month is put right after it was shown by a new text, never by changing the one before: revision n+1 names the digest it takes the place of, and why. What
// a correction comes to is computed from the two texts and from nothing else, so one that is undone again comes to nothing. Papers that came late are
// applied to what was marked; days somebody has decided meanwhile stay as they were decided.

import { codeOf, dayOff, markOn, notEnrolled, type MovedDay, type ResolvedMonth } from './attendance.ts';
import type { DayChange } from './dispute.ts';
import { daysOfMonth, placeInMonth } from './month.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { SigningWindow } from './signingWindow.ts';
import { writeSheet, type Sheet, type SheetCause, type SheetText } from './sheet.ts';
import { moveSheet, type SheetState } from './timesheet.ts';
import type { Day, Instant } from './time.ts';

/** Why a month is corrected: chosen, not typed. */
export const correctionCauses = ['paper-came', 'mistake', 'department-decided'] as const satisfies readonly SheetCause[];
export type CorrectionCause = (typeof correctionCauses)[number];

/** What two texts of one month say differently. */
export interface Difference {
  readonly days: readonly { readonly day: Day; readonly was: string; readonly is: string }[];
  readonly payableDays: number;
  /** In tiyn; less than nothing where the state paid too much. */
  readonly amount: number;
}

/** What the second text changes of the first. */
export function differenceOf(before: Sheet, after: Sheet): Difference {
  const days = daysOfMonth(before.month)
    .map((day) => ({ day, was: codeOf(markOn(before.codes, day)), is: codeOf(markOn(after.codes, day)) }))
    .filter(({ was, is }) => was !== is);
  return { days, payableDays: after.payableDays - before.payableDays, amount: after.amount - before.amount };
}

/**
 * The state a corrected month is in. One nobody has answered yet stays what it is: the parent is shown the new text and signs that. What was settled is
 * decided by the department. A dispute is decided and not corrected.
 */
export function stateCorrected(state: SheetState): SheetState | Refusal {
  if (state === 'disputed') return refuse('move-forbidden', { thing: 'sheet', state, move: 'correct' });
  return state === 'presented' || state === 'held' || state === 'review' ? state : moveSheet(state, 'decide');
}

/**
 * Why the text of a month cannot be replaced at that instant: its parent had the days to answer and may not any more, and what silence means is about to
 * be applied to what was shown. Undefined where it can.
 */
export function judgeCorrecting(state: SheetState, window: SigningWindow, at: Instant): Refusal | undefined {
  const isPending = state === 'presented' && window.window === 'closed';
  return isPending ? refuse('silence-pending', { since: window.since, at }) : undefined;
}

/** The days that a person has decided or put right, in any of the texts of the month: no paper changes them by itself. */
export function daysDecided(texts: readonly Sheet[]): ReadonlySet<Day> {
  const decided = new Set<Day>();
  const inOrder = texts.toSorted((one, other) => one.revision - other.revision);
  for (const [index, text] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before === undefined || text.replaces?.because === 'paper-came') continue;
    for (const { day } of differenceOf(before, text).days) decided.add(day);
  }
  for (const { day, because } of inOrder[0]?.moved ?? []) if (because === 'added') decided.add(day);
  return decided;
}

/** The text that follows from the papers there are now; `nothing-changes` where it is the same. `resolved`: what the marks count as by them. */
export function reviseByPapers(
  before: Sheet & Pick<SheetText, 'digest'>,
  resolved: ResolvedMonth,
  decided: ReadonlySet<Day>,
  attendance: Attendance,
): SheetText | Refusal {
  const codes = Array.from(before.codes);
  const changes: DayChange[] = [];
  for (const day of daysOfMonth(before.month)) {
    const [stands, follows] = [markOn(before.codes, day), markOn(resolved.codes, day)];
    // Who was enrolled and which days were worked stays as it was frozen.
    const isFixed = [stands, follows].some((code) => code === notEnrolled || code === dayOff);
    if (isFixed || decided.has(day) || codeOf(stands) === codeOf(follows)) continue;
    codes[placeInMonth(day)] = follows;
    changes.push({ day, code: follows });
  }
  if (changes.length === 0) return refuse('nothing-changes', {});
  const changed = new Set<Day>(changes.map(({ day }) => day));
  const moved: readonly MovedDay[] = [
    ...before.moved.filter(({ day }) => !changed.has(day)),
    ...resolved.moved.filter(({ day }) => changed.has(day)),
  ].toSorted((one, other) => (one.day < other.day ? -1 : 1));
  const { revision, digest } = before;
  const ground = { ...before, codes: codes.join(''), moved, revision: revision + 1, replaces: { digest, because: 'paper-came' as const } };
  return writeSheet(ground, attendance);
}

/** Every working day of a child who was left out of a closed month, from what was marked of it then, mostly nothing: the text says so. */
export function addedDays(month: Sheet['month'], codes: string, marks: string): readonly MovedDay[] {
  const days = daysOfMonth(month).filter((day) => ![dayOff, notEnrolled].includes(markOn(codes, day)));
  return days.map((day) => ({ day, from: markOn(marks, day), because: 'added' }));
}
