// What is drafted by one person, approved by another and then carried out in many steps by any number of workers: rounds, updates of the queue. The
// thing itself changes only by events; how far its work is stands in a progress item of its own, whose version is the fence between workers.

import type { Event } from '../domain/event.ts';
import { eventWrite, itemOf } from './commit.ts';
import type { Guard, Item, Key, Write } from './table.ts';

export interface Undertaking {
  readonly key: Key;
  /** What it is stored as. */
  readonly item: { readonly version: number };
  readonly event: Event;
  /** Its line in the list of all. */
  readonly entry: Item;
  /** Its line among those that still have something to do. */
  readonly open: Item;
}

/** The writes of one change of it: itself, its event, its places in the lists. Its fence moves along, by whoever knows its progress. */
export function undertakingWrites(
  before: { readonly version: number } | undefined,
  { key, item, event, entry, open }: Undertaking,
  { wasOpen, isOpen }: { readonly wasOpen: boolean; readonly isOpen: boolean },
): readonly Write[] {
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const writes: Write[] = [{ verb: 'put', table: 'records', guard, item: itemOf(key, item) }, eventWrite(key.pk, event)];
  if (before === undefined) writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: entry });
  if (isOpen && !wasOpen) writes.push({ verb: 'put', table: 'records', guard: 'ifAbsent', item: open });
  if (wasOpen && !isOpen) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: { pk: open.pk, sk: open.sk } });
  return writes;
}

/** Moves the fence: of two workers that read the same progress, one goes on. `before` undefined: the first progress there is. */
export function fenceWrite(key: Key, before: { readonly version: number } | undefined, after: { readonly version: number }): Write {
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  return { verb: 'put', table: 'records', guard, item: itemOf(key, after) };
}
