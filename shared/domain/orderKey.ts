// The order key is the legal order itself in 12 bytes: category, then time of submission, then application number. Comparing bytes compares
// places in the queue, and a tie in the millisecond goes to the lower number. Nothing in the product ever sorts families by other means.

import { applicationNumber, bitsOf, type ApplicationNumber } from './identifiers.ts';
import { instant, type Instant } from './time.ts';

export const orderKeyBytes = 12;

export interface Place {
  /** 1 to 255, as the rulebook numbers categories. */
  readonly category: number;
  readonly submittedAt: Instant;
  readonly number: ApplicationNumber;
}

/** `category u8 | submittedAt ms u48 | application number u40`, big-endian. */
export function orderKeyOf({ category, submittedAt, number }: Place): Uint8Array {
  if (!Number.isInteger(category) || category < 1 || category > 255) throw new RangeError('not a category code');
  const key = new Uint8Array(orderKeyBytes);
  key[0] = category;
  writeUnsigned(key, 1, 6, submittedAt);
  writeUnsigned(key, 7, 5, bitsOf(number));
  return key;
}

/** The place behind the key that begins at `offset`. */
export function placeOf(bytes: Uint8Array, offset = 0): Place {
  return {
    category: bytes[offset] ?? 0,
    submittedAt: instant(readUnsigned(bytes, offset + 1, 6)),
    number: applicationNumber(readUnsigned(bytes, offset + 7, 5)),
  };
}

/** Negative when the key at `a[aOffset]` stands before the one at `b[bOffset]`. */
export function compareKeys(a: Uint8Array, b: Uint8Array, aOffset = 0, bOffset = 0): number {
  for (let index = 0; index < orderKeyBytes; index += 1) {
    const difference = (a[aOffset + index] ?? 0) - (b[bOffset + index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The key as 24 hex digits: text that sorts as the bytes do, for tables whose sort key is text. */
export function hexOf(key: Uint8Array): string {
  let hex = '';
  for (const byte of key) hex += byte.toString(16).padStart(2, '0');
  return hex;
}

/** The lowest and highest keys a category can have. */
export function boundsOf(category: number): { readonly from: Uint8Array; readonly to: Uint8Array } {
  const from = new Uint8Array(orderKeyBytes);
  const to = new Uint8Array(orderKeyBytes).fill(255);
  from[0] = category;
  to[0] = category;
  return { from, to };
}

function writeUnsigned(bytes: Uint8Array, offset: number, length: number, value: number): void {
  let rest = value;
  for (let index = offset + length - 1; index >= offset; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
}

function readUnsigned(bytes: Uint8Array, offset: number, length: number): number {
  let value = 0;
  for (let index = offset; index < offset + length; index += 1) value = value * 256 + (bytes[index] ?? 0);
  return value;
}
