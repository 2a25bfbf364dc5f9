// A family whose deadline runs when the legal basis of financing lapses has been told a day that does not count any more. It hears that its days stand still,
// once while the lapse lasts, and on the first morning after it that they go on, and until when: silence would cost it the voucher.

import type { Deadline } from './calendar.ts';
import { frozenSince, standstill, type Lapse } from './legalBasis.ts';
import { isByDay, type Telling } from './reminder.ts';
import { dayOf, type Instant } from './time.ts';

export type LapseNews = 'deadline-stands-still' | 'deadline-goes-on';

/** What the family of that deadline is to be told at that instant; undefined by night, and where it has been told. */
export function lapseNews(
  { deadline, reminded = [] }: { readonly deadline: Deadline; readonly reminded?: readonly Telling[] | undefined },
  at: string,
  lapses: readonly Lapse[],
  now: Instant,
): LapseNews | undefined {
  if (!isByDay(now, at)) return undefined;
  const isTold = reminded.includes('still');
  const standsStill = frozenSince(lapses, dayOf(now)) !== undefined;
  if (!standsStill) return isTold ? 'deadline-goes-on' : undefined;
  const before = standstill(deadline, lapses);
  const hasPassed = before !== undefined && now >= before;
  return isTold || hasPassed ? undefined : 'deadline-stands-still';
}
