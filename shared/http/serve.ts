// The one chain every request goes through: find the route, read the input, find the caller, check access, recognise a repeat, work, answer.
// A work that meets another change is done again from its reads, more than once: many families may ask for the places of one group. Whatever goes wrong leaves as a problem document; a 500 never tells why.

import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context as LambdaContext } from 'aws-lambda';
import { Conflict, type Caller, type Command } from '../domain/command.ts';
import { digestOf } from '../domain/digest.ts';
import type { RateLimitName } from '../domain/rateLimit.ts';
import type { Refusal } from '../domain/refusal.ts';
import { instant, type Instant } from '../domain/time.ts';
import type { Trail } from '../domain/trail.ts';
import type { Log } from '../log.ts';
import { capacityOf, checkAccess } from './access.ts';
import { readInput, type Input } from './input.ts';
import { orRefuse, Problem, Refused } from './problems.ts';
import { replyToError, replyWith } from './replies.ts';
import { isChange, isOpen, ruleOf, type Audience, type Route } from './route.ts';
import type { RouteName } from './routes.ts';
import type { Thing } from './rule.ts';
import { checkSignIn, checkStrength } from './signIn.ts';
import { sourceOf } from './source.ts';
import { leavingTrail } from './trail.ts';
import type { RoutesOf, Works } from './work.ts';

/** What the door needs of the context; storage stays behind it. */
export interface DoorContext {
  readonly log: Log;
  /** What the page's edge shows to be believed about where a request came from; left out where there is no edge. */
  readonly edgeKey?: string | undefined;
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Who the verified claims of the token name; undefined when they carry no verified identity. */
  findCaller(claims: Readonly<Record<string, unknown>>): Promise<Caller | undefined>;
  /** The child the thing is about; undefined when there is no such thing. */
  childOf(thing: Thing, id: string): Promise<string | undefined>;
  /** Counts a request of a kind that is limited; a refusal when there were too many. */
  countAsking(
    name: RateLimitName,
    asking: { readonly person: string; readonly from: string; readonly at: Instant; readonly key: string },
  ): Promise<Refusal | undefined>;
  /** What was answered under that person's idempotency key. */
  findAnswer(person: string, key: string): Promise<{ readonly digest: string; readonly reply: object } | undefined>;
  /** Writes down who was shown or changed whose data, or tried to. */
  leaveTrail(trail: Trail): Promise<void>;
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
  if (isOpen(route)) return replyWith(route, event, await work({ ...input, at }, context));
  const claims = event.requestContext.authorizer?.jwt?.claims;
  if (claims === undefined) throw new Problem('unauthenticated');
  const caller = await context.findCaller(claims);
  if (caller === undefined) throw new Problem('identity-not-verified');
  const { requestId: request } = event.requestContext;
  const asked = { name, route, caller, params: input.params, body: input.body, at, source: sourceOf(event, context.edgeKey), request };
  const answer = async () => answerCaller({ name, route }, work, event, context, { input, caller, at });
  return replyWith(route, event, await leavingTrail(asked, (trail) => context.leaveTrail(trail), answer));
}

/** Access, repeat, limit and work of somebody who is known. */
async function answerCaller<C extends DoorContext>(
  { name, route }: { readonly name: RouteName; readonly route: Route },
  work: AnyWork<C>,
  event: GatewayEvent,
  context: C,
  { input, caller, at }: { readonly input: Input; readonly caller: Caller; readonly at: Instant },
): Promise<object> {
  checkSignIn(caller);
  await checkAccess(ruleOf(route), caller, input.params, (thing, id) => context.childOf(thing, id));
  const command = commandOf(name, route, event, input, caller, at);
  checkStrength(caller, command);
  const once = () =>
    answerOnce(route, command, context, async () => {
      await checkLimit(route, command, event, context);
      return work({ ...input, at, caller, command }, context);
    });
  for (let tries = 1; ; tries += 1) {
    try {
      return await once();
    } catch (error) {
      if (!(error instanceof Conflict) || tries === mostTries) throw error;
      context.log.info('conflict-retried', { route: name });
      const pause = pauseAfter(tries, command);
      if (pause > 0) await context.pause(pause);
    }
  }
}

/** What is limited is counted before any work, and after a repeat was recognised: whoever lost an answer asks again for nothing. */
async function checkLimit({ limit }: Route, { by, at, key, digest }: Command, event: GatewayEvent, context: DoorContext): Promise<void> {
  if (limit === undefined) return;
  // A look has no key of its own; the gateway names each request. A key that is used again for something else is another request: refused ones store no answer, and guessing would be free.
  const asking = {
    person: by,
    from: sourceOf(event, context.edgeKey),
    at,
    key: key === '' ? event.requestContext.requestId : `${key}|${digest}`,
  };
  orRefuse(await context.countAsking(limit, asking));
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
  return before?.reply;
}

function commandOf(name: RouteName, route: Route, event: GatewayEvent, input: Input, caller: Caller, at: Instant): Command {
  const key = event.headers['idempotency-key'] ?? '';
  const changes = isChange(route);
  if (changes && !/^[\x21-\x7e]{8,80}$/.test(key)) throw new Problem('idempotency-key-required');
  // JSON.stringify, not canonical text: a body may hold what has no canonical form, and a repeat is byte for byte the same anyway.
  const digest = changes ? digestOf(JSON.stringify([name, input.params, input.body])) : '';
  return { name, by: caller.person, as: capacityOf(ruleOf(route), caller, input.params), at, key, digest };
}
