// Two applications of one child: seen as they come in, merged by a clerk, and never decided by the machine.

import { describe, expect, it } from 'vitest';
import { likenessesOf } from '../../shared/domain/duplicates.ts';
import { day } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { likenessKey } from '../../shared/table/keys.ts';
import { leaveLikeness } from '../../shared/table/likeness.ts';
import { areApart } from '../../shared/table/pairs.ts';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';
import { formFor } from '../support/family.ts';
import { iinOf } from '../support/seededCity.ts';

const territory = 'karaganda';
const name = 'Серикова Томирис';
const childIin = iinOf(402);
const older = '2023-03-01T09:00:00.000Z';
const newer = '2023-03-05T09:00:00.000Z';
const noticed = '2026-07-01T05:00:00.000Z';

/** The child under a reference, first in line, and again under its IIN four days later, with the other parent; and a stranger between the two. */
async function twiceThere() {
  const city = await staffedCity();
  const byIin = { ...row(2, newer, { childIin, childName: 'Томирис  СЕРИКОВА', guardianIin: people.otherParent }), childReference: '' };
  const taken = await importCells(city, [
    row(1, older, { childName: name, guardianIin: people.parent }),
    byIin,
    row(3, '2023-03-03T09:00:00.000Z', { childName: 'Сериков Алан' }),
  ]);
  const [reference, iin, between] = taken.map((one) => String(one['number']));
  if (reference === undefined || iin === undefined || between === undefined) throw new Error('not taken');
  return { city, reference, iin, between };
}

const byNumbers = (a: { readonly numbers: readonly string[] }, b: { readonly numbers: readonly string[] }) =>
  a.numbers.join() < b.numbers.join() ? -1 : 1;
const pairs = async (city: City) =>
  (await city.ask('listDuplicates', { params: { territory }, iin: people.clerk })).body['pairs'] as { numbers: string[]; why: string }[];
const merge = (city: City, number: string, body: object) =>
  city.ask('mergeApplication', { params: { territory, number }, iin: people.clerk, body });
async function tellApart(city: City, one: string, other: string) {
  const { body } = await city.ask('listDuplicates', { params: { territory }, iin: people.clerk });
  const pair = (body['pairs'] as { entry: string; numbers: string[] }[]).find(
    ({ numbers }) => numbers.join() === [one, other].sort().join(),
  );
  const closing = { params: { territory, queue: 'duplicates' }, iin: people.clerk, body: { entry: pair?.entry } };
  expect((await city.ask('closeWork', closing)).status).toBe(200);
}
const file = async (city: City, number: string) =>
  (await city.ask('showFamilyFile', { params: { territory, number }, iin: people.clerk })).body;
const violations = async (city: City) =>
  (await checkTerritory(city.context.table, city.context.calendar(), territory, city.context.now())).violations;

