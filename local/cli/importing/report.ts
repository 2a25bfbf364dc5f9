// The report of an import: a header and one line per row of the file, in its order. It is opened in a spreadsheet, so a cell that would be taken
// for a formula is escaped. It appears under its name when it is whole.

import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Because } from '../../../shared/domain/enrolment.ts';
import type { ImportKind } from '../../../shared/domain/importRowColumns.ts';
import { textOfCode, type Language } from './rowTexts.ts';

export interface RowOutcome {
  readonly line: number;
  readonly outcome: 'accepted' | 'merged' | 'rejected' | 'not-sent';
  readonly number?: string | undefined;
  readonly legacyNumber: string;
  readonly reason?: string | undefined;
  readonly field?: string | undefined;
  readonly notes: readonly string[];
  /** Ids, numbers and days behind the reason. */
  readonly because?: Because | undefined;
  /** Of a list of enrolments: its file, and the kindergarten it means. */
  readonly file?: string | undefined;
  readonly preschool?: string | undefined;
}

export interface Report {
  add(outcome: RowOutcome): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind, when nothing came to be reported. */
  discard(): Promise<void>;
}

export const reportColumns = ['line', 'outcome', 'number', 'legacyNumber', 'reason', 'field', 'notes', 'text'];

/** Of lists of enrolments: which file of which kindergarten the row stands in; its number is that of the contract. */
export const enrolmentReportColumns = [
  'file',
  'preschool',
  ...reportColumns.map((name) => (name === 'legacyNumber' ? 'contractNumber' : name)),
];

const nothing = (): Promise<void> => Promise.resolve();
export const noReport: Report = { add: nothing, finish: nothing, discard: nothing };

/** Opens the report, or throws when it cannot be written there; the file stands under its name after `finish`. */
export async function openReport(path: string, language: Language, kind: ImportKind = 'queue'): Promise<Report> {
  const partial = `${path}.partial`;
  const file = (await open(partial, 'w')).createWriteStream();
  // The byte order mark tells spreadsheets that this is UTF-8.
  const columns = kind === 'queue' ? reportColumns : enrolmentReportColumns;
  const csv = stringify({ header: true, columns, escape_formulas: true, bom: true, record_delimiter: 'windows' });
  csv.pipe(file);
  const written = finished(file);
  // Told by `finish`; without this a full disk would end the import as an unhandled rejection.
  written.catch(() => undefined);
  return {
    async add({ line, outcome, number, legacyNumber, reason, field, notes, because, file: from, preschool }) {
      const codes = [...(reason === undefined ? [] : [reason]), ...notes];
      const text = codes.map((code) => textOfCode(code, language, because)).join('; ');
      const where = kind === 'queue' ? [] : [from ?? '', preschool ?? ''];
      const room = csv.write([...where, line, outcome, number ?? '', legacyNumber, reason ?? '', field ?? '', notes.join(' '), text]);
      if (!room) await Promise.race([new Promise((resolve) => csv.once('drain', resolve)), written]);
    },
    async finish() {
      csv.end();
      await written;
      await rename(partial, path);
    },
    async discard() {
      csv.end();
      await written;
      await rm(partial);
    },
  };
}
