// The keys of what is on its way to a phone, built here and spelled nowhere else, as those of everything else in `keys.ts`.

import type { Day, Instant } from '../domain/time.ts';
import { instantKey, padded, personKey, phoneKey } from './keys.ts';
import type { Key } from './table.ts';

/** What waits for an hour at which it may be sent; in lanes, for a night's messages are all due at eight. */
export const unsentPk = (lane: number) => `UNSENT#${padded(lane, 2)}`;
/** What is due at the same instant stands by whose it is and when it was written. */
export const unsentKey = (lane: number, due: Instant, what: Key): Key => ({
  pk: unsentPk(lane),
  sk: `${instantKey(due)}#${what.pk}#${String(what.sk)}`,
});
/** Until where phones of the person were told about the application. */
export const phoneOrderKey = (person: string, application: string): Key => ({ ...personKey(person), sk: `ORDER#${application}` });
/** How far the person has read their inbox, and how far a digest has told of it. */
export const inboxKey = (person: string): Key => ({ ...personKey(person), sk: 'INBOX' });
/** What the marks of a digest stand beside. */
export const inboxDigestKey = (person: string, due: Instant): Key => ({ ...personKey(person), sk: `DIGEST#${instantKey(due)}` });
/** SMS to a number on a day. */
export const smsDayKey = (phone: string, on: Day): Key => ({ ...phoneKey(phone), sk: `SMS#${on}` });
/** What a share of a day's budget has paid; each in a partition of its own. */
export const smsShareKey = (territory: string, on: Day, purse: string, share: number): Key => ({
  pk: `SMS_DAY#${territory}#${on}#${purse}#${padded(share, 2)}`,
  sk: 'SHARE',
});
