// The department's API as an import uses it. Whatever may pass by itself (a busy server, a lost connection, a change in between) is tried again
// with the same key, so the server recognises it; anything else stops the import with the server's own words, as CommandFailed.

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { digestOf } from '../../../shared/domain/digest.ts';
import type { ImportKind } from '../../../shared/domain/importRowColumns.ts';
import { Import, ImportOutcomes } from '../../../shared/http/contracts/department.ts';
import { Problem } from '../../../shared/http/contracts/shapes.ts';
import { CommandFailed } from '../product.ts';

export interface SentRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}
export type ServerOutcome = z.infer<typeof ImportOutcomes>['outcomes'][number];

export interface DepartmentApi {
  open(file: { source: string; file: string; digest: string; dryRun: boolean; kind?: ImportKind }): Promise<string>;
  send(importId: string, rows: readonly SentRow[]): Promise<readonly ServerOutcome[]>;
  finish(importId: string): Promise<void>;
}

export interface Connection {
  readonly base: URL;
  readonly territory: string;
  readonly token: () => Promise<string>;
  /** Pauses between attempts are multiplied by this; 1 but in tests. */
  readonly patience?: number;
}

const mostAttempts = 9;
const firstPause = 250;
const longestPause = 15_000;
const requestTimeout = 60_000;

export function departmentApi(connection: Connection): DepartmentApi {
  const imports = `v1/department/territories/${encodeURIComponent(connection.territory)}/imports`;
  const post = <Shape extends z.ZodType>(path: string, key: string, body: unknown, shape: Shape) =>
    askPatiently(connection, path, key, body, shape);
  const run = randomUUID();
  return {
    async open({ source, file, digest, dryRun, kind = 'queue' }) {
      // A new key for each run too: opening again is what opens a finished import anew.
      const opened = await post(
        imports,
        `open-${run}`,
        { source, file, digest, ...(dryRun ? { dryRun } : {}), ...(kind === 'queue' ? {} : { kind }) },
        Import,
      );
      if (opened.dryRun !== dryRun) throw new CommandFailed('the server did not open the import as it was asked to (dry run)');
      if (opened.kind !== kind) throw new CommandFailed('the server did not open the import as it was asked to (kind)');
      return opened.import;
    },
    async send(importId, rows) {
      // The run is part of the key: another run is to be told what was there already, and rows are recognised without a key.
      const key = `rows-${digestOf(`${run}|${importId}|${JSON.stringify(rows)}`).slice(0, 40)}`;
      const { outcomes } = await post(`${imports}/${importId}/rows`, key, { rows }, ImportOutcomes);
      return outcomes;
    },
    async finish(importId) {
      await post(`${imports}/${importId}/finish`, `finish-${run}`, undefined, Import);
    },
  };
}

type Attempt = { readonly reply: unknown } | { readonly again: string; readonly afterMilliseconds?: number };

/** The reply to a POST under that key; to a GET where there is none. */
export async function askPatiently<Shape extends z.ZodType>(
  connection: Connection,
  path: string,
  key: string | undefined,
  body: unknown,
  shape: Shape,
): Promise<z.infer<Shape>> {
  let why = '';
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const tried = await askOnce(connection, path, key, body);
    if ('reply' in tried) {
      const read = shape.safeParse(tried.reply);
      if (!read.success) throw new CommandFailed(`what answers at ${connection.base.origin} is not this product`);
      return read.data;
    }
    why = tried.again;
    const backoff = Math.min(longestPause, firstPause * 2 ** attempt) * (0.5 + Math.random() / 2);
    await pause((tried.afterMilliseconds ?? backoff) * (connection.patience ?? 1));
  }
  throw new CommandFailed(`given up after ${mostAttempts} attempts: ${why}`);
}

async function askOnce({ base, token }: Connection, path: string, key: string | undefined, body: unknown): Promise<Attempt> {
  const headers = {
    authorization: `Bearer ${await token()}`,
    ...(key === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
  };
  let reply: Response;
  let answer: unknown;
  try {
    reply = await fetch(new URL(path, base), {
      method: key === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      // A redirect would carry the families' data somewhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(requestTimeout),
    });
    const text = await reply.text();
    answer = parseJson(text);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return { again: `no answer from ${base.origin} (${cause})` };
  }
  if (reply.ok) return { reply: answer };
  const problem = Problem.safeParse(answer).data;
  const words = `${reply.status} ${problem?.code ?? ''}: ${problem?.detail ?? 'no reason given'}`;
  const fields = (problem?.fields ?? []).map(({ field, message }) => `\n  ${field}: ${message}`).join('');
  const isPassing = reply.status === 429 || reply.status >= 500 || (reply.status === 409 && problem?.code === 'changed-meanwhile');
  if (!isPassing) throw new RequestRefused(words + fields);
  return { again: words, ...retryAfter(reply.headers.get('retry-after')) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function retryAfter(header: string | null): { readonly afterMilliseconds?: number } {
  if (header === null) return {};
  const seconds = Number(header);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(milliseconds) ? { afterMilliseconds: Math.min(60_000, Math.max(0, milliseconds)) } : {};
}

/** The server says no, and would say so again. */
export class RequestRefused extends CommandFailed {}
