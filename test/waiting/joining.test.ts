// A family joins the list of a full group: in the order of arrival, in at most four lists, and its days to sign a contract stand still (I-32, I-14).

import { describe, expect, it } from 'vitest';
import { checkWaitingLists } from '../../shared/table/waitingListChecks.ts';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { people } from '../support/city.ts';
import { freePlace, join, leave, myLists, nest, voucherOf, waitingCity } from '../support/waitingCity.ts';

const five = ['a', 'b', 'c', 'd', 'e'].map((group) => ({ group, capacity: 1 }));
const clean = async (city: Parameters<typeof join>[0]) => expect(await checkWaitingLists(city.context.table, 'karaganda')).toEqual([]);

describe('joining', () => {
  it('gives the family its place in the list and says how many are before it', async () => {
    const { city, families } = await waitingCity(3);
    const [first, second, third] = families as [never, never, never];
    city.at('2026-07-01T10:00:00.001+05:00');
    expect((await join(city, first)).body['lists']).toMatchObject([{ ...nest, ahead: 0, moves: ['leave'] }]);
    city.at('2026-07-01T10:00:00.003+05:00');
    expect((await join(city, third)).body['lists']).toMatchObject([{ ahead: 1 }]);
    // Its request came earlier and was carried out later.
    city.at('2026-07-01T10:00:00.002+05:00');
    expect((await join(city, second)).body['lists']).toMatchObject([{ ahead: 1 }]);
    expect((await myLists(city, third))['lists']).toMatchObject([{ ahead: 2 }]);
    await clean(city);
  });

  it('places two who arrive in the same millisecond by their vouchers', async () => {
    const { city, families } = await waitingCity(2);
    for (const family of families) await join(city, family);
    const sorted = families.toSorted((one, other) => (one.voucher < other.voucher ? -1 : 1));
    const { body } = await city.ask('listWaitingFamilies', { params: nest, iin: preschoolPeople.head, query: { limit: '10' } });
    expect(body['families']).toMatchObject(sorted.map(({ number }, index) => ({ place: index + 1, application: number })));
  });

  it('takes a child into four lists and not into a fifth, nor twice into one', async () => {
    const { city, families } = await waitingCity(1, { groups: five });
    const [family] = families as [never];
    for (const group of ['a', 'b', 'c', 'd']) expect((await join(city, family, { ...nest, group })).status).toBe(200);
    expect((await join(city, family, { ...nest, group: 'e' })).body).toMatchObject({
      code: 'waiting-lists-too-many',
      because: { most: 4 },
    });
    expect((await join(city, family, { ...nest, group: 'a' })).body).toMatchObject({ code: 'already-waiting' });
    await leave(city, family, { ...nest, group: 'b' });
    expect((await join(city, family, { ...nest, group: 'e' })).body).toMatchObject({ mayJoin: 0 });
    await clean(city);
  });

  it('is refused where a place is free and nobody waits, and taken where others wait for it', async () => {
    const { city, families } = await waitingCity(2, { groups: five });
    const [first, second] = families as [never, never];
    await freePlace(city, { ...nest, group: 'a' }, '1');
    const free = await join(city, first, { ...nest, group: 'a' });
    expect(free.body).toMatchObject({ status: 409, code: 'place-free', because: { free: 1 } });
    await join(city, first, { ...nest, group: 'b' });
    await freePlace(city, { ...nest, group: 'b' }, '1');
    expect((await join(city, second, { ...nest, group: 'b' })).status).toBe(200);
    await clean(city);
  });

  it('judges the age roughly: a child who grows into the group within a year may wait, one who has outgrown it may not', async () => {
    const groups = [
      { group: 'older', capacity: 1, ageFrom: 60, ageTo: 72 },
      { group: 'far', capacity: 1, ageFrom: 63, ageTo: 72 },
      { group: 'younger', capacity: 1, ageFrom: 12, ageTo: 48 },
    ];
    // Born on 2022-05-10: 49 full months on 2026-07-01.
    const { city, families } = await waitingCity(1, { groups });
    const [family] = families as [never];
    expect((await join(city, family, { ...nest, group: 'older' })).status).toBe(200);
    expect((await join(city, family, { ...nest, group: 'far' })).body).toMatchObject({
      code: 'group-age',
      because: { months: 49, ageFrom: 63 },
    });
    expect((await join(city, family, { ...nest, group: 'younger' })).body).toMatchObject({ code: 'group-age' });
    expect((await join(city, family, { ...nest, group: 'none' })).body).toMatchObject({ code: 'group-unknown' });
    expect((await join(city, family, { preschool: 'none', group: 'none' })).body).toMatchObject({ code: 'preschool-unknown' });
  });

  it('is refused once the time to sign a contract is over: to the millisecond (I-14)', async () => {
    const { city, families } = await waitingCity(2);
    const [first, second] = families as [never, never];
    // Confirmed on Wed 2026-07-01; Mon 2026-07-06 is a holiday: five working days end with Thu 2026-07-09.
    city.at('2026-07-09T23:59:59.999+05:00');
    expect((await join(city, first)).status).toBe(200);
    city.at('2026-07-10T00:00:00.000+05:00');
    expect((await join(city, second)).body).toMatchObject({ code: 'contract-deadline-passed' });
  });

  it('lets in all of 64 who press at once, in the order of arrival, each once', async () => {
    const { city, families } = await waitingCity(64);
    const answers = await Promise.all(families.map((family) => join(city, family)));
    expect(answers.map(({ status }) => status)).toEqual(families.map(() => 200));
    const { body } = await city.ask('listWaitingFamilies', { params: nest, iin: preschoolPeople.head, query: { limit: '100' } });
    expect(body).toMatchObject({ waiting: 64 });
    expect(body['families']).toHaveLength(64);
    await clean(city);
  });

  it('is one joining, however often the button is pressed (I-23)', async () => {
    const { city, families } = await waitingCity(1);
    const [family] = families as [never];
    const answers = await Promise.all(Array.from({ length: 8 }, () => join(city, family, nest, 'pressed-by-a-thumb')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect((await voucherOf(city, family)).lists).toHaveLength(1);
    await clean(city);
  });

  it('is closed to somebody else’s child and open to nobody without a token', async () => {
    const { city, families } = await waitingCity(2);
    const [first, second] = families as [
      { iin: string; voucher: string; number: string },
      { iin: string; voucher: string; number: string },
    ];
    expect((await join(city, { ...first, iin: second.iin })).status).toBe(404);
    expect((await city.ask('joinWaitingList', { params: { voucher: first.voucher }, body: nest })).status).toBe(401);
  });
});

describe('leaving', () => {
  it('leaves the order of the others as it was, and joining again means the end', async () => {
    const { city, families } = await waitingCity(4);
    for (const [index, family] of families.entries()) {
      city.at(`2026-07-01T10:00:00.00${index}+05:00`);
      await join(city, family);
    }
    const [, second] = families as [never, never];
    city.at('2026-07-01T11:00:00+05:00');
    expect((await leave(city, second)).body).toMatchObject({ lists: [], mayJoin: 4 });
    expect((await leave(city, second)).body).toMatchObject({ code: 'not-waiting' });
    await join(city, second);
    const { body } = await city.ask('listWaitingFamilies', { params: nest, iin: preschoolPeople.head, query: { limit: '10' } });
    const order = [0, 2, 3, 1].map((index) => families[index]?.number);
    expect((body['families'] as { application: string }[]).map(({ application }) => application)).toEqual(order);
    await clean(city);
  });

  it('lets go of the group when nobody waits any more', async () => {
    const { city, families } = await waitingCity(1);
    const [family] = families as [never];
    await join(city, family);
    await leave(city, family);
    await freePlace(city, nest, '1');
    expect(await city.run({ job: 'offerPlaces' })).toEqual({ offered: 0, expired: 0 });
    await clean(city);
  });
});

describe('the days to sign a contract', () => {
  it('stand still from the first list to the last, and go on with what was left', async () => {
    const { city, families } = await waitingCity(1, { groups: five });
    const [family] = families as [never];
    city.at('2026-07-03T12:00:00+05:00');
    // Two working days are over on Fri 07-03, three are left; 30 days on is Sun 08-02, three working days after it Wed 08-05.
    expect((await join(city, family, { ...nest, group: 'a' })).body).toMatchObject({
      contractLastDay: '2026-08-05',
      pause: { workingDaysLeft: 3, until: '2026-08-02' },
      pausedDays: 0,
      pauseDays: 30,
    });
    city.at('2026-07-08T12:00:00+05:00');
    await join(city, family, { ...nest, group: 'b' });
    city.at('2026-07-13T12:00:00+05:00');
    expect((await leave(city, family, { ...nest, group: 'a' })).body).toMatchObject({ contractLastDay: '2026-08-05' });
    city.at('2026-07-15T12:00:00+05:00');
    const left = (await leave(city, family, { ...nest, group: 'b' })).body;
    expect(left).toMatchObject({ contractLastDay: '2026-07-20', pausedDays: 12 });
    expect(left['pause']).toBeUndefined();
  });

  it('stand still no longer than the rulebook allows in all, however often a family leaves and joins', async () => {
    const { city, families } = await waitingCity(1);
    const [family] = families as [never];
    await join(city, family);
    city.at('2026-07-26T12:00:00+05:00');
    expect((await leave(city, family)).body).toMatchObject({ pausedDays: 25, contractLastDay: '2026-07-31' });
    const joined = (await join(city, family)).body;
    expect(joined).toMatchObject({ pausedDays: 25, pause: { until: '2026-07-31', workingDaysLeft: 5 }, contractLastDay: '2026-08-07' });
    city.at('2026-08-03T12:00:00+05:00');
    expect((await myLists(city, family))['pause']).toBeUndefined();
    expect((await leave(city, family)).body).toMatchObject({ pausedDays: 30, contractLastDay: '2026-08-07' });
    expect((await join(city, family)).body).toMatchObject({ pausedDays: 30, contractLastDay: '2026-08-07' });
    city.at('2026-08-08T00:00:00+05:00');
    expect((await myLists(city, family))['mayJoin']).toBe(0);
  });
});

describe('who sees a list', () => {
  it('shows the department and the kindergarten numbers in their order, page by page, and nobody else', async () => {
    const { city, families } = await waitingCity(5);
    for (const [index, family] of families.entries()) {
      city.at(`2026-07-01T10:00:00.00${index}+05:00`);
      await join(city, family);
    }
    const ask = (after?: string) =>
      city.ask('showWaitingList', {
        params: { territory: 'karaganda', ...nest },
        iin: people.clerk,
        query: { limit: '2', ...(after === undefined ? {} : { after }) },
      });
    const seen: unknown[] = [];
    let next: string | undefined;
    do {
      const { body } = await ask(next);
      seen.push(...(body['families'] as unknown[]));
      next = body['next'] as string | undefined;
    } while (next !== undefined);
    expect(seen).toMatchObject(families.map(({ number }, index) => ({ place: index + 1, application: number })));
    expect((await city.ask('listWaitingFamilies', { params: nest, iin: people.clerk })).status).toBe(403);
    const away = { params: { territory: 'vilnius', ...nest }, iin: people.clerk };
    expect((await city.ask('showWaitingList', away)).status).toBe(403);
  });
});
