import type { Context } from '../../shared/context.ts';
import { frozenSince, lapsesOf } from '../../shared/domain/legalBasis.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyVersion, type Work } from '../../shared/http/work.ts';
import { findQueue } from './pointer.ts';

export const work: Work<'showQueue', Context> = async ({ params: { territory }, at }, context) => {
  const { pointer, rulebook } = orRefuse(await findQueue(context, territory));
  const counts = new Map(pointer.stretches.map(({ category, count }) => [category, count]));
  const frozen = frozenSince(lapsesOf(rulebook), dayOf(at));
  return {
    territory,
    version: pointer.version,
    asOf: isoOf(pointer.asOf),
    total: pointer.total,
    rulebook: rulebook.version,
    ...(frozen === undefined ? {} : { frozenSince: frozen }),
    columns: [...rulebook.publicColumns],
    categories: rulebook.categories.map(({ code, key, labels }) => ({ category: code, key, labels, count: counts.get(code) ?? 0 })),
    [replyVersion]: `${territory}-${pointer.run}${frozen === undefined ? '' : `-frozen-${frozen}`}`,
  };
};
