// Saving a group's day, and finding a save again. The request stands in the entry it made, so a repeat needs no answer of its own: it is looked for only
// where the day is not as the request saw it, which is so after every save, and in the newest entry.

import { Conflict, type Command } from '../domain/command.ts';
import { changesOfDay, type DayChange } from '../domain/marking.ts';
import { versionOfDay, type MarksEntry } from '../domain/marks.ts';
import type { Month } from '../domain/month.ts';
import type { Day } from '../domain/time.ts';
import { readAs, readSure } from './itemParts.ts';
import { marksKey, marksPk } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import { listMarks, marksWrite, StoredMarks } from './marks.ts';
import type { Table } from './table.ts';

interface Of {
  readonly preschool: string;
  readonly group: string;
  readonly month: Month;
}

/** The save by which the day stands; undefined where nobody marked it. */
export async function readSave(table: Table, newest: MarksEntry | undefined, on: Day): Promise<MarksEntry | undefined> {
  const seq = versionOfDay(newest, on);
  if (newest === undefined || seq === 0) return undefined;
  if (newest.seq === seq) return newest;
  return readAs(StoredMarks, await table.get('records', marksKey(newest.preschool, newest.month, newest.group, seq)));
}

/** The entry this person made under this key, if it was made after what the request saw of the day, or last of all. */
export async function findOwnSave(
  table: Table,
  newest: MarksEntry | undefined,
  { on, seen }: { readonly on: Day; readonly seen: number },
  { by, key }: Pick<Command, 'by' | 'key'>,
): Promise<MarksEntry | undefined> {
  if (newest === undefined) return undefined;
  if (newest.by === by && newest.key === key) return newest;
  if (versionOfDay(newest, on) === seen) return undefined;
  const { preschool, month, group } = newest;
  const range = { pk: marksPk(preschool, month, group), from: String(marksKey(preschool, month, group, seen + 1).sk) };
  for await (const item of listAll(table, 'records', range)) {
    const entry = readSure(StoredMarks, item);
    if (entry.by === by && entry.key === key) return entry;
  }
  return undefined;
}

/** One put; throws `Conflict` where another save or the closing of the month came first. */
export async function saveMarks(table: Table, entry: MarksEntry): Promise<void> {
  const write = marksWrite(entry);
  if (write.verb !== 'put') throw new TypeError('marks are put');
  const outcome = await table.put('records', write.item, write.guard);
  if (!outcome.done) throw new Conflict('saveMarks');
}

/** A page of the saves of a day, the first one first, and those that changed a mark of it otherwise. `after`: the `seq` of the last one seen. */
export async function listDayChanges(
  table: Table,
  of: Of,
  on: Day,
  { after = 0, limit }: { readonly after?: number | undefined; readonly limit: number },
): Promise<{ readonly changes: readonly DayChange[]; readonly next?: number }> {
  const changes: DayChange[] = [];
  let before: MarksEntry | undefined;
  for await (const entry of listMarks(table, of)) {
    const { seq, kind, at, by, reason } = entry;
    const marks = changesOfDay(before, entry, on);
    before = entry;
    if (seq <= after || (entry.on !== on && marks.length === 0)) continue;
    const last = changes.at(-1);
    if (changes.length === limit && last !== undefined) return { changes, next: last.seq };
    changes.push({ seq, kind, at, by, reason, marks });
  }
  return { changes };
}
