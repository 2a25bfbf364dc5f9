// A rule that says no returns a refusal: a name from this closed list and the numbers behind it. Nothing is thrown inside the domain.
// `http/problems.ts` gives every name here a status and a text; a name without one does not compile.

import type { Day, Instant } from './time.ts';

/** Every way a rule may say no, with what its message needs. */
export interface Refusals {
  'application-unknown': { number: string };
  'calendar-unknown': { day: Day };
  'category-none': { territory: string };
  'category-unknown': { category: string };
  'confirm-deadline-passed': { deadline: Instant; at: Instant };
  'import-closed': { import: string };
  'import-unknown': { import: string };
  'move-forbidden': { thing: 'application' | 'voucher' | 'round' | 'guardianship' | 'update'; state: string; move: string };
  'plan-unknown': { plan: string };
  'position-not-published': { number: string; state: string };
  'queue-not-published': { territory: string };
  'round-empty': { territory: string };
  'round-unknown': { round: string };
  'rulebook-none': { territory: string; day: Day };
  'same-person': { first: string };
  'territory-unknown': { territory: string };
  'version-unknown': { version: number };
  'voucher-unknown': { voucher: string };
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
