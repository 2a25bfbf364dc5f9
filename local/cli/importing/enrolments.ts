// Lists of enrolled children, from as many files as there are kindergartens. All of them are read before anything is sent, some tens of thousands of
// rows at most, so that what belongs together goes together: all rows of a child that stands in several lists, whatever files they are in, and all
// rows of a group. The server compares what it gets in one request, and so neither the order of files nor that of rows decides anything.

import { basename } from 'node:path';
import { digestOf } from '../../../shared/domain/digest.ts';
import { parseBin } from '../../../shared/domain/identifiers.ts';
import type { MappedRow } from './mapRow.ts';
import type { RowOutcome } from './report.ts';
import type { Table } from './table.ts';

/** All lists of one run. The line of a row counts through them; `placeOf` gives it back. */
export interface Lists {
  readonly rows: readonly MappedRow[];
  readonly lines: number;
  /** Of all files, in whatever order they are named. */
  readonly digest: string;
  placeOf(line: number): Place;
}

/** Where a row stands, and what its list calls the kindergarten: as it is shown, and as it is written. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly written: string;
  readonly named: string;
}

export async function readLists(tables: readonly Table[]): Promise<Lists> {
  const rows: MappedRow[] = [];
  const places: Place[] = [];
  for (const { file, rows: read } of tables) {
    for await (const row of read) {
      const written = cellsOf(row)['preschool'] ?? '';
      places.push({ file: basename(file.path), line: row.line, written: shownName(written), named: written.trim() });
      rows.push({ ...row, line: places.length });
    }
  }
  const digests = tables.map(({ file }) => file.digest).sort();
  return {
    rows,
    lines: rows.length,
    digest: digests.length === 1 ? (digests[0] ?? '') : digestOf(digests.join('|')),
    placeOf: (line) => places[line - 1] ?? { file: '', line, written: '', named: '' },
  };
}

/** What the list calls the kindergarten, for one the register does not know; a number may be a person's and is not repeated. */
function shownName(written: string): string {
  return parseBin(written) === undefined ? written : `…${written.slice(-4)}`;
}

function cellsOf({ row }: MappedRow): Readonly<Record<string, string>> {
  return 'cells' in row ? row.cells : {};
}

/** The rows in lots that are sent together: children of several lists first, then group by group. */
export function lotsOf(rows: readonly MappedRow[]): readonly (readonly MappedRow[])[] {
  const childOf = (row: MappedRow) => {
    const { childIin = '', childReference = '' } = cellsOf(row);
    return childIin === '' ? `reference ${childReference.normalize('NFKC')}` : `iin ${childIin}`;
  };
  const seatOf = (row: MappedRow) => `${cellsOf(row)['preschool'] ?? ''} ${cellsOf(row)['group'] ?? ''}`;
  const readable = rows.filter(({ row }) => 'cells' in row);
  const seats = Map.groupBy(readable, childOf);
  const isDoubtful = (row: MappedRow) => new Set(seats.get(childOf(row))?.map(seatOf)).size > 1;
  const doubtful = readable.filter(isDoubtful);
  const plain = readable.filter((row) => !isDoubtful(row));
  const unread = rows.filter(({ row }) => !('cells' in row)).map((row) => [row]);
  const bySeat = [...Map.groupBy(plain, seatOf)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, lot]) => [...Map.groupBy(lot, childOf).values()].flat());
  return [...Map.groupBy(doubtful, childOf).values(), ...bySeat, ...unread];
}

/** How it went for one kindergarten. */
export interface PreschoolCounts {
  readonly preschool: string;
  readonly accepted: number;
  readonly merged: number;
  readonly rejected: number;
  readonly reasons: ReadonlyMap<string, number>;
}

/** By kindergarten in the order of ids, those the register does not know by what the lists call them. */
export function countByPreschool(outcomes: readonly RowOutcome[]): readonly PreschoolCounts[] {
  const groups = Map.groupBy(outcomes, ({ preschool }) => preschool ?? '');
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([preschool, rows]) => {
      const count = (outcome: RowOutcome['outcome']) => rows.filter((row) => row.outcome === outcome).length;
      const reasons = Map.groupBy(
        rows.filter(({ outcome }) => outcome !== 'accepted' && outcome !== 'merged'),
        ({ reason = 'not-sent' }) => reason,
      );
      const counted = new Map([...reasons].map(([reason, of]) => [reason, of.length]));
      return { preschool, accepted: count('accepted'), merged: count('merged'), rejected: count('rejected'), reasons: counted };
    });
}

/** A line for each kindergarten: what to answer it. */
export function summaryLines(counts: readonly PreschoolCounts[]): readonly string[] {
  return counts.map(({ preschool, accepted, merged, rejected, reasons }) => {
    const why = [...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ');
    return `  ${preschool === '' ? '(none)' : preschool}: accepted ${accepted}, merged ${merged}, rejected ${rejected}${why === '' ? '' : ` (${why})`}`;
  });
}
