import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readMyMonth, viewOfMonthLine, viewOfShown } from './monthView.ts';

export const work: Work<'showMyMonth', Context> = async ({ params, caller, at }, context) => {
  const mine = orRefuse(await readMyMonth(context, params, at));
  const { sheet } = mine;
  const shown = sheet === undefined ? undefined : await viewOfShown(context, sheet, caller.person);
  return { ...viewOfMonthLine(context, mine, caller.person, at), shown };
};
