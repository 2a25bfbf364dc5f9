import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { reportColumns } from '../../local/cli/importing/report.ts';
import { makeFolder, realQueue } from '../support/importFiles.ts';
import { openDepartment, runDoomedImport, runImport, type Department, type Disturbance } from '../support/importDepartment.ts';

const folder = makeFolder();
const opened: Department[] = [];
afterAll(async () => {
  folder.remove();
  await Promise.all(opened.map((department) => department.close()));
});

async function department(disturb?: (batch: number) => Disturbance): Promise<Department> {
  const one = await openDepartment(disturb);
  opened.push(one);
  return one;
}

const canonicalHeader = 'childReference,bornOn,submittedAt,legacyNumber,childName';
const submitted = (child: number) => new Date(Date.UTC(2024, 0, 1) + child * 1_000_003).toISOString();
const rowOf = (child: number, name = 'Әсем') => `${child},2022-05-10,${submitted(child)},=${child}+1,${name}`;
function canonicalFile(name: string, rows: readonly string[]): string {
  return folder.write(name, `${canonicalHeader}\n${rows.join('\n')}\n`);
}
const manyRows = Array.from({ length: 700 }, (_, child) => rowOf(child));

let runs = 0;
async function importFile(to: Department, file: string, ...more: string[]) {
  runs += 1;
  const path = join(folder.path, `report-${runs}.csv`);
  const ran = await runImport(['--territory', 'karaganda', '--source', 'old-system', '--url', to.url, '--report', path, ...more, file]);
  const report = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines: Record<string, string>[] = parse(report, { bom: true, columns: true });
  return { ...ran, report, lines };
}

describe('an import (I-31)', () => {
  test('gives the same queue and the same report when everything goes wrong on the way', async () => {
    const file = canonicalFile('many.csv', manyRows);
    const calm = await department();
    const once = await importFile(calm, file);
    expect(once).toMatchObject({ code: 0, out: expect.stringContaining('accepted 700 (already there 0), merged 0, rejected 0') });

    const troubles: readonly Disturbance[] = [
      { status: 503, code: 'too-busy', retryAfter: 0 },
      { status: 409, code: 'changed-meanwhile', retryAfter: 0 },
      { status: 429, code: 'too-many', retryAfter: 0 },
      'lost',
    ];
    const troubled = await department((batch) =>
      batch % 2 === 0 ? 'none' : (troubles[Math.floor(batch / 2) % troubles.length] ?? 'none'),
    );
    const through = await importFile(troubled, file);
    expect(through.code).toBe(0);
    expect(troubled.batches()).toBeGreaterThan(calm.batches());
    expect(through.report).toBe(once.report);
    expect(await troubled.queue('karaganda')).toEqual(await calm.queue('karaganda'));
  });

  test('killed half-way and run again ends as one run; a second whole run changes nothing', async () => {
    const file = canonicalFile('killed.csv', manyRows);
    const calm = await department();
    const once = await importFile(calm, file);

    let kill = (): void => undefined;
    const killed = await department((batch) => {
      if (batch === 2) kill();
      return 'none';
    });
    const wasKilled = await runDoomedImport(['--territory', 'karaganda', '--source', 'old-system', '--url', killed.url, file], (child) => {
      kill = () => void child.kill('SIGKILL');
    });
    expect(wasKilled).toBe(true);
    const half = await killed.queue('karaganda');
    expect(half.length).toBeLessThan(700 * 12);

    const again = await importFile(killed, file);
    expect(again).toMatchObject({ code: 0, report: once.report });
    expect(await killed.queue('karaganda')).toEqual(await calm.queue('karaganda'));

    const third = await importFile(killed, file);
    expect(third).toMatchObject({ code: 0, report: once.report });
    expect(await killed.queue('karaganda')).toEqual(await calm.queue('karaganda'));
  });

  test('keeps the earlier of two rows of one child, wherever they stand in the file, and the first row counts as accepted', async () => {
    const early = `7,2022-05-10,2023-01-01T00:00:00.001Z,,`;
    const rows = [...manyRows.slice(0, 450), early];
    const to = await department();
    const { lines, code } = await importFile(to, canonicalFile('twice.csv', rows));
    expect(code).toBe(0);
    expect(lines[7]).toMatchObject({ line: '9', outcome: 'accepted' });
    expect(lines[450]).toMatchObject({ line: '452', outcome: 'merged', number: lines[7]?.['number'] });
    const keys = await to.queue('karaganda');
    expect(keys.length).toBe(450 * 12);
    const times = Array.from({ length: 450 }, (_, at) => Buffer.from(keys).readUIntBE(at * 12 + 1, 6));
    expect(times).toContain(Date.UTC(2023, 0, 1, 0, 0, 0, 1));
  });

  test('of the same numbers from two sources makes two children each', async () => {
    const file = canonicalFile('two-sources.csv', manyRows.slice(0, 20));
    const to = await department();
    await importFile(to, file);
    const args = ['--territory', 'karaganda', '--source', 'other-system', '--url', to.url, file];
    expect((await runImport(args)).out).toContain('accepted 20 (already there 0)');
    expect((await to.queue('karaganda')).length).toBe(40 * 12);
  });

  test('as a dry run judges every row, says so and writes nothing', async () => {
    const to = await department();
    const { code, out, err, lines } = await importFile(
      to,
      canonicalFile('dry.csv', [...manyRows.slice(0, 120), '9,2026-02-30,,,']),
      '--dry-run',
    );
    expect(code).toBe(0);
    expect(err).toContain('DRY RUN');
    expect(out).toContain('dry run: accepted 120 (already there 0), merged 0, rejected 1');
    expect(lines).toHaveLength(121);
    expect((await to.queue('karaganda')).length).toBe(0);
  });

  test('ends every row once: a report with a reason for each rejection, in the order of the file, its formulas escaped', async () => {
    const rows = [
      rowOf(1),
      '2,2022-05-10,2024-02-30T00:00:00Z,,',
      rowOf(3, 'А\u0000'),
      `4,2022-05-10,${submitted(4)},,"не закрыта`,
      rowOf(5, '@СУММ(A1)'),
      `${rowOf(6)},лишнее`,
    ];
    const { code, out, report, lines } = await importFile(await department(), canonicalFile('dirty.csv', rows), '--language', 'en');
    expect(code).toBe(0);
    expect(out).toContain('accepted 2 (already there 0), merged 0, rejected 4');
    expect(Object.keys(lines[0] ?? {})).toEqual(reportColumns);
    expect(lines.map(({ line, outcome, reason, field }) => [line, outcome, reason, field])).toEqual([
      ['2', 'accepted', '', ''],
      ['3', 'rejected', 'submitted-at-impossible', 'submittedAt'],
      ['4', 'rejected', 'control-characters', 'childName'],
      ['5', 'rejected', 'quotes-unbalanced', ''],
      ['6', 'accepted', '', ''],
      ['7', 'rejected', 'column-count', ''],
    ]);
    expect(lines[0]).toMatchObject({ legacyNumber: "'=1+1", notes: 'district-missing no-contact' });
    expect(lines[1]?.['text']).toContain('There is no such time of submission');
    expect(report).not.toMatch(/,[=+@-]/);
  });
});

