// The yearly update of 2026-06-30, from its draft to its end: only the category byte changes, it may be stopped at any write and run again by
// anyone, and running it twice changes nothing.

import { describe, expect, it } from 'vitest';
import { runJob } from '../../functions/jobs/index.ts';
import { contextOf } from '../../shared/context.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { NoticeItem } from '../../shared/table/items.ts';
import { readSure } from '../../shared/table/itemParts.ts';
import { memoryTable, type Change, type Verb } from '../../shared/table/memory.ts';
import { readMoves } from '../../shared/table/queue.ts';
import type { TableName } from '../../shared/table/table.ts';
import { readUpdate, readUpdateProgress } from '../../shared/table/updates.ts';
import { at, people, type Cells, type City } from '../support/city.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { tableKinds } from '../support/tables.ts';
import {
  applicationOf,
  approvedUpdate,
  changeApplication,
  cohortRulebook,
  draftUpdate,
  linesOf,
  newRules,
  oldRules,
  territory,
  updateCity,
  violationsOf,
} from '../support/updateCity.ts';

const updateDay = '2026-06-30T01:00:00+05:00';
const bornIn = (year: number, more: Cells = {}): Cells => ({ bornOn: `${year}-05-10`, ...more });

/** 28 families: of 2021, 2022 and 2023, and every seventh born in 2019, so over-age since 2025-08-31. */
const families = Array.from({ length: 28 }, (_, child) =>
  bornIn(child % 7 === 6 ? 2019 : 2021 + (child % 3), child % 5 === 0 ? { statuses: 'large-family' } : {}),
);

async function notices(city: City, number: string): Promise<readonly string[]> {
  const page = await city.context.table.list('records', { pk: `APPLICATION#${number}`, beginsWith: 'NOTICE#' });
  return page.items.map((item) => readSure(NoticeItem, item).kind);
}

async function outcomeOf(city: Awaited<ReturnType<typeof updateCity>>, update: string) {
  const progress = await readUpdateProgress(city.context.table, territory, update);
  const told = await Promise.all(city.numbers.map((number) => notices(city, number)));
  const { state } = (await readUpdate(city.context.table, territory, update)) ?? {};
  const { looked, rows, applied, changed, left, warned, passedOver } = progress;
  return { state, looked, rows, applied, changed, left, warned, passedOver, told, lines: await linesOf(city) };
}

