// The children of a group in a month: every contract in force that has a day in it, those that ended on the way included. The places of a group keep the
// stays of this month and of the one before, so a month can be marked and closed by one read of them; of an older month the marks themselves name who
// was there.

import { firstDayOf, lastDayOf, type Month } from '../domain/month.ts';
import { forEachAtOnce } from './atOnce.ts';
import { readContract } from './contracts.ts';
import { readPlaces } from './places.ts';
import type { Table } from './table.ts';
import type { Contract, StoredPlaces } from './voucherItems.ts';

const contractsAtOnce = 32;

export interface Roster {
  readonly preschool: string;
  readonly group: string;
  readonly month: Month;
  /** The contracts the month's marks name. */
  readonly marked?: readonly string[] | undefined;
  /** The places of the group, where they have been read already. */
  readonly places?: Pick<StoredPlaces, 'stays'> | undefined;
}

/** In order of the contracts' ids. */
export async function readRoster(table: Table, { preschool, group, month, marked = [], places }: Roster): Promise<readonly Contract[]> {
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  const { stays } = places ?? (await readPlaces(table, preschool, group)) ?? { stays: [] };
  const staying = stays.filter(({ from, to }) => from <= last && (to === undefined || to >= first)).map(({ contract }) => contract);
  const roster: Contract[] = [];
  await forEachAtOnce(new Set([...staying, ...marked]), contractsAtOnce, async (id) => {
    const contract = await readContract(table, id);
    if (contract !== undefined && isThere(contract)) roster.push(contract);
  });
  return roster.toSorted((one, other) => (one.contract < other.contract ? -1 : 1));

  // A place is taken from the request on; a child comes from the contract on.
  function isThere({ state, startsOn, endsOn }: Contract): boolean {
    const isChild = state === 'active' || state === 'ended';
    return isChild && startsOn <= last && (endsOn === undefined || (endsOn >= first && endsOn >= startsOn));
  }
}
