// `kezek import`: loads another system's queue through the department's API, a running local product and a deployed stage alike. It keeps
// nothing of its own: run again after whatever happened, it sends everything again, and the server knows what it has.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf } from '../../shared/domain/digest.ts';
import { defaultUrl } from '../address.ts';
import { importKinds, type ImportKind } from '../../shared/domain/importRowColumns.ts';
import { departmentApi, type DepartmentApi } from './importing/departmentApi.ts';
import { summaryLines } from './importing/enrolments.ts';
import { openRows, type Rows } from './importing/openRows.ts';
import { parseMapping, type Mapping } from './importing/mapping.ts';
import { showProgress } from './importing/progress.ts';
import { noReport, openReport, type Report, type RowOutcome } from './importing/report.ts';
import { keptToken, readBase } from './importing/reaching.ts';
import { languages } from './importing/rowTexts.ts';
import { sendRows } from './importing/sendRows.ts';
import { FileFault } from './importing/sourceFile.ts';

export const help = `kezek import --territory T [--mapping MAP.json] FILE
kezek import --kind enrolment --territory T [--mapping MAP.json] FILE...

Loads applications of another system from a CSV file: commas, semicolons or tabs; UTF-8 or windows-1251; plain or
.gz. Every row ends accepted, merged (the child has an application already) or rejected with its reason. Times of
submission are kept to the millisecond. The same file twice changes nothing; after a break run the same again.

With --kind enrolment the files are lists of kindergartens: a row for each child who is enrolled when vouchers begin.
Each gets a voucher and a contract without a question; a child in two lists gets neither, and both rows are reported.
Give all lists in one run: what they contradict each other in is found, whatever files it stands in.

  --kind KIND      queue (default), or enrolment
  --territory T    whose queue it is, as karaganda
  --mapping FILE   how the city's columns become ours; without it the file must be in canonical format
  --source NAME    without a mapping: the system within which references of children are unique
  --url BASE       the API; default the running local product (${defaultUrl()})
  --token TOKEN    of a department operator, default KEZEK_TOKEN; a local product gives one by itself
  --dry-run        judge every row and write nothing
  --report FILE    a CSV with the outcome of every row; of enrolments also counts for each kindergarten, on standard output
  --language L     of the report: ru (default), kk or en
  --progress       show progress even where standard error is no terminal
  --help           shows this

The canonical format and mapping files: docs/import.md; an example: docs/examples/vilnius-queue.mapping.json.

Exit code 0: every row has ended. 1: some could not be sent; run the same command again. 2: nothing was sent, since
the command, the mapping or the file cannot be understood.`;

const options = {
  kind: { type: 'string', default: 'queue' },
  territory: { type: 'string' },
  mapping: { type: 'string' },
  source: { type: 'string' },
  url: { type: 'string' },
  token: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  report: { type: 'string' },
  language: { type: 'string', default: 'ru' },
  progress: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function readArgs(args: string[]) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const { territory, help: asksHelp } = values;
  const language = languages.find((one) => one === values.language);
  if (asksHelp) return 'help';
  const kind = importKinds.find((one) => one === values.kind);
  if (kind === undefined) throw new TypeError('--kind is queue or enrolment');
  if (territory === undefined || !/^[a-z][a-z0-9-]{1,39}$/.test(territory)) throw new TypeError('give --territory, as karaganda');
  const [file, ...others] = positionals;
  if (file === undefined) throw new TypeError(kind === 'queue' ? 'give one FILE' : 'give at least one FILE');
  if (kind === 'queue' && others.length > 0) throw new TypeError('give one FILE');
  if (language === undefined) throw new TypeError('--language is ru, kk or en');
  if (values.mapping !== undefined && values.source !== undefined) throw new TypeError('--source stands in the mapping');
  if (values.source !== undefined && !/^[a-z][a-z0-9-]{1,39}$/.test(values.source)) {
    throw new TypeError('--source is lower-case letters, digits and hyphens');
  }
  return { ...values, kind, territory, language, files: [file, ...others], base: readBase(values.url ?? defaultUrl()) };
}

