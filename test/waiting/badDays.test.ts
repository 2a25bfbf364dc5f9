// Bad days of waiting lists: the job dies at any write, several run at once, and anything happens in any order. After every step the lists, the
// vouchers and the places agree, a place is one family's, and the first in the list comes first (I-32).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, instant, isoOf } from '../../shared/domain/time.ts';
import { takenOn } from '../../shared/domain/places.ts';
import { isOverdue } from '../../shared/domain/voucher.ts';
import { sameGroup } from '../../shared/domain/waitingList.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { checkWaitingLists } from '../../shared/table/waitingListChecks.ts';
import { placesWrites, readChangeable } from '../../shared/table/waitingLists.ts';
import type { City } from '../support/city.ts';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { accept, decline, freePlace, join, leave, nest, voucherOf, waitingCity, type Family } from '../support/waitingCity.ts';

const inGroup = (group: string) => ({ ...nest, group });

async function check(city: City, families: readonly Family[]): Promise<void> {
  const vouchers = await Promise.all(families.map((family) => voucherOf(city, family)));
  expect(await checkWaitingLists(city.context.table, 'karaganda', vouchers)).toEqual([]);
}

describe('a job that dies', () => {
  const groups = ['a', 'b', 'c'].map((group) => ({ group, capacity: 1 }));

  /** Six families, two to a group; the offers to the first of each have run out, so the next are to be asked. */
  async function evening(table = memoryTable()) {
    const { city, families } = await waitingCity(6, { groups, table });
    for (const [index, family] of families.entries()) {
      city.at(`2026-07-01T10:00:00.00${index}+05:00`);
      await join(city, family, inGroup(['a', 'b', 'c'][index % 3] ?? ''));
    }
    for (const { group } of groups) await freePlace(city, inGroup(group), '1');
    city.at('2026-07-01T12:00:00+05:00');
    await city.run({ job: 'offerPlaces' });
    city.at('2026-07-03T12:00:00+05:00');
    return { city, families };
  }

  const offers = async (city: City) =>
    Promise.all(groups.map(async ({ group }) => (await readPlaces(city.context.table, nest.preschool, group))?.offers));

  it('before or after any write leaves nothing half done, and the next run ends at the same', async () => {
    const { city: whole } = await evening();
    await whole.run({ job: 'offerPlaces' });
    const expected = await offers(whole);
    for (const when of ['before', 'after'] as const) {
      for (let transaction = 1; transaction <= 6; transaction += 1) {
        const mortal = mortalTable();
        const { city, families } = await evening(mortal.table);
        mortal.killAt(transaction, when);
        await expect(city.run({ job: 'offerPlaces' })).rejects.toThrow(Killed);
        await check(city, families);
        await city.run({ job: 'offerPlaces' });
        await check(city, families);
        expect(await offers(city)).toEqual(expected);
      }
    }
  });

  it('stops when its time is up and goes on at the next run', async () => {
    const { offerPlaces } = await import('../../functions/jobs/offerPlaces.ts');
    const { city, families } = await evening();
    let looks = 0;
    await offerPlaces(city.context, {}, () => (looks += 1) > 3);
    await check(city, families);
    await offerPlaces(city.context, {}, () => false);
    expect((await offers(city)).map((one) => one?.length)).toEqual([1, 1, 1]);
  });
});

