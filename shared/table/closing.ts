// What the closing of a kindergarten's month is decided from: of every group its marks, its children and their papers, and the rates of the month's days;
// and the writes of a close and of a reopening, in which every group's marks get their next entry, so that a save of the same moment cannot be lost.

import type { ClosingChild, ClosingGroup, ClosingOf, MonthDraft } from '../domain/closing.ts';
import { ratesOfMonth } from '../domain/closing.ts';
import { codeOf, usedIn } from '../domain/attendance.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Command } from '../domain/command.ts';
import { nextEntry, type MarksEntry } from '../domain/marks.ts';
import { lastDayOf, month as monthFrom, monthAfter, monthOf, type Month } from '../domain/month.ts';
import { payTerms } from '../domain/pay.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { rulebookOn } from '../domain/rulebook.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { openSheet } from '../domain/sheet.ts';
import { documentsOf, readAbsences } from './absences.ts';
import { forEachAtOnce } from './atOnce.ts';
import { listContractsOf } from './contracts.ts';
import { groupMonthWrite, readGroupMonth } from './groupMonths.ts';
import { marksWrite, readMarks } from './marks.ts';
import type { Registered } from './preschools.ts';
import { readRoster } from './roster.ts';
import { readSheet } from './sheets.ts';
import type { Table, Write } from './table.ts';
import type { StoredGroupMonth } from './timesheetItems.ts';
import type { Contract } from './voucherItems.ts';

const groupsAtOnce = 8;
const childrenAtOnce = 16;

/** More would not fit into one transaction: two writes a group, and what belongs to the kindergarten. */
export const mostGroups = 45;

export interface ClosingGround {
  readonly of: ClosingOf;
  readonly attendance: Attendance;
  /** Those that have children in the month, in order of ids. */
  readonly groups: readonly ClosingGroup[];
  /** Of every group of the kindergarten; undefined where nothing was marked. */
  readonly newest: ReadonlyMap<string, MarksEntry | undefined>;
}

/** All that is known of the month now; refuses where a group with children has no rate, or the calendar does not know a day. */
export async function readClosing(
  table: Table,
  { preschool: { preschool, territory, ownership }, groups }: Registered,
  month: Month,
  { rulebooks, calendar }: { readonly rulebooks: readonly Rulebook[]; readonly calendar: Calendar },
): Promise<ClosingGround | Refusal> {
  const rulebook = rulebookOn(rulebooks, territory, lastDayOf(month));
  if (isRefusal(rulebook)) return rulebook;
  const { attendance } = rulebook;
  const rates = ratesOfMonth(rulebooks, territory, month);
  const newest = new Map<string, MarksEntry | undefined>();
  const closing: ClosingGroup[] = [];
  let refused: Refusal | undefined;
  await forEachAtOnce(groups, groupsAtOnce, async ({ group: { group, groupType, hours }, places }) => {
    const entry = await readMarks(table, { preschool, group, month });
    newest.set(group, entry);
    const marked = Object.keys(entry?.marks ?? {});
    const roster = await readRoster(table, { preschool, group, month, marked, places });
    if (roster.length === 0) return;
    const terms = payTerms({ rates, attendance }, { ownership, groupType, hours }, month, calendar);
    if (isRefusal(terms)) {
      refused = terms;
      return;
    }
    const children: ClosingChild[] = [];
    await forEachAtOnce(roster, childrenAtOnce, async (contract) => {
      children.push(await readChild(table, contract, entry?.marks[contract.contract] ?? '', month, attendance));
    });
    closing.push({ group, terms, children: children.toSorted((one, other) => (one.contract < other.contract ? -1 : 1)) });
  });
  if (refused !== undefined) return refused;
  const of = { territory, preschool, month, rulebook: rulebook.version, calendarVersion: calendar.version };
  return { of, attendance, groups: closing.toSorted((one, other) => (one.group < other.group ? -1 : 1)), newest };
}

