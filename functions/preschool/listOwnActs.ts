// What a head may print: the registers that are finished and pay the kindergarten something. A month of a city has one or two of them.

import type { Context } from '../../shared/context.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Work } from '../../shared/http/work.ts';
import { listRegisterIds, readBill, readRegister } from '../../shared/table/registers.ts';
import { findOwn } from './ownPreschool.ts';

const mostRegisters = 48;

export const work: Work<'listOwnActs', Context> = async ({ params: { preschool } }, context) => {
  const { table } = context;
  const { territory } = orRefuse(await findOwn(context, preschool));
  const ids = (await listRegisterIds(table, territory)).slice(0, mostRegisters);
  const found = await Promise.all(
    ids.map(async (id) => {
      const bill = await readBill(table, territory, id, preschool);
      return bill === undefined || bill.lines === 0 ? undefined : { bill, register: await readRegister(table, territory, id) };
    }),
  );
  const acts = found.flatMap((one) => {
    const { month, finishedAt } = one?.register ?? {};
    if (one === undefined || month === undefined || finishedAt === undefined) return [];
    const { register, lines, corrections, amount } = one.bill;
    return [{ register, month, finishedAt: isoOf(finishedAt), lines, corrections: corrections.lines, amountTiyn: amount }];
  });
  return { acts };
};
