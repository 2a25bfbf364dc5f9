// The groups of a kindergarten and its head; the catalogue when it was lost.

import { describe, expect, it } from 'vitest';
import { preschoolKey, publicGroupKey } from '../../shared/table/keys.ts';
import { readPlaces, savePlaces } from '../../shared/table/places.ts';
import { rebuildTerritory } from '../../shared/table/rebuilding.ts';
import { restoreQueue } from '../../shared/table/restoring.ts';
import { readGroup } from '../../shared/table/preschools.ts';
import { day } from '../../shared/domain/time.ts';
import { people, staffedCity } from '../support/city.ts';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { groupForm } from '../support/seededRegister.ts';
import { iinOf } from '../support/seededCity.ts';
import { clerk, eventsOf, fill, found, open, register, territory } from '../support/registerCity.ts';

describe('the groups of a kindergarten', () => {
  it('have names of their own, in whatever language and spelling: a list finds a group by its name', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const group = await open(city, preschool);
    const params = { territory, preschool };
    const same = groupForm({ names: { kk: 'Басқа топ', ru: ' МЛАДШАЯ  группа ' } });
    expect(await city.ask('openGroup', { params, ...clerk, body: same })).toMatchObject({
      status: 409,
      body: { code: 'group-name-taken', because: { group } },
    });
    const other = await open(city, preschool, { names: { kk: 'Ересек топ', ru: 'Старшая группа' } });
    const rename = async (id: string, names: object) =>
      (await city.ask('changeGroup', { params: { ...params, group: id }, ...clerk, body: { names } })).status;
    expect(await rename(other, { kk: 'Кіші топ', ru: 'Старшая группа' })).toBe(409);
    expect(await rename(group, { kk: 'Кіші топ', ru: 'Младшая группа', en: 'Younger' })).toBe(200);
  });

  it('opened by 16 at once under one name are one', async () => {
    const city = await staffedCity();
    const preschool = await register(city);
    const params = { territory, preschool };
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        city.ask('openGroup', { params, ...clerk, body: groupForm(), key: `press-number-${index}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
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
    expect(appointed).toMatchObject({ status: 201, body: { role: 'preschool_head' } });
    const listed = await city.ask('listPreschoolStaff', { params, iin: people.head });
    expect(listed.body['staff']).toMatchObject([{ role: 'preschool_head', name: 'Үлгі Меңгеруші' }]);
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
    expect(events).toMatchObject([
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
