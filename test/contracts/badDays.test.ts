// The bad days of choosing and signing: everybody at once, at the last millisecond, and with the power gone.

import { describe, expect, it } from 'vitest';
import { freeFrom, takenOn } from '../../shared/domain/places.ts';
import { addDays, day, startOf } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import type { City } from '../support/city.ts';
import {
  askPlace,
  codeToSign,
  contractCity,
  enrolled,
  garden,
  head,
  oneFamily,
  propose,
  proposed,
  sign,
  signWith,
  type Family,
} from '../support/contractCity.ts';
import { mortalTable } from '../support/mortalTable.ts';

const countOf = (all: readonly unknown[], one: unknown) => all.filter((each) => each === one).length;

describe('many families ask for the places of one group in the same moment (I-32)', () => {
  it.each([
    [1, 64],
    [10, 64],
  ])('%i of %i get one and the others read that it is full, none is sent away undecided', async (free, asking) => {
    const city = await contractCity(asking, [{ group: 'sun', capacity: free }]);
    const answers = await Promise.all(city.families.map((family) => askPlace(city, family)));
    const statuses = answers.map(({ status, body }) => (status === 201 ? 'yes' : body['code']));
    expect(countOf(statuses, 'yes')).toBe(free);
    expect(countOf(statuses, 'group-full')).toBe(asking - free);
    const places = await readPlaces(city.context.table, garden, 'sun');
    expect(places === undefined ? -1 : takenOn(places, day('2026-07-03'))).toBe(free);
    expect(places === undefined ? -1 : freeFrom(places, day('2026-07-01'))).toBe(0);
    const held = await Promise.all(city.families.map(({ voucher }) => readVoucher(city.context.table, voucher)));
    expect(held.filter((voucher) => voucher?.request !== undefined)).toHaveLength(free);
  });
});

/** The voucher, application, contract and stays as a story that can be compared. */
async function whatIs({ context: { table } }: City, { voucher: id, number }: Family, contract: string) {
  const [voucher, application, agreed, places] = await Promise.all([
    readVoucher(table, id),
    readApplication(table, number),
    readContract(table, contract),
    readPlaces(table, garden, 'sun'),
  ]);
  return {
    voucher: voucher?.state,
    request: voucher?.request !== undefined,
    application: application?.state,
    contract: agreed?.state,
    stays: places?.stays.length,
  };
}

const alive = { voucher: 'contracted', request: false, application: 'enrolled', contract: 'active', stays: 1 };
const expired = { voucher: 'expired', request: false, application: 'suspended', contract: 'lapsed', stays: 0 };

/** Signed by the kindergarten, with the parent's code at hand, in the last minutes of the voucher's last day. */
async function lastMinutes() {
  const city = await oneFamily();
  const { family } = city;
  const { contract, digest } = await proposed(city, family, { startsOn: '2026-07-20' });
  await sign(city, head, contract, digest, garden);
  const lastDay = (await readVoucher(city.context.table, family.voucher))?.contractBy?.lastDay;
  if (lastDay === undefined) throw new Error('no deadline');
  city.at(`${lastDay}T23:58:00.000+05:00`);
  const code = await codeToSign(city, family.iin, contract, digest);
  return { city, family, contract, digest, code, lastDay, over: startOf(addDays(lastDay, 1)) };
}

describe('a voucher expires while its contract is being signed (I-14)', () => {
  it('the signature of the last millisecond counts, and the sweep finds nothing to expire', async () => {
    const { city, family, contract, digest, code, lastDay } = await lastMinutes();
    city.at(`${lastDay}T23:59:59.999+05:00`);
    expect((await signWith(city, family.iin, contract, digest, code)).body).toMatchObject({ state: 'active' });
    await city.context.pause(120_000);
    expect(await city.run({ job: 'expireVouchers' })).toMatchObject({ expired: 0 });
    expect(await whatIs(city, family, contract)).toEqual(alive);
  });

  it('the signature of the next millisecond does not, swept or not', async () => {
    const { city, family, contract, digest, code, lastDay } = await lastMinutes();
    city.at(`${lastDay}T23:59:59.999+05:00`);
    await city.context.pause(1);
    const late = await signWith(city, family.iin, contract, digest, code);
    expect(late.body).toMatchObject({ code: 'contract-deadline-passed' });
    await city.context.pause(120_000);
    expect(await city.run({ job: 'expireVouchers' })).toMatchObject({ expired: 1 });
    expect((await signWith(city, family.iin, contract, digest, code)).body).toMatchObject({ code: 'contract-deadline-passed' });
    expect(await whatIs(city, family, contract)).toEqual(expired);
  });

  it('signature and sweep in one moment: one of them wins whole', async () => {
    const { city, family, contract, digest, code, lastDay } = await lastMinutes();
    city.at(`${lastDay}T23:59:59.999+05:00`);
    const signing = signWith(city, family.iin, contract, digest, code);
    await city.context.pause(1);
    const [signed] = await Promise.all([signing, city.run({ job: 'expireVouchers' })]);
    expect(await whatIs(city, family, contract)).toEqual(signed.status === 200 ? alive : expired);
  });
});

