// What is stored of notices on their way. Ids, codes and numbers: no name, no phone, no text.

import * as z from 'zod';
import { at, version } from './itemParts.ts';

/** How a notice fares. */
export const TellingItem = z.object({
  item: z.literal('telling'),
  version,
  notice: z.string(),
  /** As the notice says it; a version of the product may be older than the kind. */
  kind: z.string(),
  /** Of the notice. */
  at,
  territory: z.string(),
  round: z.string().optional(),
  /** `troubled`: it was tried, and will be tried again; `dead`: it was given up; `handled`: all that is due was done. */
  state: z.enum(['troubled', 'dead', 'handled']),
  tries: z.int(),
  reason: z.string().optional(),
  changedAt: at,
  channels: z.record(z.string(), z.string()),
  until: at.optional(),
});
export type Telling = z.output<typeof TellingItem>;

/** Asks that the notice be brought to the sender once more. */
const AgainItem = z.object({ item: z.literal('again'), of: z.string(), at, why: z.string(), expiresAtSeconds: z.int() });
export type Again = z.output<typeof AgainItem>;

export const DeadLetterItem = z.object({
  item: z.literal('deadLetter'),
  /** Where the notice stands: partition and sort key. */
  partition: z.string(),
  of: z.string(),
  kind: z.string(),
  /** Since when it is given up. */
  at,
  reason: z.string(),
  tries: z.int(),
});
export type DeadLetter = z.output<typeof DeadLetterItem>;

const byName = z.record(z.string(), z.int());

/** How a day's notices fare. */
const counted = {
  told: z.int(),
  kinds: z.record(z.string(), byName),
  channels: byName,
  oldestUnsent: at.optional(),
  nextAt: at.optional(),
};
export const ToldDayItem = z.object({
  item: z.literal('toldDay'),
  version,
  countedAt: at,
  /** True when nothing of the day is unsent or waits. */
  settled: z.boolean(),
  ...counted,
  /** Of them those of rounds' vouchers, by round. */
  rounds: z.record(z.string(), z.object(counted)),
});
export type ToldDay = z.output<typeof ToldDayItem>;

/** The provider's message that carried a notice to a phone. */
export const MessageItem = z.object({
  item: z.literal('message'),
  /** Where the notice stands (partition and sort key), and on which channel it was sent. */
  partition: z.string(),
  of: z.string(),
  channel: z.string(),
  /** The number by its keyed id, and as it may be shown: a receipt about another number is not ours. */
  phone: z.string(),
  shown: z.string(),
  person: z.string(),
  at,
  expiresAtSeconds: z.int(),
});
export type SentMessage = z.output<typeof MessageItem>;

/** Nobody could be reached at the number. */
export const UnreachableItem = z.object({ item: z.literal('unreachable'), version, since: at, reason: z.string(), person: z.string() });
export type Unreachable = z.output<typeof UnreachableItem>;

/** A notice that reached its person by no way but the inbox. */
export const UnreachedItem = z.object({ item: z.literal('unreached'), territory: z.string(), at, notice: z.string() });
export type Unreached = z.output<typeof UnreachedItem>;

export const DeviceOwnerItem = z.object({ item: z.literal('deviceOwner'), version, person: z.string() });
