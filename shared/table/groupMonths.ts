// What closed months of groups count as. Written in the transaction that closes the month; anew, by version, where it was opened and is closed again.

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

export function groupMonthWrite(before: StoredGroupMonth | undefined, after: Omit<StoredGroupMonth, 'item' | 'version'>): Write {
  const { territory, month, preschool, group } = after;
  const item = { ...after, item: 'groupMonth', version: (before?.version ?? 0) + 1 };
  const guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  return { verb: 'put', table: 'records', guard, item: itemOf(groupMonthKey(territory, month, preschool, group), item) };
}
