import type { Context } from '../../shared/context.ts';
import type { Work } from '../../shared/http/work.ts';
import { listVouchers } from './children.ts';
import { lapsesFor, readAround, viewOfVoucher } from './views.ts';

export const work: Work<'listMyVouchers', Context> = async ({ caller, at }, context) => {
  const vouchers = await listVouchers(context, caller);
  const around = await Promise.all(vouchers.map((voucher) => readAround(context, voucher, at)));
  return { vouchers: vouchers.map((voucher, place) => viewOfVoucher(voucher, at, lapsesFor(context, voucher, at), around[place])) };
};
