// Twins and triplets: children of one guardian born at most the rulebook's days apart who wait in the same territory. Their applications share a
// batch, which a round serves whole or passes over whole. A batch is named after the lowest number in it, so that whoever links the same children
// gives it the same name.

import type { ApplicationNumber } from './identifiers.ts';
import { orderKeyBytes, placeOf } from './orderKey.ts';
import type { Day } from './time.ts';

/** One of the guardian's children who waits in the territory. */
export interface Sibling {
  readonly number: ApplicationNumber;
  readonly bornOn: Day;
  readonly batch?: string | undefined;
}

export interface Batch {
  readonly batch: string;
  /** Ascending; two at least. */
  readonly numbers: readonly ApplicationNumber[];
}

/** More are not born at once, and a batch must fit one transaction. */
export const largestBatch = 6;

export function areTwins(a: Day, b: Day, windowDays: number): boolean {
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
  return days <= windowDays;
}

/** The batch the child belongs to: its twins, and those already in a batch with one of them; undefined when it has none. */
export function batchOf(child: Sibling, siblings: readonly Sibling[], windowDays: number): Batch | undefined {
  const others = siblings.filter(({ number }) => number !== child.number);
  const near = others.filter(({ bornOn }) => areTwins(child.bornOn, bornOn, windowDays));
  const batches = new Set(near.flatMap(({ batch }) => (batch === undefined ? [] : [batch])));
  const together = others.filter((one) => near.includes(one) || (one.batch !== undefined && batches.has(one.batch)));
  const numbers = [child.number, ...together.map(({ number }) => number)].sort();
  const [lowest] = numbers;
  return lowest === undefined || numbers.length < 2 || numbers.length > largestBatch ? undefined : { batch: lowest, numbers };
}

/** The batch without somebody who left; undefined when only one would remain. */
export function batchWithout({ batch, numbers }: Batch, number: string): Batch | undefined {
  const rest = numbers.filter((one) => one !== number);
  return rest.length < 2 ? undefined : { batch, numbers: rest };
}

/** The rows of each batch in a packed queue, ascending; who does not stand in it is left out, and one alone is no batch. */
export function rowsOfBatches(keys: Uint8Array, batches: readonly Batch[]): readonly (readonly number[])[] {
  const batchOfNumber = new Map<string, number>(batches.flatMap(({ numbers }, index) => numbers.map((number) => [number, index])));
  const rows: number[][] = batches.map(() => []);
  const all = batches.length === 0 ? 0 : keys.length / orderKeyBytes;
  for (let row = 0; row < all; row += 1) {
    const index = batchOfNumber.get(placeOf(keys, row * orderKeyBytes).number);
    if (index !== undefined) rows[index]?.push(row);
  }
  return rows.filter((one) => one.length > 1).sort(([a = 0], [b = 0]) => a - b);
}

/** For each row of a batch all rows of it, as a round's walk asks for them. */
export function batchesByRow(batches: readonly (readonly number[])[]): ReadonlyMap<number, readonly number[]> {
  return new Map(batches.flatMap((rows) => rows.map((row) => [row, rows])));
}
