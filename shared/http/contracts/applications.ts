// Applying for a place and what a family sees of it. What a family sends are wishes, claims and agreement; category, number and time are never sent.

import * as z from 'zod';
import { applicationStates, claimStates } from '../../domain/application.ts';
import { parseDay, type Day } from '../../domain/time.ts';
import { count, dayText, districtLabels, iso, labels, TerritoryId } from './shapes.ts';
import { typedLine } from './typed.ts';

export const ChildId = z.string().regex(/^[0-9a-z]{26}$/, 'not a child of yours');

const dayGiven = z
  .string()
  .max(10)
  .transform((text, context): Day => {
    const day = parseDay(text);
    if (day !== undefined) return day;
    context.addIssue({ code: 'custom', message: 'not a day: write it as 2026-09-01' });
    return z.NEVER;
  })
  .meta({ type: 'string', format: 'date' });

/** What a rule will look up: one it does not know is refused with those it knows. */
const code = z.string().regex(/^[a-z0-9-]{1,60}$/, 'small letters, digits and hyphens');
const claimGiven = z.strictObject({
  status: code,
  evidence: typedLine(200).optional().describe('Number or address of the paper, where the rules name one for the status; never the paper'),
});

/** Stands in tables that people open in spreadsheets, so it begins with a letter or a digit. */
const placeName = typedLine(80).regex(/^[\p{L}0-9][\p{L}\p{M}0-9 .,'’()№-]*$/u, 'the name of a district');

const wishes = {
  wantedStart: dayGiven,
  language: code.describe('Language of instruction'),
  groupType: code,
  district: placeName,
};

export const SubmitApplication = z
  .strictObject({
    child: ChildId,
    territory: TerritoryId,
    ...wishes,
    district: wishes.district.optional(),
    specialNeeds: z.strictObject({ conclusion: typedLine(200), issuedOn: dayGiven }).optional(),
    claims: z.array(claimGiven).max(20).default([]),
    consent: z.strictObject({ text: z.string().max(40).describe('The version of the text the family agreed to') }).optional(),
  })
  .meta({ id: 'SubmitApplication' });

export const ChangeWishes = z.strictObject(wishes).partial().meta({ id: 'ChangeWishes' });

export const MakeClaim = claimGiven.meta({ id: 'MakeClaim' });

export const WithdrawApplication = z
  .strictObject({ understood: z.literal(true, 'withdrawing gives up the place and cannot be undone; send understood: true') })
  .meta({ id: 'WithdrawApplication' });

/** As it was decided; stored by several versions of the rules, so nothing in it is certain to be there. */
const reason = z.unknown().pipe(
  z.object({
    rulebook: z.string().optional(),
    category: z.string().optional(),
    cohort: z.object({ bornYear: z.int().optional(), bornFrom: dayText.optional(), bornTo: dayText.optional() }).optional(),
    statuses: z.array(z.string()).optional(),
  }),
);

const claimShown = z.object({
  status: z.string(),
  labels,
  state: z.enum(claimStates),
  at: iso,
  presentBefore: iso.optional(),
  validUntil: dayText.optional(),
  reason: z.string().optional(),
});

/** A move that cannot be made now, with the refusal it would meet. */
const closedMove = z.object({
  move: z.string(),
  refusal: z.string(),
  because: z.unknown().optional(),
  text: labels,
});

export const Application = z
  .object({
    number: z.string(),
    territory: z.string(),
    child: z.string(),
    state: z.enum(applicationStates),
    category: z.int(),
    labels,
    reason,
    submittedAt: iso,
    claims: z.array(claimShown),
    wishes: z.object({
      wantedStart: dayText.optional(),
      language: z.string().optional(),
      groupType: z.string().optional(),
      district: z.string().optional(),
      districtLabels: districtLabels.optional(),
    }),
    batch: z.string().optional().describe('Shared with the applications of twins: a round serves all of them or none'),
    suspended: z.object({ reason: z.string(), at: iso, until: iso.optional() }).optional(),
    voucher: z.string().optional(),
    mergedInto: z.string().optional(),
    moves: z.array(z.string()),
    closed: z.array(closedMove),
    deadlines: z
      .object({
        confirmBefore: iso.optional(),
        contractBefore: iso.optional().describe('To choose a kindergarten and sign a contract'),
        restoreBefore: iso.optional().describe('Absent where it can never be restored'),
        presentPapersBefore: iso.optional().describe('For the papers of the claim that ends first; too late, the claim is rejected'),
      })
      .describe('The first instants that are too late'),
    workingDaysLeft: z
      .object({ confirmBefore: count.optional(), contractBefore: count.optional(), presentPapersBefore: count.optional() })
      .describe(
        'Of those deadlines that run in working days: how many are left after today, 0 on the last day; absent while they stand still',
      ),
    restoring: z
      .object({ left: count.optional().describe('How often, this time included; absent where it is not limited'), keepsDate: z.boolean() })
      .optional()
      .describe('What coming back from the stop-list costs, where it is not refused for good'),
    withdrawal: z
      .object({
        keptUntil: dayText.describe('What is known of the child and the application is kept until that day at the least'),
        applyUntil: dayText.optional().describe('The last day for a new application, by the child’s age'),
        again: labels.describe('Whether and until when the family may come back'),
        kept: labels,
      })
      .optional()
      .describe('What comes after a withdrawal: where it is open, and once it was made'),
  })
  .meta({ id: 'Application' });

export const Applications = z.object({ applications: z.array(Application) }).meta({ id: 'Applications' });
