// The memory table: the same answers and the same limits as DynamoDB, for tests, simulation and a machine without Java. Every change happens
// in one turn of the event loop, so a transaction is atomic by nature. What it has not: the ten-minute memory of a transaction's token (a
// repeated command meets its guards again, as on DynamoDB after ten minutes), conflicts, throttling, and the removal of expired items.

import { isDeepStrictEqual } from 'node:util';
import { Partition, type Entry, type Place } from './memoryPartition.ts';
import { checkKey, copyBulk, copyChecked, copyItem, copyKey, copyTogether, isMany, sortTextOf, type SizedWrite } from './limits.ts';
import { boundsOf, indexCursor } from './ranges.ts';
import { TableMisuse, type Clash, type Guard, type Item, type Key, type Outcome, type PackedPage } from './table.ts';
import type { Page, Range, Table, TableName, TextsOf, TextsPage, Write } from './table.ts';
import { limits, tables } from './tables.ts';
import { textsItemOf } from './texts.ts';

/** One item changed: `before` absent when it is new, `after` when it was removed. A put that changes nothing is not a change. */
export interface Change {
  readonly table: TableName;
  readonly key: Key;
  readonly before?: Item;
  readonly after?: Item;
}

export type Verb = 'get' | 'list' | 'put' | 'remove' | 'together';

export interface MemoryOptions {
  /** Told of every change after its whole transaction is in the table, in order. */
  readonly onWrite?: (change: Change) => void;
  /** Awaited before each verb; what it throws the verb throws. `table` is undefined for `together`. A seam to write between two pages. */
  readonly beforeVerb?: (verb: Verb, table: TableName | undefined) => Promise<void> | void;
  /** Where a page ends; 1 MB by default. The item that crosses it is still in the page. */
  readonly pageBytes?: number;
}

type Partitions = Map<string, { readonly entries: Map<string, Entry>; readonly order: Partition }>;
type Apply = { readonly table: TableName; readonly key: Key; readonly item?: Item; readonly bytes: number };

const done: Outcome = { done: true };

