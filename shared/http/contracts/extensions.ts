// What the department sends and anybody is answered about extensions of deadlines. Vouchers are counted, and nobody is named.

import * as z from 'zod';
import { extensionReasons, extensionStates } from '../../domain/extension.ts';
import { count, dayText, Drafter, iso } from './shapes.ts';

export const ExtensionId = z.string().regex(/^[0-9a-z]{10,40}$/, 'not an extension id');

export const DraftExtension = z.strictObject({ reason: z.enum(extensionReasons) }).meta({ id: 'DraftExtension' });

const spans = z
  .array(z.object({ from: dayText, to: dayText, calendarVersion: z.string(), count }))
  .describe('How many deadlines move from which last day to which; `calendarVersion` is the one they had been computed by');

export const Extension = z
  .object({
    extension: z.string(),
    territory: z.string(),
    state: z.enum(extensionStates),
    reason: z.enum(extensionReasons),
    calendarVersion: z.string().describe('The calendar the deadlines move to'),
    draftedAt: iso,
    drafter: Drafter,
    approvedAt: iso.optional(),
    finishedAt: iso.optional(),
    expected: spans,
    moved: count,
    spans,
    moves: z.array(z.string()),
  })
  .meta({ id: 'Extension' });

export const Extensions = z.object({ extensions: z.array(Extension), next: z.string().optional() }).meta({ id: 'Extensions' });

export const ExtensionCheck = z
  .object({
    extension: Extension,
    current: z.string().describe('The calendar in force; an extension drafted for another one moves nothing'),
    vouchers: count.describe('How many deadlines would move now'),
    spans,
    sample: z.array(z.object({ voucher: z.string(), from: dayText, to: dayText })).describe('The first of them, soonest deadline first'),
  })
  .meta({ id: 'ExtensionCheck' });

export const PublicExtensions = z
  .object({
    extensions: z.array(
      z.object({
        extension: z.string(),
        state: z.enum(extensionStates),
        reason: z.enum(extensionReasons),
        calendarVersion: z.string(),
        approvedAt: iso,
        finishedAt: iso.optional(),
        moved: count,
        spans,
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'PublicExtensions' });
