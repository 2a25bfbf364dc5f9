// The shape of payment registers as they are stored.

import * as z from 'zod';
import { monthShape } from '../domain/monthShape.ts';
import { leftReasons } from '../domain/paying.ts';
import { registerStates } from '../domain/register.ts';
import { at, chained, version } from './itemParts.ts';

export const RegisterItem = z.object({
  item: z.literal('register'),
  ...chained,
  territory: z.string(),
  /** The month it is of and its place among those of that month, as `2026-07-1`. */
  register: z.string(),
  /** It takes up what was sealed of this month and of months before it. */
  month: monthShape,
  state: z.enum(registerStates),
  draftedAt: at,
  draftedBy: z.string(),
  /** What was sealed, signed or decided by then is taken; what came later waits for the next register. */
  asOf: at,
  /** What the drafter was shown: lines, and tiyn in all. */
  expected: z.object({ lines: z.int(), amount: z.int() }),
  approvedAt: at.optional(),
  approvedBy: z.string().optional(),
  finishedAt: at.optional(),
  lines: z.int().optional(),
  /** In tiyn: the sum of its lines. */
  amount: z.int().optional(),
  /** Of all its lines, in order: what an export is checked against. */
  digest: z.string().optional(),
  /** In tiyn: what the days nobody came would have cost. */
  saved: z.int().optional(),
  /** In tiyn, by year: what of that went back to the money for vouchers; absent for a year without a budget. */
  credited: z.record(z.string(), z.int()).optional(),
  /** Children’s months it passed over because what is kept of them cannot be read; absent for none. */
  unreadable: z.int().optional(),
});
export type Register = z.output<typeof RegisterItem>;

export const RegisterProgressItem = z.object({
  item: z.literal('registerProgress'),
  version,
  /** Children’s months looked at so far. */
  met: z.int(),
  lines: z.int(),
  amount: z.int(),
  saved: z.int(),
  /** By year: what of it was bound by a round for these vouchers, and can be credited. */
  credits: z.record(z.string(), z.int()),
});
export type RegisterProgress = z.output<typeof RegisterProgressItem>;

/** One child's month, paid once; or the difference a later text of it makes, which names what it corrects. Never changed. */
export const RegisterLineItem = z.object({
  item: z.literal('registerLine'),
  territory: z.string(),
  register: z.string(),
  preschool: z.string(),
  group: z.string(),
  month: monthShape,
  contract: z.string(),
  kind: z.enum(['month', 'correction']),
  /** In tiyn; a correction may be less than nothing. */
  amount: z.int(),
  /** Of `codes`. */
  payableDays: z.int(),
  workingDays: z.int(),
  /** What is paid in all, this line included, is for these days; held ones stand as not enrolled. */
  codes: z.string(),
  /** How many are held; absent for none. */
  heldDays: z.int().optional(),
  /** Of the text it pays. */
  digest: z.string(),
  /** A correction: the text that was met before, in which register, what was paid in all, and for which days. */
  corrects: z.object({ digest: z.string(), register: z.string(), paid: z.int(), codes: z.string() }).optional(),
  /** On whose word: the parent's signature, the rulebook's policy on silence, or the department's decision. */
  ground: z.enum(['signed', 'approved', 'decided', 'disputed-days-held']),
  at,
});
export type RegisterLine = z.output<typeof RegisterLineItem>;

export const RegisterBillItem = z.object({
  item: z.literal('registerBill'),
  territory: z.string(),
  register: z.string(),
  preschool: z.string(),
  version,
  lines: z.int(),
  amount: z.int(),
  /** Of `lines` and `amount`: those that correct what was paid before. */
  corrections: z.object({ lines: z.int(), amount: z.int() }),
  /** Of the children’s months it pays, days by code; a correction counts what it adds and takes away. */
  days: z.record(z.string(), z.int()),
  /** Months it met and did not pay, or not in full, by why. */
  left: z.partialRecord(z.enum(leftReasons), z.int()),
  saved: z.int(),
  credits: z.record(z.string(), z.int()),
});
export type RegisterBill = z.output<typeof RegisterBillItem>;

export const OpenRegisterItem = z.object({ item: z.literal('openRegister'), register: z.string() });

/** A finished register whose kindergartens are being told; `after`: the last one that was. */
export const PaidToTellItem = z.object({
  item: z.literal('paidToTell'),
  version,
  register: z.string(),
  after: z.string().optional(),
});
export type PaidToTell = z.output<typeof PaidToTellItem>;

export const RegisterEntryItem = z.object({ item: z.literal('registerEntry'), register: z.string() });
