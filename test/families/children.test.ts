// A parent's children: what may be named, who decides whose child it is, and what follows for applications on both sides.

import { beforeEach, describe, expect, it } from 'vitest';
import { auditPk, guardianKey, guardianshipPk } from '../../shared/table/keys.ts';
import { readChild } from '../../shared/table/children.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { firstBrokenLink, type Event } from '../../shared/domain/event.ts';
import { day } from '../../shared/domain/time.ts';
import { readHead } from '../../shared/table/itemParts.ts';
import { importCells, people, row, staffedCity, type Asked, type City } from '../support/city.ts';
import { iinOf } from '../support/seededCity.ts';
import { askGuardianship, childBody, decide, paper } from '../support/seededFamilies.ts';

const territory = 'karaganda';
const child = iinOf(500);
let city: City;

beforeEach(async () => {
  city = await staffedCity();
});

const name = (body: object, iin: string = people.parent, more: Asked = {}) => city.ask('addMyChild', { iin, body, ...more });
const childrenOf = async (iin: string = people.parent) =>
  (await city.ask('listMyChildren', { iin })).body['children'] as Record<string, unknown>[];
const end = (guardianship: string, more: Asked = {}) =>
  city.ask('endGuardianship', {
    params: { territory, guardianship },
    iin: people.clerk,
    body: { reason: 'court-decision', note: 'in the name of Мысал', document: paper },
    ...more,
  });
const numbersOf = async (iin: string) =>
  ((await city.ask('listMyApplications', { iin })).body['applications'] as { number: string }[]).map(({ number }) => number);
const noticesOf = async (iin: string) =>
  ((await city.ask('listMyNotices', { iin })).body['notices'] as { kind: string }[]).map(({ kind }) => kind);
const waitingList = async (iin: string = people.clerk) =>
  (await city.ask('listGuardianships', { params: { territory }, iin })).body['guardianships'] as Record<string, unknown>[];

