// A round keeps the rulebook it was drafted under; whether money may be spent at all is a question to the one in force.

import { describe, expect, it } from 'vitest';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { day } from '../../shared/domain/time.ts';
import { listRoundIds, readRound } from '../../shared/table/rounds.ts';
import type { Table } from '../../shared/table/table.ts';
import { runJob } from '../../functions/jobs/index.ts';
import { hastyRulebooks, people, type City } from '../support/city.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { approve, draft, roundCity, setBudget, territory } from '../support/roundCity.ts';
import { acts } from '../support/voucherCity.ts';

/** Rulebooks in which Karaganda's first says so, and to which a second may come. */
function growingBooks(first: Partial<Rulebook>) {
  let books = hastyRulebooks().map((one) => (one.territory === territory ? { ...one, ...first } : one));
  return {
    rulebooks: () => books,
    add: (second: Partial<Rulebook>) => {
      const before = books.find((one) => one.territory === territory);
      if (before === undefined) throw new Error('no rulebook of the territory');
      books = [...books, { ...before, version: 'second', ...second }];
    },
  };
}

const stateOf = async (city: City, round: string) =>
  (await city.ask('showRound', { params: { territory, round }, iin: people.auditor })).body;

describe('the legal basis of a round (I-33)', () => {
  it('is that of the rulebook in force: an act that a later rulebook says has ended stops an approved round', async () => {
    const books = growingBooks({ legalBasis: acts(['2025-01-01']) });
    const city = await roundCity(6, { rulebooks: books.rulebooks });
    const { round } = await draft(city, { count: 3 });
    const late = await draft(city, { count: 1 });
    await approve(city, round);
    books.add({ effectiveFrom: day('2026-07-02'), legalBasis: acts(['2025-01-01', '2026-07-01']) });
    city.at('2026-07-05T10:00:00+05:00');
    expect((await approve(city, late.round)).body).toMatchObject({ status: 409, code: 'basis-lapsed', because: { from: '2026-07-02' } });
    await city.run({ job: 'issueRounds' });
    expect(await stateOf(city, round)).toMatchObject({ state: 'approved', issued: 0 });
  });

  it('comes back with an act that only the later rulebook knows, and the round goes on', async () => {
    const books = growingBooks({ legalBasis: acts(['2025-01-01', '2026-07-01']) });
    const city = await roundCity(6, { rulebooks: books.rulebooks });
    const { round } = await draft(city, { count: 3 });
    const late = await draft(city, { count: 1 });
    await approve(city, round);
    city.at('2026-07-05T10:00:00+05:00');
    await city.run({ job: 'issueRounds' });
    expect(await stateOf(city, round)).toMatchObject({ state: 'approved', issued: 0 });
    books.add({ effectiveFrom: day('2026-07-10'), legalBasis: acts(['2025-01-01', '2026-07-01'], ['2026-07-10']) });
    city.at('2026-07-10T10:00:00+05:00');
    await city.run({ job: 'issueRounds' });
    expect(await stateOf(city, round)).toMatchObject({ state: 'finished', issued: 3 });
    expect((await approve(city, late.round)).status).toBe(200);
  });

  it('is gone from the day after the last rulebook ended', async () => {
    const books = growingBooks({ legalBasis: acts(['2025-01-01']), effectiveTo: day('2026-07-01') });
    const city = await roundCity(6, { rulebooks: books.rulebooks });
    const { round } = await draft(city, { count: 3 });
    await approve(city, round);
    city.at('2026-07-02T00:00:00+05:00');
    await city.run({ job: 'issueRounds' });
    expect(await stateOf(city, round)).toMatchObject({ state: 'approved', issued: 0 });
  });
});

describe('a standing order whose draft was left behind', () => {
  const order = { key: 'monthly', days: ['07-01'], at: '09:00', by: 'places' as const, most: 100 };
  const [shipped] = hastyRulebooks().filter((one) => one.territory === territory);
  if (shipped === undefined) throw new Error('none shipped');
  const rounds = { ...shipped.rounds, schedule: [order] };

  it('is approved under the rulebook it was drafted under, with that one’s categories', async () => {
    const mortal = mortalTable();
    const books = growingBooks({ rounds });
    const city = await roundCity(6, { table: mortal.table, rulebooks: books.rulebooks });
    await seedPreschool(city, 'k1', { groups: [{ group: 'g1', capacity: 4 }], head: preschoolPeople.head });
    await setBudget(city, 100 * 45_000_000);
    mortal.killAt(2, 'before');
    await expect(runJob({ job: 'scheduleRounds', territory }, city.context)).rejects.toThrow(Killed);
    const codes = shipped.categories.map(({ code }) => code);
    books.add({ effectiveFrom: day('2026-07-02'), categories: shipped.categories.slice(1) });
    city.at('2026-07-02T08:00:00+05:00');
    expect(await city.run({ job: 'scheduleRounds', territory })).toMatchObject({ orders: [{ outcome: 'approved' }] });
    const [id = ''] = await listRoundIds(city.context.table, territory);
    const round = await readRound(city.context.table, territory, id);
    expect(round).toMatchObject({ rulebook: shipped.version, frozen: { input: { rulebook: shipped.version, categories: codes } } });
  });

  it('that fails keeps no other territory waiting, and the run fails after them', async () => {
    const rulebooks = hastyRulebooks().map((one) => ({ ...one, rounds: { ...one.rounds, schedule: [order] } }));
    const city = await roundCity(6, { rulebooks: () => rulebooks });
    await seedPreschool(city, 'k1', { groups: [{ group: 'g1', capacity: 4 }], head: preschoolPeople.head });
    await setBudget(city, 100 * 45_000_000);
    const { table } = city.context;
    const torn = {
      ...table,
      get: (...[name, key, options]: Parameters<Table['get']>) => {
        if (key.pk.startsWith(`ROUND#${territory}#`)) throw new Error('torn');
        return table.get(name, key, options);
      },
    };
    const others: string[] = [];
    const context = { ...city.context, table: torn, log: { ...city.context.log, info: (code: string) => void others.push(code) } };
    await expect(runJob({ job: 'scheduleRounds' }, context)).rejects.toThrow('torn');
    expect(others).toContain('scheduled-round-waits');
  });
});
