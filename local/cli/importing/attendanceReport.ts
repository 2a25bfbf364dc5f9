// What became of every row of absences: counted for the last lines, and written as a report for whoever goes through the rows.

import { rename, writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import { textOfAbsence } from './attendanceTexts.ts';
import type { Days } from './attendanceTotals.ts';
import type { Language } from './rowTexts.ts';

export interface Ended {
  readonly line: number;
  readonly outcome: 'placed' | 'merged' | 'rejected' | 'not-sent';
  readonly preschool: string;
  readonly group: string;
  readonly days: Days;
  readonly reason?: string | undefined;
}

export function countReasons(ended: readonly Ended[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { outcome, reason = '' } of ended) if (outcome === 'rejected') counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

/** Under its name when it is whole. No number of a child stands in it: the line leads back to the file. */
export async function writeReport(path: string, ended: readonly Ended[], language: Language): Promise<void> {
  const rows = ended.map(({ line, outcome, preschool, group, reason }) => {
    const code = reason ?? (outcome === 'merged' ? 'merged' : undefined);
    return [line, outcome, preschool, group, reason ?? '', code === undefined ? '' : textOfAbsence(code, language)];
  });
  const columns = ['line', 'outcome', 'preschool', 'group', 'reason', 'text'];
  const text = stringify(rows, { header: true, columns, escape_formulas: true, bom: true, record_delimiter: 'windows' });
  await writeFile(`${path}.partial`, text);
  await rename(`${path}.partial`, path);
}
