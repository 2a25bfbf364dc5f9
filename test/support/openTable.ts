// Tables laid open, so that a test can hold every stored item against another, or copy them.

import { itemLine } from '../../shared/table/itemLine.ts';
import { identityOf } from '../../shared/table/limits.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import type { Item, Table, TableName } from '../../shared/table/table.ts';

export interface OpenTable {
  readonly table: Table;
  /** Every item that stands in the table, in order of its key. */
  items(name: TableName): readonly Item[];
  /** The same as text, to the byte. */
  lines(name: TableName): readonly string[];
}

export function openTable(options: Parameters<typeof memoryTable>[0] = {}): OpenTable {
  const kept: Record<TableName, Map<string, Item>> = { records: new Map(), waiting: new Map(), published: new Map() };
  const onWrite = ({ table, key, after }: Change) => {
    if (after === undefined) kept[table].delete(identityOf(key));
    else kept[table].set(identityOf(key), after);
  };
  const items = (name: TableName) => [...kept[name]].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  return { table: memoryTable({ ...options, onWrite }), items, lines: (name) => items(name).map(itemLine) };
}

/** Removes the item, or sets it to the item given, past every guard of the product. */
export async function setItem(table: Table, name: TableName, before: Item | undefined, after: Item | undefined): Promise<void> {
  if (before !== undefined) await table.remove(name, { pk: before.pk, sk: before.sk }, 'ifPresent');
  if (after !== undefined) await table.put(name, after, 'ifAbsent');
}

export async function loseTable(open: OpenTable, name: TableName): Promise<void> {
  for (const item of open.items(name)) await setItem(open.table, name, item, undefined);
}
