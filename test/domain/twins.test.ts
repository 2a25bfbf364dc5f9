// Who are twins, and how a round treats them: served together or passed over together, never split, and nobody else loses by it but those whose
// vouchers they take.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, serveByPlan, turnsByPlan, type Stretch } from '../../shared/domain/allocation.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import type { PlanPreset } from '../../shared/domain/rulebookSchema.ts';
import { addDays, day, instant } from '../../shared/domain/time.ts';
import { areTwins, batchesByRow, batchOf, batchWithout, rowsOfBatches, type Sibling } from '../../shared/domain/twins.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { inLegalOrder, pack } from '../support/places.ts';

const sibling = (bits: number, bornOn: string, batch?: string): Sibling => ({
  number: applicationNumber(bits),
  bornOn: day(bornOn),
  ...(batch === undefined ? {} : { batch }),
});

describe('twins', () => {
  it('are born at most 31 days apart, also over a leap day and a new year', () => {
    expect(areTwins(day('2024-02-15'), day('2024-03-17'), 31)).toBe(true);
    expect(areTwins(day('2024-02-15'), day('2024-03-18'), 31)).toBe(false);
    expect(areTwins(day('2024-01-01'), day('2023-12-31'), 31)).toBe(true);
    expect(areTwins(day('2022-05-10'), day('2022-05-10'), 0)).toBe(true);
  });

  it('make a batch named after the lowest number, whichever of them is linked last', () => {
    const [one, two, three] = [sibling(5, '2022-05-10'), sibling(3, '2022-05-10'), sibling(9, '2022-05-11')];
    expect(batchOf(one, [two], 31)).toEqual({ batch: two.number, numbers: [two.number, one.number] });
    expect(batchOf(three, [one, two], 31)).toEqual({ batch: two.number, numbers: [two.number, one.number, three.number] });
    expect(batchOf(one, [sibling(7, '2021-01-01')], 31)).toBeUndefined();
    expect(batchOf(one, [], 31)).toBeUndefined();
  });

  it('bring along whoever is in a batch with one of them', () => {
    const others = [sibling(3, '2022-06-09', 'B'), sibling(4, '2022-07-09', 'B'), sibling(8, '2019-07-09')];
    expect(batchOf(sibling(5, '2022-05-10'), others, 31)?.numbers).toHaveLength(3);
  });

  it('are no batch any more when one alone is left', () => {
    const numbers = [1, 2, 3].map(applicationNumber);
    const three = { batch: 'B', numbers };
    expect(batchWithout(three, numbers[0] ?? '')).toEqual({ batch: 'B', numbers: numbers.slice(1) });
    expect(batchWithout({ batch: 'B', numbers: numbers.slice(1) }, numbers[1] ?? '')).toBeUndefined();
  });

  it('are found in a frozen queue by row; who does not stand in it is left out', () => {
    const place = (bits: number, category: number) => ({ category, submittedAt: instant(1), number: applicationNumber(bits) });
    const keys = pack(inLegalOrder([place(1, 2), place(2, 1), place(3, 3), place(4, 3)]));
    const batch = (...bits: number[]) => ({ batch: 'B', numbers: bits.map(applicationNumber) });
    expect(rowsOfBatches(keys, [batch(3, 1, 2)])).toEqual([[0, 1, 2]]);
    expect(rowsOfBatches(keys, [batch(4, 9), batch(3, 1)])).toEqual([[1, 2]]);
    expect(rowsOfBatches(keys, [])).toEqual([]);
  });

  it('are apart by the same days in either direction', () => {
    fc.assert(
      fc.property(fc.nat(4000), fc.integer({ min: -60, max: 60 }), (from, apart) => {
        const [a, b] = [addDays(day('2018-01-01'), from), addDays(day('2018-01-01'), from + apart)];
        expect(areTwins(a, b, 31)).toBe(Math.abs(apart) <= 31);
        expect(areTwins(b, a, 31)).toBe(areTwins(a, b, 31));
      }),
    );
  });
});

const rulebook = { categories: shippedRulebooks()[0]?.categories.slice(0, 6) ?? [] };
const weighted: PlanPreset = {
  kind: 'weighted',
  first: [1],
  takes: [
    { categories: [2, 3], take: 1 },
    { categories: [4, 5], take: 3 },
  ],
  onlyIfEmpty: [6],
};
const sequential: PlanPreset = { kind: 'sequential' };

function stretchesOfSizes(sizes: readonly number[]): readonly Stretch[] {
  let first = 0;
  return sizes.flatMap((count, index) => {
    const stretch = { category: index + 1, first, count };
    first += count;
    return count === 0 ? [] : [stretch];
  });
}

/** Queues of up to 54 rows in which any two or three rows may be twins. */
const rounds = fc
  .record({
    sizes: fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 }),
    plan: fc.constantFrom(sequential, weighted),
    count: fc.nat({ max: 40 }),
    left: fc.uniqueArray(fc.nat({ max: 53 }), { maxLength: 12 }),
    mixed: fc.shuffledSubarray(
      Array.from({ length: 54 }, (_, row) => row),
      { minLength: 54 },
    ),
    kinds: fc.array(fc.constantFrom(2, 2, 3), { maxLength: 10 }),
  })
  .map(({ sizes, plan, count, left, mixed, kinds }) => {
    const total = sizes.reduce((sum, one) => sum + one, 0);
    const there = mixed.filter((row) => row < total);
    let from = 0;
    const batches = kinds.flatMap((size) => {
      const rows = there.slice(from, from + size).sort((a, b) => a - b);
      from += size;
      return rows.length === size ? [rows] : [];
    });
    return { stretches: stretchesOfSizes(sizes), plan, count, left: new Set(left), total, batches };
  });

