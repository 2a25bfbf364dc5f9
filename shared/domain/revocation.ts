// A voucher is taken away only by two people and never by surprise: one proposes with a paper, another decides, the family knows from the first
// step and may appeal for some working days, a third looks again. As long as somebody may still be right the voucher lives and the place is kept;
// afterwards it is over for good, and a family that is entitled again applies anew. Nothing is taken from a voucher that has ended by itself.

import { deadlineAfter, type Calendar, type Deadline } from './calendar.ts';
import { standstill, type Lapse } from './legalBasis.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { addDays, dayOf, startOf, type Day, type Instant } from './time.ts';

/** Why a voucher may be taken away, and nothing else. */
export const revocationReasons = ['duplicate', 'false-privilege', 'moved-away', 'school-age', 'absence'] as const;

/** What kind of paper it stands on. */
export const revocationPapers = ['register-answer', 'letter', 'inspection-act', 'attendance-record', 'application', 'other'] as const;

/** Why a family says that it is wrong: chosen, not typed. */
export const appealReasons = ['facts-wrong', 'papers-exist', 'valid-cause', 'not-our-mistake'] as const;

export const revocationStates = ['proposed', 'decided', 'appealed', 'dropped', 'granted', 'revoked', 'lapsed'] as const;
export type RevocationState = (typeof revocationStates)[number];

export const revocationMoves = {
  /** Yes, it is to be taken away: the family has its days to appeal. */
  revoke: { from: ['proposed'], to: 'decided', by: 'department' },
  drop: { from: ['proposed'], to: 'dropped', by: 'department' },
  appeal: { from: ['decided'], to: 'appealed', by: 'guardian' },
  uphold: { from: ['appealed'], to: 'revoked', by: 'department' },
  grant: { from: ['appealed'], to: 'granted', by: 'department' },
  /** Nobody appealed in time. */
  settle: { from: ['decided'], to: 'revoked', by: 'system' },
  /** The voucher has ended otherwise: there is nothing to take. */
  lapse: { from: ['proposed', 'decided', 'appealed'], to: 'lapsed', by: 'system' },
} as const;
export type RevocationMove = keyof typeof revocationMoves;

export interface RevocationTerms {
  readonly state: RevocationState;
  readonly proposedBy: string;
  readonly decidedBy?: string | undefined;
  readonly appealBy?: Deadline | undefined;
}

export function moveRevocation(state: RevocationState, move: RevocationMove): RevocationState | Refusal {
  const { from, to } = revocationMoves[move];
  return from.some((one) => one === state) ? to : refuse('move-forbidden', { thing: 'revocation', state, move });
}

/** True until it has come to an end: a voucher has one such revocation at most. */
export function isOpenRevocation(state: RevocationState): boolean {
  return revocationMoves.lapse.from.some((one) => one === state);
}

/** Whom it waits for: somebody of the department, the family and time, or nobody. */
export function waitsFor(state: RevocationState): 'decision' | 'settlement' | 'family' | undefined {
  return state === 'proposed' ? 'decision' : state === 'appealed' ? 'settlement' : state === 'decided' ? 'family' : undefined;
}

/** For so many days after an appeal was granted the same paper does not open it again. */
const quietDays = 30;

/** Why it is not proposed again: the family was found right about the same reason and the same paper a short while ago. */
export function proposedBefore(
  before:
    | { readonly state: RevocationState; readonly reason: string; readonly settledAt?: Instant | undefined; readonly paper: string }
    | undefined,
  { reason, paper }: { readonly reason: string; readonly paper: string },
  at: Instant,
): Refusal | undefined {
  const settledAt = before?.state === 'granted' && before.reason === reason ? before.settledAt : undefined;
  if (before === undefined || settledAt === undefined || plain(before.paper) !== plain(paper)) return undefined;
  const from = startOf(addDays(dayOf(settledAt), quietDays + 1));
  return at < from ? refuse('revocation-settled-before', { from }) : undefined;
}

/** The number of a paper, however it was typed. */
const plain = (paper: string): string => paper.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** Two people: who proposed it does not decide it. */
export function decideRevocation(
  { state, proposedBy }: RevocationTerms,
  decision: 'revoke' | 'drop',
  by: string,
): RevocationState | Refusal {
  const after = moveRevocation(state, decision);
  return typeof after === 'string' && by === proposedBy ? refuse('same-person', { first: proposedBy }) : after;
}

/** The days to appeal against a decision of that day. */
export function appealTerm(on: Day, { revocation }: Pick<Rulebook, 'revocation'>, calendar: Calendar): Deadline | Refusal {
  return deadlineAfter(on, revocation.appealWorkingDays, calendar);
}

/** An appeal is judged by when it arrived: the last millisecond of the last day counts, the next one does not (I-14). */
export function appealRevocation(
  { state, appealBy }: RevocationTerms,
  at: Instant,
  lapses: readonly Lapse[] = [],
): RevocationState | Refusal {
  const after = moveRevocation(state, 'appeal');
  if (typeof after !== 'string' || appealBy === undefined) return after;
  const before = standstill(appealBy, lapses);
  return before !== undefined && at >= before ? refuse('appeal-deadline-passed', { deadline: before, at }) : after;
}

/** True when the days to appeal are over and nobody did; no day of a lapse of the legal basis counts. */
export function appealTermOver({ state, appealBy }: RevocationTerms, at: Instant, lapses: readonly Lapse[] = []): boolean {
  const before = state !== 'decided' || appealBy === undefined ? undefined : standstill(appealBy, lapses);
  return before !== undefined && at >= before;
}

/** Whoever proposed or decided does not judge the appeal against it: a department that has no third head appoints one. */
export function settleAppeal(
  { state, proposedBy, decidedBy = '' }: RevocationTerms,
  outcome: 'uphold' | 'grant',
  by: string,
): RevocationState | Refusal {
  const after = moveRevocation(state, outcome);
  if (typeof after !== 'string') return after;
  if (by === proposedBy) return refuse('proposer-settles', { first: proposedBy });
  return by === decidedBy ? refuse('decider-settles', { first: decidedBy }) : after;
}

/** What that person of the department may do with it now. */
export function departmentMovesOpen(revocation: RevocationTerms, by: string): readonly RevocationMove[] {
  const { state, proposedBy, decidedBy } = revocation;
  const deciding: readonly RevocationMove[] = by === proposedBy ? [] : ['revoke', 'drop'];
  const settling: readonly RevocationMove[] = by === decidedBy || by === proposedBy ? [] : ['uphold', 'grant'];
  return [...deciding, ...settling].filter((move) => typeof moveRevocation(state, move) === 'string');
}
