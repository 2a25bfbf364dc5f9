// The browser’s check of a protocol’s proof, held against the domain that makes them.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkProof, leafHash, rootByProof } from '../../portal/pages/public/rounds/proof.ts';
import { leafHash as domainLeaf, proofOf, rootByProof as domainRoot, rootOf } from '../../shared/domain/merkle.ts';
import { hexOf } from '../../shared/domain/orderKey.ts';
import { publicRow } from '../../shared/domain/protocolFile.ts';
import { leafText } from '../../shared/domain/protocolTree.ts';
import { parseApplicationNumber, type ApplicationNumber } from '../../shared/domain/identifiers.ts';
import { instant } from '../../shared/domain/time.ts';
import type { ProtocolRow } from '../../shared/domain/protocol.ts';

const hex = (bytes: Uint8Array | undefined) => bytes && hexOf(bytes);

function numberOf(text: string): ApplicationNumber {
  const number = parseApplicationNumber(text);
  if (number === undefined) throw new Error('expected an application number');
  return number;
}

/** Eleven lines of a protocol: the first three got a voucher. */
const rows: readonly ProtocolRow[] = Array.from({ length: 11 }, (_, row) => ({
  row,
  category: 9,
  submittedAt: instant(Date.parse('2023-01-10T09:00:00.123Z') + row),
  number: numberOf(`AAAA000${row.toString(16)}`),
  ...(row < 3 ? { outcome: 'awarded' as const, place: row + 1 } : { outcome: 'not-reached' as const }),
}));
const leaves = rows.map((row) => domainLeaf(leafText(row)));
const root = hexOf(rootOf(leaves));

function proofFor(row: ProtocolRow) {
  const text = { kk: '', ru: '', en: '' };
  return {
    territory: 'arman',
    round: '202611239725a830',
    line: publicRow(row),
    leaf: leafText(row),
    index: row.row,
    of: rows.length,
    hashes: proofOf(row.row, leaves).map(hexOf),
    root,
    digest: '',
    howToVerify: text,
  };
}

describe('a leaf', () => {
  it('is the hash of a zero byte and the text: of no text, that of RFC 6962', async () => {
    expect(hex(await leafHash(''))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('is the domain’s leaf of any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(hex(await leafHash(text))).toBe(hexOf(domainLeaf(text)));
      }),
    );
  });
});

describe('the root by a proof', () => {
  it('is the domain’s for every leaf of every tree, and for proofs that belong to none', async () => {
    const anything = fc.record({
      size: fc.integer({ min: 1, max: 40 }),
      index: fc.integer({ min: -1, max: 41 }),
      own: fc.boolean(),
      steps: fc.integer({ min: 0, max: 7 }),
    });
    await fc.assert(
      fc.asyncProperty(anything, async ({ size, index, own, steps }) => {
        const all = Array.from({ length: size }, (_, at) => domainLeaf(`row ${at}`));
        const leaf = all[index] ?? domainLeaf('of no row');
        const proof = own && index >= 0 && index < size ? proofOf(index, all) : all.slice(0, steps);
        const found = hex(await rootByProof(leaf, index, size, proof));
        expect(found).toBe(hex(domainRoot(leaf, index, size, proof)));
        if (own && index >= 0 && index < size) expect(found).toBe(hexOf(rootOf(all)));
      }),
    );
  });
});

describe('a family’s line', () => {
  it('stands in the protocol, whichever it is', async () => {
    for (const row of rows) expect(await checkProof(proofFor(row), root)).toBe('stands');
  });

  it('does not stand under another root than the published', async () => {
    const [first] = rows;
    expect(first && (await checkProof(proofFor(first), hexOf(rootOf(leaves.slice(0, 10)))))).toBe('other-root');
  });

  it('is betrayed when what is shown is not what is proved', async () => {
    const [first, second] = rows;
    if (first === undefined || second === undefined) throw new Error('there are eleven');
    const shown = proofFor(first);
    const forged = [
      { ...shown, line: { ...shown.line, outcome: 'not-reached' as const } },
      { ...shown, line: { ...shown.line, place: 2 } },
      { ...shown, line: { ...shown.line, submittedAt: '2023-01-10T09:00:00.122Z' } },
      { ...shown, line: { ...shown.line, seal: '0000000000000000' } },
      { ...proofFor(second), line: shown.line },
    ];
    for (const one of forged) expect(await checkProof(one, root)).toBe('other-line');
  });
});
