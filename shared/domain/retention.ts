// How long personal values are kept. While anything of a child is open nothing is destroyed; then a term runs from the last thing that ended, and a longer
// one from the last month that was paid, since money papers outlive the rest: the child is destroyed when both are over. A child nobody applied for is kept
// from the last word about whose it is. A person is kept for their children, their roles and what waits for them, and some months longer.

import { hasEnded, type ApplicationState } from './application.ts';
import type { GuardianshipState } from './guardianship.ts';
import type { RetentionTerms } from './rulebookRetention.ts';
import { addDays, dayOf, parseDay, type Day, type Instant } from './time.ts';

/** Why somebody's values are kept; with a day where it is known when that is over. */
export type Reason =
  | 'application-open'
  | 'voucher-live'
  | 'contract-open'
  | 'application-ended'
  | 'money-paid'
  | 'never-applied'
  | 'never-verified'
  | 'nothing-known'
  | 'role'
  | 'invited'
  | 'children'
  | 'asked'
  | 'idle';

/** Why they are destroyed. */
export const grounds = ['application-ended', 'money-paid', 'never-applied', 'never-verified', 'idle', 'own-request'] as const;
export type Ground = (typeof grounds)[number];

/** `until` is the first day on which they are kept no more. */
export type Verdict =
  | { readonly keep: Reason; readonly until?: Day | undefined }
  | { readonly erase: Exclude<Ground, 'own-request'>; readonly since: Day };

export interface KnownChild {
  readonly applications: readonly { readonly state: ApplicationState; readonly since: Instant }[];
  readonly hasLiveVoucher: boolean;
  /** Asked for, proposed or in force. */
  readonly hasOpenContract: boolean;
  /** The last days of contracts that were in force. */
  readonly contractsEnded: readonly Day[];
  /** When a register paid a month of the child last. */
  readonly lastPaid?: Instant | undefined;
  readonly guardianships: readonly { readonly state: GuardianshipState; readonly since: Instant }[];
}

export interface KnownPerson {
  readonly hasRole: boolean;
  readonly isInvited: boolean;
  /** A guardian, now, of a child whose values are kept. */
  readonly hasChildren: boolean;
  /** When they asked last for a child that is not confirmed to be theirs. */
  readonly askedLast?: Instant | undefined;
  /** Since when nothing of that held; absent: it was not looked at before. */
  readonly idleSince?: Day | undefined;
}

/** Whether the child's values are kept on that day. */
export function judgeChild(known: KnownChild, terms: RetentionTerms, on: Day): Verdict {
  const { applications, guardianships } = known;
  if (applications.some(({ state }) => !hasEnded(state))) return { keep: 'application-open' };
  if (known.hasLiveVoucher) return { keep: 'voucher-live' };
  if (known.hasOpenContract) return { keep: 'contract-open' };
  const ended = lastOf([...applications.map(({ since }) => dayOf(since)), ...known.contractsEnded]);
  if (ended !== undefined) {
    const byEnd = { ground: 'application-ended', until: yearsAfter(ended, terms.endedYears) } as const;
    const byMoney =
      known.lastPaid === undefined ? byEnd : ({ ground: 'money-paid', until: yearsAfter(dayOf(known.lastPaid), terms.paidYears) } as const);
    return verdict(byMoney.until > byEnd.until ? byMoney : byEnd, on);
  }
  const wereTheirs = guardianships.filter(({ state }) => state === 'verified' || state === 'ended');
  const confirmed = lastOf(wereTheirs.map(({ since }) => dayOf(since)));
  if (confirmed !== undefined) return verdict({ ground: 'never-applied', until: yearsAfter(confirmed, terms.endedYears) }, on);
  const asked = lastOf(guardianships.map(({ since }) => dayOf(since)));
  // A key without anything sealed by it: somebody is just about to say something.
  if (asked === undefined) return { keep: 'nothing-known' };
  return verdict({ ground: 'never-verified', until: addDays(asked, terms.unverifiedDays) }, on);
}

/** Whether the person's values are kept on that day; not looked at before, the months begin today. */
export function judgePerson(known: KnownPerson, terms: RetentionTerms, on: Day): Verdict {
  if (known.hasRole) return { keep: 'role' };
  if (known.isInvited) return { keep: 'invited' };
  if (known.hasChildren) return { keep: 'children' };
  if (known.askedLast !== undefined && isUnverifiedKept(known.askedLast, terms, on)) return { keep: 'asked' };
  return verdict({ ground: 'idle', until: monthsAfter(known.idleSince ?? on, terms.idleMonths) }, on);
}

/** True while what somebody said of a child that never was confirmed to be theirs is kept. */
export function isUnverifiedKept(since: Instant, terms: Pick<RetentionTerms, 'unverifiedDays'>, on: Day): boolean {
  return on < addDays(dayOf(since), terms.unverifiedDays);
}

/** Of terms of several territories the longest: what one of them has to keep is kept. */
export function longestTerms([first, ...others]: readonly RetentionTerms[]): RetentionTerms | undefined {
  if (first === undefined) return undefined;
  const most = (name: keyof RetentionTerms) => Math.max(first[name], ...others.map((one) => one[name]));
  return {
    endedYears: most('endedYears'),
    paidYears: most('paidYears'),
    unverifiedDays: most('unverifiedDays'),
    idleMonths: most('idleMonths'),
    noticeDays: most('noticeDays'),
    looksYears: most('looksYears'),
  };
}

/** The same day so many years later; 1 March for a 29 February of a year that has none. */
export function yearsAfter(on: Day, years: number): Day {
  return monthsAfter(on, years * 12);
}

/** The same day so many months later; the first of the month after, where the month is too short. */
export function monthsAfter(on: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = on.split('-').map(Number);
  const whole = year * 12 + (month - 1) + months;
  const first = dayFrom(Math.floor(whole / 12), (whole % 12) + 1, 1);
  const same = parseDay(textOf(Math.floor(whole / 12), (whole % 12) + 1, date));
  return same ?? dayFrom(Number(addDays(first, 31).slice(0, 4)), Number(addDays(first, 31).slice(5, 7)), 1);
}

const textOf = (year: number, month: number, date: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

function dayFrom(year: number, month: number, date: number): Day {
  const found = parseDay(textOf(year, month, date));
  if (found === undefined) throw new RangeError('no such day');
  return found;
}

function verdict({ ground, until }: { readonly ground: Exclude<Ground, 'own-request'>; readonly until: Day }, on: Day): Verdict {
  return on < until ? { keep: ground, until } : { erase: ground, since: until };
}

const lastOf = (days: readonly Day[]): Day | undefined => days.toSorted().at(-1);
