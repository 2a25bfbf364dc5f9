// What is stored of looks: the entry itself, the same look under whom it is about, and the seals over all entries of a quarter of an hour.

import * as z from 'zod';
import { lookKinds, purposes } from '../domain/trail.ts';
import { at, chained } from './itemParts.ts';

const look = {
  at,
  by: z.string(),
  as: z.string(),
  /** The kindergarten somebody works in, where they asked as its staff. */
  preschool: z.string().optional(),
  action: z.string(),
  /** Entries of before it was asked for have none. */
  what: z.enum(lookKinds).optional(),
  why: z.enum(purposes).optional(),
  way: z.enum(['look', 'change']).optional(),
  outcome: z.enum(['done', 'refused']).default('done'),
  /** What it was refused with. */
  code: z.string().optional(),
};

/** Who looked at or changed whose data, or tried to. Never changed; removed with its whole day alone. */
export const AuditItem = z.object({
  item: z.literal('audit'),
  ...look,
  about: z.array(z.string()).readonly(),
  with: z.array(z.string()).readonly().optional(),
  /** The network the request came from. */
  from: z.string().optional(),
});
export type AuditEntry = Omit<z.output<typeof AuditItem>, 'item'>;

/** The same under whom it is about. */
export const LookItem = z.object({
  item: z.literal('look'),
  ...look,
  territory: z.string(),
  with: z.array(z.string()).readonly().optional(),
});
export type Look = Omit<z.output<typeof LookItem>, 'item'>;

/** How far a territory's audit is sealed: the head of the chain of its seals. */
export const AuditSealsItem = z.object({ item: z.literal('auditSeals'), ...chained, territory: z.string(), until: at });
export type AuditSeals = z.output<typeof AuditSealsItem>;

/** A quarter of an hour: its entries by their digest, and who stands in it, so that a search for somebody opens no other. */
export const AuditSealItem = z.object({
  item: z.literal('auditSeal'),
  from: at,
  until: at,
  count: z.int().min(1),
  refused: z.int().min(0),
  digest: z.string(),
  people: z.array(z.string()).readonly(),
  actions: z.array(z.string()).readonly(),
});
export type AuditSeal = Omit<z.output<typeof AuditSealItem>, 'item'>;
