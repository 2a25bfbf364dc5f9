// What `kezek check` says of contracts: nothing of a city where everything was done through its own doors, and each thing that does not agree.

import { describe, expect, it } from 'vitest';
import { applicationKey, contractKey, placesKey, preschoolContractKey, voucherKey } from '../../shared/table/keys.ts';
import { readContract } from '../../shared/table/contracts.ts';
import type { Item, Key } from '../../shared/table/table.ts';
import { askPlace, contractCity, enrolled, garden, head, proposed, verifyPhone, type ContractCity } from '../support/contractCity.ts';
import { people } from '../support/city.ts';
import { violationsOf } from '../support/voucherCity.ts';

type Entries = readonly Readonly<Record<string, unknown>>[];

/** Three families: one enrolled and about to move, one with a contract to sign, one that has asked. */
async function livingCity() {
  const city = await contractCity(3, [
    { group: 'sun', capacity: 3 },
    { group: 'moon', capacity: 1 },
  ]);
  const [first, second, third] = city.families;
  if (first === undefined || second === undefined || third === undefined) throw new Error('too few');
  await verifyPhone(city, first.iin, '+77015550001');
  await verifyPhone(city, head, '+77015550002');
  const going = await enrolled(city, first);
  city.at('2026-07-02T10:00:00+05:00');
  const next = await enrolled(city, first, { group: 'moon', startsOn: '2026-07-10' });
  const { contract: open } = await proposed(city, second);
  await askPlace(city, third);
  return { city, first, second, going, next, open };
}

async function spoil(
  { context: { table } }: ContractCity,
  key: Key,
  change: (item: Item) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const item = await table.get('records', key);
  if (item === undefined) throw new Error('nothing to spoil');
  const changed = { ...item, ...change(item) };
  const kept = Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
  await table.put('records', { ...kept, pk: key.pk, sk: key.sk } as Item, 'ifPresent');
}

async function found(city: ContractCity) {
  return (await violationsOf(city)).filter(({ invariant }) => ['I-16', 'I-21', 'I-32'].includes(invariant));
}

const sun = placesKey(garden, 'sun');
const stays = (item: Item) => item['stays'] as Entries;

describe('a city with requests, contracts and a transfer', () => {
  it('agrees with itself, and still does when a transfer has begun and what is past has left', async () => {
    const { city } = await livingCity();
    expect(await violationsOf(city)).toEqual([]);
    city.at('2026-07-11T10:00:00+05:00');
    await city.run({ job: 'endContracts' });
    await city.run({ job: 'expireVouchers' });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('may have more children than places where the department took places away, and not otherwise (I-32)', async () => {
    const { city } = await livingCity();
    await spoil(city, sun, () => ({ capacity: 2 }));
    expect(await found(city)).toEqual([{ invariant: 'I-32', of: `${garden}#sun`, why: '3 children on one day in a group for 2' }]);
    await spoil(city, sun, () => ({ capacity: 3 }));
    const params = { territory: 'karaganda', preschool: garden, group: 'sun' };
    for (const capacity of [4, 2]) {
      const changed = await city.ask('changeGroup', { params, iin: people.head, body: { capacity } });
      expect(changed.status, changed.text).toBe(200);
    }
    expect(await found(city)).toEqual([]);
  });
});

describe('the check finds', () => {
  it('a contract without its place, and a place without a contract (I-32)', async () => {
    const { city, open } = await livingCity();
    await spoil(city, sun, (item) => ({ stays: stays(item).filter(({ contract }) => contract !== open) }));
    expect(await found(city)).toEqual([{ invariant: 'I-32', of: open, why: 'it has no place in its group' }]);
    await spoil(city, sun, (item) => ({
      stays: [...stays(item), { contract: open, from: '2026-07-03' }, { contract: 'none', from: '2026-07-03' }],
    }));
    const told = await found(city);
    expect(told).toContainEqual({ invariant: 'I-32', of: 'none', why: `it has a place in ${garden}#sun and is no contract` });
  });

  it('a place for other days, in another group, twice, or after the end (I-32)', async () => {
    const { city, open, going } = await livingCity();
    const whole = await city.context.table.get('records', sun);
    const other = (id: string, change: object) => (item: Item) => ({
      stays: stays(item).map((stay) => (stay['contract'] === id ? { ...stay, ...change } : stay)),
    });
    await spoil(city, sun, other(open, { from: '2026-07-04' }));
    expect(await found(city)).toMatchObject([{ of: open, why: `its place in ${garden}#sun is not for the days of the contract` }]);
    await spoil(city, sun, () => ({ stays: whole?.['stays'] }));
    await spoil(city, sun, (item) => ({ stays: [...stays(item), ...stays(item).filter(({ contract }) => contract === going)] }));
    expect((await found(city)).map(({ why }) => why)).toContain('a contract has two places in it');
    await spoil(city, sun, () => ({ stays: whole?.['stays'] }));
    await spoil(city, placesKey(garden, 'moon'), (item) => ({
      stays: [...stays(item), { contract: open, from: '2026-07-03', to: '2026-07-05' }],
    }));
    expect((await found(city)).map(({ why }) => why)).toContain(`it has a place in ${garden}#moon and is for another group`);
  });

  it('a child in two kindergartens on one day (I-16)', async () => {
    const { city, going, next } = await livingCity();
    await spoil(city, contractKey(going), () => ({ endsOn: '2026-07-10' }));
    expect(await found(city)).toContainEqual({
      invariant: 'I-16',
      of: next,
      why: `it begins on 2026-07-10, while ${going} goes on`,
    });
  });

  it('a contract, a voucher and an application that say different things (I-21)', async () => {
    const why = async (key: (live: Awaited<ReturnType<typeof livingCity>>) => Key, change: Readonly<Record<string, unknown>>) => {
      const live = await livingCity();
      await spoil(live.city, key(live), () => change);
      return (await found(live.city)).map((one) => one.why);
    };
    expect(await why(({ first }) => voucherKey(first.voucher), { state: 'confirmed' })).toEqual([
      'it is in force and its voucher is confirmed, or used for another',
      'it is enrolled and no voucher of it is in use',
    ]);
    expect(await why(({ first }) => applicationKey(first.number), { state: 'accepted' })).toEqual([
      'it is in use and its application is not enrolled',
    ]);
    expect(await why(({ second }) => voucherKey(second.voucher), { request: undefined })).toEqual([
      'it is proposed and its voucher does not ask for it',
    ]);
    expect(await why(({ second }) => voucherKey(second.voucher), { child: 'another' })).toEqual([
      'its voucher is not there, or another child’s',
    ]);
    expect(await why(({ first }) => voucherKey(first.voucher), { contract: 'none' })).toContain(
      'it is in use and has no contract in force',
    );
    expect(await why(({ first }) => voucherKey(first.voucher), { request: 'none' })).toEqual([
      'it asks for a place and there is no such request',
    ]);
  });

  it('a contract that stands in the list of another state (I-21)', async () => {
    const { city, open } = await livingCity();
    const { requestedAt = 0 } = (await readContract(city.context.table, open)) ?? {};
    const key = preschoolContractKey(garden, 'refused', requestedAt as never, open);
    await city.context.table.put('records', { ...key, item: 'contractEntry', contract: open }, 'ifAbsent');
    expect(await found(city)).toContainEqual({
      invariant: 'I-21',
      of: open,
      why: 'it is proposed and stands among those that are refused',
    });
  });
});
