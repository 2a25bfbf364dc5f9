// Waiting lists as a family, a kindergarten and the department see them. Staff see application numbers in their order; names stand in the family's file.

import * as z from 'zod';
import { DayParam } from './files.ts';
import { count, dayText, iso, PreschoolId } from './shapes.ts';

export const GroupId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'not a group id');

export const InGroup = z.strictObject({ preschool: PreschoolId, group: GroupId }).meta({ id: 'InGroup' });

export const AcceptPlace = z.strictObject({ preschool: PreschoolId, group: GroupId, startsOn: DayParam }).meta({ id: 'AcceptPlace' });

const MyWaitingList = z.object({
  preschool: z.string(),
  group: z.string(),
  joinedAt: iso,
  /** How many families stand before yours; `aheadOrMore` where nobody counted further. */
  ahead: count,
  aheadOrMore: z.literal(true).optional(),
  /** A place is kept for you until this instant, exclusive. */
  offer: z.object({ lastDay: dayText, before: iso }).optional(),
  /** What may be done now. */
  moves: z.array(z.enum(['leave', 'accept', 'decline'])),
});

/** While the days to sign a contract stand still: since when, how many working days remain, and the last day on which they stand still. */
const Pause = z.object({ since: iso, workingDaysLeft: count, until: dayText });

export const MyWaitingLists = z
  .object({
    voucher: z.string(),
    /** How many more lists may be joined. */
    mayJoin: count,
    lists: z.array(MyWaitingList),
    /** To sign a contract, as things stand. */
    contractLastDay: dayText.optional(),
    contractBefore: iso.optional(),
    pause: Pause.optional(),
    /** Calendar days already spent standing still, of so many in all. */
    pausedDays: count,
    pauseDays: count,
  })
  .meta({ id: 'MyWaitingLists' });

export const PlaceAccepted = z.object({ contract: z.string(), waitingLists: MyWaitingLists }).meta({ id: 'PlaceAccepted' });

export const WaitingList = z
  .object({
    preschool: z.string(),
    group: z.string(),
    waiting: count,
    families: z.array(
      z.object({
        /** From 1, on the first page; later pages go on from there. */
        place: z.int().min(1),
        application: z.string(),
        joinedAt: iso,
        /** A place is kept for it until this instant, exclusive. */
        offeredUntil: iso.optional(),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'WaitingList' });

/** `15 digits # voucher # place`: where the page before ended. */
export const WaitingCursor = z.string().regex(/^\d{15}#[0-9A-Z]{16}#\d{1,7}$/, 'not a cursor: give back the `next` of the page before');
