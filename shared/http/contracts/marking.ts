// A group's day as its teacher says it and sees it, the month of the group, and the kindergarten's day as its head sees it.

import * as z from 'zod';
import { lateReasons, marksEntryKinds } from '../../domain/marks.ts';
import { ContractId } from './contracts.ts';
import { DayParam } from './files.ts';
import { count, dayText, GroupId, iso, labels, MonthParam, PreschoolId, TerritoryId } from './shapes.ts';

const Code = z.string().regex(/^[A-GI-Z]$/, 'one of the letters the day’s codes have');

export const OfGroupDay = z.strictObject({ preschool: PreschoolId, group: GroupId, day: DayParam });
export const OfGroupMonth = z.strictObject({ preschool: PreschoolId, group: GroupId, month: MonthParam });
export const OfPreschoolDay = z.strictObject({ preschool: PreschoolId, day: DayParam });
export const OfRegisteredDay = z.strictObject({ territory: TerritoryId, preschool: PreschoolId, group: GroupId, day: DayParam });

export const HistoryPage = z.strictObject({
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const Late = z.enum(lateReasons);

/** A group has room for some dozens; nobody names more. */
const mostNamed = 100;

export const MarkGroupDay = z
  .strictObject({
    seen: count.max(100_000).describe('The version of the day you looked at; 0 where it was not marked'),
    everybody: Code.describe('The code of every child that is not named'),
    except: z
      .array(z.strictObject({ contract: ContractId, code: Code }))
      .max(mostNamed)
      .refine((except) => new Set(except.map(({ contract }) => contract)).size === except.length, 'each child is named once'),
    reason: Late.optional().describe('Needed once the time to mark the day is over'),
  })
  .meta({ id: 'MarkGroupDay' });

const Mark = z.object({ contract: z.string(), code: z.string(), late: z.boolean() });
const DayCode = z.object({
  code: z.string(),
  key: z.string(),
  labels,
  present: z.boolean(),
  payable: z.boolean(),
  /** It has to be justified by a paper. */
  document: z.boolean(),
  /** For the whole group at once. */
  whole: z.boolean(),
});

const saved = {
  version: count,
  savedAt: iso.optional(),
  /** The person, as the list of the staff has them. */
  savedBy: z.string().optional(),
  reason: Late.optional(),
};

/** Who it is; two of a group may share a name. */
const child = { name: z.string().optional(), bornOn: dayText.optional() };

export const MarkedDay = z.object({ day: dayText, ...saved, marks: z.array(Mark) }).meta({ id: 'MarkedDay' });

export const GroupDay = z
  .object({
    preschool: z.string(),
    group: z.string(),
    day: dayText,
    ...saved,
    savedByName: z.string().optional().describe('While they work there'),
    /** The head has closed the month. */
    closed: z.boolean(),
    /** The hour until which the day should be marked. */
    markBefore: iso,
    /** From when a mark is late and needs a reason; absent while the calendar does not know. */
    lateFrom: iso.optional(),
    late: z.boolean(),
    /** What is proposed for everybody; nothing is saved before you say so. */
    everybody: z.string(),
    codes: z.array(DayCode),
    reasons: z.array(Late),
    children: z.array(
      z.object({
        contract: z.string(),
        ...child,
        mark: z.object({ code: z.string(), late: z.boolean() }).optional(),
        /** When a parent said that the child was not there. */
        saidAbsentAt: iso.optional(),
      }),
    ),
  })
  .meta({ id: 'GroupDay' });

export const GroupMonth = z
  .object({
    preschool: z.string(),
    group: z.string(),
    month: z.string(),
    closed: z.boolean(),
    codes: z.array(DayCode),
    children: z.array(
      z.object({
        contract: z.string(),
        ...child,
        /** One character a day from the 1st on: a small letter was marked late, `H` is a day off, `-` a day without a contract, a space is not marked. */
        marks: z.string(),
        unmarked: z.array(dayText),
        late: z.array(dayText),
      }),
    ),
  })
  .meta({ id: 'GroupMonth' });

export const PreschoolDay = z
  .object({
    preschool: z.string(),
    day: dayText,
    markBefore: iso,
    codes: z.array(DayCode),
    groups: z.array(
      z.object({
        group: z.string(),
        names: labels,
        ...saved,
        closed: z.boolean(),
        children: count,
        unmarked: count,
        /** Past the hour, and somebody is not marked. */
        overdue: z.boolean(),
        counts: z.array(z.object({ code: z.string(), children: count })),
      }),
    ),
  })
  .meta({ id: 'PreschoolDay' });

const SeenMark = z.object({ code: z.string(), late: z.boolean() });

export const DayHistory = z
  .object({
    day: dayText,
    changes: z.array(
      z.object({
        version: count,
        kind: z.enum(marksEntryKinds),
        at: iso,
        by: z.string(),
        name: z.string().optional().describe('Of who saved it, for their own kindergarten and while they work there'),
        reason: Late.optional(),
        marks: z.array(z.object({ contract: z.string(), from: SeenMark.optional(), to: SeenMark.optional() })),
      }),
    ),
    next: count.optional(),
  })
  .meta({ id: 'DayHistory' });
