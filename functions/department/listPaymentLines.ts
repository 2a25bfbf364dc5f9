// Lines are children's months, day by day, so a page of them is a look, written down before it is shown.

import type { Context } from '../../shared/context.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import { replyShows, type Work } from '../../shared/http/work.ts';
import { readLines } from '../../shared/table/registers.ts';
import { findPayments, viewOfLine } from './paymentView.ts';

export const work: Work<'listPaymentLines', Context> = async ({ params, query }, context) => {
  const { preschool, after, limit } = query;
  orRefuse(await findPayments(context, params));
  const { lines, next } = await readLines(context.table, { ...params, preschool }, { after, limit });
  const { register } = params;
  const about = lines.map(({ contract }) => `contract#${contract}` as const);
  return { [replyShows]: { about, with: [`register#${register}`] }, lines: lines.map(viewOfLine), ...(next === undefined ? {} : { next }) };
};
