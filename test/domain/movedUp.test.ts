// Whose number fell between two published queues, by hand and against the definition.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { movedUp } from '../../shared/domain/movedUp.ts';
import { compareKeys, orderKeyBytes, orderKeyOf } from '../../shared/domain/orderKey.ts';
import { instant } from '../../shared/domain/time.ts';

interface Family {
  readonly category: number;
  readonly child: number;
}

/** Packed order keys; who has the lower number applied earlier. */
function queue(families: readonly Family[]): Uint8Array {
  const keys = families
    .map(({ category, child }) => orderKeyOf({ category, submittedAt: instant(1_000 + child), number: applicationNumber(child) }))
    .toSorted((one, other) => compareKeys(one, other));
  const packed = new Uint8Array(keys.length * orderKeyBytes);
  for (const [index, key] of keys.entries()) packed.set(key, index * orderKeyBytes);
  return packed;
}
const of = (category: number, ...children: number[]): readonly Family[] => children.map((child) => ({ category, child }));

describe('a number', () => {
  it('falls by those who stood before it in its category, and by nobody of another', () => {
    const older = queue([...of(1, 1, 2), ...of(2, 3, 4, 5)]);
    const newer = queue([...of(1, 2), ...of(2, 3, 5)]);
    expect(movedUp(older, newer)).toMatchObject([
      { row: 1, category: 1, number: applicationNumber(2), placeBefore: 2, place: 1 },
      { row: 4, category: 2, number: applicationNumber(5), placeBefore: 3, place: 2 },
    ]);
  });

  it('that is the same, that grew, that is new, and that is gone are no news', () => {
    expect(movedUp(queue(of(1, 1, 2)), queue(of(1, 1, 2, 3)))).toEqual([]);
    // Back with its old time, before the others.
    expect(movedUp(queue(of(1, 2, 3)), queue(of(1, 1, 2, 3)))).toEqual([]);
    expect(movedUp(queue(of(1, 1, 2)), queue([]))).toEqual([]);
    expect(movedUp(queue([]), queue(of(1, 1)))).toEqual([]);
  });

  it('of a family that changed category is in no list of moves: it is told of the category', () => {
    const found = movedUp(queue([...of(1, 1), ...of(2, 2, 3)]), queue([...of(1, 1, 2), ...of(2, 3)]));
    expect(found).toMatchObject([{ number: applicationNumber(3), placeBefore: 2, place: 1 }]);
  });

  it('before and after is the place among those of one’s category, whatever the queues', () => {
    const child = fc.record({ category: fc.integer({ min: 1, max: 3 }), child: fc.integer({ min: 1, max: 40 }) });
    const families = fc.uniqueArray(child, { selector: (one) => one.child, maxLength: 30 });
    fc.assert(
      fc.property(families, families, (before, after) => {
        const placeIn = (all: readonly Family[], { category, child: own }: Family) =>
          all.filter((one) => one.category === category && one.child < own).length + 1;
        const expected = before
          .filter((one) => after.some(({ category, child: own }) => category === one.category && own === one.child))
          .map((one) => ({ number: applicationNumber(one.child), placeBefore: placeIn(before, one), place: placeIn(after, one) }))
          .filter(({ place, placeBefore }) => place < placeBefore);
        const found = movedUp(queue(before), queue(after)).map(({ number, placeBefore, place }) => ({ number, placeBefore, place }));
        expect(found.toSorted(byNumber)).toEqual(expected.toSorted(byNumber));
      }),
    );
  });
});

const byNumber = (one: { readonly number: string }, other: { readonly number: string }): number => (one.number < other.number ? -1 : 1);
