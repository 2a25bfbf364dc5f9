// From a confirmed voucher to an enrolled child, as the two who do it see it.

import { describe, expect, it } from 'vitest';
import { readApplication } from '../../shared/table/applications.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import {
  askPlace,
  codeToSign,
  enrolled,
  garden,
  head,
  oneFamily,
  papers,
  propose,
  proposed,
  sign,
  signWith,
} from '../support/contractCity.ts';
import { people } from '../support/city.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';

describe('a family that chooses a kindergarten', () => {
  it('has a place at once, is proposed a contract, signs it with the head, and the child is enrolled', async () => {
    const city = await oneFamily();
    const { family } = city;
    const asked = await askPlace(city, family);
    expect(asked.body).toMatchObject({ state: 'requested', preschool: garden, group: 'sun', startsOn: '2026-07-03', moves: ['withdraw'] });
    expect(asked.status).toBe(201);
    const contract = String(asked.body['contract']);
    expect((await readPlaces(city.context.table, garden, 'sun'))?.stays).toEqual([{ contract, from: '2026-07-03' }]);

    const list = await city.ask('listContracts', { iin: head, params: { preschool: garden } });
    expect(list.body['contracts']).toMatchObject([{ contract, child: { bornOn: '2022-05-10' }, moves: ['propose', 'refuse'] }]);
    const answer = await propose(city, contract);
    expect(answer.body).toMatchObject({ state: 'proposed', signatures: {}, moves: ['sign', 'propose'] });
    const digest = String(answer.body['digest']);

    const read = await city.ask('showMyContract', { iin: family.iin, params: { contract } });
    expect(read.body).toMatchObject({ digest, moves: ['sign', 'withdraw'], text: (answer.body as { text: unknown }).text });

    const mine = async () => {
      const { body } = await city.ask('listMyVouchers', { iin: family.iin });
      return (body['vouchers'] as { signLastDay?: string; next: { en: string } }[])[0];
    };
    expect(await mine()).toMatchObject({ signLastDay: '2026-07-03', next: { en: expect.stringContaining('by the end of 3 July 2026') } });

    const first = await sign(city, family.iin, contract, digest);
    expect(first.body).toMatchObject({ state: 'proposed', signatures: { parent: { method: 'one-time-code' } }, moves: ['withdraw'] });
    expect((await mine())?.next.en).toMatch(/^You have signed the contract/);
    const second = await sign(city, head, contract, digest, garden);
    expect(second.body).toMatchObject({ state: 'active', moves: ['end'] });

    const voucher = await readVoucher(city.context.table, family.voucher);
    expect(voucher).toMatchObject({ state: 'contracted', contract });
    expect(voucher?.request).toBeUndefined();
    expect((await readApplication(city.context.table, family.number))?.state).toBe('enrolled');
    const { body } = await city.ask('listMyNotices', { iin: family.iin });
    expect((body['notices'] as { kind: string }[]).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['contract-begun', 'contract-to-sign']),
    );
    expect((await city.ask('listMyContracts', { iin: family.iin })).body['contracts']).toMatchObject([{ contract, state: 'active' }]);
  });

  it('may be signed by the kindergarten first', async () => {
    const city = await oneFamily();
    const { contract, digest } = await proposed(city, city.family);
    expect((await sign(city, head, contract, digest, garden)).body).toMatchObject({ state: 'proposed' });
    expect((await sign(city, city.family.iin, contract, digest)).body).toMatchObject({ state: 'active' });
  });

  it('is shown to the head of this kindergarten alone, and every look is written down', async () => {
    const city = await oneFamily();
    await seedPreschool(city, 'other', { groups: [{ group: 'sun', capacity: 1 }], head: preschoolPeople.otherHead });
    const contract = String((await askPlace(city, city.family)).body['contract']);
    const shown = await city.ask('showContract', { iin: head, params: { preschool: garden, contract } });
    expect(shown.body).toMatchObject({ child: { bornOn: '2022-05-10' }, guardians: [{ phones: ['+77015550001'] }] });
    expect((await city.ask('showContract', { iin: preschoolPeople.otherHead, params: { preschool: garden, contract } })).status).toBe(403);
    const asIts = { iin: preschoolPeople.otherHead, params: { preschool: 'other', contract } };
    expect((await city.ask('showContract', asIts)).body).toMatchObject({ code: 'contract-unknown' });
    const audited = await city.ask('listAudit', { iin: people.auditor, params: { territory: 'karaganda' }, query: { day: '2026-07-01' } });
    expect(JSON.stringify(audited.body)).toContain('showContract');
    await city.ask('withdrawRequest', { iin: city.family.iin, params: { contract } });
    const after = await city.ask('showContract', { iin: head, params: { preschool: garden, contract } });
    expect(after.body).not.toHaveProperty('child');
    expect(after.body).not.toHaveProperty('guardians');
  });

  it('reads which papers were not seen', async () => {
    const city = await oneFamily();
    const contract = String((await askPlace(city, city.family)).body['contract']);
    const answer = await propose(city, contract, { papers: [papers[0]] });
    expect(answer.body).toMatchObject({ code: 'papers-missing', because: { papers: ['health-passport', 'epidemiology-note'] } });
  });

  it('is refused with a reason, keeps its deadline and chooses again', async () => {
    const city = await oneFamily();
    const before = await readVoucher(city.context.table, city.family.voucher);
    const contract = String((await askPlace(city, city.family)).body['contract']);
    const params = { preschool: garden, contract };
    const refused = await city.ask('refuseRequest', { iin: head, params, body: { reason: 'papers-expired' } });
    expect(refused.body).toMatchObject({ state: 'refused', refusal: 'papers-expired', moves: [] });
    expect((await readPlaces(city.context.table, garden, 'sun'))?.stays).toEqual([]);
    const after = await readVoucher(city.context.table, city.family.voucher);
    expect(after).toMatchObject({ state: 'confirmed', contractBy: before?.contractBy });
    const { body } = await city.ask('listMyNotices', { iin: city.family.iin });
    expect((body['notices'] as { kind: string; text: string }[]).find(({ kind }) => kind === 'request-refused')?.text).toContain(
      'құжаттардың мерзімі өткен',
    );
    expect((await askPlace(city, city.family)).status).toBe(201);
  });

  it('withdraws what is not signed by both, and the place is free', async () => {
    const city = await oneFamily([{ group: 'sun', capacity: 1 }]);
    const { contract } = await proposed(city, city.family);
    const withdrawn = await city.ask('withdrawRequest', { iin: city.family.iin, params: { contract } });
    expect(withdrawn.body).toMatchObject({ state: 'withdrawn' });
    expect((await readPlaces(city.context.table, garden, 'sun'))?.stays).toEqual([]);
    expect((await askPlace(city, city.family)).status).toBe(201);
  });
});

