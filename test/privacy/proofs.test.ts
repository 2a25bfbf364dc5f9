// Papers say something of a child: what a family named as its proof, what a clerk saw, the conclusion for a special group. They stand sealed by the child's
// key, are shown to the clerk and the family alone, and follow the child through a merger (I-30).

import { describe, expect, it } from 'vitest';
import { rotateKeys } from '../../shared/rotating.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { itemOf } from '../../shared/table/commit.ts';
import { destroyDataKey, readDataKey, renewDataKey } from '../../shared/table/dataKeys.ts';
import { applicationKey, workPk } from '../../shared/table/keys.ts';
import { kindOf } from '../../shared/table/sealedValues.ts';
import type { Item } from '../../shared/table/table.ts';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';
import { apply, giveChild } from '../support/family.ts';
import { openTable } from '../support/openTable.ts';
import { iinOf } from '../support/seededCity.ts';
import { testRing } from '../support/testRing.ts';

const territory = 'karaganda';
const proof = 'certificate 700-12';
const conclusion = 'PMPC 31-2026';
const paper = { kind: 'certificate', number: 'seen-700-12', issuedOn: '2026-06-25' };

const file = async (city: City, number: string) =>
  (await city.ask('showFamilyFile', { params: { territory, number }, iin: people.clerk })).body['application'] as {
    claims: Record<string, unknown>[];
  };
const dataOf = async (city: City) => (await city.ask('takeMyData', { iin: people.parent })).body;
const decide = (city: City, number: string) =>
  city.ask('decideClaim', {
    params: { territory, number, status: 'teacher-child' },
    iin: people.clerk,
    body: { decision: 'verify', document: paper },
  });

async function claimingCity() {
  const items = openTable();
  const city = await staffedCity(items.table);
  const child = await giveChild(city, people.parent, 1);
  const claims = [{ status: 'teacher-child', evidence: proof }];
  const specialNeeds = { conclusion, issuedOn: '2026-05-20' };
  const { number } = await apply(city, people.parent, child, { claims, specialNeeds, groupType: 'special' });
  const stored = () => items.lines('records').filter((line) => [proof, conclusion, paper.number].some((text) => line.includes(text)));
  return { city, number: String(number), stored };
}

/** The claim's proof as it stood before it was sealed. */
async function typeProof({ context: { table } }: City, number: string, evidence: string): Promise<Item> {
  const application = await readApplication(table, number);
  if (application === undefined) throw new Error('gone');
  const claims = application.claims?.map((claim) => ({ ...claim, evidence })) ?? [];
  const item = itemOf(applicationKey(number), { ...application, claims });
  await table.put('records', item, 'ifPresent');
  return item;
}

/** A rotation whose scan reads those items. */
function rotate({ context: { table, now } }: City, scanned: readonly Item[], isDryRun = false) {
  const everyItem = async function* (kinds: readonly string[]) {
    yield* scanned.filter((item) => kinds.includes(kindOf(item)));
  };
  return rotateKeys({ table, openRing: async () => testRing, now, everyItem }, isDryRun);
}

