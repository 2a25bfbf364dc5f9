// Everybody in the same moment, on a table where each step of one may be overtaken by each step of another: before every verb the event loop goes
// round, so that all who press at once have read before the first of them writes.

import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { expireVouchers } from '../../functions/jobs/expireVouchers.ts';
import { takenOn } from '../../shared/domain/places.ts';
import { day, dayOf } from '../../shared/domain/time.ts';
import { checkContracts } from '../../shared/table/contractChecks.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { later } from '../../shared/domain/time.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { readPlaces } from '../../shared/table/places.ts';
import type { Table } from '../../shared/table/table.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { at, type City } from '../support/city.ts';
import { askPlace, codeToSign, contractCity, garden, head, oneFamily, propose, proposed, sign, signWith } from '../support/contractCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const meetingTable = () => memoryTable({ beforeVerb: () => setImmediate() });

/** Every step may be overtaken by another's, by how much follows from the seed. */
function restlessTable(seed: number): Table {
  let step = seed;
  return memoryTable({
    beforeVerb: async () => {
      step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
      for (let turns = step % 7; turns > 0; turns -= 1) await Promise.resolve();
    },
  });
}

const kindsOf = (answers: readonly { status: number; body: Readonly<Record<string, unknown>> }[]) => {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    const kind = status < 300 ? 'yes' : String(body['code']);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
};

async function after<T>(turns: number, work: () => Promise<T>): Promise<T> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
  return work();
}

async function expectWhole(city: City): Promise<void> {
  expect(await violationsOf(city)).toEqual([]);
}

describe('64 families that meet at one group (I-32)', () => {
  it.each([
    [1, { yes: 1, 'group-full': 63 }],
    [10, { yes: 10, 'group-full': 54 }],
  ])(
    '%i free: so many have a yes, all others read that it is full, and nobody that something changed meanwhile',
    async (capacity, expected) => {
      const city = await contractCity(64, [{ group: 'sun', capacity }], { table: meetingTable() });
      const answers = await Promise.all(city.families.map((family) => askPlace(city, family)));
      expect(kindsOf(answers)).toEqual(expected);
      expect(city.lines.filter((line) => line.includes('conflict-retried')).length).toBeGreaterThan(62);
      const places = await readPlaces(city.context.table, garden, 'sun');
      expect(places && takenOn(places, day('2026-07-03'))).toBe(capacity);
      await expectWhole(city);
    },
  );

  it('takes the place given back by one of them once', async () => {
    const city = await contractCity(12, [{ group: 'sun', capacity: 1 }], { table: meetingTable() });
    const [holder, ...others] = city.families;
    if (holder === undefined) throw new Error('no family');
    const contract = String((await askPlace(city, holder)).body['contract']);
    const [gone, ...answers] = await Promise.all([
      city.ask('withdrawRequest', { iin: holder.iin, params: { contract } }),
      ...others.map((family) => askPlace(city, family)),
    ]);
    expect(gone.status).toBe(200);
    expect(Object.keys(kindsOf(answers))).not.toContain('changed-meanwhile');
    expect(kindsOf(answers)['yes'] ?? 0).toBeLessThanOrEqual(1);
    await expectWhole(city);
  });
});

describe('one family that presses 64 times for different groups', () => {
  it('has one request and 63 times the word that one is open', async () => {
    const city = await contractCity(
      1,
      [
        { group: 'sun', capacity: 64 },
        { group: 'moon', capacity: 64 },
      ],
      { table: meetingTable() },
    );
    const [family] = city.families;
    if (family === undefined) throw new Error('no family');
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) => askPlace(city, family, { group: index % 2 === 0 ? 'sun' : 'moon' })),
    );
    expect(kindsOf(answers)).toEqual({ yes: 1, 'request-open': 63 });
    await expectWhole(city);
  });
});

describe('a code to sign with', () => {
  it('is judged five times, also when 64 guesses come at once, and after that the right one is refused too', async () => {
    const city = await oneFamily([{ group: 'sun', capacity: 1 }], meetingTable());
    const { family } = city;
    const { contract, digest } = await proposed(city, family);
    const code = await codeToSign(city, family.iin, contract, digest);
    const guesses = Array.from({ length: 64 }, (_, index) => String(100_000 + index)).filter((guess) => guess !== code);
    const answers = await Promise.all(guesses.map((guess) => signWith(city, family.iin, contract, digest, guess)));
    // The fifth is told that there is nothing to type again.
    expect(kindsOf(answers)).toMatchObject({ 'code-wrong': 4 });
    expect(kindsOf(answers)['yes']).toBeUndefined();
    expect((await signWith(city, family.iin, contract, digest, code)).body).toMatchObject({ code: 'code-tries-spent' });
    expect((await readContract(city.context.table, contract))?.signatures).toBeUndefined();
    await expectWhole(city);
  });

  it('signs once, pressed 16 times', async () => {
    const city = await oneFamily([{ group: 'sun', capacity: 1 }], meetingTable());
    const { family } = city;
    const { contract, digest } = await proposed(city, family);
    const code = await codeToSign(city, family.iin, contract, digest);
    const answers = await Promise.all(Array.from({ length: 16 }, () => signWith(city, family.iin, contract, digest, code)));
    expect(kindsOf(answers)).toEqual({ yes: 1, 'signed-already': 15 });
  });
});

