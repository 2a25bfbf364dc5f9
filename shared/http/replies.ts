// How an answer leaves: JSON, a text, a file or a page, with what caches may do; or the problem document of whatever went wrong.

import { Conflict } from '../domain/command.ts';
import { errorFields, type Log } from '../log.ts';
import { Problem, Refused, replyToProblem, replyToRefusal } from './problems.ts';
import { fileTypes, type Route } from './route.ts';
import type { GatewayEvent, GatewayReply } from './serve.ts';
import { replyForGood, replyPage, replyVersion } from './work.ts';

/** The reply of the work as the gateway sends it: parsed by its contract, known versions left out. */
export function replyWith(route: Route, event: GatewayEvent, reply: object): GatewayReply {
  const version: unknown = Reflect.get(reply, replyVersion);
  const etag = typeof version === 'string' ? `"${version}"` : undefined;
  const headers = {
    'cache-control': cachingOf(route, Reflect.get(reply, replyForGood) === true),
    'x-content-type-options': 'nosniff',
    ...(etag === undefined ? {} : { etag }),
    ...(route.page === true ? { vary: 'accept' } : {}),
  };
  if (etag !== undefined && isKnown(event.headers['if-none-match'], etag)) return { statusCode: 304, headers, body: '' };
  // Parsing the reply drops whatever its contract does not name, so a new field of an item cannot leak.
  const parsed = route.reply.parse(reply);
  const page: unknown = Reflect.get(reply, replyPage);
  if (route.page === true && typeof page === 'string' && wantsPage(event)) {
    return { statusCode: 200, headers: { ...headers, ...pageHeaders }, body: page };
  }
  if (route.text !== undefined) {
    const text: unknown = Reflect.get(Object(parsed), 'text');
    const type = `text/${route.text}; charset=utf-8`;
    return { statusCode: 200, headers: { ...headers, 'content-type': type, 'content-disposition': 'attachment' }, body: String(text) };
  }
  if (route.file !== undefined) {
    const bytes: unknown = Reflect.get(reply, 'file');
    if (!(bytes instanceof Uint8Array)) throw new TypeError('a file without its bytes');
    const { type, disposition } = fileHeaders[route.file];
    const body = Buffer.from(bytes).toString('base64');
    return {
      statusCode: 200,
      headers: { ...headers, 'content-type': type, 'content-disposition': disposition },
      body,
      isBase64Encoded: true,
    };
  }
  const body = JSON.stringify(parsed);
  return { statusCode: route.status ?? 200, headers: { ...headers, 'content-type': 'application/json; charset=utf-8' }, body };
}

/** A page to print is shown; a workbook is kept. */
const fileHeaders = {
  pdf: { type: fileTypes.pdf, disposition: 'inline' },
  xlsx: { type: fileTypes.xlsx, disposition: 'attachment' },
};

/** A page may load nothing, run nothing, stand in no frame, and tells no other site where its reader came from. */
const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
};

/** Browsers name HTML; programs ask for JSON or for anything. */
function wantsPage(event: GatewayEvent): boolean {
  return (event.headers['accept'] ?? '').split(',').some((one) => one.trim().toLowerCase().startsWith('text/html'));
}

/** Caches may send several versions, and mark as weak what they have compressed. */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(etag) || known.includes('*');
}

function cachingOf({ cacheSeconds }: Route, forGood: boolean): string {
  if (cacheSeconds === undefined) return 'no-store';
  return forGood ? 'public, max-age=31536000, immutable' : `public, max-age=${cacheSeconds}`;
}

/** Whatever went wrong, as a problem document. */
export function replyToError(error: unknown, event: GatewayEvent, log: Log): GatewayReply {
  const { status, body } =
    error instanceof Refused
      ? replyToRefusal(error.refusal)
      : replyToProblem(error instanceof Problem ? error : new Problem(codeOf(error)));
  if (status === 500) log.error('request-failed', { route: event.routeKey, ...errorFields(error) });
  const retry = status === 503 ? { 'retry-after': '3' } : status === 429 ? { 'retry-after': String(secondsToWait(error, event)) } : {};
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...retry,
      ...(status === 401 ? { 'www-authenticate': challengeOf(error) } : {}),
    },
    body: JSON.stringify(body),
  };
}

function codeOf(error: unknown): 'changed-meanwhile' | 'too-busy' | 'internal-error' {
  if (error instanceof Conflict) return 'changed-meanwhile';
  // Neither storage nor keys may be imported here; what is over by itself is known by its name.
  const isOverSoon = error instanceof Error && (error.name === 'TableBusy' || error.name === 'KeysUnavailable');
  return isOverSoon ? 'too-busy' : 'internal-error';
}

/**
 * What a client has to do about its token, in the words of RFC 6750 and RFC 9470. After a signing out everywhere no renewal helps, and no silent sign-in by
 * the session of the issuer, which keeps the time of the old one: the person has to sign in anew, `max_age="0"`.
 */
function challengeOf(error: unknown): string {
  const code = error instanceof Problem ? error.code : undefined;
  if (code === 'session-ended') return 'Bearer error="insufficient_user_authentication", max_age="0"';
  return `Bearer error="${code === 'stronger-sign-in-needed' ? 'insufficient_user_authentication' : 'invalid_token'}"`;
}

/** Until the next request is taken, where the refusal says when that is. */
function secondsToWait(error: unknown, { requestContext }: GatewayEvent): number {
  const until: unknown = error instanceof Refused ? Reflect.get(error.refusal.because, 'at') : undefined;
  return typeof until === 'number' ? Math.max(1, Math.ceil((until - requestContext.timeEpoch) / 1000)) : 60;
}
