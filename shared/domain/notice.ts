// What people are told. A notice is written in the transaction that makes it true and is the person's inbox entry itself; its id comes from the
// event behind it, so that no rerun can tell anybody twice (I-26, I-27).

import { digestOf } from './digest.ts';
import type { Event } from './event.ts';
import type { Instant } from './time.ts';

/** Which kinds are worth a message at once: those with a legal deadline by push and SMS, other news by push, the rest waits in the inbox. */
export const noticeUrgency = {
  'application-imported': 'inbox',
  'voucher-issued': 'deadline',
  'voucher-confirmed': 'news',
  'voucher-refused': 'news',
  'voucher-expired': 'deadline',
  'category-changed': 'news',
  'number-moved': 'inbox',
  'over-age': 'news',
  'over-age-warning': 'deadline',
  'guardianship-verified': 'news',
  'guardianship-rejected': 'news',
  'guardianship-ended': 'news',
  'guardian-joined': 'news',
  'guardian-left': 'inbox',
  'phone-moved': 'inbox',
  'contact-unreachable': 'inbox',
  'application-suspended': 'deadline',
  'application-returned': 'news',
  'application-archived': 'news',
  'application-merged': 'news',
  'claim-made': 'deadline',
  'claim-verified': 'news',
  'claim-rejected': 'deadline',
  'claim-expired': 'news',
  'application-accepted': 'news',
  'application-withdrawn': 'news',
  'application-restored': 'news',
  'voucher-reminder': 'news',
  'voucher-last-day': 'deadline',
  'contract-reminder': 'news',
  'contract-last-day': 'deadline',
  'contract-expired': 'deadline',
  'deadline-extended': 'deadline',
  'deadline-stands-still': 'news',
  'deadline-goes-on': 'deadline',
  'waiting-list-joined': 'inbox',
  'waiting-list-left': 'news',
  'waiting-list-moved': 'inbox',
  'place-offered': 'deadline',
  'place-offer-expired': 'news',
  'days-run-again': 'deadline',
  'legacy-voucher': 'news',
  'enrolment-moved': 'news',
  'contract-to-sign': 'deadline',
  'contract-signed': 'news',
  'contract-begun': 'news',
  'contract-transferred': 'news',
  'contract-ends': 'deadline',
  'contract-ended': 'deadline',
  'contract-changed': 'deadline',
  'contract-goes-on': 'news',
  'preschool-request': 'news',
  'preschool-request-withdrawn': 'news',
  'preschool-parent-signed': 'news',
  'preschool-contract-begun': 'news',
  'preschool-end-set': 'news',
  'preschool-end-lifted': 'news',
  'preschool-transfer-away': 'news',
  'preschool-month-unclosed': 'news',
  'preschool-day-unmarked': 'news',
  'request-refused': 'deadline',
  'request-lapsed': 'news',
  'revocation-proposed': 'deadline',
  'revocation-decided': 'deadline',
  'revocation-dropped': 'news',
  'appeal-received': 'news',
  'appeal-granted': 'news',
  'voucher-revoked': 'deadline',
  'voucher-closed': 'deadline',
  'voucher-ending': 'deadline',
  'month-to-sign': 'news',
  'month-reminder': 'news',
  'month-last-day': 'deadline',
  'month-signed': 'news',
  'month-held': 'news',
  'month-approved': 'news',
  'month-in-review': 'news',
  'preschool-months-unsigned': 'news',
  'absence-document-recorded': 'news',
  'absence-document-withdrawn': 'news',
  'absence-warning': 'deadline',
  'preschool-absence-reported': 'news',
  'month-disputed': 'news',
  'month-agreed': 'news',
  'month-kept': 'news',
  'month-decided': 'news',
  'month-corrected': 'news',
  'month-added': 'deadline',
  'preschool-month-disputed': 'deadline',
  'preschool-month-accepted': 'news',
  'preschool-month-decided': 'news',
  'preschool-month-corrected': 'news',
  'preschool-month-added': 'news',
  'preschool-payment-finished': 'news',
  'staff-invited': 'news',
  'staff-role-begun': 'news',
  'staff-role-ended': 'news',
  'staff-approval-waits': 'inbox',
} as const satisfies Record<string, 'deadline' | 'news' | 'inbox'>;

export type NoticeKind = keyof typeof noticeUrgency;
export const noticeKinds = Object.keys(noticeUrgency) as readonly NoticeKind[];

/**
 * Not for the city's other systems: it tells of one child when it was away, ill or taken off, and whether its family agrees. The topic tells of places,
 * vouchers and contracts, and of a kindergarten's work as a whole.
 */
export const toldToFamiliesAlone: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'absence-document-recorded',
  'absence-document-withdrawn',
  'absence-warning',
  'preschool-absence-reported',
  'month-to-sign',
  'month-reminder',
  'month-last-day',
  'month-signed',
  'month-held',
  'month-approved',
  'month-in-review',
  'month-disputed',
  'month-agreed',
  'month-kept',
  'month-decided',
  'month-corrected',
  'month-added',
  'preschool-month-disputed',
  'preschool-month-accepted',
  'preschool-month-decided',
  'preschool-month-corrected',
  'preschool-month-added',
]);

export interface Notice {
  readonly notice: string;
  readonly kind: NoticeKind;
  /** The person told; or, while nobody is known for the child, the application itself: the department sees it. */
  readonly to: { readonly person: string } | { readonly application: string };
  readonly at: Instant;
  /** Absent where a person's own account is told of, as a phone: it belongs to no territory. */
  readonly territory?: string | undefined;
  /** Absent where it is about the person and not about an application. */
  readonly application?: string | undefined;
  /** Days, numbers and names of kindergartens the texts need; no names of people. */
  readonly data: Readonly<Record<string, string | number>>;
}

/** The same news for every guardian; for the application itself when it has none. */
export function noticesFor(
  event: Pick<Event, 'hash' | 'at' | 'territory'>,
  kind: NoticeKind,
  about: { readonly number: string; readonly guardians: readonly string[] },
  data: Notice['data'] = {},
): readonly Notice[] {
  const told = about.guardians.length === 0 ? [{ application: about.number }] : about.guardians.map((person) => ({ person }));
  return told.map((to) => ({
    notice: digestOf(`notice|${event.hash}|${kind}|${Object.values(to).join()}`).slice(0, 24),
    kind,
    to,
    at: event.at,
    territory: event.territory,
    application: about.number,
    data,
  }));
}

/** News for one person that is about no application. `source` is the hash of the event behind it, or names what happened otherwise. */
export function noticeToPerson(
  source: { readonly hash: string; readonly at: Instant; readonly territory?: string },
  kind: NoticeKind,
  person: string,
  data: Notice['data'] = {},
): Notice {
  const { hash, at, territory } = source;
  const notice = digestOf(`notice|${hash}|${kind}|${person}`).slice(0, 24);
  return { notice, kind, to: { person }, at, ...(territory === undefined ? {} : { territory }), data };
}
