// The database of a first start. Five thousand applications written one transaction after another would take DynamoDB Local a minute or two; so the
// city is filled on the memory table, by the same functions, and its items are then loaded in bulk. The database is built elsewhere, in memory
// where the system has a place for that, and put in its place when it is whole: who stops a first start half-way has no half of a city.

import { cpSync, existsSync, mkdtempSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Change } from '../shared/table/memory.ts';
import { identityOf } from '../shared/table/limits.ts';
import type { Item, TableName } from '../shared/table/table.ts';
import { launchDatabase, tableNames } from './storage.ts';

/** Everything in a memory table, kept up by its changes. */
export interface Contents {
  readonly onChange: (change: Change) => void;
  readonly items: () => readonly { readonly table: TableName; readonly item: Item }[];
}

export function watchContents(): Contents {
  const kept = new Map<string, { readonly table: TableName; readonly item: Item }>();
  return {
    onChange({ table, key, after }) {
      const name = `${table} ${identityOf(key)}`;
      if (after === undefined) kept.delete(name);
      else kept.set(name, { table, item: after });
    },
    items: () => [...kept.values()],
  };
}

export interface Building {
  /** Loads the items and puts the database in its place, stopped. */
  readonly finish: (items: ReturnType<Contents['items']>, progress: (done: number, all: number) => void) => Promise<void>;
  /** Leaves nothing behind; does nothing once finished. */
  readonly abandon: () => Promise<void>;
}

const itemsInBatch = 25;
const batchesInFlight = 4;
const neededBytes = 256 * 1024 * 1024;

/** Begins a database for that folder, which must not be there yet; it gets ready while the city is filled. Throws JavaMissing. */
export async function beginDatabase(place: string): Promise<Building> {
  const dir = mkdtempSync(join(roomyFolder(), 'kezek-'));
  const clean = () => {
    rmSync(dir, { recursive: true, force: true });
    process.off('exit', clean);
  };
  process.on('exit', clean);
  const database = await launchDatabase(dir).catch((error: unknown) => {
    clean();
    throw error;
  });
  let isOpen = true;
  return {
    async finish(items, progress) {
      // What is loaded was delivered already; without a stream it is not delivered again, and loads twice as fast.
      const stream = (enabled: boolean) =>
        enabled ? { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const } : { StreamEnabled: false };
      const update = (enabled: boolean) =>
        database.client.send(new UpdateTableCommand({ TableName: tableNames.records, StreamSpecification: stream(enabled) }));
      await database.ready();
      await update(false);
      await load(DynamoDBDocumentClient.from(database.client), items, progress);
      await update(true);
      isOpen = false;
      await database.stop();
      const whole = join(dirname(place), 'database.new');
      rmSync(whole, { recursive: true, force: true });
      cpSync(dir, whole, { recursive: true });
      renameSync(whole, place);
      clean();
    },
    async abandon() {
      if (!isOpen) return;
      await database.stop();
      clean();
    },
  };
}

async function load(
  documents: DynamoDBDocumentClient,
  items: ReturnType<Contents['items']>,
  progress: (done: number, all: number) => void,
): Promise<void> {
  let at = 0;
  let done = 0;
  const worker = async () => {
    while (at < items.length) {
      const batch = items.slice(at, (at += itemsInBatch));
      let requests: Record<string, { PutRequest: { Item: Item } }[]> = {};
      for (const { table, item } of batch) (requests[tableNames[table]] ??= []).push({ PutRequest: { Item: item } });
      while (Object.keys(requests).length > 0) {
        const { UnprocessedItems: rest = {} } = await documents.send(new BatchWriteCommand({ RequestItems: requests }));
        requests = rest as typeof requests;
      }
      done += batch.length;
      progress(done, items.length);
    }
  };
  await Promise.all(Array.from({ length: batchesInFlight }, worker));
}

/** A folder kept in memory where there is one with room: DynamoDB Local waits for the disk after every item. */
function roomyFolder(): string {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > neededBytes ? memory : tmpdir();
}
