// A child's month as its parent follows it from day to day: what was marked and how late, what is still ahead, and what the family itself said.

import { codeOf, dayOff, findCode, isLate, notEnrolled, unmarkedDay } from '../../shared/domain/attendance.ts';
import { holidayOn, type Calendar } from '../../shared/domain/calendar.ts';
import type { MarkedDay } from '../../shared/domain/markedDays.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { isoOf, type Day } from '../../shared/domain/time.ts';
import type { Absences } from '../../shared/table/timesheetItems.ts';

interface Seen {
  readonly attendance: Attendance;
  readonly absences: Absences | undefined;
  readonly today: Day;
  /** Left out where no day off is shown. */
  readonly calendar?: Calendar | undefined;
}

/** One day with its mark in words. */
export function viewOfDay({ on, mark }: MarkedDay, { attendance, absences, today, calendar }: Seen) {
  const report = absences?.reports.find(({ day }) => day === on);
  const reported = report === undefined ? {} : { reportedAt: isoOf(report.at) };
  const day = { day: on, ...reported };
  if (mark === notEnrolled) return { ...day, standing: 'not-enrolled' as const };
  if (mark === dayOff) {
    const holiday = calendar && holidayOn(on, calendar);
    return { ...day, standing: 'day-off' as const, ...(holiday === undefined ? {} : { holiday }) };
  }
  if (mark === unmarkedDay) return { ...day, standing: on > today ? ('ahead' as const) : ('not-marked' as const) };
  const code = findCode(attendance, mark);
  const words = code === undefined ? {} : { key: code.key, labels: code.labels, present: code.present, payable: code.payable };
  return { ...day, standing: 'marked' as const, code: codeOf(mark), ...words, late: isLate(mark) };
}
