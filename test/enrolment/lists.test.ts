// `kezek import --kind enrolment` as a clerk uses it: many lists in one run, in whatever order, a report and counts by which each kindergarten is answered.

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { enrolmentReportColumns } from '../../local/cli/importing/report.ts';
import { enrolmentTexts } from '../../shared/domain/enrolmentTexts.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { openDepartment, runDoomedImport, runImport, type Department, type Disturbance } from '../support/importDepartment.ts';
import { makeFolder } from '../support/importFiles.ts';
import { demoPreschools } from '../../local/demo/preschools.ts';
import { people } from '../support/city.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { groupForm, registerForm } from '../support/seededRegister.ts';

const folder = makeFolder();
const opened: Department[] = [];
afterAll(async () => {
  folder.remove();
  await Promise.all(opened.map((department) => department.close()));
});

const preschools = ['aigolek', 'balapan', 'kunshuak'] as const;

async function department(disturb?: (batch: number) => Disturbance): Promise<Department> {
  const one = await openDepartment(disturb);
  const groups = Array.from({ length: 8 }, (_, group) => ({ group: `group-${group}`, capacity: 25 }));
  for (const preschool of preschools) await seedPreschool(one.city, preschool, { groups, head: preschoolPeople.head });
  opened.push(one);
  return one;
}

const header = 'childReference,bornOn,preschool,group,enrolledFrom,contractNumber';
const rowOf = (child: number, preschool: string, group = child % 8) =>
  `${child},2022-05-10,${preschool},group-${group},2025-09-01,${child}/25`;

/** A list of each kindergarten: 150 children of its own. */
const lists = preschools.map((preschool, index) => ({
  name: `${preschool}.csv`,
  rows: Array.from({ length: 150 }, (_, child) => rowOf(1000 * index + child, preschool)),
}));

function filesOf(given: readonly { readonly name: string; readonly rows: readonly string[] }[]): readonly string[] {
  return given.map(({ name, rows }) => folder.write(name, `${header}\n${rows.join('\n')}\n`));
}

let runs = 0;
async function send(to: Department, files: readonly string[], ...more: string[]) {
  runs += 1;
  const path = join(folder.path, `report-${runs}.csv`);
  const args = [
    '--kind',
    'enrolment',
    '--territory',
    'karaganda',
    '--source',
    'lists',
    '--url',
    to.url,
    '--report',
    path,
    ...more,
    ...files,
  ];
  const ran = await runImport(args);
  const report = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines: Record<string, string>[] = parse(report, { bom: true, columns: true });
  return { ...ran, report, lines };
}

async function staysOf({ city }: Department) {
  const { table } = city.context;
  const all = preschools.flatMap((preschool) => Array.from({ length: 8 }, (_, group) => [preschool, `group-${group}`] as const));
  const places = await Promise.all(all.map(([preschool, group]) => readPlaces(table, preschool, group)));
  return places.map((one) => one?.stays.map(({ contract }) => contract).toSorted());
}

