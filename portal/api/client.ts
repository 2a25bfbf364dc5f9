// Asks the API. Types come from the one route table, the code does not: an address that is not documented does not compile, and no route table is
// sent to phones.

import type * as z from 'zod';
import type { ReplyOf } from '../../shared/http/route.ts';
import type { routes } from '../../shared/http/routes.ts';
import { learnTime } from '../language/time.ts';
import { freshToken, signedOut, tokens } from '../session/session.ts';
import { offline, readOut, toldBy, unwell } from './told.ts';

type Routes = typeof routes;
type ByAddress = { [Name in keyof Routes as `${Routes[Name]['method']} ${Routes[Name]['path']}`]: Routes[Name] };

/** A route as the documentation writes it: `GET /v1/territories/{territory}/queue`. */
export type Address = keyof ByAddress;

/** What a route answers. */
export type Reply<A extends Address> = ReplyOf<ByAddress[A]>;

type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Params<A extends Address> = [NamesIn<A>] extends [never]
  ? unknown
  : { readonly params: Readonly<Record<NamesIn<A>, string | number>> };
type Value = string | number | boolean | undefined;
type Query<R> = R extends { readonly query: infer Shape extends z.ZodType }
  ? { readonly query?: { readonly [Key in keyof z.output<Shape>]?: Value } }
  : unknown;
type Body<R> = R extends { readonly body: infer Shape extends z.ZodType } ? { readonly body: z.input<Shape> } : unknown;

/** What a route is asked with: the parts of its address, what stands behind the question mark, and the body. */
export type Asking<A extends Address> = Params<A> & Query<ByAddress[A]> & Body<ByAddress[A]>;

interface AnyAsking {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, Value>>;
  readonly body?: unknown;
}

export interface HowToAsk {
  readonly signal?: AbortSignal;
  /** The same for the same wish: pressed twice or sent again after a lost answer, it happens once. */
  readonly key?: string;
}

/** The answer; throws `Told` with what to do next where there is none. */
export async function ask<A extends Address>(address: A, asking: Asking<A>, how: HowToAsk = {}): Promise<Reply<A>> {
  const response = await send(address, asking as AnyAsking, how);
  return (await response.json()) as Reply<A>;
}

/** Fetches a file with the caller's rights and hands it to the browser to keep. */
export async function download<A extends Address>(address: A, asking: Asking<A>, name: string): Promise<void> {
  const response = await send(address, asking as AnyAsking, {});
  keepFile(await response.blob(), name);
}

/** Hands a file to the browser to keep. */
export function keepFile(file: Blob, name: string): void {
  const href = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** A key for one wish. */
export function newKey(): string {
  return crypto.randomUUID();
}

async function send(address: Address, asking: AnyAsking, how: HowToAsk): Promise<Response> {
  const [method = 'GET', path = ''] = address.split(' ');
  const url = addressOf(path, asking);
  const isOpen = /^\/v1\/(territories|vouchers)/.test(path);
  const once = async () => fetchOnce(method, url, asking.body, isOpen ? undefined : await tokenNow(), how);
  let response = await once();
  // The token ended while the phone slept: renewed and asked once more.
  if (response.status === 401 && !isOpen && (await tokenNow(true)) !== undefined) {
    await readOut(response);
    response = await once();
  }
  learnTime(response.headers);
  if (response.ok) return response;
  const told = await toldBy(response);
  // Where renewing has ended the session already, that is the reason, and not that this question came without a token.
  if (response.status === 401 && tokens.value !== undefined) signedOut(told.code);
  throw told;
}

async function tokenNow(anew = false): Promise<string | undefined> {
  try {
    return await freshToken(anew);
  } catch {
    // The issuer was not reached: the session goes on as soon as it is.
    throw navigator.onLine ? unwell() : offline();
  }
}

async function fetchOnce(method: string, url: string, body: unknown, token: string | undefined, how: HowToAsk): Promise<Response> {
  const headers = {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(method === 'GET' ? {} : { 'idempotency-key': how.key ?? newKey() }),
  };
  try {
    return await fetch(url, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(how.signal === undefined ? {} : { signal: how.signal }),
    });
  } catch (error) {
    if (how.signal?.aborted === true) throw error;
    throw navigator.onLine ? unwell() : offline();
  }
}

function addressOf(path: string, { params = {}, query = {} }: AnyAsking): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search === '' ? filled : `${filled}?${search}`;
}
