// Lines of text become records. A quoted cell may run over lines, and a quote that is never closed would swallow the rest of the file; so a
// record over several lines is believed only when it has exactly as many cells as the header. Otherwise its first line alone is
// rejected and reading goes on with the next one: a broken row costs no other family its row.

import { parse } from 'csv-parse/sync';

export type RecordFault = 'record-too-long' | 'quotes-unbalanced';

/** Cells of one record, or why they could not be told apart. `unended`: the file ends with it and without a line end. */
export type FileRecord =
  | { readonly line: number; readonly cells: readonly string[]; readonly unended: boolean }
  | { readonly line: number; readonly fault: RecordFault };

/** A line without its end; `text` is undefined when it is longer than any row can be. */
export interface Line {
  readonly number: number;
  readonly text: string | undefined;
  readonly unended: boolean;
}

/** In characters: the longest record that is read; a row of the canonical format is under 8,000. */
export const longestRecord = 256 * 1024;
const mostLines = 200;

/** Splits at LF and CRLF. A line beyond the limit is not kept in memory. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 1;
  let rest = '';
  let tooLong = false;
  const lineOf = (text: string, unended: boolean): Line => {
    const isTooLong = tooLong || text.length > longestRecord;
    return { number, text: isTooLong ? undefined : text.endsWith('\r') ? text.slice(0, -1) : text, unended };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      yield lineOf(rest + chunk.slice(from, end), false);
      number += 1;
      [rest, tooLong, from] = ['', false, end + 1];
    }
    rest += chunk.slice(from);
    if (rest.length > longestRecord) [rest, tooLong] = ['', true];
  }
  if (rest !== '' || tooLong) yield lineOf(rest, true);
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

const isOdd = (count: number): boolean => count % 2 === 1;

/** The delimiter a header is written with: of the three, the one that stands most often outside quotes. */
export function delimiterOf(header: string): string {
  const outside = header.replaceAll(/"[^"]*"/g, '');
  const counts = [';', ',', '\t'].map((delimiter) => ({ delimiter, count: outside.split(delimiter).length }));
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).delimiter;
}

/** The cells of one record, or undefined. Quotes in the middle of an unquoted cell are text, as in `ТОО "Ромашка"`. */
export function cellsOf(text: string, delimiter: string, width?: number): readonly string[] | undefined {
  const read = (relaxed: boolean): readonly string[] | undefined => {
    try {
      const records = parse(text, { delimiter, relax_column_count: true, relax_quotes: relaxed, record_delimiter: recordEnd });
      return records.length === 1 ? records[0] : undefined;
    } catch {
      return undefined;
    }
  };
  const strict = read(false);
  if (strict !== undefined) return strict;
  const relaxed = read(true);
  // A relaxed reading is a guess; the width of the header must bear it out.
  return relaxed !== undefined && (width === undefined || relaxed.length === width) ? relaxed : undefined;
}

// Records come here one at a time and their lines are joined by LF, so no end of a record is to be found inside.
const recordEnd = '\u0000\u0000\n';

/** Records after the header, each with the line it begins on. Blank lines are no records. */
export async function* readRecords(lines: AsyncIterator<Line>, delimiter: string, width: number): AsyncGenerator<FileRecord> {
  const ahead: Line[] = [];
  const lineAt = async (index: number): Promise<Line | undefined> => {
    while (ahead.length <= index) {
      const { done, value } = await lines.next();
      if (done === true) return undefined;
      ahead.push(value);
    }
    return ahead[index];
  };
  for (let first = await lineAt(0); first !== undefined; first = await lineAt(0)) {
    const { number: line, text, unended } = first;
    if (text === undefined) yield { line, fault: 'record-too-long' };
    else if (isOdd(quotesIn(text))) {
      const long = await readLongRecord(lineAt, delimiter, width);
      if (long === undefined) yield { line, fault: 'quotes-unbalanced' };
      else {
        ahead.splice(0, long.lines - 1);
        yield { line, cells: long.cells, unended: ahead[0]?.unended ?? false };
      }
    } else if (text.trim() !== '') {
      const cells = cellsOf(text, delimiter, width);
      yield cells === undefined ? { line, fault: 'quotes-unbalanced' } : { line, cells, unended };
    }
    ahead.shift();
  }
}

type LongRecord = { readonly cells: readonly string[]; readonly lines: number };

async function readLongRecord(
  lineAt: (index: number) => Promise<Line | undefined>,
  delimiter: string,
  width: number,
): Promise<LongRecord | undefined> {
  let text = '';
  let open = false;
  for (let index = 0; index < mostLines; index += 1) {
    const line = await lineAt(index);
    if (line?.text === undefined || text.length + line.text.length > longestRecord) return undefined;
    text += index === 0 ? line.text : `\n${line.text}`;
    open = isOdd(quotesIn(line.text)) ? !open : open;
    if (open) continue;
    const cells = cellsOf(text, delimiter, width);
    return cells?.length === width ? { cells, lines: index + 1 } : undefined;
  }
  return undefined;
}
