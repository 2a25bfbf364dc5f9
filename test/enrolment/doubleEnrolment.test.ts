// Two kindergartens list one child, one after the other: a head of the department decides, and no day belongs to both.

import { beforeEach, describe, expect, it } from 'vitest';
import { readApplication } from '../../shared/table/applications.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { listContractsOf } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { checkWaitingLists } from '../../shared/table/waitingListChecks.ts';
import { people, type City } from '../support/city.ts';
import { enrolled as transferred, head, verifyPhone } from '../support/contractCity.ts';
import { endsOf, enrolled, listingCity, sendEnrolments, workIn } from '../support/enrolments.ts';
import { fillPlaces, freePlace, join } from '../support/waitingCity.ts';

const territory = 'karaganda';
const other = enrolled(1, 'balapan', 'first', { enrolledFrom: '2026-03-02', contractNumber: '5/2026' });

let city: City;
let entry: string;
let number: string;

beforeEach(async () => {
  city = await listingCity();
  const [told] = await sendEnrolments(city, [enrolled(1, 'aigolek', 'first', { guardianIin: people.parent })]);
  number = String(told?.['number']);
  await sendEnrolments(city, [other], { file: 'other' });
  entry = String((await workIn(city, 'double-enrolments'))[0]?.['entry']);
});

const resolve = (body: object, iin: string = people.head, key?: string) =>
  city.ask('resolveDoubleEnrolment', {
    params: { territory },
    iin,
    body: { entry, understood: true, ...body },
    ...(key === undefined ? {} : { key }),
  });

async function contracts() {
  const application = await readApplication(city.context.table, number);
  const all = await listContractsOf(city.context.table, application?.voucher ?? '');
  return all
    .map(({ preschool, state, startsOn, endsOn }) => ({ preschool, state, startsOn, endsOn }))
    .toSorted((one, two) => (one.preschool < two.preschool ? -1 : 1));
}

const staysIn = async (preschool: string) =>
  ((await readPlaces(city.context.table, preschool, 'first'))?.stays ?? []).map(({ from, to }) => [from, to]);

