// How messages to families fare, as the department sees it: counts alone, from which nobody can be told. And a person's own devices.

import * as z from 'zod';
import { DayParam } from './files.ts';
import { count, dayText, iso } from './shapes.ts';

/** Each message once, by how far it is. */
export const Fares = z
  .object({
    unsent: count.describe('Written, and not sent yet'),
    givenUp: count.describe('Tried again and again in vain; the operator sends them again'),
    waiting: count.describe('For the hour from which phones may ring'),
    sent: count.describe('The provider has taken it; no receipt says more'),
    delivered: count.describe('A receipt says that a phone has it, or its reader or a clerk does'),
    notReached: count.describe('By no way but the inbox; those with a deadline are work of the queue `undeliverable`'),
    inbox: count.describe('It owes nobody a ring: only the inbox tells of it, or it was too late for more'),
  })
  .meta({ id: 'Fares' });

const counted = {
  countedAt: iso,
  told: count.describe('All there are'),
  fares: Fares,
  channels: z.array(z.object({ channel: z.string(), result: z.string(), count })).describe('What came of each channel'),
  oldestUnsent: iso.optional().describe('When the oldest was written that is not sent'),
  nextAt: iso.optional().describe('When the first of those that wait is due'),
};

export const ToldDayView = z
  .object({
    day: dayText,
    ...counted,
    kinds: z.array(z.object({ kind: z.string(), fares: Fares })),
  })
  .meta({ id: 'ToldDay' });

export const ToldDays = z
  .object({ days: z.array(z.object({ day: dayText, ...counted })), next: z.string().optional() })
  .meta({ id: 'ToldDays' });

/** Of a round's vouchers alone. */
export const ToldRound = z.object({ round: z.string(), days: z.array(z.object({ day: dayText, ...counted })) }).meta({ id: 'ToldRound' });

export const ToldDaysPage = z.strictObject({ after: DayParam.optional(), limit: z.coerce.number().int().min(1).max(100).default(30) });

/** A keyed id of a device: the token itself stands in no address. */
export const DeviceId = z.string().regex(/^[0-9a-z]{26}$/, 'not a device of yours');

export const MyDevices = z
  .object({ devices: z.array(z.object({ device: z.string(), platform: z.enum(['fcm', 'apns']), since: iso.optional() })) })
  .meta({ id: 'MyDevices' });
