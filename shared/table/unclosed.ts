// A kindergarten's unclosed month among the work of the department: one entry, from the instant the rules give, until the month is closed.

import type { Calendar } from '../domain/calendar.ts';
import type { Month } from '../domain/month.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import { escalationOf } from '../domain/unclosed.ts';
import type { Table } from './table.ts';
import { readWork, workKey, type WorkPlace } from './working.ts';

interface Of {
  readonly territory: string;
  readonly preschool: string;
  readonly month: Month;
}

/** Where the entry stands; undefined where the calendar does not know yet. */
export function unclosedPlace(
  { territory, preschool, month }: Of,
  attendance: Pick<Attendance, 'close' | 'window'>,
  calendar: Calendar,
): WorkPlace | undefined {
  const due = escalationOf(month, attendance, calendar);
  if (isRefusal(due)) return undefined;
  return { territory, queue: 'unclosed-months', at: due.departmentAt, about: `${preschool}#${month}` };
}

/** The entry, if it is there. */
export async function readUnclosed(
  table: Table,
  of: Of,
  attendance: Pick<Attendance, 'close' | 'window'>,
  calendar: Calendar,
): Promise<WorkPlace | undefined> {
  const place = unclosedPlace(of, attendance, calendar);
  if (place === undefined) return undefined;
  const { territory, queue, at, about } = place;
  return (await readWork(table, territory, queue, String(workKey(territory, queue, at, about).sk))) === undefined ? undefined : place;
}
