// A range of sort keys, understood in one way by both tables. DynamoDB compares text by its UTF-8 bytes; JavaScript compares UTF-16 units,
// which differs for characters beyond U+FFFF, hence our own comparison. A page of the index continues from four attributes; they travel in
// the two of a Key, so that whoever carries it (a cursor in a web address) need not know.

import { checkKey, sortTextOf } from './limits.ts';
import { TableMisuse, type Item, type Key, type Range, type TableName } from './table.ts';
import { tables } from './tables.ts';

/** A range made ready: bounds as sort texts (see sortTextOf), which may be shorter than a key; empty when nothing can lie in it. */
export interface Bounds {
  readonly from?: string;
  readonly to?: string;
  readonly beginsWith?: string;
  readonly isEmpty: boolean;
  /** The item the page continues after. */
  readonly after?: { readonly sort: string; readonly item?: Key };
}

/** Order of the UTF-8 bytes of two texts: negative, 0 or positive. */
export function compareSort(one: string, other: string): number {
  const shared = Math.min(one.length, other.length);
  for (let at = 0; at < shared; at++) {
    const a = one.charCodeAt(at);
    const b = other.charCodeAt(at);
    if (a !== b) return a >= 0xd800 && b >= 0xd800 ? byCodePoint(a) - byCodePoint(b) : a - b;
  }
  return one.length - other.length;
}

/** Surrogates (characters beyond U+FFFF) after the rest of the plane. */
function byCodePoint(unit: number): number {
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

/** Throws TableMisuse where no table would take the range. */
export function boundsOf(table: TableName, range: Range): Bounds {
  const sortsText = range.index !== undefined || tables[table].sortKey === 'text';
  if (range.index !== undefined && tables[table].index === undefined) throw new TableMisuse(`${table} has no index`);
  if (range.pk === '') throw new TableMisuse('pk must not be empty');
  const { limit, beginsWith } = range;
  if (limit !== undefined && (!Number.isSafeInteger(limit) || limit < 1)) throw new TableMisuse('limit must be 1 or more');
  if (beginsWith !== undefined && (range.from !== undefined || range.to !== undefined)) throw new TableMisuse('beginsWith goes alone');
  for (const bound of [range.from, range.to, beginsWith]) {
    if (bound === undefined) continue;
    if ((typeof bound === 'string') !== sortsText) throw new TableMisuse(`${table}: a bound of the wrong kind`);
    if (bound.length === 0) throw new TableMisuse('a bound must not be empty');
  }
  const from = range.from === undefined ? undefined : sortTextOf(range.from);
  const to = range.to === undefined ? undefined : sortTextOf(range.to);
  const after = range.after === undefined ? undefined : afterOf(table, range, range.after);
  const isInverted = from !== undefined && to !== undefined && compareSort(from, to) > 0;
  const bounds = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(beginsWith === undefined ? {} : { beginsWith }),
    ...(after === undefined ? {} : { after }),
    // Nothing is left after the far bound itself, and DynamoDB may refuse to start there.
    isEmpty: isInverted || (after !== undefined && after.item === undefined && after.sort === (range.backwards === true ? from : to)),
  };
  if (after !== undefined && !isWithin(bounds, after.sort)) throw new TableMisuse('after lies outside the range');
  return bounds;
}

function isWithin(bounds: Bounds, sort: string): boolean {
  const reachesFrom = bounds.from === undefined || compareSort(sort, bounds.from) >= 0;
  const keepsTo = bounds.to === undefined || compareSort(sort, bounds.to) <= 0;
  return reachesFrom && keepsTo && (bounds.beginsWith === undefined || sort.startsWith(bounds.beginsWith));
}

function afterOf(table: TableName, range: Range, after: Key): { readonly sort: string; readonly item?: Key } {
  if (after.pk !== range.pk) throw new TableMisuse('after lies in another partition');
  if (range.index !== undefined) return readIndexCursor(after);
  checkKey(table, after);
  return { sort: sortTextOf(after.sk) };
}

/** The key to continue after in the index: its partition, and the place of the item in it. */
export function indexCursor(pk: string, item: Item): Key {
  return { pk, sk: JSON.stringify([item['eventAt'], item.pk, item.sk]) };
}

function readIndexCursor(cursor: Key): { readonly sort: string; readonly item: Key } {
  try {
    const parts: unknown = JSON.parse(String(cursor.sk));
    if (Array.isArray(parts) && parts.length === 3 && parts.every((part) => typeof part === 'string')) {
      const [sort = '', pk = '', sk = ''] = parts;
      return { sort, item: { pk, sk } };
    }
  } catch {
    // Said below: whatever it is, no page of the index returned it.
  }
  throw new TableMisuse('after is not from a page of the index');
}
