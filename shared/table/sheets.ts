// A child's month and what follows from it: its event, its former text, and its lines in the lists of what is to be done: a month the parent has still
// to sign, which the jobs of the window read instead of all months there ever were; a dispute to answer or to decide; a month the department looks at;
// and what a register has to take up again because it was put right after it was billed.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import type { Month } from '../domain/month.ts';
import type { Day } from '../domain/time.ts';
import { isPayable } from '../domain/timesheet.ts';
import { eventWrite, itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { sheetKey, sheetPk, sheetsPk, sheetTextKey, sheetWorkKey, sheetWorkPk } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import type { Guard, Table, Write } from './table.ts';
import { SheetItem, SheetTextItem, SheetWorkItem, type StoredSheet } from './timesheetItems.ts';

export type SheetContents = Omit<StoredSheet, 'version' | 'eventHash' | 'item'>;

/**
 * `sign`: the parent has not answered; `dispute`: the kindergarten or the department has to answer; `review`: nobody signed and the department looks;
 * `settle`: put right since it was paid.
 */
export type SheetWork = 'sign' | 'dispute' | 'review' | 'settle';

export async function readSheet(table: Table, preschool: string, month: Month, contract: string): Promise<StoredSheet | undefined> {
  return readAs(SheetItem, await table.get('records', sheetKey(preschool, month, contract)));
}

/** Every child's month of a kindergarten, in order of contracts. */
export async function* listSheets(table: Table, preschool: string, month: Month): AsyncGenerator<StoredSheet> {
  for await (const item of listAll(table, 'records', { pk: sheetsPk(preschool, month) })) yield readSure(SheetItem, item);
}

/** A text that another has taken the place of. */
export async function readSheetText(table: Table, of: Pick<StoredSheet, 'preschool' | 'month' | 'contract'>, digest: string) {
  return readAs(SheetTextItem, await table.get('records', sheetTextKey(of.preschool, of.month, of.contract, digest)));
}

/** A month nobody has signed or disputed yet; `told` is the day on which its guardians were told of it last, and which last day. */
export interface SheetToSign {
  readonly preschool: string;
  readonly month: Month;
  readonly contract: string;
  readonly told?: { readonly on: Day; readonly lastDay: Day } | undefined;
}

/** All that wait for a parent: the oldest month first, in it by kindergarten and contract. */
export async function* listSheetsToSign(table: Table, territory: string): AsyncGenerator<SheetToSign> {
  for await (const item of listAll(table, 'records', { pk: sheetWorkPk(territory, 'sign') })) yield readSure(SheetWorkItem, item);
}

/** Remembers on its line, which goes when the month is signed, that its guardians were told on that day. */
export function toldWrite(territory: string, { preschool, month, contract }: SheetToSign, told: SheetToSign['told'] & object): Write {
  const item = { ...sheetWorkKey(territory, 'sign', month, preschool, contract), item: 'sheetWork', preschool, month, contract, told };
  return { verb: 'put', table: 'records', guard: 'ifPresent', item };
}

/** One page of what is to be done, the oldest month first. */
export async function listSheetWork(
  table: Table,
  territory: string,
  work: SheetWork,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly sheets: readonly { preschool: string; month: Month; contract: string }[]; readonly next?: string }> {
  const pk = sheetWorkPk(territory, work);
  const page = await table.list('records', { pk, limit, ...(after === undefined ? {} : { after: { pk, sk: after } }) });
  const sheets = page.items.map((item) => {
    const { preschool, month, contract } = readSure(SheetWorkItem, item);
    return { preschool, month, contract };
  });
  return page.next === undefined ? { sheets } : { sheets, next: String(page.next.sk) };
}

/** How many months wait for that, up to `most`. */
export async function countSheetWork(table: Table, territory: string, work: SheetWork, most: number): Promise<number> {
  let count = 0;
  for await (const _ of listAll(table, 'records', { pk: sheetWorkPk(territory, work), stale: true })) {
    count += 1;
    if (count === most) break;
  }
  return count;
}

/** The writes of one change of a child's month, at most five. A text that is replaced is kept, and the lists follow from what it was and is. */
export function saveSheet(
  before: StoredSheet | undefined,
  after: SheetContents,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly sheet: StoredSheet; readonly event: Event; readonly writes: readonly Write[] } {
  const { territory, preschool, month, contract } = after;
  const pk = sheetPk(preschool, month, contract);
  const content = { ...after, item: 'sheet' as const };
  const { event, head } = eventAfter(before, command, { of: `sheet#${preschool}#${month}#${contract}`, territory, ...fact }, content);
  const sheet: StoredSheet = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const key = sheetKey(preschool, month, contract);
  const writes: Write[] = [{ verb: 'put', table: 'records', guard, item: itemOf(key, sheet) }, eventWrite(pk, event)];
  if (before !== undefined && before.digest !== sheet.digest) {
    const { digest, canonical } = before;
    const text = { ...sheetTextKey(preschool, month, contract, digest), item: 'sheetText', digest, canonical };
    writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: text });
  }
  const [was, is] = [worksOf(before), worksOf(sheet)];
  for (const work of ['sign', 'dispute', 'review', 'settle'] as const) {
    if (was.includes(work) === is.includes(work)) continue;
    const at = sheetWorkKey(territory, work, month, preschool, contract);
    if (is.includes(work))
      writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...at, item: 'sheetWork', preschool, month, contract } });
    else writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: at });
  }
  return { sheet, event, writes };
}

/** Where it waits. A month no register has met yet is found by its kindergarten's timesheet, and not by the list of what to settle. */
function worksOf(sheet: StoredSheet | undefined): readonly SheetWork[] {
  if (sheet === undefined) return [];
  const { state, paid, digest, amount } = sheet;
  if (state === 'presented') return ['sign'];
  if (state === 'disputed') return ['dispute'];
  if (state === 'review' || state === 'held') return ['review'];
  const isUnsettled = paid !== undefined && isPayable(state) && (paid.digest !== digest || paid.amount !== amount);
  return isUnsettled ? ['settle'] : [];
}
