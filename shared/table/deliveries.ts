// What became of a notice on one channel, and in which order an application's notices reach a phone. A mark is written once and only for what was tried;
// "later" alone gives way to what came of it.

import type { DeliveryResult } from '../domain/delivery.ts';
import type { Instant } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { PhoneOrderItem } from './deliveryItems.ts';
import { phoneOrderKey } from './deliveryKeys.ts';
import { DeliveryItem } from './items.ts';
import { readAs } from './itemParts.ts';
import { deliveryKey } from './keys.ts';
import { TableBusy, type Key, type Table } from './table.ts';

export interface Mark {
  readonly at: Instant;
  readonly result: DeliveryResult;
  /** The provider's message id, or a reason as a code. */
  readonly evidence?: string;
  /** Until when it waits, where it does. */
  readonly until?: Instant;
}

/** Marks what came of the channel, unless that is known. */
export async function markDelivery(table: Table, notice: Key, channel: string, mark: Mark): Promise<void> {
  const item = itemOf(deliveryKey(notice, channel), { item: 'delivery', channel, evidence: '', ...mark });
  const outcome = await table.put('records', item, 'ifAbsent');
  if (outcome.done) return;
  const before = readAs(DeliveryItem, outcome.clashes[0]?.found);
  if (before?.result === 'later') await table.put('records', item, 'ifPresent');
}

/** It waits no more, and what came of it is marked by channel. */
export async function clearLater(table: Table, notice: Key): Promise<void> {
  await table.remove('records', deliveryKey(notice, 'phone'), 'ifPresent');
}

const mostTries = 8;

/** Takes the turn of a notice written at that instant, before it rings; false where a newer one was quicker. */
export async function takePhoneOrder(table: Table, person: string, application: string, at: Instant): Promise<boolean> {
  const key = phoneOrderKey(person, application);
  let found = await table.get('records', key);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = readAs(PhoneOrderItem, found);
    if (before !== undefined && before.at >= at) return before.at === at;
    const item = itemOf(key, { item: 'phoneOrder', version: (before?.version ?? 0) + 1, at });
    const outcome = await table.put('records', item, before === undefined ? 'ifAbsent' : { ifVersion: before.version });
    if (outcome.done) return true;
    found = outcome.clashes[0]?.found;
  }
  throw new TableBusy('the order of an application’s notices');
}
