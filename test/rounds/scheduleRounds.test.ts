// Rounds a rulebook orders by itself: on their day, once, within the money somebody set, by the same freezing and with the same pause as any round.

import { describe, expect, it } from 'vitest';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { ordersDue } from '../../shared/domain/standingOrder.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { listRoundIds, readRound } from '../../shared/table/rounds.ts';
import type { Table } from '../../shared/table/table.ts';
import { runJob } from '../../functions/jobs/index.ts';
import { contextOf } from '../../shared/context.ts';
import { at, hastyRulebooks, people, type City } from '../support/city.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { giveBack, roundCity, rulebooksWith, setBudget, showBudget, territory } from '../support/roundCity.ts';

const each = 45_000_000;

const order = (more: Partial<Rulebook['rounds']['schedule'][number]> = {}) => ({
  key: 'monthly',
  days: ['07-01', '12-31', '02-29'],
  at: '09:00',
  by: 'places' as const,
  most: 100,
  ...more,
});

const ordering = (...schedule: readonly ReturnType<typeof order>[]) =>
  rulebooksWith(({ rounds }) => ({ rounds: { ...rounds, schedule: [...schedule] } }));

/** 20 families, 6 free places, 2026-07-01 10:00: the order of 09:00 is an hour old. */
async function orderedCity(orders: readonly ReturnType<typeof order>[] = [order()], table?: Table): Promise<City> {
  const city = await roundCity(20, { rulebooks: ordering(...orders), ...(table === undefined ? {} : { table }) });
  await seedPreschool(city, 'k1', { groups: [{ group: 'g1', capacity: 6 }], head: preschoolPeople.head });
  return city;
}

const run = (city: City) => city.run({ job: 'scheduleRounds', territory });
const roundsOf = async (city: City) => {
  const { table } = city.context;
  return Promise.all((await listRoundIds(table, territory)).map((id) => readRound(table, territory, id)));
};

describe('a standing order', () => {
  const [rulebook] = hastyRulebooks();
  if (rulebook === undefined) throw new Error('none shipped');
  const due = (iso: string, ...schedule: readonly ReturnType<typeof order>[]) =>
    ordersDue({ territory, rounds: { ...rulebook.rounds, schedule: [...schedule] } }, at(iso)).map(({ day }) => day);

  it('falls due at its minute and for a day, at midnight of the year as well', () => {
    expect(due('2026-07-01T08:59:59.999+05:00', order())).toEqual([]);
    expect(due('2026-07-01T09:00:00+05:00', order())).toEqual(['2026-07-01']);
    expect(due('2026-07-02T08:59:59.999+05:00', order())).toEqual(['2026-07-01']);
    expect(due('2026-07-02T09:00:00+05:00', order())).toEqual([]);
    expect(due('2027-01-01T03:00:00+05:00', order())).toEqual(['2026-12-31']);
  });

  it('of 29 February is carried out in years that have it', () => {
    expect(due('2027-03-01T09:00:00+05:00', order())).toEqual([]);
    expect(due('2028-02-29T10:00:00+05:00', order())).toEqual(['2028-02-29']);
  });
});

