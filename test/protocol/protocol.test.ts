// The protocol follows from the frozen input and from who had left, and from nothing else.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applicationStates } from '../../shared/domain/application.ts';
import { allocate, stretchesOf } from '../../shared/domain/allocation.ts';
import { bitsOf } from '../../shared/domain/identifiers.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { outcomeAt, passReasonOf, passReasons, protocolOf, rowAt, turnsOfRound, type RoundFacts } from '../../shared/domain/protocol.ts';
import { leafText, numbersOf, pagesOf, rootsOf, rowOfNumber, rowsOf } from '../../shared/domain/protocolTree.ts';
import { checkNobodySkipped, checkProportion, checkQuota } from '../../shared/domain/roundChecks.ts';
import { rowsLeftOut } from '../../shared/domain/round.ts';
import { batchesByRow } from '../../shared/domain/twins.ts';
import { anyRound, factsOf, longRound, outcomesOf } from '../support/madeRounds.ts';

const rowsNamed = (outcomes: Uint8Array, rows: number, name: string) =>
  Array.from({ length: rows }, (_, row) => row).filter((row) => outcomeAt(outcomes, row).outcome === name);

const leaversOf = ({ skips }: RoundFacts) => new Set([...skips].flatMap(([row, reason]) => (reason === 'twins-do-not-fit' ? [] : [row])));

function checksOf(facts: RoundFacts, outcomes: Uint8Array) {
  const round = { ...facts, outcomes };
  return [...checkQuota(round), ...checkNobodySkipped(round), ...checkProportion(round)];
}

describe('a protocol', () => {
  it('awards exactly whom the allocation serves, each at the turn in which it serves them (I-06)', () => {
    fc.assert(
      fc.property(anyRound, (made) => {
        const facts = factsOf(made);
        const { input, keys } = facts;
        const outcomes = outcomesOf(facts);
        const lawful = [...facts.skips].flatMap(([row, reason]) => (reason === 'twins-do-not-fit' ? [] : [row]));
        const closed = new Set([...lawful, ...rowsLeftOut(input)]);
        const categories = input.categories.map((code) => ({ code }));
        const expected = allocate(stretchesOf(keys), { categories }, input.plan.rules, input.count, closed, batchesByRow(input.batches));
        const places = rowsNamed(outcomes, input.rows, 'awarded').map((row) => [rowAt(keys, outcomes, row), row] as const);
        const found = places.toSorted(([a], [b]) => ('place' in a && 'place' in b ? a.place - b.place : 0)).map(([, row]) => row);
        expect(found).toEqual(expected);
      }),
    );
  });

  it('keeps count, order, proportion and twins by checks that do not walk (I-01, I-03, I-05, I-10)', () => {
    fc.assert(
      fc.property(anyRound, (made) => {
        const facts = factsOf(made);
        expect(checksOf(facts, outcomesOf(facts))).toEqual([]);
      }),
    );
    const long = factsOf(longRound());
    expect(checksOf(long, outcomesOf(long))).toEqual([]);
  });

  it('is the same whatever the order in which awards and skips come (I-06)', () => {
    fc.assert(
      fc.property(anyRound, fc.infiniteStream(fc.nat()), (made, chance) => {
        const facts = factsOf(made);
        const shuffled = <T>(all: Iterable<T>): T[] =>
          [...all]
            .map((one) => [chance.next().value, one] as const)
            .sort(([a], [b]) => Number(a) - Number(b))
            .map(([, one]) => one);
        const other = { ...facts, skips: new Map(shuffled(facts.skips)), issued: new Set(shuffled(facts.issued)) };
        expect(protocolOf(other)).toEqual(outcomesOf(facts));
      }),
    );
  });

  it('is refused where one award or one skip is other than what follows (I-05, I-06)', () => {
    fc.assert(
      fc.property(anyRound, fc.nat(), (made, chance) => {
        const facts = factsOf(made);
        const row = chance % facts.input.rows;
        const issued = new Set(facts.issued);
        if (!issued.delete(row)) issued.add(row);
        const found = protocolOf({ ...facts, issued });
        expect(found).not.toBeInstanceOf(Uint8Array);
        const unfit = new Map(facts.skips);
        if (unfit.get(row) === 'twins-do-not-fit') unfit.delete(row);
        else if (unfit.has(row)) return;
        else unfit.set(row, 'twins-do-not-fit');
        expect(protocolOf({ ...facts, skips: unfit })).not.toBeInstanceOf(Uint8Array);
      }),
    );
  });

  it('of a cancelled round holds the first turns of the walk, and no others may have been served (I-05, I-10)', () => {
    fc.assert(
      fc.property(anyRound, fc.nat(), fc.nat(), (made, stop, chance) => {
        const whole = factsOf(made);
        const all = [...turnsOfRound(whole, leaversOf(whole))];
        const turns = all.filter(({ fits }) => fits).map(({ rows }) => rows);
        const stopped = stop % (turns.length + 1);
        const issued = new Set(turns.slice(0, stopped).flat());
        // Twins who would not fit further on were never met.
        const end = stopped === turns.length ? all.length : all.findIndex(({ rows }) => rows === turns[stopped]);
        const later = new Set(all.slice(end).flatMap(({ fits, rows }) => (fits ? [] : rows)));
        const skips = new Map([...whole.skips].filter(([row]) => !later.has(row)));
        const cancelled = { ...whole, skips, ended: 'cancelled' as const, issued };
        const outcomes = protocolOf(cancelled);
        if (!(outcomes instanceof Uint8Array)) throw new Error(outcomes.why);
        expect(new Set(rowsNamed(outcomes, whole.input.rows, 'awarded'))).toEqual(issued);
        expect(checksOf(cancelled, outcomes)).toEqual([]);
        const isPrefix = (rows: ReadonlySet<number>) => {
          let met = 0;
          for (const turn of turns) {
            if (met === rows.size) return true;
            if (!turn.every((row) => rows.has(row))) return false;
            met += turn.length;
          }
          return met === rows.size;
        };
        const other = new Set(issued);
        const row = chance % whole.input.rows;
        if (!other.delete(row)) other.add(row);
        expect(protocolOf({ ...cancelled, issued: other }) instanceof Uint8Array).toBe(isPrefix(other));
      }),
    );
  });

  it('tells why somebody was passed over from a short list that says nothing of a family', () => {
    for (const state of [...applicationStates, 'gone', 'over-age', 'under-age', 'child-has-voucher', 'twins-do-not-fit', 'something-new']) {
      expect(passReasons).toContain(passReasonOf(state));
    }
    expect(['withdrawn', 'archived', 'gone', 'suspended', 'child-has-voucher'].map(passReasonOf)).toEqual([
      'left-queue',
      'left-queue',
      'left-queue',
      'stop-list',
      'has-voucher',
    ]);
  });
});

