// SMS are paid for before they are sent: the number's count of the day and a share of the territory's budget in one transaction, under the id of the message. A
// message that comes again finds its id and pays nothing, so what is spent is never more than what is counted, and what is counted never above the budget.

import { digestOf } from '../domain/digest.ts';
import { mayRing, pursesFor, shareOf, shares, type CountedSms, type Purse, type SmsPurpose, type SmsRules } from '../domain/smsBudget.ts';
import { addDays, startOf, type Day } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { SmsDayItem, SmsShareItem } from './deliveryItems.ts';
import { smsDayKey, smsShareKey } from './deliveryKeys.ts';
import { readAs } from './itemParts.ts';
import { TableBusy, type Guard, type Table, type Write } from './table.ts';

export interface SmsToPay {
  /** The same for every try of the same message to the same number. */
  readonly id: string;
  readonly purpose: SmsPurpose;
  readonly segments: number;
  /** The number by its keyed id. */
  readonly phone: string;
  readonly territory: string;
  readonly on: Day;
}

/** `again`: it was paid for before, and may have been sent. */
export type Paid = 'paid' | 'again' | 'number-is-full' | 'day-is-spent';

const keptDays = 60;
const mostClashes = 64;

/** Pays for an SMS, once for its id. */
export async function paySms(table: Table, sms: SmsToPay, rules: SmsRules): Promise<Paid> {
  const first = Number.parseInt(digestOf(`share|${sms.id}`).slice(0, 8), 16) % shares;
  const order = pursesFor(sms.purpose).flatMap((purse) =>
    Array.from({ length: shares }, (_, step) => ({ purse, share: (first + step) % shares })),
  );
  for (let clashes = 0; clashes < mostClashes;) {
    const number = await readNumber(table, sms);
    if (number.counted.some(({ id }) => id === sms.id)) return 'again';
    if (!mayRing(number.counted, sms.purpose, rules)) return 'number-is-full';
    const next = order.shift();
    if (next === undefined) return 'day-is-spent';
    const write = await shareWrite(table, sms, next, rules);
    // A share that is empty stays out.
    if (write === undefined) continue;
    const outcome = await table.together(`sms|${sms.id}`, [numberWrite(sms, number), write]);
    if (outcome.done) return 'paid';
    // Somebody else was at it: it comes last, so that those who meet when a purse runs out go apart.
    order.push(next);
    clashes += 1;
  }
  throw new TableBusy('the budget of SMS');
}

async function readNumber(table: Table, { phone, on }: SmsToPay): Promise<{ counted: readonly CountedSms[]; version: number }> {
  const found = readAs(SmsDayItem, await table.get('records', smsDayKey(phone, on)));
  return { counted: found?.counted ?? [], version: found?.version ?? 0 };
}

function numberWrite(sms: SmsToPay, { counted, version }: { counted: readonly CountedSms[]; version: number }): Write {
  const fields = { item: 'smsDay', version: version + 1, counted: [...counted, { id: sms.id, purpose: sms.purpose }] };
  const item = itemOf(smsDayKey(sms.phone, sms.on), { ...fields, expiresAtSeconds: expiryOf(sms.on) });
  return { verb: 'put', table: 'records', guard: guardOf(version), item };
}

/** What the share would be after paying; undefined where there is not enough in it. */
async function shareWrite(
  table: Table,
  { territory, on, segments }: SmsToPay,
  { purse, share }: { readonly purse: Purse; readonly share: number },
  rules: SmsRules,
): Promise<Write | undefined> {
  const key = smsShareKey(territory, on, purse, share);
  const { version = 0, segments: spent = 0 } = readAs(SmsShareItem, await table.get('records', key)) ?? {};
  if (spent + segments > shareOf(purse, share, rules)) return undefined;
  const fields = { item: 'smsShare', version: version + 1, segments: spent + segments, expiresAtSeconds: expiryOf(on) };
  return { verb: 'put', table: 'records', guard: guardOf(version), item: itemOf(key, fields) };
}

/** Segments that purse has paid for on that day. */
export async function readSpent(table: Table, territory: string, on: Day, purse: Purse): Promise<number> {
  const all = await Promise.all(
    Array.from({ length: shares }, (_, share) => table.get('records', smsShareKey(territory, on, purse, share))),
  );
  return all.reduce((sum, item) => sum + (readAs(SmsShareItem, item)?.segments ?? 0), 0);
}

function expiryOf(on: Day): number {
  return Math.floor(startOf(addDays(on, keptDays)) / 1000);
}

function guardOf(version: number): Guard {
  return version === 0 ? 'ifAbsent' : { ifVersion: version };
}
