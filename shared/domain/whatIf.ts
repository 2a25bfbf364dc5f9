// The same queue served by other plans, side by side with the real one: whom each serves, and which families would gain or lose a voucher by it. Pure,
// so a comparison is worth as much as the round itself; nothing is written by looking.

import { allocate, type Batches, type CategoryList, type Stretch } from './allocation.ts';
import type { PlanPreset } from './rulebookSchema.ts';

/** The frozen queue all plans are compared on. */
export interface Ground {
  readonly stretches: readonly Stretch[];
  readonly categories: CategoryList['categories'];
  readonly batches: Batches;
}

export interface TriedPlan {
  readonly count: number;
  readonly plan: PlanPreset;
  /** Rows that are not served whatever the plan: those who left, those of settlements left out. */
  readonly closed: ReadonlySet<number>;
}

export interface PlanOutcome {
  readonly rows: readonly number[];
  /** By category code. */
  readonly awarded: ReadonlyMap<number, number>;
  /** Rows it serves and the real plan does not, in the order of the queue. */
  readonly gain: readonly number[];
  /** Rows the real plan serves and this one does not, in the order of the queue. */
  readonly lose: readonly number[];
}

/** The outcome of the real plan, then of each alternative in their order. */
export function comparePlans(ground: Ground, real: TriedPlan, alternatives: readonly TriedPlan[]): readonly PlanOutcome[] {
  const outcomes = [real, ...alternatives].map((tried) => servedBy(ground, tried));
  const realRows = new Set(outcomes[0] ?? []);
  return outcomes.map((rows) => {
    const served = new Set(rows);
    const ascending = (some: readonly number[]) => some.toSorted((one, other) => one - other);
    return {
      rows,
      awarded: countByCategory(ground.stretches, rows),
      gain: ascending(rows.filter((row) => !realRows.has(row))),
      lose: ascending([...realRows].filter((row) => !served.has(row))),
    };
  });
}

function servedBy({ stretches, categories, batches }: Ground, { count, plan, closed }: TriedPlan): readonly number[] {
  return allocate(stretches, { categories }, plan, count, closed, batches);
}

/** How many of the rows stand in each category. */
export function countByCategory(stretches: readonly Stretch[], rows: Iterable<number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const row of rows) {
    const category = stretches.find(({ first, count }) => first <= row && row < first + count)?.category ?? 0;
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  return counts;
}
