// A kindergarten whose July is closed and shown to the parents, to be signed from 2026-08-01 on: what the tests of signatures, disputes, registers and
// exports begin with. The children's months are written as the job that presents them writes them, without waiting for a month to be marked and closed.

import { dayOff, isEnrolled, notEnrolled, type MovedDay } from '../../shared/domain/attendance.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { daysOfMonth, lastDayOf, month, type Month } from '../../shared/domain/month.ts';
import { payTerms } from '../../shared/domain/pay.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { openSheet, writeSheet } from '../../shared/domain/sheet.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { itemOf } from '../../shared/table/commit.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { groupMonthKey } from '../../shared/table/timesheetKeys.ts';
import { readGroup, readPreschool } from '../../shared/table/preschools.ts';
import { readSheet, saveSheet } from '../../shared/table/sheets.ts';
import { readTimesheet, saveTimesheet } from '../../shared/table/timesheets.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import { attendanceCity, type AttendanceCity, type AttendanceParts } from './attendanceCity.ts';
import { at, type City } from './city.ts';
import { garden } from './contractCity.ts';

export const july = month('2026-07');

export interface SheetCity extends AttendanceCity {
  /** Of the families, in their order, as they were presented. */
  readonly sheets: readonly StoredSheet[];
}

/** So many children, enrolled from 2026-07-02 on; their July was presented at 2026-08-01T00:05+05:00, and that is what time it is. */
export async function sheetCity(children: number, parts: AttendanceParts & Presenting = {}): Promise<SheetCity> {
  const city = await attendanceCity(children, parts);
  const sheets = await presentMonth(city, city.contracts, parts);
  return { ...city, sheets };
}

export interface Presenting {
  readonly month?: string;
  readonly presentedAt?: string;
  readonly enrolledAt?: string;
  /** By contract and day: the code, where it is not P; small where it was marked late. */
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By contract: what a rule moved, which `codes` has as it was moved to. */
  readonly moved?: Readonly<Record<string, readonly MovedDay[]>>;
}

/** Shows that month of those contracts, which are of one group; the clock is moved to that instant. What was shown before stays. */
export async function presentMonth(city: City, contracts: readonly string[], presenting: Presenting = {}): Promise<readonly StoredSheet[]> {
  city.at(presenting.presentedAt ?? '2026-08-01T00:05:00+05:00');
  const sheets: StoredSheet[] = [];
  for (const contract of contracts) sheets.push(await presentSheet(city, contract, presenting));
  await closeTimesheet(city, sheets);
  return sheets;
}

/** Shows one child's month as it is now, without a timesheet around it. */
export async function presentSheet(city: City, id: string, presenting: Presenting = {}): Promise<StoredSheet> {
  const { month: named = july, codes = {}, moved = {} } = presenting;
  const { table, rulebooks, calendar } = city.context;
  const [of, now] = [month(named), city.context.now()];
  const contract = await readContract(table, id);
  if (contract === undefined) throw new Error('no such contract');
  const { territory, preschool, group, voucher, application, child, startsOn, endsOn } = contract;
  const [record, its] = [await readPreschool(table, preschool), await readGroup(table, preschool, group)];
  if (record === undefined || its === undefined) throw new Error('no such group');
  const rulebook = sure(rulebookOn(rulebooks(), territory, dayOf(now)));
  const terms = sure(payTerms(rulebook, { ...its, ownership: record.ownership }, of, calendar()));
  const text = daysOfMonth(of).map((on) => {
    // A month before the contract is one that was put in by hand: there every day counts.
    if (startsOn <= lastDayOf(of) && !isEnrolled({ from: startsOn, to: endsOn }, on)) return notEnrolled;
    return isWorkingDay(on, calendar()) === true ? (codes[id]?.[on] ?? 'P') : dayOff;
  });
  const place = { territory, preschool, group, contract: id, month: of };
  const ground = { ...place, codes: text.join(''), moved: moved[id] ?? [], terms, rulebook: rulebook.version, revision: 1 };
  const written = writeSheet({ ...ground, calendarVersion: calendar().version }, rulebook.attendance);
  const { amount } = openSheet(written);
  const enrolledAt = presenting.enrolledAt === undefined ? contract.requestedAt : at(presenting.enrolledAt);
  const content = { ...place, ...written, voucher, application, child, state: 'presented' as const, revision: 1, amount };
  const saved = saveSheet(undefined, { ...content, presentedAt: now, enrolledAt }, commandOf(city, `present-${of}-${id}`), {
    kind: 'sheet-presented',
    data: { digest: written.digest, amount },
  });
  const { done } = await table.together(`present|${of}|${id}`, saved.writes);
  if (!done) throw new Error('the month was presented already');
  return saved.sheet;
}

/** The kindergarten's timesheet, closed and presented, and what its group's month counts as; what is there already stays. */
async function closeTimesheet(city: City, sheets: readonly StoredSheet[]): Promise<void> {
  const { table, now } = city.context;
  const opened = sheets.map((sheet) => openSheet(sheet));
  const [first] = opened;
  if (first === undefined || (await readTimesheet(table, first.preschool, first.month)) !== undefined) return;
  const { territory, preschool, month: of, group, terms, rulebook, calendarVersion } = first;
  const place = { territory, preschool, month: of };
  const content = { ...place, pins: {}, state: 'closed' as const, closedAt: now(), children: sheets.length, presentedAt: now() };
  const saved = saveTimesheet(undefined, content, commandOf(city, `close-${of}`), { kind: 'timesheet-closed', data: {} });
  const groupMonth = {
    ...place,
    group,
    item: 'groupMonth',
    version: 1,
    codes: Object.fromEntries(opened.map(({ contract, codes }) => [contract, codes])),
    moved: Object.fromEntries(opened.filter(({ moved }) => moved.length > 0).map(({ contract, moved }) => [contract, moved])),
    ...terms,
    rulebook,
    calendarVersion,
  };
  const item = itemOf(groupMonthKey(territory, of, preschool, group), groupMonth);
  const { done } = await table.together(`close|${preschool}|${of}`, [
    ...saved.writes,
    { verb: 'put', table: 'records', guard: 'ifAbsent', item },
  ]);
  if (!done) throw new Error('the month was closed already');
}

function commandOf({ context }: City, key: string): Command {
  return { name: 'presentSheets', by: 'job:presentSheets', as: 'system', at: context.now(), key, digest: digestOf(key) };
}

/** That family's month as it is now. */
export async function sheetOf(city: SheetCity, place = 0, of: Month = july): Promise<StoredSheet> {
  const sheet = await readSheet(city.context.table, garden, of, city.contracts[place] ?? '');
  if (sheet === undefined) throw new Error('no such month');
  return sheet;
}

function sure<T extends object>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(value.refusal);
  return value;
}
