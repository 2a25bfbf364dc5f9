// How far a person has read their inbox, and what of it they do not know of: neither read, nor pushed to a device, nor told of by a digest. Reading never
// waits for this: whoever is slower leaves it as it is.

import type { Instant } from '../domain/time.ts';
import { instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { InboxItem } from './deliveryItems.ts';
import { inboxKey } from './deliveryKeys.ts';
import { DeliveryItem } from './items.ts';
import { readAs } from './itemParts.ts';
import { deliveryKey, instantKey, noticePk } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Table } from './table.ts';

/** Keeps that everything written until then was read. */
export async function keepRead(table: Table, person: string, readUntil: Instant): Promise<void> {
  await keep(table, person, { readUntil });
}

/** Keeps that a digest told of everything written until then. */
export async function keepToldOf(table: Table, person: string, toldUntil: Instant): Promise<void> {
  await keep(table, person, { toldUntil });
}

async function keep(table: Table, person: string, more: { readonly readUntil?: Instant; readonly toldUntil?: Instant }): Promise<void> {
  const before = readAs(InboxItem, await table.get('records', inboxKey(person)));
  const readUntil = latest(before?.readUntil, more.readUntil);
  const toldUntil = latest(before?.toldUntil, more.toldUntil);
  if (before !== undefined && before.readUntil === readUntil && before.toldUntil === toldUntil) return;
  const item = itemOf(inboxKey(person), { item: 'inbox', version: (before?.version ?? 0) + 1, readUntil, toldUntil });
  await table.put('records', item, before === undefined ? 'ifAbsent' : { ifVersion: before.version });
}

function latest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  return one === undefined || (other !== undefined && other > one) ? other : one;
}

/** How many notices the person does not know of, and when the newest of them was written. */
export async function countUnknown(
  table: Table,
  person: string,
): Promise<{ readonly count: number; readonly newest: Instant } | undefined> {
  const known = readAs(InboxItem, await table.get('records', inboxKey(person)));
  const from = instant((latest(known?.readUntil, known?.toldUntil) ?? -1) + 1);
  const pk = noticePk({ person });
  const first = { pk, sk: `NOTICE#${instantKey(from)}` };
  const pushed = new Set<string>();
  const marks = { pk, from: String(deliveryKey(first, '').sk).slice(0, -1), to: 'DELIVERY#NOTICE#~' };
  for await (const item of listAll(table, 'records', marks)) {
    const read = DeliveryItem.safeParse(item);
    // What cannot be read of one message is no reason to say nothing of the others.
    if (!read.success) continue;
    const { channel, result } = read.data;
    if (channel.startsWith('push#') && result !== 'gone') pushed.add(String(item.sk).slice('DELIVERY#'.length, -channel.length - 1));
  }
  let count = 0;
  let newest = from;
  for await (const item of listAll(table, 'records', { pk, from: first.sk, to: 'NOTICE#~' })) {
    if (pushed.has(String(item.sk))) continue;
    count += 1;
    // By its key: it is a message, whatever kind it is.
    newest = instant(Number(String(item.sk).split('#', 2)[1]));
  }
  return count === 0 ? undefined : { count, newest };
}
