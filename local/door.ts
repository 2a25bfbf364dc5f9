// The local API Gateway without its network: finds the route, makes the event of payload version 2.0 that Lambda would get, refuses callers
// without a token where the route wants one, and asks the audience's handler. The demo city is seeded through this same door.

import { randomUUID } from 'node:crypto';
import type { Instant } from '../shared/domain/time.ts';
import { Problem, replyToProblem, type ProblemReply } from '../shared/http/problems.ts';
import { isOpen, type Audience, type Route } from '../shared/http/route.ts';
import { routes } from '../shared/http/routes.ts';
import type { GatewayEvent, GatewayReply } from '../shared/http/serve.ts';
import { lambdaContextFor } from './lambda.ts';
import type { Claims } from './tokens.ts';

export type Handler = (event: GatewayEvent, context: ReturnType<typeof lambdaContextFor>) => Promise<GatewayReply>;

export interface DoorRequest {
  readonly method: string;
  /** As it stood in the request line, still encoded. */
  readonly path: string;
  /** What stood after the question mark. */
  readonly query?: string;
  /** Names in small letters, repeated ones joined by commas. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Asked only on routes that want a token. */
  readonly claims: () => Promise<Claims | undefined>;
}

export type Door = (request: DoorRequest) => Promise<GatewayReply>;

const functionSeconds = 29;
const textual = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|[\w.-]+\+json))/i;

interface Pattern {
  readonly route: Route;
  readonly path: RegExp;
}

const patterns: readonly Pattern[] = Object.values(routes).map((route: Route) => ({
  route,
  path: new RegExp(`^${route.path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
}));

export function openDoor(handlers: Readonly<Record<Audience, Handler>>, now: () => Instant): Door {
  return async (request) => {
    const found = patterns.flatMap(({ route, path }) => {
      const match = path.exec(request.path);
      return match === null ? [] : [{ route, groups: match.groups ?? {} }];
    });
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const chosen = found.find(({ route }) => route.method === method);
    if (found.length === 0) return problemReply(new Problem('not-found'));
    if (chosen === undefined) return methodReply(found.map(({ route }) => route.method));
    const { route, groups } = chosen;
    const params = decodeAll(groups);
    if (params === undefined) return problemReply(new Problem('request-invalid', [{ field: 'path', message: 'not well encoded' }]));
    const claims = isOpen(route) ? undefined : await request.claims();
    if (!isOpen(route) && claims === undefined) return problemReply(new Problem('unauthenticated'));
    const reply = await handlers[route.audience](
      eventOf(request, route, params, claims, now()),
      lambdaContextFor(`kezek-${route.audience}`, functionSeconds),
    );
    return request.method === 'HEAD' ? { ...reply, body: '' } : reply;
  };
}

export function problemReply(problem: Problem): GatewayReply {
  return documentReply(replyToProblem(problem));
}

function documentReply({ status, body }: ProblemReply, headers: Record<string, string> = {}): GatewayReply {
  const type = { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' };
  return { statusCode: status, headers: { ...type, ...headers }, body: JSON.stringify(body) };
}

function methodReply(allowed: readonly string[]): GatewayReply {
  const { body } = replyToProblem(new Problem('not-found'));
  const code = 'method-not-allowed';
  const allow = allowed.includes('GET') ? [...allowed, 'HEAD'] : allowed;
  const detail = `This address takes ${allow.join(', ')}.`;
  return documentReply(
    { status: 405, body: { ...body, type: `urn:kezek:problem:${code}`, title: code, status: 405, code, detail } },
    { allow: allow.join(', ') },
  );
}

function decodeAll(groups: Readonly<Record<string, string>>): Record<string, string> | undefined {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch {
    return undefined;
  }
}

function eventOf(
  request: DoorRequest,
  route: Route,
  params: Record<string, string>,
  claims: Claims | undefined,
  at: Instant,
): GatewayEvent {
  const headers = { ...request.headers };
  const routeKey = `${route.method} ${route.path}`;
  const query = queryOf(request.query ?? '');
  const asText = textual.test(headers['content-type'] ?? 'application/json');
  const body = request.body === undefined || request.body.length === 0 ? undefined : Buffer.from(request.body);
  return {
    version: '2.0',
    routeKey,
    rawPath: request.path,
    rawQueryString: request.query ?? '',
    headers,
    ...(query === undefined ? {} : { queryStringParameters: query }),
    ...(Object.keys(params).length === 0 ? {} : { pathParameters: params }),
    ...(body === undefined ? {} : { body: body.toString(asText ? 'utf8' : 'base64') }),
    isBase64Encoded: body !== undefined && !asText,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers['host'] ?? '127.0.0.1',
      domainPrefix: 'local',
      http: {
        method: route.method,
        path: request.path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: new Date(at).toISOString(),
      timeEpoch: at,
      ...(claims === undefined ? {} : { authorizer: { jwt: { claims } } }),
    },
  };
}

/** Repeated parameters are joined by commas, as the cloud's gateway does it. */
function queryOf(text: string): Record<string, string> | undefined {
  const query = new URLSearchParams(text);
  const names = [...new Set(query.keys())];
  return names.length === 0 ? undefined : Object.fromEntries(names.map((name) => [name, query.getAll(name).join(',')]));
}
