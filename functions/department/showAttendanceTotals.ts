import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Reply, Work } from '../../shared/http/work.ts';
import { streamMonthTotals } from '../../shared/table/monthTotals.ts';

// Added up anew at each request, a page of groups at a time: there is no number that could be behind what is stored.
export const work: Work<'showAttendanceTotals', Context> = async ({ params: { territory, month }, query }, context) => {
  const { attendance } = orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(context.now())));
  const { after, limit } = query;
  const preschools: Reply<'showAttendanceTotals'>['preschools'] = [];
  const { next } = await streamMonthTotals(context.table, territory, month, {
    attendance,
    part: { after, most: limit },
    each: ({ preschool, groups, children, days }) => {
      preschools.push({ preschool, groups, children, days });
    },
  });
  return { month, preschools, ...(next === undefined ? {} : { next }) };
};
