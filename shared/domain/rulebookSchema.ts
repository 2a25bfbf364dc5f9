// What a territory's rulebook may say. The rules of the queue are a pilot that was extended three times, so law changes by data: a rulebook has
// dates, a version and its legal basis, and lists under `defaults` every value that is our own invention rather than found in a source.
// Categories stand in legal order and their codes rise with it, since the code is the first byte of a place in the queue.

import * as z from 'zod';
import { dayShape, textShape } from './calendar.ts';
import { legalActShape } from './legalAct.ts';
import { attendanceShape } from './rulebookAttendance.ts';
import { retentionShape } from './rulebookRetention.ts';
import { staffShape } from './rulebookStaff.ts';
import { noticesShape } from './rulebookNotices.ts';
import { choiceShape, count, hourShape, rateShape, revocationShape, roundsShape, slug } from './rulebookVouchers.ts';
import { parseDay } from './time.ts';

/** Why an application may stand in the stop-list. */
export const suspensionReasons = ['no-confirm', 'no-contract', 'privilege-rejected', 'no-contact', 'legacy'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

/** Who comes before whom by the kind of status: outside the queue, first in it, or like everybody. */
export const statusGroups = ['extraordinary', 'priority', 'general'] as const;

const statusShape = z.strictObject({
  key: slug.describe('Written on an application that claims this status'),
  labels: textShape,
  group: z.enum(statusGroups),
  evidence: textShape.optional().describe('The paper that proves it, where no registry does'),
  validityDays: count.optional().describe('Calendar days for which that paper is good after its issue'),
});

const predicateShape = z
  .strictObject({
    bornFrom: dayShape.optional().describe('First birth date of the cohort, included'),
    bornTo: dayShape.optional().describe('Last birth date of the cohort, included'),
    bornYears: z.array(z.int().min(1900).max(2200)).min(1).optional().describe('The cohort as birth years, instead of bornFrom and bornTo'),
    groups: z.array(z.enum(statusGroups)).min(1).optional().describe('At least one status of one of these groups'),
    statuses: z.array(slug).min(1).optional().describe('At least one of these statuses'),
    allStatuses: z.array(slug).min(1).optional().describe('Every one of these statuses'),
    noStatuses: z.array(slug).min(1).optional().describe('None of these statuses'),
  })
  .describe('Every part given must hold; no part at all takes every child');

const categoryShape = z.strictObject({
  code: z.int().min(1).max(255).describe('First byte of the order key: rises down the list, and is never given to another category'),
  key: slug,
  labels: textShape,
  when: predicateShape,
});

const codes = z.array(z.int().min(1).max(255));

/** A plan: in what order a round serves the categories. */
export const presetShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sequential').describe('Every category to its end, in the order of the list') }),
  z.strictObject({
    kind: z.literal('weighted').describe('In passes, each taking so many from each set of categories'),
    first: codes.optional().describe('Served to the end, in order, before the first pass'),
    takes: z
      .array(z.strictObject({ categories: codes.min(1), take: count }))
      .min(1)
      .describe('One pass: of each set, in turn, up to `take` applications from its first category that is not empty'),
    onlyIfEmpty: codes.describe('Served in order once all the others are empty'),
  }),
]);

const restoreShape = z.strictObject({
  maxRestores: z.int().min(0).nullable().describe('How many times a parent may restore; null without limit'),
  windowDays: count.nullable().describe('Calendar days after the suspension in which it may be done; null without limit'),
  keepOriginalOrder: z.boolean().describe('Whether the place in the queue is the one from before'),
});

