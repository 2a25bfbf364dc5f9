// The totals of a month's closed timesheets with the names of what they are about.

import type { Context } from '../../shared/context.ts';
import { daysOfMonth, lastDayOf, type Month } from '../../shared/domain/month.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { CodeTotals } from '../../shared/domain/totals.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { streamMonthTotals, type PreschoolTotals } from '../../shared/table/monthTotals.ts';
import { readPreschool } from '../../shared/table/preschools.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';

/** In all, by day, and each kindergarten `takes` lets through, in order of ids. */
export async function readAttendance(
  { table, rulebooks }: Pick<Context, 'table' | 'rulebooks'>,
  territory: string,
  month: Month,
  takes: (preschool: string, taken: number) => boolean,
) {
  const { attendance } = orRefuse(rulebookOn(rulebooks(), territory, lastDayOf(month)));
  const preschools: PreschoolTotals[] = [];
  const each = (totals: PreschoolTotals) => {
    if (takes(totals.preschool, preschools.length)) preschools.push(totals);
  };
  const total = await streamMonthTotals(table, territory, month, { attendance, each });
  // A month nobody closed has no days to show.
  const byDay = total.byDay.map((one, place) => ({ day: daysOfMonth(month)[place] ?? lastDayOf(month), ...daysOf(one) }));
  return { codes: attendance.codes, total, byDay, preschools };
}

export const daysOf = ({ days, late }: CodeTotals) => ({ days: { ...days }, late: { ...late } });

/** As the register of kindergartens has it today; one that is in no register has the name another system had for it in that month. */
export async function namesOf({ table }: Pick<Context, 'table'>, preschool: string, month: Month) {
  const registered = (await readPreschool(table, preschool))?.names;
  if (registered !== undefined) return registered;
  const name = (await readTimesheet(table, preschool, month))?.history?.name ?? preschool;
  return { kk: name, ru: name, en: name };
}
