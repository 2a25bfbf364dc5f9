// Months of a child as its parents see and sign them. Who signs sends back the digest that came with the days, and the signature is of nothing else.

import * as z from 'zod';
import { moveReasons } from '../../domain/attendance.ts';
import { decisionOutcomes } from '../../domain/dispute.ts';
import { sheetCauses } from '../../domain/sheet.ts';
import { signatureShape } from '../../domain/signing.ts';
import { sheetStates } from '../../domain/timesheet.ts';
import { PhoneId } from './families.ts';
import { count, dayText, iso, labels, MonthParam } from './shapes.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'not a digest: send the one you were shown with the month');

/** Months of your children, the newest first; `limit` months and those before `before` in the next page. */
export const MyMonthsPage = z.strictObject({
  before: MonthParam.optional(),
  limit: z.coerce.number().int().min(1).max(24).default(12),
});

/** `phone`: one of your verified phones; the first of them where you name none. */
export const AskMonthCode = z.strictObject({ digest: Digest, phone: PhoneId.optional() }).meta({ id: 'AskMonthCode' });

export const SignMonth = z.strictObject({ digest: Digest, signature: signatureShape }).meta({ id: 'SignMonth' });

/** `until` is exclusive; `exempt` says that this month may still be signed though the common window is over. */
const Window = z
  .object({
    window: z.enum(['not-open', 'open', 'exempt', 'closed']),
    opens: iso,
    until: iso,
    lastDay: dayText,
    because: z.enum(['enrolled-late', 'shown-late']).optional(),
  })
  .meta({ id: 'SigningWindow' });

const Signature = z.object({
  method: z.string(),
  at: iso,
  digest: z.string(),
  mine: z.boolean().describe('You signed, and no other guardian'),
});

/** `not-shown`: there is nothing to sign yet. */
const head = {
  contract: z.string(),
  month: z.string().meta({ examples: ['2026-07'] }),
  preschool: z.string(),
  group: z.string(),
  state: z.enum(['not-shown', ...sheetStates]),
  window: Window.optional(),
  /** What the state pays the kindergarten for the month, in tiyn. */
  amountTiyn: count.optional(),
  digest: z.string().optional(),
  moves: z.array(z.enum(['sign', 'dispute'])),
  next: labels,
};

export const MyMonthLine = z.object(head).meta({ id: 'MyMonthLine' });

export const MyMonths = z.object({ months: z.array(MyMonthLine), next: z.string().optional() }).meta({ id: 'MyMonths' });

const Code = z.object({ code: z.string(), label: labels, payable: z.boolean() });

/** Why a text came, for people to read. */
const came = { because: z.enum(sheetCauses), words: labels };

const Replaced = z.object({
  revision: count,
  digest: z.string(),
  signed: z.boolean().describe('A guardian had signed that text; where nobody had it is the one that was shown before'),
  ...came,
  days: z.array(z.object({ day: dayText, was: Code, is: Code })),
  payableDays: count,
  amountTiyn: count,
});

const DayOfMonth = z.object({
  day: dayText,
  code: z.string(),
  label: labels,
  present: z.boolean().describe('The child was there'),
  payable: z.boolean(),
  late: z.boolean().describe('Marked, or changed, after the time for it'),
  holiday: labels.optional().describe('Its name, on a day off that is one'),
  /** As it was marked, and why it counts otherwise. */
  moved: z.object({ from: z.string().optional(), because: z.enum(moveReasons), words: labels }).optional(),
});

const Dispute = z.object({
  at: iso,
  days: z.array(
    z.object({
      day: dayText,
      stands: Code.optional().describe('What the month said of the day when you objected'),
      says: z.string(),
      label: labels.describe('Of what you say'),
    }),
  ),
  comment: z.string().optional(),
  answerLastDay: dayText,
  answer: z.object({ at: iso, outcome: z.enum(['changed', 'kept']), comment: z.string().optional() }).optional(),
  decideLastDay: dayText.optional(),
});

const Decided = z.object({
  at: iso,
  outcome: z.enum(decisionOutcomes),
  reason: z.string(),
  words: labels,
  notFollowed: z
    .array(z.object({ day: dayText, says: Code, is: Code }))
    .describe('Days you objected to that the decision left otherwise: what you say, and what it says'),
});

export const MyMonth = z
  .object({
    ...head,
    /** What there is to read, once the month was shown. */
    shown: z
      .object({
        presentedAt: iso,
        revision: count,
        days: z.array(DayOfMonth),
        totals: z.array(z.object({ code: z.string(), label: labels, days: count, payable: z.boolean() })),
        payableDays: count,
        workingDays: count.describe('Of the whole month: what a month’s rate is divided by'),
        rates: z.array(z.object({ from: dayText, to: dayText, monthTiyn: count, dayTiyn: count.optional() })),
        formula: z.enum(['month-rate', 'day-rate']),
        statement: z.object({ kk: z.string(), ru: z.string() }).describe('What is signed beside the days'),
        canonical: z.string().describe('RFC 8785: the digest is SHA-256 of it'),
        replaces: Replaced.optional().describe(
          'The text you knew, which days became others since, and why; absent where the first text stands',
        ),
        /** Texts this one has taken the place of, the newest first, each with why it came. */
        former: z.array(z.object({ revision: count, digest: z.string(), because: came.because.optional(), words: labels.optional() })),
        signature: Signature.optional(),
        dispute: Dispute.optional(),
        decision: z.object({ at: iso, reason: z.string(), words: labels, digest: z.string() }).optional(),
        decided: Decided.optional().describe('What the department decided, also where the month was put right after it'),
        passedAt: iso.optional().describe('When nobody had signed in time'),
      })
      .optional(),
  })
  .meta({ id: 'MyMonth' });
