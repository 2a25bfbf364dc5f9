import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { countWork, mostCounted, workQueues } from '../../shared/table/working.ts';
import { listDeadlines } from './deadlines.ts';

export const work: Work<'showWork', Context> = async ({ params: { territory }, at }, context) => {
  const near = orRefuse(await listDeadlines(context, territory, at, { most: mostCounted }));
  const counts = await Promise.all(workQueues.map((queue) => countWork(context.table, territory, queue)));
  const stored = workQueues.map((queue, index) => ({ queue, ...shown(counts[index]) }));
  const queues = [...stored, { queue: 'deadlines' as const, count: near.length }];
  return { queues: queues.map((one) => ({ ...one, more: one.count === mostCounted })) };
};

function shown({ count, oldestAt }: Partial<Awaited<ReturnType<typeof countWork>>> = {}) {
  return { count: count ?? 0, ...(oldestAt === undefined ? {} : { oldestAt: isoOf(oldestAt) }) };
}