describe('naming a child', () => {
  it('makes a guardianship that waits and gives access to nothing', async () => {
    const { status, body } = await name(childBody(child));
    expect({ status, body }).toMatchObject({ status: 200, body: { state: 'pending', relation: 'mother', territory } });
    expect(await childrenOf()).toMatchObject([
      { state: 'pending', name: 'Әлия Мысал', bornOn: '2022-05-10', iin: `${child.slice(0, 4)}…${child.slice(-2)}` },
    ]);
    expect((await city.ask('showMe', { iin: people.parent })).body['children']).toBe(0);
  });

  it.each([
    ['a letter', `${child.slice(0, 11)}x`, 'digits'],
    ['eleven digits', child.slice(0, 11), 'length'],
    ['a wrong check digit', `${child.slice(0, 11)}${(Number(child.slice(-1)) + 1) % 10}`, 'check-digit'],
  ])('with %s in the IIN is refused, and the fault is named', async (_, iin, fault) => {
    expect(await name(childBody(iin))).toMatchObject({ status: 422, body: { code: 'iin-wrong', because: { fault } } });
  });

  it.each([
    'Aliya',
    'Әлия1',
    'Әлия\u200bМысал',
    'Әлия\u202eласыМ',
    '',
    '-',
    'Әлия--Мысал',
    'Ә'.repeat(101),
    'Әлия<script>',
    'Әлия\nМысал',
    'АлияA',
  ])('by the name %j is refused', async (given) => {
    expect(await name(childBody(child, { name: given }))).toMatchObject({ status: 422, body: { code: 'name-wrong' } });
  });

  it.each([
    ['  Әлия   Мысал ', 'Әлия Мысал'],
    ['Анна-Мария О’Нил', 'Анна-Мария О’Нил'],
    ["Д'Артаньян", "Д'Артаньян"],
    ['Ай\u0306ару'.normalize('NFD'), 'Ай\u0306ару'.normalize('NFC')],
    ['Ә'.repeat(100), 'Ә'.repeat(100)],
  ])('by the name %j is taken as %j', async (given, kept) => {
    const { status } = await name(childBody(child, { name: given }));
    // Й written as two characters is one letter; a breve over another vowel is no letter of either language.
    if (/\u0306/.test(kept)) return expect(status).toBe(422);
    expect(status).toBe(200);
    expect(await childrenOf()).toMatchObject([{ name: kept }]);
  });

  it('takes a birth date of today and refuses tomorrow’s', async () => {
    expect(await name(childBody(child, { bornOn: '2026-07-02' }))).toMatchObject({ status: 422, body: { code: 'born-in-future' } });
    expect((await name(childBody(child, { bornOn: '2026-07-01' }))).status).toBe(200);
  });

  it('takes a child that is 18 tomorrow and refuses who is 18 today', async () => {
    expect(await name(childBody(child, { bornOn: '2008-07-01' }))).toMatchObject({ status: 422, body: { code: 'child-grown-up' } });
    expect((await name(childBody(child, { bornOn: '2008-07-02' }))).status).toBe(200);
  });

  it('counts days of Kazakhstan: at 23:59:59.999 on 31 December a child of 1 January is not born yet', async () => {
    city.at('2026-12-31T23:59:59.999+05:00');
    expect(await name(childBody(child, { bornOn: '2027-01-01' }))).toMatchObject({ status: 422, body: { code: 'born-in-future' } });
    city.at('2027-01-01T00:00:00+05:00');
    expect((await name(childBody(child, { bornOn: '2027-01-01' }))).status).toBe(200);
  });

  it('in a territory that is not there is refused', async () => {
    expect(await name(childBody(child, { territory: 'nowhere' }))).toMatchObject({ body: { code: 'territory-unknown' } });
  });

  it('is answered alike for a child the city knows and one it does not', async () => {
    await importCells(city, [row(1, '2023-01-10T09:00:00Z', { childReference: '', childIin: child, childName: 'Белгілі Бала' })]);
    const known = await name(childBody(child), people.stranger);
    const unknown = await name(childBody(iinOf(501)), people.stranger);
    const shapeOf = ({ body, status }: typeof known) => ({ status, ...body, child: 'another' });
    expect(shapeOf(known)).toEqual(shapeOf(unknown));
    expect(JSON.stringify(await childrenOf(people.stranger))).not.toContain('Белгілі');
  });

  it('again while it waits corrects the words and keeps the place in the clerk’s list', async () => {
    await name(childBody(child));
    city.at('2026-07-02T10:00:00+05:00');
    await name(childBody(child, { name: 'Әлия Түзетілген' }));
    expect(await waitingList()).toMatchObject([{ childName: 'Әлия Түзетілген', since: '2026-07-01T05:00:00.000Z' }]);
    await name(childBody(child, { relation: 'guardian' }));
    expect(await waitingList()).toMatchObject([{ relation: 'guardian', since: '2026-07-02T05:00:00.000Z' }]);
  });

  it('of ten others that wait is enough', async () => {
    for (let index = 0; index < 10; index += 1) expect((await name(childBody(iinOf(510 + index)))).status).toBe(200);
    expect(await name(childBody(iinOf(520)))).toMatchObject({ status: 409, body: { code: 'children-too-many', because: { most: 10 } } });
    expect((await name(childBody(iinOf(510)))).status).toBe(200);
  });

  it('pressed 64 times at once waits once', async () => {
    const answers = await Promise.all(Array.from({ length: 64 }, () => name(childBody(child))));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(0);
    expect(answers.every(({ status }) => [200, 409, 429].includes(status))).toBe(true);
    expect([await childrenOf(), await waitingList()].map((list) => list.length)).toEqual([1, 1]);
  });
});

