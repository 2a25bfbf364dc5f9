// A child comes into the first category of its rulebook, from the top, whose predicate holds for its birth date and statuses. Why is kept as data,
// so a family can be told it in words years later, by which time the rulebook may be another. A status the rulebook does not know counts
// for nothing here: it is refused where applications come in.

import { refuse } from './refusal.ts';
import type { Refusal } from './refusal.ts';
import type { Predicate, Rulebook } from './rulebookSchema.ts';
import { yearOf } from './time.ts';
import type { Day } from './time.ts';

/** What categories are decided by: the child's date of birth from the registry and the keys of its statuses. */
export interface CategoryFacts {
  readonly bornOn: Day;
  readonly statuses: readonly string[];
}

/** The cohort that took the child: a birth year, or days of birth, both included and either end open. */
export type Cohort = { readonly bornYear: number } | { readonly bornFrom?: Day | undefined; readonly bornTo?: Day | undefined };

/** Why this category: the cohort and the child's statuses the rule asked for, in which rulebook. Neither name nor date of birth. */
export interface CategoryReason {
  readonly rulebook: string;
  readonly category: string;
  readonly cohort?: Cohort;
  readonly statuses: readonly string[];
}

export interface Categorized {
  /** The code of the category, 1 to 255: the first byte of the order key. */
  readonly category: number;
  readonly reason: CategoryReason;
}

function cohortTakes(bornOn: Day, { bornFrom, bornTo, bornYears }: Predicate): boolean {
  const inYears = bornYears === undefined || bornYears.includes(yearOf(bornOn));
  const inDays = (bornFrom === undefined || bornFrom <= bornOn) && (bornTo === undefined || bornOn <= bornTo);
  return inYears && inDays;
}

function cohortOf(bornOn: Day, { bornFrom, bornTo, bornYears }: Predicate): Cohort | undefined {
  if (bornYears !== undefined) return { bornYear: yearOf(bornOn) };
  if (bornFrom === undefined && bornTo === undefined) return undefined;
  return { ...(bornFrom && { bornFrom }), ...(bornTo && { bornTo }) };
}

/** The child's statuses that the predicate asked for, in the order of the rulebook; undefined when it does not hold. */
function statusesTaken(held: readonly string[], when: Predicate, rulebook: Rulebook): readonly string[] | undefined {
  const { groups, statuses, allStatuses, noStatuses } = when;
  const inGroups = rulebook.statuses.filter(({ key, group }) => held.includes(key) && groups?.includes(group)).map(({ key }) => key);
  const named = statuses?.filter((status) => held.includes(status)) ?? [];
  const groupHolds = groups === undefined || inGroups.length > 0;
  const anyHolds = statuses === undefined || named.length > 0;
  const allHold = allStatuses?.every((status) => held.includes(status)) ?? true;
  const noneHolds = !(noStatuses?.some((status) => held.includes(status)) ?? false);
  if (!groupHolds || !anyHolds || !allHold || !noneHolds) return undefined;
  const taken = new Set([...inGroups, ...named, ...(allStatuses ?? [])]);
  return rulebook.statuses.map(({ key }) => key).filter((key) => taken.has(key));
}

/** The category of a child and why, or the refusal that no category of this territory takes it. */
export function categoryOf(facts: CategoryFacts, rulebook: Rulebook): Categorized | Refusal {
  for (const { code, key, when } of rulebook.categories) {
    if (!cohortTakes(facts.bornOn, when)) continue;
    const statuses = statusesTaken(facts.statuses, when, rulebook);
    if (statuses === undefined) continue;
    const cohort = cohortOf(facts.bornOn, when);
    return { category: code, reason: { rulebook: rulebook.version, category: key, ...(cohort && { cohort }), statuses } };
  }
  return refuse('category-none', { territory: rulebook.territory });
}
