import type { Context } from '../../shared/context.ts';
import { draftMonth, judgeClose } from '../../shared/domain/closing.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { moveTimesheet } from '../../shared/domain/timesheet.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { addEntries, earlierOpenMonth, freezeGroups, mostGroups, readClosing } from '../../shared/table/closing.ts';
import { commit } from '../../shared/table/commit.ts';
import { readRegistered } from '../../shared/table/preschools.ts';
import { readTimesheet, saveTimesheet } from '../../shared/table/timesheets.ts';
import { unclosedDone } from '../../shared/table/unclosed.ts';
import { viewTimesheetHead } from './timesheetHead.ts';

// The entry in every group's marks is what a save of the same moment meets: either it is in what the head has seen, or it finds the month closed (I-19).
export const work: Work<'closeTimesheet', Context> = async ({ params: { preschool, month }, body, command }, context) => {
  const { table, rulebooks, calendar } = context;
  const registered = orRefuse((await readRegistered(table, preschool)) ?? refuse('preschool-unknown', { preschool }));
  if (registered.groups.length > mostGroups) return orRefuse(refuse('groups-too-many', { most: mostGroups }));
  const before = await readTimesheet(table, preschool, month);
  const state = orRefuse(moveTimesheet(before?.state ?? 'open', 'close'));
  const earlier = await earlierOpenMonth(table, registered, month);
  if (earlier !== undefined) return orRefuse(refuse('earlier-month-open', { month: earlier }));
  const ground = orRefuse(await readClosing(table, registered, month, { rulebooks: rulebooks(), calendar: calendar(), at: command.at }));
  const { of, attendance, signing, groups, newest, unmoved } = ground;
  const draft = orRefuse(draftMonth(of, groups, attendance, calendar()));
  const { digest, acceptUnmarked = false } = body;
  const refusal = judgeClose(month, draft, { digest, acceptUnmarked, at: command.at }, attendance, calendar());
  if (refusal !== undefined) return orRefuse(refusal);
  const closing = addEntries(of, newest, 'close', command);
  const children = draft.groups.reduce((sum, group) => sum + group.children.length, 0);
  const { territory } = of;
  const content = { ...before, territory, preschool, month, state, pins: closing.pins, closedAt: command.at, closedBy: command.by };
  const saved = saveTimesheet(before, { ...content, digest, children }, command, {
    kind: 'timesheet-closed',
    data: { digest, children, rulebook: of.rulebook, calendar: of.calendarVersion, pins: closing.pins },
  });
  // What the department was told of an unclosed month is done with it.
  const told = await unclosedDone(table, { territory, preschool, month }, signing, calendar());
  const writes = [...closing.writes, ...freezeGroups(ground, draft), ...unmoved, ...saved.writes, ...told];
  const looking = { attendance, signing, calendar: calendar(), at: command.at, isHead: true };
  return commit(table, command, writes, viewTimesheetHead(saved.timesheet, month, looking));
};
