// A rule that says no returns a refusal: a name from this closed list and the numbers behind it. Nothing is thrown inside the domain.
// `http/problems.ts` gives every name here a status and a text; a name without one does not compile.

import type { Day, Instant } from './time.ts';

/** Every way a rule may say no, with what its message needs. */
export interface Refusals {
  'application-unknown': { number: string };
  'born-in-future': { today: Day };
  'calendar-unknown': { day: Day };
  'category-none': { territory: string };
  'category-unknown': { category: string };
  'child-grown-up': { years: number };
  'children-too-many': { most: number };
  'code-expired': { deadline: Instant; at: Instant };
  'code-tries-spent': { most: number };
  'code-unknown': { minutes: number };
  'code-wrong': { triesLeft: number };
  'codes-too-many': { most: number; at: Instant };
  'child-has-application': { application: string };
  'child-over-age': { lastDay: Day };
  'child-under-age': { months: number };
  'child-unknown': { child: string };
  'child-unverified': { state: string };
  'claim-exists': { state: string };
  'claim-unknown': { number: string };
  'confirm-deadline-passed': { deadline: Instant; at: Instant };
  'consent-needed': { text: string };
  'group-type-unknown': { groupTypes: readonly string[] };
  'document-not-yet-issued': { today: Day };
  'guardianship-unknown': { guardianship: string };
  'iin-wrong': { fault: 'digits' | 'length' | 'check-digit' };
  'import-closed': { import: string };
  'import-unknown': { import: string };
  'language-unknown': { languages: readonly string[] };
  'move-forbidden': { thing: 'application' | 'voucher' | 'round' | 'guardianship' | 'update' | 'claim'; state: string; move: string };
  'merge-impossible': { why: 'same-application' | 'voucher' | 'children-differ' };
  'papers-not-in-force': { on: Day };
  'name-wrong': { most: number };
  'phone-not-ours': { rule: 'mobile-of-kazakhstan' };
  'phone-unknown': { phone: string };
  'phones-too-many': { most: number };
  'plan-unknown': { plan: string };
  'position-not-published': { number: string; state: string };
  'queue-not-published': { territory: string };
  'restore-not-yet': { from: Instant; at: Instant };
  'restore-window-passed': { deadline: Instant; at: Instant };
  'restores-used-up': { allowed: number; used: number };
  'search-too-wide': { most: number };
  'round-empty': { territory: string };
  'round-unknown': { round: string };
  'rulebook-none': { territory: string; day: Day };
  'same-person': { first: string };
  'status-unknown': { statuses: readonly string[] };
  'territory-unknown': { territory: string };
  'update-not-ready': { update: string };
  'update-open': { update: string };
  'update-unknown': { update: string };
  'statistics-not-published': { territory: string };
  'version-unknown': { version: number };
  'voucher-unknown': { voucher: string };
  'work-unknown': { territory: string };
}

export type RefusalName = keyof Refusals;

/** A refusal as a value: its name and the numbers its message needs. */
export type Refusal = { [Name in RefusalName]: { readonly refusal: Name; readonly because: Refusals[Name] } }[RefusalName];

export function refuse<Name extends RefusalName>(name: Name, because: Refusals[Name]): Refusal {
  return { refusal: name, because } as Refusal;
}

/** True when the rule said no. Domain results are plain objects, so the tag cannot be met by accident. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refusal' in value && 'because' in value;
}
