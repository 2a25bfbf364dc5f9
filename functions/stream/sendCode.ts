// A code is sent at most once. The item it travels in is taken out of the table first, and only who took it out sends: a stream gives the same record
// more than once, and a second ring with the same code looks like an attack. If sending then fails, the person asks for another one.

import * as z from 'zod';
import type { Context } from '../../shared/context.ts';
import { codeDefaults } from '../../shared/domain/oneTimeCode.ts';
import { errorFields } from '../../shared/log.ts';
import { codeMessage } from '../../shared/notifications/codeMessage.ts';
import { sendSms, type Channel } from '../../shared/notifications/publish.ts';
import { CodeItem } from '../../shared/table/familyItems.ts';
import { readAs } from '../../shared/table/itemParts.ts';
import { codePlace, signingPurposes } from '../../shared/table/phones.ts';
import type { Key } from '../../shared/table/table.ts';

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
  const opened = (await context.vault()).open(codePlace(item.person, item.phone), item.sealed);
  const { phone, code, locale, purpose = 'phone' } = Sealed.parse(JSON.parse(opened));
  try {
    const sent = await sendSms(channel, phone, codeMessage(code, codeDefaults.minutes, locale, purpose));
    if ('gone' in sent) log.error('code-not-sent', { reason: sent.gone });
    else log.info('code-sent');
  } catch (error) {
    log.error('code-not-sent', errorFields(error));
  }
}
