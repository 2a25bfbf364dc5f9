// What a parent sets about themselves, and which messages heed it: news may be switched off, what has a legal deadline never.

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { personKey } from '../../shared/table/keys.ts';
import { importCells, people, row } from '../support/city.ts';
import { followedCity, type FollowedCity } from '../support/followedCity.ts';

let city: FollowedCity;

beforeEach(async () => {
  city = await followedCity();
});
afterEach(() => city.close());

const set = (body: object, iin: string = people.parent) => city.ask('updateMySettings', { iin, body });

describe('settings', () => {
  it('of a person met for the first time are those they sent, and the defaults', async () => {
    expect(await set({ locale: 'en', email: 'Parent@Example.kz' })).toMatchObject({
      status: 200,
      // News come by SMS while there is no device.
      body: { locale: 'en', email: 'P…@Example.kz', choices: { push: true, sms: true }, phones: [], children: 0 },
    });
    expect((await city.ask('showMe', { iin: people.parent })).body).toMatchObject({ locale: 'en', email: 'P…@Example.kz' });
  });

  it('change only where something was sent; null forgets the e-mail', async () => {
    await set({ locale: 'en', email: 'parent@example.kz', push: false });
    expect((await set({ sms: true })).body).toMatchObject({ locale: 'en', email: 'p…@example.kz', choices: { push: false, sms: true } });
    expect((await set({ email: null })).body).not.toHaveProperty('email');
    expect((await set({ push: true })).body).toMatchObject({ locale: 'en', choices: { push: true, sms: true } });
  });

  it.each([{ email: 'no address' }, { email: `${'a'.repeat(250)}@example.kz` }, { locale: 'de' }, { push: 'yes' }, { phones: [] }])(
    'of %o are refused',
    async (body) => {
      expect((await set(body)).status).toBe(400);
    },
  );

  it('keep what the old system knew: name and phones stay', async () => {
    await importCells(city, [row(1, '2023-01-10T09:00:00Z', { guardianIin: people.parent, guardianPhone: '+77017654321' })]);
    expect((await set({ locale: 'ru' })).body).toMatchObject({ phones: [{ shown: '+7…21', verified: false }] });
  });

  it('sent 64 times at once make one person, and nothing is lost', async () => {
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) => set(index % 2 === 0 ? { locale: 'ru' } : { email: 'a@b.kz' })),
    );
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const person = (await city.context.vault()).identify('person', people.parent);
    const item = await city.context.table.get('records', personKey(person));
    expect(item?.version).toBe(answers.filter(({ status }) => status === 200).length);
  });

  it('stand in the table sealed', async () => {
    await set({ email: 'parent@example.kz' });
    expect(JSON.stringify(city.changes.map(({ after }) => after))).not.toContain('parent@example');
  });
});

describe('choices', () => {
  /** A family that was offered a voucher (a deadline) and confirmed it (news). */
  async function offeredAndConfirmed(settings: object) {
    const contacts = { guardianIin: people.parent, guardianPhone: '+77017654321', guardianLocale: 'ru' };
    await importCells(city, [row(1, '2023-01-10T09:00:00Z', contacts)]);
    await city.ask('registerDevice', { iin: people.parent, body: { platform: 'fcm', token: 'device-token-1' } });
    await set(settings);
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory: 'karaganda' }, iin: people.head, body: { count: 1 } });
    const params = { territory: 'karaganda', round: String(drafted.body['round']) };
    await city.ask('approveRound', { params, iin: people.secondHead });
    await city.run({ job: 'issueRounds' });
    await city.deliver();
    const deadline = { push: city.sent('push').length, sms: city.sent('sms').length };
    const [mine] = (await city.ask('listMyVouchers', { iin: people.parent })).body['vouchers'] as { voucher: string }[];
    await city.ask('confirmVoucher', { params: { voucher: mine?.voucher ?? '' }, iin: people.parent });
    await city.deliver();
    const news = { push: city.sent('push').length - deadline.push, sms: city.sent('sms').length - deadline.sms };
    const inbox = (await city.ask('listMyNotices', { iin: people.parent })).body['notices'] as unknown[];
    return { deadline, news, inbox: inbox.length };
  }

  it.each([
    [{}, { push: 1, sms: 0 }],
    [{ push: false }, { push: 0, sms: 0 }],
    [
      { push: true, sms: true },
      { push: 1, sms: 0 },
    ],
    [
      { push: false, sms: true },
      { push: 0, sms: 1 },
    ],
  ])('%o: news come so, the deadline by push and SMS whatever was chosen, all of it to the inbox', async (settings, news) => {
    expect(await offeredAndConfirmed(settings)).toEqual({ deadline: { push: 1, sms: 1 }, news, inbox: 3 });
  });
});
