// A payment register as tables: one of its lines, one of its kindergartens. Both have a column of days for each code, in the order of the rulebook, and a
// correction counts what it adds and takes away, so the lines of a kindergarten add up to its row, and the rows to the total. The days of a line, with those
// outside the contract and those held in a dispute, add up to the working days of its month; of a correction to nothing.

import { codeOf, dayOff, notEnrolled, unmarkedDay } from '../../shared/domain/attendance.ts';
import { countCodes } from '../../shared/domain/pay.ts';
import type { DayCode } from '../../shared/domain/rulebookAttendance.ts';
import type { Payee } from '../../shared/table/payeeItems.ts';
import type { RegisterBill, RegisterLine } from '../../shared/table/registerItems.ts';
import { exportWords } from './exportWords.ts';
import type { PrintedLanguage } from './voucherWords.ts';

/** A cell: a text, a number, or an amount, which each kind of file writes in its own unit. */
export type Cell = string | number | { readonly tiyn: number };

export interface RegisterTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Told {
  readonly language: PrintedLanguage;
  /** In which amounts are written. */
  readonly unit: 'tiyn' | 'tenge';
  /** The columns of days. */
  readonly codes: readonly CodeColumn[];
  readonly payees: ReadonlyMap<string, Payee>;
}

export interface CodeColumn {
  readonly code: string;
  readonly label: Readonly<Record<PrintedLanguage, string>>;
  readonly payable: boolean;
}

const notCounted: ReadonlySet<string> = new Set([dayOff, notEnrolled, unmarkedDay]);

/** The codes of the rulebook, and after them those that only the bills have: a month may have been closed by another rulebook. */
export function codeColumns(known: readonly DayCode[], bills: readonly Pick<RegisterBill, 'days'>[]): readonly CodeColumn[] {
  const strange = new Set(bills.flatMap(({ days }) => Object.keys(days)).map((code) => codeOf(code)));
  for (const code of [...notCounted, ...known.map(({ code }) => code)]) strange.delete(code);
  return [
    ...known.map(({ code, labels, payable }) => ({ code, label: labels, payable })),
    ...[...strange].sort().map((code) => ({ code, label: { kk: code, ru: code }, payable: false })),
  ];
}

/** Days by code of one line; of a correction those it adds, less those it takes away. */
export function daysOfLine({ codes, corrects }: Pick<RegisterLine, 'codes' | 'corrects'>): Readonly<Record<string, number>> {
  const days: Record<string, number> = { ...countCodes(codes) };
  for (const [code, count] of Object.entries(countCodes(corrects?.codes ?? ''))) days[code] = (days[code] ?? 0) - count;
  return days;
}

/** Working days of the month on which the child was under no contract there, and those held in a dispute; of a correction what it changes in them. */
function otherDaysOf({ kind, workingDays, codes, corrects, heldDays = 0 }: RegisterLine): {
  readonly outside: number;
  readonly held: number;
} {
  const counted = workingDaysIn(codes);
  // Who was enrolled does not change from text to text: what a correction counts less or more of was held, or is now.
  return kind === 'correction'
    ? { outside: 0, held: workingDaysIn(corrects?.codes ?? '') - counted }
    : { outside: workingDays - counted - heldDays, held: heldDays };
}

const workingDaysIn = (codes: string): number => Array.from(codes).filter((code) => !notCounted.has(code)).length;

const headingOf = ({ code, label }: CodeColumn, language: PrintedLanguage) =>
  label[language] === code ? code : `${label[language]} (${code})`;

/** The table of these lines. */
export function tableOfLines(lines: readonly RegisterLine[], { language, unit, codes, payees }: Told): RegisterTable {
  const words = exportWords[language];
  const { register, preschool, name, bin, group, month, contract, kind, ground } = words;
  return {
    headings: [
      register,
      preschool,
      name,
      bin,
      group,
      month,
      contract,
      kind,
      ground,
      words.payableDays,
      words.workingDays,
      ...codes.map((column) => headingOf(column, language)),
      words.outsideDays,
      words.heldDays,
      words.amount[unit],
      words.digest,
      words.corrects,
      words.correctedIn,
      words.paidBefore[unit],
    ],
    rows: lines.map((line) => {
      const payee = payees.get(line.preschool);
      const days = daysOfLine(line);
      const { outside, held } = otherDaysOf(line);
      const { corrects } = line;
      return [
        line.register,
        line.preschool,
        payee?.names[language] ?? '',
        payee?.bin ?? '',
        line.group,
        line.month,
        line.contract,
        words.kinds[line.kind],
        words.grounds[line.ground],
        line.payableDays,
        line.workingDays,
        ...codes.map(({ code }) => days[code] ?? 0),
        outside,
        held,
        { tiyn: line.amount },
        line.digest,
        corrects?.digest ?? '',
        corrects?.register ?? '',
        corrects === undefined ? '' : { tiyn: corrects.paid },
      ];
    }),
  };
}

/** The table of the kindergartens, and under it the total. */
export function tableOfBills(register: string, bills: readonly RegisterBill[], { language, unit, codes, payees }: Told): RegisterTable {
  const words = exportWords[language];
  const sum = (of: (bill: RegisterBill) => number) => bills.reduce((total, bill) => total + of(bill), 0);
  const dayCount = (bill: RegisterBill, code: string) => bill.days[code] ?? 0;
  return {
    headings: [
      words.register,
      words.preschool,
      words.name,
      words.bin,
      words.lines,
      words.corrections,
      ...codes.map((column) => headingOf(column, language)),
      words.correctionAmount[unit],
      words.amount[unit],
    ],
    rows: [
      ...bills.map((bill) => [
        register,
        bill.preschool,
        payees.get(bill.preschool)?.names[language] ?? '',
        payees.get(bill.preschool)?.bin ?? '',
        bill.lines,
        bill.corrections.lines,
        ...codes.map(({ code }) => dayCount(bill, code)),
        { tiyn: bill.corrections.amount },
        { tiyn: bill.amount },
      ]),
      [
        words.total,
        '',
        '',
        '',
        sum(({ lines }) => lines),
        sum(({ corrections }) => corrections.lines),
        ...codes.map(({ code }) => sum((bill) => dayCount(bill, code))),
        { tiyn: sum(({ corrections }) => corrections.amount) },
        { tiyn: sum(({ amount }) => amount) },
      ],
    ],
  };
}
