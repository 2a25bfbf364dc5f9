import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { listPairs } from '../../shared/table/pairs.ts';
import { listWork, workKey } from '../../shared/table/working.ts';
import { listApprovals, viewOfApproval } from './approvals.ts';
import { proofOf } from './claimProof.ts';
import { listDeadlines, viewOfDeadline } from './deadlines.ts';
import { showData } from './shownData.ts';
import { subjectsOfWork } from './workSubjects.ts';

// Entries hold ids and codes; whom they are about is seen in the file, and that look is written down. What a family named as its proof stands beside its claim.
export const work: Work<'listWork', Context> = async ({ caller, params: { territory, queue }, query, at }, context) => {
  if (queue === 'deadlines') {
    const near = orRefuse(await listDeadlines(context, territory, at, { after: query.after, most: query.limit + 1 }));
    const entries = await Promise.all(near.slice(0, query.limit).map((one) => viewOfDeadline(context, one)));
    const last = entries.at(-1)?.entry;
    const shown = entries.map((one) => ({ ...one, at: isoOf(one.at) }));
    const about = shown.map(({ number }) => `application#${number}` as const);
    return {
      [replyShows]: { about, with: [`queue#${queue}`] },
      queue,
      entries: shown,
      ...(near.length > query.limit && last !== undefined ? { next: last } : {}),
    };
  }
  if (queue === 'approvals') {
    const all = await listApprovals(context, territory, { caller, at });
    const waiting = all.filter(({ entry }) => entry > (query.after ?? ''));
    const page = waiting.slice(0, query.limit);
    const last = waiting.length > page.length ? page.at(-1)?.entry : undefined;
    // What is to be decided is a round or a register; it is of nobody.
    const reply = { [replyShows]: { about: [] as const, with: [`queue#${queue}`] }, queue, entries: page.map(viewOfApproval) };
    return { ...reply, ...(last === undefined ? {} : { next: last }) };
  }
  const { entries, next } = await (queue === 'duplicates'
    ? listPairs(context.table, territory, query)
    : listWork(context.table, territory, queue, query));
  const proofs = await Promise.all(entries.map(async (entry) => (queue === 'privileges' ? proofOf(context, entry) : {})));
  const shown = entries.map(({ at: since, about, number, detail }, place) => ({
    entry: String(workKey(territory, queue, since, about).sk),
    at: isoOf(since),
    about,
    ...(number === undefined ? {} : { number }),
    detail: { ...showData(detail), ...proofs[place] },
  }));
  const about = entries.flatMap((entry) => subjectsOfWork(queue, entry));
  return { [replyShows]: { about, with: [`queue#${queue}`] }, queue, entries: shown, ...(next === undefined ? {} : { next }) };
};
