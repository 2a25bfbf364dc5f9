// The notices of a round on their way: 15,000 families, each told of its voucher by push and by SMS, and other systems by the topic, through the stream
// function to the local stand-in for SNS. The peer is the same calls of the same client, sent bare. Families are made and cleared in chunks, so that what the
// memory shows is the sender's and not the table's.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CreatePlatformEndpointCommand, PublishCommand, SNSClient, type PublishCommandInput } from '@aws-sdk/client-sns';
import type { DynamoDBRecord } from 'aws-lambda';
import { sendNotices } from '../functions/stream/index.ts';
import { fictionalPhone } from '../local/people.ts';
import { platformArns, topicArn } from '../local/sns.ts';
import { contextOf, type Context } from '../shared/context.ts';
import { noticesFor } from '../shared/domain/notice.ts';
import { addDays, dayOf } from '../shared/domain/time.ts';
import { noticeWrites } from '../shared/table/commit.ts';
import { saveDevice, tokenPlace } from '../shared/table/devices.ts';
import { noticePk } from '../shared/table/keys.ts';
import { memoryTable } from '../shared/table/memory.ts';
import { personWrite } from '../shared/table/people.ts';
import type { Key, Table, Write } from '../shared/table/table.ts';
import { benchContext, territory } from './benchContext.ts';
import { eachOf } from './dynamo.ts';
import { measure, ratioOf, takeTurns, type Options, type Result, type Turn } from './figures.ts';

const families = 15_000;
const chunk = 500;
/** A push, an SMS and the topic. */
const callsEach = 3;
const batchSize = 25;
/** As many batches at once as prod’s stream has lanes; the function has eight people of a batch on their way. */
const batchesAtOnce = 4;
const bareAtOnce = batchesAtOnce * 8;
const ours = 'the stream function';
const bare = 'the same calls, bare';

export async function run({ rounds = 3 }: Options): Promise<Result> {
  const { server, address } = await startServer();
  try {
    // The function has the first turn of all, so there are always calls for the peer to send.
    const calls: PublishCommandInput[] = [];
    const rows = await takeTurns(rounds, {
      [ours]: () => sendRound(address, calls),
      [bare]: () => sendBare(address, calls),
    });
    return {
      about: `${families} notices of a round to push and SMS, and to the topic, against the local stand-in for SNS`,
      rows,
      ratios: [ratioOf(rows, 'seconds', ours, bare)],
      notes: [
        `families in chunks of ${chunk}, batches of ${batchSize}, ${batchesAtOnce} at once; ${bareAtOnce} bare calls at once; the stand-in is a process of its own`,
        'records in memory: what DynamoDB would add is not in it; the provider’s limits are not kept here, and would be what counts',
        'heap MB: held after a collection when the first chunk is done, and how much more when the last is',
      ],
    };
  } finally {
    server.stdin?.end();
    await once(server, 'exit');
  }
}

const clientOf = (endpoint: string) =>
  new SNSClient({ endpoint, region: 'local', credentials: { accessKeyId: 'bench', secretAccessKey: 'bench' }, maxAttempts: 1 });

async function sendRound(address: string, calls: PublishCommandInput[]): Promise<Turn> {
  const table = memoryTable();
  const plain = benchContext(table);
  const context = contextOf({ ...plain, settings: { ...plain.settings, pushArns: platformArns } });
  const client = clientOf(address);
  calls.length = 0;
  let sent = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      sent += 1;
      // Those of the first chunk are enough for the peer: every chunk's are alike, and memory is looked at.
      if (calls.length < chunk * callsEach) calls.push(args.input as PublishCommandInput);
      return next(args);
    },
    { step: 'initialize' },
  );
  const endpoints = await makeEndpoints(address);
  const heap: number[] = [];
  let [wallMs, cpuMs] = [0, 0];
  for (let from = 0; from < families; from += chunk) {
    const records = await makeFamilies(context, from, endpoints);
    const spent = await measure(() =>
      eachOf(
        Math.ceil(records.length / batchSize),
        async (batch) => {
          const Records = records.slice(batch * batchSize, (batch + 1) * batchSize);
          const { batchItemFailures } = await sendNotices({ Records }, context, { client, topicArn });
          if (batchItemFailures.length > 0) throw new Error('a notice was not sent');
        },
        batchesAtOnce,
      ),
    );
    wallMs += spent.wallMs;
    cpuMs += spent.cpuMs;
    await clear(table, records);
    heap.push(collected());
  }
  client.destroy();
  if (sent !== families * callsEach) throw new Error(`${sent} calls for ${families} notices`);
  return {
    seconds: wallMs / 1000,
    'notices/s': (families / wallMs) * 1000,
    'calls/s': (sent / wallMs) * 1000,
    'cpu s': cpuMs / 1000,
    'heap MB, first chunk': heap[0] ?? Number.NaN,
    'heap MB more, last': (heap.at(-1) ?? Number.NaN) - (heap[0] ?? Number.NaN),
  };
}

