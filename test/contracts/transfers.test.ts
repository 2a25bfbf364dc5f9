// A transfer is a second contract that begins the day after the first ends. Whatever a family does in whatever order, no day belongs to two
// kindergartens and none is paid twice (T11, I-16).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, isoOf, later, startOf, type Day } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { checkContracts } from '../../shared/table/contractChecks.ts';
import { listContractsOf, readContract } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import type { Contract } from '../../shared/table/voucherItems.ts';
import {
  askPlace,
  enrolled,
  garden,
  head,
  oneFamily,
  propose,
  proposed,
  sign,
  type ContractCity,
  type Family,
} from '../support/contractCity.ts';
import { seedPreschool } from '../support/preschoolCity.ts';

type OneFamily = ContractCity & { readonly family: Family };

/** One family, and a second kindergarten of the same head. */
async function twoGardens(): Promise<OneFamily> {
  const city = await oneFamily([
    { group: 'sun', capacity: 2 },
    { group: 'moon', capacity: 2 },
  ]);
  await seedPreschool(city, 'qarlygash', { groups: [{ group: 'sun', capacity: 1 }], head });
  return city;
}

const tell = ({ state, startsOn, endsOn, ending }: Contract) => ({ state, startsOn, endsOn, ending });

describe('a transfer', () => {
  it('begins the day after the last day of the contract before, whose place is free from then on', async () => {
    const city = await twoGardens();
    const { family, context } = city;
    const first = await enrolled(city, family);
    city.at('2026-07-20T10:00:00+05:00');
    const second = await enrolled(city, family, { preschool: 'qarlygash', startsOn: '2026-08-01' });
    const contracts = await listContractsOf(context.table, family.voucher);
    expect(contracts.map((contract) => tell(contract))).toEqual([
      { state: 'active', startsOn: '2026-07-03', endsOn: '2026-07-31', ending: 'transfer' },
      { state: 'active', startsOn: '2026-08-01', endsOn: undefined, ending: undefined },
    ]);
    expect(contracts[1]?.replaces).toBe(first);
    expect((await readPlaces(context.table, garden, 'sun'))?.stays).toEqual([{ contract: first, from: '2026-07-03', to: '2026-07-31' }]);
    expect(await readVoucher(context.table, family.voucher)).toMatchObject({ state: 'contracted', contract: second });
    city.at('2026-08-01T01:00:00+05:00');
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 1 });
    expect(await readContract(context.table, first)).toMatchObject({ state: 'ended' });
    expect(await readVoucher(context.table, family.voucher)).toMatchObject({ state: 'contracted', contract: second });
    expect((await readApplication(context.table, family.number))?.state).toBe('enrolled');
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 0 });
  });

  it('begins tomorrow at the soonest, is one at a time, and not into the group the child is in', async () => {
    const city = await twoGardens();
    await enrolled(city, city.family);
    const today = await askPlace(city, city.family, { preschool: 'qarlygash', startsOn: '2026-07-01' });
    expect(today.body).toMatchObject({ code: 'start-impossible', because: { soonest: '2026-07-02' } });
    expect((await askPlace(city, city.family, { startsOn: '2026-07-10' })).body).toMatchObject({ code: 'already-there' });
    expect((await askPlace(city, city.family, { group: 'moon', startsOn: '2026-07-10' })).status).toBe(201);
    const another = await askPlace(city, city.family, { preschool: 'qarlygash', startsOn: '2026-07-10' });
    expect(another.body).toMatchObject({ code: 'request-open' });
  });

  it('not signed by both before its first day lapses: the place is free and the child stays where it was', async () => {
    const city = await twoGardens();
    const { family, context } = city;
    const first = await enrolled(city, family);
    const { contract, digest } = await proposed(city, family, { preschool: 'qarlygash', startsOn: '2026-07-10' });
    await sign(city, family.iin, contract, digest);
    city.at('2026-07-10T00:30:00+05:00');
    const late = await city.ask('sendSigningCode', { iin: head, params: { preschool: 'qarlygash', contract }, body: { digest } });
    expect(late.body).toMatchObject({ code: 'start-impossible', because: { soonest: '2026-07-11' } });
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 0 });
    city.at('2026-07-11T00:30:00+05:00');
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 1 });
    expect(await readContract(context.table, contract)).toMatchObject({ state: 'lapsed' });
    expect((await readPlaces(context.table, 'qarlygash', 'sun'))?.stays).toEqual([]);
    const voucher = await readVoucher(context.table, family.voucher);
    expect(voucher).toMatchObject({ state: 'contracted', contract: first });
    expect(voucher?.request).toBeUndefined();
    expect((await askPlace(city, family, { preschool: 'qarlygash', startsOn: '2026-07-20' })).status).toBe(201);
  });

  it('made again before it began takes the place of the one before, which never has a day', async () => {
    const city = await twoGardens();
    const { family, context } = city;
    await enrolled(city, family);
    city.at('2026-07-01T15:00:00+05:00');
    await enrolled(city, family, { preschool: 'qarlygash', startsOn: '2026-07-20' });
    city.at('2026-07-02T10:00:00+05:00');
    await enrolled(city, family, { group: 'moon', startsOn: '2026-07-15' });
    const contracts = await listContractsOf(context.table, family.voucher);
    expect(contracts.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2026-07-03', '2026-07-14'],
      ['2026-07-20', '2026-07-14'],
      ['2026-07-15', undefined],
    ]);
    expect((await readPlaces(context.table, 'qarlygash', 'sun'))?.stays).toEqual([]);
    expect(await checkContracts(context.table, 'karaganda', dayOf(context.now()))).toEqual([]);
  });
});

