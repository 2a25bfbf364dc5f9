// One notice on its way: read again from its table, then step by step what `shared/domain/delivery.ts` says, each result marked beside it, then told to other
// systems. A mark found means that channel was served before: a stream gives the same record more than once. Only a crash between the provider's yes and our
// mark can make a phone ring twice; an SMS that was paid for and has no mark is such a case, and is counted. No way out stops another: a push that fails is
// no reason to send no SMS of a deadline, nor a topic that is broken one to tell no family; what failed is thrown when all else is done.

import type { Context } from '../../shared/context.ts';
import { isReminder, nextStep, triedOf, type DeliveryResult, type SmsUse, type Step } from '../../shared/domain/delivery.ts';
import { noticeUrgency, type Notice } from '../../shared/domain/notice.ts';
import type { Phone } from '../../shared/domain/phoneMask.ts';
import type { NoticeRules } from '../../shared/domain/rulebookNotices.ts';
import { everywhere, isOurMobile, noticeRulesOn } from '../../shared/domain/smsBudget.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { messageOf, smsSegments } from '../../shared/notifications/messages.ts';
import { announce, sendSms, type Channel, type Sent } from '../../shared/notifications/publish.ts';
import { clearLater, markDelivery, takePhoneOrder } from '../../shared/table/deliveries.ts';
import { NoticeItem } from '../../shared/table/items.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { phoneId } from '../../shared/table/phones.ts';
import { keepMessage } from '../../shared/table/receipts.ts';
import { paySms, type Paid } from '../../shared/table/smsBudgets.ts';
import type { Key } from '../../shared/table/table.ts';
import { listMarks } from '../../shared/table/tellings.ts';
import { keepDigest, keepNotice } from '../../shared/table/unsent.ts';
import { Erased } from '../../shared/vault.ts';
import { pushToDevice } from './pushToDevice.ts';
import { reachOf, type Reach } from './reach.ts';
import { isStillSo } from './stillSo.ts';
import { giveToDepartment } from './undeliverable.ts';

interface Sending {
  readonly key: Key;
  readonly notice: Notice;
  readonly reach: Reach;
  readonly rules: NoticeRules;
  /** By their ids, in the order in which they are tried. */
  readonly numbers: ReadonlyMap<string, Phone>;
  readonly tried: Map<string, string>;
  /** What went wrong with the pushes of a deadline, whose SMS goes all the same; by device. */
  readonly pushFailures: (readonly [string, unknown])[];
  readonly context: Context;
  readonly channel: Channel;
}

/** Does what is still to be done of the notice at that key; throws when it is worth another try. */
export async function sendNotice(key: Key, context: Context, channel: Channel): Promise<void> {
  const { table } = context;
  const notice = readAs(NoticeItem, await table.get('records', key));
  // Erased since: there is nothing to tell, and nobody may be told from the stream's old copy.
  if (notice === undefined) return;
  const tried = triedOf(await listMarks(table, key));
  const troubles: unknown[] = [];
  const tryTo = (work: () => Promise<void>) => work().catch((error: unknown) => void troubles.push(error));
  await tryTo(() => tellPerson(notice, key, tried, context, channel));
  if (!tried.has('topic')) await tryTo(async () => mark({ key, tried, context }, 'topic', await announce(channel, notice)));
  if (troubles.length > 0) throw troubles[0];
}

async function tellPerson(notice: Notice, key: Key, tried: Map<string, string>, context: Context, channel: Channel): Promise<void> {
  const { now } = context;
  const rules = noticeRulesOn(context.rulebooks(), notice.territory, dayOf(now()));
  const reach = await reachOf(notice, context);
  const keys = await context.vault();
  const numbers = new Map(reach.phones.map((phone) => [phoneId(keys, phone), phone]));
  const sending: Sending = { key, notice, rules, tried, context, channel, reach, numbers, pushFailures: [] };
  const stillSo = await isStillSo(notice, context);
  const of = {
    notice,
    choices: reach.choices,
    devices: reach.devices.map(({ device }) => device),
    phones: [...numbers.keys()],
    tried,
    stillSo,
  };
  let overtaken: boolean | undefined;
  for (;;) {
    const step = nextStep({ ...of, overtaken: overtaken === true }, rules, now());
    const rings = step.do === 'push' || step.do === 'sms';
    if (rings && overtaken === undefined) {
      overtaken = !(await takeTurn(sending));
      if (overtaken) continue;
    }
    if (step.do !== 'wait' && tried.get('phone') === 'later') await forgetLater(sending);
    if (step.do === 'push') await push(sending, step.device);
    else if (step.do === 'sms') await text(sending, step);
    else return finish(sending, step);
  }
}

/** A reminder keeps no turn: it is dated by its hour, and judged by the state it names. */
async function takeTurn({ notice, reach: { person }, context: { table } }: Sending): Promise<boolean> {
  const { application, at } = notice;
  if (person === undefined || application === undefined) return true;
  return (await takePhoneOrder(table, person, application, at)) || isReminder(notice);
}

