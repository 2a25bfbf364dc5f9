// A place in a waiting list is told in four items that change in one transaction: the list's own entry, the voucher, the places of the group and,
// for the first and the last family, the entry by which the job finds the group. Every way out of a list goes through here.

import type { Command } from '../domain/command.ts';
import type { Lapse } from '../domain/legalBasis.ts';
import type { Places } from '../domain/places.ts';
import type { Day, Instant } from '../domain/time.ts';
import { endPause, joinedBy, leftBy, withoutOffer } from '../domain/waitingList.ts';
import { itemOf } from './commit.ts';
import { readSure } from './itemParts.ts';
import { instantKey, waitedGroupKey, waitedGroupsPk, waitingListKey, waitingListPk } from './keys.ts';
import { listAll } from './listAll.ts';
import { readPlaces, savePlaces } from './places.ts';
import type { Group } from './preschoolItems.ts';
import { readGroup } from './preschools.ts';
import type { Table, Write } from './table.ts';
import {
  WaitedGroupItem,
  WaitingEntryItem,
  type StoredPlaces,
  type Voucher,
  type WaitingEntry,
  type WaitingListPlace,
} from './voucherItems.ts';

/** A group's places as they were read and as they are to be. */
export interface ChangedPlaces {
  readonly before: StoredPlaces;
  readonly after: Places;
  readonly group: Group;
}

/** What ends with a voucher's last list; to be laid over the voucher that is saved: `saveVoucher(voucher, { ...voucher, ...changes, state })`. */
export type ListChanges = Pick<Voucher, 'lists' | 'paused' | 'pausedDays'>;

/**
 * Leaves every list of the voucher: for what ends its search (a contract, expiry, withdrawal, revocation). The writes, at most four a list, go into
 * the caller's transaction beside its own `saveVoucher`, which takes the `changes`; no event of its own is needed. A caller that changes places of
 * groups itself passes them as `changed` and does not save them: they are written here, once. `lapses` matter where the voucher lives on: their days
 * are none it stood still.
 */
export async function leaveListsWrites(
  table: Table,
  voucher: Voucher,
  command: Pick<Command, 'at'>,
  today: Day,
  changed: readonly ChangedPlaces[] = [],
  lapses: readonly Lapse[] = [],
): Promise<{ readonly writes: readonly Write[]; readonly changes: ListChanges }> {
  const lists = voucher.lists ?? [];
  const left: Write[] = [];
  const byGroup = new Map(changed.map((one) => [keyOf(one.before), one]));
  for (const list of lists) {
    const found = byGroup.get(keyOf(list)) ?? (await readChangeable(table, list));
    byGroup.set(keyOf(list), { ...found, after: leftBy(found.after, voucher.voucher) });
    left.push(entryRemoval(list, voucher.voucher));
  }
  const { paused, pausedDays } = endPause(voucher, command.at, lapses);
  const changes = { lists: undefined, paused, pausedDays };
  return { writes: [...left, ...[...byGroup.values()].flatMap((one) => placesWrites(one, today))], changes };
}

/**
 * The places kept for the voucher given to the next families: it has asked for a place elsewhere and could not take them. It stays in these lists; the
 * voucher is saved beside the writes.
 */
export async function endOffersWrites(
  table: Table,
  { voucher, lists = [] }: Pick<Voucher, 'voucher' | 'lists'>,
  today: Day,
): Promise<{
  readonly writes: readonly Write[];
  readonly ended: readonly WaitingListPlace[];
  readonly lists: readonly WaitingListPlace[];
}> {
  const ended = lists.filter(({ offer }) => offer !== undefined);
  const found = await Promise.all(ended.map((list) => readChangeable(table, list)));
  const writes = found.flatMap((one) => placesWrites({ ...one, after: withoutOffer(one.after, voucher) }, today));
  return { writes, ended, lists: lists.map(({ preschool, group, joinedAt }) => ({ preschool, group, joinedAt })) };
}

/** The places of a group that is waited for, to be changed. */
export async function readChangeable(
  table: Table,
  { preschool, group: id }: Pick<WaitingListPlace, 'preschool' | 'group'>,
): Promise<ChangedPlaces> {
  const [before, group] = await Promise.all([readPlaces(table, preschool, id), readGroup(table, preschool, id)]);
  if (before === undefined || group === undefined) throw new Error('a waiting list of a group that is not there');
  return { before, after: before, group };
}

