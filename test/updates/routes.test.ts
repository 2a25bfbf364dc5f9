// An update as the department meets it: one at a time, two people, a dry run in pages and as a file for a spreadsheet.

import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { people, type Cells } from '../support/city.ts';
import { approvedUpdate, changeApplication, draftUpdate, territory, updateCity } from '../support/updateCity.ts';

const bornIn = (year: number, more: Cells = {}): Cells => ({ bornOn: `${year}-05-10`, ...more });
const clerk = { iin: people.clerk };

describe('a draft', () => {
  it('is one at a time: the next is refused until it is cancelled or finished', async () => {
    const city = await updateCity([bornIn(2022)]);
    const update = await draftUpdate(city);
    const another = { params: { territory }, ...clerk, body: { day: '2026-12-31' } };
    expect(await city.ask('draftUpdate', another)).toMatchObject({ status: 409, body: { code: 'update-open', because: { update } } });
    await city.ask('cancelUpdate', { params: { territory, update }, iin: people.head });
    city.at('2026-06-25T11:00:00+05:00');
    expect((await city.ask('draftUpdate', another)).status).toBe(201);
    const listed = await city.ask('listUpdates', { params: { territory }, iin: people.auditor });
    expect(listed.body['updates']).toMatchObject([
      { day: '2026-12-31', state: 'draft' },
      { update, state: 'cancelled' },
    ]);
  });

  it('drafted twice at once is one draft', async () => {
    const city = await updateCity([bornIn(2022)]);
    const asked = { params: { territory }, ...clerk, body: { day: '2026-06-30' } };
    const answers = await Promise.all(Array.from({ length: 8 }, () => city.ask('draftUpdate', asked)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('for a day of no rulebook, or no day at all, is refused', async () => {
    const city = await updateCity([bornIn(2022)]);
    const ask = (body: object) => city.ask('draftUpdate', { params: { territory }, ...clerk, body });
    expect(await ask({ day: '2024-06-30' })).toMatchObject({ status: 409, body: { code: 'rulebook-none' } });
    expect(await ask({ day: '2026-02-30' })).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
  });

  it('is approved by another person than drafted it', async () => {
    const city = await updateCity([bornIn(2022)]);
    const drafted = await city.ask('draftUpdate', { params: { territory }, iin: people.head, body: { day: '2026-06-30' } });
    await city.run({ job: 'applyUpdates' });
    const params = { territory, update: String(drafted.body['update']) };
    expect(await city.ask('approveUpdate', { params, iin: people.head })).toMatchObject({ status: 409, body: { code: 'same-person' } });
    const approved = await city.ask('approveUpdate', { params, iin: people.secondHead });
    expect(approved).toMatchObject({ status: 200, body: { state: 'approved', moves: ['cancel'] } });
    expect(approved.body['digest']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('that is unknown, or of another territory, is not there', async () => {
    const city = await updateCity([bornIn(2022)]);
    const params = { territory, update: '20260625abcdef01' };
    for (const name of ['showUpdate', 'checkUpdate', 'diffUpdate'] as const)
      expect(await city.ask(name, { params, ...clerk })).toMatchObject({ status: 404, body: { code: 'update-unknown' } });
  });
});

describe('the dry run', () => {
  const families = [bornIn(2021), bornIn(2022), bornIn(2022, { statuses: 'large-family' }), bornIn(2023), bornIn(2019), bornIn(2022)];

  it('says who changes and why, who leaves and with which last day, in totals by category before and after; writes nothing', async () => {
    const changes: Change[] = [];
    const city = await updateCity(families, { table: memoryTable({ onWrite: (change) => changes.push(change) }) });
    const [, junior, first, , old] = city.numbers;
    const status = { statuses: ['large-family'] };
    await changeApplication(city, city.numbers[3] ?? '', status, { kind: 'claim-verified', cause: 'category-changed' });
    const update = await draftUpdate(city);
    changes.length = 0;
    const { status: code, body } = await city.ask('checkUpdate', { params: { territory, update }, ...clerk });
    expect(code).toBe(200);
    // Who looked is written down.
    expect(changes.filter(({ key }) => !key.pk.startsWith('AUDIT#') && !key.pk.startsWith('LOOKS#'))).toEqual([]);
    expect(body['update']).toMatchObject({ computing: false, looked: 6, rows: 5, moves: ['approve', 'cancel'] });
    expect(body['totals']).toEqual([
      { effect: 'changes', from: 2, to: 1, why: 'cohort', count: 1 },
      { effect: 'changes', from: 4, to: 2, why: 'status', count: 1 },
      { effect: 'changes', from: 4, to: 3, why: 'cohort', count: 2 },
      { effect: 'leaves', from: 3, count: 1 },
    ]);
    expect(body['rows']).toContainEqual(expect.objectContaining({ number: junior, effect: 'changes', from: 4, to: 3, why: 'cohort' }));
    expect(body['rows']).toContainEqual(expect.objectContaining({ number: first, effect: 'changes', from: 2, to: 1, why: 'cohort' }));
    expect(body['rows']).toContainEqual(expect.objectContaining({ number: old, effect: 'leaves', from: 3, lastDay: '2025-08-31' }));
    expect(body['categories']).toContainEqual({ category: 4, labels: { kk: 'Juniors (kk)', ru: 'Juniors (ru)', en: 'Juniors' } });
    expect(body).not.toHaveProperty('next');
  });

  it('in pages of any size is the same rows in the same order, whatever pages they are stored in', async () => {
    const many = Array.from({ length: 30 }, (_, child) => bornIn(child % 3 === 0 ? 2021 : 2022));
    const city = await updateCity(many, { table: memoryTable({ pageBytes: 90 }) });
    const update = await draftUpdate(city);
    const ask = (after: number, limit: number) =>
      city.ask('checkUpdate', { params: { territory, update }, ...clerk, query: { after: String(after), limit: String(limit) } });
    const whole = (await ask(0, 500)).body['rows'] as unknown[];
    expect(whole).toHaveLength(20);
    for (const limit of [1, 3, 7, 20, 50]) {
      const rows: unknown[] = [];
      for (let next: unknown = 0; typeof next === 'number';) {
        const { body } = await ask(next, limit);
        rows.push(...(body['rows'] as unknown[]));
        next = body['next'];
      }
      expect(rows).toEqual(whole);
    }
    expect((await ask(20, 10)).body['rows']).toEqual([]);
  });

  it('as a file can be opened in a spreadsheet, where no cell is a formula', async () => {
    const city = await updateCity(families);
    const update = await draftUpdate(city);
    const reply = await city.ask('diffUpdate', { params: { territory, update }, ...clerk });
    expect(reply.status).toBe(200);
    expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows: Record<string, string>[] = parse(reply.text, { columns: true, bom: true });
    expect(rows).toHaveLength(4);
    const number = city.numbers[1];
    expect(rows).toContainEqual({
      number,
      submittedAt: '2024-01-10T09:00:01.000Z',
      effect: 'changes',
      from: '4',
      fromKk: 'Juniors (kk)',
      fromRu: 'Juniors (ru)',
      to: '3',
      toKk: "'=Seniors (kk)",
      toRu: "'=Seniors (ru)",
      why: 'cohort',
      lastDay: '',
    });
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('stays what it was after the update is applied', async () => {
    const city = await updateCity(families);
    const update = await approvedUpdate(city);
    const check = () => city.ask('checkUpdate', { params: { territory, update }, ...clerk });
    const { rows, totals } = (await check()).body;
    city.at('2026-06-30T01:00:00+05:00');
    await city.run({ job: 'applyUpdates' });
    expect((await check()).body).toMatchObject({ rows, totals, update: { state: 'finished', changed: 3, left: 1, passedOver: 0 } });
  });
});
