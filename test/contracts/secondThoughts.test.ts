// What either side may still change: a last day that has not come, a transfer that has not begun, a contract proposed anew. Nobody loses a place, or a
// signature, without being told what to do next.

import { describe, expect, it } from 'vitest';
import { readContract } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people, type City } from '../support/city.ts';
import {
  askPlace,
  contractCity,
  enrolled,
  garden,
  head,
  listHead,
  lowerCapacity,
  oneFamily,
  propose,
  proposed,
  sign,
  verifyPhone,
  type Family,
} from '../support/contractCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

const groups = [
  { group: 'sun', capacity: 1 },
  { group: 'moon', capacity: 1 },
];
const end = (city: City, { iin }: Family, contract: string, lastDay: string | null) =>
  city.ask('endMyContract', { iin, params: { contract }, body: { lastDay } });
const endByHead = (city: City, contract: string, lastDay: string | null, reason?: string) =>
  city.ask('endContract', {
    iin: head,
    params: { preschool: garden, contract },
    body: { lastDay, ...(reason === undefined ? {} : { reason }) },
  });
const staysOf = async (city: City, group: string) => (await readPlaces(city.context.table, garden, group))?.stays;
const kindsOf = async (city: City, iin: string) =>
  ((await city.ask('listMyNotices', { iin })).body['notices'] as { kind: string }[]).map(({ kind }) => kind);
const voucherOf = async (city: City, { iin }: Family) => ((await city.ask('listMyVouchers', { iin })).body['vouchers'] as object[])[0];
const detailOf = (body: object) => ('detail' in body ? body.detail : '');

