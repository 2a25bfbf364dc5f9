// An IIN is looked for under the newest index key first, by an alias; then under older ones, down to the first, under which ids themselves were made; and
// whoever is found so gets an alias under the newest. Somebody new gets an id by the newest version that every process must know of, and an alias in the
// same moment. While a ring has one version there are no aliases, and nothing is read as long as the ring itself could be.

import { createHmac, type KeyObject } from 'node:crypto';
import type { Instant } from './domain/time.ts';
import { newestOf, type KeptRing, type KeyRing } from './keyRing.ts';
import { isKnownAs, keepAlias, readAlias, type Recognised } from './table/aliases.ts';
import type { Table } from './table/table.ts';

/** 26 characters that name the value under that key. */
export function nameOf(key: KeyObject, kind: string, value: string): string {
  return BigInt(`0x${createHmac('sha256', key).update(`${kind}|${value}`).digest('hex')}`)
    .toString(36)
    .padStart(50, '0')
    .slice(-26);
}

/** Aliases never change; some thousand are remembered by the process. */
const mostRemembered = 10_000;

export function openRecognising(
  table: Table,
  ring: KeptRing,
  now: () => Instant,
): (kind: Recognised, value: string, how?: 'meet' | 'look') => Promise<string> {
  const remembered = new Map<string, string>();
  const remember = (name: string, id: string): string => {
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(name, id);
    return id;
  };
  return async (kind, value, how = 'meet') => {
    const read = await currentRing(table, ring, kind, value, how);
    const { versions } = read;
    if (versions.length === 1) return nameOf(versions[0].index, kind, value);
    const newest = nameOf(newestOf(read).index, kind, value);
    const known = remembered.get(newest) ?? (await readAlias(table, kind, newest));
    if (known !== undefined) return remember(newest, known);
    const older = await findOlder(table, read, kind, value);
    if (how === 'look') return older ?? newId(read, kind, value, now());
    // Who writes must know of every version; a ring that could not be read for long may lack one.
    const written = await ring.toWrite();
    const name = nameOf(newestOf(written).index, kind, value);
    return remember(name, await keepAlias(table, kind, name, older ?? newId(written, kind, value, now())));
  };
}

/**
 * The ring to find them by. One of a single version that has grown old may lack a second, under which others make ids by now: who meets somebody new
 * by it must have it read again, and may not go on where it cannot be. Who is known under it is known, and is looked for as ever.
 */
async function currentRing(table: Table, ring: KeptRing, kind: Recognised, value: string, how: 'meet' | 'look'): Promise<KeyRing> {
  await ring.toRead();
  // Whatever was read meanwhile counts: the ring and whether it is current are of one moment.
  const read = ring.last();
  const [first, second] = read.versions;
  const isSure = second !== undefined || ring.isCurrent() || how === 'look';
  return isSure || (await isKnownAs(table, kind, nameOf(first.index, kind, value))) ? read : ring.toWrite();
}

/** The id of somebody known under an older version than the newest. */
async function findOlder(table: Table, { versions }: KeyRing, kind: Recognised, value: string): Promise<string | undefined> {
  for (const { index, version } of versions.slice(0, -1).toReversed()) {
    const name = nameOf(index, kind, value);
    if (version > 1) {
      const alias = await readAlias(table, kind, name);
      if (alias !== undefined) return alias;
    } else if (await isKnownAs(table, kind, name)) return name;
  }
  return undefined;
}

function newId({ versions }: KeyRing, kind: Recognised, value: string, at: Instant): string {
  const inUse = versions.findLast(({ idsFrom }) => idsFrom <= at) ?? versions[0];
  return nameOf(inUse.index, kind, value);
}
