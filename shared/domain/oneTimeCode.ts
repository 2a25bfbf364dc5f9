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
  /** How many codes a number gets in any 60 minutes for one purpose, whoever asks: to show whose phone it is, or to sign one text. */
  hourly: 3,
  /** And for all purposes together: signing has its own, which checks of the phone cannot use up. */
  hourlyInAll: 6,
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

/**
 * When codes went to the number in the last hour, this one included, and until when it is good; or that it has to wait. `own` are those for the same
 * purpose, which have a limit of their own.
 */
export function issueCode(
  sentAt: readonly Instant[],
  at: Instant,
  own: readonly Instant[] = sentAt,
): { readonly sentAt: readonly Instant[]; readonly before: Instant } | Refusal {
  const { hourly, hourlyInAll } = codeDefaults;
  const waits = [waitFor(own, hourly, at), waitFor(sentAt, hourlyInAll, at)].filter((wait) => wait !== undefined);
  const [longest] = waits.toSorted((one, other) => other.at - one.at);
  if (longest !== undefined) return refuse('codes-too-many', longest);
  return { sentAt: [...within(sentAt, at), at], before: later(at, codeDefaults.minutes * 60_000) };
}

/** Those of the last hour. */
export function within(sentAt: readonly Instant[], at: Instant): readonly Instant[] {
  return sentAt.filter((one) => one > at - hourMilliseconds);
}

function waitFor(sentAt: readonly Instant[], most: number, at: Instant): { readonly most: number; readonly at: Instant } | undefined {
  const lately = within(sentAt, at);
  const [oldest] = lately.slice(-most);
  return oldest === undefined || lately.length < most ? undefined : { most, at: later(oldest, hourMilliseconds) };
}

/** Whether it is the code, and how often it has been judged now; or why it is not judged at all. */
export function tryCode(code: SentCode, digest: string, at: Instant): { readonly isRight: boolean; readonly tries: number } | Refusal {
  if (at >= code.before) return refuse('code-expired', { deadline: code.before, at });
  if (code.tries >= codeDefaults.tries) return refuse('code-tries-spent', { most: codeDefaults.tries });
  return { isRight: digest === code.digest, tries: code.tries + 1 };
}

/** What is said to a wrong code: after the last try there is nothing to type again. */
export function wrongCode(tries: number): Refusal {
  const triesLeft = codeDefaults.tries - tries;
  return triesLeft > 0 ? refuse('code-wrong', { triesLeft }) : refuse('code-tries-spent', { most: codeDefaults.tries });
}
