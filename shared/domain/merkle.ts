// A Merkle tree as RFC 9162 (and 6962 before it) has it: one root over many rows, and a short proof that one row stands under it. A leaf and an inner
// node are hashed with different first bytes, so neither can be passed off as the other. The tree over n leaves splits at the largest power of two
// below n, which is the same as pairing neighbours level by level and letting an odd one rise as it is.

import { hashOf } from './digest.ts';

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

export function leafHash(text: string): Uint8Array {
  return hashOf(leafMark, text);
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return hashOf(nodeMark, left, right);
}

/** The root over the hashes of all leaves, in order; of none it is the hash of nothing. */
export function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  let level = hashes;
  while (level.length > 1) level = levelAbove(level);
  return level[0] ?? hashOf();
}

/** The neighbours by which the leaf's hash becomes the root, the nearest first: 32 bytes for each doubling of the leaves. */
export function proofOf(index: number, hashes: readonly Uint8Array[]): readonly Uint8Array[] {
  const proof: Uint8Array[] = [];
  let at = index;
  for (let level = hashes; level.length > 1; level = levelAbove(level)) {
    const neighbour = level[at % 2 === 0 ? at + 1 : at - 1];
    if (neighbour !== undefined) proof.push(neighbour);
    at = Math.floor(at / 2);
  }
  return proof;
}

/** The root that the leaf at `index` of `size` has by this proof; undefined when no proof of that length can belong there (RFC 9162, 2.1.3.2). */
export function rootByProof(leaf: Uint8Array, index: number, size: number, proof: readonly Uint8Array[]): Uint8Array | undefined {
  if (index < 0 || index >= size) return undefined;
  let [at, last, root] = [index, size - 1, leaf];
  for (const neighbour of proof) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      root = nodeHash(neighbour, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else {
      root = nodeHash(root, neighbour);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
}

function levelAbove(level: readonly Uint8Array[]): readonly Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]];
    if (left !== undefined) above.push(right === undefined ? left : nodeHash(left, right));
  }
  return above;
}
