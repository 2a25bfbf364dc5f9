// A code sent to a phone shows that whoever typed the number holds the phone. It is short, so what protects it is how rarely it may be tried and asked
// for. The hour is counted for the number and not for the person: otherwise many people could make one stranger's phone ring all night.

import { refuse, type Refusal } from './refusal.ts';
import { later, type Instant } from './time.ts';

/** Defaults: no act sets them, and no territory has its own. */
export const codeDefaults = {
  digits: 6,
  /** How long a code is good for. */
  minutes: 5,
  /** Wrong or right, a code is judged at most this often. */
  tries: 5,
  /** How many codes a number gets in any 60 minutes, whoever asks. */
  hourly: 3,
  /** How many phones a person has. */
  phones: 3,
} as const;

const hourMilliseconds = 3_600_000;

/** What is kept of a code that was sent. `before` is exclusive: the first instant that is too late. */
export interface SentCode {
  readonly digest: string;
  readonly before: Instant;
  /** How often it was judged. */
  readonly tries: number;
}

/** Six digits from at least six random bytes; no digit is likelier than another by more than one in a hundred million. */
export function codeFrom(random: Uint8Array): string {
  if (random.length < 6) throw new RangeError('a code wants six random bytes');
  const number = random.slice(0, 6).reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 10 ** codeDefaults.digits).padStart(codeDefaults.digits, '0');
}

/** When codes went to the number in the last hour, this one included, and until when it is good; or that it has to wait. */
export function issueCode(
  sentAt: readonly Instant[],
  at: Instant,
): { readonly sentAt: readonly Instant[]; readonly before: Instant } | Refusal {
  const lately = sentAt.filter((one) => one > at - hourMilliseconds);
  const [oldest] = lately.slice(-codeDefaults.hourly);
  if (oldest !== undefined && lately.length >= codeDefaults.hourly)
    return refuse('codes-too-many', { most: codeDefaults.hourly, at: later(oldest, hourMilliseconds) });
  return { sentAt: [...lately, at], before: later(at, codeDefaults.minutes * 60_000) };
}

/** Whether it is the code, and how often it has been judged now; or why it is not judged at all. */
export function tryCode(code: SentCode, digest: string, at: Instant): { readonly isRight: boolean; readonly tries: number } | Refusal {
  if (at >= code.before) return refuse('code-expired', { deadline: code.before, at });
  if (code.tries >= codeDefaults.tries) return refuse('code-tries-spent', { most: codeDefaults.tries });
  return { isRight: digest === code.digest, tries: code.tries + 1 };
}
