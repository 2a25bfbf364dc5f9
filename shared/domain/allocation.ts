// Who gets a voucher: a pure walk over the frozen queue. A round goes through the categories as the plan says and takes the first of each; an
// application that has lawfully left since the queue was frozen is passed over and the next of its own category takes its turn, which changes
// nobody who was served before it. The same list, plan and count give the same awards on any machine (I-06). Twins are one turn: when the walk
// meets the first of them all are served, whichever category they stand in, if as many vouchers are left; else all are passed over in this round
// and keep their places. In a pass of a weighted plan they use as many takes as they are.

import { orderKeyBytes } from './orderKey.ts';
import type { PlanPreset } from './rulebookSchema.ts';

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

/** What the walk needs of a rulebook: all categories in legal order. */
export interface CategoryList {
  readonly categories: readonly { readonly code: number }[];
}

/** Twins of the frozen queue: for each of their rows, the rows of all of them. */
export type Batches = ReadonlyMap<number, readonly number[]>;

export interface Turn {
  /** One row, or those of twins with the one first met in front. */
  readonly rows: readonly number[];
  /** False: fewer vouchers are left than these twins are; they are passed over together. */
  readonly fits: boolean;
}

export interface Allowance {
  readonly batches: Batches;
  /** How many vouchers the whole round has. */
  readonly count: number;
}

const noBatches: Allowance = { batches: new Map(), count: Infinity };

/** Turns in the order in which the plan serves them, without rows passed over. Ends when nobody is left. */
export function* turnsByPlan(
  stretches: readonly Stretch[],
  rulebook: CategoryList,
  plan: PlanPreset,
  passedOver: ReadonlySet<number> = new Set(),
  { batches, count }: Allowance = noBatches,
): Generator<Turn> {
  const lines = new Map(stretches.map((stretch) => [stretch.category, { next: stretch.first, end: stretch.first + stretch.count }]));
  const closed = new Set(passedOver);
  const unfit: Turn[] = [];
  let served = 0;
  const takeFrom = (category: number): Turn | undefined => {
    const line = lines.get(category);
    if (line === undefined) return undefined;
    for (; line.next < line.end; line.next += 1) {
      if (closed.has(line.next)) continue;
      const first = line.next;
      const others = batches.get(first)?.filter((row) => row !== first && !closed.has(row)) ?? [];
      for (const row of others) closed.add(row);
      const turn = { rows: [first, ...others], fits: others.length === 0 || served + 1 + others.length <= count };
      if (!turn.fits) {
        unfit.push(turn);
        continue;
      }
      served += turn.rows.length;
      line.next += 1;
      return turn;
    }
    return undefined;
  };
  function* take(categories: readonly number[], most: number): Generator<Turn> {
    for (let taken = 0; taken < most;) {
      const turn = firstOf(categories, takeFrom);
      yield* unfit.splice(0);
      if (turn === undefined) return;
      taken += turn.rows.length;
      yield turn;
    }
  }
  const toTheEnd = (categories: readonly number[]) => take(categories, Infinity);
  if (plan.kind === 'sequential') {
    yield* toTheEnd(rulebook.categories.map(({ code }) => code));
    return;
  }
  yield* toTheEnd(plan.first ?? []);
  for (let before = -1; before < served;) {
    before = served;
    for (const { categories, take: most } of plan.takes) yield* take(categories, most);
  }
  yield* toTheEnd(plan.onlyIfEmpty);
}

/** Rows of the frozen queue in the order in which the plan serves them, without those passed over. Ends when nobody is left. */
export function* serveByPlan(
  stretches: readonly Stretch[],
  rulebook: CategoryList,
  plan: PlanPreset,
  passedOver?: ReadonlySet<number>,
  allowance?: Allowance,
): Generator<number> {
  for (const { rows, fits } of turnsByPlan(stretches, rulebook, plan, passedOver, allowance)) if (fits) yield* rows;
}

function firstOf(categories: readonly number[], takeFrom: (category: number) => Turn | undefined): Turn | undefined {
  for (const category of categories) {
    const turn = takeFrom(category);
    if (turn !== undefined) return turn;
  }
  return undefined;
}

/** The first `count` rows the plan serves: fewer only when nobody is left but twins who are more than the vouchers left (I-03). */
export function allocate(
  stretches: readonly Stretch[],
  rulebook: CategoryList,
  plan: PlanPreset,
  count: number,
  passedOver?: ReadonlySet<number>,
  batches: Batches = noBatches.batches,
): readonly number[] {
  const rows: number[] = [];
  if (count === 0) return rows;
  for (const row of serveByPlan(stretches, rulebook, plan, passedOver, { batches, count })) {
    rows.push(row);
    if (rows.length === count) break;
  }
  return rows;
}
