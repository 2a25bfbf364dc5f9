// Families with a voucher and full kindergartens: where waiting lists begin. Places are filled and freed as contracts would, without the papers.

import { deadlineAfter } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { leavePlace } from '../../shared/domain/places.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { dayOf, isoOf, startOf, type Day } from '../../shared/domain/time.ts';
import { voucherIdOf } from '../../shared/domain/voucher.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import type { Table } from '../../shared/table/table.ts';
import type { Voucher } from '../../shared/table/voucherItems.ts';
import { readVoucher, saveVoucher } from '../../shared/table/vouchers.ts';
import { placesWrites, readChangeable } from '../../shared/table/waitingLists.ts';
import { importCells, row, staffedCity, type Answer, type City } from './city.ts';
import { awardByHand } from './handMadeRound.ts';
import { preschoolPeople, seedPreschool, type SeededGroup } from './preschoolCity.ts';
import { iinOf } from './iins.ts';

export interface Family {
  readonly iin: string;
  readonly number: string;
  readonly voucher: string;
}

export type InGroup = Readonly<Record<'preschool' | 'group', string>>;

const round = '20260601000000cd';

export const nest: InGroup = { preschool: 'aigolek', group: 'first' };

/** A confirmed voucher for an application of the city, five working days to sign a contract from today on. */
export async function giveVoucher(city: City, number: string): Promise<string> {
  const { table, now, calendar } = city.context;
  const application = await readApplication(table, number);
  if (application === undefined) throw new Error('no application');
  const voucher = voucherIdOf(round, number);
  const command: Command = { name: 'seed', by: 'job:seed', as: 'system', at: now(), key: number, digest: digestOf(number) };
  const contractBy = deadlineAfter(dayOf(now()), 5, calendar());
  if (isRefusal(contractBy)) throw new Error(contractBy.refusal);
  const { territory, child } = application;
  const content = {
    voucher,
    territory,
    round,
    application: application.number,
    child,
    state: 'confirmed' as const,
    issuedAt: now(),
    contractBy,
    rulebook: '2026-1',
  };
  const saved = saveVoucher(undefined, content, command, { kind: 'voucher-confirmed', data: {} });
  const fact = { kind: 'application-accepted', data: { voucher }, cause: 'offered', now: now() } as const;
  const moved = saveApplication(application, { ...application, state: 'accepted', voucher }, command, fact);
  const award = await awardByHand(city, { territory, round, voucher, number: application.number }, command);
  await table.together(`seed voucher ${number}`, [...saved.writes, ...moved.writes, ...award]);
  return voucher;
}

/** That many families with a confirmed voucher each; their children were born on 2022-05-10. */
export async function giveFamilies(city: City, count: number, first = 700, bornOn = '2022-05-10'): Promise<readonly Family[]> {
  const iins = Array.from({ length: count }, (_, index) => iinOf(first + index));
  const rows = iins.map((guardianIin, index) => row(first + index, isoOf(startOf('2023-01-10' as Day)), { guardianIin, bornOn }));
  const outcomes = [];
  for (let from = 0; from < rows.length; from += 50)
    outcomes.push(...(await importCells(city, rows.slice(from, from + 50), 'karaganda', `old-${first}-${from}`)));
  const families: Family[] = [];
  for (const [index, iin] of iins.entries()) {
    const number = String(outcomes[index]?.['number']);
    families.push({ iin, number, voucher: await giveVoucher(city, number) });
  }
  return families;
}

/** A city with that many families and one kindergarten whose groups are full. */
export async function waitingCity(
  count: number,
  { groups = [{ group: 'first', capacity: 1 }], table }: { readonly groups?: readonly SeededGroup[]; readonly table?: Table } = {},
): Promise<{ readonly city: City; readonly families: readonly Family[] }> {
  const city = await staffedCity(table);
  const families = await giveFamilies(city, count);
  await seedPreschool(city, nest.preschool, { groups, head: preschoolPeople.head });
  for (const { group, capacity } of groups) await fillPlaces(city, { ...nest, group }, capacity);
  return { city, families };
}

/** Places that are taken by contracts nobody wrote, `1` to `count`: for tests of the lists alone. Whole ones are in `takenPlaces.ts`. */
export async function fillPlaces(city: City, where: InGroup, count: number): Promise<void> {
  const { table, now } = city.context;
  const change = await readChangeable(table, where);
  const from = dayOf(now());
  const stays = Array.from({ length: count }, (_, index) => ({ contract: String(index + 1), from }));
  const after = { ...change.before, stays: [...change.before.stays, ...stays] };
  const outcome = await table.together(`fill ${change.before.version}`, placesWrites({ ...change, after }, from));
  if (!outcome.done) throw new Error('not filled');
}

/** The child of that contract is gone at once; or after its last day. */
export async function freePlace(city: City, where: InGroup, contract: string, last?: Day): Promise<void> {
  const { table, now } = city.context;
  const change = await readChangeable(table, where);
  const after = { ...change.before, ...leavePlace(change.before, contract, last) };
  const outcome = await table.together(`free ${contract} ${change.before.version}`, placesWrites({ ...change, after }, dayOf(now())));
  if (!outcome.done) throw new Error('not freed');
}

export const join = (city: City, { iin, voucher }: Family, where: InGroup = nest, key?: string): Promise<Answer> =>
  city.ask('joinWaitingList', { params: { voucher }, iin, body: where, ...(key === undefined ? {} : { key }) });
export const leave = (city: City, { iin, voucher }: Family, where: InGroup = nest): Promise<Answer> =>
  city.ask('leaveWaitingList', { params: { voucher }, iin, body: where });
export const decline = (city: City, { iin, voucher }: Family, where: InGroup = nest): Promise<Answer> =>
  city.ask('declinePlace', { params: { voucher }, iin, body: where });
export const accept = (city: City, { iin, voucher }: Family, startsOn: string, where: InGroup = nest): Promise<Answer> =>
  city.ask('acceptPlace', { params: { voucher }, iin, body: { ...where, startsOn } });
export const myLists = async (city: City, { iin, voucher }: Family): Promise<Answer['body']> =>
  (await city.ask('listMyWaitingLists', { params: { voucher }, iin })).body;

export async function voucherOf(city: City, { voucher: id }: Family): Promise<Voucher> {
  const voucher = await readVoucher(city.context.table, id);
  if (voucher === undefined) throw new Error('no voucher');
  return voucher;
}
