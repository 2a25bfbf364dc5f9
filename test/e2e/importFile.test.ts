import { afterAll, describe, expect, test } from 'vitest';
import { FileFault } from '../../local/cli/importing/sourceFile.ts';
import { openTable } from '../../local/cli/importing/table.ts';
import { gzip, makeFolder, readTable, smallMapping, windows1251 } from '../support/importFiles.ts';

const folder = makeFolder();
afterAll(() => folder.remove());

const header = ['Номер', 'Рождение', 'Подано', 'Район'];
const first = { childReference: '1', bornOn: '2021-03-15', submittedAt: '2023-06-01T04:15:00.000Z', district: 'Ёлки, палки; «раз»' };
const second = { childReference: '2', bornOn: '2021-03-16', submittedAt: '2023-06-01T04:15:00.123Z' };

function fileText(delimiter: string, end: string): string {
  const rows = [header, ['1', '2021-03-15', '2023-06-01 09:15:00', '"Ёлки, палки; «раз»"'], ['2', '2021-03-16', '2023-06-01 09:15:00.123']];
  return rows.map((row) => row.join(delimiter) + end).join('');
}

describe('reads the same rows from', () => {
  const encodings = {
    'UTF-8': (text: string) => Buffer.from(text),
    'UTF-8 with BOM': (text: string) => Buffer.from(`\uFEFF${text}`),
    'windows-1251': windows1251,
  };
  const packings = { plain: (bytes: Uint8Array) => bytes, gzip };
  for (const [encoding, encode] of Object.entries(encodings)) {
    for (const [packing, pack] of Object.entries(packings)) {
      for (const delimiter of [',', ';', '\t']) {
        for (const end of ['\n', '\r\n']) {
          test(`${encoding}, ${packing}, ${JSON.stringify(delimiter)}, ${JSON.stringify(end)}`, async () => {
            const path = folder.write('rows.csv', pack(encode(fileText(delimiter, end))));
            expect(await readTable(path, smallMapping)).toEqual(
              new Map([
                [2, first],
                [3, second],
              ]),
            );
          });
        }
      }
    }
  }

  test('a spreadsheet that names its delimiter on a line before the header', async () => {
    const path = folder.write('sep.csv', `sep=;\r\n${fileText(';', '\r\n')}`);
    expect([...(await readTable(path, smallMapping)).keys()]).toEqual([3, 4]);
  });

  test('a file and its .gz, as one and the same digest', async () => {
    const text = fileText(';', '\n');
    const [plain, packed] = [folder.write('a.csv', text), folder.write('a.csv.gz', gzip(text))];
    expect((await openTable(packed, smallMapping)).file.digest).toBe((await openTable(plain, smallMapping)).file.digest);
  });
});

describe('a broken row is rejected and costs no other row its place:', () => {
  const good = '7;2021-03-15;2023-06-01 09:15;Центр';
  async function judge(broken: string): Promise<Map<number, unknown>> {
    return readTable(folder.write('broken.csv', `${header.join(';')}\n${good}\n${broken}\n${good}\n${good}\n`), smallMapping);
  }
  const goodCells = { childReference: '7', bornOn: '2021-03-15', submittedAt: '2023-06-01T04:15:00.000Z', district: 'Центр' };

  const cases: readonly (readonly [string, string, string])[] = [
    ['a quote that is never closed', '8;2021-03-15;2023-06-01 09:15;"Центр', 'quotes-unbalanced'],
    ['a quote that is closed in the middle', '8;2021-03-15;"2023"-06-01;Центр;"', 'quotes-unbalanced'],
    ['more cells than the header', '8;2021-03-15;2023-06-01 09:15;Центр;ещё', 'column-count'],
    ['a cell of a megabyte', `8;2021-03-15;2023-06-01 09:15;${'x'.repeat(1_000_000)}`, 'record-too-long'],
    ['a cell of 3,000 characters', `8;2021-03-15;2023-06-01 09:15;${'x'.repeat(3_000)}`, 'cell-too-long'],
    ['a NUL', '8;2021-03-15;2023-06-01 09:15;A\u0000B', 'control-characters'],
    ['a bidi override', '8;2021-03-15;2023-06-01 09:15;A\u202EB', 'hidden-characters'],
  ];
  test.each(cases)('%s', async (_name, broken, rejected) => {
    const rows = await judge(broken);
    expect([...rows]).toEqual([
      [2, goodCells],
      [3, rejected],
      [4, goodCells],
      [5, goodCells],
    ]);
  });

  test('damaged UTF-8 in one name, the rest of the file being right', async () => {
    const bytes = Buffer.from(`${header.join(';')}\n${good}\n8;2021-03-15;2023-06-01 09:15;Цен`);
    const rows = await readTable(
      folder.write('damaged.csv', Buffer.concat([bytes, Buffer.from([0xd1, 0x0a]), Buffer.from(`${good}\n`)])),
      smallMapping,
    );
    expect([...rows.values()]).toEqual([goodCells, 'characters-damaged', goodCells]);
  });

  test('a file cut off in the middle of its last row', async () => {
    const rows = await readTable(folder.write('cut.csv', `${header.join(';')}\n${good}\n100034;2021-03-15;2023-06-01 09:15`), smallMapping);
    expect(rows.get(3)).toBe('row-cut-off');
  });

  test('a date that is none is passed on as it is, for the server to reject', async () => {
    const rows = await judge('8;2026-02-30;2026-02-30 09:15;');
    expect(rows.get(3)).toEqual({ childReference: '8', bornOn: '2026-02-30', submittedAt: '2026-02-30 09:15' });
  });
});

