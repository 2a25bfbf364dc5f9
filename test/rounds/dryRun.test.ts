// The dry run says beforehand what the round then does, what it costs and what is left; comparing plans changes nothing.

import { describe, expect, it } from 'vitest';
import { dryRun } from '../../functions/department/dryRun.ts';
import { stretchesOf } from '../../shared/domain/allocation.ts';
import { orderKeyBytes } from '../../shared/domain/orderKey.ts';
import { nobodyLeftOut } from '../../shared/domain/settlement.ts';
import { batchesByRow } from '../../shared/domain/twins.ts';
import { comparePlans } from '../../shared/domain/whatIf.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { listAwards } from '../../shared/table/rounds.ts';
import { at, people, type City } from '../support/city.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { approve, check, draft, here, roundCity, rulebooksWith, setBudget, territory } from '../support/roundCity.ts';

const each = 45_000_000;

async function leave(city: City, number: string | undefined, state: 'withdrawn' | 'suspended'): Promise<void> {
  const { table, now } = city.context;
  const before = await readApplication(table, number ?? '');
  if (before === undefined) throw new Error('no such application');
  const command = { name: 'test', by: 'test', as: 'parent', at: now(), key: before.number, digest: '' } as const;
  const change = { kind: 'application-withdrawn', data: {}, cause: 'withdrawn', now: now() } as const;
  const { writes } = saveApplication(before, { ...before, state }, command, change);
  expect((await table.together(`leave ${before.number}`, writes)).done).toBe(true);
}

/** Every third family is a large one: the categories of two kinds are served in turn by the weighted plan. */
const mixed = (child: number) => ({ statuses: child % 3 === 0 ? 'large-family' : '' });

interface Dry {
  readonly first: readonly { number: string }[];
  readonly categories: readonly { waiting: number; awarded: number; left: number }[];
}

