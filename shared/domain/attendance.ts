// A month of a child is a short text, one code for each day from the 1st on. A small letter is the same code marked late, and stays visibly so. What was
// marked is never changed by a rule: what a month is paid by is resolved from it, where an absence without its paper in time, above its cap, or a day
// nobody marked falls to another code, and says why. A day is paid once and only inside the contract, never on a day off and never ahead (I-18).

import { addWorkingDays, holidayOn, isWorkingDay, type Calendar } from './calendar.ts';
import { daysOfMonth, placeInMonth, type Month } from './month.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { Attendance, DayCode } from './rulebookAttendance.ts';
import { addDays, startOf, type Day, type Instant } from './time.ts';

/** Days no code of the rulebook stands for. */
export const unmarkedDay = ' ';
export const dayOff = 'H';
export const notEnrolled = '-';

/** From the first day of a contract to its last, both included; `to` is absent while no end is agreed. */
export interface Enrolled {
  readonly from: Day;
  readonly to?: Day | undefined;
}

/** A paper for days of absence, both included. */
export interface AbsenceDocument {
  readonly document: string;
  /** Which absence it justifies. */
  readonly code: string;
  readonly from: Day;
  readonly to: Day;
  readonly recordedOn: Day;
}

/** Why a day counts as another code than it was marked with. */
// `added`: the whole month was put in by the department after it was closed.
export const moveReasons = ['unmarked', 'no-document', 'document-late', 'month-cap', 'year-cap', 'added'] as const;
export type MoveReason = (typeof moveReasons)[number];

export interface MovedDay {
  readonly day: Day;
  /** As marked; a space where nobody marked it. */
  readonly from: string;
  readonly because: MoveReason;
}

export interface ResolvedMonth {
  /** One code a day, small where it was marked late. */
  readonly codes: string;
  readonly moved: readonly MovedDay[];
}

/** The code without how late it was marked. */
export function codeOf(mark: string): string {
  return mark.toUpperCase();
}

export function isLate(mark: string): boolean {
  return mark !== mark.toUpperCase();
}

export function findCode({ codes }: Pick<Attendance, 'codes'>, code: string): DayCode | undefined {
  return codes.find((one) => one.code === codeOf(code));
}

export function isEnrolled({ from, to }: Enrolled, on: Day): boolean {
  return from <= on && (to === undefined || on <= to);
}

/** The mark of that day; a space where there is none. */
export function markOn(marks: string, on: Day): string {
  return marks[placeInMonth(on)] ?? unmarkedDay;
}

/** The marks with another one on that day. */
export function withMark(marks: string, on: Day, mark: string): string {
  const place = placeInMonth(on);
  return `${marks.slice(0, place).padEnd(place, unmarkedDay)}${mark}${marks.slice(place + 1)}`;
}

/** Why nobody's mark of that day is taken: it is ahead, or a day off, or the calendar does not know it. */
export function judgeDay(on: Day, today: Day, calendar: Calendar): Refusal | undefined {
  if (on > today) return refuse('day-ahead', { day: on, today });
  const works = isWorkingDay(on, calendar);
  if (typeof works !== 'boolean') return works;
  if (works) return undefined;
  const holiday = holidayOn(on, calendar);
  return refuse('day-off', { day: on, ...(holiday === undefined ? {} : { holiday }) });
}

/** From which instant on a mark of that day is late, and needs its reason. */
export function lateFrom(on: Day, { marking }: Pick<Attendance, 'marking'>, calendar: Calendar): Instant | Refusal {
  const last = addWorkingDays(on, marking.editWorkingDays, calendar);
  return typeof last === 'string' ? startOf(addDays(last, 1)) : last;
}

/**
 * What a month counts as: documents first, then the caps of the month, then those of the year, each in order of days. `used` is how many days of a
 * code with a yearly cap were counted in the months of the year before.
 */
