import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { boundsOf, compareKeys, hexOf, orderKeyBytes, orderKeyOf, placeOf } from '../../shared/domain/orderKey.ts';
import { instant } from '../../shared/domain/time.ts';
import { anyPlace, compareByLaw, crowdedPlace, pack } from '../support/places.ts';

const sign = (value: number): number => Math.sign(value);

describe('an order key', () => {
  it('holds category, millisecond and number, big-endian', () => {
    const submittedAt = instant(1_673_341_200_250); // 2023-01-10T09:00:00.250Z
    const key = orderKeyOf({ category: 12, submittedAt, number: applicationNumber(0x01_02_03_04_05) });
    expect(hexOf(key)).toBe('0c01859ae8677a0102030405');
    expect(placeOf(key)).toEqual({ category: 12, submittedAt, number: applicationNumber(0x01_02_03_04_05) });
  });

  it('gives back every place it was made of', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (first, second) => {
        expect(placeOf(orderKeyOf(first))).toEqual(first);
        expect(placeOf(pack([first, second]), orderKeyBytes)).toEqual(second);
      }),
    );
  });

  it('is 12 bytes, which are 16 characters of base64 without padding', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const key = orderKeyOf(place);
        expect(key).toHaveLength(12);
        expect(Buffer.from(key).toString('base64')).toMatch(/^[A-Za-z0-9+/]{16}$/);
      }),
    );
  });

  it('compares as the law does: category, then time, then the lower number (I-07)', () => {
    fc.assert(
      fc.property(fc.oneof(anyPlace, crowdedPlace), fc.oneof(anyPlace, crowdedPlace), (a, b) => {
        const byLaw = sign(compareByLaw(a, b));
        const [keyA, keyB] = [orderKeyOf(a), orderKeyOf(b)];
        expect(sign(compareKeys(keyA, keyB))).toBe(byLaw);
        expect(sign(Buffer.compare(keyA, keyB))).toBe(byLaw);
        expect(sign(hexOf(keyA) < hexOf(keyB) ? -1 : Number(hexOf(keyA) > hexOf(keyB)))).toBe(byLaw);
      }),
      { numRuns: 500 },
    );
  });

  it('lets a tie in the millisecond go to the lower number, and one millisecond beat any number', () => {
    const at = (submittedAt: number, bits: number) =>
      orderKeyOf({ category: 5, submittedAt: instant(submittedAt), number: applicationNumber(bits) });
    expect(compareKeys(at(1_000, 7), at(1_000, 8))).toBeLessThan(0);
    expect(compareKeys(at(1_000, 2 ** 40 - 1), at(1_001, 0))).toBeLessThan(0);
  });

  it('of a category stands between the bounds of that category and no other', () => {
    fc.assert(
      fc.property(anyPlace, fc.integer({ min: 1, max: 255 }), (place, category) => {
        const key = orderKeyOf(place);
        const { from, to } = boundsOf(category);
        const within = compareKeys(from, key) <= 0 && compareKeys(key, to) <= 0;
        expect(within).toBe(place.category === category);
      }),
    );
  });

  it.each([0, 256, 1.5, -1, Number.NaN])('is not made for category %d', (category) => {
    expect(() => orderKeyOf({ category, submittedAt: instant(0), number: applicationNumber(0) })).toThrow(RangeError);
  });
});
