// Who looked at whose data, or tried to. An entry is made of ids and codes alone: nothing that was typed and no name, so it can be shown to the family
// it is about. What is about a child stands under the child; what shows a whole group or a whole kindergarten at once stands there once, and
// whoever was enrolled on those days finds it too.

import type { Command } from './command.ts';
import { digestOf } from './digest.ts';
import { daysOfMonth, monthOf, parseMonth } from './month.ts';
import type { RefusalName } from './refusal.ts';
import { instant, parseDay, type Day, type Instant } from './time.ts';

/** Whose data: a child, a person, what belongs to one, or everybody of a group, a kindergarten, a territory. */
export type Subject = `${(typeof subjectKinds)[number]}#${string}`;

export const subjectKinds = ['child', 'person', 'application', 'contract', 'group', 'preschool', 'territory'] as const;

/** What a reply shows. With neither nobody's data was in it, and nothing is written down. */
export interface Shown {
  /** Each finds the entry under itself. */
  readonly about: readonly Subject[];
  /** What more is known of it: numbers, contracts, the day or month that was looked at, as `day#2026-03-02`. */
  readonly with?: readonly string[];
}

/** Whose data the reply shows: the door writes it down before the answer leaves, and the answer that is kept for repeats keeps it. */
export const replyShows = Symbol('replyShows');

/** What somebody sees, in few enough kinds to be told in words. */
export const lookKinds = [
  'file',
  'application',
  'contacts',
  'guardianship',
  'contract',
  'group-day',
  'month',
  'absence-papers',
  'revocation',
  'payments',
  'staff',
  'import',
  'audit',
] as const;
export type LookKind = (typeof lookKinds)[number];

/** What for: the purpose of the route, not what somebody says. */
export const purposes = [
  'queue',
  'reaching',
  'guardianship',
  'admission',
  'care',
  'timesheet',
  'payment',
  'voucher',
  'staffing',
  'oversight',
] as const;
export type Purpose = (typeof purposes)[number];

/** What a route shows or changes of somebody's data, and what for. */
export interface Personal {
  readonly what: LookKind;
  readonly why: Purpose;
}

/** A person's sign in what families read: stable, so that a complaint can name it, and nothing can be told from it but by who keeps the list. */
export function signOf(person: string): string {
  return digestOf(`sign|${person}`).slice(0, 8);
}

/** The network of an address: enough to tell the office from elsewhere, too little to find a flat. IPv4 by its first 24 bits, IPv6 by its first 48. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address);
  if (four !== null) return `${four.slice(1, 4).map(Number).join('.')}.0/24`;
  const groups = groupsOf(address);
  if (groups === undefined) return 'unknown';
  return `${groups
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/48`;
}

/** The eight groups of an IPv6 address, its zeros written out; nothing where it is none. */
function groupsOf(address: string): readonly string[] | undefined {
  const [head = '', tail, more] = address.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  const groups = [...before, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...after];
  const whole = more === undefined && groups.length === 8 && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
  return whole ? groups : undefined;
}

/** What an attempt was refused with where somebody else's code or no right was the reason; other refusals are business, and stand nowhere. */
export function isAttempt(code: string, status: number): boolean {
  return status === 403 || status === 404 || deniedCodes.has(code) || deniedSignIns.has(code);
}

/** Not theirs to decide, or to ask for: who may do it otherwise, but not of this child, of themselves, or after their own first word. */
const deniedCodes: ReadonlySet<string> = new Set<RefusalName>([
  'child-unverified',
  'code-expired',
  'code-tries-spent',
  'code-wrong',
  'codes-too-many',
  'decider-settles',
  'own-appointment',
  'own-family',
  'own-guardianship',
  'proposer-settles',
  // Who asks for more than anybody needs may be guessing, or carrying away.
  'requests-too-many',
  'same-person',
]);

/** It is known who asks, but not by a sign-in that counts. */
const deniedSignIns: ReadonlySet<string> = new Set(['session-ended', 'stronger-sign-in-needed']);

/** Entries are sealed by quarters of an hour. */
export const sealMinutes = 15;
const sealMilliseconds = sealMinutes * 60_000;

/** The beginning of the quarter of an hour an instant lies in. */
export function quarterOf(at: Instant): Instant {
  return instant(at - (at % sealMilliseconds));
}

export function quarterAfter(at: Instant): Instant {
  return instant(quarterOf(at) + sealMilliseconds);
}

/** A stay in a group: both days included; without an end it goes on. */
export interface Stay {
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** True where a look at everybody concerns a child of that stay: by the day or month that was looked at, else by the day of the look. */
export function concerns({ from, to }: Stay, lookedAt: string | undefined, day: Day): boolean {
  const isThere = (on: Day) => on >= from && (to === undefined || on <= to);
  const on = lookedAt === undefined ? day : parseDay(lookedAt);
  if (on !== undefined) return isThere(on);
  const month = parseMonth(lookedAt ?? '') ?? monthOf(day);
  return daysOfMonth(month).some(isThere);
}

/** The day or month among what more is known of a look. */
export function lookedAtOf(more: readonly string[]): string | undefined {
  return more.find((one) => one.startsWith('day#') || one.startsWith('month#'))?.replace(/^\w+#/, '');
}

/** What happened at the door, before it is known whose data the path names. */
export interface Trail {
  readonly at: Instant;
  readonly by: string;
  /** In what capacity; of who was refused, what they are elsewhere. */
  readonly as: Command['as'];
  /** The kindergarten they act for, or work in. */
  readonly preschool?: string | undefined;
  /** Where they hold the role they act in. */
  readonly territory?: string | undefined;
  readonly action: string;
  readonly personal?: Personal | undefined;
  readonly way: 'look' | 'change';
  /** The network the request came from. */
  readonly from: string;
  /** The gateway's name of the request. */
  readonly request: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** What the body names beside the path, each under the name a path would give it. */
  readonly named: readonly Readonly<Record<string, unknown>>[];
  readonly outcome: 'done' | 'refused';
  /** What it was refused with. */
  readonly code?: string | undefined;
  /** Whose data the reply shows, where the work has said it. */
  readonly shown?: Shown | undefined;
}
