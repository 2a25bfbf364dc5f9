// A claim to a status counts for nothing until somebody has seen the papers: only a verified one puts its status among those that decide the
// category, so a false claim never gains a place. Where the rulebook names a paper it has a few working days, and is good for the days the
// rulebook says; then the claim expires. Of any other status no paper is asked: the department looks in the state's registers, and no day ends the claim. A rejected claim may stop the application for a while; it comes back by itself, at its
// original time, in the category it truly has.

import type { ClaimState } from './application.ts';
import { addWorkingDays, type Calendar } from './calendar.ts';
import { categoryOf } from './category.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import type { Rulebook } from './rulebookSchema.ts';
import { addDays, dayOf, instant, startOf, type Day, type Instant } from './time.ts';

export const claimDecisions = ['verify', 'reject'] as const;
export type ClaimDecision = (typeof claimDecisions)[number];

export const claimRejections = ['papers-not-presented', 'papers-not-valid', 'facts-differ', 'papers-false'] as const;
export type ClaimRejection = (typeof claimRejections)[number];

export interface Claim {
  readonly status: string;
  readonly state: ClaimState;
  readonly at: Instant;
  /** What the family named as its proof; it stays beside the document the clerk saw. */
  readonly evidence?: string | undefined;
  /** The paper by which a clerk verified it. */
  readonly document?: string | undefined;
  readonly presentBefore?: Instant | undefined;
  readonly validUntil?: Day | undefined;
  readonly decidedAt?: Instant | undefined;
  readonly reason?: string | undefined;
}

/** What the rules look at of an application. */
export interface Claiming {
  readonly number: string;
  readonly state: string;
  readonly statuses: readonly string[];
  readonly claims?: readonly Claim[] | undefined;
  readonly suspended?: { readonly reason: string; readonly until?: Instant | undefined } | undefined;
}

const decidableStates: readonly string[] = ['waiting', 'offered', 'accepted', 'suspended'];

/**
 * A claim made now. By gov.kz/services/3042 only a certificate from the place of work is asked of a family (`evidence` of the rulebook's status): such a
 * claim names it, else it is refused, and carries the first instant that is too late to present it. A claim without a paper waits for the department.
 */
export function makeClaim(
  status: string,
  at: Instant,
  { rulebook, calendar }: { readonly rulebook: Rulebook; readonly calendar: Calendar },
  evidence?: string,
): Claim | Refusal {
  const named = evidence === undefined ? {} : { evidence };
  const papered = rulebook.statuses.filter((one) => one.evidence !== undefined).map(({ key }) => key);
  if (!papered.includes(status)) return { status, state: 'claimed', at, ...named };
  if (evidence === undefined) return refuse('claim-paper-needed', { statuses: papered });
  const lastDay = addWorkingDays(dayOf(at), rulebook.privilege.presentWorkingDays, calendar);
  if (typeof lastDay !== 'string') return lastDay;
  return { status, state: 'claimed', at, presentBefore: startOf(addDays(lastDay, 1)), ...named };
}

/** The first instant that is too late for the papers of a claim still to be decided, the earliest of them; undefined where none are awaited. */
export function presentPapersBefore({ state, claims = [] }: Pick<Claiming, 'state' | 'claims'>, at: Instant): Instant | undefined {
  if (!decidableStates.includes(state)) return undefined;
  return earliestPapers(claims.filter(({ presentBefore }) => presentBefore !== undefined && presentBefore > at));
}

/**
 * What is asked of a family for its claims: the last day for papers and, where a rejection stops the application, for how many days; `inRegisters` where
 * the department looks a right up and nothing is to be brought.
 */
export function papersDue(claims: readonly Claim[], { privilege }: Rulebook): Readonly<Record<string, string | number>> {
  const before = earliestPapers(claims);
  const looksUp = claims.some(({ state, presentBefore }) => state === 'claimed' && presentBefore === undefined);
  const registers = looksUp ? { inRegisters: 'yes' } : {};
  if (before === undefined) return registers;
  const { suspend, days } = privilege.rejection;
  return { ...registers, papersBy: addDays(dayOf(before), -1), ...(suspend ? { asideDays: days } : {}) };
}

function earliestPapers(claims: readonly Claim[]): Instant | undefined {
  const all = claims.flatMap(({ state, presentBefore }) => (state === 'claimed' && presentBefore !== undefined ? [presentBefore] : []));
  return all.length === 0 ? undefined : instant(Math.min(...all));
}

export interface Papers {
  readonly issuedOn: Day;
  /** As the clerk read it; left out: as long as the rulebook says, or without end. */
  readonly validUntil?: Day | undefined;
  readonly document: string;
}

