// The same on DynamoDB Local: numbers after a round and places in a waiting list, each told once by several runs at once.

import { describe, expect, it } from 'vitest';
import { runJob } from '../../functions/jobs/index.ts';
import { contextOf } from '../../shared/context.ts';
import type { City } from '../support/city.ts';
import { dynamoForTest, isDynamoAbsent } from '../support/dynamoLocal.ts';
import { iinOf } from '../support/iins.ts';
import { approve, draft, roundCity, territory } from '../support/roundCity.ts';
import { join, leave, waitingCity, type Family } from '../support/waitingCity.ts';

const tell = (city: City) => runJob({ job: 'tellMovedUp', territory }, contextOf(city.context));

/** Several at once and one after. Their counts are not asked: of two that write the very same, both hear that it is written. */
async function tellTogether(city: City): Promise<void> {
  await Promise.all(Array.from({ length: 4 }, () => tell(city)));
  await tell(city);
}

async function toldTo(city: City, iin: string, kind: string): Promise<number> {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '50' } });
  return (body['notices'] as { kind: string }[]).filter((notice) => notice.kind === kind).length;
}

describe.skipIf(isDynamoAbsent)('on DynamoDB Local', () => {
  it('every family that still waits is told its number once (I-26)', { timeout: 60_000 }, async () => {
    const { table } = await dynamoForTest();
    const city = await roundCity(36, { table, cells: (child) => ({ guardianIin: iinOf(child) }) });
    const { round } = await draft(city, { count: 2 });
    expect((await approve(city, round)).status).toBe(200);
    await city.run({ job: 'issueRounds' });
    await city.run({ job: 'recomputeQueue', territory });
    await tellTogether(city);
    for (let child = 0; child < 36; child += 1)
      expect(await toldTo(city, iinOf(child), 'number-moved'), `child ${child}`).toBe(child < 2 ? 0 : 1);
  });

  it('those behind one who left a waiting list are told their place once (I-26)', { timeout: 60_000 }, async () => {
    const { table } = await dynamoForTest();
    const { city, families } = await waitingCity(3, { table });
    for (const [index, family] of families.entries()) {
      city.at(`2026-07-01T10:0${index}:00+05:00`);
      expect((await join(city, family)).status).toBe(200);
    }
    city.at('2026-07-02T12:00:00+05:00');
    await leave(city, families[0] as Family);
    await tellTogether(city);
    expect(await Promise.all(families.map(({ iin }) => toldTo(city, iin, 'waiting-list-moved')))).toEqual([0, 1, 1]);
  });
});
