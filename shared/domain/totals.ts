// The days of many children added up by code. A child's month is a text of one code a day, so it is added by one look into a table a day, into counts that
// stand packed by day and character: nothing is made for a child, and a million of them fit through a second. A small letter is a mark made late: it
// counts as its code and among the late ones. A character no rulebook can have stops the sum instead of being left out of it.

import { dayOff, notEnrolled, unmarkedDay } from './attendance.ts';
import type { DayCode } from './rulebookAttendance.ts';

/** Counts of a day: one for each character a code can be written with. */
const charsADay = 128;
const mostDays = 31;

interface Known {
  readonly code: string;
  readonly char: number;
  /** Of the small letter, where there is one. */
  readonly lateChar: number | undefined;
}

const knownCodes = `ABCDEFGHIJKLMNOPQRSTUVWXYZ${unmarkedDay}${notEnrolled}`.split('').map((code): Known => {
  const isMark = code !== code.toLowerCase() && code !== dayOff;
  return { code, char: code.charCodeAt(0), lateChar: isMark ? code.toLowerCase().charCodeAt(0) : undefined };
});

/** What children's months come to so far. It is added to in place. */
export interface Tally {
  /** 128 counts for each of 31 days. */
  readonly counts: Uint32Array;
  children: number;
  payableDays: number;
  amountTiyn: number;
}

/** Which characters are paid for. */
export type Payable = Uint8Array;

export function emptyTally(): Tally {
  return { counts: new Uint32Array(mostDays * charsADay), children: 0, payableDays: 0, amountTiyn: 0 };
}

/** The codes the state pays for, as `addMonth` looks them up. */
export function payableOf(codes: readonly Pick<DayCode, 'code' | 'payable'>[]): Payable {
  const payable = new Uint8Array(charsADay);
  const paid = new Set(codes.filter((one) => one.payable).map(({ code }) => code));
  for (const { code, char, lateChar } of knownCodes) {
    if (!paid.has(code)) continue;
    payable[char] = 1;
    if (lateChar !== undefined) payable[lateChar] = 1;
  }
  return payable;
}

/** Adds one child's month and says how many of its days are paid. A tally it has thrown over is spoilt. */
export function addMonth(tally: Tally, codes: string, payable: Payable): number {
  const { counts } = tally;
  const { length } = codes;
  if (length > mostDays) throw new RangeError('a month has at most 31 days');
  let paid = 0;
  let all = 0;
  for (let day = 0, from = 0; day < length; day += 1, from += charsADay) {
    const char = codes.charCodeAt(day);
    counts[from + char] = (counts[from + char] ?? 0) + 1;
    paid += payable[char] ?? 0;
    // Looked at once, after the loop: a check a day would be a third of the whole.
    all |= char;
  }
  if (all >= charsADay) throw strangeCode();
  tally.children += 1;
  tally.payableDays += paid;
  return paid;
}

function strangeCode(): RangeError {
  return new RangeError('a child’s month has a character that is no code');
}

/** Adds a part to its whole. */
export function addTally(whole: Tally, part: Tally): void {
  for (let at = 0; at < part.counts.length; at += 1) whole.counts[at] = (whole.counts[at] ?? 0) + (part.counts[at] ?? 0);
  whole.children += part.children;
  whole.payableDays += part.payableDays;
  whole.amountTiyn += part.amountTiyn;
}

export interface CodeTotals {
  /** Days by code, late ones included; codes nobody had are left out. */
  readonly days: Readonly<Record<string, number>>;
  /** Of them, marked late. */
  readonly late: Readonly<Record<string, number>>;
}

export interface Totals extends CodeTotals {
  readonly children: number;
  readonly payableDays: number;
  /** In tiyn. */
  readonly amountTiyn: number;
}

/** The sum of all days. Throws where a month had a character that is no code. */
export function totalsOf({ counts, children, payableDays, amountTiyn }: Tally): Totals {
  const month = new Uint32Array(charsADay);
  for (let at = 0; at < counts.length; at += 1) month[at % charsADay] = (month[at % charsADay] ?? 0) + (counts[at] ?? 0);
  return { children, payableDays, amountTiyn, ...namedCounts(month) };
}

/** The sum of each day, the 1st first, to the last day anybody had. */
export function totalsByDay({ counts }: Tally): readonly CodeTotals[] {
  const days = Array.from({ length: mostDays }, (_, day) => counts.subarray(day * charsADay, (day + 1) * charsADay));
  const last = days.findLastIndex((day) => day.some((count) => count > 0));
  return days.slice(0, last + 1).map(namedCounts);
}

function namedCounts(counts: Uint32Array): CodeTotals {
  const days: Record<string, number> = {};
  const late: Record<string, number> = {};
  let named = 0;
  for (const { code, char, lateChar } of knownCodes) {
    const lateDays = lateChar === undefined ? 0 : (counts[lateChar] ?? 0);
    const all = (counts[char] ?? 0) + lateDays;
    if (all > 0) days[code] = all;
    if (lateDays > 0) late[code] = lateDays;
    named += all;
  }
  if (named !== counts.reduce((sum, count) => sum + count, 0)) throw strangeCode();
  return { days, late };
}
