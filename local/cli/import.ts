// `kezek import`: loads another system's queue through the department's API, a running local product and a deployed stage alike. It keeps
// nothing of its own: run again after whatever happened, it sends everything again, and the server knows what it has.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { digestOf } from '../../shared/domain/digest.ts';
import { defaultUrl } from '../address.ts';
import { departmentApi, type DepartmentApi } from './importing/departmentApi.ts';
import { parseMapping, type Mapping } from './importing/mapping.ts';
import { showProgress } from './importing/progress.ts';
import { noReport, openReport, type Report, type RowOutcome } from './importing/report.ts';
import { languages } from './importing/rowTexts.ts';
import { sendRows } from './importing/sendRows.ts';
import { FileFault } from './importing/sourceFile.ts';
import { openTable, type Table } from './importing/table.ts';
import { askProduct, CommandFailed } from './product.ts';

export const help = `kezek import --territory T [--mapping MAP.json] FILE

Loads applications of another system from a CSV file: commas, semicolons or tabs; UTF-8 or windows-1251; plain or
.gz. Every row ends accepted, merged (the child has an application already) or rejected with its reason. Times of
submission are kept to the millisecond. The same file twice changes nothing; after a break run the same again.

  --territory T    whose queue it is, as karaganda
  --mapping FILE   how the city's columns become ours; without it the file must be in canonical format
  --source NAME    without a mapping: the system within which references of children are unique
  --url BASE       the API; default the running local product (${defaultUrl()})
  --token TOKEN    of a department operator, default KEZEK_TOKEN; a local product gives one by itself
  --dry-run        judge every row and write nothing
  --report FILE    a CSV with the outcome of every row
  --language L     of the report: ru (default), kk or en
  --progress       show progress even where standard error is no terminal
  --help           shows this

The canonical format and mapping files: docs/import.md; an example: docs/examples/vilnius-queue.mapping.json.

Exit code 0: every row has ended. 1: some could not be sent; run the same command again. 2: nothing was sent, since
the command, the mapping or the file cannot be understood.`;

const options = {
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
  const [file, ...others] = positionals;
  if (territory === undefined || !/^[a-z][a-z0-9-]{1,39}$/.test(territory)) throw new TypeError('give --territory, as karaganda');
  if (file === undefined || others.length > 0) throw new TypeError('give one FILE');
  if (language === undefined) throw new TypeError('--language is ru, kk or en');
  if (values.mapping !== undefined && values.source !== undefined) throw new TypeError('--source stands in the mapping');
  if (values.source !== undefined && !/^[a-z][a-z0-9-]{1,39}$/.test(values.source)) {
    throw new TypeError('--source is lower-case letters, digits and hyphens');
  }
  return { ...values, territory, language, file, base: readBase(values.url ?? defaultUrl()) };
}
type Asked = Exclude<ReturnType<typeof readArgs>, 'help'>;

const localHosts = ['127.0.0.1', 'localhost', '[::1]'];

function readBase(text: string): URL {
  const url = URL.parse(text.endsWith('/') ? text : `${text}/`);
  if (url === null) throw new TypeError('--url is no address');
  const isLocal = url.protocol === 'http:' && localHosts.includes(url.hostname);
  if (url.protocol !== 'https:' && !isLocal) throw new TypeError('--url: families’ data go over https only');
  return url;
}

async function readMappingFile(path: string): Promise<Mapping> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new FileFault(error instanceof Error ? error.message : String(error));
  });
  const read = parseMapping(text);
  if ('mistakes' in read) throw new FileFault([`${path} is no right mapping`, ...read.mistakes].join('\n  '));
  return read.mapping;
}

