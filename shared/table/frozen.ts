// What a contract's month was fixed to, by its closing or since it was shown, and whose its days are therefore: a day that stands in the frozen month of
// one contract of a voucher is taken up by no other, whatever became of the contracts since (I-16, I-18). Whoever gives a contract a last day in the past
// asks first how far its months are frozen.

import { dayOff, markOn, notEnrolled } from '../domain/attendance.ts';
import { daysOfMonth, monthsFrom, type Month } from '../domain/month.ts';
import { openSheet } from '../domain/sheet.ts';
import type { Day } from '../domain/time.ts';
import { listContractsOf } from './contracts.ts';
import { readGroupMonth } from './groupMonths.ts';
import { readSheet } from './sheets.ts';
import type { Table, Write } from './table.ts';
import { timesheetKey } from './timesheetKeys.ts';
import { readTimesheet } from './timesheets.ts';
import type { Contract } from './voucherItems.ts';

/** What the month counts as: as it was shown and put right since, else as it was closed; undefined while it is neither. */
export async function frozenCodes(
  table: Table,
  { territory, preschool, group, contract }: Contract,
  month: Month,
): Promise<string | undefined> {
  const sheet = await readSheet(table, preschool, month, contract);
  if (sheet !== undefined) return openSheet(sheet).codes;
  return (await readGroupMonth(table, { territory, preschool, month, group }))?.codes[contract];
}

/** The working days of the month that another contract of the voucher has in a frozen month, paid or not: an unpaid one may still be put right there. */
export async function daysElsewhere(table: Table, { voucher, contract }: Contract, month: Month): Promise<ReadonlySet<Day>> {
  const others = (await listContractsOf(table, voucher)).filter((one) => one.contract !== contract);
  const frozen = await Promise.all(others.map((one) => frozenCodes(table, one, month)));
  const taken = (codes: string) => daysOfMonth(month).filter((on) => ![dayOff, notEnrolled].includes(markOn(codes, on)));
  return new Set(frozen.flatMap((codes) => (codes === undefined ? [] : taken(codes))));
}

export interface FrozenSince {
  /** By contract: the newest month from that day on in which it has frozen codes. */
  readonly newest: ReadonlyMap<string, Month>;
  /** Holds as long as none of the other months was closed meanwhile; one check a month. */
  readonly unmoved: readonly Write[];
}

/** Older ones are not closed in the same moment in which a contract is given a day in them; a transaction has no room for all there could be. */
const mostWatched = 24;

export async function frozenSince(table: Table, contracts: readonly Contract[], from: Day, today: Day): Promise<FrozenSince> {
  const newest = new Map<string, Month>();
  const watched = new Map<string, Write>();
  for (const contract of contracts) {
    const months = monthsFrom(from < contract.startsOn ? contract.startsOn : from, today);
    const frozen = await Promise.all(months.map((month) => frozenCodes(table, contract, month)));
    const last = months.findLast((_, place) => frozen[place] !== undefined);
    if (last !== undefined) newest.set(contract.contract, last);
    for (const month of months.slice(-mostWatched)) {
      const key = timesheetKey(contract.preschool, month);
      const timesheet = await readTimesheet(table, contract.preschool, month);
      // Shown to parents it is never closed again.
      if (timesheet?.presentedAt !== undefined || timesheet?.state === 'sealed') continue;
      const guard = timesheet === undefined ? ('ifAbsent' as const) : { ifVersion: timesheet.version };
      watched.set(key.pk, { verb: 'check', table: 'records', key, guard });
    }
  }
  return { newest, unmoved: [...watched.values()] };
}
