// Where an application stands in a published version and why: the chunk that could hold its key, and those that hold the boundaries of its day and
// its millisecond where they lie further ahead. Three chunk reads at most, one in most cases: days are short and chunks are long.

import type * as z from 'zod';
import type { Stretch } from '../domain/allocation.ts';
import { boundariesOf, partsOf, rankFrom, type Parts } from '../domain/explanation.ts';
import { compareKeys, hexOf } from '../domain/orderKey.ts';
import { positionAt, rankIn, type Chunk, type Position } from '../domain/queue.ts';
import { NumberItem } from './items.ts';
import { readAs } from './itemParts.ts';
import { numberKey } from './keys.ts';
import { readChunkWith } from './queue.ts';
import type { Table } from './table.ts';

/** All that is public of an application whose number is known: its territory, its state and its order key. */
export async function readNumber(table: Table, number: string): Promise<z.output<typeof NumberItem> | undefined> {
  return readAs(NumberItem, await table.get('records', numberKey(number), { stale: true }));
}

export interface Version {
  readonly run: string;
  readonly stretches: readonly Stretch[];
}

/** The position of the key in that version; undefined where it does not stand there. One chunk read. */
export async function readPosition(
  table: Table,
  territory: string,
  { run, stretches }: Version,
  key: Uint8Array,
): Promise<Position | undefined> {
  const chunk = await readChunkWith(table, territory, run, key);
  const rank = chunk && rankIn(chunk, key);
  return rank === undefined ? undefined : positionAt(rank, stretches);
}

/** The same, with the parts that add up to it. */
export async function readExplained(
  table: Table,
  territory: string,
  { run, stretches }: Version,
  key: Uint8Array,
): Promise<{ readonly position: Position; readonly parts: Parts } | undefined> {
  const own = await readChunkWith(table, territory, run, key);
  const rank = own && rankIn(own, key);
  const position = rank === undefined ? undefined : positionAt(rank, stretches);
  if (position === undefined) return undefined;
  const ranks = new Map([[hexOf(key), rank ?? 0]]);
  let chunk: Chunk | undefined = own;
  const { day, millisecond } = boundariesOf(key);
  // From the nearer boundary to the further one: a chunk that begins before it holds it.
  for (const boundary of [millisecond, day]) {
    const holds = chunk !== undefined && compareKeys(chunk.rows, boundary) <= 0;
    if (!holds) chunk = await readChunkWith(table, territory, run, boundary);
    ranks.set(hexOf(boundary), rankFrom(chunk, boundary));
  }
  return { position, parts: partsOf(key, stretches, (one) => ranks.get(hexOf(one)) ?? 0) };
}
