// Who moves up in a kindergarten's waiting list reads its place: by day, at most once a day, only a better one.

import { describe, expect, it } from 'vitest';
import { waitingListPk } from '../../shared/table/keys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { checkWaitingLists } from '../../shared/table/waitingListChecks.ts';
import type { City } from '../support/city.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { freePlace, join, leave, nest, waitingCity, type Family } from '../support/waitingCity.ts';

const territory = 'karaganda';
const tell = (city: City) => city.run({ job: 'tellMovedUp', territory });

async function toldTo(city: City, { iin }: Family, language = 'en'): Promise<readonly string[]> {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '50', language } });
  const notices = body['notices'] as { kind: string; text: string; preschool?: string; group?: string }[];
  const moved = notices.filter(({ kind }) => kind === 'waiting-list-moved');
  for (const notice of moved) expect(notice).toMatchObject(nest);
  return moved.map(({ text }) => text);
}
/** Newest first. */
const placesOf = async (city: City, family: Family) =>
  (await toldTo(city, family)).map((text) => Number(/is now number (\d+) in the waiting list/.exec(text)?.[1]));

/** Families in one list in their order, a minute apart, from 10:00 on 2026-07-01. */
async function listedCity(count: number, table?: Table) {
  const { city, families } = await waitingCity(count, table === undefined ? {} : { table });
  for (const [index, family] of families.entries()) {
    city.at(`2026-07-01T10:${String(index).padStart(2, '0')}:00+05:00`);
    expect((await join(city, family)).status).toBe(200);
  }
  city.at('2026-07-02T12:00:00+05:00');
  return { city, families: families as readonly [Family, Family, Family, Family] };
}

describe('a family behind one that left the list', () => {
  it('reads its place, of which kindergarten and group, in its language, and once', async () => {
    const { city, families } = await listedCity(4);
    expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    await leave(city, families[1]);
    expect(await tell(city)).toEqual({ numbers: 0, places: 2 });
    for (let again = 0; again < 3; again += 1) expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    city.at('2026-07-03T12:00:00+05:00');
    expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    expect(await toldTo(city, families[0])).toEqual([]);
    expect(await toldTo(city, families[1])).toEqual([]);
    expect(await placesOf(city, families[2])).toEqual([2]);
    expect(await placesOf(city, families[3])).toEqual([3]);
    const [kazakh] = await toldTo(city, families[3], 'kk');
    expect(kazakh).toContain('күту парағында енді 3-орында тұр. Балабақша: «aigolek»');
    expect((await toldTo(city, families[3], 'ru'))[0]).toContain('теперь на 3-м месте в листе ожидания. Детский сад:');
    expect(await checkWaitingLists(city.context.table, territory)).toEqual([]);
  });

  it('is told once a day, of the place it then has', async () => {
    const { city, families } = await listedCity(4);
    await leave(city, families[0]);
    await tell(city);
    city.at('2026-07-02T15:00:00+05:00');
    await leave(city, families[1]);
    await tell(city);
    expect(await placesOf(city, families[3])).toEqual([3]);
    city.at('2026-07-03T12:00:00+05:00');
    await tell(city);
    expect(await placesOf(city, families[3])).toEqual([2, 3]);
    expect(await placesOf(city, families[2])).toEqual([1, 2]);
  });

  it('is told by day: nothing at night, in the morning what changed', async () => {
    const { city, families } = await listedCity(4);
    city.at('2026-07-02T22:30:00+05:00');
    await leave(city, families[0]);
    expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    city.at('2026-07-03T06:00:00+05:00');
    expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    city.at('2026-07-03T10:00:00+05:00');
    expect(await tell(city)).toEqual({ numbers: 0, places: 3 });
  });

  it('is not told of a place in the list where a place in the kindergarten is offered to it', async () => {
    const { city, families } = await listedCity(4);
    await leave(city, families[0]);
    await freePlace(city, nest, '1');
    await city.run({ job: 'offerPlaces' });
    expect(await tell(city)).toEqual({ numbers: 0, places: 2 });
    expect(await toldTo(city, families[1])).toEqual([]);
  });

  it('that joins again stands at the end, and is told of nothing by that', async () => {
    const { city, families } = await listedCity(4);
    await leave(city, families[0]);
    await tell(city);
    city.at('2026-07-03T12:00:00+05:00');
    await join(city, families[0]);
    expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    expect(await toldTo(city, families[0])).toEqual([]);
  });

  it('that joined before places were kept is remembered first and told of the next better one', async () => {
    const { city, families } = await listedCity(4);
    const { table } = city.context;
    const { items } = await table.list('records', { pk: waitingListPk(nest['preschool'] ?? '', nest['group'] ?? '') });
    for (const { version: _, toldPlace: __, ...item } of items)
      expect((await table.put('records', { ...item, pk: item.pk, sk: item.sk }, 'ifPresent')).done).toBe(true);
    await leave(city, families[0]);
    expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    await leave(city, families[1]);
    expect(await tell(city)).toEqual({ numbers: 0, places: 2 });
    expect(await placesOf(city, families[3])).toEqual([2]);
  });
});

describe('once each (I-26)', () => {
  it('killed before or after any write and carried on by many at once', async () => {
    for (const when of ['before', 'after'] as const) {
      for (const transaction of [1, 2, 3]) {
        const mortal = mortalTable();
        const { city, families } = await listedCity(4, mortal.table);
        await leave(city, families[0]);
        mortal.killAt(transaction, when);
        await expect(tell(city)).rejects.toThrow(Killed);
        await Promise.all(Array.from({ length: 4 }, () => tell(city)));
        await tell(city);
        expect(await Promise.all(families.map((family) => placesOf(city, family)))).toEqual([[], [1], [2], [3]]);
      }
    }
  });

  it('eight at once', async () => {
    const table = memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) });
    const { city, families } = await listedCity(4, table);
    await leave(city, families[0]);
    const runs = await Promise.all(Array.from({ length: 8 }, () => tell(city)));
    expect(runs.reduce((sum, { places }) => sum + Number(places), 0)).toBe(3);
    expect(await Promise.all(families.map((family) => placesOf(city, family)))).toEqual([[], [1], [2], [3]]);
  });
});
