// A position costs two item reads at any size of the queue: the number item, then the one chunk that could hold its order key.

import type { Context } from '../../shared/context.ts';
import { positionAt, rankIn } from '../../shared/domain/queue.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyVersion, type Work } from '../../shared/http/work.ts';
import { NumberItem } from '../../shared/table/items.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { numberKey } from '../../shared/table/keys.ts';
import { readChunkWith } from '../../shared/table/queue.ts';
import { findQueue } from './pointer.ts';

export const work: Work<'findPosition', Context> = async ({ params: { territory, number } }, context) => {
  const { pointer, rulebook } = orRefuse(await findQueue(context, territory));
  const entry = readAs(NumberItem, await context.table.get('records', numberKey(number), { stale: true }));
  if (entry?.territory !== territory) return orRefuse(refuse('application-unknown', { number }));
  const chunk = await readChunkWith(context.table, territory, pointer.run, entry.order);
  const rank = chunk && rankIn(chunk, entry.order);
  const position = rank === undefined ? undefined : positionAt(rank, pointer.stretches);
  if (position === undefined) return orRefuse(refuse('position-not-published', { number, state: entry.state }));
  const category = rulebook.categories.find(({ code }) => code === position.category);
  return {
    number,
    ...position,
    labels: category?.labels ?? { kk: '', ru: '', en: '' },
    version: pointer.version,
    asOf: isoOf(pointer.asOf),
    [replyVersion]: `${territory}-${pointer.run}-${number}`,
  };
};
