// A kindergarten's timesheet of a month and what follows from it: its event, its line in the territory's month, and its entries in the lists of the jobs
// that show it to parents and pay it.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import type { Month } from '../domain/month.ts';
import { eventWrite, itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { timesheetKey, timesheetListKey, toPresentKey, unbilledKey } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import type { Guard, Key, Table, Write } from './table.ts';
import { TimesheetEntryItem, TimesheetItem, type Timesheet } from './timesheetItems.ts';

export type TimesheetContent = Omit<Timesheet, 'version' | 'eventHash' | 'item'>;

export async function readTimesheet(table: Table, preschool: string, month: Month): Promise<Timesheet | undefined> {
  return readAs(TimesheetItem, await table.get('records', timesheetKey(preschool, month)));
}

/** Kindergartens that have a timesheet of that month, by their ids. */
export async function listTimesheets(table: Table, territory: string, month: Month): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: timesheetListKey(territory, month, '').pk })) ids.push(String(item.sk));
  return ids;
}

/** Closed months not yet all shown to parents, or sealed ones not yet billed; the oldest month first. */
export async function listMonthsDue(
  table: Table,
  territory: string,
  list: 'to-present' | 'unbilled',
): Promise<readonly { readonly preschool: string; readonly month: Month }[]> {
  const due: { preschool: string; month: Month }[] = [];
  const pk = list === 'unbilled' ? `UNBILLED#${territory}` : `TO_PRESENT#${territory}`;
  for await (const item of listAll(table, 'records', { pk })) {
    const { preschool, month } = readSure(TimesheetEntryItem, item);
    due.push({ preschool, month });
  }
  return due;
}

/** The writes of one change of a timesheet, at most five. Its lists follow from what it was and is. */
export function saveTimesheet(
  before: Timesheet | undefined,
  after: TimesheetContent,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly timesheet: Timesheet; readonly event: Event; readonly writes: readonly Write[] } {
  const { territory, preschool, month } = after;
  const content = { ...after, item: 'timesheet' as const };
  const { event, head } = eventAfter(before, command, { of: `timesheet#${preschool}#${month}`, territory, ...fact }, content);
  const timesheet: Timesheet = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const key = timesheetKey(preschool, month);
  const writes: Write[] = [{ verb: 'put', table: 'records', guard, item: itemOf(key, timesheet) }, eventWrite(key.pk, event)];
  const entry = (at: Key): Write => ({
    verb: 'put',
    table: 'records',
    guard: 'ifAbsent',
    item: { ...at, item: 'timesheetEntry', preschool, month },
  });
  const gone = (at: Key): Write => ({ verb: 'remove', table: 'records', guard: 'ifPresent', key: at });
  if (before === undefined) writes.push(entry(timesheetListKey(territory, month, preschool)));
  const [wasToPresent, isToPresent] = [waitsToBeShown(before), waitsToBeShown(timesheet)];
  if (wasToPresent !== isToPresent) writes.push((isToPresent ? entry : gone)(toPresentKey(territory, month, preschool)));
  if (timesheet.state === 'sealed' && before?.state !== 'sealed' && timesheet.history === undefined)
    writes.push(entry(unbilledKey(territory, month, preschool)));
  return { timesheet, event, writes };
}

const waitsToBeShown = (timesheet: Timesheet | undefined): boolean => timesheet?.state === 'closed' && timesheet.presentedAt === undefined;
