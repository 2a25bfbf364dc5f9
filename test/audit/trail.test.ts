// The rules of an entry: from where, whom a look at everybody concerns, by which sign somebody is known.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, instant } from '../../shared/domain/time.ts';
import { concerns, isAttempt, lookedAtOf, networkOf, quarterAfter, quarterOf, signOf } from '../../shared/domain/trail.ts';

describe('where a request came from', () => {
  it.each([
    ['185.22.64.201', '185.22.64.0/24'],
    ['::ffff:185.22.64.201', '185.22.64.0/24'],
    ['2a00:1450:4001:82a::200e', '2a00:1450:4001::/48'],
    ['2a00::1', '2a00:0:0::/48'],
    ['::1', '0:0:0::/48'],
    ['::', '0:0:0::/48'],
    ['', 'unknown'],
    [':0', 'unknown'],
    ['1:2:3:4:5:6:7', 'unknown'],
    ['1::2::3', 'unknown'],
    ['2a00:1450:4001:82a::12345', 'unknown'],
    ['<script>', 'unknown'],
    ['+7 701 555 00 01', 'unknown'],
  ])('%s is kept as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('never holds a whole address, whatever was sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.string({ unit: fc.constantFrom(':', '.', '0', '1', 'f') })), (address) => {
        expect(networkOf(address)).toMatch(
          /^(?:unknown|\d{1,3}\.\d{1,3}\.\d{1,3}\.0\/24|[0-9a-f]{1,4}:[0-9a-f]{1,4}:[0-9a-f]{1,4}::\/48)$/,
        );
      }),
    );
  });
});

describe('a look at everybody of a group', () => {
  const stay = { from: day('2026-03-02'), to: day('2026-05-29') };

  it('concerns who was there on the day that was looked at, whenever that was done', () => {
    expect(concerns(stay, '2026-05-29', day('2026-09-01'))).toBe(true);
    expect(concerns(stay, '2026-05-30', day('2026-05-10'))).toBe(false);
    expect(concerns(stay, '2026-03-01', day('2026-05-10'))).toBe(false);
  });

  it('concerns who had a day in the month that was looked at', () => {
    expect(concerns(stay, '2026-03', day('2026-04-01'))).toBe(true);
    expect(concerns({ from: day('2026-03-31') }, '2026-03', day('2026-04-01'))).toBe(true);
    expect(concerns(stay, '2026-06', day('2026-05-01'))).toBe(false);
  });

  it('of no day in particular concerns who is there on the day of the look', () => {
    expect(concerns(stay, undefined, day('2026-04-01'))).toBe(true);
    expect(concerns(stay, undefined, day('2026-06-01'))).toBe(false);
  });

  it('concerns nobody before the first or after the last day', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2025-08-01'), days));
    fc.assert(
      fc.property(days, days, days, (from, to, on) => {
        expect(concerns({ from, to }, on, on)).toBe(from <= on && on <= to);
      }),
    );
  });

  it('says the day or month among what more is known', () => {
    expect(lookedAtOf(['register#2026-07-1', 'month#2026-07'])).toBe('2026-07');
    expect(lookedAtOf(['contract#A'])).toBeUndefined();
  });
});

describe('what stands in the audit as an attempt', () => {
  it('is what was refused because of who asked, or by the code they came with', () => {
    expect(isAttempt('forbidden', 403)).toBe(true);
    expect(isAttempt('contract-unknown', 404)).toBe(true);
    expect(isAttempt('code-wrong', 409)).toBe(true);
    expect(isAttempt('confirm-deadline-passed', 409)).toBe(false);
    expect(isAttempt('unauthenticated', 401)).toBe(false);
  });
});

describe('a sign', () => {
  it('is the same of one person each time, short, and not the person’s id', () => {
    const person = '4k2m9x0c7v5b3n1a8s6d4f2g0h';
    expect(signOf(person)).toBe(signOf(person));
    expect(signOf(person)).toMatch(/^[0-9a-f]{8}$/);
    expect(person).not.toContain(signOf(person));
  });
});

describe('quarters of an hour', () => {
  it('begin on the quarter and hold every instant once', () => {
    expect(new Date(quarterOf(instant(Date.parse('2026-07-01T05:14:59.999Z')))).toISOString()).toBe('2026-07-01T05:00:00.000Z');
    expect(new Date(quarterAfter(instant(Date.parse('2026-07-01T05:15:00.000Z')))).toISOString()).toBe('2026-07-01T05:30:00.000Z');
  });
});
