// Free places of a territory today, as its open catalogue shows them: of every kindergarten on the department's list, of every open group what is free
// from today on. The catalogue's lines are written with the places themselves, so a strong read of them is as good as reading every group's places.

import { settlementOf, type SettlementPlaces } from '../domain/settlement.ts';
import type { Day } from '../domain/time.ts';
import { readSure } from './itemParts.ts';
import { preschoolKey, publicGroupKey } from './keys.ts';
import { listAll } from './listAll.ts';
import { PreschoolItem, PublicGroupItem, type Preschool, type PublicGroup } from './publishedItems.ts';
import type { Table } from './table.ts';

export interface FreePlaces {
  readonly total: number;
  /** By settlement, as `settlementOf` spells it: only those with a kindergarten on the list. */
  readonly settlements: ReadonlyMap<string, SettlementPlaces>;
}

export async function freePlacesOf(table: Table, territory: string, today: Day): Promise<FreePlaces> {
  const settlementOfPreschool = new Map<string, string>();
  const settlements = new Map<string, SettlementPlaces>();
  for await (const item of listAll(table, 'published', { pk: preschoolKey(territory, '').pk })) {
    const preschool = readSure(PreschoolItem, item);
    if (!isEligible(preschool, today)) continue;
    const settlement = settlementOf(preschool.district);
    settlementOfPreschool.set(preschool.preschool, settlement);
    const before = settlements.get(settlement) ?? { free: 0, preschools: 0 };
    settlements.set(settlement, { ...before, preschools: before.preschools + 1 });
  }
  let total = 0;
  for await (const item of listAll(table, 'published', { pk: publicGroupKey(territory, '', '').pk })) {
    const group = readSure(PublicGroupItem, item);
    const settlement = settlementOfPreschool.get(group.preschool);
    if (settlement === undefined || !group.open) continue;
    const free = freeOn(group, today);
    total += free;
    const before = settlements.get(settlement) ?? { free: 0, preschools: 0 };
    settlements.set(settlement, { ...before, free: before.free + free });
  }
  return { total, settlements };
}

/** On the department's list on that day. */
export function isEligible({ eligible }: Pick<Preschool, 'eligible'>, on: Day): boolean {
  return eligible !== undefined && eligible.from <= on && (eligible.to === undefined || on <= eligible.to);
}

/** The last line that has begun by that day. */
export function freeOn({ free }: Pick<PublicGroup, 'free'>, on: Day): number {
  return free.findLast(({ from }) => from <= on)?.free ?? 0;
}