describe('a request is refused', () => {
  it.each([
    ['for a day that was', { startsOn: '2026-06-30' }, 'start-impossible', { soonest: '2026-07-01', latest: '2026-08-30' }],
    ['for a day too far ahead', { startsOn: '2026-08-31' }, 'start-impossible', { soonest: '2026-07-01', latest: '2026-08-30' }],
    ['for a group of another age', { group: 'small' }, 'group-age', { months: 49, ageFrom: 12, ageTo: 24 }],
    ['for a group that is not there', { group: 'moon' }, 'group-unknown', undefined],
    ['for a kindergarten that is not there', { preschool: 'nowhere' }, 'preschool-unknown', undefined],
    ['for a group without a place', { group: 'none' }, 'group-full', { capacity: 0, waiting: 0 }],
  ])('%s', async (_, more, code, because) => {
    const groups = [
      { group: 'sun', capacity: 2 },
      { group: 'small', capacity: 2, ageFrom: 12, ageTo: 24 },
      { group: 'none', capacity: 0 },
    ];
    const city = await oneFamily(groups);
    expect((await askPlace(city, city.family, more)).body).toMatchObject(because === undefined ? { code } : { code, because });
  });

  it('while another one is open, and while the voucher is not confirmed', async () => {
    const city = await oneFamily();
    const contract = String((await askPlace(city, city.family)).body['contract']);
    expect((await askPlace(city, city.family)).body).toMatchObject({ code: 'request-open', because: { contract } });
  });

  it('after the last millisecond of its days to choose, and not in it (I-14)', async () => {
    const city = await oneFamily();
    // Confirmed on Wed 2026-07-01: five working days with Mon 2026-07-06 off for the Day of the Capital end on Thu 2026-07-09.
    const voucher = await readVoucher(city.context.table, city.family.voucher);
    const { lastDay } = voucher?.contractBy ?? { lastDay: '' };
    city.at(`${lastDay}T23:59:59.999+05:00`);
    const asked = await askPlace(city, city.family, { startsOn: '2026-07-20' });
    expect(asked.status).toBe(201);
    await city.ask('withdrawRequest', { iin: city.family.iin, params: { contract: String(asked.body['contract']) } });
    city.at(`${lastDay}T23:59:59.999+05:00`);
    await city.context.pause(1);
    expect((await askPlace(city, city.family, { startsOn: '2026-07-20' })).body).toMatchObject({ code: 'contract-deadline-passed' });
  });
});

