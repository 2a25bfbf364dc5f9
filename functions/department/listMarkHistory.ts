import type { Context } from '../../shared/context.ts';
import { monthOf } from '../../shared/domain/month.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { viewOfChange } from '../../shared/http/marksView.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { audit } from '../../shared/table/auditing.ts';
import { listDayChanges } from '../../shared/table/marking.ts';
import { readGroup } from '../../shared/table/preschools.ts';
import { findPreschool } from './registerView.ts';

export const work: Work<'listMarkHistory', Context> = async ({ params, query, command, at }, context) => {
  const { table } = context;
  const { territory, preschool, group, day } = params;
  orRefuse(await findPreschool(context, params));
  orRefuse((await readGroup(table, preschool, group)) ?? refuse('group-unknown', { group }));
  await audit(table, territory, command, { at, action: 'list-day-history', about: [preschool, group, day] });
  const { changes, next } = await listDayChanges(table, { preschool, group, month: monthOf(day) }, day, query);
  return { day, changes: changes.map(viewOfChange), ...(next === undefined ? {} : { next }) };
};
