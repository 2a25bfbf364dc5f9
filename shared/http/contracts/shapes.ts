// Shapes that every audience's contracts are made of. Objects are strict where they come in: a field the server sets (a category, a date of
// submission) cannot be smuggled in. Instants travel as ISO 8601 in UTC, days as YYYY-MM-DD, application numbers as eight Crockford characters.

import * as z from 'zod';
import { parseApplicationNumber } from '../../domain/identifiers.ts';
import { parseMonth } from '../../domain/month.ts';

export const iso = z.string().meta({ format: 'date-time' });

export const dayText = z.string().meta({ format: 'date' });

export const count = z.int().min(0);

export const labels = z.object({ kk: z.string(), ru: z.string(), en: z.string() }).meta({ id: 'Labels' });

/** A district in three languages, beside its name as it is stored and asked for. */
export const districtLabels = labels.describe(
  'What the rulebook calls the district; its name as written where the rulebook does not know it',
);

/** Street and house in three languages, beside the address as it is stored. */
export const addressLabels = labels.describe('The address as it is read in each language; where the register has it once, the same in all');

/** Who drafted what a second person approves, as whoever asks may know it: nobody is named. */
export const Drafter = z
  .enum(['you', 'someone', 'rulebook'])
  .describe('`you` may not approve it; `someone` is another person; `rulebook`: ordered by the calendar of the rulebook')
  .meta({ id: 'Drafter' });

export const TerritoryId = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'a territory is lower-case letters, digits and hyphens');

export const RoundId = z.string().regex(/^[0-9a-z]{10,40}$/, 'not a round id');

export const VoucherId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, 'not a voucher id');

export const PreschoolId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'not a kindergarten id');

export const GroupId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'not a group id');

/** A month of the calendar. */
export const MonthParam = z
  .string()
  .max(7)
  .transform((text, context) => {
    const month = parseMonth(text);
    if (month === undefined) {
      context.addIssue({ code: 'custom', message: 'a month as YYYY-MM' });
      return z.NEVER;
    }
    return month;
  })
  .meta({ type: 'string', examples: ['2026-07'] });

export const NoticeCursor = z.string().regex(/^\d{15}#[0-9a-f]{24}$/, 'not a cursor: give back the `next` of the page before');

export const ImportId = z.string().regex(/^[0-9a-z]{10,40}$/, 'not an import id');

export const Category = z.coerce.number().int().min(1).max(255);

/** Typed by people, so spaces, hyphens, small letters and look-alikes are taken; the canonical form comes out. */
export const ApplicationNumberParam = z
  .string()
  .max(20)
  .transform((text, context) => {
    const number = parseApplicationNumber(text);
    if (number === undefined) {
      context.addIssue({ code: 'custom', message: 'an application number is eight letters and digits, as on your receipt' });
      return z.NEVER;
    }
    return number;
  })
  .meta({ id: 'ApplicationNumber', type: 'string', examples: ['7K2M4Q9X'] });

export const Problem = z
  .object({
    type: z.string(),
    title: z.string().describe('The code in short English words'),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    detailKk: z.string(),
    detailRu: z.string(),
    fields: z
      .array(z.object({ field: z.string(), message: z.string(), messageKk: z.string().optional(), messageRu: z.string().optional() }))
      .optional(),
    because: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'Problem' });
