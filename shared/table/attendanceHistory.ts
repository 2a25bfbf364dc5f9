// Months of another system as they are kept here: a kindergarten's month at once, its marks as one entry a group, its timesheet sealed from the beginning and
// in no list of what is to be shown or paid. One item a territory's month counts them; its version is the fence behind which it is asked whether a child
// is in another kindergarten already, so two clerks at once cannot put it in both (I-16).

import type { Command } from '../domain/command.ts';
import { digestOf } from '../domain/digest.ts';
import { nextEntry } from '../domain/marks.ts';
import { daysOfMonth, type Month } from '../domain/month.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import type { Day } from '../domain/time.ts';
import { groupMonthWrite } from './groupMonths.ts';
import { readAs } from './itemParts.ts';
import { attendanceHistoryKey, groupMonthsPk } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import { marksWrite } from './marks.ts';
import type { Guard, Table, Write } from './table.ts';
import { AttendanceHistoryItem, type AttendanceHistory, type Timesheet } from './timesheetItems.ts';
import { saveTimesheet } from './timesheets.ts';

export async function readAttendanceHistory(table: Table, territory: string, month: Month): Promise<AttendanceHistory | undefined> {
  return readAs(AttendanceHistoryItem, await table.get('records', attendanceHistoryKey(territory, month)));
}

/** The children who have that month in another kindergarten than this one. */
export async function readChildrenElsewhere(
  table: Table,
  territory: string,
  month: Month,
  preschool: string,
): Promise<ReadonlySet<string>> {
  const children = new Set<string>();
  for await (const { preschool: of, codes } of listAll(table, 'records', { pk: groupMonthsPk(territory, month) }))
    if (of !== preschool && typeof codes === 'object' && codes !== null) for (const child of Object.keys(codes)) children.add(child);
  return children;
}

export interface HistoryContent {
  readonly territory: string;
  readonly preschool: string;
  readonly month: Month;
  /** Which system it comes from, and what it calls the kindergarten. */
  readonly source: string;
  readonly name: string;
  readonly daysOff: readonly Day[];
  /** By group; `name` as the source has it. */
  readonly groups: readonly { readonly group: string; readonly name: string; readonly codes: Readonly<Record<string, string>> }[];
}

/** Of what is kept of a kindergarten's month: the same again has the same. */
export function digestOfHistory({ source, groups, daysOff }: HistoryContent): string {
  const kept = groups.map(({ group, codes }) => [group, Object.entries(codes).toSorted(([one], [other]) => (one < other ? -1 : 1))]);
  return digestOf(JSON.stringify([source, [...daysOff].sort(), kept]));
}

/** True where this very content is kept already. */
export function isKeptAlready(timesheet: Timesheet, content: HistoryContent): boolean {
  return timesheet.history !== undefined && timesheet.digest === digestOfHistory(content);
}

/** The writes of a kindergarten's month: two a group, and five. */
export function historyWrites(
  before: AttendanceHistory | undefined,
  content: HistoryContent,
  { version: rulebook, attendance }: Rulebook,
  command: Command,
): readonly Write[] {
  const { territory, preschool, month, source, name, groups } = content;
  const writes: Write[] = [];
  const pins: Record<string, { seq: number; hash: string }> = {};
  const workingDays = daysOfMonth(month).filter((on) => !content.daysOff.includes(on)).length;
  let children = 0;
  for (const { group, name: groupName, codes } of groups) {
    const entry = nextEntry(undefined, { territory, preschool, group, month }, { kind: 'import', marks: codes }, command);
    pins[group] = { seq: entry.seq, hash: entry.hash };
    children += Object.keys(codes).length;
    const of = { territory, preschool, month, group, history: { source, name: groupName } };
    // No rate: what was paid for it was paid elsewhere.
    const terms = { rates: [], workingDays, formula: attendance.formula, rulebook, calendarVersion: `history ${source}` };
    writes.push(marksWrite(entry), groupMonthWrite({ ...of, codes, moved: {}, ...terms }));
  }
  const { at, by } = command;
  const digest = digestOfHistory(content);
  const sealed = { state: 'sealed' as const, pins, closedAt: at, closedBy: by, sealedAt: at, digest, children, history: { source, name } };
  const data = { source, digest, groups: groups.length, children, rulebook };
  const { writes: ofTimesheet } = saveTimesheet(undefined, { territory, preschool, month, ...sealed }, command, {
    kind: 'timesheet-imported',
    data,
  });
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const item = {
    ...attendanceHistoryKey(territory, month),
    item: 'attendanceHistory',
    version: (before?.version ?? 0) + 1,
    preschools: (before?.preschools ?? 0) + 1,
    children: (before?.children ?? 0) + children,
    changedAt: at,
  };
  return [...writes, ...ofTimesheet, { verb: 'put', table: 'records', guard, item }];
}
