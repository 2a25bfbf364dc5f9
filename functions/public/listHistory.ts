// The same history as the family's, by number: logs of the published queue and a number item are all it reads, and nothing of them is personal.

import type { Context } from '../../shared/context.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { replyVersion } from '../../shared/http/work.ts';
import { viewOfHistory } from '../../shared/http/words/history.ts';
import { readHistory } from '../../shared/table/history.ts';
import { readNumber } from '../../shared/table/explaining.ts';
import { findQueue } from './pointer.ts';

export const work: Work<'listHistory', Context> = async ({ params: { territory, number }, query }, context) => {
  const { pointer, rulebook } = orRefuse(await findQueue(context, territory));
  const entry = await readNumber(context.table, number);
  if (entry?.territory !== territory) return orRefuse(refuse('application-unknown', { number }));
  const page = await readHistory(context.table, territory, pointer, { number, order: entry.order, ...query, now: context.now() });
  const cursor = query.before === undefined ? 'newest' : query.before.version;
  return {
    number,
    territory,
    ...viewOfHistory(page, rulebook),
    [replyVersion]: `${territory}-${pointer.run}-${number}-${cursor}-${query.limit}`,
  };
};
