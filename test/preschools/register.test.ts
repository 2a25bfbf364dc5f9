// The register as a clerk keeps it and a head looks after it, and the catalogue as a mother searches it.

import { describe, expect, it } from 'vitest';
import { firstBrokenLink, type Event } from '../../shared/domain/event.ts';
import { EventItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { preschoolKey, preschoolRecordKey, publicGroupKey } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { readPlaces, savePlaces } from '../../shared/table/places.ts';
import { rebuildTerritory } from '../../shared/table/rebuilding.ts';
import { restoreQueue } from '../../shared/table/restoring.ts';
import { readGroup, readPreschool } from '../../shared/table/preschools.ts';
import type { Stay } from '../../shared/domain/places.ts';
import { day, dayOf } from '../../shared/domain/time.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { groupForm, registerForm } from '../support/seededRegister.ts';
import { iinOf } from '../support/seededCity.ts';

const territory = 'karaganda';
const here = { params: { territory } };
const clerk = { iin: people.clerk };
/** A number with a right check digit, nobody's. */
const bin = iinOf(701);

async function register(city: City, number = bin, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { status, body } = await city.ask('registerPreschool', { ...here, ...clerk, body: registerForm(number, more) });
  expect(status).toBe(201);
  return String(body['preschool']);
}

async function open(city: City, preschool: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { status, body } = await city.ask('openGroup', { params: { territory, preschool }, ...clerk, body: groupForm(more) });
  expect(status, JSON.stringify(body)).toBe(201);
  return String(body['group']);
}

async function eventsOf(city: City, preschool: string): Promise<readonly Event[]> {
  const events: Event[] = [];
  const { pk } = preschoolRecordKey(preschool);
  for await (const stored of listAll(city.context.table, 'records', { pk, beginsWith: 'EVENT#' })) {
    const { item: _, ...event } = readSure(EventItem, stored);
    events.push(event);
  }
  return events;
}

/** Puts children into a group, as contracts would. */
async function fill(city: City, preschool: string, group: string, stays: readonly Stay[]): Promise<void> {
  const { table, now } = city.context;
  const [places, shape] = [await readPlaces(table, preschool, group), await readGroup(table, preschool, group)];
  if (places === undefined || shape === undefined) throw new Error('no such group');
  const done = await table.together('fill', savePlaces(places, { ...places, stays }, shape, dayOf(now())));
  expect(done.done).toBe(true);
}

const found = async (city: City, query: Readonly<Record<string, string>> = {}) => {
  const { status, body } = await city.ask('listPreschools', { ...here, query });
  expect(status, JSON.stringify(body)).toBe(200);
  return body['preschools'] as Record<string, unknown>[];
};

describe('a clerk', () => {
  it('registers a kindergarten once: the same number meets the entry that is there, in another territory too', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    expect(preschool).toMatch(/^[a-z0-9]{13}$/);
    const again = await city.ask('registerPreschool', { ...here, ...clerk, body: registerForm(` ${bin} `) });
    expect(again).toMatchObject({ status: 409, body: { code: 'preschool-exists', because: { registered: preschool } } });
    await city.appoint(people.clerk, 'department_operator', 'vilnius');
    const elsewhere = await city.ask('registerPreschool', { params: { territory: 'vilnius' }, ...clerk, body: registerForm(bin) });
    expect(elsewhere).toMatchObject({ status: 409, body: { because: { registered: preschool } } });
  });

  it('is told of a number with a wrong check digit, and of a place outside the country, field by field', async () => {
    const city = await staffedCity();
    const wrong = registerForm(`${bin.slice(0, 11)}${(Number(bin[11]) + 1) % 10}`, { location: { latitude: 73.1, longitude: 49.8 } });
    const { status, body } = await city.ask('registerPreschool', { ...here, ...clerk, body: wrong });
    expect(status).toBe(400);
    const fields = (body['fields'] as { field: string }[]).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['body.number', 'body.location.*']));
  });

  it('never sees the number again, and it stands nowhere in the clear (I-30)', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const shown = await city.ask('showRegistered', { params: { territory, preschool }, ...clerk });
    expect(shown.text).not.toContain(bin);
    const record = await readPreschool(city.context.table, preschool);
    expect(JSON.stringify(record)).not.toContain(bin);
    expect((await city.context.vault()).open(`preschool#${preschool}/number`, record?.number ?? '')).toBe(bin);
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
    expect(events.map(({ kind, data }) => [kind, data])).toEqual([
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
    expect(events.slice(2).map(({ data }) => data)).toEqual([
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

describe('the head of a kindergarten', () => {
  it('is appointed by IIN, acts from the next request on in the own kindergarten alone, and is dismissed as fast', async () => {
    const city = await staffedCity();
    const [own, other] = [await register(city, iinOf(701)), await register(city, iinOf(702))];
    const asHead = { params: { preschool: own }, iin: preschoolPeople.head };
    expect((await city.ask('showOwnPreschool', asHead)).status).toBe(403);
    const body = { iin: preschoolPeople.head, name: 'Үлгі Меңгеруші' };
    const params = { territory, preschool: own };
    expect((await city.ask('appointPreschoolStaff', { params, ...clerk, body })).status).toBe(403);
    const appointed = await city.ask('appointPreschoolStaff', { params, iin: people.head, body });
    expect(appointed).toMatchObject({ status: 201, body: { role: 'preschool_head', name: 'Үлгі Меңгеруші' } });
    expect(appointed.text).not.toContain(preschoolPeople.head);
    expect((await city.ask('showOwnPreschool', asHead)).status).toBe(200);
    expect((await city.ask('showOwnPreschool', { ...asHead, params: { preschool: other } })).status).toBe(403);
    expect((await city.ask('showRegistered', { params, iin: preschoolPeople.head })).status).toBe(403);
    expect((await city.ask('showMe', { iin: preschoolPeople.head })).body).toMatchObject({
      roles: [{ role: 'preschool_head', territory, preschool: own }],
    });
    const person = String(appointed.body['person']);
    const dismissal = { params: { ...params, role: 'preschool_head', person }, iin: people.head };
    expect((await city.ask('dismissPreschoolStaff', dismissal)).status).toBe(200);
    expect((await city.ask('showOwnPreschool', asHead)).status).toBe(403);
    expect(await city.ask('dismissPreschoolStaff', dismissal)).toMatchObject({ status: 404, body: { code: 'staff-unknown' } });
    const events = (await eventsOf(city, own)).slice(1).map(({ kind, data }) => [kind, data]);
    expect(events).toEqual([
      ['preschool-staff-appointed', { person, role: 'preschool_head' }],
      ['preschool-staff-dismissed', { person, role: 'preschool_head' }],
    ]);
    expect(city.lines.join('\n')).not.toMatch(/\d{12}/);
  });

  it('appoints teachers, who look and change nothing; appointed twice is once', async () => {
    const city = await staffedCity();
    const own = await register(city);
    await city.ask('appointPreschoolStaff', {
      params: { territory, preschool: own },
      iin: people.head,
      body: { iin: preschoolPeople.head, name: 'Үлгі Меңгеруші' },
    });
    const group = await open(city, own);
    const params = { preschool: own };
    const body = { iin: preschoolPeople.teacher, name: 'Мысал Тәрбиеші' };
    const first = await city.ask('appointTeacher', { params, iin: preschoolPeople.head, body });
    city.at('2026-07-02T10:00:00+05:00');
    const second = await city.ask('appointTeacher', { params, iin: preschoolPeople.head, body: { ...body, name: 'Басқа Есім' } });
    expect(second.body).toEqual(first.body);
    expect((await city.ask('showOwnPreschool', { params, iin: preschoolPeople.teacher })).body).toMatchObject({ preschool: own });
    const intake = { params: { preschool: own, group }, body: { open: false } };
    expect((await city.ask('setIntake', { ...intake, iin: preschoolPeople.teacher })).status).toBe(403);
    expect((await city.ask('appointTeacher', { params, iin: preschoolPeople.teacher, body })).status).toBe(403);
    const { body: listed } = await city.ask('listOwnStaff', { params, iin: preschoolPeople.head });
    expect((listed['staff'] as { role: string }[]).map(({ role }) => role)).toEqual(['preschool_head', 'preschool_teacher']);
    const person = String(first.body['person']);
    expect((await city.ask('dismissTeacher', { params: { preschool: own, person }, iin: preschoolPeople.head })).status).toBe(200);
    expect((await city.ask('showOwnPreschool', { params, iin: preschoolPeople.teacher })).status).toBe(403);
  });

  it('closes a group to newcomers and opens it again; it leaves the catalogue meanwhile', async () => {
    const city = await staffedCity();
    const own = await register(city);
    await city.ask('appointPreschoolStaff', {
      params: { territory, preschool: own },
      iin: people.head,
      body: { iin: preschoolPeople.head, name: 'Үлгі Меңгеруші' },
    });
    const group = await open(city, own);
    const ask = (isOpen: boolean) =>
      city.ask('setIntake', { params: { preschool: own, group }, iin: preschoolPeople.head, body: { open: isOpen } });
    expect((await ask(false)).body).toMatchObject({ group, open: false });
    expect((await found(city))[0]?.['groups']).toEqual([]);
    expect((await city.ask('showPreschool', { params: { territory, preschool: own } })).body).toMatchObject({
      groups: [{ group, open: false }],
    });
    expect((await ask(true)).body).toMatchObject({ open: true });
    expect((await found(city))[0]?.['groups']).toHaveLength(1);
  });
});

describe('a catalogue that was lost', () => {
  it('is put back by the restore of the territory as it was, so that places can be taken again', async () => {
    const city = await staffedCity();
    const { table, calendar, now } = city.context;
    await city.run({ job: 'recomputeQueue' });
    const preschool = await register(city);
    const group = await open(city, preschool);
    await fill(city, preschool, group, [{ contract: 'a', from: day('2026-07-01') }]);
    const before = await found(city);
    const lost = [preschoolKey(territory, preschool), publicGroupKey(territory, preschool, group)];
    for (const key of lost) await table.remove('published', key, 'ifPresent');
    const rebuilt = await rebuildTerritory(table, calendar(), territory, now());
    await restoreQueue(table, rebuilt, now());
    expect(await found(city)).toEqual(before);
    await fill(city, preschool, group, []);
  });
});

describe('places and a group that were read at two times', () => {
  it('are a conflict when the group was changed between, so that nobody enters a group that has just closed (I-32)', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const group = await open(city, preschool);
    const { table } = city.context;
    const older = await readGroup(table, preschool, group);
    await city.ask('changeGroup', { params: { territory, preschool, group }, ...clerk, body: { open: false } });
    const newer = await readPlaces(table, preschool, group);
    if (older === undefined || newer === undefined) throw new Error('no such group');
    expect(() => savePlaces(newer, { ...newer }, older, day('2026-07-01'))).toThrow('savePlaces');
  });
});
