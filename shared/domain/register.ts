// A payment register of a territory's month. A line pays a child's month that was signed or decided, once (I-20); what was put right since makes a line
// for the difference between the two frozen texts, and where there is none, no line: equal corrections cancel out. While there is no legal basis no
// register is approved (I-33). What a register has paid is never taken back by changing it.

import { canonicalText, digestOf } from './digest.ts';
import type { Month } from './month.ts';
import { refuse, type Refusal } from './refusal.ts';

export const registerStates = ['draft', 'approved', 'finished', 'cancelled'] as const;
export type RegisterState = (typeof registerStates)[number];

export const registerMoves = {
  approve: { from: ['draft'], to: 'approved', by: 'department' },
  cancel: { from: ['draft'], to: 'cancelled', by: 'department' },
  /** Every line is written. */
  finish: { from: ['approved'], to: 'finished', by: 'system' },
} as const;
export type RegisterMove = keyof typeof registerMoves;

export function moveRegister(state: RegisterState, move: RegisterMove): RegisterState | Refusal {
  const { from, to } = registerMoves[move];
  return from.some((one) => one === state) ? to : refuse('move-forbidden', { thing: 'register', state, move });
}

/** Approved by a second person, and only what that person was shown. */
export function approveRegister(
  { state, draftedBy, expected }: { readonly state: RegisterState; readonly draftedBy: string; readonly expected: Expected },
  shown: Expected,
  by: string,
): RegisterState | Refusal {
  if (by === draftedBy) return refuse('same-person', { first: draftedBy });
  const next = moveRegister(state, 'approve');
  if (typeof next !== 'string') return next;
  const isSame = shown.lines === expected.lines && shown.amount === expected.amount;
  return isSame ? next : refuse('register-not-seen', { lines: expected.lines, amountTiyn: expected.amount });
}

export interface Expected {
  readonly lines: number;
  /** In tiyn. */
  readonly amount: number;
}

export type PeoplesMove = Exclude<RegisterMove, 'finish'>;

/** The moves open to a person who has the roles for them: a second one approves. */
export function registerMovesOpen(
  { state, draftedBy }: { readonly state: RegisterState; readonly draftedBy: string },
  by: string,
): readonly PeoplesMove[] {
  const open = (['approve', 'cancel'] as const).filter((move) => registerMoves[move].from.some((one) => one === state));
  return open.filter((move) => move !== 'approve' || by !== draftedBy);
}

/** A line as the digest of its register has it. */
export interface DigestedLine {
  readonly preschool: string;
  readonly month: Month;
  readonly contract: string;
  readonly kind: string;
  readonly amount: number;
  readonly codes: string;
  readonly digest: string;
  readonly ground: string;
  readonly corrects?: { readonly digest: string; readonly register: string; readonly paid: number; readonly codes: string } | undefined;
}

/** Of the lines of one kindergarten, in order. */
export function digestOfBill(lines: readonly DigestedLine[]): string {
  const content = lines.map(({ preschool, month, contract, kind, amount, codes, digest, ground, corrects }) => {
    const line = { preschool, month, contract, kind, amount, codes, digest, ground };
    return corrects === undefined ? line : { ...line, corrects: { ...corrects } };
  });
  return digestOf(canonicalText(content));
}

/** Of all kindergartens with a line, in order: so that a register of any size is digested one kindergarten at a time. */
export function digestOfRegister(bills: readonly { readonly preschool: string; readonly digest: string }[]): string {
  return digestOf(canonicalText(bills.map(({ preschool, digest }) => ({ preschool, digest }))));
}
