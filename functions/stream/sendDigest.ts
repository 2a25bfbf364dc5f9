// The digest of a person's inbox, once a day and only as a push: it says how many messages they know nothing of, and is not sent when there is none. It is
// counted when it is sent and not when it was asked for, so what was read meanwhile is not in it. Late at night it is left to the next day. It holds up no
// message of its person: one that could not be sent is asked for again an hour later.

import type { Context } from '../../shared/context.ts';
import { isQuiet, nextAt, triedOf } from '../../shared/domain/delivery.ts';
import { noticeRulesOn } from '../../shared/domain/smsBudget.ts';
import { dayOf, later } from '../../shared/domain/time.ts';
import { errorFields } from '../../shared/log.ts';
import { inboxDigest } from '../../shared/notifications/inboxDigest.ts';
import type { Channel } from '../../shared/notifications/publish.ts';
import { markDelivery } from '../../shared/table/deliveries.ts';
import { InboxDigestItem } from '../../shared/table/deliveryItems.ts';
import { countUnknown, keepToldOf } from '../../shared/table/inbox.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { defaultChoices, readPerson } from '../../shared/table/people.ts';
import type { Key } from '../../shared/table/table.ts';
import { listMarks } from '../../shared/table/tellings.ts';
import { keepDigest } from '../../shared/table/unsent.ts';
import { Erased } from '../../shared/vault.ts';
import { pushToDevice } from './pushToDevice.ts';
import { devicesOf } from './reach.ts';

const hour = 3_600_000;

/** Sends the digest asked for at that key, or leaves it to an hour later. Throws only where not even that can be kept. */
export async function bringDigest(key: Key, context: Context, channel: Channel): Promise<true> {
  const { table, log, now } = context;
  try {
    await sendDigest(key, context, channel);
  } catch (error) {
    // Erased since: nobody is owed a word.
    if (error instanceof Erased) return true;
    log.error('notice-failed', { notice: String(key.sk), ...errorFields(error) });
    await keepDigest(table, key.pk.slice('PERSON#'.length), later(now(), hour));
  }
  return true;
}

/** Sends the digest asked for at that key. */
async function sendDigest(key: Key, context: Context, channel: Channel): Promise<void> {
  const { table, log, now, vault } = context;
  const asked = readAs(InboxDigestItem, await table.get('records', key));
  if (asked === undefined) return;
  const { person, due } = asked;
  const rules = noticeRulesOn(context.rulebooks(), undefined, dayOf(now()));
  if (isQuiet(rules, now())) return keepDigest(table, person, nextAt(rules.digestAt, now()));
  const unknown = await countUnknown(table, person);
  const { locale, choices = defaultChoices } = (await readPerson(table, await vault(), person)) ?? { locale: 'kk' as const };
  if (unknown === undefined || !choices.push) return;
  const tried = triedOf(await listMarks(table, key));
  const id = `digest-${due}`;
  let isTold = [...tried.values()].includes('sent');
  let trouble: unknown;
  for (const device of await devicesOf(person, context)) {
    const name = `push#${device.device}`;
    if (tried.has(name)) continue;
    const words = inboxDigest(unknown.count, locale);
    const sent = await pushToDevice(person, device, { notice: id, kind: 'digest' }, words, context, channel).catch((error: unknown) => {
      trouble ??= error;
      return undefined;
    });
    if (sent === undefined) continue;
    const [result, evidence] = 'messageId' in sent ? (['sent', sent.messageId] as const) : (['gone', sent.gone] as const);
    await markDelivery(table, key, name, { at: now(), result, evidence });
    isTold ||= result === 'sent';
    if (result === 'sent') log.info('digest-sent');
  }
  // One device that took it is enough; where none did for a failure, they are all tried again.
  if (!isTold && trouble !== undefined) throw trouble;
  await keepToldOf(table, person, unknown.newest);
}
