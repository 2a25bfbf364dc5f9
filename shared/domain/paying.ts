// What a register pays of one child's month. A month that was signed, passed by the rulebook or decided is paid in full; of a disputed one all but the days
// in dispute; of any other nothing (I-20). A line is the difference to what was paid before, between two frozen texts, and where there is none there is no
// line. The first line of a month is never a correction, in whichever register it stands: one that met the month and paid nothing left nothing to correct.
// Whatever came after the register's instant is left to the next one, so nobody approves what they were not shown.

import { codeOf, dayOff, notEnrolled } from './attendance.ts';
import { placeInMonth, type Month } from './month.ts';
import { amountOf, countCodes, payableDays, savedBy } from './pay.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { Sheet } from './sheet.ts';
import { isPayable, type SheetState } from './timesheet.ts';
import type { Day, Instant } from './time.ts';

/** In place of a register: a month added to a sealed timesheet waits to be settled like one put right, and no register has met it yet. */
export const notMet = '-';

/** What registers have made of a month so far. */
export interface PaidBefore {
  readonly amount: number;
  /** Of the text that was met. */
  readonly digest: string;
  readonly register: string;
  readonly saved?: number | undefined;
  /** What is paid is for these days; absent where there was no line yet. */
  readonly codes?: string | undefined;
}

/** A child's month as a register finds it. */
export interface MonthToPay {
  readonly state: SheetState;
  readonly digest: string;
  readonly presentedAt: Instant;
  readonly signature?: { readonly at: Instant } | undefined;
  readonly passedAt?: Instant | undefined;
  readonly decision?: { readonly at: Instant } | undefined;
  readonly dispute?:
    | {
        readonly at: Instant;
        readonly days: readonly { readonly day: Day }[];
        readonly answer?: { readonly at: Instant } | undefined;
      }
    | undefined;
  readonly paid?: PaidBefore | undefined;
}

/** On whose word a line is paid. */
export type PayGround = 'signed' | 'approved' | 'decided' | 'disputed-days-held';

/** Why a month is not paid, or not in full; `unreadable`: what is kept of it is not what was shown, and it waits until that is repaired. */
export const leftReasons = ['unsigned', 'held', 'review', 'disputed-days', 'changed-since', 'unreadable'] as const;
export type LeftReason = (typeof leftReasons)[number];
export type LeftCounts = Readonly<Partial<Record<LeftReason, number>>>;

export function withLeft(counts: LeftCounts, reason: LeftReason | undefined): LeftCounts {
  return reason === undefined ? counts : { ...counts, [reason]: (counts[reason] ?? 0) + 1 };
}

export interface LineContent {
  readonly kind: 'month' | 'correction';
  /** In tiyn: the difference. */
  readonly amount: number;
  readonly codes: string;
  readonly payableDays: number;
  /** Working days in dispute, which `codes` shows as not enrolled; absent for none. */
  readonly heldDays?: number | undefined;
  readonly ground: PayGround;
  readonly corrects?: { readonly digest: string; readonly register: string; readonly paid: number; readonly codes: string } | undefined;
}

export interface Payment {
  /** In tiyn: what is paid of the month in all once this is written. */
  readonly paid: { readonly amount: number; readonly digest: string; readonly saved: number; readonly codes?: string };
  readonly line?: LineContent;
  readonly left?: LeftReason;
}

/** When somebody last said or decided anything of the month. */
export function lastSaidOf({ presentedAt, signature, passedAt, decision, dispute }: Omit<MonthToPay, 'paid'>): Instant {
  const said = [presentedAt, signature?.at, passedAt, decision?.at, dispute?.at, dispute?.answer?.at];
  return said.reduce<Instant>((last, at) => (at !== undefined && at > last ? at : last), presentedAt);
}

/** True for what a register of that instant may take up. */
export function isKnownBy(month: Omit<MonthToPay, 'paid'>, asOf: Instant): boolean {
  return lastSaidOf(month) <= asOf;
}

