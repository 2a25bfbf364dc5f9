// What a round bound for a voucher: where days nobody came were not paid, that much of its money can be promised again. A child who was enrolled before
// vouchers came has none.

import { yearOfRound } from '../domain/budget.ts';
import { monthOf } from '../domain/month.ts';
import type { BoundVoucher } from '../domain/paying.ts';
import { dayOf, instant } from '../domain/time.ts';
import { readRound } from './rounds.ts';
import type { Table } from './table.ts';
import { readVoucher } from './vouchers.ts';

export type FindBound = (voucher: string) => Promise<BoundVoucher | undefined>;

/** Each round is read once: what it froze never changes. */
export function boundVouchers(table: Table, territory: string): FindBound {
  const rounds = new Map<string, Promise<BoundVoucher | undefined>>();
  return async (id) => {
    const round = (await readVoucher(table, id))?.round;
    if (round === undefined) return undefined;
    const known = rounds.get(round) ?? boundIn(table, territory, round);
    rounds.set(round, known);
    return known;
  };
}

async function boundIn(table: Table, territory: string, id: string): Promise<BoundVoucher | undefined> {
  const input = (await readRound(table, territory, id))?.frozen?.input;
  const costEach = input?.sizing.costEach;
  if (input === undefined || costEach === undefined) return undefined;
  return { year: yearOfRound(input), from: monthOf(dayOf(instant(input.issueFrom))), costEach };
}
