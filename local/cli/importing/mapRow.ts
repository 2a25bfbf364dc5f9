// One record of the file becomes canonical cells. Only what the server could not see is judged here: a record that does not fit its header, a
// cell too long to be sent, a status cell that says neither yes nor no. Everything else is passed on as written, so that there is one judge.

import { columnNames, readCell, type ColumnName } from '../../../shared/domain/importRowColumns.ts';
import type { RejectionCode } from '../../../shared/domain/importRow.ts';
import { isoOf } from '../../../shared/domain/time.ts';
import { readLocalDay, readLocalTime, type LocalTimeNote } from './localTime.ts';
import type { ColumnMapping, Mapping, StatusMapping } from './mapping.ts';
import type { FileRecord, RecordFault } from './records.ts';

export type RowFault = RejectionCode | RecordFault | 'column-count' | 'row-cut-off' | 'status-unclear';

/** A row ready to be sent, or rejected before that. */
export interface MappedRow {
  /** Line of the file on which it begins; the header is on line 1. */
  readonly line: number;
  readonly legacyNumber: string;
  readonly notes: readonly LocalTimeNote[];
  readonly row: { readonly cells: Readonly<Record<string, string>> } | { readonly rejected: RowFault; readonly field: string };
}

interface BoundColumn extends ColumnMapping {
  readonly name: ColumnName;
  readonly at: number;
}

/** A mapping tied to the header of one file. */
export interface BoundMapping {
  readonly zone: string;
  readonly width: number;
  readonly columns: readonly BoundColumn[];
  readonly statuses: readonly (StatusMapping & { readonly at: number })[];
}

/** Ties the mapping to the header, or says what the header lacks. Headers must be equal after trimming, letter by letter. */
export function bindMapping(mapping: Mapping, header: readonly string[]): BoundMapping | { readonly lacks: readonly string[] } {
  const trimmed = header.map((text) => text.trim().normalize('NFC'));
  const lacks: string[] = [];
  const find = (from: readonly string[], optional: boolean, what: string): number | undefined => {
    for (const name of from) {
      const at = trimmed.indexOf(name.normalize('NFC'));
      if (at < 0) continue;
      if (trimmed.includes(name.normalize('NFC'), at + 1)) lacks.push(`${what}: the header ${quote(name)} stands in the file twice`);
      return at;
    }
    if (!optional) lacks.push(`${what}: no header ${from.map(quote).join(' or ')}`);
    return undefined;
  };
  const columns = Object.entries(mapping.columns).flatMap(([name, column]) => {
    const at = find(column.from, column.optional, name);
    return at === undefined || !isMapped(name) ? [] : [{ ...column, name, at }];
  });
  const statuses = mapping.statuses.flatMap((status) => {
    const at = find(status.from, status.optional, `status ${status.status}`);
    return at === undefined ? [] : [{ ...status, at }];
  });
  const recognises = columns.some(({ name }) => name === 'childIin' || name === 'childReference');
  if (!recognises && lacks.length === 0) lacks.push('childIin or childReference: the file has neither');
  return lacks.length > 0 ? { lacks } : { zone: mapping.zone, width: header.length, columns, statuses };
}

const isMapped = (name: string): name is ColumnName => columnNames.some((known) => known === name);

function quote(text: string): string {
  return `"${text}"`;
}

/** The record as canonical cells. Cells missing at its end are empty; cells too many mean that nobody knows which is which. */
export function mapRow(record: FileRecord, bound: BoundMapping): MappedRow {
  const { line } = record;
  const blank = { line, legacyNumber: '', notes: [] };
  if ('fault' in record) return { ...blank, row: { rejected: record.fault, field: '' } };
  const found = record.cells;
  if (found.length > bound.width) return { ...blank, row: { rejected: 'column-count', field: '' } };
  // A file cut in transfer ends in the middle of a row; half a number would be another child.
  if (record.unended && found.length < bound.width) return { ...blank, row: { rejected: 'row-cut-off', field: '' } };
  const cells: Record<string, string> = {};
  const notes: LocalTimeNote[] = [];
  for (const column of bound.columns) {
    const read = readCell(column.name, found[column.at] ?? '');
    if ('fault' in read) return { ...blank, row: { rejected: read.fault, field: column.name } };
    const cell = canonicalCell(read.text, column, bound.zone, notes);
    if (cell !== '') cells[column.name] = cell;
  }
  const legacyNumber = cells['legacyNumber'] ?? cells['contractNumber'] ?? '';
  const held: string[] = [];
  for (const { status, at, when, otherwise } of bound.statuses) {
    const cell = (found[at] ?? '').trim();
    const says = when.includes(cell);
    if (!says && otherwise?.includes(cell) === false)
      return { line, legacyNumber, notes, row: { rejected: 'status-unclear', field: status } };
    if (says) held.push(status);
  }
  if (held.length > 0) cells['statuses'] = held.join(' ');
  return { line, legacyNumber, notes, row: { cells } };
}

const dayColumns: readonly ColumnName[] = ['bornOn', 'wantedStart', 'enrolledFrom'];

function canonicalCell(text: string, column: BoundColumn, zone: string, notes: LocalTimeNote[]): string {
  const { values, format, name } = column;
  if (values !== undefined && Object.hasOwn(values, text)) return values[text] ?? '';
  if (text === '') return '';
  if (dayColumns.includes(name)) return readLocalDay(text, format) ?? text;
  if (name !== 'submittedAt') return text;
  const read = readLocalTime(text, format, zone);
  if (read?.note !== undefined) notes.push(read.note);
  return read === undefined ? text : isoOf(read.at);
}
