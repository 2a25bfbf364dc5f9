// Personal values at rest: sealed for whose they are and where they stand, by a key of their own that can be destroyed.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, later, type Instant } from '../../shared/domain/time.ts';
import { KeysUnavailable, ringOf, type KeyRing } from '../../shared/keyRing.ts';
import { dataKeyKey } from '../../shared/table/dataKeyKeys.ts';
import { destroyDataKey, destroyingWrites, readDataKey } from '../../shared/table/dataKeys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { Erased, openIfKept, openVault, type Vault, type Whose } from '../../shared/vault.ts';
import { singleKey } from '../support/singleKey.ts';
import { ringWith, testRing, testSecret } from '../support/testRing.ts';

const noon = instant(Date.UTC(2026, 6, 1, 7));
const minute = 60_000;
const child = 'child#1a2b';

interface Held {
  readonly table: Table;
  readonly vault: Vault;
  readonly asked: { get: number; put: number };
  clock: Instant;
  ring: () => Promise<KeyRing>;
}

async function held(table: Table = memoryTable()): Promise<Held> {
  const asked = { get: 0, put: 0 };
  const counted: Table = {
    ...table,
    get: (...of) => ((asked.get += 1), table.get(...of)),
    put: ((...of: Parameters<Table['put']>) => ((asked.put += 1), table.put(...of))) as Table['put'],
  };
  const state = { table, asked, clock: noon, ring: async () => testRing };
  const vault = await openVault({ table: counted, openRing: () => state.ring(), now: () => state.clock });
  return Object.assign(state, { vault });
}

