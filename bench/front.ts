// A page of the open queue as a phone asks for it: through the local gateway, the door and the function, at a real city's 7,809 rows and at 100,000. The peer is
// a bare server that hands out the same bytes; what remains is what the product itself takes.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKezek, type Kezek } from '../local/kezek.ts';
import { territory } from './benchContext.ts';
import { medianOf, ratioOf, Skipped, takeTurns, type Options, type Result, type Row, type Turn } from './figures.ts';
import { importFile, realFile } from './import.ts';
import { longQueue } from './longQueue.ts';
import { publishKeys } from './positions.ts';

const samples = 60;
const rowsOnPage = 50;

interface City {
  readonly who: string;
  readonly territory: string;
  readonly dir?: string;
  readonly fill: (kezek: Kezek) => Promise<void>;
}

export async function run({ rounds = 5 }: Options): Promise<Result> {
  if (!existsSync(realFile)) throw new Skipped(`${realFile} is absent`);
  const folder = mkdtempSync(join(tmpdir(), 'kezek-front-'));
  const seeded = (kezek: Kezek) => publishKeys(kezek.context, longQueue(100_000));
  const cities: readonly City[] = [
    { who: '7,809 real rows, in memory', territory: 'vilnius', fill: importReal },
    { who: '100,000 rows, in memory', territory, fill: seeded },
    { who: '100,000 rows, DynamoDB Local on files', territory, dir: join(folder, 'data'), fill: seeded },
  ];
  const rows: Row[] = [];
  try {
    const ratios = [];
    for (const city of cities) {
      const found = await pagesOf(city, rounds);
      rows.push(...found);
      ratios.push(ratioOf(found, 'ms median', city.who, bareOf(city)), ratioOf(found, 'ms slowest', city.who, bareOf(city)));
    }
    return {
      about: `${samples} pages of ${rowsOnPage} rows a round, each another one, one after the other`,
      rows,
      ratios,
      notes: ['goal: at most 200 ms a page on one machine', 'a fresh connection is not counted; the cache of the edge is not there'],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bareOf = ({ who }: City) => `the same bytes bare: ${who}`;

async function importReal(kezek: Kezek): Promise<void> {
  await importFile(kezek.url);
  await kezek.runJob({ job: 'recomputeQueue' });
}

async function pagesOf(city: City, rounds: number): Promise<Row[]> {
  const kezek = await startKezek({ port: 0, empty: true, quiet: true, ...(city.dir === undefined ? {} : { dir: city.dir }) });
  try {
    await city.fill(kezek);
    const paths = await pathsOf(kezek.url, city.territory);
    const bare = await serveBytes(await bodyOf(`${kezek.url}${paths[0] ?? ''}`));
    try {
      return await takeTurns(rounds, {
        [city.who]: () => askAll(kezek.url, paths),
        [bareOf(city)]: () => askAll(bare.url, paths),
      });
    } finally {
      bare.stop();
    }
  } finally {
    await kezek.stop();
  }
}

/** Pages all over the longest category. */
async function pathsOf(url: string, of: string): Promise<readonly string[]> {
  const { categories } = JSON.parse(await bodyOf(`${url}/v1/territories/${of}/queue`)) as {
    categories: { category: number; count: number }[];
  };
  const longest = categories.toSorted((one, other) => other.count - one.count)[0];
  if (longest === undefined || longest.count === 0) throw new Error(`the queue of ${of} is empty`);
  const step = Math.max(1, Math.floor((longest.count - rowsOnPage) / samples));
  return Array.from(
    { length: samples },
    (_, at) => `/v1/territories/${of}/queue/${longest.category}?from=${1 + at * step}&limit=${rowsOnPage}`,
  );
}

async function askAll(url: string, paths: readonly string[]): Promise<Turn> {
  await bodyOf(`${url}${paths[0] ?? ''}`);
  const times: number[] = [];
  for (const path of paths) {
    const began = performance.now();
    await bodyOf(`${url}${path}`);
    times.push(performance.now() - began);
  }
  return { 'ms median': medianOf(times), 'ms slowest': Math.max(...times) };
}

async function bodyOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

async function serveBytes(body: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
