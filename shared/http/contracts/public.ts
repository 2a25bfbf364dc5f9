// What the public is answered. Nothing here tells of a person.

import * as z from 'zod';
import { coarsePoint } from '../../domain/catalogue.ts';
import { isInCountry } from '../../domain/preschool.ts';
import { roundStates } from '../../domain/round.ts';
import { rulebookShape } from '../../domain/rulebookSchema.ts';
import { groupTypes, ownerships } from '../../domain/rulebookVouchers.ts';
import { Parts, Turn } from './positions.ts';
import { DayParam } from './files.ts';
import { addressLabels, iso, count, dayText, districtLabels, labels } from './shapes.ts';

/** A territory's rulebook as it is: law is open to everybody, and what under `defaults` is only assumed is seen to be so. */
export const Rules = rulebookShape.meta({ id: 'Rules' });

const frozenSince = dayText
  .optional()
  .describe('No legal basis of financing since that day: nothing is issued or paid, and no deadline runs');

export const Territories = z
  .object({ territories: z.array(z.object({ territory: z.string(), names: labels, published: z.boolean(), frozenSince })) })
  .meta({ id: 'Territories' });

export const Queue = z
  .object({
    territory: z.string(),
    version: z.int(),
    asOf: iso,
    total: count,
    /** SHA-256 of its order keys: a round frozen from this version names the same. */
    digest: z.string(),
    rulebook: z.string(),
    frozenSince,
    columns: z.array(z.string()),
    categories: z.array(z.object({ category: z.int(), key: z.string(), labels, count })),
  })
  .meta({ id: 'Queue' });

export const QueueDays = z
  .object({
    territory: z.string(),
    days: z
      .array(z.object({ day: dayText, total: count, categories: z.array(z.object({ category: z.int(), count })) }))
      .describe('Oldest first; a day on which nothing was published is left out, and the day before it still holds'),
  })
  .meta({ id: 'QueueDays' });

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

const publicGroup = z
  .object({
    group: z.string(),
    names: labels,
    groupType: z.enum(groupTypes),
    language: z.string(),
    ageFrom: z.int().describe('Full months of age on the first day'),
    ageTo: z.int(),
    hours: z.number(),
    capacity: count,
    free: z.array(z.object({ from: dayText, free: count })).describe('How many are free from which day on, beginning with today'),
    promised: count.describe('Held for children whose first day is yet to come, or offered to families of the waiting list'),
    waiting: count.describe('Families in its waiting list'),
  })
  .meta({ id: 'PublicGroup' });

const publicPreschool = {
  preschool: z.string(),
  names: labels,
  district: z.string(),
  districtLabels,
  address: z.string(),
  addressLabels,
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  ownership: z.enum(ownerships),
  phone: z.string().optional(),
  eligible: z.object({ from: dayText, to: dayText.optional() }).optional().describe('On the list of those a voucher may be used in'),
};

export const Preschools = z
  .object({
    found: count.describe('How many fit in all'),
    districts: z
      .array(z.object({ district: z.string(), districtLabels, preschools: count }))
      .describe('Every district of the territory with a kindergarten on the list, in the order of letters; whatever was asked for'),
    preschools: z.array(
      z.object({ ...publicPreschool, groups: z.array(publicGroup), metres: count.optional().describe('As the crow flies') }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'Preschools' });

export const PublicPreschool = z
  .object({
    ...publicPreschool,
    listed: z.boolean().describe('On the list today'),
    groups: z.array(publicGroup.extend({ open: z.boolean().describe('Whether it takes newcomers') }).meta({ id: 'AnyPublicGroup' })),
  })
  .meta({ id: 'PublicPreschool' });

/** Three decimals are asked for and no more are kept: about a hundred metres, coarser than a home address, since addresses end up in histories and logs of others. */
const Near = z
  .string()
  .max(60)
  .transform((text, context) => {
    const [, latitude, longitude] = /^(\d{1,2}(?:\.\d{1,17})?),\s?(\d{1,3}(?:\.\d{1,17})?)$/.exec(text) ?? [];
    const point = { latitude: Number(latitude), longitude: Number(longitude) };
    if (latitude === undefined || longitude === undefined || !isInCountry(point)) {
      context.addIssue({ code: 'custom', message: 'latitude,longitude inside Kazakhstan, as 49.802,73.088' });
      return z.NEVER;
    }
    return coarsePoint(point);
  })
  .meta({ type: 'string', examples: ['49.802,73.088'], description: 'Nearest first. At most three decimals count: send no more' });

const Yes = z.enum(['true', 'false']);

export const SearchPreschools = z
  .strictObject({
    name: z.string().max(80).optional().describe('Words of a name in any language, or how they begin'),
    district: z.string().max(80).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/, 'a language, as kk')
      .optional(),
    ageMonths: z.coerce.number().int().min(0).max(120).optional().describe('Full months of age on the first day'),
    groupType: z.enum(groupTypes).optional(),
    free: Yes.optional().describe('true: only groups with a free place'),
    from: DayParam.optional().describe('The first day the child would come; today unless said'),
    near: Near.optional(),
    unlisted: Yes.optional().describe('true: also those a voucher may not be used in'),
    after: z
      .string()
      .regex(/^(?:(?:\d{1,8}|far)\.)?[a-z0-9-]{1,40}$/, 'not a cursor: give back the `next` of the page before')
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .refine(({ after, near }) => after === undefined || after.includes('.') === (near !== undefined), 'the cursor is of another search');

export const PublicRounds = z
  .object({
    rounds: z.array(
      z.object({
        round: z.string(),
        state: z.enum(roundStates),
        count: z.int(),
        issued: count,
        draftedAt: iso,
        /** Of the frozen input, before the first voucher. */
        digest: z.string().optional(),
        issueFrom: iso.optional(),
        /** Of the published protocol. */
        root: z.string().optional(),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'PublicRounds' });