describe('lists of kindergartens', () => {
  test('are taken in one run, killed half-way or not, in any order of files and rows (I-31)', async () => {
    const calm = await department();
    const once = await send(calm, filesOf(lists));
    expect(once).toMatchObject({ code: 0, out: expect.stringContaining('accepted 450 (already there 0), merged 0, rejected 0') });
    for (const preschool of preschools) expect(once.out).toContain(`  ${preschool}: accepted 150, merged 0, rejected 0\n`);

    let kill = (): void => undefined;
    const killed = await department((batch) => {
      if (batch === 3) kill();
      return 'none';
    });
    const args = ['--kind', 'enrolment', '--territory', 'karaganda', '--source', 'lists', '--url', killed.url];
    const wasKilled = await runDoomedImport([...args, ...filesOf(lists)], (child) => {
      kill = () => void child.kill('SIGKILL');
    });
    expect(wasKilled).toBe(true);
    const again = await send(killed, filesOf(lists));
    expect(again).toMatchObject({ code: 0, report: once.report });
    expect(await staysOf(killed)).toEqual(await staysOf(calm));

    const shuffled = await department((batch) => (batch === 2 ? 'lost' : 'none'));
    const turned = lists.toReversed().map(({ name, rows }) => ({ name, rows: rows.toReversed() }));
    expect((await send(shuffled, filesOf(turned))).code).toBe(0);
    expect(await staysOf(shuffled)).toEqual(await staysOf(calm));
    const { city } = shuffled;
    const checked = await checkTerritory(city.context.table, city.context.calendar(), 'karaganda', city.context.now());
    expect(checked.violations).toEqual([]);
  });

  test('report a child of two lists in both, whichever stands first, and name both kindergartens', async () => {
    const rows = [rowOf(1, 'aigolek'), rowOf(2, 'aigolek')];
    const far = Array.from({ length: 180 }, (_, child) => rowOf(100 + child, 'balapan'));
    const given = [
      { name: 'one.csv', rows },
      { name: 'two.csv', rows: [...far, rowOf(1, 'balapan', 3)] },
    ];
    for (const order of [given, given.toReversed()]) {
      const { code, lines, out } = await send(await department(), filesOf(order), '--language', 'en');
      expect(code).toBe(0);
      const rejected = lines.filter(({ outcome }) => outcome === 'rejected');
      expect(rejected.map(({ file, line, reason }) => [file, line, reason]).toSorted()).toEqual([
        ['one.csv', '2', 'enrolled-twice'],
        ['two.csv', '182', 'enrolled-twice'],
      ]);
      for (const { text } of rejected) expect(text).toContain('aigolek/group-1, balapan/group-3');
      expect(out).toContain('  aigolek: accepted 1, merged 0, rejected 1 (enrolled-twice 1)\n');
      expect(out).toContain('  balapan: accepted 180, merged 0, rejected 1 (enrolled-twice 1)\n');
    }
  });

  test('are judged by a dry run as they will be, with what is wrong in every row and no number of anybody', async () => {
    const given = [
      {
        name: 'wrong.csv',
        rows: [
          rowOf(1, 'aigolek'),
          rowOf(2, 'agolek'),
          rowOf(3, '210315500009'),
          rowOf(4, 'aigolek', 9),
          '5,2022-05-10,aigolek,group-1,2027-01-01,',
          ...Array.from({ length: 26 }, (_, child) => rowOf(100 + child, 'kunshuak', 0)),
        ],
      },
    ];
    const to = await department();
    const dry = await send(to, filesOf(given), '--dry-run', '--language', 'en');
    expect(dry.err).toContain('DRY RUN');
    expect((await staysOf(to)).flat()).toEqual([]);
    const wet = await send(to, filesOf(given), '--language', 'en');
    expect(wet.report).toBe(dry.report);
    expect(Object.keys(wet.lines[0] ?? {})).toEqual(enrolmentReportColumns);
    const rejected = wet.lines.filter(({ outcome }) => outcome === 'rejected');
    expect(rejected.map(({ preschool, reason }) => [preschool, reason])).toEqual([
      ['agolek', 'preschool-unknown'],
      ['…0009', 'preschool-unknown'],
      ['aigolek', 'group-unknown'],
      ['aigolek', 'enrolled-in-future'],
      ['kunshuak', 'group-full'],
    ]);
    expect(rejected[0]?.['text']).toContain('Ids that are near: aigolek (Kindergarten “aigolek”)');
    expect(rejected[2]?.['text']).toContain('group-0 (group-0), group-1 (group-1)');
    expect(rejected[4]?.['text']).toContain('Group kunshuak/group-0 has no free place of its 25.');
    expect(`${wet.report}${wet.out}`).not.toContain('210315500009');
  });

  test('are not sent when the header is another one, or the kind is', async () => {
    const to = await department();
    const queue = folder.write('queue.csv', 'childReference,bornOn,submittedAt\n1,2022-05-10,2024-01-01T00:00:00Z\n');
    const sent = await send(to, [queue]);
    expect(sent.code).toBe(2);
    expect(sent.err).toContain('unknown "submittedAt"');
    expect((await runImport(['--kind', 'lists', '--territory', 'karaganda', queue])).err).toContain('--kind is queue or enrolment');
    expect((await runImport(['--territory', 'karaganda', queue, queue])).code).toBe(2);
    expect(to.batches()).toBe(0);
  });

  test('count a kindergarten named by its number once, rows that failed before it was looked up too', async () => {
    const to = await department();
    const { city } = to;
    const body = registerForm('060140000023');
    const { body: registered } = await city.ask('registerPreschool', { params: { territory: 'karaganda' }, iin: people.clerk, body });
    const preschool = String(registered['preschool']);
    await city.ask('openGroup', { params: { territory: 'karaganda', preschool }, iin: people.clerk, body: groupForm() });
    const rows = [
      '1,2022-05-10,060140000023,Кіші топ,,',
      '2,2022-05-10,060140000023,Кіші топ,2025-09-01,',
      `3,2022-05-10,${preschool},,2025-09-01,`,
    ];
    const { out, report } = await send(to, filesOf([{ name: 'one.csv', rows }]));
    expect(out).toContain(`  ${preschool}: accepted 1, merged 0, rejected 2 (enrolled-from-missing 1, group-missing 1)\n`);
    expect(`${out}${report}`).not.toContain('0023');
  });

  test('of the example can be tried in the demo city', async () => {
    const to = await department();
    for (const { form, groups } of demoPreschools().slice(0, 2)) {
      const here = { params: { territory: 'karaganda' }, iin: people.clerk };
      const { body } = await to.city.ask('registerPreschool', { ...here, body: form });
      const params = { territory: 'karaganda', preschool: String(body['preschool']) };
      for (const group of groups) expect((await to.city.ask('openGroup', { ...here, params, body: group })).status).toBe(201);
    }
    const example = resolve(import.meta.dirname, '../../docs/examples/enrolment.csv');
    const mapping = resolve(import.meta.dirname, '../../docs/examples/enrolment-list.mapping.json');
    await seedPreschool(to.city, 'aigolek-2', { groups: [{ group: 'first', capacity: 5 }], head: preschoolPeople.head });
    const report = join(folder.path, 'example.csv');
    const args = ['--kind', 'enrolment', '--territory', 'karaganda', '--url', to.url, '--report', report, example];
    expect(await runImport([...args, '--dry-run'])).toMatchObject({ code: 0, out: expect.stringContaining('accepted 2') });
    const ran = await runImport(args);
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('accepted 2') });
    const list = folder.write(
      'list.csv',
      'ИИН ребёнка;Дата рождения;БИН сада;Группа;Зачислен;№ договора;ИИН родителя;Телефон\n210315500029;15.03.2021;aigolek-2;FIRST;01.09.2024;7;;\n',
    );
    const mapped = await runImport(['--kind', 'enrolment', '--territory', 'karaganda', '--url', to.url, '--mapping', mapping, list]);
    expect(mapped).toMatchObject({ code: 0, out: expect.stringContaining('accepted 1') });
  });
});

test('docs/import.md names every code of the report of enrolments, and each is told in three languages', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/import.md'), 'utf8');
  expect(Object.keys(enrolmentTexts).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  for (const { kk, ru, en } of Object.values(enrolmentTexts)) {
    expect(new Set([kk, ru, en]).size).toBe(3);
    const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).toSorted();
    expect(placesOf(kk)).toEqual(placesOf(en));
    expect(placesOf(ru)).toEqual(placesOf(en));
  }
});
