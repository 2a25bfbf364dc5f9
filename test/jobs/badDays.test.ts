// Bad days of a round: fifty workers at once, an end at every write, two heads who press at once, a rulebook that changes in the middle. Whatever
// happens, the awards are those of the frozen queue, and the protocol has the same root (I-01, I-03, I-04, I-05, I-06, I-10, I-11).
// The whole sizes, 20,000 applications and 500 vouchers ended at every single write, run with KEZEK_NIGHTLY=1.

import { describe, expect, it } from 'vitest';
import { runJob } from '../../functions/jobs/index.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { listAwards, readProgress, readRound } from '../../shared/table/rounds.ts';
import type { Table } from '../../shared/table/table.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { hastyRulebooks, importCells, people, row, staffedCity, type City } from '../support/city.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';

const territory = 'karaganda';
const nightly = process.env['KEZEK_NIGHTLY'] !== undefined;
const rowsPerBatch = 200;

async function draftedCity(table: Table, families: number, count: number): Promise<{ readonly city: City; readonly round: string }> {
  const city = await staffedCity(table);
  const rows = Array.from({ length: families }, (_, child) => {
    const submittedAt = new Date(Date.parse('2023-01-10T09:00:00Z') + child * 977).toISOString();
    return row(child, submittedAt, { bornOn: `${2021 + (child % 3)}-05-10`, statuses: child % 5 === 0 ? 'large-family' : '' });
  });
  for (let from = 0; from < families; from += rowsPerBatch) await importCells(city, rows.slice(from, from + rowsPerBatch));
  await city.run({ job: 'recomputeQueue' });
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.clerk, body: { count, plan: 'weighted' } });
  return { city, round: String(drafted.body['round']) };
}

async function approvedCity(table: Table, families: number, count: number) {
  const drafted = await draftedCity(table, families, count);
  const approved = await drafted.city.ask('approveRound', { params: { territory, round: drafted.round }, iin: people.head });
  expect(approved.status).toBe(200);
  return drafted;
}

/** The public digest of what the round came to. */
async function rootOf(city: City, round: string): Promise<string | undefined> {
  await city.run({ job: 'publishProtocols' });
  return (await readRound(city.context.table, territory, round))?.protocolRoot;
}

async function expectWhole(city: City, round: string, count: number): Promise<void> {
  const { table, calendar, now } = city.context;
  const awards = await listAwards(table, territory, round);
  expect(new Set(awards.map(({ number }) => number)).size).toBe(count);
  expect((await readRound(table, territory, round))?.state).toBe('finished');
  expect((await readProgress(table, territory, round)).issued).toBe(count);
  expect((await checkTerritory(table, calendar(), territory, now())).violations).toEqual([]);
}

describe('bad days of a round', () => {
  const [families, count] = nightly ? [20_000, 2_000] : [1_200, 200];
  it(`fifty workers on one round of ${families} applications issue what one worker does`, { timeout: 900_000 }, async () => {
    const alone = await approvedCity(memoryTable(), families, count);
    await alone.city.run({ job: 'issueRounds' });
    // Every verb lets the others go on, so that workers really meet.
    const table = memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) });
    const { city, round } = await approvedCity(table, families, count);
    await Promise.all(Array.from({ length: 50 }, () => runJob({ job: 'issueRounds' }, city.context)));
    await expectWhole(city, round, count);
    const root = await rootOf(city, round);
    expect(root).toBeDefined();
    expect(root).toBe(await rootOf(alone.city, alone.round));
  });

  it(
    'a round of 500 children that ends at every one of its writes, before it or after it, comes to the same root',
    { timeout: 900_000 },
    async () => {
      const alone = await approvedCity(memoryTable(), 600, 500);
      await alone.city.run({ job: 'issueRounds' });
      const expected = await rootOf(alone.city, alone.round);
      // One life with an end at each write: the next run always meets what the one before left.
      const mortal = mortalTable();
      const { city, round } = await approvedCity(mortal.table, 600, 500);
      let ends = 0;
      for (;;) {
        mortal.killAt(1, ends % 2 === 0 ? 'before' : 'after');
        const end: unknown = await city.run({ job: 'issueRounds' }).catch((error: unknown) => error);
        if (!(end instanceof Killed)) break;
        ends += 1;
      }
      mortal.killAt(-1, 'before');
      expect(ends).toBeGreaterThan((2 * 500) / 8);
      await expectWhole(city, round, 500);
      expect(await rootOf(city, round)).toBe(expected);
    },
  );

  it.runIf(nightly)(
    'a round of 500 children, killed once at any of its writes, comes to the same root',
    { timeout: 1_800_000 },
    async () => {
      const whole = mortalTable();
      const reference = await approvedCity(whole.table, 600, 500);
      whole.killAt(-1, 'before');
      await reference.city.run({ job: 'issueRounds' });
      const writes = whole.transactions();
      const expected = await rootOf(reference.city, reference.round);
      for (let transaction = 1; transaction <= writes; transaction += 1) {
        for (const when of ['before', 'after'] as const) {
          const mortal = mortalTable();
          const { city, round } = await approvedCity(mortal.table, 600, 500);
          mortal.killAt(transaction, when);
          await expect(city.run({ job: 'issueRounds' })).rejects.toThrow(Killed);
          mortal.killAt(-1, 'before');
          await city.run({ job: 'issueRounds' });
          expect(await rootOf(city, round), `${when} ${transaction}`).toBe(expected);
        }
      }
    },
  );

  it('two heads who approve at once approve it once', async () => {
    const { city, round } = await draftedCity(memoryTable(), 20, 5);
    const params = { territory, round };
    const answers = await Promise.all([people.head, people.secondHead].map((iin) => city.ask('approveRound', { params, iin })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    await Promise.all([city.run({ job: 'issueRounds' }), city.run({ job: 'issueRounds' })]);
    await expectWhole(city, round, 5);
  });

  it('a rulebook that changes in the middle changes nothing: the round keeps its version to its last voucher', async () => {
    let rulebooks = hastyRulebooks();
    const mortal = mortalTable();
    const city = await staffedCity(mortal.table, { rulebooks: () => rulebooks });
    await importCells(
      city,
      Array.from({ length: 40 }, (_, child) => row(child, `2023-01-10T09:00:${String(child).padStart(2, '0')}Z`)),
    );
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory }, iin: people.clerk, body: { count: 30 } });
    const round = String(drafted.body['round']);
    await city.ask('approveRound', { params: { territory, round }, iin: people.head });
    mortal.killAt(3, 'after');
    await expect(city.run({ job: 'issueRounds' })).rejects.toThrow(Killed);
    mortal.killAt(-1, 'before');
    rulebooks = rulebooks.flatMap((rulebook) =>
      rulebook.territory === territory
        ? [
            rulebook,
            {
              ...rulebook,
              version: 'karaganda-2026-2',
              effectiveFrom: rulebook.effectiveFrom,
              deadlines: { ...rulebook.deadlines, confirmWorkingDays: 7 },
            },
          ]
        : [rulebook],
    );
    await city.run({ job: 'issueRounds' });
    const awards = await listAwards(city.context.table, territory, round);
    const vouchers = await Promise.all(awards.map(({ voucher }) => readVoucher(city.context.table, voucher)));
    expect(vouchers).toHaveLength(30);
    for (const voucher of vouchers) expect(voucher).toMatchObject({ rulebook: 'karaganda-2025-1', confirmBy: { days: 2 } });
  });
});
