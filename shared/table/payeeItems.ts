// The shape of what a register's exports say of a kindergarten.

import * as z from 'zod';
import { at } from './itemParts.ts';

/** Who is paid, as the register of kindergartens had it when the payment register was exported first. Never changed. */
export const PayeeItem = z.object({
  item: z.literal('payee'),
  preschool: z.string(),
  names: z.object({ kk: z.string(), ru: z.string(), en: z.string() }),
  /** Of an organisation; an entrepreneur has an IIN, which is nobody's to see and stands in no export. */
  bin: z.string().optional(),
  at,
});
export type Payee = z.output<typeof PayeeItem>;
