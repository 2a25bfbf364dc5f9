// What every cold start pays: the size of a function's bundle, made as the infrastructure makes it, and the time to import it in a new process. The
// peer is what a function with no code of its own would import: the SDK and its document client, as esbuild's plain ES module.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { entryFile, esbuildOptions, projectRoot, type Entry } from '../infra/constructs/houseFunction.ts';
import { medianOf, ratioOf, takeTurns, type Options, type Result, type Row } from './figures.ts';

const entries: readonly Entry[] = ['public', 'parent', 'department', 'jobs', 'stream'];
const sdkOnly = 'SDK alone, ES module';
const empty = 'empty module';
const sdkSource = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
  import { DynamoDBDocumentClient, GetCommand, PutCommand, DeleteCommand, QueryCommand, BatchWriteCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
  const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const commands = [GetCommand, PutCommand, DeleteCommand, QueryCommand, BatchWriteCommand, TransactWriteCommand];
  export const handler = async (event) => documents.send(new commands[event.command](event.input));
`;
/** Clients are made when a handler is first called; a region is what they then want. */
const env = { ...process.env, AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' };

export async function run({ rounds = 15 }: Options): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'kezek-bundles-'));
  try {
    const files: Record<string, string> = { [empty]: join(folder, 'empty.cjs') };
    writeFileSync(join(folder, 'empty.cjs'), 'exports.handler = async () => {};\n');
    for (const entry of entries) {
      files[entry] = join(folder, `${entry}.cjs`);
      await build({ ...esbuildOptions(entryFile(entry)), outfile: files[entry] });
    }
    files[sdkOnly] = join(folder, 'sdk.mjs');
    // A bundled SDK requires Node's own modules; an ES module has no require unless it is made one.
    const banner = { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` };
    const stdin = { contents: sdkSource, resolveDir: projectRoot };
    await build({ stdin, banner, bundle: true, platform: 'node', format: 'esm', target: 'node24', outfile: files[sdkOnly] });
    const turns = Object.entries(files).map(([who, file]) => [who, () => importOnce(file)] as const);
    const rows = withSizes(withoutEmpty(await takeTurns(rounds, Object.fromEntries(turns))), files);
    return {
      about: `bundles, and their import in a new process (${rounds} starts each, in turn)`,
      rows,
      ratios: entries.map((entry) => ratioOf(rows, 'import ms', entry, sdkOnly)),
      notes: [`import ms: less the median of an empty module in the same run`],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function importOnce(file: string): Promise<{ readonly 'import ms': number }> {
  const program = `const began = performance.now(); import(${JSON.stringify(file)}).then(() => console.log(performance.now() - began));`;
  const child = spawn(process.execPath, ['-e', program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  await once(child, 'close');
  return { 'import ms': Number(said) };
}

function withoutEmpty(rows: readonly Row[]): readonly Row[] {
  const base = medianOf(rows.find(({ who }) => who === empty)?.figures['import ms'] ?? []);
  return rows
    .filter(({ who }) => who !== empty)
    .map(({ who, figures }) => ({ who, figures: { 'import ms': (figures['import ms'] ?? []).map((sample) => sample - base) } }));
}

function withSizes(rows: readonly Row[], files: Readonly<Record<string, string>>): readonly Row[] {
  return rows.map(({ who, figures }) => {
    const bundle = readFileSync(files[who] ?? '');
    return { who, figures: { 'bundle kB': [bundle.length / 1000], 'gzip kB': [gzipSync(bundle).length / 1000], ...figures } };
  });
}
