import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { daysOf, namesOf, readAttendance } from './attendanceReport.ts';

export const work: Work<'reportAttendance', Context> = async ({ params: { territory }, query }, context) => {
  const { month, after = '', limit } = query;
  // One more than the page, to know whether there is a next one.
  const takes = (preschool: string, taken: number) => preschool > after && taken <= limit;
  const { codes, total, byDay, preschools } = await readAttendance(context, territory, month, takes);
  const page = preschools.slice(0, limit);
  const last = preschools.length > limit ? page.at(-1)?.preschool : undefined;
  const { groups, children, payableDays } = total;
  return {
    month,
    codes: codes.map(({ code, labels, present, payable }) => ({ code, labels, present, payable })),
    total: { preschools: total.preschools, groups, children, payableDays, ...daysOf(total) },
    byDay,
    preschools: await Promise.all(
      page.map(async (one) => ({
        preschool: one.preschool,
        names: await namesOf(context, one.preschool, query.month),
        groups: one.groups,
        children: one.children,
        payableDays: one.payableDays,
        ...daysOf(one),
      })),
    ),
    ...(last === undefined ? {} : { next: last }),
  };
};
