// A freed place is offered to one family at a time, the first in the list first; it has until the end of the next day to answer (I-32, I-14).

import { describe, expect, it } from 'vitest';
import { readContract } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { saveVoucher } from '../../shared/table/vouchers.ts';
import { readChangeable, placesWrites } from '../../shared/table/waitingLists.ts';
import { checkWaitingLists } from '../../shared/table/waitingListChecks.ts';
import { emptyCity, type City } from '../support/city.ts';
import {
  accept,
  decline,
  fillPlaces,
  freePlace,
  giveFamilies,
  join,
  leave,
  myLists,
  nest,
  voucherOf,
  waitingCity,
  type Family,
} from '../support/waitingCity.ts';
import { seedPreschool } from '../support/preschoolCity.ts';

const clean = async (city: City) => expect(await checkWaitingLists(city.context.table, 'karaganda')).toEqual([]);
const offer = (city: City) => city.run({ job: 'offerPlaces' });
const placesOf = async (city: City, where = nest) => readPlaces(city.context.table, where.preschool, where.group);
const offeredTo = async (city: City, where = nest) => (await placesOf(city, where))?.offers.map(({ voucher }) => voucher);

/** Families who wait for a full group, one millisecond after the other; the child of contract `1` has just left it. */
async function listOf(count: number, more: Parameters<typeof waitingCity>[1] = {}): Promise<{ city: City; families: readonly Family[] }> {
  const { city, families } = await waitingCity(count, more);
  for (const [index, family] of families.entries()) {
    city.at(`2026-07-01T10:00:00.${String(index + 1).padStart(3, '0')}+05:00`);
    const joined = await join(city, family);
    if (joined.status !== 200) throw new Error(joined.text);
  }
  await freePlace(city, nest, '1');
  city.at('2026-07-01T12:00:00+05:00');
  return { city, families };
}

const two = (families: readonly Family[]): [Family, Family] => {
  const [first, second] = families;
  if (first === undefined || second === undefined) throw new Error('two families');
  return [first, second];
};

describe('an offer', () => {
  it('is accepted, not asked for anew: the family that has it is told so until its last day, Thu 2026-07-02', async () => {
    const { city, families } = await listOf(2);
    const [first, second] = two(families);
    await offer(city);
    const ask = (family: Family) =>
      city.ask('askPlace', { iin: family.iin, params: { voucher: family.voucher }, body: { ...nest, startsOn: '2026-07-03' } });
    expect((await ask(first)).body).toMatchObject({ code: 'place-kept', because: { lastDay: '2026-07-02' } });
    expect((await ask(second)).body).toMatchObject({ code: 'group-full' });
  });

  it('goes to the first in the list alone, and tells it until when: offered on the 1st, answered by the end of the 2nd', async () => {
    const { city, families } = await listOf(3);
    const [first, second] = two(families);
    expect(await offer(city)).toEqual({ offered: 1, expired: 0 });
    expect(await offer(city)).toEqual({ offered: 0, expired: 0 });
    expect(await offeredTo(city)).toEqual([first.voucher]);
    expect((await myLists(city, first))['lists']).toMatchObject([
      { offer: { lastDay: '2026-07-02', before: '2026-07-02T19:00:00.000Z' }, moves: ['leave', 'accept', 'decline'] },
    ]);
    expect((await myLists(city, second))['lists']).toMatchObject([{ moves: ['leave'] }]);
    // Beside the voucher stands the day that counts now, long before the days to choose end.
    const heldBy = async ({ iin }: Family) => (await city.ask('listMyVouchers', { iin })).body['vouchers'] as { offerLastDay?: string }[];
    expect((await heldBy(first))[0]).toMatchObject({ offerLastDay: '2026-07-02' });
    expect((await heldBy(second))[0]?.offerLastDay).toBeUndefined();
    const { body } = await city.ask('listMyNotices', { iin: first.iin });
    expect((body['notices'] as { kind: string }[])[0]).toMatchObject({ kind: 'place-offered' });
    await clean(city);
  });

  it('goes to as many as there are places', async () => {
    const { city, families } = await listOf(3, { groups: [{ group: 'first', capacity: 2 }] });
    await freePlace(city, nest, '2');
    expect(await offer(city)).toEqual({ offered: 2, expired: 0 });
    expect(await offeredTo(city)).toEqual(families.slice(0, 2).map(({ voucher }) => voucher));
    await clean(city);
  });

  it('is not made of a place that somebody leaves only later', async () => {
    const { city, families } = await waitingCity(1);
    await join(city, two([...families, ...families])[0]);
    await freePlace(city, nest, '1', '2026-07-31' as never);
    expect(await offer(city)).toEqual({ offered: 0, expired: 0 });
    city.at('2026-08-01T00:01:00+05:00');
    expect(await offer(city)).toEqual({ offered: 1, expired: 0 });
  });

  it('ends with the voucher’s own last day where that is sooner', async () => {
    const { city, families } = await waitingCity(1);
    const [family] = two([...families, ...families]);
    await join(city, family);
    city.at('2026-08-07T12:00:00+05:00');
    await freePlace(city, nest, '1');
    await offer(city);
    expect((await myLists(city, family))['contractLastDay']).toBe('2026-08-07');
    expect((await myLists(city, family))['lists']).toMatchObject([{ offer: { lastDay: '2026-08-07' } }]);
  });

  it('is made to one family however many workers run at once (I-32)', async () => {
    const { city, families } = await listOf(5, { groups: [{ group: 'first', capacity: 2 }] });
    const runs = await Promise.all(Array.from({ length: 8 }, () => offer(city)));
    expect(runs.reduce((sum, { offered }) => sum + Number(offered), 0)).toBe(1);
    expect(await offeredTo(city)).toEqual([families[0]?.voucher]);
    await clean(city);
  });
});

