// Every chain of events of a territory, followed to its end and held against its aggregate's head. The events come in bulk from the index, which may
// lag; nothing is believed for that: a chain that does not end exactly in its head, read strongly, is read again from its own partition, strongly.
// What ought to have a chain is found by strong lists as well, so that an aggregate the index does not show is not passed over.

import { isDeepStrictEqual } from 'node:util';
import type { Calendar } from '../domain/calendar.ts';
import { brokenHead, type Chained, type Event } from '../domain/event.ts';
import { isHeadTold } from '../domain/headDigest.ts';
import { chainOf, followEvent, PlaceFacts, type Chain } from '../domain/rebuild.ts';
import { addDays, day, type Day } from '../domain/time.ts';
import { placesOf } from './aggregates.ts';
import { forEachAtOnce } from './atOnce.ts';
import { daysFrom, listNames, namedBy, namesInLine } from './chainNames.ts';
import { eventWrite } from './commit.ts';
import { EventItem } from './items.ts';
import { ChainedShape } from './itemParts.ts';
import { eventsOf } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Item, Table } from './table.ts';

const daysAtOnce = 16;
const headsAtOnce = 48;
const isGone = 'it is gone; only what tells of it is there';

/** How many events were read and how many aggregates held against their heads so far. */
export interface Seen {
  readonly events: number;
  readonly aggregates: number;
}

export interface Walk {
  readonly territory: string;
  /** Both days included; what happened on others is found only through the aggregates' own lists. */
  readonly since: Day;
  readonly until: Day;
  readonly seen?: ((seen: Seen) => void) | undefined;
  /** Told of each aggregate with its head as it is stored; undefined when there is none. */
  readonly visit?: (of: string, head: Item | undefined) => Promise<void>;
}

/** Every chain by the name of its aggregate; those that are not whole say in `broken` where. */
export async function walkChains(table: Table, walk: Walk): Promise<ReadonlyMap<string, Chain>> {
  const chains = new Map<string, Chain>();
  const seen = { events: 0, aggregates: 0 };
  /** Days with events: moves stand on the same day or, around midnight, on the next. */
  const days = new Set<Day>();
  await forEachAtOnce(daysFrom(walk.since, walk.until), daysAtOnce, async (on) => {
    for await (const item of listAll(table, 'records', { pk: eventsOf(walk.territory, on), index: 'events' })) {
      days.add(on).add(addDays(on, 1));
      const of = nameOf(item.pk);
      const event = readEvent(item);
      if (event !== undefined) chains.set(of, followEvent(chains.get(of) ?? chainOf(of), event));
      else if (!chains.has(of)) chains.set(of, chainOf(of));
      seen.events += 1;
      walk.seen?.(seen);
    }
  });
  days.add(walk.until).add(addDays(walk.until, -1));
  const told = await listNames(table, walk, days);
  const mayBeNothing = new Set([`queue#${walk.territory}`, ...(await namesInLine(table, walk.territory))]);
  for (const of of [...told, ...mayBeNothing]) if (!chains.has(of)) chains.set(of, chainOf(of));
  const hold = async (chain: Chain): Promise<void> => {
    const heads = await readHeads(table, chain.of);
    const whole = isWhole(chain, heads) ? chain : await readChain(table, chain.of);
    const isNothing = !told.has(chain.of) && mayBeNothing.has(chain.of) && whole.broken?.why === isGone && whole.head === undefined;
    chains.set(chain.of, isNothing ? chainOf(chain.of) : whole);
    await walk.visit?.(chain.of, heads[0]);
    seen.aggregates += 1;
    walk.seen?.(seen);
    for (const of of namedBy(heads[0])) {
      if (chains.has(of)) continue;
      // Most vouchers are never revoked, and many children are never away.
      if (of.startsWith('revocation#') || of.startsWith('absences#')) mayBeNothing.add(of);
      const named = chainOf(of);
      chains.set(of, named);
      await hold(named);
    }
  };
  await forEachAtOnce([...chains.values()], headsAtOnce, hold);
  return chains;
}

