// How long personal values are kept: the rule alone, with literal dates.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationStates, hasEnded } from '../../shared/domain/application.ts';
import {
  isUnverifiedKept,
  judgeChild,
  judgePerson,
  longestTerms,
  monthsAfter,
  yearsAfter,
  type KnownChild,
  type KnownPerson,
} from '../../shared/domain/retention.ts';
import type { RetentionTerms } from '../../shared/domain/rulebookRetention.ts';
import { addDays, day, dayOf, startOf } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { at } from '../support/city.ts';

const terms: RetentionTerms = { endedYears: 3, paidYears: 5, unverifiedDays: 180, idleMonths: 12, noticeDays: 400, looksYears: 3 };
const nothing: KnownChild = {
  applications: [],
  hasLiveVoucher: false,
  hasOpenContract: false,
  contractsEnded: [],
  guardianships: [],
};
const noon = (on: string) => at(`${on}T12:00:00+05:00`);
const withdrawn = { state: 'withdrawn', since: noon('2026-07-01') } as const;
const nobody: KnownPerson = { hasRole: false, isInvited: false, hasChildren: false };

describe('a child', () => {
  it('is kept for three years after the application was withdrawn, the day before them included', () => {
    const known = { ...nothing, applications: [withdrawn] };
    expect(judgeChild(known, terms, day('2029-06-30'))).toEqual({ keep: 'application-ended', until: '2029-07-01' });
    expect(judgeChild(known, terms, day('2029-07-01'))).toEqual({ erase: 'application-ended', since: '2029-07-01' });
  });

  it('is kept for five years after its last month was paid, and no shorter for its application', () => {
    const known = { ...nothing, applications: [{ ...withdrawn, state: 'overAge' as const }], lastPaid: noon('2026-08-20') };
    expect(judgeChild(known, terms, day('2029-07-01'))).toEqual({ keep: 'money-paid', until: '2031-08-20' });
    expect(judgeChild(known, terms, day('2031-08-20'))).toEqual({ erase: 'money-paid', since: '2031-08-20' });
    const paidLongBefore = { ...known, lastPaid: noon('2023-08-20') };
    expect(judgeChild(paidLongBefore, terms, day('2028-08-20'))).toEqual({ keep: 'application-ended', until: '2029-07-01' });
  });

  it('whose contract ended after its application is kept from the contract’s last day', () => {
    const known = { ...nothing, applications: [withdrawn], contractsEnded: [day('2026-08-31')] };
    expect(judgeChild(known, terms, day('2029-08-30'))).toEqual({ keep: 'application-ended', until: '2029-08-31' });
  });

  it.each([
    [{ applications: [withdrawn, { state: 'waiting', since: noon('2020-01-01') }] }, 'application-open'],
    [{ applications: [withdrawn, { state: 'suspended', since: noon('2020-01-01') }] }, 'application-open'],
    [{ applications: [withdrawn], hasLiveVoucher: true }, 'voucher-live'],
    [{ applications: [withdrawn], hasOpenContract: true }, 'contract-open'],
    [{}, 'nothing-known'],
  ] as const)('with %j is kept whatever the day', (more, why) => {
    expect(judgeChild({ ...nothing, ...more }, terms, day('2099-01-01'))).toEqual({ keep: why });
  });

  it('nobody applied for is kept three years from whose it is, and 180 days where nobody confirmed that', () => {
    const since = noon('2026-07-01');
    const verified = { ...nothing, guardianships: [{ state: 'verified', since }] as const };
    expect(judgeChild(verified, terms, day('2029-06-30'))).toEqual({ keep: 'never-applied', until: '2029-07-01' });
    const pending = { ...nothing, guardianships: [{ state: 'pending', since }] as const };
    expect(judgeChild(pending, terms, day('2026-12-27'))).toEqual({ keep: 'never-verified', until: '2026-12-28' });
    expect(judgeChild(pending, terms, day('2026-12-28'))).toEqual({ erase: 'never-verified', since: '2026-12-28' });
    expect(isUnverifiedKept(since, terms, day('2026-12-27'))).toBe(true);
    expect(isUnverifiedKept(since, terms, day('2026-12-28'))).toBe(false);
  });

  it('is never destroyed while something is open, nor before each of its terms is over, and stays destroyed from then on', () => {
    const days = fc.integer({ min: 0, max: 4_000 }).map((offset) => addDays(day('2020-02-29'), offset));
    const application = fc.record({ state: fc.constantFrom(...applicationStates), since: days.map(startOf) });
    const file = fc.record({
      applications: fc.array(application, { maxLength: 3 }),
      hasLiveVoucher: fc.boolean(),
      hasOpenContract: fc.boolean(),
      contractsEnded: fc.array(days, { maxLength: 2 }),
      lastPaid: fc.option(days.map(startOf), { nil: undefined }),
      guardianships: fc.array(
        fc.record({ state: fc.constantFrom('pending' as const, 'verified' as const, 'ended' as const), since: days.map(startOf) }),
        {
          maxLength: 2,
        },
      ),
    });
    fc.assert(
      fc.property(file, days, fc.integer({ min: 0, max: 4_000 }), (known, on, more) => {
        const judged = judgeChild(known, terms, on);
        if (!('erase' in judged)) return;
        expect(known.hasLiveVoucher || known.hasOpenContract || known.applications.some(({ state }) => !hasEnded(state))).toBe(false);
        for (const { since } of known.applications) expect(on >= yearsAfter(dayOf(since), 3)).toBe(true);
        if (known.applications.length > 0 && known.lastPaid !== undefined) expect(on >= yearsAfter(dayOf(known.lastPaid), 5)).toBe(true);
        expect(judgeChild(known, terms, addDays(on, more))).toEqual(judged);
      }),
    );
  });
});

