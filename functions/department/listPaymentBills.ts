import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readBills } from '../../shared/table/registers.ts';
import { findPayments, viewOfBill } from './paymentView.ts';

export const work: Work<'listPaymentBills', Context> = async ({ params, query }, context) => {
  orRefuse(await findPayments(context, params));
  const { bills, next } = await readBills(context.table, params, query);
  return { bills: bills.map(viewOfBill), ...(next === undefined ? {} : { next }) };
};
