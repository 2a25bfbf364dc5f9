// What `kezek check` and `kezek rebuild` say of a city with enrolled children: every voucher has one origin and one application, and nobody enrolled waits.

import { describe, expect, it } from 'vitest';
import { rebuildQueue, type RebuildEnd } from '../../local/rebuild.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { contractKey, voucherKey } from '../../shared/table/keys.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import type { Item, Key } from '../../shared/table/table.ts';
import { importCells, row, type City } from '../support/city.ts';
import { enrolled, listingCity, sendEnrolments } from '../support/enrolments.ts';

const territory = 'karaganda';

async function violationsOf({ context: { table, calendar, now } }: City) {
  const { violations } = await checkTerritory(table, calendar(), territory, now());
  return violations.filter(({ invariant }) => invariant === 'I-04');
}

async function enrolledCity() {
  const city = await listingCity();
  await importCells(city, [row(100, '2023-01-10T09:00:00Z'), row(101, '2023-01-10T09:00:01Z')]);
  await city.run({ job: 'recomputeQueue', territory });
  const [told] = await sendEnrolments(city, [enrolled(1), enrolled(2)]);
  const application = await readApplication(city.context.table, String(told?.['number']));
  return { city, voucher: application?.voucher ?? '' };
}

async function spoil({ context: { table } }: City, key: Key, change: (item: Item) => Item): Promise<void> {
  const item = await table.get('records', key);
  if (item !== undefined) await table.put('records', change(item), 'ifPresent');
}

/** As if neither had ever been written. */
function withoutOrigin(item: Item): Item {
  const { round: _, origin: __, ...rest } = item;
  return { ...rest, pk: item.pk, sk: item.sk };
}

describe('a city with enrolled children', () => {
  it('is rebuilt from its events alone without a difference: who is enrolled never stood in line', async () => {
    const { city } = await enrolledCity();
    await city.run({ job: 'recomputeQueue', territory });
    let end: RebuildEnd | undefined;
    const { table, calendar, now } = city.context;
    const asked = { territory, items: false, restore: false, overwrite: false };
    await rebuildQueue({ table, calendar: calendar(), at: now() }, asked, (told) => {
      if ('end' in told) ({ end } = told);
    });
    expect(end).toMatchObject({ broken: [], differences: [], waiting: 2 });
  });

  it('has vouchers of one origin: a round beside it is found, and none at all is too (I-04)', async () => {
    const { city, voucher } = await enrolledCity();
    expect(await violationsOf(city)).toEqual([]);
    await spoil(city, voucherKey(voucher), (item) => ({ ...item, round: '20260701abcdef' }));
    expect(await violationsOf(city)).toMatchObject([
      { of: voucher, why: 'it has both a round and another origin, or neither' },
      { of: voucher, why: 'its round 20260701abcdef is not there' },
    ]);
    await spoil(city, voucherKey(voucher), (item) => withoutOrigin(item));
    expect(await violationsOf(city)).toMatchObject([{ of: voucher }]);
  });

  it('has a contract for each of them, and one application each (I-04)', async () => {
    const { city, voucher } = await enrolledCity();
    const { table } = city.context;
    const contract = (await readVoucher(table, voucher))?.contract ?? '';
    await table.remove('records', contractKey(contract), 'ifPresent');
    expect(await violationsOf(city)).toMatchObject([{ of: voucher, why: 'its contract is not there' }]);
    await spoil(city, voucherKey(voucher), (stored) => ({ ...stored, application: '00000000' }));
    expect((await violationsOf(city)).map(({ why }) => why)).toContain('its application is not there, or another child’s');
  });
});
