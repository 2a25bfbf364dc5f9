// The tree of RFC 9162, against its own words and the known values of its first implementation.

import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash, proofOf, rootByProof, rootOf } from '../../shared/domain/merkle.ts';

const sha = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex');

/** The definition itself: split at the largest power of two below n. */
function rootByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return sha();
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Uint8Array.of(1), rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

function proofByDefinition(index: number, leaves: readonly Uint8Array[]): readonly Uint8Array[] {
  if (leaves.length <= 1) return [];
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return index < split
    ? [...proofByDefinition(index, leaves.slice(0, split)), rootByDefinition(leaves.slice(split))]
    : [...proofByDefinition(index - split, leaves.slice(split)), rootByDefinition(leaves.slice(0, split))];
}

const leavesOf = (count: number) => Array.from({ length: count }, (_, index) => leafHash(`row ${index}`));

describe('a tree', () => {
  // The eight leaves of Certificate Transparency's reference implementation; the first is empty.
  const bytes = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const leaves = bytes.map((one) => sha(Uint8Array.of(0), Buffer.from(one, 'hex')));

  it.each([
    [0, 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    [1, '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    [2, 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
    [3, 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77'],
    [4, 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'],
    [5, '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4'],
    [6, '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef'],
    [7, 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c'],
    [8, '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328'],
  ])('of the first %i known leaves has the known root', (count, root) => {
    expect(hex(rootOf(leaves.slice(0, count)))).toBe(root);
  });

  it('is the one the definition gives, and so is every proof, for any number of leaves', () => {
    for (let count = 1; count <= 70; count += 1) {
      const all = leavesOf(count);
      const root = rootByDefinition(all);
      expect(hex(rootOf(all))).toBe(hex(root));
      for (let index = 0; index < count; index += 1) {
        const proof = proofOf(index, all);
        expect(proof.map(hex)).toEqual(proofByDefinition(index, all).map(hex));
        expect(hex(rootByProof(all[index] ?? sha(), index, count, proof))).toBe(hex(root));
      }
    }
  });

  it('over pages that are whole subtrees is the tree over all rows, and proofs join', () => {
    for (const [count, size] of [
      [37, 8],
      [64, 8],
      [65, 16],
      [7, 8],
      [33, 4],
    ] as const) {
      const all = leavesOf(count);
      const pages = Array.from({ length: Math.ceil(count / size) }, (_, page) => all.slice(page * size, (page + 1) * size));
      const roots = pages.map(rootOf);
      expect(hex(rootOf(roots))).toBe(hex(rootOf(all)));
      for (let index = 0; index < count; index += 1) {
        const page = Math.floor(index / size);
        const joined = [...proofOf(index % size, pages[page] ?? []), ...proofOf(page, roots)];
        expect(joined.map(hex)).toEqual(proofOf(index, all).map(hex));
      }
    }
  });

  it('has no proof for another leaf, another place, another length or another size', () => {
    const cases = fc
      .integer({ min: 2, max: 200 })
      .chain((count) => fc.record({ count: fc.constant(count), index: fc.nat({ max: count - 1 }), other: fc.nat({ max: count - 1 }) }));
    fc.assert(
      fc.property(cases, ({ count, index, other }) => {
        const all = leavesOf(count);
        const [leaf, root, proof] = [all[index] ?? sha(), hex(rootOf(all)), proofOf(index, all)];
        if (other !== index) {
          expect(hex(rootByProof(all[other] ?? sha(), index, count, proof))).not.toBe(root);
          expect(hex(rootByProof(leaf, other, count, proof))).not.toBe(root);
        }
        expect(hex(rootByProof(leaf, index, count, proof.slice(1)))).not.toBe(root);
        expect(hex(rootByProof(leaf, index, count, [...proof, leaf]))).not.toBe(root);
        expect(rootByProof(leaf, count, count, proof)).toBeUndefined();
      }),
    );
  });
});
