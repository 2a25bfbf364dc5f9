// A save is one put of the next entry of the group's month. Two who save at the same moment meet in it: the later one reads again, and either its day was
// untouched and it goes on, or it is shown both. A save of another day is never in the way.

import type { Context } from '../../shared/context.ts';
import { sayDay } from '../../shared/domain/marking.ts';
import { nextEntry } from '../../shared/domain/marks.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { viewOfSave } from '../../shared/http/marksView.ts';
import { orRefuse, Problem } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { findOwnSave, readSave, saveMarks } from '../../shared/table/marking.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { readRoster } from '../../shared/table/roster.ts';
import { attendanceOn, findGroup, onRoster } from './groupDay.ts';

export const work: Work<'markGroupDay', Context> = async ({ params, body: said, command }, context) => {
  const { table } = context;
  const { preschool, group, day: on } = params;
  const of = { preschool, group, month: monthOf(on) };
  const newest = await readMarks(table, of);
  const own = await findOwnSave(table, newest, { on, seen: said.seen }, command);
  if (own !== undefined) {
    if (own.digest !== command.digest) throw new Problem('idempotency-key-reused');
    return viewOfSave(own, on);
  }
  const { territory } = orRefuse(await findGroup(context, params));
  const attendance = attendanceOn(context, territory, on);
  const roster = (await readRoster(table, of)).map(onRoster);
  const last = await readSave(table, newest, on);
  const change = orRefuse(sayDay(newest, last, { on, roster, said, at: command.at }, attendance, context.calendar()));
  // Nothing to save, so that the answer alone has to be kept for a repeat.
  if (change === undefined) return commit(table, command, [], viewOfSave(last, on));
  const entry = nextEntry(newest, { ...of, territory }, change, command);
  await saveMarks(table, entry);
  return viewOfSave(entry, on);
};