/** The writes of a family that joins, at the end of the list; the voucher is saved beside them. */
export function joinListWrites(
  { before, after, group }: ChangedPlaces,
  entry: Pick<WaitingEntry, 'voucher' | 'application' | 'joinedAt'>,
  today: Day,
): readonly Write[] {
  const key = waitingListKey(before.preschool, before.group, entry.joinedAt, entry.voucher);
  const joined = joinedBy(after);
  const item = { ...key, item: 'waitingEntry', version: 1, ...entry, toldPlace: joined.waiting };
  return [{ verb: 'put', table: 'records', guard: 'ifAbsent', item }, ...placesWrites({ before, after: joined, group }, today)];
}

/** The family knows that place, told on that day; without a day nobody was told, and it is kept to be held against a better one. */
export function toldPlaceWrite(
  { preschool, group }: Pick<WaitingListPlace, 'preschool' | 'group'>,
  entry: WaitingEntry,
  toldPlace: number,
  toldOn: Day | undefined,
): Write & { readonly verb: 'put' } {
  const { version = 0 } = entry;
  const key = waitingListKey(preschool, group, entry.joinedAt, entry.voucher);
  const guard = version === 0 ? 'ifPresent' : { ifVersion: version };
  return { verb: 'put', table: 'records', guard, item: itemOf(key, { ...entry, version: version + 1, toldPlace, toldOn }) };
}

/** The writes of a family that leaves one list; the voucher is saved beside them. `after` may hold what else changes in the places. */
export function leaveListWrites(
  { before, after, group }: ChangedPlaces,
  list: WaitingListPlace,
  voucher: string,
  today: Day,
): readonly Write[] {
  return [entryRemoval(list, voucher), ...placesWrites({ before, after: leftBy(after, voucher), group }, today)];
}

/** What a family that leaves takes with it beside voucher and places, where the places are saved by somebody else: a request takes the offered place. */
export function leaveEntryWrites({ before, after }: ChangedPlaces, list: WaitingListPlace, voucher: string): readonly Write[] {
  return [entryRemoval(list, voucher), ...waitedGroupWrites(before, after)];
}

/** The two writes of the places, and the group's entry for the job when the first family comes or the last one goes. */
export function placesWrites({ before, after, group }: ChangedPlaces, today: Day): readonly Write[] {
  return [...savePlaces(before, { ...before, ...after }, group, today), ...waitedGroupWrites(before, after)];
}

function waitedGroupWrites(before: StoredPlaces, after: Places): readonly Write[] {
  const { territory, preschool, group } = before;
  const key = waitedGroupKey(territory, preschool, group);
  const [was, is] = [before.waiting > 0, after.waiting > 0];
  if (is && !was) return [{ verb: 'put', table: 'records', guard: 'ifAbsent', item: { ...key, item: 'waitedGroup', preschool, group } }];
  return was && !is ? [{ verb: 'remove', table: 'records', guard: 'ifPresent', key }] : [];
}

/** Every group of the territory somebody waits for, in the order of ids. */
export async function listWaitedGroups(
  table: Table,
  territory: string,
): Promise<readonly { readonly preschool: string; readonly group: string }[]> {
  const groups: { preschool: string; group: string }[] = [];
  for await (const item of listAll(table, 'records', { pk: waitedGroupsPk(territory) })) groups.push(readSure(WaitedGroupItem, item));
  return groups;
}

/** Those who wait for the group, in the order in which they joined. `before`: only who joined before that instant, exclusive. */
export async function* listWaiting(table: Table, preschool: string, group: string, before?: Instant): AsyncGenerator<WaitingEntry> {
  const bound = before === undefined ? {} : { to: instantKey(before) };
  for await (const item of listAll(table, 'records', { pk: waitingListPk(preschool, group), ...bound }))
    yield readSure(WaitingEntryItem, item);
}

/** How many stand before that family in the list, counted up to `most`. */
export async function countAhead(
  table: Table,
  { preschool, group, joinedAt }: WaitingListPlace,
  voucher: string,
  most: number,
): Promise<number> {
  const own = waitingListKey(preschool, group, joinedAt, voucher);
  let count = 0;
  for await (const item of listAll(table, 'records', { pk: own.pk, to: String(own.sk), limit: most + 1 })) {
    if (item.sk !== own.sk) count += 1;
    if (count === most) return most;
  }
  return count;
}

const keyOf = ({ preschool, group }: Pick<WaitingListPlace, 'preschool' | 'group'>) => `${preschool}#${group}`;

function entryRemoval({ preschool, group, joinedAt }: WaitingListPlace, voucher: string): Write {
  return { verb: 'remove', table: 'records', guard: 'ifPresent', key: waitingListKey(preschool, group, joinedAt, voucher) };
}
