// What reports count: children's months of a kindergarten by state, and by month what stands in the lists of work. Nothing is kept of what is counted.

import { parseMonth, type Month } from '../domain/month.ts';
import { payableDaysIn } from '../domain/sheet.ts';
import type { SheetState } from '../domain/timesheet.ts';
import { readSure } from './itemParts.ts';
import { sheetWorkPk, sheetsPk, timesheetListKey } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import type { SheetWork } from './sheets.ts';
import type { Table } from './table.ts';
import { SheetItem, SheetWorkItem, type StoredSheet } from './timesheetItems.ts';

const CountedSheetItem = SheetItem.pick({ state: true, amount: true, canonical: true });

/** What a kindergarten's children's months come to as they stand now, after decisions and corrections. */
interface SheetSums {
  readonly states: Readonly<Partial<Record<SheetState, number>>>;
  readonly payableDays: number;
  /** In tiyn. */
  readonly amount: number;
}

/** How many children's months the kindergarten has in each state, and what they come to. Of an item nothing else is looked at. */
export async function sumSheets(table: Table, preschool: string, month: Month): Promise<SheetSums> {
  const states: Partial<Record<SheetState, number>> = {};
  const sums = { payableDays: 0, amount: 0 };
  for await (const item of listAll(table, 'records', { pk: sheetsPk(preschool, month) })) {
    const { state, amount, canonical } = readSure(CountedSheetItem, item);
    states[state] = (states[state] ?? 0) + 1;
    sums.payableDays += payableDaysIn({ canonical });
    sums.amount += amount;
  }
  return { states, ...sums };
}

/** A page of a kindergarten's children's months, in order of contracts. */
export async function readSheets(
  table: Table,
  { preschool, month }: { readonly preschool: string; readonly month: Month },
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly sheets: readonly StoredSheet[]; readonly next?: string }> {
  const pk = sheetsPk(preschool, month);
  const page = await table.list('records', { pk, limit, ...(after === undefined ? {} : { after: { pk, sk: after } }) });
  const sheets = page.items.map((item) => readSure(SheetItem, item));
  return page.next === undefined ? { sheets } : { sheets, next: String(page.next.sk) };
}

/** A page of the kindergartens that have a timesheet of the month, by their ids. */
export async function readTimesheetIds(
  table: Table,
  territory: string,
  month: Month,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly ids: readonly string[]; readonly next?: string }> {
  const { pk } = timesheetListKey(territory, month, '');
  const page = await table.list('records', { pk, limit, ...(after === undefined ? {} : { after: { pk, sk: after } }) });
  const ids = page.items.map(({ sk }) => String(sk));
  return page.next === undefined ? { ids } : { ids, next: String(page.next.sk) };
}

/** How many children's months wait in that list, by month. */
export async function countSheetWork(table: Table, territory: string, work: SheetWork): Promise<ReadonlyMap<Month, number>> {
  const counts = new Map<Month, number>();
  for await (const item of listAll(table, 'records', { pk: sheetWorkPk(territory, work) })) {
    const { month } = readSure(SheetWorkItem, item);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return counts;
}

/** The months of a year, in order. */
export function monthsOfYear(year: number): readonly Month[] {
  return Array.from({ length: 12 }, (_, place) => parseMonth(`${year}-${String(place + 1).padStart(2, '0')}`)).filter(
    (month) => month !== undefined,
  );
}
