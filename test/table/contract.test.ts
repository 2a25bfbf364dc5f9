// One suite on both tables: what the rest of the product may rely on. Where a rule can only be seen on one of them, it has a file of its own.

import { beforeAll, describe, expect, it } from 'vitest';
import { TableMisuse, type Item, type Table, type Write } from '../../shared/table/table.ts';
import { limits } from '../../shared/table/tables.ts';
import { listAll, orderKey, tableKinds } from '../support/tables.ts';

const done = { done: true };

describe.each(tableKinds)('on $name', ({ isAbsent, make }) => {
  describe.skipIf(isAbsent)('the table', () => {
    let table: Table;
    let parts = 0;
    /** A partition of this test alone. */
    const fresh = () => `P${++parts}`;
    const sks = (items: readonly Item[]) => items.map((item) => item.sk);

    beforeAll(async () => {
      table = await make();
    });

    async function fill(pk: string, keys: readonly string[]): Promise<void> {
      for (const sk of keys) await table.put('records', { pk, sk }, 'ifAbsent');
    }

    describe('get and put', () => {
      it('gives back what was put: text, numbers, truth, null, bytes, lists, maps', async () => {
        const inner = { ә: [1, -2.5, 'x', null, { deep: new Uint8Array([1]) }], empty: {}, none: [], blank: '' };
        const item = {
          pk: fresh(),
          sk: 'a',
          version: 1,
          n: 9_007_199_254_740_991,
          tiny: 1e-7,
          b: false,
          z: null,
          d: new Uint8Array(3),
          inner,
        };
        expect(await table.put('records', item, 'ifAbsent')).toEqual(done);
        expect(await table.get('records', item)).toStrictEqual(item);
        expect(await table.get('records', item, { stale: true })).toStrictEqual(item);
      });

      it('answers undefined where nothing is', async () => {
        expect(await table.get('records', { pk: fresh(), sk: 'nothing' })).toBeUndefined();
      });

      it('keeps its own copy: changing an item given or got changes nothing', async () => {
        const list = [1];
        const item = { pk: fresh(), sk: 'a', list, bytes: new Uint8Array([7]) };
        await table.put('records', item, 'ifAbsent');
        list.push(2);
        item.bytes[0] = 8;
        const got = await table.get('records', item);
        if (got?.['bytes'] instanceof Uint8Array) got['bytes'][0] = 9;
        expect(await table.get('records', item)).toStrictEqual({ pk: item.pk, sk: 'a', list: [1], bytes: new Uint8Array([7]) });
      });

      it('knows no negative zero', async () => {
        const item = { pk: fresh(), sk: 'a', n: -0 };
        await table.put('records', item, 'ifAbsent');
        expect((await table.get('records', item))?.['n']).toBe(0);
      });

      it('keeps an item whose time to live lies ahead, and its attribute', async () => {
        const item = { pk: fresh(), sk: 'a', expiresAtSeconds: 4_102_444_800 };
        await table.put('published', item, 'ifAbsent');
        expect(await table.get('published', item)).toStrictEqual(item);
      });
    });

    describe('guards', () => {
      const first = (pk: string): Item => ({ pk, sk: 'a', version: 1, name: 'first' });

      it('ifAbsent clashes with what is there and shows it', async () => {
        const pk = fresh();
        await table.put('records', first(pk), 'ifAbsent');
        const outcome = await table.put('records', { pk, sk: 'a', version: 1, name: 'second' }, 'ifAbsent');
        expect(outcome).toEqual({ done: false, clashes: [{ index: 0, found: first(pk) }] });
        expect(await table.get('records', first(pk))).toEqual(first(pk));
      });

      it('ifPresent replaces what is there, and clashes with nothing', async () => {
        const pk = fresh();
        expect(await table.put('records', first(pk), 'ifPresent')).toEqual({ done: false, clashes: [{ index: 0, found: undefined }] });
        await table.put('records', first(pk), 'ifAbsent');
        expect(await table.put('records', { pk, sk: 'a' }, 'ifPresent')).toEqual(done);
        expect(await table.get('records', first(pk))).toEqual({ pk, sk: 'a' });
      });

      it('ifVersion holds for that version only: not for another, not for none, not for an absent item', async () => {
        const pk = fresh();
        expect(await table.put('records', first(pk), { ifVersion: 1 })).toEqual({ done: false, clashes: [{ index: 0, found: undefined }] });
        await table.put('records', first(pk), 'ifAbsent');
        expect(await table.put('records', { ...first(pk), version: 2 }, { ifVersion: 1 })).toEqual(done);
        const late = await table.put('records', { ...first(pk), version: 2 }, { ifVersion: 1 });
        expect(late).toEqual({ done: false, clashes: [{ index: 0, found: { ...first(pk), version: 2 } }] });
        await table.put('records', { pk, sk: 'unversioned' }, 'ifAbsent');
        expect((await table.put('records', { pk, sk: 'unversioned' }, { ifVersion: 0 })).done).toBe(false);
      });

      it('remove obeys the same guards', async () => {
        const pk = fresh();
        await table.put('records', first(pk), 'ifAbsent');
        const clash = { done: false, clashes: [{ index: 0, found: first(pk) }] };
        expect(await table.remove('records', { pk, sk: 'a' }, { ifVersion: 2 })).toEqual(clash);
        expect(await table.remove('records', { pk, sk: 'a' }, 'ifAbsent')).toEqual(clash);
        expect(await table.remove('records', { pk, sk: 'a' }, { ifVersion: 1 })).toEqual(done);
        expect(await table.get('records', { pk, sk: 'a' })).toBeUndefined();
        expect(await table.remove('records', { pk, sk: 'a' }, 'ifPresent')).toEqual({
          done: false,
          clashes: [{ index: 0, found: undefined }],
        });
      });
    });

    describe('list', () => {
      it('goes by the UTF-8 bytes of the sort key, where U+FFFF comes before an emoji', async () => {
        const pk = fresh();
        await fill(pk, ['b', '😀', 'ә', 'a', '\uffff', 'B', 'aa', '1', '\ue000']);
        expect(sks((await table.list('records', { pk })).items)).toEqual(['1', 'B', 'a', 'aa', 'b', 'ә', '\ue000', '\uffff', '😀']);
      });

      it('takes bounds inclusively, forwards and backwards; an inverted range is empty', async () => {
        const pk = fresh();
        await fill(pk, ['a', 'b', 'c', 'd']);
        const list = async (range: object) => sks((await table.list('records', { pk, ...range })).items);
        expect(await list({ from: 'b' })).toEqual(['b', 'c', 'd']);
        expect(await list({ to: 'b' })).toEqual(['a', 'b']);
        expect(await list({ from: 'b', to: 'c' })).toEqual(['b', 'c']);
        expect(await list({ from: 'b', to: 'c', backwards: true })).toEqual(['c', 'b']);
        expect(await list({ to: 'bb', backwards: true, limit: 1 })).toEqual(['b']);
        expect(await list({ from: 'c', to: 'b' })).toEqual([]);
        expect(await list({ from: 'x' })).toEqual([]);
      });

      it('finds what begins so', async () => {
        const pk = fresh();
        await fill(pk, ['EVENT#1', 'EVENT#2', 'EVENT', 'EVENTS', 'F', 'EVENT#😀']);
        const begun = await table.list('records', { pk, beginsWith: 'EVENT#' });
        expect(sks(begun.items)).toEqual(['EVENT#1', 'EVENT#2', 'EVENT#😀']);
        const last = await table.list('records', { pk, beginsWith: 'EVENT#', backwards: true, limit: 2 });
        expect(sks(last.items)).toEqual(['EVENT#😀', 'EVENT#2']);
      });

      it('gives pages of at most `limit` that together are everything once, both ways, and an empty one at most at the end', async () => {
        const pk = fresh();
        const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
        await fill(pk, keys);
        for (const limit of [1, 2, 4, 6, 7]) {
          expect(sks((await listAll(table, 'records', { pk, limit })).items)).toEqual(keys);
          expect(sks((await listAll(table, 'records', { pk, limit, backwards: true })).items)).toEqual(keys.toReversed());
          expect(sks((await listAll(table, 'records', { pk, limit, from: 'b', to: 'e' })).items)).toEqual(['b', 'c', 'd', 'e']);
        }
        expect((await table.list('records', { pk, limit: 6 })).next).toEqual({ pk, sk: 'f' });
        expect(await table.list('records', { pk, after: { pk, sk: 'f' } })).toEqual({ items: [] });
      });

      it('continues after a key that has gone meanwhile', async () => {
        const pk = fresh();
        await fill(pk, ['a', 'b', 'c']);
        await table.remove('records', { pk, sk: 'b' }, 'ifPresent');
        expect(sks((await table.list('records', { pk, after: { pk, sk: 'b' } })).items)).toEqual(['c']);
      });

      it('ends a page at 1 MB', async () => {
        const pk = fresh();
        for (const sk of ['a', 'b', 'c', 'd']) await table.put('records', { pk, sk, text: 'x'.repeat(390 * 1024) }, 'ifAbsent');
        const { items, pages } = await listAll(table, 'records', { pk });
        expect(sks(items)).toEqual(['a', 'b', 'c', 'd']);
        expect(pages).toBe(2);
      });

      it('orders bytes as bytes, and packs the keys of a territory in the same order', async () => {
        const pk = fresh();
        const keys = [orderKey(2, 1), orderKey(1, 256), orderKey(200, 0), orderKey(1, 255)];
        for (const sk of keys) await table.put('waiting', { pk, sk, at: 1 }, 'ifAbsent');
        const ordered = [orderKey(1, 255), orderKey(1, 256), orderKey(2, 1), orderKey(200, 0)];
        expect(sks((await table.list('waiting', { pk })).items)).toStrictEqual(ordered);
        const packed = await table.list('waiting', { pk, packed: true });
        expect(Buffer.from(packed.keys)).toEqual(Buffer.concat(ordered));
        const page = await table.list('waiting', { pk, limit: 3, packed: true });
        expect(page.next).toStrictEqual({ pk, sk: orderKey(2, 1) });
        const rest = await table.list('waiting', { pk, packed: true, ...(page.next && { after: page.next }) });
        expect(Buffer.from(rest.keys)).toEqual(Buffer.from(orderKey(200, 0)));
        const category = await table.list('waiting', { pk, from: new Uint8Array([1]), to: new Uint8Array([2]), packed: true });
        expect(category.keys.length).toBe(24);
        expect((await table.list('waiting', { pk: fresh(), packed: true })).keys.length).toBe(0);
      });
    });

    describe('the index of events', () => {
      it('holds only items with both attributes, in order of time, and pages through any keys', async () => {
        const of = fresh();
        const event = (n: number) => ({ pk: `${of}-${n % 3}`, sk: `EVENT#${n}`, eventsOf: of, eventAt: `2026-07-01T00:00:0${n}Z` });
        for (const n of [3, 1, 5, 2, 4]) await table.put('records', event(n), 'ifAbsent');
        await table.put('records', { pk: of, sk: 'no event', eventsOf: of }, 'ifAbsent');
        const index = 'events' as const;
        const all = [1, 2, 3, 4, 5].map(event);
        expect((await table.list('records', { pk: of, index })).items).toEqual(all);
        for (const limit of [1, 2, 5]) {
          expect((await listAll(table, 'records', { pk: of, index, limit })).items).toEqual(all);
          expect((await listAll(table, 'records', { pk: of, index, limit, backwards: true })).items).toEqual(all.toReversed());
        }
        const [, second, third, fourth] = all;
        const some = { from: second?.eventAt ?? '', to: fourth?.eventAt ?? '' };
        expect((await table.list('records', { pk: of, index, ...some })).items).toEqual([second, third, fourth]);
        await table.put('records', { pk: event(1).pk, sk: 'EVENT#1' }, 'ifPresent');
        await table.remove('records', event(2), 'ifPresent');
        expect((await table.list('records', { pk: of, index })).items).toEqual(all.slice(2));
      });
    });

    describe('together', () => {
      it('writes all', async () => {
        const pk = fresh();
        await table.put('records', { pk, sk: 'old', version: 3 }, 'ifAbsent');
        await table.put('waiting', { pk, sk: orderKey(1, 1) }, 'ifAbsent');
        const outcome = await table.together(`move ${pk}`, [
          { verb: 'put', table: 'records', item: { pk, sk: 'old', version: 4 }, guard: { ifVersion: 3 } },
          { verb: 'put', table: 'records', item: { pk, sk: 'new' }, guard: 'ifAbsent' },
          { verb: 'remove', table: 'waiting', key: { pk, sk: orderKey(1, 1) }, guard: 'ifPresent' },
          { verb: 'check', table: 'published', key: { pk, sk: 'x' }, guard: 'ifAbsent' },
        ]);
        expect(outcome).toEqual(done);
        expect((await table.list('records', { pk })).items).toEqual([
          { pk, sk: 'new' },
          { pk, sk: 'old', version: 4 },
        ]);
        expect((await table.list('waiting', { pk })).items).toEqual([]);
      });

      it('writes nothing when one guard fails, and names every guard that failed with what was there', async () => {
        const pk = fresh();
        await fill(pk, ['a', 'c']);
        const outcome = await table.together(`clash ${pk}`, [
          { verb: 'put', table: 'records', item: { pk, sk: 'a', v: 2 }, guard: 'ifAbsent' },
          { verb: 'put', table: 'records', item: { pk, sk: 'b' }, guard: 'ifAbsent' },
          { verb: 'remove', table: 'records', key: { pk, sk: 'c' }, guard: { ifVersion: 1 } },
          { verb: 'check', table: 'records', key: { pk, sk: 'd' }, guard: 'ifPresent' },
        ]);
        const clashes = [
          { index: 0, found: { pk, sk: 'a' } },
          { index: 2, found: { pk, sk: 'c' } },
          { index: 3, found: undefined },
        ];
        expect(outcome).toEqual({ done: false, clashes });
        expect(sks((await table.list('records', { pk })).items)).toEqual(['a', 'c']);
      });

      it('may be tried again under the same command once the obstacle is gone', async () => {
        const pk = fresh();
        const writes: readonly Write[] = [{ verb: 'put', table: 'records', item: { pk, sk: 'b' }, guard: 'ifAbsent' }];
        const check: Write = { verb: 'check', table: 'records', key: { pk, sk: 'a' }, guard: 'ifPresent' };
        expect((await table.together(`again ${pk}`, [...writes, check])).done).toBe(false);
        await fill(pk, ['a']);
        expect(await table.together(`again ${pk}`, [...writes, check])).toEqual(done);
      });
    });

    describe('limits', () => {
      const puts = (pk: string, count: number, bytes = 0): readonly Write[] =>
        Array.from({ length: count }, (_, n) => {
          const bare = { pk, sk: String(1000 + n), text: '' };
          // Names and key parts count: pk, sk, text and what they hold.
          const text = 'x'.repeat(Math.max(0, bytes - 2 - pk.length - 2 - 4 - 4));
          return { verb: 'put', table: 'records', item: { ...bare, text }, guard: 'ifAbsent' };
        });

      it('an item takes 400 KB with its names, to the byte', async () => {
        const pk = fresh();
        const item = (bytes: number): Item => {
          // pk and its text, sk and one letter, n and 12345 (three base-100 digits and one), list (3 + 1) of a map (3 + 1 + 1 + 1), text's name.
          const taken = 2 + pk.length + 3 + 1 + 4 + 4 + (3 + 1) + (3 + 1 + 1 + 1) + 4;
          return { pk, sk: 'a', n: 12345, list: [{ t: true }], text: 'x'.repeat(bytes - taken) };
        };
        for (const bytes of [limits.itemBytes - 1, limits.itemBytes]) {
          expect(await table.put('records', item(bytes), bytes === limits.itemBytes ? 'ifPresent' : 'ifAbsent')).toEqual(done);
        }
        await expect(table.put('records', item(limits.itemBytes + 1), 'ifPresent')).rejects.toThrow(TableMisuse);
        await expect(table.put('published', [item(limits.itemBytes + 1)])).rejects.toThrow(TableMisuse);
      });

      it('a transaction takes 1 to 100 writes', async () => {
        for (const count of [99, 100]) expect(await table.together(`count ${count}`, puts(fresh(), count))).toEqual(done);
        await expect(table.together('count 101', puts(fresh(), 101))).rejects.toThrow(TableMisuse);
        await expect(table.together('count 0', [])).rejects.toThrow(TableMisuse);
      });

      it('a transaction takes 4 MB, to the byte, when each guard is counted as 48 bytes', async () => {
        const each = limits.transactionBytes / 32 - 48;
        for (const less of [1, 0]) {
          const pk = fresh();
          const writes = [...puts(pk, 31, each), ...puts(`${pk}.`, 1, each - less)];
          expect(await table.together(`bytes ${pk}`, writes)).toEqual(done);
        }
        const pk = fresh();
        await expect(table.together(`bytes ${pk}`, [...puts(pk, 31, each), ...puts(`${pk}.`, 1, each + 1)])).rejects.toThrow(TableMisuse);
        expect((await table.list('records', { pk, limit: 1 })).items).toEqual([]);
      });

      it('a transaction takes each item once, whatever is done to it', async () => {
        const item = { pk: fresh(), sk: 'a' };
        const twice = (...writes: readonly Write[]) => table.together('twice', writes);
        const put: Write = { verb: 'put', table: 'records', item, guard: 'ifAbsent' };
        await expect(twice(put, { ...put, item: { ...item, v: 1 } })).rejects.toThrow(TableMisuse);
        await expect(twice(put, { verb: 'check', table: 'records', key: item, guard: 'ifAbsent' })).rejects.toThrow(TableMisuse);
        expect(await twice(put, { ...put, table: 'published' })).toEqual(done);
      });

      it.each<[string, () => Promise<unknown>]>([
        ['undefined in an item', () => table.put('records', { pk: 'X', sk: 'a', inner: { gone: undefined } } as never, 'ifAbsent')],
        ['undefined in a list', () => table.put('records', { pk: 'X', sk: 'a', list: [undefined] } as never, 'ifAbsent')],
        ['a date', () => table.put('records', { pk: 'X', sk: 'a', at: new Date(0) } as never, 'ifAbsent')],
        ['a number that is not exact', () => table.put('records', { pk: 'X', sk: 'a', n: 2 ** 53 }, 'ifAbsent')],
        ['no number', () => table.put('records', { pk: 'X', sk: 'a', n: Number.NaN }, 'ifAbsent')],
        ['half a character', () => table.put('records', { pk: 'X', sk: 'a', t: '\ud83d' }, 'ifAbsent')],
        ['an empty key', () => table.get('records', { pk: '', sk: 'a' })],
        ['a sort key over 1,024 bytes', () => table.put('records', { pk: 'X', sk: 'ә'.repeat(513) }, 'ifAbsent')],
        ['text for an order key', () => table.put('waiting', { pk: 'X', sk: 'text' }, 'ifAbsent')],
        ['an order key of 11 bytes', () => table.put('waiting', { pk: 'X', sk: new Uint8Array(11) }, 'ifAbsent')],
        ['bytes for a text key', () => table.remove('records', { pk: 'X', sk: new Uint8Array(12) }, 'ifPresent')],
        ['an event of a number', () => table.put('records', { pk: 'X', sk: 'a', eventsOf: 1, eventAt: 'x' }, 'ifAbsent')],
        ['a limit of 0', () => table.list('records', { pk: 'X', limit: 0 })],
        ['an empty bound', () => table.list('records', { pk: 'X', from: '' })],
        ['beginsWith together with from', () => table.list('records', { pk: 'X', from: 'a', beginsWith: 'b' })],
        ['after another partition', () => table.list('records', { pk: 'X', after: { pk: 'Y', sk: 'a' } })],
        ['after outside the range', () => table.list('records', { pk: 'X', from: 'b', after: { pk: 'X', sk: 'a' } })],
        ['an index that is not there', () => table.list('published', { pk: 'X', index: 'events' })],
        ['bulk into records', () => table.put('records' as 'published', [{ pk: 'X', sk: 'a' }])],
        [
          'bulk with one item twice',
          () =>
            table.put('published', [
              { pk: 'X', sk: 'a' },
              { pk: 'X', sk: 'a' },
            ]),
        ],
      ])('refuses %s', async (_what, ask) => {
        await expect(ask()).rejects.toThrow(TableMisuse);
      });

      it('takes 31 levels of lists and maps inside an attribute', async () => {
        const nested = (levels: number): Item => {
          let value: Item[string] = 1;
          for (let level = 0; level < levels; level++) value = [value];
          return { pk: 'deep', sk: 'a', value };
        };
        expect(await table.put('records', nested(31), 'ifAbsent')).toEqual(done);
        await expect(table.put('records', nested(32), 'ifPresent')).rejects.toThrow(TableMisuse);
      });
    });

    it('puts 60 items in bulk, over what is there; none is no work', async () => {
      const pk = fresh();
      const items = Array.from({ length: 60 }, (_, n) => ({ pk, sk: String(100 + n), data: new Uint8Array([n]) }));
      await table.put('published', { pk, sk: '100', old: true }, 'ifAbsent');
      await table.put('published', items);
      await table.put('published', []);
      expect((await table.list('published', { pk })).items).toStrictEqual(items);
    });
  });
});
