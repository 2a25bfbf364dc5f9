// What the public is answered. Nothing here tells of a person.

import * as z from 'zod';
import { roundStates } from '../../domain/round.ts';
import { Parts, Turn } from './positions.ts';
import { iso, count, labels } from './shapes.ts';

export const Territories = z
  .object({ territories: z.array(z.object({ territory: z.string(), names: labels, published: z.boolean() })) })
  .meta({ id: 'Territories' });

export const Queue = z
  .object({
    territory: z.string(),
    version: z.int(),
    asOf: iso,
    total: count,
    rulebook: z.string(),
    columns: z.array(z.string()),
    categories: z.array(z.object({ category: z.int(), key: z.string(), labels, count })),
  })
  .meta({ id: 'Queue' });

export const QueuePage = z
  .object({
    territory: z.string(),
    category: z.int(),
    version: z.int(),
    asOf: iso,
    total: count,
    from: z.int(),
    rows: z.array(
      z.object({
        position: z.int().optional(),
        number: z.string().optional(),
        submittedAt: iso.optional(),
        status: z.literal('waiting').optional(),
      }),
    ),
    next: z.int().optional(),
  })
  .meta({ id: 'QueuePage' });

export const Position = z
  .object({
    number: z.string(),
    category: z.int(),
    labels,
    position: z.int(),
    ahead: count,
    of: count,
    version: z.int(),
    asOf: iso,
    parts: Parts.optional(),
    turn: Turn.optional(),
  })
  .meta({ id: 'Position' });

const preschoolGroup = z.object({ ageFrom: z.int(), ageTo: z.int(), language: z.enum(['kk', 'ru', 'en']), capacity: z.int() });

export const Preschools = z
  .object({
    preschools: z.array(
      z.object({
        preschool: z.string(),
        names: labels,
        district: z.string(),
        address: z.string(),
        ownership: z.enum(['state', 'private', 'departmental']),
        groups: z.array(preschoolGroup),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'Preschools' });

export const PublicRounds = z
  .object({
    rounds: z.array(
      z.object({
        round: z.string(),
        state: z.enum(roundStates),
        count: z.int(),
        issued: count,
        draftedAt: iso,
        digest: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'PublicRounds' });
