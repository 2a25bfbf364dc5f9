import type { Context } from '../../shared/context.ts';
import { exportParts } from '../../shared/domain/exportParts.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { findFinished, paidBills } from './exportedRegister.ts';

export const work: Work<'exportRegister', Context> = async ({ params }, context) => {
  const { register, month, finishedAt, digest } = orRefuse(await findFinished(context, params));
  const bills = await paidBills(context, params);
  const parts = exportParts(bills).map(({ part, between, preschools, lines, amount }) => ({
    part,
    ...(between === undefined ? {} : { first: between.first, last: between.last }),
    preschools,
    lines,
    amountTiyn: amount,
  }));
  const sum = (of: 'lines' | 'amount') => bills.reduce((total, bill) => total + bill[of], 0);
  return { register, month, finishedAt: isoOf(finishedAt), digest, lines: sum('lines'), amountTiyn: sum('amount'), parts };
};
