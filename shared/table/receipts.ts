// Which notice a message of the provider carried, and what its receipt changes: the mark beside the notice, how the notice fares, whether its number can
// be reached, and, where it cannot, that the sender tries the next one. All of one receipt is one transaction; a phone that has it has it, whatever a later
// receipt says.

import type { Receipt } from '../domain/receipt.ts';
import { isAboutNumber } from '../domain/receipt.ts';
import { noticeToPerson } from '../domain/notice.ts';
import { maskPhone, type Phone } from '../domain/phoneMask.ts';
import type { Instant } from '../domain/time.ts';
import { itemOf, noticeWrites } from './commit.ts';
import { DeliveryItem } from './items.ts';
import { readAs } from './itemParts.ts';
import { deliveryKey } from './keys.ts';
import { TableBusy, type Key, type Table, type Write } from './table.ts';
import { messageKey, unreachableKey } from './tellingKeys.ts';
import { MessageItem, UnreachableItem, type SentMessage, type Unreachable } from './tellingItems.ts';
import { againWrite, headOf, noteMarks } from './tellings.ts';

/** Operators try for up to three days; a receipt later than this is not looked for. */
const receiptDays = 7;
const mostRounds = 5;

export interface Carried {
  readonly notice: Key;
  readonly channel: string;
  /** The number, and its keyed id. */
  readonly phone: Phone;
  readonly id: string;
  readonly person: string;
}

/** Keeps which notice the provider's message is, before its mark says that it went. */
export async function keepMessage(table: Table, message: string, carried: Carried, now: Instant): Promise<void> {
  const { notice, channel, phone, id, person } = carried;
  const item = {
    ...messageKey(message),
    item: 'message',
    partition: notice.pk,
    of: String(notice.sk),
    channel,
    phone: id,
    shown: maskPhone(phone),
    person,
    at: now,
    expiresAtSeconds: Math.floor(now / 1000) + receiptDays * 86_400,
  };
  await table.put('records', item, 'ifAbsent');
}

/** `unknown`: no message of ours (codes are not followed); `wrong`: about another number than the message went to; `known`: it says nothing new. */
export type Taken = 'taken' | 'known' | 'unknown' | 'wrong';

/** Takes a receipt, and asks for the notice again where it did not arrive: the sender knows what is left to be done. Safe for the same one again, for several at once and in any order. */
export async function takeReceipt(table: Table, receipt: Receipt, now: Instant): Promise<Taken> {
  const message = readAs(MessageItem, await table.get('records', messageKey(receipt.message)));
  if (message === undefined) return 'unknown';
  if (endOf(receipt.destination) !== endOf(message.shown)) return 'wrong';
  const notice = { pk: message.partition, sk: message.of };
  for (let round = 0; round < mostRounds; round += 1) {
    const markKey = deliveryKey(notice, `${message.channel}#receipt`);
    const [mark, unreachable, stored] = await Promise.all([
      table.get('records', markKey).then((item) => readAs(DeliveryItem, item)),
      readUnreachable(table, message.phone),
      table.get('records', notice),
    ]);
    const isNew = mark === undefined || (receipt.delivered && mark.result !== 'delivered');
    if (stored === undefined) return 'unknown';
    if (isNew) {
      const result = receipt.delivered ? 'delivered' : 'failed';
      const content = { item: 'delivery', channel: `${message.channel}#receipt`, at: now, result, evidence: receipt.reason };
      const guard = mark === undefined ? 'ifAbsent' : 'ifPresent';
      const writes: Write[] = [{ verb: 'put', table: 'records', guard, item: itemOf(markKey, content) }];
      writes.push(...reachWrites(receipt, message, unreachable, now));
      if (!receipt.delivered) writes.push(againWrite(notice, now, `receipt-${message.channel}`));
      const outcome = await table.together(`receipt|${receipt.message}|${result}|${unreachable?.version ?? 0}`, writes);
      if (!outcome.done) continue;
    }
    const head = headOf(notice, stored);
    // Also where it was known: whoever took it before may have died in between.
    if (head !== undefined) await noteMarks(table, head, now);
    return isNew ? 'taken' : 'known';
  }
  throw new TableBusy('a receipt');
}

/** The last digits, by which people know a number again: all that is kept of it beside the message. */
const endOf = (phone: string) => phone.slice(-2);

export async function readUnreachable(table: Table, phone: string): Promise<Unreachable | undefined> {
  return readAs(UnreachableItem, await table.get('records', unreachableKey(phone)));
}

/** Nobody can be reached there any more, or somebody can again; the person is told once, where they still look. */
function reachWrites(receipt: Receipt, message: SentMessage, before: Unreachable | undefined, now: Instant): readonly Write[] {
  if (receipt.delivered) return reachedAgainWrites(message.phone, before);
  if (!isAboutNumber(receipt.reason) || before?.person === message.person) return [];
  return unreachableWrites({ ...message, reason: receipt.reason }, before, now);
}

interface Unreached {
  readonly phone: string;
  readonly shown: string;
  readonly person: string;
  readonly reason: string;
}

function unreachableWrites({ phone, shown, person, reason }: Unreached, before: Unreachable | undefined, now: Instant): readonly Write[] {
  const version = (before?.version ?? 0) + 1;
  const item = { ...unreachableKey(phone), item: 'unreachable', version, since: now, reason, person };
  const news = noticeToPerson({ hash: `unreachable|${phone}|${now}`, at: now }, 'contact-unreachable', person, { shown });
  return [
    { verb: 'put', table: 'records', guard: before === undefined ? 'ifAbsent' : { ifVersion: before.version }, item },
    ...noticeWrites([news]),
  ];
}

/** The number was shown to be theirs, or took a message. */
export function reachedAgainWrites(phone: string, before: Unreachable | undefined): readonly Write[] {
  if (before === undefined) return [];
  return [{ verb: 'remove', table: 'records', guard: { ifVersion: before.version }, key: unreachableKey(phone) }];
}
