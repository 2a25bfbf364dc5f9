// Contracts and places held against each other: a contract that goes on or is asked for has its place, and a place its contract (I-32); a child is in
// one kindergarten on one day (I-16); whoever attends has a voucher in use and an enrolled application, and the other way round (I-21).

import type { CheckedApplication } from '../domain/awardChecks.ts';
import { holdsPlace } from '../domain/contract.ts';
import { contractStates } from '../domain/contract.ts';
import type { Violation } from '../domain/invariants.ts';
import { takenOn, type Stay } from '../domain/places.ts';
import type { Day } from '../domain/time.ts';
import { EventItem } from './items.ts';
import { readSure } from './itemParts.ts';
import { applicationKey, contractKey, preschoolContractsPk, preschoolListKey, preschoolRecordKey, voucherKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Table } from './table.ts';
import {
  ContractEntryItem,
  ContractItem,
  PlacesItem,
  VoucherItem,
  type Contract,
  type StoredPlaces,
  type Voucher,
} from './voucherItems.ts';

/** What the caller has read already: asked from their side too. Without them only what contracts and places lead to is looked at. */
export interface KnownEnrolments {
  readonly vouchers?: ReadonlyMap<string, Voucher> | undefined;
  /** By number; those that do not wait. */
  readonly applications?: ReadonlyMap<string, CheckedApplication> | undefined;
}

/** Everything that does not agree on that day and after it. Read strongly, but not as of one instant. */
export async function checkContracts(
  table: Table,
  territory: string,
  today: Day,
  { vouchers = new Map(), applications = new Map() }: KnownEnrolments = {},
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  const contracts = new Map<string, Contract>();
  const places: StoredPlaces[] = [];
  for await (const { sk } of listAll(table, 'records', { pk: preschoolListKey(territory, '').pk })) {
    for (const contract of await listEvery(table, String(sk), violations)) contracts.set(contract.contract, contract);
    for await (const item of listAll(table, 'records', { pk: preschoolRecordKey(String(sk)).pk, beginsWith: 'PLACES#' }))
      places.push(readSure(PlacesItem, item));
  }
  for (const group of places) {
    violations.push(...(await checkCapacity(table, group, today)));
    for (const stay of group.stays) violations.push(...checkStay(group, stay, contracts.get(stay.contract), today));
  }
  const stays = new Set(places.flatMap((group) => group.stays.map(({ contract }) => contract)));
  for (const contract of contracts.values()) {
    if (wantsStay(contract, today) && !stays.has(contract.contract)) violations.push(no(contract.contract, 'it has no place in its group'));
    violations.push(...(await checkVoucherOf(table, contract, vouchers.get(contract.voucher))));
  }
  violations.push(...checkDays([...contracts.values()]));
  for (const voucher of vouchers.values()) violations.push(...(await checkContractsOf(table, voucher)));
  const used = new Set<string>([...vouchers.values()].flatMap(({ state, application }) => (state === 'contracted' ? [application] : [])));
  for (const [number, { state }] of applications)
    if (state === 'enrolled' && !used.has(number)) violations.push(unlike(number, 'it is enrolled and no voucher of it is in use'));
  return violations;
}

/** Every contract of the kindergarten, from its lists by state; those that are not in the list of their own state are named. */
async function listEvery(table: Table, preschool: string, violations: Violation[]): Promise<readonly Contract[]> {
  const found: Contract[] = [];
  for (const state of contractStates) {
    for await (const entry of listAll(table, 'records', { pk: preschoolContractsPk(preschool, state) })) {
      const id = readSure(ContractEntryItem, entry).contract;
      // One that cannot be read is named by its chain.
      const contract = ContractItem.safeParse(await table.get('records', contractKey(id))).data;
      if (contract === undefined) continue;
      found.push(contract);
      if (contract.state !== state || contract.preschool !== preschool)
        violations.push(unlike(id, `it is ${contract.state} and stands among those that are ${state}`));
    }
  }
  return found;
}

/** Past stays leave the places when they are written next, and are no harm until then. */
function wantsStay({ state, startsOn, endsOn }: Contract, today: Day): boolean {
  if (!holdsPlace(state)) return false;
  return endsOn === undefined || (endsOn >= today && endsOn >= startsOn);
}

function checkStay({ preschool, group }: StoredPlaces, { contract: id, from, to }: Stay, contract: Contract | undefined, today: Day) {
  const of = `${preschool}#${group}`;
  if (contract === undefined) return [no(id, `it has a place in ${of} and is no contract`)];
  if (contract.preschool !== preschool || contract.group !== group) return [no(id, `it has a place in ${of} and is for another group`)];
  const isPast = to !== undefined && to < today;
  if (!holdsPlace(contract.state) && !isPast) return [no(id, `it is ${contract.state} and still has its place in ${of}`)];
  const isSame = contract.startsOn === from && contract.endsOn === to;
  return isSame ? [] : [no(id, `its place in ${of} is not for the days of the contract`)];
}

