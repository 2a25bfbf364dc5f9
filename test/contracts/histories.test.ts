// Families, kindergartens and jobs in any order, in groups too small for all: after every step no day of a child is in two contracts, no group has more
// children than places on any day, and contracts, places, vouchers and applications say the same (I-16, I-21, I-32, T11).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takenOn } from '../../shared/domain/places.ts';
import { addDays, dayOf, instant, isoOf, startOf, type Day } from '../../shared/domain/time.ts';
import { listContractsOf } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { askPlace, codeToSign, contractCity, garden, head, propose, signWith, verifyPhone } from '../support/contractCity.ts';
import type { ContractCity, Family } from '../support/contractCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const groups = [
  { group: 'sun', capacity: 2 },
  { group: 'moon', capacity: 1 },
] as const;
const ahead = 80;

const who = fc.nat({ max: 3 });
const days = fc.integer({ min: 0, max: 9 });
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('ask' as const), who, days, where: fc.constantFrom('sun', 'moon') }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('propose' as const), who, days }) },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('sign' as const), who, days }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('withdraw' as const, 'refuse' as const), who, days }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('end' as const), who, days }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const), who, days: fc.integer({ min: 1, max: 3 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** What the family and its head do; what is not possible now they are told, and go on. */
async function carryOut(city: ContractCity, family: Family, one: Step): Promise<void> {
  const { table, now } = city.context;
  const day = addDays(dayOf(now()), one.days);
  const { request, contract } = (await readVoucher(table, family.voucher)) ?? {};
  if (one.does === 'ask') await askPlace(city, family, { group: one.where, startsOn: day });
  if (one.does === 'end' && contract !== undefined)
    await city.ask('endMyContract', { iin: family.iin, params: { contract }, body: { lastDay: day } });
  if (one.does === 'wait') {
    city.at(isoOf(instant(startOf(day) + 3_600_000)));
    await city.run({ job: 'endContracts' });
    await city.run({ job: 'expireVouchers' });
  }
  if (request === undefined) return;
  if (one.does === 'propose') await propose(city, request, one.days % 2 === 0 ? {} : { startsOn: day });
  if (one.does === 'withdraw') await city.ask('withdrawRequest', { iin: family.iin, params: { contract: request } });
  if (one.does === 'refuse')
    await city.ask('refuseRequest', { iin: head, params: { preschool: garden, contract: request }, body: { reason: 'papers-expired' } });
  if (one.does === 'sign') await signBoth(city, family, request);
}

async function signBoth(city: ContractCity, family: Family, contract: string): Promise<void> {
  const shown = (await city.ask('showMyContract', { iin: family.iin, params: { contract } })).body;
  const { digest } = shown['state'] === 'requested' ? (await propose(city, contract)).body : shown;
  if (typeof digest !== 'string') return;
  // A code may be refused: it is too late to sign for that day.
  const codes = [];
  for (const [iin, preschool] of [[family.iin], [head, garden]] as const)
    codes.push({ iin, preschool, code: await codeToSign(city, iin, contract, digest, preschool).catch(() => undefined) });
  for (const { iin, preschool, code } of codes) if (code !== undefined) await signWith(city, iin, contract, digest, code, preschool);
}

async function expectDaysOnce(city: ContractCity): Promise<void> {
  const { table, now } = city.context;
  const until = addDays(dayOf(now()), ahead);
  for (const { voucher } of city.families) {
    const lived: Day[] = [];
    for (const { state, startsOn, endsOn } of await listContractsOf(table, voucher)) {
      if (state !== 'active' && state !== 'ended') continue;
      for (let on = startsOn; on <= (endsOn ?? until); on = addDays(on, 1)) lived.push(on);
    }
    expect(new Set(lived).size).toBe(lived.length);
  }
  for (const { group, capacity } of groups) {
    const places = await readPlaces(table, garden, group);
    if (places === undefined) throw new Error('no places');
    for (let on = dayOf(now()); on <= until; on = addDays(on, 1)) expect(takenOn(places, on)).toBeLessThanOrEqual(capacity);
  }
}

describe('any history', () => {
  it('of four families and three places keeps every day once and every place for one', { timeout: 120_000 }, async () => {
    let begun = 0;
    let moved = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 70 }), async (steps) => {
        const city = await contractCity(4, groups);
        for (const [index, { iin }] of city.families.entries()) await verifyPhone(city, iin, `+7701555001${index}`);
        await verifyPhone(city, head, '+77015550002');
        for (const one of steps) {
          const family = city.families[one.who];
          if (family !== undefined) await carryOut(city, family, one);
          await expectDaysOnce(city);
          // Twenty-one minutes: the hour's codes never run out.
          await city.context.pause(21 * 60_000);
        }
        expect(await violationsOf(city)).toEqual([]);
        const all = await Promise.all(city.families.map(({ voucher }) => listContractsOf(city.context.table, voucher)));
        begun += all.flat().filter(({ state }) => state === 'active' || state === 'ended').length;
        moved += all.flat().filter(({ ending }) => ending === 'transfer').length;
      }),
      { numRuns: process.env['KEZEK_NIGHTLY'] === undefined ? 15 : 300, seed: 20_260_703 },
    );
    // A property of histories in which nothing happens would prove nothing.
    expect(begun).toBeGreaterThan(15);
    expect(moved).toBeGreaterThan(0);
  });
});
