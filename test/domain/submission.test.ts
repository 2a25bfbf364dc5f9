import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/refusal.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { fullMonths, judgeSubmission, type Submission } from '../../shared/domain/submission.ts';
import { day, instant, parseInstant } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';

const at = (iso: string) => parseInstant(iso) ?? instant(0);
const [karaganda] = shippedRulebooks();
if (karaganda === undefined) throw new Error('none shipped');
const rulebook: Rulebook = karaganda;
const now = at('2026-07-01T10:00:00+05:00');
const form: Submission = { bornOn: day('2022-05-10'), claims: [], consent: '2026-1', language: 'kk', groupType: 'general' };

describe('applying', () => {
  it('comes into the category of those without a right, with the reason', () => {
    expect(judgeSubmission(form, rulebook, now)).toEqual({
      category: 11,
      reason: { rulebook: 'karaganda-2025-1', category: 'general-2022', cohort: { bornYear: 2022 }, statuses: [] },
    });
  });

  it('gains nothing by what is claimed, whatever is claimed', () => {
    const keys = rulebook.statuses.map(({ key }) => key);
    fc.assert(
      fc.property(
        fc.subarray(keys),
        fc.constantFrom('2020-03-01', '2021-12-31', '2022-05-10', '2023-01-01', '2024-02-29'),
        (claimed, bornOn) => {
          const plain = judgeSubmission({ ...form, bornOn: day(bornOn) }, rulebook, now);
          const claims = claimed.map((status) => ({ status }));
          expect(judgeSubmission({ ...form, bornOn: day(bornOn), claims }, rulebook, now)).toEqual(plain);
        },
      ),
    );
  });

  it.each([
    ['without consent', { consent: undefined }, { refusal: 'consent-needed', because: { text: '2026-1' } }],
    ['with consent to an older text', { consent: '2025-1' }, { refusal: 'consent-needed' }],
    ['in a language that is not offered', { language: 'de' }, { refusal: 'language-unknown', because: { languages: ['kk', 'ru'] } }],
    ['for a type of group there is none of', { groupType: 'boarding' }, { refusal: 'group-type-unknown' }],
    ['with a status the rules do not know', { claims: [{ status: 'friend-of-the-mayor' }] }, { refusal: 'status-unknown' }],
    [
      'for a child who has grown out of it',
      { bornOn: day('2019-12-31') },
      { refusal: 'child-over-age', because: { lastDay: '2025-08-31' } },
    ],
    ['for a child too young for any category', { bornOn: day('2026-02-01') }, { refusal: 'child-under-age', because: { months: 18 } }],
  ])('%s is refused', (_, changes, refusal) => {
    expect(judgeSubmission({ ...form, ...changes }, rulebook, now)).toMatchObject(refusal);
  });

  it('is open to a child below the age of issuing where a category takes it', () => {
    expect(isRefusal(judgeSubmission({ ...form, bornOn: day('2024-12-31') }, rulebook, at('2025-03-01T10:00:00+05:00')))).toBe(false);
  });

  it('ends with the last millisecond of 31 August of the year in which the child turns six', () => {
    const born2020 = { ...form, bornOn: day('2020-02-29') };
    expect(isRefusal(judgeSubmission(born2020, rulebook, at('2026-08-30T23:59:59.999+05:00')))).toBe(false);
    expect(isRefusal(judgeSubmission(born2020, rulebook, at('2026-08-31T23:59:59.999+05:00')))).toBe(false);
    expect(judgeSubmission(born2020, rulebook, at('2026-09-01T00:00:00.000+05:00'))).toMatchObject({ refusal: 'child-over-age' });
  });
});

describe('full months of age', () => {
  it.each([
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2024-12-31', '2025-12-31', 12],
    ['2025-06-01', '2025-05-31', -1],
  ])('born %s, on %s: %i', (bornOn, on, months) => expect(fullMonths(day(bornOn), day(on))).toBe(months));
});
