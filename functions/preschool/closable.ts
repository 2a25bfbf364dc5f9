// Whether the head may close a month now. On every day but its last working one the clock knows; on that day it is looked whether everybody is marked, as
// the closing itself does, so that a list never denies what the next request would be given.

import type { Context } from '../../shared/context.ts';
import type { Calendar } from '../../shared/domain/calendar.ts';
import { closableFrom, draftMonth, judgeClose, type MonthDraft } from '../../shared/domain/closing.ts';
import type { Month } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { dayOf, startOf, type Instant } from '../../shared/domain/time.ts';
import { earlierOpenMonth, readClosing } from '../../shared/table/closing.ts';
import type { Registered } from '../../shared/table/preschools.ts';
import type { Table } from '../../shared/table/table.ts';

interface Rules {
  readonly attendance: Attendance;
  readonly calendar: Calendar;
}

/** Whether a close with what is shown here would be taken. */
export function isOver(month: Month, draft: MonthDraft, at: Instant, { attendance, calendar }: Rules): boolean {
  return judgeClose(month, draft, { digest: draft.digest, acceptUnmarked: true, at }, attendance, calendar) === undefined;
}

/** Those of the open months that may not be closed yet, because a month before them in the same year has to be. */
export async function findBarred(table: Table, registered: Registered, months: readonly Month[]): Promise<ReadonlySet<Month>> {
  const barred = new Set<Month>();
  const newestFirst = months.toSorted().toReversed();
  for (const newest of newestFirst.filter((month, place) => yearOf(month) !== yearOf(newestFirst[place - 1]))) {
    const first = await earlierOpenMonth(table, registered, newest);
    if (first === undefined) continue;
    for (const month of months) if (yearOf(month) === yearOf(newest) && month > first) barred.add(month);
  }
  return barred;
}

const yearOf = (month: Month | undefined): string | undefined => month?.slice(0, 4);

/** Whether a month that has not been read yet may be closed; undefined where the clock is enough to know. */
export async function readIsOver(
  { table, rulebooks }: Pick<Context, 'table' | 'rulebooks'>,
  registered: Registered,
  month: Month,
  at: Instant,
  rules: Rules,
): Promise<boolean | undefined> {
  const from = closableFrom(month, rules.attendance, rules.calendar);
  if (isRefusal(from) || at >= from || at < startOf(dayOf(from))) return undefined;
  const ground = await readClosing(table, registered, month, { rulebooks: rulebooks(), calendar: rules.calendar, at });
  if (isRefusal(ground)) return undefined;
  const draft = draftMonth(ground.of, ground.groups, rules.attendance, rules.calendar);
  return isRefusal(draft) ? undefined : isOver(month, draft, at, rules);
}
