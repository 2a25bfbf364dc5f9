// What the events of a territory make of `waiting` and `published`, item by item, to be held against what stands or to be put in its place. Items
// are made by the functions that published them, from a line that comes from events alone. Items are compared as text, so equal means every byte.

import type { Calendar } from '../domain/calendar.ts';
import { digestOf } from '../domain/digest.ts';
import { hexOf, orderKeyBytes, placeOf } from '../domain/orderKey.ts';
import { chainOf, lineOf, movesOf, versionsOf, type Chain, type PublicationFacts, type RebuiltVersion } from '../domain/rebuild.ts';
import type { Move } from '../domain/movement.ts';
import { addDays, dayOf, type Instant } from '../domain/time.ts';
import { firstDayOf, walkChains, type Seen } from './chains.ts';
import { itemLine } from './itemLine.ts';
import { chunksPk, directoryKey, extensionsPk, movementKey, pointerKey, publicRoundKey, versionKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { keptUntil, publicationItems, withoutEnd } from './queue.ts';
import { rebuiltQueueDays } from './queueDays.ts';
import { protocolItems } from './rebuildingProtocols.ts';
import { differencesInChecks, publicExtensionItems } from './rebuildingVouchers.ts';
import { listRoundIds, publicRoundItem, readProgress, readRound } from './rounds.ts';
import { waitingItem } from './settlements.ts';
import type { Item, Key, Range, Table } from './table.ts';

/** A territory as its events tell it. */
export interface Rebuilt {
  readonly territory: string;
  /** Packed order keys of those who wait. */
  readonly line: Uint8Array;
  readonly moves: readonly Move[];
  /** Every publication there was, oldest first. */
  readonly publications: readonly PublicationFacts[];
  /** From `waiting` number to the version of its application, by which a restore is guarded. */
  readonly chains: ReadonlyMap<string, Chain>;
  /** Runs of the queue that rounds have frozen and not yet accounted for: their chunks stand without a time to live. */
  readonly held: ReadonlySet<string>;
  /** Chains that are not whole, in words: while there is one, nothing here is sure. */
  readonly broken: readonly string[];
}

/** Reads every event of the territory; writes nothing. */
export async function rebuildTerritory(
  table: Table,
  calendar: Calendar,
  territory: string,
  at: Instant,
  seen?: (seen: Seen) => void,
): Promise<Rebuilt> {
  const chains = await walkChains(table, { territory, since: firstDayOf(calendar), until: addDays(dayOf(at), 1), seen });
  const broken = [...chains.values()].flatMap(({ of, broken: link }) =>
    link === undefined ? [] : [`${of}: event ${link.seq}: ${link.why}`],
  );
  const queue = `queue#${territory}`;
  const { publications } = chains.get(queue) ?? chainOf(queue);
  const held = await heldRuns(table, territory);
  return {
    territory,
    line: lineOf(chains.values()),
    moves: movesOf(chains.values()),
    publications,
    chains,
    held,
    broken: broken.toSorted(),
  };
}

async function heldRuns(table: Table, territory: string): Promise<ReadonlySet<string>> {
  const runs = new Set<string>();
  for (const id of await listRoundIds(table, territory)) {
    const round = await readRound(table, territory, id);
    if (round?.frozen !== undefined && round.protocolRoot === undefined) runs.add(round.frozen.queueRun);
  }
  return runs;
}

/** The items of the line, in its order. */
export function* waitingItems({ territory, line, chains }: Pick<Rebuilt, 'territory' | 'line' | 'chains'>): Generator<Item> {
  for (let offset = 0; offset < line.length; offset += orderKeyBytes) {
    const key = line.slice(offset, offset + orderKeyBytes);
    yield waitingItem({ pk: territory, sk: key }, chains.get(`application#${placeOf(key).number}`)?.place?.district);
  }
}

/** One version as it is stored; `pointer` only of the newest, `version` while it is kept. With neither it is held by a round, and chunks are all there is. */
export interface StoredVersion {
  readonly facts: PublicationFacts;
  readonly parts: readonly Item[];
  readonly version?: Item;
  readonly pointer?: Item;
  /** The rows are not those the event of the publication sealed. */
  readonly isOther: boolean;
}

/** The versions that are still kept at that instant, those rounds hold, and the newest in any case; oldest first, one at a time. */
export function* versionItems({ territory, publications, moves, held }: Rebuilt, at: Instant): Generator<StoredVersion> {
  const newest = publications.at(-1);
  const isKept = ({ publishedAt }: PublicationFacts) => keptUntil(publishedAt) > Math.floor(at / 1000);
  const isStored = (facts: PublicationFacts) => facts === newest || held.has(facts.run) || isKept(facts);
  for (const rebuilt of versionsOf(publications, moves, isStored)) {
    const { parts, pointer, version } = storedAs(territory, rebuilt);
    const { facts, keys } = rebuilt;
    const isOther = digestOf(keys) !== facts.digest || keys.length / orderKeyBytes !== facts.total;
    const chunksOf = chunksPk(territory, facts.run);
    const isWhole = facts === newest || isKept(facts);
    const stored = parts.filter(({ pk }) => isWhole || pk === chunksOf);
    const lasting = held.has(facts.run) ? stored.map((part) => (part.pk === chunksOf ? withoutEnd(part) : part)) : stored;
    const beside = { ...(isKept(facts) ? { version } : {}), ...(facts === newest ? { pointer } : {}) };
    yield { facts, parts: lasting, isOther, ...beside };
  }
}

function storedAs(territory: string, { facts, stretches, keys, moves }: RebuiltVersion): ReturnType<typeof publicationItems> {
  return publicationItems(territory, { ...facts, stretches: [...stretches] }, keys, moves);
}

/** What the public may know of each round, from the rounds themselves, which stand in `records`. */
export async function publicRoundItems(table: Table, territory: string): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const id of await listRoundIds(table, territory)) {
    const round = await readRound(table, territory, id);
    if (round !== undefined) items.push(publicRoundItem(round, await readProgress(table, territory, id)));
  }
  return items;
}