describe('histories', () => {
  const groups = [
    { group: 'a', capacity: 1 },
    { group: 'b', capacity: 2 },
    { group: 'c', capacity: 1 },
  ];
  const who = fc.nat({ max: 5 });
  const where = fc.constantFrom(...groups.map(({ group }) => group));
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ does: fc.constant('join' as const), who, where }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('leave' as const, 'decline' as const), who, where }) },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('accept' as const), who, where }) },
    {
      weight: 2,
      arbitrary: fc.record({ does: fc.constantFrom('free' as const, 'fill' as const, 'smaller' as const, 'larger' as const), where }),
    },
    {
      weight: 5,
      arbitrary: fc.record({ does: fc.constantFrom('offer' as const, 'offer' as const, 'expire' as const, 'refuse' as const) }),
    },
    { weight: 3, arbitrary: fc.record({ does: fc.constant('wait' as const), hours: fc.constantFrom(0, 1, 1, 7, 7, 13, 25, 49, 170) }) },
  );

  it('keep lists, vouchers and places in agreement after every step', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80 }), async (steps) => {
        const { city, families } = await waitingCity(6, { groups });
        let serial = 100;
        for (const one of steps) {
          const { family, group } = await aim(city, families, one);
          const { table, now } = city.context;
          const today = dayOf(now());
          const answer = async () => {
            if (one.does === 'wait') city.at(isoOf(instant(now() + one.hours * 3_600_000 + 1)));
            else if (one.does === 'offer') await city.run({ job: 'offerPlaces' });
            else if (one.does === 'expire') await city.run({ job: 'expireVouchers' });
            else if (one.does === 'refuse') return refuseFirst(city, families);
            else if (family !== undefined && one.does === 'join') return join(city, family, group);
            else if (family !== undefined && one.does === 'leave') return leave(city, family, group);
            else if (family !== undefined && one.does === 'decline') return decline(city, family, group);
            else if (family !== undefined && one.does === 'accept') return accept(city, family, addDays(today, 1), group);
            else {
              const change = await readChangeable(table, group);
              const { before } = change;
              const contract = before.stays.find((stay) => stay.contract.length < 16)?.contract;
              if (one.does === 'free' && contract !== undefined) await freePlace(city, group, contract);
              if (one.does === 'fill' && takenOn(before, addDays(today, 1)) < before.capacity && before.waiting === 0) {
                serial += 1;
                const after = { ...before, stays: [...before.stays, { contract: String(serial), from: today }] };
                await table.together(`fill ${serial}`, placesWrites({ ...change, after }, today));
              }
              const capacity = before.capacity + (one.does === 'larger' ? 1 : one.does === 'smaller' ? -1 : 0);
              if (capacity !== before.capacity && capacity >= 0 && capacity < 4)
                await table.together(
                  `size ${serial} ${before.version}`,
                  placesWrites({ ...change, after: { ...before, capacity } }, today),
                );
            }
            return undefined;
          };
          const before = await Promise.all(groups.map(({ group: id }) => readPlaces(table, nest.preschool, id)));
          const reply = await answer();
          if (reply !== undefined) expect([200, 409]).toContain(reply.status);
          await check(city, families);
          await firstComeFirst(city, families, before);
        }
      }),
      { numRuns: process.env['KEZEK_NIGHTLY'] === undefined ? 12 : 300 },
    );
  });

  /** Answers go to those who have an offer and goings to those who wait, where there are any; everything else as it was drawn. */
  async function aim(city: City, families: readonly Family[], one: { does: string; who?: number; where?: string }) {
    const drawn = { family: families[one.who ?? -1], group: inGroup(one.where ?? 'a') };
    if (one.who === undefined || one.does === 'join') return drawn;
    const waits = await Promise.all(
      families.map(async (family) => ((await voucherOf(city, family)).lists ?? []).map((list) => ({ family, list }))),
    );
    const able = waits.flat().filter(({ list }) => one.does === 'leave' || list.offer !== undefined);
    const chosen = able[one.who % Math.max(1, able.length)];
    return chosen === undefined ? drawn : { family: chosen.family, group: inGroup(chosen.list.group) };
  }

  /** The kindergarten refuses the first request it finds. */
  async function refuseFirst(city: City, families: readonly Family[]) {
    for (const family of families) {
      const { request } = await voucherOf(city, family);
      const params = { preschool: nest.preschool, contract: request ?? '' };
      const body = { reason: 'vaccination-ratio' };
      if (request !== undefined) return city.ask('refuseRequest', { params, iin: preschoolPeople.head, body });
    }
    return undefined;
  }

  /** Nobody was offered a place this step over the head of somebody who could have taken it; no place was given beyond the capacity. */
  async function firstComeFirst(
    city: City,
    families: readonly Family[],
    before: readonly Awaited<ReturnType<typeof readPlaces>>[],
  ): Promise<void> {
    const vouchers = await Promise.all(families.map((family) => voucherOf(city, family)));
    for (const was of before) {
      const is = was && (await readPlaces(city.context.table, was.preschool, was.group));
      if (was === undefined || is === undefined) throw new Error('no places');
      const added = is.offers.filter(({ voucher }) => !was.offers.some((offer) => offer.voucher === voucher));
      const lists = vouchers.flatMap((voucher) =>
        (voucher.lists ?? []).filter((list) => sameGroup(list, is)).map((list) => ({ ...list, voucher })),
      );
      for (const { voucher } of added) {
        const own = lists.find((list) => list.voucher.voucher === voucher);
        if (own === undefined) throw new Error('an offer without its list');
        const overlooked = lists.filter(
          (list) =>
            list.offer === undefined &&
            list.joinedAt < own.joinedAt &&
            list.voucher.request === undefined &&
            !isOverdue(list.voucher, city.context.now()),
        );
        expect(overlooked).toEqual([]);
      }
      const today = dayOf(city.context.now());
      const more = is.stays.length + is.offers.length > was.stays.length + was.offers.length;
      if (more) for (let ahead = 0; ahead < 3; ahead += 1) expect(takenOn(is, addDays(today, ahead))).toBeLessThanOrEqual(is.capacity);
    }
  }
});

describe('a group that cannot be served', () => {
  it('fails the run, and only after all the others had their turn', async () => {
    const groups = ['a', 'b'].map((group) => ({ group, capacity: 1 }));
    const { city, families } = await waitingCity(2, { groups });
    for (const [index, family] of families.entries()) await join(city, family, inGroup(['a', 'b'][index] ?? ''));
    for (const { group } of groups) await freePlace(city, inGroup(group), '1');
    // An offer nobody knows of: damage, as no path of the product writes it.
    const change = await readChangeable(city.context.table, inGroup('a'));
    const after = { ...change.before, offers: [{ voucher: 'NOBODY0000000000', before: instant(0) }] };
    await city.context.table.together('damage', placesWrites({ ...change, after }, dayOf(city.context.now())));
    await expect(city.run({ job: 'offerPlaces' })).rejects.toThrow('an offer of a place without its family');
    expect((await readPlaces(city.context.table, nest.preschool, 'b'))?.offers).toHaveLength(1);
    expect(city.lines.some((line) => line.includes('not-dealt-with'))).toBe(true);
    expect(await checkWaitingLists(city.context.table, 'karaganda')).toMatchObject([{ invariant: 'I-32', of: 'NOBODY0000000000' }]);
  });
});
