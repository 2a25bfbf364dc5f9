// Families whose deadline runs when the legal basis lapses are told that it stands still, once, and that it goes on, with the new last day (I-33).

import { describe, expect, it } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { people } from '../support/city.ts';
import { acts, confirm, issueTo, refuse, toldOf, voucherCity, type VoucherCity } from '../support/voucherCity.ts';

const pilot = acts(['2025-01-01', '2026-07-01']);
const resumed = acts(['2025-01-01', '2026-07-01'], ['2026-07-20']);
const remind = (city: VoucherCity) => city.run({ job: 'remindFamilies' });
const newsOf = async (city: VoucherCity) =>
  (await toldOf(city)).filter((kind) => kind === 'deadline-stands-still' || kind === 'deadline-goes-on').toReversed();

/** Vouchers of Wednesday 1 July, to be confirmed by Friday the 3rd; from Thursday on there is no basis. */
async function lapsed(count = 1) {
  const city = await voucherCity();
  const vouchers = await issueTo(city, count);
  city.base(pilot);
  city.at('2026-07-02T10:00:00+05:00');
  return { city, vouchers };
}

describe('a lapse of the legal basis', () => {
  it('is told once while it lasts, and once when it is over, with the day that counts then', async () => {
    const { city } = await lapsed();
    expect(await remind(city)).toEqual({ reminded: 1 });
    expect(await remind(city)).toEqual({ reminded: 0 });
    city.at('2026-07-10T10:00:00+05:00');
    expect(await remind(city)).toEqual({ reminded: 0 });
    expect(await newsOf(city)).toEqual(['deadline-stands-still']);
    city.base(resumed);
    city.at('2026-07-20T08:00:00+05:00');
    expect(await remind(city)).toEqual({ reminded: 0 });
    city.at('2026-07-20T10:00:00+05:00');
    await Promise.all([remind(city), remind(city)]);
    expect(await newsOf(city)).toEqual(['deadline-stands-still', 'deadline-goes-on']);
    const { body } = await city.ask('listMyNotices', { iin: people.parent, query: { language: 'ru' } });
    const [goesOn] = (body['notices'] as { kind: string; text: string }[]).filter(({ kind }) => kind === 'deadline-goes-on');
    expect(goesOn?.text).toContain('21 июля 2026 года');
    expect(goesOn?.text).toContain('подтвердите ваучер');
  });

  it('leaves the reminder of the last morning', async () => {
    const { city } = await lapsed();
    await remind(city);
    city.base(resumed);
    city.at('2026-07-21T10:00:00+05:00');
    await remind(city);
    city.at('2026-07-21T11:00:00+05:00');
    await remind(city);
    expect((await toldOf(city)).slice(0, 2).toSorted()).toEqual(['deadline-goes-on', 'voucher-last-day']);
  });

  it('is told also where the rulebook itself has ended and none follows, and that they go on when one does', async () => {
    const city = await voucherCity();
    await issueTo(city);
    city.rule((rulebook) => ({ ...rulebook, effectiveTo: day('2026-07-01') }));
    city.at('2026-07-02T10:00:00+05:00');
    expect(await remind(city)).toEqual({ reminded: 1 });
    city.at('2026-07-03T10:00:00+05:00');
    expect(await remind(city)).toEqual({ reminded: 0 });
    city.rule((rulebook) => ({ ...rulebook, effectiveTo: day('2027-12-31') }));
    city.base(resumed);
    city.at('2026-07-20T10:00:00+05:00');
    expect(await remind(city)).toEqual({ reminded: 1 });
    expect(await newsOf(city)).toEqual(['deadline-stands-still', 'deadline-goes-on']);
  });

  it('is no news to who has refused, and another deadline’s to who has confirmed meanwhile', async () => {
    const { city, vouchers } = await lapsed(2);
    await remind(city);
    const [first = '', second = ''] = vouchers;
    await refuse(city, first);
    await confirm(city, second);
    city.at('2026-07-03T10:00:00+05:00');
    expect(await remind(city)).toEqual({ reminded: 1 });
    city.base(resumed);
    city.at('2026-07-20T10:00:00+05:00');
    await remind(city);
    expect(await newsOf(city)).toEqual([...Array.from({ length: 3 }, () => 'deadline-stands-still'), 'deadline-goes-on']);
  });

  it('that comes after the deadline has passed is none of that family’s', async () => {
    const city = await voucherCity();
    await issueTo(city);
    city.base(acts(['2025-01-01', '2026-07-03']));
    city.at('2026-07-04T10:00:00+05:00');
    expect(await remind(city)).toEqual({ reminded: 0 });
    expect(await newsOf(city)).toEqual([]);
  });
});