describe('is read as it was meant:', () => {
  const read = async (row: string) => (await readTable(folder.write('meant.csv', `${header.join(';')}\n${row}\n`), smallMapping)).get(2);

  test('a row shorter than its header has empty cells at its end', async () => {
    expect(await read('8;2021-03-15;2023-06-01')).toEqual({
      childReference: '8',
      bornOn: '2021-03-15',
      submittedAt: '2023-05-31T19:00:00.000Z',
    });
  });

  test('a cell in quotes that runs over lines belongs to its row', async () => {
    expect(await read('8;2021-03-15;2023-06-01;"Центр\n"')).toMatchObject({ district: 'Центр' });
  });

  test('quotes inside a cell without quotes are text', async () => {
    expect(await read('8;2021-03-15;2023-06-01;у ТОО "Ромашка"')).toMatchObject({ district: 'у ТОО "Ромашка"' });
  });

  test('a formula is text', async () => {
    expect(await read(`8;2021-03-15;2023-06-01;=cmd|' /C calc'!A0`)).toMatchObject({ district: `=cmd|' /C calc'!A0` });
  });

  test('letters from right to left are letters', async () => {
    expect(await read('8;2021-03-15;2023-06-01;مركز')).toMatchObject({ district: 'مركز' });
  });
});

describe('is refused before anything is sent, with what to do:', () => {
  const fault = async (content: string | Uint8Array, mapping = true) => {
    const path = folder.write('refused.csv', content);
    return openTable(path, mapping ? smallMapping : undefined).then(
      () => 'taken',
      (error: unknown) => (error instanceof FileFault ? error.message : error),
    );
  };

  test('an empty file', async () => {
    expect(await fault('')).toMatch('the file is empty');
    expect(await fault('\uFEFF\r\n\r\n')).toMatch('the file is empty');
  });

  test('a header without a column that is needed: named, with the headers found', async () => {
    expect(await fault('Номер;Рождение;Дата\n')).toBe('submittedAt: no header "Подано"\n  found in the file: "Номер", "Рождение", "Дата"');
  });

  test('a header that has a needed column twice', async () => {
    expect(await fault('Номер;Рождение;Подано;Номер\n')).toMatch('"Номер" stands in the file twice');
  });

  test('a header of 100,000 columns', async () => {
    expect(await fault(`${'a;'.repeat(100_000)}\n`)).toMatch('100001 columns');
    expect(await fault(`${'столбец;'.repeat(100_000)}\n`)).toMatch('too long to be a header');
  });

  test('binary garbage, without writing it to the terminal', async () => {
    const garbage = Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7_919 + (at >> 3)) % 251);
    const message = await fault(garbage);
    expect(message).toMatch(/no header|quotes do not match|too long/);
    expect(message).not.toMatch(/[^\P{C}\n]/u);
  });

  test('a gzip cut off in transfer', async () => {
    const whole = gzip(fileText(';', '\n').repeat(500));
    expect(await fault(whole.subarray(0, whole.length - 20))).toMatch('cut off or damaged');
  });

  test('UTF-16', async () => {
    expect(await fault(Buffer.from(`\uFEFF${fileText(';', '\n')}`, 'utf16le'))).toMatch('UTF-16');
  });

  test('a misspelt column of a file in canonical format', async () => {
    expect(await fault('childIin,bornOn,submitedAt\n', false)).toMatch('unknown "submitedAt"');
  });

  test('references of children without the name of their system', async () => {
    expect(await fault('childReference,bornOn,submittedAt\n', false)).toMatch('--source');
  });
});

test('a header alone is a table without rows', async () => {
  expect(await readTable(folder.write('header.csv', header.join(';')), smallMapping)).toEqual(new Map());
});

test('a file in canonical format needs no mapping; statuses stand in their column', async () => {
  const text = 'childReference,bornOn,submittedAt,statuses\n5,2021-03-15,2023-06-01T09:15:00.123+05:00,"large-family teacher"\n';
  expect((await readTable(folder.write('canonical.csv', text), undefined, 'old-system')).get(2)).toEqual({
    childReference: '5',
    bornOn: '2021-03-15',
    submittedAt: '2023-06-01T04:15:00.123Z',
    statuses: 'large-family teacher',
  });
});
