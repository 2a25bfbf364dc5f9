// What a notice about a kindergarten keeps of it: the ids, and the names as they were when it was written, since a family may stand in several lists and
// must know which one is meant.

import { readGroup, readPreschool } from './preschools.ts';
import type { Table } from './table.ts';

type SeatNames = Readonly<Record<string, string>>;

/** The ids and the names in three languages; `contract` beside them, where there is one. */
export async function readSeatNames(
  table: Table,
  {
    preschool: id,
    group: groupId,
    contract,
  }: { readonly preschool: string; readonly group: string; readonly contract?: string | undefined },
): Promise<SeatNames> {
  const [preschool, group] = await Promise.all([readPreschool(table, id), readGroup(table, id, groupId)]);
  return seatNames({ preschool: id, group: groupId, contract }, preschool?.names, group?.names);
}

/** The same of names that have been read already. */
export function seatNames(
  { preschool, group, contract }: { readonly preschool: string; readonly group: string; readonly contract?: string | undefined },
  ofPreschool: Names | undefined,
  ofGroup: Names | undefined,
): SeatNames {
  return {
    preschool,
    group,
    ...(contract === undefined ? {} : { contract }),
    ...(ofPreschool === undefined ? {} : { preschoolKk: ofPreschool.kk, preschoolRu: ofPreschool.ru, preschoolEn: ofPreschool.en }),
    ...(ofGroup === undefined ? {} : { groupKk: ofGroup.kk, groupRu: ofGroup.ru, groupEn: ofGroup.en }),
  };
}

interface Names {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}
