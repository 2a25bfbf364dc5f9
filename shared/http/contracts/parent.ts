// What a parent sends and is answered.

import * as z from 'zod';
import { noticeKinds } from '../../domain/notice.ts';
import { roles } from '../../domain/roles.ts';
import { voucherStates } from '../../domain/voucher.ts';
import { MyPhone } from './families.ts';
import { iso, dayText, count } from './shapes.ts';

export const Me = z
  .object({
    locale: z.enum(['kk', 'ru', 'en']),
    /** Masked, as `a…@example.kz`. */
    email: z.string().optional(),
    /** News that reach you beside the inbox. */
    choices: z.object({ push: z.boolean(), sms: z.boolean() }),
    phones: z.array(MyPhone),
    roles: z.array(z.object({ role: z.enum(roles), territory: z.string() })),
    children: count,
  })
  .meta({ id: 'Me' });

export const Voucher = z
  .object({
    voucher: z.string(),
    application: z.string(),
    territory: z.string(),
    round: z.string(),
    state: z.enum(voucherStates),
    issuedAt: iso,
    confirmBefore: iso,
    confirmLastDay: dayText,
    moves: z.array(z.string()),
  })
  .meta({ id: 'Voucher' });

export const Vouchers = z.object({ vouchers: z.array(Voucher) }).meta({ id: 'Vouchers' });

export const RefuseVoucher = z
  .strictObject({ understood: z.literal(true, 'refusing annuls your place in the queue and cannot be undone; send understood: true') })
  .meta({ id: 'RefuseVoucher' });

export const Notices = z
  .object({
    notices: z.array(
      z.object({
        notice: z.string(),
        kind: z.enum(noticeKinds),
        at: iso,
        application: z.string().optional(),
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
