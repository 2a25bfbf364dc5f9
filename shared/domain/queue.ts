// A published queue is the packed list of order keys, cut into chunks that one read unit returns whole. A position is found in one chunk: the
// row's rank in the queue less the rank at which its category begins. Positions are never stored: one voucher at the head moves everybody.

import { compareKeys, hexOf, orderKeyBytes, placeOf, type Place } from './orderKey.ts';
import type { Stretch } from './allocation.ts';

/** 670 rows of 12 bytes and the item around them stay under 8,192 bytes: one read unit, eventually consistent. */
export const rowsPerChunk = 670;

/** First keys of this many chunks stand in one directory item, which stays under 8,192 bytes too. */
export const chunksPerDirectory = 600;

/** `first` is the rank of the first row in the whole queue, 0 for its head. */
export interface Chunk {
  readonly first: number;
  readonly rows: Uint8Array;
}

/** Packed keys, sorted, cut into chunks. */
export function chunksOf(keys: Uint8Array): readonly Chunk[] {
  const bytes = rowsPerChunk * orderKeyBytes;
  const chunks: Chunk[] = [];
  for (let offset = 0; offset < keys.length; offset += bytes) {
    chunks.push({ first: offset / orderKeyBytes, rows: keys.slice(offset, offset + bytes) });
  }
  return chunks;
}

/** The first keys of all chunks, cut into directory pages: which chunk holds a rank is then two divisions. */
export function directoryOf(chunks: readonly Chunk[]): readonly Uint8Array[] {
  const pages: Uint8Array[] = [];
  for (let from = 0; from < chunks.length; from += chunksPerDirectory) {
    const page = chunks.slice(from, from + chunksPerDirectory);
    const keys = new Uint8Array(page.length * orderKeyBytes);
    for (const [index, chunk] of page.entries()) keys.set(chunk.rows.subarray(0, orderKeyBytes), index * orderKeyBytes);
    pages.push(keys);
  }
  return pages;
}

/** The rank of the key in the whole queue by binary search in the one chunk that could hold it; undefined when it does not stand there. */
export function rankIn(chunk: Chunk, key: Uint8Array): number | undefined {
  let [low, high] = [0, chunk.rows.length / orderKeyBytes - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = compareKeys(chunk.rows, key, middle * orderKeyBytes, 0);
    if (order === 0) return chunk.first + middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

export interface Position {
  readonly category: number;
  /** 1 for the next to be served in the category. */
  readonly position: number;
  readonly ahead: number;
  readonly of: number;
}

/** The position in its category of the row at that rank. */
export function positionAt(rank: number, stretches: readonly Stretch[]): Position | undefined {
  const stretch = stretches.find(({ first, count }) => rank >= first && rank < first + count);
  if (stretch === undefined) return undefined;
  const ahead = rank - stretch.first;
  return { category: stretch.category, position: ahead + 1, ahead, of: stretch.count };
}

/** Rows of a chunk from rank `from`, at most `limit`, as places. */
export function placesFrom(chunk: Chunk, from: number, limit: number): readonly Place[] {
  const start = Math.max(0, from - chunk.first);
  const end = Math.min(chunk.rows.length / orderKeyBytes, start + limit);
  const places: Place[] = [];
  for (let row = start; row < end; row += 1) places.push(placeOf(chunk.rows, row * orderKeyBytes));
  return places;
}

/** The text sort key of a chunk: its first row. */
export function chunkKey(rows: Uint8Array): string {
  return hexOf(rows.subarray(0, orderKeyBytes));
}
