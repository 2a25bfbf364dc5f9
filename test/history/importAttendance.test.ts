import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { groupMonthRemoval, groupMonthWrite, listGroupMonths } from '../../shared/table/groupMonths.ts';
import { listMarks } from '../../shared/table/marks.ts';
import { listMonthsDue, listTimesheets, readTimesheet } from '../../shared/table/timesheets.ts';
import { people, type City } from '../support/city.ts';
import { gzip, makeFolder } from '../support/importFiles.ts';
import { openDepartment, runAttendanceImport, runDoomedImport, type Department, type Disturbance } from '../support/importDepartment.ts';

const folder = makeFolder();
afterAll(() => folder.remove());
const root = resolve(import.meta.dirname, '../..');
const mapping = resolve(root, 'docs/examples/vilnius-attendance.mapping.json');
const realFile = resolve(root, '../shared/data/vilnius/attendance-2019-05.csv.gz');
const may = month('2019-05');

const header =
  'Nr.;"Darželio pavadinimas";"Grupės pavadinimas";"Vaiko Identifikacinis Nr.";"Deklaruotas mieste";"Pateisintos dėl ligos";"Pateisintos dėl kitų priežasčių";"Nepateisintos dienos";"Praleistos dienos Viso"';
const rows = [
  '1;Aitvaras;Pelėdžiukai;101;Ne;0;5;7;12',
  '2;Aitvaras;Pelėdžiukai;102;Ne;22;0;0;22',
  '3;Svaja;"Bitutės";201;Taip;1;0;0;1',
  '4;Aitvaras;Pelėdžiukai;101;Ne;0;5;7;12',
  '5;Aitvaras;Kregždutės;103;Ne;23;0;0;23',
  '6;Svaja;Bitutės;102;Ne;3;0;0;3',
  '7;Svaja;Bitutės;202;Ne;3;0;1;5',
  '8;Svaja;Bitutės;203;Ne;trys;0;0;3',
  '9;;Bitutės;204;Ne;3;0;0;3',
  '10;Svaja;Drugeliai;205;Ne;2;1;1;4',
];
const small = folder.write('small.csv.gz', gzip(`${header}\n${rows.join('\n')}\n`));

const args = (department: Department, file = small, ...more: readonly string[]) => [
  '--territory',
  'vilnius',
  '--month',
  '2019-05',
  '--mapping',
  mapping,
  '--url',
  department.url,
  ...more,
  file,
];

async function withDepartment<T>(work: (department: Department) => Promise<T>, disturb?: (batch: number) => Disturbance): Promise<T> {
  const department = await openDepartment(disturb);
  try {
    return await work(department);
  } finally {
    await department.close();
  }
}

/** Everything stored of the month, without who brought it in and when. */
async function stored(city: City) {
  const { table } = city.context;
  const preschools = await listTimesheets(table, 'vilnius', may);
  const kept: unknown[] = [];
  for (const preschool of preschools) {
    const timesheet = await readTimesheet(table, preschool, may);
    const groups: unknown[] = [];
    for await (const { group, codes, history } of listGroupMonths(table, { territory: 'vilnius', preschool, month: may })) {
      const entries: string[] = [];
      for await (const { kind, marks } of listMarks(table, { preschool, month: may, group }))
        entries.push(`${kind} ${JSON.stringify(marks)}`);
      groups.push({ codes, history, entries });
    }
    kept.push({ state: timesheet?.state, history: timesheet?.history, children: timesheet?.children, groups });
  }
  return kept;
}

