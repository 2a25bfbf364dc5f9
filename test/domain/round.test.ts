import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  approveRound,
  moveRound,
  roundDigest,
  roundMoves,
  roundMovesOpen,
  roundStates,
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
  const input = {
    territory: 'karaganda',
    round: '202607010a1b2c3d',
    count: 120,
    plan: 'sequential',
    rulebook: 'karaganda-2025-1',
    queueVersion: 7,
    queueDigest: 'ab'.repeat(32),
  };

  it('is SHA-256 of its input as canonical JSON, which anybody can compute again (I-06)', () => {
    const text = `{"count":120,"plan":"sequential","queueDigest":"${'ab'.repeat(32)}","queueVersion":7,"round":"202607010a1b2c3d","rulebook":"karaganda-2025-1","territory":"karaganda"}`;
    expect(roundDigest(input)).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('changes with every part of what the awards are computed from', () => {
    const others = [
      { ...input, territory: 'vilnius' },
      { ...input, round: '202607010a1b2c3e' },
      { ...input, count: 121 },
      { ...input, plan: 'weighted' },
      { ...input, rulebook: 'karaganda-2026-1' },
      { ...input, queueVersion: 8 },
      { ...input, queueDigest: 'ac'.repeat(32) },
    ];
    expect(new Set([input, ...others].map(roundDigest)).size).toBe(8);
    expect(roundDigest({ ...input, batches: [[3, 4]] })).not.toBe(roundDigest({ ...input, batches: [[3, 5]] }));
    expect(roundDigest({ ...input, batches: [] })).toBe(roundDigest(input));
  });
});
