// A queue of made-up families that come, go, change category, are suspended and restored, the same from the same seed, and its published versions.

import { compareKeys, hexOf, orderKeyBytes, orderKeyOf, placeOf } from '../shared/domain/orderKey.ts';
import { applicationNumber } from '../shared/domain/identifiers.ts';
import { netMoves, type Move, type MoveCause } from '../shared/domain/movement.ts';
import { instant } from '../shared/domain/time.ts';

export interface VersionOfWorld {
  readonly keys: Uint8Array;
  /** What it changed against the one before, sorted; empty for the first. */
  readonly moves: readonly Move[];
}

/** Numbers from 0 to below 1, the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const comings: readonly MoveCause[] = ['applied', 'imported', 'restored'];
const goings: readonly MoveCause[] = ['offered', 'withdrawn', 'suspended', 'over-age', 'archived'];

interface Line {
  readonly waiting: Map<string, Uint8Array>;
  readonly suspended: Uint8Array[];
  moves: Move[];
  at: number;
}

/** So many families at first, in so many categories, then versions with so many changes each. Days and milliseconds are shared by many. */
export function worldOf(seed: number, families: number, categories: number, versions: number, changes: number): readonly VersionOfWorld[] {
  const draw = seeded(seed);
  const pick = (below: number) => Math.floor(draw() * below);
  const line: Line = { waiting: new Map(), suspended: [], moves: [], at: 1 };
  let numbers = 0;
  const someKey = () => {
    numbers += 1;
    // A tenth in one of few milliseconds: an old system stored whole days.
    const submittedAt = draw() < 0.1 ? pick(30) * 86_400_000 * 20 : 1_500_000_000_000 + pick(4 * 365 * 86_400) * 1000 + pick(3);
    const number = applicationNumber((numbers * 2_654_435_761) % 2 ** 40);
    return orderKeyOf({ category: 1 + pick(categories), submittedAt: instant(submittedAt), number });
  };
  const move = (key: Uint8Array, way: Move['way'], cause: MoveCause) => {
    line.at += 1;
    line.moves.push({ at: instant(line.at), key, way, cause });
    if (way === 'joined') line.waiting.set(hexOf(key), key);
    else line.waiting.delete(hexOf(key));
  };
  for (let family = 0; family < families; family += 1) move(someKey(), 'joined', 'imported');
  const published: VersionOfWorld[] = [{ keys: packed(line), moves: [] }];
  for (let version = 1; version < versions; version += 1) {
    line.moves = [];
    const standing = [...line.waiting.values()];
    for (let change = 0; change < changes; change += 1) {
      const kind = draw();
      const key = standing[pick(standing.length)];
      const stands = key !== undefined && line.waiting.has(hexOf(key));
      if (kind < 0.4) move(someKey(), 'joined', comings[pick(2)] ?? 'applied');
      else if (kind < 0.65 && stands) {
        const cause = goings[pick(goings.length)] ?? 'offered';
        move(key, 'left', cause);
        if (cause === 'suspended') line.suspended.push(key);
      } else if (kind < 0.85 && stands) {
        const place = placeOf(key);
        move(key, 'left', 'category-changed');
        move(orderKeyOf({ ...place, category: 1 + (place.category % categories) }), 'joined', 'category-changed');
      } else {
        const back = line.suspended.splice(pick(line.suspended.length), 1)[0];
        if (back !== undefined && !line.waiting.has(hexOf(back))) move(back, 'joined', 'restored');
      }
    }
    published.push({ keys: packed(line), moves: netMoves(line.moves) });
  }
  return published;
}

function packed({ waiting }: Line): Uint8Array {
  const sorted = [...waiting.values()].sort((a, b) => compareKeys(a, b));
  const keys = new Uint8Array(sorted.length * orderKeyBytes);
  for (const [row, key] of sorted.entries()) keys.set(key, row * orderKeyBytes);
  return keys;
}

/** Where every number stands: its key, and its position by counting. */
export function standingsOf(keys: Uint8Array): ReadonlyMap<string, { readonly key: Uint8Array; readonly position: number }> {
  const counts = new Map<number, number>();
  const found = new Map<string, { key: Uint8Array; position: number }>();
  for (let offset = 0; offset < keys.length; offset += orderKeyBytes) {
    const { category, number } = placeOf(keys, offset);
    const position = (counts.get(category) ?? 0) + 1;
    counts.set(category, position);
    found.set(number, { key: keys.subarray(offset, offset + orderKeyBytes), position });
  }
  return found;
}
