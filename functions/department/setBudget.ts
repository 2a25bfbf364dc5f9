// The amount may be raised and lowered at any time. Lowered under what is bound it takes back no voucher: it only keeps further rounds from being approved.

import type { Context } from '../../shared/context.ts';
import { freeMoney } from '../../shared/domain/budget.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readYear, saveBudget } from '../../shared/table/budgets.ts';
import { commit } from '../../shared/table/commit.ts';
import { viewOfYear } from './budgetView.ts';

export const work: Work<'setBudget', Context> = async (
  { params: { territory, year }, body: { amount }, command },
  { table, rulebooks },
) => {
  orRefuse(rulebookOn(rulebooks(), territory, dayOf(command.at)));
  const money = await readYear(table, territory, year);
  // The amount it has already: nobody set it anew.
  if (money.budget?.amount === amount) {
    return commit(table, command, [], viewOfYear(territory, { ...money, budget: money.budget, free: freeMoney({ ...money, amount }) }));
  }
  const after = { territory, year, amount, setAt: command.at };
  const { budget, writes } = saveBudget(money.budget, after, command);
  const free = freeMoney({ ...money, amount });
  return commit(table, command, writes, viewOfYear(territory, { ...money, budget, free }));
};
