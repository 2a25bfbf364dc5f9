// Signing out everywhere: one item with the person, read with their memberships at each request, says since when older sign-ins do not count. It only ever
// moves on.

import type { Instant } from '../domain/time.ts';
import { readAs } from './itemParts.ts';
import { SignedOutItem } from './staffItems.ts';
import { signedOutKey } from './staffKeys.ts';
import type { Table, Write } from './table.ts';

/** The write after which no sign-in of before that instant counts; none where that is so already. */
export async function signOut(table: Table, person: string, at: Instant): Promise<readonly Write[]> {
  const before = readAs(SignedOutItem, await table.get('records', signedOutKey(person)));
  if (before !== undefined && before.at >= at) return [];
  const item = { ...signedOutKey(person), item: 'signedOut', version: (before?.version ?? 0) + 1, at };
  return [{ verb: 'put', table: 'records', guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version }, item }];
}
