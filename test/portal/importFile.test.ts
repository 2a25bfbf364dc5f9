// What a chosen file holds, before anything of it is sent.

import { describe, expect, it } from 'vitest';
import { batchesOf, readImportFile, rowsOfCsv } from '../../portal/pages/department/updates/importFile.ts';
import { countOf, tiynOf } from '../../portal/pages/department/rounds/sizes.ts';

const bytesOf = (text: string): ArrayBuffer => new Uint8Array(Buffer.from(text)).buffer;

describe('a file of applications', () => {
  it('is read with commas, semicolons or tabs, and a cell may hold them, quotes and line breaks', () => {
    expect(rowsOfCsv('childReference,childName\r\nA-1,"Айым, ""Ая""\nҚызы"\r\n\r\nA-2,Дана')).toEqual([
      { line: 2, cells: { childReference: 'A-1', childName: 'Айым, "Ая"\nҚызы' } },
      { line: 5, cells: { childReference: 'A-2', childName: 'Дана' } },
    ]);
    expect(rowsOfCsv('\uFEFFsep=;\nchildReference;childName\nA-1;ТОО "Ая"\n')).toEqual([
      { line: 3, cells: { childReference: 'A-1', childName: 'ТОО "Ая"' } },
    ]);
    expect(rowsOfCsv('childReference\tchildName\nA-1\n')).toEqual([{ line: 2, cells: { childReference: 'A-1', childName: '' } }]);
  });

  it('is not read where a quote is never closed', () => {
    expect(rowsOfCsv('childReference\n"A-1\nA-2\n')).toBeUndefined();
  });

  it('is read from windows-1251 and from JSON, with the digest of its bytes', async () => {
    const cyrillic = new Uint8Array([...Buffer.from('childName\n'), 0xc0, 0xed, 0xed, 0xe0]).buffer;
    expect(await readImportFile(cyrillic)).toMatchObject({ rows: [{ line: 2, cells: { childName: 'Анна' } }] });
    const json = '{"applications":[{"childReference":7,"statuses":["large-family","orphan"],"childName":null}]}';
    expect(await readImportFile(bytesOf(json))).toEqual({
      rows: [{ line: 1, cells: { childReference: '7', statuses: 'large-family orphan' } }],
      digest: '2da98272a47af39bd5f0ad728b9874edf8865e19fcd868d900cba397b2f6a4f3',
    });
  });

  it('stops at a column nobody knows, and at no rows', async () => {
    expect(await readImportFile(bytesOf('childIin,Имя\n1,2\n'))).toEqual({ fault: 'strangers', names: ['Имя'] });
    expect(await readImportFile(bytesOf('childIin\n'))).toEqual({ fault: 'empty' });
    expect(await readImportFile(bytesOf('[1'))).toEqual({ fault: 'unreadable' });
  });

  it('goes in batches of two hundred rows, and of fewer where they are long', () => {
    const rows = Array.from({ length: 401 }, (_, at) => ({ line: at + 2, cells: { childReference: `A-${at}` } }));
    expect(batchesOf(rows).map((batch) => batch.length)).toEqual([200, 200, 1]);
    const long = rows.slice(0, 200).map((row) => ({ ...row, cells: { childName: 'а'.repeat(2_000) } }));
    expect(batchesOf(long).map((batch) => batch.length)).toEqual([100, 100]);
  });
});

describe('what is typed', () => {
  it('is a sum in tiyn or a number a round may have, whatever spaces stand in it', () => {
    expect(['6 000 000', '120\u00A0000', 'сто', '1,5', ''].map(tiynOf)).toEqual([600_000_000, 12_000_000, undefined, undefined, undefined]);
    expect(['1', '100 000', '0', '100001', '-3', ''].map(countOf)).toEqual([1, 100_000, undefined, undefined, undefined, undefined]);
  });
});
