// A head who is a guardian of the child neither answers nor signs for the kindergarten where there is another head; where there is none the family is not
// left without a way, and the chain says that one person stood on both sides.

import { describe, expect, it } from 'vitest';
import { standInOf } from '../../shared/domain/guardianship.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { people, type Answer } from '../support/city.ts';
import {
  askPlace,
  codeToSign,
  garden,
  head,
  listHead,
  oneFamily,
  papers,
  propose,
  proposed,
  sign,
  signWith,
  verifyPhone,
  type ContractCity,
  type Family,
} from '../support/contractCity.ts';
import { giveGuardian } from '../support/family.ts';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const { otherHead } = preschoolPeople;
const code = ({ status, body }: Answer) => [status, body['code']];

/** The head becomes a guardian of the child whose family asks for a place. */
async function ownChildCity(): Promise<ContractCity & { readonly family: Family; readonly contract: string }> {
  const city = await oneFamily();
  await listHead(city);
  const contract = String((await askPlace(city, city.family)).body['contract']);
  const { child = '' } = (await readContract(city.context.table, contract)) ?? {};
  await giveGuardian(city, head, child);
  return { ...city, contract };
}

async function appointOtherHead(city: ContractCity): Promise<void> {
  const body = { iin: otherHead, name: 'Үлгі Мысалқызы' };
  const { status, text } = await city.ask('appointPreschoolStaff', {
    iin: people.head,
    params: { territory: 'karaganda', preschool: garden },
    body,
  });
  if (status > 201) throw new Error(text);
}

const look = (city: ContractCity, contract: string, iin: string = head) =>
  city.ask('showContract', { iin, params: { preschool: garden, contract } });

describe('who acts instead of a head whose child it is', () => {
  it('is another head who is no guardian of the child', () => {
    expect(standInOf(['aigul', 'bota'], ['aigul'])).toBe('other-head');
    expect(standInOf(['aigul', 'bota'], ['aigul', 'bota'])).toBe('nobody');
    expect(standInOf(['aigul'], ['aigul'])).toBe('nobody');
    expect(standInOf([], ['aigul'])).toBe('nobody');
  });
});

describe('a request of 2026-07-01 for the child of the head', () => {
  it('is answered, signed and ended by the other head; each attempt is written down', async () => {
    const city = await ownChildCity();
    const { contract, family } = city;
    await appointOtherHead(city);
    const params = { preschool: garden, contract };
    expect((await look(city, contract)).body).toMatchObject({ standIn: 'other-head', moves: [] });
    expect((await look(city, contract, otherHead)).body).toMatchObject({ moves: ['propose', 'refuse'] });
    expect((await look(city, contract, otherHead)).body['standIn']).toBeUndefined();
    expect(code(await propose(city, contract))).toEqual([409, 'own-family']);
    expect(code(await city.ask('refuseRequest', { iin: head, params, body: { reason: 'age' } }))).toEqual([409, 'own-family']);

    const digest = String((await propose(city, contract, {}, garden, otherHead)).body['digest']);
    expect(code(await city.ask('sendSigningCode', { iin: head, params, body: { digest } }))).toEqual([409, 'own-family']);
    const signature = { method: 'one-time-code', code: '123456' };
    expect(code(await city.ask('signContract', { iin: head, params, body: { digest, signature } }))).toEqual([409, 'own-family']);
    await sign(city, family.iin, contract, digest);
    await verifyPhone(city, otherHead, '+77015550003');
    expect((await sign(city, otherHead, contract, digest, garden)).body).toMatchObject({ state: 'active' });
    const ending = { lastDay: '2026-07-31', reason: 'health' };
    expect(code(await city.ask('endContract', { iin: head, params, body: ending }))).toEqual([409, 'own-family']);

    const audit = await city.ask('listAudit', { iin: people.auditor, params: { territory: 'karaganda' }, query: { day: '2026-07-01' } });
    expect(audit.text.match(/"own-family"/g)).toHaveLength(5);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('stays the head’s to answer where there is no other; the same person stands in the chain on both sides', async () => {
    const city = await ownChildCity();
    const { contract } = city;
    expect((await look(city, contract)).body).toMatchObject({ standIn: 'nobody', moves: ['propose', 'refuse'] });
    const listed = await city.ask('listContracts', { iin: head, params: { preschool: garden } });
    expect(listed.body['contracts']).toMatchObject([{ contract, standIn: 'nobody' }]);
    const { body } = await propose(city, contract, { papers });
    const digest = String(body['digest']);
    await signWith(city, head, contract, digest, await codeToSign(city, head, contract, digest));
    // The clock goes on: a phone is sent one code at a time.
    await city.context.pause(60_000);
    expect((await sign(city, head, contract, digest, garden)).body).toMatchObject({ state: 'active' });
    const { signatures } = (await readContract(city.context.table, contract)) ?? {};
    expect(signatures?.parent?.by).toBe(signatures?.preschool?.by);
  });

  it('of another family is nobody’s own', async () => {
    const city = await oneFamily();
    await appointOtherHead(city);
    const { contract } = await proposed(city, city.family);
    expect((await look(city, contract)).body['standIn']).toBeUndefined();
  });
});
