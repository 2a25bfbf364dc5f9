import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../shared/domain/allocation.ts';
import {
  chunkKey,
  chunksOf,
  chunksPerDirectory,
  directoryOf,
  placesFrom,
  positionAt,
  rankIn,
  rowsPerChunk,
} from '../../shared/domain/queue.ts';
import { compareKeys, hexOf, orderKeyBytes, orderKeyOf, placeOf, type Place } from '../../shared/domain/orderKey.ts';
import { instant } from '../../shared/domain/time.ts';
import { chunksPk, directoryKey } from '../../shared/table/keys.ts';
import { copyChecked } from '../../shared/table/limits.ts';
import { anyPlace, crowdedPlace, inLegalOrder, longQueue, pack } from '../support/places.ts';

/** Two read units, eventually consistent, cost as much as one strong one: 8,192 bytes. */
const chunkBytesLimit = 8_192;
const longestTerritory = 'a'.repeat(40);
const longestRun = `999999999.${2 ** 48 - 1}`;
const expiresAtSeconds = Math.floor(2 ** 48 / 1000);

function chunkBytes(rows: Uint8Array, first: number, territory: string): number {
  return copyChecked('published', { pk: chunksPk(territory, longestRun), sk: chunkKey(rows), first, rows, expiresAtSeconds }).bytes;
}

/** What a lookup does with a packed queue, without a table: the last chunk that begins at or before the key. */
function chunkWith(keys: Uint8Array, key: Uint8Array) {
  return chunksOf(keys).findLast((chunk) => compareKeys(chunk.rows, key) <= 0);
}

describe('a position', () => {
  it('is the place among those of the category, whatever stands before it', () => {
    const stretches = [
      { category: 2, first: 0, count: 3 },
      { category: 5, first: 3, count: 10 },
    ];
    expect(positionAt(0, stretches)).toEqual({ category: 2, position: 1, ahead: 0, of: 3 });
    expect(positionAt(2, stretches)).toEqual({ category: 2, position: 3, ahead: 2, of: 3 });
    expect(positionAt(3, stretches)).toEqual({ category: 5, position: 1, ahead: 0, of: 10 });
    expect(positionAt(12, stretches)).toEqual({ category: 5, position: 10, ahead: 9, of: 10 });
    expect(positionAt(13, stretches)).toBeUndefined();
  });

  it('is found for everybody as a plain count would find it (I-08)', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(crowdedPlace, anyPlace), { maxLength: 60 }), anyPlace, (many, stranger) => {
        const places = inLegalOrder(many);
        const keys = pack(places);
        const stretches = stretchesOf(keys);
        for (const place of places) {
          const rank = rankIn({ first: 0, rows: keys }, orderKeyOf(place));
          const ofCategory = places.filter(({ category }) => category === place.category);
          const ahead = ofCategory.indexOf(place);
          expect(rank === undefined ? undefined : positionAt(rank, stretches)).toEqual({
            category: place.category,
            position: ahead + 1,
            ahead,
            of: ofCategory.length,
          });
        }
        const isThere = places.some((place) => compareKeys(orderKeyOf(place), orderKeyOf(stranger)) === 0);
        expect(rankIn({ first: 0, rows: keys }, orderKeyOf(stranger)) !== undefined).toBe(isThere);
      }),
    );
  });
});

