// What must hold of a child's month once it was shown: its text is to the letter the one its digest names, what was signed is one of its texts (I-19), its
// amount is the formula of its days (I-17), no day is paid that was off, ahead or outside the contract (I-18), and the days are those that were
// marked. The rulebook it was closed by says what a code is worth; where that version is gone the amount cannot be asked.

import { dayOff, findCode, isEnrolled, markOn, notEnrolled, type Enrolled } from './attendance.ts';
import { isWorkingDay, type Calendar } from './calendar.ts';
import type { Violation } from './invariants.ts';
import { daysOfMonth, monthAfter, startOfMonth } from './month.ts';
import { amountOf, payableDays } from './pay.ts';
import type { Attendance } from './rulebookAttendance.ts';
import { openSheet, type Sheet, type SheetText } from './sheet.ts';
import type { Day, Instant } from './time.ts';

export interface CheckedSheet extends SheetText {
  readonly preschool: string;
  readonly month: Sheet['month'];
  readonly contract: string;
  readonly amount: number;
  readonly signature?: { readonly digest: string; readonly at: Instant } | undefined;
}

export const sheetName = ({ preschool, month, contract }: Pick<CheckedSheet, 'preschool' | 'month' | 'contract'>): string =>
  `sheet#${preschool}#${month}#${contract}`;

/** The texts that are whole, the newest first; and everything that does not hold of it and of `former`, the texts before it. */
export function checkSheet(
  sheet: CheckedSheet,
  former: readonly SheetText[],
  {
    enrolled,
    attendanceBy,
    calendar,
  }: {
    readonly enrolled: Enrolled;
    /** Of the rulebook of that version; undefined where it is gone. */
    readonly attendanceBy: (rulebook: string) => Attendance | undefined;
    readonly calendar: Calendar;
  },
): { readonly texts: readonly Sheet[]; readonly violations: readonly Violation[] } {
  const violations: Violation[] = [];
  const say = (invariant: Violation['invariant'], why: string): void => {
    violations.push({ invariant, of: sheetName(sheet), why });
  };
  const texts = [sheet, ...former].map((text) => ({ digest: text.digest, sheet: read(text) }));
  for (const text of texts)
    if (text.sheet === undefined) say('I-19', `the text ${text.digest.slice(0, 12)} is not the one its digest names`);
  const { signature } = sheet;
  if (signature !== undefined) {
    if (!texts.some(({ digest }) => digest === signature.digest)) say('I-19', 'what was signed is none of its texts');
    if (signature.at < startOfMonth(monthAfter(sheet.month))) say('I-15', 'it was signed before its month was over');
  }
  const newest = texts[0]?.sheet;
  const whole = texts.flatMap((text) => text.sheet ?? []);
  if (newest === undefined) return { texts: whole, violations };
  const isOwn = newest.preschool === sheet.preschool && newest.month === sheet.month && newest.contract === sheet.contract;
  if (!isOwn) say('I-19', 'its text is of another month');
  if (newest.amount !== sheet.amount) say('I-17', 'its amount is not the one of its text');
  const attendance = attendanceBy(newest.rulebook);
  if (attendance !== undefined) {
    if (newest.payableDays !== payableDays(newest.codes, attendance)) say('I-17', 'its payable days are not those of its codes');
    if (newest.amount !== amountOf(newest.codes, newest.terms, attendance)) say('I-17', 'its amount is not the formula of its days');
    for (const day of paidWrongly(newest, enrolled, attendance, calendar)) say('I-18', `${day} is paid and may not be`);
  }
  return { texts: whole, violations };
}

/** The days on which what a first text counts is not what was marked, though it names no rule that moved them. */
export function daysNotMarkedSo(sheet: Sheet, marks: string): readonly Day[] {
  return daysOfMonth(sheet.month).filter((on) => {
    const code = markOn(sheet.codes, on);
    if (code === dayOff || code === notEnrolled) return false;
    const moved = sheet.moved.find(({ day }) => day === on);
    return (moved?.from ?? code) !== markOn(marks, on);
  });
}

function paidWrongly(sheet: Sheet, enrolled: Enrolled, attendance: Attendance, calendar: Calendar): readonly Day[] {
  return daysOfMonth(sheet.month).filter((on) => {
    if (findCode(attendance, markOn(sheet.codes, on))?.payable !== true) return false;
    // A day the calendar does not know any more is left to those who changed it.
    return !isEnrolled(enrolled, on) || (sheet.calendarVersion === calendar.version && isWorkingDay(on, calendar) === false);
  });
}

function read(text: SheetText): Sheet | undefined {
  try {
    return openSheet(text);
  } catch {
    return undefined;
  }
}
