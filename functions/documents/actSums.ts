// What an act of services adds up: the lines of one kindergarten by month and kind, and their days by code. A correction counts what it adds and takes away.

import type { RegisterLine } from '../../shared/table/registerItems.ts';
import { daysOfLine, type CodeColumn } from './registerTables.ts';

export interface MonthSum {
  readonly month: string;
  readonly kind: RegisterLine['kind'];
  /** A child has one line of a month, and one correction of it in a register. */
  readonly children: number;
  readonly paidDays: number;
  /** In tiyn. */
  readonly amount: number;
}

export interface ActSums {
  /** By month, what was paid first before what corrects it. */
  readonly months: readonly MonthSum[];
  readonly days: readonly { readonly column: CodeColumn; readonly days: number }[];
  /** Each of them once. */
  readonly children: number;
  readonly paidDays: number;
  readonly amount: number;
}

/** The days of a line that are paid; of a correction how many more or fewer. */
export function paidDaysOf(line: RegisterLine, codes: readonly CodeColumn[]): number {
  const days = daysOfLine(line);
  return codes.reduce((sum, { code, payable }) => sum + (payable ? (days[code] ?? 0) : 0), 0);
}

export function sumAct(lines: readonly RegisterLine[], codes: readonly CodeColumn[]): ActSums {
  const months = new Map<string, MonthSum>();
  const days = new Map<string, number>();
  for (const line of lines) {
    const { month, kind } = line;
    const key = `${month} ${kind === 'month' ? 0 : 1}`;
    const before = months.get(key) ?? { month, kind, children: 0, paidDays: 0, amount: 0 };
    const paidDays = before.paidDays + paidDaysOf(line, codes);
    months.set(key, { month, kind, children: before.children + 1, paidDays, amount: before.amount + line.amount });
    for (const [code, count] of Object.entries(daysOfLine(line))) days.set(code, (days.get(code) ?? 0) + count);
  }
  const sums = [...months].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
  const whole = (of: 'paidDays' | 'amount') => sums.reduce((total, sum) => total + sum[of], 0);
  return {
    months: sums,
    days: codes.map((column) => ({ column, days: days.get(column.code) ?? 0 })),
    children: new Set(lines.map(({ contract }) => contract)).size,
    paidDays: whole('paidDays'),
    amount: whole('amount'),
  };
}
