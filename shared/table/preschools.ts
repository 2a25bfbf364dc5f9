// Kindergartens: the department's register, group by group, and beside it what the open catalogue shows. Every change of a kindergarten or of one of
// its groups is an event of the kindergarten's chain.

import type { Command } from '../domain/command.ts';
import { eventAfter, type Event } from '../domain/event.ts';
import { preschoolIdOf } from '../domain/preschool.ts';
import type { Vault } from '../vault.ts';
import { eventWrite, itemOf } from './commit.ts';
import { readAs, readSure } from './itemParts.ts';
import { groupKey, preschoolKey, preschoolListKey, preschoolRecordKey, publicGroupKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { GroupItem, PreschoolRecordItem, type Group, type PreschoolRecord } from './preschoolItems.ts';
import { PreschoolItem, PublicGroupItem, type Preschool, type PublicGroup } from './publishedItems.ts';
import type { Guard, Item, Table, Write } from './table.ts';
import { PlacesItem, type StoredPlaces } from './voucherItems.ts';
import type * as z from 'zod';

export type PreschoolContent = Omit<PreschoolRecord, 'version' | 'eventHash' | 'item'>;
export type GroupContent = Omit<Group, 'version' | 'item'>;

/** Its id follows from territory and number: each territory has its own entry of an organisation, and no other's clerk stands in its way. */
export function registeredId(vault: Vault, territory: string, number: string): string {
  return preschoolIdOf(vault.identify('preschool', `${territory}|${number}`));
}

/** Whose its number is, and where it stands sealed. */
export const numberPlace = (preschool: string) => [`preschool#${preschool}`, `preschool#${preschool}/number`] as const;

export const sealNumber = (vault: Vault, preschool: string, number: string): Promise<string> =>
  vault.seal(...numberPlace(preschool), number);

/** The BIN, or an entrepreneur's IIN. */
export const openNumber = (vault: Vault, { preschool, number }: Pick<PreschoolRecord, 'preschool' | 'number'>): Promise<string> =>
  vault.open(...numberPlace(preschool), number);

export async function readPreschool(table: Table, preschool: string): Promise<PreschoolRecord | undefined> {
  return readAs(PreschoolRecordItem, await table.get('records', preschoolRecordKey(preschool)));
}

export async function readGroup(table: Table, preschool: string, group: string): Promise<Group | undefined> {
  return readAs(GroupItem, await table.get('records', groupKey(preschool, group)));
}

export async function listGroups(table: Table, preschool: string): Promise<readonly Group[]> {
  const groups: Group[] = [];
  for await (const item of listAll(table, 'records', { pk: preschoolRecordKey(preschool).pk, beginsWith: 'GROUP#' }))
    groups.push(readSure(GroupItem, item));
  return groups;
}

/** A kindergarten with its groups and their places, read at one time. */
export interface Registered {
  readonly preschool: PreschoolRecord;
  readonly groups: readonly { readonly group: Group; readonly places: StoredPlaces }[];
}

/** All of a kindergarten in one read: the record, its groups in the order of their ids, their places. */
export async function readRegistered(table: Table, preschool: string): Promise<Registered | undefined> {
  const { pk, sk } = preschoolRecordKey(preschool);
  const groups: Group[] = [];
  const places = new Map<string, StoredPlaces>();
  let record: PreschoolRecord | undefined;
  for await (const item of listAll(table, 'records', { pk, from: 'GROUP#', to: sk })) {
    if (item['item'] === 'group') groups.push(readSure(GroupItem, item));
    if (item['item'] === 'preschoolRecord') record = readSure(PreschoolRecordItem, item);
    if (item['item'] === 'places') {
      const read = readSure(PlacesItem, item);
      places.set(read.group, read);
    }
  }
  if (record === undefined) return undefined;
  const whole = groups.flatMap((group) => {
    const of = places.get(group.group);
    return of === undefined ? [] : [{ group, places: of }];
  });
  return { preschool: record, groups: whole };
}

/** A page of the ids of a territory's kindergartens, in their order. */
export async function listPreschoolIds(
  table: Table,
  territory: string,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<{ readonly ids: readonly string[]; readonly next?: string }> {
  const { pk } = preschoolListKey(territory, '');
  const after = page.after === undefined ? {} : { after: preschoolListKey(territory, page.after) };
  const found = await table.list('records', { pk, limit: page.limit, ...after });
  const ids = found.items.map(({ sk }) => String(sk));
  return found.next === undefined ? { ids } : { ids, next: String(found.next.sk) };
}

/** The whole open catalogue of a territory: some pages of 1 MB, for a function to remember. */
export async function readCatalogue(
  table: Table,
  territory: string,
): Promise<{ readonly preschools: readonly Preschool[]; readonly groups: readonly PublicGroup[] }> {
  const [preschools, groups] = await Promise.all([
    readAll(table, preschoolKey(territory, '').pk, PreschoolItem),
    readAll(table, publicGroupKey(territory, '', '').pk, PublicGroupItem),
  ]);
  return { preschools, groups };
}

async function readAll<Shape extends z.ZodType>(table: Table, pk: string, shape: Shape): Promise<readonly z.output<Shape>[]> {
  const read: z.output<Shape>[] = [];
  for await (const item of listAll(table, 'published', { pk, stale: true })) read.push(readSure(shape, item));
  return read;
}

/** One kindergarten of the catalogue with all its groups. */
export async function readPublicPreschool(
  table: Table,
  territory: string,
  preschool: string,
): Promise<{ readonly preschool: Preschool; readonly groups: readonly PublicGroup[] } | undefined> {
  const found = readAs(PreschoolItem, await table.get('published', preschoolKey(territory, preschool), { stale: true }));
  if (found === undefined) return undefined;
  const { pk, sk } = publicGroupKey(territory, preschool, '');
  const groups: PublicGroup[] = [];
  for await (const item of listAll(table, 'published', { pk, beginsWith: String(sk), stale: true }))
    groups.push(readSure(PublicGroupItem, item));
  return { preschool: found, groups };
}

/** The writes of one change of a kindergarten or of its groups: itself, its event, its line in the catalogue; a new one joins the list. */
export function savePreschool(
  before: PreschoolRecord | undefined,
  after: PreschoolContent,
  command: Command,
  fact: Pick<Event, 'kind' | 'data'>,
): { readonly preschool: PreschoolRecord; readonly event: Event; readonly writes: readonly Write[] } {
  const { territory, preschool: id } = after;
  const content = { ...after, item: 'preschoolRecord' as const };
  const { event, head } = eventAfter(before, command, { of: `preschool#${id}`, territory, ...fact }, content);
  const preschool: PreschoolRecord = { ...content, ...head };
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const key = preschoolRecordKey(id);
  const writes: Write[] = [
    { verb: 'put', table: 'records', guard, item: itemOf(key, preschool) },
    eventWrite(key.pk, event),
    { verb: 'put', table: 'published', guard, item: publishedPreschool(preschool) },
  ];
  if (before === undefined)
    writes.push({ verb: 'put', table: 'records', guard, item: { ...preschoolListKey(territory, id), item: 'preschoolEntry' } });
  return { preschool, event, writes };
}

/** What the catalogue says of a kindergarten: nothing of its number. */
export function publishedPreschool(record: PreschoolRecord): Item {
  const { version, territory, preschool, names, district, address, addressKk, location, ownership, phone, eligible } = record;
  const shown = { version, preschool, names, district, address, addressKk, location, ownership, phone, eligible };
  return itemOf(preschoolKey(territory, preschool), { ...shown, item: 'preschool' });
}

/** One change of a group; the event of the kindergarten and the places (`places.ts`) are saved with it. */
export function saveGroup(before: Group | undefined, after: GroupContent): Write {
  const guard: Guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const item = { ...after, item: 'group', version: (before?.version ?? 0) + 1 };
  return { verb: 'put', table: 'records', guard, item: itemOf(groupKey(after.preschool, after.group), item) };
}

/** What the catalogue says of a group beside its places. */
export function shownOf({
  preschool,
  group,
  names,
  groupType,
  language,
  ageFrom,
  ageTo,
  hours,
  open,
}: GroupContent): Omit<PublicGroup, 'version' | 'item' | 'free' | 'waiting' | 'capacity' | 'starts' | 'offered'> {
  return { preschool, group, names, groupType, language, ageFrom, ageTo, hours, open };
}
