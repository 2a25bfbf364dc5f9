// A file of applications becomes rows of the canonical format: CSV with commas, semicolons or tabs, or JSON with a list of objects. It is read in the
// browser, and a header that is not canonical stops it before anything is sent. Broken rows are left for the server to judge.

import { isColumnName } from '../../../../shared/domain/importRowColumns.ts';

export interface SentRow {
  /** Of the file; of JSON, the place in its list. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type ReadFile =
  | { readonly rows: readonly SentRow[]; readonly digest: string }
  | { readonly fault: 'unreadable' | 'empty' }
  | { readonly fault: 'strangers'; readonly names: readonly string[] };

/** The rows of the file and the SHA-256 of its bytes, or what is wrong with it as a whole. */
export async function readImportFile(bytes: ArrayBuffer): Promise<ReadFile> {
  const text = textOf(bytes);
  const table = /^\s*[[{]/.test(text) ? tableOfJson(text) : rowsOfCsv(text);
  if (table === undefined) return { fault: 'unreadable' };
  const names = [...new Set(table.flatMap(({ cells }) => Object.keys(cells)))].filter((name) => name !== '' && !isColumnName(name));
  if (names.length > 0) return { fault: 'strangers', names };
  if (table.length === 0) return { fault: 'empty' };
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return { rows: table, digest: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}

/** UTF-8 where all of it is; else what Russian spreadsheets write. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

function tableOfJson(text: string): readonly SentRow[] | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const list = Array.isArray(read) ? read : Object.values(read ?? {}).find((value) => Array.isArray(value));
    if (!Array.isArray(list)) return undefined;
    return list.map((row: unknown, at) => ({ line: at + 1, cells: cellsOfObject(row) }));
  } catch {
    return undefined;
  }
}

function cellsOfObject(row: unknown): Readonly<Record<string, string>> {
  if (typeof row !== 'object' || row === null) return {};
  const cells = Object.entries(row).map(([name, value]: [string, unknown]) => [name, textOfCell(value)] as const);
  return Object.fromEntries(cells.filter(([, value]) => value !== ''));
}

function textOfCell(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOfCell).join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Rows after the header, each with the line it begins on; undefined where a quote is never closed. */
export function rowsOfCsv(text: string): readonly SentRow[] | undefined {
  const told = /^\uFEFF?"?sep=([,;\t])"?\r?\n/i.exec(text);
  const body = text.slice(told?.[0].length ?? 0).replace(/^\uFEFF/, '');
  const firstLine = body.slice(0, body.search(/\r?\n|$/));
  const records = recordsOf(body, told?.[1] ?? delimiterOf(firstLine));
  if (records === undefined) return undefined;
  const [header, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (header === undefined) return [];
  const skipped = told === null ? 0 : 1;
  const names = header.cells.map((name) => name.trim());
  return rows.map(({ line, cells }) => ({
    line: line + skipped,
    cells: Object.fromEntries(
      names.flatMap((name, at) => (name === '' && (cells[at] ?? '') === '' ? [] : [[name, cells[at] ?? ''] as const])),
    ),
  }));
}

/** The one of the three that stands most often in the header, outside quotes. */
function delimiterOf(header: string): string {
  const outside = header.replaceAll(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: outside.split(delimiter).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** RFC 4180: a quoted cell may hold delimiters and line breaks, and a quote doubled. A quote inside an unquoted cell is text. */
function recordsOf(text: string, delimiter: string): readonly CsvRecord[] | undefined {
  const records: CsvRecord[] = [];
  let [cells, cell, line, from, isQuoted]: [string[], string, number, number, boolean] = [[], '', 1, 1, false];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\n') line += 1;
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += sign;
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && cell === '') isQuoted = true;
    else if (sign === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      records.push({ line: from, cells: [...cells, cell.replace(/\r$/, '')] });
      [cells, cell, from] = [[], '', line];
    } else cell += sign;
  }
  if (isQuoted) return undefined;
  if (cell !== '' || cells.length > 0) records.push({ line: from, cells: [...cells, cell] });
  return records;
}

const rowsPerBatch = 200;
/** In characters, half of what a request may have: a letter takes up to two bytes. */
const lettersPerBatch = 200 * 1024;

/** Rows in their order, as many together as one request takes. */
export function batchesOf(rows: readonly SentRow[]): readonly (readonly SentRow[])[] {
  const batches: SentRow[][] = [];
  let letters = 0;
  for (const row of rows) {
    const size = JSON.stringify(row).length;
    const batch = batches.at(-1);
    if (batch === undefined || batch.length >= rowsPerBatch || letters + size > lettersPerBatch) {
      batches.push([row]);
      letters = size;
    } else {
      batch.push(row);
      letters += size;
    }
  }
  return batches;
}
