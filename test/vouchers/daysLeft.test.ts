// How many working days a family is told it has: those after today that are still in time, as the deadline itself counts them.

import { beforeAll, describe, expect, it } from 'vitest';
import { holidayOn } from '../../shared/domain/calendar.ts';
import { day } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { confirm, issueTo, listOf, voucherCity, type VoucherCity } from '../support/voucherCity.ts';
import { join, leave, waitingCity } from '../support/waitingCity.ts';

describe('the working days left of a voucher', () => {
  let city: VoucherCity;
  let voucher = '';

  beforeAll(async () => {
    city = await voucherCity();
    city.at('2026-03-19T10:00:00+05:00');
    [voucher = ''] = await issueTo(city);
  });

  const shown = async (at: string) => {
    city.at(at);
    return (await listOf(city))[0];
  };

  it.each([
    ['2026-03-19T12:00:00+05:00', 2],
    ['2026-03-20T12:00:00+05:00', 1],
    ['2026-03-22T12:00:00+05:00', 1],
    ['2026-03-25T23:59:59+05:00', 1],
    ['2026-03-26T23:59:59+05:00', 0],
  ])('to confirm over Nauryz, issued Thu 2026-03-19 and due Thu 2026-03-26: at %s %i', async (at, left) => {
    expect(await shown(at)).toMatchObject({ state: 'issued', confirmLastDay: '2026-03-26', confirmDaysLeft: left });
  });

  it('are none once it is too late, and those to sign a contract once it is confirmed', async () => {
    expect(await shown('2026-03-27T00:00:00+05:00')).not.toHaveProperty('confirmDaysLeft');
    city.at('2026-03-20T12:00:00+05:00');
    expect((await confirm(city, voucher)).status).toBe(200);
    const confirmed = await shown('2026-03-20T13:00:00+05:00');
    expect(confirmed).toMatchObject({ contractDaysLeft: 5, contractLastDay: '2026-04-01' });
    expect(confirmed).not.toHaveProperty('confirmDaysLeft');
    expect(await shown('2026-03-31T13:00:00+05:00')).toMatchObject({ contractDaysLeft: 1 });
  });
});

describe('while a family waits in a list', () => {
  it('no day runs, neither on the voucher nor on the card; afterwards both count the same again', async () => {
    const { city, families } = await waitingCity(1);
    const family = families[0] ?? { iin: '', number: '', voucher: '' };
    const { iin, number } = family;
    const shown = async () => {
      const { body } = await city.ask('showMyApplication', { iin, params: { number } });
      const [voucher] = (await city.ask('listMyVouchers', { iin })).body['vouchers'] as readonly Readonly<Record<string, unknown>>[];
      return [voucher?.['contractDaysLeft'], (body['workingDaysLeft'] as Readonly<Record<string, unknown>>)['contractBefore']];
    };
    const before = await shown();
    expect(before).toEqual([5, 5]);
    await join(city, family);
    expect(await shown()).toEqual([undefined, undefined]);
    await leave(city, family);
    expect(await shown()).toEqual(before);
  });
});

describe('a holiday', () => {
  it('is named on its day and on the day off moved from it, and a weekend is none', () => {
    const names = ['2026-03-20', '2026-03-21', '2026-03-24', '2026-03-28'].map((on) => holidayOn(day(on), shippedCalendar())?.en);
    expect(names.map((name) => name !== undefined)).toEqual([false, true, true, false]);
  });
});
