// What a parent may ask: only what is about themselves and the children whose guardian they are now.

import * as z from 'zod';
import * as c from '../contracts/parent.ts';
import { VoucherId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

const ofVoucher = z.strictObject({ voucher: VoucherId });

export const parentRoutes = {
  showMe: {
    method: 'GET',
    path: '/v1/me',
    audience: 'parent',
    action: 'own account: look',
    summary: 'Who the service thinks you are',
    reply: c.Me,
    refusals: [],
  },
  listMyVouchers: {
    method: 'GET',
    path: '/v1/me/vouchers',
    audience: 'parent',
    action: 'own files: list',
    summary: 'Vouchers of your children, with what is open to you and until when',
    reply: c.Vouchers,
    refusals: [],
  },
  confirmVoucher: {
    method: 'POST',
    path: '/v1/me/vouchers/{voucher}/confirm',
    audience: 'parent',
    action: 'own voucher: answer',
    summary: 'Accept the voucher',
    params: ofVoucher,
    reply: c.Voucher,
    refusals: ['voucher-unknown', 'move-forbidden', 'confirm-deadline-passed', 'contract-deadline-passed', 'calendar-unknown'],
  },
  showRefusal: {
    method: 'GET',
    path: '/v1/me/vouchers/{voucher}/refusal',
    audience: 'parent',
    action: 'own voucher: look',
    summary: 'What a refusal of the voucher would cost: look at it first, then refuse with its `seen` and `understood: true`',
    params: ofVoucher,
    reply: c.Refusal,
    refusals: ['voucher-unknown', 'move-forbidden', 'confirm-deadline-passed', 'contract-deadline-passed'],
  },
  refuseVoucher: {
    method: 'POST',
    path: '/v1/me/vouchers/{voucher}/refuse',
    audience: 'parent',
    action: 'own voucher: answer',
    summary: 'Refuse the voucher; the place in the queue is annulled and this cannot be undone',
    params: ofVoucher,
    body: c.RefuseVoucher,
    reply: c.Voucher,
    refusals: [
      'voucher-unknown',
      'move-forbidden',
      'confirm-deadline-passed',
      'contract-deadline-passed',
      'confirmed-already',
      'refusal-not-seen',
    ],
  },
  listMyNotices: {
    method: 'GET',
    path: '/v1/me/notices',
    audience: 'parent',
    action: 'own messages: read',
    summary: 'Your inbox, newest first',
    query: c.ReadNotices,
    reply: c.Notices,
    refusals: [],
  },
  registerDevice: {
    method: 'PUT',
    path: '/v1/me/devices',
    audience: 'parent',
    action: 'own devices: change',
    summary: 'Push messages to this device from now on; the same token again changes nothing',
    body: c.RegisterDevice,
    reply: c.Device,
    limit: 'add-device',
    refusals: [],
  },
} as const satisfies Record<string, Route>;
