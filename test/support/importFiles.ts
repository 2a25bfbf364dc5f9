// Files as cities send them, written to a folder of their own, and the real ones where they are at hand.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { MappedRow } from '../../local/cli/importing/mapRow.ts';
import { parseMapping, type Mapping } from '../../local/cli/importing/mapping.ts';
import { openTable, type Table } from '../../local/cli/importing/table.ts';

export interface Folder {
  write(name: string, content: string | Uint8Array): string;
  readonly path: string;
  remove(): void;
}

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'kezek-import-'));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      writeFileSync(file, content);
      return file;
    },
    remove() {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Text in windows-1251; only what Russian needs. */
export function windows1251(text: string): Uint8Array {
  const byteOf = (character: string): number => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    const others: Readonly<Record<string, number>> = { Ё: 0xa8, ё: 0xb8, '«': 0xab, '»': 0xbb, '№': 0xb9 };
    const byte = others[character];
    if (byte === undefined) throw new RangeError(`not in windows-1251: ${character}`);
    return byte;
  };
  return Uint8Array.from(text, byteOf);
}

export function gzip(content: string | Uint8Array): Uint8Array {
  return gzipSync(content);
}

/** A mapping known to be right. */
export function mappingOf(value: unknown): Mapping {
  const read = parseMapping(JSON.stringify(value));
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'));
  return read.mapping;
}

/** A small city's mapping: three columns, the third optional, and a status. */
export const smallMapping = mappingOf({
  source: 'old-system',
  zone: '+05:00',
  columns: {
    childReference: { from: 'Номер' },
    bornOn: { from: 'Рождение' },
    submittedAt: { from: 'Подано' },
    district: { from: 'Район', optional: true },
  },
});

export async function rowsOf(table: Table): Promise<MappedRow[]> {
  const rows: MappedRow[] = [];
  for await (const row of table.rows) rows.push(row);
  return rows;
}

/** Cells of every row, or the code of its rejection, by line. */
export async function readTable(
  path: string,
  mapping?: Mapping,
  source?: string,
): Promise<Map<number, Readonly<Record<string, string>> | string>> {
  const rows = await rowsOf(await openTable(path, mapping, source));
  return new Map(rows.map(({ line, row }) => [line, 'cells' in row ? row.cells : row.rejected]));
}

const vilnius = resolve(import.meta.dirname, '../../../shared/data/vilnius');

/** The real queue of that day; undefined, with a line that says so, where it is absent. */
export function realQueue(day: string): string | undefined {
  const path = join(vilnius, `queue-${day}.csv.gz`);
  if (existsSync(path)) return path;
  console.warn(`SKIPPED: ${path} is absent, so the import is not tried on a real city's file`);
  return undefined;
}
