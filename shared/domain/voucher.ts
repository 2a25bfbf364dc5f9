// A voucher is the right to be financed. The family has a few working days to confirm it, then a few to choose a kindergarten and sign a contract;
// each deadline is computed once, stored with the calendar it was computed by, and judged by the time the answer reached the gateway: the last
// millisecond counts, the next one does not (I-14). While the legal basis of financing has lapsed no deadline runs (`legalBasis.ts`).

import { deadlineAfter, type Calendar, type Deadline } from './calendar.ts';
import { refuse, type Refusal } from './refusal.ts';
import { digestOf } from './digest.ts';
import { applicationNumber } from './identifiers.ts';
import { standstill, type Lapse } from './legalBasis.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { dayOf, type Instant } from './time.ts';

export const voucherStates = ['issued', 'confirmed', 'contracted', 'refused', 'expired', 'revoked', 'closed'] as const;
export type VoucherState = (typeof voucherStates)[number];

/** Every legal move of a voucher. `confirm` and `refuse` are the guardian's, `contract` is both sides' signatures, the others the department's and its jobs'. */
export const voucherMoves = {
  confirm: { from: ['issued'], to: 'confirmed' },
  refuse: { from: ['issued'], to: 'refused' },
  /** Its application was withdrawn. */
  withdraw: { from: ['issued', 'confirmed'], to: 'refused' },
  expire: { from: ['issued', 'confirmed'], to: 'expired' },
  contract: { from: ['confirmed'], to: 'contracted' },
  /** The contract ended and the child stays entitled: the family chooses again. */
  release: { from: ['contracted'], to: 'confirmed' },
  revoke: { from: ['issued', 'confirmed', 'contracted'], to: 'revoked' },
  /** School, age, another territory. */
  close: { from: ['issued', 'confirmed', 'contracted'], to: 'closed' },
} as const;
export type VoucherMove = keyof typeof voucherMoves;

const liveStates: readonly VoucherState[] = ['issued', 'confirmed', 'contracted'];

/** True while it entitles its child: a child has one such voucher in the country (I-02). */
export function isLive(state: VoucherState): boolean {
  return liveStates.includes(state);
}

/** What the rules need of a voucher. `confirmBy` is absent where nobody had to confirm (a child enrolled before vouchers came); `contractBy` until it is confirmed. */
export interface VoucherTerms {
  readonly state: VoucherState;
  readonly confirmBy?: Deadline | undefined;
  readonly contractBy?: Deadline | undefined;
  /** Since when it is proposed to take it away: no deadline runs meanwhile (`contested.ts`). */
  readonly contestedAt?: Instant | undefined;
}

/** Sixteen Crockford characters (80 bits) from the round and the application: a rerun invents the same voucher, never a second one (I-04). */
export function voucherIdOf(round: string, number: string): string {
  return sixteenFrom(`voucher|${round}|${number}`);
}

/** Sixteen Crockford characters that follow from that text. */
export function sixteenFrom(text: string): string {
  const digest = digestOf(text);
  const eightFrom = (from: number) => applicationNumber(Number.parseInt(digest.slice(from, from + 10), 16));
  return `${eightFrom(0)}${eightFrom(10)}`;
}

export function moveVoucher(state: VoucherState, move: VoucherMove): VoucherState | Refusal {
  const { from, to } = voucherMoves[move];
  return from.some((one) => one === state) ? to : refuse('move-forbidden', { thing: 'voucher', state, move });
}

/** The working days to choose a kindergarten and sign a contract, counted from the day after; refuses where the calendar does not know them yet. */
export function contractDeadline(at: Instant, { deadlines }: Pick<Rulebook, 'deadlines'>, calendar: Calendar): Deadline | Refusal {
  return deadlineAfter(dayOf(at), deadlines.contractWorkingDays, calendar);
}

/** Shows that somebody has seen what a refusal of the voucher as it is now would cost; another one once anything changes. */
export function refusalSeen({ voucher, version, state }: { voucher: string; version: number; state: VoucherState }): string {
  return digestOf(`refusal|${voucher}|${version}|${state}`).slice(0, 24);
}

/** The deadline that runs now: to confirm, or to sign a contract; none while it is open whether the voucher is taken away. */
export function deadlineOf({ state, confirmBy, contractBy, contestedAt }: VoucherTerms): Deadline | undefined {
  if (contestedAt !== undefined) return undefined;
  if (state === 'issued') return confirmBy;
  return state === 'confirmed' ? contractBy : undefined;
}

/** The first instant that is too late for what the voucher waits for, with the days a lapse of the legal basis stood still; undefined where nothing runs. */
export function tooLateFrom(voucher: VoucherTerms, lapses: readonly Lapse[] = []): Instant | undefined {
  const deadline = deadlineOf(voucher);
  return deadline === undefined ? undefined : standstill(deadline, lapses);
}

/** The state after the guardian's answer, or why it cannot be taken. */
export function answerVoucher(
  voucher: VoucherTerms,
  answer: 'confirm' | 'refuse',
  at: Instant,
  lapses: readonly Lapse[] = [],
): VoucherState | Refusal {
  const late = deadlinePassed(voucher, at, lapses);
  if (late === undefined && answer === 'refuse' && voucher.state === 'confirmed') return refuse('confirmed-already', {});
  return late ?? moveVoucher(voucher.state, answer);
}

/** Why nothing can be done with the voucher any more, where its time is over: swept already or not, the answer is the same. */
export function deadlinePassed(voucher: VoucherTerms, at: Instant, lapses: readonly Lapse[] = []): Refusal | undefined {
  if (voucher.state === 'expired') {
    const deadline = (voucher.contractBy ?? voucher.confirmBy)?.before ?? at;
    return refuse(voucher.contractBy === undefined ? 'confirm-deadline-passed' : 'contract-deadline-passed', { deadline, at });
  }
  if (!isOverdue(voucher, at, lapses)) return undefined;
  const deadline = tooLateFrom(voucher, lapses) ?? at;
  return refuse(voucher.state === 'issued' ? 'confirm-deadline-passed' : 'contract-deadline-passed', { deadline, at });
}

/** What becomes of a voucher whose application is withdrawn: one not answered in time has expired, a live one is refused; undefined when it ended before. */
export function closeVoucher(voucher: VoucherTerms, at: Instant, lapses: readonly Lapse[] = []): 'refused' | 'expired' | undefined {
  if (isOverdue(voucher, at, lapses)) return voucherMoves.expire.to;
  const isOpen = voucherMoves.withdraw.from.some((one) => one === voucher.state);
  return isOpen ? voucherMoves.withdraw.to : undefined;
}

/** True when nobody acted in time: the sweep may expire it, and every read already treats it as expired. */
export function isOverdue(voucher: VoucherTerms, at: Instant, lapses: readonly Lapse[] = []): boolean {
  const before = tooLateFrom(voucher, lapses);
  return before !== undefined && at >= before;
}

/** What the guardian may do at that instant. */
export function movesOpen(voucher: VoucherTerms, at: Instant, lapses: readonly Lapse[] = []): readonly VoucherMove[] {
  const guardians: readonly VoucherMove[] = ['confirm', 'refuse'];
  if (isOverdue(voucher, at, lapses)) return [];
  return guardians.filter((move) => voucherMoves[move].from.some((one) => one === voucher.state));
}
