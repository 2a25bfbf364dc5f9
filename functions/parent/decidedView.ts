// What the department decided of a month, for its parent: why, and which of the disputed days it did not follow. It is read from the event of the decision, so
// a correction that comes later, with a reason of its own, hides neither.

import { codeOf, markOn } from '../../shared/domain/attendance.ts';
import { changesOf, decisionOutcomes, type DecisionOutcome } from '../../shared/domain/dispute.ts';
import type { Event } from '../../shared/domain/event.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { wordsOfReason } from '../../shared/http/words/decisions.ts';
import { listSheetEvents, type OpenedSheet } from '../../shared/table/sheetHistory.ts';
import type { Table } from '../../shared/table/table.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import { wordsOfCode } from './codeWords.ts';

/** Undefined where nobody has decided. `texts`: every text of the month. */
export async function viewOfDecided(table: Table, sheet: StoredSheet, texts: readonly OpenedSheet[], attendance: Attendance | undefined) {
  if (sheet.decision === undefined) return undefined;
  const events = await listSheetEvents(table, sheet);
  const event = events.findLast(({ kind }) => kind === 'sheet-decided');
  const outcome = event === undefined ? undefined : outcomeOf(event);
  const reason = event?.data['reason'];
  if (event === undefined || outcome === undefined || typeof reason !== 'string') return undefined;
  const text = texts.find(({ digest }) => digest === event.data['digest']);
  return {
    at: isoOf(event.at),
    outcome,
    reason,
    words: wordsOfReason(reason),
    notFollowed: text === undefined ? [] : notFollowed(text, sheet, attendance),
  };
}

/** The days of the objection that are otherwise in the text of the decision. */
function notFollowed(text: OpenedSheet, { dispute }: StoredSheet, attendance: Attendance | undefined) {
  if (dispute === undefined || attendance === undefined) return [];
  const wanted = changesOf(text, dispute.days, attendance);
  if (isRefusal(wanted)) return [];
  return wanted.map(({ day, code }) => ({
    day,
    says: wordsOfCode(code, attendance),
    is: wordsOfCode(codeOf(markOn(text.codes, day)), attendance),
  }));
}

function outcomeOf({ data }: Event): DecisionOutcome | undefined {
  return decisionOutcomes.find((one) => one === data['outcome']);
}
