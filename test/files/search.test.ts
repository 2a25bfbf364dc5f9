// Finding a family and reading its file. What was looked for never leaves by a log or an address, and who looked stands in the audit before the answer
// does.

import { beforeAll, describe, expect, it } from 'vitest';
import { applicationKey } from '../../shared/table/keys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';
import { iinOf } from '../support/seededCity.ts';

const territory = 'karaganda';
const childIin = iinOf(401);

interface Found {
  readonly number: string;
  readonly state: string;
  readonly guardians: number;
}

let city: City;
let numbers: readonly string[];

const search = (body: object, iin: string = people.clerk) => city.ask('searchApplications', { params: { territory }, iin, body });
const found = async (body: object) => ((await search(body)).body['applications'] as Found[]).map(({ number }) => number);
const audited = async () =>
  (await city.ask('listAudit', { params: { territory }, query: { day: '2026-07-01', limit: '100' }, iin: people.auditor })).body[
    'looks'
  ] as {
    action: string;
    about: string[];
    with?: string[];
    as: string;
  }[];

beforeAll(async () => {
  city = await staffedCity(memoryTable());
  const taken = await importCells(city, [
    { ...row(1, '2023-03-01T09:00:00.000Z'), childReference: '', childIin, childName: 'Серикова Айлин', guardianIin: people.parent },
    row(2, '2023-03-02T09:00:00.000Z', { guardianIin: people.parent, guardianName: 'Сериков Ерлан', guardianPhone: '8 701 555 03 31' }),
    row(3, '2023-04-01T09:00:00.000Z', { guardianName: 'Сериков Ерлан', childName: 'Сериков Тимур' }),
    row(4, '2023-04-02T09:00:00.000Z', { statuses: 'orphan' }),
  ]);
  numbers = taken.map((one) => String(one['number']));
  await importCells(city, [row(9, '2023-04-02T09:00:00.000Z', { guardianName: 'Ерлан' })], territory, 'other-system');
});

describe('a search', () => {
  it('by number finds that one, however it is typed', async () => {
    expect(await found({ number: ` ${numbers[0]?.toLowerCase()} ` })).toEqual([numbers[0]]);
  });

  it('by IIN finds the child, and all children of a guardian', async () => {
    expect(await found({ iin: childIin })).toEqual([numbers[0]]);
    expect((await found({ iin: people.parent })).toSorted()).toEqual([numbers[0], numbers[1]].toSorted());
    expect(await found({ iin: people.stranger })).toEqual([]);
  });

  it('by whole words of a name, in any case and order, finds those who have all of them', async () => {
    expect(await found({ name: 'АЙЛИН серикова' })).toEqual([numbers[0]]);
    expect(await found({ name: 'ерлан сериков' })).toContain(numbers[2]);
    expect(await found({ name: 'Тимур Сериков' })).toEqual([numbers[2]]);
    expect(await found({ name: 'Сери' })).toEqual([]);
    expect(await found({ name: 'Тимур Айлин' })).toEqual([]);
  });

  it('by phone finds it however it is written, and refuses what is none', async () => {
    expect(await found({ phone: '+7 (701) 555-03-31' })).toContain(numbers[1]);
    expect((await search({ phone: '12345' })).status).toBe(400);
  });

  it('by category and days of submission is a range of the line', async () => {
    expect(await found({ category: 7 })).toEqual([numbers[3]]);
    expect(await found({ category: 11, submittedFrom: '2023-03-02', submittedTo: '2023-04-01' })).toEqual([numbers[1], numbers[2]]);
    expect(await found({ state: 'archived' })).toEqual([]);
  });

  it('goes on where its page ended until everybody was shown once, in the legal order', async () => {
    const all: string[] = [];
    let after: string | undefined;
    do {
      const page = await search({ state: 'waiting', limit: 2, ...(after === undefined ? {} : { after }) });
      all.push(...(page.body['applications'] as Found[]).map(({ number }) => number));
      after = page.body['next'] as string | undefined;
    } while (after !== undefined);
    expect(all).toHaveLength(5);
    expect(all.slice(0, 4)).toEqual([numbers[3], numbers[0], numbers[1], numbers[2]]);
  });

  it.each([
    {},
    { number: 'ZZZZZZZZ', iin: childIin },
    { name: 'Ерлан', state: 'waiting' },
    { after: 'zz', state: 'waiting' },
    { name: '- -' },
  ])('for %j is no question', async (body) => {
    expect((await search(body)).status).toBe(400);
  });

  it('shows nothing of another territory', async () => {
    await city.appoint(people.stranger, 'department_head', 'vilnius');
    const asked = { params: { territory: 'vilnius' }, iin: people.stranger };
    for (const body of [{ number: numbers[0] }, { iin: childIin }, { name: 'Сериков' }])
      expect((await city.ask('searchApplications', { ...asked, body })).body['applications']).toEqual([]);
    expect(
      (await city.ask('showFamilyFile', { params: { territory: 'vilnius', number: String(numbers[0]) }, iin: people.stranger })).status,
    ).toBe(404);
  });
});

