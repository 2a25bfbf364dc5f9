import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { headOf, noteMarks } from '../../shared/table/tellings.ts';
import { closedWrites, noticeOfWork } from '../../shared/table/unreached.ts';
import { readWork, workDone } from '../../shared/table/working.ts';
import { subjectsOfWork } from './workSubjects.ts';

// What else can be done about it was done elsewhere: the two are two children, or the family was reached, and then it is said how.
export const work: Work<'closeWork', Context> = async ({ params: { territory, queue }, body, command }, { table }) => {
  const entry = await readWork(table, territory, queue, body.entry);
  if (entry === undefined) return orRefuse(refuse('work-unknown', { territory }));
  const reply = { [replyShows]: { about: subjectsOfWork(queue, entry) }, closed: true as const };
  const { at, about } = entry;
  if (queue !== 'undeliverable') return commit(table, command, [workDone({ territory, queue, at, about })], reply);
  if (body.how === undefined) return orRefuse(refuse('reach-not-named', {}));
  const reached = { how: body.how, at: command.at, by: command.by };
  const done = await commit(table, command, await closedWrites(table, territory, entry, reached), reply);
  const notice = noticeOfWork(entry);
  const head = notice === undefined ? undefined : headOf(notice, await table.get('records', notice));
  if (head !== undefined) await noteMarks(table, head, command.at);
  return done;
};