async function readMappingFile(path: string, kind: ImportKind): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new FileFault(error instanceof Error ? error.message : String(error));
  });
  const read = parseMapping(text, kind);
  if ('mistakes' in read) throw new FileFault([`${path} is no right mapping`, ...read.mistakes].join('\n  '));
  return read.mapping;
}

type Terminal = Pick<Console, 'log' | 'error'>;

/** Runs `kezek import ...`; resolves to the exit code, or throws CommandFailed when the server could not be asked at all. */
export async function importCommand(args: string[], terminal: Terminal = console): Promise<number> {
  let asked: ReturnType<typeof readArgs>;
  let mapping: Mapping | undefined;
  let rows: Rows;
  let report: Report;
  try {
    asked = readArgs(args);
    if (asked === 'help') {
      terminal.log(help);
      return 0;
    }
    mapping = asked.mapping === undefined ? undefined : await readMappingFile(asked.mapping, asked.kind);
    rows = await openRows(asked, mapping);
    report = asked.report === undefined ? noReport : await openReport(asked.report, asked.language, asked.kind);
  } catch (error) {
    const isTold = error instanceof Error && (error instanceof TypeError || error instanceof FileFault || 'syscall' in error);
    if (!isTold) throw error;
    terminal.error(`${error.message}${error instanceof TypeError ? '\n\nkezek import --help tells more.' : ''}`);
    return 2;
  }
  const { dryRun, base, territory, kind, files } = { ...asked, dryRun: asked['dry-run'] };
  if (dryRun) terminal.error('DRY RUN: every row is judged, nothing is written.');
  const api = departmentApi({ base, territory, token: keptToken(asked) });
  // The mapping is part of what is imported: corrected, it is another import, and rows that read the same are recognised.
  const digest = mapping === undefined ? rows.digest : digestOf(`${rows.digest}|${JSON.stringify(mapping)}`);
  const importId = await api
    .open({
      source: rows.source,
      file: files
        .map((file) => basename(file))
        .join(' ')
        .slice(0, 200),
      digest,
      dryRun,
      kind,
    })
    .catch(async (error: unknown) => {
      await report.discard();
      throw error;
    });
  const { counts, failure } = await importAll(rows, api, importId, report, asked.progress);
  const { accepted, merged, rejected, already } = counts;
  terminal.log(`${dryRun ? 'dry run: ' : ''}accepted ${accepted} (already there ${already}), merged ${merged}, rejected ${rejected}`);
  for (const line of summaryLines(rows.counts())) terminal.log(line);
  if (asked.report !== undefined) terminal.log(`report: ${asked.report}`);
  if (failure === undefined) return 0;
  terminal.error(
    `${counts['not-sent']} rows were not sent: ${failure.message}\nRun the same command again; what is there already is recognised.`,
  );
  return 1;
}

const alreadyThere = 'already-there';

async function importAll(rows: Rows, api: DepartmentApi, importId: string, report: Report, alwaysProgress: boolean) {
  const counts = { accepted: 0, merged: 0, rejected: 0, 'not-sent': 0, already: 0 };
  const progress = showProgress(Math.max(0, rows.lines), alwaysProgress);
  const take = async (outcomes: readonly RowOutcome[]): Promise<void> => {
    for (const outcome of outcomes) {
      const isAlready = outcome.notes.includes(alreadyThere);
      counts[outcome.outcome] += 1;
      if (isAlready) counts.already += 1;
    }
    await tell(rows.take(outcomes));
    progress.add(outcomes.length);
  };
  const tell = async (outcomes: readonly RowOutcome[]): Promise<void> => {
    // A second run must give the report of the first, so what only tells them apart stays out of it.
    for (const outcome of outcomes) await report.add({ ...outcome, notes: outcome.notes.filter((note) => note !== alreadyThere) });
  };
  let failure: Error | undefined;
  try {
    failure = await sendRows(rows.rows, api, importId, take);
    await tell(rows.atEnd());
    if (failure === undefined) await api.finish(importId);
  } catch (error) {
    // What is read, written or answered wrongly half-way: the counts so far are told all the same.
    failure = error instanceof Error ? error : new Error(String(error));
  }
  progress.stop();
  await report.finish().catch((error: unknown) => {
    failure ??= error instanceof Error ? error : new Error(String(error));
  });
  return { counts, failure };
}
