// What a route is, as data. From the one table in routes.ts come the API Gateway routes, the local gateway, the OpenAPI document, the types of
// the handlers and the access tests. A route names no handler: each bundle would then hold all of them.

import type * as z from 'zod';
import type { RefusalName } from '../domain/refusal.ts';
import type { preschoolRoles, Role } from '../domain/roles.ts';

/** One Lambda function, one IAM role and one set of grants each. */
export const audiences = ['public', 'parent', 'preschool', 'department', 'documents'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Who may call, checked before any work:
 * `everyone` needs no token; `person` is anyone whose identity is verified, and sees only what is their own;
 * `guardian` is a person who is guardian now of the child the named thing is about (else 404);
 * `preschool` holds one of the roles in the kindergarten named by the path parameter `preschool` (else 403);
 * `staff` holds one of the roles in the territory named by the path parameter `territory` (else 403).
 */
export type Access =
  | { readonly who: 'everyone' }
  | { readonly who: 'person' }
  | { readonly who: 'guardian'; readonly of: Thing }
  | { readonly who: 'preschool'; readonly roles: readonly (typeof preschoolRoles)[number][] }
  | { readonly who: 'staff'; readonly roles: readonly Role[] };

/** What is about a child, and can be named in a path. */
export type Thing = 'voucher' | 'application' | 'contract';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** A POST that only looks: what it looks for is personal and must not stand in an address. It needs no idempotency key. */
  readonly looks?: true;
  /** Path with `{name}` parameters. */
  readonly path: string;
  readonly audience: Audience;
  readonly access: Access;
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
  /** How long shared caches may keep the reply; left out: nobody may. */
  readonly cacheSeconds?: number;
}

/** The kinds of files, as the reply names them. */
export const fileTypes = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<NonNullable<Route['file']>, string>;

/** True for what changes something: it is a command, and needs an idempotency key. */
export function isChange({ method, looks }: Pick<Route, 'method' | 'looks'>): boolean {
  return method !== 'GET' && looks !== true;
}

type Parsed<Shape> = Shape extends z.ZodType ? z.output<Shape> : Readonly<Record<string, never>>;

export type ParamsOf<R extends Route> = Parsed<R['params']>;
export type QueryOf<R extends Route> = Parsed<R['query']>;
export type BodyOf<R extends Route> = R['body'] extends z.ZodType ? z.output<R['body']> : undefined;
export type ReplyOf<R extends Route> = z.input<R['reply']>;
