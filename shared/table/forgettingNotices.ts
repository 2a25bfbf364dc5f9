// Messages past their term go, oldest first, with what is known of how they fared. They hold codes and numbers and no name, and nobody reads an inbox of two
// years ago; what happened stands in the chains.

import type { Instant } from '../domain/time.ts';
import { instantKey, personKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Key, Table } from './table.ts';
import { unreachedPrefix } from './tellingKeys.ts';

/** What stands of a notice in a person's partition. */
const prefixes = ['DELIVERY#NOTICE#', 'TELLING#NOTICE#', 'AGAIN#NOTICE#', unreachedPrefix, 'NOTICE#'];
/** In one run, of one person. */
const most = 1_000;

/** Takes away what is older; how many items. The notice itself goes last, so that a run that was cut short finds the rest again. */
export async function forgetNotices(table: Table, person: string, before: Instant): Promise<number> {
  const { pk } = personKey(person);
  let forgotten = 0;
  for (const prefix of prefixes) {
    const old: Key[] = [];
    for await (const item of listAll(table, 'records', { pk, from: prefix, to: `${prefix}${instantKey(before)}` })) {
      if (old.length >= most) break;
      old.push({ pk: item.pk, sk: item.sk });
    }
    for (const key of old) await table.remove('records', key, 'ifPresent');
    forgotten += old.length;
  }
  return forgotten;
}
