// Reading a partition to its end: pages may be empty and still have a next one.

import type { Item, Key, Range, Table, TableName } from './table.ts';

/** Every item of the range, page by page, in order. */
export async function* listAll(table: Table, name: TableName, range: Range): AsyncGenerator<Item> {
  let after: Key | undefined = range.after;
  do {
    const page = await table.list(name, { ...range, ...(after === undefined ? {} : { after }) });
    yield* page.items;
    after = page.next;
  } while (after !== undefined);
}
