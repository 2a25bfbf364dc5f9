// The one port of the local product. It listens on 127.0.0.1 alone and answers only to local names: otherwise a page of another site could,
// by a name of its own that resolves to this machine, take a demo token or move the clock.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Problem } from '../shared/http/problems.ts';
import { problemReply, type Door } from './door.ts';
import type { Tokens } from './tokens.ts';

export type Mounted = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

export interface Mounts {
  /** Left out: the product is not ready, and callers are told to come again. */
  readonly api?: { readonly door: Door; readonly tokens: Tokens };
  /** By the first part of the path: `/local`, `/docs`; `/` stands for the start page. */
  readonly at: Readonly<Record<string, Mounted>>;
}

/** The largest body any function takes is half of this; reading on would only fill memory. */
const bodyLimitBytes = 1024 * 1024;
const localOrigin = /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;
const localHost = /^(localhost|127\.0\.0\.1)(:\d+)?$/;

export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

export interface Gateway {
  readonly url: string;
  readonly mount: (mounts: Mounts) => void;
  /** Lets requests under way end, for a moment. */
  readonly stop: () => Promise<void>;
}

const patienceMilliseconds = 3_000;

/** Listens before anything is mounted: what is mounted needs to know the port. */
export async function openGateway(port: number): Promise<Gateway> {
  let mounts: Mounts = { at: {} };
  const server = createServer((request, response) => {
    answer(request, response, mounts).catch((error: unknown) => {
      if (error instanceof Problem) return sendProblem(response, error);
      console.error('request failed:', error);
      return sendProblem(response, new Problem('internal-error'));
    });
  });
  await listen(server, port);
  const { port: found } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${found}`,
    mount(given) {
      mounts = given;
    },
    stop: () =>
      new Promise((done) => {
        const late = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
        server.close(() => {
          clearTimeout(late);
          done();
        });
        server.closeIdleConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(
        error.code === 'EADDRINUSE' ? new PortTaken(`port ${port} is in use; stop what uses it or choose another with --port`) : error,
      );
    });
    server.listen(port, '127.0.0.1', done);
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, mounts: Mounts): Promise<void> {
  const { host, origin } = request.headers;
  const isLocal = localHost.test(host ?? '') && (origin === undefined || localOrigin.test(origin));
  if (!isLocal) return sendProblem(response, new Problem('forbidden'));
  if (origin !== undefined) allowOrigin(response, origin);
  const url = URL.parse(request.url ?? '/', `http://${host}`);
  if (url === null) return sendProblem(response, new Problem('not-found'));
  // The issuer answers its own preflights.
  const first = `/${url.pathname.split('/')[1] ?? ''}`;
  if (request.method === 'OPTIONS' && first !== '/oidc') return void response.writeHead(204).end();
  const mounted = mounts.at[first];
  if (mounted !== undefined) return mounted(request, response, url);
  const { api } = mounts;
  if (api === undefined) return sendProblem(response, new Problem('too-busy'));
  const body = await readBody(request);
  const reply = await api.door({
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.search.slice(1),
    headers: flatten(request),
    body,
    claims: () => api.tokens.verify(request.headers.authorization),
  });
  const content = reply.isBase64Encoded === true ? Buffer.from(reply.body ?? '', 'base64') : (reply.body ?? '');
  send(response, reply.statusCode ?? 200, reply.headers ?? {}, content, request.method === 'HEAD');
}

function allowOrigin(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, OPTIONS');
  response.setHeader('access-control-allow-headers', 'authorization, content-type, idempotency-key, if-none-match');
  response.setHeader('access-control-expose-headers', 'etag, retry-after');
}

/** The whole body; throws `body-too-large` before it fills memory. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > bodyLimitBytes) throw new Problem('body-too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function flatten(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')] as const,
  );
  return Object.fromEntries(entries);
}

export function sendProblem(response: ServerResponse, problem: Problem): void {
  if (response.headersSent) return void response.destroy();
  const { statusCode = 500, headers = {}, body = '' } = problemReply(problem);
  // A body that was not read to its end would be taken for the next request.
  send(response, statusCode, { ...headers, connection: 'close' }, body);
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string | number | boolean>>,
  body: string | Buffer,
  bare = false,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  response.statusCode = status;
  response.end(bare ? undefined : body);
}
