// An item as one line of text: DynamoDB's own JSON, as its exports and imports have it, with attributes in the order of their names. The same item
// gives the same line, so two items are equal to the byte exactly when their lines are.

import type { Item, Value } from './table.ts';

/** `{"Item":{"pk":{"S":"karaganda"},"sk":{"B":"…"}}}` */
export function itemLine(item: Item): string {
  return `{"Item":${membersOf(item)}}`;
}

function membersOf(values: Readonly<Record<string, Value>>): string {
  const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${typedText(value)}`).join()}}`;
}

function typedText(value: Value): string {
  if (typeof value === 'string') return `{"S":${JSON.stringify(value)}}`;
  if (typeof value === 'number') return `{"N":"${value}"}`;
  if (typeof value === 'boolean') return `{"BOOL":${value}}`;
  if (value === null) return '{"NULL":true}';
  if (value instanceof Uint8Array) return `{"B":"${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')}"}`;
  if (isList(value)) return `{"L":[${value.map(typedText).join()}]}`;
  return `{"M":${membersOf(value)}}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
