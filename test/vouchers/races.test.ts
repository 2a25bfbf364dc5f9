// What arrives at the same moment: answers against the sweep in the last millisecond, confirming against refusing, a contract being signed while its
// voucher ends. One of them happens, whole, and everybody is told the same afterwards (I-11, I-14, I-21).

import { describe, expect, it } from 'vitest';
import { expireVouchers } from '../../functions/jobs/expireVouchers.ts';
import { freeFrom } from '../../shared/domain/places.ts';
import { refusalSeen } from '../../shared/domain/voucher.ts';
import { day, dayOf } from '../../shared/domain/time.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { at, people } from '../support/city.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { applicationOf, confirm, issueTo, listOf, violationsOf, voucherCity, type VoucherCity } from '../support/voucherCity.ts';

const { parent } = people;
const group = { preschool: 'aigolek', group: 'first' };
const full = { preschool: 'aigolek', group: 'second' };

/** Every step of every request and job may be overtaken by another's, in a way that follows from the seed. */
function restlessTable(seed: number) {
  let step = seed;
  return memoryTable({
    beforeVerb: async () => {
      step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
      for (let turns = step % 7; turns > 0; turns -= 1) await Promise.resolve();
    },
  });
}

/** The sweep as if it were that instant, whatever the clock says. */
const sweep = ({ context }: VoucherCity, iso: string) => expireVouchers(context, { at: at(iso) }, () => false);

describe('in the last millisecond', () => {
  it('a confirmation is taken while the sweep of the next one runs, and the sweep loses', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const city = await voucherCity(restlessTable(seed));
      const [voucher = ''] = await issueTo(city);
      city.at('2026-07-03T18:59:59.999Z');
      // The sweep looks only at what is settled: an answer that arrived in time may still be under way.
      const [answer, swept] = await Promise.all([confirm(city, voucher), sweep(city, '2026-07-03T18:59:59.999Z')]);
      expect([answer.status, swept]).toEqual([200, { expired: 0 }]);
      expect(await sweep(city, '2026-07-03T19:00:00.000Z')).toEqual({ expired: 0 });
      expect(await listOf(city)).toMatchObject([{ state: 'confirmed', contractLastDay: '2026-07-13' }]);
      expect(await violationsOf(city)).toEqual([]);
    }
  });

  it('a late sweep and a timely answer at once: one of them, and never half of each', async () => {
    const outcomes = new Set<unknown>();
    for (let seed = 1; seed <= 30; seed += 1) {
      let slow = 0;
      let step = seed;
      const table = memoryTable({
        beforeVerb: async (verb) => {
          step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
          const waits = verb === 'together' && slow > 0 ? slow : step % 5;
          if (verb === 'together') slow = 0;
          for (let turns = waits; turns > 0; turns -= 1) await Promise.resolve();
        },
      });
      const city = await voucherCity(table);
      const [voucher = ''] = await issueTo(city);
      city.at('2026-07-03T18:59:59.999Z');
      // The answer has arrived; the function that works on it is slow, and meanwhile the clock goes on. The first sweep of all looks at many days.
      slow = seed % 2 === 0 ? 0 : 20_000;
      const answering = confirm(city, voucher);
      city.at('2026-07-03T19:00:00.000Z');
      const [answer, swept] = await Promise.all([answering, sweep(city, '2026-07-03T19:00:00.000Z')]);
      const [shown] = await listOf(city);
      const { state } = await applicationOf(city, voucher);
      expect([answer.status, swept.expired, shown?.['state'], state]).toEqual(
        answer.status === 200 ? [200, 0, 'confirmed', 'accepted'] : [409, 1, 'expired', 'suspended'],
      );
      outcomes.add(answer.status);
      expect(await violationsOf(city)).toEqual([]);
    }
    expect([...outcomes].sort()).toEqual([200, 409]);
  });

  it('and later whatever the sweep does was already so for whoever looked', async () => {
    const city = await voucherCity();
    const [first = '', second = ''] = await issueTo(city, 2);
    await confirm(city, second);
    city.at('2026-07-20T10:00:00+05:00');
    const shown = await listOf(city);
    const late = await confirm(city, first);
    await city.run({ job: 'expireVouchers' });
    expect((await listOf(city)).map(({ state }) => state)).toEqual(shown.map(({ state }) => state));
    expect((await confirm(city, first)).body['code']).toBe(late.body['code']);
  });
});

