// The queue of 100,000 applications from its events alone, held against what stands to the byte, in memory and on DynamoDB Local. The peer is a fresh
// publication of the same queue in the same round: it reads the line, where a rebuild reads what made it.

import { marshall } from '@aws-sdk/util-dynamodb';
import { publishQueue } from '../functions/jobs/recomputeQueue.ts';
import { applicationNumber } from '../shared/domain/identifiers.ts';
import { orderKeyBytes, placeOf, type Place } from '../shared/domain/orderKey.ts';
import { day, instant, later, type Instant } from '../shared/domain/time.ts';
import { shippedCalendar } from '../shared/rulebooks/index.ts';
import { saveApplication } from '../shared/table/applications.ts';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { memoryTable } from '../shared/table/memory.ts';
import { compareRebuilt, rebuildTerritory } from '../shared/table/rebuilding.ts';
import type { Item, Table, TableName, Write } from '../shared/table/table.ts';
import { benchContext, territory } from './benchContext.ts';
import { fillTable, withDynamo } from './dynamo.ts';
import { measure, ratioOf, takeTurns, type Options, type Result, type Turn } from './figures.ts';
import { longQueue } from './longQueue.ts';

const rows = 100_000;
const names = ['records', 'waiting'] as const;

export async function run({ rounds = 2 }: Options): Promise<Result> {
  const items = writtenItems();
  const memory = memoryTable();
  for (const name of names) for (const item of items[name]) await memory.put(name, item, 'ifAbsent');
  return withDynamo(async (dynamo) => {
    const stored = await dynamo.tables();
    const client = dynamo.client();
    for (const name of names) await fillTable(client, stored[name], items[name].length, (index) => marshall(items[name][index]));
    const database = dynamoTable({ client, names: stored });
    await publish(memory);
    await publish(database);
    const found = await takeTurns(rounds, {
      'rebuild, memory': () => rebuild(memory),
      'publish, memory': () => publish(memory),
      'rebuild, DynamoDB Local': () => rebuild(database),
      'publish, DynamoDB Local': () => publish(database),
    });
    client.destroy();
    return {
      about: `the queue of ${rows} applications from its events alone`,
      rows: found,
      ratios: ['memory', 'DynamoDB Local'].map((kind) => ratioOf(found, 'seconds', `rebuild, ${kind}`, `publish, ${kind}`)),
      notes: [
        'a rebuild reads every event, holds every chain against its head, makes every version kept and compares every item',
        'one event an application; each round publishes one version more, which the next rebuild makes and compares too',
      ],
    };
  });
}

/** What importing the line left: applications, number items, events, moves, places. */
function writtenItems(): Readonly<Record<(typeof names)[number], readonly Item[]>> {
  const items: Record<TableName, Item[]> = { records: [], waiting: [], published: [] };
  const keys = longQueue(rows);
  const now = instant(Date.now() - 86_400_000);
  for (let row = 0; row < rows; row += 1) {
    for (const write of joining(placeOf(keys, row * orderKeyBytes), later(now, row))) if (isPut(write)) items[write.table].push(write.item);
  }
  return items;
}

function joining(place: Place, at: Instant): readonly Write[] {
  const { number } = place;
  const content = { ...place, territory, child: `child-${number}`, guardians: [], state: 'waiting', reason: {}, statuses: [] } as const;
  const command = { name: 'bench', by: 'bench', as: 'system', at, key: number, digest: '' } as const;
  const change = { kind: 'application-imported', data: { source: 'bench' }, cause: 'imported', now: at } as const;
  return saveApplication(undefined, { ...content, bornOn: day('2022-05-10'), kind: 'new' }, command, change).writes;
}

/** One family more, submitted now. */
async function joinOne(table: Table): Promise<void> {
  const at = instant(Date.now());
  const place = { category: 1, submittedAt: at, number: applicationNumber(at % 2 ** 40) };
  const outcome = await table.together(`join ${at}`, joining(place, at));
  if (!outcome.done) throw new Error('the family could not join');
}

function isPut(write: Write): write is Extract<Write, { verb: 'put' }> {
  return write.verb === 'put';
}

async function rebuild(table: Table): Promise<Turn> {
  const at = instant(Date.now());
  let compareMs = 0;
  const { wallMs, cpuMs } = await measure(async () => {
    const rebuilt = await rebuildTerritory(table, shippedCalendar(), territory, at);
    const compared = await measure(async () => {
      const { differences, waiting } = await compareRebuilt(table, rebuilt, at);
      if (differences.length > 0 || rebuilt.broken.length > 0 || waiting < rows) throw new Error(differences[0] ?? rebuilt.broken[0]);
    });
    compareMs = compared.wallMs;
  });
  return { seconds: wallMs / 1000, 'of it comparing s': compareMs / 1000, 'cpu s': cpuMs / 1000, 'applications/s': (rows / wallMs) * 1000 };
}

/** A version more, of a line that one family has joined since: a queue in which nothing moved is left alone. */
async function publish(table: Table): Promise<Turn> {
  const context = benchContext(table);
  await joinOne(table);
  const { wallMs, cpuMs } = await measure(async () => {
    const { published, total } = await publishQueue(context, territory, context.now());
    if (!published || total < rows) throw new Error(`${total} of ${rows} were published`);
  });
  return { seconds: wallMs / 1000, 'cpu s': cpuMs / 1000, 'applications/s': (rows / wallMs) * 1000 };
}
