// Papers for absences under a contract, and what the parent said of its days: one item with a chain of its own, since the money stands on it. A paper is
// never deleted; one that was withdrawn justifies nothing.

import { absencesOf, papersMissing, type MissingPaper } from '../domain/absencePapers.ts';
import type { AbsenceDocument, Enrolled } from '../domain/attendance.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { markedDays, type MarkedDay } from '../domain/markedDays.ts';
import { firstDayOf, monthAfter, monthBefore, monthOf, type Month } from '../domain/month.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import { dayOf, type Day } from '../domain/time.ts';
import { openIfKept, type Vault } from '../vault.ts';
import { eventWrite, itemOf } from './commit.ts';
import { readAs } from './itemParts.ts';
import { absencesKey } from './timesheetKeys.ts';
import { readMarks } from './marks.ts';
import type { Guard, Table, Write } from './table.ts';
import { AbsencesItem, type Absences, type StoredAbsenceDocument } from './timesheetItems.ts';
import type { Contract } from './voucherItems.ts';

export type AbsencesContent = Omit<Absences, 'version' | 'eventHash' | 'item'>;

export async function readAbsences(table: Table, contract: string): Promise<Absences | undefined> {
  return readAs(AbsencesItem, await table.get('records', absencesKey(contract)));
}

/** The papers that stand, as a rule judges them. */
export function documentsOf(absences: Absences | undefined): readonly AbsenceDocument[] {
  return (absences?.documents ?? [])
    .filter(({ withdrawn }) => withdrawn === undefined)
    .map(({ document, code, from, to, recordedAt }) => ({ document, code, from, to, recordedOn: dayOf(recordedAt) }));
}

/** Whose the typed words of a paper are, and where they stand. */
export const paperPart = ({ contract, child }: OfChild, document: string, part: 'number' | 'issuer') =>
  [`child#${child}`, `absences#${contract}/${document}/${part}`] as const;

type OfChild = Pick<Contract, 'contract' | 'child'>;

/** The typed words of a paper: its number and who issued it; empty once they were erased. */
export async function openPaper(vault: Vault, contract: OfChild, { document, number, issuer }: StoredAbsenceDocument) {
  const open = async (part: 'number' | 'issuer', sealed: string) =>
    (await openIfKept(vault, ...paperPart(contract, document, part), sealed)) ?? '';
  return { number: await open('number', number), issuer: await open('issuer', issuer) };
}

/** The content before the first paper or report. */
export function noAbsences({ contract, territory, preschool }: Contract): AbsencesContent {
  return { contract, territory, preschool, documents: [], reports: [] };
}

/** The two writes of one change. */
export function saveAbsences(
  before: Absences | undefined,
  after: AbsencesContent,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly absences: Absences; readonly event: Event; readonly writes: readonly Write[] } {
  const { contract, territory } = after;
  const content = { ...after, item: 'absences' as const };
  const { event, head } = eventAfter(before, command, { of: `absences#${contract}`, territory, ...fact }, content);
  const absences: Absences = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const key = absencesKey(contract);
  return { absences, event, writes: [{ verb: 'put', table: 'records', guard, item: itemOf(key, absences) }, eventWrite(key.pk, event)] };
}

/** From the first day of a contract to its last. */
export function enrolledBy({ startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>): Enrolled {
  return { from: startsOn, to: endsOn };
}

/** Every month from that of one day to that of another. */
export function monthsBetween(from: Day, to: Day): readonly Month[] {
  const months: Month[] = [];
  for (let of = monthOf(from); of <= monthOf(to); of = monthAfter(of)) months.push(of);
  return months;
}

/** The days of those months as the child of the contract was marked on them, in order; one read a month. */
export async function readMarkedDays(
  table: Table,
  contract: Contract,
  months: readonly Month[],
  calendar: Calendar,
): Promise<readonly MarkedDay[]> {
  const { preschool, group } = contract;
  const entries = await Promise.all(months.map((month) => readMarks(table, { preschool, group, month })));
  return months.flatMap((month, place) =>
    markedDays(month, entries[place]?.marks[contract.contract] ?? '', enrolledBy(contract), calendar),
  );
}

/** This month and the two before: what a teacher may still be waiting for papers of. */
export function recentMonths(today: Day): readonly Month[] {
  return monthsBetween(firstDayOf(monthBefore(monthBefore(monthOf(today)))), today);
}

/** The absences of those months that have no paper, in order of days. */
export async function readMissing(
  table: Table,
  contract: Contract,
  documents: readonly AbsenceDocument[],
  { attendance, calendar, months }: { readonly attendance: Attendance; readonly calendar: Calendar; readonly months: readonly Month[] },
): Promise<readonly MissingPaper[] | Refusal> {
  const absences = absencesOf(await readMarkedDays(table, contract, months, calendar), attendance, calendar);
  return isRefusal(absences) ? absences : papersMissing(absences, documents);
}
