// Whose child it is. A person names a child by its IIN and is its guardian only when a registry or a clerk with a document has said so; until then
// the guardianship waits and gives access to nothing. A former guardian has none from the moment the guardianship ends.

import { refuse, type Refusal } from './refusal.ts';

export const guardianshipStates = ['pending', 'verified', 'rejected', 'ended'] as const;
export type GuardianshipState = (typeof guardianshipStates)[number];

export const relations = ['mother', 'father', 'guardian', 'unknown'] as const;
export type Relation = (typeof relations)[number];

/** Why a clerk says no. The person is told it, so that they know what to bring. */
export const guardianshipRejections = ['not-guardian', 'child-data-differ', 'document-wrong', 'other'] as const;
/** Why a guardianship ends. */
export const guardianshipEnds = ['court-decision', 'other-guardian-appointed', 'verified-in-error', 'other'] as const;
/** `registry`: the state's register said no, and nobody chose a reason. */
export type GuardianshipReason = (typeof guardianshipRejections)[number] | (typeof guardianshipEnds)[number] | 'registry';

export const guardianshipMoves = {
  ask: { from: ['rejected', 'ended'], to: 'pending' },
  verify: { from: ['pending'], to: 'verified' },
  reject: { from: ['pending'], to: 'rejected' },
  end: { from: ['verified'], to: 'ended' },
} as const;
export type GuardianshipMove = keyof typeof guardianshipMoves;

/** Whoever asks to be a guardian does not decide it, whatever role they have. */
export function judgeDecider({ person }: { readonly person: string }, by: string): Refusal | undefined {
  return person === by ? refuse('own-guardianship', {}) : undefined;
}

/** Nor does anybody decide at a desk about a child of their own: of no clerk's and no head's family may be said that it helped itself. */
export function judgeOwnFamily(child: string, { children }: { readonly children: readonly string[] }): Refusal | undefined {
  return children.includes(child) ? refuse('own-family', {}) : undefined;
}

/** Who can act instead of a head who is a guardian of the child: another head who is none, or nobody. */
export const standIns = ['other-head', 'nobody'] as const;
export type StandIn = (typeof standIns)[number];

export function standInOf(heads: readonly string[], guardians: readonly string[]): StandIn {
  return heads.some((person) => !guardians.includes(person)) ? 'other-head' : 'nobody';
}

/**
 * A head neither accepts nor signs for a child of their own where another head can, nor decides its month in the department. Where none can it stays theirs,
 * so that no family is left without a way: that one person stood on both sides is in the chain.
 */
export function judgeBothSides(standIn: StandIn | undefined): Refusal | undefined {
  return standIn === 'other-head' ? refuse('own-family', {}) : undefined;
}

/** The state after the move, or `move-forbidden`. */
export function moveGuardianship(state: GuardianshipState, move: GuardianshipMove): GuardianshipState | Refusal {
  const { from, to } = guardianshipMoves[move];
  const allowed = from.some((one) => one === state);
  return allowed ? to : refuse('move-forbidden', { thing: 'guardianship', state, move });
}
