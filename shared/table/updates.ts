// Yearly queue updates: the update itself, its fence, and the pages of rows that say what becomes of whom. At most one in a territory is open.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import type { Day, Instant } from '../domain/time.ts';
import { updateDigest } from '../domain/update.ts';
import { unpackUpdateRows, updateRowBytes, type UpdateRow } from '../domain/updateRow.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { ageWarningKey, openUpdateKey, updateKey, updateListKey, updatePageKey, updateProgressKey, updatesPk } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Table, Write } from './table.ts';
import { fenceWrite, undertakingWrites } from './undertakings.ts';
import {
  AgeWarningItem,
  OpenUpdateShape,
  UpdateEntryItem,
  UpdateShape,
  UpdatePageItem,
  UpdateProgressItem,
  type Update,
  type UpdateProgress,
} from './updateItems.ts';

export type UpdateContent = Omit<Update, 'version' | 'eventHash' | 'item'>;

/** Before anybody was looked at. */
export function nothingLooked({ territory, update, day, rulebook }: UpdateContent): UpdateProgress {
  const digest = updateDigest({ territory, update, day, rulebook });
  const done = { applied: 0, changed: 0, left: 0, warned: 0, passedOver: 0 };
  return { item: 'updateProgress', version: 1, ready: false, looked: 0, rows: 0, digest, totals: [], ...done };
}

export async function readUpdate(table: Table, territory: string, update: string): Promise<Update | undefined> {
  return readAs(UpdateShape, await table.get('records', updateKey(territory, update)));
}

export async function readUpdateProgress(table: Table, territory: string, update: string): Promise<UpdateProgress> {
  const item = await table.get('records', updateProgressKey(territory, update));
  if (item === undefined) throw new Error('an update without its progress');
  return readSure(UpdateProgressItem, item);
}

/** The id of the update that is neither finished nor cancelled. */
export async function readOpenUpdate(table: Table, territory: string): Promise<string | undefined> {
  return readAs(OpenUpdateShape, await table.get('records', openUpdateKey(territory)))?.update;
}

/** Newest first. */
export async function listUpdateIds(table: Table, territory: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: updatesPk(territory), backwards: true })) {
    ids.push(readSure(UpdateEntryItem, item).update);
  }
  return ids;
}

/** The writes of one change of an update; its fence moves with it, so that no worker goes on from what was before. */
export function saveUpdate(
  before: Update | undefined,
  after: UpdateContent,
  progress: UpdateProgress | undefined,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly update: Update; readonly writes: readonly Write[] } {
  const { territory, update: id } = after;
  const content = { ...after, item: 'update' as const };
  const { event, head } = eventAfter(before, command, { of: `update#${territory}#${id}`, territory, ...fact }, content);
  const update: Update = { ...content, ...head };
  const entry = { ...updateListKey(territory, after.draftedAt, id), item: 'updateEntry', update: id };
  const open = { ...openUpdateKey(territory), item: 'openUpdate', update: id };
  const isOpen = { wasOpen: before !== undefined && isOpenUpdate(before), isOpen: isOpenUpdate(after) };
  const writes = undertakingWrites(before, { key: updateKey(territory, id), item: update, event, entry, open }, isOpen);
  const next = progress === undefined ? nothingLooked(after) : { ...progress, version: progress.version + 1 };
  return { update, writes: [...writes, fenceWrite(updateProgressKey(territory, id), progress, next)] };
}

/** Moves the fence to what is done now. */
export function saveUpdateProgress(update: Update, before: UpdateProgress, after: Partial<UpdateProgress>): Write {
  const next: UpdateProgress = { ...before, ...after, version: before.version + 1 };
  return fenceWrite(updateProgressKey(update.territory, update.update), before, next);
}

export function pageWrite({ territory, update }: Update, first: number, rows: Uint8Array): Write {
  const item = { ...updatePageKey(territory, update, first), item: 'updatePage', first, rows };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item };
}

/** Every page in order, packed. */
export async function readUpdatePages(table: Table, territory: string, update: string): Promise<readonly Uint8Array[]> {
  const pages: Uint8Array[] = [];
  const { pk } = updateKey(territory, update);
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'PAGE#' })) pages.push(readSure(UpdatePageItem, item).rows);
  return pages;
}

/** Up to `limit` rows after the first `after`: the page in which they begin is found by its key, and only the pages they stand in are read. */
export async function readUpdateRows(
  table: Table,
  territory: string,
  update: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly UpdateRow[]> {
  const { pk } = updateKey(territory, update);
  const to = String(updatePageKey(territory, update, after).sk);
  const from = String(updatePageKey(territory, update, 0).sk);
  const found = await table.list('records', { pk, from, to, backwards: true, limit: 1 });
  const begin = readAs(UpdatePageItem, found.items[0]);
  if (begin === undefined) return [];
  const rows: UpdateRow[] = [];
  const range = { pk, from: String(updatePageKey(territory, update, begin.first).sk), to: `${to.slice(0, 5)}~` };
  for await (const item of listAll(table, 'records', range)) {
    const page = readSure(UpdatePageItem, item);
    const skipped = Math.max(0, after - page.first) * updateRowBytes;
    rows.push(...unpackUpdateRows(page.rows.slice(skipped)).slice(0, limit - rows.length));
    if (rows.length === limit) break;
  }
  return rows;
}

/** Whether the family knows that it leaves by age after that day. */
export async function isAgeWarned(table: Table, number: string, lastDay: Day): Promise<boolean> {
  return readAs(AgeWarningItem, await table.get('records', ageWarningKey(number, lastDay))) !== undefined;
}

/** Once for each family and last day, whichever job comes first. */
export function ageWarningWrite(number: string, lastDay: Day, at: Instant): Write {
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item: itemOf(ageWarningKey(number, lastDay), { item: 'ageWarning', at }) };
}

function isOpenUpdate({ state }: Pick<Update, 'state'>): boolean {
  return state !== 'finished' && state !== 'cancelled';
}
