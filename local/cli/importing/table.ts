// The file as a table: its header, checked against the mapping before anything is sent, and then its rows.

import { columnsOf, type ImportKind } from '../../../shared/domain/importRowColumns.ts';
import { bindMapping, mapRow, type BoundMapping, type MappedRow } from './mapRow.ts';
import { canonicalMapping, type Mapping } from './mapping.ts';
import { cellsOf, delimiterOf, readRecords, splitLines, type FileRecord, type Line } from './records.ts';
import { FileFault, inspectFile, readText, type SourceFile } from './sourceFile.ts';

export interface Table {
  readonly file: SourceFile;
  readonly source: string;
  readonly rows: AsyncIterable<MappedRow>;
}

const mostColumns = 1_000;
const defaultSource = 'canonical';

/** Opens a file by its mapping or, without one, as a file in canonical format of that source. Throws `FileFault` before any row is read. */
export async function openTable(
  path: string,
  mapping: Mapping | undefined,
  sourceName?: string,
  kind: ImportKind = 'queue',
): Promise<Table> {
  const { file, lines, header, delimiter } = await openHeader(path, mapping);
  const used = mapping ?? canonicalMapping(sourceName ?? defaultSource, kind);
  if (mapping === undefined) checkCanonicalHeader(header, sourceName, kind);
  const bound = bindMapping(used, header);
  if ('lacks' in bound) throw new FileFault([...bound.lacks, `found in the file: ${namesOf(header)}`].join('\n  '));
  return { file, source: used.source, rows: mapRows(readRecords(lines, delimiter, bound.width), bound) };
}

export interface Opened {
  readonly file: SourceFile;
  /** Those after the header. */
  readonly lines: AsyncIterator<Line>;
  readonly header: readonly string[];
  readonly delimiter: string;
}

/** Opens a file and reads its header. Throws `FileFault` where there is none. */
export async function openHeader(path: string, mapping: Pick<Mapping, 'delimiter' | 'encoding'> | undefined): Promise<Opened> {
  const file = await inspectFile(path, mapping?.encoding ?? 'auto');
  const lines = splitLines(readText(file));
  const first = await nextRow(lines);
  const told = /^"?sep=(?<delimiter>[,;\t])"?$/i.exec(first?.text ?? '')?.groups?.['delimiter'];
  const headerLine = told === undefined ? first : await nextRow(lines);
  if (headerLine === undefined) throw new FileFault('the file is empty: not even a header');
  if (headerLine.text === undefined) throw new FileFault('the first line is too long to be a header');
  const chosen = mapping === undefined || mapping.delimiter === 'auto' ? told : mapping.delimiter === 'tab' ? '\t' : mapping.delimiter;
  const delimiter = chosen ?? delimiterOf(headerLine.text);
  const header = cellsOf(headerLine.text, delimiter);
  if (header === undefined) throw new FileFault('the first line is no header: its quotes do not match');
  if (header.length > mostColumns) throw new FileFault(`the header has ${header.length} columns; at most ${mostColumns} are read`);
  return { file, lines, header, delimiter };
}

async function* mapRows(records: AsyncIterable<FileRecord>, bound: BoundMapping): AsyncGenerator<MappedRow> {
  for await (const record of records) yield mapRow(record, bound);
}

async function nextRow(lines: AsyncIterator<Line>): Promise<Line | undefined> {
  for (;;) {
    const { done, value } = await lines.next();
    if (done === true) return undefined;
    if (value.text === undefined || value.text.trim() !== '') return value;
  }
}

/** A misspelt name of an optional column must not lose the column in silence. */
function checkCanonicalHeader(header: readonly string[], sourceName: string | undefined, kind: ImportKind): void {
  const columnNames: readonly string[] = columnsOf[kind].map(({ name }) => name);
  const names = header.map((name) => name.trim());
  const strangers = names.filter((name) => name !== '' && !columnNames.includes(name));
  if (strangers.length > 0) {
    throw new FileFault(
      `not a file in canonical format (give --mapping for another): unknown ${namesOf(strangers)}\n  known: ${columnNames.join(', ')}`,
    );
  }
  if (sourceName === undefined && names.includes('childReference')) {
    throw new FileFault('the file has references of children: give --source NAME, the system within which they are unique');
  }
}

/** Headers as they may be shown on a terminal: a binary file taken for a table holds anything. */
export function namesOf(header: readonly string[]): string {
  const shown = header.slice(0, 80).map(
    (name) =>
      `"${name
        .trim()
        .slice(0, 60)
        .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '?')}"`,
  );
  return shown.join(', ') + (header.length > shown.length ? ` and ${header.length - shown.length} more` : '');
}
