// A parent's phones: what a code is worth, how often it may be asked for and tried, and what happens when a number gets another owner.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { phoneKey } from '../../shared/table/keys.ts';
import { importCells, people, row, type Asked } from '../support/city.ts';
import { followedCity, type FollowedCity } from '../support/followedCity.ts';
import { codeFor, namePhone } from '../support/seededFamilies.ts';

const number = '+77017654321';
let city: FollowedCity;

beforeEach(async () => {
  city = await followedCity();
});
afterEach(() => city.close());

const add = (phone: string = number, iin: string = people.parent, more: Asked = {}) =>
  city.ask('addMyPhone', { iin, body: { phone }, ...more });
const verify = (phone: string, code: string, iin: string = people.parent, more: Asked = {}) =>
  city.ask('verifyMyPhone', { iin, params: { phone }, body: { code }, ...more });
const phonesOf = async (iin: string = people.parent) => (await city.ask('showMe', { iin })).body['phones'] as Record<string, unknown>[];
/** Digits of the newest SMS. */
const textedCode = () => /Kezek: (\d{6})\./.exec(city.sent('sms')[0]?.message ?? '')?.[1] ?? '';
const otherThan = (code: string) => (code === '111111' ? '222222' : '111111');

describe('a phone', () => {
  it('is named at 10:00, gets a code by SMS in the language of the person, and is verified by it', async () => {
    await city.ask('updateMySettings', { iin: people.parent, body: { locale: 'ru' } });
    const asked = await add('8 (701) 765-43-21');
    expect(asked).toMatchObject({ status: 200, body: { shown: '+7…21', verified: false, codeBefore: '2026-07-01T05:05:00.000Z' } });
    expect(await phonesOf()).toMatchObject([{ shown: '+7…21', verified: false }]);
    await city.deliver();
    expect(city.sent('sms')).toMatchObject([{ to: number, message: expect.stringContaining('Никому не сообщайте') }]);
    const verified = await verify(String(asked.body['phone']), textedCode());
    expect(verified).toMatchObject({ status: 200, body: { shown: '+7…21', verified: true } });
    expect(await phonesOf()).toMatchObject([{ shown: '+7…21', verified: true }]);
  });

  it('makes the language of the page that of all messages to whoever is new, and leaves what somebody chose', async () => {
    const asked = await city.ask('addMyPhone', { iin: people.parent, body: { phone: number, locale: 'ru' } });
    await city.deliver();
    expect(city.sent('sms')).toMatchObject([{ message: expect.stringContaining('Никому не сообщайте') }]);
    await verify(String(asked.body['phone']), textedCode());
    await city.ask('addMyPhone', { iin: people.parent, body: { phone: '+77017654322', locale: 'en' } });
    expect((await city.ask('showMe', { iin: people.parent })).body).toMatchObject({ locale: 'ru' });
  });

  it.each(['+77172123456', '+79161234567', '+12025550123', '12345', 'phone', '+7701765432', '+77017654321 ext 5'])(
    'that is %s is refused, and the rule is named',
    async (phone) => {
      const { status, body } = await add(phone);
      expect({ status, code: body['code'], because: body['because'] }).toEqual({
        status: 422,
        code: 'phone-not-ours',
        because: { rule: 'mobile-of-kazakhstan' },
      });
    },
  );

  it('is one of three: the fourth is refused until one is removed', async () => {
    for (const last of [1, 2, 3]) expect((await add(`+7701765432${last}`)).status).toBe(200);
    expect(await add('+77017654324')).toMatchObject({ status: 409, body: { code: 'phones-too-many', because: { most: 3 } } });
    const [first] = await phonesOf();
    await city.ask('removeMyPhone', { iin: people.parent, params: { phone: String(first?.['phone']) } });
    expect((await add('+77017654324')).status).toBe(200);
    expect((await phonesOf()).map(({ shown }) => shown)).toEqual(['+7…22', '+7…23', '+7…24']);
  });

  it('that is somebody else’s is not there, under its right id', async () => {
    const { phone, code } = await namePhone(city, people.parent, number);
    expect(await verify(phone, code, people.stranger)).toMatchObject({ status: 404, body: { code: 'phone-unknown' } });
    expect(await city.ask('removeMyPhone', { iin: people.stranger, params: { phone } })).toMatchObject({ status: 404 });
  });

  it('answers alike whether or not the number is known to belong to somebody', async () => {
    const { phone, code } = await namePhone(city, people.parent, number);
    await verify(phone, code);
    const known = await add(number, people.stranger);
    const unknown = await add('+77017654329', people.stranger);
    expect(Object.keys(known.body).sort()).toEqual(Object.keys(unknown.body).sort());
    expect([known.status, known.body['verified']]).toEqual([unknown.status, unknown.body['verified']]);
  });

  it('gets no notice while it is not verified', async () => {
    await importCells(city, [row(1, '2023-01-10T09:00:00Z', { guardianIin: people.parent })]);
    await namePhone(city, people.parent, number);
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory: 'karaganda' }, iin: people.head, body: { count: 1 } });
    const params = { territory: 'karaganda', round: String(drafted.body['round']) };
    await city.ask('approveRound', { params, iin: people.secondHead });
    await city.run({ job: 'issueRounds' });
    await city.deliver();
    expect(city.sent('sms').map(({ message }) => message)).toEqual([expect.stringContaining('Kezek: ')]);
  });
});

