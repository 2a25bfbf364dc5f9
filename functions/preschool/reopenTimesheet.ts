import type { Context } from '../../shared/context.ts';
import type { MarksEntry } from '../../shared/domain/marks.ts';
import { lastDayOf } from '../../shared/domain/month.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { windowOf, windowRulebook } from '../../shared/domain/signingWindow.ts';
import { moveTimesheet } from '../../shared/domain/timesheet.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { addEntries } from '../../shared/table/closing.ts';
import { commit } from '../../shared/table/commit.ts';
import { groupMonthRemoval, listGroupMonths } from '../../shared/table/groupMonths.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { readRegistered } from '../../shared/table/preschools.ts';
import type { Write } from '../../shared/table/table.ts';
import { readTimesheet, saveTimesheet } from '../../shared/table/timesheets.ts';
import { readIsOver } from './closable.ts';
import { viewTimesheetHead } from './timesheetHead.ts';

export const work: Work<'reopenTimesheet', Context> = async ({ params: { preschool, month }, body: { reason }, command }, context) => {
  const { table, rulebooks, calendar } = context;
  const registered = orRefuse((await readRegistered(table, preschool)) ?? refuse('preschool-unknown', { preschool }));
  const { territory } = registered.preschool;
  const { attendance } = orRefuse(rulebookOn(rulebooks(), territory, lastDayOf(month)));
  const before = await readTimesheet(table, preschool, month);
  const state = orRefuse(moveTimesheet(before?.state ?? 'open', 'reopen'));
  if (before === undefined) throw new Error('a closed month without its timesheet');
  const { attendance: signing } = orRefuse(windowRulebook(rulebooks(), territory, month));
  const { opens } = orRefuse(windowOf(month, signing, calendar()));
  if (command.at >= opens) return orRefuse(refuse('timesheet-shown', { since: opens, at: command.at }));
  const newest = new Map<string, MarksEntry | undefined>();
  // The groups that were closed: one that was opened since has no entry to take back.
  for (const group of Object.keys(before.pins)) newest.set(group, await readMarks(table, { preschool, group, month }));
  const added = addEntries({ territory, preschool, month }, newest, 'reopen', command);
  const reopened = (before.reopened ?? 0) + 1;
  const { closedAt: _, closedBy: __, digest: ___, children: ____, ...rest } = before;
  const saved = saveTimesheet(before, { ...rest, state, pins: added.pins, reopened }, command, {
    kind: 'timesheet-reopened',
    data: { reason, reopened, pins: added.pins },
  });
  const looking = { attendance, signing, calendar: calendar(), at: command.at, isHead: true };
  // Opening takes no mark away: what may be closed again at once was there before.
  const isOver = await readIsOver(context, registered, month, command.at, looking);
  const thawed: Write[] = [];
  for await (const frozen of listGroupMonths(table, { territory, preschool, month })) thawed.push(groupMonthRemoval(frozen));
  return commit(table, command, [...added.writes, ...thawed, ...saved.writes], viewTimesheetHead(saved.timesheet, month, looking, isOver));
};
