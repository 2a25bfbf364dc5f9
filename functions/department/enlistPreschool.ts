import type { Context } from '../../shared/context.ts';
import { judgeListing } from '../../shared/domain/preschool.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { commitChange, whole } from './preschoolChange.ts';

export const work: Work<'enlistPreschool', Context> = async ({ params, body: { from, to }, command }, context) =>
  commitChange(
    context,
    params,
    command,
    (before) => {
      const no = judgeListing(before.eligible, { from, to }, dayOf(command.at));
      if (no !== undefined) orRefuse(no);
      const isSo = before.eligible?.from === from && before.eligible.to === to;
      if (isSo) return undefined;
      const eligible = to === undefined ? { from } : { from, to };
      return { after: { ...before, eligible }, data: { listedFrom: from, listedTo: to ?? null } };
    },
    whole,
  );
