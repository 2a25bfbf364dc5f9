// What a route is, as data. From the one table in routes.ts come the API Gateway routes, the local gateway, the OpenAPI document, the types of
// the handlers and the access tests. A route names no handler: each bundle would then hold all of them.

import type * as z from 'zod';
import type { RefusalName } from '../domain/refusal.ts';
import type { RateLimitName } from '../domain/rateLimit.ts';
import type { Personal } from '../domain/trail.ts';
import { actions, type ChangeName, type LookName } from './actions.ts';
import type { Rule } from './rule.ts';

/** One Lambda function, one IAM role and one set of grants each. */
export const audiences = ['public', 'parent', 'preschool', 'department', 'documents'] as const;
export type Audience = (typeof audiences)[number];

/** A route that changes nothing names an action that only looks, and one that changes something names one that may: else it does not compile. */
type Doing =
  | { readonly method: 'GET'; readonly looks?: never; readonly action: LookName }
  /** A POST that only looks: what it looks for is personal and must not stand in an address. It needs no idempotency key. */
  | { readonly method: 'POST'; readonly looks: true; readonly action: LookName }
  | { readonly method: 'POST' | 'PUT'; readonly looks?: never; readonly action: ChangeName };

interface Parts {
  /** Path with `{name}` parameters. */
  readonly path: string;
  readonly audience: Audience;
  readonly summary: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly reply: z.ZodType;
  /** The reply is a text of this kind instead of JSON: the work gives it as `text`. */
  readonly text?: 'csv';
  /** The reply is a file of this kind: the work gives its bytes as `file`. */
  readonly file?: 'pdf' | 'xlsx';
  /** A browser gets a page instead of JSON: the work gives it under `replyPage`. */
  readonly page?: true;
  /** Status of success; 200 unless said. */
  readonly status?: 201 | 202;
  readonly refusals: readonly RefusalName[];
  /** It shows or changes somebody's data, what of it and what for: whoever asks it stands in the audit. */
  readonly personal?: Personal;
  /** Fields of the body that name what the path does not: whose data an attempt or a change was about is found from them too. */
  readonly names?: Readonly<Record<string, 'child' | 'number' | 'territory'>>;
  /** How often it may be asked for, by whom: what costs the city money or could be used to guess. */
  readonly limit?: RateLimitName;
  /** How long shared caches may keep the reply; left out: nobody may. */
  readonly cacheSeconds?: number;
}

export type Route = Parts & Doing;

/** The kinds of files, as the reply names them. */
export const fileTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<NonNullable<Route['file']>, string>;

/** True for what changes something: it is a command, and needs an idempotency key. */
export function isChange({ method, looks }: Pick<Route, 'method' | 'looks'>): boolean {
  return method !== 'GET' && looks !== true;
}

/** Who may call the route, and how they stand to what it is about. */
export function ruleOf({ action }: Pick<Route, 'action'>): Rule {
  return actions[action].may;
}

/** True where no token is asked for. */
export function isOpen(route: Pick<Route, 'action'>): boolean {
  return ruleOf(route).relation === 'anyone';
}

type Parsed<Shape> = Shape extends z.ZodType ? z.output<Shape> : Readonly<Record<string, never>>;

export type ParamsOf<R extends Route> = Parsed<R['params']>;
export type QueryOf<R extends Route> = Parsed<R['query']>;
export type BodyOf<R extends Route> = R['body'] extends z.ZodType ? z.output<R['body']> : undefined;
export type ReplyOf<R extends Route> = z.input<R['reply']>;