/** The token given, or one the local product gives out. */
async function findToken({ base, territory, token = process.env['KEZEK_TOKEN'] }: Asked): Promise<string> {
  if (token !== undefined && token !== '') return token;
  if (!localHosts.includes(base.hostname))
    throw new CommandFailed('give --token or KEZEK_TOKEN: a token of a department operator of the territory');
  const query = new URLSearchParams({ as: 'department_operator', territory });
  const answer = await askProduct(base.href, 'GET', `/local/token?${query.toString()}`);
  const given: unknown = typeof answer === 'object' && answer !== null && 'token' in answer ? answer.token : undefined;
  if (typeof given !== 'string') throw new CommandFailed(`what answers at ${base.origin} gives no token; give --token`);
  return given;
}

type Terminal = Pick<Console, 'log' | 'error'>;

/** Runs `kezek import ...`; resolves to the exit code, or throws CommandFailed when the server could not be asked at all. */
export async function importCommand(args: string[], terminal: Terminal = console): Promise<number> {
  let asked: ReturnType<typeof readArgs>;
  let mapping: Mapping | undefined;
  let table: Table;
  let report: Report;
  try {
    asked = readArgs(args);
    if (asked === 'help') {
      terminal.log(help);
      return 0;
    }
    mapping = asked.mapping === undefined ? undefined : await readMappingFile(asked.mapping);
    table = await openTable(asked.file, mapping, asked.source);
    report = asked.report === undefined ? noReport : await openReport(asked.report, asked.language);
  } catch (error) {
    const isTold = error instanceof Error && (error instanceof TypeError || error instanceof FileFault || 'syscall' in error);
    if (!isTold) throw error;
    terminal.error(`${error.message}${error instanceof TypeError ? '\n\nkezek import --help tells more.' : ''}`);
    return 2;
  }
  const { dryRun, base, territory, file } = { ...asked, dryRun: asked['dry-run'] };
  if (dryRun) terminal.error('DRY RUN: every row is judged, nothing is written.');
  const api = departmentApi({ base, territory, token: keptToken(asked) });
  // The mapping is part of what is imported: corrected, it is another import, and rows that read the same are recognised.
  const digest = mapping === undefined ? table.file.digest : digestOf(`${table.file.digest}|${JSON.stringify(mapping)}`);
  const importId = await api
    .open({ source: table.source, file: basename(file).slice(0, 200), digest, dryRun })
    .catch(async (error: unknown) => {
      await report.discard();
      throw error;
    });
  const { counts, failure } = await importTable(table, api, importId, report, asked.progress);
  const { accepted, merged, rejected, already } = counts;
  terminal.log(`${dryRun ? 'dry run: ' : ''}accepted ${accepted} (already there ${already}), merged ${merged}, rejected ${rejected}`);
  if (asked.report !== undefined) terminal.log(`report: ${asked.report}`);
  if (failure === undefined) return 0;
  terminal.error(
    `${counts['not-sent']} rows were not sent: ${failure.message}\nRun the same command again; what is there already is recognised.`,
  );
  return 1;
}

const alreadyThere = 'already-there';

async function importTable(table: Table, api: DepartmentApi, importId: string, report: Report, alwaysProgress: boolean) {
  const counts = { accepted: 0, merged: 0, rejected: 0, 'not-sent': 0, already: 0 };
  const progress = showProgress(Math.max(0, table.file.lines - 1), alwaysProgress);
  const take = async (outcomes: readonly RowOutcome[]): Promise<void> => {
    for (const outcome of outcomes) {
      const isAlready = outcome.notes.includes(alreadyThere);
      counts[outcome.outcome] += 1;
      if (isAlready) counts.already += 1;
      // A second run must give the report of the first, so what only tells them apart stays out of it.
      await report.add({ ...outcome, notes: outcome.notes.filter((note) => note !== alreadyThere) });
    }
    progress.add(outcomes.length);
  };
  let failure: Error | undefined;
  try {
    failure = await sendRows(table.rows, api, importId, take);
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

/** A token is asked for once and kept; a token of an hour outlives every import seen so far. */
function keptToken(asked: Asked): () => Promise<string> {
  let token: Promise<string> | undefined;
  return () => (token ??= findToken(asked));
}
