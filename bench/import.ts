// A real city's queue of 7,809 rows through the command line into the running product, on the memory table and on DynamoDB Local's files. The peer
// is the database: the transactions of the same import, made beforehand on a memory table, sent bare to a DynamoDB Local of the same kind.

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../infra/constructs/houseFunction.ts';
import { parseMapping } from '../local/cli/importing/mapping.ts';
import { openTable } from '../local/cli/importing/table.ts';
import { createTables, dynamoLocalClient, startDynamoLocal } from '../local/dynamoLocal.ts';
import { dynamoTable } from '../shared/table/dynamo.ts';
import { memoryTable } from '../shared/table/memory.ts';
import { importCells, people, staffedCity, type Cells } from '../test/support/city.ts';
import { ratioOf, Skipped, takeTurns, type Options, type Result, type Turn } from './figures.ts';
import { startProduct } from './product.ts';
import { recordingTable, sendBare, type Transaction } from './recording.ts';

const territory = 'vilnius';
const mappingFile = join(projectRoot, 'docs/examples/vilnius-queue.mapping.json');
export const realFile = resolve(projectRoot, '../shared/data/vilnius/queue-2019-05-17.csv.gz');
/** As the command line sends them. */
const rowsPerRequest = 100;
const requestsInFlight = 4;
const onFiles = 'kezek import, DynamoDB Local on files';
const inMemory = 'kezek import, memory table';
const bare = 'its transactions, bare, on files';

export async function run({ rounds = 3 }: Options): Promise<Result> {
  if (!existsSync(realFile)) throw new Skipped(`${realFile} is absent`);
  const folder = mkdtempSync(join(tmpdir(), 'kezek-import-bench-'));
  try {
    const { transactions, rows: count } = await recordImport();
    const rows = await takeTurns(rounds, {
      [onFiles]: (round) => importInto([join(folder, `product-${round}`)]),
      [bare]: async (round) => withRate(await sendToFiles(join(folder, `bare-${round}`), transactions), count),
      [inMemory]: () => importInto([]),
    });
    const writes = transactions.reduce((sum, transaction) => sum + transaction.writes.length, 0);
    return {
      about: `${count} rows of a real city, from the file to the finished import`,
      rows,
      ratios: [ratioOf(rows, 'seconds', onFiles, bare)],
      notes: [`${transactions.length} transactions with ${writes} writes; a start of the command line is part of its seconds`],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importInto(args: readonly string[]): Promise<Turn> {
  const product = await startProduct(process.execPath, ['bench/emptyProduct.ts', ...args]);
  try {
    const first = await importFile(product.url);
    const again = await importFile(product.url);
    return { ...withRate({ seconds: first.seconds }, first.rows), 'seconds again': again.seconds };
  } finally {
    await product.stop();
  }
}

/** The real file through the command line into the product at the address. */
export async function importFile(url: string): Promise<{ readonly seconds: number; readonly rows: number }> {
  const args = ['local/cli/kezek.ts', 'import', '--territory', territory, '--mapping', mappingFile, '--url', url, realFile];
  const began = performance.now();
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: projectRoot });
  const seconds = (performance.now() - began) / 1000;
  const [, accepted, merged, rejected] = /accepted (\d+) .*merged (\d+), rejected (\d+)/.exec(stdout) ?? [];
  const rows = Number(accepted) + Number(merged) + Number(rejected);
  if (!(rows > 0)) throw new Error(`the import said: ${stdout}`);
  return { seconds, rows };
}

/** The same file through the same function, its transactions kept. */
async function recordImport(): Promise<{ readonly transactions: readonly Transaction[]; readonly rows: number }> {
  const { table, transactions } = recordingTable(memoryTable());
  const city = await staffedCity(table);
  await city.appoint(people.clerk, 'department_operator', territory);
  const read = parseMapping(readFileSync(mappingFile, 'utf8'));
  if ('mistakes' in read) throw new Error(read.mistakes.join('; '));
  const opened = await openTable(realFile, read.mapping);
  const cells: Cells[] = [];
  let rows = 0;
  for await (const { row } of opened.rows) {
    rows += 1;
    if ('cells' in row) cells.push(row.cells);
  }
  for (let from = 0; from < cells.length; from += rowsPerRequest) {
    await importCells(city, cells.slice(from, from + rowsPerRequest), territory, opened.source);
  }
  return { transactions, rows };
}

async function sendToFiles(dir: string, transactions: readonly Transaction[]): Promise<Turn> {
  const local = await startDynamoLocal({ dir });
  try {
    const client = dynamoLocalClient(local.endpoint);
    const names = { records: 'records', waiting: 'waiting', published: 'published' };
    await createTables(client, names);
    return await sendBare(dynamoTable({ client, names }), transactions, requestsInFlight);
  } finally {
    await local.stop();
  }
}

function withRate(turn: Turn, rows: number): Turn {
  return { ...turn, 'rows/s': rows / (turn['seconds'] ?? Number.NaN) };
}
