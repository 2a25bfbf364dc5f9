// The code on a printed voucher, and what it tells whoever looks. The voucher's id follows from the public protocol of its round, so the code is
// keyed: nobody can make one from what is published, and what it opens is a territory and a yes or no.

import type { Vault } from '../vault.ts';
import { readAs } from './itemParts.ts';
import { voucherCheckKey } from './keys.ts';
import { VoucherCheckItem } from './publishedItems.ts';
import type { Table } from './table.ts';
import type * as z from 'zod';

export type VoucherCheck = z.output<typeof VoucherCheckItem>;

/** 26 small letters and digits; the same for the same voucher while the vault's key lives. */
export function checkCodeOf(vault: Vault, voucher: string): string {
  return vault.identify('voucher', voucher);
}

/** Strongly consistent: a voucher that was revoked a second ago is not valid. */
export async function readVoucherCheck(table: Table, code: string): Promise<VoucherCheck | undefined> {
  return readAs(VoucherCheckItem, await table.get('published', voucherCheckKey(code)));
}
