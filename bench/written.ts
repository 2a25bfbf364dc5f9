// Items and bytes as a table receives them, by DynamoDB's own accounting.

import { copyChecked } from '../shared/table/limits.ts';
import type { Guard, Item, Outcome, Table, TableName } from '../shared/table/table.ts';

export interface Written {
  items: number;
  bytes: number;
  /** Write units on DynamoDB: one for each kilobyte begun of an item, two in a transaction. */
  units: number;
  largestBytes: number;
}

/** The table, counting what is put through it into `written`. */
export function countingTable(table: Table): { readonly table: Table; readonly written: Written } {
  const written: Written = { items: 0, bytes: 0, units: 0, largestBytes: 0 };
  const count = (name: TableName, item: Item, unitsPerKilobyte: number) => {
    const { bytes } = copyChecked(name, item);
    written.items += 1;
    written.bytes += bytes;
    written.units += Math.ceil(bytes / 1024) * unitsPerKilobyte;
    written.largestBytes = Math.max(written.largestBytes, bytes);
  };
  async function put(name: TableName, item: Item, guard: Guard): Promise<Outcome>;
  async function put(name: 'published', items: readonly Item[]): Promise<void>;
  async function put(name: TableName, given: Item | readonly Item[], guard?: Guard): Promise<Outcome | void> {
    if (guard !== undefined) {
      const item = given as Item;
      count(name, item, 1);
      return table.put(name, item, guard);
    }
    const items = given as readonly Item[];
    for (const item of items) count(name, item, 1);
    return table.put('published', items);
  }
  const counting: Table = {
    ...table,
    put,
    together(command, writes) {
      for (const write of writes) if (write.verb === 'put') count(write.table, write.item, 2);
      return table.together(command, writes);
    },
  };
  return { table: counting, written };
}
