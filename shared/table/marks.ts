// The marks of a group's month, entry by entry. A save is one put of the next entry: who read an older one meets a conflict, and its request is found again
// in the entry itself, so that nothing else has to be written.

import type { MarksEntry } from '../domain/marks.ts';
import type { Month } from '../domain/month.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { marksKey, marksPk } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import type { Table, Write } from './table.ts';
import { MarksItem } from './timesheetItems.ts';

/** The entry alone, as the rules know it. */
export const StoredMarks = MarksItem.omit({ item: true });

interface Of {
  readonly preschool: string;
  readonly group: string;
  readonly month: Month;
}

/** The newest entry, which carries the month as it stands; undefined where nothing was marked. */
export async function readMarks(table: Table, { preschool, month, group }: Of): Promise<MarksEntry | undefined> {
  const page = await table.list('records', { pk: marksPk(preschool, month, group), backwards: true, limit: 1 });
  return readAs(StoredMarks, page.items[0]);
}

/** Every entry, the first one first. */
export async function* listMarks(table: Table, { preschool, month, group }: Of): AsyncGenerator<MarksEntry> {
  for await (const item of listAll(table, 'records', { pk: marksPk(preschool, month, group) })) yield readSure(StoredMarks, item);
}

export function marksWrite(entry: MarksEntry): Write {
  const { preschool, month, group, seq } = entry;
  const item = itemOf(marksKey(preschool, month, group, seq), { ...entry, item: 'marks' });
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}