describe('the dry run', () => {
  it('names who would be served, what it costs, what is left, and until when families would answer', async () => {
    const city = await roundCity(12, { cells: mixed });
    await seedPreschool(city, 'k1', { groups: [{ group: 'g1', capacity: 8 }], head: preschoolPeople.head });
    await setBudget(city, 10 * each);
    const { round } = await draft(city, { count: 5, plan: 'weighted' });
    const { body } = await check(city, round);
    expect(body).toMatchObject({
      count: 5,
      sizing: { by: 'count', costEach: each },
      awarded: 5,
      cost: { each, all: 5 * each },
      confirmLastDay: '2026-07-03',
      figures: { places: 8, returned: 0, budget: 10 },
      left: { freePlaces: 3, budget: 5 * each },
      passedOver: { notWaiting: { count: 0 }, twins: { count: 0 }, settlements: { count: 0 } },
    });
    const { categories } = body as unknown as Dry;
    const sum = (of: (one: Dry['categories'][number]) => number) => categories.reduce((all, one) => all + of(one), 0);
    expect([sum(({ waiting }) => waiting), sum(({ awarded }) => awarded), sum(({ left }) => left)]).toEqual([12, 5, 7]);
  });

  it('counts the pause: approved on Friday evening with an hour’s pause over midnight, families have until Tuesday', async () => {
    const rulebooks = rulebooksWith(({ rounds }) => ({ rounds: { ...rounds, pauseMinutes: 60 } }));
    const city = await roundCity(2, { rulebooks });
    const { round } = await draft(city, { count: 1 });
    city.at('2026-07-09T23:30:00+05:00');
    expect((await check(city, round)).body).toMatchObject({ issueFrom: '2026-07-09T19:30:00.000Z', confirmLastDay: '2026-07-14' });
  });

  it('is what the round then does, with those who have left since the queue was published passed over and named', async () => {
    const city = await roundCity(12, { cells: mixed });
    const { round } = await draft(city, { count: 5 });
    await leave(city, city.numbers[0], 'withdrawn');
    await leave(city, city.numbers[3], 'suspended');
    // Behind the last one served: the round never comes to them.
    await leave(city, city.numbers[11], 'withdrawn');
    const dry = await check(city, round);
    expect(dry.body['passedOver']).toMatchObject({
      notWaiting: {
        count: 2,
        states: expect.arrayContaining([
          { state: 'withdrawn', count: 1 },
          { state: 'suspended', count: 1 },
        ]),
        first: [
          { number: city.numbers[0], state: 'withdrawn' },
          { number: city.numbers[3], state: 'suspended' },
        ],
      },
    });
    await approve(city, round);
    const approved = await check(city, round);
    expect(approved.body['first']).toEqual(dry.body['first']);
    await city.run({ job: 'issueRounds' });
    const awards = await listAwards(city.context.table, territory, round);
    expect(awards.map(({ number }) => number)).toEqual((dry.body as unknown as Dry).first.map(({ number }) => number));
    // And afterwards it still tells the same: whom it served has not "left".
    const after = await check(city, round);
    expect(after.body['first']).toEqual(dry.body['first']);
    expect(after.body['passedOver']).toMatchObject({ notWaiting: { count: 2 } });
  });

  it('finds a family in its place still when only its category changed since', async () => {
    const city = await roundCity(4);
    const { round } = await draft(city, { count: 4 });
    const { table, now } = city.context;
    const before = await readApplication(table, city.numbers[1] ?? '');
    if (before === undefined) throw new Error('no such application');
    const command = { name: 'test', by: 'test', as: 'system', at: now(), key: 'test', digest: '' } as const;
    const change = { kind: 'application-recategorised', data: {}, cause: 'category-changed', now: now() } as const;
    await table.together('move', saveApplication(before, { ...before, category: before.category + 1 }, command, change).writes);
    expect((await check(city, round)).body).toMatchObject({ awarded: 4, passedOver: { notWaiting: { count: 0 } } });
  });

  it('names twins who are more than the vouchers left when their turn comes', () => {
    const keys = new Uint8Array(6 * orderKeyBytes).map((_, index) => (index % orderKeyBytes === 0 ? 1 : 0));
    const ground = {
      queueVersion: 1,
      asOf: at('2026-07-01T00:00:00Z'),
      keys,
      stretches: stretchesOf(keys),
      batches: batchesByRow([[1, 4]]),
      awarded: new Set<number>(),
      gone: new Set([2, 5]),
      passedOver: new Set<number>(),
      leftOut: () => nobodyLeftOut,
    };
    const round = (count: number) =>
      dryRun(ground, { categories: [{ code: 1 }] }, { count, plan: { kind: 'sequential' }, leftOut: new Set() });
    expect(round(2)).toEqual({ rows: [0, 3], unfit: [[1, 4]], met: [2] });
    expect(round(3)).toEqual({ rows: [0, 1, 4], unfit: [], met: [2] });
    expect(round(9)).toEqual({ rows: [0, 1, 4, 3], unfit: [], met: [2, 5] });
    expect(round(0)).toMatchObject({ rows: [], unfit: [] });
  });

  it('writes nothing', async () => {
    const changes: Change[] = [];
    const city = await roundCity(6, { table: memoryTable({ onWrite: (change) => changes.push(change) }) });
    const { round } = await draft(city, { count: 3, scope: 'settlements' });
    changes.length = 0;
    expect((await check(city, round)).status).toBe(200);
    expect((await compare(city, { round, alternatives: [{ name: 'a', scope: 'territory' }] })).status).toBe(200);
    expect(changes).toEqual([]);
  });
});

const compare = (city: City, body: Readonly<Record<string, unknown>>) => city.ask('compareRounds', { ...here, iin: people.auditor, body });

interface Plan {
  readonly name: string;
  readonly awarded: number;
  readonly gain: { count: number; first: readonly string[] };
  readonly lose: { count: number; first: readonly string[] };
}

