// The shape of the revocation of a voucher as it is stored.

import * as z from 'zod';
import { appealReasons, revocationPapers, revocationReasons, revocationStates } from '../domain/revocation.ts';
import { at, chained, day, number } from './itemParts.ts';

export const RevocationItem = z.object({
  item: z.literal('revocation'),
  ...chained,
  voucher: z.string(),
  territory: z.string(),
  application: number,
  state: z.enum(revocationStates),
  reason: z.enum(revocationReasons),
  proposedAt: at,
  proposedBy: z.string(),
  /** The number is what somebody typed: sealed for `revocation#VOUCHER/paper`. */
  paper: z.object({ kind: z.enum(revocationPapers), issuedOn: day, number: z.string() }),
  decidedAt: at.optional(),
  decidedBy: z.string().optional(),
  /** The days to appeal as they were computed, once. */
  appealBy: z.object({ from: day, days: z.int(), halfDay: day, lastDay: day, before: at, calendarVersion: z.string() }).optional(),
  appeal: z.object({ at, by: z.string(), reason: z.enum(appealReasons) }).optional(),
  settledAt: at.optional(),
  settledBy: z.string().optional(),
  rulebook: z.string(),
});
export type Revocation = z.output<typeof RevocationItem>;

/** A revocation that is not at its end. */
export const RevocationEntryItem = z.object({ item: z.literal('revocationEntry'), voucher: z.string() });
