// What a rulebook says of how long personal values are kept once nothing needs them any more. No act was found for any of it, so the whole block stands
// under the rulebook's `defaults`; what accounting demands is the longer term and outlasts the shorter.

import * as z from 'zod';
import { count } from './rulebookVouchers.ts';

export const retentionShape = z
  .strictObject({
    endedYears: count.describe('Years after the last application of a child has ended, with its voucher and contract'),
    paidYears: count.describe('Years after the last month of the child was paid: money papers are kept longer'),
    unverifiedDays: count.describe('Days after which what somebody said of a child that never was confirmed to be theirs is destroyed'),
    idleMonths: count.describe('Months until the account of somebody without children, roles and open matters is destroyed'),
    noticeDays: count.describe('Days a message stays in the inbox, with what is known of its delivery'),
    looksYears: count.describe('Years for which it is kept who looked at whose data'),
  })
  .describe('How long personal values are kept');
export type RetentionTerms = z.infer<typeof retentionShape>;