describe('a sealed value', () => {
  it('is opened for the one and the place it was sealed for, and for no other', async () => {
    const { vault } = await held();
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
        fc.string(),
        async (value, place) => {
          const sealed = await vault.seal(child, place, value);
          expect(await vault.open(child, place, sealed)).toBe(value);
          await expect(vault.open(child, `${place}.`, sealed)).rejects.toThrow(/./);
          await expect(vault.open('child#other', place, sealed)).rejects.toThrow(/./);
          await expect(vault.open('person#1a2b', place, sealed)).rejects.toThrow(/./);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is not opened when one of its bits was changed, or its end is missing', async () => {
    const { vault } = await held();
    const sealed = await vault.seal(child, 'name', 'Сәуле Үлгіқызы');
    const bytes = Buffer.from(sealed.slice(2), 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await expect(vault.open(child, 'name', `2.${changed.toString('base64url')}`)).rejects.toThrow(/./);
    }
    await expect(vault.open(child, 'name', `2.${bytes.subarray(0, 20).toString('base64url')}`)).rejects.toThrow('cut short');
    await expect(vault.open(child, 'name', '')).rejects.toThrow(/./);
  });

  it('says nothing of what it holds, and is another text each time', async () => {
    const { vault, table } = await held();
    const [one, other] = await Promise.all([vault.seal(child, 'iin', '800101000057'), vault.seal(child, 'iin', '800101000057')]);
    expect(one).not.toBe(other);
    const stored = JSON.stringify(await table.get('records', dataKeyKey(child)));
    for (const text of [one, other, stored]) expect(text).not.toContain('8001010');
  });

  it('sealed by the one key of before is opened as ever, and sealed anew by a key of its own', async () => {
    const { vault, table } = await held();
    const before = singleKey(testSecret)('person#1/contacts', '{"phones":[]}');
    expect(await vault.open('person#1', 'person#1/contacts', before)).toBe('{"phones":[]}');
    expect(await readDataKey(table, 'person#1')).toBeUndefined();
    expect(await vault.seal('person#1', 'person#1/contacts', '{"phones":[]}')).toMatch(/^2\.[\w-]+$/);
    expect(await readDataKey(table, 'person#1')).toMatchObject({ version: 1, by: 1 });
  });
});

describe('a data key', () => {
  it('is one, however many seal first at once, in one process or in many', async () => {
    const table = memoryTable();
    const houses = await Promise.all(Array.from({ length: 8 }, () => held(table)));
    const all = houses.flatMap(({ vault }) => Array.from({ length: 8 }, (_, each) => vault.seal(child, `place ${each}`, 'value')));
    const sealed = await Promise.all(all);
    const { vault } = await held(table);
    for (const [place, text] of sealed.entries()) expect(await vault.open(child, `place ${place % 8}`, text)).toBe('value');
    // Each of the eight of one process looked, and one of them made it.
    expect(houses.map(({ asked }) => asked)).toEqual(houses.map(() => ({ get: 8, put: 1 })));
  });

  it('is read once in five minutes, and then again', async () => {
    const house = await held();
    const sealed = await house.vault.seal(child, 'name', 'a');
    for (let times = 0; times < 100; times += 1) await house.vault.open(child, 'name', sealed);
    expect(house.asked).toEqual({ get: 1, put: 1 });
    house.clock = later(noon, 5 * minute);
    await house.vault.open(child, 'name', sealed);
    expect(house.asked).toEqual({ get: 2, put: 1 });
  });

  it.each(['person#1', 'child#1'] as const)(
    'of %s that was erased and is back within a minute seals by the new key in a process that remembers the old one, and old text stays unreadable',
    async (whose) => {
      const house = await held();
      const [before, single] = [await house.vault.seal(whose, 'name', 'a'), singleKey(testSecret)('name', 'b')];
      expect(await house.vault.open(whose, 'name', single)).toBe('b');
      await house.table.together('erase', await destroyingWrites(house.table, whose, noon));
      const { vault: elsewhere } = await held(house.table);
      for (const vault of [house.vault, elsewhere]) await expect(vault.open(whose, 'name', single)).rejects.toThrow(Erased);
      const after = await house.vault.seal(whose, 'name', 'c');
      for (const vault of [house.vault, elsewhere]) expect(await vault.open(whose, 'name', after)).toBe('c');
      for (const text of [before, single]) await expect(elsewhere.open(whose, 'name', text)).rejects.toThrow(Erased);
      await expect(house.vault.open(whose, 'name', single)).rejects.toThrow(Erased);
    },
  );

  it.each(['person#1', 'child#1'] as const)(
    'of %s that never was is destroyed all the same: text of the one key is over',
    async (whose) => {
      const house = await held();
      const single = singleKey(testSecret)('name', 'b');
      expect(await house.vault.open(whose, 'name', single)).toBe('b');
      expect((await house.table.together('erase', await destroyingWrites(house.table, whose, noon))).done).toBe(true);
      expect(await readDataKey(house.table, whose)).toEqual({ item: 'dataKey', version: 1, destroyedAt: noon, mayReturn: true });
      expect(await destroyingWrites(house.table, whose, noon)).toEqual([]);
      await expect(house.vault.open(whose, 'name', single)).rejects.toThrow(Erased);
      await house.vault.seal(whose, 'name', 'c');
      await expect(house.vault.open(whose, 'name', single)).rejects.toThrow(Erased);
    },
  );

  it('moved to somebody else opens nothing: it is wrapped for the one it is of', async () => {
    const { vault, table } = await held();
    const sealed = await vault.seal(child, 'name', 'a');
    const item = await table.get('records', dataKeyKey(child));
    await table.put('records', { ...item, ...dataKeyKey('child#thief') }, 'ifAbsent');
    const { vault: fresh } = await held(table);
    await expect(fresh.open('child#thief', 'name', sealed)).rejects.toThrow(/./);
    expect(await fresh.open(child, 'name', sealed)).toBe('a');
  });

  it.each(['person#1', 'child#1', 'preschool#1'] as const)(
    'of %s once destroyed opens nothing and is not made again',
    async (whose: Whose) => {
      const table = memoryTable();
      const { vault } = await held(table);
      const sealed = await vault.seal(whose, 'name', 'a');
      const single = singleKey(testSecret)('name', 'b');
      await destroyDataKey(table, whose, noon);
      await destroyDataKey(table, whose, later(noon, 1));
      expect(await table.get('records', dataKeyKey(whose))).toEqual({
        ...dataKeyKey(whose),
        item: 'dataKey',
        version: 2,
        destroyedAt: noon,
      });
      const { vault: later5 } = await held(table);
      for (const text of [sealed, single]) {
        await expect(later5.open(whose, 'name', text)).rejects.toThrow(Erased);
        expect(await openIfKept(later5, whose, 'name', text)).toBeUndefined();
      }
      await expect(later5.seal(whose, 'name', 'c')).rejects.toThrow(Erased);
    },
  );

  it('is opened five minutes at most by a process that remembers it', async () => {
    const house = await held();
    const sealed = await house.vault.seal(child, 'name', 'a');
    await destroyDataKey(house.table, child, noon);
    house.clock = later(noon, 5 * minute - 1);
    expect(await house.vault.open(child, 'name', sealed)).toBe('a');
    house.clock = later(noon, 5 * minute);
    await expect(house.vault.open(child, 'name', sealed)).rejects.toThrow(Erased);
  });
});

describe('the key ring', () => {
  it('that cannot be read any more goes on reading, and stops writing after 45 minutes (F36)', async () => {
    const house = await held();
    const sealed = await house.vault.seal(child, 'name', 'a');
    house.ring = async () => {
      throw new Error('KMS does not answer');
    };
    house.clock = later(noon, 45 * minute);
    expect(await house.vault.seal(child, 'name', 'b')).toMatch(/^2\./);
    house.clock = later(noon, 45 * minute + 1);
    await expect(house.vault.seal(child, 'name', 'c')).rejects.toThrow(KeysUnavailable);
    expect(await house.vault.open(child, 'name', sealed)).toBe('a');
    house.ring = async () => testRing;
    house.clock = later(noon, 45 * minute + 30_001);
    expect(await house.vault.seal(child, 'name', 'd')).toMatch(/^2\./);
  });

  it('that cannot be read is asked for once in 30 seconds, and nobody waits for it meanwhile: old text opens at once (F36)', async () => {
    const house = await held();
    const sealed = await house.vault.seal(child, 'name', 'a');
    const old = singleKey(testSecret)('name', 'b');
    let tries = 0;
    house.ring = async () => {
      tries += 1;
      // The first try is refused; the later ones get no answer at all.
      if (tries > 1) await new Promise(() => undefined);
      throw new Error('KMS does not answer');
    };
    const readAll = async () => {
      for (let times = 0; times < 10; times += 1) {
        expect(await house.vault.open(child, 'name', sealed)).toBe('a');
        expect(await house.vault.open(child, 'name', old)).toBe('b');
        expect(await house.vault.seal(child, 'name', 'b')).toMatch(/^2\./);
      }
    };
    house.clock = later(noon, 6 * minute);
    await readAll();
    expect(tries).toBe(1);
    house.clock = later(noon, 6 * minute + 30_000);
    await readAll();
    expect(tries).toBe(1);
    house.clock = later(noon, 6 * minute + 30_001);
    await readAll();
    expect(tries).toBe(2);
    house.clock = later(noon, 7 * minute + 2);
    await readAll();
    expect(tries).toBe(3);
  });

  it('that answers again is used again: a version added during the outage wraps from then on', async () => {
    const house = await held();
    house.ring = async () => {
      throw new Error('KMS does not answer');
    };
    house.clock = later(noon, 6 * minute);
    await house.vault.seal('child#during', 'name', 'a');
    house.ring = async () => ringOf(ringWith(2, noon));
    house.clock = later(noon, 7 * minute);
    await house.vault.seal('child#during', 'name', 'b');
    await house.vault.seal('child#after', 'name', 'a');
    expect(await readDataKey(house.table, 'child#during')).toMatchObject({ by: 1 });
    expect(await readDataKey(house.table, 'child#after')).toMatchObject({ by: 2 });
  });

  it('of another product opens nothing', async () => {
    const house = await held();
    const sealed = await house.vault.seal(child, 'name', 'a');
    const ring = ringOf({ versions: [{ version: 1, secret: 'another secret of more than thirty-two letters', idsFrom: 0 }] });
    const { table } = house;
    const stranger = await openVault({ table, openRing: async () => ring, now: () => noon });
    await expect(stranger.open(child, 'name', sealed)).rejects.toThrow(/./);
    await expect(stranger.seal(child, 'name', 'b')).rejects.toThrow(/./);
  });

  it('read by a process before a version was added is read again when a key is wrapped by it', async () => {
    const house = await held();
    const newer = await held(house.table);
    newer.ring = house.ring = async () => ringOf(ringWith(2, noon));
    newer.clock = later(noon, 6 * minute);
    const sealed = await newer.vault.seal(child, 'name', 'a');
    expect(await readDataKey(house.table, child)).toMatchObject({ by: 2 });
    expect(await house.vault.open(child, 'name', sealed)).toBe('a');
  });
});
