import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readClosing } from '../../shared/table/closing.ts';
import { readRegistered } from '../../shared/table/preschools.ts';
import { sumSheets } from '../../shared/table/reporting.ts';
import { readTimesheet } from '../../shared/table/timesheets.ts';
import { findBarred } from './closable.ts';
import { draftOf, viewTimesheet } from './timesheetView.ts';

export const work: Work<'showOwnTimesheet', Context> = async ({ params: { preschool, month }, command, at }, context) => {
  const { table, rulebooks, calendar } = context;
  const registered = orRefuse((await readRegistered(table, preschool)) ?? refuse('preschool-unknown', { preschool }));
  const timesheet = await readTimesheet(table, preschool, month);
  const ground = orRefuse(await readClosing(table, registered, month, { rulebooks: rulebooks(), calendar: calendar(), at }));
  const draft = orRefuse(await draftOf(context, ground, timesheet));
  const isHead = command.as === 'preschool_head';
  const isAsked = isHead && (timesheet?.state ?? 'open') === 'open';
  const isBarred = isAsked && (await findBarred(table, registered, [month])).has(month);
  const shows = { about: [`preschool#${preschool}`] } as const;
  const view = orRefuse(viewTimesheet(context, { registered, ground, timesheet, draft, at, isHead, isBarred }));
  if (timesheet?.presentedAt === undefined || timesheet.state === 'open') return { [replyShows]: shows, ...view };
  const { payableDays, amount } = await sumSheets(table, preschool, month);
  return { [replyShows]: shows, ...view, inForce: { payableDays, amountTiyn: amount } };
};
