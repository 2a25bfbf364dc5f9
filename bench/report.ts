// How results are shown: a table for people, the samples themselves for the JSON file.

import { medianOf, type Result } from './figures.ts';

/** The result as text. Every cell is `median [min..max]` over the rounds. */
export function reportOf(name: string, { about, rows, ratios, notes }: Result): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.figures)))];
  const cells = rows.map((row) => [row.who, ...columns.map((column) => spread(row.figures[column]))]);
  const table = [['', ...columns], ...cells];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0))) ?? [];
  const lines = table.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const told = ratios.map(({ what, samples, goal }) => `  ${what}: ${spread(samples)}${goal === undefined ? '' : `   (goal: ${goal})`}`);
  return [`\n== ${name}: ${about}`, ...lines, ...told, ...notes.map((note) => `  note: ${note}`)].join('\n');
}

function spread(samples: readonly number[] | undefined): string {
  if (samples === undefined || samples.length === 0) return '-';
  const [least, most] = [Math.min(...samples), Math.max(...samples)];
  const median = shown(medianOf(samples));
  return least === most ? median : `${median} [${shown(least)}..${shown(most)}]`;
}

/** Three digits are more than such figures carry; whole numbers keep all of theirs. */
function shown(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const rounded = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
  return rounded.toLocaleString('en');
}
