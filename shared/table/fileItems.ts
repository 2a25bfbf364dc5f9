// What the department finds, looks at and has to do around an application: ids, codes and numbers, no name.

import * as z from 'zod';
import { at, number } from './itemParts.ts';

/** Something to look at, in one of the department's queues. `detail` holds codes, numbers and what the family named as its proof. */
export const WorkItem = z.object({
  item: z.literal('work'),
  at,
  about: z.string(),
  number: number.optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type WorkEntry = z.output<typeof WorkItem>;

/** Time will change something about the application's claims or suspension. */
export const ReviewItem = z.object({ item: z.literal('review'), number });

export const AuditItem = z.object({
  item: z.literal('audit'),
  at,
  by: z.string(),
  as: z.string(),
  action: z.string(),
  about: z.array(z.string()).readonly(),
});

/** The first application of these keyed facts. */
export const LikenessItem = z.object({ item: z.literal('likeness'), number, byIin: z.boolean() });
