import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys, orderKeyOf } from '../../shared/domain/orderKey.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { restoreApplication, restoreBefore, type Stopped } from '../../shared/domain/restore.ts';
import { suspensionReasons, type Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { day, instant, later, parseInstant, type Instant } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';

const at = (iso: string): Instant => parseInstant(iso) ?? instant(0);
const [karaganda] = shippedRulebooks();
if (karaganda === undefined) throw new Error('none shipped');
const rulebook: Rulebook = karaganda;

const stopped = (suspendedAt: string, more: Partial<Stopped> = {}): Stopped => ({
  state: 'suspended',
  submittedAt: at('2023-01-10T09:00:00Z'),
  bornOn: day('2022-05-10'),
  suspended: { reason: 'no-confirm', at: at(suspendedAt) },
  ...more,
});

describe('coming back from the stop-list', () => {
  it.each([
    ['over a leap day', '2024-02-01T10:00:00+05:00', '2024-02-29T23:59:59.999+05:00'],
    ['over a new year', '2025-12-03T00:00:00+05:00', '2025-12-31T23:59:59.999+05:00'],
    ['in the last summer days', '2026-08-02T23:59:59.999+05:00', '2026-08-30T23:59:59.999+05:00'],
    ['of a suspension just after midnight', '2026-08-03T00:00:00.000+05:00', '2026-08-31T23:59:59.999+05:00'],
  ])('has 28 whole days %s: the last millisecond counts, the next one does not (I-12)', (_, suspendedAt, last) => {
    const application = stopped(suspendedAt);
    expect(restoreBefore(application, rulebook)).toBe(later(at(last), 1));
    expect(isRefusal(restoreApplication(application, rulebook, at(last)))).toBe(false);
    expect(restoreApplication(application, rulebook, later(at(last), 1))).toMatchObject({
      refusal: 'restore-window-passed',
      because: { deadline: later(at(last), 1) },
    });
  });

  it('is done once for an unconfirmed voucher, and counted by reason (I-12)', () => {
    const soon = at('2026-07-02T10:00:00+05:00');
    const first = restoreApplication(stopped('2026-07-01T10:00:00+05:00'), rulebook, soon);
    expect(first).toEqual({ state: 'waiting', submittedAt: at('2023-01-10T09:00:00Z'), restores: { 'no-confirm': 1 } });
    const again = stopped('2026-07-01T10:00:00+05:00', { restores: { 'no-confirm': 1 } });
    expect(restoreApplication(again, rulebook, soon)).toEqual({ refusal: 'restores-used-up', because: { allowed: 1, used: 1 } });
    const other = { ...again, suspended: { reason: 'no-contact' as const, at: at('2026-07-01T10:00:00+05:00') } };
    expect(restoreApplication(other, rulebook, soon)).toMatchObject({ restores: { 'no-confirm': 1, 'no-contact': 1 } });
  });

  it('is not done where the rulebook allows none, nor from any other state', () => {
    const never = {
      ...rulebook,
      restore: { ...rulebook.restore, 'no-confirm': { maxRestores: 0, windowDays: 28, keepOriginalOrder: true } },
    };
    const application = stopped('2026-07-01T10:00:00+05:00');
    expect(restoreApplication(application, never, at('2026-07-01T10:00:00.001+05:00'))).toMatchObject({ refusal: 'restores-used-up' });
    for (const state of ['waiting', 'offered', 'accepted', 'enrolled', 'withdrawn', 'archived', 'overAge'] as const)
      expect(restoreApplication({ ...application, state }, rulebook, at('2026-07-02T10:00:00Z'))).toMatchObject({
        refusal: 'move-forbidden',
      });
  });

  it('is not done before a stop for a set time is over, to the millisecond', () => {
    const until = at('2026-08-01T00:00:00+05:00');
    const application = stopped('2026-07-01T10:00:00+05:00', {
      suspended: { reason: 'privilege-rejected', at: at('2026-07-01T10:00:00+05:00'), until },
    });
    expect(restoreApplication(application, rulebook, instant(until - 1))).toMatchObject({
      refusal: 'restore-not-yet',
      because: { from: until },
    });
    expect(isRefusal(restoreApplication(application, rulebook, until))).toBe(false);
  });

  it('is not done for a child who has grown out of the queue: 31 August is the last day', () => {
    const application = stopped('2026-08-20T10:00:00+05:00', { bornOn: day('2020-05-10') });
    expect(isRefusal(restoreApplication(application, rulebook, at('2026-08-31T23:59:59.999+05:00')))).toBe(false);
    expect(restoreApplication(application, rulebook, at('2026-09-01T00:00:00.000+05:00'))).toEqual({
      refusal: 'child-over-age',
      because: { lastDay: '2026-08-31' },
    });
  });

  it('never gives a better place; where the policy keeps the order, the very same (I-13)', () => {
    const moments = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2026-06-30T00:00:00Z') }).map(instant);
    const policies = fc.record({
      maxRestores: fc.option(fc.nat(3)),
      windowDays: fc.option(fc.integer({ min: 1, max: 60 })),
      keepOriginalOrder: fc.boolean(),
    });
    fc.assert(
      fc.property(moments, moments, moments, policies, fc.constantFrom(...suspensionReasons), fc.nat(3), (...given) => {
        const [submittedAt, suspendedAt, now, policy, reason, used] = given;
        const terms = { ...rulebook, restore: { ...rulebook.restore, [reason]: policy } };
        const application: Stopped = {
          ...stopped('2026-01-01T00:00:00Z'),
          submittedAt,
          suspended: { reason, at: suspendedAt },
          restores: { [reason]: used },
        };
        const restored = restoreApplication(application, terms, now);
        if (isRefusal(restored)) return;
        const key = (place: Instant) => orderKeyOf({ category: 9, submittedAt: place, number: applicationNumber(7) });
        const order = compareKeys(key(restored.submittedAt), key(submittedAt));
        expect(order).toBeGreaterThanOrEqual(0);
        if (policy.keepOriginalOrder) expect(order).toBe(0);
        expect(restored.restores[reason]).toBe(used + 1);
        expect(policy.maxRestores ?? Infinity).toBeGreaterThan(used);
      }),
      { numRuns: 500 },
    );
  });
});
