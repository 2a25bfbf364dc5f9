// The timesheet of a kindergarten's month: what its head looks at, closes and may open again, and what the department sees of all of them.

import * as z from 'zod';
import { moveReasons } from '../../domain/attendance.ts';
import { reopenReasons, timesheetStates } from '../../domain/timesheet.ts';
import { count, dayText, iso, labels, PreschoolId } from './shapes.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'not a digest: send the one you were shown with the timesheet');

/** `acceptUnmarked`: days nobody marked shall count as the rulebook says of such days. */
export const CloseTimesheet = z.strictObject({ digest: Digest, acceptUnmarked: z.literal(true).optional() }).meta({ id: 'CloseTimesheet' });

export const ReopenTimesheet = z.strictObject({ reason: z.enum(reopenReasons) }).meta({ id: 'ReopenTimesheet' });

const monthText = z.string().meta({ examples: ['2026-07'] });

/** From when to when parents may sign the month; `before` is exclusive. */
const Window = z.object({ opens: iso, before: iso });

const head = {
  month: monthText,
  state: z.enum(timesheetStates),
  /** Days 1 to 10 of the month after; absent where the calendar does not know yet. */
  window: Window.optional(),
  closedAt: iso.optional(),
  /** How often it was opened again. */
  reopened: count,
  presentedAt: iso.optional(),
  sealedAt: iso.optional(),
};

export const TimesheetHead = z
  .object({ ...head, digest: z.string().optional(), children: count.optional(), moves: z.array(z.enum(['close', 'reopen', 'seal'])) })
  .meta({ id: 'TimesheetHead' });

export const TimesheetHeads = z.object({ months: z.array(TimesheetHead) }).meta({ id: 'TimesheetHeads' });

const sums = {
  children: count,
  /** Days of each code of the rulebook; `H` days off, `-` days outside the contract. */
  totals: z.record(z.string(), count),
  payableDays: count,
  /** In tiyn. */
  amountTiyn: count,
};

const OfChild = { contract: z.string(), day: dayText };

const TimesheetGroup = z.object({
  group: z.string(),
  names: labels,
  ...sums,
  /** Working days of the whole month, by which a month's rate is divided. */
  workingDays: count,
  /** Working days that are marked for everybody. */
  markedDays: count,
  /** Days up to today that are not, and for how many children. */
  unmarked: z.array(z.object({ day: dayText, children: count })),
  /** Days that count as unexplained because their paper is not there; `bringBy` is the last day to bring it. */
  papersMissing: z.array(
    z.object({ contract: z.string(), code: z.string(), days: z.array(dayText), bringBy: dayText.optional(), cameLate: z.boolean() }),
  ),
  capped: z.array(z.object({ ...OfChild, code: z.string(), because: z.enum(moveReasons) })),
  markedLate: z.array(z.object({ ...OfChild, code: z.string() })),
  /** Marked present, and the parent said on that day that the child was not there. */
  contradicted: z.array(z.object({ ...OfChild, code: z.string() })),
});

export const Timesheet = z
  .object({
    ...head,
    ...sums,
    inForce: z
      .object({ payableDays: count, amountTiyn: count })
      .optional()
      .describe(
        'Once families are shown the month: what it comes to now, with decisions, corrections and months added since it was closed',
      ),
    /** Of exactly what is shown: closing sends it back. */
    digest: z.string(),
    closableFrom: iso.describe(
      'From when the month may be closed whatever is marked. On its last working day it may be closed sooner, once that day is marked for everybody: then `close` stands in `moves`',
    ),
    moves: z.array(z.enum(['close', 'reopen', 'seal'])),
    notMarked: z
      .object({
        code: z.string().describe('What `totals` has them under'),
        days: count.describe('Up to today'),
        ahead: count.describe('Still to come'),
      })
      .describe('Days of children that nobody marked; while the month is open they still may be'),
    unmarkedDays: count.describe(
      'Days of groups up to today that are not marked for everybody: a day of a group counts once, however many children it lacks',
    ),
    /** Contracts with a day in a closed month that came into force after it was closed. */
    uncounted: z.array(z.string()),
    groups: z.array(TimesheetGroup),
  })
  .meta({ id: 'Timesheet' });

export const TimesheetPage = z.strictObject({
  after: PreschoolId.optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

export const TerritoryTimesheets = z
  .object({
    month: monthText,
    workingDays: z
      .array(dayText)
      .describe('Of the month by the calendar, moved ones among them; days the calendar does not know yet are left out'),
    timesheets: z.array(
      z.object({
        preschool: z.string(),
        names: labels,
        ...head,
        moves: z
          .array(z.enum(['close', 'reopen', 'seal']))
          .describe('Yours: `seal` for the head of the department, once no parent may sign any more'),
        children: count.optional(),
        unmarked: count
          .optional()
          .describe('Of a closed month: days of children nobody marked; one day of a group with sixteen children counts sixteen'),
        /** Of a closed month: days of children that are paid, tiyn. */
        payableDays: count.optional(),
        amountTiyn: count.optional(),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'TerritoryTimesheets' });
