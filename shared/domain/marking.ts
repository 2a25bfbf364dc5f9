// A group's day is said in one go: what everybody was, and who was something else. Nothing stands until it is said, and who says it names the save they
// looked at: a day somebody else saved meanwhile is shown to them beside their own, and is not written over. The same said again changes nothing. What is
// said after the time to change it is kept with its reason and stays visibly late, for the children whose mark it changed and for nobody else.

import {
  codeOf,
  dayOff,
  findCode,
  isEnrolled,
  isLate,
  judgeDay,
  lateFrom,
  markOn,
  notEnrolled,
  unmarkedDay,
  withMark,
  type Enrolled,
} from './attendance.ts';
import { isWorkingDay, type Calendar } from './calendar.ts';
import { isClosed, lateReasons, versionOfDay, type LateReason, type MarksChange, type MarksEntry } from './marks.ts';
import { daysOfMonth, type Month } from './month.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { Attendance } from './rulebookAttendance.ts';
import { dayOf, later, startOf, type Day, type Instant } from './time.ts';

export interface DaySaid {
  /** The version of the day the person looked at; 0 where it was not marked. */
  readonly seen: number;
  /** The code of every child that is not named. */
  readonly everybody: string;
  readonly except: readonly { readonly contract: string; readonly code: string }[];
  readonly reason?: LateReason | undefined;
}

/** A child that has a day in the group in that month. */
export interface OnRoster extends Enrolled {
  readonly contract: string;
}

/** A mark as people see it. */
export interface Mark {
  readonly contract: string;
  readonly code: string;
  readonly late: boolean;
}

/** Of a mark as it is stored; undefined where the day is not marked. */
function seenMark(contract: string, mark: string): Mark | undefined {
  return mark === unmarkedDay ? undefined : { contract, code: codeOf(mark), late: isLate(mark) };
}

