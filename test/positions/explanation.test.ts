// Why a number is what it is, against plain counting.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serveByPlan, type Stretch } from '../../shared/domain/allocation.ts';
import { boundariesOf, insteadCodeOf, partsOf, rankFrom, sumOf, turnOf } from '../../shared/domain/explanation.ts';
import { checkConservation, checkExplained, checkOrder } from '../../shared/domain/invariants.ts';
import { orderKeyBytes, orderKeyOf, placeOf } from '../../shared/domain/orderKey.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { chunksOf, positionAt } from '../../shared/domain/queue.ts';
import type { PlanPreset } from '../../shared/domain/rulebookSchema.ts';
import { stretchesOf } from '../../shared/domain/allocation.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { at } from '../support/city.ts';
import { worldOf } from '../../bench/changingQueue.ts';

const karaganda = shippedRulebooks().find(({ territory }) => territory === 'karaganda');
if (karaganda === undefined) throw new Error('no rulebook');

const key = (category: number, submittedAt: string, number: number) =>
  orderKeyOf({ category, submittedAt: at(submittedAt), number: applicationNumber(number) });
const pack = (keys: readonly Uint8Array[]) => new Uint8Array(keys.flatMap((one) => [...one]));
const partsIn = (keys: Uint8Array, row: number) =>
  partsOf(keys.subarray(row * orderKeyBytes, (row + 1) * orderKeyBytes), stretchesOf(keys), (one) =>
    rankFrom({ first: 0, rows: keys }, one),
  );

describe('the parts of a position', () => {
  const line = pack([
    key(1, '2023-01-09T12:00:00.000+05:00', 1),
    key(2, '2023-01-09T23:59:59.999+05:00', 2),
    key(2, '2023-01-10T00:00:00.000+05:00', 3),
    key(2, '2023-01-10T09:00:00.250+05:00', 4),
    key(2, '2023-01-10T09:00:00.250+05:00', 5),
    key(2, '2023-01-10T09:00:00.251+05:00', 6),
  ]);

  it('tell earlier days, the same day and the same millisecond apart; a day begins at 00:00 +05:00', () => {
    expect(partsIn(line, 0)).toEqual({ earlierDays: 0, sameDay: 0, sameMillisecond: 0 });
    expect(partsIn(line, 2)).toEqual({ earlierDays: 1, sameDay: 0, sameMillisecond: 0 });
    expect(partsIn(line, 4)).toEqual({ earlierDays: 1, sameDay: 1, sameMillisecond: 1 });
    expect(partsIn(line, 5)).toEqual({ earlierDays: 1, sameDay: 3, sameMillisecond: 0 });
    expect(sumOf(partsIn(line, 5))).toBe(5);
  });

  it('have boundaries that any place of that day or millisecond stands at or behind', () => {
    const own = key(7, '2024-02-29T23:59:59.999+05:00', 9);
    const { day, millisecond } = boundariesOf(own);
    expect(placeOf(day)).toMatchObject({ category: 7, submittedAt: at('2024-02-29T00:00:00+05:00') });
    expect(placeOf(millisecond).submittedAt).toBe(placeOf(own).submittedAt);
    expect(dayOf(placeOf(day).submittedAt)).toBe('2024-02-29');
    expect(placeOf(boundariesOf(orderKeyOf({ ...placeOf(own), submittedAt: at('1970-01-01T00:00:00Z') })).day).submittedAt).toBe(0);
  });

  it('are the same found in the one chunk that could hold a boundary as in the whole queue', () => {
    const [world] = worldOf(3, 3_000, 3, 1, 0);
    const keys = world?.keys ?? new Uint8Array();
    const chunks = chunksOf(keys);
    for (let row = 0; row < keys.length / orderKeyBytes; row += 17) {
      const { day, millisecond } = boundariesOf(keys.subarray(row * orderKeyBytes, (row + 1) * orderKeyBytes));
      for (const boundary of [day, millisecond]) {
        const chunk = chunks.findLast(({ rows }) => Buffer.compare(rows.subarray(0, orderKeyBytes), boundary) <= 0);
        expect(rankFrom(chunk, boundary)).toBe(rankFrom({ first: 0, rows: keys }, boundary));
      }
    }
  });
});

