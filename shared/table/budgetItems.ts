// The shape of a year's budget as it is stored.

import * as z from 'zod';
import { at, chained } from './itemParts.ts';

export const BudgetItem = z.object({
  item: z.literal('budget'),
  ...chained,
  territory: z.string(),
  year: z.int(),
  /** In tiyn. */
  amount: z.int(),
  setAt: at,
  /** In tiyn: what finished registers did not pay of vouchers that rounds of this year had bound, for days nobody came. */
  saved: z.int().optional(),
});
export type Budget = z.output<typeof BudgetItem>;

/** Moves with every approval: each promises places. */
export const PromisedFenceItem = z.object({ item: z.literal('promisedFence'), version: z.int() });

/** Moves whenever a round takes what came back. */
export const ReturnedFenceItem = z.object({ item: z.literal('returnedFence'), version: z.int() });
