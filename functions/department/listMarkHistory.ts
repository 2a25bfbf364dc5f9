import type { Context } from '../../shared/context.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { viewOfChange } from '../../shared/http/marksView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listDayChanges } from '../../shared/table/marking.ts';
import { readGroup } from '../../shared/table/preschools.ts';
import { findPreschool } from './registerView.ts';

export const work: Work<'listMarkHistory', Context> = async ({ params, query }, context) => {
  const { table } = context;
  const { preschool, group, day } = params;
  orRefuse(await findPreschool(context, params));
  orRefuse((await readGroup(table, preschool, group)) ?? refuse('group-unknown', { group }));
  const { changes, next } = await listDayChanges(table, { preschool, group, month: monthOf(day) }, day, query);
  return {
    [replyShows]: { about: [`group#${preschool}#${group}`] },
    day,
    changes: changes.map(viewOfChange),
    ...(next === undefined ? {} : { next }),
  };
};
