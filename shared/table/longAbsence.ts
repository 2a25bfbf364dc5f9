// Who of a group has been away for long, by its newest marks. Two months of the group are read for all its children at once; further back only for a child
// who was never there in them.

import { absenceRun, type AbsenceRun } from '../domain/absenceRun.ts';
import type { AbsenceDocument } from '../domain/attendance.ts';
import type { Calendar } from '../domain/calendar.ts';
import { markedDays, type MarkedDay } from '../domain/markedDays.ts';
import type { MarksEntry } from '../domain/marks.ts';
import { monthBefore, monthOf, type Month } from '../domain/month.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import { day, type Day } from '../domain/time.ts';
import { enrolledBy } from './absences.ts';
import { readMarks } from './marks.ts';
import type { Table } from './table.ts';
import type { Contract } from './voucherItems.ts';

interface OfGroup {
  readonly preschool: string;
  readonly group: string;
}
interface Rules {
  readonly attendance: Attendance;
  readonly calendar: Calendar;
  /** The last day to look at. */
  readonly today: Day;
}

/** The newest two months of a group, the older one first. */
export interface GroupMarks {
  readonly months: readonly { readonly month: Month; readonly entry: MarksEntry | undefined }[];
}

export async function readGroupMarks(table: Table, of: OfGroup, today: Day): Promise<GroupMarks> {
  const months = [monthBefore(monthOf(today)), monthOf(today)];
  const entries = await Promise.all(months.map((month) => readMarks(table, { ...of, month })));
  return { months: months.map((month, place) => ({ month, entry: entries[place] })) };
}

/** The contracts with so many days without a reason, as far as two months of marks alone can tell: rather one too many. */
export function contractsAway({ months }: GroupMarks, leastDays: number, { attendance, calendar, today }: Rules): readonly string[] {
  const contracts = new Set(months.flatMap(({ entry }) => Object.keys(entry?.marks ?? {})));
  return [...contracts].filter((contract) => {
    // Without the contract's days: before its first one nobody is marked.
    const days = months.flatMap(({ month, entry }) => until(daysOf(contract, month, entry, calendar), today));
    const run = absenceRun(days, [], attendance);
    return run !== undefined && (run.days >= leastDays || run.mayBeLonger);
  });
}

const whole = { from: day('2000-01-01') };

function daysOf(contract: string, month: Month, entry: MarksEntry | undefined, calendar: Calendar): readonly MarkedDay[] {
  return markedDays(month, entry?.marks[contract] ?? '', whole, calendar);
}

const until = (days: readonly MarkedDay[], today: Day): readonly MarkedDay[] => days.filter(({ on }) => on <= today);

/** The run of one child, back to the first day of the contract where it goes that far. */
export async function readRun(
  table: Table,
  contract: Contract,
  { months }: GroupMarks,
  documents: readonly AbsenceDocument[],
  { attendance, calendar, today }: Rules,
): Promise<AbsenceRun | undefined> {
  const { preschool, group, startsOn } = contract;
  const daysIn = (month: Month, entry: MarksEntry | undefined) =>
    until(markedDays(month, entry?.marks[contract.contract] ?? '', enrolledBy(contract), calendar), today);
  let days = months.flatMap(({ month, entry }) => daysIn(month, entry));
  let month = months[0]?.month ?? monthOf(today);
  let run = absenceRun(days, documents, attendance);
  while (run?.mayBeLonger === true && month > monthOf(startsOn)) {
    month = monthBefore(month);
    days = [...daysIn(month, await readMarks(table, { preschool, group, month })), ...days];
    run = absenceRun(days, documents, attendance);
  }
  return run;
}
