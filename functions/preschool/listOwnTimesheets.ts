import type { Context } from '../../shared/context.ts';
import { lastDayOf, monthBefore, monthOf, type Month } from '../../shared/domain/month.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { windowRulebook } from '../../shared/domain/signingWindow.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { findMonthsWithChildren } from '../../shared/table/monthsWithChildren.ts';
import { readRegistered } from '../../shared/table/preschools.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { findBarred, readIsOver } from './closable.ts';
import { viewTimesheetHead } from './timesheetHead.ts';

const monthsShown = 12;

// Of a month nobody has closed or pinned nothing is stored, and just that month must not be forgotten: it is there if a child was, and this one always.
export const work: Work<'listOwnTimesheets', Context> = async ({ params: { preschool }, command, at }, context) => {
  const { table, rulebooks } = context;
  const registered = orRefuse((await readRegistered(table, preschool)) ?? refuse('preschool-unknown', { preschool }));
  const { territory } = registered.preschool;
  const present = monthOf(dayOf(at));
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const months: Month[] = [present];
  while (months.length < monthsShown) months.push(monthBefore(months.at(-1) ?? present));
  const found = await Promise.all(months.map((month) => readTimesheet(table, preschool, month)));
  const unknown = months.filter((month, place) => found[place] === undefined && month !== present);
  const peopled = await findMonthsWithChildren(table, registered, unknown, context.calendar());
  const isHead = command.as === 'preschool_head';
  const isOpen = (place: number): boolean => (found[place]?.state ?? 'open') === 'open';
  const open = isHead ? months.filter((month, place) => isOpen(place) && (found[place] !== undefined || peopled.has(month))) : [];
  const barred = await findBarred(table, registered, open);
  const shown = await Promise.all(
    months.map(async (month, place) => {
      const timesheet = found[place];
      const rulebook = rulebookOn(rulebooks(), territory, lastDayOf(month));
      const isSeen = timesheet !== undefined || month === present || peopled.has(month);
      if (!isSeen || isRefusal(rulebook)) return [];
      const signing = windowRulebook(rulebooks(), territory, month);
      if (isRefusal(signing)) return [];
      const rules = { attendance: rulebook.attendance, signing: signing.attendance, calendar: context.calendar() };
      const isAsked = isHead && isOpen(place);
      const isOver = isAsked && !barred.has(month) ? await readIsOver(context, registered, month, at, rules) : undefined;
      return [viewTimesheetHead(timesheet, month, { ...rules, at, isHead }, barred.has(month) ? false : isOver)];
    }),
  );
  return { months: shown.flat() };
};
