// Where the looks at one child's data stand: under the child, under its applications of now and of before and their contracts, and, for looks at everybody at once, under the groups
// and kindergartens it was in and the territories of its contracts, of the days on which it was there.

import { dayOf } from '../domain/time.ts';
import { concerns, lookedAtOf, type Stay } from '../domain/trail.ts';
import { readApplication } from './applications.ts';
import { listContractsOf } from './contracts.ts';
import { listEvents } from './filed.ts';
import { ClaimItem } from './items.ts';
import { readSure } from './itemParts.ts';
import { childKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { LookPlace } from './looks.ts';
import type { Table } from './table.ts';
import type { Look } from './trailItems.ts';
import type { Contract } from './voucherItems.ts';

/** Every place where a look at the child may stand. */
export async function placesOfChild(table: Table, child: string): Promise<readonly LookPlace[]> {
  const { numbers, children, vouchers } = await readPast(table, child);
  const contracts = (await Promise.all(vouchers.map((voucher) => listContractsOf(table, voucher)))).flat();
  return [
    ...children.map((one) => ({ subject: `child#${one}` })),
    ...numbers.map((number) => ({ subject: `application#${number}` })),
    ...contracts.map(({ contract }) => ({ subject: `contract#${contract}` })),
    ...shared(contracts, ({ preschool, group }) => `group#${preschool}#${group}`),
    ...shared(contracts, ({ preschool }) => `preschool#${preschool}`),
    ...shared(contracts, ({ territory }) => `territory#${territory}`),
  ];
}

/** Where the child has applied. */
export async function territoriesOfChild(table: Table, child: string): Promise<readonly string[]> {
  const territories: string[] = [];
  for await (const item of listAll(table, 'records', { pk: childKey(child).pk, beginsWith: 'APPLICATION#' }))
    territories.push(String(item.sk).slice('APPLICATION#'.length));
  return territories;
}

/**
 * Every application of the child, those that ended and those that were merged into its own too, the ids it had in them, and every voucher any of them was
 * ever issued. The events of an application name what it itself has forgotten.
 */
async function readPast(table: Table, child: string) {
  const numbers = new Set<string>();
  for await (const item of listAll(table, 'records', { pk: childKey(child).pk, beginsWith: 'APPLICATION#' })) {
    const { number, earlier = [] } = readSure(ClaimItem, item);
    for (const one of [...earlier, number]) numbers.add(one);
  }
  const children = new Set([child]);
  const vouchers = new Set<string>();
  // Grows while it is gone through: what was merged may have been merged into before.
  for (const number of numbers) {
    const [application, events] = await Promise.all([readApplication(table, number), listEvents(table, number)]);
    if (application === undefined) continue;
    children.add(application.child);
    if (application.voucher !== undefined) vouchers.add(application.voucher);
    for (const { data } of events) {
      const { voucher, merged } = data;
      if (typeof voucher === 'string') vouchers.add(voucher);
      if (typeof merged === 'string') numbers.add(merged);
    }
  }
  return { numbers: [...numbers], children: [...children], vouchers: [...vouchers] };
}

/** The places everybody of which was looked at, each once, with the days on which the child belonged to it. */
function shared(contracts: readonly Contract[], nameOf: (contract: Contract) => string): readonly LookPlace[] {
  const stays = new Map<string, Stay[]>();
  for (const contract of contracts) {
    const { state, startsOn, endsOn } = contract;
    if (state !== 'active' && state !== 'ended') continue;
    stays.set(nameOf(contract), [...(stays.get(nameOf(contract)) ?? []), { from: startsOn, to: endsOn }]);
  }
  return [...stays].map(([subject, there]) => ({
    subject,
    isMeant: ({ at, with: more = [] }: Look) => there.some((stay) => concerns(stay, lookedAtOf(more), dayOf(at))),
  }));
}
