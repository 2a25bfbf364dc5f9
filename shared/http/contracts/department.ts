// What the education department sends and is answered.

import * as z from 'zod';
import { roundStates } from '../../domain/round.ts';
import { mostVouchers } from '../../domain/sizing.ts';
import { AskedSizing, Cost, PassedOver, PlanName, RoundScope, RoundSizing } from './roundDesk.ts';
import { importKinds } from '../../domain/importRowColumns.ts';
import { iso, count, dayText, Drafter, labels } from './shapes.ts';
import { typedLine } from './typed.ts';

export const DraftRound = z
  .strictObject({
    count: z.int().min(1).max(mostVouchers).optional(),
    sizing: AskedSizing.optional(),
    plan: PlanName.optional(),
    scope: RoundScope.optional(),
  })
  .refine(({ count: said, sizing }) => (said === undefined) !== (sizing === undefined), 'expected either count or sizing')
  .meta({ id: 'DraftRound' });

export const Round = z
  .object({
    round: z.string(),
    territory: z.string(),
    state: z.enum(roundStates),
    count: z.int(),
    sizing: RoundSizing,
    scope: RoundScope,
    plan: z.string(),
    draftedAt: iso,
    drafter: Drafter,
    approvedAt: iso.optional(),
    queueVersion: z.int().optional(),
    rulebook: z.string(),
    digest: z.string().optional(),
    /** Nothing is issued before: from the approval to then anybody may look at what was frozen. */
    issueFrom: iso.optional(),
    issued: count,
    skipped: count,
    moves: z.array(z.string()),
  })
  .meta({ id: 'Round' });

export const Rounds = z.object({ rounds: z.array(Round), next: z.string().optional() }).meta({ id: 'Rounds' });

export const RoundCheck = z
  .object({
    round: z.string(),
    queueVersion: z.int(),
    asOf: iso,
    count: z.int(),
    sizing: RoundSizing,
    issueFrom: iso,
    /** The last day to confirm, if it begins then. */
    confirmLastDay: dayText.optional(),
    awarded: count,
    cost: Cost.optional(),
    categories: z.array(z.object({ category: z.int(), labels, waiting: count, awarded: count, left: count })),
    first: z.array(z.object({ number: z.string(), category: z.int(), position: z.int() })),
    passedOver: PassedOver,
    /** What each other way of sizing would allow today; `places` without those that are free and `promised`. */
    figures: z.object({ places: count, promised: count, returned: count, budget: count.optional() }),
    left: z.object({ freePlaces: count, budget: z.int().optional() }),
  })
  .meta({ id: 'RoundCheck' });

export const OpenImport = z
  .strictObject({
    source: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'a source is lower-case letters, digits and hyphens'),
    file: typedLine(200),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    dryRun: z.boolean().optional(),
    kind: z
      .enum(importKinds)
      .optional()
      .describe('`queue`, the default: applications of another system; `enrolment`: children who are enrolled when vouchers begin'),
  })
  .meta({ id: 'OpenImport' });

export const Import = z
  .object({
    import: z.string(),
    territory: z.string(),
    kind: z.enum(importKinds),
    source: z.string(),
    state: z.enum(['open', 'finished']),
    dryRun: z.boolean(),
    openedAt: iso,
  })
  .meta({ id: 'Import' });

/** Of all kinds of rows together there are fewer. */
const mostCells = 100;

/** A canonical row as text, read and judged by the server: a bad cell rejects its row and no other. */
export const ImportRow = z
  .strictObject({
    line: z.int().min(1),
    cells: z
      .record(z.string().max(60), z.string().max(2_000))
      .refine((cells) => Object.keys(cells).length <= mostCells, `at most ${mostCells} columns`)
      .meta({ maxProperties: mostCells }),
  })
  .meta({ id: 'ImportRow' });

export const ImportRows = z.strictObject({ rows: z.array(ImportRow).min(1).max(200) }).meta({ id: 'ImportRows' });

export const ImportOutcomes = z
  .object({
    outcomes: z.array(
      z.object({
        line: z.int(),
        outcome: z.enum(['accepted', 'merged', 'rejected']),
        number: z.string().optional(),
        reason: z.string().optional(),
        field: z.string().optional(),
        because: z
          .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
          .optional()
          .describe('Ids, numbers and days behind the reason'),
        preschool: z.string().optional().describe('The kindergarten a list of enrolments means'),
        note: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'ImportOutcomes' });
