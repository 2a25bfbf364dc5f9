import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readToldDay } from '../../shared/table/toldDays.ts';
import { viewOfCounts, viewOfKinds } from './toldView.ts';

export const work: Work<'showToldDay', Context> = async ({ params: { territory, day } }, { table }) => {
  const counted = await readToldDay(table, territory, day);
  if (counted === undefined) return orRefuse(refuse('told-nothing', { day }));
  return { day, ...viewOfCounts(counted, counted.countedAt), kinds: viewOfKinds(counted) };
};
