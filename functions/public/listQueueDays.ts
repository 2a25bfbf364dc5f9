import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { addDays, dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { listQueueDays } from '../../shared/table/queueDays.ts';

const shownDays = 365;

export const work: Work<'listQueueDays', Context> = async ({ params: { territory }, query, at }, { table, rulebooks }) => {
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  const days = await listQueueDays(table, territory, query.from ?? addDays(dayOf(at), -shownDays));
  return { territory, days: days.map(({ day, total, categories }) => ({ day, total, categories: [...categories] })) };
};
