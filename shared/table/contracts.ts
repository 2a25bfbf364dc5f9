// A contract and what follows from it: its event, its entries with the voucher and in the kindergarten's lists by state, and under its last day the
// entry of the job that ends contracts. The place in the group is saved beside it (`places.ts`), in the same transaction.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import type { Instant } from '../domain/time.ts';
import { eventWrite, itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { contractKey, endingKey, preschoolContractKey, preschoolContractsPk, voucherContractKey, voucherKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Guard, Key, Table, Write } from './table.ts';
import { ContractEntryItem, ContractItem, type Contract } from './voucherItems.ts';

export type ContractContent = Omit<Contract, 'version' | 'eventHash' | 'item'>;

export async function readContract(table: Table, contract: string): Promise<Contract | undefined> {
  return readAs(ContractItem, await table.get('records', contractKey(contract)));
}

export async function childOfContract(table: Table, contract: string): Promise<string | undefined> {
  return (await readContract(table, contract))?.child;
}

/** Every contract of the voucher, oldest request first. */
export async function listContractsOf(table: Table, voucher: string): Promise<readonly Contract[]> {
  const ids: string[] = [];
  for await (const item of listAll(table, 'records', { pk: voucherKey(voucher).pk, beginsWith: 'CONTRACT#' }))
    ids.push(readSure(ContractEntryItem, item).contract);
  return readContracts(table, ids);
}

/** One page of a kindergarten's contracts in a state, oldest request first. */
export async function listPreschoolContracts(
  table: Table,
  preschool: string,
  state: Contract['state'],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly contracts: readonly Contract[]; readonly next?: string }> {
  const pk = preschoolContractsPk(preschool, state);
  const page = await table.list('records', { pk, limit, ...(after === undefined ? {} : { after: { pk, sk: after } }) });
  const contracts = await readContracts(
    table,
    page.items.map((item) => readSure(ContractEntryItem, item).contract),
  );
  return page.next === undefined ? { contracts } : { contracts, next: String(page.next.sk) };
}

async function readContracts(table: Table, ids: readonly string[]): Promise<readonly Contract[]> {
  const found = await Promise.all(ids.map((id) => readContract(table, id)));
  return found.filter((contract) => contract !== undefined);
}

/** How many requests for a place there have no answer, or not both signatures. */
export async function countOpenRequests(table: Table, preschool: string): Promise<number> {
  let count = 0;
  for (const state of ['requested', 'proposed'] as const)
    for await (const _ of listAll(table, 'records', { pk: preschoolContractsPk(preschool, state) })) count += 1;
  return count;
}

/** The writes of one change of a contract, at most six. */
export function saveContract(
  before: Contract | undefined,
  after: ContractContent,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly contract: Contract; readonly event: Event; readonly writes: readonly Write[] } {
  const content = { ...after, item: 'contract' as const };
  const { event, head } = eventAfter(before, command, { of: `contract#${after.contract}`, territory: after.territory, ...fact }, content);
  const contract: Contract = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const key = contractKey(after.contract);
  const writes: Write[] = [{ verb: 'put', table: 'records', guard, item: itemOf(key, contract) }, eventWrite(key.pk, event)];
  if (before === undefined) writes.push(entry(voucherContractKey(after.voucher, after.requestedAt, after.contract), contract));
  if (before?.state !== after.state) {
    if (before !== undefined) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: listKeyOf(before) });
    writes.push(entry(listKeyOf(contract), contract));
  }
  const [was, is] = [endingOf(before), endingOf(contract)];
  if (was?.pk !== is?.pk) {
    if (was !== undefined) writes.push({ verb: 'remove', table: 'records', guard: 'ifPresent', key: was });
    if (is !== undefined) writes.push(entry(is, contract));
  }
  return { contract, event, writes };
}

const listKeyOf = ({ preschool, state, requestedAt, contract }: Contract) => preschoolContractKey(preschool, state, requestedAt, contract);

/** Where the ending job finds it: under its last day, while it runs; a transfer not yet signed by both, under the first day it cannot begin without. */
function endingOf(contract: Contract | undefined): Key | undefined {
  if (contract === undefined) return undefined;
  const { territory, contract: id, state, startsOn, endsOn, replaces } = contract;
  const isOpen = state === 'requested' || state === 'proposed';
  if (isOpen && replaces !== undefined) return endingKey(territory, startsOn, id);
  return state === 'active' && endsOn !== undefined ? endingKey(territory, endsOn, id) : undefined;
}

function entry(key: Key, { contract }: Contract): Write {
  return { verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...key, item: 'contractEntry', contract } };
}

/** When it came into force: with the second signature, or with the list the child was entered by. */
export function inForceSince({ signatures, requestedAt }: Pick<Contract, 'signatures' | 'requestedAt'>): Instant {
  const signed = [signatures?.parent?.at, signatures?.preschool?.at].filter((one) => one !== undefined);
  return signed.reduce((latest, one) => (one > latest ? one : latest), requestedAt);
}
