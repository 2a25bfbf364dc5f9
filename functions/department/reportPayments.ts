// How far the money of a month is. What was drafted and paid is that of the registers named after the month: a register takes up what earlier months left
// behind as well, and says how much of it corrects what was paid before.

import type { Context } from '../../shared/context.ts';
import type { Month } from '../../shared/domain/month.ts';
import type { LeftReason } from '../../shared/domain/paying.ts';
import type { Work } from '../../shared/http/work.ts';
import { forEachAtOnce } from '../../shared/table/atOnce.ts';
import type { Register } from '../../shared/table/registerItems.ts';
import { listBills, listRegisterIds, readRegister } from '../../shared/table/registers.ts';
import { countSheetWork, monthsOfYear } from '../../shared/table/reporting.ts';
import type { Table } from '../../shared/table/table.ts';
import { listMonthsDue, listTimesheets, readTimesheet } from '../../shared/table/timesheets.ts';

const timesheetsAtOnce = 32;

export const work: Work<'reportPayments', Context> = async ({ params: { territory }, query }, { table }) => {
  const { month, year } = query;
  const of = month === undefined ? monthsOfYear(year ?? 0) : [month];
  const [ids, unbilled, disputes, review, settle] = await Promise.all([
    listRegisterIds(table, territory),
    listMonthsDue(table, territory, 'unbilled'),
    countSheetWork(table, territory, 'dispute'),
    countSheetWork(table, territory, 'review'),
    countSheetWork(table, territory, 'settle'),
  ]);
  const months = await Promise.all(
    of.map(async (one) => {
      const theirs = ids.filter((id) => id.startsWith(`${one}-`)).toReversed();
      const registers = (await Promise.all(theirs.map((id) => viewRegister(table, territory, id)))).flatMap((found) => found ?? []);
      return {
        month: one,
        registers,
        paidTiyn: registers.reduce((sum, { paid }) => sum + (paid?.amountTiyn ?? 0), 0),
        unbilled: unbilled.filter((due) => due.month === one).length,
        waiting: { disputed: disputes.get(one) ?? 0, review: review.get(one) ?? 0, toCorrect: settle.get(one) ?? 0 },
      };
    }),
  );
  const paidTiyn = months.reduce((sum, one) => sum + one.paidTiyn, 0);
  const timesheets = month === undefined ? {} : { timesheets: await countTimesheets(table, territory, month) };
  return { months, paidTiyn, ...timesheets };
};

async function viewRegister(table: Table, territory: string, id: string) {
  const register = await readRegister(table, territory, id);
  if (register === undefined) return undefined;
  const { state, expected } = register;
  const told = { register: id, state, expected: { lines: expected.lines, amountTiyn: expected.amount } };
  return { ...told, paid: state === 'finished' ? await sumBills(table, register) : undefined };
}

/** What a finished register came to: its bills added up. */
async function sumBills(table: Table, { territory, register, unreadable = 0 }: Register) {
  const bills = await listBills(table, territory, register);
  const sum = (of: (bill: (typeof bills)[number]) => number) => bills.reduce((total, bill) => total + of(bill), 0);
  const left: Partial<Record<LeftReason, number>> = {};
  for (const bill of bills) for (const [why, count] of Object.entries(bill.left)) addTo(left, why, count);
  // Its own, and no bill's: a month is on a bill once it was met.
  if (unreadable > 0) addTo(left, 'unreadable', unreadable);
  return {
    lines: sum(({ lines }) => lines),
    amountTiyn: sum(({ amount }) => amount),
    preschools: bills.filter(({ lines }) => lines > 0).length,
    corrections: { lines: sum(({ corrections }) => corrections.lines), amountTiyn: sum(({ corrections }) => corrections.amount) },
    left,
  };
}

function addTo(left: Partial<Record<string, number>>, why: string, count: number): void {
  left[why] = (left[why] ?? 0) + count;
}

async function countTimesheets(table: Table, territory: string, month: Month) {
  const counts = { open: 0, closed: 0, sealed: 0 };
  await forEachAtOnce(await listTimesheets(table, territory, month), timesheetsAtOnce, async (preschool) => {
    counts[(await readTimesheet(table, preschool, month))?.state ?? 'open'] += 1;
  });
  return counts;
}
