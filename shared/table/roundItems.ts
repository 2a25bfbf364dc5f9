// The shape of rounds as they are stored: the round, how far it is, whom it awarded and whom it passed over.

import * as z from 'zod';
import { roundInputShape, roundSizingShape, roundStates } from '../domain/round.ts';
import { at, chained, number, version } from './itemParts.ts';

export const RoundItem = z.object({
  item: z.literal('round'),
  ...chained,
  round: z.string(),
  territory: z.string(),
  state: z.enum(roundStates),
  /** How many vouchers, as drafted; the approval fixes it for good in `frozen`. */
  count: z.int(),
  sizing: roundSizingShape,
  scope: z.enum(['territory', 'settlements']),
  plan: z.string(),
  rulebook: z.string(),
  draftedAt: at,
  draftedBy: z.string(),
  approvedAt: at.optional(),
  approvedBy: z.string().optional(),
  /** The published queue it serves, and all that decides who is served; nothing of it changes after the approval. */
  frozen: z.object({ queueRun: z.string(), digest: z.string(), input: roundInputShape }).optional(),
  /** Set when the protocol is published: the root of the tree over its rows. */
  protocolRoot: z.string().optional(),
});
export type Round = z.output<typeof RoundItem>;

export const ProgressItem = z.object({ item: z.literal('progress'), version, issued: z.int(), skipped: z.int() });
export type Progress = z.output<typeof ProgressItem>;

/** One step of the issuing, by the version the progress has after it: whom it awarded, and whom it lawfully passed over. */
export const RoundStepItem = z.object({
  item: z.literal('roundStep'),
  version,
  at,
  awards: z.array(z.object({ place: z.int(), row: z.int(), number, voucher: z.string() })).readonly(),
  skips: z.array(z.object({ row: z.int(), number, state: z.string() })).readonly(),
});
export type RoundStep = z.output<typeof RoundStepItem>;
export type Award = RoundStep['awards'][number] & Pick<RoundStep, 'at'>;
export type Skip = RoundStep['skips'][number] & Pick<RoundStep, 'at'>;
