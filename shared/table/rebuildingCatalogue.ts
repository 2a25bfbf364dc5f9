// The open catalogue as the register makes it again: for a city whose published table was lost. Without it no place could be taken, since what is
// published of a group changes in the same transaction and by the same version as its places.

import type { Day } from '../domain/time.ts';
import { publishedGroup } from './places.ts';
import { listPreschoolIds, publishedPreschool, readRegistered } from './preschools.ts';
import type { Item, Table } from './table.ts';

const idsInPage = 100;

/** Every kindergarten of the territory and each of its groups, with the free places as of that day. */
export async function* catalogueItems(table: Table, territory: string, today: Day): AsyncGenerator<Item> {
  let after: string | undefined;
  do {
    const { ids, next } = await listPreschoolIds(table, territory, { after, limit: idsInPage });
    for (const id of ids) {
      const found = await readRegistered(table, id);
      if (found === undefined) continue;
      yield publishedPreschool(found.preschool);
      for (const { group, places } of found.groups) yield publishedGroup(places, group, today);
    }
    after = next;
  } while (after !== undefined);
}
