// When guardians are told of a month they have not signed: once when it is there, on the rulebook's days, and on its last day. Who was shown it later than
// others has days of their own, and is told when it was shown and on the last of them. Never twice on one day, never when it is too late to sign.

import { firstDayOf, monthAfter, type Month } from './month.ts';
import type { Attendance } from './rulebookAttendance.ts';
import { lastDayOfWindow, type OwnWindow } from './signingWindow.ts';
import { addDays, dayOf, type Day } from './time.ts';

export type MonthTelling = 'month-to-sign' | 'month-reminder' | 'month-last-day';

type Rules = Pick<Attendance, 'window'>;

/** What is to be told on that day; `told` is the last day on which anything was. */
export function tellingDue(
  today: Day,
  of: Month,
  own: Pick<OwnWindow, 'opens' | 'before' | 'late'>,
  rules: Rules,
  told: Day | undefined,
): MonthTelling | undefined {
  const lastDay = lastDayOfWindow(own);
  const isToldToday = told !== undefined && told >= today;
  if (isToldToday || today < dayOf(own.opens) || today > lastDay) return undefined;
  if (today === lastDay) return 'month-last-day';
  if (told === undefined) return 'month-to-sign';
  return own.late === undefined && remindersOf(of, rules).includes(today) ? 'month-reminder' : undefined;
}

/** The day on which heads hear how many months nobody has signed: the last reminder before the last day of all. */
export function headsToldOn(of: Month, own: Pick<OwnWindow, 'before'>, rules: Rules): Day | undefined {
  return remindersOf(of, rules)
    .filter((on) => on < lastDayOfWindow(own))
    .toSorted()
    .at(-1);
}

function remindersOf(of: Month, { window }: Rules): readonly Day[] {
  const first = firstDayOf(monthAfter(of));
  return window.remindOn.map((on) => addDays(first, on - 1));
}
