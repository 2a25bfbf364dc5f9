// One way out that fails stops no other: a push that is refused or broken, a topic that does not answer, a digest.

import { SetEndpointAttributesCommand } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sendNotices } from '../../functions/stream/index.ts';
import { deliveryKey } from '../../shared/table/keys.ts';
import { inboxDigestKey } from '../../shared/table/deliveryKeys.ts';
import { countDay, listDayNotices } from '../../shared/table/toldDays.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { day } from '../../shared/domain/time.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { listUnsent, keepNotice } from '../../shared/table/unsent.ts';
import { mostOfLane } from '../../functions/jobs/sendWaiting.ts';
import { minute, tellingCity, territory, type TellingCity } from '../evidence/telling.ts';
import { people } from '../support/city.ts';
import { iinOf } from '../support/iins.ts';

const phone = '+77015550001';
let city: TellingCity;
beforeEach(async () => {
  city = await tellingCity();
});
afterEach(() => city.close());

const register = (platform: 'fcm' | 'apns' = 'fcm') =>
  city.ask('registerDevice', { iin: iinOf(1), body: { platform, token: 'device-token-1' } });
const undeliverable = async () =>
  (await city.ask('listWork', { params: { territory, queue: 'undeliverable' }, iin: people.clerk })).body['entries'];

/** Hands records over while the provider answers pushes with that error. */
async function handRefusing(records: ReturnType<TellingCity['records']>, refused: (input: object) => boolean, name: string) {
  const { client } = city.channel;
  const middleware = { name: 'refusing', step: 'initialize' as const };
  client.middlewareStack.add(
    (next) => async (given) => {
      if (refused(given.input)) throw Object.assign(new Error('refused'), { name });
      return next(given);
    },
    middleware,
  );
  const { batchItemFailures } = await sendNotices({ Records: [...records] }, city.context, city.channel);
  client.middlewareStack.remove('refusing');
  return batchItemFailures.length;
}
const isPush = (input: object) => 'PlatformApplicationArn' in input || 'TargetArn' in input;

describe('a push that fails', () => {
  it.each(['InvalidParameterException', 'PlatformApplicationDisabledException', 'InternalErrorException'])(
    'by %s stops no SMS of a deadline, and its device is kept',
    async (name) => {
      const person = await city.family(1, [phone]);
      await register();
      city.records();
      const key = await city.tell(person, 1);
      expect(await handRefusing(city.records(), isPush, name)).toBe(0);
      expect([city.sent('sms').length, await city.stateOf(key)]).toEqual([1, 'handled']);
      expect((await city.ask('listMyDevices', { iin: iinOf(1) })).body['devices']).toHaveLength(1);
    },
  );

  it('where no number takes it is work of the department at once, and is tried again', async () => {
    const person = await city.family(1, []);
    await register();
    city.records();
    const key = await city.tell(person, 1);
    const records = city.records();
    expect(await handRefusing(records, isPush, 'InternalErrorException')).toBe(1);
    expect(await undeliverable()).toHaveLength(1);
    expect(await city.hand(records)).toEqual([]);
    expect([city.sent('push').length, await city.stateOf(key)]).toEqual([1, 'handled']);
    expect(await undeliverable()).toHaveLength(1);
  });
});

describe('a device the provider has given up', () => {
  it('is forgotten, and its message dealt with, also where the provider does not take its endpoint away', async () => {
    const person = await city.family(1, []);
    await register();
    await city.tell(person, 1);
    await city.hand(city.records());
    const EndpointArn = city.sent('push')[0]?.to ?? '';
    await city.channel.client.send(new SetEndpointAttributesCommand({ EndpointArn, Attributes: { Enabled: 'false' } }));
    const key = await city.tell(person, 2);
    const isDrop = (input: object) => 'EndpointArn' in input && !('Attributes' in input);
    expect(await handRefusing(city.records(), isDrop, 'InternalErrorException')).toBe(0);
    expect(await city.stateOf(key)).toBe('handled');
    expect((await city.ask('listMyDevices', { iin: iinOf(1) })).body['devices']).toEqual([]);
    expect(city.lines.filter((line) => line.includes('endpoint-left'))).toHaveLength(1);
  });
});

