import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listPairs } from '../../shared/table/pairs.ts';
import { waitsSince, workKey } from '../../shared/table/working.ts';

export const work: Work<'listDuplicates', Context> = async ({ params: { territory }, query }, { table }) => {
  const { entries, next } = await listPairs(table, territory, query);
  const pairs = entries.map(({ at, about, detail }) => ({
    entry: String(workKey(territory, 'duplicates', at, about).sk),
    at: isoOf(waitsSince({ at, detail })),
    numbers: about.split('#'),
    why: String(detail['why']),
  }));
  const about = pairs.flatMap(({ numbers }) => numbers.map((one) => `application#${one}` as const));
  return { [replyShows]: { about }, pairs, ...(next === undefined ? {} : { next }) };
};
