// The shape of what an erasure leaves behind and goes by: ids, days and codes.

import * as z from 'zod';
import { grounds } from '../domain/retention.ts';
import { at, day, version } from './itemParts.ts';

/** That somebody's values were destroyed. */
export const ErasedItem = z.object({
  item: z.literal('erased'),
  at,
  ground: z.enum(grounds),
  /** Of the rulebooks whose terms decided; none for a person's own request. */
  rulebooks: z.array(z.string()).readonly(),
  /** The job, or the person themselves. */
  by: z.string(),
});

/** Nothing keeps the account since then; `person` is the version of the account that was looked at: who changes it is not idle. */
export const IdleItem = z.object({ item: z.literal('idle'), version, since: day, person: z.int() });

/** The part of everybody that is looked at next. */
export const ErasingItem = z.object({ item: z.literal('erasing'), version, next: z.int().min(0) });
