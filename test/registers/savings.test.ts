// Days nobody came are not paid. What of that a round had bound goes back to the year's money, once, and never more than was bound.

import { describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { creditOf } from '../../shared/domain/paying.ts';
import { people, type City } from '../support/city.ts';
import { appointFinance, finance, pay, say, seal, territory } from '../support/paymentCity.ts';
import { july, sheetCity, type SheetCity } from '../support/sheetCity.ts';

const budget = async (city: City) => (await city.ask('showBudget', { params: { territory, year: '2026' }, iin: people.auditor })).body;

/** 2026-08-11; the first child was not there on two days, the second was. */
async function savingCity(amount?: number): Promise<SheetCity> {
  const city = await sheetCity(2);
  await appointFinance(city);
  const params = { territory, year: '2026' };
  if (amount !== undefined) await city.ask('setBudget', { params, body: { amount }, iin: finance });
  const [first = '', second = ''] = city.contracts;
  await say(city, second, 'signed');
  city.at('2026-08-11T09:00:00+05:00');
  await say(city, first, 'decided', { codes: { '2026-07-08': 'N', '2026-07-09': 'N' } });
  await seal(city);
  return city;
}

/** 47 727 − 43 182 tenge. */
const saved = 4_545_00;

describe('a finished register', () => {
  it('shows what unattended days saved, and gives it back to the year’s money once', async () => {
    const city = await savingCity(100_000_000_00);
    const before = await budget(city);
    expect(before).toMatchObject({ saved: 0 });
    const register = await pay(city);
    expect(register).toMatchObject({ savedTiyn: saved, creditedTiyn: { '2026': saved }, progress: { savedTiyn: saved } });
    const after = await budget(city);
    expect(after).toMatchObject({ saved, free: Number(before['free']) + saved, bound: before['bound'] });
    await city.run({ job: 'buildRegisters' });
    expect(await budget(city)).toEqual(after);
    const bills = await city.ask('listPaymentBills', { params: { territory, register: '2026-07-1' }, iin: people.auditor });
    expect(bills.body).toMatchObject({ bills: [{ savedTiyn: saved }] });
  });

  it('takes it back where a paper that came late makes the days paid after all', async () => {
    const city = await savingCity(100_000_000_00);
    await pay(city);
    city.at('2026-08-12T09:00:00+05:00');
    await say(city, city.contracts[0] ?? '', 'decided', { codes: { '2026-07-08': 'B', '2026-07-09': 'B' }, because: 'paper-came' });
    expect(await pay(city)).toMatchObject({ register: '2026-07-2', savedTiyn: -saved, creditedTiyn: { '2026': -saved } });
    expect(await budget(city)).toMatchObject({ saved: 0 });
  });

  it('without a budget of the year shows the saving and credits nothing', async () => {
    const city = await savingCity();
    const register = await pay(city);
    expect(register).toMatchObject({ savedTiyn: saved });
    expect(register).not.toHaveProperty('creditedTiyn');
    expect(await budget(city)).toMatchObject({ saved: 0 });
  });

  it('leaves the saving where it is when the amount of the year is set anew', async () => {
    const city = await savingCity(100_000_000_00);
    await pay(city);
    await city.ask('setBudget', { params: { territory, year: '2026' }, body: { amount: 90_000_000_00 }, iin: finance });
    const { amount, bound, returned, free } = await budget(city);
    expect(free).toBe(Number(amount) - Number(bound) + Number(returned) + saved);
  });
});

describe('what of a saving may be promised again', () => {
  const bound = { year: 2026, from: month('2026-07'), costEach: 300_000_00 };

  it('is at most an equal share of what was bound to the end of the year: 50 000 of 300 000 for July to December', () => {
    expect(creditOf(10_000_00, month(july), bound)).toBe(10_000_00);
    expect(creditOf(60_000_00, month('2026-12'), bound)).toBe(50_000_00);
  });

  it('is nothing for a child no round bound money for, before that money began, or in another year', () => {
    expect(creditOf(10_000_00, month(july), undefined)).toBe(0);
    expect(creditOf(10_000_00, month('2026-06'), bound)).toBe(0);
    expect(creditOf(10_000_00, month('2027-01'), bound)).toBe(0);
  });
});
