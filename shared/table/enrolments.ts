// What is known of a child whom a kindergarten lists: one read of all that stands under the child, then what those entries name. And what the list
// leaves behind where something else is known: a listing, once, with its entry in the department's work.

import type { ChildFacts, Seat } from '../domain/enrolment.ts';
import type { Day, Instant } from '../domain/time.ts';
import { readApplication } from './applications.ts';
import { itemOf } from './commit.ts';
import { readContract } from './contracts.ts';
import { ListingItem, type Listing } from './fileItems.ts';
import { ClaimItem, GuardianItem, type ChildClaim, type Guardianship } from './items.ts';
import { readAs, readSure } from './itemParts.ts';
import { childApplicationKey, childKey, childVoucherKey, listingKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Item, Table, Write } from './table.ts';
import { readVoucher } from './vouchers.ts';
import { readWork, workDone, workKey, workWrite, type WorkPlace } from './working.ts';

export interface ListedChild {
  readonly facts: ChildFacts;
  /** The child's claim to an application in the territory. */
  readonly claim?: ChildClaim;
  readonly guardianships: readonly Guardianship[];
  /** Of this seat, from an earlier import. */
  readonly listing?: Listing;
}

export async function readListedChild(table: Table, child: string, territory: string, seat: Seat): Promise<ListedChild> {
  const found = new Map<string, Item>();
  const guardianships: Guardianship[] = [];
  for await (const item of listAll(table, 'records', { pk: childKey(child).pk })) {
    if (item['item'] === 'guardian') guardianships.push(readSure(GuardianItem, item));
    else found.set(String(item.sk), item);
  }
  const under = (key: { readonly sk: string | Uint8Array }) => found.get(String(key.sk));
  const claim = readAs(ClaimItem, under(childApplicationKey(child, territory)));
  const listing = readAs(ListingItem, under(listingKey(child, seat.preschool, seat.group)));
  const live = under(childVoucherKey(child))?.['voucher'];
  const voucher = typeof live === 'string' ? await readVoucher(table, live) : undefined;
  const contract = voucher?.contract === undefined ? undefined : await readContract(table, voucher.contract);
  // A contract that has ended stays with its voucher; the child is not there any more.
  const inForce = contract?.state === 'active' ? contract : undefined;
  const application = claim === undefined ? undefined : await readApplication(table, claim.number);
  return {
    facts: { voucher: voucher && { ...voucher, contract: inForce }, application },
    guardianships,
    ...(claim === undefined ? {} : { claim }),
    ...(listing === undefined ? {} : { listing }),
  };
}

export async function readListing(table: Table, child: string, seat: Seat): Promise<Listing | undefined> {
  return readAs(ListingItem, await table.get('records', listingKey(child, seat.preschool, seat.group)));
}

/** Where the listing waits for a decision; `about` leads back to it. */
export function workOf(
  territory: string,
  { why, at, number, preschool, group }: Pick<NewListing, 'why' | 'at' | 'number' | 'preschool' | 'group'>,
): WorkPlace {
  const queue = why === 'child-waits' ? 'enrolled-waiting' : 'double-enrolments';
  return { territory, queue, at, about: [number, preschool, group].join('#') };
}

export interface NewListing extends Seat {
  readonly territory: string;
  readonly child: string;
  readonly why: Listing['why'];
  readonly number: string;
  readonly enrolledFrom: Day;
  readonly contractNumber?: string | undefined;
  readonly at: Instant;
  /** Where the child is enrolled, of a double enrolment. */
  readonly present?: string | undefined;
}

/** The writes of a listing met for the first time, or met again for another reason; none where it stands already, decided or not. */
export async function listingWrites(table: Table, listed: NewListing, before: Listing | undefined): Promise<readonly Write[]> {
  const isKnown = before !== undefined && (before.state !== 'open' || (before.why === listed.why && before.number === listed.number));
  if (isKnown) return [];
  const { territory, child, present, ...rest } = listed;
  const after = { ...rest, state: 'open' as const };
  const key = listingKey(child, listed.preschool, listed.group);
  const detail = {
    listed: `${listed.preschool}/${listed.group}`,
    from: listed.enrolledFrom,
    ...(present === undefined ? {} : { present }),
  };
  const guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  return [
    { verb: 'put', table: 'records', guard, item: itemOf(key, { ...after, item: 'listing', version: (before?.version ?? 0) + 1 }) },
    workWrite(workOf(territory, after), { number: listed.number, detail }),
    ...(before === undefined ? [] : await workDoneWrites(table, territory, before)),
  ];
}

/** The listing as a person has decided it. */
export function settleListing(child: string, before: Listing, state: 'kept' | 'moved'): Write {
  const item = itemOf(listingKey(child, before.preschool, before.group), { ...before, state, version: before.version + 1 });
  return { verb: 'put', table: 'records', guard: { ifVersion: before.version }, item };
}

/** Nothing is left to decide: the child could be enrolled as listed. */
export async function dropListing(table: Table, territory: string, child: string, listing: Listing | undefined): Promise<readonly Write[]> {
  if (listing?.state !== 'open') return [];
  const key = listingKey(child, listing.preschool, listing.group);
  const gone: Write = { verb: 'remove', table: 'records', guard: { ifVersion: listing.version }, key };
  return [gone, ...(await workDoneWrites(table, territory, listing))];
}

/** A clerk may have taken the entry off the queue before. */
async function workDoneWrites(table: Table, territory: string, listing: Listing): Promise<readonly Write[]> {
  const place = workOf(territory, listing);
  const stands = await readWork(table, territory, place.queue, String(workKey(territory, place.queue, place.at, place.about).sk));
  return stands === undefined ? [] : [workDone(place)];
}
