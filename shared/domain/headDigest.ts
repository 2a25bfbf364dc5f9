// An event says what it changed, and the head of its aggregate holds more: whose child it is, which kindergarten a contract is with, until when a voucher
// may be used, who is guardian. So that none of it can be changed behind the product's back, every event names the digest of what the head holds after
// it, and the check of chains holds the head against the newest. It tells nobody anything: ids of people in it are themselves keyed hashes.

import { canonicalText, digestOf, type Canonical } from './digest.ts';

/** Goes before the digest. Made in another way it has another number, and what was told in that way is not held against this one. */
const way = 2;

/** The key and the chain itself, which is looked at without this. */
const ofTheChain = ['pk', 'sk', 'version', 'eventHash'];

/** What a family named as its proof is destroyed without an event, so it is left out. By the first word of an aggregate's name. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  application: ['claims.evidence', 'claims.document', 'specialNeeds'],
};

/** What is sealed is sealed anew by a rotation, so it is held as being there. Another text in its place cannot be opened. */
const sealed: Readonly<Record<string, readonly string[]>> = {
  appointment: ['name'],
  preschool: ['number'],
  absences: ['documents.number', 'documents.issuer'],
  revocation: ['paper.number'],
  sheet: ['dispute.comment', 'dispute.answer.comment'],
};

/** The same for a head about to be written and as it is stored. Throws on half a character, which the door and the table refuse: no event goes without one. */
export function headDigestOf(of: string, head: object): string {
  const [kind = ''] = of.split('#');
  const without = [...ofTheChain, ...(leftOut[kind] ?? [])];
  return `${way}:${digestOf(canonicalText(plain(head, { without, sealed: sealed[kind] ?? [] }) ?? {}))}`;
}

/** Whether the head holds what an event told of it; what was told in another way says nothing. */
export function isHeadTold(of: string, head: object, told: string): boolean {
  return !told.startsWith(`${way}:`) || headDigestOf(of, head) === told;
}

interface Places {
  readonly without: readonly string[];
  readonly sealed: readonly string[];
}

/** As it is stored: without what is undefined, and with those places as they are held; a place in a list is every place of it. */
function plain(value: unknown, places: Places): Canonical | undefined {
  // Where a kindergarten stands on the map is no whole number.
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : String(value);
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => plain(one, places) ?? null);
  if (typeof value !== 'object') return undefined;
  const fields: Record<string, Canonical> = {};
  for (const [name, one] of Object.entries(value)) {
    if (one === undefined || places.without.includes(name)) continue;
    const inner = { without: placesIn(places.without, name), sealed: placesIn(places.sealed, name) };
    const held = places.sealed.includes(name) ? true : plain(one, inner);
    if (held !== undefined) fields[name] = held;
  }
  return fields;
}

function placesIn(places: readonly string[], name: string): readonly string[] {
  return places.flatMap((place) => (place.startsWith(`${name}.`) ? [place.slice(name.length + 1)] : []));
}