describe('a signature', () => {
  it('is of the digest that was read: another text is refused, and so is a method the rulebook does not allow', async () => {
    const city = await oneFamily();
    const { contract, digest } = await proposed(city, city.family);
    const code = await codeToSign(city, city.family.iin, contract, digest);
    const other = 'ab'.repeat(32);
    expect((await signWith(city, city.family.iin, contract, other, code)).body).toMatchObject({ code: 'document-changed' });
    const body = { digest, signature: { method: 'e-signature', cms: 'AAAA' } };
    const electronic = await city.ask('signMyContract', { iin: city.family.iin, params: { contract }, body });
    expect(electronic.body).toMatchObject({ code: 'signature-method-not-allowed', because: { methods: ['one-time-code'] } });
    expect((await signWith(city, city.family.iin, contract, digest, code)).status).toBe(200);
    expect((await signWith(city, city.family.iin, contract, digest, code)).body).toMatchObject({ code: 'signed-already' });
  });

  it('wants the right code in five tries, and a code of the head is not good for the parent', async () => {
    const city = await oneFamily();
    const { contract, digest } = await proposed(city, city.family);
    const theirs = await codeToSign(city, head, contract, digest, garden);
    await codeToSign(city, city.family.iin, contract, digest);
    const wrong = theirs === '111111' ? '222222' : '111111';
    expect((await signWith(city, city.family.iin, contract, digest, wrong)).body).toMatchObject({
      code: 'code-wrong',
      because: { triesLeft: 4 },
    });
    for (let tries = 0; tries < 4; tries += 1) await signWith(city, city.family.iin, contract, digest, wrong);
    expect((await signWith(city, city.family.iin, contract, digest, wrong)).body).toMatchObject({ code: 'code-tries-spent' });
  });

  it('is not asked of a phone nobody has verified, and the codes of an hour are counted with the number', async () => {
    const city = await oneFamily();
    const { contract, digest } = await proposed(city, city.family);
    const request = { iin: city.family.iin, params: { contract }, body: { digest } };
    // The one that verified the phone does not count among the three for this text.
    expect((await city.ask('sendMySigningCode', request)).status).toBe(200);
    expect((await city.ask('sendMySigningCode', request)).status).toBe(200);
    expect((await city.ask('sendMySigningCode', request)).status).toBe(200);
    expect((await city.ask('sendMySigningCode', request)).body).toMatchObject({ code: 'codes-too-many' });
    const me = await city.ask('showMe', { iin: city.family.iin });
    const [phone] = me.body['phones'] as { phone: string }[];
    await city.ask('removeMyPhone', { iin: city.family.iin, params: { phone: phone?.phone ?? '' } });
    expect((await city.ask('sendMySigningCode', request)).body).toMatchObject({ code: 'phone-not-verified' });
  });

  it('of a text that was proposed anew counts no more, and the place moves with the first day', async () => {
    const city = await oneFamily();
    const { contract, digest } = await proposed(city, city.family);
    await sign(city, city.family.iin, contract, digest);
    const again = await propose(city, contract, { startsOn: '2026-07-07' });
    expect(again.body).toMatchObject({ state: 'proposed', startsOn: '2026-07-07', signatures: {} });
    expect((await readPlaces(city.context.table, garden, 'sun'))?.stays).toEqual([{ contract, from: '2026-07-07' }]);
    const code = await codeToSign(city, head, contract, String(again.body['digest']), garden);
    expect((await signWith(city, head, contract, digest, code, garden)).body).toMatchObject({ code: 'document-changed' });
  });

  it('comes too late for the first day: the kindergarten proposes another one', async () => {
    const city = await oneFamily();
    const { contract, digest } = await proposed(city, city.family);
    await sign(city, city.family.iin, contract, digest);
    city.at('2026-07-07T09:00:00+05:00');
    const { body } = await city.ask('listMyVouchers', { iin: city.family.iin });
    expect((body['vouchers'] as { signLastDay?: string }[])[0]?.signLastDay).toBeUndefined();
    const late = await city.ask('sendSigningCode', { iin: head, params: { preschool: garden, contract }, body: { digest } });
    expect(late.body).toMatchObject({ code: 'start-impossible', because: { soonest: '2026-07-07' } });
    const again = await propose(city, contract, { startsOn: '2026-07-08' });
    const fresh = String(again.body['digest']);
    await sign(city, head, contract, fresh, garden);
    expect((await sign(city, city.family.iin, contract, fresh)).body).toMatchObject({ state: 'active', startsOn: '2026-07-08' });
  });

  it('gives an enrolled family the same again under the same key (I-23)', async () => {
    const city = await oneFamily();
    const contract = await enrolled(city, city.family);
    expect((await city.ask('showMyContract', { iin: city.family.iin, params: { contract } })).body).toMatchObject({ state: 'active' });
  });
});
