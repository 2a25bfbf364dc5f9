// The public numbers of a territory: one small item, written anew by a job from a published version, so that nobody's request counts a whole queue.

import { StatisticsItem, type Statistics } from './publishedItems.ts';
import { itemOf } from './commit.ts';
import { readAs } from './itemParts.ts';
import { statisticsKey } from './keys.ts';
import type { Outcome, Table } from './table.ts';

export async function readStatistics(table: Table, territory: string): Promise<Statistics | undefined> {
  return readAs(StatisticsItem, await table.get('published', statisticsKey(territory), { stale: true }));
}

/** Not done when another run was quicker: theirs are as new. */
export async function saveStatistics(
  table: Table,
  territory: string,
  before: Statistics | undefined,
  numbers: Omit<Statistics, 'item' | 'version'>,
): Promise<Outcome> {
  const item = itemOf(statisticsKey(territory), { ...numbers, item: 'statistics', version: (before?.version ?? 0) + 1 });
  return table.put('published', item, before === undefined ? 'ifAbsent' : { ifVersion: before.version });
}
