// A round is how the department issues vouchers: drafted by one person, approved by another, then carried out to the letter. Approval freezes
// what it is computed from (queue version, rulebook, plan, count) and gives it a digest, so that nobody, the department included, can change who is next.

import * as z from 'zod';
import { canonicalText, digestOf, type Canonical } from './digest.ts';
import { refuse, type Refusal } from './refusal.ts';
import { presetShape } from './rulebookSchema.ts';

export const roundStates = ['draft', 'approved', 'issuing', 'finished', 'cancelled'] as const;
export type RoundState = (typeof roundStates)[number];

export const roundMoves = {
  approve: { from: ['draft'], to: 'approved' },
  issue: { from: ['approved', 'issuing'], to: 'issuing' },
  finish: { from: ['issuing'], to: 'finished' },
  cancel: { from: ['draft', 'approved', 'issuing'], to: 'cancelled' },
} as const;
export type RoundMove = keyof typeof roundMoves;

export function moveRound(state: RoundState, move: RoundMove): RoundState | Refusal {
  const { from, to } = roundMoves[move];
  const allowed = from.some((one) => one === state);
  return allowed ? to : refuse('move-forbidden', { thing: 'round', state, move });
}

/** Two people: who drafted a round cannot approve it. */
export function approveRound(round: { readonly state: RoundState; readonly draftedBy: string }, by: string): RoundState | Refusal {
  if (by === round.draftedBy) return refuse('same-person', { first: round.draftedBy });
  return moveRound(round.state, 'approve');
}

/** The moves open to a department head, in the order a person would take them. */
export function roundMovesOpen(state: RoundState): readonly RoundMove[] {
  const people: readonly RoundMove[] = ['approve', 'cancel'];
  return people.filter((move) => roundMoves[move].from.some((one) => one === state));
}

/**
 * How its size was found: said by a person, from money, from free places, or from vouchers of earlier rounds that came back unused. Money in tiyn.
 * `promised`: of the free places, those that families with a voucher or an earlier round will still take. `most`: what a standing order, or the money
 * left for it, allowed besides.
 */
export const roundSizingShape = z.discriminatedUnion('by', [
  z.object({ by: z.literal('count'), costEach: z.int().optional(), most: z.int().optional() }),
  z.object({ by: z.literal('budget'), budget: z.int(), costEach: z.int(), most: z.int().optional() }),
  z.object({
    by: z.literal('places'),
    freePlaces: z.int(),
    promised: z.int().optional(),
    costEach: z.int().optional(),
    most: z.int().optional(),
  }),
  z.object({
    by: z.literal('returned'),
    returned: z.int(),
    /** The instant up to which what came back was taken, as a key: the next such round begins after it. With `#n` the n next after it were taken too. */
    upTo: z.string(),
    costEach: z.int().optional(),
    most: z.int().optional(),
  }),
]);
export type RoundSizing = z.output<typeof roundSizingShape>;

/** What the awards are computed from; with the queue's rows it is all a stranger needs to compute them again (I-06). */
export const roundInputShape = z.object({
  format: z.literal('kezek-round/1'),
  territory: z.string(),
  round: z.string(),
  count: z.int(),
  sizing: roundSizingShape,
  scope: z.enum(['territory', 'settlements']),
  plan: z.object({ name: z.string(), rules: presetShape }),
  /** Codes of all categories in legal order. */
  categories: z.array(z.int()).readonly(),
  rulebook: z.string(),
  queueVersion: z.int(),
  /** When that queue was so, in milliseconds. */
  queueAsOf: z.int(),
  rows: z.int(),
  /** SHA-256 of the frozen queue's order keys, one behind the other. */
  queueDigest: z.string(),
  /** Rows of twins in the frozen queue, each batch ascending. */
  batches: z.array(z.array(z.int()).readonly()).readonly(),
  /** One bit a row, the first row the highest bit of the first byte, base64: those of settlements without a free place; empty where there are none. */
  leftOut: z.string(),
  approvedAt: z.int(),
  /** Nothing is issued before, so that anybody may look at all this first. */
  issueFrom: z.int(),
});
export type RoundInput = z.output<typeof roundInputShape>;

export function roundDigest(input: RoundInput): string {
  // Through JSON: what is published is digested, without the fields that are absent.
  return digestOf(canonicalText(JSON.parse(JSON.stringify(input)) as Canonical));
}

/** The rows that bits of `leftOut` name. */
export function rowsLeftOut({ leftOut, rows }: Pick<RoundInput, 'leftOut' | 'rows'>): ReadonlySet<number> {
  const bits = Buffer.from(leftOut, 'base64');
  const found = new Set<number>();
  for (let row = 0; row < rows; row += 1) if (((bits[row >> 3] ?? 0) & (128 >> (row & 7))) !== 0) found.add(row);
  return found;
}

/** The text in which `rowsLeftOut` finds these rows. */
export function leftOutText(left: Iterable<number>, rows: number): string {
  const bits = new Uint8Array(Math.ceil(rows / 8));
  for (const row of left) bits[row >> 3] = (bits[row >> 3] ?? 0) | (128 >> (row & 7));
  return bits.every((byte) => byte === 0) ? '' : Buffer.from(bits).toString('base64');
}
