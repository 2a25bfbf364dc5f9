import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/domain/refusal.ts';
import {
  appealRevocation,
  appealTerm,
  appealTermOver,
  decideRevocation,
  departmentMovesOpen,
  isOpenRevocation,
  moveRevocation,
  revocationMoves,
  revocationStates,
  settleAppeal,
  type RevocationMove,
} from '../../shared/domain/revocation.ts';
import { isSchoolSeason, schoolAgeDue } from '../../shared/domain/schoolAge.ts';
import { addDays, day, yearOf } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { at } from '../support/city.ts';

const karaganda = shippedRulebooks().find(({ territory }) => territory === 'karaganda');
if (karaganda === undefined) throw new Error('no rulebook');
const term = appealTerm(day('2026-07-01'), karaganda, shippedCalendar());
if (isRefusal(term)) throw new Error(term.refusal);
const decided = { state: 'decided', proposedBy: 'clerk', decidedBy: 'head', appealBy: term } as const;

describe('the moves of a revocation', () => {
  const moves = Object.keys(revocationMoves) as RevocationMove[];

  it.each(revocationStates)('from %s are those of the table and no others', (state) => {
    for (const move of moves) {
      const { from, to } = revocationMoves[move];
      const allowed = from.some((one) => one === state);
      expect(moveRevocation(state, move)).toEqual(allowed ? to : expect.objectContaining({ refusal: 'move-forbidden' }));
    }
  });

  it('lead nowhere from an end', () => {
    for (const state of revocationStates.filter((one) => !isOpenRevocation(one))) {
      expect(moves.filter((move) => !isRefusal(moveRevocation(state, move)))).toEqual([]);
    }
  });
});

describe('people', () => {
  it('who proposed do not decide, and who proposed or decided do not settle the appeal', () => {
    const proposed = { state: 'proposed', proposedBy: 'clerk' } as const;
    expect(decideRevocation(proposed, 'drop', 'clerk')).toMatchObject({ refusal: 'same-person' });
    expect(decideRevocation(proposed, 'drop', 'head')).toBe('dropped');
    const appealed = { ...decided, state: 'appealed' } as const;
    expect(settleAppeal(appealed, 'grant', 'head')).toMatchObject({ refusal: 'decider-settles' });
    expect(settleAppeal(appealed, 'uphold', 'clerk')).toMatchObject({ refusal: 'proposer-settles' });
    expect(settleAppeal(appealed, 'uphold', 'third')).toBe('revoked');
  });

  it('see exactly the moves that would not be refused to them', () => {
    for (const state of revocationStates) {
      for (const by of ['clerk', 'head', 'third']) {
        const revocation = { ...decided, state };
        const open = (['revoke', 'drop'] as const)
          .filter((move) => !isRefusal(decideRevocation(revocation, move, by)))
          .concat((['uphold', 'grant'] as const).filter((move) => !isRefusal(settleAppeal(revocation, move, by))) as never[]);
        expect(departmentMovesOpen(revocation, by)).toEqual(open);
      }
    }
  });
});

describe('the days to appeal', () => {
  const last = at('2026-07-16T23:59:59.999+05:00');
  const late = at('2026-07-17T00:00:00+05:00');

  it('are over for the family in the very millisecond from which the job may act (I-14)', () => {
    expect([appealRevocation(decided, last), appealTermOver(decided, last)]).toEqual(['appealed', false]);
    expect([isRefusal(appealRevocation(decided, late)), appealTermOver(decided, late)]).toEqual([true, true]);
  });

  it('do not run while the legal basis has lapsed: five days of a lapse are five days more (I-33)', () => {
    const lapses = [{ from: day('2026-07-08'), to: day('2026-07-12') }];
    expect([appealRevocation(decided, late, lapses), appealTermOver(decided, late, lapses)]).toEqual(['appealed', false]);
    expect(appealTermOver(decided, at('2026-07-22T00:00:00+05:00'), lapses)).toBe(true);
    expect(appealTermOver(decided, at('2027-01-01T00:00:00+05:00'), [{ from: day('2026-07-08') }])).toBe(false);
  });
});

describe('the season of school age', () => {
  it('is every day on which a child could be warned or its voucher closed, from 2026-08-01 to 2026-09-30', () => {
    const days = Array.from({ length: 365 }, (_, index) => addDays(day('2026-01-01'), index));
    const season = days.filter((on) => isSchoolSeason(karaganda, on));
    expect([season.at(0), season.at(-1), season.length]).toEqual(['2026-08-01', '2026-09-30', 61]);
    for (const on of days) {
      const born = day(`${yearOf(on) - 6}-06-15`);
      if (schoolAgeDue(born, karaganda, on)?.due === 'warn') expect(season).toContain(on);
    }
  });

  it('knows no child where nobody leaves by age', () => {
    const never = { ...karaganda, age: { ...karaganda.age, leave: null } };
    expect([isSchoolSeason(never, day('2026-09-01')), schoolAgeDue(day('2015-01-01'), never, day('2026-09-01'))]).toEqual([
      false,
      undefined,
    ]);
  });
});
