// The same on DynamoDB Local: the last money of a year goes to one of several approvals at once, and a district's round reads the line with its settlements.

import { describe, expect, it } from 'vitest';
import { contextOf } from '../../shared/context.ts';
import { runJob } from '../../functions/jobs/index.ts';
import { listAwards } from '../../shared/table/rounds.ts';
import { dynamoForTest, isDynamoAbsent } from '../support/dynamoLocal.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { approve, check, draft, giveBack, roundCity, rulebooksWith, setBudget, showBudget, territory } from '../support/roundCity.ts';

const each = 45_000_000;

describe.skipIf(isDynamoAbsent)('on DynamoDB Local', () => {
  it('a district’s rounds, their money and a standing order come out as in memory (I-01)', { timeout: 60_000 }, async () => {
    const { table } = await dynamoForTest();
    const schedule = [{ key: 'monthly', days: ['07-01'], at: '09:00', by: 'places' as const, most: 2 }];
    const rulebooks = rulebooksWith(({ rounds }) => ({ rounds: { ...rounds, schedule } }));
    const city = await roundCity(12, { table, rulebooks, cells: (child) => ({ district: child % 3 === 0 ? 'Актас' : 'Центральный' }) });
    await seedPreschool(city, 'k1', { groups: [{ group: 'g1', capacity: 7 }], head: preschoolPeople.head });
    await setBudget(city, 4 * each);
    await giveBack(city, 'r0', 1, '2026-06-20T10:00:00+05:00');
    const drafts = [];
    for (let index = 0; index < 4; index += 1) drafts.push(await draft(city, { count: 2, scope: 'settlements' }));
    const answers = await Promise.all(drafts.slice(0, 3).map(({ round }) => approve(city, round)));
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(2);
    for (const { round } of drafts) await approve(city, round);
    expect((await showBudget(city)).body).toMatchObject({ bound: 4 * each, free: 0 });
    expect((await check(city, drafts[0]?.round ?? '')).body).toMatchObject({
      passedOver: { settlements: { count: 4, leftOut: [{ district: 'Актас', families: 4 }] } },
    });
    const returned = await draft(city, { sizing: { by: 'returned' } });
    await setBudget(city, 7 * each);
    expect((await approve(city, returned.round)).body).toMatchObject({ count: 1 });
    await Promise.all(Array.from({ length: 3 }, () => runJob({ job: 'scheduleRounds', territory }, contextOf(city.context))));
    await city.run({ job: 'scheduleRounds', territory });
    expect((await showBudget(city)).body).toMatchObject({ bound: 7 * each, free: 0 });
    await city.run({ job: 'issueRounds' });
    const first = await Promise.all(drafts.map(async ({ round }) => (await listAwards(table, territory, round)).length));
    expect(first.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(4);
  });
});
