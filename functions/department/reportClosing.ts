// A kindergarten has to close a month in which children were under contract with it, on the list or not. Of the register each page goes through as many
// kindergartens as it is asked for, and counts the children of those that have not closed.

import type { Context } from '../../shared/context.ts';
import { lastDayOf, type Month } from '../../shared/domain/month.ts';
import { isListed } from '../../shared/domain/preschool.ts';
import type { Work } from '../../shared/http/work.ts';
import { listGroups, listPreschoolIds, readPreschool } from '../../shared/table/preschools.ts';
import { readRoster } from '../../shared/table/roster.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';

export const work: Work<'reportClosing', Context> = async ({ params: { territory }, query }, context) => {
  const { month } = query;
  const { ids, next } = await listPreschoolIds(context.table, territory, query);
  const found = await Promise.all(ids.map((preschool) => look(context, preschool, month)));
  return {
    month,
    unclosed: found.flatMap((one) => (one === 'closed' || one === 'nobody' ? [] : [one])),
    looked: ids.length,
    closed: found.filter((one) => one === 'closed').length,
    ...(next === undefined ? {} : { next }),
  };
};

async function look({ table }: Pick<Context, 'table'>, preschool: string, month: Month) {
  const timesheet = await readTimesheet(table, preschool, month);
  if (timesheet !== undefined && timesheet.state !== 'open') return 'closed';
  const groups = await listGroups(table, preschool);
  const rosters = await Promise.all(groups.map(({ group }) => readRoster(table, { preschool, group, month })));
  const children = rosters.reduce((sum, roster) => sum + roster.length, 0);
  const record = children === 0 ? undefined : await readPreschool(table, preschool);
  if (record === undefined) return 'nobody';
  return {
    preschool,
    names: record.names,
    listed: isListed(record.eligible, lastDayOf(month)),
    children,
    groups: rosters.filter((roster) => roster.length > 0).length,
    state: timesheet === undefined ? ('none' as const) : ('open' as const),
  };
}
