import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { listToldDays } from '../../shared/table/toldDays.ts';
import { viewOfCounts } from './toldView.ts';

export const work: Work<'listToldDays', Context> = async ({ params: { territory }, query }, { table }) => {
  const { days, next } = await listToldDays(table, territory, query);
  return {
    days: days.map(({ on, countedAt, ...counts }) => ({ day: on, ...viewOfCounts(counts, countedAt) })),
    ...(next === undefined ? {} : { next }),
  };
};
