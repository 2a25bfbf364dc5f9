import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { commitChange } from './preschoolChange.ts';

export const work: Work<'enlistPreschool', Context> = async ({ params, body: { from, to }, command }, context) =>
  commitChange(context, params, command, (before) => {
    const isSo = before.eligible?.from === from && before.eligible.to === to;
    if (isSo) return undefined;
    const eligible = to === undefined ? { from } : { from, to };
    return { after: { ...before, eligible }, data: { listedFrom: from, listedTo: to ?? null } };
  });