describe('an update', () => {
  it('moves the children of 2022 to the seniors and nobody else, with their time and number as they were', async () => {
    const city = await updateCity([bornIn(2021), bornIn(2022), bornIn(2022, { statuses: 'large-family' }), bornIn(2023), bornIn(2019)]);
    const before = await linesOf(city);
    expect(before.map(({ category }) => category)).toEqual([3, 4, 2, 4, 3]);
    const update = await approvedUpdate(city);
    city.at(updateDay);
    expect(await city.run({ job: 'applyUpdates' })).toMatchObject({ updates: [{ update, state: 'finished', rows: 3, applied: 3 }] });
    const after = await linesOf(city);
    expect(after.map(({ category, state }) => [category, state])).toEqual([
      [3, 'waiting'],
      [3, 'waiting'],
      [1, 'waiting'],
      [4, 'waiting'],
      [3, 'overAge'],
    ]);
    expect(after.map(({ submittedAt, number }) => [submittedAt, number])).toEqual(
      before.map(({ submittedAt, number }) => [submittedAt, number]),
    );
    expect((await applicationOf(city, city.numbers[1] ?? '')).reason).toMatchObject({ rulebook: 'cohorts-2026', category: 'seniors' });
    await city.run({ job: 'recomputeQueue' });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('says in the moves why: category-changed and over-age, and nothing else', async () => {
    const city = await updateCity(families);
    await approvedUpdate(city);
    city.at(updateDay);
    await city.run({ job: 'applyUpdates' });
    const moves = await readMoves(city.context.table, territory, at('2026-06-30T00:00:00+05:00'), at('2026-07-01T00:00:00+05:00'));
    const changed = families.filter(({ bornOn }) => bornOn?.startsWith('2022')).length;
    const left = families.filter(({ bornOn }) => bornOn?.startsWith('2019')).length;
    expect(moves.filter(({ cause }) => cause === 'category-changed')).toHaveLength(2 * changed);
    expect(moves.filter(({ cause }) => cause === 'over-age')).toHaveLength(left);
    expect(moves).toHaveLength(2 * changed + left);
  });

  it('run twice changes nothing: a second draft has no row', async () => {
    const changes: Change[] = [];
    const city = await updateCity(families, { table: memoryTable({ onWrite: (change) => changes.push(change) }) });
    await approvedUpdate(city);
    city.at(updateDay);
    await city.run({ job: 'applyUpdates' });
    changes.length = 0;
    await city.run({ job: 'applyUpdates' });
    expect(changes).toEqual([]);
    const again = await approvedUpdate(city);
    await city.run({ job: 'applyUpdates' });
    expect(await outcomeOf(city, again)).toMatchObject({ state: 'finished', rows: 0, changed: 0, left: 0 });
    expect(changes.filter(({ key }) => key.pk.startsWith('APPLICATION#') || key.pk === territory)).toEqual([]);
  });

  it('ends the same wherever it is killed and run again', async () => {
    const whole = mortalTable();
    const reference = await updateCity(families, { table: whole.table });
    whole.killAt(-1, 'before');
    const update = await approvedUpdate(reference);
    reference.at(updateDay);
    await reference.run({ job: 'applyUpdates' });
    const expected = await outcomeOf(reference, update);
    expect(expected).toMatchObject({ state: 'finished', looked: 28 });
    const writes = whole.transactions();
    const outcomes = new Set<string>();
    for (const when of ['before', 'after'] as const) {
      for (let transaction = 1; transaction <= writes; transaction += 1) {
        const mortal = mortalTable();
        const city = await updateCity(families, { table: mortal.table });
        mortal.killAt(transaction, when);
        const id = await untilDone(city);
        outcomes.add(JSON.stringify(await outcomeOf(city, id)));
        expect(await outcomeOf(city, id), `killed ${when} transaction ${transaction}`).toEqual(expected);
      }
    }
    expect([...outcomes].map(digestOf)).toHaveLength(1);
    await reference.run({ job: 'recomputeQueue' });
    expect(await violationsOf(reference)).toEqual([]);
  });

  it('is one effect with eight workers at once', async () => {
    // Every verb lets the others go on, so that workers really meet.
    const table = memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) });
    const alone = await updateCity(families);
    const expected = await outcomeOf(alone, await finished(alone));
    const city = await updateCity(families, { table });
    const drafted = await city.ask('draftUpdate', { params: { territory }, iin: people.clerk, body: { day: '2026-06-30' } });
    const update = String(drafted.body['update']);
    await eightWorkers(city);
    await city.ask('approveUpdate', { params: { territory, update }, iin: people.head });
    city.at(updateDay);
    await eightWorkers(city);
    expect(await outcomeOf(city, update)).toEqual(expected);
    await city.run({ job: 'recomputeQueue' });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('is computed in pages and applied in steps, stopped in between and gone on with', async () => {
    const city = await updateCity(families, { table: memoryTable({ pageBytes: 100 }) });
    const drafted = await city.ask('draftUpdate', { params: { territory }, iin: people.clerk, body: { day: '2026-06-30' } });
    const update = String(drafted.body['update']);
    let looks = 0;
    await runJob({ job: 'applyUpdates' }, city.context, () => (looks += 1) > 2);
    const shown = await city.ask('showUpdate', { params: { territory, update }, iin: people.clerk });
    expect(shown.body).toMatchObject({ computing: true, moves: ['cancel'] });
    expect(Number(shown.body['looked'])).toBeGreaterThan(0);
    expect(Number(shown.body['looked'])).toBeLessThan(28);
    const early = await city.ask('approveUpdate', { params: { territory, update }, iin: people.head });
    expect(early).toMatchObject({ status: 409, body: { code: 'update-not-ready' } });
    await city.run({ job: 'applyUpdates' });
    expect((await city.ask('approveUpdate', { params: { territory, update }, iin: people.head })).status).toBe(200);
    city.at(updateDay);
    looks = 0;
    await runJob({ job: 'applyUpdates' }, city.context, () => (looks += 1) > 2);
    expect((await outcomeOf(city, update)).state).toBe('applying');
    await city.run({ job: 'applyUpdates' });
    const alone = await updateCity(families);
    expect(await outcomeOf(city, update)).toEqual(await outcomeOf(alone, await finished(alone)));
  });

  it('waits for its day: approved on 2026-06-25 for 2026-06-30, nothing moves before 00:00 of that day', async () => {
    const city = await updateCity([bornIn(2022)]);
    const update = await approvedUpdate(city);
    city.at('2026-06-29T23:59:59.990+05:00');
    await city.run({ job: 'applyUpdates' });
    expect(await outcomeOf(city, update)).toMatchObject({ state: 'approved', applied: 0, lines: [{ category: 4 }] });
    city.at('2026-06-30T00:00:00+05:00');
    await city.run({ job: 'applyUpdates' });
    expect(await outcomeOf(city, update)).toMatchObject({ state: 'finished', lines: [{ category: 3 }] });
  });

  it('cancelled in the middle moves nobody further, and what is moved stays', async () => {
    const city = await updateCity(families);
    const update = await approvedUpdate(city);
    city.at(updateDay);
    let looks = 0;
    await runJob({ job: 'applyUpdates' }, city.context, () => (looks += 1) > 2);
    const before = await outcomeOf(city, update);
    expect(before.applied).toBeGreaterThan(0);
    const cancelled = await city.ask('cancelUpdate', { params: { territory, update }, iin: people.head });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', moves: [] });
    await city.run({ job: 'applyUpdates' });
    expect(await outcomeOf(city, update)).toEqual({ ...before, state: 'cancelled' });
    expect(await finished(city)).not.toBe(update);
    await city.run({ job: 'recomputeQueue' });
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe.each(tableKinds)('on $name', ({ make, isAbsent }) => {
  it.skipIf(isAbsent)('is the same update', async () => {
    const city = await updateCity(families.slice(0, 7), { table: await make() });
    const alone = await updateCity(families.slice(0, 7));
    expect(await outcomeOf(city, await finished(city))).toEqual(await outcomeOf(alone, await finished(alone)));
    await city.run({ job: 'recomputeQueue' });
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('in the middle of an update', () => {
  it('who withdrew is passed over, and who was restored in between is decided anew by the same rule', async () => {
    const city = await updateCity([bornIn(2022), bornIn(2022), bornIn(2022)]);
    const update = await approvedUpdate(city);
    const [withdrawn = '', restored = ''] = city.numbers;
    await changeApplication(city, withdrawn, { state: 'withdrawn' }, { kind: 'application-withdrawn', cause: 'withdrawn' });
    const suspended = { kind: 'application-suspended', cause: 'suspended' } as const;
    await changeApplication(city, restored, { state: 'suspended' }, suspended);
    await changeApplication(city, restored, { state: 'waiting' }, { kind: 'application-restored', cause: 'restored' });
    city.at(updateDay);
    await city.run({ job: 'applyUpdates' });
    expect(await outcomeOf(city, update)).toMatchObject({ state: 'finished', rows: 3, changed: 2, passedOver: 1 });
    expect((await linesOf(city)).map(({ category, state }) => [category, state])).toEqual([
      [4, 'withdrawn'],
      [3, 'waiting'],
      [3, 'waiting'],
    ]);
  });

  it('a status that came since counts: the same rule, by the facts as they are', async () => {
    const city = await updateCity([bornIn(2022)]);
    const update = await approvedUpdate(city);
    const [number = ''] = city.numbers;
    await changeApplication(
      city,
      number,
      { statuses: ['large-family'], category: 2 },
      { kind: 'claim-verified', cause: 'category-changed' },
    );
    city.at(updateDay);
    await city.run({ job: 'applyUpdates' });
    expect(await outcomeOf(city, update)).toMatchObject({ changed: 1, lines: [{ category: 1, state: 'waiting' }] });
  });

  it('a rulebook that comes into force does not touch it: the update keeps the version it was drafted under', async () => {
    const rulebooks = [oldRules, newRules];
    const city = await updateCity([bornIn(2022), bornIn(2023)], { rulebooks });
    const update = await approvedUpdate(city);
    rulebooks.push(cohortRulebook('cohorts-2026-corrected', '2026-06-30', 2023), cohortRulebook('cohorts-later', '2026-07-01', 2023));
    city.at('2026-07-02T01:00:00+05:00');
    await city.run({ job: 'applyUpdates' });
    expect(await outcomeOf(city, update)).toMatchObject({ state: 'finished', lines: [{ category: 3 }, { category: 4 }] });
    expect((await readUpdate(city.context.table, territory, update))?.rulebook).toBe('cohorts-2026');
  });

  it('a publication stays exactly as of its instant', async () => {
    const meeting: { pages: number; apply?: () => Promise<unknown> } = { pages: 0 };
    // The update is applied between the first two pages of the publication's scan.
    const beforeVerb = async (verb: Verb, name: TableName | undefined) => {
      if (verb !== 'list' || name !== 'waiting' || meeting.apply === undefined || (meeting.pages += 1) < 2) return;
      const { apply } = meeting;
      delete meeting.apply;
      await apply();
    };
    const table = memoryTable({ pageBytes: 150, beforeVerb });
    const city = await updateCity(families, { table });
    const update = await approvedUpdate(city);
    city.at(updateDay);
    const [withdrawn = ''] = city.numbers;
    await changeApplication(city, withdrawn, { state: 'withdrawn' }, { kind: 'application-withdrawn', cause: 'withdrawn' });
    meeting.apply = () => city.run({ job: 'applyUpdates' });
    await city.run({ job: 'recomputeQueue' });
    expect(meeting.apply).toBeUndefined();
    expect(await outcomeOf(city, update)).toMatchObject({ state: 'finished', applied: 12 });
    expect(await violationsOf(city)).toEqual([]);
    await city.run({ job: 'recomputeQueue' });
    expect(await violationsOf(city)).toEqual([]);
    expect((await city.ask('showQueue', { params: { territory } })).body).toMatchObject({ version: 3 });
  });

  it('rows that are not those approved stop it', async () => {
    const city = await updateCity([bornIn(2022)]);
    const update = await approvedUpdate(city);
    const { table } = city.context;
    const page = await table.list('records', { pk: `UPDATE#${territory}#${update}`, beginsWith: 'PAGE#' });
    const [item] = page.items;
    if (item === undefined) throw new Error('no page');
    const rows = Uint8Array.from(item['rows'] as Uint8Array);
    rows[17] = 1;
    await table.put('records', { ...item, rows }, 'ifPresent');
    city.at(updateDay);
    await expect(city.run({ job: 'applyUpdates' })).rejects.toThrow('not those that were approved');
    expect((await linesOf(city))[0]).toMatchObject({ category: 4 });
  });
});

/** Drafts, approves and applies; whatever is killed on the way is asked again. */
async function untilDone(city: City): Promise<string> {
  const survive = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      return work();
    }
  };
  const ask = async (name: 'draftUpdate' | 'approveUpdate', request: Parameters<City['ask']>[1]) => {
    const first = await city.ask(name, request);
    return first.status < 300 ? first : city.ask(name, request);
  };
  const drafted = await ask('draftUpdate', { params: { territory }, iin: people.clerk, body: { day: '2026-06-30' }, key: 'draft-of-2026' });
  const update = String(drafted.body['update']);
  await survive(() => city.run({ job: 'applyUpdates' }));
  await ask('approveUpdate', { params: { territory, update }, iin: people.head, key: 'approval-of-2026' });
  city.at(updateDay);
  await survive(() => city.run({ job: 'applyUpdates' }));
  return update;
}

async function finished(city: City): Promise<string> {
  const update = await draftUpdate(city);
  await city.ask('approveUpdate', { params: { territory, update }, iin: people.head });
  city.at(updateDay);
  await city.run({ job: 'applyUpdates' });
  return update;
}

function eightWorkers(city: City): Promise<readonly object[]> {
  return Promise.all(Array.from({ length: 8 }, () => runJob({ job: 'applyUpdates' }, contextOf(city.context))));
}
