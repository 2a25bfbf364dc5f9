// What the closing of a kindergarten's month is decided from: of every group its marks, its children and their papers, and the rates of the month's days;
// and the writes of a close and of a reopening, in which every group's marks get their next entry, so that a save of the same moment cannot be lost.

import type { ClosingChild, ClosingGroup, ClosingOf, MonthDraft } from '../domain/closing.ts';
import { ratesOfMonth } from '../domain/closing.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Command } from '../domain/command.ts';
import { nextEntry, type MarksEntry } from '../domain/marks.ts';
import { lastDayOf, monthBefore, startOfMonth, type Month } from '../domain/month.ts';
import { payTerms } from '../domain/pay.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import { rulebookOn } from '../domain/rulebook.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { windowRulebook } from '../domain/signingWindow.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import { documentsOf, readAbsences } from './absences.ts';
import { forEachAtOnce } from './atOnce.ts';
import { inForceSince } from './contracts.ts';
import { daysElsewhere } from './frozen.ts';
import { groupMonthWrite } from './groupMonths.ts';
import { placesKey } from './keys.ts';
import { marksWrite, readMarks } from './marks.ts';
import type { Registered } from './preschools.ts';
import { readRoster } from './roster.ts';
import type { Table, Write } from './table.ts';
import type { StoredGroupMonth } from './timesheetItems.ts';
import { readTimesheet } from './timesheets.ts';
import { usedInYear, type YearRules } from './usedDays.ts';
import type { Contract } from './voucherItems.ts';

const groupsAtOnce = 8;
const childrenAtOnce = 16;

/** More would not fit into one transaction: three writes a group, and what belongs to the kindergarten. */
export const mostGroups = 31;

export interface ClosingGround {
  readonly of: ClosingOf;
  readonly attendance: Attendance;
  /** By which parents are shown the month, and sign it. */
  readonly signing: Attendance;
  /** Those that have children in the month, in order of ids. */
  readonly groups: readonly ClosingGroup[];
  /** Of every group of the kindergarten; undefined where nothing was marked. */
  readonly newest: ReadonlyMap<string, MarksEntry | undefined>;
  /** That no child has come or gone since: whoever begins or ends a contract writes the places of its group. */
  readonly unmoved: readonly Write[];
}

/** All that is known of the month now; refuses where a group with children has no rate, or the calendar does not know a day. */
export async function readClosing(
  table: Table,
  { preschool: { preschool, territory, ownership }, groups }: Registered,
  month: Month,
  { rulebooks, calendar, at }: { readonly rulebooks: readonly Rulebook[]; readonly calendar: Calendar; readonly at: Instant },
): Promise<ClosingGround | Refusal> {
  const rulebook = rulebookOn(rulebooks, territory, lastDayOf(month));
  if (isRefusal(rulebook)) return rulebook;
  const signing = windowRulebook(rulebooks, territory, month);
  if (isRefusal(signing)) return signing;
  const { attendance } = rulebook;
  const rules = { attendance, calendar, today: dayOf(at) };
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
      children.push(await readChild(table, contract, entry?.marks[contract.contract] ?? '', month, rules));
    });
    closing.push({ group, terms, children: children.toSorted((one, other) => (one.contract < other.contract ? -1 : 1)) });
  });
  if (refused !== undefined) return refused;
  const of = { territory, preschool, month, rulebook: rulebook.version, calendarVersion: calendar.version };
  const unmoved = groups.map(({ group: { group }, places: { version } }): Write => ({
    verb: 'check',
    table: 'records',
    key: placesKey(preschool, group),
    guard: { ifVersion: version },
  }));
  const inOrder = closing.toSorted((one, other) => (one.group < other.group ? -1 : 1));
  return { of, attendance, signing: signing.attendance, groups: inOrder, newest, unmoved };
}

/**
 * The first month of the year before this one in which something was marked and which is not closed. A yearly cap is counted from month to month, so they
 * are closed in their order; a month in which nobody marked anything, as before a city began with it, is in nobody's way.
 */
export async function earlierOpenMonth(
  table: Table,
  { preschool: { preschool }, groups }: Pick<Registered, 'preschool' | 'groups'>,
  month: Month,
): Promise<Month | undefined> {
  const year = month.slice(0, 4);
  const months: Month[] = [];
  for (let of = monthBefore(month); of.startsWith(year); of = monthBefore(of)) months.unshift(of);
  const timesheets = await Promise.all(months.map((of) => readTimesheet(table, preschool, of)));
  for (const of of months.filter((_, place) => (timesheets[place]?.state ?? 'open') === 'open')) {
    let isMarked = false;
    await forEachAtOnce(groups, groupsAtOnce, async ({ group: { group } }) => {
      const newest = isMarked ? undefined : await readMarks(table, { preschool, group, month: of });
      isMarked ||= Object.keys(newest?.marks ?? {}).length > 0;
    });
    if (isMarked) return of;
  }
  return undefined;
}

async function readChild(table: Table, contract: Contract, marks: string, month: Month, rules: YearRules): Promise<ClosingChild> {
  // Only a contract that came into force when the month was on its way can have days that were another's.
  const cameLate = inForceSince(contract) >= startOfMonth(month);
  const [absences, used, elsewhere] = await Promise.all([
    readAbsences(table, contract.contract),
    usedInYear(table, contract, marks, month, rules),
    cameLate ? daysElsewhere(table, contract, month) : undefined,
  ]);
  return {
    contract: contract.contract,
    enrolled: { from: contract.startsOn, to: contract.endsOn },
    marks,
    documents: documentsOf(absences),
    reports: (absences?.reports ?? []).map(({ day }) => day),
    used,
    elsewhere,
  };
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

/** What the month of each group with children is frozen to, one write a group. */
export function freezeGroups({ of }: ClosingGround, draft: MonthDraft): readonly Write[] {
  return draft.groups.map(({ group, terms, children }) => {
    const codes = Object.fromEntries(children.map((child) => [child.contract, child.codes]));
    const moved = Object.fromEntries(children.filter((child) => child.moved.length > 0).map((child) => [child.contract, child.moved]));
    return groupMonthWrite({ ...of, group, codes, moved, ...terms });
  });
}

/** By what a frozen month is paid. */
export function termsOf({ rates, workingDays, formula }: StoredGroupMonth) {
  return { rates, workingDays, formula };
}
