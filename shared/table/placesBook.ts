// Changes of places inside one transaction. A transfer may end one contract and begin another in the same group: its places are then read once,
// changed twice and written once, since a transaction takes every item once.

import type { Places } from '../domain/places.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { Day } from '../domain/time.ts';
import { savePlaces } from './places.ts';
import type { Table, Write } from './table.ts';
import { readChangeable, type ChangedPlaces } from './waitingLists.ts';

export interface PlacesBook {
  /** Changes the places of a group, on top of what was changed before; a refusal changes nothing and comes back. */
  change(
    of: { readonly preschool: string; readonly group: string },
    change: (places: Places) => Places | Refusal,
  ): Promise<Refusal | undefined>;
  /** Two writes for each group that was changed. */
  writes(): readonly Write[];
}

/** A book that also tells which groups were changed, for who changes more of them and writes them all. */
export interface OpenBook extends PlacesBook {
  changed(): readonly ChangedPlaces[];
}

export function openPlaces(table: Table, today: Day): OpenBook {
  const pages = new Map<string, ChangedPlaces>();
  return {
    async change({ preschool, group: id }, change) {
      const key = `${preschool}#${id}`;
      const page = pages.get(key) ?? (await readChangeable(table, { preschool, group: id }));
      const after = change(page.after);
      if (isRefusal(after)) return after;
      pages.set(key, { ...page, after });
      return undefined;
    },
    changed: () => [...pages.values()],
    writes: () => [...pages.values()].flatMap(({ group, before, after }) => savePlaces(before, { ...before, ...after }, group, today)),
  };
}
