import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyVersion, type Work } from '../../shared/http/work.ts';
import { findQueue } from './pointer.ts';

export const work: Work<'showQueue', Context> = async ({ params: { territory } }, context) => {
  const { pointer, rulebook } = orRefuse(await findQueue(context, territory));
  const counts = new Map(pointer.stretches.map(({ category, count }) => [category, count]));
  return {
    territory,
    version: pointer.version,
    asOf: isoOf(pointer.asOf),
    total: pointer.total,
    rulebook: rulebook.version,
    columns: [...rulebook.publicColumns],
    categories: rulebook.categories.map(({ code, key, labels }) => ({ category: code, key, labels, count: counts.get(code) ?? 0 })),
    [replyVersion]: `${territory}-${pointer.run}`,
  };
};
