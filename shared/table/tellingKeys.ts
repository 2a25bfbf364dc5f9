// Keys of what is known of notices on their way: how each fares, which were given up, what the provider called its messages, and who could not be reached.

import type { Day, Instant } from '../domain/time.ts';
import { instantKey } from './keys.ts';
import type { Key } from './table.ts';

/** Where a notice belongs that is about a person's own account and so about no territory. */
export const ownAccount = '-';

/** The partition of the index that holds a territory's notices of one day, in order of time. */
export const noticesOf = (territory: string | undefined, on: Day) => `NOTICES#${territory ?? ownAccount}#${on}`;
/** The same of how they fare: under the day of the notice, so that a day is two ranges read side by side. */
export const tellingsOf = (territory: string | undefined, on: Day) => `TELLINGS#${territory ?? ownAccount}#${on}`;
/** Where a notice stands in either of them. */
export const noticeAt = (at: Instant, notice: string) => `${instantKey(at)}#${notice}`;

/** How the notice fares, beside it. */
export const tellingKey = (notice: Key): Key => ({ pk: notice.pk, sk: `TELLING#${String(notice.sk)}` });
/** Asks that the notice at that key be brought once more; `why` tells one asking from the next. */
export const againKey = (notice: Key, why: string): Key => ({ pk: notice.pk, sk: `AGAIN#${String(notice.sk)}#${why}` });
export const deadLettersPk = (territory: string) => `DEAD_LETTERS#${territory}`;
/** A notice that was given up, until it went out after all. */
export const deadLetterKey = (territory: string, notice: Key): Key => ({
  pk: deadLettersPk(territory),
  sk: `${String(notice.sk)}|${notice.pk}`,
});
export const toldDaysPk = (territory: string) => `TOLD#${territory}`;
/** How the notices of a day fared when they were last counted. */
export const toldDayKey = (territory: string, on: Day): Key => ({ pk: toldDaysPk(territory), sk: on });
/** How far the families of a finished round were told their new numbers. */
export const numberNewsKey = (territory: string, round: string): Key => ({ pk: `NUMBERS_TOLD#${territory}`, sk: round });
/** Which notice the provider's message is, for as long as receipts may come. */
export const messageKey = (message: string): Key => ({ pk: `MESSAGE#${message}`, sk: 'MESSAGE' });
/** The provider said that nobody can be reached at the number. */
export const unreachableKey = (phone: string): Key => ({ pk: `PHONE#${phone}`, sk: 'UNREACHABLE' });
export const unreachedPrefix = 'UNREACHED#';
/** A notice that reached its person by no way but the inbox: what the department's entry stands for, from the person's side. */
export const unreachedKey = (person: string, at: Instant, notice: string): Key => ({
  pk: `PERSON#${person}`,
  sk: `${unreachedPrefix}${instantKey(at)}#${notice}`,
});
/** Whose phone or tablet it is now: whoever signed in on it last. */
export const deviceOwnerKey = (device: string): Key => ({ pk: `DEVICE#${device}`, sk: 'OWNER' });
