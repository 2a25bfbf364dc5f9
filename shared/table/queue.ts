// The published queue: a pointer that is flipped last, immutable chunks of 670 rows, a directory of their first keys, and the movement log of the
// version. Everything but the pointer carries a time to live; a version in use is published anew long before its chunks could go, and the chunks a round
// freezes stay for good.

import type { Command } from '../domain/command.ts';
import { eventAfter } from '../domain/event.ts';
import { chunkKey, chunksOf, chunksPerDirectory, directoryOf, rowsPerChunk, type Chunk } from '../domain/queue.ts';
import { packMoves, type Move } from '../domain/movement.ts';
import { digestOf } from '../domain/digest.ts';
import { hexOf, orderKeyBytes } from '../domain/orderKey.ts';
import { PublicationFacts } from '../domain/rebuild.ts';
import { addDays, dayOf, type Instant } from '../domain/time.ts';
import { eventWrite, itemOf } from './commit.ts';
import { EventItem, MoveItem } from './items.ts';
import { ChunkItem, DirectoryItem, PointerItem, type Pointer } from './publishedItems.ts';
import { readAs, readHead, readSure } from './itemParts.ts';
import { chunksPk, directoryKey, instantKey, movementKey, movesPk, pointerKey, publicationsKey, versionKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { queueDayWrites } from './queueDays.ts';
import type { Item, Key, Outcome, Table } from './table.ts';

/** Old versions can be looked at for so long. */
const keepDays = 60;
/** A version older than this is published anew even if nothing changed, so that its chunks never expire under it. */
export const refreshDays = 30;

export async function readPointer(table: Table, territory: string, options?: { readonly stale?: boolean }): Promise<Pointer | undefined> {
  return readAs(PointerItem, await table.get('published', pointerKey(territory), options));
}

/** An earlier version, or the present one, as long as its chunks are kept. */
export async function readVersion(table: Table, territory: string, version: number): Promise<Pointer | undefined> {
  return readAs(PointerItem, await table.get('published', versionKey(territory, version), { stale: true }));
}

/** Whether all of a version is surely still there: time to live takes its items one by one and in any order. */
export function isKept({ publishedAt }: Pick<Pointer, 'publishedAt'>, at: Instant): boolean {
  return at < publishedAt + keepDays * 86_400_000;
}

/** The newest publication as its event tells it: what is known of it when `published` was lost. */
export async function readLastPublication(table: Table, territory: string): Promise<PublicationFacts | undefined> {
  const page = await table.list('records', { pk: publicationsKey(territory).pk, beginsWith: 'EVENT#', backwards: true, limit: 1 });
  const event = readAs(EventItem, page.items[0]);
  return event === undefined ? undefined : PublicationFacts.parse(event.data);
}

/** The one chunk that could hold the key: the last one that begins at or before it. One item read. */
export async function readChunkWith(table: Table, territory: string, run: string, key: Uint8Array): Promise<Chunk | undefined> {
  const page = await table.list('published', { pk: chunksPk(territory, run), to: hexOf(key), backwards: true, limit: 1, stale: true });
  return readAs(ChunkItem, page.items[0]);
}

/** The chunk that holds the rank, through the directory. Two item reads. */
export async function readChunkAt(table: Table, territory: string, run: string, rank: number): Promise<Chunk | undefined> {
  const chunk = Math.floor(rank / rowsPerChunk);
  const key = directoryKey(territory, run, Math.floor(chunk / chunksPerDirectory));
  const directory = readAs(DirectoryItem, await table.get('published', key, { stale: true }));
  const first = directory?.keys.subarray((chunk % chunksPerDirectory) * orderKeyBytes).subarray(0, orderKeyBytes);
  return first === undefined || first.length === 0 ? undefined : readChunkWith(table, territory, run, first);
}

/** All order keys of a version, packed: what a round freezes and a check compares. */
export async function readWholeQueue(table: Table, territory: string, run: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const item of listAll(table, 'published', { pk: chunksPk(territory, run) })) parts.push(readSure(ChunkItem, item).rows);
  return joined(parts);
}

/**
 * Writes a version's chunks again without their time to live: a round that is held up may need them long after. The bytes are the same otherwise, so it
 * may be done any number of times; where the approval does not come about after all, a copy of the queue stays.
 */
export async function keepQueue(table: Table, territory: string, { run, digest }: Pick<Pointer, 'run' | 'digest'>): Promise<void> {
  const chunks: Item[] = [];
  for await (const item of listAll(table, 'published', { pk: chunksPk(territory, run) })) chunks.push(withoutEnd(item));
  if (digestOf(joined(chunks.map((chunk) => readSure(ChunkItem, chunk).rows))) !== digest)
    throw new Error('the published queue is not whole');
  await table.put('published', chunks);
}

