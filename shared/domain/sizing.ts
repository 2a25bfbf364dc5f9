// How many vouchers a round has: said by a person, or computed from money, from free places, or from vouchers of earlier rounds that came back unused.
// One thing decides and never two; what the others would allow is shown beside it. The count is fixed at the approval, from the figures of that
// moment, and the cost of all vouchers never exceeds the money it was sized by (I-01).

import * as z from 'zod';
import { isRefusal, type Refusal } from './refusal.ts';
import type { RoundSizing } from './round.ts';

/** No round is larger: what one walk and one dry run can show. */
export const mostVouchers = 100_000;

/** What a person asks for; money in tiyn. */
export const askedSizingShape = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('count'), count: z.int().min(1).max(mostVouchers) }),
  z.strictObject({ by: z.literal('budget'), budget: z.int().min(1) }),
  z.strictObject({ by: z.literal('places') }),
  z.strictObject({ by: z.literal('returned') }),
]);
export type AskedSizing = z.output<typeof askedSizingShape>;

/** What sizes are computed from, at one moment. */
export interface SizingFigures {
  /** Projected cost of one voucher in tiyn, or why it is not known. */
  readonly costEach: number | Refusal;
  readonly freePlaces: number;
  /** Vouchers that have no place yet, or are still to be issued by another round: each will take a free place. */
  readonly promised: number;
  /** Vouchers that came back and were not served again, up to `upTo`. */
  readonly returned: number;
  readonly upTo: string;
}

export interface Sized {
  /** 0 where nothing can be issued now. */
  readonly count: number;
  readonly sizing: RoundSizing;
}

/** The size that follows, and the figures it follows from; `most`: a standing order's own limit. Refuses a budget without a known cost. */
export function sizeRound(asked: AskedSizing, figures: SizingFigures, most?: number): Sized | Refusal {
  const { costEach, freePlaces, promised, returned, upTo } = figures;
  const limit = Math.min(most ?? mostVouchers, mostVouchers);
  const beside = {
    ...(isRefusal(costEach) ? {} : { costEach }),
    ...(most === undefined ? {} : { most }),
  };
  if (asked.by === 'count') return { count: Math.min(asked.count, limit), sizing: { by: 'count', ...beside } };
  if (asked.by === 'places') {
    const taken = promised === 0 ? {} : { promised };
    return { count: Math.min(placesLeft({ freePlaces, promised }), limit), sizing: { by: 'places', freePlaces, ...taken, ...beside } };
  }
  if (asked.by === 'returned') return { count: Math.min(returned, limit), sizing: { by: 'returned', returned, upTo, ...beside } };
  if (isRefusal(costEach)) return costEach;
  const { budget } = asked;
  return { count: Math.min(affordable(budget, costEach), limit), sizing: { by: 'budget', budget, ...beside, costEach } };
}

/** Free places that nobody was promised. */
export function placesLeft({ freePlaces, promised = 0 }: { readonly freePlaces: number; readonly promised?: number | undefined }): number {
  return Math.max(0, freePlaces - promised);
}

/** How many vouchers that money pays for. */
export function affordable(money: number, costEach: number): number {
  if (money < 0) return 0;
  return costEach === 0 ? mostVouchers : Math.min(mostVouchers, Math.floor(money / costEach));
}

/** The question a stored size was the answer to. */
export function askedOf({ count, sizing }: { readonly count: number; readonly sizing: RoundSizing }): AskedSizing {
  if (sizing.by === 'count') return { by: 'count', count };
  return sizing.by === 'budget' ? { by: 'budget', budget: sizing.budget } : { by: sizing.by };
}