describe('two hands at one contract', () => {
  it('both sides sign in one moment: the contract begins once', async () => {
    const city = await oneFamily();
    const { family } = city;
    const { contract, digest } = await proposed(city, family);
    const parents = await codeToSign(city, family.iin, contract, digest);
    const heads = await codeToSign(city, head, contract, digest, garden);
    const both = await Promise.all([
      signWith(city, family.iin, contract, digest, parents),
      signWith(city, head, contract, digest, heads, garden),
    ]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.map(({ body }) => body['state']).toSorted()).toEqual(['active', 'proposed']);
    expect(await whatIs(city, family, contract)).toEqual(alive);
  });

  it('the kindergarten refuses while the parent withdraws: one of them is told it is too late', async () => {
    const city = await oneFamily();
    const { family } = city;
    const contract = String((await askPlace(city, family)).body['contract']);
    const [refused, withdrawn] = await Promise.all([
      city.ask('refuseRequest', { iin: head, params: { preschool: garden, contract }, body: { reason: 'papers-incomplete' } }),
      city.ask('withdrawRequest', { iin: family.iin, params: { contract } }),
    ]);
    expect([refused.status, withdrawn.status].toSorted()).toEqual([200, 409]);
    const state = refused.status === 200 ? 'refused' : 'withdrawn';
    const story = { voucher: 'confirmed', request: false, application: 'accepted', contract: state, stays: 0 };
    expect(await whatIs(city, family, contract)).toEqual(story);
  });

  it('the kindergarten proposes another day while the parent signs: nobody is bound by a text they did not read', async () => {
    const city = await oneFamily();
    const { family } = city;
    const { contract, digest } = await proposed(city, family);
    await sign(city, head, contract, digest, garden);
    const code = await codeToSign(city, family.iin, contract, digest);
    const [signed, again] = await Promise.all([
      signWith(city, family.iin, contract, digest, code),
      propose(city, contract, { startsOn: '2026-07-06' }),
    ]);
    const now = await readContract(city.context.table, contract);
    if (signed.status === 200) {
      expect(again.status).toBe(409);
      expect(now).toMatchObject({ state: 'active', startsOn: '2026-07-03', digest });
    } else {
      expect(signed.body).toMatchObject({ code: 'document-changed' });
      expect(now).toMatchObject({ state: 'proposed', startsOn: '2026-07-06', digest: again.body['digest'] });
      expect(now?.signatures).toBeUndefined();
    }
  });
});

describe('the second signature, killed', () => {
  it.each(['before', 'after'] as const)('%s any of its transactions, does all or nothing, and the repeat ends the same', async (when) => {
    const mortal = mortalTable();
    const city = await oneFamily(undefined, mortal.table);
    const { family } = city;
    const { contract, digest } = await proposed(city, family);
    await sign(city, head, contract, digest, garden);
    const code = await codeToSign(city, family.iin, contract, digest);
    mortal.killAt(1, when);
    const body = { digest, signature: { method: 'one-time-code', code } };
    const request = { iin: family.iin, params: { contract }, body, key: 'second-signature' };
    const killed = await city.ask('signMyContract', request);
    expect(killed.status).toBe(500);
    expect(mortal.transactions()).toBe(1);
    const between = await whatIs(city, family, contract);
    const notYet = { voucher: 'confirmed', request: true, application: 'accepted', contract: 'proposed', stays: 1 };
    expect(between).toEqual(when === 'before' ? notYet : alive);
    const again = await city.ask('signMyContract', request);
    expect(again).toMatchObject({ status: 200, body: { state: 'active' } });
    expect(mortal.transactions()).toBe(when === 'before' ? 2 : 1);
    expect(await whatIs(city, family, contract)).toEqual(alive);
  });
});

describe('an application that is withdrawn', () => {
  it('takes its open request with it and gives the place back', async () => {
    const city = await oneFamily();
    const { family } = city;
    const { contract } = await proposed(city, family);
    const withdrawn = await city.ask('withdrawApplication', {
      iin: family.iin,
      params: { number: family.number },
      body: { understood: true },
    });
    expect(withdrawn.status).toBe(200);
    const story = { voucher: 'refused', request: false, application: 'withdrawn', contract: 'lapsed', stays: 0 };
    expect(await whatIs(city, family, contract)).toEqual(story);
  });

  it('is not one whose child goes to kindergarten', async () => {
    const city = await oneFamily();
    const { family } = city;
    const contract = await enrolled(city, family);
    const params = { number: family.number };
    const withdrawn = await city.ask('withdrawApplication', { iin: family.iin, params, body: { understood: true } });
    expect(withdrawn.body).toMatchObject({ code: 'move-forbidden' });
    expect(await whatIs(city, family, contract)).toEqual(alive);
  });
});