describe('what cannot be sent', () => {
  test('is told row by row, and the exit code is 1', async () => {
    const to = await department((batch) => (batch > 2 ? { status: 403, code: 'forbidden' } : 'none'));
    const { code, err, lines } = await importFile(to, canonicalFile('forbidden.csv', manyRows));
    expect(code).toBe(1);
    expect(err).toContain('500 rows were not sent: 403 forbidden');
    expect(lines.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(200);
    expect(lines.filter(({ outcome }) => outcome === 'not-sent')).toHaveLength(500);
  });

  test('because nothing answers, is told with what to do', async () => {
    const gone = await openDepartment();
    await gone.close();
    const { code, err } = await importFile(gone, canonicalFile('gone.csv', manyRows.slice(0, 1)));
    expect(code).toBe(1);
    expect(err).toContain('nothing answers at');
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });
});

test('what is not understood ends with exit code 2 before anything is sent', async () => {
  const file = canonicalFile('fine.csv', manyRows.slice(0, 1));
  const wrong: readonly (readonly [readonly string[], string])[] = [
    [[file], '--territory'],
    [['--territory', 'karaganda'], 'FILE'],
    [['--territory', 'karaganda', '--url', 'http://example.kz', file], 'https'],
    [['--territory', 'karaganda', '--language', 'de', file], '--language'],
    [['--territory', 'karaganda', '--nonsense', file], '--nonsense'],
    [['--territory', 'karaganda', file], '--source'],
    [['--territory', 'karaganda', '--mapping', file, file], 'not JSON'],
    [['--territory', 'karaganda', '--source', 'old-system', join(folder.path, 'absent.csv')], 'no such file'],
    [['--territory', 'karaganda', '--source', 'old-system', '--report', join(folder.path, 'absent/report.csv'), file], 'no such file'],
  ];
  for (const [args, said] of wrong) {
    const { code, err } = await runImport(args);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  }
  expect(await runImport(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--dry-run') });
});

describe('the real queue of Vilnius', () => {
  const [first, last] = [realQueue('2019-05-17'), realQueue('2019-06-17')];
  const mapping = resolve(import.meta.dirname, '../../docs/examples/vilnius-queue.mapping.json');
  const load = async (to: Department, file: string | undefined) => {
    const report = join(folder.path, 'vilnius.csv');
    const ran = await runImport(['--territory', 'vilnius', '--mapping', mapping, '--url', to.url, '--report', report, file ?? '']);
    return { ...ran, report: readFileSync(report, 'utf8') };
  };

  test.skipIf(first === undefined)('comes in whole, 7,809 rows, and a second time changes nothing', async () => {
    const to = await department();
    const once = await load(to, first);
    expect(once).toMatchObject({ code: 0, out: expect.stringContaining('accepted 7809 (already there 0), merged 0, rejected 0') });
    const queue = await to.queue('vilnius');
    expect(queue.length).toBe(7_809 * 12);
    const again = await load(to, first);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('accepted 7809 (already there 7809), merged 0, rejected 0') });
    expect(again.report).toBe(once.report);
    expect(await to.queue('vilnius')).toEqual(queue);
  });

  test.skipIf(last === undefined || process.env['KEZEK_NIGHTLY'] === undefined)(
    'meets the list of a month later in either order',
    async () => {
      const [one, other] = [await department(), await department()];
      for (const file of [first, last]) expect((await load(one, file)).code).toBe(0);
      for (const file of [last, first]) expect((await load(other, file)).code).toBe(0);
      expect(await other.queue('vilnius')).toEqual(await one.queue('vilnius'));
    },
  );
});