describe('a decision of the department', () => {
  it('shows the clerk what to compare with the document, no IIN, and writes the look down', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    const listed = await city.ask('listGuardianships', { params: { territory }, iin: people.clerk });
    expect(listed.body['guardianships']).toEqual([
      {
        guardianship,
        state: 'pending',
        relation: 'mother',
        since: '2026-07-01T05:00:00.000Z',
        childName: 'Әлия Мысал',
        childBornOn: '2022-05-10',
        guardianIin: `…${people.parent.slice(-4)}`,
        otherGuardians: 0,
        differs: false,
        askedAgain: false,
      },
    ]);
    expect(JSON.stringify(listed.body)).not.toMatch(/\d{12}(?!\w)/);
    const looks = await city.context.table.list('records', { pk: auditPk(territory, day('2026-07-01')) });
    expect(looks.items).toHaveLength(1);
  });

  it('shows who asks by name, how many guardians the child has, and that the words are not what was verified', async () => {
    const family = { childReference: '', childIin: child, childName: 'МЫСАЛ Әлия', guardianIin: people.parent };
    await importCells(city, [row(1, '2023-01-10T09:00:00Z', family)]);
    await importCells(city, [row(2, '2023-01-10T09:00:01Z', { guardianIin: people.otherParent, guardianName: 'Мысал Ерлан' })]);
    await name(childBody(child), people.otherParent);
    const asker = { guardianName: 'Мысал Ерлан', guardianIin: `…${people.otherParent.slice(-4)}`, otherGuardians: 1 };
    expect(await waitingList()).toMatchObject([{ ...asker, differs: false }]);
    await name(childBody(child, { name: 'Басқа Есім' }), people.otherParent);
    expect(await waitingList()).toMatchObject([{ ...asker, differs: true }]);
  });

  it('shows that the birth date is not the one verified', async () => {
    await decide(city, await askGuardianship(city, people.parent, child), 'verify');
    await name(childBody(child, { bornOn: '2021-01-01' }), people.otherParent);
    expect(await waitingList()).toMatchObject([{ otherGuardians: 1, differs: true, childBornOn: '2021-01-01' }]);
  });

  it('pages through the list, what has waited longest first', async () => {
    for (const [index, iin] of [people.parent, people.otherParent, people.stranger].entries()) {
      city.at(`2026-07-0${index + 1}T10:00:00+05:00`);
      await askGuardianship(city, iin, child);
    }
    const seen: unknown[] = [];
    let after: string | undefined;
    do {
      const query = { limit: '1', ...(after === undefined ? {} : { after }) };
      const { body } = await city.ask('listGuardianships', { params: { territory }, iin: people.clerk, query });
      seen.push(...(body['guardianships'] as { since: string }[]).map(({ since }) => since.slice(0, 10)));
      after = body['next'] as string | undefined;
    } while (after !== undefined);
    expect(seen).toEqual(['2026-07-01', '2026-07-02', '2026-07-03']);
  });

  it('verifies: the parent sees the child’s application, is told, and the child has its first verified name', async () => {
    const [imported] = await importCells(city, [row(1, '2023-01-10T09:00:00Z', { childReference: '', childIin: child })]);
    const guardianship = await askGuardianship(city, people.parent, child);
    expect(await decide(city, guardianship, 'verify')).toMatchObject({ status: 200, body: { state: 'verified', relation: 'mother' } });
    expect(await numbersOf(people.parent)).toEqual([imported?.['number']]);
    expect(await noticesOf(people.parent)).toEqual(['guardianship-verified']);
    expect(await waitingList()).toEqual([]);
    const vault = await city.context.vault();
    const id = vault.identify('child', child);
    expect((await readChild(city.context.table, vault, id))?.reveal()).toEqual({
      iin: child,
      name: 'Әлия Мысал',
      bornOn: '2022-05-10',
    });
    const application = await readApplication(city.context.table, String(imported?.['number']));
    expect(application?.guardians).toEqual([vault.identify('person', people.parent)]);
  });

  it('leaves the first verified description as it is', async () => {
    await decide(city, await askGuardianship(city, people.parent, child), 'verify');
    await name(childBody(child, { name: 'Басқа Есім', bornOn: '2021-01-01' }), people.otherParent);
    const vault = await city.context.vault();
    const id = vault.identify('child', child);
    await decide(city, `${vault.identify('person', people.otherParent)}-${id}`, 'verify');
    expect((await readChild(city.context.table, vault, id))?.reveal()).toMatchObject({ name: 'Әлия Мысал', bornOn: '2022-05-10' });
    expect(await childrenOf(people.otherParent)).toMatchObject([{ name: 'Басқа Есім', state: 'verified' }]);
  });

  it('of a second guardian shows them the voucher, and tells both sides', async () => {
    await importCells(city, [row(1, '2023-01-10T09:00:00Z', { childReference: '', childIin: child, guardianIin: people.parent })]);
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory }, iin: people.clerk, body: { count: 1 } });
    await city.ask('approveRound', { params: { territory, round: String(drafted.body['round']) }, iin: people.head });
    await city.run({ job: 'issueRounds' });
    const guardianship = await askGuardianship(city, people.otherParent, child);
    expect((await city.ask('listMyVouchers', { iin: people.otherParent })).body['vouchers']).toEqual([]);
    await decide(city, guardianship, 'verify');
    const vouchers = (await city.ask('listMyVouchers', { iin: people.otherParent })).body['vouchers'] as { voucher: string }[];
    expect(vouchers).toHaveLength(1);
    expect(await noticesOf(people.parent)).toContain('guardian-joined');
    const confirmed = await city.ask('confirmVoucher', { params: { voucher: vouchers[0]?.voucher ?? '' }, iin: people.otherParent });
    expect(confirmed.status).toBe(200);
    expect(await noticesOf(people.otherParent)).toContain('voucher-confirmed');
    expect(await noticesOf(people.parent)).toContain('voucher-confirmed');
  });

  it('rejects: nothing opens, the parent is told and may ask again, which a clerk sees', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    expect(await decide(city, guardianship, 'reject')).toMatchObject({ status: 200, body: { state: 'rejected' } });
    expect(await childrenOf()).toMatchObject([{ state: 'rejected' }]);
    expect(await noticesOf(people.parent)).toEqual(['guardianship-rejected']);
    const { body } = await city.ask('listMyNotices', { iin: people.parent });
    expect(JSON.stringify(body)).toContain('Себебі: құжат бойынша сіз бұл баланың заңды өкілі емессіз.');
    city.at('2026-07-05T10:00:00+05:00');
    expect(await name(childBody(child))).toMatchObject({ status: 200, body: { state: 'pending' } });
    expect(await waitingList()).toMatchObject([
      { guardianship, askedAgain: true, guardianIin: `…${people.parent.slice(-4)}`, since: '2026-07-05T05:00:00.000Z' },
    ]);
    expect((await decide(city, guardianship, 'verify')).status).toBe(200);
    expect(await childrenOf()).toMatchObject([{ state: 'verified' }]);
  });

  it('rejects and ends for a reason of the list, and verifies without one', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    const asked = (body: object) =>
      city.ask('decideGuardianship', { params: { territory, guardianship }, iin: people.clerk, body: { document: paper, ...body } });
    expect((await asked({ decision: 'reject' })).status).toBe(400);
    expect((await asked({ decision: 'reject', reason: 'in my own words' })).status).toBe(400);
    expect((await asked({ decision: 'verify', reason: 'not-guardian' })).status).toBe(400);
    expect((await asked({ decision: 'verify' })).status).toBe(200);
    expect((await end(guardianship, { body: { document: paper } })).status).toBe(400);
    expect((await end(guardianship, { body: { document: paper, reason: 'not-guardian' } })).status).toBe(400);
    expect((await end(guardianship)).status).toBe(200);
    const { body } = await city.ask('listMyNotices', { iin: people.parent });
    expect(JSON.stringify(body)).toContain('Себебі: соттың шешімі.');
  });

  it('wants a document that was issued already', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    const params = { territory, guardianship };
    const body = { decision: 'verify', document: { ...paper, issuedOn: '2026-07-02' } };
    expect(await city.ask('decideGuardianship', { params, iin: people.clerk, body })).toMatchObject({
      status: 422,
      body: { code: 'document-not-yet-issued', because: { today: '2026-07-01' } },
    });
    expect(await city.ask('decideGuardianship', { params, iin: people.clerk, body: { decision: 'verify' } })).toMatchObject({
      status: 400,
    });
  });

  it('cannot be taken where the parent did not ask', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    await city.appoint(people.head, 'department_head', 'vilnius');
    const params = { territory: 'vilnius', guardianship };
    const asked = { params, iin: people.head, body: { decision: 'verify', document: paper } };
    expect(await city.ask('decideGuardianship', asked)).toMatchObject({ status: 404, body: { code: 'guardianship-unknown' } });
    const vault = await city.context.vault();
    const nobody = `${vault.identify('person', people.stranger)}-${vault.identify('child', child)}`;
    expect(await decide(city, nobody, 'verify')).toMatchObject({ status: 404 });
  });

  it('pressed 64 times at once happens once, and 63 are told so', async () => {
    const [imported] = await importCells(city, [row(1, '2023-01-10T09:00:00Z', { childReference: '', childIin: child })]);
    const guardianship = await askGuardianship(city, people.parent, child);
    const answers = await Promise.all(Array.from({ length: 64 }, () => decide(city, guardianship, 'verify')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.every(({ status, body }) => status === 409 && body['code'] === 'move-forbidden')).toBe(true);
    const application = await readApplication(city.context.table, String(imported?.['number']));
    expect(application).toMatchObject({ version: 2, guardians: { length: 1 } });
    expect(await noticesOf(people.parent)).toEqual(['guardianship-verified']);
  });

  it('keeps a whole chain beside the guardianship, with nothing readable of what was typed (I-24)', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    await decide(city, guardianship, 'verify');
    await end(guardianship);
    const [person = '', id = ''] = guardianship.split('-');
    const pk = guardianshipPk(person, id);
    const { items } = await city.context.table.list('records', { pk, beginsWith: 'EVENT#' });
    const events = items.map(({ pk: _pk, sk: _sk, item: _item, eventsOf: _of, eventAt: _at, ...event }) => event as unknown as Event);
    expect(events.map(({ kind }) => kind)).toEqual(['guardianship-asked', 'guardianship-verified', 'guardianship-ended']);
    const head = readHead(await city.context.table.get('records', guardianKey(person, id)));
    expect(firstBrokenLink(events, head)).toBeUndefined();
    expect(JSON.stringify(events)).not.toMatch(/123456|in the name|Мысал/);
  });
});

