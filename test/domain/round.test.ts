import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approveRound,
  leftOutText,
  moveRound,
  roundDigest,
  roundMoves,
  roundMovesOpen,
  roundStates,
  rowsLeftOut,
  type RoundInput,
  type RoundMove,
  type RoundState,
} from '../../shared/domain/round.ts';
import { refuse } from '../../shared/domain/refusal.ts';

const legal: readonly (readonly [RoundState, RoundMove, RoundState])[] = [
  ['draft', 'approve', 'approved'],
  ['approved', 'issue', 'issuing'],
  ['issuing', 'issue', 'issuing'],
  ['issuing', 'finish', 'finished'],
  ['draft', 'cancel', 'cancelled'],
  ['approved', 'cancel', 'cancelled'],
  ['issuing', 'cancel', 'cancelled'],
];
const moves = Object.keys(roundMoves) as readonly RoundMove[];
const forbidden = roundStates
  .flatMap((state) => moves.map((move) => ({ state, move })))
  .filter(({ state, move }) => !legal.some(([from, name]) => from === state && name === move));

describe('the moves of a round (I-21)', () => {
  it.each(legal)('%s, %s: %s', (state, move, after) => {
    expect(moveRound(state, move)).toBe(after);
  });

  it.each(forbidden)('$state does not $move', ({ state, move }) => {
    expect(moveRound(state, move)).toEqual(refuse('move-forbidden', { thing: 'round', state, move }));
  });

  it('open to people are approving a draft and cancelling what is not over', () => {
    expect(roundStates.map((state) => [state, roundMovesOpen(state)])).toEqual([
      ['draft', ['approve', 'cancel']],
      ['approved', ['cancel']],
      ['issuing', ['cancel']],
      ['finished', []],
      ['cancelled', []],
    ]);
  });
});

describe('an approval', () => {
  it('is another person’s than the draft, whatever the round’s state (I-25)', () => {
    for (const state of roundStates) {
      expect(approveRound({ state, draftedBy: 'person-1' }, 'person-1')).toEqual(refuse('same-person', { first: 'person-1' }));
    }
    expect(approveRound({ state: 'draft', draftedBy: 'person-1' }, 'person-2')).toBe('approved');
  });

  it.each(roundStates.filter((state) => state !== 'draft'))('of a round that is %s is refused to a second person too', (state) => {
    expect(approveRound({ state, draftedBy: 'person-1' }, 'person-2')).toEqual(
      refuse('move-forbidden', { thing: 'round', state, move: 'approve' }),
    );
  });
});

describe('the digest of a round', () => {
  const input: RoundInput = {
    format: 'kezek-round/1',
    territory: 'karaganda',
    round: '202607010a1b2c3d',
    count: 120,
    sizing: { by: 'count' },
    scope: 'territory',
    plan: { name: 'sequential', rules: { kind: 'sequential' } },
    categories: [1, 2, 9],
    rulebook: 'karaganda-2025-1',
    queueVersion: 7,
    queueAsOf: 1_782_882_000_000,
    rows: 400,
    queueDigest: 'ab'.repeat(32),
    batches: [[3, 4]],
    leftOut: '',
    approvedAt: 1_782_882_000_001,
    issueFrom: 1_782_885_600_001,
  };

  it('is SHA-256 of its input as canonical JSON, which anybody can compute again (I-06)', () => {
    const text = `{"approvedAt":1782882000001,"batches":[[3,4]],"categories":[1,2,9],"count":120,"format":"kezek-round/1","issueFrom":1782885600001,"leftOut":"","plan":{"name":"sequential","rules":{"kind":"sequential"}},"queueAsOf":1782882000000,"queueDigest":"${'ab'.repeat(32)}","queueVersion":7,"round":"202607010a1b2c3d","rows":400,"rulebook":"karaganda-2025-1","scope":"territory","sizing":{"by":"count"},"territory":"karaganda"}`;
    expect(roundDigest(input)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('changes with every part of what the awards are computed from', () => {
    const others: readonly RoundInput[] = [
      { ...input, territory: 'vilnius' },
      { ...input, round: '202607010a1b2c3e' },
      { ...input, count: 121 },
      { ...input, sizing: { by: 'budget', budget: 120, costEach: 1 } },
      { ...input, scope: 'settlements' },
      { ...input, plan: { ...input.plan, name: 'weighted' } },
      { ...input, plan: { ...input.plan, rules: { kind: 'weighted', takes: [{ categories: [1], take: 1 }], onlyIfEmpty: [] } } },
      { ...input, categories: [1, 2] },
      { ...input, rulebook: 'karaganda-2026-1' },
      { ...input, queueVersion: 8 },
      { ...input, queueAsOf: input.queueAsOf + 1 },
      { ...input, rows: 401 },
      { ...input, queueDigest: 'ac'.repeat(32) },
      { ...input, batches: [[3, 5]] },
      { ...input, leftOut: 'gA==' },
      { ...input, approvedAt: input.approvedAt + 1 },
      { ...input, issueFrom: input.issueFrom + 1 },
    ];
    expect(new Set([input, ...others].map(roundDigest)).size).toBe(others.length + 1);
    expect(others).toHaveLength(Object.keys(input).length);
  });

  it('does not know a field that is absent from one that is undefined, nor the order of fields', () => {
    expect(roundDigest({ ...input, sizing: { by: 'count', costEach: undefined } })).toBe(roundDigest(input));
    expect(roundDigest(Object.fromEntries(Object.entries(input).toReversed()) as RoundInput)).toBe(roundDigest(input));
  });
});

describe('rows left out of a round', () => {
  it('are bits from the highest of the first byte on: rows 0 and 9 of 12 are 10000000 01000000', () => {
    expect(leftOutText([0, 9], 12)).toBe(Buffer.from([0x80, 0x40]).toString('base64'));
    expect(leftOutText([], 12)).toBe('');
  });

  it('come back as they were put in, whichever they are', () => {
    const cases = fc.integer({ min: 1, max: 300 }).chain((rows) => fc.tuple(fc.constant(rows), fc.uniqueArray(fc.nat({ max: rows - 1 }))));
    fc.assert(
      fc.property(cases, ([rows, left]) => {
        expect(rowsLeftOut({ leftOut: leftOutText(left, rows), rows })).toEqual(new Set(left));
      }),
    );
  });
});