describe('in any order of their steps', () => {
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

  it('both sides who sign at once have one contract in force', async () => {
    for (const seed of seeds) {
      const city = await oneFamily([{ group: 'sun', capacity: 1 }], restlessTable(seed));
      const { family } = city;
      const { contract, digest } = await proposed(city, family);
      const parents = await codeToSign(city, family.iin, contract, digest);
      const heads = await codeToSign(city, head, contract, digest, garden);
      const both = await Promise.all([
        signWith(city, family.iin, contract, digest, parents),
        signWith(city, head, contract, digest, heads, garden),
      ]);
      expect(both.map(({ body }) => body['state']).toSorted()).toEqual(['active', 'proposed']);
      await expectWhole(city);
    }
  });

  it('refusal and withdrawal: one of them is done', async () => {
    const done = new Set<string>();
    for (const seed of seeds) {
      const city = await oneFamily([{ group: 'sun', capacity: 1 }], restlessTable(seed));
      const { family } = city;
      const contract = String((await askPlace(city, family)).body['contract']);
      const [refused, withdrawn] = await Promise.all([
        city.ask('refuseRequest', { iin: head, params: { preschool: garden, contract }, body: { reason: 'papers-incomplete' } }),
        city.ask('withdrawRequest', { iin: family.iin, params: { contract } }),
      ]);
      expect([refused.status, withdrawn.status].toSorted()).toEqual([200, 409]);
      expect((await readContract(city.context.table, contract))?.state).toBe(refused.status === 200 ? 'refused' : 'withdrawn');
      done.add(refused.status === 200 ? 'refused' : 'withdrawn');
      await expectWhole(city);
    }
    expect([...done].toSorted()).toEqual(['refused', 'withdrawn']);
  });

  it('a signature and another first day: nobody is bound by a text they did not read', async () => {
    const seen = new Set<unknown>();
    for (const seed of seeds) {
      const city = await oneFamily([{ group: 'sun', capacity: 1 }], restlessTable(seed));
      const { family } = city;
      const { contract, digest } = await proposed(city, family);
      await sign(city, head, contract, digest, garden);
      const code = await codeToSign(city, family.iin, contract, digest);
      const [signed, again] = await Promise.all([
        signWith(city, family.iin, contract, digest, code),
        after(seed * 12, () => propose(city, contract, { startsOn: '2026-07-06' })),
      ]);
      const now = await readContract(city.context.table, contract);
      expect([signed.status, again.status].toSorted()).toEqual([200, 409]);
      if (signed.status === 200) expect(now).toMatchObject({ state: 'active', startsOn: '2026-07-03', digest });
      else expect([signed.body['code'], now?.state, now?.startsOn]).toEqual(['document-changed', 'proposed', '2026-07-06']);
      seen.add(signed.status);
      await expectWhole(city);
    }
    expect(seen.size).toBe(2);
  });

  it('the last signature and a sweep of the next day: one of them, whole (I-14)', async () => {
    const seen = new Set<unknown>();
    for (const seed of seeds) {
      let slow = 0;
      let step = seed;
      const table = memoryTable({
        beforeVerb: async (verb) => {
          step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
          const turns = verb === 'together' && slow > 0 ? slow : step % 5;
          if (verb === 'together') slow = 0;
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        },
      });
      const city = await oneFamily([{ group: 'sun', capacity: 1 }], table);
      const { family, context } = city;
      const { contract, digest } = await proposed(city, family, { startsOn: '2026-07-20' });
      await sign(city, head, contract, digest, garden);
      const { lastDay } = (await readVoucher(context.table, family.voucher))?.contractBy ?? {};
      // The first sweep of all looks at many days: let it be over.
      await expireVouchers(context, {}, () => false);
      city.at(`${lastDay}T23:59:00+05:00`);
      const code = await codeToSign(city, family.iin, contract, digest);
      city.at(`${lastDay}T23:59:59.999+05:00`);
      // The signature has arrived in time; the function that works on it is slow, and meanwhile the sweep of the next day begins.
      slow = seed % 2 === 0 ? 0 : 5000;
      const signing = signWith(city, family.iin, contract, digest, code);
      await context.pause(1);
      // As late as a sweep that waits for answers on their way would look; in the odd rounds when the signature has been read and is being written.
      const at = later(context.now(), context.settings.inFlightMilliseconds);
      const sweep = after(seed % 2 === 0 ? 0 : 1500, () => expireVouchers(context, { at }, () => false));
      const [signed, { expired }] = await Promise.all([signing, sweep]);
      const voucher = await readVoucher(context.table, family.voucher);
      const agreed = await readContract(context.table, contract);
      expect([signed.status, expired, voucher?.state, agreed?.state]).toEqual(
        signed.status === 200 ? [200, 0, 'contracted', 'active'] : [409, 1, 'expired', 'lapsed'],
      );
      if (signed.status !== 200) expect(signed.body).toMatchObject({ code: 'contract-deadline-passed' });
      seen.add(signed.status);
      await expectWhole(city);
    }
    expect(seen.size).toBe(2);
  });

  it('a last day set by both sides at once is the sooner one, or the first that was set', async () => {
    for (const seed of seeds) {
      const city = await oneFamily([{ group: 'sun', capacity: 1 }], restlessTable(seed));
      const { family, context } = city;
      const { contract, digest } = await proposed(city, family);
      await sign(city, head, contract, digest, garden);
      await sign(city, family.iin, contract, digest);
      const [mine, theirs] = await Promise.all([
        city.ask('endMyContract', { iin: family.iin, params: { contract }, body: { lastDay: '2026-07-10' } }),
        city.ask('endContract', {
          iin: head,
          params: { preschool: garden, contract },
          body: { lastDay: '2026-07-15', reason: 'health' },
        }),
      ]);
      expect([mine.status, theirs.body['code'] ?? 'yes']).toEqual([200, theirs.status === 200 ? 'yes' : 'contract-ending']);
      expect(await readContract(context.table, contract)).toMatchObject({ endsOn: '2026-07-10', ending: 'parent' });
      expect(await checkContracts(context.table, 'karaganda', dayOf(at('2026-07-01T12:00:00+05:00')))).toEqual([]);
    }
  });
});
