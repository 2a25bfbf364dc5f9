// `npm start`: the whole product on this machine, with a demo city to look at.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkRulebook } from '../shared/domain/rulebook.ts';
import type { Rulebook } from '../shared/domain/rulebookSchema.ts';
import { defaultPort } from './address.ts';
import { demoCity } from './demo/city.ts';
import { PortTaken } from './gateway.ts';
import { startKezek, type Kezek } from './kezek.ts';
import { buildPortal, builtPortal } from './portal.ts';
import { FolderTaken } from './storage.ts';

const help = `npm start -- [options]

Starts the whole product on this machine, at 127.0.0.1 alone, with a made-up demo city. Ctrl-C ends it; data stays.

  --port N                the port; default ${defaultPort}, 0 takes any free one
  --data DIR              where data is kept; default .kezek in the project
  --memory                no database: starts faster, keeps nothing
  --territory-file FILE   the rulebook of one more territory (JSON); may be given several times, at each start
  --empty                 a new folder gets no demo city
  --help                  shows this`;

const flags = {
  port: { type: 'string' },
  data: { type: 'string' },
  memory: { type: 'boolean' },
  'territory-file': { type: 'string', multiple: true },
  empty: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What was asked cannot be; the message is for the person who asked. */
class Misunderstood extends Error {
  override readonly name = 'Misunderstood';
}

function readPort(text: string | undefined): number {
  const port = text === undefined ? defaultPort : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Misunderstood(`--port is a number from 0 to 65535, not ${text}`);
  return port;
}

async function readRulebook(file: string): Promise<Rulebook> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Misunderstood(`--territory-file ${file} cannot be read`);
  });
  const checked = checkRulebook(parseJson(text, file));
  if ('rulebook' in checked) return checked.rulebook;
  throw new Misunderstood(
    `${file} is not a right rulebook (${checked.mistakes.length} mistakes); npm run kezek -- rulebook check ${file} names them`,
  );
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Misunderstood(`${file} is not JSON`);
  }
}

function welcome({ url, storage, people, territories }: Kezek): string {
  const logins = people().filter(({ as, territory }) => territory === demoCity || (territory === territories()[0] && as !== 'parent'));
  const shown = logins.map(({ login, name }) => `    ${login.padEnd(32)}${name}`).join('\n');
  const territory = territories()[0] ?? '';
  return `ready ${url}

  the page         ${url}/
  API              ${url}/docs/
  tools, clock     ${url}/local
  messages sent    ${url}/local/inbox
  data             ${storage}

  made-up people (npm run kezek -- token --as ROLE [--person 2])
${shown}

  try
    curl ${url}/v1/territories/${territory}/queue
    curl -H "Authorization: Bearer $(npm run -s kezek -- token --as parent)" ${url}/v1/me/vouchers
    npm run kezek -- clock --advance 2d
    npm run kezek -- check --territory ${territory}
    npm run kezek -- --help

  Ctrl-C ends it.`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: flags });
  if (values.help === true) {
    console.log(help);
    return 0;
  }
  const rulebooks = await Promise.all((values['territory-file'] ?? []).map(readRulebook));
  const dir = values.data ?? fileURLToPath(new URL('../.kezek', import.meta.url));
  const ended = endOfProcess();
  const building = buildPortal(builtPortal);
  const starting = startKezek({
    port: readPort(values.port),
    rulebooks,
    empty: values.empty ?? false,
    portal: builtPortal,
    ...(values.memory === true ? {} : { dir }),
    say: (line) => console.log(line),
  });
  const kezek = await Promise.race([Promise.all([starting, building]).then(([kezek]) => kezek), ended]);
  // Stopped before it was ready: nothing is whole yet that could be lost, and DynamoDB Local ends with this process.
  if (kezek === undefined) process.exit(0);
  console.log(welcome(kezek));
  await ended;
  await kezek.stop();
  return 0;
}

/** Resolves when somebody asks the process to end. */
function endOfProcess(): Promise<undefined> {
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done(undefined));
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  const isParsing = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const isKnown = isParsing || error instanceof Misunderstood || error instanceof PortTaken || error instanceof FolderTaken;
  if (!isKnown) throw error;
  console.error(error.message);
  if (isParsing) console.error(`\n${help}`);
  process.exitCode = isParsing || error instanceof Misunderstood ? 2 : 1;
}
