// What leads from the hash of an IIN under a newer index key to the id its owner has. An alias is written once and never changes: of two who meet somebody
// for the first time at once, both get the id of the one who wrote it.

import { AliasItem } from './dataKeyItems.ts';
import { aliasKey } from './dataKeyKeys.ts';
import { readAs } from './itemParts.ts';
import { childKey, personKey } from './keys.ts';
import type { Table } from './table.ts';

export type Recognised = 'person' | 'child';

export async function readAlias(table: Table, kind: Recognised, name: string): Promise<string | undefined> {
  return readAs(AliasItem, await table.get('records', aliasKey(kind, name)))?.id;
}

/** Keeps the alias where there is none; whose id stands there then comes back. */
export async function keepAlias(table: Table, kind: Recognised, name: string, id: string): Promise<string> {
  const outcome = await table.put('records', { ...aliasKey(kind, name), item: 'alias', id }, 'ifAbsent');
  return outcome.done ? id : (readAs(AliasItem, outcome.clashes[0]?.found)?.id ?? id);
}

/** True when anything at all is kept under that id. */
export async function isKnownAs(table: Table, kind: Recognised, id: string): Promise<boolean> {
  const { pk } = kind === 'person' ? personKey(id) : childKey(id);
  return (await table.list('records', { pk, limit: 1 })).items.length > 0;
}
