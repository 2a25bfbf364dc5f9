import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { listVouchers } from './children.ts';
import { lapsesFor, viewOfVoucher } from './views.ts';

export const work: Work<'listMyVouchers', Context> = async ({ caller, at }, context) => {
  const vouchers = await listVouchers(context, caller);
  return { vouchers: vouchers.map((voucher) => viewOfVoucher(voucher, at, lapsesFor(context, voucher, at))) };
};
