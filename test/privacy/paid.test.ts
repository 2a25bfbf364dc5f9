// A child whose months were paid: kept by the longer term of money, and, once destroyed, still provable in every paper, sum and chain.

import { describe, expect, it } from 'vitest';
import { readChild } from '../../shared/table/children.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { checkTermsOn, checkTerritory } from '../../shared/table/checking.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { compareRebuilt, rebuildTerritory } from '../../shared/table/rebuilding.ts';
import { listErased, readChildFile } from '../../shared/table/retaining.ts';
import { people, type City } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { appointFinance, finance, linesOf, pay, say, seal, territory } from '../support/paymentCity.ts';
import { eraseAll, sure } from '../support/privacyCity.ts';
import { july, sheetCity } from '../support/sheetCity.ts';

/** July paid on 2026-08-11; the contract ended on 2026-08-12, the application was withdrawn on the 14th. */
async function paidCity() {
  const city = await sheetCity(2);
  await appointFinance(city);
  city.at('2026-08-05T10:00:00+05:00');
  for (const contract of city.contracts) await say(city, contract, 'signed');
  city.at('2026-08-11T09:00:00+05:00');
  await seal(city);
  await pay(city);
  const register = '2026-07-1';
  const contract = city.contracts[0] ?? '';
  const [family] = city.families;
  const iin = family?.iin ?? '';
  await sure(city.ask('endMyContract', { iin, params: { contract }, body: { lastDay: '2026-08-12' } }));
  city.at('2026-08-14T09:00:00+05:00');
  await city.run({ job: 'endContracts' });
  const { child = '', application = '' } = (await readContract(city.context.table, contract)) ?? {};
  await sure(city.ask('withdrawApplication', { iin, params: { number: application }, body: { understood: true } }));
  return { city, child, contract, register };
}

const nameKnown = async ({ context: { table, vault } }: City, child: string) =>
  (await readChild(table, await vault(), child)) !== undefined;

describe('a child whose last month was paid on 2026-08-11', () => {
  it('is kept until 2031-08-11, when its application’s three years are long over', async () => {
    const { city, child } = await paidCity();
    const file = await readChildFile(city.context.table, child, city.context.now());
    expect(file).toMatchObject({ contractsEnded: ['2026-08-12'], hasLiveVoucher: false, hasOpenContract: false });
    expect(new Date(file.lastPaid ?? 0).toISOString()).toMatch(/^2026-08-11T04:/);
    city.at('2031-08-10T12:00:00+05:00');
    expect(await eraseAll(city)).toMatchObject({ children: 0 });
    expect(await nameKnown(city, child)).toBe(true);
    city.at('2031-08-11T12:00:00+05:00');
    expect(await eraseAll(city)).toMatchObject({ children: 1 });
    expect(await nameKnown(city, child)).toBe(false);
    expect(await listErased(city.context.table, { child })).toMatchObject([{ ground: 'money-paid' }]);
  });

  it('leaves lines, acts and exports as they were, and a whole history that is checked and rebuilt', async () => {
    const { city, child, register } = await paidCity();
    const { table, calendar, now } = city.context;
    const print = () =>
      city.ask('printAct', { iin: finance, params: { territory, register, preschool: garden }, query: { language: 'ru' } });
    const lines = () => city.ask('exportLines', { iin: finance, params: { territory, register } });
    const before = { lines: await linesOf(city, register), act: (await print()).text, table: (await lines()).text };
    expect(before.lines).toHaveLength(2);
    city.at('2031-08-11T12:00:00+05:00');
    // The month was put there whole, without marks behind it: the check says so before and after, and nothing else.
    const terms = () => checkTermsOn(city.context.rulebooks(), territory, dayOf(now()));
    const check = async () => (await checkTerritory(table, calendar(), territory, now(), terms())).violations;
    const known = await check();
    expect(await eraseAll(city)).toMatchObject({ children: 1 });
    expect({ lines: await linesOf(city, register), act: (await print()).text, table: (await lines()).text }).toEqual(before);
    const params = { territory, month: july, preschool: garden };
    const month = await city.ask('listMonthsToDecide', { params, iin: people.clerk });
    expect(month.status).toBeLessThan(500);
    expect(await check()).toEqual(known);
    const { years, ...rest } = calendar();
    const thisYear = { ...rest, years: Object.fromEntries(Object.entries(years).filter(([year]) => year === '2026')) };
    const rebuilt = await rebuildTerritory(table, thisYear, territory, now());
    expect(rebuilt.broken).toEqual([]);
    expect((await compareRebuilt(table, rebuilt, now())).differences).toEqual([]);
    expect(await nameKnown(city, child)).toBe(false);
  });

  it('leaves the kindergarten’s month to be read, and no name in it', async () => {
    const { city, child } = await paidCity();
    const shown = () => city.ask('showGroupMonth', { iin: head, params: { preschool: garden, group: 'sun', month: july } });
    const before = await shown();
    expect(before.status).toBe(200);
    city.at('2031-08-11T12:00:00+05:00');
    await eraseAll(city);
    expect(await nameKnown(city, child)).toBe(false);
    expect((await shown()).status).toBe(200);
    expect((await city.ask('showOwnTimesheet', { iin: head, params: { preschool: garden, month: july } })).status).toBe(200);
  });
});
