// What a clerk sends of a month another system kept, and what becomes of each row.

import * as z from 'zod';
import { historyRejections } from '../../domain/attendanceHistory.ts';
import { Cursor, DayParam, Limit } from './files.ts';
import { count, MonthParam } from './shapes.ts';
import { typedLine } from './typed.ts';

const name = typedLine(200);
/** Two items a group, and the rest of the transaction, stay under its hundred. */
const mostGroups = 45;

const HistoryRow = z.strictObject({
  line: z.int().min(1).describe('Of the file, for the report'),
  child: typedLine(100).describe('The source’s own number of the child; kept as a keyed hash alone'),
  days: z
    .record(z.string().regex(/^[A-GI-Z]$/, 'a day code is one capital letter'), z.int().min(0).max(400))
    .describe('Missed days by code of the rulebook'),
});

const HistoryGroup = z.strictObject({ group: name, rows: z.array(HistoryRow).min(1).max(500) });

export const ImportAttendanceHistory = z
  .strictObject({
    source: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'a source is lower-case letters, digits and hyphens'),
    month: MonthParam,
    preschool: name.describe('The kindergarten as the source names it'),
    daysOff: z.array(DayParam).max(31).describe('Days of the month on which nobody works, weekends included'),
    codes: z
      .array(z.string().regex(/^[A-GI-Z]$/, 'a day code is one capital letter'))
      .min(1)
      .max(25)
      .describe(
        'Every code the file counts days of: one that is no absence of the rulebook stops the whole, before anything is kept for good',
      ),
    dryRun: z.boolean().optional(),
    groups: z.array(HistoryGroup).min(1).max(mostGroups),
  })
  .refine(({ month, daysOff }) => daysOff.every((on) => on.startsWith(month)), {
    path: ['daysOff'],
    message: 'days off are days of the month',
  })
  .meta({ id: 'ImportAttendanceHistory' });

const HistoryOutcome = z.object({
  line: count,
  outcome: z.enum(['placed', 'merged', 'rejected']),
  reason: z.enum(historyRejections).optional(),
});

export const ImportedAttendanceHistory = z
  .object({
    preschool: z.string().describe('Its id; one made from its name where no kindergarten of the register has that name'),
    registered: z.boolean(),
    already: z.boolean().describe('It was kept before, and is the same'),
    outcomes: z.array(HistoryOutcome),
  })
  .meta({ id: 'ImportedAttendanceHistory' });

export const TotalsPage = z.strictObject({ after: Cursor.optional(), limit: Limit });

export const AttendanceTotals = z
  .object({
    month: z.string().meta({ examples: ['2019-05'] }),
    preschools: z.array(
      z.object({
        preschool: z.string(),
        groups: count,
        children: count,
        /** Days of each code; `H` days off, `-` days outside the contract. */
        days: z.record(z.string(), count),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'AttendanceTotals' });
