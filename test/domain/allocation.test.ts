import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, serveByPlan, stretchesOf, type Stretch } from '../../shared/domain/allocation.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { PlanPreset, Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { day } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { crowdedPlace, inLegalOrder, pack } from '../support/places.ts';

function shipped(territory: string): Rulebook {
  const found = rulebookOn(shippedRulebooks(), territory, day('2026-07-01'));
  if (isRefusal(found)) throw new Error(`${territory} is not shipped`);
  return found;
}

/** The first six categories of a real rulebook, codes 1 to 6. */
const codes = [1, 2, 3, 4, 5, 6];
const rulebook = { categories: shipped('karaganda').categories.slice(0, 6) };
const sequential: PlanPreset = { kind: 'sequential' };
/** 1 goes first; then one of the privileged (2, 3) to three of the general (4, 5); 6 only when nobody else is left. */
const weighted: PlanPreset = {
  kind: 'weighted',
  first: [1],
  takes: [
    { categories: [2, 3], take: 1 },
    { categories: [4, 5], take: 3 },
  ],
  onlyIfEmpty: [6],
};

/** Stretches of those sizes, one behind the other as in a queue. */
function stretchesOfSizes(sizes: readonly number[]): readonly Stretch[] {
  let first = 0;
  return sizes.flatMap((count, index) => {
    const stretch = { category: codes[index] ?? 0, first, count };
    first += count;
    return count === 0 ? [] : [stretch];
  });
}

const categoryAt = (row: number, stretches: readonly Stretch[]): number =>
  stretches.find(({ first, count }) => row >= first && row < first + count)?.category ?? 0;

const sizes = fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 });
const plans = fc.constantFrom(sequential, weighted);
const rounds = fc.record({ sizes, plan: plans, count: fc.nat({ max: 40 }), left: fc.uniqueArray(fc.nat({ max: 53 }), { maxLength: 12 }) });

