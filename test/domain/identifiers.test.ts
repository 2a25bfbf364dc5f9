import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applicationNumber,
  bitsOf,
  crockford,
  identifierFault,
  parseApplicationNumber,
  parseBin,
  parseIin,
} from '../../shared/domain/identifiers.ts';

describe('IIN and BIN', () => {
  it('accepts a check digit found in the first round', () => expect(parseIin('210315500009')).toBe('210315500009'));

  it('accepts a check digit found in the second round', () => expect(parseIin(' 210315501807 ')).toBe('210315501807'));

  it('accepts no check digit where both rounds give 10', () => {
    for (let digit = 0; digit < 10; digit += 1) expect(identifierFault(`21031550187${digit}`)).toBe('check-digit');
  });

  it('does not read a birth date: month 99 is no fault', () => {
    const valid = Array.from({ length: 10 }, (_, digit) => `21993150000${digit}`).filter((text) => parseIin(text) !== undefined);
    expect(valid).toHaveLength(1);
  });

  it.each([
    ['21031550000', 'length'],
    ['2103155000091', 'length'],
    ['', 'length'],
    ['21031550000A', 'digits'],
    ['2103 1550 0009', 'digits'],
    ['２１０３１５５００００９', 'digits'],
    ['210315500008', 'check-digit'],
  ])('names what is wrong with "%s": %s', (text, fault) => {
    expect(identifierFault(text)).toBe(fault);
    expect(parseBin(text)).toBeUndefined();
  });

  it('notices a single mistyped digit, except in the eleventh, where the first round is blind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.nat(11), (digit, at) => {
        const typed = `${'210315500009'.slice(0, at)}${digit}${'210315500009'.slice(at + 1)}`;
        if (at !== 10 && typed !== '210315500009') expect(identifierFault(typed)).toBe('check-digit');
      }),
    );
  });
});

describe('application numbers', () => {
  it('are eight characters from zero to the last', () => {
    expect(applicationNumber(0)).toBe('00000000');
    expect(applicationNumber(2 ** 40 - 1)).toBe('ZZZZZZZZ');
    expect(applicationNumber(32)).toBe('00000010');
  });

  it.each([-1, 2 ** 40, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('are not made of %d', (bits) => {
    expect(() => applicationNumber(bits)).toThrow(RangeError);
  });

  it('are read as people type them', () => {
    expect(parseApplicationNumber('7k3m-9xoi')).toBe('7K3M9X01');
    expect(parseApplicationNumber(' 7K3M 9X0L ')).toBe('7K3M9X01');
  });

  it.each(['7K3M9X0', '7K3M9X011', '7K3M9X0U', '7K3M9X0ı', '', '--------', '7K3M9X0*', 'x'.repeat(10_000)])(
    'are not read from %s',
    (text) => {
      expect(parseApplicationNumber(text)).toBeUndefined();
    },
  );

  it('keep their 40 bits and their order through text', () => {
    const bits = fc.integer({ min: 0, max: 2 ** 40 - 1 });
    fc.assert(
      fc.property(bits, bits, (a, b) => {
        expect(bitsOf(applicationNumber(a))).toBe(a);
        expect(parseApplicationNumber(applicationNumber(a).toLowerCase())).toBe(applicationNumber(a));
        expect(applicationNumber(a) < applicationNumber(b)).toBe(a < b);
      }),
    );
  });

  it('share their letters with ids made of a digest', () => {
    expect(crockford('ffffffffffffffffffff')).toBe('ZZZZZZZZZZZZZZZZ');
    expect(crockford('00000000000000000021')).toBe('0000000000000011');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 40 - 1 }), (bits) => {
        expect(crockford(bits.toString(16).padStart(10, '0'))).toBe(applicationNumber(bits));
      }),
    );
  });
});
