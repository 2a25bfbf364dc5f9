// What a kindergarten may answer, what it sees of a family, and who there may see it.

import { describe, expect, it } from 'vitest';
import { requestRefusals } from '../../shared/domain/contract.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people } from '../support/city.ts';
import { askPlace, contractCity, garden, head, lowerCapacity, oneFamily, propose, proposed, sign } from '../support/contractCity.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { violationsOf } from '../support/voucherCity.ts';

describe('a kindergarten', () => {
  it.each(requestRefusals)('refuses for %s: the family is told in its words, the place is free, the deadline stays', async (reason) => {
    const city = await oneFamily();
    const { family, context } = city;
    const contract = String((await askPlace(city, family)).body['contract']);
    const { contractBy } = (await readVoucher(context.table, family.voucher)) ?? {};
    await context.pause(60_000);
    if (reason === 'group-full') await lowerCapacity(city, 0);
    const refused = await city.ask('refuseRequest', { iin: head, params: { preschool: garden, contract }, body: { reason } });
    expect(refused.body).toMatchObject({ state: 'refused', refusal: reason });
    expect((await readVoucher(context.table, family.voucher))?.contractBy).toEqual(contractBy);
    expect((await readPlaces(context.table, garden, 'sun'))?.stays).toEqual([]);
    const { body } = await city.ask('listMyNotices', { iin: family.iin });
    const [notice] = body['notices'] as { kind: string; text: string }[];
    expect(notice?.kind).toBe('request-refused');
    expect(notice?.text).not.toContain(reason);
    expect((await city.ask('listMyContracts', { iin: family.iin })).body['contracts']).toMatchObject([{ refusal: reason, moves: [] }]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('refuses for no other reason, and nothing that was proposed', async () => {
    const city = await oneFamily();
    const { contract } = await proposed(city, city.family);
    const refuse = (reason: string) => city.ask('refuseRequest', { iin: head, params: { preschool: garden, contract }, body: { reason } });
    expect((await refuse('we-do-not-like-them')).status).toBe(400);
    expect((await refuse('group-full')).body).toMatchObject({ code: 'move-forbidden' });
  });

  it('is told until when both have to sign: five working days after Wed 2026-07-01, or the first day where that is sooner', async () => {
    const city = await oneFamily();
    const contract = String((await askPlace(city, city.family, { startsOn: '2026-07-20' })).body['contract']);
    const shown = async () => (await city.ask('showContract', { iin: head, params: { preschool: garden, contract } })).body;
    expect(await shown()).toMatchObject({ signLastDay: '2026-07-09', signDaysLeft: 5 });
    expect((await propose(city, contract, { startsOn: '2026-07-03' })).status).toBe(200);
    expect(await shown()).toMatchObject({ signLastDay: '2026-07-03', signDaysLeft: 2 });
  });

  it('proposes another first day before anybody has signed: the place moves, and both sign the new text', async () => {
    const city = await oneFamily();
    const { family, context } = city;
    const { contract, digest } = await proposed(city, family);
    const again = await propose(city, contract, { startsOn: '2026-07-13' });
    const fresh = String(again.body['digest']);
    expect(fresh).not.toBe(digest);
    expect((await readPlaces(context.table, garden, 'sun'))?.stays).toEqual([{ contract, from: '2026-07-13' }]);
    expect((await city.ask('sendMySigningCode', { iin: family.iin, params: { contract }, body: { digest } })).body).toMatchObject({
      code: 'document-changed',
      because: { digest: fresh },
    });
    await sign(city, head, contract, fresh, garden);
    expect((await sign(city, family.iin, contract, fresh)).body).toMatchObject({ state: 'active', startsOn: '2026-07-13' });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('cannot propose a day on which the place is somebody else’s (I-32)', async () => {
    const city = await contractCity(2, [{ group: 'sun', capacity: 1 }]);
    const [first, second] = city.families;
    if (first === undefined || second === undefined) throw new Error('too few');
    const { contract } = await proposed(city, first);
    expect((await askPlace(city, second)).body).toMatchObject({ code: 'group-full' });
    expect((await propose(city, contract, { startsOn: '2026-07-20' })).status).toBe(200);
    // A stay has no end: from the 3rd to the 19th the place is empty, and still not one to begin in.
    expect((await askPlace(city, second)).body).toMatchObject({ code: 'group-full' });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('lists what waits for its answer, oldest first and page by page, each look written down', async () => {
    const city = await contractCity(3, [{ group: 'sun', capacity: 3 }]);
    const asked: string[] = [];
    for (const family of city.families) {
      asked.push(String((await askPlace(city, family)).body['contract']));
      await city.context.pause(1000);
    }
    const page = (query: Readonly<Record<string, string>>) =>
      city.ask('listContracts', { iin: head, params: { preschool: garden }, query });
    const first = (await page({ limit: '2' })).body;
    const rest = (await page({ limit: '2', after: String(first['next']) })).body;
    const ids = [first, rest].flatMap(({ contracts }) => (contracts as { contract: string }[]).map(({ contract }) => contract));
    expect(ids).toEqual(asked);
    const audited = await city.ask('listAudit', { iin: people.auditor, params: { territory: 'karaganda' }, query: { day: '2026-07-01' } });
    expect(audited.text.match(/"listContracts"/g)).toHaveLength(2);
  });
});

describe('nobody else', () => {
  it('sees a family: not a teacher, not another head, not another parent', async () => {
    const city = await oneFamily();
    const { teacher, otherHead } = preschoolPeople;
    const appointed = await city.ask('appointTeacher', {
      iin: head,
      params: { preschool: garden },
      body: { iin: teacher, name: 'Сәуле' },
    });
    expect(appointed.status, appointed.text).toBeLessThan(300);
    await seedPreschool(city, 'other', { groups: [{ group: 'sun', capacity: 1 }], head: otherHead });
    const { contract, digest } = await proposed(city, city.family);
    const params = { preschool: garden, contract };
    for (const iin of [teacher, otherHead, people.otherParent, people.clerk]) {
      expect((await city.ask('listContracts', { iin, params: { preschool: garden } })).status).toBe(403);
      expect((await city.ask('showContract', { iin, params })).status).toBe(403);
      expect((await city.ask('sendSigningCode', { iin, params, body: { digest } })).status).toBe(403);
      expect([403, 404]).toContain((await city.ask('showMyContract', { iin, params: { contract } })).status);
    }
  });
});
