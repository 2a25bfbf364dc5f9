// The table's stream as Lambda brings it to a function: only what the filter lets through, in order, in batches. A batch with failures is given
// again from its first failed record, later and later; a record that never succeeds is set aside where people can see it, so that it
// cannot hold back everybody's messages.

import { setTimeout as pause } from 'node:timers/promises';
import type { AttributeValue, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Value } from '../shared/table/table.ts';
import type { Change } from '../shared/table/memory.ts';

export type Consume = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

/** A record that was given up, by its key: its content may be personal. */
export interface DeadLetter {
  readonly sequence: string;
  readonly pk: string;
  readonly sk: string;
  readonly tries: number;
}

export interface Delivery {
  readonly consume: Consume;
  readonly tries: number;
  readonly firstPauseMilliseconds: number;
  readonly onDead: (letter: DeadLetter) => void;
}

export interface Following {
  /** Resolves when everything written before was delivered. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const longestPauseMilliseconds = 30_000;
export const batchSize = 25;

/** Delivers the records, in order, whatever it takes; rejects when `signal` ends it before that. */
export async function deliver(records: readonly DynamoDBRecord[], delivery: Delivery, signal: AbortSignal): Promise<void> {
  let rest = records.filter(isToBeSent);
  let tries = 0;
  while (rest.length > 0) {
    signal.throwIfAborted();
    const batch = rest.slice(0, batchSize);
    const failedAt = await firstFailure(batch, delivery.consume);
    if (failedAt === undefined) {
      rest = rest.slice(batch.length);
      tries = 0;
      continue;
    }
    tries = failedAt === 0 ? tries + 1 : 1;
    rest = rest.slice(failedAt);
    if (tries >= delivery.tries) {
      delivery.onDead(letterOf(rest[0], tries));
      rest = rest.slice(1);
      tries = 0;
      continue;
    }
    await pause(Math.min(longestPauseMilliseconds, delivery.firstPauseMilliseconds * 2 ** (tries - 1)), undefined, { signal });
  }
}

/** Place of the first record that was not dealt with; a function that throws has dealt with none. */
async function firstFailure(batch: readonly DynamoDBRecord[], consume: Consume): Promise<number | undefined> {
  try {
    const { batchItemFailures } = await consume({ Records: [...batch] });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const first = batch.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber ?? ''));
    return failed.size === 0 ? undefined : Math.max(0, first);
  } catch {
    return 0;
  }
}

/** The filter of the stream's mapping in the cloud. */
function isToBeSent(record: DynamoDBRecord): boolean {
  const item = record.dynamodb?.NewImage?.['item']?.S;
  return record.eventName === 'INSERT' && (item === 'notice' || item === 'code' || item === 'again' || item === 'inboxDigest');
}

function letterOf(record: DynamoDBRecord | undefined, tries: number): DeadLetter {
  const keys = record?.dynamodb?.Keys;
  return { sequence: record?.dynamodb?.SequenceNumber ?? '', pk: keys?.['pk']?.S ?? '', sk: keys?.['sk']?.S ?? '', tries };
}

/** The stream of a memory table: hand `onWrite` its changes. What is not delivered when the process ends is lost, as is the table. */
export function memoryStream(delivery: Delivery): Following & { onWrite(change: Change): void } {
  const end = new AbortController();
  let waiting: DynamoDBRecord[] = [];
  let running: Promise<void> | undefined;
  let sequence = 0;
  const run = async () => {
    // Not in the same turn: in the cloud, too, the message goes out after the answer.
    await pause(5);
    while (waiting.length > 0 && !end.signal.aborted) {
      const batch = waiting;
      waiting = [];
      await deliver(batch, delivery, end.signal).catch((error: unknown) => {
        if (!end.signal.aborted) throw error;
      });
    }
    running = undefined;
  };
  return {
    onWrite({ table, key, before, after }) {
      if (table !== 'records') return;
      sequence += 1;
      const record: DynamoDBRecord = {
        eventName: before === undefined ? 'INSERT' : after === undefined ? 'REMOVE' : 'MODIFY',
        dynamodb: {
          Keys: imageOf({ pk: key.pk, sk: key.sk }),
          ...(after === undefined ? {} : { NewImage: imageOf(after) }),
          SequenceNumber: String(sequence).padStart(21, '0'),
        },
      };
      if (!isToBeSent(record)) return;
      waiting.push(record);
      running ??= run();
    },
    idle: async () => running,
    async stop() {
      end.abort();
      await running;
    },
  };
}

/** Plain data as stream records spell it. */
export function imageOf(fields: Readonly<Record<string, Value>>): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, attributeOf(value)]));
}

function attributeOf(value: Value): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value instanceof Uint8Array) return { B: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return { L: value.map((part: Value) => attributeOf(part)) };
  return { M: imageOf(value as Readonly<Record<string, Value>>) };
}