describe('an answer', () => {
  it('is taken in the last millisecond, and in the next one the place is the next family’s (I-14)', async () => {
    const { city, families } = await listOf(2);
    const [first, second] = two(families);
    await offer(city);
    city.at('2026-07-02T23:59:59.999+05:00');
    const accepted = await accept(city, first, '2026-07-03');
    expect(accepted.status).toBe(200);
    city.at('2026-07-03T00:00:00.000+05:00');
    expect(await offer(city)).toEqual({ offered: 0, expired: 0 });
    expect((await myLists(city, second))['lists']).toMatchObject([{ ahead: 0 }]);
    await clean(city);
  });

  it('one millisecond late is refused with the deadline, swept or not', async () => {
    const { city, families } = await listOf(2);
    const [first, second] = two(families);
    await offer(city);
    city.at('2026-07-03T00:00:00.000+05:00');
    const late = { status: 409, code: 'offer-passed', because: { deadline: '2026-07-02T19:00:00.000Z', at: '2026-07-02T19:00:00.000Z' } };
    expect((await accept(city, first, '2026-07-03')).body).toMatchObject(late);
    expect((await decline(city, first)).body).toMatchObject(late);
    expect((await myLists(city, first))['lists']).toMatchObject([{ moves: ['leave'] }]);
    expect(await offer(city)).toEqual({ offered: 1, expired: 1 });
    expect((await accept(city, first, '2026-07-03')).body).toMatchObject({ code: 'not-waiting' });
    expect(await offeredTo(city)).toEqual([second.voucher]);
    await clean(city);
  });

  it('in time is not overtaken by the job while it may still be under way', async () => {
    const { families, city: quick } = await listOf(2);
    const city = { ...quick, context: { ...quick.context, settings: { ...quick.context.settings, inFlightMilliseconds: 60_000 } } };
    const { offerPlaces } = await import('../../functions/jobs/offerPlaces.ts');
    await offer(quick);
    quick.at('2026-07-03T00:00:59.999+05:00');
    expect(await offerPlaces(city.context, {}, () => false)).toEqual({ offered: 0, expired: 0 });
    quick.at('2026-07-03T00:01:00.000+05:00');
    expect(await offerPlaces(city.context, {}, () => false)).toEqual({ offered: 1, expired: 1 });
    expect(await offeredTo(quick)).toEqual([families[1]?.voucher]);
  });

  it('accepting takes the place: a request to the kindergarten, this list is left and the others stay', async () => {
    const groups = [
      { group: 'first', capacity: 1 },
      { group: 'other', capacity: 1 },
    ];
    const { city, families } = await listOf(2, { groups });
    const [first, second] = two(families);
    await join(city, first, { ...nest, group: 'other' });
    await offer(city);
    const { body, status } = await accept(city, first, '2026-07-06');
    expect(status).toBe(200);
    expect(body['waitingLists']).toMatchObject({ lists: [{ group: 'other' }], pause: { workingDaysLeft: 5 } });
    expect(await readContract(city.context.table, String(body['contract']))).toMatchObject({
      state: 'requested',
      startsOn: '2026-07-06',
      ...nest,
    });
    expect(await placesOf(city)).toMatchObject({ stays: [{ contract: body['contract'], from: '2026-07-06' }], offers: [], waiting: 1 });
    expect((await myLists(city, second))['lists']).toMatchObject([{ ahead: 0 }]);
    expect(await offer(city)).toEqual({ offered: 0, expired: 0 });
    await clean(city);
  });

  it('accepting from the last list lets the days run again', async () => {
    const { city, families } = await listOf(1);
    const [first] = two([...families, ...families]);
    city.at('2026-07-13T12:00:00+05:00');
    await offer(city);
    const { body } = await accept(city, first, '2026-07-20');
    expect(body['waitingLists']).toMatchObject({ lists: [], pausedDays: 12, contractLastDay: '2026-07-20' });
  });

  it('that cannot be carried out costs nothing: the offer stands until its own end', async () => {
    const { city, families } = await listOf(1);
    const [first] = two([...families, ...families]);
    expect((await accept(city, first, '2026-07-06')).body).toMatchObject({ code: 'offer-none' });
    await offer(city);
    expect((await accept(city, first, '2027-07-06')).body).toMatchObject({ code: 'start-impossible' });
    expect((await accept(city, first, '2026-07-06')).status).toBe(200);
    await clean(city);
  });

  it('declining leaves this list, and the next family is asked', async () => {
    const { city, families } = await listOf(2);
    const [first, second] = two(families);
    await offer(city);
    expect((await decline(city, first)).body).toMatchObject({ lists: [], contractLastDay: '2026-07-09' });
    await offer(city);
    expect(await offeredTo(city)).toEqual([second.voucher]);
    expect((await decline(city, first)).body).toMatchObject({ code: 'not-waiting' });
    await clean(city);
  });

  it('of 64 at once gives the place once (I-32)', async () => {
    const { city, families } = await listOf(64);
    await offer(city);
    const answers = await Promise.all(families.map((family) => accept(city, family, '2026-07-06')));
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect((await placesOf(city))?.stays).toHaveLength(1);
    const again = await Promise.all(Array.from({ length: 64 }, () => accept(city, two(families)[0], '2026-07-06')));
    expect(again.every(({ status }) => status === 409)).toBe(true);
    await clean(city);
  });
});

