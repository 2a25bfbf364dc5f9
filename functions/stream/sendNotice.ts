// One notice on its way: read again from its table, put into words, sent on the channels its urgency asks for, each success marked beside it. A
// mark found means that channel was served before: a stream gives the same record more than once. Only a crash between the provider's yes and our
// mark can make a phone ring twice.

import { noticeUrgency, type Notice } from '../../shared/domain/notice.ts';
import type { Phone } from '../../shared/domain/phoneMask.ts';
import type { Context } from '../../shared/context.ts';
import { messageOf, type Message } from '../../shared/notifications/messages.ts';
import { announce, makeEndpoint, sendPush, sendSms, type Channel, type Sent } from '../../shared/notifications/publish.ts';
import { forgetDevice, listDevices, saveDevice } from '../../shared/table/devices.ts';
import { DeliveryItem, NoticeItem, type Device } from '../../shared/table/items.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { deliveryKey } from '../../shared/table/keys.ts';
import { defaultChoices, readPerson, type Person } from '../../shared/table/people.ts';
import { phoneId, readPhone } from '../../shared/table/phones.ts';
import type { Key } from '../../shared/table/table.ts';
import { workWrite } from '../../shared/table/working.ts';

/** Sends what is still to be sent of the notice at that key; throws when it is worth another try. */
export async function sendNotice(key: Key, context: Context, channel: Channel): Promise<void> {
  const notice = readAs(NoticeItem, await context.table.get('records', key));
  // Erased since: there is nothing to tell, and nobody may be told from the stream's old copy.
  if (notice === undefined) return;
  await once(key, 'topic', context, () => announce(channel, notice));
  const urgency = noticeUrgency[notice.kind];
  if (urgency === 'inbox') return;
  const person = 'person' in notice.to ? await readPerson(context.table, await context.vault(), notice.to.person) : undefined;
  const message = messageOf(notice, person?.locale ?? 'kk');
  // A legal deadline reaches people whatever they chose: who misses it loses a place.
  const isDeadline = urgency === 'deadline';
  const { push: byPush, sms: bySms } = person?.choices ?? defaultChoices;
  const mayPush = 'person' in notice.to && (isDeadline || byPush);
  const pushed = mayPush && 'person' in notice.to && (await pushAll(key, notice, notice.to.person, message, context, channel));
  if (isDeadline || (!pushed && bySms)) await textFirstThatTakes(key, notice, person, message, context, channel);
  else if (mayPush && !pushed) context.log.info('notice-undeliverable', { notice: notice.notice, channel: 'push' });
}

/** Push to every device of the person. */
async function pushAll(key: Key, notice: Notice, person: string, message: Message, context: Context, channel: Channel): Promise<boolean> {
  let reached = false;
  for (const device of await listDevices(context.table, person)) {
    const result = await once(key, `push#${device.device}`, context, () => push(notice, person, device, message, context, channel));
    reached ||= result === 'sent';
  }
  return reached;
}

async function push(
  notice: Notice,
  person: string,
  device: Device,
  message: Message,
  context: Context,
  channel: Channel,
): Promise<Sent | undefined> {
  const platformArn = context.settings.pushArns[device.platform];
  if (platformArn === undefined) {
    context.log.error('push-not-set-up', { platform: device.platform });
    return undefined;
  }
  const token = (await context.vault()).open(`device#${device.device}/token`, device.token);
  const endpoint = device.endpoint ?? (await makeEndpoint(channel, platformArn, token));
  // If another copy of this function stored or forgot it first, that is as good.
  if (device.endpoint === undefined)
    await context.table.together(`endpoint|${device.device}`, [saveDevice(person, device, { ...device, endpoint })]);
  const sent = await sendPush(channel, endpoint, notice, message);
  if ('gone' in sent && device.endpoint !== undefined)
    await context.table.together(`forget|${device.device}`, [forgetDevice(person, device)]);
  return sent;
}

/** SMS to the first number that takes it; families give two for that reason. */
async function textFirstThatTakes(
  key: Key,
  notice: Notice,
  person: Person | undefined,
  message: Message,
  context: Context,
  channel: Channel,
): Promise<void> {
  const phones = await phonesOf(notice, person, context);
  for (const [place, phone] of phones.entries()) {
    const result = await once(key, `sms#${place + 1}`, context, () => sendSms(channel, phone, message));
    if (result === 'sent') return;
  }
  context.log.info('notice-undeliverable', { notice: notice.notice, channel: 'sms' });
  const result = phones.length === 0 ? 'no-contact' : 'refused';
  await giveToDepartment(notice, result, context);
  await mark(key, 'sms', context, result);
}

/** A deadline nobody could be told of: somebody of the department has to find the family. */
async function giveToDepartment(notice: Notice, result: string, { table }: Context): Promise<void> {
  const { territory, application, at, notice: about, kind } = notice;
  if (territory === undefined) return;
  const place = { territory, queue: 'undeliverable' as const, at, about };
  const work = workWrite(place, { number: application, detail: { kind, result } });
  if (work.verb === 'put') await table.put('records', work.item, 'ifAbsent');
}

/** The person's phones, those they have shown by a code to be theirs first, and without those that somebody else has shown to be theirs since. */
async function phonesOf(notice: Notice, person: Person | undefined, { table, vault }: Context): Promise<readonly Phone[]> {
  if (person === undefined || !('person' in notice.to)) return [];
  const { person: id } = notice.to;
  const keys = await vault();
  const { phones } = person.contacts;
  const holders = await Promise.all(phones.map(async (phone) => (await readPhone(table, phoneId(keys, phone)))?.person));
  const shown = phones.filter((_, place) => holders[place] === id);
  return [...shown, ...phones.filter((_, place) => holders[place] === undefined)];
}

/** Sends unless the channel is marked, then marks it. */
async function once(key: Key, channel: string, context: Context, send: () => Promise<Sent | undefined>): Promise<'sent' | 'gone' | 'none'> {
  const before = readAs(DeliveryItem, await context.table.get('records', deliveryKey(key, channel)));
  if (before !== undefined) return before.result === 'sent' ? 'sent' : 'gone';
  const sent = await send();
  if (sent === undefined) return 'none';
  const result = 'messageId' in sent ? 'sent' : 'gone';
  await mark(key, channel, context, result, 'messageId' in sent ? sent.messageId : sent.gone);
  return result;
}

async function mark(key: Key, channel: string, { table, now }: Context, result: string, evidence = ''): Promise<void> {
  const item = { ...deliveryKey(key, channel), item: 'delivery', channel, at: now(), result, evidence };
  await table.put('records', item, 'ifAbsent');
}
