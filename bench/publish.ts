// A whole publication on DynamoDB Local: read the line, make it exact, cut it into chunks, write them, flip the pointer. Against it, in the same
// rounds: the same publication reading by the document client, and a position stored on every application.

import { UpdateCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { publishQueue } from '../functions/jobs/recomputeQueue.ts';
import { benchContext, territory } from './benchContext.ts';
import { eachOf, fillTable, fillWaiting, withDynamo, type Dynamo, type Names } from './dynamo.ts';
import { measure, ratioOf, takeTurns, type Options, type Result, type Turn } from './figures.ts';
import { longQueue } from './longQueue.ts';
import { tableScannedBy, type Scan } from './scans.ts';
import { countingTable } from './written.ts';

const rows = 100_000;
const updates = 3_000;
const ours = 'publishQueue';
const byDocuments = 'publishQueue, lib-dynamodb scan';
const naive = 'a position on every application';

export async function run({ rounds = 5 }: Options): Promise<Result> {
  return withDynamo(async (dynamo) => {
    const names = await dynamo.tables();
    const filling = await measure(() => fillWaiting(dynamo.client(), names.waiting, territory, longQueue(rows)));
    const stored = await storedPositions(dynamo);
    // Turns nobody counts: the emulator is a Java program and runs slowly at first.
    await publishOnce(dynamo, names, 'ours');
    await publishOnce(dynamo, names, 'lib-dynamodb');
    const found = await takeTurns(rounds, {
      [ours]: () => publishOnce(dynamo, names, 'ours'),
      [byDocuments]: () => publishOnce(dynamo, names, 'lib-dynamodb'),
      [naive]: stored,
    });
    return {
      about: `a publication of ${rows} applications on DynamoDB Local`,
      rows: found,
      ratios: [
        ratioOf(found, 'applications/s', ours, naive, 'at least 40'),
        ratioOf(found, 'applications/s', ours, byDocuments),
        ratioOf(found, 'items per application', naive, ours, 'at least 600'),
        ratioOf(found, 'write units per application', naive, ours),
      ],
      notes: [
        'goals: at least 60,000 applications/s, at most 12.5 bytes and 1/600 of an item written per application',
        `stored positions: ${updates} UpdateItem measured, 8 at a time, each of an item of nothing but its key and the position; extrapolated to ${rows}`,
        `loading the line took ${(filling.wallMs / 1000).toFixed(1)} s (${Math.round((rows / filling.wallMs) * 1000)} items/s)`,
      ],
    };
  });
}

/** One publication into a new table, so that it is never the second of an unchanged queue. */
async function publishOnce(dynamo: Dynamo, { records, waiting }: Names, scan: Scan): Promise<Turn> {
  const names = await dynamo.tables({ records, waiting });
  const counting = countingTable(tableScannedBy(scan, dynamo.client(), names));
  const context = benchContext(counting.table);
  const { wallMs, cpuMs } = await measure(async () => {
    const { total } = await publishQueue(context, territory, context.now());
    if (total !== rows) throw new Error(`${total} of ${rows} were published`);
  });
  const { items, bytes, units } = counting.written;
  return turnOf(wallMs, cpuMs, rows, { items, bytes, units });
}

async function storedPositions(dynamo: Dynamo): Promise<(round: number) => Promise<Turn>> {
  const { published: name } = await dynamo.tables();
  const client = dynamo.client();
  const documents = DynamoDBDocumentClient.from(client);
  await fillTable(client, name, updates, (index) => ({ pk: { S: `APPLICATION#${index}` }, sk: { S: 'APPLICATION' } }));
  return async (round) => {
    const { wallMs, cpuMs } = await measure(() =>
      eachOf(updates, (index) =>
        documents.send(
          new UpdateCommand({
            TableName: name,
            Key: { pk: `APPLICATION#${index}`, sk: 'APPLICATION' },
            UpdateExpression: 'SET #position = :position',
            ExpressionAttributeNames: { '#position': 'position' },
            ExpressionAttributeValues: { ':position': index + round },
          }),
        ),
      ),
    );
    const item = 4 + 'APPLICATION#1000'.length + 'APPLICATION'.length + 'position'.length + 3;
    return turnOf(wallMs, cpuMs, updates, { items: updates, bytes: updates * item, units: updates });
  };
}

function turnOf(wallMs: number, cpuMs: number, applications: number, wrote: { items: number; bytes: number; units: number }): Turn {
  return {
    'applications/s': (applications / wallMs) * 1000,
    'seconds for all': ((wallMs / applications) * rows) / 1000,
    'our cpu µs per application': (cpuMs * 1000) / applications,
    'bytes per application': wrote.bytes / applications,
    'items per application': wrote.items / applications,
    'write units per application': wrote.units / applications,
  };
}
