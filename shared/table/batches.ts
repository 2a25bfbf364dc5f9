// Batches of twins: one item for each, with the numbers in it, beside the mark on every application of the batch. Linking and leaving change both in
// the transaction that makes a twin wait or leave, so that a round finds a family's children together or not at all. A list by territory, because
// an approval freezes all batches of the queue at once.

import type { Command } from '../domain/command.ts';
import type { Instant } from '../domain/time.ts';
import { batchOf, batchWithout, type Batch } from '../domain/twins.ts';
import { readApplication, saveApplication } from './applications.ts';
import { itemOf } from './commit.ts';
import { BatchItem, type Application } from './items.ts';
import { readAs, readSure } from './itemParts.ts';
import { batchKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Table, Write } from './table.ts';

/** All batches of a territory, in the order of their names. */
export async function listBatches(table: Table, territory: string): Promise<readonly Batch[]> {
  const batches: Batch[] = [];
  for await (const item of listAll(table, 'records', { pk: batchKey(territory, '').pk })) {
    batches.push({ batch: String(item.sk), numbers: readSure(BatchItem, item).numbers });
  }
  return batches;
}

interface Change {
  readonly command: Command;
  readonly now: Instant;
}

/** The batch of an application that begins to wait, if it has twins among those waiting, and the writes that link them; its own mark is the caller's. */
export async function joinBatch(
  table: Table,
  application: Pick<Application, 'number' | 'bornOn' | 'territory'>,
  waiting: readonly Application[],
  windowDays: number,
  change: Change,
): Promise<{ readonly batch?: string; readonly writes: readonly Write[] }> {
  const batch = batchOf(application, waiting, windowDays);
  if (batch === undefined) return { writes: [] };
  const others = waiting.filter(({ number }) => batch.numbers.includes(number));
  const marks = others.filter((other) => other.batch !== batch.batch).flatMap((other) => markWrites(other, batch.batch, change));
  const names = new Set([batch.batch, ...others.flatMap((other) => (other.batch === undefined ? [] : [other.batch]))]);
  const items = await Promise.all(
    [...names].map((name) => batchWrite(table, application.territory, name, name === batch.batch ? batch : undefined)),
  );
  return { batch: batch.batch, writes: [...marks, ...items.flat()] };
}

/** The writes by which an application leaves its batch; where one twin alone remains, it is no batch any more. The caller takes its own mark off. */
export async function leaveBatch(
  table: Table,
  application: Pick<Application, 'number' | 'batch' | 'territory'>,
  change: Change,
): Promise<readonly Write[]> {
  const { territory, number, batch: name } = application;
  const before = name === undefined ? undefined : readAs(BatchItem, await table.get('records', batchKey(territory, name)));
  if (name === undefined || before === undefined || !before.numbers.includes(application.number)) return [];
  const after = batchWithout({ batch: name, numbers: before.numbers }, number);
  const alone = after === undefined ? before.numbers.filter((one) => one !== number) : [];
  const left = (await Promise.all(alone.map((one) => readApplication(table, one)))).filter((one) => one?.batch === name);
  const marks = left.flatMap((one) => (one === undefined ? [] : markWrites(one, undefined, change)));
  return [...marks, ...(await batchWrite(table, territory, name, after))];
}

/** The write by which those served by a round leave their batch: none where it is gone already. A mark on one who stays alone means nothing. */
export async function thinBatch(table: Table, territory: string, name: string, served: ReadonlySet<string>): Promise<readonly Write[]> {
  const before = readAs(BatchItem, await table.get('records', batchKey(territory, name)));
  const rest = before?.numbers.filter((number) => !served.has(number)) ?? [];
  return batchWrite(table, territory, name, rest.length < 2 ? undefined : { batch: name, numbers: rest });
}

/** The application without the mark. */
export function unmarked<A extends { readonly batch?: string | undefined }>(application: A): Omit<A, 'batch'> {
  const { batch: _, ...rest } = application;
  return rest;
}

function markWrites(application: Application, batch: string | undefined, { command, now }: Change): readonly Write[] {
  const after = { ...unmarked(application), ...(batch === undefined ? {} : { batch }) };
  const data = { changed: ['batch'], batch: batch ?? null };
  return saveApplication(application, after, command, { kind: 'application-changed', data, cause: 'applied', now }).writes;
}

/** The item as it shall be; undefined: gone. */
async function batchWrite(table: Table, territory: string, name: string, after: Batch | undefined): Promise<readonly Write[]> {
  const key = batchKey(territory, name);
  const before = readAs(BatchItem, await table.get('records', key));
  if (after === undefined) {
    return before === undefined ? [] : [{ verb: 'remove', table: 'records', guard: { ifVersion: before.version }, key }];
  }
  const item = itemOf(key, { item: 'batch', version: (before?.version ?? 0) + 1, numbers: after.numbers });
  return [{ verb: 'put', table: 'records', guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version }, item }];
}
