// What only the memory table offers: a feed of changes, a seam between verbs, small pages, and speed.

import { describe, expect, it } from 'vitest';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { listAll, orderKey } from '../support/tables.ts';

describe('the feed of the memory table', () => {
  it('tells every change with both images, in order, after the whole transaction', async () => {
    const seen: Change[] = [];
    const lengths: Promise<number>[] = [];
    const table: Table = memoryTable({
      onWrite: (change) => {
        seen.push(change);
        lengths.push(table.list('records', { pk: 'P' }).then((page) => page.items.length));
      },
    });
    await table.together('two', [
      { verb: 'put', table: 'records', item: { pk: 'P', sk: 'b' }, guard: 'ifAbsent' },
      { verb: 'put', table: 'records', item: { pk: 'P', sk: 'a', version: 1 }, guard: 'ifAbsent' },
      { verb: 'check', table: 'records', key: { pk: 'P', sk: 'c' }, guard: 'ifAbsent' },
    ]);
    expect(await Promise.all(lengths)).toEqual([2, 2]);
    await table.put('records', { pk: 'P', sk: 'a', version: 2 }, { ifVersion: 1 });
    await table.remove('records', { pk: 'P', sk: 'b' }, 'ifPresent');
    expect(seen).toEqual([
      { table: 'records', key: { pk: 'P', sk: 'b' }, after: { pk: 'P', sk: 'b' } },
      { table: 'records', key: { pk: 'P', sk: 'a' }, after: { pk: 'P', sk: 'a', version: 1 } },
      { table: 'records', key: { pk: 'P', sk: 'a' }, before: { pk: 'P', sk: 'a', version: 1 }, after: { pk: 'P', sk: 'a', version: 2 } },
      { table: 'records', key: { pk: 'P', sk: 'b' }, before: { pk: 'P', sk: 'b' } },
    ]);
  });

  it('is silent about a refused write and about one that changes nothing', async () => {
    const seen: Change[] = [];
    const table = memoryTable({ onWrite: (change) => seen.push(change) });
    await table.put('records', { pk: 'P', sk: 'a' }, 'ifAbsent');
    await table.put('records', { pk: 'P', sk: 'a', v: 1 }, 'ifAbsent');
    await table.put('records', { pk: 'P', sk: 'a' }, 'ifPresent');
    await table.remove('records', { pk: 'P', sk: 'b' }, 'ifAbsent');
    expect(seen).toHaveLength(1);
  });
});

describe('the seam of the memory table', () => {
  it('lets a test write between two pages of a list: gone items are missed, later ones seen', async () => {
    let pages = 0;
    const table: Table = memoryTable({
      pageBytes: 1,
      beforeVerb: async (verb) => {
        if (verb !== 'list' || ++pages !== 2) return;
        await table.remove('records', { pk: 'P', sk: 'b' }, 'ifPresent');
        await table.put('records', { pk: 'P', sk: 'aa' }, 'ifAbsent');
        await table.put('records', { pk: 'P', sk: '0' }, 'ifAbsent');
      },
    });
    for (const sk of ['a', 'b', 'c']) await table.put('records', { pk: 'P', sk }, 'ifAbsent');
    const { items } = await listAll(table, 'records', { pk: 'P' });
    expect(items.map((item) => item.sk)).toEqual(['a', 'aa', 'c']);
  });

  it('passes on what it throws, and then nothing was written', async () => {
    let fails = true;
    const table = memoryTable({
      beforeVerb: () => {
        if (fails) throw new Error('lost');
      },
    });
    await expect(table.put('records', { pk: 'P', sk: 'a' }, 'ifAbsent')).rejects.toThrow('lost');
    fails = false;
    expect(await table.get('records', { pk: 'P', sk: 'a' })).toBeUndefined();
  });
});

it('takes 100,000 order keys in any order, interleaved with lists, without slowing down', async () => {
  const table = memoryTable();
  const count = 100_000;
  const startedAt = performance.now();
  // 7919 is prime to the count: every key once, none beside the one before.
  for (let n = 0; n < count; n++) {
    await table.put('waiting', { pk: 'T', sk: orderKey(n % 3, (n * 7919) % count) }, 'ifAbsent');
    if (n % 100 === 0) await table.list('waiting', { pk: 'T', limit: 1 });
  }
  const packed: Uint8Array[] = [];
  let page = await table.list('waiting', { pk: 'T', packed: true });
  for (packed.push(page.keys); page.next !== undefined; packed.push(page.keys)) {
    page = await table.list('waiting', { pk: 'T', packed: true, after: page.next });
  }
  const keys = Buffer.concat(packed);
  expect(keys.length).toBe(12 * count);
  for (let at = 12; at < keys.length; at += 12) {
    if (Buffer.compare(keys.subarray(at - 12, at), keys.subarray(at, at + 12)) >= 0) expect.fail(`out of order at row ${at / 12}`);
  }
  // About a second and a half on two slow cores; a quadratic table would take minutes.
  expect(performance.now() - startedAt).toBeLessThan(20_000);
});