describe('what if', () => {
  it('shows each alternative beside the real plan: whom it serves, who would gain and who would lose', async () => {
    const city = await roundCity(12, { cells: mixed });
    const { round } = await draft(city, { count: 6, plan: 'sequential' });
    const { body, status } = await compare(city, {
      round,
      alternatives: [
        { name: 'same' },
        { name: 'fewer', sizing: { by: 'count', count: 4 } },
        { name: 'in-turn', plan: 'weighted' },
        { name: 'slower', confirmWorkingDays: 5, sizing: { by: 'budget', budget: 7 * each } },
      ],
    });
    expect(status).toBe(200);
    const [real, same, fewer, inTurn, slower] = body['plans'] as Plan[];
    expect(real).toMatchObject({ name: 'real', awarded: 6, plan: 'sequential', confirmLastDay: '2026-07-03', cost: { all: 6 * each } });
    expect(same).toMatchObject({ gain: { count: 0 }, lose: { count: 0 } });
    expect(fewer).toMatchObject({ awarded: 4, gain: { count: 0 }, lose: { count: 2 } });
    expect(inTurn?.gain.count).toBe(inTurn?.lose.count);
    expect(inTurn?.gain.count).toBeGreaterThan(0);
    expect(slower).toMatchObject({
      awarded: 7,
      confirmWorkingDays: 5,
      confirmLastDay: '2026-07-09',
      gain: { count: 1 },
      lose: { count: 0 },
    });
  });

  it('compares with a round as it was approved, whatever has changed since', async () => {
    const city = await roundCity(6);
    const { round } = await draft(city, { count: 2 });
    await approve(city, round);
    await city.run({ job: 'issueRounds' });
    const { body } = await compare(city, { round, alternatives: [{ name: 'more', sizing: { by: 'count', count: 3 } }] });
    expect(body).toMatchObject({
      plans: [{ awarded: 2 }, { awarded: 3, gain: { count: 1, first: [city.numbers[2]] }, lose: { count: 0 } }],
    });
  });

  it('without a round compares with the rulebook’s own plan by free places', async () => {
    const city = await roundCity(6);
    await seedPreschool(city, 'k1', { groups: [{ group: 'g1', capacity: 2 }], head: preschoolPeople.head });
    const { body } = await compare(city, { alternatives: [{ name: 'one', sizing: { by: 'count', count: 1 } }] });
    expect(body).toMatchObject({
      plans: [
        { awarded: 2, sizing: { by: 'places' } },
        { awarded: 1, lose: { count: 1, first: [city.numbers[1]] } },
      ],
    });
  });

  it('takes one to four alternatives, by plans the rulebook has', async () => {
    const city = await roundCity(2);
    expect((await compare(city, { alternatives: [] })).status).toBe(400);
    expect((await compare(city, { alternatives: Array.from({ length: 5 }, () => ({ name: 'x' })) })).status).toBe(400);
    const sizing = { by: 'count', count: 1 };
    expect((await compare(city, { sizing, alternatives: [{ name: 'x', plan: 'lottery' }] })).body).toMatchObject({ code: 'plan-unknown' });
    expect((await compare(city, { round: '20260701ffffffff', alternatives: [{ name: 'x' }] })).body).toMatchObject({
      code: 'round-unknown',
    });
  });

  it('is pure: the real plan against itself changes nobody', () => {
    const ground = { stretches: [{ category: 1, first: 0, count: 5 }], categories: [{ code: 1 }], batches: new Map() };
    const plan = { count: 3, plan: { kind: 'sequential' as const }, closed: new Set([1]) };
    const [real, other] = comparePlans(ground, plan, [{ ...plan, closed: new Set<number>() }]);
    expect(real).toMatchObject({ rows: [0, 2, 3], gain: [], lose: [] });
    expect(other).toMatchObject({ rows: [0, 1, 2], gain: [1], lose: [3] });
  });
});
