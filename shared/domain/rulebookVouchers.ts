// What a rulebook says of vouchers once they are issued, and of the rounds that issue them: rates, when a round begins, how a kindergarten is chosen,
// how a voucher is revoked. Sums are in tiyn.

import * as z from 'zod';
import { dayShape, textShape } from './calendar.ts';

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected small letters, digits and single dashes');
export const count = z.int().min(1);

/** Who keeps a kindergarten. */
export const ownerships = ['state', 'private', 'departmental'] as const;
/** Kinds of groups a kindergarten may have, and a family may need. */
export const groupTypes = ['general', 'sanatorium', 'special'] as const;

const tiyn = z.int().min(0).describe('In tiyn, a hundredth of a tenge');

export const rateShape = z.strictObject({
  ownership: z.enum(ownerships),
  groupType: z.enum(groupTypes),
  hours: z.number().min(1).max(24).multipleOf(0.5).describe('Hours a day the group is open'),
  from: dayShape,
  to: dayShape.optional(),
  monthTiyn: tiyn.describe('For a child who came on every working day of the month'),
  dayTiyn: tiyn.optional().describe('For a day, where the territory pays by days'),
});

export const hourShape = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day as HH:MM');

export const roundsShape = z
  .strictObject({
    scope: z
      .enum(['territory', 'settlements'])
      .describe('One city, or a district whose settlements without a free place are left out of a round'),
    pauseMinutes: z
      .int()
      .min(0)
      .max(14 * 24 * 60)
      .describe('Between the publication of a round’s frozen input and its first voucher'),
    schedule: z
      .array(
        z.strictObject({
          key: slug,
          days: z.array(z.string().regex(/^\d{2}-\d{2}$/, 'expected a day of every year as MM-DD')).min(1),
          at: hourShape,
          plan: slug.optional(),
          by: z.enum(['budget', 'places', 'returned']),
          most: count.describe('Vouchers at most'),
        }),
      )
      .describe('Rounds the system drafts and approves by itself, within the year’s budget; none where two people decide each'),
  })
  .describe('How rounds are sized and when they begin');

export const choiceShape = z
  .strictObject({
    startWithinDays: count.describe('How far ahead the first day of a contract may lie'),
    waitingLists: z.int().min(0).describe('In how many waiting lists a child may stand at once'),
    answerDays: count.describe('Calendar days to answer when a place is offered, counted from the day after'),
    pauseDays: z
      .int()
      .min(0)
      .describe('Calendar days the time to sign a contract may stand still in all while the family stands in a waiting list'),
    transferAfterDays: z.int().min(0).describe('Calendar days a contract must have run before a transfer'),
    papers: z
      .array(z.strictObject({ key: slug, labels: textShape }))
      .describe('What the kindergarten looks at before it proposes a contract'),
    signatures: z.strictObject({
      contract: z
        .array(z.enum(['one-time-code', 'e-signature']))
        .min(1)
        .describe('How a contract may be signed'),
    }),
  })
  .describe('From a confirmed voucher to a contract with a kindergarten');

export const revocationShape = z.strictObject({
  appealWorkingDays: count.describe('To appeal against a decision to revoke, counted from the day after it'),
  absence: z.strictObject({
    warnDays: z.array(count).describe('Consecutive calendar days without a valid reason after which the family is warned'),
    proposeDays: count.describe('After which a revocation is proposed; a person decides'),
  }),
});
