// Groups whose places are taken by children with a voucher and a contract, as the check wants them, and given back as their vouchers end.

import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { addDays, dayOf, type Day } from '../../shared/domain/time.ts';
import { readContract } from '../../shared/table/contracts.ts';
import type { Table } from '../../shared/table/table.ts';
import { endVoucher } from '../../shared/table/voucherEnding.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import type { City } from './city.ts';
import { iinOf } from './iins.ts';
import { enrol, giveConfirmed } from './revocationCity.ts';
import type { InGroup } from './waitingCity.ts';

/** Contracts by the group they fill, in order: a test calls them `1` to as many as there are. */
const filled = new WeakMap<object, Map<string, string[]>>();

const contractsIn = (table: Table, { preschool, group }: InGroup): string[] => {
  const groups = filled.get(table) ?? new Map<string, string[]>();
  const contracts = groups.get(`${preschool}#${group}`) ?? [];
  filled.set(table, groups.set(`${preschool}#${group}`, contracts));
  return contracts;
};

/** Children who go to the group already: contracts `1` to `count`. */
export async function takePlaces(city: City, where: InGroup, count: number): Promise<void> {
  const contracts = contractsIn(city.context.table, where);
  const before = [...(filled.get(city.context.table)?.values() ?? [])].reduce((sum, some) => sum + some.length, 0);
  for (let child = before; child < before + count; child += 1) {
    const holder = await giveConfirmed(city, 2_000 + child, iinOf(2_000 + child));
    contracts.push(await enrol(city, holder, where.preschool, where.group));
  }
}

/** The child of that contract is gone at once; or after its last day. */
export async function freeTaken(city: City, where: InGroup, named: string, last?: Day): Promise<void> {
  const { table, now } = city.context;
  const id = contractsIn(table, where)[Number(named) - 1] ?? named;
  const contract = await readContract(table, id);
  const voucher = contract && (await readVoucher(table, contract.voucher));
  if (voucher === undefined) throw new Error('no such contract');
  const command: Command = { name: 'seed', by: 'job:seed', as: 'system', at: now(), key: `free ${id}`, digest: digestOf(id) };
  const end = { endsOn: last ?? addDays(dayOf(now()), -1), reason: 'voucher-ended' } as const;
  const ended = await endVoucher(
    table,
    voucher,
    { move: 'revoke', application: 'revoke', ending: 'moved-away', contract: end },
    { command, now: now() },
  );
  const outcome = isRefusal(ended) ? undefined : await table.together(`free ${id}`, ended.writes);
  if (outcome?.done !== true) throw new Error('not freed');
}