/** `text` is the one `month.digest` names, `attendance` that of the rulebook it was closed by. */
export function payMonth(month: MonthToPay, text: Sheet, attendance: Attendance, asOf: Instant): Payment {
  const { state, digest } = month;
  const before = month.paid?.register === notMet ? undefined : month.paid;
  if (!isKnownBy(month, asOf)) return { paid: keptAs(before, digest), left: 'changed-since' };
  const ground = groundOf(state);
  const left = leftOf(state);
  const held = ground === 'disputed-days-held' ? (month.dispute?.days ?? []).map(({ day }) => day) : [];
  const codes = ground === undefined ? undefined : withoutDays(text.codes, held);
  const target = codes === undefined ? 0 : amountOf(codes, text.terms, attendance);
  const saved = isPayable(state) ? savedBy(text.codes, text.terms, attendance) : 0;
  const difference = target - (before?.amount ?? 0);
  const keeps = left === undefined ? {} : { left };
  const paidFor = before?.codes;
  const heldDays = held.filter((on) => ![dayOff, notEnrolled].includes(text.codes[placeInMonth(on)] ?? notEnrolled)).length;
  if (difference === 0) return { paid: { ...keptAs(before, digest), saved }, ...keeps };
  if (ground === undefined || codes === undefined) throw new Error('money was paid of a month nobody said yes to');
  const line: LineContent = {
    kind: paidFor === undefined ? 'month' : 'correction',
    amount: difference,
    codes,
    payableDays: payableDays(codes, attendance),
    ...(heldDays === 0 ? {} : { heldDays }),
    ground,
    ...(before === undefined || paidFor === undefined
      ? {}
      : { corrects: { digest: before.digest, register: before.register, paid: before.amount, codes: paidFor } }),
  };
  return { paid: { amount: target, digest, saved, codes }, line, ...keeps };
}

function keptAs(before: PaidBefore | undefined, digest: string): Payment['paid'] {
  const codes = before?.codes;
  return { amount: before?.amount ?? 0, digest, saved: before?.saved ?? 0, ...(codes === undefined ? {} : { codes }) };
}

function groundOf(state: SheetState): PayGround | undefined {
  if (state === 'signed' || state === 'approved' || state === 'decided') return state;
  return state === 'disputed' ? 'disputed-days-held' : undefined;
}

function leftOf(state: SheetState): LeftReason | undefined {
  if (state === 'disputed') return 'disputed-days';
  if (state === 'presented') return 'unsigned';
  return state === 'held' || state === 'review' ? state : undefined;
}

function withoutDays(codes: string, held: readonly Day[]): string {
  const rest = Array.from(codes);
  for (const day of held) rest[placeInMonth(day)] = notEnrolled;
  return rest.join('');
}

/** Days by code that a line adds; what it takes away is below zero, and what it leaves is not there. */
export function daysOfLine({ codes, corrects }: Pick<LineContent, 'codes' | 'corrects'>): Readonly<Record<string, number>> {
  const before = countCodes(corrects?.codes ?? '');
  const days: Record<string, number> = {};
  for (const [code, count] of Object.entries(countCodes(codes))) days[code] = count;
  for (const [code, count] of Object.entries(before)) days[code] = (days[code] ?? 0) - count;
  return withoutZeros(Object.fromEntries(Object.entries(days).filter(([code]) => codeOf(code) !== notEnrolled)));
}

/** The sum of two counts by name; what comes to nothing is not there. */
export function addCounts(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const sum: Record<string, number> = { ...one };
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count;
  return withoutZeros(sum);
}

function withoutZeros(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
}

/** What a round bound for one voucher, in the year in which it began; in tiyn. */
export interface BoundVoucher {
  readonly year: number;
  /** The month in which its days began to be paid for. */
  readonly from: Month;
  readonly costEach: number;
}

/**
 * In tiyn: what of a saving was ever bound, and may be promised to another family. Only a month of the year the voucher was bound in, and no more than
 * an equal share of what was bound for the months to the end of that year.
 */
export function creditOf(saved: number, month: Month, bound: BoundVoucher | undefined): number {
  const isBound = bound !== undefined && Number(month.slice(0, 4)) === bound.year && month >= bound.from;
  if (!isBound) return 0;
  const months = 12 - Number(bound.from.slice(5)) + 1;
  return Math.min(saved, Math.floor(bound.costEach / months));
}