describe('papers', () => {
  it('stand nowhere as they were typed; the clerk reads proofs, the family its own', async () => {
    const { city, number, stored } = await claimingCity();
    const { body } = await city.ask('listWork', { params: { territory, queue: 'privileges' }, iin: people.clerk });
    expect(body['entries']).toMatchObject([{ number, detail: { status: 'teacher-child', evidence: proof } }]);
    const decided = await decide(city, number);
    expect(decided.status, decided.text).toBe(200);
    expect(decided.text).not.toContain(paper.number);
    expect(await file(city, number)).toMatchObject({ claims: [{ evidence: proof, document: 'certificate seen-700-12 2026-06-25' }] });
    expect(await dataOf(city)).toMatchObject({
      claims: [{ application: number, status: 'teacher-child', evidence: proof }],
      conclusions: [{ application: number, conclusion, issuedOn: '2026-05-20' }],
    });
    expect(stored()).toEqual([]);
  });

  it.each(['an old proof 5', '2.17 of the list of the clinic'])(
    'of before, typed as "%s", are read as they are until a rotation seals them',
    async (typed) => {
      const { city, number, stored } = await claimingCity();
      const before = await typeProof(city, number, typed);
      expect(await file(city, number)).toMatchObject({ claims: [{ evidence: typed }] });
      expect(await dataOf(city)).toMatchObject({ claims: [{ evidence: typed }] });
      const { body } = await city.ask('listWork', { params: { territory, queue: 'privileges' }, iin: people.clerk });
      expect(body['entries']).toMatchObject([{ detail: { evidence: typed } }]);
      expect((await rotate(city, [before], true)).sealed).toBe(1);
      expect((await rotate(city, [before])).sealed).toBe(1);
      expect(JSON.stringify(await city.context.table.get('records', applicationKey(number)))).not.toContain(typed);
      expect(await file(city, number)).toMatchObject({ claims: [{ evidence: typed }] });
      expect(stored()).toEqual([]);
    },
  );

  it('of before stood in the department’s list too, and are gone from it with a rotation', async () => {
    const { city, number } = await claimingCity();
    const { table } = city.context;
    const { body } = await city.ask('listWork', { params: { territory, queue: 'privileges' }, iin: people.clerk });
    const [waiting] = body['entries'] as { entry: string }[];
    const key = { pk: workPk(territory, 'privileges'), sk: waiting?.entry ?? '' };
    const item = await table.get('records', key);
    if (item === undefined) throw new Error('nothing waits');
    const typed = { ...item, detail: { status: 'teacher-child', evidence: 'an old proof 5' } };
    await table.put('records', typed, 'ifPresent');
    expect((await rotate(city, [typed], true)).sealed).toBe(1);
    expect((await rotate(city, [typed])).sealed).toBe(1);
    expect(await table.get('records', key)).toEqual({ ...item, detail: { status: 'teacher-child' } });
    expect((await rotate(city, [item])).sealed).toBe(0);
    // Done meanwhile, it does not come back.
    expect((await decide(city, number)).status).toBe(200);
    expect((await rotate(city, [typed])).sealed).toBe(0);
    expect(await table.get('records', key)).toBeUndefined();
  });

  it('of before that were destroyed since a scan read them are not brought back, and nobody’s rotation ends with them', async () => {
    const { city, number } = await claimingCity();
    const { table, now } = city.context;
    const before = await typeProof(city, number, 'an old proof 5');
    const child = `child#${(await readApplication(table, number))?.child ?? ''}` as const;
    await destroyDataKey(table, child, now());
    expect((await rotate(city, [before])).sealed).toBe(0);
    // As an erasure does: without an event, and so in the same version.
    const claims = [{ status: 'teacher-child', state: 'claimed', at: now() }];
    const bare = { ...before, claims };
    await table.put('records', bare, 'ifPresent');
    const key = await readDataKey(table, child);
    if (key === undefined || !('destroyedAt' in key)) throw new Error('not destroyed');
    await renewDataKey(table, child, key, { wrapped: 'of the family that is back', by: 1 }, now());
    expect((await rotate(city, [before])).sealed).toBe(0);
    expect(await table.get('records', applicationKey(number))).toEqual(bare);
  });

  it('follow the child into an application under its other id', async () => {
    const city = await staffedCity();
    const cells = { childName: 'Серикова Томирис', guardianIin: people.parent };
    const taken = await importCells(city, [
      row(1, '2023-03-01T09:00:00.000Z', cells),
      { ...row(2, '2023-03-05T09:00:00.000Z', { ...cells, childIin: iinOf(402) }), childReference: '' },
    ]);
    const [reference = '', known = ''] = taken.map((one) => String(one['number']));
    const claimed = await city.ask('makeClaim', {
      params: { number: reference },
      iin: people.parent,
      body: { status: 'teacher-child', evidence: proof },
    });
    expect(claimed.status, claimed.text).toBe(200);
    const body = { into: known, understood: true };
    const merged = await city.ask('mergeApplication', { params: { territory, number: reference }, iin: people.clerk, body });
    expect(merged.status, merged.text).toBe(200);
    expect(await file(city, known)).toMatchObject({ claims: [{ status: 'teacher-child', evidence: proof }] });
    const second = await city.ask('mergeApplication', {
      params: { territory, number: known },
      iin: people.clerk,
      body: { into: reference },
    });
    expect(second.text).not.toContain(proof);
  });
});
