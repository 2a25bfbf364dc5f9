// Rotating keys: whose data is whose, and who is who, stays as it was, wherever the rotation is stopped.

import { describe, expect, it } from 'vitest';
import { instant, later, type Instant } from '../../shared/domain/time.ts';
import { KeysUnavailable, ringOf, type WrittenRing } from '../../shared/keyRing.ts';
import { isRotationOpen, rotateKeys, type Rotating } from '../../shared/rotating.ts';
import { readChild } from '../../shared/table/children.ts';
import { dataKeyShards } from '../../shared/table/dataKeyKeys.ts';
import { destroyDataKey, listDataKeys } from '../../shared/table/dataKeys.ts';
import { childKey, personKey } from '../../shared/table/keys.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { readPerson, savePerson } from '../../shared/table/people.ts';
import { kindOf } from '../../shared/table/sealedValues.ts';
import type { Item, Table } from '../../shared/table/table.ts';
import { openVault, type Vault } from '../../shared/vault.ts';
import { at, emptyCity, importCells, people, row, staffedCity, type City } from '../support/city.ts';
import { iinOf } from '../support/iins.ts';
import { singleKey } from '../support/singleKey.ts';
import { ringWith, testSecret } from '../support/testRing.ts';

const noon = at('2026-07-01T12:00:00+05:00');
const params = { territory: 'karaganda' };

/** A table whose every item can be read, and which may be made to fail at its nth write. */
function watched(): {
  readonly table: Table;
  readonly everyItem: Rotating['everyItem'];
  readonly all: () => readonly Item[];
  failAt: number;
} {
  const records = new Map<string, Item>();
  const keep = ({ table, key, after }: Change): void => {
    const name = `${key.pk} ${String(key.sk)}`;
    if (table !== 'records') return;
    if (after === undefined) records.delete(name);
    else records.set(name, after);
  };
  const state = { failAt: Infinity };
  const table = memoryTable({
    onWrite: keep,
    beforeVerb(verb) {
      if (verb === 'get' || verb === 'list') return;
      state.failAt -= 1;
      if (state.failAt === 0) throw new Error('killed');
    },
  });
  const all = () => [...records.values()];
  const everyItem: Rotating['everyItem'] = async function* (kinds) {
    for (const item of all()) if (kinds.includes(kindOf(item))) yield item;
  };
  return Object.assign(state, { table, everyItem, all });
}

const wrappings = async (table: Table) => {
  const by = new Map<number | 'destroyed', number>();
  for (const shard of dataKeyShards)
    for await (const { key } of listDataKeys(table, shard)) {
      const name = 'by' in key ? key.by : 'destroyed';
      by.set(name, (by.get(name) ?? 0) + 1);
    }
  return Object.fromEntries(by);
};

const vaultOf = (table: Table, ring: WrittenRing, now: () => Instant = () => noon): Promise<Vault> =>
  openVault({ table, openRing: async () => ringOf(ring), now });

/** Five families of an old system, with and without IINs, in a city of one key version. */
async function cityOf(table: Table): Promise<City> {
  const city = await staffedCity(table);
  const guardian = (child: number) => ({ guardianName: `Ана ${'АБВГД'[child] ?? ''}`, guardianPhone: `+7701000000${child}` });
  await importCells(
    city,
    [0, 1, 2, 3, 4].map((child) =>
      row(child, `2023-01-1${child}T09:00:00Z`, {
        ...guardian(child),
        ...(child < 3 ? { guardianIin: iinOf(child), childIin: iinOf(100 + child), childReference: '' } : {}),
      }),
    ),
  );
  return city;
}

