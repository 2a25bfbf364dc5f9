// Every month in which a child of the caller has a day under a contract, shown or not: a month that is missing is as much to be seen as one to sign.

import type { Context } from '../../shared/context.ts';
import { monthBefore, monthOf, type Month } from '../../shared/domain/month.ts';
import { dayOf } from '../../shared/domain/time.ts';
import type { Work } from '../../shared/http/work.ts';
import { listOwnApplications, listOwnContracts, listOwnVouchers } from '../../shared/table/ownData.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import { hasDays, viewOfMonthLine } from './monthView.ts';

export const work: Work<'listMyMonths', Context> = async ({ caller, query, at }, context) => {
  const vouchers = await listOwnVouchers(context.table, await listOwnApplications(context.table, caller));
  const contracts = await listOwnContracts(context.table, vouchers);
  const present = monthOf(dayOf(at));
  const newest = query.before === undefined || query.before > present ? present : monthBefore(query.before);
  const oldest = contracts.map(({ startsOn }) => monthOf(startsOn)).reduce((one, other) => (other < one ? other : one), present);
  const months: Month[] = [];
  for (let of = newest; of >= oldest && months.length < query.limit; of = monthBefore(of)) months.push(of);
  const theirs = months.flatMap((month) =>
    contracts.filter((contract) => hasDays(contract, month, at)).map((contract) => ({ contract, month })),
  );
  const sheets = await Promise.all(
    theirs.map(({ contract, month }) => readSheet(context.table, contract.preschool, month, contract.contract)),
  );
  const last = months.at(-1);
  return {
    months: theirs.map((mine, place) => viewOfMonthLine(context, { ...mine, sheet: sheets[place] }, caller.person, at)),
    next: last !== undefined && last > oldest ? last : undefined,
  };
};
