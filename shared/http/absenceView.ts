// A paper for an absence, and an absence without one, as the kindergarten and the parent see them.

import type { MissingPaper, withdrawReasons } from '../domain/absencePapers.ts';
import { findCode } from '../domain/attendance.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import { isoOf, type Day, type Instant } from '../domain/time.ts';

type Codes = Pick<Attendance, 'codes'>;

interface Paper {
  readonly document: string;
  readonly code: string;
  readonly from: Day;
  readonly to: Day;
  readonly issuedOn: Day;
  readonly recordedAt: Instant;
  readonly withdrawn?: { readonly at: Instant; readonly reason: (typeof withdrawReasons)[number] } | undefined;
}

/** Without what was typed: an answer to a change is kept for its repeats, and nothing sealed may stand in it. */
export function viewOfPaper(paper: Paper, attendance: Codes) {
  const { document, code, from, to, issuedOn, recordedAt, withdrawn } = paper;
  return {
    document,
    code,
    ...labelsOf(attendance, code),
    from,
    to,
    issuedOn,
    recordedAt: isoOf(recordedAt),
    ...(withdrawn === undefined ? {} : { withdrawn: { at: isoOf(withdrawn.at), reason: withdrawn.reason } }),
  };
}

export function viewOfMissing(missing: MissingPaper, attendance: Codes, today: Day) {
  return { ...missing, ...labelsOf(attendance, missing.code), overdue: missing.paperBy < today };
}

function labelsOf(attendance: Codes, code: string) {
  const labels = findCode(attendance, code)?.labels;
  return labels === undefined ? {} : { labels };
}
