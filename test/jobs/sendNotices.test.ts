// Notices leave through the real SNS client, to a stand-in that answers in SNS's own protocol: each once, however often the stream brings it, and
// never one about what is not there (I-26, I-27, I-28).

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SNSClient } from '@aws-sdk/client-sns';
import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendNotices } from '../../functions/stream/index.ts';
import type { Mounted } from '../../local/gateway.ts';
import { openFolder } from '../../local/folder.ts';
import { openOutbox, type Message, type Outbox } from '../../local/outbox.ts';
import { openSns, platformArns, topicArn } from '../../local/sns.ts';
import { contextOf } from '../../shared/context.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import type { Channel } from '../../shared/notifications/publish.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { noticeKey } from '../../shared/table/keys.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { verifyPhone } from '../support/contractCity.ts';
import { at, importCells, people, row, staffedCity, type City } from '../support/city.ts';

const territory = 'karaganda';
let server: Server;
let channel: Channel;
let outbox: Outbox;
let sns: Mounted;
/** Requests the stand-in takes and then drops without a word. */
let dropped = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
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
  channel = { client: new SNSClient({ endpoint, region: 'local', credentials, maxAttempts: 1 }), topicArn, smsSender: 'KEZEK' };
});
afterAll(() => new Promise<unknown>((resolve) => server.close(resolve)));
beforeEach(() => {
  dropped = 0;
  outbox = openOutbox(openFolder(), () => at('2026-07-01T05:00:00Z'));
  sns = openSns(openFolder(), outbox);
});

/** The stream records of a city in which one voucher was issued to a family with these phones. */
async function issuedCity(phones: string): Promise<{ city: City; records: DynamoDBRecord[] }> {
  const changes: Change[] = [];
  const table = memoryTable({ onWrite: (change) => changes.push(change) });
  const plain = await staffedCity(table);
  const context = contextOf({ ...plain.context, settings: { ...plain.context.settings, pushArns: platformArns } });
  const city: City = { ...plain, context };
  await importCells(city, [row(1, '2023-01-10T09:00:00Z', { guardianIin: people.parent, guardianPhone: phones, guardianLocale: 'ru' })]);
  await city.run({ job: 'recomputeQueue' });
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count: 1 } });
  const params = { territory, round: String(drafted.body['round']) };
  await city.ask('approveRound', { params, iin: people.secondHead });
  await city.run({ job: 'issueRounds' });
  const records = changes.flatMap(({ table: name, key, before }, index): DynamoDBRecord[] => {
    if (name !== 'records' || before !== undefined || typeof key.sk !== 'string') return [];
    return [{ eventName: 'INSERT', dynamodb: { SequenceNumber: String(index), Keys: { pk: { S: key.pk }, sk: { S: key.sk } } } }];
  });
  return { city, records };
}

const sent = (kind: Message['kind']) => outbox.list({ kind, from: 0, limit: 100 }).messages;

describe('sendNotices', () => {
  it('tells a family of its voucher by SMS with the last day, in its language, and other systems by the topic', async () => {
    const { city, records } = await issuedCity('+77011234567');
    expect(await sendNotices({ Records: records }, city.context, channel)).toEqual({ batchItemFailures: [] });
    expect(sent('sms')).toMatchObject([{ to: '+77011234567' }]);
    expect(sent('sms')[0]?.message).toContain('03.07.2026');
    expect(sent('sms')[0]?.message).toContain('Подтвердите');
    expect(
      sent('topic')
        .map(({ attributes }) => attributes['kind'])
        .sort(),
    ).toEqual(['application-imported', 'voucher-issued']);
  });

  it('goes to the number its person has shown to hold, before one that only an old list names', async () => {
    const { city, records } = await issuedCity('+77015550001 +77015550002');
    await verifyPhone(city, people.parent, '+77015550002');
    await sendNotices({ Records: records }, city.context, channel);
    expect(sent('sms')).toMatchObject([{ to: '+77015550002' }]);
  });

  it('warns a family of 15 days of absence, and tells other systems nothing of it (I-30)', async () => {
    const { city } = await issuedCity('+77011234567');
    const { table, vault } = city.context;
    const person = (await vault()).identify('person', people.parent);
    const data = { from: '2026-07-02', to: '2026-07-16', days: 15, proposeDays: 30 };
    const source = { hash: 'ab'.repeat(32), at: at('2026-07-17T05:00:00Z'), territory };
    for (const kind of ['absence-warning', 'preschool-day-unmarked'] as const) {
      const told = noticesFor(source, kind, { number: '7K2M4Q9X', guardians: [person] }, data);
      await table.together(kind, noticeWrites(told));
    }
    const { pk } = noticeKey({ person }, source.at, '');
    const written = await table.list('records', { pk, beginsWith: 'NOTICE#' });
    const Records = written.items
      .filter((item) => item['at'] === source.at)
      .map(({ sk }, place) => ({
        eventName: 'INSERT' as const,
        dynamodb: { SequenceNumber: String(place), Keys: { pk: { S: pk }, sk: { S: String(sk) } } },
      }));
    expect(await sendNotices({ Records }, city.context, channel)).toEqual({ batchItemFailures: [] });
    expect(sent('sms').map(({ message }) => message)).toContainEqual(expect.stringContaining('15'));
    expect(sent('topic').map(({ attributes }) => attributes['kind'])).toEqual(['preschool-day-unmarked']);
  });

  it('sends nothing twice when the stream brings a record again (I-27)', async () => {
    const { city, records } = await issuedCity('+77011234567');
    for (let delivery = 0; delivery < 3; delivery += 1) await sendNotices({ Records: [...records, ...records] }, city.context, channel);
    expect([sent('sms').length, sent('topic').length]).toEqual([1, 2]);
  });

  it('pushes to a registered device, and still sends the SMS a legal deadline asks for', async () => {
    const { city, records } = await issuedCity('+77011234567');
    await city.ask('registerDevice', { iin: people.parent, body: { platform: 'fcm', token: 'device-token-1' } });
    await sendNotices({ Records: records }, city.context, channel);
    expect([sent('push').length, sent('sms').length]).toEqual([1, 1]);
  });

  it('reports the record that failed and sends the rest when it comes again (I-28)', async () => {
    const { city, records } = await issuedCity('+77011234567');
    dropped = 1;
    const first = await sendNotices({ Records: records }, city.context, channel);
    // And the one behind it of the same person, which was not begun.
    expect(first.batchItemFailures).toHaveLength(2);
    await sendNotices({ Records: records }, city.context, channel);
    expect([sent('sms').length, sent('topic').length]).toEqual([1, 2]);
  });

  it('says nothing about a notice that is not in the table, and logs no phone and no name', async () => {
    const { city, records } = await issuedCity('+77011234567');
    const ghost: DynamoDBRecord = {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: '0', Keys: { pk: { S: 'PERSON#nobody' }, sk: { S: 'NOTICE#000000000000001#ghost' } } },
    };
    expect(await sendNotices({ Records: [ghost, ...records] }, city.context, channel)).toEqual({ batchItemFailures: [] });
    expect(sent('sms')).toHaveLength(1);
    expect(city.lines.join()).not.toMatch(/7011234567|210315/);
  });
});
