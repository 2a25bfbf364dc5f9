// How a notice fares: what its marks come to, channel by channel, and how the notices of a day do together. A notice is a person's inbox entry from the
// instant it is written, so nothing here decides whether somebody was told; it says by which ways more than the inbox.

import type { Instant } from './time.ts';

/** Why somebody of the department rings a family; it stands in the record of looks, and the family reads it. */
export const ringReasons = ['undeliverable', 'deadline', 'papers', 'asked'] as const;
export type RingReason = (typeof ringReasons)[number];

/** What became of a notice on one channel, as its mark says. Receipts have marks of their own, `sms#<phone>#receipt`. */
export interface Mark {
  readonly channel: string;
  readonly result: string;
  /** Until when it waits, where it does. */
  readonly until?: Instant | undefined;
}

/** The best news of a channel is what counts: somebody with two phones was reached when one of them was. */
const order = [
  'delivered',
  'reached',
  'read',
  'sent',
  'later',
  'failed',
  'gone',
  'refused',
  'over-budget',
  'no-contact',
  'unreached',
  'stale',
  'superseded',
];
const rankOf = (result: string) => (order.indexOf(result) + order.length + 1) % (order.length + 1);

/** Results that are an end of the matter though nothing was sent: it was too late for it, or something newer says more. */
const settled: ReadonlySet<string> = new Set(['stale', 'superseded']);

/** How a family was told after all, as a clerk says it; `not-found`: by no way. */
export const reachedHow = ['by-phone', 'in-person', 'by-letter', 'through-kindergarten', 'not-found'] as const;

export interface Standing {
  /** By kind of channel: `push`, `sms`, `topic`, `staff`, `inbox`; one result each. */
  readonly channels: Readonly<Record<string, string>>;
  /** The earliest instant something waits for. */
  readonly until?: Instant;
}

/** What the marks of one notice come to. */
export function standingOf(marks: readonly Mark[]): Standing {
  const receipts = new Map<string, string>();
  for (const { channel, result } of marks) if (channel.endsWith('#receipt')) receipts.set(channel.slice(0, -'#receipt'.length), result);
  const channels: Record<string, string> = {};
  let until: Instant | undefined;
  for (const mark of marks) {
    if (mark.channel.endsWith('#receipt')) continue;
    const kind = mark.channel.split('#', 1)[0] ?? mark.channel;
    // A receipt is about a message that went out; what never went out has none.
    const result = mark.result === 'sent' ? (receipts.get(mark.channel) ?? mark.result) : mark.result;
    const before = channels[kind];
    if (before === undefined || rankOf(result) < rankOf(before)) channels[kind] = result;
    if (result === 'later' && mark.until !== undefined && (until === undefined || mark.until < until)) ({ until } = mark);
  }
  return { channels, ...(until === undefined ? {} : { until }) };
}

/** How far a notice is, in one word for people who count: see the words of the department's view. */
export type Fare = 'unsent' | 'given-up' | 'waiting' | 'delivered' | 'sent' | 'not-reached' | 'inbox';

export const fares = ['unsent', 'given-up', 'waiting', 'delivered', 'sent', 'not-reached', 'inbox'] as const satisfies readonly Fare[];

/** `state` undefined: nothing is known of its sending yet. */
export function fareOf(telling: { readonly state: string; readonly channels: Standing['channels'] } | undefined): Fare {
  if (telling === undefined || telling.state === 'troubled') return 'unsent';
  if (telling.state === 'dead') return 'given-up';
  const results = Object.entries(telling.channels).flatMap(([kind, result]) => (kind === 'topic' ? [] : [result]));
  if (results.some((result) => result === 'delivered' || result === 'reached' || result === 'read')) return 'delivered';
  if (results.includes('sent')) return 'sent';
  if (results.includes('later')) return 'waiting';
  // A choice of its person, a kind that only waits in the inbox, or no longer worth a message: the inbox has it, and that is all it owes.
  return results.every((result) => settled.has(result)) ? 'inbox' : 'not-reached';
}

export interface Counts {
  /** All there are. */
  readonly told: number;
  /** By kind of notice, then by `Fare`. */
  readonly kinds: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By `channel#result`. */
  readonly channels: Readonly<Record<string, number>>;
  /** When the oldest was written that is not sent, or given up. */
  readonly oldestUnsent?: Instant | undefined;
  /** Until when the first of those that wait for their hour waits. */
  readonly nextAt?: Instant | undefined;
}

export interface Counted {
  readonly kind: string;
  readonly at: Instant;
  readonly telling?: { readonly state: string; readonly channels: Standing['channels']; readonly until?: Instant | undefined } | undefined;
}

/** Counts notices as they stand. */
export function countNotices(notices: Iterable<Counted>): Counts {
  const kinds: Record<string, Record<string, number>> = {};
  const channels: Record<string, number> = {};
  let told = 0;
  let oldestUnsent: Instant | undefined;
  let nextAt: Instant | undefined;
  for (const { kind, at, telling } of notices) {
    told += 1;
    const fare = fareOf(telling);
    const ofKind = (kinds[kind] ??= {});
    ofKind[fare] = (ofKind[fare] ?? 0) + 1;
    for (const [channel, result] of Object.entries(telling?.channels ?? {})) {
      const name = `${channel}#${result}`;
      channels[name] = (channels[name] ?? 0) + 1;
    }
    if ((fare === 'unsent' || fare === 'given-up') && (oldestUnsent === undefined || at < oldestUnsent)) oldestUnsent = at;
    if (fare === 'waiting' && telling?.until !== undefined && (nextAt === undefined || telling.until < nextAt)) nextAt = telling.until;
  }
  return { told, kinds, channels, ...(oldestUnsent === undefined ? {} : { oldestUnsent }), ...(nextAt === undefined ? {} : { nextAt }) };
}

/** Sums of several counts: of all kinds by fare. */
export function faresOf({ kinds }: Pick<Counts, 'kinds'>): Readonly<Record<Fare, number>> {
  const sums: Record<Fare, number> = { unsent: 0, 'given-up': 0, waiting: 0, delivered: 0, sent: 0, 'not-reached': 0, inbox: 0 };
  for (const ofKind of Object.values(kinds)) for (const fare of fares) sums[fare] += ofKind[fare] ?? 0;
  return sums;
}

/** Why a notice could not be sent, in the codes people count by. What is unreadable stays so until another version reads it; the rest may pass. */
export type Trouble = 'unreadable' | 'provider' | 'storage' | 'fault';

/** How often the stream's record of a notice is tried before it is set aside: fewer than the mapping would try, so that it is known by name. */
export const mostTries = 6;

/** True when trying again at once is of no use. */
export const isHopeless = (trouble: Trouble): boolean => trouble === 'unreadable';