describe('scheduleRounds', () => {
  it('drafts and approves the round under the rulebook’s version, frozen as any other, and issueRounds issues it', async () => {
    const city = await orderedCity();
    await setBudget(city, 100 * each);
    expect(await run(city)).toMatchObject({ orders: [{ outcome: 'approved' }] });
    const [round, ...others] = await roundsOf(city);
    expect(others).toEqual([]);
    expect(round).toMatchObject({
      state: 'approved',
      draftedBy: 'job:scheduleRounds',
      approvedBy: 'job:scheduleRounds',
      rulebook: 'karaganda-2025-1',
      frozen: { input: { count: 6, sizing: { by: 'places', freePlaces: 6, costEach: each, most: 100 } } },
    });
    await city.run({ job: 'issueRounds' });
    const params = { territory, round: round?.round ?? '' };
    expect((await city.ask('showRound', { params, iin: people.auditor })).body).toMatchObject({ state: 'finished', issued: 6 });
    expect(await run(city)).toMatchObject({ orders: [{ outcome: 'done' }] });
    city.at('2026-07-02T09:00:00+05:00');
    expect(await run(city)).toEqual({ orders: [] });
  });

  it('does nothing without a budget of the year, says so in the log, and goes on when one is set', async () => {
    const city = await orderedCity();
    expect(await run(city)).toMatchObject({ orders: [{ outcome: 'budget-none' }] });
    expect(await roundsOf(city)).toEqual([]);
    expect(city.lines.some((line) => line.includes('scheduled-round-waits') && line.includes('budget-none'))).toBe(true);
    await setBudget(city, 100 * each);
    expect(await run(city)).toMatchObject({ orders: [{ outcome: 'approved' }] });
  });

  it('never issues more than the free money pays for, nor more than the order allows (I-01)', async () => {
    const city = await orderedCity([order({ most: 4 })]);
    await setBudget(city, 3 * each - 1);
    await run(city);
    expect((await roundsOf(city))[0]).toMatchObject({ frozen: { input: { count: 2, sizing: { freePlaces: 6, most: 2 } } } });
    const richer = await orderedCity([order({ most: 4 })]);
    await setBudget(richer, 30 * each);
    await run(richer);
    expect((await roundsOf(richer))[0]).toMatchObject({ frozen: { input: { count: 4, sizing: { freePlaces: 6, most: 4 } } } });
    const poor = await orderedCity();
    await setBudget(poor, each - 1);
    expect(await run(poor)).toMatchObject({ orders: [{ outcome: 'budget-exceeded' }] });
  });

  it('by money spends what is free, and leaves what it cannot pay for of what came back to the next', async () => {
    const city = await orderedCity([order({ by: 'budget' })]);
    await setBudget(city, 5 * each + 7);
    await run(city);
    expect((await roundsOf(city))[0]).toMatchObject({ frozen: { input: { count: 5, sizing: { by: 'budget', budget: 5 * each + 7 } } } });
    const other = await orderedCity([order({ by: 'returned', most: 3 })]);
    await setBudget(other, 100 * each);
    for (let serial = 0; serial < 5; serial += 1) await giveBack(other, 'r0', serial, `2026-06-2${serial}T10:00:00+05:00`);
    await run(other);
    expect((await roundsOf(other))[0]).toMatchObject({ frozen: { input: { count: 3, sizing: { returned: 3 } } } });
    const drafted = await other.ask('draftRound', { params: { territory }, iin: people.clerk, body: { sizing: { by: 'returned' } } });
    expect(drafted.body).toMatchObject({ count: 2 });
  });

  it('waits where nothing is free or the legal basis has lapsed (I-33)', async () => {
    const city = await roundCity(3, { rulebooks: ordering(order()) });
    await setBudget(city, 100 * each);
    expect(await run(city)).toMatchObject({ orders: [{ outcome: 'round-empty' }] });
    const lapsed = rulebooksWith(({ rounds, legalBasis }) => ({
      rounds: { ...rounds, schedule: [order({ days: ['07-02'] })] },
      legalBasis: legalBasis.slice(0, 1),
    }));
    const frozen = await roundCity(3, { rulebooks: lapsed });
    await setBudget(frozen, 100 * each);
    frozen.at('2026-07-02T10:00:00+05:00');
    expect(await run(frozen)).toMatchObject({ orders: [{ outcome: 'basis-lapsed' }] });
    expect(await roundsOf(frozen)).toEqual([]);
  });

  it('run by eight at once, and again, makes one round and binds its money once', async () => {
    const city = await orderedCity([order(), order({ key: 'second', at: '09:30', by: 'budget', most: 2 })]);
    await setBudget(city, 100 * each);
    await Promise.all(Array.from({ length: 8 }, () => runJob({ job: 'scheduleRounds', territory }, contextOf(city.context))));
    await run(city);
    const rounds = await roundsOf(city);
    expect(rounds.map((round) => round?.frozen?.input.count).toSorted()).toEqual([2, 6]);
    expect((await showBudget(city)).body).toMatchObject({ bound: 8 * each });
    const { table, calendar, now } = city.context;
    expect((await checkTerritory(table, calendar(), territory, now())).violations).toEqual([]);
  });

  it('killed before or after any of its writes ends in the same round', async () => {
    for (const when of ['before', 'after'] as const) {
      for (const transaction of [1, 2]) {
        const mortal = mortalTable();
        const city = await orderedCity([order()], mortal.table);
        await setBudget(city, 100 * each);
        mortal.killAt(transaction, when);
        await expect(runJob({ job: 'scheduleRounds', territory }, city.context)).rejects.toThrow(Killed);
        await run(city);
        const rounds = await roundsOf(city);
        expect(rounds).toHaveLength(1);
        expect(rounds[0]).toMatchObject({ state: 'approved', version: 2, frozen: { input: { count: 6 } } });
        expect((await showBudget(city)).body).toMatchObject({ bound: 6 * each });
      }
    }
  });
});
