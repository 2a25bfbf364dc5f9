// DynamoDB Local for a bench: its own, in memory, with tables made by the product's shapes and filled by a bare client as fast as it takes them.

import { BatchWriteItemCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTables, dynamoLocalClient, startDynamoLocal } from '../local/dynamoLocal.ts';
import { orderKeyBytes } from '../shared/domain/orderKey.ts';
import type { TableName } from '../shared/table/table.ts';

export type Names = Readonly<Record<TableName, string>>;

export interface Dynamo {
  readonly endpoint: string;
  /** A client of its own: what one contestant meters or breaks is not another's. */
  client(): DynamoDBClient;
  /** Three new tables; those named are taken over from others. */
  tables(shared?: Partial<Names>): Promise<Names>;
}

/** Runs the work with a DynamoDB Local that ends with it; throws JavaMissing. */
export async function withDynamo<T>(work: (dynamo: Dynamo) => Promise<T>): Promise<T> {
  const started = await startDynamoLocal();
  let made = 0;
  try {
    return await work({
      endpoint: started.endpoint,
      client: () => dynamoLocalClient(started.endpoint),
      async tables(shared = {}) {
        made += 1;
        const names = { records: `records-${made}`, waiting: `waiting-${made}`, published: `published-${made}`, ...shared };
        const client = dynamoLocalClient(started.endpoint);
        // Nobody reads the stream here, and DynamoDB Local writes ever slower from the second table with a stream on: a tenth by the fourth.
        await createTables(client, names, { bare: true });
        client.destroy();
        return names;
      },
    });
  } finally {
    await started.stop();
  }
}

type Typed = Record<string, AttributeValue>;

const inBatch = 25;
const inFlight = 8;

/** Runs the work for every index below `count`, several at a time. */
export async function eachOf(count: number, work: (index: number) => Promise<unknown>, atOnce = inFlight): Promise<void> {
  const indexes = Array.from({ length: count }, (_, index) => index).values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const index of indexes) await work(index);
    }),
  );
}

/** Puts items made by `itemOf`, without guards. */
export async function fillTable(client: DynamoDBClient, name: string, count: number, itemOf: (index: number) => Typed): Promise<void> {
  await eachOf(Math.ceil(count / inBatch), async (batch) => {
    const size = Math.min(inBatch, count - batch * inBatch);
    const puts = Array.from({ length: size }, (_, at) => ({ PutRequest: { Item: itemOf(batch * inBatch + at) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [name]: puts } }));
  });
}

/** Makes the packed keys the waiting line of the territory. */
export async function fillWaiting(client: DynamoDBClient, name: string, territory: string, keys: Uint8Array): Promise<void> {
  await fillTable(client, name, keys.length / orderKeyBytes, (row) => ({
    pk: { S: territory },
    sk: { B: keys.subarray(row * orderKeyBytes, (row + 1) * orderKeyBytes) },
  }));
}
