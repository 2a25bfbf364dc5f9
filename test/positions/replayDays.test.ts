// The five real days of Vilnius through the running product: after each, every family's number must be explained (I-09). Where the files are
// absent this says so; the made-up days below are replayed everywhere.

import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../local/cli/replayDays.ts';
import { makeFolder, realQueue } from '../support/importFiles.ts';
import { startProduct, type Product } from '../support/start.ts';

const mapping = resolve(import.meta.dirname, '../../docs/examples/vilnius-queue.mapping.json');
const folder = makeFolder();
const territory = 'vilnius';

function terminal() {
  const lines: string[] = [];
  const errors: string[] = [];
  return { lines, errors, log: (line: string) => void lines.push(line), error: (line: string) => void errors.push(line) };
}

let product: Product;
afterAll(() => folder.remove());

async function replay(files: readonly string[], map = mapping, more: readonly string[] = []) {
  const shown = terminal();
  const code = await run(['--territory', territory, '--mapping', map, '--url', product.url, ...more, ...files], shown);
  return { code, ...shown };
}

const days = ['13', '14', '15', '16', '17'].map((day) => realQueue(`2019-05-${day}`)).filter((file) => file !== undefined);

describe.skipIf(days.length < 5)('five real days, about 7,700 families', () => {
  beforeAll(async () => void (product = await startProduct({ empty: true })));
  afterAll(() => product.stop());

  it('replay without an exception: every number of every family follows from the day before and what came ahead (I-09)', async () => {
    const began = performance.now();
    const { code, lines, errors } = await replay(days);
    console.log(`${lines.join('\n')}\nreplayed in ${Math.round((performance.now() - began) / 1000)} s`);
    expect(errors).toEqual([]);
    expect(lines.at(-1)).toMatch(/^7\d{3} families, \d+ moves, 0 exceptions$/);
    expect(code).toBe(0);
  }, 120_000);
});

describe('made-up days', () => {
  beforeAll(async () => void (product = await startProduct({ empty: true })));
  afterAll(() => product.stop());

  const map = JSON.stringify({
    source: 'small-city',
    zone: '+05:00',
    columns: { childReference: { from: 'child' }, bornOn: { from: 'born' }, submittedAt: { from: 'at' }, district: { from: 'district' } },
    statuses: [
      { status: 'both-parents-registered', from: 'both', when: 'yes', otherwise: 'no' },
      { status: 'single-parent', from: 'single', when: 'yes', otherwise: 'no' },
    ],
  });
  const file = (name: string, rows: readonly string[]) => folder.write(name, `child,born,at,district,both,single\n${rows.join('\n')}\n`);
  const row = (child: number, minute: number, both: 'yes' | 'no' = 'yes', single: 'yes' | 'no' = 'no', district = 'a') =>
    `${child},2017-03-0${1 + (child % 9)},2019-05-01 10:${String(minute).padStart(2, '0')}:00,${district},${both},${single}`;

  it('with arrivals, departures, changed statuses, dates and districts, and one who returns, replay without an exception', async () => {
    const children = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    const files = [
      file(
        'day1.csv',
        children.map((child) => row(child, child)),
      ),
      // 3 departs, 10 arrives, 5 comes into another category, 7 has a later date, 8 another district.
      file('day2.csv', [
        row(1, 1),
        row(2, 2),
        row(4, 4),
        row(5, 5, 'yes', 'yes'),
        row(6, 6),
        row(7, 50),
        row(8, 8, 'yes', 'no', 'b'),
        row(9, 9),
        row(10, 10),
      ]),
      // 3 returns, 5 goes back, 6 has an earlier date.
      file('day3.csv', [
        row(1, 1),
        row(2, 2),
        row(3, 55),
        row(4, 4),
        row(5, 5),
        row(6, 0),
        row(7, 50),
        row(8, 8, 'yes', 'no', 'b'),
        row(9, 9),
        row(10, 10),
      ]),
    ];
    const { code, lines, errors } = await replay(files, folder.write('map.json', map));
    expect(errors).toEqual([]);
    expect(lines.slice(0, 3).map((line) => line.replace(/^.*day/, 'day'))).toEqual([
      'day1.csv: 9 rows; 9 arrived, 0 departed, 0 with other statuses, 0 otherwise changed',
      'day2.csv: 9 rows; 1 arrived, 1 departed, 1 with other statuses, 2 otherwise changed',
      'day3.csv: 10 rows; 0 arrived, 0 departed, 1 with other statuses, 1 otherwise changed, 1 returned to a closed application and must apply anew',
    ]);
    // Day 2: one joined, one left, one left and joined; day 3: two of each.
    expect(lines.at(-1)).toBe('9 families, 8 moves, 0 exceptions');
    expect(code).toBe(0);
  }, 60_000);

  it('on a territory that already has families say so: exceptions and exit code 1', async () => {
    const { code, lines, errors } = await replay([file('other.csv', [row(21, 1), row(22, 2)])], folder.write('map.json', map));
    expect(errors.length).toBe(9);
    expect(lines.at(-1)).toMatch(/^11 families, \d+ moves, 9 exceptions$/);
    expect(code).toBe(1);
  }, 60_000);
});

describe('days with a round between them', () => {
  beforeAll(async () => void (product = await startProduct({ empty: true })));
  afterAll(() => product.stop());

  it('replay without an exception, and a stranger verifies each round from its public protocol alone (I-06, I-09)', async () => {
    const rows = (children: readonly number[]) =>
      children.map((child) => `${child},2017-03-0${1 + (child % 9)},2019-05-01 10:${String(child).padStart(2, '0')}:00`);
    const file = (name: string, children: readonly number[]) => folder.write(name, `child,born,at\n${rows(children).join('\n')}\n`);
    const columns = { childReference: { from: 'child' }, bornOn: { from: 'born' }, submittedAt: { from: 'at' } };
    const map = folder.write('plain.json', JSON.stringify({ source: 'small-city', zone: '+05:00', columns }));
    // Whoever was served is still in the old city's file of the next day, or has left it: both are nothing new.
    const files = [file('one.csv', [1, 2, 3, 4, 5, 6]), file('two.csv', [2, 3, 4, 5, 6, 7, 8]), file('three.csv', [4, 6, 7, 8, 9])];
    const { code, lines, errors } = await replay(files, map, ['--rounds', '2']);
    expect(errors).toEqual([]);
    expect(lines.filter((line) => line.includes('round of')).map((line) => line.replace(/^.*: /, ''))).toEqual(
      Array.from({ length: 3 }, () => 'round of 2 vouchers'),
    );
    expect(lines.at(-1)).toMatch(/ 0 exceptions$/);
    expect(code).toBe(0);
  }, 90_000);
});
