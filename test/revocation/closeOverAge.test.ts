// Vouchers end with kindergarten by age. Karaganda: the last day is 31 August of the year in which the child turns six.

import { describe, expect, it } from 'vitest';
import { readApplication } from '../../shared/table/applications.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { decide, enrol, giveConfirmed, here, propose, type Holder } from '../support/revocationCity.ts';

/** A child that turns six in 2026, one that turns five, both with a contract. */
async function cityOfSchoolAge() {
  const city = await staffedCity();
  await seedPreschool(city, 'aigolek', { groups: [{ group: 'first', capacity: 5 }], head: preschoolPeople.head });
  const older = await giveConfirmed(city, 1, people.parent, '2020-12-31');
  const younger = await giveConfirmed(city, 2, people.otherParent, '2021-01-01');
  const contract = await enrol(city, older, 'aigolek', 'first');
  await enrol(city, younger, 'aigolek', 'first');
  return { city, older, younger, contract };
}

const close = (city: City, at: string) => {
  city.at(at);
  return city.run({ job: 'closeOverAge' });
};
const stateOf = async (city: City, { voucher }: Holder) => (await readVoucher(city.context.table, voucher))?.state;
const kinds = async (city: City, { iin }: Holder) => {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '20' } });
  return (body['notices'] as { kind: string }[]).map(({ kind }) => kind).filter((kind) => /closed|ending/.test(kind));
};

describe('a voucher of a child of school age', () => {
  it('is announced once, from 2026-08-01 on, thirty days before its last day', async () => {
    const { city, older, younger } = await cityOfSchoolAge();
    expect(await close(city, '2026-07-31T12:00:00+05:00')).toEqual({ closed: 0, warned: 0 });
    expect(await close(city, '2026-08-01T00:00:00+05:00')).toEqual({ closed: 0, warned: 1 });
    expect(await close(city, '2026-08-01T12:00:00+05:00')).toEqual({ closed: 0, warned: 0 });
    expect(await kinds(city, older)).toEqual(['voucher-ending']);
    expect(await kinds(city, younger)).toEqual([]);
  });

  it('is good through the whole of 2026-08-31 and closed on 2026-09-01, with the contract on its last day', async () => {
    const { city, older, younger, contract } = await cityOfSchoolAge();
    await close(city, '2026-08-31T23:59:00+05:00');
    expect(await stateOf(city, older)).toBe('contracted');
    expect(await close(city, '2026-09-01T00:00:00+05:00')).toEqual({ closed: 1, warned: 0 });
    const { table } = city.context;
    expect(await readVoucher(table, older.voucher)).toMatchObject({ state: 'closed', ending: 'school-age' });
    expect(await readApplication(table, older.number)).toMatchObject({ state: 'overAge' });
    expect(await readContract(table, contract)).toMatchObject({ endsOn: '2026-08-31', ending: 'age' });
    expect(await kinds(city, older)).toEqual(['voucher-closed', 'voucher-ending']);
    expect(await stateOf(city, younger)).toBe('contracted');
    expect(await close(city, '2026-09-01T12:00:00+05:00')).toEqual({ closed: 0, warned: 0 });
  });

  it('keeps that last day however late the job comes', async () => {
    const { city, contract } = await cityOfSchoolAge();
    expect(await close(city, '2026-09-25T00:00:00+05:00')).toEqual({ closed: 1, warned: 0 });
    expect(await readContract(city.context.table, contract)).toMatchObject({ endsOn: '2026-08-31', ending: 'age' });
  });

  it('found a year late ends its contract at once: no job looks so far back for a last day', async () => {
    const { city, older, contract } = await cityOfSchoolAge();
    expect(await close(city, '2027-08-15T00:00:00+05:00')).toMatchObject({ closed: 1 });
    expect(await stateOf(city, older)).toBe('closed');
    expect(await readContract(city.context.table, contract)).toMatchObject({ state: 'ended', endsOn: '2026-08-31', ending: 'age' });
  });

  it('that was to be taken away is closed all the same, and the revocation lapses', async () => {
    const { city, older } = await cityOfSchoolAge();
    city.at('2026-08-25T10:00:00+05:00');
    await propose(city, older.voucher, { reason: 'school-age' });
    await decide(city, older.voucher, 'revoke');
    expect(await close(city, '2026-09-01T00:00:00+05:00')).toEqual({ closed: 1, warned: 0 });
    expect(await city.run({ job: 'settleRevocations' })).toEqual({ revoked: 0, lapsed: 1 });
    expect(await stateOf(city, older)).toBe('closed');
  });

  it('without a contract yet is closed too, as soon as no earlier end has come', async () => {
    const city = await staffedCity();
    city.at('2026-08-31T10:00:00+05:00');
    const holder = await giveConfirmed(city, 3, people.parent, '2020-06-01');
    expect(await close(city, '2026-09-01T01:00:00+05:00')).toEqual({ closed: 1, warned: 0 });
    expect(await stateOf(city, holder)).toBe('closed');
    expect((await city.ask('listRevocations', { params: { territory: here }, iin: people.head })).body['revocations']).toEqual([]);
  });
});
