// The register as a clerk keeps it and a head looks after it, and the catalogue as a mother searches it.

import { describe, expect, it } from 'vitest';
import { firstBrokenLink } from '../../shared/domain/event.ts';
import { readPlaces, savePlaces } from '../../shared/table/places.ts';
import { openNumber, readGroup, readPreschool } from '../../shared/table/preschools.ts';
import { day, dayOf } from '../../shared/domain/time.ts';
import { people, staffedCity } from '../support/city.ts';
import { garden, oneFamily, proposed } from '../support/contractCity.ts';
import { groupForm, registerForm } from '../support/seededRegister.ts';
import { iinOf } from '../support/seededCity.ts';
import { bin, clerk, eventsOf, fill, found, here, open, register, territory } from '../support/registerCity.ts';

describe('a clerk', () => {
  it('registers a kindergarten once: the same number meets the entry that is there; another territory has an entry of its own', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    expect(preschool).toMatch(/^[a-z0-9]{13}$/);
    const again = await city.ask('registerPreschool', { ...here, ...clerk, body: registerForm(` ${bin} `) });
    expect(again).toMatchObject({ status: 409, body: { code: 'preschool-exists', because: { registered: preschool } } });
    await city.appoint(people.clerk, 'department_operator', 'vilnius');
    const elsewhere = await city.ask('registerPreschool', { params: { territory: 'vilnius' }, ...clerk, body: registerForm(bin) });
    expect(elsewhere.status).toBe(201);
    expect(elsewhere.body['preschool']).not.toBe(preschool);
    expect((await city.ask('showPreschool', { params: { territory, preschool } })).status).toBe(200);
    expect((await found(city)).map((one) => one['preschool'])).toEqual([preschool]);
  });

  it('is told of a number with a wrong check digit, and of a place outside the country, field by field', async () => {
    const city = await staffedCity();
    const wrong = registerForm(`${bin.slice(0, 11)}${(Number(bin[11]) + 1) % 10}`, { location: { latitude: 73.1, longitude: 49.8 } });
    const { status, body } = await city.ask('registerPreschool', { ...here, ...clerk, body: wrong });
    expect(status).toBe(400);
    const fields = body['fields'] as { field: string; message: string; messageKk: string; messageRu: string }[];
    const wordsOf = (field: string) => fields.find((one) => one.field === field);
    expect(wordsOf('body.number')?.messageRu).toBe('Двенадцать цифр, последняя проверяет остальные: сверьте номер.');
    expect(wordsOf('body.location.latitude')?.messageRu).toBe('Широта в Казахстане от 40 до 56: возможно, широта и долгота перепутаны.');
    const hours = await city.ask('registerPreschool', { ...here, ...clerk, body: registerForm(bin, { location: null }) });
    expect(hours.status).toBe(400);
  });

  it('never sees the number again, and it stands nowhere in the clear (I-30)', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const shown = await city.ask('showRegistered', { params: { territory, preschool }, ...clerk });
    expect(shown.text).not.toContain(bin);
    const record = await readPreschool(city.context.table, preschool);
    expect(JSON.stringify(record)).not.toContain(bin);
    expect(await openNumber(await city.context.vault(), { preschool, number: record?.number ?? '' })).toBe(bin);
    expect(JSON.stringify((await eventsOf(city, preschool)).map(({ data }) => data))).not.toMatch(/\d{12}|Абая|Айгуль|7212/);
    expect(city.lines.join('\n')).not.toContain(bin);
  });

  it('changes what is named and nothing else; the catalogue follows at once; what is so already has no event', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const params = { territory, preschool };
    const changed = await city.ask('changePreschool', { params, ...clerk, body: { address: 'ул. Мира, 3', phone: null } });
    expect(changed).toMatchObject({
      status: 200,
      body: { address: 'ул. Мира, 3', district: 'Центральный', names: { en: 'Детский сад «Айгуль»' } },
    });
    expect(changed.body['phone']).toBeUndefined();
    expect((await found(city))[0]).toMatchObject({ address: 'ул. Мира, 3' });
    await city.ask('changePreschool', { params, ...clerk, body: { address: 'ул. Мира, 3' } });
    const events = await eventsOf(city, preschool);
    expect(events.map(({ kind, data }) => [kind, data])).toMatchObject([
      ['preschool-registered', { ownership: 'private', listedFrom: '2026-07-01', listedTo: null }],
      ['preschool-changed', { changed: ['address', 'phone'] }],
    ]);
    expect(firstBrokenLink(events, await readPreschool(city.context.table, preschool))).toBeUndefined();
  });

  it('takes it off the list of the eligible after a day: it leaves the catalogue then, and its contracts stay', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const group = await open(city, preschool);
    await fill(city, preschool, group, [{ contract: 'c1', from: day('2026-07-01') }]);
    const params = { territory, preschool };
    await city.ask('delistPreschool', { params, ...clerk, body: { lastDay: '2026-07-31' } });
    expect(await found(city)).toHaveLength(1);
    city.at('2026-08-01T00:00:00+05:00');
    expect(await found(city)).toHaveLength(0);
    expect(await found(city, { unlisted: 'true' })).toHaveLength(1);
    expect((await city.ask('showPreschool', { params })).body).toMatchObject({ listed: false, eligible: { to: '2026-07-31' } });
    expect((await city.ask('showRegistered', { params, ...clerk })).body).toMatchObject({ listed: false, places: { taken: 1 } });
    const back = await city.ask('enlistPreschool', { params, ...clerk, body: { from: '2026-08-01' } });
    expect(back.body).toMatchObject({ listed: true, eligible: { from: '2026-08-01' } });
    expect(await found(city)).toHaveLength(1);
    const off = await city.ask('delistPreschool', { params, ...clerk, body: {} });
    expect(off.body).toMatchObject({ listed: false });
    expect(off.body['eligible']).toBeUndefined();
  });

  it('lowers a capacity below what is taken: all stay, nothing is free until enough have left (I-32)', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const group = await open(city, preschool, { capacity: 3 });
    const [from, to] = [day('2026-07-01'), day('2026-08-31')];
    await fill(city, preschool, group, [
      { contract: 'a', from },
      { contract: 'b', from },
      { contract: 'c', from, to },
    ]);
    const params = { territory, preschool, group };
    const lowered = await city.ask('changeGroup', { params, ...clerk, body: { capacity: 1 } });
    expect(lowered.body).toMatchObject({ capacity: 1, taken: 3, over: 2, free: [{ from: '2026-07-01', free: 0 }] });
    const raised = await city.ask('changeGroup', { params, ...clerk, body: { capacity: 3 } });
    expect(raised.body).toMatchObject({
      over: 0,
      free: [
        { from: '2026-07-01', free: 0 },
        { from: '2026-09-01', free: 1 },
      ],
    });
    const events = await eventsOf(city, preschool);
    expect(events.slice(2).map(({ data }) => data)).toMatchObject([
      { group, capacity: 1 },
      { group, capacity: 3 },
    ]);
    expect(firstBrokenLink(events, await readPreschool(city.context.table, preschool))).toBeUndefined();
  });

  it('opens a group only in a language of the rulebook and for ages that make a range', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const params = { territory, preschool };
    expect(await city.ask('openGroup', { params, ...clerk, body: groupForm({ language: 'fr' }) })).toMatchObject({
      status: 422,
      body: { code: 'language-unknown' },
    });
    expect((await city.ask('openGroup', { params, ...clerk, body: groupForm({ ageFrom: 48 }) })).status).toBe(400);
    const group = await open(city, preschool);
    const late = await city.ask('changeGroup', { params: { ...params, group }, ...clerk, body: { ageFrom: 48 } });
    expect(late).toMatchObject({ status: 422, body: { code: 'age-range-wrong' } });
    const nobodys = await city.ask('changeGroup', { params: { ...params, group: 'none' }, ...clerk, body: { capacity: 1 } });
    expect(nobodys).toMatchObject({ status: 404, body: { code: 'group-unknown' } });
  });

  it('and 63 others who register one kindergarten at once enter it once, and the others are told where it is', async () => {
    const city = await staffedCity();
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        city.ask('registerPreschool', { ...here, ...clerk, body: registerForm(bin), key: `press-number-${index}` }),
      ),
    );
    const done = answers.filter(({ status }) => status === 201);
    expect(done).toHaveLength(1);
    const preschool = String(done[0]?.body['preschool']);
    for (const { status, body } of answers.filter((one) => one.status !== 201)) {
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'preschool-exists', because: { registered: preschool } });
    }
    expect(await eventsOf(city, preschool)).toHaveLength(1);
  });

  it('sees the kindergartens of the territory page by page, with what is taken and free, and of no other', async () => {
    const city = await staffedCity();
    const all = [await register(city, iinOf(701)), await register(city, iinOf(702)), await register(city, iinOf(703))].toSorted();
    const group = await open(city, String(all[0]), { capacity: 5 });
    await open(city, String(all[0]), { capacity: 2, names: { kk: 'Ересек топ', ru: 'Старшая группа' } });
    await fill(city, String(all[0]), group, [{ contract: 'a', from: day('2026-07-01') }]);
    const first = await city.ask('listRegister', { ...here, query: { limit: '2' }, ...clerk });
    const second = await city.ask('listRegister', { ...here, query: { limit: '2', after: String(first.body['next']) }, ...clerk });
    const rows = [first, second].flatMap(({ body }) => body['preschools'] as Record<string, unknown>[]);
    expect(rows.map(({ preschool }) => preschool)).toEqual(all);
    expect(rows[0]).toMatchObject({ groups: 2, places: { capacity: 7, taken: 1, free: 6, waiting: 0 } });
    await city.appoint(people.clerk, 'department_operator', 'vilnius');
    const elsewhere = { territory: 'vilnius', preschool: String(all[0]) };
    expect((await city.ask('showRegistered', { params: elsewhere, ...clerk })).status).toBe(404);
    expect((await city.ask('changePreschool', { params: elsewhere, ...clerk, body: { address: 'x' } })).status).toBe(404);
    expect((await city.ask('showPreschool', { params: elsewhere })).status).toBe(404);
  });

  it('and 31 others who change one group at once leave one chain and the newest catalogue', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const group = await open(city, preschool, { capacity: 50 });
    const params = { territory, preschool, group };
    const answers = await Promise.all(
      Array.from({ length: 32 }, (_, index) =>
        city.ask('changeGroup', { params, ...clerk, body: { capacity: index }, key: `press-number-${index}` }),
      ),
    );
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const events = await eventsOf(city, preschool);
    expect(firstBrokenLink(events, await readPreschool(city.context.table, preschool))).toBeUndefined();
    expect(events.at(-1)?.data['capacity']).toBe((await readPlaces(city.context.table, preschool, group))?.capacity);
    const shown = (await found(city))[0]?.['groups'] as { capacity: number }[];
    expect(shown[0]?.capacity).toBe(events.at(-1)?.data['capacity']);
  });
});

