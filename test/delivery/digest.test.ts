// One push a day for what only waits in the inbox: how many messages, in the right words, and none for what is known.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticesFor, type NoticeKind } from '../../shared/domain/notice.ts';
import { inboxDigest } from '../../shared/notifications/inboxDigest.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { savePerson } from '../../shared/table/people.ts';
import { at, people } from '../support/city.ts';
import { followedCity, type FollowedCity } from '../support/followedCity.ts';

let city: FollowedCity;
let person: string;
let told = 0;

beforeEach(async () => {
  city = await followedCity();
  const { table, vault } = city.context;
  person = await savePerson(table, await vault(), { iin: people.parent, locale: 'ru', contacts: { phones: [] } });
  await city.ask('registerDevice', { iin: people.parent, body: { platform: 'fcm', token: 'device-token-1' } });
});
afterEach(() => city.close());

async function tell(written: string, kind: NoticeKind = 'waiting-list-joined') {
  told += 1;
  city.at(written);
  const source = { hash: String(told).padStart(64, 'b'), at: at(written), territory: 'karaganda' };
  const data = { preschoolName: 'Балбөбек', groupName: 'Ромашка', lastDay: '2026-07-15' };
  await city.context.table.together(
    `tell|${told}`,
    noticeWrites(noticesFor(source, kind, { number: '7K2M4Q9X', guardians: [person] }, data)),
  );
  await city.deliver();
}

async function wake(iso: string) {
  city.at(iso);
  await city.run({ job: 'sendWaiting' });
  await city.deliver();
}

const pushed = () => city.sent('push').map(({ message }) => message);

describe('the digest of an inbox', () => {
  it('is one push at six in the evening, with how many messages wait', async () => {
    await tell('2026-07-01T10:00:00+05:00');
    await tell('2026-07-01T11:00:00+05:00');
    await wake('2026-07-01T17:59:00+05:00');
    expect(pushed()).toEqual([]);
    await wake('2026-07-01T18:00:00+05:00');
    expect(pushed()).toEqual([expect.stringContaining('2 непрочитанных сообщения')]);
    await wake('2026-07-01T18:05:00+05:00');
    await city.deliver(true);
    await wake('2026-07-02T18:00:00+05:00');
    expect(pushed()).toHaveLength(1);
  });

  it('is none when all was read, or pushed by itself', async () => {
    await tell('2026-07-01T10:00:00+05:00');
    await city.ask('listMyNotices', { iin: people.parent });
    await wake('2026-07-01T18:00:00+05:00');
    expect(pushed()).toEqual([]);
    await tell('2026-07-02T10:00:00+05:00', 'voucher-confirmed');
    await tell('2026-07-02T11:00:00+05:00');
    await wake('2026-07-02T18:00:00+05:00');
    expect(pushed()).toHaveLength(2);
    expect(pushed()[0]).toContain('1 непрочитанное сообщение');
  });

  it('that could not be sent by nine is left to the next day, and counts what came until then', async () => {
    await tell('2026-07-01T10:00:00+05:00');
    await wake('2026-07-01T22:00:00+05:00');
    expect(pushed()).toEqual([]);
    await tell('2026-07-02T10:00:00+05:00');
    await wake('2026-07-02T18:00:00+05:00');
    expect(pushed()).toEqual([expect.stringContaining('2 непрочитанных')]);
  });

  it('is not for who has switched push messages off', async () => {
    await city.ask('updateMySettings', { iin: people.parent, body: { push: false } });
    await tell('2026-07-01T10:00:00+05:00');
    await wake('2026-07-01T18:00:00+05:00');
    expect(pushed()).toEqual([]);
  });

  it.each([
    [1, '1 непрочитанное сообщение', '1 unread message'],
    [2, '2 непрочитанных сообщения', '2 unread messages'],
    [5, '5 непрочитанных сообщений', '5 unread messages'],
    [11, '11 непрочитанных сообщений', '11 unread messages'],
    [21, '21 непрочитанное сообщение', '21 unread messages'],
  ])('counts %i in words', (count, ru, en) => {
    expect(inboxDigest(count, 'ru').text).toMatch(new RegExp(`${ru}[^\\p{L}]`, 'u'));
    expect(inboxDigest(count, 'en').text).toMatch(new RegExp(`${en}[^a-z]`));
    expect(inboxDigest(count, 'kk').text).toContain(`${count} хабарлама`);
  });
});