/** The shape of a rulebook, field by field; what its fields must be to one another stands in `rulebook.ts`. */
export const rulebookShape = z.strictObject({
  territory: slug.describe('The city or district, as it stands in addresses of the open queue'),
  names: textShape,
  version: z.string().min(1).describe('Stored with everything decided by this rulebook'),
  effectiveFrom: dayShape,
  effectiveTo: dayShape.optional().describe('Last day of this rulebook, included; absent while it is not known'),
  legalBasis: z.array(legalActShape).min(1).describe('The acts it stands on, with the last day of each where it is known'),
  calendar: z.literal('kz').describe('Whose working days count'),
  utcOffset: z.literal('+05:00').describe('Fixed: no summer time, no table of zones'),
  categories: z.array(categoryShape).min(1).max(255).describe('In legal order; a child comes into the first that takes it'),
  statuses: z.array(statusShape),
  plan: z.strictObject({ presets: z.record(slug, presetShape), default: slug.describe('The preset a round uses unless told otherwise') }),
  deadlines: z.strictObject({
    confirmWorkingDays: count.describe('To confirm a voucher, counted from the day after its issue'),
    contractWorkingDays: count.describe('To choose a kindergarten and sign the contract'),
    restoreDays: count.describe('Calendar days in which an unconfirmed voucher may be restored'),
  }),
  reminders: z.strictObject({ at: hourShape.describe('When families are reminded: at half time and on the last morning') }),
  rates: z.array(rateShape).min(1).describe('What the state pays, and what a round is projected to cost'),
  rounds: roundsShape,
  choice: choiceShape,
  revocation: revocationShape,
  attendance: attendanceShape,
  staff: staffShape,
  notices: noticesShape,
  retention: retentionShape,
  restore: z
    .strictObject({
      'no-confirm': restoreShape,
      'no-contract': restoreShape,
      'privilege-rejected': restoreShape,
      'no-contact': restoreShape,
      legacy: restoreShape,
    } satisfies Record<SuspensionReason, typeof restoreShape>)
    .describe('What a parent may do by the reason for which the application was suspended'),
  privilege: z
    .strictObject({
      presentWorkingDays: count.describe('To present the papers of a claim, counted from the day after it was made'),
      rejection: z.strictObject({
        suspend: z.boolean().describe('Whether a rejected claim stops the application'),
        days: count.describe('Calendar days after which it returns by itself, at its original time'),
      }),
    })
    .describe('How claims to a status are decided'),
  duplicates: z.strictObject({
    keep: z.enum(['older', 'into']).describe('Which place two merged applications keep: the older, or that of the one merged into'),
  }),
  age: z.strictObject({
    minimumMonths: z.int().min(0).optional().describe('Full months of age from which a voucher may be issued'),
    leave: z
      .strictObject({
        turning: z.int().min(1).max(18).describe('The queue is left in the year in which the child turns so many'),
        // 29 February is refused: three years of four do not have it.
        on: z.string().refine((monthAndDay) => parseDay(`2023-${monthAndDay}`) !== undefined, 'expected a day of every year as MM-DD'),
        warnDays: z.int().min(0),
      })
      .nullable()
      .describe('The last day in the queue by age; null where nobody leaves by age'),
  }),
  consent: z
    .strictObject({ version: z.string().min(1).max(40), text: textShape.describe('Never changed under the same version') })
    .describe('What a family agrees to when it applies; the version is kept with the application'),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .min(1)
    .describe('Languages of instruction a family may wish for, ISO 639'),
  districts: z
    .array(z.strictObject({ name: z.string().min(1).max(80).describe('As registers and old queues write it'), labels: textShape }))
    .optional()
    .describe('How the districts, or settlements, are called in each language; one that is not here is shown as it was written'),
  twins: z
    .strictObject({ windowDays: z.int().min(0).max(280) })
    .describe('Children of one guardian born at most so many days apart are served in one round together or not at all'),
  uniqueness: z.strictObject({ scope: z.enum(['territory', 'country']).describe('Where a child may have only one application') }),
  publicColumns: z
    .array(z.enum(['position', 'number', 'submittedAt', 'status']))
    .min(1)
    .describe('What a row of the open queue shows, in this order'),
  defaults: z
    .array(z.string().min(1))
    .describe('Paths of values that are our default and not found in a source, as `plan.default` or `categories.0.when`'),
});

export type Rulebook = z.infer<typeof rulebookShape>;
export type Category = Rulebook['categories'][number];
export type Predicate = Category['when'];
export type PlanPreset = z.infer<typeof presetShape>;
