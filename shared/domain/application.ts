// The life of an application as a table of moves. `suspended` is the stop-list. What is not in the table is forbidden; what is open to
// somebody is read from it, so buttons, replies and rules cannot disagree.

import { refuse, type Refusal } from './refusal.ts';

export const applicationStates = ['waiting', 'offered', 'accepted', 'enrolled', 'suspended', 'withdrawn', 'archived', 'overAge'] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** What became of a claim to a status. */
export const claimStates = ['claimed', 'verified', 'rejected', 'expired'] as const;
export type ClaimState = (typeof claimStates)[number];

export type ApplicationMove = keyof typeof applicationMoves;

interface Moves {
  readonly [move: string]: {
    readonly from: readonly ApplicationState[];
    readonly to: ApplicationState;
    readonly by: 'guardian' | 'department';
  };
}

/** Every legal move: from which states, to which, and who may ask for it (jobs act for the department). */
export const applicationMoves = {
  offer: { from: ['waiting'], to: 'offered', by: 'department' },
  accept: { from: ['offered'], to: 'accepted', by: 'guardian' },
  enrol: { from: ['accepted'], to: 'enrolled', by: 'department' },
  /** Its contract ended and its voucher did not: the family chooses again. */
  release: { from: ['enrolled'], to: 'accepted', by: 'department' },
  /** Its voucher was revoked. */
  revoke: { from: ['offered', 'accepted', 'enrolled'], to: 'archived', by: 'department' },
  /** The child went to school or grew out of kindergarten with a voucher. */
  graduate: { from: ['offered', 'accepted', 'enrolled'], to: 'overAge', by: 'department' },
  suspend: { from: ['waiting', 'offered', 'accepted'], to: 'suspended', by: 'department' },
  restore: { from: ['suspended'], to: 'waiting', by: 'guardian' },
  withdraw: { from: ['waiting', 'offered', 'accepted', 'suspended'], to: 'withdrawn', by: 'guardian' },
  archive: { from: ['waiting', 'suspended'], to: 'archived', by: 'department' },
  ageOut: { from: ['waiting', 'suspended'], to: 'overAge', by: 'department' },
} as const satisfies Moves;

const endStates: readonly ApplicationState[] = ['withdrawn', 'archived', 'overAge'];

/** True when it will never wait again: its child may have another one. */
export function hasEnded(state: ApplicationState): boolean {
  return endStates.includes(state);
}

/** The state after the move, or `move-forbidden`. */
export function moveApplication(state: ApplicationState, move: ApplicationMove): ApplicationState | Refusal {
  const { from, to } = applicationMoves[move];
  const allowed = from.some((one) => one === state);
  return allowed ? to : refuse('move-forbidden', { thing: 'application', state, move });
}
