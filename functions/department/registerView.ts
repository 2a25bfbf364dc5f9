// A kindergarten as the department sees it. It is looked for in the territory the caller was let into; another's is as unknown as none.

import type { Context } from '../../shared/context.ts';
import { districtNames, type DistrictNames } from '../../shared/domain/districts.ts';
import { haveOneName } from '../../shared/domain/enrolment.ts';
import { addressLabels, countPlaces, isListed, sumPlaces } from '../../shared/domain/preschool.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Day } from '../../shared/domain/time.ts';
import { within } from '../../shared/http/access.ts';
import { orRefuse } from '../../shared/http/problems.ts';
import type { Group, PreschoolRecord } from '../../shared/table/preschoolItems.ts';
import { readPreschool, readRegistered, type Registered } from '../../shared/table/preschools.ts';
import type { StoredPlaces } from '../../shared/table/voucherItems.ts';

interface Asked {
  readonly territory: string;
  readonly preschool: string;
}

export async function findRegistered({ table }: Pick<Context, 'table'>, { territory, preschool }: Asked): Promise<Registered | Refusal> {
  const found = await readRegistered(table, preschool);
  return within({ territory }, found?.preschool) === undefined || found === undefined ? refuse('preschool-unknown', { preschool }) : found;
}

/** The record alone, where groups do not matter. */
export async function findPreschool(
  { table }: Pick<Context, 'table'>,
  { territory, preschool }: Asked,
): Promise<PreschoolRecord | Refusal> {
  return within({ territory }, await readPreschool(table, preschool)) ?? refuse('preschool-unknown', { preschool });
}

/** Families choose a group by its name, and lists of enrolled children find it by that. */
export function refuseTakenName({ group: id, names }: Pick<Group, 'group' | 'names'>, groups: Registered['groups']): void {
  const other = groups.find(({ group }) => group.group !== id && haveOneName(group.names, names));
  if (other !== undefined) orRefuse(refuse('group-name-taken', { group: other.group.group }));
}

export function viewOfRegistered({ rulebooks }: Pick<Context, 'rulebooks'>, { preschool, groups }: Registered, today: Day) {
  const districtName = districtNames(rulebooks(), preschool.territory, today);
  const views = groups.map(({ group, places }) => viewOfGroup(group, places, today));
  return { ...viewOfRecord({ preschool, groups }, today, districtName), groups: views };
}

/** The same without the groups themselves: a line of the list. */
export function viewOfRecord({ preschool, groups }: Registered, today: Day, districtName: DistrictNames) {
  const { names, district, address, location, ownership, phone, eligible } = preschool;
  return {
    preschool: preschool.preschool,
    names,
    district,
    districtLabels: districtName(district),
    address,
    addressLabels: addressLabels(preschool),
    location,
    ownership,
    phone,
    eligible,
    listed: isListed(eligible, today),
    places: sumPlaces(groups.map(({ places }) => countPlaces(places, today))),
  };
}

export function viewOfGroup(
  { group, names, groupType, language, ageFrom, ageTo, hours, open }: Omit<Group, 'item' | 'version'>,
  places: Pick<StoredPlaces, 'capacity' | 'stays' | 'offers' | 'waiting'>,
  today: Day,
) {
  const { free, freeToday: _, ...counted } = countPlaces(places, today);
  return { group, names, groupType, language, ageFrom, ageTo, hours, open, ...counted, free: [...free] };
}
