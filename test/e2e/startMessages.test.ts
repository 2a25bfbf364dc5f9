import {
  CreatePlatformEndpointCommand,
  DeleteEndpointCommand,
  GetEndpointAttributesCommand,
  PublishCommand,
  SetEndpointAttributesCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intervalOf } from '../../local/jobs.ts';
import { platformArns, topicArn } from '../../local/sns.ts';
import { deliver, type DeadLetter } from '../../local/stream.ts';
import { jobNames, jobs } from '../../shared/jobs.ts';
import { startProduct, type Product } from '../support/start.ts';

describe('the stand-in for SNS, asked by the SDK', () => {
  let product: Product;
  let sns: SNSClient;
  beforeAll(async () => {
    product = await startProduct({ empty: true });
    sns = new SNSClient({ endpoint: `${product.url}/sns/`, region: 'local', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
  });
  afterAll(() => product.stop());

  test('SMS, push and topic arrive in the inbox, newest first, each under its kind', async () => {
    const { EndpointArn: endpoint } = await sns.send(
      new CreatePlatformEndpointCommand({ PlatformApplicationArn: platformArns.fcm, Token: 'device' }),
    );
    const sms = await sns.send(new PublishCommand({ PhoneNumber: '+77000000001', Message: 'сәлем <&>' }));
    const attributes = { kind: { DataType: 'String', StringValue: 'voucher-issued' } };
    await sns.send(new PublishCommand({ TopicArn: topicArn, Message: '{}', MessageAttributes: attributes }));
    await sns.send(new PublishCommand({ TargetArn: endpoint, Message: 'push' }));
    const { messages } = (await product.get('/local/inbox')).body as { messages: object[] };
    expect(messages).toMatchObject([
      { kind: 'push', to: endpoint, message: 'push' },
      { kind: 'topic', to: topicArn, attributes: { kind: 'voucher-issued' } },
      { kind: 'sms', to: '+77000000001', message: 'сәлем <&>', id: sms.MessageId },
    ]);
    const page = await fetch(`${product.url}/local/inbox?kind=sms`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('сәлем &lt;&amp;&gt;');
  });

  test('the same device gets the same endpoint; a disabled one is refused until it is enabled; a deleted one is not found', async () => {
    const create = () => sns.send(new CreatePlatformEndpointCommand({ PlatformApplicationArn: platformArns.apns, Token: 'another' }));
    const { EndpointArn: endpoint } = await create();
    expect((await create()).EndpointArn).toBe(endpoint);
    const publish = () => sns.send(new PublishCommand({ TargetArn: endpoint, Message: 'push' }));
    const enable = (Enabled: string) => sns.send(new SetEndpointAttributesCommand({ EndpointArn: endpoint, Attributes: { Enabled } }));
    await enable('false');
    await expect(publish()).rejects.toMatchObject({ name: expect.stringContaining('EndpointDisabled') });
    await enable('true');
    await publish();
    const { Attributes: attributes } = await sns.send(new GetEndpointAttributesCommand({ EndpointArn: endpoint }));
    expect(attributes).toMatchObject({ Token: 'another', Enabled: 'true' });
    await sns.send(new DeleteEndpointCommand({ EndpointArn: endpoint }));
    await expect(publish()).rejects.toMatchObject({ name: expect.stringContaining('NotFound') });
  });
});

describe('delivery of the stream', () => {
  const records = ['1', '2', '3', '4'].map(recordOf);
  const consumeFailing = (failures: Record<string, number>, seen: string[][]) => async (event: { Records: DynamoDBRecord[] }) => {
    const sequences = event.Records.map(({ dynamodb }) => dynamodb?.SequenceNumber ?? '');
    seen.push(sequences);
    const failing = sequences.find((sequence) => (failures[sequence] ?? 0) > 0);
    if (failing === undefined) return { batchItemFailures: [] };
    failures[failing] = (failures[failing] ?? 0) - 1;
    return { batchItemFailures: [{ itemIdentifier: failing }] };
  };

  test('a batch is given again from its first failed record, in order', async () => {
    const seen: string[][] = [];
    const delivery = { consume: consumeFailing({ '2': 2 }, seen), tries: 5, firstPauseMilliseconds: 1, onDead: () => expect.unreachable() };
    await deliver(records, delivery, new AbortController().signal);
    expect(seen).toEqual([
      ['1', '2', '3', '4'],
      ['2', '3', '4'],
      ['2', '3', '4'],
    ]);
  });

  test('a record that never succeeds is set aside after five tries, and the others go on', async () => {
    const seen: string[][] = [];
    const dead: DeadLetter[] = [];
    const delivery = {
      consume: consumeFailing({ '3': 99 }, seen),
      tries: 5,
      firstPauseMilliseconds: 1,
      onDead: (letter: DeadLetter) => void dead.push(letter),
    };
    await deliver(records, delivery, new AbortController().signal);
    expect(dead).toEqual([{ sequence: '3', pk: 'PERSON#p', sk: 'NOTICE#3', tries: 5 }]);
    expect(seen.at(-1)).toEqual(['4']);
    expect(seen).toHaveLength(6);
  });

  test('only new notices pass the filter', async () => {
    const seen: string[][] = [];
    const others: DynamoDBRecord[] = [
      { ...recordOf('5'), eventName: 'MODIFY' },
      { eventName: 'INSERT', dynamodb: { NewImage: { item: { S: 'event' } } } },
    ];
    await deliver(
      others,
      { consume: consumeFailing({}, seen), tries: 5, firstPauseMilliseconds: 1, onDead: () => undefined },
      new AbortController().signal,
    );
    expect(seen).toEqual([]);
  });
});

test('every job has a schedule the local product understands', () => {
  for (const job of jobNames) expect(intervalOf(jobs[job].schedule)).toBeGreaterThanOrEqual(60_000);
  expect(() => intervalOf('cron(0 4 * * ? *)')).toThrow('does not understand');
});

function recordOf(sequence: string): DynamoDBRecord {
  const keys = { pk: { S: 'PERSON#p' }, sk: { S: `NOTICE#${sequence}` } };
  return { eventName: 'INSERT', dynamodb: { SequenceNumber: sequence, Keys: keys, NewImage: { ...keys, item: { S: 'notice' } } } };
}
