// What goes to phones when: through the stream's own function and the real SNS client, with the job that brings what waited (I-26, I-27, I-28, F18, F23).

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noticesFor, noticeToPerson, type NoticeKind } from '../../shared/domain/notice.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { deliveryKey, noticeKey } from '../../shared/table/keys.ts';
import { phoneId } from '../../shared/table/phones.ts';
import { savePerson } from '../../shared/table/people.ts';
import { at, importCells, people, row } from '../support/city.ts';
import { followedCity, type FollowedCity } from '../support/followedCity.ts';

const territory = 'karaganda';
const [first, second] = ['+77011234567', '+77017654321'];
let city: FollowedCity;
let person: string;

beforeEach(async () => {
  city = await followedCity();
  await known([first, second]);
});
afterEach(() => city.close());

async function known(phones: readonly string[]): Promise<void> {
  const { table, vault } = city.context;
  const contacts = { phones: phones as never };
  person = await savePerson(table, await vault(), { iin: people.parent, locale: 'ru', contacts });
}

let told = 0;
/** Writes a notice as a change of that instant would, and lets the stream bring it. */
async function tell(kind: NoticeKind, written: string, data: Readonly<Record<string, string | number>> = {}, number = '7K2M4Q9X') {
  told += 1;
  const source = { hash: String(told).padStart(64, 'a'), at: at(written), territory };
  const notices = noticesFor(source, kind, { number, guardians: [person] }, data);
  await city.context.table.together(`tell|${told}`, noticeWrites(notices));
  await city.deliver();
  return noticeKey({ person }, source.at, notices[0]?.notice ?? '');
}

async function device(token = 'device-token-1'): Promise<void> {
  const answer = await city.ask('registerDevice', { iin: people.parent, body: { platform: 'fcm', token } });
  expect(answer.status, answer.text).toBe(200);
}
const texts = () =>
  city
    .sent('sms')
    .map(({ message }) => message)
    .toReversed();
const pushes = () => city.sent('push').toReversed();
const resultOf = async (key: Awaited<ReturnType<typeof tell>>, channel: string) =>
  (await city.context.table.get('records', deliveryKey(key, channel)))?.['result'];
const smsTo = async (phone: string) => `sms#${phoneId(await city.context.vault(), phone as never)}`;

/** The job, and what the stream then brings. */
async function wake(iso: string) {
  city.at(iso);
  const ran = await city.run({ job: 'sendWaiting' });
  await city.deliver();
  return ran['brought'];
}

describe('news at night', () => {
  it('wait until eight and go out then, once, in the order in which they were written', async () => {
    await device();
    city.at('2026-07-01T22:00:00+05:00');
    const one = await tell('voucher-confirmed', '2026-07-01T21:58:00+05:00', { lastDay: '2026-07-15' });
    const other = await tell('claim-verified', '2026-07-01T21:59:00+05:00', { status: 'orphan' }, '8K2M4Q9X');
    expect(city.sent('push')).toEqual([]);
    expect(await resultOf(one, 'phone')).toBe('later');
    expect(await wake('2026-07-02T07:59:59+05:00')).toBe(0);
    expect(await wake('2026-07-02T08:00:00+05:00')).toBe(2);
    expect(pushes().map(({ message }) => message.includes('voucher-confirmed'))).toEqual([true, false]);
    expect([await resultOf(one, 'phone'), await resultOf(other, 'phone')]).toEqual([undefined, undefined]);
    expect(await wake('2026-07-02T08:05:00+05:00')).toBe(0);
    await city.deliver(true);
    expect(city.sent('push')).toHaveLength(2);
  });

  it('are brought once by two runs of the job at the same time', async () => {
    await device();
    city.at('2026-07-01T22:00:00+05:00');
    for (const minute of ['10', '11', '12']) await tell('voucher-confirmed', `2026-07-01T21:${minute}:00+05:00`, {}, `${minute}2M4Q9X`);
    city.at('2026-07-02T08:00:00+05:00');
    await Promise.all([city.run({ job: 'sendWaiting' }), city.run({ job: 'sendWaiting' })]);
    await city.deliver();
    expect(city.sent('push')).toHaveLength(3);
  });

  it('give way to a deadline of the same application that rang meanwhile; the inbox has both, in order (I-28)', async () => {
    await device();
    city.at('2026-07-01T22:00:00+05:00');
    const news = await tell('claim-verified', '2026-07-01T21:58:00+05:00', { status: 'orphan' });
    await tell('voucher-issued', '2026-07-01T21:59:00+05:00', { lastDay: '2026-07-03' });
    expect([city.sent('push').length, city.sent('sms').length]).toEqual([1, 1]);
    await wake('2026-07-02T08:00:00+05:00');
    expect([city.sent('push').length, city.sent('sms').length]).toEqual([1, 1]);
    expect(await resultOf(news, 'phone')).toBe('superseded');
    const { body } = await city.ask('listMyNotices', { iin: people.parent });
    expect((body['notices'] as { kind: string }[]).map(({ kind }) => kind)).toEqual(['voucher-issued', 'claim-verified']);
  });

  it('do not give way to another application’s', async () => {
    await device();
    city.at('2026-07-01T22:00:00+05:00');
    await tell('claim-verified', '2026-07-01T21:58:00+05:00', { status: 'orphan' });
    await tell('voucher-issued', '2026-07-01T21:59:00+05:00', { lastDay: '2026-07-03' }, '8K2M4Q9X');
    await wake('2026-07-02T08:00:00+05:00');
    expect(city.sent('push')).toHaveLength(2);
  });

  it('are not sent to who is the child’s guardian no more; the news of the end are (I-29)', async () => {
    await device();
    const [imported] = await importCells(city, [row(1, '2023-01-10T09:00:00Z', { guardianIin: people.parent })]);
    await city.deliver();
    const before = pushes().length;
    city.at('2026-07-01T22:00:00+05:00');
    const number = String(imported?.['number']);
    const key = await tell('voucher-confirmed', '2026-07-01T21:58:00+05:00', { lastDay: '2026-07-15' }, number);
    const child = (await readApplication(city.context.table, number))?.child ?? '';
    const document = { kind: 'court-decision', number: '1-2', issuedOn: '2026-06-01' };
    const params = { territory, guardianship: `${person}-${child}` };
    const ended = await city.ask('endGuardianship', { params, iin: people.clerk, body: { reason: 'court-decision', document } });
    expect(ended.status, ended.text).toBe(200);
    await city.deliver();
    await wake('2026-07-02T08:00:00+05:00');
    expect(await resultOf(key, 'phone')).toBe('superseded');
    const after = pushes()
      .slice(before)
      .map(({ message }) => message)
      .join();
    expect(after).toContain('guardianship-ended');
    expect(after).not.toContain('voucher-confirmed');
  });

  it('are not sent at all when the day they name is over by the morning', async () => {
    await device();
    city.at('2026-07-01T22:00:00+05:00');
    const key = await tell('voucher-reminder', '2026-07-01T20:59:00+05:00', { lastDay: '2026-07-01' });
    await wake('2026-07-02T08:00:00+05:00');
    expect(city.sent('push')).toEqual([]);
    expect(await resultOf(key, 'phone')).toBe('stale');
  });
});