describe('a published queue', () => {
  it.each([0, 1, 669, 670, 671, 1_340, 1_341])('of %d rows is cut into chunks that lose and repeat nobody', (rows) => {
    const keys = pack(longQueue(rows));
    const chunks = chunksOf(keys);
    expect(chunks).toHaveLength(Math.ceil(rows / rowsPerChunk));
    expect(Buffer.concat(chunks.map((chunk) => chunk.rows)).equals(keys)).toBe(true);
    for (const [index, chunk] of chunks.entries()) expect(chunk.first).toBe(index * rowsPerChunk);
  });

  it.each([1, 669, 670, 671, 1_340, 1_341])('of %d rows shows every row at its rank, at the borders of chunks too', (rows) => {
    const places = longQueue(rows);
    const keys = pack(places);
    for (const [rank, place] of places.entries()) {
      const chunk = chunkWith(keys, orderKeyOf(place));
      if (chunk === undefined || rankIn(chunk, orderKeyOf(place)) !== rank) expect.fail(`row ${rank} of ${rows} is not found`);
    }
  });

  it('finds each of 60,000 families, and no stranger between two of them', () => {
    const places = longQueue(60_000);
    const keys = pack(places);
    const chunks = chunksOf(keys);
    const stretches = stretchesOf(keys);
    const seen = new Map<number, number>();
    let chunk = chunks[0];
    for (const [rank, place] of places.entries()) {
      chunk = chunks[Math.floor(rank / rowsPerChunk)];
      const key = orderKeyOf(place);
      const position = positionAt(rank, stretches);
      const expected = (seen.get(place.category) ?? 0) + 1;
      seen.set(place.category, expected);
      if (chunk === undefined || rankIn(chunk, key) !== rank || position?.position !== expected) expect.fail(`row ${rank}`);
      const stranger = orderKeyOf({ ...place, submittedAt: instant(place.submittedAt + 3) });
      if (rankIn(chunk, stranger) !== undefined) expect.fail(`a stranger after row ${rank}`);
    }
    expect(stretches.map(({ count }) => count)).toEqual([15_000, 15_000, 15_000, 15_000]);
  });

  it('keeps the first key of every chunk in its directory, so a rank leads to its chunk by two divisions', () => {
    const rows = rowsPerChunk * chunksPerDirectory + 1;
    const keys = new Uint8Array(rows * orderKeyBytes);
    const view = new DataView(keys.buffer);
    for (let row = 0; row < rows; row += 1) view.setUint32(row * orderKeyBytes + 8, row);
    const chunks = chunksOf(keys);
    const pages = directoryOf(chunks);
    expect(pages.map((page) => page.length / orderKeyBytes)).toEqual([chunksPerDirectory, 1]);
    for (const rank of [0, 669, 670, 401_999, 402_000]) {
      const chunk = Math.floor(rank / rowsPerChunk);
      const page = pages[Math.floor(chunk / chunksPerDirectory)] ?? new Uint8Array();
      const offset = (chunk % chunksPerDirectory) * orderKeyBytes;
      expect(hexOf(page.subarray(offset, offset + orderKeyBytes))).toBe(chunkKey(chunks[chunk]?.rows ?? new Uint8Array()));
    }
    expect(directoryOf([])).toEqual([]);
  });

  it('shows the rows of a page and none of another', () => {
    const places = longQueue(1_400);
    const [, second] = chunksOf(pack(places));
    const chunk = second ?? { first: 0, rows: new Uint8Array() };
    const shown = (from: number, limit: number): readonly Place[] => placesFrom(chunk, from, limit);
    expect(shown(670, 3)).toEqual(places.slice(670, 673));
    expect(shown(1_338, 50)).toEqual(places.slice(1_338, 1_340));
    expect(shown(1_339, 1)).toEqual(places.slice(1_339, 1_340));
    expect(shown(1_340, 10)).toEqual([]);
    expect(shown(700, 0)).toEqual([]);
  });
});

describe('what a publication costs', () => {
  it.each(['z', 'karaganda', longestTerritory])('a chunk of %s is one read: its whole item is under 8,192 bytes', (territory) => {
    const [chunk] = chunksOf(new Uint8Array(rowsPerChunk * orderKeyBytes).fill(255));
    expect(chunkBytes(chunk?.rows ?? new Uint8Array(), 9_999_999, territory)).toBeLessThan(chunkBytesLimit);
  });

  it('a directory page stays under 8,192 bytes', () => {
    const keys = new Uint8Array(chunksPerDirectory * orderKeyBytes).fill(255);
    const item = { ...directoryKey(longestTerritory, longestRun, 999_999), keys, expiresAtSeconds };
    expect(copyChecked('published', item).bytes).toBeLessThan(chunkBytesLimit);
  });

  it('is at most 12.5 bytes and a six-hundredth of an item for each of 60,000 applications', () => {
    const keys = pack(longQueue(60_000));
    const chunks = chunksOf(keys);
    const directories = directoryOf(chunks).map(
      (page, index) =>
        copyChecked('published', { ...directoryKey(longestTerritory, longestRun, index), keys: page, expiresAtSeconds }).bytes,
    );
    const bytes = chunks.map((chunk) => chunkBytes(chunk.rows, chunk.first, longestTerritory));
    const sum = [...bytes, ...directories].reduce((total, one) => total + one, 0);
    expect(sum / 60_000).toBeLessThanOrEqual(12.5);
    expect((chunks.length + directories.length) / 60_000).toBeLessThanOrEqual(1 / 600);
  });

  it('keeps chunks in the order of the queue by their text keys', () => {
    const keys = pack(longQueue(5_000));
    const sorted = chunksOf(keys).map((chunk) => chunkKey(chunk.rows));
    expect(sorted).toEqual(sorted.toSorted());
    expect(sorted.at(0)).toBe(hexOf(keys.subarray(0, orderKeyBytes)));
    expect(placeOf(keys).category).toBe(1);
  });
});
