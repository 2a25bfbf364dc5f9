// What an act of services adds up: the lines of one kindergarten by month and kind, and their days by code. A correction counts what it adds and takes away,
// and whether a day is paid is judged by the rulebook of the month it is of: an older month may have paid for a code that this one does not.

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
  /** The codes of the act's month; after them those of other months that it does not have, or pays otherwise, where there are such days. */
  readonly days: readonly { readonly column: CodeColumn; readonly days: number }[];
  /** Each of them once. */
  readonly children: number;
  readonly paidDays: number;
  readonly amount: number;
}

/** The codes of each month, in the order of its rulebook. */
export type MonthCodes = ReadonlyMap<string, readonly CodeColumn[]>;

/** The days of a line that are paid; of a correction how many more or fewer. */
export function paidDaysOf(line: RegisterLine, codes: MonthCodes): number {
  const days = daysOfLine(line);
  return (codes.get(line.month) ?? []).reduce((sum, { code, payable }) => sum + (payable ? (days[code] ?? 0) : 0), 0);
}

export function sumAct(lines: readonly RegisterLine[], of: string, codes: MonthCodes): ActSums {
  const months = new Map<string, MonthSum>();
  for (const line of lines) {
    const { month, kind } = line;
    const key = `${month} ${kind === 'month' ? 0 : 1}`;
    const before = months.get(key) ?? { month, kind, children: 0, paidDays: 0, amount: 0 };
    const paidDays = before.paidDays + paidDaysOf(line, codes);
    months.set(key, { month, kind, children: before.children + 1, paidDays, amount: before.amount + line.amount });
  }
  const sums = [...months].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
  const whole = (part: 'paidDays' | 'amount') => sums.reduce((total, sum) => total + sum[part], 0);
  return {
    months: sums,
    days: sumDays(lines, of, codes),
    children: new Set(lines.map(({ contract }) => contract)).size,
    paidDays: whole('paidDays'),
    amount: whole('amount'),
  };
}

/** Days that are paid and days that are not stand in rows of their own, though they have one code. */
function sumDays(lines: readonly RegisterLine[], of: string, codes: MonthCodes): ActSums['days'] {
  const rowOf = ({ code, payable }: CodeColumn) => `${code} ${payable}`;
  const rows = new Map((codes.get(of) ?? []).map((column) => [rowOf(column), { column, days: 0 }]));
  for (const line of lines) {
    const days = daysOfLine(line);
    for (const column of codes.get(line.month) ?? []) {
      const count = days[column.code] ?? 0;
      if (count === 0) continue;
      const row = rows.get(rowOf(column)) ?? { column, days: 0 };
      rows.set(rowOf(column), { ...row, days: row.days + count });
    }
  }
  return [...rows.values()];
}
