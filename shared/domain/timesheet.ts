// The timesheet of a kindergarten's month. The head closes it, which fixes what every child's month counts as and is worth; until the parents' window
// opens it may be opened again, which is written down as the exception it is; the department seals it. Nothing that was shown to a parent changes after.

import type { SigningWindow } from './signingWindow.ts';
import { refuse, type Refusal } from './refusal.ts';

export const timesheetStates = ['open', 'closed', 'sealed'] as const;
export type TimesheetState = (typeof timesheetStates)[number];

export const timesheetMoves = {
  close: { from: ['open'], to: 'closed', by: 'preschool' },
  /** Only before the parents' window opens. */
  reopen: { from: ['closed'], to: 'open', by: 'preschool' },
  /** Only once the window is over and every month in it has its answer. */
  seal: { from: ['closed'], to: 'sealed', by: 'department' },
} as const;
export type TimesheetMove = keyof typeof timesheetMoves;

/** Why a head opens a closed month again: chosen, not typed. */
export const reopenReasons = ['mark-wrong', 'day-forgotten', 'paper-came', 'closed-by-mistake'] as const;

export function moveTimesheet(state: TimesheetState, move: TimesheetMove): TimesheetState | Refusal {
  const { from, to } = timesheetMoves[move];
  return from.some((one) => one === state) ? to : refuse('move-forbidden', { thing: 'timesheet', state, move });
}

export const sheetStates = ['presented', 'signed', 'disputed', 'held', 'approved', 'review', 'decided'] as const;
/**
 * Of one child's month: `presented` to the parent; `signed` by the parent; `disputed` by the parent; and where the parent was silent, by the rulebook's
 * policy, `held`, `approved`, or in `review`. `decided` has a record of the department.
 */
export type SheetState = (typeof sheetStates)[number];

export const sheetMoves = {
  sign: { from: ['presented', 'disputed'], to: 'signed', by: 'guardian' },
  dispute: { from: ['presented'], to: 'disputed', by: 'guardian' },
  hold: { from: ['presented'], to: 'held', by: 'system' },
  approve: { from: ['presented'], to: 'approved', by: 'system' },
  review: { from: ['presented'], to: 'review', by: 'system' },
  /** A dispute, or a month nobody signed; and every later correction of a month. */
  decide: { from: ['disputed', 'held', 'review', 'signed', 'approved', 'decided'], to: 'decided', by: 'department' },
} as const;
export type SheetMove = keyof typeof sheetMoves;

export function moveSheet(state: SheetState, move: SheetMove): SheetState | Refusal {
  const { from, to } = sheetMoves[move];
  return from.some((one) => one === state) ? to : refuse('move-forbidden', { thing: 'sheet', state, move });
}

/** True once somebody who may has said that the month is right: only then is it paid (I-20). */
export function isPayable(state: SheetState): boolean {
  return state === 'signed' || state === 'approved' || state === 'decided';
}

/** What a parent may do with the month now. */
export function guardianMovesOpen(state: SheetState, { window }: SigningWindow): readonly ('sign' | 'dispute')[] {
  const isOpen = window === 'open' || window === 'exempt';
  if (state === 'presented' && isOpen) return ['sign', 'dispute'];
  // Whoever disputed in time may accept what came of it as long as nobody has decided.
  return state === 'disputed' ? ['sign'] : [];
}
