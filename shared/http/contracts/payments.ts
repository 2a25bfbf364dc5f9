// What is sent and answered when the department seals the months of kindergartens and pays for them. All money is whole tiyn, a hundredth of a tenge.
// Children stand here by their contracts alone.

import * as z from 'zod';
import { leftReasons } from '../../domain/paying.ts';
import { registerStates } from '../../domain/register.ts';
import { timesheetStates } from '../../domain/timesheet.ts';
import { count, iso, MonthParam, PreschoolId } from './shapes.ts';

export const RegisterId = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])-[1-9]\d{0,2}$/, 'not a payment register: 2026-07-1 is the first one of July 2026')
  .meta({ examples: ['2026-07-1'] });

/** Where a page of lines goes on. */
export const LineCursor = z
  .string()
  .regex(/^[a-z0-9-]{1,40}#\d{4}-\d{2}#[0-9A-Z]{1,60}$/, 'not a cursor: give back the `next` of the page before');

const monthText = z.string().meta({ examples: ['2026-07'] });
const tiyn = z.int();
const byCode = z.record(z.string(), z.int());

export const SealedTimesheet = z
  .object({ preschool: z.string(), month: monthText, state: z.enum(timesheetStates), sealedAt: iso, moves: z.array(z.enum(['seal'])) })
  .meta({ id: 'SealedTimesheet' });

const notYet = z.object({
  code: z.enum(['month-not-closed', 'move-forbidden', 'seal-early', 'month-not-shown', 'months-unanswered']),
  months: count.optional().describe('Children’s months a parent may still sign'),
  from: iso.optional().describe('From when on it can be sealed'),
});

const toSeal = z.object({
  preschool: z.string(),
  state: z.enum(timesheetStates),
  sealable: z.boolean(),
  because: notYet.optional(),
});

export const Sealable = z
  .object({
    timesheets: z.array(toSeal),
    next: z.string().optional().describe('Send it back as `after` for the kindergartens behind these'),
  })
  .meta({ id: 'Sealable' });

/** Without a body: from the first kindergarten on. */
export const SealTimesheets = z.strictObject({ after: PreschoolId.optional() }).meta({ id: 'SealTimesheets' }).default({});

export const SealedTimesheets = z
  .object({
    sealed: z.array(z.string()).describe('Kindergartens whose month is sealed now'),
    left: z.array(toSeal).describe('Those that are not, and why; without a reason: sealed before'),
    next: z.string().optional().describe('Send it back as `after` to go on; absent when all had their turn'),
  })
  .meta({ id: 'SealedTimesheets' });

export const DraftPayments = z.strictObject({ month: MonthParam }).meta({ id: 'DraftPayments' });

const expected = z.object({ lines: count, amountTiyn: tiyn });

export const PaymentRegister = z
  .object({
    register: RegisterId,
    territory: z.string(),
    month: monthText.describe('It takes up what was sealed of this month and of months before it'),
    state: z.enum(registerStates),
    draftedAt: iso,
    asOf: iso.describe('What was sealed, signed or decided later waits for the next register'),
    expected: expected.describe('What the drafter was shown; an approval repeats it'),
    approvedAt: iso.optional(),
    finishedAt: iso.optional(),
    progress: z.object({ met: count.describe('Children’s months looked at so far'), lines: count, amountTiyn: tiyn, savedTiyn: tiyn }),
    digest: z.string().optional().describe('Of all its lines, in order; once it is finished'),
    savedTiyn: tiyn.optional().describe('What the days nobody came would have cost'),
    creditedTiyn: byCode.optional().describe('By year: what of it went back to the money for vouchers'),
    unreadable: count
      .optional()
      .describe(
        'Children’s months passed over because what is kept of them cannot be read; a later register pays them once that is repaired',
      ),
    moves: z.array(z.string()),
  })
  .meta({ id: 'PaymentRegister' });

export const PaymentRegisters = z
  .object({ registers: z.array(PaymentRegister), next: z.string().optional() })
  .meta({ id: 'PaymentRegisters' });

export const PaymentPreview = z
  .object({
    register: RegisterId.optional(),
    month: monthText,
    asOf: iso,
    lines: count,
    amountTiyn: tiyn,
    savedTiyn: tiyn,
    preschools: z.array(
      z.object({
        preschool: z.string(),
        lines: count,
        corrections: count.describe('Of the lines: those that put right what was paid before'),
        amountTiyn: tiyn,
        savedTiyn: tiyn,
        left: z.partialRecord(z.enum(leftReasons), count).describe('Children’s months not paid, or not in full, by why'),
      }),
    ),
    unsealed: z
      .array(z.object({ preschool: z.string(), state: z.enum(timesheetStates) }))
      .describe('Kindergartens whose timesheet of the month is not sealed'),
    sealedAfter: z
      .array(z.object({ preschool: z.string(), month: monthText, sealedAt: iso }))
      .describe('Sealed after the instant this draft took: they come with the next one. Draft again in a few seconds to have them now'),
  })
  .meta({ id: 'PaymentPreview' });

export const DraftedPayments = z.object({ register: PaymentRegister, preview: PaymentPreview }).meta({ id: 'DraftedPayments' });

export const ApprovePayments = z
  .strictObject({ lines: z.int().min(0), amountTiyn: z.int() })
  .describe('What the approver was shown')
  .meta({ id: 'ApprovePayments' });

export const PaymentLines = z
  .object({
    lines: z.array(
      z.object({
        preschool: z.string(),
        group: z.string(),
        month: monthText,
        contract: z.string(),
        kind: z.enum(['month', 'correction']),
        amountTiyn: tiyn.describe('A correction may be less than nothing'),
        payableDays: count,
        workingDays: count.describe('Of the whole month'),
        codes: z.string().describe('One code a day, small where it was marked late; a day in dispute stands as not enrolled'),
        digest: z.string().describe('Of the text it pays'),
        corrects: z
          .object({ digest: z.string(), register: z.string(), paidTiyn: tiyn })
          .optional()
          .describe('The text that was met before, in which register, and what had been paid in all'),
        ground: z.enum(['signed', 'approved', 'decided', 'disputed-days-held']),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'PaymentLines' });

export const PaymentBills = z
  .object({
    bills: z.array(
      z.object({
        preschool: z.string(),
        lines: count,
        amountTiyn: tiyn,
        corrections: z.object({ lines: count, amountTiyn: tiyn }),
        days: byCode.describe('Of the months it pays, days by code; a correction counts what it adds and takes away'),
        left: z.partialRecord(z.enum(leftReasons), count),
        savedTiyn: tiyn,
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'PaymentBills' });
