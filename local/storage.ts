// Where the local product keeps its data: DynamoDB Local on files in a folder, or, without Java or on request, the memory table. One running product
// to a folder: two would both open the database.

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { memoryTable, type Change } from '../shared/table/memory.ts';
import type { Table, TableName } from '../shared/table/table.ts';
import { createTables, dynamoLocalClient, startDynamoLocal } from './dynamoLocal.ts';
import type { Folder } from './folder.ts';
import { memoryStream, type Delivery, type Following } from './stream.ts';
import { startStreamReader } from './streamReader.ts';

export const tableNames: Readonly<Record<TableName, string>> = { records: 'kezek-records', waiting: 'kezek-waiting', published: 'kezek-published' };

export interface Storage {
  readonly table: Table;
  /** Begins to deliver the table's stream; called once. */
  follow(delivery: Delivery): Promise<Following>;
  stop(): Promise<void>;
}

export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';
}

/** A memory table; `onChange` sees every change beside the stream. */
export function memoryStorage(onChange: (change: Change) => void = () => undefined): Storage {
  let stream: ReturnType<typeof memoryStream> | undefined;
  const table = memoryTable({
    onWrite(change) {
      onChange(change);
      stream?.onWrite(change);
    },
  });
  return {
    table,
    follow: async (delivery) => (stream = memoryStream(delivery)),
    stop: async () => undefined,
  };
}

/** The database in that folder; throws JavaMissing. */
export async function databaseStorage(dir: string, folder: Folder): Promise<Storage> {
  const { client, endpoint, stop } = await startDatabase(dir);
  return {
    table: dynamoTable({ client, names: tableNames }),
    follow: (delivery) => startStreamReader({ client, endpoint, table: tableNames.records, folder, delivery }),
    stop,
  };
}

/** DynamoDB Local on that folder, with its tables. */
export async function startDatabase(dir: string): Promise<{ client: DynamoDBClient; endpoint: string; stop(): Promise<void> }> {
  const local = await startDynamoLocal({ dir });
  const client = dynamoLocalClient(local.endpoint);
  const stop = async () => {
    client.destroy();
    await local.stop();
  };
  try {
    await createTables(client, tableNames);
    return { client, endpoint: local.endpoint, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