/** An empty table of its own; see Table for the verbs. */
export function memoryTable(options: MemoryOptions = {}): Table {
  const partitions: Record<TableName, Partitions> = { records: new Map(), waiting: new Map(), published: new Map() };
  const indexes = new Map<string, { readonly order: Partition; readonly entries: Map<string, Entry> }>();
  const pageBytes = options.pageBytes ?? limits.pageBytes;

  function find(table: TableName, key: Key): Item | undefined {
    return partitions[table].get(key.pk)?.entries.get(sortTextOf(key.sk))?.item;
  }

  function clashesOf(writes: readonly { readonly table: TableName; readonly key: Key; readonly guard: Guard }[]): readonly Clash[] {
    return writes.flatMap(({ table, key, guard }, index) => {
      const found = find(table, key);
      return holds(guard, found) ? [] : [{ index, found: found === undefined ? undefined : copyItem(found) }];
    });
  }

  function apply(writes: readonly Apply[]): void {
    const changes = writes.flatMap((write): readonly Change[] => {
      const before = replace(partitions[write.table], write.key.pk, { sort: sortTextOf(write.key.sk), tie: '' }, write.item, write.bytes);
      if (tables[write.table].index !== undefined) reindex(write, before);
      if (options.onWrite === undefined || isDeepStrictEqual(before, write.item)) return [];
      const images = { ...(before && { before }), ...(write.item && { after: copyItem(write.item) }) };
      return [{ table: write.table, key: copyKey(write.key), ...images }];
    });
    for (const change of changes) options.onWrite?.(change);
  }

  function reindex(write: Apply, before: Item | undefined): void {
    const [old, now] = [placeInIndex(before), placeInIndex(write.item)];
    if (old !== undefined) replace(indexes, old.pk, old, undefined, 0);
    if (now !== undefined) replace(indexes, now.pk, now, write.item, write.bytes);
  }

  function walkPage(table: TableName, range: Range): { readonly entries: readonly Entry[]; readonly next?: Key } {
    const bounds = boundsOf(table, range);
    const order = (range.index === undefined ? partitions[table] : indexes).get(range.pk)?.order;
    if (order === undefined || bounds.isEmpty) return { entries: [] };
    const item = bounds.after?.item;
    const after = bounds.after && { sort: bounds.after.sort, tie: item === undefined ? '' : tieOf(item) };
    const entries: Entry[] = [];
    let bytes = 0;
    for (const entry of order.walk(bounds, after, range.backwards === true)) {
      entries.push(entry);
      bytes += entry.bytes;
      // Like DynamoDB, a full page says that there may be more, without having looked.
      const isFull = entries.length === range.limit || bytes >= pageBytes;
      if (isFull) return { entries, next: range.index === undefined ? copyKey(entry.item) : indexCursor(range.pk, entry.item) };
    }
    return { entries };
  }

  async function get(table: TableName, key: Key): Promise<Item | undefined> {
    await options.beforeVerb?.('get', table);
    checkKey(table, key);
    const found = find(table, key);
    return found === undefined ? undefined : copyItem(found);
  }

  async function list(table: TableName, range: Range): Promise<Page>;
  async function list(table: 'waiting', range: Range & { readonly packed: true }): Promise<PackedPage>;
  async function list(table: 'records', range: Range & { readonly textsOf: TextsOf }): Promise<TextsPage>;
  async function list(
    table: TableName,
    range: Range & { readonly packed?: true; readonly textsOf?: TextsOf },
  ): Promise<Page | PackedPage | TextsPage> {
    await options.beforeVerb?.('list', table);
    const { entries, next } = walkPage(table, range);
    const rest = next === undefined ? {} : { next };
    const { textsOf } = range;
    if (textsOf !== undefined) return { items: entries.map((entry) => textsItemOf(entry.item, textsOf)), ...rest };
    if (range.packed !== true) return { items: entries.map((entry) => copyItem(entry.item)), ...rest };
    return { keys: Buffer.from(entries.map((entry) => entry.sort).join(''), 'latin1'), ...rest };
  }

  async function put(table: TableName, item: Item, guard: Guard): Promise<Outcome>;
  async function put(table: 'published', items: readonly Item[]): Promise<void>;
  async function put(table: TableName, given: Item | readonly Item[], guard?: Guard): Promise<Outcome | void> {
    await options.beforeVerb?.('put', table);
    if (isMany(given)) return apply(copyBulk(table, given).map(({ copy, bytes }) => ({ table, key: copy, item: copy, bytes })));
    if (guard === undefined) throw new TableMisuse('put of one item takes a guard');
    const { copy, bytes } = copyChecked(table, given);
    return write([{ verb: 'put', table, item: copy, guard, bytes }]);
  }

  async function remove(table: TableName, key: Key, guard: Guard): Promise<Outcome> {
    await options.beforeVerb?.('remove', table);
    return write([{ verb: 'remove', table, key, guard, bytes: checkKey(table, key) }]);
  }

  async function together(_command: string, writes: readonly Write[]): Promise<Outcome> {
    await options.beforeVerb?.('together', undefined);
    return write(copyTogether(writes));
  }

  function write(writes: readonly SizedWrite[]): Outcome {
    const clashes = clashesOf(writes.map((one) => (one.verb === 'put' ? { table: one.table, key: one.item, guard: one.guard } : one)));
    if (clashes.length > 0) return { done: false, clashes };
    apply(
      writes.flatMap((one): readonly Apply[] => {
        if (one.verb === 'put') return [{ table: one.table, key: one.item, item: one.item, bytes: one.bytes }];
        return one.verb === 'remove' ? [one] : [];
      }),
    );
    return done;
  }

  return { get, list, put, remove, together };
}

function holds(guard: Guard, found: Item | undefined): boolean {
  if (guard === 'ifAbsent') return found === undefined;
  if (guard === 'ifPresent') return found !== undefined;
  return found?.version === guard.ifVersion;
}

/** Puts or removes the item at that place; answers what was there. */
function replace(partitions: Partitions, pk: string, place: Place, item: Item | undefined, bytes: number): Item | undefined {
  const partition = partitions.get(pk) ?? { entries: new Map<string, Entry>(), order: new Partition() };
  const identity = place.tie === '' ? place.sort : `${place.sort} ${place.tie}`;
  const entry = partition.entries.get(identity);
  const before = entry?.item;
  if (item === undefined) {
    if (entry === undefined) return undefined;
    partition.entries.delete(identity);
    partition.order.remove(entry);
    if (partition.order.isEmpty) partitions.delete(pk);
  } else if (entry === undefined) {
    const added: Entry = { sort: place.sort, tie: place.tie, item, bytes };
    partition.entries.set(identity, added);
    partition.order.add(added);
    partitions.set(pk, partition);
  } else {
    entry.item = item;
    entry.bytes = bytes;
  }
  return before;
}

/** Where the index keeps an item; nowhere unless it has both attributes. */
function placeInIndex(item: Item | undefined): (Place & { readonly pk: string }) | undefined {
  const [pk, sort] = [item?.['eventsOf'], item?.['eventAt']];
  if (item === undefined || typeof pk !== 'string' || typeof sort !== 'string') return undefined;
  return { pk, sort, tie: tieOf(item) };
}

/** DynamoDB promises no order among events of one instant; here it is by key. */
function tieOf(item: Key): string {
  return JSON.stringify([item.pk, sortTextOf(item.sk)]);
}