/** More children than places only where the department has taken places away since: never more than there have ever been. */
async function checkCapacity(table: Table, places: StoredPlaces, today: Day): Promise<readonly Violation[]> {
  const { preschool, group, stays, capacity } = places;
  const violations: Violation[] = [];
  const ids = stays.map(({ contract }) => contract);
  if (new Set(ids).size !== ids.length) violations.push(no(`${preschool}#${group}`, 'a contract has two places in it'));
  const days = [today, ...stays.map(({ from }) => from).filter((day) => day > today)];
  const most = Math.max(...days.map((day) => takenOn(places, day)));
  if (most > capacity && most > (await mostEver(table, places)))
    violations.push(no(`${preschool}#${group}`, `${most} children on one day in a group for ${capacity}`));
  return violations;
}

async function mostEver(table: Table, { preschool, group }: StoredPlaces): Promise<number> {
  let most = 0;
  for await (const item of listAll(table, 'records', { pk: preschoolRecordKey(preschool).pk, beginsWith: 'EVENT#' })) {
    const { group: of, capacity } = EventItem.safeParse(item).data?.data ?? {};
    if (of === group && typeof capacity === 'number') most = Math.max(most, capacity);
  }
  return most;
}

/** A contract asked for is the voucher's request; one in force without a last day is what the voucher is used for. */
async function checkVoucherOf(table: Table, contract: Contract, known: Voucher | undefined): Promise<readonly Violation[]> {
  const { contract: id, state, endsOn } = contract;
  if (!holdsPlace(state)) return [];
  const voucher = known ?? VoucherItem.safeParse(await table.get('records', voucherKey(contract.voucher))).data;
  if (voucher === undefined || voucher.child !== contract.child) return [unlike(id, 'its voucher is not there, or another child’s')];
  if (state !== 'active') return voucher.request === id ? [] : [unlike(id, `it is ${state} and its voucher does not ask for it`)];
  if (voucher.request === id) return [unlike(id, 'it is in force and its voucher still asks for it')];
  const isUsed = voucher.state === 'contracted' && voucher.contract === id;
  return isUsed || endsOn !== undefined ? [] : [unlike(id, `it is in force and its voucher is ${voucher.state}, or used for another`)];
}

/** From the voucher's side: what it is used for is in force, and its application enrolled. */
async function checkContractsOf(
  table: Table,
  { voucher: id, state, contract, request, application }: Voucher,
): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  const read = async (of: string) => ContractItem.safeParse(await table.get('records', contractKey(of))).data;
  const asked = request === undefined ? undefined : await read(request);
  const isOpen = asked?.voucher === id && (asked.state === 'requested' || asked.state === 'proposed');
  if (request !== undefined && !isOpen) violations.push(unlike(id, 'it asks for a place and there is no such request'));
  if (state !== 'contracted') return violations;
  const used = contract === undefined ? undefined : await read(contract);
  if (used?.voucher !== id || used.state !== 'active') violations.push(unlike(id, 'it is in use and has no contract in force'));
  const stored = await table.get('records', applicationKey(application));
  if (stored?.['state'] !== 'enrolled') violations.push(unlike(id, 'it is in use and its application is not enrolled'));
  return violations;
}

/** No day of a child belongs to two kindergartens: a contract begins after the one before it has ended. */
function checkDays(contracts: readonly Contract[]): readonly Violation[] {
  const lived = contracts
    .filter(({ state, startsOn, endsOn }) => (state === 'active' || state === 'ended') && (endsOn === undefined || endsOn >= startsOn))
    .toSorted((one, other) => (`${one.child} ${one.startsOn}` < `${other.child} ${other.startsOn}` ? -1 : 1));
  const violations: Violation[] = [];
  let before: Contract | undefined;
  for (const one of lived) {
    const isSame = before?.child === one.child;
    if (isSame && (before?.endsOn === undefined || before.endsOn >= one.startsOn))
      violations.push({ invariant: 'I-16', of: one.contract, why: `it begins on ${one.startsOn}, while ${before?.contract} goes on` });
    const isLonger = !isSame || before?.endsOn === undefined || (one.endsOn !== undefined && one.endsOn < before.endsOn);
    if (!isSame || !isLonger) before = one;
  }
  return violations;
}

const no = (of: string, why: string): Violation => ({ invariant: 'I-32', of, why });
const unlike = (of: string, why: string): Violation => ({ invariant: 'I-21', of, why });
