// The catalogue of kindergartens a voucher may be taken to, as the public sees it.

import { PreschoolItem, type Preschool } from './publishedItems.ts';
import { readSure } from './itemParts.ts';
import { preschoolKey } from './keys.ts';
import type { Table } from './table.ts';

/** Writes the catalogue of a territory; an entry written again replaces the one before. */
export async function savePreschools(table: Table, territory: string, preschools: readonly Preschool[]): Promise<void> {
  await table.put(
    'published',
    preschools.map((preschool) => ({
      ...preschool,
      groups: [...preschool.groups],
      ...preschoolKey(territory, preschool.preschool),
      item: 'preschool',
    })),
  );
}

/** A page of the catalogue in the order of ids. */
export async function listPreschools(
  table: Table,
  territory: string,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly preschools: readonly Preschool[]; readonly next?: string }> {
  const { pk } = preschoolKey(territory, '');
  const found = await table.list('published', {
    pk,
    limit: page.limit,
    stale: true,
    ...(page.after === undefined ? {} : { after: preschoolKey(territory, page.after) }),
  });
  const next = found.next === undefined ? {} : { next: String(found.next.sk) };
  return { preschools: found.items.map((item) => readSure(PreschoolItem, item)), ...next };
}
