// The rows of a file of absences, kindergarten by kindergarten. The file is held as a whole, since a kindergarten's rows may stand anywhere in it and go to
// the server together: some tens of bytes a child.

import type { AttendanceMapping } from './attendanceMapping.ts';
import { readRecords, type FileRecord, type RecordFault } from './records.ts';
import { FileFault } from './sourceFile.ts';
import { namesOf, openHeader } from './table.ts';

export type AbsenceFault =
  | RecordFault
  | 'column-count'
  | 'row-cut-off'
  | 'preschool-missing'
  | 'group-missing'
  | 'child-missing'
  | 'cell-too-long'
  | 'days-unclear'
  | 'total-differs'
  | 'preschool-too-large';

export interface AbsenceRow {
  readonly line: number;
  readonly preschool: string;
  readonly group: string;
  readonly child: string;
  readonly days: Readonly<Record<string, number>>;
}

export interface FaultyRow {
  readonly line: number;
  readonly fault: AbsenceFault;
  readonly preschool: string;
  readonly group: string;
  readonly days: Readonly<Record<string, number>>;
}

export interface AbsenceFile {
  readonly rows: number;
  readonly faulty: readonly FaultyRow[];
  /** By the kindergarten's name, in the order in which the file first names them. */
  readonly preschools: ReadonlyMap<string, readonly AbsenceRow[]>;
}

/** What the server takes of one kindergarten. */
const most = { groups: 45, rowsOfGroup: 500, name: 200, child: 100 } as const;

interface Columns {
  readonly width: number;
  readonly preschool: number;
  readonly group: number;
  readonly child: number;
  readonly missed: number | undefined;
  readonly days: readonly { readonly code: string; readonly at: number }[];
}

/** Reads the whole file; throws `FileFault` where its header is not that of the mapping. */
export async function readAbsences(path: string, mapping: AttendanceMapping): Promise<AbsenceFile> {
  const { lines, header, delimiter } = await openHeader(path, mapping);
  const columns = bindColumns(mapping, header);
  const faulty: FaultyRow[] = [];
  const preschools = new Map<string, AbsenceRow[]>();
  let rows = 0;
  for await (const record of readRecords(lines, delimiter, columns.width)) {
    rows += 1;
    const row = readRow(record, columns);
    if ('fault' in row) faulty.push(row);
    else {
      const theirs = preschools.get(row.preschool) ?? [];
      theirs.push(row);
      preschools.set(row.preschool, theirs);
    }
  }
  for (const [preschool, theirs] of preschools) {
    const groups = Map.groupBy(theirs, ({ group }) => group);
    const isTooLarge = groups.size > most.groups || [...groups.values()].some((ofGroup) => ofGroup.length > most.rowsOfGroup);
    if (!isTooLarge) continue;
    preschools.delete(preschool);
    for (const row of theirs) faulty.push({ ...row, fault: 'preschool-too-large' });
  }
  return { rows, faulty, preschools };
}

function bindColumns({ columns, days }: AttendanceMapping, header: readonly string[]): Columns {
  const trimmed = header.map((text) => text.trim().normalize('NFC'));
  const lacks: string[] = [];
  const find = (what: string, from: readonly string[]): number => {
    const at = trimmed.findIndex((text) => from.some((name) => name.normalize('NFC') === text));
    if (at < 0) lacks.push(`${what}: no header ${from.map((name) => `"${name}"`).join(' or ')}`);
    else if (trimmed.includes(trimmed[at] ?? '', at + 1)) lacks.push(`${what}: the header "${trimmed[at] ?? ''}" stands in the file twice`);
    return at;
  };
  const bound = {
    width: header.length,
    preschool: find('preschool', columns.preschool.from),
    group: find('group', columns.group.from),
    child: find('child', columns.child.from),
    missed: columns.missed === undefined ? undefined : find('missed', columns.missed.from),
    days: days.map(({ code, from }) => ({ code, at: find(`days ${code}`, from) })),
  };
  if (lacks.length > 0) throw new FileFault([...lacks, `found in the file: ${namesOf(header)}`].join('\n  '));
  return bound;
}

function readRow(record: FileRecord, columns: Columns): AbsenceRow | FaultyRow {
  const { line } = record;
  const blank = { line, preschool: '', group: '', days: {} };
  if ('fault' in record) return { ...blank, fault: record.fault };
  const { cells, unended } = record;
  if (cells.length > columns.width) return { ...blank, fault: 'column-count' };
  if (unended && cells.length < columns.width) return { ...blank, fault: 'row-cut-off' };
  const textAt = (at: number): string => (cells[at] ?? '').normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const [preschool, group, child] = [textAt(columns.preschool), textAt(columns.group), textAt(columns.child)];
  const read = { line, preschool: preschool.slice(0, most.name), group: group.slice(0, most.name) };
  const counted = columns.days.map(({ code, at }): [string, number | undefined] => [code, countOf(textAt(at))]);
  if (counted.some(([, count]) => count === undefined)) return { ...read, days: {}, fault: 'days-unclear' };
  const days: Record<string, number> = {};
  for (const [code, count = 0] of counted) if (count > 0) days[code] = count;
  const fault = (why: AbsenceFault): FaultyRow => ({ ...read, days, fault: why });
  if (preschool === '') return fault('preschool-missing');
  if (group === '') return fault('group-missing');
  if (child === '') return fault('child-missing');
  if (preschool.length > most.name || group.length > most.name || child.length > most.child) return fault('cell-too-long');
  const total = Object.values(days).reduce((sum, count) => sum + count, 0);
  if (columns.missed !== undefined && countOf(textAt(columns.missed)) !== total) return fault('total-differs');
  return { ...read, child, days };
}

/** Whole days up to 400; an empty cell is none. */
function countOf(text: string): number | undefined {
  if (text === '') return 0;
  return /^\d{1,3}$/.test(text) && Number(text) <= 400 ? Number(text) : undefined;
}
