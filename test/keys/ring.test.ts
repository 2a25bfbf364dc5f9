// The written form of a ring: the one secret a stage began with, or versions.

import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { instant } from '../../shared/domain/time.ts';
import { readRing, ringOf, withNewVersion } from '../../shared/keyRing.ts';
import { openFolder } from '../../local/folder.ts';
import { addLocalVersion, openLocalRing } from '../../local/localVault.ts';
import { ringWith } from '../support/testRing.ts';

const secret = 'a secret of sixty-four letters and digits, as stages begin with one';

describe('a key ring', () => {
  it('of a stage that has one secret is version 1 of everything', () => {
    expect(readRing(secret)).toEqual({ versions: [{ version: 1, secret, idsFrom: 0 }] });
  });

  it('written with its versions reads the same, the first as the one secret did', () => {
    const written = JSON.stringify(withNewVersion(readRing(secret), new Uint8Array(32).fill(9), instant(1_000)));
    const ring = ringOf(readRing(written));
    expect(ring.versions.map(({ version, idsFrom }) => ({ version, idsFrom }))).toEqual([
      { version: 1, idsFrom: 0 },
      { version: 2, idsFrom: 3_601_000 },
    ]);
    const [first] = ringOf(readRing(secret)).versions;
    expect(ring.versions[0].index.equals(first.index)).toBe(true);
    expect(ring.versions[1]?.index.equals(first.index)).toBe(false);
  });

  it.each([
    ['too short', 'thirty-one letters are one less'],
    ['no ring', '{"versions":[]}'],
    ['with a version left out', JSON.stringify({ versions: ringWith(3).versions.toSpliced(1, 1) })],
    ['with a field more', JSON.stringify({ ...ringWith(2), note: 'x' })],
    ['cut short', JSON.stringify(ringWith(2)).slice(0, -3)],
  ])('that is %s is refused, and the refusal has nothing of it', (_, text) => {
    expect(() => ringOf(readRing(text))).toThrow(RangeError);
    try {
      ringOf(readRing(text));
    } catch (error) {
      for (const part of text.matchAll(/\w{12,}/g)) expect(String(error)).not.toContain(part[0]);
    }
  });

  it('does not show its keys when it is printed or written as JSON', () => {
    const bytes = ringOf(readRing(secret)).versions[0].index.export();
    const shown = `${inspect(ringOf(readRing(secret)), { depth: 9 })}${JSON.stringify(ringOf(readRing(secret)))}`;
    for (const form of ['hex', 'base64', 'base64url', 'latin1'] as const) expect(shown).not.toContain(bytes.toString(form));
  });

  it('of a folder is made at its first start, stays, and is that of the one secret an older folder has', () => {
    const folder = openFolder();
    const [made] = openLocalRing(folder).versions;
    expect(openLocalRing(folder).versions[0].index.equals(made.index)).toBe(true);
    const old = openFolder();
    old.write('vault-key.txt', Buffer.alloc(32, 7).toString('base64url'));
    const read = openLocalRing(old);
    expect(read.versions[0].index.equals(ringOf(ringWith(1)).versions[0].index)).toBe(true);
    expect(addLocalVersion(old, instant(0))).toBe(2);
    expect(openLocalRing(old).versions[0].index.equals(read.versions[0].index)).toBe(true);
    expect(openLocalRing(old).versions).toHaveLength(2);
  });
});
