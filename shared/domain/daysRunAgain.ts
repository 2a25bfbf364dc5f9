// A family must know when its days to sign a contract run again: silence after a pause costs it the voucher. It is told at once where it leaves its last
// list while they stand still, and on the morning of the day on which the days to stand still are used up.

import type { Event } from './event.ts';
import { deadlineWith, type Lapse } from './legalBasis.ts';
import { noticesFor, type Notice } from './notice.ts';
import { dayOf, type Instant } from './time.ts';
import { pauseEnds, type Clock, type Pause } from './waitingList.ts';

/** True from the day on which a pause has used up its days; never while a lapse of the legal basis has no end. */
export function isPauseOver(paused: Pause, at: Instant, lapses: readonly Lapse[]): boolean {
  const ends = pauseEnds(paused, lapses);
  return ends !== undefined && dayOf(at) >= ends;
}

interface LastListLeft {
  readonly before: Clock;
  readonly after: Clock;
  readonly voucher: string;
  readonly why?: 'left' | 'accepted';
}

/** The news of the last list left at that instant, by leaving it or for a place that was `accepted`; none where the days ran already, or do not run yet. */
export function tellDaysRunAgain(
  event: Pick<Event, 'hash' | 'at' | 'territory'>,
  about: Parameters<typeof noticesFor>[2],
  { before, after, voucher, why = 'left' }: LastListLeft,
  lapses: readonly Lapse[],
): readonly Notice[] {
  const stoodStill = before.paused !== undefined && !isPauseOver(before.paused, event.at, lapses);
  const runs = after.paused === undefined && after.contractBy !== undefined ? deadlineWith(after.contractBy, lapses) : undefined;
  return stoodStill && runs !== undefined ? noticesFor(event, 'days-run-again', about, { voucher, lastDay: runs.lastDay, why }) : [];
}
