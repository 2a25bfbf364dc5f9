import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readLocalDay, readLocalTime } from '../../local/cli/importing/localTime.ts';
import { parseMapping } from '../../local/cli/importing/mapping.ts';
import { fileTexts } from '../../local/cli/importing/rowTexts.ts';
import { openTable } from '../../local/cli/importing/table.ts';
import { importNotes, isRejection, readImportRow, rejectionCodes } from '../../shared/domain/importRow.ts';
import { columnNames } from '../../shared/domain/importRowColumns.ts';
import { isoOf, parseInstant } from '../../shared/domain/time.ts';
import { makeFolder, mappingOf, readTable, realQueue, rowsOf } from '../support/importFiles.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

const examples = resolve(import.meta.dirname, '../../docs/examples');
const vilniusText = readFileSync(resolve(examples, 'vilnius-queue.mapping.json'), 'utf8');
const vilnius = mappingOf(JSON.parse(vilniusText));
const rulebook = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../shared/rulebooks/vilnius.json'), 'utf8')) as {
  statuses: { key: string }[];
};
const statuses = rulebook.statuses.map(({ key }) => key);
const receivedAt = parseInstant('2026-07-01T09:00:00+05:00');
if (receivedAt === undefined) throw new Error('a date of this test is wrong');
const against = { source: vilnius.source, receivedAt, statuses };

describe('local times become instants:', () => {
  const read = (text: string, zone: string) => {
    const time = readLocalTime(text, 'YYYY-MM-DD', zone);
    return time && [isoOf(time.at), ...(time.note === undefined ? [] : [time.note])];
  };

  test('in winter and in summer of Vilnius', () => {
    expect(read('2019-01-15 12:00:00', 'Europe/Vilnius')).toEqual(['2019-01-15T10:00:00.000Z']);
    expect(read('2019-07-15 12:00:00.123', 'Europe/Vilnius')).toEqual(['2019-07-15T09:00:00.123Z']);
    expect(read('2012-05-17 00:00:00', 'Europe/Vilnius')).toEqual(['2012-05-16T21:00:00.000Z']);
  });

  test('an hour that was repeated (2018-10-28 03:30) is its first, and noted', () => {
    expect(read('2018-10-28 03:30:00', 'Europe/Vilnius')).toEqual(['2018-10-28T00:30:00.000Z', 'time-repeated']);
    expect(read('2018-10-28 02:59:59', 'Europe/Vilnius')).toEqual(['2018-10-27T23:59:59.000Z']);
    expect(read('2018-10-28 04:00:00', 'Europe/Vilnius')).toEqual(['2018-10-28T02:00:00.000Z']);
  });

  test('an hour that never was (2019-03-31 03:30) is read by the offset before it, and noted', () => {
    expect(read('2019-03-31 03:30:00', 'Europe/Vilnius')).toEqual(['2019-03-31T01:30:00.000Z', 'time-skipped']);
    expect(read('2019-03-31 04:00:00', 'Europe/Vilnius')).toEqual(['2019-03-31T01:00:00.000Z']);
  });

  test('Almaty kept +06:00 until 2024-03-01, so old files there are not those of a fixed offset', () => {
    expect(read('2023-06-01 09:15', 'Asia/Almaty')).toEqual(['2023-06-01T03:15:00.000Z']);
    expect(read('2024-06-01 09:15', 'Asia/Almaty')).toEqual(['2024-06-01T04:15:00.000Z']);
    expect(read('2023-06-01 09:15', '+05:00')).toEqual(['2023-06-01T04:15:00.000Z']);
  });

  test('a time with its own zone keeps it', () => {
    expect(read('2023-06-01T09:15:00.123+06:00', 'Europe/Vilnius')).toEqual(['2023-06-01T03:15:00.123Z']);
  });

  test('and what is no time is none', () => {
    for (const text of ['2026-02-30 10:00', '2026-01-01 24:00', '2026-01-01 10:60', '2026-01-01x', '01.02.2026', '', '45000']) {
      expect(read(text, '+05:00')).toBeUndefined();
    }
  });

  test('dates are read as the mapping says they are written', () => {
    expect(readLocalDay('5.2.2021', 'DD.MM.YYYY')).toBe('2021-02-05');
    expect(readLocalDay('05/02/2021', 'MM/DD/YYYY')).toBe('2021-05-02');
    expect(readLocalDay('20210205', 'YYYYMMDD')).toBe('2021-02-05');
    expect(readLocalDay('2021-02-05 00:00:00', 'YYYY-MM-DD')).toBe('2021-02-05');
    expect(readLocalDay('30.02.2021', 'DD.MM.YYYY')).toBeUndefined();
  });
});

