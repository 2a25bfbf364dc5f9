// One publication in a process of its own, as a scheduled function runs it: `node publishOnce.ts ENDPOINT HOW` prints what it took. HOW is a way to
// read the line, or `updates`: a position stored on each of 20,000 applications.

import { UpdateItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { publishQueue } from '../functions/jobs/recomputeQueue.ts';
import { dynamoLocalClient } from '../local/dynamoLocal.ts';
import { benchContext, territory } from './benchContext.ts';
import { eachOf } from './dynamo.ts';
import { measure } from './figures.ts';
import { tableScannedBy, type Scan } from './scans.ts';

export interface Once {
  readonly applications: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly peakMegabytes: number;
}

const updates = 20_000;
const names = { records: 'records', waiting: 'waiting', published: 'published' };

async function updateAll(client: DynamoDBClient): Promise<number> {
  await eachOf(updates, (index) =>
    client.send(
      new UpdateItemCommand({
        TableName: names.records,
        Key: { pk: { S: `APPLICATION#${index}` }, sk: { S: 'APPLICATION' } },
        UpdateExpression: 'SET #position = :position',
        ExpressionAttributeNames: { '#position': 'position' },
        ExpressionAttributeValues: { ':position': { N: String(index) } },
      }),
    ),
  );
  return updates;
}

const [endpoint = '', how = ''] = process.argv.slice(2);
const client = dynamoLocalClient(endpoint);
const context = benchContext(tableScannedBy(how as Scan, client, names));
let applications = 0;
const took = await measure(async () => {
  applications = how === 'updates' ? await updateAll(client) : (await publishQueue(context, territory, context.now())).total;
});
const once: Once = { applications, ...took, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
console.log(JSON.stringify(once));
client.destroy();
