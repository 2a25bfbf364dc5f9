// A rotation after a version was added to the ring: every data key is wrapped by the newest version, what the one key of before sealed is sealed anew by
// its own, and whoever's IIN is known gets an alias under the newest index key. Each step writes one item whole and asks first whether it is done, so a
// rotation may be stopped anywhere, be run twice, and go on beside the working product.

import type { Instant } from './domain/time.ts';
import { keepRing, newestOf, type KeptRing, type KeyRing } from './keyRing.ts';
import { nameOf } from './recognising.ts';
import { keepAlias, readAlias, type Recognised } from './table/aliases.ts';
import { forEachAtOnce } from './table/atOnce.ts';
import { readChild } from './table/children.ts';
import { dataKeyShards } from './table/dataKeyKeys.ts';
import { listDataKeys, rewrapDataKey } from './table/dataKeys.ts';
import { readPerson } from './table/people.ts';
import { kindOf, sealAnew, sealedAttributes, sealedValuesOf } from './table/sealedValues.ts';
import type { Item, Table } from './table/table.ts';
import { dropProof, holdsProof } from './table/working.ts';
import { openVault, parseWhose, wrapAnew, type Vault, type Whose } from './vault.ts';

export interface Rotating {
  readonly table: Table;
  readonly openRing: () => Promise<KeyRing>;
  readonly now: () => Instant;
  /** Every item of those kinds, each at least once, in any order. */
  readonly everyItem: (kinds: readonly string[]) => AsyncIterable<Item>;
}

/** How much was done; in a dry run how much would be. */
export interface Rotated {
  readonly newest: number;
  /** Data keys there are, destroyed ones among them. */
  readonly keys: number;
  readonly destroyed: number;
  readonly wrapped: number;
  /** Values sealed anew, and typed ones that were taken out of the department's list of work. */
  readonly sealed: number;
  readonly aliases: number;
  /** People and children whose IIN is not known: they are found under the older keys, until they sign in. */
  readonly withoutIin: number;
}

type Counts = { -readonly [Name in keyof Rotated]: number };

const atOnce = 16;

/** Does what is left to do; `tell` hears how far it is from time to time. */
export async function rotateKeys(rotating: Rotating, isDryRun: boolean, tell: (so: Rotated) => void = () => undefined): Promise<Rotated> {
  const { table, openRing, now } = rotating;
  const ring = await keepRing(openRing, now);
  const vault = await openVault({ table, openRing, now });
  const counts: Counts = { newest: newestOf(ring.last()).version, keys: 0, destroyed: 0, wrapped: 0, sealed: 0, aliases: 0, withoutIin: 0 };
  // First what has no key of its own yet: then the keys are all there is to walk.
  for await (const item of rotating.everyItem([...Object.keys(sealedAttributes), 'work'])) {
    const sealed = await sealOne({ table, vault }, item, isDryRun);
    counts.sealed += sealed;
    if (sealed > 0 && counts.sealed % 1_000 < sealed) tell({ ...counts });
  }
  for (const [place, shard] of dataKeyShards.entries()) {
    const found = [];
    for await (const one of listDataKeys(table, shard)) found.push(one);
    await forEachAtOnce(found, atOnce, async ({ whose: text, key }) => {
      counts.keys += 1;
      const whose = parseWhose(text);
      if ('destroyedAt' in key) counts.destroyed += 1;
      if ('destroyedAt' in key || whose === undefined) return;
      if (key.by < counts.newest && (isDryRun || (await wrapOne(table, ring, whose, key)))) counts.wrapped += 1;
      await indexOne({ table, vault, ring: ring.last() }, whose, isDryRun, counts);
    });
    if (place % 16 === 15) tell({ ...counts });
  }
  return counts;
}

/** True when data keys are left that an older version wraps: a rotation that did not come to its end, or a process that knew no better. */
export async function isRotationOpen({ table, openRing }: Pick<Rotating, 'table' | 'openRing'>): Promise<boolean> {
  const { version } = newestOf(await openRing());
  for (const shard of dataKeyShards)
    for await (const { key } of listDataKeys(table, shard)) if ('by' in key && key.by < version) return true;
  return false;
}

/** How many values were, or in a dry run would be, sealed anew or taken away. */
async function sealOne({ table, vault }: { readonly table: Table; readonly vault: Vault }, item: Item, isDryRun: boolean): Promise<number> {
  if (kindOf(item) !== 'work') return isDryRun ? countOld(table, item) : sealAnew(table, vault, item);
  if (!holdsProof(item)) return 0;
  return isDryRun || (await dropProof(table, item)) ? 1 : 0;
}

async function countOld(table: Table, item: Item): Promise<number> {
  return (await sealedValuesOf(table, item)).filter(({ isOld }) => isOld).length;
}

async function wrapOne(table: Table, ring: KeptRing, whose: Whose, key: Parameters<typeof wrapAnew>[2]): Promise<boolean> {
  const wrapped = await wrapAnew(ring, whose, key);
  // Changed since it was read: destroyed, or wrapped by another run.
  return wrapped !== undefined && rewrapDataKey(table, whose, key, wrapped);
}

/** Where the ring has one version ids are found under it, and nothing is to be done. */
async function indexOne(
  { table, vault, ring }: { readonly table: Table; readonly vault: Vault; readonly ring: KeyRing },
  whose: Whose,
  isDryRun: boolean,
  counts: Counts,
): Promise<void> {
  const [kind, id] = whose.split('#');
  if (ring.versions.length === 1 || id === undefined || (kind !== 'person' && kind !== 'child')) return;
  const iin = await iinOf(table, vault, kind, id);
  if (iin === undefined) {
    counts.withoutIin += 1;
    return;
  }
  const name = nameOf(newestOf(ring).index, kind, iin);
  if ((await readAlias(table, kind, name)) !== undefined) return;
  counts.aliases += 1;
  if (!isDryRun) await keepAlias(table, kind, name, id);
}

async function iinOf(table: Table, vault: Vault, kind: Recognised, id: string): Promise<string | undefined> {
  return kind === 'person'
    ? (await readPerson(table, vault, id))?.contacts.reveal().iin
    : (await readChild(table, vault, id))?.reveal().iin;
}
