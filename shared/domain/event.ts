// What happened to an application, a voucher or a round, one event per change, each holding the hash of the one before. A chain cannot lose,
// change or reorder an event without the break being seen, and the queue can be rebuilt from events alone.

import { canonicalText, digestOf, type Canonical } from './digest.ts';
import type { Command } from './command.ts';
import { headDigestOf } from './headDigest.ts';
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
  'double-enrolment-settled',
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
  'update-applying',
  'update-finished',
  'update-cancelled',
  'import-opened',
  'import-finished',
  'round-drafted',
  'round-approved',
  'round-issuing',
  'round-cancelled',
  'round-finished',
  'round-protocol-published',
  'budget-set',
  'budget-bound',
  'voucher-contracted',
  'voucher-released',
  'voucher-closed',
  'voucher-revoked',
  'voucher-contested',
  'voucher-cleared',
  'voucher-extended',
  'voucher-request-changed',
  'waiting-list-joined',
  'waiting-list-left',
  'place-offered',
  'place-declined',
  'place-offer-expired',
  'revocation-proposed',
  'revocation-decided',
  'revocation-appealed',
  'revocation-settled',
  'extension-drafted',
  'extension-approved',
  'extension-applying',
  'extension-finished',
  'extension-cancelled',
  'contract-requested',
  'contract-proposed',
  'contract-signed',
  'contract-begun',
  'contract-refused',
  'contract-withdrawn',
  'contract-lapsed',
  'contract-end-set',
  'contract-end-lifted',
  'contract-ended',
  'contract-imported',
  'preschool-registered',
  'preschool-changed',
  'preschool-staff-appointed',
  'preschool-staff-dismissed',
  'group-opened',
  'group-changed',
  'absence-reported',
  'absence-document-recorded',
  'absence-document-withdrawn',
  'timesheet-pinned',
  'timesheet-closed',
  'timesheet-reopened',
  'timesheet-presented',
  'timesheet-sealed',
  'timesheet-imported',
  'sheet-presented',
  'sheet-signed',
  'sheet-disputed',
  'sheet-answered',
  'sheet-passed',
  'sheet-decided',
  'sheet-corrected',
  'sheet-paid',
  'register-drafted',
  'register-approved',
  'register-cancelled',
  'register-finished',
  'budget-credited',
  'audit-sealed',
  'audit-day-removed',
  'appointment-made',
  'appointment-approved',
  'appointment-rejected',
  'appointment-accepted',
  'appointment-declined',
  'appointment-withdrawn',
  'appointment-ended',
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

/** The next event of a chain, and the chain's new head, which is stored with what it `holds`. `before` undefined: the first one. */
export function eventAfter(
  before: Chained | undefined,
  command: Command,
  fact: Pick<Event, 'of' | 'kind' | 'territory' | 'data'>,
  holds: object,
): { readonly event: Event; readonly head: Chained } {
  const seq = (before?.version ?? 0) + 1;
  const data = { ...fact.data, headDigest: headDigestOf(fact.of, holds) };
  const unsigned = { ...fact, data, seq, at: command.at, by: command.by, as: command.as, prevHash: before?.eventHash ?? noHash };
  const hash = hashOf(unsigned);
  return { event: { ...unsigned, hash }, head: { version: seq, eventHash: hash } };
}

/**
 * I-24: the place and reason of the first broken link; undefined when the chain is whole. Events must come in order of `seq`. Without the
 * aggregate's own head an event missing at the end could not be seen.
 */
export function firstBrokenLink(events: readonly Event[], head?: Chained): BrokenLink | undefined {
  let before: Chained | undefined;
  for (const event of events) {
    const broken = brokenLink(before, event);
    if (broken !== undefined) return broken;
    before = headAfter(event);
  }
  return head === undefined ? undefined : brokenHead(before, head);
}

/** Which event of a chain is not what it should be. */
export interface BrokenLink {
  readonly seq: number;
  readonly why: string;
}

/** Why the event cannot be the next one of a chain that has come to `before`; undefined when it is. */
export function brokenLink(before: Chained | undefined, event: Event): BrokenLink | undefined {
  const { hash, ...unsigned } = event;
  const seq = (before?.version ?? 0) + 1;
  if (event.seq !== seq) return { seq, why: 'an event is missing' };
  if (event.prevHash !== (before?.eventHash ?? noHash)) return { seq, why: 'it does not follow the event before it' };
  return sealOf(unsigned) === hash ? undefined : { seq, why: 'its content was changed' };
}

/** Why a chain that has come to `before` does not end in the aggregate's head. */
export function brokenHead(before: Chained | undefined, head: Chained | undefined): BrokenLink | undefined {
  const ends = head?.version === before?.version && head?.eventHash === before?.eventHash;
  return ends ? undefined : { seq: (before?.version ?? 0) + 1, why: 'the newest event is missing' };
}

export function headAfter({ seq, hash }: Event): Chained {
  return { version: seq, eventHash: hash };
}

/** The hash its content has; none where somebody wrote into it what no event can hold. */
function sealOf(event: Omit<Event, 'hash'>): string | undefined {
  try {
    return hashOf(event);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function hashOf(event: Omit<Event, 'hash'>): string {
  return digestOf(canonicalText({ ...event }));
}
