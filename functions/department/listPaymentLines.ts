// Lines are children's months, day by day, so a page of them is a look, written down before it is shown.

import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { audit } from '../../shared/table/auditing.ts';
import { readLines } from '../../shared/table/registers.ts';
import { findPayments, viewOfLine } from './paymentView.ts';

export const work: Work<'listPaymentLines', Context> = async ({ params, query, command, at }, context) => {
  const { preschool, after, limit } = query;
  orRefuse(await findPayments(context, params));
  const { lines, next } = await readLines(context.table, { ...params, preschool }, { after, limit });
  const { territory, register } = params;
  if (lines.length > 0) {
    const about = [register, ...lines.map(({ contract }) => contract)];
    await audit(context.table, territory, command, { at, action: 'list-payment-lines', about });
  }
  return { lines: lines.map(viewOfLine), ...(next === undefined ? {} : { next }) };
};
