// What the provider says afterwards: the phone has it, or not. Twice, late, in any order, of strangers and about others, it comes to the same.

import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeReceipts } from '../../functions/receipts/index.ts';
import { lineOf, packetOf } from '../../local/receipts.ts';
import { readReceipt } from '../../shared/domain/receipt.ts';
import { listMarks, readTelling } from '../../shared/table/tellings.ts';
import { minute, tableThat, tellingCity, territory, type TellingCity } from './telling.ts';
import { people } from '../support/city.ts';
import { iinOf } from '../support/iins.ts';

const good = '+77015550001';
/** A number whose operator cannot reach it, as the stand-in has it. */
const silent = '+77015550404';
let city: TellingCity;
beforeEach(async () => {
  city = await tellingCity();
});
afterEach(() => city.close());

const lines = (own: TellingCity = city) => own.sent('sms').map(({ id, to }) => lineOf(id, to, minute(2)));
const take = (given: readonly string[], own: TellingCity = city) => takeReceipts(packetOf(given), own.context);
const numbers = (own: TellingCity = city) =>
  own
    .sent('sms')
    .map(({ to }) => to)
    .toReversed();

async function told(own: TellingCity, phones: readonly string[], serial = 1) {
  const person = await own.family(serial, phones);
  own.records();
  const key = await own.tell(person, 1);
  await own.hand(own.records());
  return key;
}

