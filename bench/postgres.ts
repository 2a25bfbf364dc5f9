// A PostgreSQL of one's own for a bench: a cluster in a temporary folder, reached by a socket in it alone, as a person who is not root (it refuses root).

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Skipped } from './figures.ts';

export interface Postgres {
  /** Runs the statements; what they print, unaligned. */
  run(sql: string): Promise<string>;
  /** The rows of the query, and how long it took from the first to the last byte of them, as psql tells it; `workers` may help the process that answers. */
  time(query: string, workers: number): Promise<{ readonly rows: readonly string[]; readonly wallMs: number }>;
  /** Lines into a table by COPY. */
  copy(into: string, lines: Iterable<string>): Promise<void>;
}

const nobody = 65_534;
const settings = ['fsync=off', 'shared_buffers=1GB', 'work_mem=64MB', 'max_wal_size=4GB', 'listen_addresses=', 'autovacuum=off'];

/** Throws `Skipped` where there is none. */
export async function withPostgres<T>(work: (postgres: Postgres) => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  const as = (command: string, args: readonly string[]): readonly [string, readonly string[]] =>
    isRoot ? ['setpriv', [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', command, ...args]] : [command, args];
  const call = async (command: string, ...args: readonly string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(...spread(as(command, args)), { cwd: tmpdir(), maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  };
  await promisify(execFile)('postgres', ['--version']).catch(() => {
    throw new Skipped('PostgreSQL is not installed');
  });
  const folder = mkdtempSync(join(tmpdir(), 'kezek-pg-'));
  if (isRoot) chownSync(folder, nobody, nobody);
  const data = join(folder, 'data');
  const psql = ['-h', folder, '-d', 'postgres', '-U', 'bench', '-X', '-q', '-At', '-v', 'ON_ERROR_STOP=1'];
  try {
    await call('initdb', '-D', data, '-U', 'bench', '-A', 'trust', '--no-sync', '--locale=C', '-E', 'UTF8');
    const options = [`-c unix_socket_directories=${folder}`, ...settings.map((one) => `-c ${one}`)].join(' ');
    await call('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
    return await work({
      run: (sql) => call('psql', ...psql, '-c', sql),
      async time(query, workers) {
        const helped = `SET max_parallel_workers_per_gather = ${workers}`;
        const said = await call('psql', ...psql, '-c', helped, '-c', '\\timing on', '-c', query);
        const [, milliseconds] = /^Time: ([\d.]+) ms/m.exec(said) ?? [];
        return { rows: said.split('\n').filter((line) => line.includes('|')), wallMs: Number(milliseconds) };
      },
      async copy(into, lines) {
        const [command, args] = as('psql', [...psql, '-c', `COPY ${into} FROM STDIN`]);
        const child = spawn(command, args, { cwd: tmpdir(), stdio: ['pipe', 'ignore', 'inherit'] });
        for (const line of lines) if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain');
        child.stdin.end();
        const [code] = await once(child, 'close');
        if (code !== 0) throw new Error('COPY failed');
      },
    });
  } finally {
    await call('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop').catch(() => undefined);
    rmSync(folder, { recursive: true, force: true });
  }
}

const spread = ([command, args]: readonly [string, readonly string[]]): [string, string[]] => [command, [...args]];
