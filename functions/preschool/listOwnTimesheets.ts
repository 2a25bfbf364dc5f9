import type { Context } from '../../shared/context.ts';
import { firstDayOf, lastDayOf, monthBefore, monthOf, type Month } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { findOwn } from './ownPreschool.ts';
import { viewTimesheetHead } from './timesheetHead.ts';

const monthsShown = 12;

export const work: Work<'listOwnTimesheets', Context> = async ({ params: { preschool }, command, at }, context) => {
  const { territory } = orRefuse(await findOwn(context, preschool));
  orRefuse(rulebookOn(context.rulebooks(), territory, dayOf(at)));
  const months: Month[] = [monthOf(dayOf(at))];
  while (months.length < monthsShown) months.push(monthBefore(months.at(-1) ?? monthOf(dayOf(at))));
  const found = await Promise.all(months.map((month) => readTimesheet(context.table, preschool, month)));
  // Of a month nobody has marked in nothing is stored: this one and the one before are shown all the same.
  const shown = months.flatMap((month, place) => {
    const rulebook = rulebookOn(context.rulebooks(), territory, lastDayOf(month));
    const isSeen = found[place] !== undefined || (place < 2 && firstDayOf(month) <= dayOf(at));
    if (!isSeen || isRefusal(rulebook)) return [];
    const looking = { attendance: rulebook.attendance, calendar: context.calendar(), at, isHead: command.as === 'preschool_head' };
    return [viewTimesheetHead(found[place], month, looking)];
  });
  return { months: shown };
};
