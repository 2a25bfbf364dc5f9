// The days of a child as they were marked, one behind another across months: what an absence, its paper and its length are judged by. A day off and a
// day outside the contract are known by calendar and contract, whatever stands in the marks.

import { dayOff, isEnrolled, markOn, notEnrolled, type Enrolled } from './attendance.ts';
import { isWorkingDay, type Calendar } from './calendar.ts';
import { daysOfMonth, type Month } from './month.ts';
import type { Day } from './time.ts';

export interface MarkedDay {
  readonly on: Day;
  /** A code, small where it was marked late; or one of the characters no code stands for. */
  readonly mark: string;
}

/** The days of one month. Of a day the calendar does not know what was marked is taken. */
export function markedDays(of: Month, marks: string, enrolled: Enrolled, calendar: Calendar): readonly MarkedDay[] {
  return daysOfMonth(of).map((on) => {
    if (!isEnrolled(enrolled, on)) return { on, mark: notEnrolled };
    return { on, mark: isWorkingDay(on, calendar) === false ? dayOff : markOn(marks, on) };
  });
}
