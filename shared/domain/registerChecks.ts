// What must hold of money that was ordered: a line pays a text that was shown and never changed, on somebody's word, by the formula; a child's month was
// paid the sum of its lines and never twice in a register; a bill is its lines, a register its bills (I-17, I-20). As functions that say where it does not.

import { codeOf, notEnrolled } from './attendance.ts';
import type { Violation } from './invariants.ts';
import { amountOf, payableDays } from './pay.ts';
import { addCounts, daysOfLine, type LineContent } from './paying.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { Sheet } from './sheet.ts';

export interface CheckedLine extends LineContent {
  readonly register: string;
  readonly preschool: string;
  readonly month: Sheet['month'];
  readonly contract: string;
  readonly digest: string;
  readonly workingDays: number;
}

/** Who has said what of the month it pays. */
export interface Words {
  readonly signature?: { readonly digest: string } | undefined;
  readonly passedAt?: number | undefined;
  readonly decision?: object | undefined;
  readonly dispute?: { readonly days: readonly { readonly day: string }[] } | undefined;
}

export const lineName = ({
  register,
  preschool,
  month,
  contract,
}: Omit<CheckedLine, keyof LineContent | 'digest' | 'workingDays'>): string => `register ${register}, ${preschool}#${month}#${contract}`;

/** `text` is the one the line pays, as it is kept; undefined where there is none of that digest. */
export function checkLine(
  line: CheckedLine,
  text: Sheet | undefined,
  words: Words | undefined,
  attendance: Attendance | undefined,
): readonly Violation[] {
  const of = lineName(line);
  if (text === undefined || words === undefined) return [{ invariant: 'I-19', of, why: 'it pays a text that is not kept' }];
  const violations: Violation[] = [];
  const complain = (invariant: Violation['invariant'], why: string): void => void violations.push({ invariant, of, why });
  const isTheirs = text.preschool === line.preschool && text.month === line.month && text.contract === line.contract;
  if (!isTheirs) complain('I-20', 'it pays the text of another month');
  if (!hasWord(line, words)) complain('I-20', `it is paid as ${line.ground}, and nobody said so`);
  if (!areDaysOf(line, text, words)) complain('I-17', 'its days are not those of its text');
  if ((line.kind === 'correction') !== (line.corrects !== undefined))
    complain('I-20', 'a correction names what it corrects, and nothing else does');
  if (attendance === undefined) return violations;
  const all = amountOf(line.codes, text.terms, attendance);
  if (line.amount !== all - (line.corrects?.paid ?? 0)) complain('I-17', `${line.amount} tiyn are not what its days come to`);
  if (line.amount === 0) complain('I-20', 'it is a line of nothing');
  if (line.payableDays !== payableDays(line.codes, attendance) || line.workingDays !== text.terms.workingDays)
    complain('I-17', 'its days are counted wrongly');
  return violations;
}

function hasWord({ ground, digest }: CheckedLine, { signature, passedAt, decision, dispute }: Words): boolean {
  if (ground === 'signed') return signature?.digest === digest;
  if (ground === 'approved') return passedAt !== undefined;
  return ground === 'decided' ? decision !== undefined : dispute !== undefined;
}

/** The codes of the text; of a month in dispute those without the days that are held. */
function areDaysOf({ codes, ground }: CheckedLine, text: Sheet, { dispute }: Words): boolean {
  if (ground !== 'disputed-days-held') return codes === text.codes;
  const held = new Set(dispute?.days.map(({ day }) => Number(day.slice(8)) - 1));
  return Array.from(text.codes).every((code, place) => codes[place] === (held.has(place) ? notEnrolled : code));
}

export interface CheckedBill {
  readonly register: string;
  readonly preschool: string;
  readonly lines: number;
  readonly amount: number;
  readonly corrections: { readonly lines: number; readonly amount: number };
  readonly days: Readonly<Record<string, number>>;
}

/** A bill against the lines of its kindergarten. */
export function checkBill(bill: CheckedBill, lines: readonly CheckedLine[]): readonly Violation[] {
  const of = `register ${bill.register}, ${bill.preschool}`;
  const violations: Violation[] = [];
  const sum = (some: readonly CheckedLine[]): number => some.reduce((total, { amount }) => total + amount, 0);
  const corrections = lines.filter(({ kind }) => kind === 'correction');
  const isSum = bill.lines === lines.length && bill.amount === sum(lines);
  const isSplit = bill.corrections.lines === corrections.length && bill.corrections.amount === sum(corrections);
  if (!isSum || !isSplit) violations.push({ invariant: 'I-17', of, why: 'the bill is not the sum of its lines' });
  let days: Readonly<Record<string, number>> = {};
  for (const line of lines) days = addCounts(days, daysOfLine(line));
  const codes = new Set([...Object.keys(days), ...Object.keys(bill.days)].map((code) => codeOf(code)));
  if ([...codes].some((code) => days[code] !== bill.days[code]))
    violations.push({ invariant: 'I-17', of, why: 'the bill does not count the days of its lines' });
  return violations;
}

/** A child's month against every line of it, in all registers; `paid` is what the month says registers have made of it. */
export function checkPaid(
  of: string,
  paid: { readonly amount: number } | undefined,
  lines: readonly Pick<CheckedLine, 'amount' | 'register' | 'kind'>[],
): readonly Violation[] {
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  if (sum !== (paid?.amount ?? 0))
    return [{ invariant: 'I-20', of, why: `its lines come to ${sum} tiyn, and it was paid ${paid?.amount ?? 0}` }];
  const registers = lines.map(({ register }) => register);
  if (new Set(registers).size !== registers.length) return [{ invariant: 'I-20', of, why: 'a register pays it twice' }];
  const first = lines.filter(({ kind }) => kind === 'month').length;
  return lines.length === 0 || first === 1
    ? []
    : [{ invariant: 'I-20', of, why: `${first} of its lines are the first, where one is and all others correct it` }];
}
