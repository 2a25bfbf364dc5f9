// A round is how the department issues vouchers: drafted by one person, approved by another, then carried out to the letter. Approval freezes
// what it is computed from (queue version, rulebook, plan, count) and gives it a digest, so that nobody, the department included, can change who is next.

import { canonicalText, digestOf } from './digest.ts';
import { refuse, type Refusal } from './refusal.ts';

export const roundStates = ['draft', 'approved', 'issuing', 'finished', 'cancelled'] as const;
export type RoundState = (typeof roundStates)[number];

export const roundMoves = {
  approve: { from: ['draft'], to: 'approved' },
  issue: { from: ['approved', 'issuing'], to: 'issuing' },
  finish: { from: ['issuing'], to: 'finished' },
  cancel: { from: ['draft', 'approved', 'issuing'], to: 'cancelled' },
} as const;
export type RoundMove = keyof typeof roundMoves;

export function moveRound(state: RoundState, move: RoundMove): RoundState | Refusal {
  const { from, to } = roundMoves[move];
  const allowed = from.some((one) => one === state);
  return allowed ? to : refuse('move-forbidden', { thing: 'round', state, move });
}

/** Two people: who drafted a round cannot approve it. */
export function approveRound(round: { readonly state: RoundState; readonly draftedBy: string }, by: string): RoundState | Refusal {
  if (by === round.draftedBy) return refuse('same-person', { first: round.draftedBy });
  return moveRound(round.state, 'approve');
}

/** The moves open to a department head, in the order a person would take them. */
export function roundMovesOpen(state: RoundState): readonly RoundMove[] {
  const people: readonly RoundMove[] = ['approve', 'cancel'];
  return people.filter((move) => roundMoves[move].from.some((one) => one === state));
}

/** What the awards are computed from; with the queue's rows it is all a stranger needs to compute them again (I-06). */
export interface RoundInput {
  readonly territory: string;
  readonly round: string;
  readonly count: number;
  readonly plan: string;
  readonly rulebook: string;
  readonly queueVersion: number;
  /** SHA-256 of the frozen queue's order keys, one behind the other. */
  readonly queueDigest: string;
  /** Rows of twins in the frozen queue, each batch ascending; left out where there are none. */
  readonly batches?: readonly (readonly number[])[] | undefined;
}

export function roundDigest({ batches, ...input }: RoundInput): string {
  return digestOf(canonicalText({ ...input, ...(batches === undefined || batches.length === 0 ? {} : { batches }) }));
}
