// The shape of what is published: derived, without a person, for anyone to read.

import * as z from 'zod';
import { roundStates } from '../domain/round.ts';
import { at, bytes, version } from './itemParts.ts';

export const PointerItem = z.object({
  item: z.literal('pointer'),
  version,
  run: z.string(),
  asOf: at,
  publishedAt: at,
  total: z.int(),
  digest: z.string(),
  rulebook: z.string(),
  stretches: z.array(z.object({ category: z.int(), first: z.int(), count: z.int() })).readonly(),
});
export type Pointer = z.output<typeof PointerItem>;

export const ChunkItem = z.object({ first: z.int(), rows: bytes });
export const DirectoryItem = z.object({ keys: bytes });
/** The log of one run; a run that lost the race to publish leaves one nobody points to. */
export const MovementItem = z.object({ version, run: z.string(), moves: bytes });

export const PublicRoundItem = z.object({
  item: z.literal('publicRound'),
  version,
  round: z.string(),
  state: z.enum(roundStates),
  count: z.int(),
  issued: z.int(),
  draftedAt: at,
  digest: z.string().optional(),
});

export const PreschoolItem = z.object({
  item: z.literal('preschool'),
  preschool: z.string(),
  names: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
  district: z.string(),
  address: z.string(),
  ownership: z.enum(['state', 'private', 'departmental']),
  groups: z.array(z.object({ ageFrom: z.int(), ageTo: z.int(), language: z.enum(['kk', 'ru', 'en']), capacity: z.int() })).readonly(),
});
export type Preschool = Omit<z.output<typeof PreschoolItem>, 'item'>;

const counted = z.array(z.object({ of: z.string(), count: z.int() })).readonly();

export const StatisticsItem = z.object({
  item: z.literal('statistics'),
  version,
  queueVersion: z.int(),
  asOf: at,
  total: z.int(),
  byCategory: counted,
  byBirthYear: counted,
  byWaitingTime: counted,
  byDistrict: counted,
  rows: z.array(z.object({ category: z.string(), district: z.string(), from: z.string(), to: z.string(), count: z.int() })).readonly(),
});
export type Statistics = z.output<typeof StatisticsItem>;
