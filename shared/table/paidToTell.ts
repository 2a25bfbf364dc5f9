// Finished registers whose kindergartens have not all been told yet: written by the transaction that finishes one, taken away with the last notice. It is
// also the place where telling goes on, so that no kindergarten is told twice and none is left out, however many there are.

import { itemOf } from './commit.ts';
import { readSure } from './itemParts.ts';
import { listAll } from './listAll.ts';
import { PaidToTellItem, type PaidToTell, type Register } from './registerItems.ts';
import type { Table, Write } from './table.ts';
import { paidToTellKey } from './timesheetKeys.ts';

/** In the order of their ids. */
export async function listPaidToTell(table: Table, territory: string): Promise<readonly PaidToTell[]> {
  const found: PaidToTell[] = [];
  const { pk } = paidToTellKey(territory, '');
  for await (const item of listAll(table, 'records', { pk })) found.push(readSure(PaidToTellItem, item));
  return found;
}

/** With the end of the register. */
export function beginTelling({ territory, register }: Pick<Register, 'territory' | 'register'>): Write {
  const item: PaidToTell = { item: 'paidToTell', version: 1, register };
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item: itemOf(paidToTellKey(territory, register), item) };
}

/** Kindergartens up to `after` have been told; undefined: all. */
export function toldWrite(territory: string, before: PaidToTell, after: string | undefined): Write {
  const key = paidToTellKey(territory, before.register);
  const guard = { ifVersion: before.version };
  if (after === undefined) return { verb: 'remove', table: 'records', guard, key };
  return { verb: 'put', table: 'records', guard, item: itemOf(key, { ...before, version: before.version + 1, after }) };
}
