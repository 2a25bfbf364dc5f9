// The OpenAPI document, made from the route table: nothing in it is written twice. Every no a route may say is listed under its status with the
// document a caller would read. Only the local product and the command line import this; no function is bundled with it.

import * as z from 'zod';
import { createDocument, type ZodOpenApiObject, type ZodOpenApiOperationObject, type ZodOpenApiResponseObject } from 'zod-openapi';
import type { Refusal } from '../domain/refusal.ts';
import { Problem as ProblemShape } from './contracts/shapes.ts';
import { exampleBodies } from './exampleBodies.ts';
import { mayBeLeftOut } from './input.ts';
import { Problem, replyToProblem, replyToRefusal, type ProblemCode, type ProblemReply } from './problems.ts';
import { audiences, fileTypes, isChange, isOpen, ruleOf, type Audience, type Route } from './route.ts';
import { routes, type RouteName } from './routes.ts';

export interface DocumentOptions {
  readonly version: string;
  /** An issuer people can log in at from the page; left out of the published document, where it differs by stage. */
  readonly issuer?: string;
}

const tags: Readonly<Record<Audience, string>> = {
  public: 'For everyone, without a token',
  parent: 'For parents: their own children, applications, vouchers and notices',
  preschool: 'For the staff of a kindergarten: its requests, contracts and groups',
  documents: 'For printing',
  department: 'For the education department: rounds and imports, by role in a territory',
};

const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{8,80}$/)
  .meta({
    description: 'A new value for a new action; the same value when you repeat it. The repeat gets the first answer.',
    examples: ['0f9f2f6a-8a5e-4f44-9a0c-1d2b3c4d5e6f'],
  });

/** The document, version 3.1.1, as plain JSON. */
export function openapiDocument({ version, issuer }: DocumentOptions): ReturnType<typeof createDocument> {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [name, route] of Object.entries(routes) as [RouteName, Route][]) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(name, route, issuer !== undefined) };
  }
  const document: ZodOpenApiObject = {
    openapi: '3.1.1',
    info: {
      title: 'Kezek',
      version,
      summary: 'The open queue for preschool vouchers',
      description:
        'Instants are ISO 8601 in UTC, days are YYYY-MM-DD in the time of Kazakhstan (UTC+5). Every no is an RFC 9457 problem document with a stable code and a text in Kazakh, Russian and English.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: audiences.map((name) => ({ name, description: tags[name] })),
    paths,
    components: {
      examples: Object.fromEntries(allProblems().map(({ body }) => [String(body['code']), { value: body }])),
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token of the configured OpenID Connect issuer',
        },
        ...(issuer === undefined ? {} : { login: loginAt(issuer) }),
      },
    },
  };
  return createDocument(document);
}

function loginAt(issuer: string) {
  const scopes = { openid: 'who you are', kezek: 'the API' };
  return {
    type: 'oauth2' as const,
    flows: { authorizationCode: { authorizationUrl: `${issuer}/auth`, tokenUrl: `${issuer}/token`, scopes } },
  };
}

function operationOf(name: RouteName, route: Route, withLogin: boolean): ZodOpenApiOperationObject {
  const changes = isChange(route);
  const example = exampleBodies[name];
  const schemes = withLogin ? [{ token: [] }, { login: ['openid', 'kezek'] }] : [{ token: [] }];
  return {
    operationId: name,
    tags: [route.audience],
    summary: route.summary,
    description: whoMay(route),
    security: isOpen(route) ? [] : schemes,
    requestParams: {
      ...(route.params === undefined ? {} : { path: route.params }),
      ...(route.query === undefined ? {} : { query: route.query }),
      ...(changes ? { header: z.object({ 'Idempotency-Key': idempotencyKey }) } : {}),
    },
    ...(route.body === undefined
      ? {}
      : {
          requestBody: {
            required: !mayBeLeftOut(route.body),
            content: { 'application/json': { schema: route.body, ...(example === undefined ? {} : { example }) } },
          },
        }),
    responses: { [String(route.status ?? 200)]: successOf(route), ...problemsOf(route) },
  };
}

function whoMay(route: Route): string {
  const { cacheSeconds } = route;
  const rule = ruleOf(route);
  const who = {
    anyone: 'Anyone, without a token.',
    self: 'Anyone whose identity is verified; shows only what is their own.',
    'guardian-now': `A guardian of the child the ${'of' in rule ? rule.of : 'thing'} is about.`,
    'own-kindergarten': `Staff of the kindergarten: ${'roles' in rule ? rule.roles.join(', ') : ''}.`,
    'own-territory': `Staff of the territory: ${'roles' in rule ? rule.roles.join(', ') : ''}.`,
  }[rule.relation];
  return cacheSeconds === undefined ? who : `${who} Caches may keep it for ${cacheSeconds} seconds.`;
}

function successOf(route: Route): ZodOpenApiResponseObject {
  if (route.text !== undefined) return { description: route.summary, content: { [`text/${route.text}`]: { schema: z.string() } } };
  if (route.file !== undefined) {
    const schema = z.string().meta({ format: 'binary' });
    return { description: route.summary, content: { [fileTypes[route.file]]: { schema } } };
  }
  const page = route.page === true ? { 'text/html': { schema: z.string() } } : {};
  return { description: route.summary, content: { 'application/json': { schema: route.reply }, ...page } };
}

/** What the door may say on this route, whatever its rules are. */
export function doorCodesOf(route: Route): readonly ProblemCode[] {
  const changes = isChange(route);
  return [
    'request-invalid',
    ...(isOpen(route) ? [] : (['unauthenticated', 'session-ended', 'identity-not-verified'] as const)),
    ...('roles' in ruleOf(route) ? (['forbidden'] as const) : []),
    ...(ruleOf(route).relation === 'guardian-now' ? (['not-found'] as const) : []),
    ...(changes ? (['idempotency-key-required', 'idempotency-key-reused', 'changed-meanwhile', 'body-too-large'] as const) : []),
    'too-busy',
    'internal-error',
  ];
}

function saidOn(route: Route): readonly ProblemReply[] {
  return [
    ...doorCodesOf(route).map((code) => replyToProblem(new Problem(code))),
    // Only the name decides status and text; the numbers come with a real case.
    ...[...route.refusals, ...(route.limit === undefined ? [] : (['requests-too-many'] as const))].map((refusal) =>
      replyToRefusal({ refusal, because: {} } as Refusal),
    ),
  ];
}

function allProblems(): readonly ProblemReply[] {
  return Object.values(routes).flatMap((route: Route) => saidOn(route));
}

function problemsOf(route: Route): Record<string, ZodOpenApiResponseObject> {
  const byStatus = Map.groupBy(saidOn(route), ({ status }) => String(status));
  return Object.fromEntries(
    [...byStatus].sort().map(([status, replies]) => {
      const examples = Object.fromEntries(codesOf(replies).map((code) => [code, { $ref: `#/components/examples/${code}` }]));
      const description = replies.map(({ body }) => `\`${String(body['code'])}\`: ${String(body['detail'])}`).join('\n\n');
      return [status, { description, content: { 'application/problem+json': { schema: ProblemShape, examples } } }];
    }),
  );
}

function codesOf(replies: readonly ProblemReply[]): readonly string[] {
  return replies.map(({ body }) => String(body['code']));
}
