// The shape of what is kept of messages on their way to phones: what waits, what was told last, what was read, what was paid.

import * as z from 'zod';
import { at, version } from './itemParts.ts';

/** A notice (`what` is its key) that is sent when it is due, or the digest of a person's inbox. */
export const UnsentItem = z.object({
  item: z.literal('unsent'),
  due: at,
  of: z.enum(['notice', 'digest']),
  person: z.string().optional(),
  what: z.object({ pk: z.string(), sk: z.string() }),
});
export type Unsent = z.output<typeof UnsentItem>;

/** Asks for the digest of the person's inbox: its coming to be brings it to the sender. */
export const InboxDigestItem = z.object({ item: z.literal('inboxDigest'), person: z.string(), due: at, expiresAtSeconds: z.int() });

/** `at`: when the newest notice was written that went, or began to go, to a phone. */
export const PhoneOrderItem = z.object({ item: z.literal('phoneOrder'), version, at });

/** Both are instants of notices: everything written until then was read, or told of by a digest. */
export const InboxItem = z.object({ item: z.literal('inbox'), version, readUntil: at.optional(), toldUntil: at.optional() });

/** `counted`: what went to the number that day, by the id of the message. */
export const SmsDayItem = z.object({
  item: z.literal('smsDay'),
  version,
  counted: z.array(z.object({ id: z.string(), purpose: z.enum(['deadline', 'news', 'code']) })).readonly(),
  expiresAtSeconds: z.int(),
});

export const SmsShareItem = z.object({ item: z.literal('smsShare'), version, segments: z.int(), expiresAtSeconds: z.int() });
