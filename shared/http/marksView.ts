// How marks are shown. A save is shown from its own entry alone, so that a repeat of the request is answered as the first time.

import { marksOfDay, type DayChange } from '../domain/marking.ts';
import type { MarksEntry } from '../domain/marks.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import { isoOf, type Day } from '../domain/time.ts';

/** The day as that save left it; a day nobody was there to be marked on has version 0. */
export function viewOfSave(save: MarksEntry | undefined, on: Day) {
  const marks = marksOfDay(save, on).map((mark) => ({ ...mark }));
  if (save === undefined) return { day: on, version: 0, marks };
  const { seq, at, by, reason } = save;
  return { day: on, version: seq, savedAt: isoOf(at), savedBy: by, ...(reason === undefined ? {} : { reason }), marks };
}

/** What may be marked, as the rulebook of that day has it. */
export function viewOfCodes({ codes }: Pick<Attendance, 'codes'>) {
  return codes.map(({ code, key, labels, present, payable, document, whole = false }) => ({
    code,
    key,
    labels,
    present,
    payable,
    document: document !== undefined,
    whole,
  }));
}

export function viewOfChange({ seq, kind, at, by, reason, marks }: DayChange) {
  const told = marks.map(({ contract, from, to }) => ({
    contract,
    ...(from === undefined ? {} : { from: { code: from.code, late: from.late } }),
    ...(to === undefined ? {} : { to: { code: to.code, late: to.late } }),
  }));
  return { version: seq, kind, at: isoOf(at), by, ...(reason === undefined ? {} : { reason }), marks: told };
}
