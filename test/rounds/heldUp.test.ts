// A round may be held up for months: what it froze is there still, whatever time to live has taken meanwhile, and other rounds do not wait for it.

import { describe, expect, it } from 'vitest';
import { chunksPk } from '../../shared/table/keys.ts';
import { listAll } from '../../shared/table/listAll.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { compareRebuilt, rebuildTerritory } from '../../shared/table/rebuilding.ts';
import { restoreQueue } from '../../shared/table/restoring.ts';
import { readRound } from '../../shared/table/rounds.ts';
import type { Table } from '../../shared/table/table.ts';
import { people, type City } from '../support/city.ts';
import { approve, draft, roundCity, rulebooksWith, territory } from '../support/roundCity.ts';
import { acts } from '../support/voucherCity.ts';

/** What time to live does, to the last item. */
async function expire(table: Table, pk: string, now: number): Promise<void> {
  for await (const item of listAll(table, 'published', { pk })) {
    if ((item.expiresAtSeconds ?? Infinity) * 1000 < now) await table.remove('published', { pk, sk: item.sk }, 'ifPresent');
  }
}

async function heldUpCity(): Promise<{ readonly city: City; readonly table: Table; readonly round: string; readonly pk: string }> {
  const table = memoryTable();
  const rulebooks = rulebooksWith(() => ({ legalBasis: acts(['2025-01-01', '2026-07-01'], ['2026-09-10']) }));
  const city = await roundCity(6, { table, rulebooks });
  const { round } = await draft(city, { count: 3 });
  expect((await approve(city, round)).status).toBe(200);
  const stored = await readRound(table, territory, round);
  return { city, table, round, pk: chunksPk(territory, stored?.frozen?.queueRun ?? '') };
}

const differences = async ({ context: { table, calendar, now } }: City) =>
  (await compareRebuilt(table, await rebuildTerritory(table, calendar(), territory, now()), now())).differences;

describe('a round held up for longer than a version is kept', () => {
  it('is issued, and its protocol published, from the queue it froze', async () => {
    const { city, table, round, pk } = await heldUpCity();
    city.at('2026-09-12T10:00:00+05:00');
    await expire(table, pk, city.context.now());
    expect(await city.run({ job: 'issueRounds' })).toMatchObject({ rounds: [{ round, state: 'finished', issued: 3 }] });
    expect(await city.run({ job: 'publishProtocols' })).toMatchObject({ protocols: [{ round }] });
  });

  it('has its protocol when it was cancelled, too', async () => {
    const { city, table, round, pk } = await heldUpCity();
    city.at('2026-09-12T10:00:00+05:00');
    await expire(table, pk, city.context.now());
    await city.ask('cancelRound', { params: { territory, round }, iin: people.head });
    expect(await city.run({ job: 'publishProtocols' })).toMatchObject({ protocols: [{ round }] });
  });

  it('is what the events make of it, and is put back where it was lost', async () => {
    const { city, table, pk } = await heldUpCity();
    expect(await differences(city)).toEqual([]);
    city.at('2026-09-05T10:00:00+05:00');
    await city.run({ job: 'recomputeQueue', territory });
    expect(await differences(city)).toEqual([]);
    for await (const { sk } of listAll(table, 'published', { pk })) await table.remove('published', { pk, sk }, 'ifPresent');
    expect(await differences(city)).not.toEqual([]);
    const { calendar, now } = city.context;
    await restoreQueue(table, await rebuildTerritory(table, calendar(), territory, now()), now());
    expect(await differences(city)).toEqual([]);
    city.at('2026-09-12T10:00:00+05:00');
    await expire(table, pk, city.context.now());
    expect(await city.run({ job: 'issueRounds' })).toMatchObject({ rounds: [{ state: 'finished' }] });
    await city.run({ job: 'publishProtocols' });
    expect(await differences(city)).toEqual([]);
  });

  it('whose queue is gone all the same keeps no other round waiting, and the run fails after them', async () => {
    const { city, table, round, pk } = await heldUpCity();
    city.at('2026-09-12T10:00:00+05:00');
    for await (const { sk } of listAll(table, 'published', { pk })) await table.remove('published', { pk, sk }, 'ifPresent');
    await city.run({ job: 'recomputeQueue', territory });
    const other = await draft(city, { count: 1 });
    expect((await approve(city, other.round)).status).toBe(200);
    await expect(city.run({ job: 'issueRounds' })).rejects.toThrow('the frozen queue is not the one that was approved');
    expect(await readRound(table, territory, other.round)).toMatchObject({ state: 'finished' });
    expect(await readRound(table, territory, round)).toMatchObject({ state: 'approved' });
    expect(city.lines.some((line) => line.includes('round-not-issued') && line.includes(round))).toBe(true);
  });
});
