// The web page on this machine: built when it is not there as it should be, served as the cloud serves it, with the same policy. Whatever is no file is
// a page of it: the page itself finds out which.

import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { cacheOf, contentPolicy, pageHeaders } from '../portal/headers.ts';
import { Problem } from '../shared/http/problems.ts';
import type { Mounted } from './gateway.ts';
import { issuerPath } from './issuer.ts';
import { clientId } from './tokens.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
};

export const builtPortal = fileURLToPath(new URL('../portal/dist', import.meta.url));

/** Builds the page, in about a second; the folder it was built into. */
export async function buildPortal(outDir: string): Promise<string> {
  const { build } = await import('vite');
  await build({
    configFile: fileURLToPath(new URL('../portal/vite.config.ts', import.meta.url)),
    logLevel: 'error',
    build: { outDir },
  });
  return outDir;
}

/** Where people sign in, for the page to read. */
export function portalConfig(url: string) {
  const issuer = `${url}${issuerPath}`;
  const back = new URLSearchParams({ client_id: clientId, post_logout_redirect_uri: `${url}/` });
  return {
    issuer,
    clientId,
    authorize: `${issuer}/auth`,
    token: `${issuer}/token`,
    revoke: `${issuer}/token/revocation`,
    signOut: `${issuer}/session/end?${back.toString()}`,
    scope: 'openid kezek',
  };
}

/** Serves the folder; what is asked for as a page and is no file is the page. */
export function openPortal(folder: string): Mounted {
  const kept = new Map<string, { readonly at: number; readonly bytes: Buffer; readonly packed: Buffer; readonly tag: string }>();
  return async (request, response, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new Problem('not-found');
    const asked = normalize(decoded(url.pathname));
    const wantsPage = request.headers.accept?.includes('text/html') === true;
    const path = extname(asked) === '' ? '/index.html' : asked;
    if (path === '/index.html' && !wantsPage && asked !== '/') throw new Problem('not-found');
    const file = join(folder, path);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: undefined }));
    if (mtimeMs === undefined || path.startsWith('/.')) throw new Problem('not-found');
    let found = kept.get(path);
    if (found?.at !== mtimeMs) {
      const bytes = await readFile(file);
      const packed = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
      found = { at: mtimeMs, bytes, packed, tag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"` };
      kept.set(path, found);
    }
    send(response, path, found.tag, request.headers['if-none-match'] === found.tag, {
      ...(request.headers['accept-encoding']?.includes('br') === true ? { body: found.packed, encoding: 'br' } : { body: found.bytes }),
      isBare: request.method === 'HEAD',
    });
  };
}

interface Sent {
  readonly body: Buffer;
  readonly encoding?: string;
  readonly isBare: boolean;
}

function send(response: ServerResponse, path: string, tag: string, isSame: boolean, { body, encoding, isBare }: Sent): void {
  response.writeHead(isSame ? 304 : 200, {
    ...pageHeaders,
    'content-security-policy': contentPolicy([]),
    'content-type': types[extname(path)] ?? 'application/octet-stream',
    'cache-control': cacheOf(path),
    etag: tag,
    vary: 'accept-encoding',
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  });
  response.end(isSame || isBare ? undefined : body);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Problem('not-found');
  }
}
