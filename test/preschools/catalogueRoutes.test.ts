// The open catalogue through its routes: what a family finds, what its caches keep, and how many pages a city of Astana's size costs to read.

import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../shared/domain/digest.ts';
import { noStays } from '../../shared/domain/places.ts';
import { day, dayOf } from '../../shared/domain/time.ts';
import type { Command } from '../../shared/domain/command.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { readPlaces, saveGroupPlaces, savePlaces } from '../../shared/table/places.ts';
import { readRegistered, savePreschool } from '../../shared/table/preschools.ts';
import type { Item, Table, TableName, Write } from '../../shared/table/table.ts';
import { at, emptyCity, people, staffedCity, type City } from '../support/city.ts';
import { iinOf } from '../support/seededCity.ts';
import { groupForm, registerForm } from '../support/seededRegister.ts';

const territory = 'karaganda';
const here = { params: { territory } };
const names = (text: string) => ({ kk: text, ru: text, en: text });
type Row = { readonly preschool: string; readonly metres?: number; readonly groups: readonly Record<string, unknown>[] };

async function search(city: City, query: Readonly<Record<string, string>>) {
  const { status, body } = await city.ask('listPreschools', { ...here, query });
  expect(status, JSON.stringify(body)).toBe(200);
  return { found: body['found'], rows: body['preschools'] as Row[], next: body['next'] as string | undefined };
}

