import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { judgeSeals, viewOfToSeal } from './sealing.ts';

export const work: Work<'listSealable', Context> = async ({ params, query, at }, context) => {
  const { judged, next } = orRefuse(await judgeSeals(context, params, { ...query, at }));
  return { timesheets: judged.map(viewOfToSeal), ...(next === undefined ? {} : { next }) };
};
