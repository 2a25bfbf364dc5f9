// The handler's side of the route table: a work is typed by its route's name, so a parameter, a body or a reply that does not fit fails to
// compile, and so does a work without a route or a route without a work.

import type { Caller, Command } from '../domain/command.ts';
import type { Instant } from '../domain/time.ts';
import type { Personal, replyShows, Shown } from '../domain/trail.ts';
import type { Audience, BodyOf, ParamsOf, QueryOf, ReplyOf } from './route.ts';
import type { RouteName, RouteOf } from './routes.ts';

export interface Request<Name extends RouteName> {
  readonly params: ParamsOf<RouteOf<Name>>;
  readonly query: QueryOf<RouteOf<Name>>;
  readonly body: BodyOf<RouteOf<Name>>;
  /** When the request reached the gateway. */
  readonly at: Instant;
}

/** Who asks, where the route demands a token; and, for a change, the command it is. */
export interface KnownRequest<Name extends RouteName> extends Request<Name> {
  readonly caller: Caller;
  readonly command: Command;
}

type RequestOf<Name extends RouteName> = RouteOf<Name>['audience'] extends 'public' ? Request<Name> : KnownRequest<Name>;

/** Version of what is shown: becomes the reply's ETag. */
export const replyVersion = Symbol('replyVersion');

/** True when the reply to this very address will never change: caches may keep it for good. */
export const replyForGood = Symbol('replyForGood');

export { replyShows } from '../domain/trail.ts';

/** The same reply as a page of HTML, for a browser. */
export const replyPage = Symbol('replyPage');

/** A route that shows somebody's data does not compile until its work says whose. What a change is about its path says, where the work does not. */
type Showing<R> = R extends { readonly personal: Personal; readonly method: 'GET' } | { readonly personal: Personal; readonly looks: true }
  ? { readonly [replyShows]: Shown }
  : { readonly [replyShows]?: Shown };

export type Reply<Name extends RouteName> = ReplyOf<RouteOf<Name>> &
  Showing<RouteOf<Name>> & {
    readonly [replyVersion]?: string;
    readonly [replyForGood]?: boolean;
    readonly [replyPage]?: string;
  };

export type Work<Name extends RouteName, Context> = (request: RequestOf<Name>, context: Context) => Promise<Reply<Name>>;

type NamesOf<A extends Audience> = { [Name in RouteName]: RouteOf<Name>['audience'] extends A ? Name : never }[RouteName];

/** At least the routes of one audience. */
export type RoutesOf<A extends Audience> = { readonly [Name in NamesOf<A>]: RouteOf<Name> };

/** All works of one audience: exactly its routes. */
export type Works<A extends Audience, Context> = { readonly [Name in NamesOf<A>]: Work<Name, Context> };