/** Verification: the status counts from now on, until its papers end. Refused for papers of another time. */
export function verifyClaim(of: Claiming, status: string, papers: Papers, at: Instant, rulebook: Rulebook): Decided | Refusal {
  const claim = openClaim(of, status, 'verify');
  if ('refusal' in claim) return claim;
  const validityDays = rulebook.statuses.find(({ key }) => key === status)?.validityDays;
  const byRule = validityDays === undefined ? undefined : addDays(papers.issuedOn, validityDays);
  const validUntil = [byRule, papers.validUntil].filter((day) => day !== undefined).sort()[0];
  const today = dayOf(at);
  const inForce = papers.issuedOn <= today && (validUntil === undefined || validUntil >= today);
  if (!inForce) return refuse('papers-not-in-force', { on: today });
  const { status: key, at: madeAt, evidence } = claim;
  const named = evidence === undefined ? {} : { evidence };
  const verified: Claim = { status: key, state: 'verified', at: madeAt, ...named, document: papers.document, decidedAt: at };
  return {
    claims: replaced(of, { ...verified, ...(validUntil === undefined ? {} : { validUntil }) }),
    statuses: [...new Set([...of.statuses, status])].sort(),
  };
}

/** Rejection: the status does not count, whatever it did before. */
export function rejectClaim(of: Claiming, status: string, reason: ClaimRejection, at: Instant): Decided | Refusal {
  const claim = openClaim(of, status, 'reject');
  if ('refusal' in claim) return claim;
  const { presentBefore: _, ...rest } = claim;
  return {
    claims: replaced(of, { ...rest, state: 'rejected', decidedAt: at, reason }),
    statuses: of.statuses.filter((one) => one !== status),
  };
}

export interface Decided {
  readonly claims: readonly Claim[];
  readonly statuses: readonly string[];
}

/** Until when a rejection stops the application, counted from the day of the rejection; undefined where it does not. */
export function suspendedUntil(at: Instant, { privilege }: Rulebook): Instant | undefined {
  const { suspend, days } = privilege.rejection;
  return suspend ? startOf(addDays(dayOf(at), days)) : undefined;
}

/** What time does to claims: one step, or undefined when nothing is due. */
export type Review = { readonly step: 'reject' | 'expire'; readonly status: string } | { readonly step: 'return' };

/** The first thing that is due at that instant, in the order in which it became due. */
export function nextReview(of: Claiming, at: Instant): Review | undefined {
  const [first] = dues(of).toSorted((a, b) => a.at - b.at);
  return first !== undefined && first.at <= at ? first.review : undefined;
}

/** The instant from which something will be due; undefined when time changes nothing. */
export function reviewAt(of: Claiming): Instant | undefined {
  const all = dues(of).map((due) => due.at);
  return all.length === 0 ? undefined : instant(Math.min(...all));
}

interface Due {
  readonly at: Instant;
  readonly review: Review;
}

function dues(of: Claiming): readonly Due[] {
  if (!decidableStates.includes(of.state)) return [];
  const all = (of.claims ?? []).flatMap(({ status, state, presentBefore, validUntil }): Due[] => {
    if (state === 'claimed' && presentBefore !== undefined) return [{ at: presentBefore, review: { step: 'reject', status } }];
    if (state !== 'verified' || validUntil === undefined) return [];
    return [{ at: startOf(addDays(validUntil, 1)), review: { step: 'expire', status } }];
  });
  const until = of.state === 'suspended' && of.suspended?.reason === 'privilege-rejected' ? of.suspended.until : undefined;
  return until === undefined ? all : [...all, { at: until, review: { step: 'return' } }];
}

/** The claim expired: its papers have ended, and the status counts no more. */
export function expireClaim(of: Claiming, status: string, at: Instant): Decided {
  const claims = (of.claims ?? []).map((claim) =>
    claim.status === status ? { ...claim, state: 'expired' as const, decidedAt: at } : claim,
  );
  return { claims, statuses: of.statuses.filter((one) => one !== status) };
}

/** A claim that may still be decided: one not seen yet; a verified one may be rejected when the papers turn out to be false. */
function openClaim(of: Claiming, status: string, decision: ClaimDecision): Claim | Refusal {
  if (!decidableStates.includes(of.state)) return refuse('move-forbidden', { thing: 'application', state: of.state, move: decision });
  const claim = of.claims?.find((one) => one.status === status);
  if (claim === undefined) return refuse('claim-unknown', { number: of.number });
  const open = claim.state === 'claimed' || (claim.state === 'verified' && decision === 'reject');
  return open ? claim : refuse('move-forbidden', { thing: 'claim', state: claim.state, move: decision });
}

function replaced({ claims = [] }: Claiming, by: Claim): readonly Claim[] {
  return claims.map((claim) => (claim.status === by.status ? by : claim));
}

/** What the statuses that count make of an application: spread over it, it stands in its true category. Dates and number stay as they are. */
export function countStatuses(
  { bornOn }: { readonly bornOn: Day },
  held: readonly string[],
  rulebook: Rulebook,
): { readonly statuses: readonly string[]; readonly category: number; readonly reason: Readonly<Record<string, unknown>> } | Refusal {
  const statuses = [...new Set(held)].sort();
  const categorized = categoryOf({ bornOn, statuses }, rulebook);
  return isRefusal(categorized) ? categorized : { statuses, category: categorized.category, reason: { ...categorized.reason } };
}
