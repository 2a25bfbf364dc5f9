// The one chain every request goes through: find the route, read the input, find the caller, check access, recognise a repeat, work, answer.
// A work that meets another change is done again from its reads, more than once: many families may ask for the places of one group. Whatever goes wrong leaves as a problem document; a 500 never tells why.

import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context as LambdaContext } from 'aws-lambda';
import { Conflict, type Caller, type Command } from '../domain/command.ts';
import { digestOf } from '../domain/digest.ts';
import { instant, type Instant } from '../domain/time.ts';
import { errorFields, type Log } from '../log.ts';
import { capacityOf, checkAccess } from './access.ts';
import { readInput, type Input } from './input.ts';
import { Problem, Refused, replyToProblem, replyToRefusal } from './problems.ts';
import { fileTypes, isChange, type Audience, type Route, type Thing } from './route.ts';
import type { RouteName } from './routes.ts';
import { replyForGood, replyPage, replyVersion, type RoutesOf, type Works } from './work.ts';

/** What the door needs of the context; storage stays behind it. */
export interface DoorContext {
  readonly log: Log;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Who the verified claims of the token name; undefined when they carry no verified identity. */
  findCaller(claims: Readonly<Record<string, unknown>>): Promise<Caller | undefined>;
  /** The child the thing is about; undefined when there is no such thing. */
  childOf(thing: Thing, id: string): Promise<string | undefined>;
  /** What was answered under that person's idempotency key. */
  findAnswer(person: string, key: string): Promise<{ readonly digest: string; readonly reply: unknown } | undefined>;
}

export type GatewayEvent = APIGatewayProxyEventV2 & {
  readonly requestContext: { readonly authorizer?: { readonly jwt?: { readonly claims: Readonly<Record<string, unknown>> } } };
};
export type GatewayReply = APIGatewayProxyStructuredResultV2;

type AnyWork<C> = (request: object, context: C) => Promise<object>;

/** The Lambda handler of one audience. `open` gives the context; it is asked at the first request, so that a cold start pays only for what it uses. */
export function serve<A extends Audience, C extends DoorContext>(
  audience: A,
  routes: RoutesOf<A>,
  works: Works<A, C>,
  open: () => C | Promise<C>,
): (event: GatewayEvent, lambda: LambdaContext) => Promise<GatewayReply> {
  const known: Readonly<Partial<Record<string, Route>>> = routes;
  const byKey = new Map<string, { readonly name: RouteName; readonly route: Route }>();
  for (const name of Object.keys(works) as RouteName[]) {
    const route = known[name];
    if (route?.audience === audience) byKey.set(`${route.method} ${route.path}`, { name, route });
  }
  const answer = async (event: GatewayEvent): Promise<GatewayReply> => {
    const found = byKey.get(event.routeKey);
    if (found === undefined) throw new Problem('not-found');
    const context = await open();
    // The types of route, request and work fit by construction of `Works`; a lookup by a string cannot show it to the compiler.
    return answerRoute(found, works[found.name as keyof typeof works] as unknown as AnyWork<C>, event, context);
  };
  return middy<GatewayEvent, GatewayReply>()
    .onError(async (request) => {
      request.response = replyToError(request.error, request.event, (await open()).log);
    })
    .handler(answer);
}

async function answerRoute<C extends DoorContext>(
  { name, route }: { readonly name: RouteName; readonly route: Route },
  work: AnyWork<C>,
  event: GatewayEvent,
  context: C,
): Promise<GatewayReply> {
  const at = instant(event.requestContext.timeEpoch);
  const input = readInput(route, event);
  if (route.access.who === 'everyone') return replyWith(route, event, await work({ ...input, at }, context));
  const claims = event.requestContext.authorizer?.jwt?.claims;
  if (claims === undefined) throw new Problem('unauthenticated');
  const caller = await context.findCaller(claims);
  if (caller === undefined) throw new Problem('identity-not-verified');
  await checkAccess(route.access, caller, input.params, (thing, id) => context.childOf(thing, id));
  const command = commandOf(name, route, event, input, caller, at);
  const once = () => answerOnce(route, command, context, () => work({ ...input, at, caller, command }, context));
  for (let tries = 1; ; tries += 1) {
    try {
      return replyWith(route, event, await once());
    } catch (error) {
      if (!(error instanceof Conflict) || tries === mostTries) throw error;
      context.log.info('conflict-retried', { route: name });
      const pause = pauseAfter(tries, command);
      if (pause > 0) await context.pause(pause);
    }
  }
}

/** Of any number who press at once one gets through each time: enough for the places of a group, and over in some seconds. */
const mostTries = 16;
const longestPause = 320;

/**
 * Milliseconds before the next try: none before the second, then longer and longer, and of another length for every caller, so that those who met once
 * do not meet again each time. It follows from the command, since nothing here may draw at random.
 */
function pauseAfter(tries: number, { by, key }: Command): number {
  if (tries === 1) return 0;
  const longest = Math.min(longestPause, 10 * 2 ** tries);
  const share = Number.parseInt(digestOf(`pause|${by}|${key}|${tries}`).slice(0, 4), 16) / 0x1_0000;
  return Math.ceil(longest * (0.5 + share / 2));
}

/** A repeat of a change gets the answer of the first time; the same key for something else is refused (I-23). */
async function answerOnce(route: Route, command: Command, context: DoorContext, work: () => Promise<object>): Promise<object> {
  if (!isChange(route)) return work();
  const before = await answeredBefore(command, context);
  if (before !== undefined) return before;
  try {
    return await work();
  } catch (error) {
    // The same press sent twice may have been done by its twin between the look above and the work's own reads: then the twin's answer is the answer.
    const mayHaveTwin = error instanceof Refused || error instanceof Conflict;
    const twin = mayHaveTwin ? await answeredBefore(command, context) : undefined;
    if (twin === undefined) throw error;
    return twin;
  }
}

async function answeredBefore({ by, key, digest }: Command, context: DoorContext): Promise<object | undefined> {
  const before = await context.findAnswer(by, key);
  if (before !== undefined && before.digest !== digest) throw new Problem('idempotency-key-reused');
  return before?.reply as object | undefined;
}

function commandOf(name: RouteName, route: Route, event: GatewayEvent, input: Input, caller: Caller, at: Instant): Command {
  const key = event.headers['idempotency-key'] ?? '';
  const changes = isChange(route);
  if (changes && !/^[\x21-\x7e]{8,80}$/.test(key)) throw new Problem('idempotency-key-required');
  // JSON.stringify, not canonical text: a body may hold what has no canonical form, and a repeat is byte for byte the same anyway.
  const digest = changes ? digestOf(JSON.stringify([name, input.params, input.body])) : '';
  return { name, by: caller.person, as: capacityOf(route.access, caller, input.params), at, key, digest };
}

function replyWith(route: Route, event: GatewayEvent, reply: object): GatewayReply {
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

function replyToError(error: unknown, event: GatewayEvent, log: Log): GatewayReply {
  const { status, body } =
    error instanceof Refused
      ? replyToRefusal(error.refusal)
      : replyToProblem(error instanceof Problem ? error : new Problem(codeOf(error)));
  if (status === 500) log.error('request-failed', { route: event.routeKey, ...errorFields(error) });
  const retry = status === 503 ? { 'retry-after': '3' } : {};
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...retry,
    },
    body: JSON.stringify(body),
  };
}

function codeOf(error: unknown): 'changed-meanwhile' | 'too-busy' | 'internal-error' {
  if (error instanceof Conflict) return 'changed-meanwhile';
  return error instanceof Error && error.name === 'TableBusy' ? 'too-busy' : 'internal-error';
}