describe('a double enrolment', () => {
  it('may end as it was: the contract stays, the decision is an event, and the row asks nobody again', async () => {
    const { status, body } = await resolve({ decision: 'keep' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ number, decision: 'keep', preschool: 'aigolek', group: 'first', from: '2025-09-01' });
    expect(await contracts()).toEqual([{ preschool: 'aigolek', state: 'active', startsOn: '2025-09-01', endsOn: undefined }]);
    expect(endsOf(await sendEnrolments(city, [other], { file: 'other' }))).toEqual(['enrolled-elsewhere']);
    expect(await workIn(city, 'double-enrolments')).toEqual([]);
    const file = await city.ask('showFamilyFile', { params: { territory, number }, iin: people.clerk });
    expect((file.body['events'] as { kind: string; data: object }[]).at(-1)).toMatchObject({
      kind: 'double-enrolment-settled',
      data: { decision: 'keep', present: 'aigolek/first', listed: 'balapan/first' },
    });
  });

  it('may be a move: the first contract ends the day before, the other begins with the same voucher, the family is told (T11)', async () => {
    city.at('2026-07-02T10:00:00+05:00');
    const { status, body } = await resolve({ decision: 'move', from: '2026-03-02' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ decision: 'move', preschool: 'balapan', from: '2026-03-02' });
    expect(await contracts()).toEqual([
      { preschool: 'aigolek', state: 'ended', startsOn: '2025-09-01', endsOn: '2026-03-01' },
      { preschool: 'balapan', state: 'active', startsOn: '2026-03-02', endsOn: undefined },
    ]);
    expect(await staysIn('aigolek')).toEqual([]);
    expect(await staysIn('balapan')).toEqual([['2026-03-02', undefined]]);
    const application = await readApplication(city.context.table, number);
    expect(await readVoucher(city.context.table, application?.voucher ?? '')).toMatchObject({
      state: 'contracted',
      contract: body['contract'],
    });
    expect((await city.ask('listMyNotices', { iin: people.parent })).body['notices']).toMatchObject([
      { kind: 'enrolment-moved' },
      { kind: 'legacy-voucher' },
    ]);
    expect(endsOf(await sendEnrolments(city, [other], { file: 'other' }))).toEqual(['merged']);
    expect(await workIn(city, 'double-enrolments')).toEqual([]);
    const { table } = city.context;
    expect((await checkTerritory(table, city.context.calendar(), territory, city.context.now())).violations).toEqual([]);
  });

  it('may find that the child was never in the first: its contract then has no day', async () => {
    expect((await resolve({ decision: 'move', from: '2025-09-01' })).status).toBe(200);
    expect(await contracts()).toMatchObject([{ endsOn: '2025-08-31', state: 'ended' }, { startsOn: '2025-09-01' }]);
  });

  it('may be a move while a transfer elsewhere has not begun: both contracts end, and that one never has a day (T11)', async () => {
    await verifyPhone(city, people.parent, '+77015550001');
    await verifyPhone(city, head, '+77015550002');
    const voucher = (await readApplication(city.context.table, number))?.voucher ?? '';
    const family = { iin: people.parent, number, voucher };
    await transferred(city, family, { preschool: 'aigolek', group: 'small', startsOn: '2026-07-20' });
    const { status, body } = await resolve({ decision: 'move', from: '2026-03-02' });
    expect([status, body['code']]).toEqual([200, undefined]);
    expect(await contracts()).toMatchObject([
      { preschool: 'aigolek', state: 'ended', endsOn: '2026-03-01' },
      { preschool: 'aigolek', state: 'ended', startsOn: '2026-07-20', endsOn: '2026-03-01' },
      { preschool: 'balapan', state: 'active', startsOn: '2026-03-02', endsOn: undefined },
    ]);
    expect(await staysIn('aigolek')).toEqual([]);
    const { table } = city.context;
    expect((await checkTerritory(table, city.context.calendar(), territory, city.context.now())).violations).toEqual([]);
  });

  it('takes the family out of the waiting list of the group it has come to, and out of no other', async () => {
    const voucher = (await readApplication(city.context.table, number))?.voucher ?? '';
    const family = { iin: people.parent, number, voucher };
    const [there, elsewhere] = [
      { preschool: 'balapan', group: 'first' },
      { preschool: 'aigolek', group: 'small' },
    ];
    await fillPlaces(city, there, 20);
    await fillPlaces(city, elsewhere, 2);
    for (const where of [there, elsewhere]) expect((await join(city, family, where)).status).toBe(200);
    await freePlace(city, there, '1');
    await city.run({ job: 'offerPlaces' });
    expect((await resolve({ decision: 'move', from: '2026-03-02' })).status).toBe(200);
    expect((await readVoucher(city.context.table, voucher))?.lists).toMatchObject([elsewhere]);
    expect(await readPlaces(city.context.table, 'balapan', 'first')).toMatchObject({ offers: [], waiting: 0 });
    expect(await checkWaitingLists(city.context.table, territory)).toEqual([]);
  });

  it.each(['2025-08-31', '2026-07-02'])('is not moved from %s: before the first contract, or a day yet to come', async (from) => {
    const { status, body } = await resolve({ decision: 'move', from });
    expect([status, body['code']]).toEqual([422, 'start-impossible']);
    expect(await contracts()).toHaveLength(1);
  });

  it('is not moved into a full group, and stays in the queue of work (I-32)', async () => {
    await sendEnrolments(
      city,
      Array.from({ length: 20 }, (_, child) => enrolled(`b${child}`, 'balapan')),
    );
    const { status, body } = await resolve({ decision: 'move', from: '2026-03-02' });
    expect([status, body['code']]).toEqual([409, 'group-full']);
    expect(await workIn(city, 'double-enrolments')).toHaveLength(1);
  });

  it('is decided once, though two heads decide at the same moment', async () => {
    const answers = await Promise.all([
      resolve({ decision: 'move', from: '2026-03-02' }, people.head, 'head-one-decides'),
      resolve({ decision: 'keep' }, people.secondHead, 'head-two-decides'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    expect(await workIn(city, 'double-enrolments')).toEqual([]);
  });

  it('is decided by a head alone, and not closed like other work', async () => {
    expect((await resolve({ decision: 'keep' }, people.clerk)).status).toBe(403);
    const closing = { params: { territory, queue: 'double-enrolments' }, iin: people.clerk, body: { entry } };
    expect((await city.ask('closeWork', closing)).status).toBeGreaterThanOrEqual(400);
    expect(await workIn(city, 'double-enrolments')).toHaveLength(1);
    expect((await resolve({ decision: 'move' })).status).toBe(400);
  });
});
