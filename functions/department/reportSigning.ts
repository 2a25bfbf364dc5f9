import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { countSheetStates, readTimesheetIds } from '../../shared/table/reporting.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { namesOf } from './attendanceReport.ts';

export const work: Work<'reportSigning', Context> = async ({ params: { territory }, query }, context) => {
  const { table } = context;
  const { month } = query;
  const { ids, next } = await readTimesheetIds(table, territory, month, query);
  const preschools = await Promise.all(
    ids.map(async (preschool) => {
      const [timesheet, names, states] = await Promise.all([
        readTimesheet(table, preschool, month),
        namesOf(context, preschool, month),
        countSheetStates(table, preschool, month),
      ]);
      const shown = Object.values(states).reduce((sum, count) => sum + count, 0);
      return { preschool, names, timesheet: timesheet?.state ?? ('open' as const), shown, states, unsigned: states.presented ?? 0 };
    }),
  );
  return { month, preschools, ...(next === undefined ? {} : { next }) };
};
