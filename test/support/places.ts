// Places in a queue for property tests: any place an order key can hold, and packed queues of them in the legal order, sorted here by what the
// law says and not by bytes.

import * as fc from 'fast-check';
import { applicationNumber, bitsOf } from '../../shared/domain/identifiers.ts';
import { orderKeyBytes, orderKeyOf, type Place } from '../../shared/domain/orderKey.ts';
import { instant } from '../../shared/domain/time.ts';

export const anyBits = fc.oneof(fc.integer({ min: 0, max: 2 ** 40 - 1 }), fc.constantFrom(0, 1, 2 ** 32 - 1, 2 ** 32, 2 ** 40 - 1));

export const anyPlace: fc.Arbitrary<Place> = fc
  .record({
    category: fc.integer({ min: 1, max: 255 }),
    submittedAt: fc.oneof(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.constantFrom(0, 255, 256, 2 ** 32 - 1, 2 ** 32, 2 ** 48 - 1)),
    bits: anyBits,
  })
  .map(({ category, submittedAt, bits }) => ({ category, submittedAt: instant(submittedAt), number: applicationNumber(bits) }));

/** Places close together, so that ties of category and of time are common. */
export const crowdedPlace: fc.Arbitrary<Place> = fc
  .record({ category: fc.constantFrom(1, 2, 5, 9), submittedAt: fc.integer({ min: 0, max: 3 }), bits: fc.integer({ min: 0, max: 40 }) })
  .map(({ category, submittedAt, bits }) => ({ category, submittedAt: instant(submittedAt), number: applicationNumber(bits) }));

/** Who comes first by law: category, then time of submission, then the lower number. */
export function compareByLaw(a: Place, b: Place): number {
  return a.category - b.category || a.submittedAt - b.submittedAt || bitsOf(a.number) - bitsOf(b.number);
}

export function pack(places: readonly Place[]): Uint8Array {
  const keys = new Uint8Array(places.length * orderKeyBytes);
  for (const [index, place] of places.entries()) keys.set(orderKeyOf(place), index * orderKeyBytes);
  return keys;
}

/** The places in legal order, each once. */
export function inLegalOrder(places: readonly Place[]): readonly Place[] {
  return places.toSorted(compareByLaw).filter((place, index, all) => {
    const before = all[index - 1];
    return before === undefined || compareByLaw(before, place) !== 0;
  });
}

/** A queue of that many rows in the categories given, one after another in even shares. */
export function longQueue(rows: number, categories: readonly number[] = [1, 2, 5, 9]): readonly Place[] {
  const share = Math.ceil(rows / categories.length);
  return Array.from({ length: rows }, (_, index) => ({
    category: categories[Math.floor(index / share)] ?? 1,
    submittedAt: instant(1_600_000_000_000 + (index % share) * 7),
    number: applicationNumber((index * 7_919) % 2 ** 40),
  }));
}
