// A published queue to look positions up in: chunks straight from packed keys, and number items only for the applications asked for.

import { work as findPosition } from '../functions/public/findPosition.ts';
import type { Context } from '../shared/context.ts';
import { stretchesOf } from '../shared/domain/allocation.ts';
import type { Command } from '../shared/domain/command.ts';
import { digestOf } from '../shared/domain/digest.ts';
import { orderKeyBytes, placeOf } from '../shared/domain/orderKey.ts';
import { itemOf } from '../shared/table/commit.ts';
import { numberKey } from '../shared/table/keys.ts';
import { savePublication } from '../shared/table/queue.ts';
import type { Table } from '../shared/table/table.ts';
import { territory } from './benchContext.ts';

/** Publishes the packed keys as version 1 of the territory. */
export async function publishKeys({ table, now }: Pick<Context, 'table' | 'now'>, keys: Uint8Array): Promise<void> {
  const command: Command = { name: 'bench', by: 'bench', as: 'system', at: now(), key: 'bench', digest: '' };
  const pointer = {
    asOf: now(),
    publishedAt: now(),
    total: keys.length / orderKeyBytes,
    digest: digestOf(keys),
    rulebook: 'none',
    stretches: [...stretchesOf(keys)],
  };
  const outcome = await savePublication(table, { command, territory, previous: undefined, pointer, keys, moves: [] });
  if (!outcome.done) throw new Error('the queue was published already');
}

/** Rows spread over the whole queue, its head and its tail among them. */
export function sampleRows(rows: number, samples: number): readonly number[] {
  return Array.from({ length: samples }, (_, index) => Math.floor((index * (rows - 1)) / (samples - 1)));
}

/** Gives the application of that row the item a lookup begins with. */
export async function saveNumber(table: Table, keys: Uint8Array, row: number): Promise<void> {
  const order = keys.slice(row * orderKeyBytes, (row + 1) * orderKeyBytes);
  const fields = { item: 'number', version: 1, territory, state: 'waiting', order };
  await table.put('records', itemOf(numberKey(placeOf(order).number), fields), 'ifAbsent');
}

/** The row as the public function finds it by the application's number; throws where that is not the row asked for. */
export async function lookUp(context: Context, keys: Uint8Array, row: number): Promise<void> {
  const { number, category } = placeOf(keys, row * orderKeyBytes);
  const found = await findPosition({ params: { territory, number }, query: {}, body: undefined, at: context.now() }, context);
  const first = stretchesOf(keys).find((stretch) => stretch.category === category)?.first ?? 0;
  if (found.position !== row - first + 1) throw new Error(`row ${row}: position ${found.position} where ${row - first + 1} was due`);
}
