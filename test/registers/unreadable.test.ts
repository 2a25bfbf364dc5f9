// Months a register cannot read: a text that is not the one its digest names, a rulebook that is gone, an item that is not what was stored. They stop nobody
// else's money, are counted and ring, and are paid once they are repaired (I-19, I-20).

import { describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { openSheet, writeSheet } from '../../shared/domain/sheet.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { checkRegisters } from '../../shared/table/registerChecks.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import type { Item, Key } from '../../shared/table/table.ts';
import { SheetItem } from '../../shared/table/timesheetItems.ts';
import { sheetKey, sheetTextKey } from '../../shared/table/timesheetKeys.ts';
import { listMonthsDue } from '../../shared/table/timesheets.ts';
import { people, type City } from '../support/city.ts';
import { garden } from '../support/contractCity.ts';
import { setItem } from '../support/openTable.ts';
import { appointFinance, approve, draft, linesOf, pay, say, seal, territory } from '../support/paymentCity.ts';
import { july, sheetCity, type SheetCity } from '../support/sheetCity.ts';

const whole = 47_727_00;

/** July of two children, both signed and sealed. 2026-08-12. */
async function signedCity(): Promise<SheetCity> {
  const city = await sheetCity(2);
  await appointFinance(city);
  city.at('2026-08-05T10:00:00+05:00');
  for (const contract of city.contracts) await say(city, contract, 'signed');
  city.at('2026-08-11T09:00:00+05:00');
  await seal(city);
  city.at('2026-08-12T09:00:00+05:00');
  return city;
}

const monthOf = (city: SheetCity, place = 0) => sheetKey(garden, july, city.contracts[place] ?? '');

/** Puts something else in the place of an item; gives back what was there. */
async function damage({ context }: City, key: Key, change: (item: Item) => Item): Promise<Item> {
  const item = await context.table.get('records', key);
  if (item === undefined) throw new Error('nothing is there to be damaged');
  await setItem(context.table, 'records', item, change(item));
  return item;
}

/** The text says one day more than its digest names. */
function altered(item: Item): Item {
  const { canonical } = readSure(SheetItem, item);
  return { ...item, canonical: canonical.replace('"codes":"-PPHHHPN', '"codes":"-PPHHHPP').replace('"amount":', '"amount":1') };
}

/** Closed by a rulebook that nobody has any more. */
function byLostRulebook(item: Item): Item {
  const [rulebook] = shippedRulebooks();
  if (rulebook === undefined) throw new Error('no rulebook is shipped');
  return { ...item, ...writeSheet({ ...openSheet(readSure(SheetItem, item)), rulebook: 'karaganda-1999-1' }, rulebook.attendance) };
}

const rung = (city: City) =>
  city.lines.map((line) => JSON.parse(line) as { code: string }).filter(({ code }) => code === 'months-unreadable');

describe('a month a register cannot read', () => {
  it.each([
    ['whose text is not the one its digest names', altered],
    ['closed by a rulebook that is gone', byLostRulebook],
    ['that is not what was stored', (item: Item): Item => ({ ...item, state: 'lost' })],
  ])('%s is left out and counted, the others are paid on 2026-08-12, and it is paid once repaired (I-19, I-20)', async (_, change) => {
    const city = await signedCity();
    const good = await damage(city, monthOf(city), change);
    const drafted = await draft(city);
    expect(drafted).toMatchObject({
      status: 201,
      body: { preview: { lines: 1, amountTiyn: whole, preschools: [{ preschool: garden, lines: 1, left: { unreadable: 1 } }] } },
    });
    expect(rung(city)).toMatchObject([{ level: 'error', preschool: garden, months: 1 }]);
    await approve(city, '2026-07-1');
    await city.run({ job: 'buildRegisters' });
    expect(rung(city)).toHaveLength(2);
    const params = { territory, register: '2026-07-1' };
    const first = await city.ask('showPayments', { params, iin: people.auditor });
    expect(first.body).toMatchObject({ state: 'finished', unreadable: 1, progress: { lines: 1, amountTiyn: whole } });
    expect(await listMonthsDue(city.context.table, territory, 'unbilled')).toEqual([{ preschool: garden, month: '2026-07' }]);
    expect((await draft(city)).body).toMatchObject({ code: 'register-empty' });

    await damage(city, monthOf(city), () => good);
    const second = await pay(city);
    expect(second).toMatchObject({ register: '2026-07-2', state: 'finished', progress: { met: 1, lines: 1, amountTiyn: whole } });
    expect(second).not.toHaveProperty('unreadable');
    expect(await linesOf(city, '2026-07-2')).toMatchObject([{ kind: 'month', contract: city.contracts[0], amount: whole }]);
    expect(await listMonthsDue(city.context.table, territory, 'unbilled')).toEqual([]);
    expect(await checkRegisters(city.context.table, territory, city.context.rulebooks())).toEqual([]);
  });

  it('because the text it was paid by is gone waits among what is to be settled, and the next register settles it (I-19)', async () => {
    const city = await signedCity();
    await pay(city);
    const [first = '', second = ''] = city.contracts;
    const before = await readSheet(city.context.table, garden, july, first);
    for (const contract of [first, second]) await say(city, contract, 'decided', { codes: { '2026-07-08': 'N' } });
    const text = sheetTextKey(garden, month(july), first, before?.digest ?? '');
    const good = await damage(city, text, (item) => ({ ...item, canonical: '{}' }));
    expect(await pay(city)).toMatchObject({ register: '2026-07-2', state: 'finished', unreadable: 1, progress: { lines: 1 } });
    const report = await city.ask('reportPayments', { params: { territory }, query: { month: july }, iin: people.auditor });
    expect(report.body).toMatchObject({
      months: [{ registers: [{ register: '2026-07-1' }, { paid: { left: { unreadable: 1 } } }], waiting: { toCorrect: 1 } }],
    });
    await damage(city, text, () => good);
    expect(await pay(city)).toMatchObject({ register: '2026-07-3', state: 'finished', progress: { lines: 1, amountTiyn: -2_272_00 } });
    expect(await checkRegisters(city.context.table, territory, city.context.rulebooks())).toEqual([]);
  });

  it('is not corrected: the head is told that what is kept of it is damaged, and nothing is changed (I-19)', async () => {
    const city = await signedCity();
    const digest = (await readSheet(city.context.table, garden, july, city.contracts[0] ?? ''))?.digest;
    await damage(city, monthOf(city), altered);
    const params = { territory, month: july, preschool: garden, contract: city.contracts[0] ?? '' };
    const body = { digest, because: 'mistake', days: [{ day: '2026-07-08', code: 'N' }], dryRun: true };
    expect((await city.ask('correctMonth', { params, iin: people.head, body })).body).toMatchObject({
      status: 409,
      code: 'month-unreadable',
      because: { month: '2026-07' },
    });
  });
});
