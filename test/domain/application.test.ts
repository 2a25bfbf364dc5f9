import { describe, expect, it } from 'vitest';
import {
  applicationMoves,
  applicationStates,
  moveApplication,
  type ApplicationMove,
  type ApplicationState,
} from '../../shared/domain/application.ts';
import { refuse } from '../../shared/domain/refusal.ts';

/** Every legal move, written out: state, move, state after. What is not here must be refused. */
const legal: readonly (readonly [ApplicationState, ApplicationMove, ApplicationState])[] = [
  ['waiting', 'offer', 'offered'],
  ['offered', 'accept', 'accepted'],
  ['accepted', 'enrol', 'enrolled'],
  ['enrolled', 'release', 'accepted'],
  ['offered', 'revoke', 'archived'],
  ['accepted', 'revoke', 'archived'],
  ['enrolled', 'revoke', 'archived'],
  ['offered', 'graduate', 'overAge'],
  ['accepted', 'graduate', 'overAge'],
  ['enrolled', 'graduate', 'overAge'],
  ['waiting', 'suspend', 'suspended'],
  ['offered', 'suspend', 'suspended'],
  ['accepted', 'suspend', 'suspended'],
  ['suspended', 'restore', 'waiting'],
  ['waiting', 'withdraw', 'withdrawn'],
  ['offered', 'withdraw', 'withdrawn'],
  ['accepted', 'withdraw', 'withdrawn'],
  ['suspended', 'withdraw', 'withdrawn'],
  ['waiting', 'archive', 'archived'],
  ['suspended', 'archive', 'archived'],
  ['waiting', 'ageOut', 'overAge'],
  ['suspended', 'ageOut', 'overAge'],
];
const moves = Object.keys(applicationMoves) as readonly ApplicationMove[];
const pairs = applicationStates.flatMap((state) => moves.map((move) => ({ state, move })));
const isLegal = ({ state, move }: { state: ApplicationState; move: ApplicationMove }): boolean =>
  legal.some(([from, name]) => from === state && name === move);

describe('the moves of an application (I-21)', () => {
  it.each(legal)('%s, %s: %s', (state, move, after) => {
    expect(moveApplication(state, move)).toBe(after);
  });

  it.each(pairs.filter((pair) => !isLegal(pair)))('$state does not $move', ({ state, move }) => {
    expect(moveApplication(state, move)).toEqual(refuse('move-forbidden', { thing: 'application', state, move }));
  });

  it('are all looked at: 8 states and 11 moves', () => {
    expect(pairs).toHaveLength(88);
  });

  it('end in states that nothing leaves', () => {
    for (const state of ['withdrawn', 'archived', 'overAge'] as const) {
      expect(moves.filter((move) => typeof moveApplication(state, move) === 'string')).toEqual([]);
    }
  });

  it('are a guardian’s only where the family decides', () => {
    expect(moves.filter((move) => applicationMoves[move].by === 'guardian')).toEqual(['accept', 'restore', 'withdraw']);
  });
});