export interface Compared {
  readonly waiting: number;
  readonly versions: number;
  /** Where what stands differs from what the events say, in words; the line first. At most `mostDifferences`. */
  readonly differences: readonly string[];
}

export const mostDifferences = 20;

/** Holds what stands against what the events say, byte by byte. Reads strongly and writes nothing. */
export async function compareRebuilt(table: Table, rebuilt: Rebuilt, at: Instant): Promise<Compared> {
  const { territory, line } = rebuilt;
  const differences: string[] = [];
  const compare = async (expected: Iterable<Item>, range: Range, name: 'waiting' | 'published') => {
    for await (const found of differencesIn(table, name, expected, range))
      if (differences.length < mostDifferences) differences.push(found);
  };
  const compareOne = (item: Item, key: Key) => compare([item], { pk: key.pk, from: key.sk, to: key.sk }, 'published');
  await compare(waitingItems(rebuilt), { pk: territory }, 'waiting');
  let versions = 0;
  for (const { facts, parts, pointer, version, isOther } of versionItems(rebuilt, at)) {
    versions += 1;
    if (isOther) differences.push(`version ${facts.version}: the events give other rows than the ones that were published`);
    const within = (pk: string) => parts.filter((part) => part.pk === pk);
    const [chunks, { pk: directory }] = [chunksPk(territory, facts.run), directoryKey(territory, facts.run, 0)];
    await compare(within(chunks), { pk: chunks }, 'published');
    if (version === undefined && pointer === undefined) continue;
    await compare(within(directory), { pk: directory }, 'published');
    const log = movementKey(territory, facts.version, facts.run, 0);
    await compare(within(log.pk), { pk: log.pk, beginsWith: String(log.sk).slice(0, -pageDigits) }, 'published');
    // The version's own item may have expired; the pointer never does.
    if (version !== undefined) await compareOne(version, versionKey(territory, facts.version));
    if (pointer !== undefined) await compareOne(pointer, pointerKey(territory));
  }
  // Only those the events know: a demo city has a made-up past beside them.
  for (const item of rebuiltQueueDays(rebuilt, at)) await compareOne(item, item);
  if (versions === 0) await compare([], { ...exactly(pointerKey(territory)) }, 'published');
  await compare(await sortedRounds(table, territory), { pk: publicRoundKey(territory, '').pk }, 'published');
  for await (const { pk, items } of protocolItems(table, rebuilt)) await compare(items, { pk }, 'published');
  await compare(await publicExtensionItems(table, territory), { pk: extensionsPk(territory) }, 'published');
  differences.push(...(await differencesInChecks(table, rebuilt)).slice(0, Math.max(0, mostDifferences - differences.length)));
  return { waiting: line.length / orderKeyBytes, versions, differences };
}

const pageDigits = 6;

function exactly({ pk, sk }: Key): Range {
  return { pk, from: sk, to: sk };
}

async function sortedRounds(table: Table, territory: string): Promise<readonly Item[]> {
  return (await publicRoundItems(table, territory)).toSorted((a, b) => (a.sk < b.sk ? -1 : 1));
}

/** Both sides come in the order of their keys, so one pass tells them apart. */
async function* differencesIn(table: Table, name: 'waiting' | 'published', expected: Iterable<Item>, range: Range): AsyncGenerator<string> {
  const due = expected[Symbol.iterator]();
  let next = due.next();
  for await (const found of listAll(table, name, range)) {
    while (next.done !== true && sortOf(next.value) < sortOf(found)) {
      yield `${name}: ${nameOf(next.value)} is missing`;
      next = due.next();
    }
    if (next.done === true || sortOf(next.value) > sortOf(found)) {
      yield `${name}: ${nameOf(found)} stands there and no event put it there`;
      continue;
    }
    // What an approval has kept for good stays so, also when its round is over or did not come about.
    const isSame = [next.value, withoutEnd(next.value)].some((item) => itemLine(item) === itemLine(found));
    if (!isSame) yield `${name}: ${nameOf(found)} is not what the events make of it`;
    next = due.next();
  }
  for (; next.done !== true; next = due.next()) yield `${name}: ${nameOf(next.value)} is missing`;
}

function sortOf({ sk }: Key): string {
  return typeof sk === 'string' ? sk : hexOf(sk);
}

/** The item in words: a place of the line by its number, anything else by its key. */
function nameOf({ pk, sk }: Key): string {
  return typeof sk === 'string' ? `${pk} / ${sk}` : `the place of ${placeOf(sk).number}`;
}