async function push(sending: Sending, id: string): Promise<void> {
  const { notice, reach, context, channel } = sending;
  const device = reach.devices.find((one) => one.device === id);
  if (device === undefined || reach.person === undefined) throw new Error('a device that is not there');
  const words = messageOf(notice, reach.locale);
  try {
    await mark(sending, `push#${id}`, await pushToDevice(reach.person, device, notice, words, context, channel));
  } catch (error) {
    if (noticeUrgency[notice.kind] !== 'deadline' || error instanceof Erased) throw error;
    // Kept in mind and not marked: while nobody has the notice, the push is worth another try.
    sending.pushFailures.push([id, error]);
    sending.tried.set(`push#${id}`, 'failed');
  }
}

async function text(sending: Sending, { phone: id, use }: { readonly phone: string; readonly use: SmsUse }): Promise<void> {
  const { notice, reach, rules, numbers, tried, context, channel } = sending;
  const { table, log, now } = context;
  const phone = numbers.get(id);
  if (phone === undefined) throw new Error('a number that is not there');
  const name = `sms#${id}`;
  if (!isOurMobile(phone, rules.sms)) return set(sending, name, 'refused', 'not-our-mobile');
  const message = messageOf(notice, reach.locale);
  const payments: Paid[] = [];
  const pay = async (): Promise<boolean> => {
    const [territory, on] = [notice.territory ?? everywhere, dayOf(now())];
    const sms = { id: notice.notice, purpose: use, segments: smsSegments(message.sms), phone: id, territory, on };
    const paid = await paySms(table, sms, rules.sms);
    // Throttled, it is paid for once and asked for again: that is no second message.
    if (paid === 'again' && payments.length === 0) log.info('sms-perhaps-twice', { notice: notice.notice });
    payments.push(paid);
    return paid === 'paid' || paid === 'again';
  };
  const sent = await sendSms(channel, phone, message, { way: 'sms', pay });
  if (sent === 'unpaid') {
    const reason = payments.at(-1);
    log[use === 'deadline' ? 'error' : 'info']('sms-over-budget', { notice: notice.notice, use, reason });
    if (use === 'news') return set(sending, name, 'over-budget', reason);
    // A deadline may be tried again with the next day's money: only its end is marked.
    return void tried.set(name, 'over-budget');
  }
  if ('messageId' in sent && reach.person !== undefined) {
    const carried = { notice: sending.key, channel: name, phone, id, person: reach.person };
    await keepMessage(table, sent.messageId, carried, now());
  }
  await mark(sending, name, sent);
}

/** What is done when nothing more is sent now. */
async function finish(sending: Sending, step: Exclude<Step, { readonly do: 'push' | 'sms' }>): Promise<void> {
  const { key, notice, reach, context } = sending;
  const { table, log, now } = context;
  const named = { notice: notice.notice };
  if (step.do === 'wait') {
    await keepNotice(table, key, step.until);
    await markDelivery(table, key, 'phone', { at: now(), result: 'later', until: step.until });
    return log.info('notice-waits', named);
  }
  if (step.do === 'digest') return reach.person === undefined ? undefined : keepDigest(table, reach.person, step.at);
  if (step.do === 'nothing') {
    for (const [device] of sending.pushFailures) await set(sending, `push#${device}`, 'failed');
    return step.reached ? undefined : log.info('notice-undeliverable', { ...named, channel: 'push' });
  }
  if (step.result === 'superseded' || step.result === 'stale') {
    log.info(step.result === 'stale' ? 'notice-stale' : 'notice-superseded', named);
    if (step.owed) {
      await giveToDepartment(notice, step.result, context);
      await set(sending, 'sms', 'unreached', step.result);
    }
    return set(sending, 'phone', step.result);
  }
  log.info('notice-undeliverable', { ...named, channel: 'sms' });
  await giveToDepartment(notice, step.result, context);
  // No end as long as a push may still reach somebody; the department knows already.
  for (const [, trouble] of sending.pushFailures) throw trouble;
  return set(sending, 'sms', step.result);
}

async function forgetLater({ key, tried, context }: Sending): Promise<void> {
  await clearLater(context.table, key);
  tried.delete('phone');
}

/** Marks what the provider said; nothing where nothing was to be sent. */
async function mark(sending: Pick<Sending, 'key' | 'tried' | 'context'>, name: string, sent: Sent | undefined): Promise<void> {
  if (sent === undefined) return;
  await ('messageId' in sent ? set(sending, name, 'sent', sent.messageId) : set(sending, name, 'gone', sent.gone));
}

async function set(
  { key, tried, context: { table, now } }: Pick<Sending, 'key' | 'tried' | 'context'>,
  name: string,
  result: DeliveryResult,
  evidence = '',
): Promise<void> {
  await markDelivery(table, key, name, { at: now(), result, evidence });
  tried.set(name, result);
}
