// How the queue was at the end of each day: one small item a day, written with every publication of that day, so that the last one stands. From them
// anybody sees how the queue moved in a year, long after the versions themselves are gone.

import { addDays, dayOf, type Day, type Instant } from '../domain/time.ts';
import { versionsOf } from '../domain/rebuild.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { queueDayKey, queueDaysPk } from './keys.ts';
import { listAll } from './listAll.ts';
import { QueueDayItem, type Pointer, type QueueDay } from './publishedItems.ts';
import type { Rebuilt } from './rebuilding.ts';
import type { Item, Table, Write } from './table.ts';

/** A year and a month over. */
const keepDays = 400;

/** A day's item with the second after which it may go. */
export function queueDayItem(territory: string, { version, asOf, total, stretches }: Omit<Pointer, 'item'>): Item {
  const on = dayOf(asOf);
  const categories = stretches.map(({ category, count }) => ({ category, count }));
  const expiresAtSeconds = Math.floor(asOf / 1000) + keepDays * 86_400;
  return itemOf(queueDayKey(territory, on), { item: 'queueDay', version, day: on, asOf, total, categories, expiresAtSeconds });
}

/** The write that goes with a publication; none where a later one of the day stands there already. */
export async function queueDayWrites(table: Table, territory: string, pointer: Omit<Pointer, 'item'>): Promise<readonly Write[]> {
  const before = readAs(QueueDayItem, await table.get('published', queueDayKey(territory, dayOf(pointer.asOf))));
  if (before !== undefined && before.asOf >= pointer.asOf) return [];
  const guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  return [{ verb: 'put', table: 'published', guard, item: queueDayItem(territory, pointer) }];
}

/** From that day on, oldest first; a day without a publication has none. */
export async function listQueueDays(table: Table, territory: string, from: Day): Promise<readonly QueueDay[]> {
  const days: QueueDay[] = [];
  const range = { pk: queueDaysPk(territory), from: queueDayKey(territory, from).sk, stale: true };
  for await (const item of listAll(table, 'published', range)) days.push(readSure(QueueDayItem, item));
  return days;
}

/** The days that are still kept at that instant, as the events tell them. */
export function* rebuiltQueueDays({ territory, publications, moves }: Rebuilt, at: Instant): Generator<Item> {
  const first = addDays(dayOf(at), 1 - keepDays);
  const isLastOfDay = (asOf: Instant, next: Instant | undefined) => next === undefined || dayOf(next) > dayOf(asOf);
  const last = new Set(publications.filter(({ asOf }, index) => isLastOfDay(asOf, publications[index + 1]?.asOf)));
  const isKept = (facts: Rebuilt['publications'][number]) => last.has(facts) && dayOf(facts.asOf) >= first;
  for (const { facts, stretches } of versionsOf(publications, moves, isKept))
    yield queueDayItem(territory, { ...facts, stretches: [...stretches] });
}
