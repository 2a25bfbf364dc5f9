// What came before stays a family's to read: a voucher before the present one with its contract and its months, an application before the present one.

import { describe, expect, it } from 'vitest';
import { people } from '../support/city.ts';
import { askPlace, enrolled, oneFamily } from '../support/contractCity.ts';
import { apply } from '../support/family.ts';
import { cityOf, familyIn, sure, withdraw } from '../support/privacyCity.ts';
import { issueRound } from '../support/voucherCity.ts';

describe('the voucher before the present one', () => {
  it('stands in a person’s own data with its contract, which the list of contracts and that of months still show', async () => {
    const city = await oneFamily();
    const { iin, number, voucher: first } = city.family;
    const contract = await enrolled(city, city.family);
    await sure(city.ask('endMyContract', { iin, params: { contract }, body: { lastDay: '2026-07-17' } }));
    city.at('2026-07-18T00:30:00+05:00');
    await city.run({ job: 'endContracts' });
    city.at('2026-07-27T10:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 1 });
    await sure(city.ask('restoreApplication', { iin, params: { number } }));
    await issueRound(city, 1);
    const { vouchers } = (await sure(city.ask('listMyVouchers', { iin }))) as { vouchers: { voucher: string }[] };
    const second = vouchers[0]?.voucher ?? '';
    expect(second).not.toBe(first);
    const taken = await sure(city.ask('takeMyData', { iin }));
    expect(taken).toMatchObject({
      vouchers: [
        { voucher: first, state: 'expired' },
        { voucher: second, state: 'issued' },
      ],
      contracts: [{ contract, state: 'ended' }],
      months: { items: [{ contract, month: '2026-07' }] },
    });
    expect(await sure(city.ask('listMyContracts', { iin }))).toMatchObject({ contracts: [{ contract }] });
    expect(await sure(city.ask('listMyMonths', { iin }))).toMatchObject({ months: [{ contract, month: '2026-07' }] });
    // What was asked for with the old voucher cannot be asked for again.
    expect((await askPlace(city, city.family)).status).toBe(409);
  });
});

describe('the application before the present one', () => {
  it('stands in a person’s own data with what happened to it', async () => {
    const city = await cityOf();
    const known = await familyIn(city);
    await withdraw(city, known);
    const { number } = await apply(city, people.parent, known.child);
    const taken = await sure(city.ask('takeMyData', { iin: people.parent }));
    expect(taken).toMatchObject({
      applications: [
        { number: known.number, state: 'withdrawn' },
        { number, state: 'waiting' },
      ],
      events: [{ application: known.number }, { application: number }],
    });
    expect(await sure(city.ask('listMyApplications', { iin: people.parent }))).toMatchObject({ applications: [{ number }] });
  });
});