/** Nothing that has events can be older than the calendar by which deadlines are computed. */
export function firstDayOf({ years }: Calendar): Day {
  const [first = '2024'] = Object.keys(years).toSorted();
  return day(`${first}-01-01`);
}

/** The aggregate whose events stand in that partition, by the name it has in them. */
function nameOf(pk: string): string {
  const end = pk.indexOf('#');
  return `${pk.slice(0, end).toLowerCase()}${pk.slice(end)}`;
}

/** The event, if the item is to the letter what writing that event would store. */
function readEvent(stored: Item): Event | undefined {
  const read = EventItem.safeParse(stored);
  if (!read.success) return undefined;
  const { item: _, ...event } = read.data;
  const pk = placesOf(event.of)?.pk;
  if (pk === undefined) return undefined;
  const write = eventWrite(pk, event);
  return write.verb === 'put' && isDeepStrictEqual({ ...write.item }, { ...stored }) ? event : undefined;
}

async function readHeads(table: Table, of: string): Promise<readonly (Item | undefined)[]> {
  return Promise.all((placesOf(of)?.heads ?? []).map((key) => table.get('records', key)));
}

/** The chain from its own partition, read strongly. A change between the two reads looks like a break, so a break is looked at twice. */
async function readChain(table: Table, of: string): Promise<Chain> {
  const found = await readChainOnce(table, of);
  return found.broken === undefined ? found : readChainOnce(table, of);
}

async function readChainOnce(table: Table, of: string): Promise<Chain> {
  const places = placesOf(of);
  if (places === undefined) return { ...chainOf(of), broken: { seq: 1, why: 'nothing is known of such a thing' } };
  let chain = chainOf(of);
  for await (const item of listAll(table, 'records', { pk: places.pk, beginsWith: 'EVENT#' })) {
    const event = readEvent(item);
    if (event === undefined) return brokenAt(chain, 'it is not as it was stored');
    chain = followEvent(chain, event);
  }
  if (chain.broken !== undefined) return chain;
  if (chain.early.length > 0) return brokenAt(chain, 'an event is missing');
  for (const item of await readHeads(table, of)) {
    if (item === undefined) return brokenAt(chain, isGone);
    const broken = brokenHead(chain.head, headOf(item));
    if (broken !== undefined) return { ...chain, broken };
    if (!isAsTold(chain, item)) return brokenAt(chain, 'it is not what its newest event made of it');
  }
  return chain;
}

function brokenAt(chain: Chain, why: string): Chain {
  return { ...chain, broken: { seq: (chain.head?.version ?? 0) + 1, why } };
}

function isWhole(chain: Chain, heads: readonly (Item | undefined)[]): boolean {
  const { head } = chain;
  if (head === undefined || chain.broken !== undefined || chain.early.length > 0 || heads.length === 0) return false;
  return heads.every((item) => item !== undefined && brokenHead(head, headOf(item)) === undefined && isAsTold(chain, item));
}

function headOf(item: Item): Chained | undefined {
  const read = ChainedShape.safeParse(item);
  return read.success ? read.data : undefined;
}

/** Every event names the digest of what the head holds after it; an application's state and place stand in its events besides. */
function isAsTold({ headDigest, place, of }: Chain, item: Item): boolean {
  if (headDigest !== undefined && !isHeadTold(of, item, headDigest)) return false;
  if (place === undefined) return true;
  const read = PlaceFacts.safeParse(item);
  const { state, category, submittedAt, movedAt, district } = place;
  const { data } = read;
  const isSame = data?.state === state && data.category === category && data.submittedAt === submittedAt && data.movedAt === movedAt;
  const { number } = item;
  return isSame && data.district === district && typeof number === 'string' && of === `application#${number}`;
}
