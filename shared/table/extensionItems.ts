// The stored shapes of an extension of deadlines, parsed on every read as all others.

import * as z from 'zod';
import { extensionReasons, extensionStates } from '../domain/extension.ts';
import { at, chained, day, version } from './itemParts.ts';

const spans = z.array(z.object({ from: day, to: day, calendarVersion: z.string(), count: z.int() })).readonly();

export const ExtensionShape = z.object({
  item: z.literal('extension'),
  ...chained,
  extension: z.string(),
  territory: z.string(),
  state: z.enum(extensionStates),
  reason: z.enum(extensionReasons),
  /** The calendar it moves deadlines to; with another one in force it moves none. */
  calendarVersion: z.string(),
  draftedAt: at,
  draftedBy: z.string(),
  approvedAt: at.optional(),
  approvedBy: z.string().optional(),
  finishedAt: at.optional(),
  /** What it would have moved when it was drafted, then when it was approved. */
  expected: spans,
});
export type Extension = z.output<typeof ExtensionShape>;

export const ExtensionProgressItem = z.object({ item: z.literal('extensionProgress'), version, moved: z.int(), spans });
export type ExtensionProgress = z.output<typeof ExtensionProgressItem>;

export const OpenExtensionItem = z.object({ item: z.literal('openExtension'), extension: z.string() });
export const ExtensionEntryItem = z.object({ item: z.literal('extensionEntry'), extension: z.string() });

/** What anybody may know of an extension, from its approval on. */
export const PublicExtensionItem = z.object({
  item: z.literal('publicExtension'),
  version,
  extension: z.string(),
  state: z.enum(extensionStates),
  reason: z.enum(extensionReasons),
  calendarVersion: z.string(),
  approvedAt: at,
  finishedAt: at.optional(),
  moved: z.int(),
  spans,
});
