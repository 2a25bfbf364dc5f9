// What somebody of the department has to look at. An entry is written in the transaction that makes the work and removed in the one that does it, so
// a queue never shows what is done and never forgets what is not. It holds ids, codes and numbers, no name and no paper.

import { instant, type Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { WorkItem, type WorkEntry } from './fileItems.ts';
import { workKey, workPk } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Item, Table, Write } from './table.ts';

export { workKey } from './keys.ts';

/** Queues whose entries stand in the table; `deadlines` are read from the vouchers’ own, `approvals` from what is drafted. */
export const workQueues = [
  'guardianships',
  'privileges',
  'duplicates',
  'undeliverable',
  'double-enrolments',
  'enrolled-waiting',
  'revocations',
  'unclosed-months',
  'late-papers',
] as const;
export type WorkQueue = (typeof workQueues)[number];

export interface WorkPlace {
  readonly territory: string;
  readonly queue: WorkQueue;
  /** Since when it waits; to remove the entry the same instant is needed. */
  readonly at: Instant;
  /** Tells entries apart: what is to be decided, in ids. */
  readonly about: string;
}

/** The entry; `ifAbsent`. `detail`: what the clerk goes by in the list. */
export function workWrite(
  place: WorkPlace,
  of: { readonly number?: string | undefined; readonly detail?: WorkEntry['detail'] } = {},
): Write {
  const fields = { item: 'work', at: place.at, about: place.about, number: of.number, detail: of.detail ?? {} };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item: itemOf(keyOf(place), fields) };
}

/** It is done; `ifPresent`, so that two who do the same work meet. */
export function workDone(place: WorkPlace): Write {
  return { verb: 'remove', table: 'records', guard: 'ifPresent', key: keyOf(place) };
}

function keyOf({ territory, queue, at, about }: WorkPlace) {
  return workKey(territory, queue, at, about);
}

/** A page of a queue, what has waited longest first. `next` goes on after it. */
export async function listWork(
  table: Table,
  territory: string,
  queue: WorkQueue,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly entries: readonly WorkEntry[]; readonly next?: string }> {
  const pk = workPk(territory, queue);
  const page = await table.list('records', { pk, limit, ...(after === undefined ? {} : { after: { pk, sk: after } }) });
  const entries = page.items.map((item) => readSure(WorkItem, item));
  return { entries, ...(page.next === undefined ? {} : { next: String(page.next.sk) }) };
}

/** Since when somebody could have done it: an entry named by an older instant, such as a submission of years before, says when it was noticed. */
export function waitsSince({ at, detail }: Pick<WorkEntry, 'at' | 'detail'>): Instant {
  const noticedAt = detail['noticedAt'];
  return typeof noticedAt === 'number' ? instant(noticedAt) : at;
}

/** A queue longer than this is shown as being so long and more. */
export const mostCounted = 1_000;

/** How much waits in a queue, up to `mostCounted`, and since when the first of it does. */
export async function countWork(
  table: Table,
  territory: string,
  queue: WorkQueue,
): Promise<{ readonly count: number; readonly oldestAt?: Instant }> {
  let count = 0;
  let oldestAt: Instant | undefined;
  for await (const item of listAll(table, 'records', { pk: workPk(territory, queue), stale: true })) {
    const since = waitsSince(readSure(WorkItem, item));
    oldestAt = oldestAt === undefined || since < oldestAt ? since : oldestAt;
    count += 1;
    if (count === mostCounted) break;
  }
  return { count, ...(oldestAt === undefined ? {} : { oldestAt }) };
}

/** The entry of that name in the queue. */
export async function readWork(table: Table, territory: string, queue: WorkQueue, entry: string): Promise<WorkEntry | undefined> {
  return readAs(WorkItem, await table.get('records', { pk: workPk(territory, queue), sk: entry }));
}

/** True of an entry of before that holds what a family named as its proof as it was typed; it stands in the application, sealed. */
export const holdsProof = (item: Item): boolean => readSure(WorkItem, item).detail['evidence'] !== undefined;

/** Takes it away; false where the work is done meanwhile. */
export async function dropProof(table: Table, item: Item): Promise<boolean> {
  const { evidence: _, ...detail } = readSure(WorkItem, item).detail;
  return (await table.put('records', { ...item, detail }, 'ifPresent')).done;
}
