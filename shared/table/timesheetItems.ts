// The shape of marks, timesheets and children's months as they are stored.

import * as z from 'zod';
import { withdrawReasons } from '../domain/absencePapers.ts';
import { moveReasons } from '../domain/attendance.ts';
import { lateReasons, marksEntryKinds } from '../domain/marks.ts';
import { monthShape } from '../domain/monthShape.ts';
import { sheetStates, timesheetStates } from '../domain/timesheet.ts';
import { at, chained, day, deadline, number, version } from './itemParts.ts';

const ofPreschool = { territory: z.string(), preschool: z.string(), month: monthShape };

/** One save of a group's month, carrying the month as it stood then; never changed. */
export const MarksItem = z.object({
  item: z.literal('marks'),
  ...ofPreschool,
  group: z.string(),
  seq: version,
  kind: z.enum(marksEntryKinds),
  on: day.optional(),
  marks: z.record(z.string(), z.string()),
  days: z.record(z.string(), z.int()),
  reason: z.enum(lateReasons).optional(),
  at,
  by: z.string(),
  key: z.string(),
  digest: z.string(),
  prevHash: z.string(),
  seals: z.string(),
  hash: z.string(),
});

/** The newest entry of a group's marks: its place and its hash. */
const PinShape = z.object({ seq: version, hash: z.string() });

export const TimesheetItem = z.object({
  item: z.literal('timesheet'),
  ...chained,
  ...ofPreschool,
  state: z.enum(timesheetStates),
  /** By group: what was pinned last, or closed. */
  pins: z.record(z.string(), PinShape),
  closedAt: at.optional(),
  closedBy: z.string().optional(),
  /** Of what the head was shown when closing. */
  digest: z.string().optional(),
  /** How many children's months it has, once it is closed. */
  children: z.int().optional(),
  reopened: z.int().optional(),
  /** When all children's months were there to be signed. */
  presentedAt: at.optional(),
  sealedAt: at.optional(),
  /** Another system kept the month: from which, and what it calls the kindergarten. Such a month is never shown to parents and never paid. */
  history: z.object({ source: z.string(), name: z.string() }).optional(),
});
export type Timesheet = z.output<typeof TimesheetItem>;

/** A kindergarten in one of the lists of its territory. */
export const TimesheetEntryItem = z.object({ item: z.literal('timesheetEntry'), preschool: z.string(), month: monthShape });

const RateShape = z.object({ from: day, to: day, monthTiyn: z.int(), dayTiyn: z.int().optional() });
const MovedShape = z.object({ day, from: z.string(), because: z.enum(moveReasons) });

/** What a group's month counts as and by what it is paid, frozen when it was closed. Written anew only where the month is opened and closed again. */
export const GroupMonthItem = z.object({
  item: z.literal('groupMonth'),
  ...ofPreschool,
  group: z.string(),
  version,
  /** By contract, one code a day. */
  codes: z.record(z.string(), z.string()),
  moved: z.record(z.string(), z.array(MovedShape).readonly()),
  rates: z.array(RateShape).readonly(),
  workingDays: z.int(),
  formula: z.object({ preset: z.enum(['month-rate', 'day-rate']), roundToTiyn: z.int() }),
  rulebook: z.string(),
  calendarVersion: z.string(),
  /** Another system kept it: from which, and what it calls the group. Then its codes stand under keyed ids of children instead of contracts. */
  history: z.object({ source: z.string(), name: z.string() }).optional(),
});
export type StoredGroupMonth = z.output<typeof GroupMonthItem>;

/** How much of a territory's month another system kept; the fence behind which a kindergarten's is added. */
export const AttendanceHistoryItem = z.object({
  item: z.literal('attendanceHistory'),
  version,
  preschools: z.int(),
  children: z.int(),
  changedAt: at,
});
export type AttendanceHistory = z.output<typeof AttendanceHistoryItem>;

