// Reads the stream of DynamoDB Local, shard by shard, parents before children, and remembers how far it came: after a restart it goes on where
// it was, and repeats at most the last batch. DynamoDB keeps a stream for a day; what is older is gone, and the reader goes on with the oldest.

import { setTimeout as pause } from 'node:timers/promises';
import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type AttributeValue as StreamValue,
  type Shard,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams';
import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { Folder } from './folder.ts';
import { deliver, type Delivery, type Following } from './stream.ts';

interface ReaderOptions {
  readonly client: DynamoDBClient;
  readonly endpoint: string;
  readonly table: string;
  readonly folder: Folder;
  readonly delivery: Delivery;
}

/** How far a shard was read. */
interface Progress {
  sequence?: string;
  finished?: boolean;
}
type Positions = Record<string, Progress>;

const file = 'stream.json';
const idleMilliseconds = 300;

export async function startStreamReader(options: ReaderOptions): Promise<Following> {
  const { client, endpoint, table, folder, delivery } = options;
  const streams = new DynamoDBStreamsClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const described = await client.send(new DescribeTableCommand({ TableName: table }));
  const stream = described.Table?.LatestStreamArn;
  if (stream === undefined) throw new Error(`table ${table} has no stream`);
  const end = new AbortController();
  const iterators = new Map<string, string>();
  const positions = readPositions(folder, stream);

  const iteratorOf = async (shard: string): Promise<string | undefined> => {
    const { sequence } = positions[shard] ?? {};
    const from =
      sequence === undefined
        ? ({ ShardIteratorType: 'TRIM_HORIZON' } as const)
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: sequence };
    const { ShardIterator } = await streams.send(new GetShardIteratorCommand({ StreamArn: stream, ShardId: shard, ...from }));
    return ShardIterator;
  };

  /** Reads one page; true when there was something. */
  const readShard = async (shard: string): Promise<boolean> => {
    const iterator = iterators.get(shard) ?? (await iteratorOf(shard));
    if (iterator === undefined) return false;
    const { Records: records = [], NextShardIterator: next } = await streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
    await deliver(records.map(recordOf), delivery, end.signal);
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (next === undefined) iterators.delete(shard);
    else iterators.set(shard, next);
    if (last !== undefined || next === undefined) {
      positions[shard] = {
        ...positions[shard],
        ...(last === undefined ? {} : { sequence: last }),
        ...(next === undefined ? { finished: true } : {}),
      };
      folder.write(file, JSON.stringify({ stream, positions }));
    }
    return records.length > 0;
  };

  const readAll = async (): Promise<boolean> => {
    let busy = false;
    const shards = await listShards(streams, stream);
    const listed = new Set(shards.map(({ ShardId }) => ShardId));
    for (const { ShardId: shard, ParentShardId: parent } of shards) {
      const parentIsRead = parent === undefined || !listed.has(parent) || positions[parent]?.finished === true;
      if (shard === undefined || positions[shard]?.finished === true || !parentIsRead) continue;
      busy = (await readShard(shard)) || busy;
    }
    return busy;
  };

  let reported = '';
  const report = (error: unknown) => {
    const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    // Each pass meets the same trouble again; it is told once.
    if (text !== reported) console.error(`reading the stream: ${text}`);
    reported = text;
  };
  const passes = { quiet: 0 };
  const run = async () => {
    while (!end.signal.aborted) {
      const busy = await readAll().catch((error: unknown) => {
        iterators.clear();
        if (!end.signal.aborted) report(error);
        const isTrimmed = error instanceof Error && error.name === 'TrimmedDataAccessException';
        if (isTrimmed) for (const progress of Object.values(positions)) delete progress.sequence;
        return false;
      });
      passes.quiet = busy ? 0 : passes.quiet + 1;
      if (!busy) await pause(idleMilliseconds, undefined, { signal: end.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    async idle() {
      // A pass under way may have looked before the last write; the one after it has not.
      passes.quiet = 0;
      while (passes.quiet < 2 && !end.signal.aborted) await pause(idleMilliseconds / 3);
    },
    async stop() {
      end.abort();
      await running;
      streams.destroy();
    },
  };
}

async function listShards(streams: DynamoDBStreamsClient, stream: string): Promise<readonly Shard[]> {
  const shards: Shard[] = [];
  let after: string | undefined;
  do {
    const request = new DescribeStreamCommand({ StreamArn: stream, ...(after === undefined ? {} : { ExclusiveStartShardId: after }) });
    const { StreamDescription: page } = await streams.send(request);
    shards.push(...(page?.Shards ?? []));
    after = page?.LastEvaluatedShardId;
  } while (after !== undefined);
  return shards;
}

/** Positions in another stream (the database was removed) mean nothing in this one. */
function readPositions(folder: Folder, stream: string): Positions {
  const kept = JSON.parse(folder.read(file) ?? '{}') as { stream?: string; positions?: Positions };
  return kept.stream === stream ? (kept.positions ?? {}) : {};
}

function recordOf({ eventName, dynamodb }: StreamRecord): DynamoDBRecord {
  const known = eventName === 'INSERT' || eventName === 'MODIFY' || eventName === 'REMOVE';
  return {
    ...(known ? { eventName } : {}),
    dynamodb: {
      ...(dynamodb?.Keys === undefined ? {} : { Keys: imageOf(dynamodb.Keys) }),
      ...(dynamodb?.NewImage === undefined ? {} : { NewImage: imageOf(dynamodb.NewImage) }),
      ...(dynamodb?.SequenceNumber === undefined ? {} : { SequenceNumber: dynamodb.SequenceNumber }),
    },
  };
}

function imageOf(image: Readonly<Record<string, StreamValue>>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(image).map(([name, value]) => [name, attributeOf(value)]));
}

/** Lambda gets its events as JSON, where bytes are base64 text; the SDK gives bytes. */
function attributeOf(value: StreamValue): AttributeValue {
  if (value.B !== undefined) return { B: Buffer.from(value.B).toString('base64') };
  if (value.M !== undefined) return { M: imageOf(value.M) };
  if (value.L !== undefined) return { L: value.L.map(attributeOf) };
  return value as AttributeValue;
}
