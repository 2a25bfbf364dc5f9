// Nobody decides at the desk about a child of their own, in whatever role; a colleague does, and the attempt is written down.

import { describe, expect, it } from 'vitest';
import { importCells, people, row, staffedCity } from '../support/city.ts';
import { appeal, decide, giveConfirmed, propose, settle } from '../support/revocationCity.ts';
import { iinOf } from '../support/seededCity.ts';
import { askGuardianship, decide as decideAs, paper as birthPaper } from '../support/seededFamilies.ts';

const territory = 'karaganda';
const paper = { kind: 'certificate', number: '12', issuedOn: '2026-06-25' };

describe('the child of a head of the department, waiting since 2023-03-01', () => {
  it('has its right verified, is stopped, put away and merged by others (T02)', async () => {
    const city = await staffedCity();
    const own = { guardianIin: people.head, guardianPhone: '+77015550331' };
    const cells = [row(1, '2023-03-01T09:00:00.000Z', own), row(2, '2023-04-01T09:00:00.000Z')];
    const [mine = '', other = ''] = (await importCells(city, cells)).map((one) => String(one['number']));
    const params = { territory, number: mine };
    const claim = { status: 'large-family', evidence: 'certificate 7' };
    expect((await city.ask('makeClaim', { params: { number: mine }, iin: people.head, body: claim })).status).toBe(200);

    const verify = { decision: 'verify', document: paper };
    const asHead = { params, iin: people.head };
    const answers = [
      await city.ask('decideClaim', { ...asHead, params: { ...params, status: 'large-family' }, body: verify }),
      await city.ask('suspendApplication', { ...asHead, body: { reason: 'no-contact' } }),
      await city.ask('archiveApplication', { ...asHead, body: { reason: 'moved-away', understood: true } }),
      await city.ask('mergeApplication', { ...asHead, body: { into: other, understood: true } }),
      await city.ask('mergeApplication', { ...asHead, params: { territory, number: other }, body: { into: mine, dryRun: true } }),
    ];
    expect(answers.map(({ status, body }) => ({ status, code: body['code'] }))).toEqual(
      answers.map(() => ({ status: 409, code: 'own-family' })),
    );

    const decided = await city.ask('decideClaim', { params: { ...params, status: 'large-family' }, iin: people.clerk, body: verify });
    expect(decided).toMatchObject({ status: 200, body: { state: 'waiting', category: 7 } });
  });

  it('is told apart from another child by others: whoever waits twice keeps two places (T02)', async () => {
    const city = await staffedCity();
    const twice = { childName: 'Серикова Томирис', guardianIin: people.head, guardianPhone: '+77015550331' };
    await importCells(city, [row(1, '2023-03-01T09:00:00.000Z', twice), row(2, '2023-03-05T09:00:00.000Z', twice)]);
    const { body } = await city.ask('listDuplicates', { params: { territory }, iin: people.clerk });
    const [pair] = body['pairs'] as { entry: string }[];
    const close = (iin: string) => city.ask('closeWork', { params: { territory, queue: 'duplicates' }, iin, body: { entry: pair?.entry } });
    expect(await close(people.head)).toMatchObject({ status: 409, body: { code: 'own-family' } });
    expect((await close(people.clerk)).status).toBe(200);
  });
});

describe('the voucher of a head’s child', () => {
  it('is proposed to be taken away, and an appeal settled, by others: not by the family itself (T02)', async () => {
    const city = await staffedCity();
    const holder = await giveConfirmed(city, 1, people.secondHead);
    expect((await propose(city, holder.voucher, { iin: people.secondHead })).body).toMatchObject({ status: 409, code: 'own-family' });
    expect((await propose(city, holder.voucher)).status).toBe(201);
    expect((await decide(city, holder.voucher, 'revoke')).status).toBe(200);
    expect((await appeal(city, holder)).status).toBe(200);
    for (const outcome of ['grant', 'uphold'] as const)
      expect((await settle(city, holder.voucher, outcome)).body).toMatchObject({ status: 409, code: 'own-family' });
    const third = iinOf(77);
    await city.appoint(third, 'department_head');
    expect((await settle(city, holder.voucher, 'grant', { iin: third })).status).toBe(200);
  });
});

describe('who else is guardian of a clerk’s child', () => {
  it('is decided and ended by a colleague: the other parent is not shut out by the one at the desk (T02)', async () => {
    const city = await staffedCity();
    const child = iinOf(330);
    const own = await askGuardianship(city, people.clerk, child);
    expect((await decideAs(city, own, 'verify', { iin: people.head })).status).toBe(200);
    const theirs = await askGuardianship(city, people.parent, child);
    for (const decision of ['verify', 'reject'] as const)
      expect((await decideAs(city, theirs, decision)).body).toMatchObject({ status: 409, code: 'own-family' });
    expect((await decideAs(city, theirs, 'verify', { iin: people.head })).status).toBe(200);
    const end = (guardianship: string, iin: string) =>
      city.ask('endGuardianship', { params: { territory, guardianship }, iin, body: { reason: 'court-decision', document: birthPaper } });
    for (const guardianship of [own, theirs])
      expect((await end(guardianship, people.clerk)).body).toMatchObject({ status: 409, code: 'own-family' });
    expect((await end(theirs, people.head)).status).toBe(200);
  });
});
