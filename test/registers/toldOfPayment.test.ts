// Who is told that money comes: the heads of kindergartens that a finished register pays, once each; nobody before the end, and no parent.

import { describe, expect, it } from 'vitest';
import { head } from '../support/contractCity.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { appointFinance, approve, draft, pay, say, seal, territory } from '../support/paymentCity.ts';
import { sheetCity, type SheetCity } from '../support/sheetCity.ts';
import type { Table } from '../../shared/table/table.ts';
import { listPaidToTell } from '../../shared/table/paidToTell.ts';

/** A child’s July, signed and sealed on 2026-08-11. */
async function sealedCity(table?: Table): Promise<SheetCity> {
  const city = await sheetCity(1, table === undefined ? {} : { table });
  await appointFinance(city);
  await say(city, city.contracts[0] ?? '', 'signed');
  city.at('2026-08-11T09:00:00+05:00');
  await seal(city);
  return city;
}

const toldTo = async (city: SheetCity, iin: string) => {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '50' } });
  return (body['notices'] as { kind: string; text: string }[]).filter(({ kind }) => kind === 'preschool-payment-finished');
};

describe('a finished register', () => {
  it('is told to the head of a kindergarten it pays, with the month and what to do; again run, to nobody again (I-26)', async () => {
    const city = await sealedCity();
    await draft(city);
    await approve(city, '2026-07-1');
    expect(await toldTo(city, head)).toEqual([]);
    await city.run({ job: 'buildRegisters' });
    const told = await toldTo(city, head);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toMatch(/за июль 2026 года .*Детский сад: .*акт/);
    await city.run({ job: 'buildRegisters' });
    expect(await toldTo(city, head)).toHaveLength(1);
    expect(await listPaidToTell(city.context.table, territory)).toEqual([]);
  });

  it('is told to no parent: the month itself says what is paid', async () => {
    const city = await sealedCity();
    await pay(city);
    expect(await toldTo(city, city.families[0]?.iin ?? '')).toEqual([]);
  });

  it('killed at any write and carried on by many at once tells the head once (I-26)', async () => {
    for (const when of ['before', 'after'] as const) {
      for (const transaction of [1, 2, 3]) {
        const mortal = mortalTable();
        const city = await sealedCity(mortal.table);
        await draft(city);
        await approve(city, '2026-07-1');
        mortal.killAt(transaction, when);
        await expect(city.run({ job: 'buildRegisters' })).rejects.toThrow(Killed);
        await Promise.all(Array.from({ length: 4 }, () => city.run({ job: 'buildRegisters' }).catch(() => undefined)));
        await city.run({ job: 'buildRegisters' });
        expect(await toldTo(city, head)).toHaveLength(1);
      }
    }
  });
});
