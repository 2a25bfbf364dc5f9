// What the department finds, looks at and has to do around an application: ids, codes and numbers, no name.

import * as z from 'zod';
import { at, day, number, version } from './itemParts.ts';

/** Something to look at, in one of the department's queues. `detail` holds ids, codes and numbers. */
export const WorkItem = z.object({
  item: z.literal('work'),
  at,
  about: z.string(),
  number: number.optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type WorkEntry = z.output<typeof WorkItem>;

/** The day from which on a job looks at a territory's entries. */
export const SweepItem = z.object({ item: z.literal('sweep'), version, from: day });

/** Time will change something about the application's claims or suspension. */
export const ReviewItem = z.object({ item: z.literal('review'), number });

/** A kindergarten lists a child who is known otherwise: what the department is to decide, or has decided. */
export const ListingItem = z.object({
  item: z.literal('listing'),
  version,
  why: z.enum(['enrolled-elsewhere', 'child-waits']),
  /** The child's application: the one with the present contract, or the one that waits. */
  number,
  preschool: z.string(),
  group: z.string(),
  enrolledFrom: day,
  contractNumber: z.string().optional(),
  /** Since when it waits for a decision: the place of its entry in the queue of work. */
  at,
  state: z.enum(['open', 'kept', 'moved']),
});
export type Listing = z.output<typeof ListingItem>;

const alike = { number, byIin: z.boolean() };
/** The first application of these keyed facts, and those that came after it. */
export const LikenessItem = z.object({
  item: z.literal('likeness'),
  /** Absent in those of before others were kept. */
  version: version.optional(),
  ...alike,
  others: z.array(z.object(alike)).readonly().optional(),
});
/** Somebody looked at a pair and said that they are two children. */
export const ApartItem = z.object({ item: z.literal('apart'), at, by: z.string() });

export type Likened = Omit<z.output<typeof LikenessItem>, 'item'>;
