// A round may be stopped at any write, before it or after it, and run again by anyone: the awards are the same, the quota is exact, and whoever
// left after the queue was frozen is passed over with their state as the reason (I-01, I-03, I-04, I-05, I-06, I-11).

import { describe, expect, it } from 'vitest';
import { runJob } from '../../functions/jobs/index.ts';
import { contextOf } from '../../shared/context.ts';
import { allocate, stretchesOf } from '../../shared/domain/allocation.ts';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { readPointer, readWholeQueue } from '../../shared/table/queue.ts';
import { listAwards, listSkips, readProgress, readRound } from '../../shared/table/rounds.ts';
import type { Table } from '../../shared/table/table.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';

const territory = 'karaganda';
const families = 24;
const quota = 17;

/** A city whose round is approved; two families have left since its queue was frozen. */
async function approvedCity(table: Table): Promise<{ city: City; round: string }> {
  const city = await staffedCity(table);
  const rows = Array.from({ length: families }, (_, child) =>
    row(child, `2023-01-10T09:00:${String(child).padStart(2, '0')}Z`, {
      bornOn: `${2020 + (child % 4)}-05-10`,
      statuses: child % 5 === 0 ? 'large-family' : '',
    }),
  );
  const outcomes = await importCells(city, rows);
  await city.run({ job: 'recomputeQueue' });
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count: quota, plan: 'weighted' } });
  const round = String(drafted.body['round']);
  const approved = await city.ask('approveRound', { params: { territory, round }, iin: people.secondHead });
  expect(approved.status).toBe(200);
  for (const child of [0, 7]) await withdraw(city, String(outcomes[child]?.['number']));
  return { city, round };
}

async function withdraw(city: City, number: string): Promise<void> {
  const { table, now } = city.context;
  const before = await readApplication(table, number);
  if (before === undefined) throw new Error('no such application');
  const command = { name: 'test', by: 'test', as: 'parent', at: now(), key: number, digest: '' } as const;
  const change = { kind: 'application-withdrawn', data: {}, cause: 'withdrawn', now: now() } as const;
  const saved = saveApplication(before, { ...before, state: 'withdrawn' }, command, change);
  expect((await table.together(`withdraw ${number}`, saved.writes)).done).toBe(true);
}

async function outcomeOf(city: City, round: string) {
  const { table } = city.context;
  const awards = await listAwards(table, territory, round);
  const passedOver = new Set((await listSkips(table, territory, round)).map(({ row }) => row));
  const state = (await readRound(table, territory, round))?.state;
  const { issued, skipped } = await readProgress(table, territory, round);
  return { state, issued, skipped, awards: awards.map(({ number, voucher }) => [number, voucher]), passedOver: [...passedOver].sort() };
}

async function violationsOf(city: City) {
  const { table, calendar, now } = city.context;
  return (await checkTerritory(table, calendar(), territory, now())).violations;
}

