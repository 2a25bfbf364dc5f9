// Tells heads of a day that is not marked for everybody by the hour of marking, and of a month they have not closed by the rulebook's day; and gives the
// department the months that are still not closed when parents should be signing them. Where a kindergarten had no child there is nothing to close.
// Everybody is told once: what is written stands under the instant the rules give, and a second run finds it there.

import type { Context } from '../../shared/context.ts';
import { isEnrolled } from '../../shared/domain/attendance.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { isClosed, versionOfDay } from '../../shared/domain/marks.ts';
import { daysOfMonth, monthBefore, monthOf, type Month } from '../../shared/domain/month.ts';
import { noticeToPerson, type NoticeKind } from '../../shared/domain/notice.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Attendance } from '../../shared/domain/rulebookAttendance.ts';
import { windowRulebook } from '../../shared/domain/signingWindow.ts';
import { dayOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { askedSince, escalationOf } from '../../shared/domain/unclosed.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { listPreschoolIds, readRegistered, type Registered } from '../../shared/table/preschools.ts';
import { readRoster } from '../../shared/table/roster.ts';
import type { Write } from '../../shared/table/table.ts';
import { listHeads } from '../../shared/table/tellingHeads.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { isToldUnclosed, tellUnclosed, unclosedPlace } from '../../shared/table/unclosed.ts';
import { goingOn } from './goingOn.ts';
import { territoriesAsked } from './territories.ts';

export interface Escalated {
  readonly heads: number;
  readonly department: number;
}

const pageOf = 100;

interface Of {
  /** Its territory. */
  readonly of: string;
  readonly preschool: string;
}

export async function escalateTimesheets(
  context: Context,
  { at, territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<Escalated> {
  const now = at ?? context.now();
  const did = { heads: 0, department: 0 };
  return goingOn(context, async (tryEach) => {
    for (const one of territoriesAsked(context, territory)) {
      const rulebook = rulebookOn(context.rulebooks(), one, dayOf(now));
      if (isRefusal(rulebook)) continue;
      let after: string | undefined;
      do {
        const page = await listPreschoolIds(context.table, one, { after, limit: pageOf });
        for (const preschool of page.ids) {
          if (timeIsUp()) return did;
          const told = await tryEach({ preschool }, () => escalate(context, { of: one, preschool }, rulebook.attendance, now));
          did.heads += told?.heads ?? 0;
          did.department += told?.department ?? 0;
        }
        after = page.next;
      } while (after !== undefined);
    }
    if (did.heads + did.department > 0) context.log.info('timesheets-escalated', did);
    return did;
  });
}

async function escalate(context: Context, { of, preschool }: Of, attendance: Attendance, now: Instant): Promise<Escalated> {
  const { table, calendar } = context;
  const did = { heads: 0, department: 0 };
  const today = dayOf(now);
  const since = isWorkingDay(today, calendar()) === true ? askedSince(today, now, attendance) : undefined;
  const registered = async () => readRegistered(table, preschool);
  if (since !== undefined) {
    const found = await registered();
    if (found !== undefined && (await isUnmarked(context, found, today)))
      did.heads += await tellHeads(context, found, 'preschool-day-unmarked', since, { day: today });
  }
  const month = monthBefore(monthOf(today));
  const signing = windowRulebook(context.rulebooks(), of, month);
  if (isRefusal(signing)) return did;
  const due = escalationOf(month, signing.attendance, calendar());
  if (isRefusal(due) || now < (due.headsAt < due.departmentAt ? due.headsAt : due.departmentAt)) return did;
  const timesheet = await readTimesheet(table, preschool, month);
  if ((timesheet?.state ?? 'open') !== 'open') return did;
  const found = await registered();
  if (found === undefined || !(await hadChildren(context, found, month))) return did;
  const { territory } = found.preschool;
  if (now >= due.headsAt) did.heads += await tellHeads(context, found, 'preschool-month-unclosed', due.headsAt, { month });
  const place = now < due.departmentAt ? undefined : unclosedPlace({ territory, preschool, month }, signing.attendance, calendar());
  if (place === undefined || (await isToldUnclosed(table, place))) return did;
  // A head who closes the month at this moment and the entry cannot miss each other.
  if (await tellUnclosed(table, { territory, preschool, month }, place, timesheet)) did.department += 1;
  return did;
}

/** True where a group has children today and nobody has saved its day. */
async function isUnmarked({ table }: Context, { preschool: { preschool }, groups }: Registered, today: Day): Promise<boolean> {
  const month = monthOf(today);
  for (const { group, places } of groups) {
    const newest = await readMarks(table, { preschool, group: group.group, month });
    if (versionOfDay(newest, today) > 0 || isClosed(newest)) continue;
    const roster = await readRoster(table, { preschool, group: group.group, month, places });
    if (roster.some(({ startsOn, endsOn }) => isEnrolled({ from: startsOn, to: endsOn }, today))) return true;
  }
  return false;
}

/** True where a child had a working day there. */
async function hadChildren({ table, calendar }: Context, { preschool: { preschool }, groups }: Registered, month: Month): Promise<boolean> {
  const days = daysOfMonth(month).filter((on) => isWorkingDay(on, calendar()) === true);
  for (const { group, places } of groups) {
    const roster = await readRoster(table, { preschool, group: group.group, month, places });
    if (roster.some(({ startsOn, endsOn }) => days.some((on) => isEnrolled({ from: startsOn, to: endsOn }, on)))) return true;
  }
  return false;
}

async function tellHeads(
  context: Context,
  { preschool: { preschool, territory, names } }: Registered,
  kind: NoticeKind,
  at: Instant,
  data: Readonly<Record<string, string>>,
): Promise<number> {
  const source = { hash: digestOf(`${kind}|${preschool}|${at}`), at, territory };
  const shown = { preschool, preschoolKk: names.kk, preschoolRu: names.ru, preschoolEn: names.en, ...data };
  let told = 0;
  for (const person of await listHeads(context.table, preschool))
    for (const write of noticeWrites([noticeToPerson(source, kind, person, shown)])) told += await putOnce(context, write);
  return told;
}

/** 1 where it was not there yet. */
async function putOnce({ table }: Context, write: Write): Promise<number> {
  if (write.verb !== 'put') return 0;
  return (await table.put(write.table, write.item, 'ifAbsent')).done ? 1 : 0;
}
