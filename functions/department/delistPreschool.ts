import type { Context } from '../../shared/context.ts';
import { dayBefore, delist } from '../../shared/domain/preschool.ts';
import { dayOf } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { commitChange } from './preschoolChange.ts';

// Contracts and waiting lists are left alone: whoever asks for a place from now on is told, whoever has one keeps it.
export const work: Work<'delistPreschool', Context> = async ({ params, body: { lastDay }, command }, context) =>
  commitChange(context, params, command, (before) => {
    const eligible = delist(before.eligible, lastDay ?? dayBefore(dayOf(command.at)));
    const isSo = eligible?.from === before.eligible?.from && eligible?.to === before.eligible?.to;
    if (isSo) return undefined;
    return { after: { ...before, eligible }, data: { listedFrom: eligible?.from ?? null, listedTo: eligible?.to ?? null } };
  });
