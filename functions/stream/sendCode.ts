// A code is sent at most once. The item it travels in is taken out of the table first, and only who took it out sends: a stream gives the same record
// more than once, and a second ring with the same code looks like an attack. If sending then fails, the person asks for another one. Codes have a budget of
// their own, of the number and of all territories together: whoever makes thousands of numbers ring reaches its end and no family's deadline.

import * as z from 'zod';
import type { Context } from '../../shared/context.ts';
import { codeDefaults } from '../../shared/domain/oneTimeCode.ts';
import { codeRulesOn, everywhere, isOurMobile } from '../../shared/domain/smsBudget.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { errorFields } from '../../shared/log.ts';
import { codeMessage } from '../../shared/notifications/codeMessage.ts';
import { smsSegments } from '../../shared/notifications/messages.ts';
import { sendSms, type Channel } from '../../shared/notifications/publish.ts';
import { CodeItem } from '../../shared/table/familyItems.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { codePlace, signingPurposes } from '../../shared/table/phones.ts';
import { paySms } from '../../shared/table/smsBudgets.ts';
import type { Key } from '../../shared/table/table.ts';
import { openIfKept } from '../../shared/vault.ts';

const Sealed = z.object({
  phone: z.string(),
  code: z.string(),
  locale: z.enum(['kk', 'ru', 'en']),
  purpose: z.enum(signingPurposes).optional(),
});

/** Sends the code at that key, if nobody has and it is still good. */
export async function sendCode(key: Key, context: Context, channel: Channel): Promise<void> {
  const { table, log, now } = context;
  const item = readAs(CodeItem, await table.get('records', key));
  if (item === undefined) return;
  const taken = await table.remove('records', key, 'ifPresent');
  if (!taken.done || now() >= item.before) return;
  const opened = await openIfKept(await context.vault(), ...codePlace(item.person, item.phone), item.sealed);
  if (opened === undefined) return;
  const { phone, code, locale, purpose = 'phone' } = Sealed.parse(JSON.parse(opened));
  const on = dayOf(now());
  const rules = codeRulesOn(context.rulebooks(), on);
  const message = codeMessage(code, codeDefaults.minutes, locale, purpose);
  try {
    if (!isOurMobile(phone, rules)) return log.error('code-not-sent', { reason: 'not-our-mobile' });
    const [id, segments] = [String(key.sk), smsSegments(message.sms)];
    const pay = async (): Promise<boolean> => {
      const paid = await paySms(table, { id, purpose: 'code', segments, phone: item.phone, territory: everywhere, on }, rules);
      // `again`: the provider was asked too fast, and is asked once more.
      if (paid === 'number-is-full' || paid === 'day-is-spent') log.error('code-not-sent', { reason: paid });
      return paid === 'paid' || paid === 'again';
    };
    const sent = await sendSms(channel, phone, message, { way: 'code', pay });
    if (sent === 'unpaid') return;
    if ('gone' in sent) log.error('code-not-sent', { reason: sent.gone });
    else log.info('code-sent');
  } catch (error) {
    log.error('code-not-sent', errorFields(error));
  }
}
