// What waits for an hour at which it may be sent. Lanes are by person, so that one person's messages are sent one after the other; inside a lane what is due
// first comes first, and what is due together in the order in which it was written.

import { digestOf } from '../domain/digest.ts';
import type { Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { UnsentItem, type Unsent } from './deliveryItems.ts';
import { inboxDigestKey, unsentKey, unsentPk } from './deliveryKeys.ts';
import { readSure } from './itemParts.ts';
import { instantKey } from './keys.ts';
import { listAll } from './listAll.ts';
import type { Key, Table } from './table.ts';
import { askAgain } from './tellings.ts';

export const unsentLanes = 8;

const laneOf = (pk: string): number => Number.parseInt(digestOf(`lane|${pk}`).slice(0, 8), 16) % unsentLanes;

/** Keeps the notice of that key until it is due; kept twice, it stands there once. */
export async function keepNotice(table: Table, notice: Key, due: Instant): Promise<void> {
  const what = { pk: notice.pk, sk: String(notice.sk) };
  await table.put('records', itemOf(unsentKey(laneOf(what.pk), due, what), { item: 'unsent', due, of: 'notice', what }), 'ifAbsent');
}

/** Keeps in mind that the person is told of their inbox when it is due: once, whatever comes until then. */
export async function keepDigest(table: Table, person: string, due: Instant): Promise<void> {
  const { pk, sk } = inboxDigestKey(person, due);
  const what = { pk, sk: String(sk) };
  await table.put('records', itemOf(unsentKey(laneOf(pk), due, what), { item: 'unsent', due, of: 'digest', person, what }), 'ifAbsent');
}

/** What is due in the lane, the longest due first. */
export async function* listUnsent(table: Table, lane: number, now: Instant): AsyncGenerator<Unsent> {
  // `~` comes after every character of a key.
  for await (const item of listAll(table, 'records', { pk: unsentPk(lane), to: `${instantKey(now)}#~` })) yield readSure(UnsentItem, item);
}

const askedDays = 7;

/** Brings what is due to the sender, through the stream; asked twice, it is brought once. */
export async function bringUnsent(table: Table, { of, due, what, person }: Unsent, now: Instant): Promise<void> {
  if (of === 'notice') {
    await askAgain(table, what, now, `due-${due}`);
    return;
  }
  const expiresAtSeconds = Math.floor(now / 1000) + askedDays * 86_400;
  const item = itemOf(what, { item: 'inboxDigest', person, due, expiresAtSeconds });
  await table.put('records', item, 'ifAbsent');
}

/** It was dealt with. */
export async function dropUnsent(table: Table, lane: number, { due, what }: Unsent): Promise<void> {
  await table.remove('records', unsentKey(lane, due, what), 'ifPresent');
}
