// What a round would do, computed by the walk that does it: whom it serves, whom it meets and passes over and why, what is left. What only an
// application itself would tell (another live voucher, a child too old by now or too young yet) is met at the issuing and stands in the protocol.

import type { Context } from '../../shared/context.ts';
import { turnsByPlan, type CategoryList } from '../../shared/domain/allocation.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import type { PlanPreset } from '../../shared/domain/rulebookSchema.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { NumberItem } from '../../shared/table/items.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { numberKey } from '../../shared/table/keys.ts';
import type { RoundGround } from './roundGround.ts';

export interface DryRun {
  /** In the order in which the plan serves them. */
  readonly rows: readonly number[];
  /** Twins who are more than the vouchers left when their turn comes. */
  readonly unfit: readonly (readonly number[])[];
  /** Met before the last one served of their category, and not there any more. */
  readonly met: readonly number[];
}

export interface TriedRound {
  readonly count: number;
  readonly plan: PlanPreset;
  readonly leftOut: ReadonlySet<number>;
}

/** Rows nobody will be served in. */
export function closedRows({ gone, passedOver }: RoundGround, leftOut: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...gone, ...passedOver, ...leftOut]);
}

export function dryRun(ground: RoundGround, { categories }: CategoryList, { count, plan, leftOut }: TriedRound): DryRun {
  const { stretches, batches, gone } = ground;
  const rows: number[] = [];
  const unfit: (readonly number[])[] = [];
  const turns = count === 0 ? [] : turnsByPlan(stretches, { categories }, plan, closedRows(ground, leftOut), { batches, count });
  for (const turn of turns) {
    if (!turn.fits) unfit.push(turn.rows);
    else rows.push(...turn.rows);
    if (rows.length >= count) break;
  }
  const last = new Map<number, number>();
  for (const row of rows) {
    const category = ground.keys[row * orderKeyBytes] ?? 0;
    last.set(category, Math.max(row, last.get(category) ?? 0));
  }
  // Where there are vouchers left over, the walk went to the end of every category.
  const wentToTheEnd = rows.length < count;
  const wasMet = (row: number) => wentToTheEnd || row <= (last.get(ground.keys[row * orderKeyBytes] ?? 0) ?? -1);
  return { rows, unfit, met: [...gone].filter((row) => wasMet(row) && !leftOut.has(row)) };
}

const readsAtOnce = 48;

/** The state each of these rows is in by now, counted, and the first of them by number. */
export async function statesOf(
  { table }: Context,
  keys: Uint8Array,
  rows: readonly number[],
  shown: number,
): Promise<{
  readonly states: { readonly state: string; readonly count: number }[];
  readonly first: { readonly number: string; readonly state: string }[];
}> {
  const stateOf = new Map<number, string>();
  await forEachAtOnce(rows, readsAtOnce, async (row) => {
    const item = await table.get('records', numberKey(placeOf(keys, row * orderKeyBytes).number));
    stateOf.set(row, readAs(NumberItem, item)?.state ?? 'gone');
  });
  const counts = new Map<string, number>();
  for (const state of stateOf.values()) counts.set(state, (counts.get(state) ?? 0) + 1);
  const first = rows.slice(0, shown).map((row) => ({
    number: placeOf(keys, row * orderKeyBytes).number,
    state: stateOf.get(row) ?? 'gone',
  }));
  const states = [...counts].map(([state, count]) => ({ state, count })).sort((one, other) => other.count - one.count);
  return { states, first };
}