/** The days of a contract as numbers from its first to its last, both included; none where its last day is before its first. */
function daysOf({ startsOn, endsOn }: Contract, until: Day): readonly Day[] {
  const days: Day[] = [];
  for (let on = startsOn; on <= (endsOn ?? until); on = addDays(on, 1)) days.push(on);
  return days;
}

type Step =
  | { readonly do: 'ask'; readonly where: number; readonly in: number; readonly sign: boolean }
  | { readonly do: 'repropose' | 'end'; readonly in: number }
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'withdraw' };

const days = fc.integer({ min: 0, max: 12 });
const asks = fc.record({ do: fc.constant('ask' as const), where: fc.nat(2), in: days, sign: fc.constantFrom(true, true, false) });
const steps: fc.Arbitrary<Step> = fc.oneof(
  asks,
  asks,
  fc.record({ do: fc.constant('withdraw' as const) }),
  fc.record({ do: fc.constantFrom('repropose' as const, 'end' as const), in: days }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 4 }) }),
);

const places = [
  { preschool: garden, group: 'sun' },
  { preschool: garden, group: 'moon' },
  { preschool: 'qarlygash', group: 'sun' },
] as const;

/** Two hours or some days on, so that the hour's codes never run out. */
async function pass(city: OneFamily, days = 0): Promise<void> {
  const now = city.context.now();
  const morning = later(startOf(addDays(dayOf(now), days)), 3_600_000);
  city.at(isoOf(days > 0 ? morning : later(now, 2 * 3_600_000)));
}

async function carryOut(city: OneFamily, step: Step, memory: { open?: string }): Promise<void> {
  const { family, context } = city;
  const today = dayOf(context.now());
  if (step.do === 'ask') {
    const where = places[step.where] ?? places[0];
    const asked = await askPlace(city, family, { ...where, startsOn: addDays(today, step.in) });
    if (asked.status !== 201) return;
    memory.open = String(asked.body['contract']);
    const answer = await propose(city, memory.open, {}, where.preschool);
    if (step.sign && answer.status === 200) await signBoth(city, memory.open, String(answer.body['digest']), where.preschool);
    return;
  }
  if (step.do === 'withdraw' && memory.open !== undefined) {
    await city.ask('withdrawRequest', { iin: family.iin, params: { contract: memory.open } });
    return;
  }
  if (step.do === 'repropose' && memory.open !== undefined) {
    const preschool = (await readContract(context.table, memory.open))?.preschool ?? garden;
    const answer = await propose(city, memory.open, { startsOn: addDays(today, step.in) }, preschool);
    if (answer.status === 200) await signBoth(city, memory.open, String(answer.body['digest']), preschool);
    return;
  }
  if (step.do === 'end') {
    const contract = (await readVoucher(context.table, family.voucher))?.contract;
    const body = { lastDay: addDays(today, step.in) };
    if (contract !== undefined) await city.ask('endMyContract', { iin: family.iin, params: { contract }, body });
    return;
  }
  if (step.do === 'wait') {
    await pass(city, step.days);
    await city.run({ job: 'endContracts' });
    await city.run({ job: 'expireVouchers' });
  }
}

async function signBoth(city: OneFamily, contract: string, digest: string, preschool: string): Promise<void> {
  await pass(city);
  await sign(city, city.family.iin, contract, digest).catch(() => undefined);
  await sign(city, head, contract, digest, preschool).catch(() => undefined);
}

describe('whatever a family asks for, signs, takes back, ends and lets pass', () => {
  it('no day is in two of its contracts, a transfer leaves no gap, and places agree with contracts every time (I-16, I-32, T11)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 10 }), async (all) => {
        const city = await twoGardens();
        const { context, family } = city;
        await enrolled(city, family);
        const memory: { open?: string } = {};
        for (const step of all) {
          await carryOut(city, step, memory);
          await pass(city);
          const today = dayOf(context.now());
          const contracts = await listContractsOf(context.table, family.voucher);
          const held = contracts.filter(({ state }) => state === 'active' || state === 'ended');
          const days = held.flatMap((contract) => daysOf(contract, addDays(today, 90)));
          expect(new Set(days).size).toBe(days.length);
          for (const { endsOn, ending } of held) {
            if (ending !== 'transfer' || endsOn === undefined) continue;
            expect(held.map(({ startsOn }) => startsOn)).toContain(addDays(endsOn, 1));
          }
          expect(await checkContracts(context.table, 'karaganda', today)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