/** The marks of that day in an entry, in the order of the contracts' ids. */
export function marksOfDay(entry: Pick<MarksEntry, 'marks'> | undefined, on: Day): readonly Mark[] {
  const contracts = Object.entries(entry?.marks ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return contracts.flatMap(([contract, marks]) => seenMark(contract, markOn(marks, on)) ?? []);
}

/** Until when the day itself should be marked: the hour of the rulebook. After it the day is overdue, and not late yet. */
export function markBefore(on: Day, { marking }: Pick<Attendance, 'marking'>): Instant {
  const [hours = 0, minutes = 0] = marking.by.split(':').map(Number);
  return later(startOf(on), (hours * 60 + minutes) * 60_000);
}

/** Whether a mark of that day is late at that instant. On the day itself none is, whatever the calendar knows of the days behind it. */
export function isLateAt(at: Instant, on: Day, attendance: Pick<Attendance, 'marking'>, calendar: Calendar): boolean | Refusal {
  if (dayOf(at) === on) return false;
  const from = lateFrom(on, attendance, calendar);
  return isRefusal(from) ? from : at >= from;
}

/**
 * The change a person’s words make of the month, or why they are not taken. Undefined: the day stands already as it was said. `last` is the save the day
 * stands by now, if there is one.
 */
export function sayDay(
  newest: MarksEntry | undefined,
  last: Pick<MarksEntry, 'at' | 'by'> | undefined,
  day: { readonly on: Day; readonly roster: readonly OnRoster[]; readonly said: DaySaid; readonly at: Instant },
  attendance: Attendance,
  calendar: Calendar,
): MarksChange | Refusal | undefined {
  const { on, roster, said, at } = day;
  const no = judgeDay(on, dayOf(at), calendar) ?? judgeCodes(said, attendance) ?? judgeNamed(on, roster, said);
  if (no !== undefined) return no;
  const there = roster.filter((child) => isEnrolled(child, on));
  const named = new Map(said.except.map(({ contract, code }) => [contract, code]));
  const wanted = there.map(({ contract }) => ({
    contract,
    saved: markOn(newest?.marks[contract] ?? '', on),
    sent: named.get(contract) ?? said.everybody,
  }));
  const differ = wanted.filter(({ saved, sent }) => codeOf(saved) !== sent);
  if (differ.length === 0) return undefined;
  if (isClosed(newest)) return refuse('month-closed', { day: on });
  const saved = versionOfDay(newest, on);
  if (saved !== said.seen) {
    const both = differ.map((one) => ({ ...one, saved: codeOf(one.saved).trim() }));
    return refuse('day-changed', { saved, ...(last === undefined ? {} : { at: last.at, by: last.by }), differ: both });
  }
  const late = isLateAt(at, on, attendance, calendar);
  if (isRefusal(late)) return late;
  const { reason } = said;
  if (late && reason === undefined) return refuse('late-reason-needed', { day: on, reasons: lateReasons });
  const marks = { ...newest?.marks };
  for (const { contract, sent } of differ) marks[contract] = withMark(marks[contract] ?? '', on, late ? sent.toLowerCase() : sent);
  return { kind: 'day', on, marks, ...(late ? { reason } : {}) };
}

function judgeCodes({ everybody, except }: DaySaid, attendance: Attendance): Refusal | undefined {
  const codes = except.map(({ code }) => findCode(attendance, code));
  const all = findCode(attendance, everybody);
  if (all === undefined || codes.includes(undefined))
    return refuse('day-code-unknown', { codes: attendance.codes.map(({ code }) => code) });
  const forAll = codes.flatMap((code) => (code?.whole === true && code.code !== everybody ? [code.code] : []));
  // A child may have been ill before the quarantine; nobody is there while it lasts.
  if (all.whole === true && codes.some((code) => code?.present === true)) forAll.push(everybody);
  return forAll.length > 0 ? refuse('code-for-whole-group', { codes: [...new Set(forAll)] }) : undefined;
}

/** Nobody is marked who has no contract here, or none on that day (I-16, I-18). */
function judgeNamed(on: Day, roster: readonly OnRoster[], { except }: DaySaid): Refusal | undefined {
  const stranger = except.find(({ contract }) => !roster.some((child) => child.contract === contract));
  if (stranger !== undefined) return refuse('contract-unknown', { contract: stranger.contract });
  const outside = except.filter(({ contract }) => roster.some((child) => child.contract === contract && !isEnrolled(child, on)));
  return outside.length > 0 ? refuse('not-enrolled', { day: on, contracts: outside.map(({ contract }) => contract) }) : undefined;
}

/** What a save made of one child’s day; `from` absent where it was not marked before. */
export interface ChangedMark {
  readonly contract: string;
  readonly from?: Mark | undefined;
  readonly to?: Mark | undefined;
}

/** A save of a day, and whose mark it changed. */
export interface DayChange extends Pick<MarksEntry, 'seq' | 'kind' | 'at' | 'by' | 'reason'> {
  readonly marks: readonly ChangedMark[];
}

/** Whose mark of that day the entry changed. */
export function changesOfDay(before: MarksEntry | undefined, entry: MarksEntry, on: Day): readonly ChangedMark[] {
  const contracts = [...new Set([...Object.keys(before?.marks ?? {}), ...Object.keys(entry.marks)])].sort();
  return contracts.flatMap((contract) => {
    const [was, is] = [markOn(before?.marks[contract] ?? '', on), markOn(entry.marks[contract] ?? '', on)];
    return was === is ? [] : [{ contract, from: seenMark(contract, was), to: seenMark(contract, is) }];
  });
}

/** A month of a child as its group’s sheet shows it: one character a day, `H` a day off, `-` a day without a contract, a space where nobody said anything. */
export interface ShownMonth {
  readonly marks: string;
  /** Working days up to today that nobody marked. */
  readonly unmarked: readonly Day[];
  readonly late: readonly Day[];
}

/** The month of a child; `calendar-unknown` where the calendar cannot say whether people work on a day of it. */
export function showMonth(
  of: Month,
  child: { readonly enrolled: Enrolled; readonly marks: string },
  today: Day,
  calendar: Calendar,
): ShownMonth | Refusal {
  const unmarked: Day[] = [];
  const late: Day[] = [];
  let marks = '';
  for (const on of daysOfMonth(of)) {
    const works = isWorkingDay(on, calendar);
    if (typeof works !== 'boolean') return works;
    const mark = !isEnrolled(child.enrolled, on) ? notEnrolled : works ? markOn(child.marks, on) : dayOff;
    if (mark === unmarkedDay && on <= today) unmarked.push(on);
    if (isLate(mark)) late.push(on);
    marks += mark;
  }
  return { marks, unmarked, late };
}
