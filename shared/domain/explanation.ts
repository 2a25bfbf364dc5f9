// Why a family stands where it stands: everybody before it in its category, told apart by the day and the millisecond of submission, and one more:
// N = 1 + the sum of the parts. Ranks alone answer it, so it costs a few chunk reads however long the queue is. The turn across categories is
// computed from how many wait in each, never by walking the rows; it says when a voucher would come if nobody joined or left.

import type { Stretch } from './allocation.ts';
import type { ApplicationState } from './application.ts';
import { applicationNumber } from './identifiers.ts';
import { compareKeys, orderKeyBytes, orderKeyOf, placeOf } from './orderKey.ts';
import type { Chunk, Position } from './queue.ts';
import type { PlanPreset, Rulebook } from './rulebookSchema.ts';
import { dayOf, instant, startOf, type Instant } from './time.ts';

/** Who stands before an application in its own category; its position is one more than their sum. */
export interface Parts {
  /** Submitted on days before its own, as days are counted in Kazakhstan. */
  readonly earlierDays: number;
  readonly sameDay: number;
  /** Submitted in the very same millisecond; the lower number goes first. */
  readonly sameMillisecond: number;
}

/** The first place the application's category could give on its day, and in its millisecond. */
export function boundariesOf(key: Uint8Array): { readonly day: Uint8Array; readonly millisecond: Uint8Array } {
  const { category, submittedAt } = placeOf(key);
  const first = (at: Instant) => orderKeyOf({ category, submittedAt: at, number: applicationNumber(0) });
  return { day: first(dayBegin(submittedAt)), millisecond: first(submittedAt) };
}

/** In the first hours of 1970 a day begins before instants do. */
function dayBegin(at: Instant): Instant {
  return at < 86_400_000 ? instant(0) : startOf(dayOf(at));
}

/** The rank of the first row at or behind the key, by binary search in the last chunk that begins at or before it; 0 without such a chunk. */
export function rankFrom(chunk: Chunk | undefined, key: Uint8Array): number {
  if (chunk === undefined) return 0;
  let [low, high] = [0, chunk.rows.length / orderKeyBytes];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(chunk.rows, key, middle * orderKeyBytes, 0) < 0) low = middle + 1;
    else high = middle;
  }
  return chunk.first + low;
}

/** The parts of the application that stands at this key. `rankOf` gives the rank of the first row at or behind a key. */
export function partsOf(key: Uint8Array, stretches: readonly Stretch[], rankOf: (key: Uint8Array) => number): Parts {
  const { day, millisecond } = boundariesOf(key);
  const begin = stretches.find(({ category }) => category === key[0])?.first ?? 0;
  const [ofDay, ofMillisecond] = [rankOf(day), rankOf(millisecond)];
  return { earlierDays: ofDay - begin, sameDay: ofMillisecond - ofDay, sameMillisecond: rankOf(key) - ofMillisecond };
}

/** The position the parts add up to. */
export function sumOf({ earlierDays, sameDay, sameMillisecond }: Parts): number {
  return 1 + earlierDays + sameDay + sameMillisecond;
}

/** The preset a round uses unless told otherwise. */
export function defaultPlanOf({ plan }: Pick<Rulebook, 'plan'>): PlanPreset | undefined {
  return plan.presets[plan.default];
}

/**
 * Which voucher of the plan would be this position's, 1 for the very first: what the walk of `serveByPlan` gives, in closed form over the counts.
 * Undefined for a category the plan does not serve.
 */
export function turnOf(
  { category, position }: Pick<Position, 'category' | 'position'>,
  stretches: readonly Stretch[],
  rulebook: Pick<Rulebook, 'categories'>,
  plan: PlanPreset,
): number | undefined {
  const countOf = (one: number) => stretches.find((stretch) => stretch.category === one)?.count ?? 0;
  const totalOf = (categories: readonly number[]) => categories.reduce((sum, one) => sum + countOf(one), 0);
  const placeIn = (categories: readonly number[]) => {
    const at = categories.indexOf(category);
    return at < 0 ? undefined : totalOf(categories.slice(0, at)) + position;
  };
  if (plan.kind === 'sequential') return placeIn(rulebook.categories.map(({ code }) => code));
  const first = plan.first ?? [];
  const inFirst = placeIn(first);
  if (inFirst !== undefined) return inFirst;
  const mine = plan.takes.findIndex(({ categories }) => categories.includes(category));
  const own = plan.takes[mine];
  if (own === undefined) {
    const inRest = placeIn(plan.onlyIfEmpty);
    return inRest === undefined ? undefined : totalOf(first) + totalOf(plan.takes.flatMap(({ categories }) => categories)) + inRest;
  }
  // A set is one line, its first category that is not empty before the next; a pass takes `take` of each, in turn.
  const inOwn = placeIn(own.categories) ?? 0;
  const pass = Math.ceil(inOwn / own.take);
  const others = plan.takes.reduce((sum, { categories, take }, at) => {
    const passes = at < mine ? pass : pass - 1;
    return at === mine ? sum : sum + Math.min(totalOf(categories), passes * take);
  }, 0);
  return totalOf(first) + others + inOwn;
}

/** What is true of an application without a position. */
export const insteadCodes = [
  'not-yet-published',
  'offered',
  'accepted',
  'enrolled',
  'suspended',
  'withdrawn',
  'archived',
  'over-age',
] as const;
export type InsteadCode = (typeof insteadCodes)[number];

export function insteadCodeOf(state: ApplicationState): InsteadCode {
  if (state === 'waiting') return 'not-yet-published';
  return state === 'overAge' ? 'over-age' : state;
}
