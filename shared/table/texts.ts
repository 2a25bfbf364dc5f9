// What a list of texts gives of an item that is at hand.

import { TableMisuse, type TextsItem, type TextsOf, type Value } from './table.ts';

/** The texts of the item's map and the attributes beside it; an item without the map has none. Throws where the map holds anything else. */
export function textsItemOf(item: Readonly<Record<string, Value>>, { map, beside }: TextsOf): TextsItem {
  const texts = Object.values(item[map] ?? {}).map((text: Value) => {
    if (typeof text !== 'string') throw new TableMisuse(`a list of texts, and ${map} holds something else`);
    return text;
  });
  const kept = beside.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]] as const]));
  return { texts, beside: Object.fromEntries(kept) };
}
