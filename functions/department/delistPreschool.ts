import type { Context } from '../../shared/context.ts';
import { dayBefore, delist, judgeLastDay } from '../../shared/domain/preschool.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { countOpenRequests } from '../../shared/table/contracts.ts';
import { commitChange } from './preschoolChange.ts';

// Contracts and waiting lists are left alone: whoever asks for a place from now on is told, whoever has one keeps it. How many families are in between,
// with a request not yet signed or a place in a waiting list, is said to the clerk who has to answer them.
export const work: Work<'delistPreschool', Context> = async ({ params, body: { lastDay }, command }, context) => {
  const today = dayOf(command.at);
  const requests = await countOpenRequests(context.table, params.preschool);
  return commitChange(
    context,
    params,
    command,
    (before) => {
      const no = lastDay === undefined ? undefined : judgeLastDay(before.eligible, lastDay, today);
      if (no !== undefined) orRefuse(no);
      const eligible = delist(before.eligible, lastDay ?? dayBefore(today));
      const isSo = eligible?.from === before.eligible?.from && eligible?.to === before.eligible?.to;
      if (isSo) return undefined;
      return { after: { ...before, eligible }, data: { listedFrom: eligible?.from ?? null, listedTo: eligible?.to ?? null } };
    },
    (view) => ({ ...view, concerned: { requests, waiting: view.places.waiting } }),
  );
};
