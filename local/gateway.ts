// The one port of the local product. It listens on 127.0.0.1 alone and answers only to local names: otherwise a page of another site could,
// by a name of its own that resolves to this machine, take a demo token or move the clock.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Instant } from '../shared/domain/time.ts';
import { Problem } from '../shared/http/problems.ts';
import { problemReply, type Door } from './door.ts';
import type { Tokens } from './tokens.ts';

export type Mounted = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

export interface Mounts {
  /** Left out: the product is not ready, and callers are told to come again. */
  readonly api?: { readonly door: Door; readonly tokens: Tokens; readonly now: () => Instant };
  /** Everything that is neither the API nor named below. */
  readonly page?: Mounted;
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

/** How long a caller may take: with the head of a request, and with all of it. The cloud's gateway waits thirty seconds in all. */
export interface Patience {
  readonly headMilliseconds: number;
  readonly requestMilliseconds: number;
}

const usualPatience: Patience = { headMilliseconds: 10_000, requestMilliseconds: 30_000 };

/** As much of headers as the cloud's gateway takes. */
const headLimitBytes = 10_240;

function reportFailure(error: unknown): void {
  console.error('request failed:', error);
}

/** Listens before anything is mounted: what is mounted needs to know the port. */
export async function openGateway(port: number, patience: Patience = usualPatience, report = reportFailure): Promise<Gateway> {
  let mounts: Mounts = { at: {} };
  const limits = {
    maxHeaderSize: headLimitBytes,
    // Said below in our own form: whose host it is not, is forbidden.
    requireHostHeader: false,
    headersTimeout: patience.headMilliseconds,
    requestTimeout: patience.requestMilliseconds,
    connectionsCheckingInterval: Math.min(1_000, patience.headMilliseconds),
  };
  const server = createServer(limits, (request, response) => {
    answer(request, response, mounts).catch((error: unknown) => {
      if (error instanceof Problem) return sendProblem(response, error);
      // Whoever went away in the middle of a request is no mistake of ours.
      if (request.destroyed && !request.complete) return void response.destroy();
      report(error);
      return sendProblem(response, new Problem('internal-error'));
    });
  });
  server.on('checkExpectation', (_request, response) => sendProblem(response, new Problem('request-invalid')));
  server.on('clientError', (_error, socket: Socket) => sayUnreadable(socket));
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

/**
 * What is no HTTP, too slow or too long a head never becomes a request; it is answered in the same form all the same. A browser opens connections before
 * it needs them: on one that said nothing in time, a refusal would be taken for the answer to the press that comes next.
 */
function sayUnreadable(socket: Socket): void {
  if (!socket.writable || socket.bytesWritten > 0 || socket.bytesRead === 0) return void socket.destroy();
  const { headers = {}, body = '' } = problemReply(new Problem('request-invalid'));
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' });
  socket.end(`HTTP/1.1 400 Bad Request\r\n${lines.map(([name, value]) => `${name}: ${String(value)}\r\n`).join('')}\r\n${body}`);
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
  const { api, page } = mounts;
  if (page !== undefined && first !== '/v1') return page(request, response, url);
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
  // The clock can be moved: what the page counts from today on it counts by this one.
  response.setHeader('date', new Date(api.now()).toUTCString());
  const content = reply.isBase64Encoded === true ? Buffer.from(reply.body ?? '', 'base64') : (reply.body ?? '');
  send(response, reply.statusCode ?? 200, reply.headers ?? {}, content, request.method === 'HEAD');
}

function allowOrigin(response: ServerResponse, origin: string): void {
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('vary', 'origin');
  response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, PUT, OPTIONS');
  response.setHeader('access-control-allow-headers', 'authorization, content-type, idempotency-key, if-none-match');
  response.setHeader('access-control-expose-headers', 'etag, retry-after, www-authenticate');
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