describe('a reminder that comes late', () => {
  it('is not sent when its voucher is no longer there to be confirmed', async () => {
    const key = await tell('voucher-last-day', '2026-07-01T09:00:00+05:00', { lastDay: '2026-07-01', voucher: 'gone' });
    expect(texts()).toEqual([]);
    expect(await resultOf(key, 'phone')).toBe('superseded');
  });
});

describe('a record the stream brings after 23 days (F23)', () => {
  it('is told to other systems and rings nobody’s phone', async () => {
    city.at('2026-07-24T10:00:00+05:00');
    const key = await tell('voucher-issued', '2026-07-01T10:00:00+05:00', { lastDay: '2026-07-03' });
    expect(texts()).toEqual([]);
    expect(await resultOf(key, 'phone')).toBe('stale');
    expect(city.lines.join()).toContain('notice-stale');
    expect(city.sent('topic')).toHaveLength(1);
  });

  it('brings nothing of what a newer notice has said since, in whatever order they come (I-28)', async () => {
    const newer = await tell('voucher-expired', '2026-07-01T09:59:00+05:00');
    const older = await tell('voucher-issued', '2026-07-01T09:50:00+05:00', { lastDay: '2026-07-03' });
    expect(await resultOf(newer, await smsTo(first))).toBe('sent');
    expect(await resultOf(older, 'phone')).toBe('superseded');
    expect(texts()).toHaveLength(1);
  });
});

describe('news by SMS', () => {
  it('go to who has no device, two a day, until they say no', async () => {
    for (const minute of ['50', '51', '52']) await tell('voucher-confirmed', `2026-07-01T09:${minute}:00+05:00`, { lastDay: '2026-07-15' });
    expect(texts()).toHaveLength(2);
    await city.ask('updateMySettings', { iin: people.parent, body: { sms: false } });
    city.at('2026-07-02T10:00:00+05:00');
    await tell('voucher-confirmed', '2026-07-02T09:59:00+05:00', { lastDay: '2026-07-15' });
    expect(texts()).toHaveLength(2);
  });

  it('stay away from who has the app, and from who changed only their language', async () => {
    await city.ask('updateMySettings', { iin: people.parent, body: { locale: 'kk' } });
    await tell('voucher-confirmed', '2026-07-01T09:50:00+05:00', { lastDay: '2026-07-15' });
    expect(texts()).toHaveLength(1);
    await device();
    await tell('voucher-confirmed', '2026-07-01T09:51:00+05:00', { lastDay: '2026-07-15' });
    expect([texts().length, pushes().length]).toEqual([1, 1]);
  });
});

describe('a number', () => {
  it('that is no mobile of Kazakhstan gets nothing, whatever is stored; the next one does (T06)', async () => {
    await city.close();
    city = await followedCity();
    await known(['+79161234567', '+77172123456', second]);
    const key = await tell('voucher-issued', '2026-07-01T09:50:00+05:00', { lastDay: '2026-07-03' });
    expect(city.sent('sms').map(({ to }) => to)).toEqual([second]);
    expect([await resultOf(key, await smsTo('+79161234567')), await resultOf(key, await smsTo('+77172123456'))]).toEqual([
      'refused',
      'refused',
    ]);
  });
});

describe('a push for one person', () => {
  it('about no application keeps no order with others', async () => {
    await device();
    const source = (hash: string, iso: string) => ({ hash, at: at(iso), territory });
    for (const [place, iso] of ['2026-07-01T09:58:00+05:00', '2026-07-01T09:57:00+05:00'].entries()) {
      const notice = noticeToPerson(source(`${place}`.repeat(64), iso), 'guardianship-verified', person);
      await city.context.table.together(`own|${place}`, noticeWrites([notice]));
    }
    await city.deliver();
    expect(pushes()).toHaveLength(2);
  });
});
