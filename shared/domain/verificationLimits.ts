// What a replay cannot know. It sees rows and rules, no birth dates, no settlements and no clock, so part of what the awards rest on is the city's word;
// each such part is named, that nobody takes VERIFIED for more than it is.

import type { RoundFacts } from './protocol.ts';
import { rowsLeftOut, type RoundInput } from './round.ts';
import { instant, isoOf } from './time.ts';

/** How many were served together as twins. */
export function servedAsTwins({ batches }: Pick<RoundInput, 'batches'>, issued: ReadonlySet<number>): string {
  const served = batches.map((rows) => rows.filter((row) => issued.has(row)).length).filter((count) => count > 1);
  const rows = served.reduce((sum, count) => sum + count, 0);
  return rows === 0 ? 'none was served as a twin' : `${rows} were served as twins, in ${served.length} turns`;
}

/** Whether the digest was noted before, and whether the frozen version was held against its published page. */
interface Known {
  readonly isNoted: boolean;
  readonly isPublished: boolean;
}

/** All that had to be believed, in plain words. */
export function onTheCitysWord(
  input: RoundInput,
  { skips, issued }: Pick<RoundFacts, 'skips' | 'issued'>,
  { isNoted, isPublished }: Known,
): readonly string[] {
  const left = rowsLeftOut(input).size;
  return [
    ...(isNoted ? [] : ['that all this was frozen before the first voucher: only --digest, with a digest noted then, shows it']),
    ...(isPublished ? [] : [`that the frozen queue is version ${input.queueVersion} as it was published`]),
    'that every family stands in the queue, with its true category and time',
    ...(skips.size === 0 ? [] : [`the reasons for passing over ${skips.size}: whether one is true, that family alone can tell`]),
    `who is a twin, and who is not: ${servedAsTwins(input, issued)}`,
    ...(left === 0 ? [] : [`which settlements are full: ${left} rows are left out for that`]),
    `that plan ${input.plan.name} and the categories are those of rulebook ${input.rulebook}`,
    ...(input.sizing.by === 'count' ? [] : ['the figures it was sized by']),
    `that nothing was issued before ${isoOf(instant(input.issueFrom))}`,
  ];
}
