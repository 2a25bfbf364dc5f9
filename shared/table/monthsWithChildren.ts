// In which months a kindergarten had children. The places of its groups, read at once, tell it of nearly all: who is there now, and who left in this month
// or in the one before. Children who left longer ago are found by their contracts, and those are read only for months nobody else was there in.

import { isEnrolled } from '../domain/attendance.ts';
import { isWorkingDay, type Calendar } from '../domain/calendar.ts';
import { daysOfMonth, type Month } from '../domain/month.ts';
import { listPreschoolContracts, readContract } from './contracts.ts';
import type { Registered } from './preschools.ts';
import type { Table } from './table.ts';
import type { Contract } from './voucherItems.ts';

const contractsOfPage = 100;

/** Those of the months in which a child had a working day there. */
export async function findMonthsWithChildren(
  table: Table,
  { preschool: { preschool }, groups }: Registered,
  months: readonly Month[],
  calendar: Calendar,
): Promise<ReadonlySet<Month>> {
  const found = new Set<Month>();
  const isWhole = (): boolean => months.every((month) => found.has(month));
  const take = (contract: Contract | undefined): void => {
    if (contract?.state !== 'active' && contract?.state !== 'ended') return;
    for (const month of months) if (hasWorkingDay(contract, month)) found.add(month);
  };
  // The first contracts first: each of them tells of every month since.
  const stays = groups.flatMap(({ places }) => places.stays).toSorted((one, other) => (one.from < other.from ? -1 : 1));
  for (const { contract, from, to } of stays) {
    const tells = months.some((month) => !found.has(month) && hasWorkingDay({ startsOn: from, endsOn: to }, month));
    if (tells) take(await readContract(table, contract));
  }
  let after: string | undefined;
  while (!isWhole()) {
    const page = await listPreschoolContracts(table, preschool, 'ended', { after, limit: contractsOfPage });
    for (const contract of page.contracts) take(contract);
    after = page.next;
    if (after === undefined) break;
  }
  return found;

  function hasWorkingDay({ startsOn, endsOn }: Pick<Contract, 'startsOn' | 'endsOn'>, month: Month): boolean {
    return daysOfMonth(month).some((on) => isEnrolled({ from: startsOn, to: endsOn }, on) && isWorkingDay(on, calendar) === true);
  }
}