describe('a topic that is broken', () => {
  it('stops no message to a family, which comes once however often the topic is tried', async () => {
    const person = await city.family(1, [phone]);
    city.records();
    const key = await city.tell(person, 1);
    const records = city.records();
    for (let tries = 0; tries < 2; tries += 1)
      expect(await handRefusing(records, (input) => 'TopicArn' in input, 'InternalErrorException')).toBe(1);
    expect(city.sent('sms')).toHaveLength(1);
    await city.hand(records);
    expect([city.sent('sms').length, city.sent('topic').length, await city.stateOf(key)]).toEqual([1, 1, 'handled']);
  });
});

describe('a deadline that was given up', () => {
  it('and comes after newer news is work of the department, and counted as not reached', async () => {
    const person = await city.family(1, [phone]);
    city.records();
    const key = await city.tell(person, 1);
    const older = city.records();
    for (let tries = 0; tries < 6; tries += 1) await handRefusing(older, (input) => 'PhoneNumber' in input, 'InternalErrorException');
    expect(await city.stateOf(key)).toBe('dead');
    await city.tell(person, 2);
    await city.hand(city.records());
    city.at('2026-07-01T12:00:00+05:00');
    await city.run({ job: 'reconcileNotices' });
    await city.hand(city.records());
    expect(city.sent('sms')).toHaveLength(1);
    expect(await undeliverable()).toMatchObject([{ detail: { result: 'superseded' } }]);
    expect((await city.context.table.get('records', deliveryKey(key, 'sms')))?.['result']).toBe('unreached');
  });
});

describe('numbers that change their order', () => {
  it('get a deadline once', async () => {
    const person = await city.family(1, [phone, '+77015550002']);
    city.records();
    const key = await city.tell(person, 1);
    await city.hand(city.records());
    await city.family(1, ['+77015550002', phone]);
    city.records();
    await city.context.table.remove('records', { pk: key.pk, sk: `TELLING#${String(key.sk)}` }, 'ifPresent');
    city.at('2026-07-01T12:00:00+05:00');
    await city.run({ job: 'reconcileNotices' });
    await city.hand(city.records());
    expect(city.sent('sms').map(({ to }) => to)).toEqual([phone]);
  });
});

describe('a digest that fails', () => {
  it('holds up no deadline of its person, and is asked for again an hour later', async () => {
    const person = await city.family(1, [phone]);
    await register();
    await city.tell(person, 0, 'contact-unreachable');
    city.records();
    const { table } = city.context;
    const asked = { ...inboxDigestKey(person, minute(1)), item: 'inboxDigest', person, due: minute(1), expiresAtSeconds: 2_000_000_000 };
    await table.put('records', asked, 'ifAbsent');
    await city.tell(person, 2);
    const records = city.records();
    expect(await handRefusing(records, isPush, 'InternalErrorException')).toBe(0);
    expect(city.sent('sms')).toHaveLength(1);
    const due: number[] = [];
    for (let lane = 0; lane < 8; lane += 1) for await (const one of listUnsent(table, lane, minute(600))) due.push(one.due);
    expect(due).toContain(city.context.now() + 3_600_000);
  });
});

describe('the progress of a round', () => {
  it('counts also what nobody has sent yet', async () => {
    const source = { hash: 'ab'.repeat(32), at: minute(1), territory };
    const notices = noticesFor(source, 'voucher-issued', { number: '7K2M4Q9X', guardians: ['p1'] }, { round: 'r1', lastDay: '2026-07-15' });
    await city.context.table.together('round', noticeWrites(notices));
    const { rounds } = countDay(await listDayNotices(city.context.table, territory, day('2026-07-01')));
    expect(rounds['r1']).toMatchObject({ told: 1, kinds: { 'voucher-issued': { unsent: 1 } } });
  });
});

describe('what waited for the morning', () => {
  it('is brought in slices, so that new deadlines do not stand behind all of it', async () => {
    const { table } = city.context;
    for (let one = 0; one < mostOfLane + 3; one += 1)
      await keepNotice(table, { pk: 'PERSON#p1', sk: `NOTICE#${String(one).padStart(15, '0')}#n` }, minute(0));
    city.at('2026-07-01T12:00:00+05:00');
    expect(await city.run({ job: 'sendWaiting' })).toMatchObject({ brought: mostOfLane });
    expect(await city.run({ job: 'sendWaiting' })).toMatchObject({ brought: 3 });
  });
});
