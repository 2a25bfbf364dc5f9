// The rules of claims, without a table: which papers are in force, what time does, and that no order of events lets an unproved status count.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expireClaim,
  makeClaim,
  nextReview,
  papersDue,
  rejectClaim,
  reviewAt,
  suspendedUntil,
  verifyClaim,
  type Claiming,
} from '../../shared/domain/claim.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { day, isoOf, later } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { at } from '../support/city.ts';

const found = rulebookOn(shippedRulebooks(), 'karaganda', day('2026-07-01'));
if (isRefusal(found)) throw new Error('no rulebook');
const rulebook = found;
const calendar = shippedCalendar();
const madeAt = at('2026-07-01T10:00:00+05:00');

function made(status: string): Claiming {
  const claim = makeClaim(status, madeAt, { rulebook, calendar }, 'certificate 7');
  if (isRefusal(claim)) throw new Error('no claim');
  return { number: '00000001', state: 'waiting', statuses: [], claims: [claim] };
}

const paper = (issuedOn: string) => ({ issuedOn: day(issuedOn), document: 'certificate 12' });

describe('papers', () => {
  it.each([
    ['2026-06-01', '2026-07-01', true],
    ['2026-05-31', '2026-06-30', false],
    ['2026-07-01', '2026-07-31', true],
    ['2026-07-02', '2026-08-01', false],
  ])('of a month, issued on %s and good until %s, are in force on 2026-07-01: %s', (issuedOn, until, inForce) => {
    const decided = verifyClaim(made('teacher-child'), 'teacher-child', paper(issuedOn), madeAt, rulebook);
    expect(isRefusal(decided)).toBe(!inForce);
    if (!isRefusal(decided)) expect(decided.claims[0]?.validUntil).toBe(until);
  });

  it('are good for no longer than they say themselves', () => {
    const decided = verifyClaim(
      made('teacher-child'),
      'teacher-child',
      { ...paper('2026-07-01'), validUntil: day('2026-07-05') },
      madeAt,
      rulebook,
    );
    if (isRefusal(decided)) throw new Error('refused');
    expect(decided.claims[0]?.validUntil).toBe('2026-07-05');
    const without = verifyClaim(made('large-family'), 'large-family', paper('2019-01-01'), madeAt, rulebook);
    if (isRefusal(without)) throw new Error('refused');
    expect(without.claims[0]?.validUntil).toBeUndefined();
  });

  it('made on 2026-12-31 at 23:59:59.999 are due after five working days of the next year', () => {
    const claim = makeClaim('teacher-child', at('2025-12-31T23:59:59.999+05:00'), { rulebook, calendar }, 'certificate 7');
    if (isRefusal(claim) || claim.presentBefore === undefined) throw new Error('refused');
    // 1, 2 and 7 January 2026 are days off: 5, 6, 8, 9 and 12 January work.
    expect(isoOf(claim.presentBefore)).toBe('2026-01-12T19:00:00.000Z');
  });
});

describe('a right that needs no paper', () => {
  it('is claimed without one, has no day by which to prove it, and time never rejects it', () => {
    const claim = makeClaim('orphan', madeAt, { rulebook, calendar });
    expect(claim).toEqual({ status: 'orphan', state: 'claimed', at: madeAt });
    if (isRefusal(claim)) throw new Error('refused');
    const claiming = { number: '00000001', state: 'waiting', statuses: [], claims: [claim] };
    expect(reviewAt(claiming)).toBeUndefined();
    expect(nextReview(claiming, at('2030-01-01T00:00:00+05:00'))).toBeUndefined();
    expect(papersDue([claim], rulebook)).toEqual({ inRegisters: 'yes' });
  });

  it('is every one but those of a certificate from the place of work, whose number is asked', () => {
    const papered = ['military-child', 'special-state-body-child', 'teacher-child'];
    for (const { key } of rulebook.statuses) {
      const claim = makeClaim(key, madeAt, { rulebook, calendar });
      if (papered.includes(key)) expect(claim).toMatchObject({ refusal: 'claim-paper-needed', because: { statuses: papered } });
      else expect(isRefusal(claim)).toBe(false);
    }
  });

  it('claimed beside one that needs a paper leaves the day of that one, and its cost', () => {
    const both = [made('teacher-child'), made('orphan')].flatMap(({ claims = [] }) => claims);
    expect(papersDue(both, rulebook)).toEqual({ inRegisters: 'yes', papersBy: '2026-07-09', asideDays: 10 });
  });
});

describe('time', () => {
  it('rejects in the first millisecond that is too late and not before', () => {
    const claiming = made('teacher-child');
    const due = reviewAt(claiming);
    if (due === undefined) throw new Error('nothing is due');
    expect(nextReview(claiming, later(due, -1))).toBeUndefined();
    expect(nextReview(claiming, due)).toEqual({ step: 'reject', status: 'teacher-child' });
  });

  it('ends a suspension at midnight of the tenth day after the day of the rejection', () => {
    expect(suspendedUntil(at('2024-02-29T23:59:59.999+05:00'), rulebook)).toBe(at('2024-03-10T00:00:00+05:00'));
    expect(suspendedUntil(at('2024-03-01T00:00:00+05:00'), rulebook)).toBe(at('2024-03-11T00:00:00+05:00'));
  });

  it('does nothing to what has ended', () => {
    for (const state of ['withdrawn', 'archived', 'overAge', 'enrolled'])
      expect(reviewAt({ ...made('teacher-child'), state })).toBeUndefined();
  });
});

describe('a status', () => {
  it('counts only while its claim is verified, whatever is decided in whatever order', () => {
    const steps = fc.array(fc.constantFrom('verify', 'reject', 'expire', 'claim'), { maxLength: 12 });
    fc.assert(
      fc.property(steps, (some) => {
        let of = made('large-family');
        for (const step of some) {
          const decided =
            step === 'verify'
              ? verifyClaim(of, 'large-family', paper('2026-06-01'), madeAt, rulebook)
              : step === 'reject'
                ? rejectClaim(of, 'large-family', 'facts-differ', madeAt)
                : step === 'expire'
                  ? expireClaim(of, 'large-family', madeAt)
                  : { claims: made('large-family').claims ?? [], statuses: of.statuses };
          const alreadyCounts = step === 'claim' && of.statuses.length > 0;
          if (!isRefusal(decided) && !alreadyCounts) of = { ...of, ...decided };
          const isVerified = of.claims?.[0]?.state === 'verified';
          expect(of.statuses.includes('large-family')).toBe(isVerified);
        }
      }),
      { seed: 5 },
    );
  });
});