describe('a mapping', () => {
  test('that is wrong is explained by path', () => {
    const read = parseMapping(
      JSON.stringify({
        source: 'Old System',
        zone: 'Asia/Karaganda',
        columns: { bornOn: { from: [] }, born: { from: 'x' } },
        statuses: [{ status: 'x', from: 'Y' }],
      }),
    );
    const mistakes = 'mistakes' in read ? read.mistakes.join('\n') : '';
    expect(mistakes).toMatch('source: expected lower-case letters, digits and hyphens');
    expect(mistakes).toMatch('zone: expected an offset as +05:00 or a zone as Asia/Almaty');
    expect(mistakes).toMatch('columns.bornOn.from');
    expect(mistakes).toMatch('statuses.0.when');
  });

  test('that lacks a needed column or a child says so', () => {
    const read = parseMapping('{"source":"old","zone":"+05:00","columns":{"bornOn":{"from":"x"}}}');
    expect('mistakes' in read && read.mistakes).toEqual([
      'columns.submittedAt: expected this column',
      'columns: expected `childIin` or `childReference`: how a child is recognised',
    ]);
  });

  test('rejects a row whose status cell says neither yes nor no', async () => {
    const path = folder.write(
      'unclear.csv',
      `Vaiko Identifikacinis Nr.;Vaiko gimimo data;Prašymo pateikimo data;Daug vaikų\n1;2018-01-01;2019-01-01 10:00;Taip\n2;2018-01-01;2019-01-01 10:00;taip\n3;2018-01-01;2019-01-01 10:00;Ne\n`,
    );
    const { childReference, bornOn, submittedAt } = vilnius.columns;
    const mapping = mappingOf({
      ...vilnius,
      columns: { childReference, bornOn, submittedAt },
      statuses: [{ status: 'three-or-more-children', from: 'Daug vaikų', when: 'Taip', otherwise: 'Ne' }],
    });
    const rows = await readTable(path, mapping);
    expect(rows.get(2)).toMatchObject({ statuses: 'three-or-more-children' });
    expect(rows.get(3)).toBe('status-unclear');
    expect(rows.get(4)).not.toHaveProperty('statuses');
  });
});

test('docs/import.md names every column and every code of the report', () => {
  const page = readFileSync(resolve(examples, '../import.md'), 'utf8');
  const lacking = [...columnNames, ...rejectionCodes, ...importNotes, ...Object.keys(fileTexts)].filter(
    (name) => !page.includes(`\`${name}\``),
  );
  expect(lacking).toEqual([]);
});

test('the example of the canonical format is right', async () => {
  const [row] = [...(await readTable(resolve(examples, 'canonical.csv'))).values()];
  const read = typeof row === 'object' ? readImportRow(row, against) : undefined;
  expect(read).toMatchObject({ child: { kind: 'iin' }, guardian: { phones: ['+77011234567', '+77011234568'] } });
});

describe('the example mapping and files of other years', () => {
  const header = [
    'Nr.',
    'Prašymo tipas',
    'Prašymo pateikimo data',
    'Vaiko Identifikacinis Nr.',
    'Vaiko gimimo data',
    'Lankymo data',
    'Vaiko seniunija',
    ...vilnius.statuses.flatMap(({ from }) => from.slice(0, 1)),
    'Prioritetas (vaikas iš globos namų)',
  ];
  test('bear a file without application numbers and with one more priority', async () => {
    const row = ['1', '2', '2020-02-01 10:00:00', '77', '2018-05-05', '2020-09-01', '', 'Taip', 'Ne', 'Ne', 'Ne', 'Taip', 'Ne', 'Taip'];
    const rows = await readTable(folder.write('2020.csv', `${header.join(';')}\n${row.join(';')}\n`), vilnius);
    expect(rows.get(2)).toEqual({
      childReference: '77',
      bornOn: '2018-05-05',
      submittedAt: '2020-02-01T08:00:00.000Z',
      wantedStart: '2020-09-01',
      kind: 'transfer',
      statuses: 'three-or-more-children both-parents-registered',
    });
  });

  test('take one of several spellings of a header', async () => {
    const mapping = mappingOf({
      ...JSON.parse(vilniusText),
      columns: { ...JSON.parse(vilniusText).columns, district: { from: ['Seniūnija', 'Vaiko seniunija'] } },
    });
    const row = ['1', '1', '2020-02-01 10:00:00', '77', '2018-05-05', '', 'Verkių', 'Ne', 'Ne', 'Ne', 'Ne', 'Ne', 'Ne'];
    expect((await readTable(folder.write('other.csv', `${header.join(';')}\n${row.join(';')}\n`), mapping)).get(2)).toMatchObject({
      district: 'Verkių',
    });
  });
});

describe('every row of a real city is taken:', () => {
  const queues = [
    { day: '2019-05-17', rows: 7_809, seconds: 7_805, counts: [684, 51, 56, 3, 5_202, 1_714], transfers: 1_093, noDistrict: 249 },
    { day: '2019-06-17', rows: 7_625, seconds: 7_622, counts: [667, 45, 58, 3, 5_127, 1_633], transfers: 1_130, noDistrict: 226 },
  ];
  for (const { day, rows, seconds, counts, transfers, noDistrict } of queues) {
    const path = realQueue(day);
    test.skipIf(path === undefined)(`${rows} of ${day}, none rejected`, async () => {
      const mapped = await rowsOf(await openTable(path ?? '', vilnius));
      const read = mapped.map(({ row }) => ('cells' in row ? readImportRow(row.cells, against) : row));
      expect(read.filter((row) => 'rejected' in row)).toEqual([]);
      const taken = read.filter((row) => !('rejected' in row) && !isRejection(row)).filter((row) => 'child' in row);
      expect(taken).toHaveLength(rows);
      expect(new Set(taken.map(({ contentDigest }) => contentDigest)).size).toBe(rows);
      expect(new Set(taken.map(({ child }) => JSON.stringify(child))).size).toBe(rows);
      // Times that repeat to the second stay as they are: the order key settles such ties.
      expect(new Set(taken.map(({ submittedAt }) => submittedAt)).size).toBe(seconds);
      expect(statuses.map((status) => taken.filter((row) => row.statuses.includes(status)).length)).toEqual(counts);
      expect(taken.filter(({ kind }) => kind === 'transfer')).toHaveLength(transfers);
      expect(taken.filter(({ notes }) => notes.includes('district-missing'))).toHaveLength(noDistrict);
      expect(taken.filter(({ notes }) => notes.includes('submitted-before-birth'))).toHaveLength(1);
    });
  }
});