describe('issueRounds', () => {
  it('serves exactly whom the plan serves, passing over those who left, each with the state as the reason (I-05, I-06)', async () => {
    const { city, round } = await approvedCity(memoryTable());
    await city.run({ job: 'issueRounds' });
    const { table, rulebooks } = city.context;
    const keys = await readWholeQueue(table, territory, (await readPointer(table, territory))?.run ?? '');
    const passedOver = new Set((await listSkips(table, territory, round)).map(({ row }) => row));
    const rulebook = rulebooks().find((one) => one.territory === territory);
    const plan = rulebook?.plan.presets['weighted'];
    if (rulebook === undefined || plan === undefined) throw new Error('no plan');
    const expected = allocate(stretchesOf(keys), rulebook, plan, quota, passedOver).map((at) => placeOf(keys, at * orderKeyBytes).number);
    const found = await outcomeOf(city, round);
    expect(found.awards.map(([number]) => number).sort()).toEqual([...expected].sort());
    expect(found).toMatchObject({ state: 'finished', issued: quota });
    expect(found.passedOver.length).toBeGreaterThan(0);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('ends the same wherever it is killed and run again (I-01, I-03, I-04)', async () => {
    const whole = mortalTable();
    const reference = await approvedCity(whole.table);
    whole.killAt(-1, 'before');
    await reference.city.run({ job: 'issueRounds' });
    const expected = await outcomeOf(reference.city, reference.round);
    const writes = whole.transactions();
    for (const when of ['before', 'after'] as const) {
      for (let transaction = 1; transaction <= writes; transaction += 1) {
        const mortal = mortalTable();
        const { city, round } = await approvedCity(mortal.table);
        mortal.killAt(transaction, when);
        await expect(city.run({ job: 'issueRounds' })).rejects.toThrow(Killed);
        mortal.killAt(-1, 'before');
        await city.run({ job: 'issueRounds' });
        expect(await outcomeOf(city, round), `killed ${when} transaction ${transaction}`).toEqual(expected);
      }
    }
    expect(await violationsOf(reference.city)).toEqual([]);
  });

  it('never issues more than its count with eight workers at once', async () => {
    // Every verb lets the others go on, so that workers really meet.
    const table = memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) });
    const { city, round } = await approvedCity(table);
    const workers = Array.from({ length: 8 }, () => runJob({ job: 'issueRounds' }, contextOf(city.context)));
    await Promise.all(workers);
    const found = await outcomeOf(city, round);
    expect(found).toMatchObject({ state: 'finished', issued: quota });
    expect(new Set(found.awards.map(([number]) => number)).size).toBe(quota);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('stops when its time is up and goes on at the next run', async () => {
    const { city, round } = await approvedCity(memoryTable());
    let looks = 0;
    await runJob({ job: 'issueRounds' }, city.context, () => (looks += 1) > 2);
    expect((await outcomeOf(city, round)).state).toBe('issuing');
    await city.run({ job: 'issueRounds' });
    expect((await outcomeOf(city, round)).state).toBe('finished');
  });

  it('issues nothing after a cancellation, and what is issued stays', async () => {
    const { city, round } = await approvedCity(memoryTable());
    let looks = 0;
    await runJob({ job: 'issueRounds' }, city.context, () => (looks += 1) > 2);
    const before = await outcomeOf(city, round);
    const cancelled = await city.ask('cancelRound', { params: { territory, round }, iin: people.head });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', moves: [] });
    await city.run({ job: 'issueRounds' });
    expect(await outcomeOf(city, round)).toMatchObject({ state: 'cancelled', issued: before.issued });
  });

  it('serves everybody and finishes when more is granted than families wait', async () => {
    const city = await staffedCity();
    await importCells(city, [row(1, '2023-01-10T09:00:00Z'), row(2, '2023-01-10T10:00:00Z')]);
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count: 50 } });
    const round = String(drafted.body['round']);
    await city.ask('approveRound', { params: { territory, round }, iin: people.secondHead });
    await city.run({ job: 'issueRounds' });
    expect(await outcomeOf(city, round)).toMatchObject({ state: 'finished', issued: 2 });
  });

  it('passes over a child whose last day in the queue is gone, and serves it on that day itself', async () => {
    for (const [today, expected] of [
      ['2026-08-31T10:00:00+05:00', { issued: 1, skipped: 0 }],
      ['2026-09-01T10:00:00+05:00', { issued: 0, skipped: 1 }],
    ] as const) {
      const city = await staffedCity();
      await importCells(city, [row(1, '2023-01-10T09:00:00Z', { bornOn: '2020-05-10' })]);
      city.at(today);
      await city.run({ job: 'recomputeQueue' });
      const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count: 1 } });
      const round = String(drafted.body['round']);
      await city.ask('approveRound', { params: { territory, round }, iin: people.secondHead });
      await city.run({ job: 'issueRounds' });
      expect(await outcomeOf(city, round)).toMatchObject(expected);
    }
  });
});