async function readChild(table: Table, contract: Contract, marks: string, month: Month, attendance: Attendance): Promise<ClosingChild> {
  const [absences, used] = await Promise.all([
    readAbsences(table, contract.contract),
    usedBefore(table, contract, marks, month, attendance),
  ]);
  return {
    contract: contract.contract,
    enrolled: { from: contract.startsOn, to: contract.endsOn },
    marks,
    documents: documentsOf(absences),
    reports: (absences?.reports ?? []).map(({ day }) => day),
    used,
  };
}

/** Days the child has used up in the year before that month, in whichever kindergarten; read only where the month has such a day. */
export async function usedBefore(table: Table, { voucher }: Contract, marks: string, month: Month, attendance: Attendance) {
  const used: Record<string, number> = {};
  const isCapped = attendance.codes.some(({ code, cap }) => cap?.yearDays !== undefined && codeOf(marks).includes(code));
  if (!isCapped) return used;
  const january = monthFrom(`${month.slice(0, 4)}-01`);
  for (const contract of await listContractsOf(table, voucher)) {
    const { startsOn, endsOn, state } = contract;
    if (state !== 'active' && state !== 'ended') continue;
    const [first, last] = [monthOf(startsOn), endsOn === undefined ? month : monthOf(endsOn)];
    for (let of = first > january ? first : january; of < month && of <= last; of = monthAfter(of)) {
      const codes = await codesOf(table, contract, of);
      for (const [code, days] of Object.entries(codes === undefined ? {} : usedIn(of, codes, attendance)))
        used[code] = (used[code] ?? 0) + days;
    }
  }
  return used;
}

/** What the month counts as: as it was shown and put right since, else as it was closed. */
async function codesOf(table: Table, { territory, preschool, group, contract }: Contract, month: Month): Promise<string | undefined> {
  const sheet = await readSheet(table, preschool, month, contract);
  if (sheet !== undefined) return openSheet(sheet).codes;
  return (await readGroupMonth(table, { territory, preschool, month, group }))?.codes[contract];
}

export interface EntriesAdded {
  readonly writes: readonly Write[];
  /** By group: the place and the hash of its newest entry. */
  readonly pins: Readonly<Record<string, { readonly seq: number; readonly hash: string }>>;
}

/** The next entry of every group of the kindergarten; one write a group. */
export function addEntries(
  { territory, preschool, month }: Pick<ClosingOf, 'territory' | 'preschool' | 'month'>,
  newest: ReadonlyMap<string, MarksEntry | undefined>,
  kind: 'close' | 'reopen',
  command: Command,
): EntriesAdded {
  const entries = [...newest]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, before]) => nextEntry(before, { territory, preschool, group, month }, { kind, marks: before?.marks ?? {} }, command));
  const pins = Object.fromEntries(entries.map(({ group, seq, hash }) => [group, { seq, hash }]));
  return { writes: entries.map((entry) => marksWrite(entry)), pins };
}

/** What each group's month is frozen to, one write a group. A group that was closed before and has nobody now is frozen to nobody. */
export async function freezeGroups(table: Table, { of, newest }: ClosingGround, draft: MonthDraft): Promise<readonly Write[]> {
  const writes: Write[] = [];
  await forEachAtOnce(newest.keys(), groupsAtOnce, async (group) => {
    const before = await readGroupMonth(table, { ...of, group });
    const drafted = draft.groups.find((one) => one.group === group);
    const { terms, children } = drafted ?? { terms: before && termsOf(before), children: [] };
    if (terms === undefined) return;
    const codes = Object.fromEntries(children.map((child) => [child.contract, child.codes]));
    const moved = Object.fromEntries(children.filter((child) => child.moved.length > 0).map((child) => [child.contract, child.moved]));
    writes.push(groupMonthWrite(before, { ...of, group, codes, moved, ...terms }));
  });
  return writes;
}

/** By what a frozen month is paid. */
export function termsOf({ rates, workingDays, formula }: StoredGroupMonth) {
  return { rates, workingDays, formula };
}
