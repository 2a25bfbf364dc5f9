// A paper justifies the days of absence it names where the kindergarten marked them with its code, and where it came within some working days of the end of
// that absence. It may be recorded before the days are marked, after the month is closed, and late: it is kept all the same, and what it justifies is
// said at once. An absence goes on over days off and over the end of a month; its last day is the newest one marked.

import { codeOf, dayOff, findCode, notEnrolled, resolveMonth, unmarkedDay, type AbsenceDocument, type Enrolled } from './attendance.ts';
import { addWorkingDays, type Calendar } from './calendar.ts';
import { crockford } from './identifiers.ts';
import { digestOf } from './digest.ts';
import type { MarkedDay } from './markedDays.ts';
import { monthOf } from './month.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { Attendance } from './rulebookAttendance.ts';
import { addDays, type Day } from './time.ts';

/** Why a recorded paper is taken back: chosen, not typed. */
export const withdrawReasons = ['entered-wrong', 'other-child', 'not-genuine', 'replaced'] as const;

/** Days one paper may be for, and how far ahead they may lie: the longest leave there is, with some room. */
export const mostPaperDays = 92;
/** Papers under one contract, those taken back included. */
export const mostPapers = 200;

/** Its id follows from the contract and from how often its absences were changed. */
export function absenceDocumentId(contract: string, version: number): string {
  return crockford(digestOf(`absence-document|${contract}|${version}`).slice(0, 20));
}

interface Paper {
  readonly code: string;
  readonly from: Day;
  readonly to: Day;
  readonly issuedOn: Day;
}

/** Why a paper cannot be recorded for a contract; undefined where it can. */
export function judgePaper(
  { code, from, to, issuedOn }: Paper,
  contract: { readonly startsOn: Day; readonly endsOn?: Day | undefined },
  attendance: Pick<Attendance, 'codes'>,
  today: Day,
): Refusal | undefined {
  const codes = attendance.codes.filter(({ document }) => document !== undefined).map((one) => one.code);
  if (!codes.includes(code)) return refuse('absence-code-wrong', { codes });
  if (from > to) return refuse('absence-days-reversed', { from, to });
  const longest = addDays(from, mostPaperDays - 1);
  if (to > longest) return refuse('absence-too-long', { mostDays: mostPaperDays, lastDay: longest });
  const furthest = addDays(today, mostPaperDays);
  if (to > furthest) return refuse('absence-too-far-ahead', { lastDay: furthest });
  if (issuedOn > today) return refuse('document-not-yet-issued', { today });
  const { startsOn, endsOn } = contract;
  const isOutside = to < startsOn || (endsOn !== undefined && from > endsOn);
  return isOutside ? refuse('absence-outside-contract', { startsOn, ...(endsOn === undefined ? {} : { endsOn }) }) : undefined;
}

/** Days marked with one code behind each other, days off between them left aside. */
export interface Absence {
  readonly code: string;
  readonly days: readonly Day[];
  /** The last day on which a paper for it is in time, as far as the absence is marked. */
  readonly paperBy: Day;
}

/** The absences that need a paper, of days in their order; refuses where the calendar does not reach to the day a paper is due. */
export function absencesOf(
  days: readonly MarkedDay[],
  attendance: Pick<Attendance, 'codes'>,
  calendar: Calendar,
): readonly Absence[] | Refusal {
  const runs: { code: string; days: Day[] }[] = [];
  let run: { code: string; days: Day[] } | undefined;
  for (const { on, mark } of days) {
    if (mark === dayOff) continue;
    const code = codeOf(mark);
    if (run?.code !== code) {
      run = { code, days: [] };
      runs.push(run);
    }
    run.days.push(on);
  }
  const absences: Absence[] = [];
  for (const { code, days: marked } of runs) {
    const within = findCode(attendance, code)?.document?.withinWorkingDays;
    const last = marked.at(-1);
    if (within === undefined || last === undefined) continue;
    const paperBy = addWorkingDays(last, within, calendar);
    if (isRefusal(paperBy)) return paperBy;
    absences.push({ code, days: marked, paperBy });
  }
  return absences;
}

/** Days that wait for their paper, or that had none in time. */
export interface MissingPaper {
  readonly code: string;
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  readonly paperBy: Day;
}

/** What no paper was recorded for, in order of days. */
export function papersMissing(absences: readonly Absence[], documents: readonly AbsenceDocument[]): readonly MissingPaper[] {
  return absences.flatMap(({ code, days, paperBy }) => {
    const open = days.filter((on) => !documents.some((one) => one.code === code && one.from <= on && on <= one.to));
    const [from, to] = [open[0], open.at(-1)];
    return from === undefined || to === undefined ? [] : [{ code, from, to, days: open.length, paperBy }];
  });
}

export const paperOutcomes = ['justified', 'late', 'marked-otherwise', 'not-marked'] as const;

export interface PaperDay {
  readonly day: Day;
  /** As marked, without how late; absent where nobody did. */
  readonly mark?: string | undefined;
  readonly outcome: (typeof paperOutcomes)[number];
}

/** What a paper does for each working day of the contract it names, as the closing of each month would judge it. `days` are whole months. */
export function judgeDays(
  paper: AbsenceDocument,
  days: readonly MarkedDay[],
  enrolled: Enrolled,
  attendance: Attendance,
  calendar: Calendar,
): readonly PaperDay[] | Refusal {
  const late = new Set<Day>();
  for (const of of new Set(days.map(({ on }) => monthOf(on)))) {
    const marks = days.filter(({ on }) => monthOf(on) === of).map(({ mark }) => mark);
    const resolved = resolveMonth(of, { marks: marks.join(''), enrolled, documents: [paper], used: {} }, attendance, calendar);
    if (isRefusal(resolved)) return resolved;
    for (const { day, because } of resolved.moved) if (because === 'document-late') late.add(day);
  }
  return days.flatMap(({ on, mark }): readonly PaperDay[] => {
    if (on < paper.from || on > paper.to || mark === dayOff || mark === notEnrolled) return [];
    if (mark === unmarkedDay) return [{ day: on, outcome: 'not-marked' }];
    const code = codeOf(mark);
    if (code !== paper.code) return [{ day: on, mark: code, outcome: 'marked-otherwise' }];
    return [{ day: on, mark: code, outcome: late.has(on) ? 'late' : 'justified' }];
  });
}

/** True where two papers are the same one, however number and issuer were typed. */
export function isSamePaper(
  one: { readonly number: string; readonly issuer: string },
  other: { readonly number: string; readonly issuer: string },
) {
  return plain(one.number) === plain(other.number) && plain(one.issuer) === plain(other.issuer);
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