describe('a round with twins', () => {
  it('serves them when the first is met, or passes over them together when fewer vouchers are left', () => {
    const stretches = stretchesOfSizes([2, 3]);
    const batches = batchesByRow([[1, 4]]);
    expect(allocate(stretches, rulebook, sequential, 3, new Set(), batches)).toEqual([0, 1, 4]);
    expect(allocate(stretches, rulebook, sequential, 2, new Set(), batches)).toEqual([0, 2]);
    expect(allocate(stretches, rulebook, sequential, 5, new Set(), batches)).toEqual([0, 1, 4, 2, 3]);
  });

  it('uses as many takes of a weighted pass as they are', () => {
    const stretches = stretchesOfSizes([0, 3, 0, 6]);
    const batches = batchesByRow([[3, 4]]);
    expect(allocate(stretches, rulebook, weighted, 9, new Set(), batches)).toEqual([0, 3, 4, 5, 1, 6, 7, 8, 2]);
  });

  it('never splits a batch, serves nobody twice, and issues its count unless only twins who do not fit are left (I-03)', () => {
    fc.assert(
      fc.property(rounds, ({ stretches, plan, count, left, total, batches }) => {
        const rows = allocate(stretches, rulebook, plan, count, left, batchesByRow(batches));
        const served = new Set(rows);
        expect(served.size).toBe(rows.length);
        expect(rows.length).toBeLessThanOrEqual(count);
        expect(rows.some((row) => left.has(row) || row >= total)).toBe(false);
        const alive = batches.map((batch) => batch.filter((row) => !left.has(row)));
        for (const batch of alive) expect([0, batch.length]).toContain(batch.filter((row) => served.has(row)).length);
        const unserved = Array.from({ length: total }, (_, row) => row).filter((row) => !left.has(row) && !served.has(row));
        const inBatch = (row: number) => alive.some((batch) => batch.length > 1 && batch.includes(row));
        if (rows.length < count) expect(unserved.every(inBatch)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the order of a category among those who are no twins (I-05)', () => {
    fc.assert(
      fc.property(rounds, ({ stretches, plan, count, left, batches }) => {
        const twins = batchesByRow(batches);
        const alone = allocate(stretches, rulebook, plan, count, left, twins).filter((row) => !twins.has(row));
        const categoryAt = (row: number) => stretches.find(({ first, count: size }) => row >= first && row < first + size)?.category ?? 0;
        const last = new Map<number, number>();
        for (const row of alone) {
          expect(row).toBeGreaterThan(last.get(categoryAt(row)) ?? -1);
          last.set(categoryAt(row), row);
        }
        // Nobody alone is passed over: of each category those served are its first.
        for (const [category, furthest] of last) {
          const first = stretches.find((one) => one.category === category)?.first ?? 0;
          for (let row = first; row < furthest; row += 1) expect(left.has(row) || twins.has(row) || alone.includes(row)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is not changed for those served before somebody who is passed over', () => {
    fc.assert(
      fc.property(rounds, fc.nat(), ({ stretches, plan, count, left, batches }, pick) => {
        const allowance = { batches: batchesByRow(batches), count };
        const before = [...turnsByPlan(stretches, rulebook, plan, left, allowance)].filter(({ fits }) => fits);
        if (before.length === 0) return;
        const at = pick % before.length;
        const gone = before[at]?.rows[0] ?? 0;
        const after = [...turnsByPlan(stretches, rulebook, plan, new Set([...left, gone]), allowance)].filter(({ fits }) => fits);
        expect(after.slice(0, at)).toEqual(before.slice(0, at));
      }),
      { numRuns: 500 },
    );
  });

  it('ends in the same awards in steps of any size, whoever is found to have left on the way (I-06)', () => {
    fc.assert(
      fc.property(rounds, fc.integer({ min: 1, max: 9 }), ({ stretches, plan, count, left, batches }, most) => {
        const allowance = { batches: batchesByRow(batches), count };
        const awarded = new Set<number>();
        const known = new Set<number>();
        for (;;) {
          let open = 0;
          let someLeft = false;
          for (const { rows, fits } of turnsByPlan(stretches, rulebook, plan, new Set(known), allowance)) {
            if (awarded.size >= count || open >= most) break;
            if (rows.every((row) => awarded.has(row))) continue;
            open += rows.length;
            const gone = rows.filter((row) => left.has(row));
            someLeft = gone.length > 0;
            for (const row of someLeft ? gone : fits ? [] : rows) known.add(row);
            if (someLeft) break;
            if (fits) for (const row of rows) awarded.add(row);
          }
          if (open === 0) break;
        }
        const byOrder = (a: number, b: number) => a - b;
        const expected = allocate(stretches, rulebook, plan, count, left, allowance.batches);
        expect([...awarded].sort(byOrder)).toEqual(expected.toSorted(byOrder));
      }),
      { numRuns: 1000 },
    );
  });

  it('without twins is the round it was', () => {
    fc.assert(
      fc.property(rounds, ({ stretches, plan, left }) => {
        const plain = [...serveByPlan(stretches, rulebook, plan, left)];
        expect([...serveByPlan(stretches, rulebook, plan, left, { batches: new Map(), count: 3 })]).toEqual(plain);
      }),
    );
  });
});
