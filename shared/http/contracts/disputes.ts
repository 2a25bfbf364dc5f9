// A child's month that is not as somebody says it was: what a parent objects to, what the kindergarten answers, what the department decides and puts right.

import * as z from 'zod';
import { moveReasons } from '../../domain/attendance.ts';
import { correctionCauses } from '../../domain/correction.ts';
import { correctionWarnings } from '../../domain/correctionWarnings.ts';
import { decisionOutcomes, decisionReasons, disputeOutcomes } from '../../domain/dispute.ts';
import { sheetCauses } from '../../domain/sheet.ts';
import { sheetStates } from '../../domain/timesheet.ts';
import { ContractId } from './contracts.ts';
import { Cursor, DayParam } from './files.ts';
import { count, dayText, iso, labels, MonthParam, PreschoolId, TerritoryId } from './shapes.ts';
import { typedText } from './typed.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'not a digest: send the one you were shown with the text');
const Says = z.string().regex(/^([A-Z]|present|absent)$/, 'a code of a day, present or absent');
const Code = z.string().regex(/^[A-Z]$/, 'a code of a day: one capital letter');
const Comment = typedText(1000);

const eachOnce = (days: readonly { readonly day: string }[]): boolean => new Set(days.map(({ day }) => day)).size === days.length;
const once = 'every day once';
const saidDays = z
  .array(z.strictObject({ day: DayParam, says: Says }))
  .min(1)
  .max(31)
  .refine(eachOnce, once);
const codedDays = z
  .array(z.strictObject({ day: DayParam, code: Code }))
  .min(1)
  .max(31)
  .refine(eachOnce, once);

export const MyMonth = z.strictObject({ contract: ContractId, month: MonthParam });
export const OfPreschool = z.strictObject({ preschool: PreschoolId });
export const TheirMonth = z.strictObject({ preschool: PreschoolId, month: MonthParam, contract: ContractId });
export const MonthOfChild = z.strictObject({ territory: TerritoryId, month: MonthParam, preschool: PreschoolId, contract: ContractId });
export const InTerritory = z.strictObject({ territory: TerritoryId });

export const DisputeMonth = z
  .strictObject({
    digest: Digest,
    days: saidDays.describe('Only those that were otherwise, and what they were'),
    comment: Comment.optional(),
  })
  .meta({ id: 'DisputeMonth' });

const dispute = {
  at: iso,
  days: z.array(
    z.object({
      day: dayText,
      stands: z.string().describe('What the month said of the day when the parent objected'),
      says: z.string(),
      is: z.string().describe('What it says now'),
    }),
  ),
  /** The last day on which the kindergarten may answer, and the first instant too late for it. */
  answerLastDay: dayText,
  answerBefore: iso,
  answer: z.object({ at: iso, outcome: z.enum(disputeOutcomes) }).optional(),
  /** The last day for the department; absent where the calendar does not know it yet. */
  decideLastDay: dayText.optional(),
  turn: z.enum(['preschool', 'department']).optional().describe('Who has to do something about it now; nobody once it is settled'),
  overdue: z.boolean(),
};

const month = {
  territory: z.string(),
  preschool: z.string(),
  group: z.string(),
  contract: z.string(),
  month: z.string(),
  state: z.enum(sheetStates),
  revision: z.int(),
  digest: z.string(),
  codes: z.string(),
  payableDays: count,
  amountTiyn: z.int(),
};

/** What comes next, and by when. Without what was typed: replies are kept for repeats. */
export const DisputedMonth = z.object({ ...month, dispute: z.object(dispute).optional() }).meta({ id: 'DisputedMonth' });

const opened = z.object({ ...dispute, comment: z.string().optional(), answerComment: z.string().optional() });
const toAnswer = opened.extend({
  workingDaysLeft: count.optional().describe('Days after today on which the kindergarten may answer; absent where it no longer may'),
});

export const DisputesPage = z.strictObject({ after: Cursor.optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });

const isYours = z.literal(true).optional().describe('A child of yours: another head answers, or the department decides');

