// A long queue, the same from the same seed: packed order keys over fifteen categories, a fiftieth of them in one millisecond with the row before.

import { applicationNumber } from '../shared/domain/identifiers.ts';
import { orderKeyBytes, orderKeyOf, type Place } from '../shared/domain/orderKey.ts';
import { instant } from '../shared/domain/time.ts';

const categories = 15;
const firstSubmission = Date.parse('2020-01-01T00:00:00Z');
const sixYears = 6 * 365 * 86_400_000;
const numbers = 2 ** 40;
/** Odd, so its multiples run through all 40-bit numbers before one comes again; small enough for exact products up to three million rows. */
const stride = 2_654_435_761;

/** Packed, sorted order keys of that many applications (up to three million); all numbers differ. */
export function longQueue(rows: number): Uint8Array {
  const keys = new Uint8Array(rows * orderKeyBytes);
  for (const [row, place] of placesOf(rows)) keys.set(orderKeyOf(place), row * orderKeyBytes);
  return keys;
}

function* placesOf(rows: number): Generator<[number, Place]> {
  const draw = seededNumbers(42);
  const inCategory = Math.ceil(rows / categories);
  const step = sixYears / inCategory;
  let at = firstSubmission;
  let before = 0;
  for (let row = 0; row < rows; row += 1) {
    const opens = row % inCategory === 0;
    if (opens) at = firstSubmission;
    const bits = (row * stride + 1) % numbers;
    // In one millisecond the lower number stands first, so only a higher one may share it.
    const ties = !opens && bits > before && draw() < 0.04;
    if (!ties) at += 1 + Math.floor(draw() * (step - 1) * 1.9);
    before = bits;
    yield [row, { category: 1 + Math.floor(row / inCategory), submittedAt: instant(at), number: applicationNumber(bits) }];
  }
}

/** Numbers from 0 to below 1, the same on every machine (mulberry32). */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
