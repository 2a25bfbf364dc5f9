// A kindergarten in which children go from 2026-07-02 on, with a head and a teacher: what the tests of marks, timesheets and money begin with.

import { isEnrolled, withMark } from '../../shared/domain/attendance.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { nextEntry, type MarksEntry } from '../../shared/domain/marks.ts';
import { daysOfMonth, month, monthOf } from '../../shared/domain/month.ts';
import type { Day } from '../../shared/domain/time.ts';
import type { Parts } from '../../shared/context.ts';
import { marksWrite, readMarks } from '../../shared/table/marks.ts';
import { readRoster } from '../../shared/table/roster.ts';
import type { Table } from '../../shared/table/table.ts';
import { at as instantOf, type Answer, type City } from './city.ts';
import { contractCity, enrolled, garden, head, listHead, verifyPhone, type ContractCity } from './contractCity.ts';
import { preschoolPeople, type SeededGroup } from './preschoolCity.ts';

export const teacher = preschoolPeople.teacher;
export const sunny = 'sun';

export interface AttendanceCity extends ContractCity {
  /** Of the families, in their order. */
  readonly contracts: readonly string[];
}

/** So many children in `sun` from 2026-07-02 on; it is 09:00 of that day. */
export async function attendanceCity(
  children: number,
  { groups = [{ group: sunny, capacity: children }], ...parts }: AttendanceParts = {},
): Promise<AttendanceCity> {
  const city = await contractCity(children, groups, parts);
  await listHead(city);
  await verifyPhone(city, head, '+77015550002');
  const body = { iin: teacher, name: 'Үлгі Тәрбиеші' };
  const { status, text } = await city.ask('appointTeacher', { iin: head, params: { preschool: garden }, body });
  if (status !== 201) throw new Error(text);
  const contracts: string[] = [];
  for (const [place, family] of city.families.entries()) {
    // A phone gets only so many codes an hour, and the head signs every contract.
    if (place % 4 === 0) city.at(`2026-07-01T${String(10 + place / 4)}:30:00+05:00`);
    await verifyPhone(city, family.iin, `+7701666${String(place).padStart(4, '0')}`);
    contracts.push(await enrolled(city, family, { startsOn: '2026-07-02' }));
  }
  city.at('2026-07-02T09:00:00+05:00');
  return { ...city, contracts };
}

export interface AttendanceParts {
  /** One group, `sun`, for all of them unless others are named. */
  readonly groups?: readonly SeededGroup[];
  readonly table?: Table;
  readonly more?: Partial<Parts>;
}

/** By day and contract: the code, where it is not present. */
export type Exceptions = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface Marking {
  readonly group?: string;
  readonly preschool?: string;
  readonly iin?: string;
  /** The clock is moved there first; 09:30 of the day unless it says otherwise. */
  readonly at?: string;
  readonly everybody?: string;
  readonly reason?: string;
  readonly key?: string;
}

export function showDay(city: City, on: string, { group = sunny, preschool = garden, iin = teacher }: Marking = {}): Promise<Answer> {
  return city.ask('showGroupDay', { iin, params: { preschool, group, day: on } });
}

/** Saves the day through the API as the teacher, after a look at it; the answer, whatever it is. */
export async function markDay(
  city: City,
  on: string,
  exceptions: Readonly<Record<string, string>> = {},
  marking: Marking = {},
): Promise<Answer> {
  const { group = sunny, preschool = garden, iin = teacher, at = `${on}T09:30:00+05:00`, everybody = 'P', reason, key } = marking;
  city.at(at);
  const { body } = await showDay(city, on, marking);
  const except = Object.entries(exceptions).map(([contract, code]) => ({ contract, code }));
  return city.ask('markGroupDay', {
    iin,
    params: { preschool, group, day: on },
    body: { seen: Number(body['version'] ?? 0), everybody, except, ...(reason === undefined ? {} : { reason }) },
    ...(key === undefined ? {} : { key }),
  });
}

/** The working days of the month on which somebody is in the group, in order. */
export async function daysToMark(city: City, of: string, { group = sunny, preschool = garden }: Marking = {}): Promise<readonly Day[]> {
  const roster = await readRoster(city.context.table, { preschool, group, month: month(of) });
  const calendar = city.context.calendar();
  return daysOfMonth(month(of)).filter(
    (on) => isWorkingDay(on, calendar) === true && roster.some(({ startsOn, endsOn }) => isEnrolled({ from: startsOn, to: endsOn }, on)),
  );
}

/** Marks every working day of the month through the API, at 09:30 of each; the clock stands at the last of them then. */
export async function markMonth(city: City, of: string, exceptions: Exceptions = {}, marking: Omit<Marking, 'at'> = {}): Promise<void> {
  for (const on of await daysToMark(city, of, marking)) {
    const { status, text } = await markDay(city, on, exceptions[on], marking);
    if (status !== 200) throw new Error(`${on}: ${text}`);
  }
}

/** The same marks as `markMonth` makes, written straight to the table; a small letter is a late one. The clock stays where it is. */
export async function seededMonth(
  city: City,
  of: string,
  exceptions: Exceptions = {},
  { group = sunny, preschool = garden }: Marking = {},
): Promise<MarksEntry> {
  const { table, vault } = city.context;
  const roster = await readRoster(table, { preschool, group, month: month(of) });
  const by = (await vault()).identify('person', teacher);
  let entry = await readMarks(table, { preschool, group, month: month(of) });
  for (const on of await daysToMark(city, of, { group, preschool })) {
    const marks = { ...entry?.marks };
    for (const { contract, startsOn, endsOn } of roster) {
      if (!isEnrolled({ from: startsOn, to: endsOn }, on)) continue;
      marks[contract] = withMark(marks[contract] ?? '', on, exceptions[on]?.[contract] ?? 'P');
    }
    const key = `seeded-${preschool}-${group}-${on}`;
    const at = instantOf(`${on}T09:30:00+05:00`);
    const command = { name: 'markGroupDay', by, as: 'preschool_teacher' as const, at, key, digest: digestOf(key) };
    const territory = roster[0]?.territory ?? 'karaganda';
    entry = nextEntry(entry, { territory, preschool, group, month: monthOf(on) }, { kind: 'day', on, marks }, command);
    const write = marksWrite(entry);
    if (write.verb === 'put') await table.put('records', write.item, 'ifAbsent');
  }
  if (entry === undefined) throw new Error('nobody was there in that month');
  return entry;
}
