// Why a number is what it is, and how it came to be so.

import * as z from 'zod';
import { applicationStates } from '../../domain/application.ts';
import { insteadCodes } from '../../domain/explanation.ts';
import { moveCauses } from '../../domain/movement.ts';
import { count, iso, labels } from './shapes.ts';

/** Position = 1 + the sum of these: who stands before it in its category. */
export const Parts = z.object({ earlierDays: count, sameDay: count, sameMillisecond: count }).meta({ id: 'PositionParts' });

/** By the plan a round uses unless told otherwise, if nobody joined or left. */
export const Turn = z.object({ voucher: z.int().min(1), before: count, plan: z.string() }).meta({ id: 'Turn' });

export const MyPosition = z
  .object({
    number: z.string(),
    territory: z.string(),
    state: z.enum(applicationStates),
    category: z.int(),
    labels,
    reason: labels,
    /** Present for whoever stands in the published queue. */
    published: z.object({ position: z.int(), of: count, parts: Parts, turn: Turn.optional(), version: z.int(), asOf: iso }).optional(),
    /** What is true instead, where there is no position. */
    instead: z.object({ code: z.enum(insteadCodes), text: labels }).optional(),
  })
  .meta({ id: 'MyPosition' });

const placed = z.object({ category: z.int(), position: z.int() });
const counted = z.array(z.object({ cause: z.enum(moveCauses), count: z.int() }));

export const History = z
  .object({
    number: z.string(),
    territory: z.string(),
    entries: z.array(
      z.object({
        version: z.int(),
        asOf: iso,
        kind: z.enum(['shifted', 'appeared', 'replaced', 'left']),
        from: placed.optional(),
        to: placed.optional(),
        cause: z.enum(moveCauses).optional(),
        joined: counted.optional(),
        left: counted.optional(),
        sentence: labels,
      }),
    ),
    next: z.string().optional(),
    /** There were older versions, which are no longer kept. */
    cut: z.boolean(),
  })
  .meta({ id: 'History' });

/** `version`, and where the application stood in the one before it: `84.7.1735689600`. */
export const HistoryBefore = z
  .string()
  .regex(/^\d{1,9}(\.([1-9]\d?|1\d\d|2[0-4]\d|25[0-5])\.\d{1,11})?$/, 'not a cursor: give back the `next` of the page before')
  .transform((text) => {
    const [version = 0, category, second] = text.split('.').map(Number);
    return { version, ...(category === undefined || second === undefined ? {} : { place: { category, second } }) };
  })
  .meta({ id: 'HistoryBefore', type: 'string', examples: ['84.7.1735689600'] });