export const PreschoolDisputes = z
  .object({
    disputes: z.array(
      z.object({ ...month, child: z.object({ name: z.string().optional(), bornOn: dayText.optional(), isYours }), dispute: toAnswer }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'PreschoolDisputes' });

export const AnswerDispute = z
  .strictObject({
    outcome: z.enum(disputeOutcomes),
    days: saidDays.optional().describe('Where you agree, what the days were; left out: as the parent says'),
    comment: Comment.optional(),
  })
  .refine(({ outcome, days }) => outcome === 'changed' || days === undefined, 'days only where something changes')
  .meta({ id: 'AnswerDispute' });

export const MonthsToDecide = z.strictObject({
  work: z.enum(['dispute', 'review']).default('dispute').describe('Disputes; or months no parent signed'),
  turn: z.enum(['preschool', 'department']).optional(),
  overdue: z.enum(['true']).optional().describe('Only those the department should have decided by now'),
  after: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const DisputedMonths = z.object({ months: z.array(DisputedMonth), next: z.string().optional() }).meta({ id: 'DisputedMonths' });

const Moved = z.object({ day: dayText, from: z.string(), because: z.enum(moveReasons) });

export const ChildMonth = z
  .object({
    ...month,
    presentedAt: iso,
    dispute: opened.optional(),
    signature: z.object({ at: iso, method: z.string(), digest: z.string() }).optional(),
    decision: z.object({ at: iso, by: z.string(), reason: z.string(), words: labels, digest: z.string() }).optional(),
    paid: z.object({ amountTiyn: z.int(), digest: z.string(), register: z.string(), at: iso }).optional(),
    texts: z.array(
      z.object({
        revision: z.int(),
        digest: z.string(),
        because: z.enum(sheetCauses).optional(),
        words: labels.optional().describe('Why it took the place of the one before'),
        codes: z.string(),
        payableDays: count,
        amountTiyn: z.int(),
        moved: z.array(Moved),
      }),
    ),
    marks: z.array(z.object({ at: iso, by: z.string(), day: dayText, was: z.string(), is: z.string(), reason: z.string().optional() })),
    documents: z.array(z.object({ document: z.string(), code: z.string(), from: dayText, to: dayText, recordedOn: dayText })),
    reports: z.array(dayText).describe('Days on which the parent said that the child was not there'),
    events: z.array(
      z.object({ seq: z.int(), kind: z.string(), at: iso, by: z.string(), as: z.string(), data: z.record(z.string(), z.unknown()) }),
    ),
  })
  .meta({ id: 'ChildMonth' });

export const DecideMonth = z
  .strictObject({
    digest: Digest,
    outcome: z.enum(decisionOutcomes),
    days: codedDays.optional(),
    reason: z.enum(decisionReasons),
    understood: z.literal(true).optional().describe('A code that is for a whole group is meant for this one child'),
  })
  .refine(({ outcome, days }) => (outcome === 'changed') === (days !== undefined), 'days where something changes, and only there')
  .refine(({ outcome, reason }) => outcome !== 'changed' || reason !== 'marks-hold', 'marks that hold change no day')
  .meta({ id: 'DecideMonth' });

export const CorrectMonth = z
  .strictObject({
    digest: Digest,
    because: z.enum(correctionCauses),
    days: codedDays.optional().describe('Not with `paper-came`: there the days follow from the papers that are recorded'),
    latePapers: z
      .literal(true)
      .optional()
      .describe('With `paper-came`: those that came after their time are taken as well, by your decision'),
    dryRun: z.boolean().optional(),
    understood: z.literal(true).optional(),
  })
  .refine(({ dryRun, understood }) => dryRun === true || understood === true, 'try it with dryRun: true, then send understood: true')
  .refine(({ because, days }) => (because === 'paper-came') === (days === undefined), 'days, but with `paper-came` none')
  .refine(({ because, latePapers }) => because === 'paper-came' || latePapers === undefined, 'late papers only with `paper-came`')
  .meta({ id: 'CorrectMonth' });

const text = z.object({ revision: z.int(), digest: z.string(), codes: z.string(), payableDays: count, amountTiyn: z.int() });

export const CorrectedMonth = z
  .object({
    dryRun: z.boolean(),
    state: z.enum(sheetStates),
    before: text,
    after: text,
    days: z.array(z.object({ day: dayText, was: z.string(), is: z.string() })),
    differenceDays: z.int(),
    differenceTiyn: z.int(),
    warnings: z
      .array(z.object({ code: z.enum(correctionWarnings), days: z.array(dayText), words: labels }))
      .describe('What marking would not have taken for these days. It is allowed all the same'),
  })
  .meta({ id: 'CorrectedMonth' });

export const AddMonth = z
  .strictObject({ days: codedDays.describe('The working days of the child in that month; one left out counts as not marked') })
  .meta({ id: 'AddMonth' });
