// The stream of a table of DynamoDB Local and the mapping that reads it: batches, the filter of the template, redelivery of what failed.

import { setTimeout as pause } from 'node:timers/promises';
import type { Piece } from './template.ts';

export interface StreamRecord {
  readonly eventName: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly NewImage?: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

/** What a mapping of the template says. */
export interface Mapping {
  readonly filters: readonly unknown[];
  readonly batchSize: number;
  readonly retries: number;
}

/** Reads on from where it stood: the records since the last call, oldest first. */
export function readerOf(endpoint: string, table: string): () => Promise<readonly StreamRecord[]> {
  const ask = async (operation: string, body: object) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
        // DynamoDB Local wants a signature to be there, and does not check it.
        authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify(body),
    });
    const answer = JSON.parse(await response.text());
    if (!response.ok) throw new Error(`${operation}: ${answer.message ?? answer.Message ?? response.status}`);
    return answer;
  };
  let iterator: string | undefined;
  const open = async (): Promise<string> => {
    const { Streams } = await ask('ListStreams', { TableName: table });
    const StreamArn = Streams[0].StreamArn;
    const { StreamDescription } = await ask('DescribeStream', { StreamArn });
    const { ShardId } = StreamDescription.Shards[0];
    return (await ask('GetShardIterator', { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' })).ShardIterator;
  };
  return async () => {
    const records: StreamRecord[] = [];
    let emptyReads = 0;
    while (emptyReads < 2) {
      iterator ??= await open();
      const { Records, NextShardIterator } = await ask('GetRecords', { ShardIterator: iterator, Limit: 1000 });
      records.push(...Records);
      iterator = NextShardIterator;
      emptyReads = Records.length === 0 ? emptyReads + 1 : 0;
      if (emptyReads === 1) await pause(50);
    }
    return records;
  };
}

/** Hands the records that pass the filter to the function as Lambda does: from the lowest failed one on, the batch comes again. */
export async function deliver(
  records: readonly StreamRecord[],
  mapping: Mapping,
  invoke: (event: { readonly Records: readonly StreamRecord[] }) => Promise<Piece>,
): Promise<{ readonly delivered: number; readonly givenUp: readonly StreamRecord[] }> {
  const wanted = records.filter((record) => mapping.filters.some((filter) => passes(filter, record)));
  const givenUp: StreamRecord[] = [];
  let place = 0;
  let tries = 0;
  while (place < wanted.length) {
    const batch = wanted.slice(place, place + (tries === 0 ? mapping.batchSize : 1));
    const failed = failuresOf(await invoke({ Records: batch }).catch(() => 'failed'), batch);
    place += failed === -1 ? batch.length : failed;
    tries = failed === -1 ? 0 : tries + 1;
    const bad = wanted[place];
    if (tries > mapping.retries && bad !== undefined) {
      givenUp.push(bad);
      place += 1;
      tries = 0;
    }
  }
  return { delivered: wanted.length - givenUp.length, givenUp };
}

/** The place of the lowest failed record, -1 when all went well. An answer without the list is full success, as on AWS. */
function failuresOf(answer: Piece, batch: readonly StreamRecord[]): number {
  if (answer === 'failed') return 0;
  const list: readonly { readonly itemIdentifier: string }[] = answer?.batchItemFailures ?? [];
  const failed = new Set(list.map((one) => one.itemIdentifier));
  return batch.findIndex((record) => failed.has(record.dynamodb.SequenceNumber));
}

function passes(filter: unknown, value: unknown): boolean {
  if (Array.isArray(filter)) return filter.includes(value);
  if (typeof value !== 'object' || value === null || typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).every(([name, inner]) => passes(inner, Reflect.get(value, name)));
}