describe('a code', () => {
  it('is taken at 10:04:59.999 and not at 10:05:00.000', async () => {
    const { phone, code } = await namePhone(city, people.parent, number);
    city.at('2026-07-01T10:05:00+05:00');
    expect(await verify(phone, code)).toMatchObject({ status: 409, body: { code: 'code-expired' } });
    city.at('2026-07-01T10:04:59.999+05:00');
    expect((await verify(phone, code)).status).toBe(200);
  });

  it('stops being judged after five tries, right or wrong', async () => {
    const { phone, code } = await namePhone(city, people.parent, number);
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await verify(phone, otherThan(code))).toMatchObject({ status: 422, body: { code: 'code-wrong', because: { triesLeft } } });
    }
    // The fifth: there is nothing to type again.
    expect(await verify(phone, otherThan(code))).toMatchObject({ status: 409, body: { code: 'code-tries-spent' } });
    expect(await verify(phone, code)).toMatchObject({ status: 409, body: { code: 'code-tries-spent' } });
    expect(await phonesOf()).toMatchObject([{ verified: false }]);
  });

  it('guessed 64 times at once is judged five times at most', async () => {
    const { phone, code } = await namePhone(city, people.parent, number);
    const guesses = Array.from({ length: 64 }, (_, guess) => String(guess).padStart(6, '0')).filter((guess) => guess !== code);
    const answers = await Promise.all(guesses.map((guess) => verify(phone, guess)));
    const judged = answers.filter(({ body }) => body['code'] === 'code-wrong');
    expect(judged.length).toBeLessThanOrEqual(5);
    expect(judged.length).toBeGreaterThan(0);
    while ((await verify(phone, otherThan(code))).body['code'] !== 'code-tries-spent');
    expect(await verify(phone, code)).toMatchObject({ status: 409, body: { code: 'code-tries-spent' } });
  });

  it('guessed many times under one idempotency key counts each guess', async () => {
    const { phone, code } = await namePhone(city, people.parent, number);
    const guess = () => verify(phone, otherThan(code), people.parent, { key: 'the-same-key' });
    const codes = [];
    for (let tries = 0; tries < 7; tries += 1) codes.push((await guess()).body['code']);
    expect(codes).toEqual([...Array.from({ length: 4 }, () => 'code-wrong'), ...Array.from({ length: 3 }, () => 'code-tries-spent')]);
  });

  it('is good once', async () => {
    const { phone, code } = await namePhone(city, people.parent, number);
    await verify(phone, code);
    expect(await verify(phone, code)).toMatchObject({ status: 409, body: { code: 'code-unknown' } });
  });

  it('is replaced by the next one', async () => {
    const first = await namePhone(city, people.parent, number);
    city.at('2026-07-01T10:01:00+05:00');
    const second = await namePhone(city, people.parent, number);
    expect(second.code).not.toBe(first.code);
    expect(await verify(first.phone, first.code)).toMatchObject({ status: 422, body: { code: 'code-wrong' } });
    expect((await verify(second.phone, second.code)).status).toBe(200);
  });

  it('goes to a number three times an hour, whoever asks, and again when the first is an hour old', async () => {
    for (const [minute, iin] of [
      ['00', people.parent],
      ['10', people.otherParent],
      ['20', people.stranger],
    ] as const) {
      city.at(`2026-07-01T10:${minute}:00+05:00`);
      expect((await add(number, iin)).status).toBe(200);
    }
    city.at('2026-07-01T10:59:59.999+05:00');
    const refused = { status: 429, body: { code: 'codes-too-many', because: { most: 3, at: '2026-07-01T06:00:00.000Z' } } };
    expect(await add()).toMatchObject(refused);
    city.at('2026-07-01T11:00:00+05:00');
    expect((await add()).status).toBe(200);
    expect(await add()).toMatchObject({ status: 429 });
  });

  it('asked for 64 times at once goes out three times at most', async () => {
    const answers = await Promise.all(Array.from({ length: 64 }, () => add()));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(3);
    await city.deliver();
    expect(city.sent('sms').length).toBeLessThanOrEqual(3);
    expect(city.sent('sms').length).toBeGreaterThan(0);
  });

  it('is sent once, however often the stream brings it, and stands in the table no more', async () => {
    const { phone } = await namePhone(city, people.parent, number);
    await city.deliver();
    await city.deliver(true);
    await Promise.all([city.deliver(true), city.deliver(true)]);
    expect(city.sent('sms')).toHaveLength(1);
    expect(await codeFor(city, people.parent, phone)).toBeUndefined();
  });

  it('whose sending failed is not sent later: the person asks for another', async () => {
    await namePhone(city, people.parent, number);
    city.drop(1);
    await city.deliver();
    await city.deliver(true);
    expect(city.sent('sms')).toEqual([]);
    expect(city.lines.join()).toContain('code-not-sent');
    await add();
    await city.deliver();
    expect(city.sent('sms')).toHaveLength(1);
  });

  it('that is late is not sent at all', async () => {
    await namePhone(city, people.parent, number);
    city.at('2026-07-01T10:05:00+05:00');
    await city.deliver();
    expect(city.sent('sms')).toEqual([]);
  });

  it('stands in no log, no reply and nowhere in the table as it is', async () => {
    const { phone, code } = await namePhone(city, people.parent, number);
    const answers = [await add(), await verify(phone, otherThan(code)), await city.ask('showMe', { iin: people.parent })];
    await city.deliver();
    const newest = textedCode();
    for (const secret of [code, newest, number.slice(2)]) {
      expect(secret).not.toBe('');
      expect(city.lines.join('\n')).not.toContain(secret);
      expect(JSON.stringify(answers)).not.toContain(secret);
      expect(JSON.stringify(city.changes.map(({ key, after }) => [key, after]))).not.toContain(`"${secret}"`);
    }
  });
});

