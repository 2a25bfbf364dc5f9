// Kindergartens as the exports of a payment register name them. A kindergarten may be renamed later, and an export made again is the same to the byte: so
// what it says of a kindergarten is written down, once, when the register is exported first.

import { isOrganisation } from '../domain/organisation.ts';
import type { Instant } from '../domain/time.ts';
import type { Vault } from '../vault.ts';
import { forEachAtOnce } from './atOnce.ts';
import { itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { payeeKey } from './timesheetKeys.ts';
import { listAll } from './listAll.ts';
import { PayeeItem, type Payee } from './payeeItems.ts';
import { openNumber, readPreschool } from './preschools.ts';
import type { Table } from './table.ts';

interface Of {
  readonly territory: string;
  readonly register: string;
}

const payeesAtOnce = 32;

/** By id, every one of these kindergartens; those not yet written down are from now on. */
export async function freezePayees(
  table: Table,
  vault: Vault,
  of: Of,
  preschools: readonly string[],
  at: Instant,
): Promise<ReadonlyMap<string, Payee>> {
  const payees = new Map<string, Payee>();
  const { pk, sk } = payeeKey(of.territory, of.register, '');
  for await (const item of listAll(table, 'records', { pk, beginsWith: sk })) {
    const payee = readSure(PayeeItem, item);
    payees.set(payee.preschool, payee);
  }
  const missing = preschools.filter((preschool) => !payees.has(preschool));
  await forEachAtOnce(missing, payeesAtOnce, async (preschool) => {
    payees.set(preschool, await freeze(table, vault, of, preschool, at));
  });
  return payees;
}

/** One of them. */
export async function freezePayee(table: Table, vault: Vault, of: Of, preschool: string, at: Instant): Promise<Payee> {
  const found = readAs(PayeeItem, await table.get('records', payeeKey(of.territory, of.register, preschool)));
  return found ?? freeze(table, vault, of, preschool, at);
}

async function freeze(table: Table, vault: Vault, { territory, register }: Of, preschool: string, at: Instant): Promise<Payee> {
  const record = await readPreschool(table, preschool);
  if (record === undefined) throw new Error('a register pays a kindergarten nobody registered');
  const number = await openNumber(vault, record);
  const { names } = record;
  const payee: Payee = { item: 'payee', preschool, names, ...(isOrganisation(number) ? { bin: number } : {}), at };
  const outcome = await table.put('records', itemOf(payeeKey(territory, register, preschool), payee), 'ifAbsent');
  if (outcome.done) return payee;
  // Somebody else exported it at the same moment: theirs stands.
  return readAs(PayeeItem, outcome.clashes[0]?.found) ?? payee;
}
