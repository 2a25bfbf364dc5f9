import type { Context } from '../../shared/context.ts';
import { isoOf, type Instant } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { countSheetWork } from '../../shared/table/sheets.ts';
import { countWork, mostCounted, workQueues } from '../../shared/table/working.ts';
import { listApprovals } from './approvals.ts';
import { listDeadlines } from './deadlines.ts';

export const work: Work<'showWork', Context> = async ({ caller, params: { territory }, at }, context) => {
  const near = orRefuse(await listDeadlines(context, territory, at, { most: mostCounted }));
  const drafts = await listApprovals(context, territory, { caller, at });
  const counts = await Promise.all(workQueues.map((queue) => countWork(context.table, territory, queue)));
  const stored = workQueues.map((queue, index) => ({ queue, ...shown(counts[index]) }));
  const approvals = { ...shown({ count: drafts.length, oldestAt: drafts[0]?.at }), yours: drafts.filter(({ isYours }) => isYours).length };
  const queues = [...stored, { queue: 'deadlines' as const, count: near.length }, { queue: 'approvals' as const, ...approvals }];
  const [disputed = 0, unsigned = 0] = await Promise.all(
    (['dispute', 'review'] as const).map((work) => countSheetWork(context.table, territory, work, mostCounted)),
  );
  return {
    queues: queues.map((one) => ({ ...one, more: one.count === mostCounted })),
    months: { disputed, unsigned, more: Math.max(disputed, unsigned) === mostCounted },
  };
};

function shown({ count, oldestAt }: { readonly count?: number; readonly oldestAt?: Instant | undefined } = {}) {
  return { count: count ?? 0, ...(oldestAt === undefined ? {} : { oldestAt: isoOf(oldestAt) }) };
}
