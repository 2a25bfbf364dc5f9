// Hashes of canonical text, the one place of the domain that uses a library of the platform. Canonical means RFC 8785 for what we store: keys
// sorted, whole numbers only, no undefined. The same content gives the same bytes on any machine, so anyone can recompute a digest.

import { createHash } from 'node:crypto';

export type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [name: string]: Canonical };

/** RFC 8785 text of plain data. Throws on fractions and on lone surrogates: they have no one spelling. */
export function canonicalText(value: Canonical): string {
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new RangeError('only whole numbers are canonical');
    return String(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new RangeError('not well-formed text');
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((one: Canonical) => canonicalText(one)).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${canonicalText(one)}`).join(',')}}`;
}

/** SHA-256 of the text's UTF-8 bytes or of the bytes, as 64 hex digits. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of the parts one behind the other, as 32 bytes. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The first 40 bits of SHA-256 of the text: a number for an application that a rerun would invent again just so. */
export function fortyBitsOf(text: string): number {
  return Number.parseInt(digestOf(text).slice(0, 10), 16);
}