const AbsenceDocumentShape = z.object({
  document: z.string(),
  code: z.string(),
  from: day,
  to: day,
  /** Sealed for `absences#CONTRACT/DOCUMENT/number` and `…/issuer`. */
  number: z.string(),
  issuer: z.string(),
  issuedOn: day,
  recordedAt: at,
  recordedBy: z.string(),
  withdrawn: z.object({ at, by: z.string(), reason: z.enum(withdrawReasons) }).optional(),
});
export type StoredAbsenceDocument = z.output<typeof AbsenceDocumentShape>;

/** Papers for absences under a contract, and what the parent said of its days. */
export const AbsencesItem = z.object({
  item: z.literal('absences'),
  ...chained,
  contract: z.string(),
  territory: z.string(),
  preschool: z.string(),
  documents: z.array(AbsenceDocumentShape).readonly(),
  /** The parent said on that very day that the child was not there. */
  reports: z.array(z.object({ day, at, by: z.string() })).readonly(),
});
export type Absences = z.output<typeof AbsencesItem>;

/** What the family was told of the newest run of absences, so that no run of the job tells it twice. */
export const AbsenceWatchItem = z.object({ item: z.literal('absenceWatch'), version, from: day, told: z.int(), toldOn: day });
export type AbsenceWatch = z.output<typeof AbsenceWatchItem>;

const DisputeShape = z.object({
  at,
  by: z.string(),
  /** What the parent says of each day, by code, and what the text said then; what was typed is sealed for `sheet#PRESCHOOL#MONTH#CONTRACT/dispute`. */
  days: z.array(z.object({ day, says: z.string(), stands: z.string().optional() })).readonly(),
  comment: z.string().optional(),
  answerBy: deadline,
  /** `changed`: the kindergarten agrees, and the month has a new text; `kept`: it does not. Typed words sealed for `…/answer`. */
  answer: z.object({ at, by: z.string(), outcome: z.enum(['changed', 'kept']), comment: z.string().optional() }).optional(),
  /** For the department, from the answer or the end of the time for one. */
  decideBy: deadline.optional(),
});

/** One child's month from when it is shown to the parent. */
export const SheetItem = z.object({
  item: z.literal('sheet'),
  ...chained,
  ...ofPreschool,
  group: z.string(),
  contract: z.string(),
  voucher: z.string(),
  application: number,
  child: z.string(),
  state: z.enum(sheetStates),
  /** Of the text that stands now; those before are kept under their digests. */
  revision: z.int(),
  digest: z.string(),
  canonical: z.string(),
  /** In tiyn, as the text has it. */
  amount: z.int(),
  presentedAt: at,
  /** Of the text that stands, where it took another one's place before the parent had answered. */
  shownAt: at.optional(),
  enrolledAt: at,
  signature: z.object({ by: z.string(), method: z.string(), digest: z.string(), at }).optional(),
  dispute: DisputeShape.optional(),
  decision: z.object({ at, by: z.string(), reason: z.string(), digest: z.string() }).optional(),
  /** When silence was taken as the rulebook says. */
  passedAt: at.optional(),
  /** What registers have paid of it so far, in tiyn: by which text, in which register. */
  paid: z
    .object({
      amount: z.int(),
      digest: z.string(),
      register: z.string(),
      at,
      /** In tiyn: what its unattended days were counted as. */
      saved: z.int().optional(),
      /** What is paid is for these days; absent where nothing is. */
      codes: z.string().optional(),
    })
    .optional(),
});
export type StoredSheet = z.output<typeof SheetItem>;

/** A text of a month that another has taken the place of. Never changed. */
export const SheetTextItem = z.object({ item: z.literal('sheetText'), digest: z.string(), canonical: z.string() });

/** A child's month in one of the lists of what is to be done. */
export const SheetWorkItem = z.object({
  item: z.literal('sheetWork'),
  preschool: z.string(),
  month: monthShape,
  contract: z.string(),
  /** Of a month to sign: the day on which its guardians were told of it last, and which last day they were told. */
  told: z.object({ on: day, lastDay: day }).optional(),
});
