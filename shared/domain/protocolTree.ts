// The rows of a protocol under one root. A leaf is the canonical text of a row's public fields. A page is 1,024 rows, a whole subtree, so that a page
// is checked alone, and a proof needs one page and the roots of the others.

import { canonicalText, digestOf, type Canonical } from './digest.ts';
import { leafHash, proofOf, rootOf } from './merkle.ts';
import { hexOf, orderKeyBytes } from './orderKey.ts';
import { bitsOf } from './identifiers.ts';
import { outcomeBytes, rowAt, type ProtocolRow } from './protocol.ts';

export const rowsPerPage = 1024 as const;

/** What a family keeps of its row: the text that is hashed. */
export function leafText({ row, category, submittedAt, number, ...outcome }: ProtocolRow): string {
  return canonicalText({ row, category, submittedAt, number, ...outcome });
}

/** Sixteen hex digits of the row's leaf: whoever changes one field of a row betrays that very row. */
export function sealOf(leaf: Uint8Array): string {
  return hexOf(leaf.subarray(0, 8));
}

/** The digest of a protocol's head: its canonical text without the digest itself. */
export function headSeal(head: Readonly<Record<string, unknown>>): string {
  const { seal: _, ...rest } = head;
  // Through JSON: what is published is digested, without the fields that are absent.
  return digestOf(canonicalText(JSON.parse(JSON.stringify(rest)) as Canonical));
}

export interface ProtocolPage {
  /** Row of the queue with which it begins. */
  readonly first: number;
  readonly keys: Uint8Array;
  readonly outcomes: Uint8Array;
}

/** Packed keys and outcomes of a whole protocol, cut into pages. */
export function pagesOf(keys: Uint8Array, outcomes: Uint8Array): readonly ProtocolPage[] {
  const pages: ProtocolPage[] = [];
  const rows = keys.length / orderKeyBytes;
  for (let first = 0; first < rows; first += rowsPerPage) {
    const end = first + rowsPerPage;
    pages.push({
      first,
      keys: keys.slice(first * orderKeyBytes, end * orderKeyBytes),
      outcomes: outcomes.slice(first * outcomeBytes, end * outcomeBytes),
    });
  }
  return pages;
}

export function rowsOf({ first, keys, outcomes }: ProtocolPage): readonly ProtocolRow[] {
  return Array.from({ length: keys.length / orderKeyBytes }, (_, index) => rowAt(keys, outcomes, index, first + index));
}

export function leavesOf(page: ProtocolPage): readonly Uint8Array[] {
  return rowsOf(page).map((row) => leafHash(leafText(row)));
}

/** The neighbours from a row of the page up to the root over all pages. */
export function proofInPage(page: ProtocolPage, row: number, pageRoots: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...proofOf(row - page.first, leavesOf(page)), ...proofOf(page.first / rowsPerPage, pageRoots)];
}

/** The root over each page and the one over them all, which is that over all rows: pages are whole subtrees. */
export function rootsOf(pages: readonly ProtocolPage[]): { readonly pageRoots: readonly Uint8Array[]; readonly root: Uint8Array } {
  const pageRoots = pages.map((page) => rootOf(leavesOf(page)));
  return { pageRoots, root: rootOf(pageRoots) };
}

// Numbers of applications in their order, each with its row: 40 bits and 32.
export const numberBytes = 9;

/** Every number of the pages with its row, sorted by number, packed: where a family's row stands, whatever became of its application since. */
export function numbersOf(pages: readonly ProtocolPage[]): Uint8Array {
  const entries = pages.flatMap((page) => rowsOf(page).map(({ number, row }) => ({ bits: bitsOf(number), row })));
  entries.sort((a, b) => a.bits - b.bits);
  const packed = new Uint8Array(entries.length * numberBytes);
  const view = new DataView(packed.buffer);
  for (const [index, { bits, row }] of entries.entries()) {
    view.setUint8(index * numberBytes, Math.floor(bits / 2 ** 32));
    view.setUint32(index * numberBytes + 1, bits % 2 ** 32);
    view.setUint32(index * numberBytes + 5, row);
  }
  return packed;
}

/** The row of the number among packed ones; undefined when it is not there. */
export function rowOfNumber(packed: Uint8Array, bits: number): number | undefined {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let at = 0; at < packed.length; at += numberBytes) {
    if (view.getUint8(at) * 2 ** 32 + view.getUint32(at + 1) === bits) return view.getUint32(at + 5);
  }
  return undefined;
}
