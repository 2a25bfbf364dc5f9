// What is destroyed, when, and what stays: canary values are looked for in everything that is stored, opened and raw.

import { describe, expect, it } from 'vitest';
import { dueIn } from '../../local/dueErasures.ts';
import { readChild } from '../../shared/table/children.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { checkTermsOn, checkTerritory } from '../../shared/table/checking.ts';
import { ChildItem } from '../../shared/table/familyItems.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { readDataKey } from '../../shared/table/dataKeys.ts';
import { listErased } from '../../shared/table/retaining.ts';
import { sealedValuesOf } from '../../shared/table/sealedValues.ts';
import { openVault, openIfKept } from '../../shared/vault.ts';
import { people, type City } from '../support/city.ts';
import { apply } from '../support/family.ts';
import { openTable, type OpenTable } from '../support/openTable.ts';
import { cityOf, eraseAll, family, familyIn, sure, withdraw } from '../support/privacyCity.ts';
import { askGuardianship, decide } from '../support/seededFamilies.ts';
import { testRing } from '../support/testRing.ts';

const params = { territory: 'karaganda' };
const canaries = [family.child, family.childName, family.phone, family.email, 'Әлия', people.parent];

/** Everything a process that has just begun could read: each item as it stands, and each sealed value opened. */
async function readable(city: City, items: OpenTable): Promise<string> {
  const { table, now } = city.context;
  const vault = await openVault({ table, openRing: async () => testRing, now });
  const opened: string[] = [...items.lines('records'), ...items.lines('waiting'), ...items.lines('published')];
  for (const item of items.items('records'))
    for (const { whose, place, sealed } of await sealedValuesOf(table, item))
      opened.push((await openIfKept(vault, whose, place, sealed)) ?? '');
  return opened.join('\n');
}

const found = async (city: City, items: OpenTable) => {
  const text = await readable(city, items);
  return canaries.filter((canary) => text.includes(canary));
};

async function violationsIn(city: City) {
  const { table, calendar, now, rulebooks } = city.context;
  const terms = checkTermsOn(rulebooks(), 'karaganda', dayOf(now()));
  return (await checkTerritory(table, calendar(), 'karaganda', now(), terms)).violations;
}

async function withdrawnFamily() {
  const items = openTable();
  const city = await cityOf(items.table);
  const known = await familyIn(city);
  await withdraw(city, known);
  return { city, items, ...known };
}

describe('a family whose application ended on 2026-07-01', () => {
  it('stays readable on 2029-06-30 and is unreadable on 2029-07-01, the parent a year later', async () => {
    const { city, items, child, person } = await withdrawnFamily();
    expect(await found(city, items)).toEqual(canaries);
    city.at('2029-06-30T12:00:00+05:00');
    expect(await eraseAll(city)).toMatchObject({ children: 0, people: 0 });
    expect((await readChild(city.context.table, await city.context.vault(), child))?.reveal().name).toBe(family.childName);
    city.at('2029-07-01T00:00:00+05:00');
    expect(await eraseAll(city)).toMatchObject({ children: 1, people: 0 });
    expect(await found(city, items)).toEqual([family.phone, family.email, people.parent]);
    expect(await readChild(city.context.table, await city.context.vault(), child)).toBeUndefined();
    expect(await listErased(city.context.table, { child })).toMatchObject([{ ground: 'application-ended', by: 'job:erasePeople' }]);
    // From the first look at which nothing keeps the parent twelve months run.
    city.at('2029-07-02T12:00:00+05:00');
    await eraseAll(city);
    city.at('2030-07-01T12:00:00+05:00');
    expect(await eraseAll(city)).toMatchObject({ people: 0 });
    expect(await found(city, items)).toEqual([family.phone, family.email, people.parent]);
    city.at('2030-07-02T12:00:00+05:00');
    await eraseAll(city);
    expect(await found(city, items)).toEqual([]);
    expect(await listErased(city.context.table, { person })).toMatchObject([{ ground: 'idle' }]);
    expect(await violationsIn(city)).toEqual([]);
  });

  it('leaves nothing of the proof named in an application of before, nor the keyed facts of any', async () => {
    const items = openTable();
    const city = await cityOf(items.table);
    const known = await familyIn(city);
    await withdraw(city, known);
    const claims = [{ status: 'military-child', evidence: 'paper 777-31' }];
    const { number: second } = await apply(city, people.parent, known.child, { claims });
    await withdraw(city, { ...known, number: String(second) });
    const { number: third } = await apply(city, people.parent, known.child);
    await withdraw(city, { ...known, number: String(third) });
    const left = () => items.lines('records').filter((line) => line.includes(`"evidence":{"S":"2.`) || line.includes('LIKENESS#'));
    expect(left().filter((line) => line.includes('military-child'))).toHaveLength(1);
    city.at('2029-07-02T00:00:00+05:00');
    expect(await eraseAll(city)).toMatchObject({ children: 1 });
    expect(left()).toEqual([]);
    expect(await violationsIn(city)).toEqual([]);
  });

  it('is shown without a name by the department’s file, and found by no search', async () => {
    const { city, number } = await withdrawnFamily();
    const file = () => city.ask('showFamilyFile', { params: { ...params, number }, iin: people.clerk });
    expect((await file()).body).toMatchObject({ child: { name: family.childName }, chain: { whole: true } });
    city.at('2029-07-01T12:00:00+05:00');
    await eraseAll(city);
    const shown = await file();
    expect(shown).toMatchObject({ status: 200, body: { chain: { whole: true } } });
    expect(shown.body['child']).toEqual({});
    const byName = await city.ask('searchApplications', { params, iin: people.clerk, body: { name: family.childName } });
    expect({ status: byName.status, found: byName.body['applications'] ?? byName.body['found'] }).toEqual({ status: 200, found: [] });
    expect((await city.ask('listMyChildren', { iin: people.parent })).status).toBe(200);
    expect((await city.ask('listMyApplications', { iin: people.parent })).status).toBe(200);
  });

  it('may come back: the same IIN gets a new key, and what was sealed before stays unreadable', async () => {
    const { city, items, child } = await withdrawnFamily();
    const old = readSure(ChildItem, items.items('records').find(({ item }) => item === 'child') ?? { pk: '', sk: '' });
    city.at('2029-07-01T12:00:00+05:00');
    await eraseAll(city);
    city.at('2029-07-01T12:10:00+05:00');
    // The guardianship stands as it was: the child is named again and confirmed again by whoever asks anew.
    const guardianship = await askGuardianship(city, people.stranger, family.child);
    expect((await decide(city, guardianship, 'verify')).status).toBe(200);
    const again = await readChild(city.context.table, await city.context.vault(), child);
    expect(again?.reveal().name).toBe(family.childName);
    expect(await readDataKey(city.context.table, `child#${child}`)).toMatchObject({ by: 1, version: 3 });
    const vault = await openVault({ table: city.context.table, openRing: async () => testRing, now: city.context.now });
    expect(await openIfKept(vault, `child#${child}`, `child#${child}/identity`, old.identity)).toBeUndefined();
  });
});

