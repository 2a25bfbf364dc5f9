import type { Context } from '../../shared/context.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readYear } from '../../shared/table/budgets.ts';
import { viewOfYear } from './budgetView.ts';

export const work: Work<'showBudget', Context> = async ({ params: { territory, year }, at }, { table, rulebooks }) => {
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(at)));
  return viewOfYear(territory, await readYear(table, territory, year));
};
