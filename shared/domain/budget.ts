// What a territory may spend on vouchers in a year, and what its rounds have bound of it: an approved round binds its whole count, a finished or
// cancelled one what it issued. A voucher that goes on into the next year is bound in no budget there: that amount is set net of it. Vouchers that came back before a child was enrolled give their cost back. No approval may bind more than is free (I-01).

import { refuse, type Refusal } from './refusal.ts';
import type { RoundInput, RoundState } from './round.ts';
import { dayOf, instant, yearOf } from './time.ts';

export interface BoundRound {
  readonly round: string;
  readonly state: RoundState;
  /** As approved. */
  readonly count: number;
  readonly issued: number;
  readonly costEach: number | undefined;
}

/** The year whose money a round takes: the one in which it begins. */
export function yearOfRound({ issueFrom }: Pick<RoundInput, 'issueFrom'>): number {
  return yearOf(dayOf(instant(issueFrom)));
}

/** How many vouchers of the round are paid for or may still have to be. */
export function boundCount({ state, count, issued }: BoundRound): number {
  if (state === 'draft') return 0;
  return state === 'finished' || state === 'cancelled' ? issued : count;
}

/** In tiyn. A round approved before its cost could be known binds nothing. */
export function boundBy(rounds: readonly BoundRound[]): number {
  return rounds.reduce((sum, round) => sum + boundCount(round) * (round.costEach ?? 0), 0);
}

/** In tiyn; negative where the amount was lowered under what is bound. What registers saved on bound vouchers is free again. */
export function freeMoney(budget: {
  readonly amount: number;
  readonly bound: number;
  readonly returned: number;
  readonly saved?: number | undefined;
}): number {
  return budget.amount - budget.bound + budget.returned + (budget.saved ?? 0);
}

/** `budget-exceeded` where so many vouchers cost more than is free. */
export function exceeds(count: number, costEach: number, year: number, free: number): Refusal | undefined {
  const needed = count * costEach;
  return needed <= free ? undefined : refuse('budget-exceeded', { year, needed, free, costEach });
}
