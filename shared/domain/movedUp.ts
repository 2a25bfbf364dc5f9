// Whose number fell between two published queues: the place in one's category, counted in the older and in the newer. Who left is in neither list, and who
// came meanwhile or changed category has no number there to compare with.

import { stretchesOf } from './allocation.ts';
import { compareKeys, orderKeyBytes, placeOf, type Place } from './orderKey.ts';

export interface MovedUp extends Place {
  /** Of the older queue, 0 for its head. */
  readonly row: number;
  /** 1 for the next to be served in the category. */
  readonly placeBefore: number;
  readonly place: number;
}

/** Everybody who stands in both queues, given as packed order keys, and nearer to the head of the category in the newer; in the order of the older. */
export function movedUp(older: Uint8Array, newer: Uint8Array): readonly MovedUp[] {
  const began = firstRows(newer);
  const moved: MovedUp[] = [];
  let offset = 0;
  for (const { category, first, count } of stretchesOf(older)) {
    for (let row = first; row < first + count; row += 1) {
      const key = row * orderKeyBytes;
      while (offset < newer.length && compareKeys(newer, older, offset, key) < 0) offset += orderKeyBytes;
      if (offset >= newer.length || compareKeys(newer, older, offset, key) !== 0) continue;
      const placeBefore = row - first + 1;
      const place = offset / orderKeyBytes - (began.get(category) ?? 0) + 1;
      if (place < placeBefore) moved.push({ ...placeOf(older, key), row, placeBefore, place });
    }
  }
  return moved;
}

/** In which row each category begins. */
function firstRows(keys: Uint8Array): ReadonlyMap<number, number> {
  return new Map(stretchesOf(keys).map(({ category, first }) => [category, first]));
}
