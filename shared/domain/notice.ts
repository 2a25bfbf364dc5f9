// What people are told. A notice is written in the transaction that makes it true and is the person's inbox entry itself; its id comes from the
// event behind it, so that no rerun can tell anybody twice (I-26, I-27).

import { digestOf } from './digest.ts';
import type { Event } from './event.ts';
import type { Instant } from './time.ts';

export const noticeKinds = ['application-imported', 'voucher-issued', 'voucher-confirmed', 'voucher-refused', 'voucher-expired'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Which kinds are worth a message at once: those with a legal deadline by push and SMS, other news by push, the rest waits in the inbox. */
export const noticeUrgency: Readonly<Record<NoticeKind, 'deadline' | 'news' | 'inbox'>> = {
  'application-imported': 'inbox',
  'voucher-issued': 'deadline',
  'voucher-confirmed': 'news',
  'voucher-refused': 'news',
  'voucher-expired': 'deadline',
};

export interface Notice {
  readonly notice: string;
  readonly kind: NoticeKind;
  /** The person told; or, while nobody is known for the child, the application itself: the department sees it. */
  readonly to: { readonly person: string } | { readonly application: string };
  readonly at: Instant;
  readonly territory: string;
  readonly application: string;
  /** Days and numbers the texts need; no names. */
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
