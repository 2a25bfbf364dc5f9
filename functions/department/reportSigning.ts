import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { readTimesheetIds, sumSheets } from '../../shared/table/reporting.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { namesOf } from './attendanceReport.ts';

export const work: Work<'reportSigning', Context> = async ({ params: { territory }, query }, context) => {
  const { table } = context;
  const { month } = query;
  const { ids, next } = await readTimesheetIds(table, territory, month, query);
  const preschools = await Promise.all(
    ids.map(async (preschool) => {
      const [timesheet, names, { states, payableDays, amount }] = await Promise.all([
        readTimesheet(table, preschool, month),
        namesOf(context, preschool, month),
        sumSheets(table, preschool, month),
      ]);
      const shown = Object.values(states).reduce((sum, count) => sum + count, 0);
      const unsigned = states.presented ?? 0;
      return {
        preschool,
        names,
        timesheet: timesheet?.state ?? ('open' as const),
        shown,
        states,
        unsigned,
        payableDays,
        amountTiyn: amount,
      };
    }),
  );
  return { month, preschools, ...(next === undefined ? {} : { next }) };
};
