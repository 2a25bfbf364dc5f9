import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, digestOf, fortyBitsOf, type Canonical } from '../../shared/domain/digest.ts';

const { value: anyCanonical } = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.integer(),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe('canonical text (RFC 8785)', () => {
  it('sorts keys, keeps lists and writes nothing that is not needed', () => {
    expect(canonicalText({ b: [2, 1, null], a: { z: true, y: 'қ"\n' }, ә: -0 })).toBe(
      '{"a":{"y":"қ\\"\\n","z":true},"b":[2,1,null],"ә":0}',
    );
  });

  it('sorts keys by their UTF-16 units, as the standard’s own example does', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const text = canonicalText(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(text) as object).filter((key) => key !== '1')).toEqual([
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\u{1f600}',
      '\ufb33',
    ]);
  });

  it('is JSON of the same content, and the same text for any order of fields', () => {
    fc.assert(
      fc.property(anyCanonical, (value) => {
        const text = canonicalText(value);
        const read = JSON.parse(text) as Canonical;
        expect(canonicalText(read)).toBe(text);
        expect(canonicalText(turned(value))).toBe(text);
      }),
    );
  });

  it.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %d, which has no one spelling', (number) => {
    expect(() => canonicalText({ number })).toThrow(RangeError);
  });

  it('refuses half a character', () => {
    expect(() => canonicalText(['\ud800'])).toThrow(RangeError);
  });
});

describe('a digest', () => {
  it('is SHA-256 of UTF-8 bytes in hex', () => {
    expect(digestOf('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(digestOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digestOf(new TextEncoder().encode('кезек'))).toBe(digestOf('кезек'));
  });

  it('gives 40 bits from its front', () => {
    expect(fortyBitsOf('abc')).toBe(0xba_78_16_bf_8f);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const bits = fortyBitsOf(text);
        expect(Number.isInteger(bits) && bits >= 0 && bits < 2 ** 40).toBe(true);
      }),
    );
  });
});

/** The same content with its fields the other way round. */
function turned(value: Canonical): Canonical {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Canonical[]).map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, one]) => [name, turned(one)]),
  );
}
