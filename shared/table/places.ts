// The places of a group are one item, so that of any number of families who ask for the last one a single version wins (I-32). What the catalogue
// shows of free places is written along: computed from the same stays, and never typed.

import { Conflict } from '../domain/command.ts';
import { freeSteps, promisedOf, withoutPast, type Places } from '../domain/places.ts';
import type { Day } from '../domain/time.ts';
import { itemOf } from './commit.ts';
import { readAs } from './itemParts.ts';
import { placesKey, publicGroupKey } from './keys.ts';
import type { Group } from './preschoolItems.ts';
import { saveGroup, shownOf, type GroupContent } from './preschools.ts';
import type { Item, Table, Write } from './table.ts';
import { PlacesItem, type StoredPlaces } from './voucherItems.ts';

export async function readPlaces(table: Table, preschool: string, group: string): Promise<StoredPlaces | undefined> {
  return readAs(PlacesItem, await table.get('records', placesKey(preschool, group)));
}

/**
 * The two writes of a change of places, with what the catalogue says of the group otherwise. Both carry the version of the places. Throws `Conflict`
 * when group and places were read at two times and the group was changed between: what was decided about an older group is decided again.
 */
export function savePlaces(
  before: StoredPlaces | undefined,
  after: Omit<StoredPlaces, 'item' | 'version'>,
  group: GroupContent & { readonly version?: number },
  today: Day,
): readonly Write[] {
  const isTorn = group.version !== undefined && before?.groupVersion !== undefined && group.version !== before.groupVersion;
  if (isTorn) throw new Conflict('savePlaces');
  return writesOf(before, after, group, today);
}

/** The three writes of a change of a group: itself, and its places and its line in the catalogue, which name it. */
export function saveGroupPlaces(
  before: { readonly group: Group; readonly places: StoredPlaces } | undefined,
  after: { readonly group: GroupContent; readonly places: Omit<StoredPlaces, 'item' | 'version'> },
  today: Day,
): readonly Write[] {
  const groupVersion = (before?.group.version ?? 0) + 1;
  return [saveGroup(before?.group, after.group), ...writesOf(before?.places, { ...after.places, groupVersion }, after.group, today)];
}

function writesOf(
  before: StoredPlaces | undefined,
  after: Omit<StoredPlaces, 'item' | 'version'>,
  group: GroupContent,
  today: Day,
): readonly Write[] {
  const kept: Places = withoutPast(after, today);
  const version = (before?.version ?? 0) + 1;
  const guard = before === undefined ? 'ifAbsent' : { ifVersion: before.version };
  const item = { ...after, ...kept, item: 'places', version };
  return [
    { verb: 'put', table: 'records', guard, item: itemOf(placesKey(after.preschool, after.group), item) },
    { verb: 'put', table: 'published', guard, item: publishedGroup({ ...after, ...kept, version }, group, today) },
  ];
}

/** What the catalogue says of a group: how many places are free from which day on, and no contract. */
export function publishedGroup(places: Omit<StoredPlaces, 'item'>, group: GroupContent, today: Day): Item {
  const { version, territory, preschool, capacity, waiting } = places;
  const { starts, offered } = promisedOf(places);
  const ahead = starts.filter((day) => day > today);
  const shown = { ...shownOf(group), version, capacity, free: freeSteps(places, today), waiting, starts: ahead, offered };
  return itemOf(publicGroupKey(territory, preschool, places.group), { ...shown, item: 'publicGroup' });
}
