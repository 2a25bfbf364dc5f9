// Who of a group has been away for long, by its newest marks and, in a month that was shown, by what stands in its text now. Two months of marks are read for
// all children of the group at once; texts, and months further back, only for a child who may have been away so long.

import { absenceRun, codesStanding, type AbsenceRun } from '../domain/absenceRun.ts';
import type { AbsenceDocument } from '../domain/attendance.ts';
import type { Calendar } from '../domain/calendar.ts';
import { markedDays, type MarkedDay } from '../domain/markedDays.ts';
import type { MarksEntry } from '../domain/marks.ts';
import { monthBefore, monthOf, type Month } from '../domain/month.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import { openSheet } from '../domain/sheet.ts';
import { day, type Day } from '../domain/time.ts';
import { enrolledBy } from './absences.ts';
import { readMarks } from './marks.ts';
import { readSheet } from './sheets.ts';
import type { Table } from './table.ts';
import type { StoredSheet } from './timesheetItems.ts';
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

/**
 * The contracts with so many days without a reason, as far as two months of marks alone can tell: rather one too many. Who was never there in the newest
 * month may have been away in the one before as well, whatever was marked in it, since that one was shown and may have been put right.
 */
export function contractsAway({ months }: GroupMarks, leastDays: number, { attendance, calendar, today }: Rules): readonly string[] {
  const contracts = new Set(months.flatMap(({ entry }) => Object.keys(entry?.marks ?? {})));
  return [...contracts].filter((contract) => {
    // Without the contract's days: before its first one nobody is marked.
    const days = months.map(({ month, entry }) => until(daysOf(contract, month, entry, calendar), today));
    const run = absenceRun(days.flat(), [], attendance);
    const newest = absenceRun(days.at(-1) ?? [], [], attendance);
    return run !== undefined && (run.days >= leastDays || newest?.mayBeLonger !== false);
  });
}

const whole = { from: day('2000-01-01') };

function daysOf(contract: string, month: Month, entry: MarksEntry | undefined, calendar: Calendar): readonly MarkedDay[] {
  return markedDays(month, entry?.marks[contract] ?? '', whole, calendar);
}

const until = (days: readonly MarkedDay[], today: Day): readonly MarkedDay[] => days.filter(({ on }) => on <= today);

/** A month that was looked at, with the version of its text; undefined where it was not shown yet. */
export interface LookedAt {
  readonly month: Month;
  readonly version: number | undefined;
}

/** The run of one child, back to the first day of the contract where it goes that far, with the months it was judged by. */
export async function readRun(
  table: Table,
  contract: Contract,
  { months }: GroupMarks,
  documents: readonly AbsenceDocument[],
  { attendance, calendar, today }: Rules,
): Promise<{ readonly run: AbsenceRun | undefined; readonly lookedAt: readonly LookedAt[] }> {
  const { contract: id, preschool, group, startsOn } = contract;
  const lookedAt: LookedAt[] = [];
  const daysIn = async (month: Month, entry: MarksEntry | undefined) => {
    const sheet = await readSheet(table, preschool, month, id);
    lookedAt.push({ month, version: sheet?.version });
    const codes = sheet === undefined ? entry?.marks[id] : standing(sheet, attendance);
    return until(markedDays(month, codes ?? '', enrolledBy(contract), calendar), today);
  };
  let days: readonly MarkedDay[] = [];
  for (const { month, entry } of months) days = [...days, ...(await daysIn(month, entry))];
  let month = months[0]?.month ?? monthOf(today);
  let run = absenceRun(days, documents, attendance);
  while (run?.mayBeLonger === true && month > monthOf(startsOn)) {
    month = monthBefore(month);
    days = [...(await daysIn(month, await readMarks(table, { preschool, group, month }))), ...days];
    run = absenceRun(days, documents, attendance);
  }
  return { run, lookedAt };
}

function standing(sheet: StoredSheet, attendance: Attendance): string {
  return codesStanding(openSheet(sheet), sheet.state === 'disputed' ? (sheet.dispute?.days ?? []) : [], attendance);
}
