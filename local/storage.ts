// Where the local product keeps its data: DynamoDB Local on files in a folder, or, without Java or on request, the memory table. One running product
// to a folder: two would both open the database.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { memoryTable, type Change } from '../shared/table/memory.ts';
import { kindOf } from '../shared/table/sealedValues.ts';
import type { Item, Table, TableName } from '../shared/table/table.ts';
import { createTables, dynamoLocalClient, launchDynamoLocal } from './dynamoLocal.ts';
import { everyItemOf, type EveryItem } from './everyItem.ts';
import type { Folder } from './folder.ts';
import { memoryStream, type Delivery, type Following } from './stream.ts';
import { startStreamReader } from './streamReader.ts';

export const tableNames: Readonly<Record<TableName, string>> = {
  records: 'kezek-records',
  waiting: 'kezek-waiting',
  published: 'kezek-published',
};

export interface Storage {
  readonly table: Table;
  /** Reads the whole of `records`. */
  readonly everyItem: EveryItem;
  /** Begins to deliver the table's stream; called once. */
  readonly follow: (delivery: Delivery) => Promise<Following>;
  readonly stop: () => Promise<void>;
}

export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';
}

/** A memory table; `onChange` sees every change beside the stream. */
export function memoryStorage(onChange: (change: Change) => void = () => undefined): Storage {
  let stream: ReturnType<typeof memoryStream> | undefined;
  const records = new Map<string, Item>();
  const table = memoryTable({
    onWrite(change) {
      onChange(change);
      if (change.table === 'records') keep(records, change);
      stream?.onWrite(change);
    },
  });
  return {
    table,
    async *everyItem(kinds) {
      const found = [...records.values()].filter((item) => kinds.includes(kindOf(item)));
      yield* found;
    },
    follow: async (delivery) => (stream = memoryStream(delivery)),
    stop: async () => undefined,
  };
}

/** The database in that folder; throws JavaMissing. */
export async function databaseStorage(dir: string, folder: Folder): Promise<Storage> {
  const database = await launchDatabase(dir);
  const { client, endpoint, stop } = database;
  await database.ready();
  return {
    table: dynamoTable({ client, names: tableNames }),
    everyItem: everyItemOf(client, tableNames.records),
    follow: (delivery) => startStreamReader({ client, endpoint, table: tableNames.records, folder, delivery }),
    stop,
  };
}

function keep(records: Map<string, Item>, { key, after }: Change): void {
  const name = `${key.pk} ${String(key.sk)}`;
  if (after === undefined) records.delete(name);
  else records.set(name, after);
}

export interface Database {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  /** Resolves when it has its tables; when it rejects, nothing runs any more. */
  readonly ready: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** DynamoDB Local on that folder, not yet ready; throws JavaMissing. */
export async function launchDatabase(dir: string): Promise<Database> {
  const local = await launchDynamoLocal({ dir });
  const client = dynamoLocalClient(local.endpoint);
  const stop = async () => {
    client.destroy();
    await local.stop();
  };
  const ready = async () => {
    try {
      await local.ready();
      await createTables(client, tableNames);
    } catch (error) {
      await stop();
      throw error;
    }
  };
  return { client, endpoint: local.endpoint, ready, stop };
}

/** Takes the folder for this process; what is answered gives it back. */
export function takeFolder(path: string): () => void {
  const lock = join(path, 'running.pid');
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : undefined;
  if (holder !== undefined && holder !== process.pid && isAlive(holder)) {
    throw new FolderTaken(`${path} is in use by process ${holder}; stop it, or choose another folder with --data`);
  }
  writeFileSync(lock, String(process.pid), { mode: 0o600 });
  return () => rmSync(lock, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
