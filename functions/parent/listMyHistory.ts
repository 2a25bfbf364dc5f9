import type { Context } from '../../shared/context.ts';
import { orderKeyOf } from '../../shared/domain/orderKey.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { viewOfHistory } from '../../shared/http/words/history.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readHistory } from '../../shared/table/history.ts';
import { readPointer } from '../../shared/table/queue.ts';

export const work: Work<'listMyHistory', Context> = async ({ params: { number }, query, at }, { table, rulebooks, now }) => {
  const application = (await readApplication(table, number)) ?? orRefuse(refuse('application-unknown', { number }));
  const { territory } = application;
  const rulebook = orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const pointer = (await readPointer(table, territory, { stale: true })) ?? orRefuse(refuse('queue-not-published', { territory }));
  const page = await readHistory(table, territory, pointer, { number, order: orderKeyOf(application), ...query, now: now() });
  return { number, territory, ...viewOfHistory(page, rulebook) };
};
