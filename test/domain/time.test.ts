// Times as people read them: the clock in Kazakhstan, whose day begins at 19:00 UTC.

import { describe, expect, it } from 'vitest';
import { clockTextOf, parseInstant } from '../../shared/domain/time.ts';

describe('the clock people read', () => {
  it.each([
    ['2026-11-22T14:37:20.172Z', '2026-11-22 19:37'],
    ['2024-02-29T18:59:59.999Z', '2024-02-29 23:59'],
    ['2024-02-29T19:00:00.000Z', '2024-03-01 00:00'],
    ['2025-12-31T18:59:59.999Z', '2025-12-31 23:59'],
    ['2025-12-31T19:00:00.000Z', '2026-01-01 00:00'],
  ])('at %s shows %s', (iso, shown) => {
    const at = parseInstant(iso);
    if (at === undefined) throw new Error('not an instant');
    expect(clockTextOf(at)).toBe(shown);
  });
});