describe('the look ahead', () => {
  it('names by id who is due within 30 days, the day before not, and changes nothing', async () => {
    const { city, items, child } = await withdrawnFamily();
    const ahead = () => dueIn({ table: city.context.table, rulebooks: city.context.rulebooks(), now: city.context.now }, 30);
    city.at('2029-05-31T12:00:00+05:00');
    expect(await ahead()).toEqual([]);
    city.at('2029-06-01T12:00:00+05:00');
    const before = items.lines('records');
    expect(await ahead()).toEqual([{ whose: `child#${child}`, ground: 'application-ended', since: '2029-07-01' }]);
    expect(items.lines('records')).toEqual(before);
  });
});

describe('what is not over', () => {
  it('is kept: a family that applied again in the meantime, and one that waits', async () => {
    const { city, items, child } = await withdrawnFamily();
    city.at('2027-01-10T12:00:00+05:00');
    await apply(city, people.parent, child, { wantedStart: '2027-09-01' });
    city.at('2035-07-01T12:00:00+05:00');
    expect(await eraseAll(city)).toMatchObject({ children: 0, people: 0 });
    expect(await found(city, items)).toEqual(canaries);
  });

  it('is judged by the longest term of the territories the child had to do with', async () => {
    const { city } = await withdrawnFamily();
    const [own] = city.context.rulebooks();
    expect(own?.retention.endedYears).toBe(3);
    city.at('2029-07-01T12:00:00+05:00');
    expect(await city.run({ job: 'erasePeople', territory: 'karaganda' })).toMatchObject({ met: 0, children: 0 });
  });
});

describe('what nobody confirmed', () => {
  it('goes after 180 days, with its entry in the department’s list; the other parent’s words stay', async () => {
    const { city, items } = await withdrawnFamily();
    const named = 'Бейтаныс Есім';
    const body = { territory: 'karaganda', iin: family.child, name: named, bornOn: '2022-05-10', relation: 'father' };
    await sure(city.ask('addMyChild', { iin: people.stranger, body }));
    const waiting = async () =>
      (await city.ask('listGuardianships', { params, iin: people.clerk })).body['guardianships'] as Record<string, unknown>[];
    expect(await waiting()).toHaveLength(1);
    city.at('2026-12-27T23:00:00+05:00');
    expect(await eraseAll(city)).toMatchObject({ words: 0 });
    city.at('2026-12-28T01:00:00+05:00');
    expect(await eraseAll(city)).toMatchObject({ words: 1, children: 0 });
    expect(await waiting()).toEqual([]);
    const text = await readable(city, items);
    expect([text.includes(named), text.includes(family.childName)]).toEqual([false, true]);
  });
});

describe('old messages', () => {
  it('leave the inbox after 400 days', async () => {
    const { city } = await withdrawnFamily();
    const kinds = async () => (await city.ask('listMyNotices', { iin: people.parent })).body['notices'] as unknown[];
    expect((await kinds()).length).toBeGreaterThan(1);
    city.at('2027-08-05T00:00:00+05:00');
    await eraseAll(city);
    expect((await kinds()).length).toBeGreaterThan(1);
    city.at('2027-08-06T00:00:00+05:00');
    await eraseAll(city);
    expect(await kinds()).toEqual([]);
    expect(await violationsIn(city)).toEqual([]);
  });
});