describe('a mother who looks for a place near home for a child of 30 months', () => {
  let city: City;
  const ids: string[] = [];
  beforeAll(async () => {
    city = await staffedCity();
    const clerk = { iin: people.clerk };
    for (const [index, latitude] of [49.81, 49.8, 49.83].entries()) {
      const body = registerForm(iinOf(701 + index), { location: { latitude, longitude: 73.1 }, names: names(`Балабақша ${index}`) });
      const { body: registered } = await city.ask('registerPreschool', { ...here, ...clerk, body });
      const preschool = String(registered['preschool']);
      ids.push(preschool);
      const params = { territory, preschool };
      await city.ask('openGroup', { params, ...clerk, body: groupForm({ capacity: index === 1 ? 0 : 10 }) });
      await city.ask('openGroup', {
        params,
        ...clerk,
        body: groupForm({ ageFrom: 48, ageTo: 71, language: 'ru', names: names('Старшая') }),
      });
    }
  });

  it('finds the nearest first, with metres, only groups of that age with a free place', async () => {
    const { found, rows } = await search(city, { near: '49.8,73.1', ageMonths: '30', free: 'true' });
    expect(found).toBe(2);
    expect(rows.map(({ preschool, metres }) => [preschool, metres])).toEqual([
      [ids[0], 1112],
      [ids[2], 3336],
    ]);
    expect(rows[0]?.groups).toMatchObject([{ ageFrom: 24, ageTo: 47, free: [{ from: '2026-07-01', free: 10 }], waiting: 0 }]);
  });

  it('finds the same from any house of the neighbourhood: the fourth decimal is not heard', async () => {
    const [coarse, exact] = [await search(city, { near: '49.8,73.1' }), await search(city, { near: '49.80049,73.09951' })];
    expect(exact).toEqual(coarse);
  });

  it('reads on page by page, by distance and without', async () => {
    for (const near of [{}, { near: '49.8,73.1' }]) {
      const whole = await search(city, near);
      const first = await search(city, { ...near, limit: '2' });
      const second = await search(city, { ...near, limit: '2', after: String(first.next) });
      expect([...first.rows, ...second.rows]).toEqual(whole.rows);
      expect(second.next).toBeUndefined();
    }
    const first = await search(city, { near: '49.8,73.1', limit: '1' });
    const mixed = await city.ask('listPreschools', { ...here, query: { after: String(first.next) } });
    expect(mixed.status).toBe(400);
  });

  it('is told what is wrong with a search, field by field', async () => {
    for (const query of [
      { near: '73.1,49.8' },
      { near: 'home' },
      { ageMonths: '-1' },
      { free: 'yes' },
      { from: '2026-02-30' },
      { groupType: 'x' },
    ])
      expect((await city.ask('listPreschools', { ...here, query })).status, JSON.stringify(query)).toBe(400);
  });

  it('is offered the districts there are, and finds one however a clerk wrote it', async () => {
    const [first, second] = ids;
    for (const [preschool, district] of [
      [first, ' Казыбек би  ауданы '],
      [second, 'район Қазыбек би'],
    ])
      await city.ask('changePreschool', { params: { territory, preschool: preschool ?? '' }, iin: people.clerk, body: { district } });
    const { body } = await city.ask('listPreschools', { ...here, query: { name: 'nothing-of-that-name' } });
    expect(body).toMatchObject({ found: 0, preschools: [] });
    const districts = body['districts'] as { district: string; preschools: number }[];
    expect(districts.map(({ preschools }) => preschools)).toEqual([2, 1]);
    expect(['Казыбек би ауданы', 'район Қазыбек би']).toContain(districts[0]?.district);
    for (const district of ['казыбек БИ', 'Қазыбек би ауданы', 'Казыбек би р-н', String(districts[0]?.district)])
      expect((await search(city, { district })).rows.map(({ preschool }) => preschool).toSorted()).toEqual([first, second].toSorted());
  });

  it('reads the district in its language wherever the register names it in one, and as it was written where the rulebook does not know it', async () => {
    const [first = '', second = '', third = ''] = ids;
    const called = { kk: 'Қазыбек би ауданы', ru: 'район имени Казыбек би', en: 'Kazybek Bi district' };
    const written = { kk: 'Майкудук', ru: 'Майкудук', en: 'Майкудук' };
    await city.ask('changePreschool', { params: { territory, preschool: third }, iin: people.clerk, body: { district: 'Майкудук' } });
    const { body } = await city.ask('listPreschools', here);
    const labelsIn = (rows: unknown) =>
      new Map(
        (rows as { preschool: string; districtLabels: unknown }[]).map(({ preschool, districtLabels }) => [preschool, districtLabels]),
      );
    const all = new Map([first, second, third].map((id) => [id, id === third ? written : called]));
    expect(labelsIn(body['preschools'])).toEqual(all);
    expect((body['districts'] as { districtLabels: unknown }[]).map(({ districtLabels }) => districtLabels)).toEqual([called, written]);
    const one = { params: { territory, preschool: first } };
    expect((await city.ask('showPreschool', one)).body).toMatchObject({ district: 'Казыбек би ауданы', districtLabels: called });
    expect((await city.ask('showRegistered', { ...one, iin: people.clerk })).body).toMatchObject({ districtLabels: called });
    const register = await city.ask('listRegister', { ...here, iin: people.clerk });
    expect(labelsIn(register.body['preschools'])).toEqual(all);
  });

  it('is told why a group without a child has no free place', async () => {
    const { table, now } = city.context;
    const preschool = ids[2] ?? '';
    const { groups } = (await readRegistered(table, preschool)) ?? { groups: [] };
    const [{ group, places } = { group: undefined, places: undefined }] = groups.filter(({ places: of }) => of.capacity === 10);
    if (group === undefined || places === undefined) throw new Error('no such group');
    const stays = Array.from({ length: 10 }, (_, index) => ({ contract: `c${index}`, from: day('2026-09-01') }));
    await table.together('fill', savePlaces(places, { ...places, stays }, group, dayOf(now())));
    const shown = await city.ask('showPreschool', { params: { territory, preschool } });
    const [one] = (shown.body['groups'] as Row['groups']).filter(({ ageFrom }) => ageFrom === 24);
    expect(one).toMatchObject({ free: [{ from: '2026-07-01', free: 0 }], promised: 10 });
    await table.together('empty', savePlaces((await readPlaces(table, preschool, group.group)) ?? places, places, group, dayOf(now())));
  });

  it('may keep the answer a minute, and gets no second copy of what she has', async () => {
    const first = await city.ask('listPreschools', { ...here, query: { ageMonths: '30' } });
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    const headers = { 'if-none-match': String(first.headers['etag']) };
    expect((await city.ask('listPreschools', { ...here, query: { ageMonths: '30' }, headers })).status).toBe(304);
    await city.ask('changePreschool', {
      params: { territory, preschool: ids[0] ?? '' },
      iin: people.clerk,
      body: { address: 'ул. Гоголя, 1' },
    });
    expect((await city.ask('listPreschools', { ...here, query: { ageMonths: '30' }, headers })).status).toBe(200);
  });

  it('sees one kindergarten whole', async () => {
    const { status, body, headers } = await city.ask('showPreschool', { params: { territory, preschool: ids[1] ?? '' } });
    expect(status).toBe(200);
    expect(headers['etag']).toBeDefined();
    expect(body).toMatchObject({ listed: true, phone: '+77212000000', groups: [{ open: true }, { open: true }] });
    const none = await city.ask('showPreschool', { params: { territory, preschool: 'none' } });
    expect(none).toMatchObject({ status: 404, body: { code: 'preschool-unknown' } });
  });
});

