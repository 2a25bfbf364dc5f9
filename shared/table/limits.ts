// What a table takes, checked before anything is sent, so that the memory table and DynamoDB refuse the same requests with the same words.
// Sizes follow DynamoDB's own accounting: names and text in UTF-8 bytes, numbers in base-100 digits. DynamoDB Local agrees to the byte.
// Messages name attributes and never values: an item may hold personal data, a message may end in a log.

import { TableMisuse, type Item, type Key, type TableName, type Value, type Write } from './table.ts';
import { limits, tables } from './tables.ts';

/** A checked copy and its size in bytes. */
export interface SizedItem {
  readonly copy: Item;
  readonly bytes: number;
}

/** A checked copy of a write; bytes of its item, or of its key where it has none. */
export type SizedWrite = Write & { readonly bytes: number };

const orderKeyBytes = 12;
const partitionKeyBytes = 2048;
const sortKeyBytes = 1024;
/** Lists and maps inside one another; the item itself is the first of DynamoDB's 32 levels. */
const deepest = 31;
/** A transaction's conditions count as well; none of ours is as long as this. */
const guardBytes = 48;
const smallestNumber = 1e-130;

/** Throws TableMisuse unless the key fits the table. Bytes of both parts, names included. */
export function checkKey(table: TableName, key: Key): number {
  checkText('pk', key.pk, partitionKeyBytes);
  if (tables[table].sortKey === 'text') checkText('sk', key.sk, sortKeyBytes);
  else if (!(key.sk instanceof Uint8Array) || key.sk.length !== orderKeyBytes) throw new TableMisuse(`${table}: sk must be 12 bytes`);
  return 4 + bytesOf(key.pk) + (typeof key.sk === 'string' ? bytesOf(key.sk) : key.sk.length);
}

/** A deep copy of the item and its size in bytes; throws TableMisuse where no table would take it. */
export function copyChecked(table: TableName, item: Item): SizedItem {
  checkKey(table, item);
  const { index } = tables[table];
  let bytes = 0;
  const copy: Record<string, Value> = {};
  for (const [name, value] of Object.entries(item)) {
    if (name === '' || name === '__proto__') throw new TableMisuse(`${table}: an attribute may not be called '${name}'`);
    if (index !== undefined && (name === index.pk || name === index.sk)) checkText(name, value, sortKeyBytes);
    const counted = { bytes: bytesOf(name) };
    copy[name] = copyValue(value, name, counted, 0);
    bytes += counted.bytes;
  }
  if (bytes > limits.itemBytes) throw new TableMisuse(`${table}: an item of ${bytes} bytes; ${limits.itemBytes} is the most`);
  return { copy: itemOf(copy), bytes };
}

/** A deep copy without the checks, for items that passed them. */
export function copyItem(item: Item): Item {
  const copy: Record<string, Value> = {};
  for (const [name, value] of Object.entries(item)) copy[name] = copyKnown(value);
  return itemOf(copy);
}

/** Attributes known to be an item, because they have a key; throws TableMisuse where they have none. */
export function itemOf(attributes: Readonly<Record<string, Value>>): Item {
  if (!hasKey(attributes)) throw new TableMisuse('an item without its key');
  return attributes;
}

function hasKey(attributes: Readonly<Record<string, Value>>): attributes is Item {
  const { pk, sk } = attributes;
  return typeof pk === 'string' && (typeof sk === 'string' || sk instanceof Uint8Array);
}

/** Several items rather than one. */
export function isMany(given: Item | readonly Item[]): given is readonly Item[] {
  return Array.isArray(given);
}

/** Deep copies of the writes; throws TableMisuse unless they may be one transaction: 1 to 100, to different items, 4 MB in all. */
export function copyTogether(writes: readonly Write[]): readonly SizedWrite[] {
  const over = writes.length > limits.transactionItems;
  if (writes.length === 0 || over) throw new TableMisuse(`together takes 1 to ${limits.transactionItems} writes, not ${writes.length}`);
  const seen = new Set<string>();
  let total = guardBytes * writes.length;
  const copies = writes.map((write): SizedWrite => {
    seen.add(`${write.table} ${identityOf(write.verb === 'put' ? write.item : write.key)}`);
    if (write.verb !== 'put') {
      const bytes = checkKey(write.table, write.key);
      total += bytes;
      return { ...write, key: copyKey(write.key), bytes };
    }
    const { copy, bytes } = copyChecked(write.table, write.item);
    total += bytes;
    return { ...write, item: copy, bytes };
  });
  if (seen.size < writes.length) throw new TableMisuse('together takes each item once');
  if (total > limits.transactionBytes) throw new TableMisuse(`together of ${total} bytes; ${limits.transactionBytes} is the most`);
  return copies;
}

