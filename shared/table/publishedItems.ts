// The shape of what is published: derived, without a person, for anyone to read.

import * as z from 'zod';
import { roundStates } from '../domain/round.ts';
import { groupTypes, ownerships } from '../domain/rulebookVouchers.ts';
import { at, bytes, day, version } from './itemParts.ts';

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

/** The counts of the last version of a day. */
export const QueueDayItem = z.object({
  item: z.literal('queueDay'),
  version,
  day,
  asOf: at,
  total: z.int(),
  categories: z.array(z.object({ category: z.int(), count: z.int() })).readonly(),
});
export type QueueDay = z.output<typeof QueueDayItem>;

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
  issueFrom: at.optional(),
  root: z.string().optional(),
});

const names = z.object({ kk: z.string(), ru: z.string(), en: z.string() });

/** A kindergarten in the open catalogue. */
export const PreschoolItem = z.object({
  item: z.literal('preschool'),
  version,
  preschool: z.string(),
  names,
  district: z.string(),
  address: z.string(),
  addressKk: z.string().optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  ownership: z.enum(ownerships),
  phone: z.string().optional(),
  /** On the department's list of those a voucher may be used in, from and to which day. */
  eligible: z.object({ from: day, to: day.optional() }).optional(),
});
export type Preschool = Omit<z.output<typeof PreschoolItem>, 'item'>;

/** A group in the open catalogue; `version` is that of its places. */
export const PublicGroupItem = z.object({
  item: z.literal('publicGroup'),
  version,
  preschool: z.string(),
  group: z.string(),
  names,
  groupType: z.enum(groupTypes),
  language: z.string(),
  /** Full months of age on the first day. */
  ageFrom: z.int(),
  ageTo: z.int(),
  hours: z.number(),
  /** False: nobody new is taken. */
  open: z.boolean(),
  capacity: z.int(),
  /** How many are free from which day on, in order of time. */
  free: z.array(z.object({ from: day, free: z.int() })).readonly(),
  waiting: z.int(),
  /** The first days, yet to come, of children who have a place; how many more are offered to families of the waiting list. */
  starts: z.array(day).readonly().default([]),
  offered: z.int().default(0),
});
export type PublicGroup = z.output<typeof PublicGroupItem>;

export const VoucherCheckItem = z.object({
  item: z.literal('voucherCheck'),
  version,
  territory: z.string(),
  valid: z.boolean(),
  issuedAt: at,
  /** Valid only in time, where a deadline runs. */
  deadline: z.object({ from: day, lastDay: day, before: at }).optional(),
});

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