describe('the audit', () => {
  it('holds every look with ids and codes, and nothing that was typed', async () => {
    await search({ name: 'Айлин' }, people.auditor);
    await search({ iin: childIin });
    const looks = await audited();
    expect(looks).toContainEqual(
      expect.objectContaining({ action: 'searchApplications', with: expect.arrayContaining(['search-name']), as: 'auditor' }),
    );
    expect(
      looks.some((look) => look.with?.includes('search-iin') === true && look.with.includes(`application#${String(numbers[0])}`)),
    ).toBe(true);
    const text = JSON.stringify(looks) + city.lines.join();
    for (const secret of [childIin, 'Айлин', 'айлин', 'Сериков', '5550331', people.parent]) expect(text).not.toContain(secret);
  });

  it('stands before the answer: a look that cannot be written down shows nothing', async () => {
    let full = false;
    const table = memoryTable({
      beforeVerb: (verb) => {
        if (full && verb === 'put') throw new Error('full');
      },
    });
    const blind = await staffedCity(table);
    const [taken] = await importCells(blind, [row(1, '2023-03-01T09:00:00.000Z')]);
    const params = { territory, number: String(taken?.['number']) };
    full = true;
    const looked = await blind.ask('showFamilyFile', { params, iin: people.clerk });
    expect(looked.status).toBe(500);
    expect(JSON.stringify(looked.body)).not.toContain('2022-05-10');
  });
});

describe('a family’s file', () => {
  it('shows the child, its guardians and the whole chain, phones and IIN masked', async () => {
    const { body } = await city.ask('showFamilyFile', { params: { territory, number: String(numbers[0]) }, iin: people.clerk });
    expect(body).toMatchObject({
      application: { number: numbers[0], state: 'waiting', bornOn: '2022-05-10', mergedFrom: [] },
      child: { name: 'Серикова Айлин', iin: `…${childIin.slice(-4)}` },
      guardians: [{ state: 'verified', guardianship: expect.stringMatching(/^[0-9a-z]{26}-[0-9a-z]{26}$/) }],
      vouchers: [],
      notices: [{ kind: 'application-imported', deliveries: [] }],
      events: [{ seq: 1, kind: 'application-imported', as: 'department_operator' }],
      chain: { whole: true },
    });
    expect(JSON.stringify(body)).not.toContain(childIin);
    const second = await city.ask('showFamilyFile', { params: { territory, number: String(numbers[1]) }, iin: people.clerk });
    expect(second.body['guardians']).toMatchObject([{ person: expect.any(String), phones: expect.any(Array) }]);
    expect(JSON.stringify(second.body)).not.toContain('7015550331');
  });

  it('says where its chain was broken', async () => {
    const number = String(numbers[3]);
    const { table } = city.context;
    const page = await table.list('records', { pk: applicationKey(number).pk, beginsWith: 'EVENT#' });
    const [event] = page.items;
    if (event === undefined) throw new Error('no event');
    await table.put('records', { ...event, data: { ...(event['data'] as object), category: 1 } }, 'ifPresent');
    const { body } = await city.ask('showFamilyFile', { params: { territory, number }, iin: people.clerk });
    expect(body['chain']).toEqual({ whole: false, brokenAt: 1, why: 'its content was changed' });
  });
});
