// A rule that says no returns a refusal: a name from this closed list and the numbers behind it. Nothing is thrown inside the domain.
// `http/problems.ts` gives every name here a status and a text; a name without one does not compile.

import type { Day, Instant } from './time.ts';
import type { AccessRefusals } from './accessRefusals.ts';
import type { DoorRefusals } from './doorRefusals.ts';
import type { EvidenceRefusals } from './evidenceRefusals.ts';
import type { PrivacyRefusals } from './privacyRefusals.ts';
import type { StaffRefusals } from './staffRefusals.ts';
import type { TimesheetRefusals } from './timesheetRefusals.ts';

/** Every way a rule may say no, with what its message needs. */
export interface Refusals extends AccessRefusals, TimesheetRefusals, DoorRefusals, EvidenceRefusals, PrivacyRefusals, StaffRefusals {
  'appeal-deadline-passed': { deadline: Instant; at: Instant };
  'age-range-wrong': { ageFrom: number; ageTo: number };
  'already-there': { group: string };
  'application-unknown': { number: string };
  'already-waiting': { group: string };
  'basis-lapsed': { from: Day };
  'born-in-future': { today: Day };
  'budget-exceeded': { year: number; needed: number; free: number; costEach: number };
  'calendar-changed': { drafted: string; current: string };
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
  'claim-paper-needed': { statuses: readonly string[] };
  'claim-exists': { state: string };
  'claim-unknown': { number: string };
  'confirmed-already': Record<string, never>;
  'confirm-deadline-passed': { deadline: Instant; at: Instant };
  'contract-deadline-passed': { deadline: Instant; at: Instant };
  'contract-unknown': { contract: string };
  'child-not-of-age': { months: number; ageFrom: number; ageTo: number };
  'contract-ending': { endsOn: Day };
  'day-full': { capacity: number };
  'consent-needed': { text: string };
  'group-age': { months: number; ageFrom: number; ageTo: number };
  'group-closed': { group: string };
  'extension-empty': { calendarVersion: string };
  'extension-open': { extension: string };
  'extension-unknown': { extension: string };
  'group-name-taken': { group: string };
  'listing-day-impossible': { today: Day; listedFrom: Day | null; listedTo: Day | null };
  'group-full': { capacity: number; waiting: number };
  'group-has-room': { capacity: number; free: number };
  'old-place-taken': { day: Day };
  'group-type-differs': { groupType: string };
  'group-type-unknown': { groupTypes: readonly string[] };
  'group-unknown': { group: string };
  'document-changed': { digest: string };
  'document-not-yet-issued': { today: Day };
  'decider-settles': { first: string };
  'end-impossible': { soonest: Day };
  'guardianship-unknown': { guardianship: string };
  'iin-wrong': { fault: 'digits' | 'length' | 'check-digit' };
  'import-closed': { import: string };
  'import-unknown': { import: string };
  'language-unknown': { languages: readonly string[] };
  'not-waiting': { group: string };
  'offer-none': Record<string, never>;
  'offer-passed': { deadline: Instant; at: Instant };
  'place-free': { free: number };
  'place-kept': { group: string; lastDay: Day };
  'waiting-lists-too-many': { most: number };
  'move-forbidden': {
    thing:
      | 'application'
      | 'appointment'
      | 'voucher'
      | 'round'
      | 'guardianship'
      | 'update'
      | 'claim'
      | 'contract'
      | 'timesheet'
      | 'sheet'
      | 'register'
      | 'revocation'
      | 'extension';
    state: string;
    move: string;
  };
  'merge-impossible': { why: 'same-application' | 'voucher' | 'children-differ' };
  'papers-missing': { papers: readonly string[] };
  'papers-unknown': { papers: readonly string[] };
  'papers-not-in-force': { on: Day };
  'name-wrong': { most: number };
  'number-not-in-round': { number: string; round: string };
  'phone-not-ours': { rule: 'mobile-of-kazakhstan' };
  'phone-not-verified': { named: number };
  'phone-unknown': { phone: string };
  'phones-too-many': { most: number };
  'plan-unknown': { plan: string };
  'position-not-published': { number: string; state: string };
  'preschool-exists': { registered: string };
  'preschool-not-eligible': { day: Day };
  'preschool-unknown': { preschool: string };
  'protocol-not-published': { round: string; state: string };
  'protocol-page-unknown': { pages: number };
  'queue-behind': { from: Instant; most: number };
  'queue-not-published': { territory: string };
  'request-open': { contract: string };
  'refusal-not-seen': { voucher: string };
  'rate-none': { day: Day };
  'restore-not-yet': { from: Instant; at: Instant };
  'restore-window-passed': { deadline: Instant; at: Instant };
  'restores-used-up': { allowed: number; used: number };
  'search-too-wide': { most: number };
  'round-empty': { territory: string };
  'round-unknown': { round: string };
  'rulebook-none': { territory: string; day: Day };
  'same-person': { first: string };
  'signature-method-not-allowed': { methods: readonly string[] };
  'signature-not-verifiable': { method: string };
  'signed-already': { digest: string };
  'staff-unknown': { person: string };
  'start-impossible': { soonest: Day; latest: Day };
  'status-unknown': { statuses: readonly string[] };
  'territory-unknown': { territory: string };
  'update-not-ready': { update: string };
  'update-open': { update: string };
  'update-unknown': { update: string };
  'statistics-not-published': { territory: string };
  'version-unknown': { version: number };
  'voucher-ended': { state: string };
  'voucher-expired': { voucher: string };
  'voucher-refused': { voucher: string };
  'voucher-revoked': { voucher: string };
  'voucher-closed': { voucher: string };
  'voucher-not-confirmed': { state: string };
  'revocation-open': { state: string };
  'revocation-settled-before': { from: Instant };
  'proposer-settles': { first: string };
  'revocation-unknown': { voucher: string };
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