describe('a transfer called off before its first day', () => {
  it('gives the old place back, and the voucher with it, at once', async () => {
    const city = await oneFamily(groups);
    const { family, context } = city;
    await listHead(city);
    const first = await enrolled(city, family);
    const next = await enrolled(city, family, { group: 'moon', startsOn: '2026-07-20' });
    expect((await readContract(context.table, first))?.endsOn).toBe('2026-07-19');
    expect((await end(city, family, next, '2026-07-01')).body).toMatchObject({ state: 'ended', moves: [] });
    expect(await staysOf(city, 'sun')).toEqual([{ contract: first, from: '2026-07-03' }]);
    expect(await staysOf(city, 'moon')).toEqual([]);
    const restored = await readContract(context.table, first);
    expect([restored?.state, restored?.endsOn, restored?.ending]).toEqual(['active', undefined, undefined]);
    expect(await readVoucher(context.table, family.voucher)).toMatchObject({ state: 'contracted', contract: first });
    expect(await kindsOf(city, family.iin)).toContain('contract-goes-on');
    expect(await kindsOf(city, head)).toEqual(expect.arrayContaining(['preschool-end-lifted', 'preschool-end-set']));
    expect(await violationsOf(city)).toEqual([]);
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 0 });
  });

  it('gives back the last day that was set before the transfer', async () => {
    const city = await oneFamily(groups);
    const { family, context } = city;
    const first = await enrolled(city, family);
    await end(city, family, first, '2026-07-28');
    const next = await enrolled(city, family, { group: 'moon', startsOn: '2026-07-20' });
    await end(city, family, next, '2026-07-02');
    expect(await readContract(context.table, first)).toMatchObject({ endsOn: '2026-07-28', ending: 'parent' });
    expect(await staysOf(city, 'sun')).toEqual([{ contract: first, from: '2026-07-03', to: '2026-07-28' }]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('is refused where the old place is somebody else’s by then, and nothing is lost', async () => {
    const city = await contractCity(2, groups);
    const [family, other] = city.families;
    if (family === undefined || other === undefined) throw new Error('too few');
    await verifyPhone(city, family.iin, '+77015550001');
    await verifyPhone(city, head, '+77015550002');
    await enrolled(city, family);
    const next = await enrolled(city, family, { group: 'moon', startsOn: '2026-07-20' });
    expect((await askPlace(city, other, { startsOn: '2026-07-20' })).status).toBe(201);
    expect((await end(city, family, next, '2026-07-02')).body).toMatchObject({
      code: 'old-place-taken',
      because: { day: '2026-07-20' },
    });
    expect(await staysOf(city, 'moon')).toEqual([{ contract: next, from: '2026-07-20' }]);
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('a last day that has not come', () => {
  it('is taken back by the side that set it, and by no other', async () => {
    const city = await oneFamily(groups);
    const { family, context } = city;
    await listHead(city);
    const contract = await enrolled(city, family);
    expect((await end(city, family, contract, null)).body).toMatchObject({ code: 'move-forbidden' });
    expect((await endByHead(city, contract, '2026-07-31')).body).toMatchObject({ fields: [{ field: 'body.reason' }] });
    expect((await endByHead(city, contract, '2026-07-31', 'group-closes')).status).toBe(200);
    expect((await end(city, family, contract, null)).body).toMatchObject({ code: 'contract-ending' });
    expect((await end(city, family, contract, '2026-07-20')).status).toBe(200);
    expect((await end(city, family, contract, '2026-08-20')).body).toMatchObject({ because: { endsOn: '2026-07-31' } });
    // Taken back, the one it had overtaken counts again.
    expect((await end(city, family, contract, null)).body).toMatchObject({ endsOn: '2026-07-31', ending: 'preschool' });
    expect((await endByHead(city, contract, null)).body).toMatchObject({ moves: ['end'] });
    expect((await readContract(context.table, contract))?.endsOn).toBeUndefined();
    expect(await staysOf(city, 'sun')).toEqual([{ contract, from: '2026-07-03' }]);
    expect((await kindsOf(city, family.iin)).filter((kind) => kind === 'contract-goes-on')).toHaveLength(2);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('moves no later once the place is somebody else’s', async () => {
    const city = await contractCity(2, groups);
    const [family, other] = city.families;
    if (family === undefined || other === undefined) throw new Error('too few');
    await verifyPhone(city, family.iin, '+77015550001');
    await verifyPhone(city, head, '+77015550002');
    const contract = await enrolled(city, family);
    await end(city, family, contract, '2026-07-10');
    expect((await askPlace(city, other, { startsOn: '2026-07-15' })).status).toBe(201);
    expect((await end(city, family, contract, '2026-07-15')).body).toMatchObject({
      code: 'old-place-taken',
      because: { day: '2026-07-11' },
    });
    expect((await end(city, family, contract, '2026-07-14')).status).toBe(200);
    expect((await end(city, family, contract, null)).body).toMatchObject({ code: 'old-place-taken' });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('is no agreement when the kindergarten sets it alone', async () => {
    const city = await oneFamily(groups);
    const contract = await enrolled(city, city.family);
    expect((await endByHead(city, contract, '2026-07-31', 'agreement')).status).toBe(400);
  });
});

describe('a head', () => {
  it('cannot say that the group is full while this family has its place in it', async () => {
    const city = await oneFamily([{ group: 'sun', capacity: 3 }]);
    const contract = String((await askPlace(city, city.family)).body['contract']);
    const refuse = () => city.ask('refuseRequest', { iin: head, params: { preschool: garden, contract }, body: { reason: 'group-full' } });
    expect((await refuse()).body).toMatchObject({ code: 'group-has-room', because: { capacity: 3, free: 2 } });
    await lowerCapacity(city, 0);
    expect((await refuse()).body).toMatchObject({ state: 'refused', refusal: 'group-full' });
  });

  it('is told what a head can do where the day does not fit, and which papers there are', async () => {
    const city = await contractCity(2, [{ group: 'sun', capacity: 1, ageFrom: 12, ageTo: 49 }]);
    const [first] = city.families;
    if (first === undefined) throw new Error('no family');
    const contract = String((await askPlace(city, first)).body['contract']);
    // Born on 2022-05-10: fifty months on 2026-07-10.
    const old = await propose(city, contract, { startsOn: '2026-07-10' });
    expect(old.body).toMatchObject({ code: 'child-not-of-age', because: { months: 50, ageTo: 49 } });
    expect(detailOf(old.body)).toMatch(/another first day|age/);
    const papers = await propose(city, contract, { papers: ['birth-certificate', 'health-passport', 'epidemiology-note', 'bank-account'] });
    expect(papers.body).toMatchObject({ code: 'papers-unknown' });
    const refused = await city.ask('refuseRequest', { iin: head, params: { preschool: garden, contract }, body: { reason: 'age' } });
    expect(refused.body).toMatchObject({ refusal: 'age' });
  });

  it('is told of requests, withdrawals, signatures, contracts and last days, and of nobody’s name', async () => {
    const city = await oneFamily(groups);
    const { family } = city;
    await listHead(city);
    const withdrawn = String((await askPlace(city, family)).body['contract']);
    await city.ask('withdrawRequest', { iin: family.iin, params: { contract: withdrawn } });
    const contract = await enrolled(city, family);
    await enrolled(city, family, { group: 'moon', startsOn: '2026-07-20' });
    const { notices } = (await city.ask('listMyNotices', { iin: head, query: { limit: '50' } })).body as {
      notices: { kind: string; text: string }[];
    };
    const kinds = notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('preschool-'));
    expect(kinds.toSorted()).toEqual([
      'preschool-contract-begun',
      'preschool-contract-begun',
      'preschool-parent-signed',
      'preschool-parent-signed',
      'preschool-request',
      'preschool-request',
      'preschool-request',
      'preschool-request-withdrawn',
      'preschool-transfer-away',
    ]);
    const away = notices.find(({ kind }) => kind === 'preschool-transfer-away');
    expect(away?.text).toContain(contract);
    expect(away?.text).toContain('sun');
  });
});

describe('a contract proposed anew', () => {
  it('tells what changed and that it has to be signed again; the very same again tells nothing', async () => {
    const city = await oneFamily();
    const { family, context } = city;
    const { contract, digest } = await proposed(city, family);
    await sign(city, family.iin, contract, digest);
    const before = await readContract(context.table, contract);
    expect((await propose(city, contract)).body).toMatchObject({ digest, signatures: { parent: { method: 'one-time-code' } } });
    expect(await readContract(context.table, contract)).toEqual(before);
    expect((await kindsOf(city, family.iin)).filter((kind) => kind === 'contract-to-sign')).toHaveLength(1);
    await context.pause(1000);
    expect((await propose(city, contract, { startsOn: '2026-07-13' })).body).toMatchObject({ signatures: {} });
    const { body } = await city.ask('listMyNotices', { iin: family.iin });
    const [notice] = body['notices'] as { kind: string; text: string }[];
    expect(notice?.kind).toBe('contract-changed');
    for (const day of [/3 шілде/, /13 шілде/]) expect(notice?.text).toMatch(day);
  });

  it('cannot use up the codes of a family’s last hour', async () => {
    const city = await oneFamily();
    const { family } = city;
    const { contract, digest } = await proposed(city, family);
    const code = (of: string) => city.ask('sendMySigningCode', { iin: family.iin, params: { contract }, body: { digest: of } });
    for (let time = 0; time < 3; time += 1) expect((await code(digest)).status).toBe(200);
    expect((await code(digest)).body).toMatchObject({ code: 'codes-too-many', because: { most: 3 } });
    const fresh = String((await propose(city, contract, { startsOn: '2026-07-06' })).body['digest']);
    expect((await code(fresh)).status).toBe(200);
    expect((await code(fresh)).status).toBe(200);
    // Six in the hour with the one that verified the phone: no phone rings more often than that.
    expect((await code(fresh)).body).toMatchObject({ code: 'codes-too-many', because: { most: 6 } });
  });

  it('is signed no more once the kindergarten is off the list; a group made smaller is no reason', async () => {
    const city = await oneFamily();
    const { family } = city;
    const { contract, digest } = await proposed(city, family);
    await sign(city, family.iin, contract, digest);
    await lowerCapacity(city, 0);
    const params = { territory: 'karaganda', preschool: garden };
    const smaller = await city.ask('sendSigningCode', { iin: head, params: { preschool: garden, contract }, body: { digest } });
    expect(smaller.status).toBe(200);
    expect((await city.ask('delistPreschool', { iin: people.clerk, params, body: { lastDay: '2026-07-02' } })).status).toBe(200);
    const late = await city.ask('sendSigningCode', { iin: head, params: { preschool: garden, contract }, body: { digest } });
    expect(late.body).toMatchObject({ code: 'preschool-not-eligible' });
    expect(detailOf(late.body)).toMatch(/Withdraw/);
  });
});

describe('a voucher', () => {
  it('tells what can be done with it, and what follows the last day of its contract', async () => {
    const city = await oneFamily(groups);
    const { family } = city;
    const voucher = family.voucher;
    expect(await voucherOf(city, family)).toMatchObject({ moves: ['ask-place', 'join-waiting-list'] });
    const back = await city.ask('refuseVoucher', { iin: family.iin, params: { voucher }, body: { understood: true } });
    expect(back.body).toMatchObject({ code: 'confirmed-already' });
    expect(detailOf(back.body)).toMatch(/withdraw the application/);
    const contract = await enrolled(city, family);
    expect(await voucherOf(city, family)).toMatchObject({ contract, moves: ['transfer', 'join-waiting-list', 'end-contract'] });
    await end(city, family, contract, '2026-07-10');
    expect(await voucherOf(city, family)).toMatchObject({ contract, next: { en: expect.stringContaining('10 July 2026') } });
    city.at('2026-07-11T00:00:00.000+05:00');
    const over = await voucherOf(city, family);
    expect(over).toMatchObject({ lastContract: contract });
    expect(over).not.toHaveProperty('contract');
    city.at('2026-07-11T02:00:00+05:00');
    await city.run({ job: 'endContracts' });
    const free = await voucherOf(city, family);
    expect(free).toMatchObject({ state: 'confirmed', lastContract: contract, moves: ['ask-place', 'join-waiting-list'] });
    expect(free).not.toHaveProperty('contract');
    await askPlace(city, family, { group: 'moon', startsOn: '2026-07-13' });
    expect(await voucherOf(city, family)).toMatchObject({ moves: ['withdraw-request', 'join-waiting-list'] });
  });
});
