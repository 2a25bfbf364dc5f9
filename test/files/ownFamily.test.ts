// Nobody decides at the desk about a child of their own, in whatever role; a colleague does, and the attempt is written down.

import { describe, expect, it } from 'vitest';
import { importCells, people, row, staffedCity } from '../support/city.ts';

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
});
