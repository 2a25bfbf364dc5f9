// A city's file of one day as what it says of each child, and what two days differ in. A child is known by its number in the file or its IIN.

import { FileFault } from '../cli/importing/sourceFile.ts';
import type { MappedRow } from '../cli/importing/mapRow.ts';
import { openTable } from '../cli/importing/table.ts';
import type { Mapping } from '../cli/importing/mapping.ts';

export type SentRow = MappedRow & { readonly row: { readonly cells: Readonly<Record<string, string>> } };

export interface Day {
  readonly file: string;
  readonly digest: string;
  readonly source: string;
  readonly rows: ReadonlyMap<string, SentRow>;
  /** Rows that could not even be sent. */
  readonly unread: number;
}

/** What came between two days, each child in one part alone. */
export interface Difference {
  readonly arrived: readonly string[];
  readonly departed: readonly string[];
  /** Other statuses, whatever else changed with them. */
  readonly statuses: readonly string[];
  /** Something else: a date, a district, a wish. */
  readonly other: readonly string[];
}

/** Reads a whole day; throws FileFault when the file is none, or holds a child twice. */
export async function readDay(path: string, mapping: Mapping): Promise<Day> {
  const table = await openTable(path, mapping);
  const rows = new Map<string, SentRow>();
  let unread = 0;
  for await (const row of table.rows) {
    if (!hasCells(row)) {
      unread += 1;
      continue;
    }
    const { childIin, childReference } = row.row.cells;
    const child = childIin ?? childReference;
    if (child === undefined) unread += 1;
    else if (rows.has(child)) throw new FileFault(`${path}: the child of line ${row.line} stands in it twice; a day cannot be told apart`);
    else rows.set(child, row);
  }
  return { file: path, digest: table.file.digest, source: table.source, rows, unread };
}

function hasCells(row: MappedRow): row is SentRow {
  return 'cells' in row.row;
}

export function differenceOf(before: Day, after: Day): Difference {
  const difference = {
    arrived: new Array<string>(),
    departed: new Array<string>(),
    statuses: new Array<string>(),
    other: new Array<string>(),
  };
  for (const [child, { row }] of after.rows) {
    const was = before.rows.get(child)?.row.cells;
    if (was === undefined) difference.arrived.push(child);
    else if (was['statuses'] !== row.cells['statuses']) difference.statuses.push(child);
    else if (JSON.stringify(was) !== JSON.stringify(row.cells)) difference.other.push(child);
  }
  for (const child of before.rows.keys()) if (!after.rows.has(child)) difference.departed.push(child);
  return difference;
}
