// Who gets a voucher: a pure walk over the frozen queue. A round goes through the categories as the plan says and takes the first of each; an
// application that has lawfully left since the queue was frozen is passed over and the next of its own category takes its turn, which changes
// nobody who was served before it. The same list, plan and count give the same awards on any machine (I-06).

import { orderKeyBytes } from './orderKey.ts';
import type { PlanPreset, Rulebook } from './rulebookSchema.ts';

/** One category's stretch of the frozen queue: rows `first` to `first + count - 1`, 0 for the head of the whole queue. */
export interface Stretch {
  readonly category: number;
  readonly first: number;
  readonly count: number;
}

/** Where each category begins and ends in packed order keys, in the order of the queue. */
export function stretchesOf(keys: Uint8Array): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const rows = keys.length / orderKeyBytes;
  let first = 0;
  while (first < rows) {
    const category = keys[first * orderKeyBytes] ?? 0;
    let [low, high] = [first + 1, rows];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((keys[middle * orderKeyBytes] ?? 0) === category) low = middle + 1;
      else high = middle;
    }
    stretches.push({ category, first, count: low - first });
    first = low;
  }
  return stretches;
}

/** Rows of the frozen queue in the order in which the plan serves them, without those passed over. Ends when nobody is left. */
export function* serveByPlan(
  stretches: readonly Stretch[],
  rulebook: Pick<Rulebook, 'categories'>,
  plan: PlanPreset,
  passedOver: ReadonlySet<number> = new Set(),
): Generator<number> {
  const served = new Map(stretches.map((stretch) => [stretch.category, { next: stretch.first, end: stretch.first + stretch.count }]));
  const takeFrom = (category: number): number | undefined => {
    const line = served.get(category);
    if (line === undefined) return undefined;
    while (passedOver.has(line.next)) line.next += 1;
    if (line.next >= line.end) return undefined;
    line.next += 1;
    return line.next - 1;
  };
  function* toTheEnd(categories: readonly number[]): Generator<number> {
    for (const category of categories) for (let row = takeFrom(category); row !== undefined; row = takeFrom(category)) yield row;
  }
  if (plan.kind === 'sequential') {
    yield* toTheEnd(rulebook.categories.map(({ code }) => code));
    return;
  }
  yield* toTheEnd(plan.first ?? []);
  let anyTaken = true;
  while (anyTaken) {
    anyTaken = false;
    for (const { categories, take } of plan.takes) {
      for (let taken = 0; taken < take; taken += 1) {
        const row = firstOf(categories, takeFrom);
        if (row === undefined) break;
        anyTaken = true;
        yield row;
      }
    }
  }
  yield* toTheEnd(plan.onlyIfEmpty);
}

function firstOf(categories: readonly number[], takeFrom: (category: number) => number | undefined): number | undefined {
  for (const category of categories) {
    const row = takeFrom(category);
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The first `count` rows the plan serves: fewer only when nobody is left (I-03). */
export function allocate(
  stretches: readonly Stretch[],
  rulebook: Pick<Rulebook, 'categories'>,
  plan: PlanPreset,
  count: number,
  passedOver?: ReadonlySet<number>,
): readonly number[] {
  const rows: number[] = [];
  if (count === 0) return rows;
  for (const row of serveByPlan(stretches, rulebook, plan, passedOver)) {
    rows.push(row);
    if (rows.length === count) break;
  }
  return rows;
}
