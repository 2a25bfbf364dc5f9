// What a head is told before a month is put right by hand: a code no marking would take for these days. The department may still have its reasons, and the
// warning stands in its answer. A day that already has the code is not asked about, only what is changed.

import { codeOf, resolveMonth, usedIn, type AbsenceDocument } from './attendance.ts';
import type { Calendar } from './calendar.ts';
import { withChanges, type DayChange } from './dispute.ts';
import { firstDayOf, type Month } from './month.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import type { Attendance } from './rulebookAttendance.ts';
import type { Day } from './time.ts';

export const correctionWarnings = [
  'code-for-whole-group',
  'day-without-paper',
  'day-paper-late',
  'above-month-cap',
  'above-year-cap',
] as const;

export interface CorrectionWarning {
  readonly code: (typeof correctionWarnings)[number];
  readonly days: readonly Day[];
}

interface WarnedBy {
  readonly documents: readonly AbsenceDocument[];
  /** Days of codes with a yearly cap in the other months of the year. */
  readonly used: Readonly<Record<string, number>>;
  readonly attendance: Attendance;
  readonly calendar: Calendar;
}

/** In the order of `correctionWarnings`; none where marking would have taken the changes as well. */
export function warnOfChanges(
  { month, codes }: { readonly month: Month; readonly codes: string },
  changes: readonly DayChange[],
  { documents, used, attendance, calendar }: WarnedBy,
): readonly CorrectionWarning[] | Refusal {
  const after = withChanges(codes, changes);
  const resolved = resolveMonth(month, { marks: after, enrolled: { from: firstDayOf(month) }, documents, used: {} }, attendance, calendar);
  if (isRefusal(resolved)) return resolved;
  const inMonth = usedIn(month, after, attendance);
  const because = new Map<Day, string>(resolved.moved.map((one) => [one.day, one.because]));
  const ofCodes = (takes: (code: Attendance['codes'][number]) => boolean): readonly Day[] => {
    const taken = new Set(attendance.codes.filter(takes).map(({ code }) => code));
    return changes.filter(({ code }) => taken.has(code)).map(({ day }) => day);
  };
  const ofReason = (reason: string): readonly Day[] => changes.filter(({ day }) => because.get(day) === reason).map(({ day }) => day);
  const inText = (code: string): number => Array.from(after).filter((mark) => codeOf(mark) === code).length;
  const warned: Readonly<Record<CorrectionWarning['code'], readonly Day[]>> = {
    'code-for-whole-group': ofCodes(({ whole }) => whole === true),
    'day-without-paper': ofReason('no-document'),
    'day-paper-late': ofReason('document-late'),
    'above-month-cap': ofCodes(({ code, cap }) => inText(code) > (cap?.monthDays ?? Infinity)),
    'above-year-cap': ofCodes(({ code, cap }) => (used[code] ?? 0) + (inMonth[code] ?? 0) > (cap?.yearDays ?? Infinity)),
  };
  return correctionWarnings.flatMap((code) => (warned[code].length === 0 ? [] : [{ code, days: warned[code] }]));
}
