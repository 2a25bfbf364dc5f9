// What a family may do with its voucher besides confirming or refusing it, by the same rules that decide when it does: one request at a time, so many
// waiting lists, a place kept for it until its last millisecond, nothing after the deadline.

import type { Lapse } from './legalBasis.ts';
import type { Instant } from './time.ts';
import { isOverdue, movesOpen, type VoucherTerms } from './voucher.ts';
import { judgeOffer, type ListPlace } from './waitingList.ts';

interface Searching extends VoucherTerms {
  readonly request?: string | undefined;
  readonly lists?: readonly ListPlace[] | undefined;
}

/** The moves open at that instant, by the names of what they do. `runs`: its contract is in force. */
export function familyMoves(
  voucher: Searching,
  {
    at,
    lapses,
    mostLists,
    runs,
  }: { readonly at: Instant; readonly lapses: readonly Lapse[]; readonly mostLists: number; readonly runs: boolean },
): readonly string[] {
  const { state, request, lists = [] } = voucher;
  const answers = movesOpen(voucher, at, lapses);
  if ((state !== 'confirmed' && state !== 'contracted') || isOverdue(voucher, at, lapses)) return answers;
  const asks = request === undefined ? [state === 'contracted' ? 'transfer' : 'ask-place'] : ['withdraw-request'];
  const isKept = lists.some((list) => list.offer !== undefined && judgeOffer(list, at, lapses) === undefined);
  const kept = isKept ? [...(request === undefined ? ['accept-place'] : []), 'decline-place'] : [];
  const joins = lists.length < mostLists ? ['join-waiting-list'] : [];
  const leaves = lists.length > 0 ? ['leave-waiting-list'] : [];
  return [...answers, ...asks, ...kept, ...joins, ...leaves, ...(runs ? ['end-contract'] : [])];
}