/** The same table, counting the pages it lists. */
function counted(table: Table): { readonly table: Table; readonly pages: () => number } {
  let pages = 0;
  const list = ((name: TableName, range: never) => {
    pages += 1;
    return table.list(name, range);
  }) as Table['list'];
  const put = ((name: TableName, item: Item, guard: 'ifAbsent') => table.put(name, item, guard)) as Table['put'];
  return {
    table: { get: table.get.bind(table), remove: table.remove.bind(table), together: table.together.bind(table), list, put },
    pages: () => pages,
  };
}

describe('a catalogue of 650 kindergartens with six groups each', () => {
  const { table, pages } = counted(memoryTable());
  const city = emptyCity(table, {
    settings: { ...emptyCity().context.settings, pointerMilliseconds: 5_000 },
  });
  const command: Command = {
    name: 'seed',
    by: 'job:seed',
    as: 'system',
    at: at('2026-07-01T08:00:00+05:00'),
    key: 'seed',
    digest: digestOf('seed'),
  };
  const today = day('2026-07-01');

  beforeAll(async () => {
    for (let index = 0; index < 650; index += 1) {
      const preschool = digestOf(`preschool ${index}`).slice(0, 13);
      const content = {
        preschool,
        territory,
        number: 'sealed',
        names: { kk: `№ ${index} «Балдәурен» балабақшасы`, ru: `Детский сад № ${index} «Балдаурен»`, en: `Kindergarten No. ${index}` },
        district: 'Центральный',
        address: `ул. Абая, ${index}`,
        location: { latitude: 49 + index / 1000, longitude: 73 },
        ownership: 'private' as const,
        eligible: { from: today },
      };
      const writes: Write[] = [...savePreschool(undefined, content, command, { kind: 'preschool-registered', data: {} }).writes];
      for (let group = 0; group < 6; group += 1) {
        const id = `group-${group}`;
        const shape = {
          preschool,
          group: id,
          territory,
          names: { kk: 'Кіші топ', ru: 'Младшая группа', en: 'Younger group' },
          groupType: 'general' as const,
          language: 'kk',
          ageFrom: 12 * group,
          ageTo: 12 * group + 23,
          hours: 10.5,
          open: true,
        };
        writes.push(
          ...saveGroupPlaces(undefined, { group: shape, places: { territory, preschool, group: id, capacity: 25, ...noStays } }, today),
        );
      }
      await table.together(`seed ${index}`, writes);
    }
  });

  it('is read in four pages, kept for some seconds, and read again after them', async () => {
    const before = pages();
    const { found, rows } = await search(city, { near: '49.3,73', ageMonths: '30', free: 'true', limit: '20' });
    expect(found).toBe(650);
    expect(rows).toHaveLength(20);
    const read = pages() - before;
    expect(read).toBeLessThanOrEqual(4);
    await search(city, { name: 'балдаурен 64' });
    expect(pages() - before).toBe(read);
    city.at('2026-07-01T10:00:06+05:00');
    await search(city, {});
    expect(pages() - before).toBe(2 * read);
  });

  it('is searched in milliseconds once it is there', async () => {
    await search(city, {});
    const began = performance.now();
    for (let turn = 0; turn < 20; turn += 1) await search(city, { near: '49.3,73', ageMonths: '30', free: 'true', limit: '20' });
    // A laptop takes 2 ms each; the limit only finds what has become slow by far.
    expect((performance.now() - began) / 20).toBeLessThan(100);
  });
});
