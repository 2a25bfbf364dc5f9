// An event says what it changed, and the head of an application holds more: whose child it is, who is told, when the child was born. So that none of it can
// be changed behind the product's back, every event names the digest of what the head holds after it, and the check of chains holds the head against the
// newest. It tells nobody anything: the id of the child in it is itself a keyed hash. Claims and a conclusion are left out, since what a family named as its
// proof is destroyed without an event.

import { canonicalText, digestOf, type Canonical } from './digest.ts';

/** Goes before the digest. Another list is another number, and what was written by this one is not held against it. */
const list = 1;
const held = [
  'territory',
  'child',
  'guardians',
  'bornOn',
  'statuses',
  'kind',
  'groupType',
  'consent',
  'batch',
  'wantedStart',
  'language',
  'origin',
  'voucher',
  'suspended',
  'stateSince',
  'restores',
  'mergedInto',
] as const;

type Held = Readonly<Record<string, unknown>>;

/** The same for an application about to be written and as it is stored; undefined of what no application can hold. */
export function headDigestOf(head: Held): string | undefined {
  const named: Record<string, Canonical> = {};
  for (const name of held) {
    const value = plain(head[name]);
    if (value !== undefined) named[name] = value;
  }
  try {
    return `${list}:${digestOf(canonicalText(named))}`;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether the head holds what an event told of it; what was told by another list says nothing. */
export function isHeadTold(head: Held, told: string): boolean {
  return !told.startsWith(`${list}:`) || headDigestOf(head) === told;
}

/** As it is stored: without what is undefined. */
function plain(value: unknown): Canonical | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => plain(one) ?? null);
  if (typeof value !== 'object') return undefined;
  const fields: Record<string, Canonical> = {};
  for (const [name, one] of Object.entries(value)) {
    const inner = plain(one);
    if (inner !== undefined) fields[name] = inner;
  }
  return fields;
}
