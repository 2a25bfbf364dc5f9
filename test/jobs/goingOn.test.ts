// One thing a sweep cannot deal with keeps nobody else waiting, and is found again however long it took to mend it.

import { describe, expect, it } from 'vitest';
import { goingOn } from '../../functions/jobs/goingOn.ts';
import { Conflict } from '../../shared/domain/command.ts';
import { addDays, day } from '../../shared/domain/time.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readSweep, sweepDays, type Swept } from '../../shared/table/sweeps.ts';
import { applicationKey, dueKey, voucherKey } from '../../shared/table/keys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { TableBusy, type Item, type Table } from '../../shared/table/table.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import { oneFamily, enrolled } from '../support/contractCity.ts';
import { confirm, issueTo, territory, toldOf, violationsOf, voucherCity, type VoucherCity } from '../support/voucherCity.ts';

/** Takes an item away, and puts it back. */
async function lose(table: Table, key: { readonly pk: string; readonly sk: string | Uint8Array }): Promise<() => Promise<unknown>> {
  const item = await table.get('records', key);
  if (item === undefined) throw new Error('nothing to lose');
  await table.remove('records', key, 'ifPresent');
  return () => table.put('records', item, 'ifAbsent');
}

async function poisoned(
  count: number,
): Promise<{ city: VoucherCity; table: Table; vouchers: readonly string[]; mend: () => Promise<unknown> }> {
  const table = memoryTable();
  const city = await voucherCity(table);
  const vouchers = (await issueTo(city, count)).toSorted();
  const first = await readVoucher(table, vouchers[0] ?? '');
  return { city, table, vouchers, mend: await lose(table, applicationKey(first?.application ?? '')) };
}

const statesOf = (table: Table, vouchers: readonly string[]) =>
  Promise.all(vouchers.map(async (voucher) => (await table.get('records', voucherKey(voucher)))?.['state']));

describe('one voucher whose application is missing', () => {
  it('does not keep the others from expiring; the run fails, names it, and finds it a year later (I-14)', async () => {
    const { city, table, vouchers, mend } = await poisoned(4);
    city.at('2026-07-20T10:00:00+05:00');
    await expect(city.run({ job: 'expireVouchers' })).rejects.toThrow('a voucher without its application');
    expect(await statesOf(table, vouchers)).toEqual(['issued', 'expired', 'expired', 'expired']);
    expect(city.lines.some((line) => line.includes('not-dealt-with') && line.includes(vouchers[0] ?? '?'))).toBe(true);
    city.at('2027-06-20T10:00:00+05:00');
    await expect(city.run({ job: 'expireVouchers' })).rejects.toThrow('a voucher without its application');
    await mend();
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 1 });
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
  });

  it('does not keep the other families from being reminded', async () => {
    const { city } = await poisoned(4);
    city.at('2026-07-02T10:00:00+05:00');
    await expect(city.run({ job: 'remindFamilies' })).rejects.toThrow('a voucher without its application');
    expect((await toldOf(city)).filter((kind) => kind === 'voucher-reminder')).toHaveLength(3);
  });
});

describe('a sweep', () => {
  it('leaves what somebody else holds to the next run, and fails with the first true failure alone', async () => {
    const { context, lines } = await voucherCity();
    const busy = goingOn(context, async (tryEach) => {
      const one = await tryEach({ voucher: 'A' }, async () => Promise.reject(new Conflict('other')));
      const two = await tryEach({ voucher: 'B' }, async () => Promise.reject(new TableBusy('busy')));
      return [one, two, await tryEach({ voucher: 'C' }, async () => 3)];
    });
    expect(await busy).toEqual([undefined, undefined, 3]);
    expect(lines.filter((line) => line.includes('left-to-next-run'))).toHaveLength(2);
    const broken = goingOn(context, async (tryEach) => {
      await tryEach({ voucher: 'A' }, async () => Promise.reject(new Error('first')));
      await tryEach({ voucher: 'B' }, async () => Promise.reject(new Error('second')));
    });
    await expect(broken).rejects.toThrow('first');
  });

  it('looks at every day from the first on once, then at forty days and at whatever is left further back', async () => {
    const table = memoryTable();
    const left = new Set(['2026-02-10']);
    const looked = async (on: string) => {
      const today = day(on);
      const days: string[] = [];
      const sweep = { territory, job: 'test', first: day('2026-01-01'), to: today, today };
      await sweepDays(table, sweep, async (one): Promise<Swept> => {
        days.push(one);
        return left.has(one) ? 'left' : 'clear';
      });
      return [days[0], days.length];
    };
    expect(await looked('2026-07-01')).toEqual(['2026-01-01', 182]);
    expect(await looked('2026-07-02')).toEqual(['2026-02-10', 143]);
    left.clear();
    expect(await looked('2026-07-02')).toEqual(['2026-02-10', 143]);
    expect(await looked('2026-07-02')).toEqual([addDays(day('2026-07-02'), -40), 41]);
  });

  it('asked to judge by a later day forgets no day that is still to come', async () => {
    const table = memoryTable();
    const sweep = { territory, job: 'test', first: day('2026-01-01'), to: day('2027-01-01'), today: day('2026-07-01') };
    await sweepDays(table, sweep, async () => 'clear');
    expect(await readSweep(table, territory, 'test')).toMatchObject({ from: '2026-05-22' });
    await sweepDays(table, { ...sweep, job: 'other' }, async () => 'stopped');
    expect(await readSweep(table, territory, 'other')).toBeUndefined();
  });
});

it('a contract that ended in days nobody could count is ended when they are known, however much later', async () => {
  const table = memoryTable();
  const city = await oneFamily(undefined, table);
  const contract = await enrolled(city, city.family);
  const broken = { ...city.context, calendar: () => ({ ...city.context.calendar(), years: {} }) };
  await city.ask('endMyContract', { iin: city.family.iin, params: { contract }, body: { lastDay: '2026-07-10' } });
  const { endContracts } = await import('../../functions/jobs/endContracts.ts');
  for (const on of ['2026-07-11', '2026-08-30', '2026-10-30']) {
    city.at(`${on}T10:00:00+05:00`);
    expect(await endContracts(broken, {}, () => false)).toEqual({ ended: 0 });
  }
  expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 1 });
  expect(await readContract(table, contract)).toMatchObject({ state: 'ended' });
  expect(await readVoucher(table, city.family.voucher)).toMatchObject({ state: 'confirmed' });
});

it('a deadline of the same end but other days is kept as it is now: reminders go by the days that run', async () => {
  const city = await voucherCity();
  const [id = ''] = await issueTo(city);
  await confirm(city, id);
  const { table } = city.context;
  const voucher = await readVoucher(table, id);
  const { contractBy } = voucher ?? {};
  if (voucher === undefined || contractBy === undefined) throw new Error('no deadline');
  const other = { ...contractBy, from: day('2026-07-06'), halfDay: day('2026-07-08'), days: 2 };
  const command = { name: 'test', by: 'test', as: 'system', at: city.context.now(), key: 'k', digest: '' } as const;
  const { writes } = saveVoucher(voucher, { ...voucher, contractBy: other }, command, { kind: 'voucher-request-changed', data: {} });
  expect(await table.together('same end', writes)).toEqual({ done: true });
  const entry = (await table.get('records', dueKey(territory, contractBy.before, id))) as Item;
  expect(entry['deadline']).toEqual(other);
  expect((await violationsOf(city)).filter(({ why }) => !why.includes('calendar'))).toEqual([]);
});
