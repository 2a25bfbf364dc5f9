// Which field of a row was changed, found by trying: whatever makes the row fit its seal again is what stood there. Times and numbers have too many
// values to try, so of those two the answer names both.

import { leafHash, rootOf } from './merkle.ts';
import { passReasons, type Outcome, type ProtocolRow } from './protocol.ts';
import { leafText, rowsPerPage, sealOf } from './protocolTree.ts';
import { hexOf } from './orderKey.ts';

/** What is wrong, where: a row by its place in the queue and its number, or a part of the head. */
export interface Fault {
  readonly row?: number;
  readonly number?: string;
  readonly field: string;
  readonly why: string;
}

export interface Suspicion {
  readonly row: ProtocolRow;
  readonly seal: string;
  /** All rows as they were found, in any order. */
  readonly rows: readonly ProtocolRow[];
  readonly pageRoots: readonly string[];
  readonly categories: readonly number[];
  /** How many rows and vouchers there are. */
  readonly of: number;
  readonly count: number;
}

/** The fault of a row whose seal is not its own. */
export function faultOfSeal(suspicion: Suspicion): Fault {
  const { row, rows, pageRoots, categories, of, count } = suspicion;
  const named = { row: row.row, number: row.number };
  const fits = (other: ProtocolRow) => sealOf(leafHash(leafText(other))) === suspicion.seal;
  const category = categories.find((code) => fits({ ...row, category: code }));
  if (category !== undefined) return { ...named, field: 'category', why: `${row.category} stands there, and ${category} was sealed` };
  const place = { row: row.row, category: row.category, submittedAt: row.submittedAt, number: row.number };
  const outcome = outcomesOf(count).find((one) => fits({ ...place, ...one }));
  if (outcome !== undefined) return { ...named, ...changeOf(row, outcome) };
  const taken = new Set(rows.map((one) => one.row));
  const missing = Array.from({ length: of }, (_, index) => index).find((index) => !taken.has(index) && fits({ ...row, row: index }));
  if (missing !== undefined) return { ...named, field: 'row', why: `${row.row} stands there, and ${missing} was sealed` };
  const page = Math.floor(row.row / rowsPerPage);
  const ofPage = rows.filter((one) => Math.floor(one.row / rowsPerPage) === page).toSorted((a, b) => a.row - b.row);
  const isWhole = hexOf(rootOf(ofPage.map((one) => leafHash(leafText(one))))) === pageRoots[page];
  if (isWhole) return { ...named, field: 'seal', why: 'the row stands under the root, and this seal is not its own' };
  return { ...named, field: 'submittedAt or number', why: 'the row does not fit its seal' };
}

function outcomesOf(count: number): readonly Outcome[] {
  const awarded = Array.from({ length: count }, (_, index) => ({ outcome: 'awarded' as const, place: index + 1 }));
  const passed = passReasons.map((reason) => ({ outcome: 'passed-over' as const, reason }));
  return [{ outcome: 'left-out' }, { outcome: 'not-reached' }, ...passed, ...awarded];
}

function changeOf(found: Outcome, sealed: Outcome): Pick<Fault, 'field' | 'why'> {
  if (found.outcome !== sealed.outcome) return { field: 'outcome', why: `${found.outcome} stands there, and ${sealed.outcome} was sealed` };
  if (found.outcome === 'awarded' && sealed.outcome === 'awarded')
    return { field: 'place', why: `${found.place} stands there, and ${sealed.place} was sealed` };
  const [now, then] = [found, sealed].map((one) => ('reason' in one ? one.reason : ''));
  return { field: 'reason', why: `${now} stands there, and ${then} was sealed` };
}

/** A fault in one line, as it is told to people. */
export function textOfFault({ row, number, field, why }: Fault): string {
  if (row === undefined) return `${field}: ${why}`;
  return `row ${row}${number === undefined ? '' : ` (${number})`}: ${field}: ${why}`;
}
