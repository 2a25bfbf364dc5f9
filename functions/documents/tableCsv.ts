// A table of a register as text for any program. Amounts are whole tiyn: a number with a decimal point would be a text to a spreadsheet that expects a
// comma. The byte order mark tells spreadsheets that this is UTF-8.

import { csvOf } from '../../shared/domain/csv.ts';
import type { RegisterTable } from './registerTables.ts';

const byteOrderMark = '\uFEFF';

/** The table with its headings. */
export function csvOfTable({ headings, rows }: RegisterTable): string {
  const lines = rows.map((cells) => cells.map((cell) => (typeof cell === 'object' ? cell.tiyn : cell)));
  return `${byteOrderMark}${csvOf([headings, ...lines])}`;
}
