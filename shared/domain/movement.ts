// Every time a family joins or leaves the line, a move is written with the change itself: when, which place, and why. Moves make a publication
// exact as of one instant although families come and go while it is read, and they explain every number that changes (I-09).

import { compareKeys, hexOf, orderKeyBytes } from './orderKey.ts';
import type { Instant } from './time.ts';

/** Why somebody joined or left; the place in this list is the byte in a movement log, so it is only ever added to. */
export const moveCauses = [
  'imported',
  'merged',
  'applied',
  'offered',
  'restored',
  'suspended',
  'withdrawn',
  'category-changed',
  'over-age',
  'archived',
] as const;
export type MoveCause = (typeof moveCauses)[number];

export interface Move {
  readonly at: Instant;
  readonly key: Uint8Array;
  readonly way: 'joined' | 'left';
  readonly cause: MoveCause;
}

/**
 * The queue exactly as of an instant, from a scan that took a while: `scanned` are the sorted, packed keys as they were met, `later` the moves
 * after that instant, in order, read when the scan was over. A place that joined later is taken out; one that left later is put back.
 */
export function queueAsOf(scanned: Uint8Array, later: readonly Move[]): Uint8Array {
  const firstLater = new Map<string, Move>();
  for (const move of later) {
    const place = hexOf(move.key);
    if (!firstLater.has(place)) firstLater.set(place, move);
  }
  if (firstLater.size === 0) return scanned;
  const putBack = [...firstLater.values()].filter((move) => move.way === 'left').map((move) => move.key);
  const touched = [...firstLater.values()].map((move) => move.key).sort(compareKeys);
  const rest = without(scanned, touched);
  return merged(rest, putBack.sort(compareKeys));
}

/** Packed keys without those of the sorted list. */
function without(keys: Uint8Array, sorted: readonly Uint8Array[]): Uint8Array {
  const kept = new Uint8Array(keys.length);
  let length = 0;
  let next = 0;
  for (let offset = 0; offset < keys.length; offset += orderKeyBytes) {
    let candidate = sorted[next];
    while (candidate !== undefined && compareKeys(candidate, keys, 0, offset) < 0) {
      next += 1;
      candidate = sorted[next];
    }
    if (candidate !== undefined && compareKeys(candidate, keys, 0, offset) === 0) continue;
    kept.set(keys.subarray(offset, offset + orderKeyBytes), length);
    length += orderKeyBytes;
  }
  return kept.slice(0, length);
}

/** Packed keys with the sorted list merged in. */
function merged(keys: Uint8Array, sorted: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(keys.length + sorted.length * orderKeyBytes);
  let length = 0;
  let from = 0;
  for (const key of sorted) {
    let to = from;
    while (to < keys.length && compareKeys(keys, key, to, 0) < 0) to += orderKeyBytes;
    all.set(keys.subarray(from, to), length);
    length += to - from;
    all.set(key, length);
    length += orderKeyBytes;
    from = to;
  }
  all.set(keys.subarray(from), length);
  return all;
}

/** What a version changed against the one before: places, each with the cause of its last move; places that came and went again are left out. */
export function netMoves(moves: readonly Move[]): readonly Move[] {
  const seen = new Map<string, { readonly first: Move; readonly last: Move }>();
  for (const move of moves) {
    const place = hexOf(move.key);
    seen.set(place, { first: seen.get(place)?.first ?? move, last: move });
  }
  return [...seen.values()]
    .filter(({ first, last }) => first.way === last.way)
    .map(({ last }) => last)
    .sort((a, b) => compareKeys(a.key, b.key));
}

const logRowBytes = orderKeyBytes + 1;

/** 13 bytes a move: the order key, then way (high bit set: left) and cause. */
export function packMoves(moves: readonly Move[]): Uint8Array {
  const packed = new Uint8Array(moves.length * logRowBytes);
  for (const [index, move] of moves.entries()) {
    packed.set(move.key, index * logRowBytes);
    packed[index * logRowBytes + orderKeyBytes] = moveCauses.indexOf(move.cause) + (move.way === 'left' ? 128 : 0);
  }
  return packed;
}

/** The moves of a packed log; their instants are not kept, `at` is the log's own. */
export function unpackMoves(packed: Uint8Array, at: Instant): readonly Move[] {
  const moves: Move[] = [];
  for (let offset = 0; offset < packed.length; offset += logRowBytes) {
    const code = packed[offset + orderKeyBytes] ?? 0;
    const cause = moveCauses[code % 128];
    if (cause === undefined) throw new RangeError('not a movement log');
    moves.push({ at, key: packed.slice(offset, offset + orderKeyBytes), way: code >= 128 ? 'left' : 'joined', cause });
  }
  return moves;
}