describe('a receipt', () => {
  it('says that a phone has it', async () => {
    const key = await told(city, [good]);
    expect(await take(lines())).toMatchObject({ taken: 1 });
    expect((await readTelling(city.context.table, key))?.channels).toMatchObject({ sms: 'delivered' });
  });

  it('that says no makes the second number ring, once; when that fails too, the department looks for the family (F32)', async () => {
    const key = await told(city, [silent, '+77015551404']);
    expect(numbers()).toEqual([silent]);
    await take([...lines(), ...lines()]);
    await city.hand(city.records());
    expect(numbers()).toEqual([silent, '+77015551404']);
    await take(lines());
    const records = city.records();
    await city.hand([...records, ...records]);
    expect(numbers()).toHaveLength(2);
    const work = await city.ask('listWork', { params: { territory, queue: 'undeliverable' }, iin: people.clerk });
    expect(work.body['entries']).toMatchObject([{ number: '7K2M4Q9X', detail: { kind: 'application-suspended', result: 'refused' } }]);
    expect((await readTelling(city.context.table, key))?.channels).toMatchObject({ sms: 'failed' });
  });

  it('that names our own spending limit calls no number dead and rings no other: a clerk is asked, and it is an error to look at', async () => {
    await told(city, [good, '+77015550002']);
    const no = lines().map((line) =>
      line.replace('"SUCCESS"', '"FAILURE"').replace('Message has been accepted by phone', 'No quota left for account'),
    );
    await take(no);
    await city.hand(city.records());
    expect(numbers()).toEqual([good]);
    expect(JSON.stringify((await city.ask('showMe', { iin: iinOf(1) })).body)).not.toContain('unreachable');
    const work = await city.ask('listWork', { params: { territory, queue: 'undeliverable' }, iin: people.clerk });
    expect(work.body['entries']).toHaveLength(1);
    expect(city.lines.join()).toContain('sms-not-taken');
  });

  it('that cannot be taken holds up no other, and its packet comes again', async () => {
    await told(city, [good]);
    const key = await told(city, ['+77015550002'], 2);
    const [, older] = city.sent('sms');
    const table = tableThat(city.context.table, ({ pk }) => {
      if (pk === `MESSAGE#${older?.id}`) throw new Error('storage does not answer');
    });
    await expect(takeReceipts(packetOf(lines().toReversed()), { ...city.context, table })).rejects.toThrow('storage');
    expect((await readTelling(city.context.table, key))?.channels).toMatchObject({ sms: 'delivered' });
    expect(await take(lines())).toMatchObject({ taken: 1, known: 1 });
  });

  it('that says no makes the second number ring also when newer news rang meanwhile', async () => {
    const person = await city.family(1, [silent, '+77015550002']);
    city.records();
    await city.tell(person, 1);
    await city.hand(city.records());
    const no = lines();
    await city.tell(person, 2);
    await city.hand(city.records());
    await take(no);
    await city.hand(city.records());
    expect(numbers()).toEqual([silent, silent, '+77015550002']);
  });

  it('comes to one end in any order, one to five times, among strange ones (F32, I-27)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 5 }), { minLength: 2, maxLength: 12 }), async (order) => {
        const own = await tellingCity();
        const key = await told(own, [good]);
        const [message] = own.sent('sms');
        const yes = lineOf(message?.id ?? '', good, minute(2));
        const no = yes
          .replace('"SUCCESS"', '"FAILURE"')
          .replace('Message has been accepted by phone', 'Phone is currently unreachable/unavailable');
        const other = yes.replaceAll(good, '+77015550002');
        const strange = yes.replace(message?.id ?? '', '00000000-0000-4000-8000-000000000000');
        const kinds = [yes, no, other, strange, '{"status":"SUCCESS"}', 'no receipt at all'];
        for (const one of order) await take([kinds[one] ?? ''], own);
        const result = order.includes(0) ? 'delivered' : order.includes(1) ? 'failed' : 'sent';
        expect((await readTelling(own.context.table, key))?.channels['sms']).toBe(result);
        const marks = await listMarks(own.context.table, key);
        expect(marks.filter(({ channel }) => channel.endsWith('#receipt'))).toHaveLength(result === 'sent' ? 0 : 1);
        await own.close();
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('about a code or about another number changes nothing (F32)', async () => {
    await told(city, [good]);
    const [line = ''] = lines();
    expect(await take([line.replaceAll(good, '+77015550099'), line.replace(/"messageId":"[^"]+"/, '"messageId":"of-a-code-1"')])).toEqual({
      taken: 0,
      known: 0,
      unknown: 1,
      wrong: 1,
      'no-receipt': 0,
    });
  });

  it('is packed; what unpacks without end is refused, and a knock is answered', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024)).toString('base64');
    await expect(takeReceipts({ awslogs: { data: bomb } }, city.context)).rejects.toThrow();
    const knock = gzipSync(JSON.stringify({ messageType: 'CONTROL_MESSAGE', logEvents: [{ message: 'CWL CONTROL MESSAGE' }] }));
    expect(await takeReceipts({ awslogs: { data: knock.toString('base64') } }, city.context)).toMatchObject({ 'no-receipt': 0 });
  });

  it.each([
    ['Invalid phone number', 'number-wrong'],
    ['Phone is currently unreachable/unavailable', 'unreachable'],
    ['Phone number is opted out', 'opted-out'],
    ['Phone has blocked SMS', 'blocked-by-phone'],
    ['Blocked as spam by phone carrier', 'blocked-by-carrier'],
    ['Phone carrier is currently unreachable/unavailable', 'carrier-away'],
    ['This delivery would exceed max price', 'too-dear'],
    ['Unknown error attempting to reach phone', 'unknown'],
    ['No quota left for account', 'our-limit'],
    ['words of tomorrow', 'unheard-of'],
  ])('reads “%s” as %s', (words, reason) => {
    const line = { notification: { messageId: 'message-1' }, delivery: { destination: good, providerResponse: words }, status: 'FAILURE' };
    expect(readReceipt(JSON.stringify(line))).toMatchObject({ delivered: false, reason });
  });
});

describe('a number that cannot be reached', () => {
  it('stands in the account with what to do, is told once in the inbox, and is forgotten when it takes a message', async () => {
    await told(city, [silent]);
    await take(lines());
    await take(lines());
    const iin = iinOf(1);
    const me = await city.ask('showMe', { iin });
    expect(me.body['phones']).toMatchObject([
      { shown: '+7…04', unreachable: { since: '2026-07-01T05:00:00.000Z', next: { ru: expect.stringContaining('Включите') } } },
    ]);
    const inbox = await city.ask('listMyNotices', { iin });
    const kinds = (inbox.body['notices'] as { kind: string; text: string }[]).filter(({ kind }) => kind === 'contact-unreachable');
    expect(kinds).toEqual([expect.objectContaining({ text: expect.stringContaining('+7…04') })]);
    const yes = lines().map((line) => line.replace('"FAILURE"', '"SUCCESS"'));
    await take(yes);
    expect((await city.ask('showMe', { iin })).body['phones']).toMatchObject([{ shown: '+7…04' }]);
    expect(JSON.stringify((await city.ask('showMe', { iin })).body)).not.toContain('unreachable');
  });

  it('is logged by no digit of it (I-30)', async () => {
    await told(city, [silent]);
    await take(lines());
    expect(city.lines.join()).not.toMatch(/5550404/);
  });
});