describe('its rows', () => {
  const facts = factsOf(longRound());
  const pages = pagesOf(facts.keys, outcomesOf(facts));

  it('have a leaf of sorted fields, without a person', () => {
    const [row] = rowsOf(
      pages[0] ??
        pagesOf(new Uint8Array(orderKeyBytes), new Uint8Array(4))[0] ?? { first: 0, keys: new Uint8Array(), outcomes: new Uint8Array() },
    );
    if (row === undefined) throw new Error('no row');
    expect(leafText(row)).toBe('{"category":1,"number":"00000000","outcome":"awarded","place":1,"row":0,"submittedAt":1600000000000}');
  });

  it('come back from their pages as they went in', () => {
    const outcomes = outcomesOf(facts);
    expect(pages.map(({ first }) => first)).toEqual([0, 1024, 2048]);
    const rows = pages.flatMap((page) => [...rowsOf(page)]);
    expect(rows).toEqual(Array.from({ length: 2_500 }, (_, row) => rowAt(facts.keys, outcomes, row)));
  });

  it('change the root when any of them changes', () => {
    const outcomes = outcomesOf(facts);
    const other = outcomes.slice();
    other[2_100 * 4] = 2;
    expect(rootsOf(pagesOf(facts.keys, other)).root).not.toEqual(rootsOf(pages).root);
  });

  it('are found by number, and another number is not', () => {
    const packed = numbersOf(pages);
    for (const row of [0, 1, 1_023, 1_024, 2_499]) {
      expect(rowOfNumber(packed, bitsOf(placeOf(facts.keys, row * orderKeyBytes).number))).toBe(row);
    }
    expect(rowOfNumber(packed, 12_345)).toBeUndefined();
  });
});

describe('the checks of a round that is over', () => {
  const facts = factsOf(longRound());
  const outcomes = outcomesOf(facts);
  const round = { ...facts, outcomes };
  const awardedRows = rowsNamed(outcomes, facts.input.rows, 'awarded');

  const spoiled = (spoil: (copy: Uint8Array) => void) => {
    const copy = outcomes.slice();
    spoil(copy);
    return { ...round, outcomes: copy };
  };

  it('name an award too many and money too little (I-01)', () => {
    const fewer = { ...round, input: { ...facts.input, count: awardedRows.length - 1 } };
    expect(checkQuota(fewer).map(({ invariant }) => invariant)).toContain('I-01');
    const poorer = { ...round, input: { ...facts.input, sizing: { by: 'budget' as const, budget: 5, costEach: 1 } } };
    expect(checkQuota(poorer)).toMatchObject([{ invariant: 'I-01' }]);
  });

  it('name one left behind (I-05)', () => {
    const found = checkNobodySkipped(spoiled((copy) => copy.fill(0, 2 * 4, 3 * 4)));
    expect(found).toMatchObject([{ invariant: 'I-05', of: placeOf(facts.keys, 2 * orderKeyBytes).number }]);
  });

  it('name twins who fared differently (I-05)', () => {
    const found = checkNobodySkipped(spoiled((copy) => copy.fill(0, 11 * 4, 12 * 4)));
    expect(found.map(({ why }) => why)).toContain('its twins did not fare alike');
  });

  it('name a line of the plan served out of turn (I-10)', () => {
    const lanes = awardedRows.filter((row) => facts.keys[row * orderKeyBytes] === 5);
    const [early, late] = [lanes[0] ?? 0, lanes.at(-1) ?? 0];
    // One of the general line at the end of the round, and one of the end at its place: the order in the category is broken, the proportion is not.
    const swapped = spoiled((copy) => {
      const kept = copy.slice(early * 4, early * 4 + 4);
      copy.copyWithin(early * 4, late * 4, late * 4 + 4);
      copy.set(kept, late * 4);
    });
    expect(checkProportion(swapped)).toEqual([]);
    const privileged = awardedRows.filter((row) => facts.keys[row * orderKeyBytes] === 2);
    const firsts = awardedRows.filter((row) => facts.keys[row * orderKeyBytes] === 1);
    const [one, other] = [privileged.at(-1) ?? 0, firsts[0] ?? 0];
    const unfair = spoiled((copy) => {
      const kept = copy.slice(one * 4, one * 4 + 4);
      copy.copyWithin(one * 4, other * 4, other * 4 + 4);
      copy.set(kept, other * 4);
    });
    expect(checkProportion(unfair)).toMatchObject([{ invariant: 'I-10' }]);
  });
});
