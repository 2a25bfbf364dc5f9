// Too young for a voucher yet: passed over by the round, with its place in the queue kept for the next one.

import { describe, expect, it } from 'vitest';
import { verifyProtocol } from '../../shared/domain/verification.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { people } from '../support/city.ts';
import { approve, draft, roundCity, territory } from '../support/roundCity.ts';

const here = { territory };

async function issue(city: Awaited<ReturnType<typeof roundCity>>, count: number): Promise<string> {
  const { round } = await draft(city, { count });
  expect((await approve(city, round)).status).toBe(200);
  await city.run({ job: 'issueRounds' });
  return round;
}

describe('a child under the age from which vouchers are issued (18 months in Karaganda)', () => {
  it('is passed over with that reason, keeps its place, and is served in the month it is old enough', async () => {
    // On 1 July 2026 the first is 18 months old to the day, the second a day short of it.
    const city = await roundCity(3, { cells: (child) => ({ bornOn: ['2025-01-01', '2025-01-02', '2025-11-10'][child] ?? '' }) });
    const [old = '', young = ''] = city.numbers;
    const round = await issue(city, 3);
    const { table } = city.context;
    expect(await readApplication(table, old)).toMatchObject({ state: 'offered' });
    const kept = await readApplication(table, young);
    expect(kept).toMatchObject({ state: 'waiting' });
    await city.run({ job: 'publishProtocols' });
    const params = { ...here, round };
    const { howToVerify: _, ...head } = (await city.ask('showProtocol', { params })).body;
    const page = (await city.ask('showProtocolPage', { params: { ...params, page: '0' } })).body;
    const verified = verifyProtocol({ head, pages: [page] });
    expect(verified.fault).toBeUndefined();
    expect(page['rows']).toMatchObject([
      { number: old, outcome: 'awarded', place: 1 },
      { number: young, outcome: 'passed-over', reason: 'under-age' },
      { outcome: 'passed-over', reason: 'under-age' },
    ]);
    city.at('2026-07-02T10:00:00+05:00');
    await city.run({ job: 'recomputeQueue', territory });
    await issue(city, 2);
    const served = await readApplication(table, young);
    expect(served).toMatchObject({ state: 'offered', submittedAt: kept?.submittedAt, category: kept?.category });
    expect((await city.ask('showRound', { params, iin: people.auditor })).body).toMatchObject({ issued: 1, skipped: 2 });
  });
});
