// A city whose stream is followed by the product's own function, up to the messages: they leave through the real SNS client, to a stand-in that answers
// in SNS's own protocol.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBRecord } from 'aws-lambda';
import { sendNotices } from '../../functions/stream/index.ts';
import { openFolder } from '../../local/folder.ts';
import { openOutbox, type Message } from '../../local/outbox.ts';
import { openSns, platformArns, topicArn } from '../../local/sns.ts';
import { contextOf, type Context } from '../../shared/context.ts';
import type { Channel } from '../../shared/notifications/publish.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { at, staffedCity, type City } from './city.ts';

export interface FollowedCity extends City {
  /** Everything written so far, oldest first. */
  readonly changes: readonly Change[];
  /** The way out, for tests that hand the records over themselves. */
  readonly channel: Channel;
  /** Hands the stream's records to the function; `again`: also those it was given before. */
  deliver(again?: boolean): Promise<void>;
  /** Newest first. */
  sent(kind: Message['kind']): readonly Message[];
  /** The stand-in takes that many requests and drops them without a word. */
  drop(requests: number): void;
  close(): Promise<void>;
}

export async function followedCity(more: Partial<Context> = {}): Promise<FollowedCity> {
  const outbox = openOutbox(openFolder(), () => at('2026-07-01T05:00:00Z'));
  const changes: Change[] = [];
  const plain = await staffedCity(memoryTable({ onWrite: (change) => changes.push(change) }));
  const sns = openSns(openFolder(), {
    ...outbox,
    add(message) {
      plain.canaries.look('message', message.kind, `${message.subject ?? ''} ${message.message}`);
      outbox.add(message);
    },
  });
  let dropped = 0;
  const server = createServer((request, response) => {
    if (dropped > 0) {
      dropped -= 1;
      request.socket.destroy();
      return;
    }
    void sns(request, response, new URL(request.url ?? '/', 'http://local'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const channel = { client: new SNSClient({ endpoint, region: 'local', credentials, maxAttempts: 1 }), topicArn };
  const context = contextOf({ ...plain.context, ...more, settings: { ...plain.context.settings, pushArns: platformArns } });
  let delivered = 0;
  return {
    ...plain,
    context,
    changes,
    channel,
    async deliver(again = false) {
      const from = again ? 0 : delivered;
      delivered = changes.length;
      await sendNotices({ Records: recordsOf(changes.slice(from)) }, context, channel);
    },
    sent: (kind) => outbox.list({ kind, from: 0, limit: 1_000 }).messages,
    drop: (requests) => {
      dropped = requests;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** The changes as the stream brings what came to be. */
export function recordsOf(changes: readonly Change[]): DynamoDBRecord[] {
  return changes.flatMap(({ table, key, before }, index): DynamoDBRecord[] => {
    if (table !== 'records' || before !== undefined || typeof key.sk !== 'string') return [];
    return [{ eventName: 'INSERT', dynamodb: { SequenceNumber: String(index), Keys: { pk: { S: key.pk }, sk: { S: key.sk } } } }];
  });
}
