// Carrying over another system's queue: any order of rows and files, any number of runs, ends in the same queue, and every row has one outcome (I-31).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, orderKeyBytes } from '../../shared/domain/orderKey.ts';
import { isoOf } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { scanWaiting } from '../../shared/table/queue.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { importCells, people, row, staffedCity, type Cells, type City } from '../support/city.ts';

const territory = 'karaganda';
/** Synthetic IINs with right check digits. */
const children = ['210315500019', '210315500029', '210315500039', '210315500049', '210315500059'];

async function stateOf(city: City) {
  const keys = await scanWaiting(city.context.table, territory);
  const state = [];
  for (let offset = 0; offset < keys.length; offset += orderKeyBytes) {
    const { number, submittedAt, category } = placeOf(keys, offset);
    const application = await readApplication(city.context.table, number);
    state.push({ number, submittedAt: isoOf(submittedAt), category, statuses: application?.statuses, district: application?.district });
  }
  return state;
}

const outcomesOf = (outcomes: readonly Record<string, unknown>[]) =>
  outcomes.map(({ outcome, number, reason }) => [outcome, number ?? reason]);

describe('importRows', () => {
  it('ends in the same queue for any order of rows, in one file or two, run once or again (I-31)', async () => {
    const someRow = fc.record({ child: fc.nat(4), second: fc.nat(3), status: fc.boolean(), district: fc.constantFrom('A', 'B') });
    const cellsOf = ({ child, second, status, district }: { child: number; second: number; status: boolean; district: string }): Cells => ({
      childIin: children[child] ?? '',
      bornOn: '2022-05-10',
      submittedAt: `2023-01-10T09:00:0${second}.000Z`,
      statuses: status ? 'large-family' : '',
      district,
    });
    const cases = fc.record({
      rows: fc.array(someRow, { minLength: 1, maxLength: 12 }),
      order: fc.array(fc.nat(), { maxLength: 12 }),
      cut: fc.nat(12),
    });
    const run = async ({ rows, order, cut }: { rows: Parameters<typeof cellsOf>[0][]; order: number[]; cut: number }) => {
      const cells = rows.map(cellsOf);
      const shuffled = cells
        .map((one, index) => ({ one, key: order[index] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one);
      const [whole, parts] = [await staffedCity(), await staffedCity()];
      const first = await importCells(whole, cells);
      const again = await importCells(whole, cells);
      expect(outcomesOf(again)).toEqual(outcomesOf(first));
      const pieces = [shuffled.slice(0, cut), shuffled.slice(cut)];
      for (const [index, piece] of pieces.entries()) if (piece.length > 0) await importCells(parts, piece, territory, `file-${index}`);
      expect(await stateOf(parts)).toEqual(await stateOf(whole));
      expect((await checkTerritory(parts.context.table, parts.context.calendar(), territory, parts.context.now())).violations).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(cases, run), { numRuns: 40 });
  });

  it('rejects a row with its reason and the field, and takes its neighbours', async () => {
    const city = await staffedCity();
    const outcomes = await importCells(city, [
      row(1, '2023-01-10T09:00:00Z'),
      row(2, '2023-02-30T09:00:00Z'),
      row(3, '2023-01-10T09:00:01Z', { bornOn: '2012-01-01' }),
      row(4, '2023-01-10T09:00:02Z'),
    ]);
    expect(outcomesOf(outcomes).map(([outcome, reason]) => (outcome === 'rejected' ? reason : outcome))).toEqual([
      'accepted',
      'submitted-at-impossible',
      'category-none',
      'accepted',
    ]);
  });

  it('leaves the sender’s own family to a colleague: rows that name them as the parent, and of a child of theirs under another parent’s name', async () => {
    const city = await staffedCity();
    const [mine, other] = [
      { childReference: '', childIin: children[0] ?? '' },
      { childReference: '', childIin: children[1] ?? '' },
    ];
    const rows = [
      row(1, '2023-01-10T09:00:00Z', { ...mine, guardianIin: people.clerk }),
      row(2, '2023-01-10T09:00:01Z', { ...other, guardianIin: people.parent }),
    ];
    expect(await importCells(city, rows)).toMatchObject([
      { outcome: 'rejected', reason: 'own-family', field: 'guardianIin' },
      { outcome: 'accepted' },
    ]);
    expect((await city.ask('showMe', { iin: people.clerk })).body['children']).toBe(0);
    const send = (iin: string, given: readonly Cells[]) => importCells(city, given, territory, 'old-system', iin);
    expect(await send(people.head, rows)).toMatchObject([
      { outcome: 'accepted' },
      { outcome: 'accepted', note: expect.stringContaining('already-there') },
    ]);
    // An earlier day for the same child, by its other parent's name.
    const earlier = row(3, '2022-01-10T09:00:00Z', { ...mine, guardianIin: people.otherParent });
    expect(await send(people.clerk, [earlier])).toMatchObject([{ outcome: 'rejected', reason: 'own-family', field: 'childIin' }]);
    expect(await stateOf(city)).toHaveLength(2);
  });

  it('merges a second row of a child and keeps the earlier date, whichever came first', async () => {
    const city = await staffedCity();
    const later = row(1, '2023-01-10T09:00:05Z');
    const [accepted, merged] = await importCells(city, [later, row(1, '2023-01-10T09:00:01Z')]);
    expect([accepted?.['outcome'], merged?.['outcome']]).toEqual(['accepted', 'merged']);
    expect(accepted?.['number']).toBe(merged?.['number']);
    expect(await stateOf(city)).toMatchObject([{ submittedAt: '2023-01-10T09:00:01.000Z' }]);
  });

  it('foresees every outcome in a dry run and writes nothing', async () => {
    const city = await staffedCity();
    await importCells(city, [row(1, '2023-01-10T09:00:00Z')]);
    const before = await stateOf(city);
    const body = { source: 'old-system', file: 'rows.csv', digest: 'cd'.repeat(32), dryRun: true };
    const opened = await city.ask('openImport', { params: { territory }, iin: people.clerk, body });
    const rows = [
      row(1, '2023-01-10T09:00:00Z'),
      row(1, '2023-01-09T09:00:00Z'),
      row(2, '2023-01-10T09:00:00Z'),
      row(2, '2023-01-10T09:00:07Z'),
    ];
    const sent = await city.ask('importRows', {
      params: { territory, import: String(opened.body['import']) },
      iin: people.clerk,
      body: { rows: rows.map((cells, index) => ({ line: index + 2, cells })) },
    });
    const outcomes = sent.body['outcomes'] as Record<string, unknown>[];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'merged', 'accepted', 'merged']);
    expect(await stateOf(city)).toEqual(before);
  });

  it('tells two children of two files apart though the files give them one number', async () => {
    const city = await staffedCity();
    const [one] = await importCells(city, [row(1, '2023-01-10T09:00:00Z')], territory, 'file-a');
    const [other] = await importCells(city, [row(1, '2023-01-10T09:00:00Z')], territory, 'file-b');
    expect([one?.['outcome'], other?.['outcome']]).toEqual(['accepted', 'accepted']);
    expect(one?.['number']).not.toBe(other?.['number']);
  });

  it('knows a guardian of two children as one person, who is told of both', async () => {
    const city = await staffedCity();
    const guardian = { guardianIin: people.parent, guardianPhone: '8 701 123 45 67' };
    await importCells(city, [row(1, '2023-01-10T09:00:00Z', guardian), row(2, '2023-01-10T09:00:00Z', guardian)]);
    expect((await city.ask('showMe', { iin: people.parent })).body).toMatchObject({
      children: 2,
      phones: [{ shown: '+7…67', verified: false }],
    });
    expect((await city.ask('listMyApplications', { iin: people.parent })).body['applications']).toHaveLength(2);
    expect((await city.ask('listMyNotices', { iin: people.parent })).body['notices']).toHaveLength(2);
  });

  it('ends the same when it is cut off after any transaction and run again', async () => {
    const rows = Array.from({ length: 30 }, (_, child) => row(child % 25, `2023-01-10T09:00:${String(child).padStart(2, '0')}Z`));
    const whole = await staffedCity();
    const expected = outcomesOf(await importCells(whole, rows));
    for (const death of [1, 2, 3, 4, 5]) {
      let transactions = 0;
      const inner = memoryTable();
      let mortal = false;
      const city = await staffedCity({
        ...inner,
        together: async (command, writes) => {
          if (mortal && command.startsWith('import|') && (transactions += 1) === death) throw new Error('killed');
          return inner.together(command, writes);
        },
      });
      mortal = true;
      await importCells(city, rows).catch(() => undefined);
      mortal = false;
      expect(outcomesOf(await importCells(city, rows))).toEqual(expected);
      expect(await stateOf(city)).toEqual(await stateOf(whole));
    }
  });
});
