// Checks a proof of the protocol where the reader is, by the browser’s own SHA-256: nothing but the published root has to be believed. The same sums as
// `shared/domain/merkle.ts` (RFC 9162, 2.1.3.2), which a test holds them against.

import type { Reply } from '../../../api/client.ts';

type Proof = Reply<'GET /v1/territories/{territory}/rounds/{round}/protocol/proofs/{number}'>;

/**
 * It stands in the protocol; the text that is proved is not the line that was shown; the way does not lead to the published root; or this browser could
 * not compute it, which says nothing of the protocol.
 */
export type Verdict = 'stands' | 'other-line' | 'other-root' | 'unchecked';

async function hashOf(mark: number, ...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const content = Uint8Array.of(mark, ...parts.flatMap((part) => [...part]));
  return new Uint8Array(await crypto.subtle.digest('SHA-256', content));
}

/** The hash of a line: a zero byte, then its text. */
export function leafHash(text: string): Promise<Uint8Array> {
  return hashOf(0, new TextEncoder().encode(text));
}

/** The root that the leaf at `index` of `size` has by this proof; undefined when no proof of that length can belong there. */
export async function rootByProof(
  leaf: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
): Promise<Uint8Array | undefined> {
  if (index < 0 || index >= size) return undefined;
  let [at, last, root] = [index, size - 1, leaf];
  for (const neighbour of proof) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      root = await hashOf(1, neighbour, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else {
      root = await hashOf(1, root, neighbour);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
}

/** Whether the line that is shown is the one that is proved, and whether it stands under the root that was published. */
export async function checkProof({ line, leaf, index, of, hashes }: Proof, publishedRoot: string): Promise<Verdict> {
  const hash = await leafHash(leaf);
  const { seal, ...shown } = line;
  // An instant is hashed as its milliseconds.
  const isShown =
    leaf === sortedText({ ...shown, submittedAt: Date.parse(line.submittedAt) }) && line.row === index && hexOf(hash).startsWith(seal);
  if (!isShown) return 'other-line';
  const root = await rootByProof(hash, index, of, hashes.map(bytesOf));
  return root !== undefined && hexOf(root) === publishedRoot ? 'stands' : 'other-root';
}

/** A line as it is hashed: its fields in the order of letters, without spaces. */
function sortedText(line: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(line).sort(([one], [other]) => (one < other ? -1 : 1))));
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
