// The answer to a city that lost its queue: from the events alone comes back the line, every version still kept and every log, to the byte.

import { describe, expect, it } from 'vitest';
import { rebuildQueue, type RebuildAsked, type RebuildEnd } from '../../local/rebuild.ts';
import type { Context } from '../../shared/context.ts';
import { orderKeyBytes } from '../../shared/domain/orderKey.ts';
import { later } from '../../shared/domain/time.ts';
import { readPointer, scanWaiting } from '../../shared/table/queue.ts';
import { busyCity, territory, type BusyCity } from '../support/busyCity.ts';
import { loseTable, openTable, setItem } from '../support/openTable.ts';
import { importCells, row } from '../support/city.ts';

/** What `kezek rebuild` does, and every item it told. */
async function rebuild({ table, calendar, now }: Context, asked: Partial<RebuildAsked> = {}) {
  const lines = { waiting: [] as string[], published: [] as string[] };
  let end: RebuildEnd | undefined;
  const at = now();
  await rebuildQueue(
    { table, calendar: calendar(), at },
    { territory, items: false, restore: false, overwrite: false, ...asked },
    (told) => {
      if ('line' in told) lines[told.table].push(told.line);
      if ('end' in told) ({ end } = told);
    },
  );
  if (end === undefined) throw new Error('it told no end');
  return { ...end, lines };
}

/** What anybody and a few families are answered. */
async function answersOf(city: BusyCity): Promise<unknown> {
  const here = { params: { territory } };
  const queue = await city.ask('showQueue', here);
  const rounds = await city.ask('listPublicRounds', here);
  const positions = [];
  for (const number of city.numbers) positions.push(await city.ask('findPosition', { params: { territory, number } }));
  return [queue, rounds, positions].map((one) => JSON.stringify(one));
}

