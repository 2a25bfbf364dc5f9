// The timesheets of a territory asked whether they agree with themselves: marks as they were saved, months of children that say what was marked, texts that
// are what was signed, amounts that are their formula, and no child present in two kindergartens on one day (I-15 to I-19). Read strongly, but not as of
// one instant, as all of `kezek check`.

import { codeOf, findCode } from '../domain/attendance.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Violation } from '../domain/invariants.ts';
import { daysOfMonth, placeInMonth, type Month } from '../domain/month.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { checkSheet, daysNotMarkedSo, sheetName } from '../domain/sheetChecks.ts';
import type { Sheet } from '../domain/sheet.ts';
import { forEachAtOnce } from './atOnce.ts';
import { readContract } from './contracts.ts';
import { readSure } from './itemParts.ts';
import { preschoolListKey } from './keys.ts';
import { sheetPk } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import { checkMarks } from './markChecks.ts';
import { orUnreadable } from './unreadable.ts';
import { listGroups } from './preschools.ts';
import { listSheets } from './sheets.ts';
import type { Table } from './table.ts';
import { SheetTextItem, type StoredSheet } from './timesheetItems.ts';
import { listTimesheets, readTimesheet } from './timesheets.ts';

export interface TimesheetTerms {
  readonly calendar: Calendar;
  readonly rulebooks: readonly Rulebook[];
}

const preschoolsAtOnce = 8;
const newestMonths = 3;

/** Everything that does not hold in those months, which come in order. */
export async function checkTimesheets(
  table: Table,
  territory: string,
  months: readonly Month[],
  terms: TimesheetTerms,
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  const groups = new Map<string, readonly string[]>();
  for await (const { sk } of listAll(table, 'records', { pk: preschoolListKey(territory, '').pk }))
    groups.set(
      String(sk),
      (await listGroups(table, String(sk))).map(({ group }) => group),
    );
  for (const [index, month] of months.entries()) {
    const told = await listTimesheets(table, territory, month);
    // Marks are pinned into a timesheet within hours, so only the newest months can have marks without one.
    const asked = index < months.length - newestMonths ? told : [...new Set([...told, ...groups.keys()])];
    /** By child: where it was present on which day. */
    const present = new Map<string, Map<number, string>>();
    await forEachAtOnce(asked, preschoolsAtOnce, async (preschool) => {
      const of = { preschool, month, groups: groups.get(preschool) ?? [] };
      const found = await orUnreadable(`timesheet#${preschool}#${month}`, () => checkPreschoolMonth(table, of, terms, present));
      for (const one of found) violations.push(one);
    });
  }
  return violations;
}

async function checkPreschoolMonth(
  table: Table,
  { preschool, month, groups }: { readonly preschool: string; readonly month: Month; readonly groups: readonly string[] },
  { calendar, rulebooks }: TimesheetTerms,
  present: Map<string, Map<number, string>>,
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  const timesheet = await readTimesheet(table, preschool, month);
  const marks = new Map<string, string>();
  // Groups that are in no register are those of months that were brought from another system.
  for (const group of new Set([...groups, ...Object.keys(timesheet?.pins ?? {})])) {
    const { newest, violations: ofMarks } = await checkMarks(table, { preschool, group, month }, timesheet);
    violations.push(...ofMarks);
    for (const [contract, codes] of Object.entries(newest?.marks ?? {})) marks.set(contract, codes);
  }
  if (timesheet === undefined || timesheet.state === 'open') return violations;
  const attendanceBy = (version: string) => rulebooks.find((one) => one.version === version)?.attendance;
  for await (const stored of listSheets(table, preschool, month)) {
    const contract = await readContract(table, stored.contract);
    if (contract === undefined) {
      violations.push({ invariant: 'I-18', of: sheetName(stored), why: 'there is no such contract' });
      continue;
    }
    const enrolled = { from: contract.startsOn, to: contract.endsOn };
    const checked = checkSheet(stored, await readFormer(table, stored), { enrolled, attendanceBy, calendar });
    violations.push(...checked.violations);
    const [newest] = checked.texts;
    const first = checked.texts.find(({ revision }) => revision === 1);
    for (const day of first === undefined ? [] : daysNotMarkedSo(first, marks.get(stored.contract) ?? ''))
      violations.push({ invariant: 'I-19', of: sheetName(stored), why: `${day} is not as it was marked` });
    const attendance = newest === undefined ? undefined : attendanceBy(newest.rulebook);
    if (newest !== undefined && attendance !== undefined) violations.push(...notePresence(present, stored, newest, attendance));
  }
  return violations;
}

/** Notes where the child was; a day on which it was somewhere else already is named (I-16). */
function notePresence(
  present: Map<string, Map<number, string>>,
  stored: StoredSheet,
  { codes, month }: Sheet,
  attendance: Attendance,
): readonly Violation[] {
  const days = present.get(stored.child) ?? new Map<number, string>();
  present.set(stored.child, days);
  return daysOfMonth(month).flatMap((on): Violation[] => {
    const place = placeInMonth(on);
    if (findCode(attendance, codeOf(codes[place] ?? ''))?.present !== true) return [];
    const elsewhere = days.get(place);
    days.set(place, stored.contract);
    return elsewhere === undefined
      ? []
      : [{ invariant: 'I-16', of: sheetName(stored), why: `${on} is present under contract ${elsewhere} too` }];
  });
}

async function readFormer(table: Table, { preschool, month, contract }: StoredSheet) {
  const texts: { digest: string; canonical: string }[] = [];
  const pk = sheetPk(preschool, month, contract);
  for await (const item of listAll(table, 'records', { pk, beginsWith: 'TEXT#' })) texts.push(readSure(SheetTextItem, item));
  return texts;
}
