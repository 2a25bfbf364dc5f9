// The catalogue of a territory changes some times an hour and is asked for by every family that chooses, so a function remembers it for seconds, as it
// does the pointer. Searching is plain work in memory: a city has hundreds of kindergartens, not millions.

import type { Context } from '../../shared/context.ts';
import { catalogueOf, stepsFrom, type CatalogueEntry } from '../../shared/domain/catalogue.ts';
import type { DistrictNames } from '../../shared/domain/districts.ts';
import { addressLabels, countPromised } from '../../shared/domain/preschool.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { dayOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { readCatalogue } from '../../shared/table/preschools.ts';
import type { Preschool, PublicGroup } from '../../shared/table/publishedItems.ts';
import type { Table } from '../../shared/table/table.ts';

export type Catalogue = readonly CatalogueEntry<Preschool, PublicGroup>[];

const remembered = new WeakMap<Table, Map<string, { readonly catalogue: Catalogue; readonly readAt: Instant }>>();

export async function findCatalogue({ table, rulebooks, settings, now }: Context, territory: string): Promise<Catalogue | Refusal> {
  const at = now();
  const rulebook = rulebookOn(rulebooks(), territory, dayOf(at));
  if (isRefusal(rulebook)) return rulebook;
  const ofTable = remembered.get(table) ?? new Map<string, { catalogue: Catalogue; readAt: Instant }>();
  remembered.set(table, ofTable);
  const known = ofTable.get(territory);
  if (known !== undefined && at >= known.readAt && at - known.readAt < settings.pointerMilliseconds) return known.catalogue;
  const { preschools, groups } = await readCatalogue(table, territory);
  const catalogue = catalogueOf(preschools, groups);
  ofTable.set(territory, { catalogue, readAt: at });
  return catalogue;
}

export function viewOfPreschool(
  { preschool, names, district, address, addressKk, location, ownership, phone, eligible }: Preschool,
  districtName: DistrictNames,
) {
  const read = { districtLabels: districtName(district), addressLabels: addressLabels({ address, addressKk }) };
  return { preschool, names, district, address, ...read, location, ownership, phone, eligible };
}

export function viewOfGroup(group: PublicGroup, today: Day) {
  const { group: id, names, groupType, language, ageFrom, ageTo, hours, capacity, free, waiting } = group;
  const promised = countPromised(group, today);
  return { group: id, names, groupType, language, ageFrom, ageTo, hours, capacity, free: [...stepsFrom(free, today)], promised, waiting };
}
