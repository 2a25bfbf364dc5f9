// A table as text for spreadsheets: RFC 4180, and safe to open. A cell that a spreadsheet would carry out as a formula is made text by an apostrophe;
// so is what follows a sign at which a spreadsheet of other settings would begin another cell, the semicolon of a Russian or Kazakh one above all.
// Numbers are given as numbers, and a negative one stays one.

/** Lines of cells, the first of which names the columns; ends in a line break. */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => `${cells.map((cell) => cellOf(cell)).join(',')}\r\n`).join('');
}

// The last four signs are the wide ones of East Asia, which some spreadsheets take for the narrow ones.
const formulaAtStart = /^(?=[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;
const formulaAfter = /[,;|\t\r\n"](?=[^\S\r\n]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g;

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const harmless = cell.replaceAll(formulaAfter, "$&'").replace(formulaAtStart, "'");
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
