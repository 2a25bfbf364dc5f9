// The head of the published queue. That of a named version tells its digest for as long as the version is kept, so that anybody can hold a round's frozen
// queue against it; what stands still today is said of the newest alone.

import type { Context } from '../../shared/context.ts';
import { frozenSince, lapsesOf } from '../../shared/domain/legalBasis.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { dayOf, isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyForGood, replyVersion, type Work } from '../../shared/http/work.ts';
import { readVersion } from '../../shared/table/queue.ts';
import { findQueue } from './pointer.ts';

export const work: Work<'showQueue', Context> = async ({ params: { territory }, query: { version }, at }, context) => {
  const { pointer: newest, rulebook } = orRefuse(await findQueue(context, territory));
  const asked = version === undefined ? newest : await readVersion(context.table, territory, version);
  const pointer = asked ?? orRefuse(refuse('version-unknown', { version: version ?? 0 }));
  const counts = new Map(pointer.stretches.map(({ category, count }) => [category, count]));
  const frozen = version === undefined ? frozenSince(lapsesOf(rulebook), dayOf(at)) : undefined;
  return {
    territory,
    version: pointer.version,
    asOf: isoOf(pointer.asOf),
    total: pointer.total,
    digest: pointer.digest,
    rulebook: version === undefined ? rulebook.version : pointer.rulebook,
    ...(frozen === undefined ? {} : { frozenSince: frozen }),
    columns: [...rulebook.publicColumns],
    categories: rulebook.categories.map(({ code, key, labels }) => ({ category: code, key, labels, count: counts.get(code) ?? 0 })),
    [replyForGood]: version !== undefined,
    [replyVersion]: `${territory}-${pointer.run}${frozen === undefined ? '' : `-frozen-${frozen}`}`,
  };
};
