// What a rulebook says of messages: when phones are left alone, who gets an SMS and how many, what they may cost a day, and for how long a message is still
// worth sending. No act was found for any of it, so the whole block stands under the rulebook's `defaults`.

import * as z from 'zod';
import { count, hourShape } from './rulebookVouchers.ts';

const segments = z.int().min(0).describe('In segments, of which an SMS has one or two: what operators charge for');

export const noticesShape = z
  .strictObject({
    quiet: z
      .strictObject({ from: hourShape, to: hourShape })
      .describe('No message but a legal deadline between these hours (+05:00); they may go over midnight'),
    digestAt: hourShape.describe('When one push a day tells of what only waits in the inbox'),
    staleHours: count.describe('How long after it was written a message may still go to a phone'),
    sms: z.strictObject({
      prefixes: z
        .array(z.string().regex(/^\+77\d{2,5}$/, 'expected the beginning of a mobile number of Kazakhstan, as +7701'))
        .min(1)
        .describe('Mobile numbers begin so; an SMS goes to no other, whatever is stored'),
      perNumber: count.describe('Messages a number gets in a day, codes not counted'),
      newsPerNumber: z.int().min(0).describe('Of them news without a deadline, for people without the app'),
      codesPerNumber: count.describe('One-time codes a number gets in a day'),
      segmentsPerDay: segments.describe('Of the territory'),
      reservedForDeadlines: segments.describe('Part of them that legal deadlines alone may use'),
      codeSegmentsPerDay: segments.describe('One-time codes; those of all territories are one budget, for an account belongs to none'),
      segmentTiyn: z.int().min(0).describe('What a segment costs, in tiyn: for reports'),
    }),
  })
  .superRefine(({ quiet, digestAt, sms }, context) => {
    const report = (message: string, ...path: string[]): void => context.addIssue({ code: 'custom', message, path });
    if (quiet.from === quiet.to) report('expected another hour than `from`', 'quiet', 'to');
    const overMidnight = quiet.from > quiet.to;
    const inQuiet = overMidnight ? digestAt >= quiet.from || digestAt < quiet.to : digestAt >= quiet.from && digestAt < quiet.to;
    if (quiet.from !== quiet.to && inQuiet) report('expected an hour that is not quiet', 'digestAt');
    if (sms.reservedForDeadlines > sms.segmentsPerDay) report('expected at most segmentsPerDay', 'sms', 'reservedForDeadlines');
    if (sms.newsPerNumber > sms.perNumber) report('expected at most perNumber', 'sms', 'newsPerNumber');
  })
  .describe('How people are told');
export type NoticeRules = z.infer<typeof noticesShape>;
