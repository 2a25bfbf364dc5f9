// The day before it is marked and after. Teachers see the names of the children of their kindergarten, and when they were born, for two may share a name; every look is written down before the answer leaves.

import type { Context } from '../../shared/context.ts';
import { isEnrolled, isLate, codeOf, judgeDay, lateFrom, markOn, unmarkedDay } from '../../shared/domain/attendance.ts';
import { isLateAt, markBefore } from '../../shared/domain/marking.ts';
import { isClosed, lateReasons } from '../../shared/domain/marks.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { dayOf, isoOf, type Day } from '../../shared/domain/time.ts';
import { viewOfCodes, viewOfSave } from '../../shared/http/marksView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readAbsences } from '../../shared/table/absences.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { readSave } from '../../shared/table/marking.ts';
import type { Table } from '../../shared/table/table.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import { attendanceOn, findGroup, onRoster, readChildren, readGroupMarks, readStaffNames } from './groupDay.ts';

export const work: Work<'showGroupDay', Context> = async ({ params, at }, context) => {
  const { table } = context;
  const { preschool, group, day: on } = params;
  const { territory } = orRefuse(await findGroup(context, params));
  const calendar = context.calendar();
  orRefuse(judgeDay(on, dayOf(at), calendar));
  const attendance = attendanceOn(context, territory, on);
  const { roster, newest } = await readGroupMarks(context, { preschool, group, month: monthOf(on) });
  const there = roster.filter((contract) => isEnrolled(onRoster(contract), on));
  const [known, reports, save] = await Promise.all([
    readChildren(context, there),
    readReports(table, there, on),
    readSave(table, newest, on),
  ]);
  const from = lateFrom(on, attendance, calendar);
  const { marks: _, ...saved } = viewOfSave(save, on);
  const savedByName = save === undefined ? undefined : (await readStaffNames(context, preschool)).get(save.by);
  return {
    [replyShows]: { about: [`group#${preschool}#${group}`] },
    preschool,
    group,
    ...saved,
    savedByName,
    closed: isClosed(newest),
    markBefore: isoOf(markBefore(on, attendance)),
    ...(isRefusal(from) ? {} : { lateFrom: isoOf(from) }),
    late: orRefuse(isLateAt(at, on, attendance, calendar)),
    everybody: attendance.codes.find(({ present }) => present)?.code ?? '',
    codes: viewOfCodes(attendance),
    reasons: [...lateReasons],
    children: there.map(({ contract }) => {
      const mark = markOn(newest?.marks[contract] ?? '', on);
      return {
        contract,
        ...known.get(contract),
        ...(mark === unmarkedDay ? {} : { mark: { code: codeOf(mark), late: isLate(mark) } }),
        saidAbsentAt: reports.get(contract),
      };
    }),
  };
};

/** When a parent said of that day that the child was not there, by contract. */
async function readReports(table: Table, contracts: readonly Contract[], on: Day): Promise<ReadonlyMap<string, string>> {
  const said = new Map<string, string>();
  await forEachAtOnce(contracts, 32, async ({ contract }) => {
    const report = (await readAbsences(table, contract))?.reports.find(({ day }) => day === on);
    if (report !== undefined) said.set(contract, isoOf(report.at));
  });
  return said;
}
