// A position by two item reads, against the plain way: counting who waits before me. Read units are those DynamoDB Local reports; what counting
// costs at a million follows from the size of the items, and the same formula is shown beside what was reported at 100,000.

import { QueryCommand, type AttributeValue, type DynamoDBClient, type QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import { orderKeyBytes } from '../shared/domain/orderKey.ts';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { benchContext, territory } from './benchContext.ts';
import { meterOf } from './capacity.ts';
import { fillWaiting, withDynamo, type Dynamo } from './dynamo.ts';
import { measure, ratioOf, takeTurns, type Options, type Ratio, type Result, type Row } from './figures.ts';
import { longQueue } from './longQueue.ts';
import { lookUp, publishKeys, sampleRows, saveNumber } from './positions.ts';

const samples = 40;
/** A million items would take DynamoDB Local minutes to load, so there counting is not run. */
const sizes = [
  { rows: 1_000, counts: true },
  { rows: 100_000, counts: true },
  { rows: 1_000_000, counts: false },
];
/** Names and values of both key attributes: what one item of the line weighs. */
const waitingBytes = 4 + territory.length + orderKeyBytes;

export async function run({ rounds = 5 }: Options): Promise<Result> {
  return withDynamo(async (dynamo) => {
    const rows: Row[] = [];
    const ratios: Ratio[] = [];
    for (const size of sizes) {
      const found = await lookUpAt(dynamo, size.rows, size.counts, rounds);
      rows.push(...found.rows);
      ratios.push(...found.ratios);
    }
    return {
      about: `one position, ${samples} samples a round, one after the other`,
      rows,
      ratios,
      notes: [
        'a lookup: the number item (0.5 read units) and one chunk (at most 1), each stale; the pointer is remembered for seconds',
        `counting reads ${waitingBytes} bytes an application, stale: ${formula(100_000).toFixed(1)} units on average at 100,000, ${formula(1_000_000).toFixed(0)} at 1,000,000 (formula)`,
        'every position found was compared with its row',
      ],
    };
  });
}

/** Read units of counting half of the queue. */
function formula(rows: number): number {
  return ((rows / 2) * waitingBytes) / 8192;
}

async function lookUpAt(dynamo: Dynamo, size: number, counts: boolean, rounds: number) {
  const names = await dynamo.tables();
  const client = dynamo.client();
  const meter = meterOf(client);
  const context = benchContext(dynamoTable({ client, names }));
  const keys = longQueue(size);
  const sampled = sampleRows(size, samples);
  if (counts) await fillWaiting(client, names.waiting, territory, keys);
  await publishKeys(context, keys);
  for (const row of sampled) await saveNumber(context.table, keys, row);
  for (const row of sampled.slice(0, 5)) await lookUp(context, keys, row);
  meter.take();

  const turn = (work: (row: number) => Promise<void>) => async () => {
    const { wallMs, cpuMs } = await measure(async () => {
      for (const row of sampled) await work(row);
    });
    const { requests, units } = meter.take();
    const reads = Object.values(requests).reduce((sum, count) => sum + count, 0);
    return { requests: reads / samples, 'read units': units / samples, 'wall ms': wallMs / samples, 'our cpu ms': cpuMs / samples };
  };
  const ours = `position at ${size}`;
  const peer = `counting at ${size}`;
  const rows = await takeTurns(rounds, {
    [ours]: turn((row) => lookUp(context, keys, row)),
    ...(counts && { [peer]: turn((row) => countBefore(client, names.waiting, keys, row)) }),
  });
  const goal = size >= 100_000 ? 'at least 40' : undefined;
  return { rows, ratios: counts ? [ratioOf(rows, 'read units', peer, ours, goal), ratioOf(rows, 'wall ms', peer, ours)] : [] };
}

/** The rank of the row's key by the plain way, page by page. */
async function countBefore(client: DynamoDBClient, name: string, keys: Uint8Array, row: number): Promise<void> {
  const key = keys.slice(row * orderKeyBytes, (row + 1) * orderKeyBytes);
  let counted = 0;
  let start: Record<string, AttributeValue> | undefined;
  do {
    const page: QueryCommandOutput = await client.send(
      new QueryCommand({
        TableName: name,
        Select: 'COUNT',
        KeyConditionExpression: 'pk = :pk AND sk <= :key',
        ExpressionAttributeValues: { ':pk': { S: territory }, ':key': { B: key } },
        ...(start && { ExclusiveStartKey: start }),
      }),
    );
    counted += page.Count ?? 0;
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  if (counted !== row + 1) throw new Error(`row ${row}: counted ${counted}`);
}
