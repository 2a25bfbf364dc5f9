// The waiting lists of a territory asked whether they agree with themselves: who stands in a list stands there once, the voucher says so too, the
// places count exactly these, and a kept place has its family (I-32). Read strongly, but not as of one instant, as all of `kezek check`.

import type { Violation } from '../domain/invariants.ts';
import { isLive } from '../domain/voucher.ts';
import { sameGroup } from '../domain/waitingList.ts';
import { preschoolListKey, voucherKey, waitingListKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { readPlaces } from './places.ts';
import { listGroups } from './preschools.ts';
import type { Table } from './table.ts';
import { VoucherItem, type StoredPlaces, type Voucher, type WaitingEntry } from './voucherItems.ts';
import { listWaitedGroups, listWaiting } from './waitingLists.ts';

/** Everything that does not agree; `vouchers` are asked from their side too, where the caller has them at hand. */
export async function checkWaitingLists(table: Table, territory: string, vouchers: Iterable<Voucher> = []): Promise<readonly Violation[]> {
  const violations: Violation[] = [];
  const waited = new Set((await listWaitedGroups(table, territory)).map(({ preschool, group }) => `${preschool}#${group}`));
  for await (const { sk } of listAll(table, 'records', { pk: preschoolListKey(territory, '').pk })) {
    for (const { preschool, group } of await listGroups(table, String(sk))) {
      const places = await readPlaces(table, preschool, group);
      const isWaited = waited.delete(`${preschool}#${group}`);
      if (places !== undefined) violations.push(...(await checkGroup(table, places, isWaited)));
    }
  }
  violations.push(...[...waited].map((of) => no(of, 'it is waited for and is no group of the territory')));
  for (const voucher of vouchers) violations.push(...(await checkVoucherLists(table, voucher)));
  return violations;
}

async function checkGroup(table: Table, places: StoredPlaces, isWaited: boolean): Promise<readonly Violation[]> {
  const of = `${places.preschool}#${places.group}`;
  const violations: Violation[] = [];
  const seen = new Set<string>();
  for await (const entry of listWaiting(table, places.preschool, places.group)) {
    if (seen.has(entry.voucher)) violations.push(no(entry.voucher, `it stands twice in the list of ${of}`));
    seen.add(entry.voucher);
    violations.push(...(await checkEntry(table, places, entry)));
  }
  if (seen.size !== places.waiting) violations.push(no(of, `${seen.size} families stand in its list and ${places.waiting} are counted`));
  if (isWaited !== seen.size > 0)
    violations.push(no(of, isWaited ? 'it is looked at and nobody waits' : 'families wait and nobody looks at it'));
  const offered = places.offers.map(({ voucher }) => voucher);
  if (new Set(offered).size !== offered.length) violations.push(no(of, 'two of its places are kept for one family'));
  for (const voucher of offered)
    if (!seen.has(voucher)) violations.push(no(voucher, `a place of ${of} is kept for it and it does not wait there`));
  return violations;
}

async function checkEntry(table: Table, places: StoredPlaces, entry: WaitingEntry): Promise<readonly Violation[]> {
  const of = `${places.preschool}#${places.group}`;
  // One that cannot be read is named by its chain.
  const voucher = VoucherItem.safeParse(await table.get('records', voucherKey(entry.voucher))).data;
  const lists = voucher?.lists?.filter((one) => sameGroup(one, places)) ?? [];
  const list = lists[0];
  if (list === undefined || lists.length > 1 || list.joinedAt !== entry.joinedAt)
    return [no(entry.voucher, `it stands in the list of ${of} and its voucher says otherwise`)];
  const kept = places.offers.find((offer) => offer.voucher === entry.voucher);
  return kept?.before === list.offer?.before ? [] : [no(entry.voucher, `its offer in ${of} is not the one the places keep`)];
}

async function checkVoucherLists(table: Table, voucher: Voucher): Promise<readonly Violation[]> {
  const { voucher: of, state, lists = [], paused } = voucher;
  const violations: Violation[] = [];
  if (lists.length > 0 && !isLive(state)) violations.push(no(of, `it is ${state} and still waits`));
  if (paused !== undefined && (lists.length === 0 || state !== 'confirmed'))
    violations.push(no(of, 'its days stand still and it does not wait'));
  for (const { preschool, group, joinedAt } of lists) {
    const entry = await table.get('records', waitingListKey(preschool, group, joinedAt, of));
    if (entry === undefined) violations.push(no(of, `its voucher waits for ${preschool}#${group} and does not stand in the list`));
  }
  return violations;
}

const no = (of: string, why: string): Violation => ({ invariant: 'I-32', of, why });
