// A kindergarten's unclosed month among the work of the department: one entry, from the instant the rules give, until the month is closed. Its place follows
// from the rulebook the month is signed by, which is the same one whenever it is asked; who puts it there and who closes the month hold each other's word.

import type { Calendar } from '../domain/calendar.ts';
import type { Month } from '../domain/month.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import { escalationOf } from '../domain/unclosed.ts';
import type { Guard, Table, Write } from './table.ts';
import type { Timesheet } from './timesheetItems.ts';
import { timesheetKey } from './timesheetKeys.ts';
import { readWork, workDone, workKey, workWrite, type WorkPlace } from './working.ts';

interface Of {
  readonly territory: string;
  readonly preschool: string;
  readonly month: Month;
}

/** Where the entry stands, by the rulebook the month is signed by; undefined where the calendar does not know yet. */
export function unclosedPlace(
  { territory, preschool, month }: Of,
  signing: Pick<Attendance, 'close' | 'window'>,
  calendar: Calendar,
): WorkPlace | undefined {
  const due = escalationOf(month, signing, calendar);
  if (isRefusal(due)) return undefined;
  return { territory, queue: 'unclosed-months', at: due.departmentAt, about: `${preschool}#${month}` };
}

/** Of the closing: takes the entry away, or holds that there is still none. */
export async function unclosedDone(
  table: Table,
  of: Of,
  signing: Pick<Attendance, 'close' | 'window'>,
  calendar: Calendar,
): Promise<readonly Write[]> {
  const place = unclosedPlace(of, signing, calendar);
  if (place === undefined) return [];
  const key = workKey(place.territory, place.queue, place.at, place.about);
  return [(await isToldUnclosed(table, place)) ? workDone(place) : { verb: 'check', table: 'records', key, guard: 'ifAbsent' }];
}

export async function isToldUnclosed(table: Table, { territory, queue, at, about }: WorkPlace): Promise<boolean> {
  return (await readWork(table, territory, queue, String(workKey(territory, queue, at, about).sk))) !== undefined;
}

/** Puts the entry there while the month is as it was read, and the entry is not there yet; true where it was put. */
export async function tellUnclosed(
  table: Table,
  { preschool, month }: Of,
  place: WorkPlace,
  open: Timesheet | undefined,
): Promise<boolean> {
  const guard: Guard = open === undefined ? 'ifAbsent' : { ifVersion: open.version };
  const stillOpen: Write = { verb: 'check', table: 'records', key: timesheetKey(preschool, month), guard };
  const entry = workWrite(place, { detail: { preschool, month } });
  return (await table.together(`unclosed|${preschool}|${month}|${open?.version ?? 0}`, [entry, stillOpen])).done;
}
