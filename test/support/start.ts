// The whole local product for a test, asked over HTTP as anybody would ask it.

import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startKezek, type Kezek, type KezekOptions } from '../../local/kezek.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly text: string;
}

export interface Product extends Kezek {
  get(path: string, token?: string): Promise<Answer>;
  /** `key` left out: a new one each time. */
  post(path: string, body?: unknown, token?: string, key?: string): Promise<Answer>;
}

/** On this Monday morning every story begins, whatever day and hour it is told on: quiet hours, deadlines and reminders come out the same. */
const storyBegins = '2026-11-23T09:00:00+05:00';

/** Time that runs as usual, from another day on. */
export function timeFrom(begins = storyBegins): () => number {
  const told = Date.now();
  return () => Date.parse(begins) + Date.now() - told;
}

/** In memory, at a free port, jobs only when asked; its clock begins where every story does. */
export async function startProduct(options: KezekOptions = {}): Promise<Product> {
  const kezek = await startKezek({ port: 0, quiet: true, realTime: timeFrom(), ...options });
  return {
    ...kezek,
    get: (path, token) => ask(kezek.url, 'GET', path, { token }),
    post: (path, body, token, key = crypto.randomUUID()) => ask(kezek.url, 'POST', path, { body, token, key }),
  };
}

interface Asked {
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly key?: string;
}

export async function ask(url: string, method: string, path: string, { body, token, key }: Asked = {}): Promise<Answer> {
  const reply = await fetch(new URL(path, url), {
    method,
    redirect: 'manual',
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, headers: reply.headers, text, body: readJson(text) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export interface StartedProcess {
  readonly child: ChildProcess;
  readonly url: string;
  /** All it printed so far. */
  output(): string;
  /** Sends the signal; resolves to the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** `npm start` as a process of its own; resolves when it says it is ready, rejects when it ends before that. */
export function startProcess(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<StartedProcess> {
  const script = fileURLToPath(new URL('../../local/start.ts', import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
  let said = '';
  const ended = new Promise<number | null>((done) => child.on('close', done));
  return new Promise((ready, failed) => {
    const listen = (text: Buffer) => {
      said += text.toString();
      const url = /^ready (\S+)$/m.exec(said)?.[1];
      if (url === undefined) return;
      ready({
        child,
        url,
        output: () => said,
        end(signal) {
          child.kill(signal);
          return ended;
        },
      });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then((code) => failed(Object.assign(new Error(`it ended with ${code}: ${said}`), { code })));
  });
}
