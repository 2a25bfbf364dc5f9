// What a register would pay, by kindergarten, and what not and why. It reads every month it would pay in one request: several kindergartens at a time, of each
// one page at a time, keeping their sums alone.

import { withLeft, type LeftCounts } from '../domain/paying.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import type { TimesheetState } from '../domain/timesheet.ts';
import { forEachAtOnce } from './atOnce.ts';
import {
  listBillable,
  listSealedAfter,
  listToSettle,
  listUnpaid,
  type DueMonth,
  type FoundMonth,
  type RegisterScope,
  type SealedMonth,
} from './payable.ts';
import type { Table } from './table.ts';
import { listTimesheets, readTimesheet } from './timesheets.ts';

const timesheetsAtOnce = 8;
const readsAtOnce = 32;

export interface BillPreview {
  readonly preschool: string;
  readonly lines: number;
  readonly amount: number;
  readonly corrections: number;
  readonly saved: number;
  readonly left: LeftCounts;
}

export interface RegisterPreview {
  readonly lines: number;
  readonly amount: number;
  readonly saved: number;
  /** By kindergarten. */
  readonly bills: readonly BillPreview[];
  /** Kindergartens whose timesheet of the month is not sealed, and how far it is. */
  readonly unsealed: readonly { readonly preschool: string; readonly state: TimesheetState }[];
  /** Sealed after the register's instant, also of months before it: they come with the next register. */
  readonly sealedAfter: readonly SealedMonth[];
}

/** What a register would pay; writes nothing. */
export async function previewRegister(table: Table, scope: RegisterScope, rulebooks: readonly Rulebook[]): Promise<RegisterPreview> {
  const bills = new Map<string, BillPreview>();
  const take = ({ preschool, due }: FoundMonth): void => {
    const before = bills.get(preschool) ?? { preschool, lines: 0, amount: 0, corrections: 0, saved: 0, left: {} };
    bills.set(preschool, due === undefined ? { ...before, left: withLeft(before.left, 'unreadable') } : withDue(before, due));
  };
  await forEachAtOnce(await listBillable(table, scope), timesheetsAtOnce, async (one) => {
    for await (const found of listUnpaid(table, one, scope.asOf, rulebooks)) take(found);
  });
  for await (const found of listToSettle(table, scope, rulebooks)) take(found);
  const all = [...bills.values()].toSorted((one, other) => (one.preschool < other.preschool ? -1 : 1));
  const sum = (of: (bill: BillPreview) => number): number => all.reduce((total, bill) => total + of(bill), 0);
  return {
    lines: sum(({ lines }) => lines),
    amount: sum(({ amount }) => amount),
    saved: sum(({ saved }) => saved),
    bills: all,
    unsealed: await listUnsealed(table, scope),
    sealedAfter: await listSealedAfter(table, scope),
  };
}

function withDue(bill: BillPreview, { sheet, payment: { line, left, paid } }: DueMonth): BillPreview {
  return {
    preschool: bill.preschool,
    lines: bill.lines + (line === undefined ? 0 : 1),
    amount: bill.amount + (line?.amount ?? 0),
    corrections: bill.corrections + (line?.kind === 'correction' ? 1 : 0),
    saved: bill.saved + paid.saved - (sheet.paid?.saved ?? 0),
    left: withLeft(bill.left, left),
  };
}

async function listUnsealed(table: Table, { territory, month }: RegisterScope): Promise<RegisterPreview['unsealed']> {
  const unsealed: { preschool: string; state: TimesheetState }[] = [];
  await forEachAtOnce(await listTimesheets(table, territory, month), readsAtOnce, async (preschool) => {
    const timesheet = await readTimesheet(table, preschool, month);
    if (timesheet !== undefined && timesheet.sealedAt === undefined) unsealed.push({ preschool, state: timesheet.state });
  });
  return unsealed.toSorted((one, other) => (one.preschool < other.preschool ? -1 : 1));
}
