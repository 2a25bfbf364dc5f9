// What a parent sends and is answered.

import * as z from 'zod';
import { applicationStates } from '../../domain/application.ts';
import { noticeKinds } from '../../domain/notice.ts';
import { roles } from '../../domain/roles.ts';
import { voucherStates } from '../../domain/voucher.ts';
import { iso, dayText, count, labels } from './shapes.ts';

export const Me = z
  .object({
    locale: z.enum(['kk', 'ru', 'en']),
    phones: z.array(z.string()),
    roles: z.array(z.object({ role: z.enum(roles), territory: z.string() })),
    children: count,
  })
  .meta({ id: 'Me' });

export const Application = z
  .object({
    number: z.string(),
    territory: z.string(),
    state: z.enum(applicationStates),
    category: z.int(),
    labels,
    submittedAt: iso,
    suspended: z.object({ reason: z.string(), at: iso }).optional(),
    voucher: z.string().optional(),
    moves: z.array(z.string()),
  })
  .meta({ id: 'Application' });

export const Applications = z.object({ applications: z.array(Application) }).meta({ id: 'Applications' });

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
      z.object({ notice: z.string(), kind: z.enum(noticeKinds), at: iso, application: z.string(), title: z.string(), text: z.string() }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'Notices' });

export const RegisterDevice = z
  .strictObject({ platform: z.enum(['fcm', 'apns']), token: z.string().regex(/^[\x21-\x7e]{8,4096}$/, 'not a device token') })
  .meta({ id: 'RegisterDevice' });

export const Device = z.object({ device: z.string() }).meta({ id: 'Device' });
