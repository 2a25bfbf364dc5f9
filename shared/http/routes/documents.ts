// What is printed, and the check of what was printed.

import * as z from 'zod';
import * as c from '../contracts/documents.ts';
import { VoucherId } from '../contracts/shapes.ts';
import type { Route } from '../route.ts';

export const documentRoutes = {
  printVoucher: {
    method: 'GET',
    path: '/v1/me/vouchers/{voucher}/document',
    audience: 'documents',
    action: 'own voucher: look',
    summary:
      'The voucher as a page to print, in Kazakh or Russian (as asked, else your own language), with a code anybody may check; no name and no IIN on it',
    params: z.strictObject({ voucher: VoucherId }),
    query: c.PrintVoucher,
    reply: c.Pdf,
    file: 'pdf',
    limit: 'make-file',
    refusals: [
      'voucher-unknown',
      'voucher-not-confirmed',
      'voucher-expired',
      'voucher-refused',
      'voucher-revoked',
      'voucher-closed',
      'territory-unknown',
      'rulebook-none',
    ],
  },
  checkVoucher: {
    method: 'GET',
    path: '/v1/vouchers/{check}/check',
    audience: 'public',
    action: 'printed voucher: check',
    summary: 'Whether a printed voucher is valid now, and where; a browser gets a page',
    params: z.strictObject({ check: c.CheckCode }),
    reply: c.VoucherCheck,
    page: true,
    refusals: [],
  },
} as const satisfies Record<string, Route>;
