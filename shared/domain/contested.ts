// While it is open whether a voucher is to be taken away, its days stand still: nobody looks for a kindergarten with a voucher that may be gone
// tomorrow, and nobody loses by waiting what an appeal would have kept. Once it is settled for the family the days go on with those that were left,
// at least one, and never end sooner than they would have. Where a waiting list holds them too, the later of both ends counts.

import { deadlineAfter, type Calendar } from './calendar.ts';
import { standstill, type Lapse } from './legalBasis.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { dayOf, type Instant } from './time.ts';
import type { VoucherTerms } from './voucher.ts';
import { laterOf, stoppedOn, workingDaysLeft } from './waitingList.ts';

/** The deadlines of a contested voucher as they would go on from that instant; as they are where it is not contested. */
export function deadlinesGoOn(
  { state, confirmBy, contractBy, contestedAt }: VoucherTerms,
  at: Instant,
  { lapses, calendar }: { readonly lapses: readonly Lapse[]; readonly calendar: Calendar },
): Pick<VoucherTerms, 'confirmBy' | 'contractBy'> | Refusal {
  const stopped = state === 'issued' ? confirmBy : state === 'confirmed' ? contractBy : undefined;
  const since = stopped && stoppedOn(stopped, contestedAt);
  if (stopped === undefined || since === undefined) return { confirmBy, contractBy };
  const left = workingDaysLeft(stopped, since, lapses, calendar);
  if (isRefusal(left)) return left;
  const fresh = deadlineAfter(dayOf(at), Math.max(left, 1), calendar);
  if (isRefusal(fresh)) return fresh;
  // Where a lapse of the legal basis has no end yet neither has one: the fresh deadline has lost no day to it.
  const later = standstill(fresh, lapses) === undefined ? fresh : laterOf(stopped, fresh, lapses);
  return state === 'issued' ? { confirmBy: later, contractBy } : { confirmBy, contractBy: later };
}