async function sendBare(address: string, calls: readonly PublishCommandInput[]): Promise<Turn> {
  const count = families * callsEach;
  const client = clientOf(address);
  const { wallMs, cpuMs } = await measure(() =>
    eachOf(count, async (index) => client.send(new PublishCommand(calls[index % calls.length] ?? { Message: '' })), bareAtOnce),
  );
  client.destroy();
  return {
    seconds: wallMs / 1000,
    'notices/s': (families / wallMs) * 1000,
    'calls/s': (count / wallMs) * 1000,
    'cpu s': cpuMs / 1000,
  };
}

/** Endpoints of one chunk’s devices; the next chunk’s families have the same. */
async function makeEndpoints(address: string): Promise<readonly string[]> {
  const client = clientOf(address);
  const endpoints: string[] = [];
  for (let index = 0; index < chunk; index += 1) {
    const command = new CreatePlatformEndpointCommand({ PlatformApplicationArn: platformArns.fcm, Token: `bench-token-${index}` });
    endpoints.push((await client.send(command)).EndpointArn ?? '');
  }
  client.destroy();
  return endpoints;
}

/** Families with an app and a phone who were just given a voucher, and the stream’s records of their notices. */
async function makeFamilies(context: Context, from: number, endpoints: readonly string[]): Promise<readonly DynamoDBRecord[]> {
  const { table, now } = context;
  const vault = await context.vault();
  const lastDay = addDays(dayOf(now()), 2);
  return Promise.all(
    endpoints.map(async (endpoint, index) => {
      const serial = from + index;
      const person = `bench-person-${serial}`;
      const device = `bench-device-${serial}`;
      const token = await vault.seal(...tokenPlace(person, device), `bench-token-${index}`);
      const event = { hash: `${serial}`.padStart(64, '0'), at: now(), territory };
      const about = { number: `7K${String(serial).padStart(6, '0')}`, guardians: [person] };
      const notices = noticeWrites(noticesFor(event, 'voucher-issued', about, { voucher: `v${serial}`, lastDay }));
      const writes: readonly Write[] = [
        await personWrite(vault, person, { locale: 'ru', contacts: { phones: [fictionalPhone(serial)] } }),
        saveDevice(person, undefined, { device, platform: 'fcm', token, endpoint, registeredAt: now() }),
        ...notices,
      ];
      await table.together(`family|${serial}`, writes);
      const [notice] = notices;
      if (notice?.verb !== 'put') throw new Error('no notice');
      return recordOf(notice.item, serial);
    }),
  );
}

function recordOf({ pk, sk }: Key, serial: number): DynamoDBRecord {
  return { eventName: 'INSERT', dynamodb: { SequenceNumber: String(serial + 1), Keys: { pk: { S: pk }, sk: { S: String(sk) } } } };
}

async function clear(table: Table, records: readonly DynamoDBRecord[]): Promise<void> {
  for (const { dynamodb } of records) {
    const pk = dynamodb?.Keys?.['pk']?.S ?? noticePk({ person: '' });
    const { items } = await table.list('records', { pk });
    for (const item of items) await table.remove('records', item, 'ifPresent');
  }
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Megabytes held after a collection. */
function collected(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

async function startServer(): Promise<{ readonly server: ChildProcess; readonly address: string }> {
  const server = spawn(process.execPath, [`${import.meta.dirname}/snsServer.ts`], { stdio: ['pipe', 'pipe', 'inherit'] });
  for await (const line of createInterface(server.stdout)) return { server, address: line };
  throw new Error('the stand-in ended before it was ready');
}
