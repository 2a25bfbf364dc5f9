// How registers are named and found, and how a draft reads what was put right since it was paid: many months at a time, in order.

import { describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { listToSettle } from '../../shared/table/payable.ts';
import { listRegisterIds, nextRegisterId } from '../../shared/table/registers.ts';
import type { Table } from '../../shared/table/table.ts';
import { sheetKey, sheetWorkKey } from '../../shared/table/timesheetKeys.ts';
import { people } from '../support/city.ts';
import { garden } from '../support/contractCity.ts';
import { appointFinance, draft, finance, say, seal, territory } from '../support/paymentCity.ts';
import { july, sheetCity } from '../support/sheetCity.ts';

describe('registers', () => {
  it('are listed newest first: the tenth of July 2026 before its second, and those of August before both', async () => {
    const city = await sheetCity(1);
    await appointFinance(city);
    city.at('2026-08-05T10:00:00+05:00');
    await say(city, city.contracts[0] ?? '', 'signed');
    city.at('2026-09-11T09:00:00+05:00');
    await seal(city);
    const drafted: string[] = [];
    for (const of of [...Array.from({ length: 11 }, () => july), '2026-08']) {
      const { register } = (await draft(city, of)).body['register'] as { register: string };
      await city.ask('cancelPayments', { params: { territory, register }, iin: finance });
      drafted.push(register);
    }
    expect(drafted.slice(8)).toEqual(['2026-07-9', '2026-07-10', '2026-07-11', '2026-08-1']);
    expect(await listRegisterIds(city.context.table, territory)).toEqual(drafted.toReversed());
    const paged: string[] = [];
    for (let after: string | undefined, pages = 0; pages === 0 || (after !== undefined && pages < 20); pages += 1) {
      const query = { limit: '2', ...(after === undefined ? {} : { after }) };
      const { body } = await city.ask('listPayments', { params: { territory }, query, iin: people.auditor });
      paged.push(...(body['registers'] as { register: string }[]).map(({ register }) => register));
      after = body['next'] as string | undefined;
    }
    expect(paged).toEqual(drafted.toReversed());
    expect(nextRegisterId(month(july), drafted)).toBe('2026-07-12');
  });
});

describe('what was put right since it was paid', () => {
  it('is read 32 months at a time and told oldest first, by kindergarten and contract', async () => {
    const city = await sheetCity(1);
    const sheet = await city.context.table.get('records', sheetKey(garden, july, city.contracts[0] ?? ''));
    if (sheet === undefined) throw new Error('no such month');
    const memory = memoryTable();
    const paid = { amount: 0, digest: 'an earlier text', register: '2026-07-1', at: city.context.now() };
    const contracts = Array.from({ length: 700 }, (_, place) => `C${String(place).padStart(4, '0')}`);
    for (const contract of contracts) {
      const key = sheetKey(garden, july, contract);
      await memory.put('records', { ...sheet, ...key, contract, state: 'decided', paid }, 'ifAbsent');
      const line = { item: 'sheetWork', preschool: garden, month: july, contract };
      await memory.put('records', { ...sheetWorkKey(territory, 'settle', july, garden, contract), ...line }, 'ifAbsent');
    }
    let underWay = 0;
    let most = 0;
    const get: Table['get'] = async (...asked) => {
      most = Math.max(most, (underWay += 1));
      // Those asked later are answered sooner.
      for (let turns = 40 - underWay; turns > 0; turns -= 1) await Promise.resolve();
      const found = await memory.get(...asked);
      underWay -= 1;
      return found;
    };
    const told: string[] = [];
    const scope = { territory, month: july, asOf: city.context.now() };
    for await (const { contract } of listToSettle({ ...memory, get }, scope, city.context.rulebooks())) told.push(contract);
    expect(told).toEqual(contracts);
    expect(most).toBe(32);
  });
});
