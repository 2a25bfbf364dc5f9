import type { Context } from '../../shared/context.ts';
import type { Caller, Command } from '../../shared/domain/command.ts';
import { judgeOwnFamily } from '../../shared/domain/guardianship.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { childOfApplication } from '../../shared/table/applications.ts';
import { commit } from '../../shared/table/commit.ts';
import { apartWrites } from '../../shared/table/pairs.ts';
import type { Table, Write } from '../../shared/table/table.ts';
import { headOf, noteMarks } from '../../shared/table/tellings.ts';
import { closedWrites, noticeOfWork } from '../../shared/table/unreached.ts';
import { readWork, workDone } from '../../shared/table/working.ts';
import { subjectsOfWork } from './workSubjects.ts';

// What else can be done about it was done elsewhere: the two are two children, or the family was reached, and then it is said how.
export const work: Work<'closeWork', Context> = async ({ params: { territory, queue }, body, caller, command }, { table }) => {
  const entry = await readWork(table, territory, queue, body.entry);
  if (entry === undefined) return orRefuse(refuse('work-unknown', { territory }));
  const reply = { [replyShows]: { about: subjectsOfWork(queue, entry) }, closed: true as const };
  const { at, about } = entry;
  if (queue !== 'undeliverable') {
    const said = queue === 'duplicates' ? await twoChildren(table, about.split('#'), { caller, command }) : [];
    return commit(table, command, [workDone({ territory, queue, at, about }), ...said], reply);
  }
  if (body.how === undefined) return orRefuse(refuse('reach-not-named', {}));
  const reached = { how: body.how, at: command.at, by: command.by };
  const done = await commit(table, command, await closedWrites(table, territory, entry, reached), reply);
  const notice = noticeOfWork(entry);
  const head = notice === undefined ? undefined : headOf(notice, await table.get('records', notice));
  if (head !== undefined) await noteMarks(table, head, command.at);
  return done;
};

/** A child that waits twice keeps two places: of one's own child somebody else says that it does not. */
async function twoChildren(
  table: Table,
  numbers: readonly string[],
  { caller, command }: { readonly caller: Caller; readonly command: Command },
): Promise<readonly Write[]> {
  const children = await Promise.all(numbers.map((number) => childOfApplication(table, number)));
  for (const child of children) if (child !== undefined) orRefuse(judgeOwnFamily(child, caller));
  return apartWrites(table, numbers, command);
}
