// What a month that was shown is put right from: the marks as they were closed, the papers there are now, and for a child who was left out the terms its group
// was frozen with. The marks themselves stay as they are.

import { documentsOf, readAbsences } from './absences.ts';
import { resolveMonth, unmarkedDay, withMark, type ResolvedMonth } from '../domain/attendance.ts';
import type { Calendar } from '../domain/calendar.ts';
import { ratesOfMonth } from '../domain/closing.ts';
import { addedDays } from '../domain/correction.ts';
import { changesOf, type DayChange } from '../domain/dispute.ts';
import { lastDayOf, type Month } from '../domain/month.ts';
import { payTerms, type PayTerms } from '../domain/pay.ts';
import { isRefusal, refuse, type Refusal } from '../domain/refusal.ts';
import { rulebookNamed, rulebookOn } from '../domain/rulebook.ts';
import type { Attendance } from '../domain/rulebookAttendance.ts';
import type { Rulebook } from '../domain/rulebookSchema.ts';
import { writeSheet, type SheetText } from '../domain/sheet.ts';
import type { Day } from '../domain/time.ts';
import { termsOf } from './closing.ts';
import { readContract } from './contracts.ts';
import { daysElsewhere } from './frozen.ts';
import { readGroupMonth } from './groupMonths.ts';
import { readMarks } from './marks.ts';
import { readGroup, readPreschool } from './preschools.ts';
import type { Table } from './table.ts';
import type { StoredSheet } from './timesheetItems.ts';
import { usedInYear, type YearRules } from './usedDays.ts';
import type { Contract } from './voucherItems.ts';

/** What was marked counts as this by the papers there are now; `late`: those that came after their time are taken as well. */
export async function resolveAgain(
  table: Table,
  sheet: StoredSheet,
  { late, ...rules }: YearRules & { readonly late: boolean },
): Promise<ResolvedMonth | Refusal> {
  const contract = await readContract(table, sheet.contract);
  if (contract === undefined) throw new Error('a child’s month without its contract');
  const marks = (await readMarks(table, sheet))?.marks[sheet.contract] ?? '';
  const recorded = documentsOf(await readAbsences(table, sheet.contract));
  const documents = late ? recorded.map((one) => ({ ...one, recordedOn: one.from })) : recorded;
  const used = await usedInYear(table, contract, marks, sheet.month, rules);
  const elsewhere = await daysElsewhere(table, contract, sheet.month);
  const enrolled = { from: contract.startsOn, to: contract.endsOn };
  return resolveMonth(sheet.month, { marks, enrolled, documents, used, elsewhere }, rules.attendance, rules.calendar);
}

/**
 * The first text of a month that was closed without that child, from the days the department gives. Days another contract of the child has in a month that
 * was closed or shown are refused, and count as outside this one (I-16, I-18).
 */
export async function writeAddedMonth(
  table: Table,
  contract: Contract,
  month: Month,
  given: readonly DayChange[],
  { rulebooks, calendar, today }: { readonly rulebooks: readonly Rulebook[]; readonly calendar: Calendar; readonly today: Day },
): Promise<SheetText | Refusal> {
  const { territory, preschool, group, contract: id, startsOn, endsOn } = contract;
  const frozen = await readGroupMonth(table, { territory, preschool, group, month });
  if (frozen?.codes[id] !== undefined) return refuse('sheet-there', {});
  const closedBy = rulebookNamed(rulebooks, territory, frozen?.rulebook) ?? rulebookOn(rulebooks, territory, lastDayOf(month));
  if (isRefusal(closedBy)) return closedBy;
  const { attendance, version } = closedBy;
  const terms = frozen === undefined ? await readTerms(table, contract, month, { rulebooks, attendance, calendar }) : termsOf(frozen);
  if (isRefusal(terms)) return terms;
  const enrolled = { from: startsOn, to: endsOn };
  const elsewhere = await daysElsewhere(table, contract, month);
  const taken = given.map(({ day }) => day).filter((day) => elsewhere.has(day));
  if (taken.length > 0) return refuse('day-paid-elsewhere', { days: taken });
  const unmarked = resolveMonth(month, { marks: '', enrolled, documents: [], used: {}, elsewhere }, attendance, calendar);
  if (isRefusal(unmarked)) return unmarked;
  const said = given.map(({ day, code }) => ({ day, says: code }));
  const changes = changesOf({ month, codes: unmarked.codes }, said, attendance);
  if (isRefusal(changes)) return changes;
  const marks = changes.reduce((before, { day, code }) => withMark(before, day, code), unmarkedDay);
  const documents = documentsOf(await readAbsences(table, id));
  const used = await usedInYear(table, contract, marks, month, { attendance, calendar, today });
  const resolved = resolveMonth(month, { marks, enrolled, documents, used, elsewhere }, attendance, calendar);
  if (isRefusal(resolved)) return resolved;
  const { codes } = resolved;
  const marked = (await readMarks(table, { preschool, group, month }))?.marks[id] ?? '';
  const place = { territory, preschool, group, contract: id, month };
  const rules = { terms, rulebook: version, calendarVersion: calendar.version };
  return writeSheet({ ...place, ...rules, codes, moved: addedDays(month, codes, marked), revision: 1 }, attendance);
}

/** By what a group is paid of which nobody was there when the month was closed. */
async function readTerms(
  table: Table,
  { territory, preschool: id, group }: Contract,
  month: Month,
  {
    rulebooks,
    attendance,
    calendar,
  }: { readonly rulebooks: readonly Rulebook[]; readonly attendance: Attendance; readonly calendar: Calendar },
): Promise<PayTerms | Refusal> {
  const [preschool, its] = await Promise.all([readPreschool(table, id), readGroup(table, id, group)]);
  if (preschool === undefined) return refuse('preschool-unknown', { preschool: id });
  if (its === undefined) return refuse('group-unknown', { group });
  const { groupType, hours } = its;
  const rates = ratesOfMonth(rulebooks, territory, month);
  return payTerms({ rates, attendance }, { ownership: preschool.ownership, groupType, hours }, month, calendar);
}