/** The item as it is kept for good. */
export function withoutEnd(item: Item): Item {
  const { expiresAtSeconds: _, ...kept } = item;
  return { ...kept, pk: item.pk, sk: item.sk };
}

/** All order keys now waiting, as a scan meets them: strongly consistent page by page, not as of one instant. */
export async function scanWaiting(table: Table, territory: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let after: Key | undefined;
  do {
    const page = await table.list('waiting', { pk: territory, packed: true, ...(after === undefined ? {} : { after }) });
    parts.push(page.keys);
    after = page.next;
  } while (after !== undefined);
  return joined(parts);
}

/** Moves after `after` up to and with `until`, in order. */
export async function readMoves(table: Table, territory: string, after: Instant, until: Instant): Promise<readonly Move[]> {
  const moves: Move[] = [];
  const lastDay = dayOf(until);
  for (let day = dayOf(after); day <= lastDay; day = addDays(day, 1)) {
    const range = { pk: movesPk(territory, day), from: `${instantKey(after)}#~`, to: `${instantKey(until)}#~` };
    for await (const item of listAll(table, 'records', range)) moves.push(readSure(MoveItem, item));
  }
  return moves;
}

export interface Publication {
  readonly command: Command;
  readonly territory: string;
  readonly previous: Pointer | undefined;
  readonly pointer: Omit<Pointer, 'item' | 'version' | 'run'>;
  readonly keys: Uint8Array;
  readonly moves: readonly Move[];
}

/** Writes chunks, directory and log, then flips the pointer; not done when another publication flipped it first. */
export async function savePublication(table: Table, { command, territory, previous, pointer, keys, moves }: Publication): Promise<Outcome> {
  const chain = publicationsKey(territory);
  const before = readHead(await table.get('records', chain));
  // Counted by the chain and not by the pointer, which a city may lose: a number of a version is never given twice.
  const version = (before?.version ?? 0) + 1;
  const { asOf, publishedAt, total, digest, rulebook } = pointer;
  // With the time of publication in its name: of two that race as of one instant, neither writes into the other's chunks.
  const run = `${version}.${asOf}.${publishedAt}`;
  const items = publicationItems(territory, { ...pointer, version, run }, keys, moves);
  await table.put('published', items.parts);
  const data = { version, run, asOf, publishedAt, total, digest, rulebook };
  const content = { item: 'publications' };
  const { event, head } = eventAfter(before, command, { of: `queue#${territory}`, kind: 'queue-published', territory, data }, content);
  return table.together(`publish|${territory}|${run}`, [
    {
      verb: 'put',
      table: 'published',
      guard: previous === undefined ? 'ifAbsent' : { ifVersion: previous.version },
      item: items.pointer,
    },
    {
      verb: 'put',
      table: 'records',
      guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version },
      item: { ...chain, ...content, ...head },
    },
    eventWrite(chain.pk, event),
    { verb: 'put', table: 'published', guard: 'ifAbsent', item: items.version },
    ...(await queueDayWrites(table, territory, { ...pointer, version, run })),
  ]);
}

/** The second after which what was published then may be removed. */
export function keptUntil(publishedAt: Instant): number {
  return Math.floor(publishedAt / 1000) + keepDays * 86_400;
}

/** All that is stored of one version: chunks, directory and log; what the pointer says while it is the newest; what is kept of it after. */
export function publicationItems(
  territory: string,
  pointer: Omit<Pointer, 'item'>,
  keys: Uint8Array,
  moves: readonly Move[],
): { readonly parts: readonly Item[]; readonly pointer: Item; readonly version: Item } {
  const { version, run } = pointer;
  const expiresAtSeconds = keptUntil(pointer.publishedAt);
  const chunks = chunksOf(keys);
  const parts: Item[] = chunks.map((chunk) => ({ pk: chunksPk(territory, run), sk: chunkKey(chunk.rows), ...chunk, expiresAtSeconds }));
  for (const [page, keysOfPage] of directoryOf(chunks).entries()) {
    parts.push({ ...directoryKey(territory, run, page), keys: keysOfPage, expiresAtSeconds });
  }
  for (const [page, log] of logPages(moves).entries()) {
    parts.push({ ...movementKey(territory, version, run, page), version, run, moves: log, expiresAtSeconds });
  }
  const stored = { item: 'pointer', ...pointer };
  return {
    parts,
    pointer: itemOf(pointerKey(territory), stored),
    version: itemOf(versionKey(territory, version), { ...stored, expiresAtSeconds }),
  };
}

const movesPerPage = 20_000;

function logPages(moves: readonly Move[]): readonly Uint8Array[] {
  const pages: Uint8Array[] = [];
  for (let from = 0; from < moves.length; from += movesPerPage) pages.push(packMoves(moves.slice(from, from + movesPerPage)));
  return pages;
}

/** Packed parts, one behind the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