describe('a rebuild', () => {
  it('is equal to the byte to what stands after a busy history', async () => {
    const open = openTable();
    const { context } = await busyCity(open.table);
    const found = await rebuild(context, { items: true });
    expect(found).toMatchObject({ broken: [], differences: [] });
    expect(found.versions).toBe((await readPointer(open.table, territory))?.version);
    expect(found.versions).toBeGreaterThanOrEqual(4);
    expect(found.waiting).toBe((await scanWaiting(open.table, territory)).length / orderKeyBytes);
    expect(found.lines.waiting.toSorted()).toEqual(open.lines('waiting').toSorted());
    // A publication that lost its race leaves parts nobody points to; everything else that stands is rebuilt.
    const standing = new Set(open.lines('published'));
    expect(found.lines.published.filter((line) => !standing.has(line))).toEqual([]);
    const kept = [...standing].filter((line) => !/"pk":\{"S":"(CHUNKS|DIRECTORY|MOVEMENT)#/.test(line));
    expect(kept.filter((line) => !found.lines.published.includes(line))).toEqual([]);
  });

  it('gives a city that lost both tables the same tables and the same answers', async () => {
    const open = openTable();
    const city = await busyCity(open.table);
    const before = { waiting: open.lines('waiting'), answers: await answersOf(city) };
    const { lines } = await rebuild(city.context, { items: true });
    await loseTable(open, 'waiting');
    await loseTable(open, 'published');
    const lost = await rebuild(city.context);
    expect(lost.differences[0]).toMatch(/^waiting: the place of [0-9A-Z]{8} is missing$/);
    const restored = await rebuild(city.context, { restore: true });
    expect(restored).toMatchObject({ differences: [], broken: [], restored: { removed: 0, passedOver: 0 } });
    expect(open.lines('waiting')).toEqual(before.waiting);
    expect(open.lines('published').toSorted()).toEqual(lines.published.toSorted());
    expect(await answersOf(city)).toEqual(before.answers);
  });

  it('goes on from there: the next publication and the next rebuild know nothing of the loss', async () => {
    const open = openTable();
    const city = await busyCity(open.table);
    await loseTable(open, 'waiting');
    await loseTable(open, 'published');
    await rebuild(city.context, { restore: true });
    await importCells(city, [row(70, '2024-02-10T09:00:00.000Z')], territory, 'after-the-loss');
    await city.run({ job: 'recomputeQueue', territory });
    expect(await rebuild(city.context)).toMatchObject({ differences: [], broken: [] });
  });

  it('overwrites nothing that stands unless told to, and then takes out what no event put there', async () => {
    const open = openTable();
    const city = await busyCity(open.table);
    const before = [...open.lines('waiting'), ...open.lines('published')];
    const [first, second] = open.items('waiting');
    const pointer = open.items('published').find(({ sk }) => sk === 'POINTER');
    if (first === undefined || second === undefined || pointer === undefined) throw new Error('nothing stands');
    const stranger = new Uint8Array(first.sk as Uint8Array);
    stranger.set([7, 7], 9);
    await setItem(open.table, 'waiting', first, { ...first, sk: stranger });
    await setItem(open.table, 'published', pointer, { ...pointer, total: 1 });
    const refused = await rebuild(city.context, { restore: true });
    expect(refused.refused).toMatch(/this overwrites/);
    expect(refused.differences).toHaveLength(3);
    const restored = await rebuild(city.context, { restore: true, overwrite: true });
    expect(restored).toMatchObject({ differences: [], restored: { added: 1, removed: 1, passedOver: 0 } });
    expect([...open.lines('waiting'), ...open.lines('published')]).toEqual(before);
  });

  it('leaves alone a family that moves while its place is put back', async () => {
    const open = openTable();
    const city = await busyCity(open.table);
    await loseTable(open, 'waiting');
    const number = open
      .items('records')
      .filter((item) => item['item'] === 'application' && item['state'] === 'waiting')
      .map((item) => ({ ...item, version: (item.version ?? 0) + 1 }));
    const [moved] = number;
    if (moved === undefined) throw new Error('nobody waits');
    let isBefore = true;
    const table = {
      ...open.table,
      together: async (...[command, writes]: Parameters<typeof open.table.together>) => {
        if (isBefore) await setItem(open.table, 'records', moved, moved);
        isBefore = false;
        return open.table.together(command, writes);
      },
    };
    const restored = await rebuild({ ...city.context, table }, { restore: true, overwrite: true });
    expect(restored.restored).toMatchObject({ passedOver: 1 });
  });

  it('names a version whose rows are not those the publication sealed, and does not restore it', async () => {
    const open = openTable();
    const city = await busyCity(open.table);
    const chunk = open.items('published').find(({ pk }) => pk.startsWith('CHUNKS#'));
    if (chunk === undefined) throw new Error('nothing is published');
    const rows = new Uint8Array(chunk['rows'] as Uint8Array);
    rows[5] = (rows[5] ?? 0) ^ 1;
    await setItem(open.table, 'published', chunk, { ...chunk, rows });
    expect((await rebuild(city.context)).differences).toEqual([
      expect.stringMatching(/^published: CHUNKS#karaganda#.* is not what the events/),
    ]);
  });

  it('is possible after the hourly job met the loss: it publishes no empty queue, and gives no number of a version twice', async () => {
    const open = openTable();
    const city = await busyCity(open.table);
    const before = await readPointer(open.table, territory);
    await loseTable(open, 'waiting');
    await importCells(city, [row(71, '2024-02-11T09:00:00.000Z')], territory, 'during-the-loss');
    const alone = open.items('waiting');
    for (const item of alone) await setItem(open.table, 'waiting', item, undefined);
    await expect(city.run({ job: 'recomputeQueue', territory })).rejects.toThrow(/it was lost/);
    expect(await readPointer(open.table, territory)).toEqual(before);
    await rebuild(city.context, { restore: true, overwrite: true });
    await loseTable(open, 'published');
    await city.run({ job: 'recomputeQueue', territory });
    expect((await readPointer(open.table, territory))?.version).toBe((before?.version ?? 0) + 1);
    expect((await rebuild(city.context)).differences.every((one) => one.endsWith(' is missing'))).toBe(true);
    expect(await rebuild(city.context, { restore: true, overwrite: true })).toMatchObject({ differences: [], broken: [] });
  });

  it('no longer asks for versions that may have been removed after sixty days, but for the newest and those a round still needs', async () => {
    const open = openTable();
    const city = await busyCity(open.table);
    const { calendar, now } = city.context;
    const inNinetyDays = later(now(), 90 * 86_400_000);
    const old = open.items('published').filter(({ pk, sk }) => pk.startsWith('VERSIONS#') && sk !== '000000001' && sk < '000000003');
    for (const item of old) await setItem(open.table, 'published', item, undefined);
    const inTime = { ...city.context, now: () => inNinetyDays, calendar };
    // One is held by a round whose protocol is still to be published.
    expect(await rebuild(inTime)).toMatchObject({ versions: 2, differences: [] });
    await city.run({ job: 'publishProtocols' });
    expect(await rebuild(inTime)).toMatchObject({ versions: 1, differences: [] });
  });
});
