// A child's month with everything that led to it: its texts, each kept under its digest, its events, and what was marked by whom before it was closed. And
// the next text of a month, with all that changes with it.

import type { Command } from '../domain/command.ts';
import type { Event } from '../domain/event.ts';
import { markOn } from '../domain/attendance.ts';
import type { MarksEntry } from '../domain/marks.ts';
import { daysOfMonth, monthBefore, monthOf, type Month } from '../domain/month.ts';
import { refuse, type Refusal } from '../domain/refusal.ts';
import { rulebookNamed } from '../domain/rulebook.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { openSheet, type Sheet, type SheetText } from '../domain/sheet.ts';
import { dayOf, type Day, type Instant } from '../domain/time.ts';
import { EventItem } from './items.ts';
import { readSure } from './itemParts.ts';
import { sheetPk, sheetWorkKey, sheetWorkPk } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import { listMarks } from './marks.ts';
import { saveSheet, type SheetContents } from './sheets.ts';
import type { Table } from './table.ts';
import { SheetTextItem, SheetWorkItem, type StoredSheet } from './timesheetItems.ts';

type Of = Pick<StoredSheet, 'preschool' | 'month' | 'contract'>;
export type OpenedSheet = Sheet & SheetText;

/** What the month says, with the digest of exactly that; throws where its text is another one (I-19). */
export function openText({ digest, canonical }: SheetText): OpenedSheet {
  return { ...openSheet({ digest, canonical }), digest, canonical };
}

/** What the codes of a text are worth: by the rulebook it was closed by, whatever came into force since. */
export function attendanceOf(rulebooks: readonly Rulebook[], { territory, rulebook }: Pick<Sheet, 'territory' | 'rulebook'>): Attendance {
  const found = rulebookNamed(rulebooks, territory, rulebook);
  if (found === undefined) throw new Error('a month that was closed by a rulebook that is gone');
  return found.attendance;
}

/** What the month says, and by what its codes are judged; `month-unreadable` where its text is not the one its digest names, or that rulebook is gone. */
export function openMonth(
  rulebooks: readonly Rulebook[],
  sheet: StoredSheet,
): { readonly shown: OpenedSheet; readonly attendance: Attendance } | Refusal {
  try {
    const shown = openText(sheet);
    return { shown, attendance: attendanceOf(rulebooks, shown) };
  } catch {
    return refuse('month-unreadable', { month: sheet.month });
  }
}

/** Every text of the month, the one that stands last. */
export async function listSheetTexts(table: Table, sheet: StoredSheet): Promise<readonly OpenedSheet[]> {
  const { preschool, month, contract } = sheet;
  const texts = [openText(sheet)];
  for await (const item of listAll(table, 'records', { pk: sheetPk(preschool, month, contract), beginsWith: 'TEXT#' }))
    texts.push(openText(readSure(SheetTextItem, item)));
  return texts.toSorted((one, other) => one.revision - other.revision);
}

/** The month's events, oldest first. */
export async function listSheetEvents(table: Table, { preschool, month, contract }: Of): Promise<readonly Event[]> {
  const events: Event[] = [];
  for await (const item of listAll(table, 'records', { pk: sheetPk(preschool, month, contract), beginsWith: 'EVENT#' })) {
    const { item: _, ...event } = readSure(EventItem, item);
    events.push(event);
  }
  return events;
}

/** What one save changed of a child's marks; a space where there was none. */
export interface MarkChange {
  readonly at: Instant;
  readonly by: string;
  readonly day: Day;
  readonly was: string;
  readonly is: string;
  readonly reason?: MarksEntry['reason'];
}

/** How a child’s marks came to be, from the entries of its group's month, the first one first. */
export async function listMarkChanges(table: Table, of: Of & Pick<StoredSheet, 'group'>): Promise<readonly MarkChange[]> {
  const changes: MarkChange[] = [];
  let before = '';
  for await (const { marks, at, by, reason } of listMarks(table, of)) {
    const after = marks[of.contract] ?? '';
    for (const day of daysOfMonth(of.month)) {
      const [was, is] = [markOn(before, day), markOn(after, day)];
      if (was !== is) changes.push({ at, by, day, was, is, ...(reason === undefined ? {} : { reason }) });
    }
    before = after;
  }
  return changes;
}

/** Months whose disputes a kindergarten can still have a say in: the time to sign and to answer is far shorter than that. */
const monthsBack = 14;

/** The months of a kindergarten's children that are disputed, by month and contract, of this month and the fourteen before. */
export async function listPreschoolDisputes(table: Table, territory: string, preschool: string, now: Instant): Promise<readonly Of[]> {
  const months: Month[] = [monthOf(dayOf(now))];
  for (let month = months[0]; month !== undefined && months.length <= monthsBack; month = months.at(-1)) months.push(monthBefore(month));
  const found = await Promise.all(
    months.toReversed().map(async (month) => {
      const theirs: Of[] = [];
      const { sk } = sheetWorkKey(territory, 'dispute', month, preschool, '');
      for await (const item of listAll(table, 'records', { pk: sheetWorkPk(territory, 'dispute'), beginsWith: String(sk) }))
        theirs.push(readSure(SheetWorkItem, item));
      return theirs;
    }),
  );
  return found.flat();
}

/**
 * The writes by which the month gets its next text, or stays as it is with another state; `after` is what else changes of it. Where its parent has not
 * answered yet the days to do so follow from when the new text is shown.
 */
export function saveRevision(
  before: StoredSheet,
  text: SheetText,
  after: Partial<Pick<SheetContents, 'state' | 'dispute' | 'decision'>>,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
) {
  const { revision, amount } = openText(text);
  const { digest, canonical } = text;
  const isNew = digest !== before.digest;
  const data = { ...fact.data, digest, revision, ...(isNew ? { replaces: before.digest } : {}) };
  const state = after.state ?? before.state;
  const shown = isNew && state === 'presented' ? { shownAt: command.at } : {};
  return saveSheet(before, { ...before, ...after, ...shown, revision, digest, canonical, amount }, command, { ...fact, data });
}
