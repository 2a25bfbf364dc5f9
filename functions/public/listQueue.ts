// Rows are found by rank: the directory names the chunk, the chunk holds the rows. A page that runs over the end of a chunk reads the next one. A
// page of a named version never changes, so somebody who pages through thousands of rows sees one list, and caches keep it for good.

import type { Context } from '../../shared/context.ts';
import { placesFrom } from '../../shared/domain/queue.ts';
import type { Place } from '../../shared/domain/orderKey.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { instant, isoOf, type Instant } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyForGood, replyVersion, type Work } from '../../shared/http/work.ts';
import { readChunkAt, readVersion } from '../../shared/table/queue.ts';
import { findQueue } from './pointer.ts';

export const work: Work<'listQueue', Context> = async ({ params: { territory, category }, query }, context) => {
  const { from, limit } = query;
  const { pointer: newest, rulebook } = orRefuse(await findQueue(context, territory));
  const asked =
    query.version === undefined || query.version === newest.version ? newest : await readVersion(context.table, territory, query.version);
  const pointer = asked ?? orRefuse(refuse('version-unknown', { version: query.version ?? 0 }));
  if (!rulebook.categories.some(({ code }) => code === category)) orRefuse(refuse('category-unknown', { category: String(category) }));
  const stretch = pointer.stretches.find((one) => one.category === category) ?? { first: 0, count: 0 };
  const last = Math.min(from + limit - 1, stretch.count);
  const places: Place[] = [];
  while (from + places.length <= last) {
    const rank = stretch.first + from - 1 + places.length;
    const chunk = await readChunkAt(context.table, territory, pointer.run, rank);
    const found = chunk === undefined ? [] : placesFrom(chunk, rank, last - from - places.length + 1);
    if (found.length === 0) throw new Error('a chunk of the published queue is missing');
    places.push(...found);
  }
  const shown = new Set<string>(rulebook.publicColumns);
  return {
    territory,
    category,
    version: pointer.version,
    asOf: isoOf(pointer.asOf),
    total: stretch.count,
    from,
    rows: places.map((place, index) => ({
      ...(shown.has('position') ? { position: from + index } : {}),
      ...(shown.has('number') ? { number: place.number } : {}),
      ...(shown.has('submittedAt') ? { submittedAt: isoOf(toTheSecond(place.submittedAt)) } : {}),
      ...(shown.has('status') ? { status: 'waiting' as const } : {}),
    })),
    ...(last < stretch.count ? { next: last + 1 } : {}),
    [replyForGood]: query.version !== undefined,
    [replyVersion]: `${territory}-${pointer.run}-${category}-${from}-${limit}`,
  };
};

/** The public sees whole seconds: the millisecond would make a family easier to recognise and helps nobody. */
function toTheSecond(at: Instant): Instant {
  return instant(at - (at % 1000));
}