describe('a former guardian', () => {
  it('finds nothing from the moment it ended, is told so, and hears nothing more of the child', async () => {
    const family = { childReference: '', childIin: child, guardianIin: people.parent };
    const [imported] = await importCells(city, [row(1, '2023-01-10T09:00:00Z', family)]);
    await decide(city, await askGuardianship(city, people.otherParent, child), 'verify');
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory }, iin: people.clerk, body: { count: 1 } });
    await city.ask('approveRound', { params: { territory, round: String(drafted.body['round']) }, iin: people.head });
    await city.run({ job: 'issueRounds' });
    const [mine] = (await city.ask('listMyVouchers', { iin: people.parent })).body['vouchers'] as { voucher: string }[];
    const voucher = mine?.voucher ?? '';
    const vault = await city.context.vault();
    const guardianship = `${vault.identify('person', people.parent)}-${vault.identify('child', child)}`;
    expect(await end(guardianship)).toMatchObject({ status: 200, body: { state: 'ended' } });
    expect(await city.ask('confirmVoucher', { params: { voucher }, iin: people.parent })).toMatchObject({ status: 404 });
    expect([await numbersOf(people.parent), await numbersOf(people.otherParent)]).toEqual([[], [imported?.['number']]]);
    expect((await childrenOf())[0]).not.toHaveProperty('name');
    expect(await noticesOf(people.parent)).toContain('guardianship-ended');
    expect(await noticesOf(people.otherParent)).toContain('guardian-left');
    const before = (await noticesOf(people.parent)).length;
    expect((await city.ask('confirmVoucher', { params: { voucher }, iin: people.otherParent })).status).toBe(200);
    expect(await noticesOf(people.parent)).toHaveLength(before);
    const application = await readApplication(city.context.table, String(imported?.['number']));
    expect(application?.guardians).toEqual([vault.identify('person', people.otherParent)]);
  });

  it('may ask again and waits again; the end itself is taken once', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    await decide(city, guardianship, 'verify');
    const answers = await Promise.all(Array.from({ length: 64 }, () => end(guardianship)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await name(childBody(child))).toMatchObject({ status: 200, body: { state: 'pending' } });
    expect((await city.ask('showMe', { iin: people.parent })).body['children']).toBe(0);
  });

  it('is not made of somebody who only waits', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    expect(await end(guardianship)).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
  });
});