describe('an offer nobody answers', () => {
  it('goes on to the next each day; the order stays, and who joins again stands at the end', async () => {
    const { city, families } = await listOf(4);
    for (const [index, family] of families.entries()) {
      const today = 1 + index * 2;
      city.at(`2026-07-0${today}T12:00:00+05:00`);
      await offer(city);
      expect(await offeredTo(city)).toEqual([family.voucher]);
      if (index === 2) await join(city, two(families)[0]);
    }
    city.at('2026-07-09T12:00:00+05:00');
    expect(await offer(city)).toEqual({ offered: 1, expired: 1 });
    expect(await offeredTo(city)).toEqual([families[0]?.voucher]);
    const { body } = await city.ask('listMyNotices', { iin: String(families[1]?.iin) });
    // It was the last list: the family is told of its days as well.
    const told = (body['notices'] as { kind: string }[]).slice(0, 2).map(({ kind }) => kind);
    expect(told.toSorted()).toEqual(['days-run-again', 'place-offer-expired']);
    await clean(city);
  });

  it('stays in its list where the group became smaller meanwhile: that place could not be had', async () => {
    const { city, families } = await listOf(2);
    const [first] = two(families);
    await offer(city);
    const change = await readChangeable(city.context.table, nest);
    await city.context.table.together(
      'smaller',
      placesWrites({ ...change, after: { ...change.before, capacity: 0 } }, '2026-07-01' as never),
    );
    expect((await accept(city, first, '2026-07-02')).body).toMatchObject({ code: 'group-full' });
    city.at('2026-07-03T12:00:00+05:00');
    expect(await offer(city)).toEqual({ offered: 0, expired: 1 });
    expect((await myLists(city, first))['lists']).toMatchObject([{ ahead: 0, moves: ['leave'] }]);
    await clean(city);
  });
});

