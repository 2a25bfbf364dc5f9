// What a file of absences says in all, and what is stored of it: the last word of its import. Rows are added up as they end, the server adds up what it
// stores by itself, and both must be the same to the last day of every kindergarten.

export type Days = Readonly<Record<string, number>>;

export interface Sum {
  readonly rows: number;
  readonly days: Days;
}

export const nothingYet: Sum = { rows: 0, days: {} };

export function addRow(sum: Sum, days: Days): Sum {
  const added: Record<string, number> = { ...sum.days };
  for (const [code, count] of Object.entries(days)) added[code] = (added[code] ?? 0) + count;
  return { rows: sum.rows + 1, days: added };
}

export interface StoredTotals {
  readonly children: number;
  readonly days: Days;
}

/** The first place where what is stored is not what was placed, in words; undefined where all is equal. `codes` are those the file counts. */
export function firstDifference(
  placed: ReadonlyMap<string, Sum>,
  stored: ReadonlyMap<string, StoredTotals>,
  codes: readonly string[],
  nameOf: (preschool: string) => string,
): string | undefined {
  for (const [preschool, { rows, days }] of placed) {
    const theirs = stored.get(preschool);
    const found = theirs?.children ?? 0;
    if (found !== rows) return `${nameOf(preschool)}: ${rows} children of the file, ${found} stored`;
    for (const code of codes) {
      const [expected, kept] = [days[code] ?? 0, theirs?.days[code] ?? 0];
      if (expected !== kept) return `${nameOf(preschool)}, code ${code}: ${expected} days of the file, ${kept} stored`;
    }
  }
  return undefined;
}

/** The same of the file itself: every row of it has ended in one way. */
export function lostRows(file: Sum, parts: readonly Sum[]): string | undefined {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  if (rows !== file.rows) return `the file has ${file.rows} rows, ${rows} have ended`;
  for (const [code, count] of Object.entries(file.days)) {
    const ended = parts.reduce((sum, { days }) => sum + (days[code] ?? 0), 0);
    if (ended !== count) return `code ${code}: the file has ${count} days, rows with ${ended} have ended`;
  }
  return undefined;
}

/** `placed  21,000 rows  B 10  N 2`. */
export function sumLine(what: string, { rows, days }: Sum, codes: readonly string[]): string {
  const told = codes.map((code) => `${code} ${String(days[code] ?? 0).padStart(7)}`);
  return `${what.padEnd(9)} ${String(rows).padStart(7)} rows   ${told.join('   ')}`;
}