describe('a person', () => {
  it.each([
    [{ hasRole: true }, 'role'],
    [{ isInvited: true }, 'invited'],
    [{ hasChildren: true }, 'children'],
  ] as const)('with %j is kept whatever the day', (more, keep) => {
    expect(judgePerson({ ...nobody, ...more, idleSince: day('2000-01-01') }, terms, day('2099-01-01'))).toEqual({ keep });
  });

  it('nothing keeps is kept for twelve months from the day that was seen', () => {
    expect(judgePerson(nobody, terms, day('2026-07-01'))).toEqual({ keep: 'idle', until: '2027-07-01' });
    const known = { ...nobody, idleSince: day('2026-07-01') };
    expect(judgePerson(known, terms, day('2027-06-30'))).toEqual({ keep: 'idle', until: '2027-07-01' });
    expect(judgePerson(known, terms, day('2027-07-01'))).toEqual({ erase: 'idle', since: '2027-07-01' });
  });

  it('who waits for an answer about a child is kept while their words are', () => {
    const known = { ...nobody, idleSince: day('2020-01-01'), askedLast: noon('2026-07-01') };
    expect(judgePerson(known, terms, day('2026-12-27'))).toEqual({ keep: 'asked' });
    expect(judgePerson(known, terms, day('2026-12-28'))).toMatchObject({ erase: 'idle' });
  });
});

describe('terms', () => {
  it('end on the same day of the month, or on the first of the next where it has no such day', () => {
    expect(yearsAfter(day('2024-02-29'), 3)).toBe('2027-03-01');
    expect(yearsAfter(day('2024-02-29'), 4)).toBe('2028-02-29');
    expect(yearsAfter(day('2026-07-01'), -3)).toBe('2023-07-01');
    expect(monthsAfter(day('2026-01-31'), 1)).toBe('2026-03-01');
    expect(monthsAfter(day('2026-10-31'), 12)).toBe('2027-10-31');
    expect(monthsAfter(day('2026-12-15'), 1)).toBe('2027-01-15');
  });

  it('of two territories are the longer of each', () => {
    expect(longestTerms([terms, { ...terms, endedYears: 1, paidYears: 10 }])).toEqual({ ...terms, paidYears: 10 });
    expect(longestTerms([])).toBeUndefined();
  });

  it('of every shipped rulebook are our defaults and said to be', () => {
    for (const { retention, defaults } of shippedRulebooks()) {
      expect(retention).toEqual(terms);
      expect(defaults).toContain('retention');
    }
  });
});
