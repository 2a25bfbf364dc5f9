// What a parent sends and is answered.

import * as z from 'zod';
import { noticeKinds } from '../../domain/notice.ts';
import { roles } from '../../domain/roles.ts';
import { voucherStates } from '../../domain/voucher.ts';
import { MyPhone } from './families.ts';
import { iso, dayText, count, labels, NoticeCursor } from './shapes.ts';

export const Me = z
  .object({
    locale: z.enum(['kk', 'ru', 'en']),
    /** Masked, as `a…@example.kz`. */
    email: z.string().optional(),
    /** News that reach you beside the inbox. */
    choices: z.object({ push: z.boolean(), sms: z.boolean() }),
    phones: z.array(MyPhone),
    roles: z.array(z.object({ role: z.enum(roles), territory: z.string(), preschool: z.string().optional() })),
    children: count,
  })
  .meta({ id: 'Me' });

export const Voucher = z
  .object({
    voucher: z.string(),
    application: z.string(),
    territory: z.string(),
    round: z.string().optional(),
    state: z.enum(voucherStates),
    issuedAt: iso,
    confirmBefore: iso.optional().describe('The first instant that is too late to answer'),
    confirmLastDay: dayText.optional(),
    contractBefore: iso.optional().describe('The first instant that is too late to sign a contract'),
    contractLastDay: dayText.optional(),
    confirmDaysLeft: count.optional().describe('Working days left to answer after today, 0 on the last day; absent while none run'),
    contractDaysLeft: count
      .optional()
      .describe('Working days left to sign a contract after today, 0 on the last day; absent while none run, as in a waiting list'),
    signLastDay: dayText
      .optional()
      .describe('The last day to sign the contract that is proposed: at the latest its first day, so often sooner than `contractLastDay`'),
    offerLastDay: dayText
      .optional()
      .describe('The last day to answer a place that is offered to you from a waiting list, the first one where several are'),
    frozenSince: dayText
      .optional()
      .describe('No legal basis since that day: answers are taken, and no deadline runs until there is one again'),
    contestedSince: iso
      .optional()
      .describe('It is proposed to take it away: answers are taken, and no deadline runs until that is settled'),
    /** The contract that is asked for or proposed, and the one in force. */
    request: z.string().optional(),
    contract: z.string().optional(),
    lastContract: z.string().optional().describe('The contract that was used last, over by now'),
    moves: z.array(z.string()).describe('What you may do with it now: each has its own address'),
    next: labels.describe('What to do now, and until when'),
  })
  .meta({ id: 'Voucher' });

export const Vouchers = z.object({ vouchers: z.array(Voucher) }).meta({ id: 'Vouchers' });

export const RefuseVoucher = z
  .strictObject({
    understood: z.literal(true, 'refusing annuls your place in the queue and cannot be undone; send understood: true'),
    seen: z.string().max(64).optional().describe('The `seen` of what a refusal would cost, looked at before'),
  })
  .meta({ id: 'RefuseVoucher' });

export const Refusal = z
  .object({
    voucher: z.string(),
    application: z.string(),
    territory: z.string(),
    category: z.int(),
    labels,
    submittedAt: iso.describe('The place in the queue that would be lost'),
    text: labels.describe('What would be lost, for people to read'),
    seen: z.string().describe('Send it with the refusal: it shows that this was looked at, and holds until the voucher changes'),
  })
  .meta({ id: 'Refusal' });

export const ReadNotices = z.strictObject({
  after: NoticeCursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  language: z.enum(['kk', 'ru', 'en']).optional().describe('Of the messages; left out: your own'),
});

export const Notices = z
  .object({
    notices: z.array(
      z.object({
        notice: z.string(),
        kind: z.enum(noticeKinds),
        at: iso,
        application: z.string().optional(),
        /** What it is about, where it is about one: ids, to open it in the account. */
        preschool: z.string().optional(),
        group: z.string().optional(),
        contract: z.string().optional(),
        month: z.string().optional(),
        /** It asked for something that somebody has done meanwhile; title and text say so. */
        done: z.literal(true).optional(),
        title: z.string(),
        text: z.string(),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'Notices' });

export const RegisterDevice = z
  .strictObject({ platform: z.enum(['fcm', 'apns']), token: z.string().regex(/^[\x21-\x7e]{8,4096}$/, 'not a device token') })
  .meta({ id: 'RegisterDevice' });

export const Device = z.object({ device: z.string() }).meta({ id: 'Device' });
