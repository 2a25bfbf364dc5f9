// A department that listens: a city in memory behind a real socket, so that the command line is tried as clerks use it, in a process of its own
// that can be killed. Requests may be disturbed as networks and busy servers disturb them.

import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { importCommand } from '../../local/cli/import.ts';
import { importAttendanceCommand } from '../../local/cli/importAttendance.ts';
import { CommandFailed } from '../../local/cli/product.ts';
import type { RouteName } from '../../shared/http/routes.ts';
import { scanWaiting } from '../../shared/table/queue.ts';
import { emptyCity, people, type City } from './city.ts';

/** `lost`: the work is done and the answer never comes. A number is the status answered in its place. */
export type Disturbance = 'none' | 'lost' | { readonly status: number; readonly code: string; readonly retryAfter?: number };

export interface Department {
  readonly city: City;
  readonly url: string;
  /** How many batches of rows, or months of kindergartens, have arrived. */
  batches(): number;
  /** The order keys of the territory's queue. */
  queue(territory: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

const paths: readonly (readonly [RegExp, RouteName])[] = [
  [/^\/v1\/department\/territories\/(?<territory>[^/]+)\/imports$/, 'openImport'],
  [/^\/v1\/department\/territories\/(?<territory>[^/]+)\/imports\/(?<import>[^/]+)\/rows$/, 'importRows'],
  [/^\/v1\/department\/territories\/(?<territory>[^/]+)\/imports\/(?<import>[^/]+)\/finish$/, 'finishImport'],
  [/^\/v1\/department\/territories\/(?<territory>[^/]+)\/attendance-history$/, 'importAttendanceHistory'],
  [/^\/v1\/department\/territories\/(?<territory>[^/]+)\/attendance-totals\/(?<month>[^/]+)$/, 'showAttendanceTotals'],
];

/** Opens a department with a clerk in Karaganda and Vilnius; `disturb` is asked for every batch, from 1. */
export async function openDepartment(disturb: (batch: number) => Disturbance = () => 'none'): Promise<Department> {
  const city = emptyCity();
  for (const territory of ['karaganda', 'vilnius']) await city.appoint(people.clerk, 'department_operator', territory);
  let batches = 0;
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const url = new URL(request.url ?? '/', 'http://127.0.0.1');
      if (url.pathname === '/local/token') return void response.end(JSON.stringify({ token: `of-${url.searchParams.get('territory')}` }));
      const [name, params] = paths.flatMap(([path, name]) => {
        const match = path.exec(url.pathname);
        return match === null ? [] : [[name, { ...match.groups }] as const];
      })[0] ?? [undefined, {}];
      if (name === undefined) return void response.writeHead(404).end();
      const body = await readAll(request);
      const isBatch = name === 'importRows' || name === 'importAttendanceHistory';
      if (isBatch) batches += 1;
      const disturbance = isBatch ? disturb(batches) : 'none';
      if (typeof disturbance === 'object') {
        const { status, code, retryAfter } = disturbance;
        const texts = { detail: code, detailKk: code, detailRu: code };
        response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
        return void response.end(JSON.stringify({ type: code, title: code, status, code, ...texts }));
      }
      const token = request.headers.authorization ?? '';
      const key = String(request.headers['idempotency-key']);
      const query = Object.fromEntries(url.searchParams);
      const asked = await city.ask(name, { params, query, body, key, ...(token === '' ? {} : { iin: people.clerk }) });
      if (disturbance === 'lost') return void request.socket.destroy();
      response.writeHead(asked.status, { 'content-type': 'application/json' }).end(JSON.stringify(asked.body));
    };
    answer().catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  return {
    city,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    batches: () => batches,
    queue: (territory) => scanWaiting(city.context.table, territory),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function readAll(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return parts.length === 0 ? undefined : Buffer.concat(parts).toString('utf8');
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `kezek import` in this process. */
export function runImport(args: readonly string[]): Promise<Ran> {
  return run(importCommand, args);
}

/** The same of `kezek import-attendance`. */
export function runAttendanceImport(args: readonly string[]): Promise<Ran> {
  return run(importAttendanceCommand, args);
}

async function run(command: typeof importCommand, args: readonly string[]): Promise<Ran> {
  const texts = { out: '', err: '' };
  const terminal = { log: (text: string) => void (texts.out += `${text}\n`), error: (text: string) => void (texts.err += `${text}\n`) };
  const code = await command([...args], terminal).catch((error: unknown) => {
    if (!(error instanceof CommandFailed)) throw error;
    terminal.error(error.message);
    return 1;
  });
  return { code, ...texts };
}

/** Runs `kezek import` in a process of its own, which `watch` gets to kill; resolves when it has ended, to whether it was killed. */
export async function runDoomedImport(args: readonly string[], watch: (child: ChildProcess) => void, command = 'import'): Promise<boolean> {
  const kezek = resolve(import.meta.dirname, '../../local/cli/kezek.ts');
  const child = spawn(process.execPath, [kezek, command, ...args], { stdio: 'ignore' });
  watch(child);
  return new Promise((ended) => child.on('close', (_code, signal) => ended(signal === 'SIGKILL')));
}