describe('a number that gets another owner', () => {
  it('leaves the former one, who keeps the account and reads of it in the inbox; messages go to the new one', async () => {
    await importCells(city, [row(1, '2023-01-10T09:00:00Z', { guardianIin: people.parent, guardianPhone: number, guardianLocale: 'ru' })]);
    expect(await phonesOf()).toMatchObject([{ shown: '+7…21', verified: false }]);
    const { phone, code } = await namePhone(city, people.otherParent, number);
    expect(await phonesOf()).toMatchObject([{ shown: '+7…21', verified: false }]);
    await verify(phone, code, people.otherParent);
    expect(await phonesOf(people.otherParent)).toMatchObject([{ shown: '+7…21', verified: true }]);
    expect(await phonesOf()).toEqual([]);
    const inbox = await city.ask('listMyNotices', { iin: people.parent });
    expect(inbox.body['notices']).toContainEqual(expect.objectContaining({ kind: 'phone-moved', text: expect.stringContaining('+7…21') }));
    expect((await city.ask('listMyApplications', { iin: people.parent })).body['applications']).toHaveLength(1);
    await city.deliver();
    expect(city.sent('sms').filter(({ message }) => !message.startsWith('Kezek'))).toEqual([]);
  });

  it('goes back the same way when the first owner shows it again', async () => {
    const first = await namePhone(city, people.parent, number);
    await verify(first.phone, first.code);
    const second = await namePhone(city, people.otherParent, number);
    await verify(second.phone, second.code, people.otherParent);
    const third = await namePhone(city, people.parent, number);
    expect((await verify(third.phone, third.code)).status).toBe(200);
    expect([await phonesOf(), await phonesOf(people.otherParent)]).toMatchObject([[{ verified: true }], []]);
  });

  it('gets nothing for somebody who merely stands with it in the old papers', async () => {
    const { phone, code } = await namePhone(city, people.otherParent, number);
    await verify(phone, code, people.otherParent);
    await importCells(city, [row(1, '2023-01-10T09:00:00Z', { guardianIin: people.parent, guardianPhone: number })]);
    expect(await phonesOf()).toMatchObject([{ verified: false }]);
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory: 'karaganda' }, iin: people.head, body: { count: 1 } });
    const params = { territory: 'karaganda', round: String(drafted.body['round']) };
    await city.ask('approveRound', { params, iin: people.secondHead });
    await city.run({ job: 'issueRounds' });
    await city.deliver();
    expect(city.sent('sms').filter(({ message }) => !message.startsWith('Kezek'))).toEqual([]);
  });

  it('shown by two at the same moment is one’s in the end', async () => {
    const mine = await namePhone(city, people.parent, number);
    const theirs = await namePhone(city, people.otherParent, number);
    await Promise.all([verify(mine.phone, mine.code), verify(theirs.phone, theirs.code, people.otherParent)]);
    const holders = [await phonesOf(), await phonesOf(people.otherParent)].flat().filter(({ verified }) => verified === true);
    expect(holders).toHaveLength(1);
    const item = await city.context.table.get('records', phoneKey(mine.phone));
    const vault = await city.context.vault();
    expect([vault.identify('person', people.parent), vault.identify('person', people.otherParent)]).toContain(item?.['person']);
  });
});
