// What a head looks at once the hour of marking has passed. Counts alone, so nobody's name is opened; a child without a mark is looked up, one with a mark
// is known to have been enrolled.

import type { Context } from '../../shared/context.ts';
import { codeOf, isEnrolled, judgeDay, markOn, unmarkedDay } from '../../shared/domain/attendance.ts';
import { markBefore } from '../../shared/domain/marking.ts';
import { isClosed } from '../../shared/domain/marks.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { dayOf, isoOf, type Day } from '../../shared/domain/time.ts';
import { viewOfCodes, viewOfSave } from '../../shared/http/marksView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readSave } from '../../shared/table/marking.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { readRegistered } from '../../shared/table/preschools.ts';
import type { Table } from '../../shared/table/table.ts';
import type { StoredPlaces } from '../../shared/table/voucherItems.ts';
import { attendanceOn, onRoster } from './groupDay.ts';

export const work: Work<'showPreschoolDay', Context> = async ({ params: { preschool, day: on }, at }, context) => {
  const found = orRefuse((await readRegistered(context.table, preschool)) ?? refuse('preschool-unknown', { preschool }));
  orRefuse(judgeDay(on, dayOf(at), context.calendar()));
  const attendance = attendanceOn(context, found.preschool.territory, on);
  const before = markBefore(on, attendance);
  const groups = await Promise.all(
    found.groups.map(async ({ group: { group, names }, places }) => {
      const { unmarked, ...counted } = await countDay(context.table, places, on);
      return { group, names, ...counted, unmarked, overdue: at >= before && unmarked > 0 };
    }),
  );
  return { preschool, day: on, markBefore: isoOf(before), codes: viewOfCodes(attendance), groups };
};

async function countDay(table: Table, { preschool, group, stays }: StoredPlaces, on: Day) {
  const newest = await readMarks(table, { preschool, group, month: monthOf(on) });
  const counts = new Map<string, number>();
  const unknown: string[] = [];
  let children = 0;
  for (const stay of stays.filter((one) => isEnrolled(one, on))) {
    const mark = markOn(newest?.marks[stay.contract] ?? '', on);
    if (mark === unmarkedDay) {
      unknown.push(stay.contract);
      continue;
    }
    children += 1;
    counts.set(codeOf(mark), (counts.get(codeOf(mark)) ?? 0) + 1);
  }
  let unmarked = 0;
  await forEachAtOnce(unknown, 32, async (id) => {
    const contract = await readContract(table, id);
    const isChild = contract?.state === 'active' || contract?.state === 'ended';
    if (contract !== undefined && isChild && isEnrolled(onRoster(contract), on)) unmarked += 1;
  });
  const { marks: _, day: __, ...saved } = viewOfSave(await readSave(table, newest, on), on);
  const sorted = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...saved,
    closed: isClosed(newest),
    children: children + unmarked,
    unmarked,
    counts: sorted.map(([code, many]) => ({ code, children: many })),
  };
}
