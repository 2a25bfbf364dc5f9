import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readRegistered } from '../../shared/table/preschools.ts';
import { viewOfOwn } from './ownPreschool.ts';

export const work: Work<'showOwnPreschool', Context> = async ({ params: { preschool }, at }, context) => {
  const found = orRefuse((await readRegistered(context.table, preschool)) ?? refuse('preschool-unknown', { preschool }));
  return viewOfOwn(context, found, dayOf(at));
};
