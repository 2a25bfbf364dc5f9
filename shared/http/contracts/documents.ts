// What is printed, and what whoever holds the paper may ask.

import * as z from 'zod';
import { iso, labels } from './shapes.ts';

export const Pdf = z.object({ file: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

export const PrintVoucher = z.strictObject({
  language: z.enum(['kk', 'ru']).optional().describe('Left out: your own language, and Kazakh where that is neither'),
});

/** Typed from paper as well as scanned; any code is taken, and one that nobody has is not valid. */
export const CheckCode = z
  .string()
  .max(60)
  .regex(/^[0-9A-Za-z]+$/, 'the code is small letters and digits, as in the address on the voucher')
  .transform((code) => code.toLowerCase())
  .meta({ id: 'VoucherCheckCode', type: 'string', examples: ['1x7f0k3v9a2m5c8e4h6t0r3w9y'] });

/** The same answer for a voucher that has ended and for a code nobody has: it tells nobody which codes there are. */
export const VoucherCheck = z
  .object({ valid: z.boolean(), territory: z.string().optional(), names: labels.optional(), asOf: iso })
  .meta({ id: 'VoucherCheck' });
