// A table as text for spreadsheets: RFC 4180, and safe to open. A cell that a spreadsheet would carry out as a formula is made text by an apostrophe.

/** Lines of cells, the first of which names the columns; ends in a line break. */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => `${cells.map((cell) => cellOf(cell)).join(',')}\r\n`).join('');
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
