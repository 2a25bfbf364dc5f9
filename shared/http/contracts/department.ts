// What the education department sends and is answered.

import * as z from 'zod';
import { roundStates } from '../../domain/round.ts';
import { iso, count, labels } from './shapes.ts';

export const DraftRound = z
  .strictObject({ count: z.int().min(1).max(100_000), plan: z.string().max(40).optional() })
  .meta({ id: 'DraftRound' });

export const Round = z
  .object({
    round: z.string(),
    territory: z.string(),
    state: z.enum(roundStates),
    count: z.int(),
    plan: z.string(),
    draftedAt: iso,
    approvedAt: iso.optional(),
    queueVersion: z.int().optional(),
    rulebook: z.string(),
    digest: z.string().optional(),
    issued: count,
    skipped: count,
    moves: z.array(z.string()),
  })
  .meta({ id: 'Round' });

export const Rounds = z.object({ rounds: z.array(Round) }).meta({ id: 'Rounds' });

export const RoundCheck = z
  .object({
    round: z.string(),
    queueVersion: z.int(),
    asOf: iso,
    count: z.int(),
    awarded: count,
    categories: z.array(z.object({ category: z.int(), labels, waiting: count, awarded: count })),
    first: z.array(z.object({ number: z.string(), category: z.int(), position: z.int() })),
  })
  .meta({ id: 'RoundCheck' });

export const OpenImport = z
  .strictObject({
    source: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'a source is lower-case letters, digits and hyphens'),
    file: z.string().max(200),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    dryRun: z.boolean().optional(),
  })
  .meta({ id: 'OpenImport' });

export const Import = z
  .object({
    import: z.string(),
    territory: z.string(),
    source: z.string(),
    state: z.enum(['open', 'finished']),
    dryRun: z.boolean(),
    openedAt: iso,
  })
  .meta({ id: 'Import' });

/** A canonical row as text, read and judged by the server: a bad cell rejects its row and no other. */
export const ImportRow = z
  .strictObject({
    line: z.int().min(1),
    cells: z.record(z.string().max(60), z.string().max(2_000)),
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
        note: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'ImportOutcomes' });
