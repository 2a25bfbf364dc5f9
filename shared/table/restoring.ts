// Puts `waiting` and `published` back as the events tell them: for a city that lost its queue. Each place is written in one transaction with the
// version its application had when its events were read, so a family that moved meanwhile is left alone and the next run finds it. Versions whose
// rows are not those that were sealed when they were published are not written.

import { dayOf, type Instant } from '../domain/time.ts';
import { hexOf, placeOf } from '../domain/orderKey.ts';
import { forEachAtOnce } from './atOnce.ts';
import { itemLine } from './itemLine.ts';
import { applicationKey, chunksPk, pointerKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { readPointer, scanWaiting } from './queue.ts';
import { rebuiltQueueDays } from './queueDays.ts';
import { catalogueItems } from './rebuildingCatalogue.ts';
import { protocolItems } from './rebuildingProtocols.ts';
import { publicExtensionItems, restoreChecks } from './rebuildingVouchers.ts';
import { publicRoundItems, versionItems, waitingItems, type Rebuilt, type StoredVersion } from './rebuilding.ts';
import { readWaiting } from './settlements.ts';
import type { Item, Table, Write } from './table.ts';
import { limits } from './tables.ts';

export interface Restored {
  readonly added: number;
  /** Places that stood there and named another settlement. */
  readonly mended: number;
  readonly removed: number;
  /** Places whose family moved, and vouchers that changed, while they were put back: run it again. */
  readonly passedOver: number;
  readonly versions: number;
}

const groupsAtOnce = 8;

/** True when neither a line nor a publication stands: nothing can be overwritten. */
export async function isQueueLost(table: Table, territory: string): Promise<boolean> {
  return (await scanWaiting(table, territory)).length === 0 && (await readPointer(table, territory)) === undefined;
}

export async function restoreQueue(table: Table, rebuilt: Rebuilt, at: Instant): Promise<Restored> {
  const line = await restoreLine(table, rebuilt);
  let versions = 0;
  for (const stored of versionItems(rebuilt, at)) {
    if (stored.isOther) continue;
    await restoreVersion(table, rebuilt.territory, stored);
    versions += 1;
  }
  for (const item of rebuiltQueueDays(rebuilt, at)) await putBack(table, item);
  for (const item of await publicRoundItems(table, rebuilt.territory)) await putBack(table, item);
  for await (const item of catalogueItems(table, rebuilt.territory, dayOf(at))) await putBack(table, item);
  for await (const { items } of protocolItems(table, rebuilt)) {
    const [head, ...parts] = items;
    await table.put('published', parts);
    if (head !== undefined) await putBack(table, head);
  }
  for (const item of await publicExtensionItems(table, rebuilt.territory)) await putBack(table, item);
  const passedOver = line.passedOver + (await restoreChecks(table, rebuilt));
  return { ...line, passedOver, versions };
}

async function restoreLine(table: Table, rebuilt: Rebuilt): Promise<Omit<Restored, 'versions'>> {
  const due = rowsOf(waitingItems(rebuilt));
  const standing = rowsOf(await standingItems(table, rebuilt.territory));
  const missing = [...due].filter(([row]) => !standing.has(row)).map(([, item]) => changeOf(rebuilt, item, 'put', 'ifAbsent'));
  const other = [...due].filter(([row, item]) => isOther(standing.get(row), item));
  const mended = other.map(([, item]) => changeOf(rebuilt, item, 'put', 'ifPresent'));
  const extra = [...standing].filter(([row]) => !due.has(row)).map(([, item]) => changeOf(rebuilt, item, 'remove', 'ifPresent'));
  let passedOver = 0;
  await forEachAtOnce(groupsOf([...missing, ...mended, ...extra]), groupsAtOnce, async (group) => {
    passedOver += await writeGroup(table, rebuilt.territory, group);
  });
  return { added: missing.length, mended: mended.length, removed: extra.length, passedOver };
}

async function standingItems(table: Table, territory: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of listAll(table, 'waiting', { pk: territory })) items.push(item);
  return items;
}

/** By the text of their order keys. */
function rowsOf(items: Iterable<Item>): ReadonlyMap<string, Item> {
  const rows = new Map<string, Item>();
  for (const item of items) rows.set(hexOf(readWaiting(item).key), item);
  return rows;
}

function isOther(standing: Item | undefined, due: Item): boolean {
  return standing !== undefined && itemLine(standing) !== itemLine(due);
}

/** The writes of one place, its guard first. */
function changeOf({ chains }: Rebuilt, item: Item, verb: 'put' | 'remove', guard: 'ifAbsent' | 'ifPresent'): readonly Write[] {
  const { number } = placeOf(readWaiting(item).key);
  const version = chains.get(`application#${number}`)?.head?.version;
  const asRead: Write = {
    verb: 'check',
    table: 'records',
    key: applicationKey(number),
    guard: version === undefined ? 'ifAbsent' : { ifVersion: version },
  };
  const change: Write =
    verb === 'put' ? { verb, table: 'waiting', guard, item } : { verb, table: 'waiting', guard, key: { pk: item.pk, sk: item.sk } };
  return [asRead, change];
}

function* groupsOf(changes: readonly (readonly Write[])[]): Generator<readonly (readonly Write[])[]> {
  const size = limits.transactionItems / 2;
  for (let from = 0; from < changes.length; from += size) yield changes.slice(from, from + size);
}

/** Writes a group; those whose guard fails leave it and the others go on. Gives how many left. */
async function writeGroup(table: Table, territory: string, group: readonly (readonly Write[])[]): Promise<number> {
  let left = group;
  while (left.length > 0) {
    const outcome = await table.together(`restore|${territory}`, left.flat());
    if (outcome.done) break;
    const clashing = new Set(outcome.clashes.map(({ index }) => Math.floor(index / 2)));
    left = left.filter((_, index) => !clashing.has(index));
  }
  return group.length - left.length;
}

/** Everything but the pointer first: who reads meanwhile sees a whole version or none. */
async function restoreVersion(table: Table, territory: string, { facts, parts, version, pointer }: StoredVersion): Promise<void> {
  const pk = chunksPk(territory, facts.run);
  const chunks = new Set(parts.filter((part) => part.pk === pk).map(({ sk }) => sk));
  for await (const { sk } of listAll(table, 'published', { pk })) {
    if (!chunks.has(sk)) await table.remove('published', { pk, sk }, 'ifPresent');
  }
  await table.put('published', parts);
  if (version !== undefined) await putBack(table, version);
  if (pointer === undefined) return;
  const found = await table.get('published', pointerKey(territory));
  // Somebody published meanwhile: theirs stands.
  if ((found?.version ?? 0) <= facts.version) await putBack(table, pointer);
}

/** Puts the item unless it stands there to the byte. */
async function putBack(table: Table, item: Item): Promise<void> {
  const found = await table.get('published', item);
  if (found !== undefined && itemLine(found) === itemLine(item)) return;
  await table.put('published', item, found?.version === undefined ? 'ifAbsent' : { ifVersion: found.version });
}
