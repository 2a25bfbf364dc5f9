// A family keeps its turn where it could not have taken the place: whatever stood in its way was not its silence (I-32).

import { expect, it } from 'vitest';
import { checkWaitingLists } from '../../shared/table/waitingListChecks.ts';
import type { City } from '../support/city.ts';
import { contractCity, enrolled, garden, head, verifyPhone } from '../support/contractCity.ts';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { accept, freePlace, join, myLists, nest, voucherOf, waitingCity, type Family } from '../support/waitingCity.ts';

const clean = async (city: City) => expect(await checkWaitingLists(city.context.table, 'karaganda')).toEqual([]);
const groups = [
  { group: 'first', capacity: 1 },
  { group: 'second', capacity: 1 },
];
const second = { ...nest, group: 'second' };

/** Families in the list of `first`, one after the other, the first of them in `second` too; at noon places are offered. */
async function offered(count: number): Promise<{ city: City; families: readonly Family[]; mother: Family }> {
  const { city, families } = await waitingCity(count, { groups });
  const [mother] = families;
  if (mother === undefined) throw new Error('no family');
  for (const [index, family] of families.entries()) {
    city.at(`2026-07-01T10:00:00.00${index + 1}+05:00`);
    await join(city, family);
  }
  await join(city, mother, second);
  await freePlace(city, nest, '1');
  city.at('2026-07-01T12:00:00+05:00');
  await city.run({ job: 'offerPlaces' });
  return { city, families, mother };
}

it('where the group was closed while the offer ran: refused on the 1st, it is not off the list on the 3rd', async () => {
  const { city, mother } = await offered(2);
  expect((await city.ask('setIntake', { iin: preschoolPeople.head, params: nest, body: { open: false } })).status).toBe(200);
  expect((await accept(city, mother, '2026-07-02')).body).toMatchObject({ code: 'group-closed' });
  city.at('2026-07-03T08:00:00+05:00');
  expect(await city.run({ job: 'offerPlaces' })).toEqual({ offered: 0, expired: 1 });
  expect((await myLists(city, mother))['lists']).toMatchObject([{ ...nest, ahead: 0, moves: ['leave'] }, second]);
  await clean(city);
  await city.ask('setIntake', { iin: preschoolPeople.head, params: nest, body: { open: true } });
  expect(await city.run({ job: 'offerPlaces' })).toEqual({ offered: 1, expired: 0 });
  expect((await myLists(city, mother))['lists']).toMatchObject([{ ...nest, moves: ['leave', 'accept', 'decline'] }, second]);
});

it('where it accepted one of two places: the other goes to the next at once, and after a refusal it still stands there', async () => {
  const { city, families, mother } = await offered(1);
  await freePlace(city, second, '1');
  expect(await city.run({ job: 'offerPlaces' })).toEqual({ offered: 1, expired: 0 });
  const taken = await accept(city, mother, '2026-07-03');
  expect(taken.status).toBe(200);
  expect((await voucherOf(city, mother)).lists).toEqual([{ ...second, joinedAt: expect.any(Number) as number }]);
  await clean(city);
  city.at('2026-07-03T08:00:00+05:00');
  // While the kindergarten looks at her papers nothing is offered to her.
  expect(await city.run({ job: 'offerPlaces' })).toEqual({ offered: 0, expired: 0 });
  const refusal = {
    params: { preschool: nest.preschool, contract: String(taken.body['contract']) },
    body: { reason: 'vaccination-ratio' },
  };
  expect((await city.ask('refuseRequest', { iin: preschoolPeople.head, ...refusal })).status).toBe(200);
  expect((await myLists(city, mother))['lists']).toMatchObject([{ ...second, ahead: 0 }]);
  expect(await city.run({ job: 'offerPlaces' })).toEqual({ offered: 1, expired: 0 });
  expect(families).toHaveLength(1);
});

it('and a family whose contract in a group has ended may wait for that group again', async () => {
  const city = await contractCity(2, [{ group: 'sun', capacity: 1 }]);
  const [one, two] = city.families;
  if (one === undefined || two === undefined) throw new Error('two families');
  await verifyPhone(city, one.iin, '+77015550001');
  await verifyPhone(city, head, '+77015550002');
  const sun = { preschool: garden, group: 'sun' };
  const contract = await enrolled(city, one);
  expect((await join(city, two, sun)).status).toBe(200);
  expect((await join(city, one, sun)).body).toMatchObject({ code: 'already-there' });
  await city.ask('endMyContract', { iin: one.iin, params: { contract }, body: { lastDay: '2026-07-03' } });
  city.at('2026-07-04T10:00:00+05:00');
  await city.run({ job: 'endContracts' });
  expect((await join(city, one, sun)).body).toMatchObject({ lists: [{ ...sun, ahead: 1 }] });
  await clean(city);
});
