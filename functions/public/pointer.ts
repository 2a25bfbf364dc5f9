// The pointer to the published queue changes a few times an hour and is asked for by every reader, so a function remembers it for seconds. All
// else that is read is immutable. What is remembered belongs to one table: a test or a second territory never sees another's.

import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { isRefusal, refuse, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, type Instant } from '../../shared/domain/time.ts';
import type { Context } from '../../shared/context.ts';
import type { Pointer } from '../../shared/table/publishedItems.ts';
import { readPointer } from '../../shared/table/queue.ts';
import type { Table } from '../../shared/table/table.ts';

const remembered = new WeakMap<Table, Map<string, { readonly pointer: Pointer; readonly readAt: Instant }>>();

/** The published queue of a territory and the rulebook of the day, or why there is none. */
export async function findQueue(
  { table, rulebooks, settings, now }: Context,
  territory: string,
): Promise<{ readonly pointer: Pointer; readonly rulebook: Rulebook } | Refusal> {
  const at = now();
  const rulebook = rulebookOn(rulebooks(), territory, dayOf(at));
  if (isRefusal(rulebook)) return rulebook;
  const ofTable = remembered.get(table) ?? new Map<string, { pointer: Pointer; readAt: Instant }>();
  remembered.set(table, ofTable);
  const known = ofTable.get(territory);
  if (known !== undefined && at >= known.readAt && at - known.readAt < settings.pointerMilliseconds)
    return { pointer: known.pointer, rulebook };
  const pointer = await readPointer(table, territory, { stale: true });
  if (pointer === undefined) return refuse('queue-not-published', { territory });
  ofTable.set(territory, { pointer, readAt: at });
  return { pointer, rulebook };
}
