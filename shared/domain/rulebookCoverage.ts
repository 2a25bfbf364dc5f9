// Two mistakes no shape can show: a category into which no child can come, because the ones above take them all, and a child between two
// cohorts whom none takes. Predicates change only at the days they name and with the statuses held, so trying those days with every set
// of statuses is a proof and not a sample; beyond ten statuses only sets of up to two are tried.

import { categoryOf } from './category.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { addDays, day } from './time.ts';
import type { Day } from './time.ts';

/** Something a reader should know although it is allowed. */
export interface RulebookNote {
  readonly path: string;
  readonly found: string;
  readonly note: string;
}

const mostStatusesInAllSets = 10;

function decisiveDays({ categories }: Rulebook): Day[] {
  const days = categories.flatMap(({ when: { bornFrom, bornTo, bornYears } }) => [
    ...(bornFrom ? [bornFrom, addDays(bornFrom, -1)] : []),
    ...(bornTo ? [bornTo, addDays(bornTo, 1)] : []),
    ...(bornYears ?? []).flatMap((year) => [day(`${year}-01-01`), day(`${year + 1}-01-01`), day(`${year - 1}-12-31`)]),
  ]);
  return [...new Set(days.length > 0 ? days : [day('2020-01-01')])].toSorted();
}

function statusSets({ statuses }: Rulebook): string[][] {
  const keys = statuses.map(({ key }) => key);
  if (keys.length > mostStatusesInAllSets)
    return [[], ...keys.flatMap((key, at) => [[key], ...keys.slice(0, at).map((other) => [other, key])])];
  return Array.from({ length: 2 ** keys.length }, (_, set) => keys.filter((_key, at) => Math.floor(set / 2 ** at) % 2 === 1));
}

/** Notes on categories nobody can reach, and on days of birth inside the cohorts that some child is refused for. */
export function coverageNotes(rulebook: Rulebook): RulebookNote[] {
  const days = decisiveDays(rulebook);
  const sets = statusSets(rulebook);
  const reached = new Set<number>();
  const covered = new Set<Day>();
  const uncovered = new Set<Day>();
  for (const bornOn of days) {
    for (const statuses of sets) {
      const found = categoryOf({ bornOn, statuses }, rulebook);
      if ('refusal' in found) uncovered.add(bornOn);
      else {
        reached.add(found.category);
        covered.add(bornOn);
      }
    }
  }
  const unreachable = rulebook.categories.flatMap(({ code, key }, at) =>
    reached.has(code)
      ? []
      : [{ path: `categories.${at}`, found: key, note: 'found no child that comes into it: the categories above take them all' }],
  );
  // Days before the first cohort and after the last are meant to be refused; a hole between them is not.
  const inside = [...covered].toSorted();
  const holes = [...uncovered].filter((bornOn) => bornOn >= (inside.at(0) ?? bornOn) && bornOn <= (inside.at(-1) ?? bornOn));
  return [
    ...unreachable,
    ...holes.map((bornOn) => ({ path: 'categories', found: bornOn, note: 'some child born on this day comes into no category' })),
  ];
}
