import type { Context } from '../../shared/context.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { viewOfChange } from '../../shared/http/marksView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { audit } from '../../shared/table/auditing.ts';
import { listDayChanges } from '../../shared/table/marking.ts';
import { findGroup, readStaffNames } from './groupDay.ts';

export const work: Work<'listGroupDayHistory', Context> = async ({ params, query, command, at }, context) => {
  const { preschool, group, day } = params;
  const { territory } = orRefuse(await findGroup(context, params));
  await audit(context.table, territory, command, { at, action: 'list-day-history', about: [preschool, group, day] });
  const { changes, next } = await listDayChanges(context.table, { preschool, group, month: monthOf(day) }, day, query);
  const staff = await readStaffNames(context, preschool);
  return {
    day,
    changes: changes.map((change) => ({ ...viewOfChange(change), name: staff.get(change.by) })),
    ...(next === undefined ? {} : { next }),
  };
};