describe('a sequential round', () => {
  it('serves each category to its end in the order of the rulebook', () => {
    const stretches = stretchesOfSizes([2, 0, 1, 3, 0, 1]);
    expect(allocate(stretches, rulebook, sequential, 5)).toEqual([0, 1, 2, 3, 4]);
    expect(allocate(stretches, rulebook, sequential, 100)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('passes over who has left and serves the next of the same category', () => {
    expect(allocate(stretchesOfSizes([3, 3]), rulebook, sequential, 4, new Set([0, 2, 3]))).toEqual([1, 4, 5]);
  });
});

describe('a weighted round', () => {
  it('serves the first ones, then one to three in passes, and the last only when all others are empty', () => {
    // Rows: category 1 is 0; 2 is 1 and 2; 3 is 3; 4 is 4 to 7; 5 is 8 and 9; 6 is 10 and 11.
    const stretches = stretchesOfSizes([1, 2, 1, 4, 2, 2]);
    expect(allocate(stretches, rulebook, weighted, 12)).toEqual([0, 1, 4, 5, 6, 2, 7, 8, 9, 3, 10, 11]);
  });

  it('goes on with the other side alone where one is empty', () => {
    expect(allocate(stretchesOfSizes([0, 0, 0, 5]), rulebook, weighted, 5)).toEqual([0, 1, 2, 3, 4]);
    expect(allocate(stretchesOfSizes([0, 3]), rulebook, weighted, 5)).toEqual([0, 1, 2]);
  });

  it('keeps one to three within one unit in every prefix while neither side is empty (I-10)', () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const stretches = stretchesOfSizes(given);
        const count = (...of: number[]) =>
          stretches.filter(({ category }) => of.includes(category)).reduce((sum, one) => sum + one.count, 0);
        const [privileged, general] = [count(2, 3), count(4, 5)];
        let [fromPrivileged, fromGeneral] = [0, 0];
        for (const row of serveByPlan(stretches, rulebook, weighted)) {
          const category = categoryAt(row, stretches);
          if (category === 1 || category === 6) continue;
          if (category === 2 || category === 3) fromPrivileged += 1;
          else fromGeneral += 1;
          if (fromPrivileged === privileged || fromGeneral === general) break;
          // After n of the privileged there are 3(n - 1) to 3n of the general.
          expect(fromGeneral).toBeGreaterThanOrEqual(3 * (fromPrivileged - 1));
          expect(fromGeneral).toBeLessThanOrEqual(3 * fromPrivileged);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('serves the last categories after everybody else', () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const stretches = stretchesOfSizes(given);
        const served = [...serveByPlan(stretches, rulebook, weighted)].map((row) => categoryAt(row, stretches));
        const firstOfLast = served.indexOf(6);
        if (firstOfLast >= 0) expect(new Set(served.slice(firstOfLast))).toEqual(new Set([6]));
      }),
    );
  });
});

describe('any round', () => {
  it('issues its count exactly, or fewer only when nobody is left; nobody twice, nobody passed over (I-03)', () => {
    fc.assert(
      fc.property(rounds, ({ sizes: given, plan, count, left }) => {
        const stretches = stretchesOfSizes(given);
        const total = given.reduce((sum, one) => sum + one, 0);
        const passedOver = new Set(left);
        const eligible = total - left.filter((row) => row < total).length;
        const rows = allocate(stretches, rulebook, plan, count, passedOver);
        expect(rows).toHaveLength(Math.min(count, eligible));
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows.some((row) => passedOver.has(row) || row >= total)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('never serves somebody before one who stands ahead in the same category (I-05)', () => {
    fc.assert(
      fc.property(rounds, ({ sizes: given, plan, left }) => {
        const stretches = stretchesOfSizes(given);
        const lastOf = new Map<number, number>();
        for (const row of serveByPlan(stretches, rulebook, plan, new Set(left))) {
          const category = categoryAt(row, stretches);
          expect(row).toBeGreaterThan(lastOf.get(category) ?? -1);
          lastOf.set(category, row);
        }
      }),
    );
  });

  it('is not changed for those served before somebody who is passed over', () => {
    fc.assert(
      fc.property(rounds, fc.nat(), ({ sizes: given, plan, left }, pick) => {
        const stretches = stretchesOfSizes(given);
        const before = [...serveByPlan(stretches, rulebook, plan, new Set(left))];
        if (before.length === 0) return;
        const at = pick % before.length;
        const after = [...serveByPlan(stretches, rulebook, plan, new Set([...left, before[at] ?? 0]))];
        expect(after.slice(0, at)).toEqual(before.slice(0, at));
      }),
    );
  });

  it('keeps every award it made before it learnt that somebody has left: steps of any size end in the same awards (I-06)', () => {
    fc.assert(
      fc.property(rounds, ({ sizes: given, plan, count, left }) => {
        const stretches = stretchesOfSizes(given);
        const gone = new Set(left);
        const known = new Set<number>();
        const awarded: number[] = [];
        // As the issuing job does: take what the plan serves next, learn who among them has left, look again.
        for (;;) {
          const next = allocate(stretches, rulebook, plan, count, known).filter((row) => !awarded.includes(row));
          if (next.length === 0) break;
          for (const row of next) {
            if (gone.has(row)) known.add(row);
            else awarded.push(row);
          }
        }
        const byOrder = (a: number, b: number): number => a - b;
        expect(awarded.toSorted(byOrder)).toEqual(allocate(stretches, rulebook, plan, count, gone).toSorted(byOrder));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order in which the stretches are given (I-06)', () => {
    const shuffled = rounds.chain((round) =>
      fc.record({
        round: fc.constant(round),
        stretches: fc.shuffledSubarray([...stretchesOfSizes(round.sizes)], { minLength: stretchesOfSizes(round.sizes).length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ round: { sizes: given, plan, count, left }, stretches }) => {
        const expected = allocate(stretchesOfSizes(given), rulebook, plan, count, new Set(left));
        expect(allocate(stretches, rulebook, plan, count, new Set(left))).toEqual(expected);
      }),
    );
  });

  it('ignores categories its rulebook does not have', () => {
    expect(allocate([{ category: 99, first: 0, count: 3 }], rulebook, sequential, 3)).toEqual([]);
    expect(allocate([{ category: 99, first: 0, count: 3 }], rulebook, weighted, 3)).toEqual([]);
  });
});

describe('the stretches of a queue', () => {
  it('are where each category begins and how many stand in it', () => {
    fc.assert(
      fc.property(fc.array(crowdedPlace, { maxLength: 50 }), (many) => {
        const places = inLegalOrder(many);
        const expected = [...new Set(places.map(({ category }) => category))].map((category) => ({
          category,
          first: places.findIndex((place) => place.category === category),
          count: places.filter((place) => place.category === category).length,
        }));
        expect(stretchesOf(pack(places))).toEqual(expected);
      }),
    );
    expect(stretchesOf(new Uint8Array())).toEqual([]);
  });
});

describe('the plans we ship', () => {
  const cases = ['karaganda', 'vilnius'].flatMap((territory) => {
    const found = shipped(territory);
    return Object.entries(found.plan.presets).map(([name, plan]) => ({ title: `${territory} ${name}`, found, plan }));
  });

  it.each(cases)('$title serves every family of every category once', ({ found, plan }) => {
    const stretches = found.categories.map(({ code }, index) => ({ category: code, first: index * 4, count: 4 }));
    const rows = [...serveByPlan(stretches, found, plan)];
    expect(rows.toSorted((a, b) => a - b)).toEqual(Array.from({ length: found.categories.length * 4 }, (_, row) => row));
  });
});