describe('a rotation', () => {
  it('wraps every key by the newest version, says how much, and run twice does nothing', async () => {
    const seen = watched();
    await cityOf(seen.table);
    const before = await wrappings(seen.table);
    expect(Object.keys(before)).toEqual(['1']);
    await destroyDataKey(seen.table, 'person#gone', noon);
    const rotating = { ...seen, openRing: async () => ringOf(ringWith(2, noon)), now: () => noon };
    expect(await isRotationOpen(rotating)).toBe(true);
    const dry = await rotateKeys(rotating, true);
    expect(await wrappings(seen.table)).toEqual({ ...before, destroyed: 1 });
    const done = await rotateKeys(rotating, false);
    expect(done).toEqual(dry);
    expect(done).toMatchObject({ newest: 2, wrapped: before['1'], destroyed: 1, sealed: 0 });
    expect(await wrappings(seen.table)).toEqual({ 2: before['1'], destroyed: 1 });
    expect(await rotateKeys(rotating, false)).toMatchObject({ wrapped: 0, sealed: 0, aliases: 0, withoutIin: done.withoutIin });
    expect(await isRotationOpen(rotating)).toBe(false);
  });

  it('killed at any write and run again ends as if it had not been, and everything is readable at every moment', async () => {
    const whole = watched();
    await cityOf(whole.table);
    const openRing = async () => ringOf(ringWith(2, noon));
    const { wrapped, aliases } = await rotateKeys({ ...whole, openRing, now: () => noon }, false);
    const writes = wrapped + aliases;
    expect(aliases).toBeGreaterThanOrEqual(6);
    for (let killedAt = 1; killedAt <= writes; killedAt += 3) {
      const seen = watched();
      const city = await cityOf(seen.table);
      seen.failAt = killedAt;
      const rotating = { ...seen, openRing, now: () => noon };
      await expect(rotateKeys(rotating, false)).rejects.toThrow('killed');
      seen.failAt = Infinity;
      const person = (await city.context.vault()).identify('person', iinOf(1));
      expect((await readPerson(seen.table, await vaultOf(seen.table, ringWith(2, noon)), person))?.contacts.reveal().name).toBe('Ана Б');
      await rotateKeys(rotating, false);
      expect(await wrappings(seen.table)).toEqual({ 2: wrapped });
      const names = (all: readonly Item[]) => all.flatMap(({ item, pk }) => (item === 'alias' ? [pk] : [])).toSorted();
      expect(names(seen.all())).toEqual(names(whole.all()));
    }
  });

  it('seals anew what the one key of before sealed, and its item keeps its version', async () => {
    const seen = watched();
    const city = emptyCity(seen.table);
    const old = singleKey(testSecret);
    const vault = await city.context.vault();
    const [person, child] = [vault.identify('person', people.parent), vault.identify('child', iinOf(100))];
    const contacts = old(`person#${person}/contacts`, JSON.stringify({ name: 'Ана', phones: ['+77010000001'], iin: people.parent }));
    const identity = old(`child#${child}/identity`, JSON.stringify({ iin: iinOf(100), name: 'Әлия' }));
    await seen.table.put('records', { ...personKey(person), item: 'person', version: 3, locale: 'kk', contacts }, 'ifAbsent');
    await seen.table.put('records', { ...childKey(child), item: 'child', version: 1, identity }, 'ifAbsent');
    const rotating = { ...seen, openRing: async () => ringOf(ringWith(2, noon)), now: () => noon };
    expect(await rotateKeys(rotating, true)).toMatchObject({ sealed: 2, keys: 0 });
    expect(await rotateKeys(rotating, false)).toMatchObject({ sealed: 2, keys: 2, aliases: 2 });
    const stored = await seen.table.get('records', personKey(person));
    expect(stored).toMatchObject({ version: 3, locale: 'kk', contacts: expect.stringMatching(/^2\./) });
    const fresh = await vaultOf(seen.table, ringWith(2, noon));
    expect((await readPerson(seen.table, fresh, person))?.contacts.reveal()).toEqual({
      name: 'Ана',
      phones: ['+77010000001'],
      iin: people.parent,
    });
    expect((await readChild(seen.table, fresh, child))?.reveal()).toMatchObject({ name: 'Әлия' });
    expect(await rotateKeys(rotating, false)).toMatchObject({ sealed: 0, wrapped: 0, aliases: 0 });
  });

  it('leaves a value alone that somebody changes at the same moment', async () => {
    const seen = watched();
    const city = emptyCity(seen.table);
    const person = (await city.context.vault()).identify('person', people.parent);
    const contacts = singleKey(testSecret)(`person#${person}/contacts`, JSON.stringify({ phones: [] }));
    await seen.table.put('records', { ...personKey(person), item: 'person', version: 1, locale: 'kk', contacts }, 'ifAbsent');
    const everyItem: Rotating['everyItem'] = async function* (kinds) {
      for await (const item of seen.everyItem(kinds)) {
        await city.ask('updateMySettings', { iin: people.parent, body: { locale: 'ru' } });
        yield item;
      }
    };
    const openRing = async () => ringOf(ringWith(1));
    expect(await rotateKeys({ table: seen.table, openRing, now: () => noon, everyItem }, false)).toMatchObject({ sealed: 0 });
    expect(await seen.table.get('records', personKey(person))).toMatchObject({ version: 2, locale: 'ru' });
  });
});