describe('a month another system kept', () => {
  it('is placed, and each row that is not is named with its reason; the last line says that the totals are equal', async () => {
    await withDepartment(async (department) => {
      const report = resolve(folder.path, 'report.csv');
      const { code, out, err } = await runAttendanceImport(args(department, small, '--report', report, '--language', 'en'));
      expect([code, err]).toEqual([0, '']);
      const outcomes = readFileSync(report, 'utf8')
        .split('\r\n')
        .slice(1, -1)
        .map((line) => line.split(','))
        .map(([line, outcome, , , reason]) => `${line} ${outcome} ${reason}`.trim());
      expect(outcomes).toEqual([
        '2 placed',
        '3 placed',
        '4 placed',
        '5 merged',
        '6 rejected more-days-than-month',
        '7 rejected child-elsewhere',
        '8 rejected total-differs',
        '9 rejected days-unclear',
        '10 rejected preschool-missing',
        '11 placed',
      ]);
      expect(out).toMatch(/^file +10 rows +B +57 +Z +11 +N +16$/m);
      expect(out).toMatch(/^placed +4 rows +B +25 +Z +6 +N +8$/m);
      expect(out.trimEnd().split('\n').at(-1)).toBe('totals equal');
    });
  });

  it('is sealed as history: in no list of what is shown or paid, marked in one entry a group, without any number of a child', async () => {
    await withDepartment(async (department) => {
      await runAttendanceImport(args(department));
      const { city } = department;
      const kept = JSON.stringify(await stored(city));
      expect(kept).toContain('"state":"sealed","history":{"source":"vilnius-darzeliai","name":"Aitvaras"}');
      expect(kept).not.toMatch(/"(101|102|201|205)"/);
      for (const list of ['to-present', 'unbilled'] as const) expect(await listMonthsDue(city.context.table, 'vilnius', list)).toEqual([]);
      const [preschool = ''] = await listTimesheets(city.context.table, 'vilnius', may);
      const timesheet = await readTimesheet(city.context.table, preschool, may);
      for (const [group, pin] of Object.entries(timesheet?.pins ?? {})) {
        const entries: unknown[] = [];
        for await (const { kind, seq, hash } of listMarks(city.context.table, { preschool, month: may, group }))
          entries.push({ kind, seq, hash });
        expect(entries).toEqual([{ kind: 'import', ...pin }]);
      }
    });
  });

  it('is the same after a second run, which changes nothing and says the same', async () => {
    await withDepartment(async (department) => {
      const first = await runAttendanceImport(args(department));
      const kept = await stored(department.city);
      department.city.at('2026-07-03T10:00:00+05:00');
      expect(await runAttendanceImport(args(department))).toEqual(first);
      expect(await stored(department.city)).toEqual(kept);
    });
  });

  it('is the same when answers are lost and the server is busy', async () => {
    const expected = await withDepartment(async (department) => {
      const { out } = await runAttendanceImport(args(department));
      return { out, kept: await stored(department.city) };
    });
    const disturb = (batch: number): Disturbance =>
      batch === 1 ? 'lost' : batch === 3 ? { status: 503, code: 'busy', retryAfter: 0 } : 'none';
    const found = await withDepartment(async (department) => {
      const { out } = await runAttendanceImport(args(department));
      return { out, kept: await stored(department.city) };
    }, disturb);
    expect(found).toEqual(expected);
  });

  it('is the same when the command is killed in the middle and run again', async () => {
    await withDepartment(async (department) => {
      const [killed, whole] = [
        await runDoomedImport(
          args(department),
          (child) => {
            const timer = setInterval(() => {
              if (department.batches() > 0) child.kill('SIGKILL');
            }, 1);
            child.on('close', () => clearInterval(timer));
          },
          'import-attendance',
        ),
        await withDepartment(async (other) => {
          await runAttendanceImport(args(other));
          return stored(other.city);
        }),
      ];
      expect(killed).toBe(true);
      expect((await runAttendanceImport(args(department))).out.trimEnd()).toMatch(/totals equal$/);
      expect(await stored(department.city)).toEqual(whole);
    });
  });

  it('is judged in a dry run as in the run, and nothing of it is stored', async () => {
    await withDepartment(async (department) => {
      const [dry, real] = [resolve(folder.path, 'dry.csv'), resolve(folder.path, 'real.csv')];
      const { code, out } = await runAttendanceImport(args(department, small, '--dry-run', '--report', dry));
      expect([code, out.includes('totals equal')]).toEqual([0, false]);
      expect(await stored(department.city)).toEqual([]);
      await runAttendanceImport(args(department, small, '--report', real));
      expect(readFileSync(dry, 'utf8')).toBe(readFileSync(real, 'utf8'));
    });
  });

  it('is not changed by another file: what is sealed stays, and the rows say so (I-19)', async () => {
    await withDepartment(async (department) => {
      await runAttendanceImport(args(department));
      const kept = await stored(department.city);
      const other = folder.write('other.csv', `${header}\n${rows[0] ?? ''}\n2;Aitvaras;Pelėdžiukai;102;Ne;21;0;0;21\n`);
      const { code, out } = await runAttendanceImport(args(department, other));
      expect(out).toContain('rejected history-otherwise: 2');
      expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([1, 'nothing was placed: see the reasons above']);
      expect(await stored(department.city)).toEqual(kept);
    });
  });

  it('names the first difference where what is stored is not what was placed', async () => {
    await withDepartment(async (department) => {
      await runAttendanceImport(args(department));
      const { table } = department.city.context;
      for (const preschool of await listTimesheets(table, 'vilnius', may)) {
        for await (const group of listGroupMonths(table, { territory: 'vilnius', preschool, month: may })) {
          const codes = Object.fromEntries(Object.entries(group.codes).map(([child, text]) => [child, text.replace('N', 'P')]));
          await table.together('altered', [groupMonthRemoval(group)]);
          await table.together('placed', [groupMonthWrite({ ...group, codes })]);
        }
      }
      const { code, out } = await runAttendanceImport(args(department));
      expect(code).toBe(1);
      expect(out.trimEnd().split('\n').at(-1)).toBe('totals differ: Aitvaras, code N: 7 days of the file, 6 stored');
    });
  });

  it('is not brought in before it is over, nor from a file or mapping that cannot be understood', async () => {
    await withDepartment(async (department) => {
      const withMapping = (change: (kept: Record<string, unknown>) => object, name: string) => {
        const kept = JSON.parse(readFileSync(mapping, 'utf8')) as Record<string, unknown>;
        return folder.write(name, JSON.stringify({ ...kept, ...change(kept) }));
      };
      const other = await runAttendanceImport(args(department).map((one) => (one === '2019-05' ? '2019-06' : one)));
      expect([other.code, other.err]).toEqual([2, expect.stringContaining('is it the mapping of another month?')]);
      const bare = withMapping(() => ({ daysOff: [] }), 'bare.json');
      const early = await runAttendanceImport(
        args(department).map((one) => (one === '2019-05' ? '2026-07' : one === mapping ? bare : one)),
      );
      expect([early.code, early.err]).toEqual([2, expect.stringContaining('history-month-not-over')]);
      for (const code of ['X', 'P']) {
        const days = (kept: Record<string, unknown>) =>
          (kept['days'] as object[]).map((one, place) => (place === 2 ? { ...one, code } : one));
        const strange = withMapping((kept) => ({ days: days(kept) }), `code-${code}.json`);
        const refused = await runAttendanceImport(args(department).map((one) => (one === mapping ? strange : one)));
        expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('history-code-unknown')]);
      }
      expect(await stored(department.city)).toEqual([]);
      const strange = folder.write('strange.csv', 'a;b\n1;2\n');
      const { code, err } = await runAttendanceImport(args(department, strange));
      expect([code, err]).toEqual([2, expect.stringContaining('preschool: no header "Darželio pavadinimas"')]);
      const wrong = folder.write('wrong.json', '{"source":"x y","columns":{},"days":[]}');
      const unread = await runAttendanceImport(args(department).map((one) => (one === mapping ? wrong : one)));
      expect([unread.code, unread.err]).toEqual([2, expect.stringContaining('columns.preschool')]);
      expect((await runAttendanceImport(['--territory', 'vilnius', small])).code).toBe(2);
      // After a no the rest is not sent.
      expect(department.batches()).toBe(3);
    });
  });

  it('joins the kindergarten of the register that has its name', async () => {
    await withDepartment(async ({ city, ...department }) => {
      await city.appoint(people.head, 'department_head', 'vilnius');
      const body = {
        number: '999898000003',
        names: { kk: 'Aitvaras', ru: 'AITVARAS' },
        district: 'Centras',
        address: 'Gedimino 1',
        ownership: 'private',
      };
      const registered = await city.ask('registerPreschool', { iin: people.head, params: { territory: 'vilnius' }, body });
      expect(registered.status).toBe(201);
      await runAttendanceImport(args({ city, ...department }));
      expect(await listTimesheets(city.context.table, 'vilnius', may)).toContain(registered.body['preschool']);
    });
  });

  const isAbsent = !existsSync(realFile);
  if (isAbsent) console.warn(`skipped: ${realFile} is absent`);
  it.skipIf(isAbsent)(
    'of 21,494 children of a real city adds up to the last day',
    async () => {
      await withDepartment(async (department) => {
        const { code, out } = await runAttendanceImport(args(department, realFile));
        expect([code, out.trimEnd().split('\n').at(-1)]).toEqual([0, 'totals equal']);
        expect(out).toMatch(/^file +21494 rows +B +74915 +Z +65659 +N +25248$/m);
        expect(out).toMatch(/^placed +21203 rows +B +72344 +Z +61828 +N +24772$/m);
        expect(await listTimesheets(department.city.context.table, 'vilnius', may)).toHaveLength(166);
      });
    },
    180_000,
  );
});
