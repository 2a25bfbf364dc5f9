// Papers for absences, as the staff of a kindergarten record them and as a parent sees them; and a child's month day by day, before it is signed.

import * as z from 'zod';
import { moveReasons } from '../../domain/attendance.ts';
import { paperOutcomes, withdrawReasons } from '../../domain/absencePapers.ts';
import { timesheetStates } from '../../domain/timesheet.ts';
import { DayParam } from './files.ts';
import { count, dayText, iso, labels } from './shapes.ts';
import { paperNumber, typedLine } from './typed.ts';

export const AbsenceDocumentId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/, 'not the id of a paper');

const codeText = z.string().regex(/^[A-Z]$/, 'a day code is one capital letter');

export const RecordAbsenceDocument = z
  .strictObject({
    code: codeText.describe('Which absence it justifies: a code of the rulebook that needs a paper'),
    from: DayParam.describe('First day of the absence'),
    to: DayParam.describe('Last day of the absence'),
    number: paperNumber(40),
    issuer: typedLine(120),
    issuedOn: DayParam,
  })
  .meta({ id: 'RecordAbsenceDocument' });

export const WithdrawAbsenceDocument = z.strictObject({ reason: z.enum(withdrawReasons) }).meta({ id: 'WithdrawAbsenceDocument' });

const document = {
  document: z.string(),
  code: z.string(),
  labels: labels.optional(),
  from: dayText,
  to: dayText,
  issuedOn: dayText,
  recordedAt: iso,
  withdrawn: z.object({ at: iso, reason: z.enum(withdrawReasons) }).optional(),
};
const Document = z.object({ ...document, number: z.string(), issuer: z.string() }).meta({ id: 'AbsenceDocument' });

/** Days of absence without a paper. `paperBy`: the last day on which one is in time, as far as the absence is marked. */
const Missing = z
  .object({ code: z.string(), labels: labels.optional(), from: dayText, to: dayText, days: count, paperBy: dayText, overdue: z.boolean() })
  .meta({ id: 'MissingPaper' });

const MonthState = z.object({ month: z.string(), state: z.enum(timesheetStates) });

export const AbsenceDocumentDone = z
  .object({
    ...document,
    /** What it does for each working day it names. */
    days: z.array(z.object({ day: dayText, mark: z.string().optional(), outcome: z.enum(paperOutcomes) })),
    months: z.array(MonthState).describe('The months it reaches into'),
    missing: z.array(Missing),
    next: labels,
  })
  .meta({ id: 'AbsenceDocumentDone' });

export const AbsenceDocuments = z
  .object({ documents: z.array(Document), missing: z.array(Missing), next: z.string().optional() })
  .meta({ id: 'AbsenceDocuments' });

const standings = ['marked', 'not-marked', 'ahead', 'day-off', 'not-enrolled'] as const;

const MarkedDay = z.object({
  day: dayText,
  standing: z.enum(standings),
  holiday: labels.optional().describe('Its name, on a day off that is one'),
  /** Of the mark. */
  code: z.string().optional(),
  key: z.string().optional(),
  labels: labels.optional(),
  present: z.boolean().optional(),
  payable: z.boolean().optional().describe('The state pays for such a day'),
  /** Marked, or changed, after the time for it. */
  late: z.boolean().optional(),
  /** A parent said on that day that the child was not there. */
  reportedAt: iso.optional(),
});

export const MonthMarks = z
  .object({
    contract: z.string(),
    month: z.string(),
    state: z.enum(timesheetStates),
    /** Who marks the days and answers for them. */
    preschool: z.object({ preschool: z.string(), group: z.string(), names: labels.optional(), phone: z.string().optional() }),
    today: MarkedDay.optional(),
    days: z.array(MarkedDay),
    documents: z.array(Document),
    missing: z.array(Missing),
    soFar: z
      .object({
        payableDays: count,
        workingDays: count.describe('Of the month and the contract'),
        moved: z.array(z.object({ day: dayText, from: z.string().optional(), to: z.string(), because: z.enum(moveReasons) })),
      })
      .describe('As it stands now; every mark, paper and cap may still change it'),
    next: labels,
  })
  .meta({ id: 'MonthMarks' });

export const NotThere = z
  .object({ contract: z.string(), day: dayText, reportedAt: iso, mark: MarkedDay, next: labels })
  .meta({ id: 'NotThere' });