export function resolveMonth(
  of: Month,
  child: {
    readonly marks: string;
    readonly enrolled: Enrolled;
    readonly documents: readonly AbsenceDocument[];
    readonly used: Readonly<Record<string, number>>;
    /** Days another kindergarten has in a closed month: they are no days of this contract. */
    readonly elsewhere?: ReadonlySet<Day> | undefined;
  },
  attendance: Attendance,
  calendar: Calendar,
): ResolvedMonth | Refusal {
  const resolved: string[] = [];
  const moved: MovedDay[] = [];
  const days = daysOfMonth(of);
  const move = (on: Day, to: string, because: MoveReason): void => {
    const from = markOn(child.marks, on);
    const place = placeInMonth(on);
    resolved[place] = isLate(from) ? to.toLowerCase() : to;
    const before = moved.findIndex(({ day }) => day === on);
    moved.splice(before === -1 ? moved.length : before, before === -1 ? 0 : 1, { day: on, from, because });
  };
  for (const on of days) {
    const works = isWorkingDay(on, calendar);
    if (typeof works !== 'boolean') return works;
    const mark = markOn(child.marks, on);
    resolved.push(!isEnrolled(child.enrolled, on) || child.elsewhere?.has(on) === true ? notEnrolled : works ? mark : dayOff);
    if (resolved.at(-1) === unmarkedDay) move(on, attendance.unmarked, 'unmarked');
  }
  const lastThere = days.findLast((on) => resolved[placeInMonth(on)] !== dayOff);
  for (const { code, document } of attendance.codes) {
    if (document === undefined) continue;
    for (const run of runsOf(resolved, days, code)) {
      const end = run.at(-1);
      if (end === undefined) continue;
      for (const on of run) {
        const papers = child.documents.filter((one) => one.code === code && one.from <= on && on <= one.to);
        let inTime = false;
        for (const { to, recordedOn } of papers) {
          // An absence that lasts to the end of the month may go on in the next, and its paper says until when: it is brought in time after that.
          const lasted = end === lastThere && to > end && recordedOn > end ? to : end;
          const last = addWorkingDays(lasted, document.withinWorkingDays, calendar);
          if (isRefusal(last)) return last;
          inTime ||= recordedOn <= last;
        }
        if (papers.length === 0) move(on, document.otherwise, 'no-document');
        else if (!inTime) move(on, document.otherwise, 'document-late');
      }
    }
  }
  for (const { code, cap } of attendance.codes) {
    if (cap === undefined) continue;
    const { monthDays = Infinity, yearDays = Infinity } = cap;
    const theirs = days.filter((on) => codeOf(resolved[placeInMonth(on)] ?? '') === code);
    for (const on of theirs.slice(Math.min(monthDays, theirs.length))) move(on, cap.beyond, 'month-cap');
    let used = child.used[code] ?? 0;
    for (const run of runsOf(resolved, days, code)) {
      let before: Day | undefined;
      for (const on of run) {
        // Days off between two days of one absence are days of it as well.
        used += cap.counts === 'calendar' && before !== undefined ? placeInMonth(on) - placeInMonth(before) : 1;
        before = on;
        if (used > yearDays) move(on, cap.beyond, 'year-cap');
      }
    }
  }
  return { codes: resolved.join(''), moved: moved.toSorted((one, other) => (one.day < other.day ? -1 : 1)) };
}

/** How many days of each code with a yearly cap the month has used up. */
export function usedIn(of: Month, codes: string, { codes: known }: Pick<Attendance, 'codes'>): Readonly<Record<string, number>> {
  const days = daysOfMonth(of);
  const used: Record<string, number> = {};
  for (const { code, cap } of known) {
    if (cap?.yearDays === undefined) continue;
    const counted = runsOf(Array.from(codes), days, code).map((run) => {
      const [first, last] = [run[0], run.at(-1)];
      const isSpan = cap.counts === 'calendar' && first !== undefined && last !== undefined;
      return isSpan ? placeInMonth(last) - placeInMonth(first) + 1 : run.length;
    });
    const sum = counted.reduce((total, one) => total + one, 0);
    if (sum > 0) used[code] = sum;
  }
  return used;
}

/** Days of one code behind each other, days off between them left aside. */
export function runsOf(resolved: readonly string[], days: readonly Day[], code: string): readonly (readonly Day[])[] {
  const runs: Day[][] = [];
  let run: Day[] | undefined;
  for (const on of days) {
    const mark = codeOf(resolved[placeInMonth(on)] ?? notEnrolled);
    if (mark === code) {
      if (run === undefined) runs.push((run = []));
      run.push(on);
    } else if (mark !== dayOff) run = undefined;
  }
  return runs;
}
