// What closed months of groups count as. Written in the transaction that closes the month, and removed in the one that opens it again: what is open counts
// as nothing yet, in no total and no report.

import type { Month } from '../domain/month.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { groupMonthKey } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import type { Table, Write } from './table.ts';
import { GroupMonthItem, type StoredGroupMonth } from './timesheetItems.ts';

export interface OfPreschool {
  readonly territory: string;
  readonly preschool: string;
  readonly month: Month;
}

export async function readGroupMonth(
  table: Table,
  { territory, month, preschool, group }: OfPreschool & { readonly group: string },
): Promise<StoredGroupMonth | undefined> {
  return readAs(GroupMonthItem, await table.get('records', groupMonthKey(territory, month, preschool, group)));
}

/** Of one kindergarten, in order of groups; a page at a time. */
export async function* listGroupMonths(table: Table, { territory, month, preschool }: OfPreschool): AsyncGenerator<StoredGroupMonth> {
  const { pk, sk } = groupMonthKey(territory, month, preschool, '');
  for await (const item of listAll(table, 'records', { pk, beginsWith: String(sk) })) yield readSure(GroupMonthItem, item);
}

export function groupMonthWrite(closed: Omit<StoredGroupMonth, 'item' | 'version'>): Write {
  const { territory, month, preschool, group } = closed;
  const item = { ...closed, item: 'groupMonth', version: 1 };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item: itemOf(groupMonthKey(territory, month, preschool, group), item) };
}

/** The month is open again. */
export function groupMonthRemoval({ territory, month, preschool, group }: OfPreschool & { readonly group: string }): Write {
  return { verb: 'remove', table: 'records', guard: 'ifPresent', key: groupMonthKey(territory, month, preschool, group) };
}
