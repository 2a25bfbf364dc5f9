// Who waits for which settlement: an application's place in the line carries what it names, so that a round in a district looks through a whole line
// in one pass and not into every application.

import { leaveOut, nobodyLeftOut, type LeftOut, type NamedLine } from '../domain/settlement.ts';
import type { FreePlaces } from './freePlaces.ts';
import { listAll } from './listAll.ts';
import { joined } from './queue.ts';
import type { Item, Key, Table } from './table.ts';

/** A place in the line, with the settlement where the application names one. */
export function waitingItem(key: Key, district: string | undefined): Item {
  return { ...key, ...(district === undefined ? {} : { district }) };
}

/** What a place in the line names; throws where it is none. */
export function readWaiting({ sk, district }: Item): { readonly key: Uint8Array; readonly district?: string } {
  // By hand and not by a shape: a hundred thousand of them are read within one request.
  if (!(sk instanceof Uint8Array)) throw new Error('a place in the line without its order key');
  return typeof district === 'string' ? { key: sk, district } : { key: sk };
}

/** Those who wait, in legal order, with the settlements they name: strongly consistent page by page, not as of one instant. */
export async function scanNamedLine(table: Table, territory: string): Promise<NamedLine> {
  const keys: Uint8Array[] = [];
  const districts: (string | undefined)[] = [];
  for await (const item of listAll(table, 'waiting', { pk: territory })) {
    const { key, district } = readWaiting(item);
    keys.push(key);
    districts.push(district);
  }
  return { keys: joined(keys), districts };
}

/** Rows of a published queue that a round of that scope leaves out today. */
export async function leftOutOf(
  table: Table,
  territory: string,
  scope: 'territory' | 'settlements',
  queue: Uint8Array,
  places: FreePlaces,
): Promise<LeftOut> {
  return scope === 'territory' ? nobodyLeftOut : leaveOut(queue, await scanNamedLine(table, territory), places.settlements);
}