describe('who is passed over', () => {
  it('a family that has asked for another place keeps its turn while the kindergarten decides', async () => {
    const { city, families } = await listOf(2);
    const [first, second] = two(families);
    const voucher = await voucherOf(city, first);
    const command = { name: 'test', by: 'test', as: 'system', at: city.context.now(), key: 'request', digest: '' } as const;
    const asked = saveVoucher(voucher, { ...voucher, request: 'SOMEWHEREELSE000' }, command, { kind: 'voucher-request-changed', data: {} });
    await city.context.table.together('request', asked.writes);
    await offer(city);
    expect(await offeredTo(city)).toEqual([second.voucher]);
    expect((await myLists(city, first))['lists']).toMatchObject([{ ahead: 0 }]);
  });

  it('a child still too young keeps its turn, one that has grown too old leaves the list and is told', async () => {
    const groups = [{ group: 'first', capacity: 1, ageFrom: 30, ageTo: 49 }];
    const { city, families } = await waitingCity(1, { groups });
    const [old] = two([...families, ...families]);
    // 20 full months on the day of joining.
    const [young] = two(await giveFamilies(city, 2, 800, '2024-10-20'));
    const [, fits] = two(await giveFamilies(city, 2, 810, '2023-05-10'));
    for (const [index, family] of [old, young, fits].entries()) {
      city.at(`2026-07-01T10:00:00.00${index + 1}+05:00`);
      expect((await join(city, family)).status).toBe(200);
    }
    // The first is 50 months old on 2026-07-10.
    city.at('2026-07-10T12:00:00+05:00');
    await freePlace(city, nest, '1');
    expect(await offer(city)).toEqual({ offered: 1, expired: 0 });
    expect(await offeredTo(city)).toEqual([fits.voucher]);
    expect((await myLists(city, young))['lists']).toMatchObject([{ ahead: 0 }]);
    expect((await myLists(city, old))['lists']).toEqual([]);
    await clean(city);
  });

  it('a family whose voucher has run out waits no more', async () => {
    const { city, families } = await listOf(2);
    const [first, second] = two(families);
    await leave(city, first);
    city.at('2026-07-08T12:00:00+05:00');
    await join(city, first);
    await freePlace(city, nest, '1');
    // The second stood still for 30 days from 07-01 and had five working days then: until Fri 2026-08-07.
    city.at('2026-08-08T12:00:00+05:00');
    await offer(city);
    expect((await voucherOf(city, second)).lists).toBeUndefined();
    expect(await offeredTo(city)).toEqual([first.voucher]);
    await clean(city);
  });

  it('nobody is offered anything while the legal basis has lapsed, and no offer runs out (I-33)', async () => {
    const { city: source } = await listOf(0);
    const rulebooks = source.context.rulebooks().map((rulebook) => ({
      ...rulebook,
      legalBasis: [
        { act: 'first', from: '2025-01-01' as never, to: '2026-07-01' as never, note: 'x' },
        { act: 'second', from: '2026-07-11' as never, note: 'x' },
      ],
    }));
    const city = emptyCity(undefined, { rulebooks: () => rulebooks });
    await city.appoint('800101000017', 'department_operator');
    const families = await giveFamilies(city, 2);
    const [first] = two(families);
    await seedPreschool(city, nest.preschool, { groups: [{ group: 'first', capacity: 1 }], head: '800101000106' });
    await fillPlaces(city, nest, 1);
    for (const family of families) expect((await join(city, family)).status).toBe(200);
    await freePlace(city, nest, '1');
    expect(await offer(city)).toEqual({ offered: 1, expired: 0 });
    city.at('2026-07-05T12:00:00+05:00');
    expect(await offer(city)).toEqual({ offered: 0, expired: 0 });
    // Offered on 07-01 until the end of 07-02; ten days of lapse from 07-02 on move it to the end of 07-12.
    city.at('2026-07-12T23:59:59.999+05:00');
    expect(await offer(city)).toEqual({ offered: 0, expired: 0 });
    const [holder, next] = (await offeredTo(city))?.[0] === first.voucher ? two(families) : two(families.toReversed());
    city.at('2026-07-12T23:59:59.999+05:00');
    expect((await accept(city, holder, '2026-07-13')).status).toBe(200);
    expect((await myLists(city, next))['lists']).toMatchObject([{ ahead: 0 }]);
    await clean(city);
  });
});
