// The stored shapes of a yearly queue update, parsed on every read as all others.

import * as z from 'zod';
import { changeCauses, updateEffects, updateStates } from '../domain/update.ts';
import { at, bytes, chained, day, version } from './itemParts.ts';

export const UpdateShape = z.object({
  item: z.literal('update'),
  ...chained,
  update: z.string(),
  territory: z.string(),
  state: z.enum(updateStates),
  /** As of which day everybody is judged; nothing is applied before it. */
  day,
  /** The version in force on that day when it was drafted; a later one does not touch it. */
  rulebook: z.string(),
  draftedAt: at,
  draftedBy: z.string(),
  approvedAt: at.optional(),
  approvedBy: z.string().optional(),
  /** What was approved: the digest of all rows, and how many they are. */
  frozen: z.object({ digest: z.string(), rows: z.int() }).optional(),
});
export type Update = z.output<typeof UpdateShape>;

const Total = z.object({
  effect: z.enum(updateEffects),
  from: z.int(),
  to: z.int().optional(),
  why: z.enum(changeCauses).optional(),
  count: z.int(),
});

export const UpdateProgressItem = z.object({
  item: z.literal('updateProgress'),
  version,
  /** Every waiting application has been looked at. */
  ready: z.boolean(),
  /** The last place looked at. */
  cursor: bytes.optional(),
  looked: z.int(),
  rows: z.int(),
  /** Over the rows so far. */
  digest: z.string(),
  totals: z.array(Total).readonly(),
  /** Rows carried out or passed over, from the first. */
  applied: z.int(),
  changed: z.int(),
  left: z.int(),
  warned: z.int(),
  passedOver: z.int(),
});
export type UpdateProgress = z.output<typeof UpdateProgressItem>;

/** Packed rows of an update, `first` being the place of the first of them among all. */
export const UpdatePageItem = z.object({ item: z.literal('updatePage'), first: z.int(), rows: bytes });

export const OpenUpdateShape = z.object({ item: z.literal('openUpdate'), update: z.string() });
export const UpdateEntryItem = z.object({ item: z.literal('updateEntry'), update: z.string() });

export const AgeWarningItem = z.object({ item: z.literal('ageWarning'), at });