describe('a pair', () => {
  it('is seen where a child known by its IIN and one known by a reference have one name and birth date', async () => {
    const { city, reference, iin } = await twiceThere();
    expect(await pairs(city)).toEqual([
      { entry: expect.any(String), at: noticed, numbers: [reference, iin].sort(), why: 'iin-and-reference' },
    ]);
    // Since it was noticed, and not since the years-old submission the old register brings.
    const desk = await city.ask('showWork', { params: { territory }, iin: people.clerk });
    expect((desk.body['queues'] as { queue: string }[]).find(({ queue }) => queue === 'duplicates')).toMatchObject({ oldestAt: noticed });
  });

  it('is seen where one guardian named two children of one name and birth date', async () => {
    const city = await staffedCity();
    const twice = { childName: name, guardianIin: people.parent };
    await importCells(city, [row(1, older, twice), row(2, newer, twice)]);
    expect(await pairs(city)).toMatchObject([{ why: 'same-guardian' }]);
  });

  it('is seen with each that came before, a repeat adds none, and who was destroyed is no longer met', async () => {
    const city = await staffedCity();
    const alike = [
      row(1, older, { childName: name, guardianIin: people.parent }),
      row(2, '2023-03-02T09:00:00.000Z', { childName: name, guardianIin: people.otherParent }),
      { ...row(3, newer, { childIin, childName: name, guardianIin: people.stranger }), childReference: '' },
    ];
    const taken = await importCells(city, alike);
    const [one = '', other = '', iin = ''] = taken.map(({ number }) => String(number));
    const expected = [one, other].map((number) => ({ numbers: [number, iin].sort(), why: 'iin-and-reference' }));
    const found = async () => (await pairs(city)).map(({ numbers, why }) => ({ numbers, why })).toSorted(byNumbers);
    expect(await found()).toEqual(expected.toSorted(byNumbers));
    await importCells(city, alike);
    expect(await found()).toHaveLength(2);
    const { table, vault } = city.context;
    const [fact] = likenessesOf({ bornOn: day('2022-05-10'), childName: name, guardians: [], byIin: true });
    const key = likenessKey(territory, (await vault()).identify('word', fact?.fact ?? ''));
    await leaveLikeness(table, key, one);
    expect(await table.get('records', key)).toMatchObject({ number: other, others: [{ number: iin, byIin: true }] });
    await leaveLikeness(table, key, iin);
    await leaveLikeness(table, key, other);
    expect(await table.get('records', key)).toBeUndefined();
  });

  it('is not seen in twins, in namesakes, nor in the same row sent again', async () => {
    const city = await staffedCity();
    const rows = [
      row(1, older, { childName: name, guardianIin: people.parent }),
      row(2, older, { childName: 'Сериков Алан', guardianIin: people.parent }),
      row(3, newer, { childName: name, guardianIin: people.otherParent }),
    ];
    await importCells(city, rows);
    await importCells(city, rows);
    expect(await pairs(city)).toEqual([]);
  });

  it('is seen when a parent applies for a child that an old register knew by a number of its own', async () => {
    const city = await staffedCity();
    const [carried] = await importCells(city, [row(1, older, { childName: name, guardianIin: people.parent })]);
    const words = { iin: '210315500019', name, bornOn: '2022-05-10', relation: 'mother', territory };
    const added = await city.ask('addMyChild', { iin: people.parent, body: words });
    const child = String(added.body['child']);
    const params = { territory, guardianship: `${(await city.context.vault()).identify('person', people.parent)}-${child}` };
    const document = { kind: 'birth-certificate', number: 'AA 0000001', issuedOn: '2022-06-01' };
    const decided = await city.ask('decideGuardianship', { params, iin: people.clerk, body: { decision: 'verify', document } });
    expect(decided.status).toBe(200);
    const receipt = await city.ask('submitApplication', { iin: people.parent, ...formFor(child) });
    expect(receipt.status).toBe(201);
    const expected = [String(carried?.['number']), String(receipt.body['number'])].sort();
    expect(await pairs(city)).toMatchObject([{ numbers: expected, why: 'same-guardian' }]);
    // One child that came in twice is not its own twin: a round would serve it twice.
    expect(await readApplication(city.context.table, String(receipt.body['number']))).not.toHaveProperty('batch');
    const mine = await city.ask('listMyApplications', { iin: people.parent });
    expect((mine.body['applications'] as { number: string }[]).map(({ number }) => number).sort()).toEqual(expected);
    const into = expected[0] === String(carried?.['number']) ? expected[0] : (expected[1] ?? '');
    const merging = { params: { territory, number: String(receipt.body['number']) }, iin: people.clerk, body: { into, understood: true } };
    expect((await city.ask('mergeApplication', merging)).status).toBe(200);
    const after = await city.ask('listMyApplications', { iin: people.parent });
    const numbers = (after.body['applications'] as { number: string }[]).map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('that is none is taken off the list once', async () => {
    const { city } = await twiceThere();
    const { body } = await city.ask('listDuplicates', { params: { territory }, iin: people.clerk });
    const [pair] = body['pairs'] as { entry: string }[];
    const close = () =>
      city.ask('closeWork', { params: { territory, queue: 'duplicates' }, iin: people.clerk, body: { entry: pair?.entry } });
    expect((await close()).status).toBe(200);
    expect(await close()).toMatchObject({ status: 404, body: { code: 'work-unknown' } });
    expect(await pairs(city)).toEqual([]);
  });

  it('that was told apart does not come back with the same file', async () => {
    const { city, reference, iin } = await twiceThere();
    await tellApart(city, reference, iin);
    const byIin = { ...row(2, newer, { childIin, childName: 'Томирис  СЕРИКОВА', guardianIin: people.otherParent }), childReference: '' };
    await importCells(city, [row(1, older, { childName: name, guardianIin: people.parent }), byIin]);
    expect(await pairs(city)).toEqual([]);
  });

  it('leaves the queue when one of the two has ended, and the count follows', async () => {
    const { city, reference } = await twiceThere();
    const over = { params: { territory, number: reference }, iin: people.clerk, body: { reason: 'moved-away', understood: true } };
    expect((await city.ask('archiveApplication', over)).status).toBe(200);
    expect(await pairs(city)).toEqual([]);
    const queue = { params: { territory, queue: 'duplicates' }, iin: people.clerk };
    expect((await city.ask('listWork', queue)).body).toMatchObject({ entries: [] });
    const desk = await city.ask('showWork', { params: { territory }, iin: people.clerk });
    expect((desk.body['queues'] as { queue: string }[]).find((one) => one.queue === 'duplicates')).toMatchObject({ count: 0 });
  });
});

describe('a merger', () => {
  it('tried dry shows both and the result, and changes nothing', async () => {
    const { city, reference, iin } = await twiceThere();
    const { status, body } = await merge(city, reference, { into: iin, dryRun: true });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      dryRun: true,
      merged: { number: reference, state: 'waiting', submittedAt: older },
      into: { number: iin, state: 'waiting', submittedAt: newer },
      result: { number: iin, state: 'waiting', submittedAt: older, mergedFrom: [reference] },
    });
    expect((await file(city, iin))['application']).toMatchObject({ state: 'waiting', submittedAt: newer, mergedFrom: [] });
    expect(await pairs(city)).toHaveLength(1);
  });

  it('keeps the older place and both chains; each points to the other, and both parents see the one', async () => {
    const { city, reference, iin, between } = await twiceThere();
    expect((await merge(city, reference, { into: iin, understood: true })).status).toBe(200);
    const [winner, loser] = [await file(city, iin), await file(city, reference)];
    expect(winner['application']).toMatchObject({ state: 'waiting', submittedAt: older, mergedFrom: [reference] });
    expect(loser['application']).toMatchObject({ state: 'archived', mergedInto: iin });
    for (const one of [winner, loser]) expect(one['chain']).toEqual({ whole: true });
    expect((winner['events'] as { kind: string }[]).map(({ kind }) => kind)).toEqual(['application-imported', 'application-merged']);

    await city.run({ job: 'recomputeQueue' });
    const { body } = await city.ask('listQueue', { params: { territory, category: '11' } });
    expect((body['rows'] as { number: string }[]).map(({ number }) => number)).toEqual([iin, between]);
    for (const parent of [people.parent, people.otherParent]) {
      const mine = await city.ask('listMyApplications', { iin: parent });
      expect((mine.body['applications'] as { number: string }[]).map(({ number }) => number)).toContain(iin);
    }
    expect(await pairs(city)).toEqual([]);
    expect(await violations(city)).toEqual([]);
  });

  it('leaves no pair with the one that is gone: who else it may be is compared with the one that lives', async () => {
    const city = await staffedCity();
    const [one = '', other = '', iin = ''] = (
      await importCells(city, [
        row(1, older, { childName: name, guardianIin: people.parent }),
        row(2, '2023-03-02T09:00:00.000Z', { childName: name, guardianIin: people.otherParent }),
        { ...row(3, newer, { childIin, childName: name, guardianIin: people.stranger }), childReference: '' },
      ])
    ).map(({ number }) => String(number));
    expect(await pairs(city)).toHaveLength(2);
    expect((await merge(city, iin, { into: one, understood: true })).status).toBe(200);
    expect(await pairs(city)).toMatchObject([{ numbers: [one, other].sort(), why: 'iin-and-reference' }]);
    expect((await merge(city, other, { into: one, understood: true })).status).toBe(200);
    expect(await pairs(city)).toEqual([]);
    expect(await violations(city)).toEqual([]);
  });

  it('brings back nobody who was told apart from either, and tells them apart from the one that lives', async () => {
    const city = await staffedCity();
    const iinRow = (guardianIin: string, at: string, line: number) => ({
      ...row(line, at, { childIin, childName: name, guardianIin }),
      childReference: '',
    });
    const rows = [
      row(1, older, { childName: name, guardianIin: people.parent }),
      row(2, '2023-03-02T09:00:00.000Z', { childName: name, guardianIin: people.otherParent }),
      iinRow(people.stranger, newer, 3),
    ];
    const [one = '', other = '', iin = ''] = (await importCells(city, rows)).map(({ number }) => String(number));
    // `other` is not the child known by its IIN; `one` is, and is merged into it.
    await tellApart(city, other, iin);
    expect((await merge(city, iin, { into: one, understood: true })).status).toBe(200);
    expect(await pairs(city)).toEqual([]);
    const { table } = city.context;
    expect([await areApart(table, one, other), await areApart(table, other, one)]).toEqual([true, true]);
    expect(await areApart(table, one, iin)).toBe(false);
    await importCells(city, rows);
    expect(await pairs(city)).toEqual([]);
    expect(await violations(city)).toEqual([]);
  });

  it('the other way round keeps the child that has an IIN', async () => {
    const { city, reference, iin } = await twiceThere();
    expect((await merge(city, iin, { into: reference, understood: true })).status).toBe(200);
    expect(await file(city, reference)).toMatchObject({ application: { submittedAt: older }, child: { iin: `…${childIin.slice(-4)}` } });
    expect(await violations(city)).toEqual([]);
    const again = await importCells(city, [{ ...row(2, older, { childIin }), childReference: '' }], territory, 'another-file');
    expect(again).toMatchObject([{ outcome: 'merged', number: reference }]);
  });

  it('is refused for one application, for two children, for one that is gone, and without a word that it was understood', async () => {
    const { city, reference, iin, between } = await twiceThere();
    const understood = true;
    expect(await merge(city, iin, { into: iin, understood })).toMatchObject({
      status: 409,
      body: { because: { why: 'same-application' } },
    });
    const other = { ...row(8, newer, { childIin: iinOf(403) }), childReference: '' };
    const [taken] = await importCells(city, [other], territory, 'late-system');
    const refused = await merge(city, iin, { into: String(taken?.['number']), understood });
    expect(refused).toMatchObject({ status: 409, body: { because: { why: 'children-differ' } } });
    await city.ask('archiveApplication', {
      params: { territory, number: between },
      iin: people.clerk,
      body: { reason: 'moved-away', understood },
    });
    expect(await merge(city, reference, { into: between, understood })).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
    expect((await merge(city, reference, { into: iin })).status).toBe(400);
    expect((await merge(city, reference, { into: 'ZZZZZZZZ', understood })).status).toBe(404);
  });
});
