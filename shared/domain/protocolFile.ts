// The protocol as the public reads it: the same shapes for the API and for a saved file. Everything in it is sealed: each row by its own leaf, the
// head by a digest over itself, so that no field can be changed without being noticed.

import * as z from 'zod';
import { orderKeyBytes, placeOf } from './orderKey.ts';
import { outcomeAt, outcomeNames, passReasons, type ProtocolRow } from './protocol.ts';
import { leafText, rowsPerPage, sealOf } from './protocolTree.ts';
import { leafHash } from './merkle.ts';
import { roundInputShape } from './round.ts';
import { isoOf } from './time.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hex digits');
const count = z.int().min(0);

export const protocolRowShape = z.strictObject({
  /** From 0, in the order of the frozen queue. */
  row: count,
  category: z.int().min(1).max(255),
  submittedAt: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'expected an instant to the millisecond, in UTC'),
  number: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/, 'expected the eight characters of an application number'),
  outcome: z.enum(outcomeNames),
  /** Of those awarded: the turn in which the plan served it, from 1. */
  place: z.int().min(1).optional(),
  reason: z.enum(passReasons).optional(),
  /** The first sixteen hex digits of the row's leaf hash. */
  seal: z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hex digits'),
});
export type PublicRow = z.output<typeof protocolRowShape>;

export const protocolPageShape = z.strictObject({
  territory: z.string(),
  round: z.string(),
  page: count,
  first: count,
  root: hash,
  rows: z.array(protocolRowShape),
});

export const protocolTotalsShape = z.strictObject({
  category: z.int(),
  rows: count,
  awarded: count,
  passedOver: count,
  leftOut: count,
  notReached: count,
});
export type ProtocolTotals = z.output<typeof protocolTotalsShape>;

export const protocolOutcomeShape = z.strictObject({
  rows: count,
  pageRows: z.literal(rowsPerPage),
  pages: count,
  awarded: count,
  /** Over all rows, as RFC 9162 builds it. */
  root: hash,
  pageRoots: z.array(hash),
  totals: z.array(protocolTotalsShape),
});

export const protocolHeadShape = z.strictObject({
  format: z.literal('kezek-protocol/1'),
  territory: z.string(),
  round: z.string(),
  state: z.enum(['approved', 'issuing', 'finished', 'cancelled']),
  /** Of the input's canonical text; public before the first voucher. */
  digest: hash,
  input: roundInputShape,
  /** When the round is over. */
  outcome: protocolOutcomeShape.optional(),
  /** SHA-256 of all of this without the seal. */
  seal: hash,
});
export type ProtocolHead = z.output<typeof protocolHeadShape>;

/** What the page of the frozen version of the queue says, as far as a protocol is held against it. */
export const publishedQueueShape = z.object({ version: count, asOf: z.string(), total: count, digest: hash });

/** What `verify-round --save` writes. */
export interface ProtocolFile {
  readonly head: ProtocolHead;
  /** Where that version was still kept. */
  readonly queue?: z.output<typeof publishedQueueShape>;
  readonly pages: readonly z.output<typeof protocolPageShape>[];
}

/** The row as people and programs read it. */
export function publicRow(row: ProtocolRow): PublicRow {
  return { ...row, submittedAt: isoOf(row.submittedAt), seal: sealOf(leafHash(leafText(row))) };
}

/** What became of each category of the queue, in the order of the queue. */
export function totalsOf(keys: Uint8Array, outcomes: Uint8Array): readonly ProtocolTotals[] {
  const totals = new Map<number, ProtocolTotals>();
  for (let row = 0; row < keys.length / orderKeyBytes; row += 1) {
    const { category } = placeOf(keys, row * orderKeyBytes);
    const sum = totals.get(category) ?? { category, rows: 0, awarded: 0, passedOver: 0, leftOut: 0, notReached: 0 };
    totals.set(category, sum);
    const { outcome } = outcomeAt(outcomes, row);
    sum.rows += 1;
    if (outcome === 'awarded') sum.awarded += 1;
    else if (outcome === 'passed-over') sum.passedOver += 1;
    else if (outcome === 'left-out') sum.leftOut += 1;
    else sum.notReached += 1;
  }
  return [...totals.values()];
}
