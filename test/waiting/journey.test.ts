// From a full group to an enrolled child, through the API: a mother waits in two lists, a child leaves, the place is hers for a day, and both sign.

import { expect, it } from 'vitest';
import { checkTerritory } from '../../shared/table/checking.ts';
import { contractCity, enrolled, garden, head, propose, sign, verifyPhone, type Family } from '../support/contractCity.ts';
import { accept, join, myLists, voucherOf } from '../support/waitingCity.ts';

const sun = { preschool: garden, group: 'sun' };
const moon = { preschool: garden, group: 'moon' };

it('leads from the waiting list to a contract: a refusal costs the other lists nothing, the contract leaves them', async () => {
  const city = await contractCity(4, [
    { group: 'sun', capacity: 1 },
    { group: 'moon', capacity: 1 },
  ]);
  const [first, second, mother, other] = city.families as [Family, Family, Family, Family];
  await verifyPhone(city, head, '+77015550002');
  for (const [index, family] of city.families.entries()) await verifyPhone(city, family.iin, `+7701555001${index}`);
  const inSun = await enrolled(city, first, { group: 'sun' });
  const inMoon = await enrolled(city, second, { group: 'moon' });
  city.at('2026-07-03T10:00:00+05:00');
  for (const list of [sun, moon]) expect((await join(city, mother, list)).status).toBe(200);
  city.at('2026-07-03T10:00:01+05:00');
  expect((await join(city, other, sun)).body['lists']).toMatchObject([{ ahead: 1 }]);
  const asked = await city.ask('askPlace', {
    iin: other.iin,
    params: { voucher: other.voucher },
    body: { ...sun, startsOn: '2026-07-15' },
  });
  expect(asked.body).toMatchObject({ code: 'group-full', because: { waiting: 2 } });

  // Both children go; one place is asked for and refused, the other becomes a contract.
  city.at('2026-07-08T10:00:00+05:00');
  for (const [family, contract] of [[first, inSun] as const, [second, inMoon] as const]) {
    const ended = await city.ask('endMyContract', { iin: family.iin, params: { contract }, body: { lastDay: '2026-07-10' } });
    expect(ended.status, ended.text).toBe(200);
  }
  expect(await city.run({ job: 'offerPlaces' })).toEqual({ offered: 0, expired: 0 });
  city.at('2026-07-11T10:00:00+05:00');
  await city.run({ job: 'endContracts' });
  expect(await city.run({ job: 'offerPlaces' })).toEqual({ offered: 2, expired: 0 });
  city.at('2026-07-11T12:00:00+05:00');
  const taken = await accept(city, mother, '2026-07-13', sun);
  // With a request open she could not accept the other place: it is kept for her no longer, and her turn is.
  expect(taken.body['waitingLists']).toMatchObject({ lists: [{ ...moon, ahead: 0, moves: ['leave'] }] });
  const refusal = {
    iin: head,
    params: { preschool: garden, contract: String(taken.body['contract']) },
    body: { reason: 'vaccination-ratio' },
  };
  expect((await city.ask('refuseRequest', refusal)).status).toBe(200);
  expect(await myLists(city, mother)).toMatchObject({ lists: [moon], pause: { workingDaysLeft: 3 } });

  // The place in sun goes on to the next family, the one in moon is offered to her again.
  expect(await city.run({ job: 'offerPlaces' })).toEqual({ offered: 2, expired: 0 });
  expect((await myLists(city, other))['lists']).toMatchObject([{ ...sun, ahead: 0, moves: ['leave', 'accept', 'decline'] }]);
  const again = await accept(city, mother, '2026-07-13', moon);
  expect(again.body['waitingLists']).toMatchObject({ lists: [], pausedDays: 8, contractLastDay: '2026-07-15' });
  await join(city, mother, sun);
  const contract = String(again.body['contract']);
  const proposed = await propose(city, contract);
  const digest = String(proposed.body['digest']);
  city.at('2026-07-13T09:00:00+05:00');
  await sign(city, mother.iin, contract, digest);
  const signed = await sign(city, head, contract, digest, garden);
  expect(signed.body).toMatchObject({ state: 'active' });
  expect(await voucherOf(city, mother)).toMatchObject({ state: 'contracted', contract });
  expect((await voucherOf(city, mother)).lists).toBeUndefined();
  expect((await voucherOf(city, mother)).paused).toBeUndefined();

  // A child with a contract may wait for a better kindergarten, and nothing of its clock moves.
  expect((await join(city, mother, sun)).body).toMatchObject({ lists: [sun], mayJoin: 3 });
  expect((await voucherOf(city, mother)).paused).toBeUndefined();
  const { violations } = await checkTerritory(city.context.table, city.context.calendar(), 'karaganda', city.context.now());
  expect(violations).toEqual([]);
});
