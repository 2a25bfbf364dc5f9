// With a voucher ends all that hangs on it, in one transaction, whenever the process dies.

import { describe, expect, it } from 'vitest';
import { readContract } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readRevocation } from '../../shared/table/revocations.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { decide, enrol, giveConfirmed, propose } from '../support/revocationCity.ts';
import { iinOf } from '../support/seededCity.ts';

const places = (city: City, group: string) => readPlaces(city.context.table, 'aigolek', group);

describe('a voucher with a contract, a transfer that is asked for and a place in a waiting list', () => {
  it('gives all of it back: the place of the contract after today, the others at once', async () => {
    const city = await staffedCity();
    const groups = ['first', 'second', 'full'].map((group) => ({ group, capacity: 1 }));
    await seedPreschool(city, 'aigolek', { groups, head: preschoolPeople.head });
    const other = await giveConfirmed(city, 2, people.otherParent);
    await enrol(city, other, 'aigolek', 'full');
    const holder = await giveConfirmed(city, 1, people.parent);
    const contract = await enrol(city, holder, 'aigolek', 'first');
    const params = { voucher: holder.voucher };
    const joined = await city.ask('joinWaitingList', { params, iin: holder.iin, body: { preschool: 'aigolek', group: 'full' } });
    expect(joined.status).toBe(200);
    const body = { preschool: 'aigolek', group: 'second', startsOn: '2026-07-03' };
    const asked = await city.ask('askPlace', { params, iin: holder.iin, body });
    expect(asked.status).toBe(201);
    const { request } = (await readVoucher(city.context.table, holder.voucher)) ?? {};
    expect(request).toBeDefined();
    await propose(city, holder.voucher, { reason: 'moved-away' });
    await decide(city, holder.voucher, 'revoke');
    city.at('2026-07-17T00:10:00+05:00');
    expect(await city.run({ job: 'settleRevocations' })).toEqual({ revoked: 1, lapsed: 0 });
    const { table } = city.context;
    const after = await readVoucher(table, holder.voucher);
    expect(after).toMatchObject({ state: 'revoked', ending: 'moved-away' });
    for (const gone of ['request', 'lists', 'paused']) expect(Object.keys(after ?? {})).not.toContain(gone);
    expect(await readContract(table, String(request))).toMatchObject({ state: 'lapsed' });
    expect((await places(city, 'second'))?.stays).toEqual([]);
    expect((await places(city, 'first'))?.stays).toEqual([{ contract, from: '2026-07-01', to: '2026-07-17' }]);
    expect(await places(city, 'full')).toMatchObject({ waiting: 0 });
  });
});

describe('the job that takes the last step', () => {
  it.each(['before', 'after'] as const)('killed %s any of its transactions takes each voucher away once (I-34)', async (when) => {
    for (let transaction = 1; transaction <= 3; transaction += 1) {
      const mortal = mortalTable();
      const { table } = mortal;
      const city = await staffedCity(table);
      await seedPreschool(city, 'aigolek', { groups: [{ group: 'first', capacity: 3 }], head: preschoolPeople.head });
      const holders = [];
      for (const child of [1, 2, 3]) {
        const holder = await giveConfirmed(city, child, iinOf(400 + child));
        await enrol(city, holder, 'aigolek', 'first');
        await propose(city, holder.voucher);
        await decide(city, holder.voucher, 'revoke');
        holders.push(holder);
      }
      city.at('2026-07-17T00:10:00+05:00');
      mortal.killAt(transaction, when);
      await expect(city.run({ job: 'settleRevocations' })).rejects.toThrow(Killed);
      mortal.killAt(0, when);
      await city.run({ job: 'settleRevocations' });
      expect((await places(city, 'first'))?.stays.map(({ to }) => to)).toEqual(['2026-07-17', '2026-07-17', '2026-07-17']);
      for (const { voucher, number, iin } of holders) {
        expect(await readVoucher(table, voucher)).toMatchObject({ state: 'revoked', version: 4 });
        expect(await readApplication(table, number)).toMatchObject({ state: 'archived' });
        expect(await readRevocation(table, voucher)).toMatchObject({ state: 'revoked', version: 3 });
        const { body } = await city.ask('listMyNotices', { iin, query: { limit: '20' } });
        expect((body['notices'] as { kind: string }[]).filter(({ kind }) => kind === 'voucher-revoked')).toHaveLength(1);
      }
    }
  });

  it('and an appeal of the last millisecond do not both win', async () => {
    const city = await staffedCity();
    await seedPreschool(city, 'aigolek', { groups: [{ group: 'first', capacity: 1 }], head: preschoolPeople.head });
    const holder = await giveConfirmed(city, 1, people.parent);
    await enrol(city, holder, 'aigolek', 'first');
    await propose(city, holder.voucher);
    await decide(city, holder.voucher, 'revoke');
    city.at('2026-07-16T23:59:59.999+05:00');
    const appealed = city.ask('appealRevocation', {
      params: { voucher: holder.voucher },
      iin: holder.iin,
      body: { reason: 'facts-wrong' },
    });
    const [answer, job] = await Promise.all([appealed, city.run({ job: 'settleRevocations', at: '2026-07-17T00:00:00+05:00' })]);
    const state = (await readVoucher(city.context.table, holder.voucher))?.state;
    expect([answer.status, job['revoked'], state]).toEqual(answer.status === 200 ? [200, 0, 'contracted'] : [409, 1, 'revoked']);
  });
});
