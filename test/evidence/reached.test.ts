// A family nobody could tell of a deadline is work of the department until somebody has told it, it reads its inbox, or it shows that a number is its own.
// And a phone tells only whoever signed in on it last.

import { GetEndpointAttributesCommand } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostDevices } from '../../shared/table/deviceOwners.ts';
import { listMarks, readTelling } from '../../shared/table/tellings.ts';
import { listUnreached } from '../../shared/table/unreached.ts';
import { verifyPhone } from '../support/contractCity.ts';
import { people } from '../support/city.ts';
import { iinOf } from '../support/iins.ts';
import { tellingCity, territory, type TellingCity } from './telling.ts';

let city: TellingCity;
beforeEach(async () => {
  city = await tellingCity();
});
afterEach(() => city.close());

const work = { params: { territory, queue: 'undeliverable' }, iin: people.clerk };
async function entries(): Promise<readonly { entry: string }[]> {
  const { body } = await city.ask('listWork', work);
  return body['entries'] as { entry: string }[];
}

/** A deadline of somebody who has no phone. */
async function unreached() {
  const person = await city.family(1, []);
  city.records();
  const key = await city.tell(person, 1);
  await city.hand(city.records());
  expect(await entries()).toHaveLength(1);
  return { person, key };
}

describe('a family that was not reached', () => {
  it('is off the list once a clerk has said how it was told; who and how stays beside the notice', async () => {
    const { person, key } = await unreached();
    const [entry] = await entries();
    const mute = await city.ask('closeWork', { ...work, body: { entry: entry?.entry } });
    expect(mute.body).toMatchObject({ code: 'reach-not-named' });
    expect((await city.ask('closeWork', { ...work, body: { entry: entry?.entry, how: 'through-kindergarten' } })).status).toBe(200);
    expect(await entries()).toEqual([]);
    expect(await listUnreached(city.context.table, person)).toEqual([]);
    const clerk = (await city.context.vault()).identify('person', people.clerk);
    expect(await listMarks(city.context.table, key)).toContainEqual(
      expect.objectContaining({ channel: 'staff', result: 'reached', evidence: 'through-kindergarten', by: clerk }),
    );
    expect((await readTelling(city.context.table, key))?.channels).toMatchObject({ staff: 'reached' });
  });

  it('is off the list when it reads its inbox', async () => {
    const { key } = await unreached();
    await city.ask('listMyNotices', { iin: iinOf(1) });
    expect(await entries()).toEqual([]);
    expect((await readTelling(city.context.table, key))?.channels).toMatchObject({ inbox: 'read' });
  });

  it('is off the list when it reads its inbox, also where more than twenty older ones are unread', async () => {
    const person = await city.family(1, []);
    city.records();
    for (let written = 1; written <= 23; written += 1) await city.tell(person, written);
    await city.hand(city.records());
    expect(await entries()).toHaveLength(23);
    await city.ask('listMyNotices', { iin: iinOf(1), query: { limit: '2' } });
    expect(await entries()).toHaveLength(21);
  });

  it('is no work of the department when it has read its inbox before the sender came to the notice', async () => {
    const person = await city.family(1, []);
    city.records();
    const key = await city.tell(person, 1);
    await city.ask('listMyNotices', { iin: iinOf(1) });
    await city.hand(city.records());
    expect(await entries()).toEqual([]);
    expect((await readTelling(city.context.table, key))?.channels).toMatchObject({ inbox: 'read' });
  });

  it('is off the list when it shows a number to be its own', async () => {
    const { key } = await unreached();
    await verifyPhone(city, iinOf(1), '+77015550007');
    expect(await entries()).toEqual([]);
    expect(await listMarks(city.context.table, key)).toContainEqual(
      expect.objectContaining({ channel: 'inbox', evidence: 'phone-verified' }),
    );
  });

  it('is one piece of work however often the stream brings the notice (F17)', async () => {
    const person = await city.family(1, []);
    city.records();
    await city.tell(person, 1);
    const records = city.records();
    for (let time = 0; time < 3; time += 1) await city.hand([...records, ...records]);
    expect(await entries()).toHaveLength(1);
  });
});

describe('a device', () => {
  const register = (iin: string, token: string) => city.ask('registerDevice', { iin, body: { platform: 'fcm', token } });
  const listed = async (iin: string) => (await city.ask('listMyDevices', { iin })).body['devices'] as { device: string }[];

  it('tells whoever signed in on it last, and no longer the one before', async () => {
    const [first, second] = [await city.family(1, []), await city.family(2, [])];
    await register(iinOf(1), 'one-phone-for-two');
    await register(iinOf(2), 'one-phone-for-two');
    expect([await listed(iinOf(1)), await listed(iinOf(2))].map(({ length }) => length)).toEqual([0, 1]);
    city.records();
    await city.tell(first, 1);
    await city.tell(second, 2);
    await city.hand(city.records());
    expect(city.sent('push')).toHaveLength(1);
    await register(iinOf(1), 'one-phone-for-two');
    expect([await listed(iinOf(1)), await listed(iinOf(2))].map(({ length }) => length)).toEqual([1, 0]);
  });

  it('is unregistered when its person says so, and nobody else’s can be', async () => {
    await city.family(1, []);
    const { body } = await register(iinOf(1), 'a-phone-of-mine');
    const params = { device: String(body['device']) };
    expect((await city.ask('unregisterDevice', { iin: iinOf(2), params })).status).toBe(404);
    expect((await city.ask('unregisterDevice', { iin: iinOf(1), params })).status).toBe(200);
    expect(await listed(iinOf(1))).toEqual([]);
    expect((await register(iinOf(2), 'a-phone-of-mine')).status).toBe(200);
  });

  it(`is one of ${mostDevices} at most: the one registered longest ago makes room`, async () => {
    for (let phone = 0; phone <= mostDevices; phone += 1) {
      city.at(`2026-07-01T10:${String(phone).padStart(2, '0')}:00+05:00`);
      expect((await register(iinOf(1), `phone-number-${phone}`)).status).toBe(200);
    }
    const vault = await city.context.vault();
    const devices = (await listed(iinOf(1))).map(({ device }) => device);
    expect(devices).toHaveLength(mostDevices);
    expect(devices).not.toContain(vault.identify('device', 'phone-number-0'));
  });

  it('that the provider gave up is forgotten on both sides, and works again once its app has registered it anew (F33)', async () => {
    const person = await city.family(1, []);
    await register(iinOf(1), 'phone-that-was-off');
    city.records();
    await city.tell(person, 1);
    await city.hand(city.records());
    const [push] = city.sent('push');
    const attributes = new URLSearchParams({
      Action: 'SetEndpointAttributes',
      EndpointArn: push?.to ?? '',
      'Attributes.entry.1.key': 'Enabled',
      'Attributes.entry.1.value': 'false',
    });
    const endpoint = await city.channel.client.config.endpoint?.();
    await fetch(`http://127.0.0.1:${endpoint?.port ?? 0}/`, { method: 'POST', body: attributes });
    await city.tell(person, 2);
    await city.hand(city.records());
    expect([city.sent('push').length, (await listed(iinOf(1))).length]).toEqual([1, 0]);
    // The provider keeps nothing of it either.
    const kept = city.channel.client.send(new GetEndpointAttributesCommand({ EndpointArn: push?.to ?? '' }));
    await expect(kept).rejects.toMatchObject({ name: expect.stringContaining('NotFound') });
    await register(iinOf(1), 'phone-that-was-off');
    await city.tell(person, 3);
    await city.hand(city.records());
    expect(city.sent('push')).toHaveLength(2);
  });
});
