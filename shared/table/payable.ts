// What a register of a month takes up: sealed timesheets no register has met, of that month and of months before it, and children's months that were put
// right since they were paid. Read kindergarten by kindergarten, so that a million children need no more memory than one page of them.

import type { Month } from '../domain/month.ts';
import { isKnownBy, payMonth, withLeft, type LeftCounts, type Payment } from '../domain/paying.ts';
import { rulebookNamed } from '../domain/rulebook.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { openSheet, type Sheet } from '../domain/sheet.ts';
import type { TimesheetState } from '../domain/timesheet.ts';
import type { Instant } from '../domain/time.ts';
import { forEachAtOnce } from './atOnce.ts';
import { listSheets, listSheetWork, readSheet } from './sheets.ts';
import type { Table } from './table.ts';
import type { StoredSheet } from './timesheetItems.ts';
import { listMonthsDue, listTimesheets, readTimesheet } from './timesheets.ts';

const timesheetsAtOnce = 8;
const settledPerPage = 100;

/** What a register is of: what was sealed, said and decided by that instant, of that month and of those before it. */
export interface RegisterScope {
  readonly territory: string;
  readonly month: Month;
  readonly asOf: Instant;
}

export interface KindergartenMonth {
  readonly preschool: string;
  readonly month: Month;
}

/** Sealed and not billed, oldest month first. */
export async function listBillable(table: Table, { territory, month, asOf }: RegisterScope): Promise<readonly KindergartenMonth[]> {
  const due = (await listMonthsDue(table, territory, 'unbilled')).filter((one) => one.month <= month);
  const sealed = new Set<KindergartenMonth>();
  await forEachAtOnce(due, timesheetsAtOnce, async (one) => {
    const sealedAt = (await readTimesheet(table, one.preschool, one.month))?.sealedAt;
    if (sealedAt !== undefined && sealedAt <= asOf) sealed.add(one);
  });
  return due.filter((one) => sealed.has(one));
}

/** Put right since they were paid, oldest month first. */
export async function* listToSettle(table: Table, { territory, month, asOf }: RegisterScope): AsyncGenerator<StoredSheet> {
  let after: string | undefined;
  do {
    const page = await listSheetWork(table, territory, 'settle', { after, limit: settledPerPage });
    for (const one of page.sheets) {
      if (one.month > month) continue;
      const sheet = await readSheet(table, one.preschool, one.month, one.contract);
      if (sheet?.paid !== undefined && isKnownBy(sheet, asOf)) yield sheet;
    }
    after = page.next;
  } while (after !== undefined);
}

/** What is paid of a month; throws where its text is not the one its digest names, or the rulebook it was closed by is gone. */
export function paymentOf(
  sheet: StoredSheet,
  rulebooks: readonly Rulebook[],
  asOf: Instant,
): { readonly payment: Payment; readonly text: Sheet } {
  const text = openSheet(sheet);
  const attendance = rulebookNamed(rulebooks, sheet.territory, text.rulebook)?.attendance;
  if (attendance === undefined) throw new Error('the rulebook of a closed month is not there');
  return { payment: payMonth(sheet, text, attendance, asOf), text };
}

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
}

/** What a register would pay; writes nothing. */
export async function previewRegister(table: Table, scope: RegisterScope, rulebooks: readonly Rulebook[]): Promise<RegisterPreview> {
  const bills = new Map<string, BillPreview>();
  const take = (sheet: StoredSheet): void => {
    const { preschool } = sheet;
    const { line, left, paid } = paymentOf(sheet, rulebooks, scope.asOf).payment;
    const before = bills.get(preschool) ?? { preschool, lines: 0, amount: 0, corrections: 0, saved: 0, left: {} };
    bills.set(preschool, {
      preschool,
      lines: before.lines + (line === undefined ? 0 : 1),
      amount: before.amount + (line?.amount ?? 0),
      corrections: before.corrections + (line?.kind === 'correction' ? 1 : 0),
      saved: before.saved + paid.saved - (sheet.paid?.saved ?? 0),
      left: withLeft(before.left, left),
    });
  };
  await forEachAtOnce(await listBillable(table, scope), timesheetsAtOnce, async ({ preschool, month }) => {
    for await (const sheet of listSheets(table, preschool, month)) if (sheet.paid === undefined) take(sheet);
  });
  for await (const sheet of listToSettle(table, scope)) take(sheet);
  const all = [...bills.values()].toSorted((one, other) => (one.preschool < other.preschool ? -1 : 1));
  const sum = (of: (bill: BillPreview) => number): number => all.reduce((total, bill) => total + of(bill), 0);
  return {
    lines: sum(({ lines }) => lines),
    amount: sum(({ amount }) => amount),
    saved: sum(({ saved }) => saved),
    bills: all,
    unsealed: await listUnsealed(table, scope),
  };
}

async function listUnsealed(table: Table, { territory, month, asOf }: RegisterScope): Promise<RegisterPreview['unsealed']> {
  const unsealed: { preschool: string; state: TimesheetState }[] = [];
  await forEachAtOnce(await listTimesheets(table, territory, month), timesheetsAtOnce, async (preschool) => {
    const timesheet = await readTimesheet(table, preschool, month);
    if (timesheet === undefined) return;
    const { state, sealedAt } = timesheet;
    if (sealedAt === undefined || sealedAt > asOf) unsealed.push({ preschool, state });
  });
  return unsealed.toSorted((one, other) => (one.preschool < other.preschool ? -1 : 1));
}
