// A kindergarten as its own staff see it: the same numbers as the department, of their own kindergarten alone.

import type { Context } from '../../shared/context.ts';
import { districtNames } from '../../shared/domain/districts.ts';
import { addressLabels, countPlaces, isListed, sumPlaces } from '../../shared/domain/preschool.ts';
import { refuse, type Refusal } from '../../shared/domain/refusal.ts';
import type { Day } from '../../shared/domain/time.ts';
import type { Group, PreschoolRecord } from '../../shared/table/preschoolItems.ts';
import { readPreschool, type Registered } from '../../shared/table/preschools.ts';
import type { StoredPlaces } from '../../shared/table/voucherItems.ts';

/** The record; whoever asks was let in by it, so it is there unless the register lost it. */
export async function findOwn({ table }: Pick<Context, 'table'>, preschool: string): Promise<PreschoolRecord | Refusal> {
  return (await readPreschool(table, preschool)) ?? refuse('preschool-unknown', { preschool });
}

export function viewOfOwn({ rulebooks }: Pick<Context, 'rulebooks'>, { preschool: record, groups }: Registered, today: Day) {
  const { preschool, names, district, address, location, ownership, phone, eligible } = record;
  return {
    preschool,
    names,
    district,
    districtLabels: districtNames(rulebooks(), record.territory, today)(district),
    address,
    addressLabels: addressLabels(record),
    location,
    ownership,
    phone,
    eligible,
    listed: isListed(eligible, today),
    places: sumPlaces(groups.map(({ places }) => countPlaces(places, today))),
    groups: groups.map(({ group, places }) => viewOfOwnGroup(group, places, today)),
  };
}

export function viewOfOwnGroup(of: Group, places: StoredPlaces, today: Day) {
  const { group, names, groupType, language, ageFrom, ageTo, hours, open } = of;
  const { free, freeToday: _, ...counted } = countPlaces(places, today);
  return { group, names, groupType, language, ageFrom, ageTo, hours, open, ...counted, free: [...free] };
}
