// `kezek import-attendance`: a month of absences another system kept, as history. It keeps nothing of its own: run again after whatever happened, it sends
// everything again, and the server knows what it has. Its last line says whether what is stored adds up to the file.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { monthOf, parseMonth, type Month } from '../../shared/domain/month.ts';
import { defaultUrl } from '../address.ts';
import { attendanceApi, type AttendanceApi } from './importing/attendanceApi.ts';
import { daysOffIn, parseAttendanceMapping, type AttendanceMapping } from './importing/attendanceMapping.ts';
import { readAbsences, type AbsenceFile, type AbsenceRow } from './importing/attendanceRows.ts';
import { countReasons, writeReport, type Ended } from './importing/attendanceReport.ts';
import { addRow, firstDifference, lostRows, nothingYet, sumLine, type Sum } from './importing/attendanceTotals.ts';
import { RequestRefused } from './importing/departmentApi.ts';
import { showProgress } from './importing/progress.ts';
import { keptToken, readBase } from './importing/reaching.ts';
import { languages } from './importing/rowTexts.ts';
import { FileFault } from './importing/sourceFile.ts';

export const help = `kezek import-attendance --territory T --month YYYY-MM --mapping MAP.json FILE

Loads a month of absences of another system from a CSV file with a row for each child: kindergarten, group, the child's
number, missed days by reason. It becomes history: sealed, shown to no parent, paid by no register. The file has no dates,
so missed days are laid on the month's working days from the first one on, in the order of the rulebook's codes.
Every row ends placed, merged (the same row twice) or rejected with its reason. The last line is "totals equal" when what
is stored adds up to what was placed, by kindergarten and code, and every row has ended; else it names the first difference.
The same file twice changes nothing; after a break run the same again.

  --territory T    whose kindergartens they are, as vilnius
  --month YYYY-MM  the month; it must be over
  --mapping FILE   which columns there are, what each counts as, and which days were off
  --url BASE       the API; default the running local product (${defaultUrl()})
  --token TOKEN    of a department operator, default KEZEK_TOKEN; a local product gives one by itself
  --dry-run        judge every row and write nothing
  --report FILE    a CSV with the outcome of every row
  --language L     of the report: ru (default), kk or en
  --progress       show progress even where standard error is no terminal
  --help           shows this

Mapping files: docs/import.md; an example: docs/examples/vilnius-attendance.mapping.json.

Exit code 0: every row has ended and the totals are equal. 1: not all was sent (run the same again), nothing placed, or a difference.
2: nothing was sent, since the command, the mapping or the file cannot be understood.`;

const options = {
  territory: { type: 'string' },
  month: { type: 'string' },
  mapping: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
  language: { type: 'string', default: 'ru' },
  progress: { type: 'boolean', default: false },
} as const;

function readArgs(args: string[]) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { territory, mapping } = values;
  if (territory === undefined || !/^[a-z][a-z0-9-]{1,39}$/.test(territory)) throw new TypeError('give --territory, as vilnius');
  const month = parseMonth(values.month ?? '');
  if (month === undefined) throw new TypeError('give --month, as 2019-05');
  if (mapping === undefined) throw new TypeError('give --mapping');
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new TypeError('give one FILE: a month is judged as a whole');
  const language = languages.find((one) => one === values.language);
  if (language === undefined) throw new TypeError('--language is ru, kk or en');
  return { ...values, territory, month, mapping, file, language, base: readBase(values.url ?? defaultUrl()) };
}

async function readMapping(path: string): Promise<AttendanceMapping> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new FileFault(error instanceof Error ? error.message : String(error));
  });
  const read = parseAttendanceMapping(text);
  if ('mistakes' in read) throw new FileFault([`${path} is no right mapping`, ...read.mistakes].join('\n  '));
  return read.mapping;
}

/** A mapping names the days off of one month or more: where none of them is in this one, it is another month's. */
function checkMonth(month: Month, { daysOff }: AttendanceMapping): void {
  const isOther = daysOff.length > 0 && daysOff.every((on) => monthOf(on) !== month);
  if (isOther) throw new FileFault(`no day off of the mapping lies in ${month}: is it the mapping of another month?`);
}

type Terminal = Pick<Console, 'log' | 'error'>;

