// A contract between a family and a kindergarten, from the parent's request to its last day. A request takes a place at once, so that nobody is told
// "yes" about a place somebody else has; the kindergarten looks at the papers and proposes the contract or says why not; both sign the digest of
// the same text; the child is enrolled from its first day on. A transfer is a second contract that begins the day after the first ends.

import { refuse, type Refusal } from './refusal.ts';
import { addDays, dayOf, later, type Day, type Instant } from './time.ts';
import { sixteenFrom } from './voucher.ts';

export const contractStates = ['requested', 'proposed', 'active', 'refused', 'withdrawn', 'lapsed', 'ended'] as const;
export type ContractState = (typeof contractStates)[number];

export const contractMoves = {
  /** The papers are complete: the kindergarten proposes the contract; anew, with another first day, until both have signed. */
  propose: { from: ['requested', 'proposed'], to: 'proposed', by: 'preschool' },
  refuse: { from: ['requested'], to: 'refused', by: 'preschool' },
  withdraw: { from: ['requested', 'proposed'], to: 'withdrawn', by: 'guardian' },
  /** The voucher ended before both had signed. */
  lapse: { from: ['requested', 'proposed'], to: 'lapsed', by: 'system' },
  /** The second of the two signatures. */
  begin: { from: ['proposed'], to: 'active', by: 'both' },
  end: { from: ['active'], to: 'ended', by: 'system' },
} as const;
export type ContractMove = keyof typeof contractMoves;

/** Why a kindergarten may refuse a request, and nothing else. */
export const requestRefusals = ['papers-incomplete', 'papers-expired', 'vaccination-ratio', 'group-full', 'age'] as const;
export type RequestRefusal = (typeof requestRefusals)[number];

/** Why a contract ends. */
export const contractEnds = ['parent', 'preschool', 'transfer', 'age', 'school', 'voucher-ended'] as const;
export type ContractEnd = (typeof contractEnds)[number];

/** Why a kindergarten may end a contract by itself, and nothing else: the family reads it. What both agree on the family sets. */
export const preschoolEnds = ['group-closes', 'health'] as const;
export type PreschoolEnd = (typeof preschoolEnds)[number];

export const sides = ['parent', 'preschool'] as const;
export type Side = (typeof sides)[number];

export function moveContract(state: ContractState, move: ContractMove): ContractState | Refusal {
  const { from, to } = contractMoves[move];
  return from.some((one) => one === state) ? to : refuse('move-forbidden', { thing: 'contract', state, move });
}

/** True while it has, or will have, a place in a group. */
export function holdsPlace(state: ContractState): boolean {
  return state === 'requested' || state === 'proposed' || state === 'active';
}

/** The id follows from the voucher and its version when the request was made, which no two requests share. */
export function contractIdOf(voucher: string, voucherVersion: number): string {
  return sixteenFrom(`contract|${voucher}|${voucherVersion}`);
}

/**
 * The first day a contract may have: the day it is signed at the soonest, at a transfer the day after, since the contract before has its last day
 * on the day before this one begins and no day is paid twice (T11). Not further ahead than `mostDays`.
 */
export function judgeStart(
  startsOn: Day,
  today: Day,
  { transfer, mostDays }: { readonly transfer: boolean; readonly mostDays: number },
): Refusal | undefined {
  const soonest = transfer ? addDays(today, 1) : today;
  const latest = addDays(today, mostDays);
  return startsOn < soonest || startsOn > latest ? refuse('start-impossible', { soonest, latest }) : undefined;
}

/** The last day on which both may sign: the first day of the contract, at a transfer the day before it, or when the voucher's time ends, if sooner. */
export function lastDayToSign(startsOn: Day, transfer: boolean, tooLateFrom: Instant | undefined): Day {
  const byStart = transfer ? addDays(startsOn, -1) : startsOn;
  const byVoucher = tooLateFrom === undefined ? byStart : dayOf(later(tooLateFrom, -1));
  return byVoucher < byStart ? byVoucher : byStart;
}

/** What a side may do with the contract now. `end` is open in its last days as well; who set the last day may take it back. */
export function contractMovesOpen(
  {
    state,
    signatures = {},
    ending,
  }: {
    readonly state: ContractState;
    readonly signatures?: { readonly [S in Side]?: unknown } | undefined;
    readonly ending?: ContractEnd | undefined;
  },
  side: Side,
): readonly string[] {
  if (state === 'active') return ending === side ? ['end', 'take-back-end'] : ['end'];
  const sign = state === 'proposed' && signatures[side] === undefined ? ['sign'] : [];
  if (side === 'parent') return holdsPlace(state) ? [...sign, 'withdraw'] : [];
  if (state === 'requested') return ['propose', 'refuse'];
  return state === 'proposed' ? [...sign, 'propose'] : [];
}
