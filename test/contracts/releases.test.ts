// What becomes of the voucher when a contract ends, with a family that waits elsewhere, a transfer called off, a voucher that ended meanwhile, and a
// job that is killed at any of its writes.

import { describe, expect, it } from 'vitest';
import { memoryTable } from '../../shared/table/memory.ts';
import { listContractsOf, readContract } from '../../shared/table/contracts.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { hastyRulebooks, type City } from '../support/city.ts';
import {
  askPlace,
  codeToSign,
  contractCity,
  enrolled,
  garden,
  head,
  proposed,
  sign,
  signWith,
  verifyPhone,
  type ContractCity,
  type Family,
} from '../support/contractCity.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { violationsOf } from '../support/voucherCity.ts';
import { join } from '../support/waitingCity.ts';

const groups = [
  { group: 'sun', capacity: 2 },
  { group: 'moon', capacity: 2 },
  { group: 'full', capacity: 0 },
];

async function going({ table = memoryTable(), transferAfterDays = 0 } = {}): Promise<ContractCity & { family: Family; contract: string }> {
  const rulebooks = hastyRulebooks().map((one) => ({ ...one, choice: { ...one.choice, transferAfterDays } }));
  const city = await contractCity(1, groups, { table, more: { rulebooks: () => rulebooks } });
  const [family] = city.families;
  if (family === undefined) throw new Error('no family');
  await verifyPhone(city, family.iin, '+77015550001');
  await verifyPhone(city, head, '+77015550002');
  return { ...city, family, contract: await enrolled(city, family) };
}

const end = (city: City, { iin }: Family, contract: string, lastDay: string) =>
  city.ask('endMyContract', { iin, params: { contract }, body: { lastDay } });

const states = async ({ context: { table } }: City, { voucher, number }: Family) => ({
  voucher: (await readVoucher(table, voucher))?.state,
  application: (await readApplication(table, number))?.state,
  contracts: (await listContractsOf(table, voucher)).map(({ state }) => state),
});