describe('64 presses of confirm and refuse at once', () => {
  it('are one answer, and 63 times the truth about it', async () => {
    for (const seed of [1, 2, 3]) {
      const city = await voucherCity(restlessTable(seed));
      const [voucher = ''] = await issueTo(city);
      const body = { understood: true, seen: refusalSeen({ voucher, version: 1, state: 'issued' }) };
      const answers = await Promise.all(
        Array.from({ length: 64 }, async (_, index) =>
          index % 2 === seed % 2 ? confirm(city, voucher) : city.ask('refuseVoucher', { iin: parent, params: { voucher }, body }),
        ),
      );
      const done = answers.filter(({ status }) => status === 200);
      expect(done).toHaveLength(1);
      for (const { status, body: said } of answers.filter((answer) => answer.status !== 200))
        // Who refuses after it was confirmed may be told so, or that another came first.
        expect([status, ['move-forbidden', 'confirmed-already'].includes(String(said['code']))]).toEqual([409, true]);
      const state = done[0]?.body['state'];
      expect(await listOf(city)).toMatchObject([{ state }]);
      expect((await applicationOf(city, voucher))['state']).toBe(state === 'confirmed' ? 'accepted' : 'withdrawn');
      expect(await violationsOf(city)).toEqual([]);
    }
  });
});

describe('a voucher that ends while its family searches', () => {
  async function searching(table = memoryTable()) {
    const city = await voucherCity(table);
    const [voucher = ''] = await issueTo(city);
    await confirm(city, voucher);
    const groups = [
      { group: 'first', capacity: 1 },
      { group: 'second', capacity: 0 },
    ];
    await seedPreschool(city, group.preschool, { groups, head: preschoolPeople.head });
    const asked = await city.ask('askPlace', { iin: parent, params: { voucher }, body: { ...group, startsOn: '2026-08-03' } });
    expect(asked.body).toMatchObject({ state: 'requested' });
    const joined = await city.ask('joinWaitingList', { iin: parent, params: { voucher }, body: full });
    expect(joined.status).toBeLessThan(300);
    return { city, voucher, contract: String(asked.body['contract']) };
  }

  async function expectGivenBack(city: VoucherCity, voucher: string, contract: string): Promise<void> {
    const { table, now } = city.context;
    const stored = await readVoucher(table, voucher);
    expect(stored).not.toHaveProperty('request');
    expect(stored).not.toHaveProperty('lists');
    expect(stored).not.toHaveProperty('paused');
    expect(await readContract(table, contract)).toMatchObject({ state: 'lapsed' });
    const places = await readPlaces(table, group.preschool, group.group);
    expect(places && freeFrom(places, dayOf(now()))).toBe(1);
    expect(await readPlaces(table, full.preschool, full.group)).toMatchObject({ waiting: 0 });
  }

  it('by its deadline gives back the place it asked for and its place in every waiting list, in the same transaction', async () => {
    const { city, voucher, contract } = await searching();
    city.at('2026-08-20T10:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 1 });
    await expectGivenBack(city, voucher, contract);
    expect(await violationsOf(city)).toEqual([]);
    expect(await applicationOf(city, voucher)).toMatchObject({ state: 'suspended', suspended: { reason: 'no-contract' } });
  });

  it('by a withdrawal gives them back too', async () => {
    const { city, voucher, contract } = await searching();
    const { number } = (await applicationOf(city, voucher)) as { number: string };
    const body = { understood: true };
    expect((await city.ask('withdrawApplication', { iin: parent, params: { number }, body })).body).toMatchObject({ state: 'withdrawn' });
    await expectGivenBack(city, voucher, contract);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('asking for the very group it waits for gives both back, once', async () => {
    const city = await voucherCity();
    const [voucher = ''] = await issueTo(city);
    await confirm(city, voucher);
    await seedPreschool(city, group.preschool, { groups: [{ group: 'first', capacity: 0 }], head: preschoolPeople.head });
    await city.ask('joinWaitingList', { iin: parent, params: { voucher }, body: group });
    city.at('2026-08-20T10:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 1 });
    expect(await readPlaces(city.context.table, group.preschool, group.group)).toMatchObject({ waiting: 0 });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('at the moment the kindergarten proposes the contract: one of the two, and the place is never lost', async () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const { city, voucher, contract } = await searching(restlessTable(seed));
      city.at('2026-07-03T10:00:00+05:00');
      const propose = { iin: preschoolPeople.head, params: { preschool: group.preschool, contract } };
      await Promise.all([city.ask('proposeContract', propose), sweep(city, '2026-08-20T10:00:00+05:00')]);
      await sweep(city, '2026-08-20T10:00:00+05:00');
      await expectGivenBack(city, voucher, contract);
      expect(dayOf(city.context.now())).toBe(day('2026-07-03'));
    }
  });
});
