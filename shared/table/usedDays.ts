// Days of absence with a yearly cap that a child has used up in the other months of the year, in whichever kindergarten. Every order in which months are
// closed or put right ends below the cap: a month that is frozen counts as it was frozen, also where it is a later one, and an earlier one that is not
// counts as it is marked so far.

import { codeOf, dayOff, isEnrolled, markOn, notEnrolled, usedIn } from '../domain/attendance.ts';
import { isWorkingDay, type Calendar } from '../domain/calendar.ts';
import { daysOfMonth, month as monthFrom, monthAfter, monthOf, type Month } from '../domain/month.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import type { Day } from '../domain/time.ts';
import { forEachAtOnce } from './atOnce.ts';
import { listContractsOf } from './contracts.ts';
import { frozenCodes } from './frozen.ts';
import { readMarks } from './marks.ts';
import type { Table } from './table.ts';
import type { Contract } from './voucherItems.ts';

/** Of one child; many children are read at the same time. */
const monthsAtOnce = 4;

export interface YearRules {
  readonly attendance: Attendance;
  readonly calendar: Calendar;
  /** No month after that of this day can be closed. */
  readonly today: Day;
}

/** By code; read only where the month itself has such a day. */
export async function usedInYear(
  table: Table,
  { voucher }: Contract,
  marks: string,
  month: Month,
  { attendance, calendar, today }: YearRules,
): Promise<Readonly<Record<string, number>>> {
  const used: Record<string, number> = {};
  const isCapped = attendance.codes.some(({ code, cap }) => cap?.yearDays !== undefined && codeOf(marks).includes(code));
  if (!isCapped) return used;
  const year = month.slice(0, 4);
  const [january, december] = [monthFrom(`${year}-01`), monthFrom(`${year}-12`)];
  const newest = [monthOf(today), december].reduce((one, other) => (one < other ? one : other));
  const asked: { readonly contract: Contract; readonly of: Month }[] = [];
  for (const contract of await listContractsOf(table, voucher)) {
    const { startsOn, endsOn, state } = contract;
    if (state !== 'active' && state !== 'ended') continue;
    const [first, last] = [monthOf(startsOn), endsOn === undefined ? newest : monthOf(endsOn)];
    for (let of = first > january ? first : january; of <= newest && of <= last; of = monthAfter(of))
      if (of !== month) asked.push({ contract, of });
  }
  await forEachAtOnce(asked, monthsAtOnce, async ({ contract, of }) => {
    const frozen = await frozenCodes(table, contract, of);
    const codes = frozen ?? (of < month ? await markedSoFar(table, contract, of, calendar) : '');
    for (const [code, days] of Object.entries(usedIn(of, codes, attendance))) used[code] = (used[code] ?? 0) + days;
  });
  return used;
}

/** What was marked, with days off between: a paper that is still missing may come, so an absence counts as what it was marked as. */
async function markedSoFar(table: Table, { preschool, group, contract, startsOn, endsOn }: Contract, of: Month, calendar: Calendar) {
  const marks = (await readMarks(table, { preschool, group, month: of }))?.marks[contract];
  if (marks === undefined) return '';
  return daysOfMonth(of)
    .map((on) => {
      if (!isEnrolled({ from: startsOn, to: endsOn }, on)) return notEnrolled;
      return isWorkingDay(on, calendar) === true ? markOn(marks, on) : dayOff;
    })
    .join('');
}
