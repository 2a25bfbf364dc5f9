// Counts the published queue twice a day for everybody. Category and time of submission stand in the order keys; year of birth and district are read from
// the applications, many at a time. Stopped before its end it publishes nothing: the numbers before are better than half of the new ones.

import type { Context } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { orderKeyBytes, placeOf, type Place } from '../../shared/domain/orderKey.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { countQueue, openRows, type Waiting } from '../../shared/domain/statistics.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readPointer, readWholeQueue } from '../../shared/table/queue.ts';
import { readStatistics, saveStatistics } from '../../shared/table/statistics.ts';
import { territoriesAsked } from './territories.ts';

const readAtOnce = 64;

export async function publishStatistics(
  context: Context,
  { territory }: { at?: Instant | undefined; territory?: string | undefined },
  timeIsUp: () => boolean,
): Promise<{ readonly published: readonly string[] }> {
  const published: string[] = [];
  for (const one of territoriesAsked(context, territory)) {
    if (await publishOf(context, one, timeIsUp)) published.push(one);
  }
  return { published };
}

/** False when there is no queue, nothing has changed since, or time is up. */
async function publishOf(context: Context, territory: string, timeIsUp: () => boolean): Promise<boolean> {
  const { table, log } = context;
  const pointer = await readPointer(table, territory);
  const before = await readStatistics(table, territory);
  if (pointer === undefined || before?.queueVersion === pointer.version) return false;
  const rulebook = rulebookOn(context.rulebooks(), territory, dayOf(pointer.asOf));
  if (isRefusal(rulebook)) return false;
  const keys = await readWholeQueue(table, territory, pointer.run);
  if (digestOf(keys) !== pointer.digest) throw new Error('the published queue is not the one its pointer names');
  const families: Waiting[] = [];
  for (let offset = 0; offset < keys.length; offset += orderKeyBytes * readAtOnce) {
    if (timeIsUp()) {
      log.info('job-stopped-early', { territory });
      return false;
    }
    const places = placesIn(keys.subarray(offset, offset + orderKeyBytes * readAtOnce));
    families.push(...(await Promise.all(places.map((place) => readWaiting(context, place, rulebook)))));
  }
  const { version: queueVersion, asOf, total } = pointer;
  const numbers = { queueVersion, asOf, total, ...countQueue(families, dayOf(asOf)), rows: openRows(families) };
  return (await saveStatistics(table, territory, before, numbers)).done;
}

function placesIn(keys: Uint8Array): readonly Place[] {
  const places: Place[] = [];
  for (let offset = 0; offset < keys.length; offset += orderKeyBytes) places.push(placeOf(keys, offset));
  return places;
}

async function readWaiting({ table }: Context, { category: code, submittedAt, number }: Place, rulebook: Rulebook): Promise<Waiting> {
  const application = await readApplication(table, number);
  const category = rulebook.categories.find((one) => one.code === code)?.key ?? String(code);
  return { category, submittedAt, bornOn: application?.bornOn, district: application?.district };
}
