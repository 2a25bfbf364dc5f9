// What happened to an application, a voucher or a round, one event per change, each holding the hash of the one before. A chain cannot lose,
// change or reorder an event without the break being seen, and the queue can be rebuilt from events alone.

import { canonicalText, digestOf, type Canonical } from './digest.ts';
import type { Command } from './command.ts';
import type { Instant } from './time.ts';

export const eventKinds = [
  'application-submitted',
  'application-imported',
  'application-merged',
  'application-offered',
  'application-accepted',
  'application-suspended',
  'application-withdrawn',
  'voucher-issued',
  'voucher-confirmed',
  'voucher-refused',
  'voucher-expired',
  'application-restored',
  'application-archived',
  'application-aged-out',
  'application-recategorised',
  'application-changed',
  'application-enrolled',
  'claim-made',
  'claim-verified',
  'claim-rejected',
  'claim-expired',
  'guardianship-asked',
  'guardianship-verified',
  'guardianship-rejected',
  'guardianship-ended',
  'queue-published',
  'update-drafted',
  'update-approved',
  'update-finished',
  'import-opened',
  'import-finished',
  'round-drafted',
  'round-approved',
  'round-issuing',
  'round-cancelled',
  'round-finished',
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface Event {
  /** The aggregate, as `application#7K2M4Q9X`. */
  readonly of: string;
  /** 1 for the first; always the aggregate's version after the change. */
  readonly seq: number;
  readonly kind: EventKind;
  readonly territory: string;
  readonly at: Instant;
  readonly by: string;
  readonly as: Command['as'];
  /** What changed, in codes and numbers; never a name, a phone or an IIN. */
  readonly data: Readonly<Record<string, Canonical>>;
  readonly prevHash: string;
  readonly hash: string;
}

/** Stands before the first event of every chain. */
export const noHash = '0'.repeat(64);

/** Anything that changes by events: its version and the hash of its newest event. */
export interface Chained {
  readonly version: number;
  readonly eventHash: string;
}

/** The next event of a chain, and the chain's new head. `before` undefined: the first one. */
export function eventAfter(
  before: Chained | undefined,
  command: Command,
  fact: Pick<Event, 'of' | 'kind' | 'territory' | 'data'>,
): { readonly event: Event; readonly head: Chained } {
  const seq = (before?.version ?? 0) + 1;
  const unsigned = { ...fact, seq, at: command.at, by: command.by, as: command.as, prevHash: before?.eventHash ?? noHash };
  const hash = hashOf(unsigned);
  return { event: { ...unsigned, hash }, head: { version: seq, eventHash: hash } };
}

/**
 * I-24: the place and reason of the first broken link; undefined when the chain is whole. Events must come in order of `seq`. Without the
 * aggregate's own head an event missing at the end could not be seen.
 */
export function firstBrokenLink(events: readonly Event[], head?: Chained): { readonly seq: number; readonly why: string } | undefined {
  let prevHash = noHash;
  for (const [index, event] of events.entries()) {
    const { hash, ...unsigned } = event;
    if (event.seq !== index + 1) return { seq: index + 1, why: 'an event is missing' };
    if (event.prevHash !== prevHash) return { seq: event.seq, why: 'it does not follow the event before it' };
    if (hashOf(unsigned) !== hash) return { seq: event.seq, why: 'its content was changed' };
    prevHash = hash;
  }
  const isCut = head !== undefined && (head.version !== events.length || head.eventHash !== prevHash);
  return isCut ? { seq: events.length + 1, why: 'the newest event is missing' } : undefined;
}

function hashOf(event: Omit<Event, 'hash'>): string {
  return digestOf(canonicalText({ ...event }));
}
