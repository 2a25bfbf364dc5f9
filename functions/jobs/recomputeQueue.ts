// Publishes the queue of each territory exactly as of one instant, although families come and go while it is read. The instant is taken first;
// then the job waits until every write that arrived by it has landed; then it reads the line, and undoes the moves that came later. A territory
// in which nothing moved writes nothing.

import type { Context } from '../../shared/context.ts';
import { stretchesOf } from '../../shared/domain/allocation.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { checkOrder } from '../../shared/domain/invariants.ts';
import { netMoves, queueAsOf } from '../../shared/domain/movement.ts';
import { orderKeyBytes } from '../../shared/domain/orderKey.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { addDays, dayOf, instant, later, startOf, type Instant } from '../../shared/domain/time.ts';
import type { Pointer } from '../../shared/table/publishedItems.ts';
import { readLastPublication, readMoves, readPointer, refreshDays, savePublication, scanWaiting } from '../../shared/table/queue.ts';
import { territoriesAsked } from './territories.ts';

export interface Published {
  readonly territory: string;
  readonly published: boolean;
  readonly version: number;
  readonly total: number;
}

/** Publishes one territory as of `asOf`; unchanged since the version before, it is left alone. */
export async function publishQueue(context: Context, territory: string, asOf: Instant): Promise<Published> {
  const { table, log } = context;
  const previous = await readPointer(table, territory);
  // A pointer that was lost is made anew, and the log of the new version begins where the last one ended.
  const last = previous ?? (await readLastPublication(table, territory));
  if (last !== undefined && asOf <= last.asOf) return left(territory, last);
  await untilLanded(context, asOf);
  const since = await readMoves(table, territory, last?.asOf ?? startOfMoves(asOf), asOf);
  const stillFresh = previous !== undefined && dayOf(asOf) < addDays(dayOf(previous.publishedAt), refreshDays);
  if (previous !== undefined && since.length === 0 && stillFresh) {
    log.info('queue-unchanged', { territory, version: previous.version });
    return left(territory, previous);
  }
  const scanned = await scanWaiting(table, territory);
  const keys = queueAsOf(scanned, await readMoves(table, territory, asOf, horizon(context.now())));
  const broken = checkOrder(keys)[0];
  if (broken !== undefined) throw new Error(`${broken.invariant}: ${broken.of} ${broken.why}`);
  const isLost = last !== undefined && keys.length === 0 && last.total > netMoves(since).length;
  // An empty queue would be shown to the whole city as true; the version that stands is old, but it is not wrong.
  if (isLost) throw new Error('the line is empty and no move emptied it: it was lost, see kezek rebuild');
  const rulebook = rulebookOn(context.rulebooks(), territory, dayOf(asOf));
  const pointer = {
    asOf,
    publishedAt: context.now(),
    total: keys.length / orderKeyBytes,
    digest: digestOf(keys),
    rulebook: isRefusal(rulebook) ? 'none' : rulebook.version,
    stretches: [...stretchesOf(keys)],
  };
  const moves = last === undefined ? [] : netMoves(since);
  const outcome = await savePublication(table, { command: commandOf(territory, asOf), territory, previous, pointer, keys, moves });
  // Somebody else published meanwhile: theirs stands, and this run's chunks expire unread.
  if (!outcome.done) return publishQueue(context, territory, asOf);
  const version = (last?.version ?? 0) + 1;
  log.info('queue-published', { territory, version, total: pointer.total, moves: moves.length });
  return { territory, published: true, version, total: pointer.total };
}

/** Every territory that has rules today, or the one asked for. */
export async function recomputeQueue(context: Context, { at, territory }: { at?: Instant | undefined; territory?: string | undefined }) {
  const asOf = at ?? context.now();
  const territories = territoriesAsked(context, territory);
  const results: Published[] = [];
  for (const one of territories) {
    if ((await readPointer(context.table, one)) === undefined && (await scanWaiting(context.table, one)).length === 0) continue;
    results.push(await publishQueue(context, one, asOf));
  }
  return { territories: results };
}

/** A write may take until the gateway's limit after its arrival; clocks may differ a little. Waits until none from before `asOf` is under way. */
async function untilLanded({ now, pause, settings }: Context, asOf: Instant): Promise<void> {
  const landed = later(asOf, settings.inFlightMilliseconds + 1);
  for (let at = now(); at < landed; at = now()) await pause(landed - at);
}

/** Moves carry the time of their writing; one written during the scan may be a clock difference ahead of us. */
function horizon(at: Instant): Instant {
  return later(at, 60_000);
}

/** The first publication explains nothing, so no moves before it are read. */
function startOfMoves(asOf: Instant): Instant {
  return instant(Math.max(startOf(dayOf(asOf)), asOf - 1));
}

function commandOf(territory: string, asOf: Instant): Command {
  const key = `${territory}#${asOf}`;
  return { name: 'recomputeQueue', by: 'job:recomputeQueue', as: 'system', at: asOf, key, digest: digestOf(key) };
}

function left(territory: string, { version, total }: Pick<Pointer, 'version' | 'total'>): Published {
  return { territory, published: false, version, total };
}