describe('a kindergarten that is on the list', () => {
  it('is not put off it in the past, nor is its first day moved back or forth once it has come', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const params = { territory, preschool };
    const listed = { from: '2026-07-01' };
    const enlist = async (body: object) => city.ask('enlistPreschool', { params, ...clerk, body });
    const delist = async (body: object) => city.ask('delistPreschool', { params, ...clerk, body });
    const impossible = { status: 422, body: { code: 'listing-day-impossible', because: { listedFrom: '2026-07-01', listedTo: null } } };
    city.at('2026-07-15T10:00:00+05:00');
    for (const lastDay of ['2026-01-01', '2026-07-10', '2026-07-14']) expect(await delist({ lastDay })).toMatchObject(impossible);
    for (const from of ['2026-06-01', '2026-07-05', '2026-07-20']) expect(await enlist({ from })).toMatchObject(impossible);
    expect((await enlist({ ...listed, to: '2026-07-31' })).body).toMatchObject({ eligible: { ...listed, to: '2026-07-31' } });
    expect((await enlist(listed)).body).toMatchObject({ eligible: listed });
    expect((await delist({ lastDay: '2026-07-15' })).body).toMatchObject({ listed: true, eligible: { ...listed, to: '2026-07-15' } });
    city.at('2026-07-16T10:00:00+05:00');
    expect((await enlist({ from: '2026-07-15' })).status).toBe(422);
    expect((await enlist({ from: '2026-09-01' })).body).toMatchObject({ listed: false, eligible: { from: '2026-09-01' } });
    expect((await delist({ lastDay: '2026-08-31' })).status).toBe(422);
    expect((await enlist({ from: '2026-08-01' })).body).toMatchObject({ eligible: { from: '2026-08-01' } });
  });

  it('leaves it with the number of families who have to choose another: open requests, and the waiting lists', async () => {
    const city = await oneFamily();
    await proposed(city, city.family);
    const { table, now } = city.context;
    const [places, shape] = [await readPlaces(table, garden, 'sun'), await readGroup(table, garden, 'sun')];
    if (places === undefined || shape === undefined) throw new Error('no such group');
    await table.together('wait', savePlaces(places, { ...places, waiting: 3 }, shape, dayOf(now())));
    const params = { territory, preschool: garden };
    const off = await city.ask('delistPreschool', { params, ...clerk, body: { lastDay: '2026-12-31' } });
    expect(off).toMatchObject({ status: 200, body: { concerned: { requests: 1, waiting: 3 } } });
    const again = await city.ask('delistPreschool', { params, ...clerk, body: { lastDay: '2026-12-31' } });
    expect(again.body).toMatchObject({ concerned: { requests: 1, waiting: 3 } });
  });
});
