// Reports on attendance and money: counts by kindergarten, day and code. Who a child is stands in none of them but the kindergarten's own list.

import * as z from 'zod';
import { registerStates } from '../../domain/register.ts';
import { sheetStates, timesheetStates } from '../../domain/timesheet.ts';
import { leftReasons } from '../../domain/paying.ts';
import { count, dayText, labels, MonthParam, PreschoolId } from './shapes.ts';

const monthText = z.string().meta({ examples: ['2026-07'] });
const byCode = z.record(z.string(), count);
const pageOf = (most: number, usual: number) => ({
  after: PreschoolId.optional(),
  limit: z.coerce.number().int().min(1).max(most).default(usual),
});

export const AttendanceQuery = z.strictObject({ month: MonthParam, ...pageOf(200, 50) });

export const AttendanceTableQuery = z.strictObject({
  month: MonthParam,
  by: z.enum(['preschool', 'day']).default('preschool'),
  language: z.enum(['kk', 'ru']).optional().describe('Left out: Kazakh'),
});

const days = {
  days: byCode.describe('Days of children by code, late marks included; H a day off, - outside the contract'),
  late: byCode.describe('Of them, marked late'),
};

export const AttendanceReport = z
  .object({
    month: monthText,
    codes: z.array(z.object({ code: z.string(), labels, present: z.boolean(), payable: z.boolean() })),
    total: z.object({ preschools: count, groups: count, children: count, payableDays: count, ...days }),
    byDay: z.array(z.object({ day: dayText, ...days })),
    preschools: z.array(z.object({ preschool: z.string(), names: labels, groups: count, children: count, payableDays: count, ...days })),
    next: z.string().optional().describe('Send it back as `after` for the kindergartens behind these'),
  })
  .meta({ id: 'AttendanceReport' });

export const ClosingQuery = z.strictObject({ month: MonthParam, ...pageOf(50, 20) });

export const ClosingReport = z
  .object({
    month: monthText,
    unclosed: z
      .array(
        z.object({
          preschool: z.string(),
          names: labels,
          listed: z.boolean().describe('On the list of those a voucher may be used in, on the last day of the month'),
          children: count.describe('With a day of the month under a contract'),
          groups: count.describe('That have such children'),
          state: z
            .enum(['none', 'open'])
            .describe('`none`: nobody has looked at this month there; `open`: it was closed and opened again, or pinned'),
        }),
      )
      .describe('Kindergartens with children in that month whose timesheet is not closed; a page may hold none and still have a next one'),
    looked: count.describe('Kindergartens of the register this page went through'),
    closed: count.describe('Of them, closed or sealed'),
    next: z.string().optional(),
  })
  .meta({ id: 'ClosingReport' });

export const SigningQuery = z.strictObject({ month: MonthParam, ...pageOf(20, 10) });

const counts = z.partialRecord(z.enum(sheetStates), count).describe('Children’s months by state');

export const SigningReport = z
  .object({
    month: monthText,
    preschools: z.array(
      z.object({
        preschool: z.string(),
        names: labels,
        timesheet: z.enum(timesheetStates),
        shown: count.describe('Children’s months there are to be signed'),
        states: counts,
        unsigned: count.describe(
          'Of them, those still to be signed: nobody has said anything yet. What silence did with the others stands in `states`: held, approved, review',
        ),
        payableDays: count.describe('Of those shown, as they stand now: decisions and corrections are in it'),
        amountTiyn: z.int().describe('In tiyn: what they come to as they stand now'),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'SigningReport' });

export const SignsQuery = z.strictObject({
  month: MonthParam,
  by: z.enum(['present', 'late']).default('present').describe('Which groups come first: those most present, or with most late marks'),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const SignsReport = z
  .object({
    month: monthText,
    looked: count.describe('Groups of the month that were counted'),
    groups: z
      .array(
        z.object({
          preschool: z.string(),
          names: labels,
          group: z.string(),
          children: count,
          days: count.describe('Working days of children under a contract'),
          presentDays: count,
          lateDays: count,
          alwaysPresent: count.describe('Children who were there on every one of their days'),
          savedTogether: count.describe('The most days of the month that were saved within one minute'),
        }),
      )
      .describe('Those to look at first; a sign proves nothing by itself'),
  })
  .meta({ id: 'SignsReport' });

const oneOf = 'name either a month or a year';
export const PaymentsQuery = z
  .strictObject({
    month: MonthParam.optional(),
    year: z.coerce.number().int().min(2020).max(2100).optional(),
  })
  .refine(({ month, year }) => (month === undefined) !== (year === undefined), oneOf);

const tiyn = z.int();
const paid = z.object({
  register: z.string(),
  state: z.enum(registerStates),
  expected: z.object({ lines: count, amountTiyn: tiyn }).describe('What the drafter was shown'),
  paid: z
    .object({
      lines: count,
      amountTiyn: tiyn,
      preschools: count,
      corrections: z.object({ lines: count, amountTiyn: tiyn }).describe('Of lines and amount: what puts right what was paid before'),
      left: z.partialRecord(z.enum(leftReasons), count).describe('Children’s months met and not paid, or not in full, by why'),
    })
    .optional()
    .describe('Once it is finished'),
});

export const PaymentsReport = z
  .object({
    months: z.array(
      z.object({
        month: monthText,
        registers: z.array(paid),
        paidTiyn: tiyn.describe('By its finished registers'),
        unbilled: count.describe('Kindergartens whose month is sealed and in no register yet'),
        waiting: z.object({
          disputed: count.describe('Children’s months in dispute'),
          review: count.describe('Months nobody signed, held or before the department'),
          toCorrect: count.describe('Months put right since they were paid: the next register takes them up'),
        }),
      }),
    ),
    timesheets: z
      .object({ open: count, closed: count, sealed: count })
      .optional()
      .describe('Of one month: kindergartens by the state of their timesheet'),
    paidTiyn: tiyn,
  })
  .meta({ id: 'PaymentsReport' });

export const UnsignedQuery = z.strictObject({
  after: z
    .string()
    .regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, 'not a cursor: give back the `next` of the page before')
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const UnsignedMonths = z
  .object({
    month: monthText,
    children: z.array(
      z.object({
        contract: z.string(),
        application: z.string(),
        group: z.string(),
        state: z.enum(sheetStates),
        child: z.object({ name: z.string().optional(), bornOn: dayText }).optional(),
        guardians: z.array(z.object({ name: z.string().optional(), phones: z.array(z.string()) })).optional(),
      }),
    ),
    next: z.string().optional().describe('Send it back as `after`; a page may hold nobody and still have a next one'),
  })
  .meta({ id: 'UnsignedMonths' });

export const Csv = z.object({ text: z.string() });
