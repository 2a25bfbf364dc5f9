import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeDefaults, codeFrom, issueCode, tryCode } from '../../shared/domain/oneTimeCode.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { instant, later, parseInstant, type Instant } from '../../shared/domain/time.ts';

function at(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new RangeError(text);
  return parsed;
}
const ten = at('2026-07-01T10:00:00+05:00');

describe('a code', () => {
  it('is six digits, zeros in front kept, of any random bytes', () => {
    expect(codeFrom(new Uint8Array(8))).toBe('000000');
    expect(codeFrom(new Uint8Array([0, 0, 0, 0, 0, 7, 255, 255]))).toBe('000007');
    fc.assert(fc.property(fc.uint8Array({ minLength: 6, maxLength: 16 }), (bytes) => /^\d{6}$/.test(codeFrom(bytes))));
    expect(() => codeFrom(new Uint8Array(5))).toThrow(RangeError);
  });

  it('issued at 10:00 is good until 10:05, on 29 February 2024 at 23:59:59.999 until the next day', () => {
    expect(issueCode([], ten)).toEqual({ sentAt: [ten], before: at('2026-07-01T10:05:00+05:00') });
    expect(issueCode([], at('2024-02-29T23:59:59.999+05:00'))).toMatchObject({ before: at('2024-03-01T00:04:59.999+05:00') });
  });

  it('is issued three times in any 60 minutes and no more', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 * 3_600_000 }), { maxLength: 60 }), (pauses) => {
        let sentAt: readonly Instant[] = [];
        const issued: Instant[] = [];
        let now = ten;
        for (const pause of pauses) {
          now = later(now, pause % 1_800_000);
          const outcome = issueCode(sentAt, now);
          if (isRefusal(outcome)) continue;
          sentAt = outcome.sentAt;
          issued.push(now);
        }
        return issued.every((one) => issued.filter((other) => other > one - 3_600_000 && other <= one).length <= codeDefaults.hourly);
      }),
    );
  });

  it('that is refused says from when on it would not be', () => {
    const sentAt = [ten, later(ten, 60_000), later(ten, 120_000)];
    const refused = issueCode(sentAt, later(ten, 3_599_999));
    expect(refused).toEqual({ refusal: 'codes-too-many', because: { most: 3, at: later(ten, 3_600_000) } });
    expect(issueCode(sentAt, later(ten, 3_600_000))).toMatchObject({ sentAt: { length: 3 } });
  });

  it('is judged five times, and only before its end', () => {
    const code = { digest: 'right', before: later(ten, 300_000), tries: 4 };
    expect(tryCode(code, 'right', later(ten, 299_999))).toEqual({ isRight: true, tries: 5 });
    expect(tryCode(code, 'wrong', ten)).toEqual({ isRight: false, tries: 5 });
    expect(tryCode({ ...code, tries: 5 }, 'right', ten)).toMatchObject({ refusal: 'code-tries-spent' });
    expect(tryCode(code, 'right', later(ten, 300_000))).toMatchObject({ refusal: 'code-expired' });
    expect(tryCode({ ...code, before: instant(0) }, 'right', instant(0))).toMatchObject({ refusal: 'code-expired' });
  });
});
