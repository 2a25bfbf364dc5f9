// Rounds made up by chance or by hand, with the awards the walk gives them: protocols to hold and to spoil.

import * as fc from 'fast-check';
import { stretchesOf } from '../../shared/domain/allocation.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { hexOf, orderKeyBytes } from '../../shared/domain/orderKey.ts';
import { protocolOf, turnsOfRound, type PassReason, type RoundFacts } from '../../shared/domain/protocol.ts';
import { publicRow, totalsOf, type ProtocolFile } from '../../shared/domain/protocolFile.ts';
import { headSeal, pagesOf, rootsOf, rowsOf, rowsPerPage } from '../../shared/domain/protocolTree.ts';
import { leftOutText, roundDigest, type RoundInput } from '../../shared/domain/round.ts';
import type { PlanPreset } from '../../shared/domain/rulebookSchema.ts';
import { crowdedPlace, inLegalOrder, longQueue, pack } from './places.ts';

export const sequential: PlanPreset = { kind: 'sequential' };
export const weighted: PlanPreset = {
  kind: 'weighted',
  first: [1],
  takes: [
    { categories: [2], take: 1 },
    { categories: [5], take: 3 },
  ],
  onlyIfEmpty: [9],
};

export interface Made {
  readonly keys: Uint8Array;
  readonly plan: PlanPreset;
  readonly count: number;
  readonly left: readonly (readonly [number, PassReason])[];
  readonly leftOut: readonly number[];
  readonly batches: readonly (readonly number[])[];
}

/** The frozen input of such a round. */
export function inputOf({ keys, plan, count, leftOut, batches }: Made): RoundInput {
  const rows = keys.length / orderKeyBytes;
  return {
    format: 'kezek-round/1',
    territory: 'karaganda',
    round: '202607010a1b2c3d',
    count,
    sizing: { by: 'budget', budget: count * 1_000_000 + 7, costEach: 1_000_000 },
    scope: 'settlements',
    plan: { name: plan.kind, rules: plan },
    categories: [...new Set([1, 2, 5, 9, ...stretchesOf(keys).map(({ category }) => category)])].sort((a, b) => a - b),
    rulebook: 'karaganda-2025-1',
    queueVersion: 7,
    queueAsOf: 1_780_000_000_000,
    rows,
    queueDigest: digestOf(keys),
    batches,
    leftOut: leftOutText(leftOut, rows),
    approvedAt: 1_780_000_100_000,
    issueFrom: 1_780_003_700_000,
  };
}

/** What a round over them leaves behind: those who left are passed over where the walk would have met them, all others follow from it. */
export function factsOf(made: Made): RoundFacts {
  const input = inputOf(made);
  const leftOut = new Set(made.leftOut);
  const lawful = new Map(made.left.filter(([row, reason]) => reason !== 'twins-do-not-fit' && row < input.rows && !leftOut.has(row)));
  const skips = new Map<number, PassReason>(lawful);
  const issued = new Set<number>();
  for (const { rows, fits } of turnsOfRound({ input, keys: made.keys }, new Set(lawful.keys()))) {
    for (const row of rows) {
      if (fits) issued.add(row);
      else skips.set(row, 'twins-do-not-fit');
    }
  }
  return { input, keys: made.keys, ended: 'finished', skips, issued };
}

export function outcomesOf(facts: RoundFacts): Uint8Array {
  const outcomes = protocolOf(facts);
  if (!(outcomes instanceof Uint8Array)) throw new Error(`row ${outcomes.row}: ${outcomes.why}`);
  return outcomes;
}

/** The file anybody downloads of it. */
export function fileOf(facts: RoundFacts, outcomes: Uint8Array = outcomesOf(facts)): ProtocolFile {
  const { input, keys, ended } = facts;
  const { territory, round } = input;
  const pages = pagesOf(keys, outcomes);
  const { root, pageRoots } = rootsOf(pages);
  const roots = pageRoots.map(hexOf);
  const totals = [...totalsOf(keys, outcomes)];
  const awarded = totals.reduce((sum, one) => sum + one.awarded, 0);
  const outcome = {
    rows: input.rows,
    pageRows: rowsPerPage,
    pages: pages.length,
    awarded,
    root: hexOf(root),
    pageRoots: roots,
    totals,
  };
  const head = { format: 'kezek-protocol/1' as const, territory, round, state: ended, digest: roundDigest(input), input, outcome };
  return {
    head: { ...head, seal: headSeal(head) },
    pages: pages.map((page, index) => ({
      territory,
      round,
      page: index,
      first: page.first,
      root: roots[index] ?? '',
      rows: rowsOf(page).map(publicRow),
    })),
  };
}

/** Rows of no batch yet, put together by twos and threes. */
function batchesAmong(rows: readonly number[], sizes: readonly number[]): readonly (readonly number[])[] {
  const batches: number[][] = [];
  let at = 0;
  for (const size of sizes) {
    const batch = rows.slice(at, at + size);
    if (batch.length === size) batches.push(batch.toSorted((a, b) => a - b));
    at += size;
  }
  return batches.toSorted(([a = 0], [b = 0]) => a - b);
}

const reasons = fc.constantFrom<PassReason>('left-queue', 'stop-list', 'over-age', 'has-voucher', 'under-age');

/** Any round over a small crowded queue. */
export const anyRound: fc.Arbitrary<Made> = fc
  .record({
    places: fc.array(crowdedPlace, { minLength: 1, maxLength: 60 }),
    plan: fc.constantFrom(sequential, weighted),
    count: fc.nat({ max: 40 }),
    left: fc.uniqueArray(fc.tuple(fc.nat({ max: 59 }), reasons), { maxLength: 12, selector: ([row]) => row }),
    out: fc.uniqueArray(fc.nat({ max: 59 }), { maxLength: 8 }),
    twins: fc.uniqueArray(fc.nat({ max: 59 }), { maxLength: 14 }),
    sizes: fc.array(fc.integer({ min: 2, max: 3 }), { maxLength: 5 }),
  })
  .map(({ places, plan, count, left, out, twins, sizes }) => {
    const keys = pack(inLegalOrder(places));
    const rows = keys.length / orderKeyBytes;
    const within = (row: number) => row < rows;
    const leftOut = out.filter(within);
    return { keys, plan, count, left, leftOut, batches: batchesAmong(twins.filter(within), sizes) };
  });

/** A round over a long queue: three pages, some who left, some left out, twins. */
export function longRound(rows = 2_500, count = 900, plan: PlanPreset = weighted): Made {
  const keys = pack(longQueue(rows));
  const left: (readonly [number, PassReason])[] = [
    [3, 'left-queue'],
    [Math.floor(rows / 3), 'stop-list'],
    [Math.floor(rows / 2) + 1, 'over-age'],
  ];
  return {
    keys,
    plan,
    count,
    left,
    leftOut: [5, 6, rows - 1],
    batches: [
      [10, 11],
      [Math.floor(rows / 2) + 2, Math.floor(rows / 2) + 40],
    ],
  };
}
