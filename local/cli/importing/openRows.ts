// What an import sends: one file row by row, or all lists of kindergartens at once. A queue is never held in memory; lists are, since their rows are
// compared with one another.

import type { ImportKind } from '../../../shared/domain/importRowColumns.ts';
import { countByPreschool, lotsOf, readLists, type PreschoolCounts } from './enrolments.ts';
import type { Mapping } from './mapping.ts';
import type { RowOutcome } from './report.ts';
import type { sendRows } from './sendRows.ts';
import { openTable, type Table } from './table.ts';

/** What is sent, and how its outcomes are told. */
export interface Rows {
  readonly source: string;
  readonly digest: string;
  readonly lines: number;
  readonly rows: Parameters<typeof sendRows>[0];
  /** Outcomes come in the order of sending; those of lists are told in the order of the files, when all are there. */
  take(outcomes: readonly RowOutcome[]): readonly RowOutcome[];
  atEnd(): readonly RowOutcome[];
  counts(): readonly PreschoolCounts[];
}

/** Opens the files by the mapping or, without one, as files in canonical format of that source. Throws `FileFault` before any row is sent. */
export async function openRows(
  { kind, files, source }: { readonly kind: ImportKind; readonly files: readonly string[]; readonly source?: string | undefined },
  mapping: Mapping | undefined,
): Promise<Rows> {
  const tables: Table[] = [];
  for (const file of files) tables.push(await openTable(file, mapping, source, kind));
  const [first] = tables;
  if (first === undefined) throw new TypeError('give one FILE');
  if (kind === 'queue') {
    const { digest, lines } = first.file;
    const none = { atEnd: () => [], counts: () => [] };
    return { ...none, source: first.source, digest, lines: lines - 1, rows: first.rows, take: (outcomes) => outcomes };
  }
  const lists = await readLists(tables);
  const all: RowOutcome[] = [];
  return {
    source: first.source,
    digest: lists.digest,
    lines: lists.lines,
    rows: lotsOf(lists.rows),
    take: (outcomes) => {
      all.push(...outcomes);
      return [];
    },
    atEnd: () => {
      all.sort((one, other) => one.line - other.line);
      const ids = new Map(all.flatMap(({ line, preschool }) => (preschool === undefined ? [] : [[lists.placeOf(line).named, preschool]])));
      for (const [index, outcome] of all.entries()) {
        const { file, line, written, named } = lists.placeOf(outcome.line);
        // A row that failed before its kindergarten was looked up is of the one its neighbours were found in.
        all[index] = { ...outcome, file, line, preschool: outcome.preschool ?? ids.get(named) ?? written };
      }
      return all;
    },
    counts: () => countByPreschool(all),
  };
}
