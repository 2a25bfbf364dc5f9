import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { readLines } from '../../shared/table/registers.ts';
import { findPayments, viewOfLine } from './paymentView.ts';

export const work: Work<'listPaymentLines', Context> = async ({ params, query: { preschool, after, limit } }, context) => {
  orRefuse(await findPayments(context, params));
  const { lines, next } = await readLines(context.table, { ...params, preschool }, { after, limit });
  return { lines: lines.map(viewOfLine), ...(next === undefined ? {} : { next }) };
};
