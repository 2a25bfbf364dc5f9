// A year's money as the department sees it, round by round.

import { boundCount } from '../../shared/domain/budget.ts';
import { isoOf } from '../../shared/domain/time.ts';
import type { YearOfMoney } from '../../shared/table/budgets.ts';

/** All money in tiyn; without a budget nothing is free and nothing is refused. */
export function viewOfYear(territory: string, { year, budget, rounds, bound, returned, saved, free }: YearOfMoney) {
  return {
    territory,
    year,
    bound,
    returned,
    saved,
    ...(budget === undefined || free === undefined ? {} : { amount: budget.amount, free, setAt: isoOf(budget.setAt) }),
    rounds: rounds.map((round) => {
      const { state, costEach } = round;
      const count = boundCount(round);
      return { round: round.round, state, count, ...(costEach === undefined ? {} : { costEach, bound: count * costEach }) };
    }),
  };
}