/** Runs `kezek import-attendance ...`; resolves to the exit code. */
export async function importAttendanceCommand(args: string[], terminal: Terminal = console): Promise<number> {
  let asked: ReturnType<typeof readArgs>;
  let mapping: AttendanceMapping;
  let file: AbsenceFile;
  try {
    asked = readArgs(args);
    mapping = await readMapping(asked.mapping);
    checkMonth(asked.month, mapping);
    file = await readAbsences(asked.file, mapping);
  } catch (error) {
    const isTold = error instanceof Error && (error instanceof TypeError || error instanceof FileFault || 'syscall' in error);
    if (!isTold) throw error;
    terminal.error(`${error.message}${error instanceof TypeError ? '\n\nkezek import-attendance --help tells more.' : ''}`);
    return 2;
  }
  const { base, territory, month, language, 'dry-run': dryRun } = asked;
  if (dryRun) terminal.error('DRY RUN: every row is judged, nothing is written.');
  const api = attendanceApi({ base, territory, token: keptToken(asked) });
  const sending = { api, month, mapping, dryRun, progress: asked.progress };
  const { ended, placed, names, failure } = await sendAll(file, sending);
  if (asked.report !== undefined) await writeReport(asked.report, ended, language);
  const codes = mapping.days.map(({ code }) => code);
  const sumOf = (...outcomes: readonly string[]): Sum =>
    ended.filter(({ outcome }) => outcomes.includes(outcome)).reduce((sum, { days }) => addRow(sum, days), nothingYet);
  const whole = sumOf('placed', 'merged', 'rejected', 'not-sent');
  const parts = [sumOf('placed'), sumOf('merged'), sumOf('rejected')];
  terminal.log(sumLine('file', { ...whole, rows: file.rows }, codes));
  for (const [at, what] of ['placed', 'merged', 'rejected'].entries()) terminal.log(sumLine(what, parts[at] ?? nothingYet, codes));
  for (const [reason, rows] of countReasons(ended)) terminal.log(`  rejected ${reason}: ${rows}`);
  terminal.log(`${placed.size} kindergartens; days of absence were laid from the first working day on, for the file has no dates`);
  if (asked.report !== undefined) terminal.log(`report: ${asked.report}`);
  const isNothingSent =
    failure instanceof RequestRefused && ended.every(({ outcome, reason }) => outcome === 'not-sent' || reason !== undefined);
  if (isNothingSent && placed.size === 0) {
    terminal.error(`nothing was kept: ${failure.message}`);
    return 2;
  }
  if (failure !== undefined) {
    const unsent = ended.filter(({ outcome }) => outcome === 'not-sent').length;
    terminal.error(`${unsent} rows were not sent: ${failure.message}\nRun the same command again; what is there already is recognised.`);
    return 1;
  }
  if (placed.size === 0) {
    terminal.log('nothing was placed: see the reasons above');
    return 1;
  }
  const lost = lostRows({ ...whole, rows: file.rows }, parts);
  if (lost === undefined && dryRun) terminal.log('dry run: nothing was stored, so there are no totals to compare');
  const stored = dryRun ? undefined : await api.totals(month);
  const difference = lost ?? (stored && firstDifference(placed, stored, codes, (preschool) => names.get(preschool) ?? preschool));
  if (!dryRun || difference !== undefined) terminal.log(difference === undefined ? 'totals equal' : `totals differ: ${difference}`);
  return difference === undefined ? 0 : 1;
}

interface Sending {
  readonly api: AttendanceApi;
  readonly month: Month;
  readonly mapping: AttendanceMapping;
  readonly dryRun: boolean;
  readonly progress: boolean;
}

/** Kindergarten after kindergarten: where a child is listed in two, the file's first must win in every run. */
async function sendAll(file: AbsenceFile, { api, month, mapping, dryRun, progress: always }: Sending) {
  const ended: Ended[] = file.faulty.map(({ fault, ...row }) => ({ ...row, outcome: 'rejected', reason: fault }));
  const placed = new Map<string, Sum>();
  const names = new Map<string, string>();
  const progress = showProgress(file.rows, always);
  progress.add(ended.length);
  /** A dry run stores nothing, so it has to remember by itself where a child was placed. */
  const homes = new Map<string, string>();
  let failure: Error | undefined;
  for (const [name, rows] of file.preschools) {
    const known = new Map(rows.map((row) => [row.line, row]));
    try {
      if (failure !== undefined) throw failure;
      const { source } = mapping;
      const reply = await api.send({
        source,
        month,
        preschool: name,
        daysOff: [...daysOffIn(month, mapping)],
        codes: mapping.days.map(({ code }) => code),
        dryRun,
        groups: groupsOf(rows),
      });
      names.set(reply.preschool, name);
      for (const { line, ...outcome } of reply.outcomes) {
        const row = known.get(line);
        if (row === undefined || !known.delete(line)) throw new Error('the server answered for a row it was not sent');
        const home = homes.get(row.child);
        const isElsewhere = outcome.outcome === 'placed' && home !== undefined && home !== reply.preschool;
        const judged = isElsewhere ? { outcome: 'rejected' as const, reason: 'child-elsewhere' } : outcome;
        ended.push(endOf(row, judged));
        if (judged.outcome !== 'placed') continue;
        homes.set(row.child, reply.preschool);
        placed.set(reply.preschool, addRow(placed.get(reply.preschool) ?? nothingYet, row.days));
      }
      if (known.size > 0) throw new Error('the server did not answer for every row');
    } catch (error) {
      failure ??= error instanceof Error ? error : new Error(String(error));
      for (const row of known.values()) ended.push(endOf(row, { outcome: 'not-sent', reason: 'not-sent' }));
    }
    progress.add(rows.length);
  }
  progress.stop();
  return { ended: ended.toSorted((one, other) => one.line - other.line), placed, names, failure };
}

function endOf({ line, preschool, group, days }: AbsenceRow, { outcome, reason }: Pick<Ended, 'outcome' | 'reason'>): Ended {
  return { line, outcome, preschool, group, days, ...(reason === undefined ? {} : { reason }) };
}

function groupsOf(rows: readonly AbsenceRow[]) {
  const groups = Map.groupBy(rows, ({ group }) => group);
  return [...groups].map(([group, theirs]) => ({
    group,
    rows: theirs.map(({ line, child, days }) => ({ line, child, days: { ...days } })),
  }));
}