describe('when a contract has ended', () => {
  it('the days of a family that waits elsewhere stand still from the first', async () => {
    const city = await going();
    const { family, contract, context } = city;
    expect((await join(city, family, { preschool: garden, group: 'full' })).status).toBe(200);
    await end(city, family, contract, '2026-07-10');
    city.at('2026-07-11T02:00:00+05:00');
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 1 });
    const voucher = await readVoucher(context.table, family.voucher);
    // Five working days from Saturday 2026-07-11 end on Friday 2026-07-17; thirty days of pause lead to 2026-08-10, five working days on to the 17th.
    expect(voucher).toMatchObject({ state: 'confirmed', paused: { left: 5, until: '2026-08-10', contractBy: { lastDay: '2026-07-17' } } });
    expect(voucher?.contractBy?.lastDay).toBe('2026-08-17');
    const { body } = await city.ask('listMyNotices', { iin: family.iin });
    expect((body['notices'] as { kind: string; text: string }[])[0]).toMatchObject({ kind: 'contract-ended' });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('a transfer called off before its first day gives the voucher back to the contract that still runs', async () => {
    const city = await going();
    const { family, contract, context } = city;
    city.at('2026-07-06T10:00:00+05:00');
    const next = await enrolled(city, family, { group: 'moon', startsOn: '2026-07-20' });
    expect((await end(city, family, next, '2026-07-06')).body).toMatchObject({ state: 'ended' });
    expect(await violationsOf(city)).toEqual([]);
    expect(await readVoucher(context.table, family.voucher)).toMatchObject({ state: 'contracted', contract });
    expect(await states(city, family)).toMatchObject({ application: 'enrolled', contracts: ['active', 'ended'] });
    expect(await violationsOf(city)).toEqual([]);
    // It has its open end again, and the place with it: nothing ends on the day the transfer would have begun.
    expect((await readContract(context.table, contract))?.endsOn).toBeUndefined();
    city.at('2026-07-20T02:00:00+05:00');
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 0 });
    expect(await states(city, family)).toMatchObject({ application: 'enrolled', contracts: ['active', 'ended'] });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('what the family has asked for meanwhile goes on, and both may sign it within the new days', async () => {
    const city = await going();
    const { family, contract } = city;
    city.at('2026-07-08T10:00:00+05:00');
    await end(city, family, contract, '2026-07-10');
    const { contract: next, digest } = await proposed(city, family, { group: 'moon', startsOn: '2026-07-14' });
    city.at('2026-07-11T02:00:00+05:00');
    await city.run({ job: 'endContracts' });
    expect(await states(city, family)).toEqual({ voucher: 'confirmed', application: 'accepted', contracts: ['ended', 'proposed'] });
    expect(await violationsOf(city)).toEqual([]);
    city.at('2026-07-12T10:00:00+05:00');
    await sign(city, family.iin, next, digest);
    expect((await sign(city, head, next, digest, garden)).body).toMatchObject({ state: 'active' });
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('the job that ends contracts, killed', () => {
  it('before or after any write leaves nothing half done, and the next run ends the same', async () => {
    for (const when of ['before', 'after'] as const) {
      const mortal = mortalTable();
      const city = await going({ table: mortal.table });
      const { family, contract } = city;
      await end(city, family, contract, '2026-07-10');
      city.at('2026-07-11T02:00:00+05:00');
      mortal.killAt(1, when);
      await expect(city.run({ job: 'endContracts' })).rejects.toThrow(Killed);
      expect(await violationsOf(city)).toEqual([]);
      expect(await city.run({ job: 'endContracts' })).toEqual({ ended: when === 'before' ? 1 : 0 });
      expect(await states(city, family)).toEqual({ voucher: 'confirmed', application: 'accepted', contracts: ['ended'] });
      expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 0 });
      expect(await violationsOf(city)).toEqual([]);
    }
  });

  it('two of them at once end it once', async () => {
    const city = await going();
    await end(city, city.family, city.contract, '2026-07-10');
    city.at('2026-07-11T02:00:00+05:00');
    const runs = await Promise.all([city.run({ job: 'endContracts' }), city.run({ job: 'endContracts' })]);
    expect(runs.map(({ ended }) => ended).toSorted()).toEqual([0, 1]);
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('a transfer', () => {
  it('killed before or after any of its writes ends the same when every press is repeated', async () => {
    const story = async (kill: { transaction: number; when: 'before' | 'after' } | undefined) => {
      const mortal = mortalTable();
      const city = await going({ table: mortal.table });
      const { family, context } = city;
      city.at('2026-07-06T10:00:00+05:00');
      mortal.killAt(kill?.transaction ?? 1_000, kill?.when ?? 'before');
      const press = async (name: Parameters<City['ask']>[0], asked: Parameters<City['ask']>[1], key: string) => {
        const first = await city.ask(name, { ...asked, key });
        return first.status === 500 ? city.ask(name, { ...asked, key }) : first;
      };
      const body = { preschool: garden, group: 'moon', startsOn: '2026-07-20' };
      const asked = await press('askPlace', { iin: family.iin, params: { voucher: family.voucher }, body }, 'press-ask');
      const contract = String(asked.body['contract']);
      const theirs = { iin: head, params: { preschool: garden, contract } };
      const papers = ['birth-certificate', 'health-passport', 'epidemiology-note'];
      const digest = String((await press('proposeContract', { ...theirs, body: { papers } }, 'press-propose')).body['digest']);
      const repeat = async <T>(work: () => Promise<T>) => work().catch(work);
      const mine = await repeat(() => codeToSign(city, family.iin, contract, digest));
      const signature = (code: string) => ({ digest, signature: { method: 'one-time-code', code } });
      await press('signMyContract', { iin: family.iin, params: { contract }, body: signature(mine) }, 'press-mine');
      const heads = await repeat(() => codeToSign(city, head, contract, digest, garden));
      await press('signContract', { ...theirs, body: signature(heads) }, 'press-theirs');
      expect(await violationsOf(city)).toEqual([]);
      const contracts = await listContractsOf(context.table, family.voucher);
      return { transactions: mortal.transactions(), told: contracts.map(({ state, startsOn, endsOn }) => [state, startsOn, endsOn]) };
    };
    const whole = await story(undefined);
    expect(whole.told).toEqual([
      ['active', '2026-07-03', '2026-07-19'],
      ['active', '2026-07-20', undefined],
    ]);
    for (const when of ['before', 'after'] as const)
      for (let transaction = 1; transaction <= whole.transactions; transaction += 1)
        expect((await story({ transaction, when })).told, `${when} ${transaction}`).toEqual(whole.told);
  });

  it('waits for as many days as the rulebook says after the first day of the contract before', async () => {
    const city = await going({ transferAfterDays: 30 });
    const asked = (startsOn: string) => askPlace(city, city.family, { group: 'moon', startsOn });
    // The first began on 2026-07-03.
    expect((await asked('2026-08-01')).body).toMatchObject({ code: 'start-impossible', because: { soonest: '2026-08-02' } });
    expect((await asked('2026-08-02')).status).toBe(201);
  });

  it('is seen by both kindergartens: the one loses the child on its last day, the other has it from the next', async () => {
    const city = await going();
    const { family, contract } = city;
    const { otherHead } = preschoolPeople;
    await seedPreschool(city, 'qarlygash', { groups: [{ group: 'sun', capacity: 1 }], head: otherHead });
    await verifyPhone(city, otherHead, '+77015550003');
    city.at('2026-07-06T10:00:00+05:00');
    const where = { preschool: 'qarlygash', startsOn: '2026-07-20' };
    const asked = await askPlace(city, family, where);
    const next = String(asked.body['contract']);
    const theirs = { iin: otherHead, params: { preschool: 'qarlygash', contract: next } };
    const papers = ['birth-certificate', 'health-passport', 'epidemiology-note'];
    const digest = String((await city.ask('proposeContract', { ...theirs, body: { papers } })).body['digest']);
    await sign(city, family.iin, next, digest);
    const code = await codeToSign(city, otherHead, next, digest, 'qarlygash');
    const body = { digest, signature: { method: 'one-time-code', code } };
    expect((await city.ask('signContract', { ...theirs, body })).body).toMatchObject({ state: 'active' });
    const active = (iin: string, preschool: string) =>
      city.ask('listContracts', { iin, params: { preschool }, query: { state: 'active' } });
    expect((await active(head, garden)).body['contracts']).toMatchObject([{ contract, endsOn: '2026-07-19', ending: 'transfer' }]);
    expect((await active(otherHead, 'qarlygash')).body['contracts']).toMatchObject([{ contract: next, startsOn: '2026-07-20' }]);
    const places = await readPlaces(city.context.table, garden, 'sun');
    expect(places?.stays).toEqual([{ contract, from: '2026-07-03', to: '2026-07-19' }]);
    // The head of the one kindergarten knows nothing of the contract with the other.
    const foreign = await city.ask('showContract', { iin: head, params: { preschool: garden, contract: next } });
    expect(foreign.body).toMatchObject({ code: 'contract-unknown' });
    city.at('2026-07-20T02:00:00+05:00');
    await city.run({ job: 'endContracts' });
    expect(await readContract(city.context.table, contract)).toMatchObject({ state: 'ended' });
    // Of a child that has left, its name stays for the books, and nobody's phone.
    const left = await city.ask('showContract', { iin: head, params: { preschool: garden, contract } });
    expect(left.body).toHaveProperty('child');
    expect(left.body).not.toHaveProperty('guardians');
    expect((await signWith(city, family.iin, next, digest, '000000')).status).toBe(409);
    expect(await violationsOf(city)).toEqual([]);
  });
});