describe('people under a rotated index', () => {
  it('keep their ids, whether they come before the walk, after it, or never had an IIN', async () => {
    const seen = watched();
    const first = await cityOf(seen.table);
    const before = await first.ask('listMyChildren', { iin: iinOf(1) });
    const ring = ringWith(2, noon);
    const { table } = seen;
    const rotated = emptyCity(table, { vault: async () => vaultOf(table, ring) });
    // Not walked yet: found under the older key.
    expect((await rotated.ask('listMyChildren', { iin: iinOf(1) })).body).toEqual(before.body);
    await rotateKeys({ ...seen, openRing: async () => ringOf(ring), now: () => noon }, false);
    expect((await rotated.ask('listMyChildren', { iin: iinOf(2) })).body).not.toEqual({ children: [] });
    expect((await rotated.ask('listMyChildren', { iin: iinOf(1) })).body).toEqual(before.body);
    const again = await importCells(rotated, [row(4, '2023-01-14T09:00:00Z')]);
    expect(again).toMatchObject([{ outcome: 'merged' }]);
  });

  it('met for the first time have an id of the older key for an hour, of the newer after it, and one for ever (T05)', async () => {
    const { table } = watched();
    const ring = ringWith(2, noon);
    let clock = later(noon, 3_600_000 - 1);
    const vault = await vaultOf(table, ring, () => clock);
    const early = await vault.recognise('person', people.parent);
    clock = later(noon, 3_600_000);
    const late = await vault.recognise('person', people.otherParent);
    const [one, two] = ringOf(ring).versions;
    const single = await vaultOf(memoryTable(), ringWith(1));
    expect(early).toBe(single.identify('person', people.parent));
    expect(late).not.toBe(single.identify('person', people.otherParent));
    expect(one.index.equals(two?.index ?? one.index)).toBe(false);
    const third = await vaultOf(table, ringWith(3, later(noon, 1)), () => later(noon, 86_400_000));
    expect(await third.recognise('person', people.parent)).toBe(early);
    expect(await third.recognise('person', people.otherParent)).toBe(late);
  });

  it('are not met anew by a process that has known one version only and cannot read the ring: known ones are, and all are once it can (F36)', async () => {
    const { table } = watched();
    let clock = noon;
    let openRing = async () => ringOf(ringWith(1));
    const stale = await openVault({ table, openRing: () => openRing(), now: () => clock });
    const known = await savePerson(table, stale, { iin: people.parent, locale: 'ru', contacts: { phones: [] } });
    openRing = async () => {
      throw new Error('Secrets Manager does not answer');
    };
    clock = later(noon, 3_700_000);
    const fresh = await vaultOf(table, ringWith(2, noon), () => clock);
    const id = await fresh.recognise('person', people.otherParent);
    expect(await stale.recognise('person', people.parent)).toBe(known);
    await expect(stale.recognise('person', people.otherParent)).rejects.toThrow(KeysUnavailable);
    openRing = async () => ringOf(ringWith(2, noon));
    clock = later(clock, 31_000);
    expect(await stale.recognise('person', people.otherParent)).toBe(id);
    expect(await stale.recognise('person', people.parent)).toBe(known);
  });

  it('met by 64 at once around the hour are one person', async () => {
    const { table } = watched();
    const vaults = await Promise.all(
      Array.from({ length: 64 }, (_, each) => vaultOf(table, ringWith(2, noon), () => instant(noon + 3_600_000 - 32 + each))),
    );
    const ids = await Promise.all(vaults.map((vault) => vault.recognise('person', people.parent)));
    expect(new Set(ids).size).toBe(1);
  });

  it('searched by a clerk leave nothing behind when nobody is there', async () => {
    const seen = watched();
    const { table } = seen;
    const city = await staffedCity(table, { vault: async () => vaultOf(table, ringWith(2, noon)) });
    const before = seen.all().length;
    const asked = { params, iin: people.clerk, body: { iin: people.stranger } };
    expect((await city.ask('searchApplications', asked)).status).toBe(200);
    expect(seen.all().filter(({ item }) => item === 'alias')).toHaveLength(4);
    expect(before).toBeGreaterThan(4);
  });
});
