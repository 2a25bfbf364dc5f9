// A position costs two item reads at any size of the queue: the number item, then the one chunk that could hold its order key. Why it is so is told
// when asked for, by at most two chunks more.

import type { Context } from '../../shared/context.ts';
import { defaultPlanOf, turnOf } from '../../shared/domain/explanation.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyVersion, type Work } from '../../shared/http/work.ts';
import { readExplained, readNumber, readPosition } from '../../shared/table/explaining.ts';
import { findQueue } from './pointer.ts';

export const work: Work<'findPosition', Context> = async ({ params: { territory, number }, query }, context) => {
  const { pointer, rulebook } = orRefuse(await findQueue(context, territory));
  const { table } = context;
  const entry = await readNumber(table, number);
  if (entry?.territory !== territory) return orRefuse(refuse('application-unknown', { number }));
  const explained = query.explain === 'true' ? await readExplained(table, territory, pointer, entry.order) : undefined;
  const position = query.explain === 'true' ? explained?.position : await readPosition(table, territory, pointer, entry.order);
  if (position === undefined) return orRefuse(refuse('position-not-published', { number, state: entry.state }));
  const category = rulebook.categories.find(({ code }) => code === position.category);
  const plan = defaultPlanOf(rulebook);
  const voucher = explained && plan && turnOf(position, pointer.stretches, rulebook, plan);
  return {
    number,
    ...position,
    labels: category?.labels ?? { kk: '', ru: '', en: '' },
    version: pointer.version,
    asOf: isoOf(pointer.asOf),
    ...(explained === undefined ? {} : { parts: explained.parts }),
    ...(voucher === undefined ? {} : { turn: { voucher, before: voucher - 1, plan: rulebook.plan.default } }),
    [replyVersion]: `${territory}-${pointer.run}-${number}${explained === undefined ? '' : '-explained'}`,
  };
};
