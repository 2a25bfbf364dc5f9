// The wrapped data keys: one for everybody whose values are sealed. Two who seal first meet at one key, since a key is written only where there is none. A
// key that was destroyed leaves a stone: what was sealed with it can be read by nobody any more, and no new key comes to be by oversight.

import type { Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { DataKeyItem, type DataKey } from './dataKeyItems.ts';
import { dataKeyKey, dataKeysPk } from './dataKeyKeys.ts';
import { readAs, readSure } from './itemParts.ts';
import { listAll } from './listAll.ts';
import type { Table, Write } from './table.ts';

export interface Wrapped {
  readonly wrapped: string;
  /** The version of the ring it is wrapped by. */
  readonly by: number;
}

export async function readDataKey(table: Table, whose: string): Promise<DataKey | undefined> {
  return readAs(DataKeyItem, await table.get('records', dataKeyKey(whose)));
}

/** Keeps the key where there is none; what stands there then comes back. */
export async function keepDataKey(table: Table, whose: string, made: Wrapped): Promise<DataKey> {
  const key: DataKey = { item: 'dataKey', version: 1, ...made };
  const outcome = await table.put('records', itemOf(dataKeyKey(whose), key), 'ifAbsent');
  return outcome.done ? key : (readAs(DataKeyItem, outcome.clashes[0]?.found) ?? key);
}

/** The same key wrapped anew; false when it has changed since it was read. */
export async function rewrapDataKey(table: Table, whose: string, before: DataKey, after: Wrapped): Promise<boolean> {
  const renewedAt = 'destroyedAt' in before ? undefined : before.renewedAt;
  const item = itemOf(dataKeyKey(whose), { item: 'dataKey', version: before.version + 1, ...after, renewedAt });
  return (await table.put('records', item, { ifVersion: before.version })).done;
}

/** Keeps a new key where one was destroyed and its owner has come back; what stands there then comes back. */
export async function renewDataKey(table: Table, whose: string, before: DataKey, made: Wrapped, at: Instant): Promise<DataKey> {
  const key: DataKey = { item: 'dataKey', version: before.version + 1, ...made, renewedAt: at };
  const outcome = await table.put('records', itemOf(dataKeyKey(whose), key), { ifVersion: before.version });
  return outcome.done ? key : (readAs(DataKeyItem, outcome.clashes[0]?.found) ?? key);
}

/**
 * The write by which the key is gone, and another may be made for them should they come back; none where it is gone already. Who never had a key gets the
 * stone all the same: something of them may stand that was sealed before everybody had one.
 */
export async function destroyingWrites(table: Table, whose: string, at: Instant): Promise<readonly Write[]> {
  const before = await readDataKey(table, whose);
  if (before !== undefined && 'destroyedAt' in before) return [];
  const version = (before?.version ?? 0) + 1;
  const item = itemOf(dataKeyKey(whose), { item: 'dataKey', version, destroyedAt: at, mayReturn: true });
  return [{ verb: 'put', table: 'records', guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version }, item }];
}

/** Destroys the key for ever; destroyed already, or never made, it ends the same. */
export async function destroyDataKey(table: Table, whose: string, at: Instant): Promise<void> {
  for (;;) {
    const before = await readDataKey(table, whose);
    if (before !== undefined && 'destroyedAt' in before) return;
    const item = itemOf(dataKeyKey(whose), { item: 'dataKey', version: (before?.version ?? 0) + 1, destroyedAt: at });
    const outcome = await table.put('records', item, before === undefined ? 'ifAbsent' : { ifVersion: before.version });
    if (outcome.done) return;
  }
}

/** Every key of one part of them, with whose it is. */
export async function* listDataKeys(table: Table, shard: string): AsyncGenerator<{ readonly whose: string; readonly key: DataKey }> {
  for await (const item of listAll(table, 'records', { pk: dataKeysPk(shard) }))
    yield { whose: String(item.sk), key: readSure(DataKeyItem, item) };
}
