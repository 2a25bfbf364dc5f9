// A voucher is the right to be financed, offered for a few working days. The deadline is computed once, when the voucher is issued, stored with
// the calendar it was computed by, and judged by the time the answer reached the gateway: the last millisecond counts, the next one does not (I-14).

import { refuse, type Refusal } from './refusal.ts';
import { digestOf } from './digest.ts';
import { applicationNumber } from './identifiers.ts';
import type { Instant } from './time.ts';

export const voucherStates = ['issued', 'confirmed', 'refused', 'expired'] as const;
export type VoucherState = (typeof voucherStates)[number];

/** Every legal move of a voucher. `expire` is the system's; the others are the guardian's. */
export const voucherMoves = {
  confirm: { from: ['issued'], to: 'confirmed' },
  refuse: { from: ['issued'], to: 'refused' },
  expire: { from: ['issued'], to: 'expired' },
  /** Its application was withdrawn. */
  close: { from: ['issued', 'confirmed'], to: 'refused' },
} as const;
export type VoucherMove = keyof typeof voucherMoves;

/** What the rules need of a voucher. `confirmBefore` is exclusive: the first instant that is too late. */
export interface VoucherTerms {
  readonly state: VoucherState;
  readonly confirmBefore: Instant;
}

/** Sixteen Crockford characters (80 bits) from the round and the application: a rerun invents the same voucher, never a second one (I-04). */
export function voucherIdOf(round: string, number: string): string {
  const digest = digestOf(`voucher|${round}|${number}`);
  const eightFrom = (from: number) => applicationNumber(Number.parseInt(digest.slice(from, from + 10), 16));
  return `${eightFrom(0)}${eightFrom(10)}`;
}

/** The state after the guardian's answer, or why it cannot be taken. */
export function answerVoucher(voucher: VoucherTerms, answer: 'confirm' | 'refuse', at: Instant): VoucherState | Refusal {
  const { from, to } = voucherMoves[answer];
  const unanswered = from.some((one) => one === voucher.state);
  if (!unanswered && voucher.state !== 'expired') return refuse('move-forbidden', { thing: 'voucher', state: voucher.state, move: answer });
  const inTime = at < voucher.confirmBefore;
  if (!unanswered || !inTime) return refuse('confirm-deadline-passed', { deadline: voucher.confirmBefore, at });
  return to;
}

/** What becomes of a voucher whose application is withdrawn: one not answered in time has expired, a live one is refused; undefined when it ended before. */
export function closeVoucher(voucher: VoucherTerms, at: Instant): 'refused' | 'expired' | undefined {
  if (isOverdue(voucher, at)) return voucherMoves.expire.to;
  const isLive = voucherMoves.close.from.some((one) => one === voucher.state);
  return isLive ? voucherMoves.close.to : undefined;
}

/** True when nobody answered in time: the sweep may expire it, and every read already treats it as expired. */
export function isOverdue(voucher: VoucherTerms, at: Instant): boolean {
  return voucher.state === 'issued' && at >= voucher.confirmBefore;
}

/** What the guardian may do at that instant. */
export function movesOpen(voucher: VoucherTerms, at: Instant): readonly VoucherMove[] {
  return voucher.state === 'issued' && at < voucher.confirmBefore ? ['confirm', 'refuse'] : [];
}
