// The department's queues of work, who looked at what, and what the public may know in numbers.

import * as z from 'zod';
import { reachedHow } from '../../domain/telling.ts';
import { Cursor } from './files.ts';
import { count, districtLabels, iso } from './shapes.ts';

export const WorkQueueName = z.enum([
  'guardianships',
  'privileges',
  'duplicates',
  'undeliverable',
  'double-enrolments',
  'enrolled-waiting',
  'revocations',
  'unclosed-months',
  'late-papers',
  'deadlines',
  'approvals',
]);

export const WorkCounts = z
  .object({
    queues: z.array(
      z.object({
        queue: WorkQueueName,
        count,
        more: z.boolean(),
        oldestAt: iso.optional().describe('Since when the first of it waits'),
        yours: count.optional().describe('Of `approvals` alone: how many of them the caller may decide'),
      }),
    ),
    months: z
      .object({ disputed: count, unsigned: count, more: z.boolean() })
      .describe('Children’s months that families dispute, and those nobody signed; what is to be decided of them stands in `sheets`'),
  })
  .meta({ id: 'WorkCounts' });

export const WorkList = z
  .object({
    queue: WorkQueueName,
    entries: z.array(
      z.object({
        entry: z.string(),
        at: iso,
        about: z.string(),
        number: z.string().optional(),
        detail: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'WorkList' });

export const CloseWork = z
  .strictObject({
    entry: Cursor,
    how: z.enum(reachedHow).optional().describe('Of `undeliverable`, and there it must be said: how the family was told'),
  })
  .meta({ id: 'CloseWork' });
export const ClosedWork = z.object({ closed: z.literal(true) }).meta({ id: 'ClosedWork' });

export const Duplicates = z
  .object({
    pairs: z.array(z.object({ entry: z.string(), at: iso, numbers: z.array(z.string()), why: z.string() })),
    next: z.string().optional(),
  })
  .meta({ id: 'Duplicates' });

const Counted = z.object({ of: z.string(), count });

export const Statistics = z
  .object({
    territory: z.string(),
    version: z.int(),
    asOf: iso,
    total: count,
    byCategory: z.array(Counted),
    byBirthYear: z.array(Counted),
    byWaitingTime: z.array(Counted),
    byDistrict: z
      .array(Counted.extend({ districtLabels }))
      .describe('`unknown` for families that named none, `other` for small ones together'),
  })
  .meta({ id: 'Statistics' });

export const OpenData = z.object({ text: z.string() }).meta({ id: 'OpenData' });
