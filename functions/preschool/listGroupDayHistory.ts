import type { Context } from '../../shared/context.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { viewOfChange } from '../../shared/http/marksView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listDayChanges } from '../../shared/table/marking.ts';
import { findGroup, readStaffNames } from './groupDay.ts';

export const work: Work<'listGroupDayHistory', Context> = async ({ params, query }, context) => {
  const { preschool, group, day } = params;
  orRefuse(await findGroup(context, params));
  const { changes, next } = await listDayChanges(context.table, { preschool, group, month: monthOf(day) }, day, query);
  const staff = await readStaffNames(context, preschool);
  return {
    [replyShows]: { about: [`group#${preschool}#${group}`] },
    day,
    changes: changes.map((change) => ({ ...viewOfChange(change), name: staff.get(change.by) })),
    ...(next === undefined ? {} : { next }),
  };
};