describe('the turn across categories', () => {
  const codes = [1, 2, 3, 4, 5, 6];
  const plans: fc.Arbitrary<PlanPreset> = fc
    .record({
      order: fc.shuffledSubarray(codes, { minLength: codes.length }),
      cuts: fc.array(fc.nat(codes.length), { minLength: 4, maxLength: 4 }),
      takes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
      withFirst: fc.boolean(),
    })
    .map(({ order, cuts, takes, withFirst }) => {
      const [a = 0, b = 0, c = 0, d = 0] = cuts.toSorted((x, y) => x - y);
      const sets = [order.slice(a, b), order.slice(b, c), order.slice(c, d)];
      const weighted = sets.flatMap((categories, index) => (categories.length === 0 ? [] : [{ categories, take: takes[index] ?? 1 }]));
      // Without `first` those of its categories are served last.
      const head = order.slice(0, a);
      const tail = order.slice(d);
      if (weighted.length === 0) return { kind: 'sequential' as const };
      return {
        kind: 'weighted' as const,
        takes: weighted,
        ...(withFirst ? { first: head } : {}),
        onlyIfEmpty: withFirst ? tail : [...head, ...tail],
      };
    });
  const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: codes.length, maxLength: codes.length });
  const rulebook = { categories: codes.map((code) => ({ code, key: `c${code}`, labels: { kk: 'a', ru: 'b', en: 'c' }, when: {} })) };

  it('is, for every row of any queue and plan, the one the walk of the plan gives (I-06)', () => {
    fc.assert(
      fc.property(plans, counts, (plan, waiting) => {
        const stretches: Stretch[] = [];
        let first = 0;
        for (const [index, count] of waiting.entries()) {
          if (count > 0) stretches.push({ category: codes[index] ?? 0, first, count });
          first += count;
        }
        const walked = [...serveByPlan(stretches, rulebook, plan)];
        expect(walked).toHaveLength(first);
        for (const [served, row] of walked.entries()) {
          const position = positionAt(row, stretches);
          expect(position && turnOf(position, stretches, rulebook, plan)).toBe(served + 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('by 1 privileged to 3 general: the fifth of the general queue gets voucher 7', () => {
    const plan = karaganda.plan.presets['weighted'];
    const stretches = [
      { category: 5, first: 0, count: 10 },
      { category: 9, first: 10, count: 10 },
    ];
    expect(plan && turnOf({ category: 9, position: 5 }, stretches, karaganda, plan)).toBe(7);
    expect(plan && turnOf({ category: 5, position: 5 }, stretches, karaganda, plan)).toBe(15);
  });

  it('is none for a category the plan does not know', () => {
    expect(turnOf({ category: 77, position: 1 }, [], karaganda, { kind: 'sequential' })).toBeUndefined();
    expect(turnOf({ category: 77, position: 1 }, [], karaganda, { kind: 'weighted', takes: [], onlyIfEmpty: [] })).toBeUndefined();
  });
});

describe('50,000 made-up families over twelve publications', () => {
  const world = worldOf(20260701, 50_000, 15, 12, 3_000);

  it('stand in the legal order (I-07)', () => expect(checkOrder(world.at(-1)?.keys ?? new Uint8Array())).toEqual([]));

  it('all have N = 1 + the sum of their parts, and the turn of the plan’s walk', () => {
    for (const { keys } of [world[0], world.at(-1)].filter((one) => one !== undefined)) {
      expect(keys.length / orderKeyBytes).toBeGreaterThan(40_000);
      expect(checkExplained(keys, karaganda)).toEqual([]);
    }
    const weighted = { ...karaganda, plan: { ...karaganda.plan, default: 'weighted' } };
    expect(checkExplained(world.at(-1)?.keys ?? new Uint8Array(), weighted)).toEqual([]);
  });

  it('all keep old position + causes ahead = new position, in every publication (I-09)', () => {
    let moves = 0;
    for (const [index, after] of world.entries()) {
      const before = world[index - 1];
      if (before === undefined) continue;
      expect(checkConservation(before.keys, after.keys, after.moves)).toEqual([]);
      moves += after.moves.length;
    }
    expect(moves).toBeGreaterThan(20_000);
  });
});

describe('conservation (I-09) complains', () => {
  const [before, after] = worldOf(7, 500, 3, 2, 60);
  if (before === undefined || after === undefined) throw new Error('two versions');

  it('of a move left out, one too many, one the wrong way round', () => {
    const [first, ...others] = after.moves;
    if (first === undefined) throw new Error('no moves');
    expect(checkConservation(before.keys, after.keys, others).length).toBeGreaterThan(0);
    const stays = before.keys.subarray(0, orderKeyBytes);
    const invented = { at: first.at, key: stays, way: 'left', cause: 'archived' } as const;
    expect(checkConservation(before.keys, before.keys, [invented]).length).toBeGreaterThan(0);
    const turned = { ...first, way: first.way === 'left' ? ('joined' as const) : ('left' as const) };
    expect(checkConservation(before.keys, after.keys, [turned, ...others]).length).toBeGreaterThan(0);
    expect(checkConservation(before.keys, after.keys, after.moves)).toEqual([]);
  });
});

it('whoever waits without a position is not yet published; any other state says itself', () => {
  expect(insteadCodeOf('waiting')).toBe('not-yet-published');
  expect(insteadCodeOf('overAge')).toBe('over-age');
  expect(insteadCodeOf('suspended')).toBe('suspended');
});