/** Deep copies of the items; throws TableMisuse unless they may be put in bulk: good items of `published`, each key once. */
export function copyBulk(table: TableName, items: readonly Item[]): readonly SizedItem[] {
  if (table !== 'published') throw new TableMisuse(`only published takes unguarded items, not ${table}`);
  if (new Set(items.map(identityOf)).size < items.length) throw new TableMisuse('put in bulk takes each item once');
  return items.map((item) => copyChecked(table, item));
}

/** The key alone, of a key or an item. */
export function copyKey(key: Key): Key {
  return { pk: key.pk, sk: typeof key.sk === 'string' ? key.sk : Uint8Array.from(key.sk) };
}

/** One text per key, different for different keys. */
export function identityOf(key: Key): string {
  return `${key.pk.length} ${key.pk} ${sortTextOf(key.sk)}`;
}

/** A sort key as text that sorts as it does: bytes become the characters of the same numbers. */
export function sortTextOf(sk: string | Uint8Array): string {
  return typeof sk === 'string' ? sk : Buffer.from(sk.buffer, sk.byteOffset, sk.length).toString('latin1');
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

function checkText(name: string, value: Value | undefined, most: number): void {
  if (typeof value !== 'string' || value === '') throw new TableMisuse(`${name} must be text that is not empty`);
  if (bytesOf(value) > most) throw new TableMisuse(`${name} takes at most ${most} bytes`);
  if (!value.isWellFormed()) throw new TableMisuse(`${name} holds half a character`);
}

function copyValue(value: unknown, name: string, counted: { bytes: number }, depth: number): Value {
  if (typeof value === 'string') {
    // Half a surrogate pair would come back from DynamoDB as another character.
    if (!value.isWellFormed()) throw new TableMisuse(`${name} holds half a character`);
    counted.bytes += bytesOf(value);
    return value;
  }
  if (typeof value === 'number') {
    counted.bytes += numberBytes(value, name);
    return value === 0 ? 0 : value;
  }
  if (value === null || typeof value === 'boolean') {
    counted.bytes += 1;
    return value;
  }
  if (value instanceof Uint8Array) {
    counted.bytes += value.length;
    return Uint8Array.from(value);
  }
  const isPlain = typeof value === 'object' && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
  if (!isPlain) throw new TableMisuse(`${name} holds what no table keeps (${value === undefined ? 'undefined' : typeof value})`);
  if (depth === deepest) throw new TableMisuse(`${name} is nested more than ${deepest} deep`);
  counted.bytes += 3;
  if (Array.isArray(value)) {
    counted.bytes += value.length;
    return Array.from(value, (part: unknown) => copyValue(part, name, counted, depth + 1));
  }
  const copy: Record<string, Value> = {};
  for (const [inner, part] of Object.entries(value)) {
    if (inner === '__proto__') throw new TableMisuse(`${name} may not hold '__proto__'`);
    counted.bytes += 1 + bytesOf(inner);
    copy[inner] = copyValue(part, name, counted, depth + 1);
  }
  return copy;
}

function copyKnown(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return (value as readonly Value[]).map(copyKnown);
  const copy: Record<string, Value> = {};
  for (const [name, part] of Object.entries(value)) copy[name] = copyKnown(part);
  return copy;
}

/** One byte, one more for a minus, one per base-100 digit: 1.5 takes two (01.50), 100 takes one. */
function numberBytes(value: number, name: string): number {
  if (value === 0) return 1;
  const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER && Math.abs(value) >= smallestNumber;
  if (!isExact) throw new TableMisuse(`${name} holds a number that no table keeps exactly`);
  const [digits = '', exponent = ''] = Math.abs(value).toExponential().split('e');
  const highest = Number(exponent);
  const lowest = highest - digits.replace('.', '').length + 1;
  return Math.floor(highest / 2) - Math.floor(lowest / 2) + (value < 0 ? 3 : 2);
}
