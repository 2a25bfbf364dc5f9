import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commit } from '../../shared/table/commit.ts';
import { readWork, workDone } from '../../shared/table/working.ts';

// What else can be done about it was done elsewhere: the family was reached, or the two are two children.
export const work: Work<'closeWork', Context> = async ({ params: { territory, queue }, body, command }, { table }) => {
  const entry = await readWork(table, territory, queue, body.entry);
  if (entry === undefined) return orRefuse(refuse('work-unknown', { territory }));
  const { at, about } = entry;
  return commit(table, command, [workDone({ territory, queue, at, about })], { closed: true as const });
};
