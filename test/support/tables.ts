// Both tables behind one door, for the suites that hold them to the same answers.

import { memoryTable } from '../../shared/table/memory.ts';
import type { Item, Key, Page, Range, Table, TableName } from '../../shared/table/table.ts';
import { dynamoForTest, isDynamoAbsent } from './dynamoLocal.ts';

export interface TableKind {
  readonly name: string;
  readonly isAbsent: boolean;
  /** An empty table. */
  readonly make: () => Promise<Table>;
}

export const tableKinds: readonly TableKind[] = [
  { name: 'the memory table', isAbsent: false, make: async () => memoryTable() },
  { name: 'DynamoDB Local', isAbsent: isDynamoAbsent, make: async () => (await dynamoForTest()).table },
];

/** Every item of the range, page by page; `pages` counts them. */
export async function listAll(
  table: Table,
  name: TableName,
  range: Range,
): Promise<{ readonly items: readonly Item[]; readonly pages: number }> {
  const items: Item[] = [];
  let after: Key | undefined;
  let pages = 0;
  do {
    const page: Page = await table.list(name, { ...range, ...(after && { after }) });
    items.push(...page.items);
    after = page.next;
    pages += 1;
  } while (after !== undefined);
  return { items, pages };
}

/** An order key by its parts: category, then the rest as one number. */
export function orderKey(category: number, rest: number): Uint8Array {
  const key = new Uint8Array(12);
  const view = new DataView(key.buffer);
  view.setUint8(0, category);
  view.setUint32(8, rest);
  return key;
}
