// I-29, T01, T02: every route by every kind of caller in every relation to what is asked for, through the whole chain. What is expected comes from the table
// written by hand; the table of actions is what is tested. Whoever may not gets the exact refusal, the same for what exists and for what does not, and
// nothing is written but that they tried.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actionNames, actions } from '../../shared/http/actions.ts';
import { ruleOf, isChange, type Route } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import type { Action } from '../../shared/http/rule.ts';
import { readOnlyRoles } from '../../shared/domain/roles.ts';
import { otherTerritory, rightRequests } from '../support/seededCity.ts';
import { seededPreschools } from '../support/seededRegister.ts';
import { askAs, callers, guardedCity, type CallerKind, type GuardedCity, type Heard } from './callers.ts';
import { mayCall } from './mayCall.ts';
import { aboutUnknown, thingsIn, withoutIds } from './unknownThings.ts';

type Verdict = 'allowed' | 'unauthenticated' | 'identity-not-verified' | 'forbidden' | 'not-found';

const statusOf = { unauthenticated: 401, 'identity-not-verified': 403, forbidden: 403, 'not-found': 404 } as const;

function expected(name: RouteName, caller: CallerKind): Verdict {
  const who = mayCall[name];
  if (who === 'everyone') return 'allowed';
  if (caller.claims === undefined) return 'unauthenticated';
  if (caller.claims['iin'] === undefined) return 'identity-not-verified';
  if (who === 'person') return 'allowed';
  if (who === 'guardian') return caller.isGuardian === true ? 'allowed' : 'not-found';
  return caller.role !== undefined && who.includes(caller.role) ? 'allowed' : 'forbidden';
}

/** Refusals of access; a 404 of the route's own rules is about the caller's own things. */
function verdictOf({ status, body }: Heard): Verdict | `${number}` {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return body['code'] === 'identity-not-verified' ? 'identity-not-verified' : 'forbidden';
  if (status === 404 && body['code'] === 'not-found') return 'not-found';
  return status === 400 || status >= 500 ? `${status}` : 'allowed';
}

let guarded: GuardedCity;
let requests: ReturnType<typeof rightRequests>;
let cells = 0;
let leaks = 0;

beforeAll(async () => {
  guarded = await guardedCity();
  requests = rightRequests(guarded.city);
});

afterAll(() => console.log(`access matrix: ${cells} cells, ${routeNames.length} routes by ${callers.length} callers, ${leaks} leaks`));

/** What is wrong with that cell; undefined when nothing is. */
async function look(name: RouteName, caller: CallerKind): Promise<string | undefined> {
  cells += 1;
  const should = expected(name, caller);
  const request = requests[name];
  guarded.changes();
  const heard = await askAs(guarded, name, request, caller.claims);
  const is = verdictOf(heard);
  if (is !== should) return `${name}: ${is} (${heard.status} ${String(heard.body['code'])}), not ${should}`;
  if (should === 'allowed') return undefined;
  if (heard.status !== statusOf[should] || heard.body['code'] !== should) return `${name}: ${heard.text}`;
  const written = guarded.changes();
  if (written.length > 0) return `${name}: wrote ${JSON.stringify(written[0]?.key)}`;
  const unknown = await askAs(guarded, name, aboutUnknown(request), caller.claims);
  return unknown.status === heard.status && unknown.text === heard.text ? undefined : `${name}: tells what exists`;
}

type Doing = Pick<Extract<Route, { method: 'GET' }>, 'method' | 'action'> | Pick<Extract<Route, { method: 'PUT' }>, 'method' | 'action'>;

/** Compiles only where the second is none of the first. */
const fitsNot = <Pair extends readonly [wanted: unknown, given: unknown]>(): Fits<Pair> => false as Fits<Pair>;
type Fits<Pair extends readonly [unknown, unknown]> = Pair[1] extends Pair[0] ? true : false;

describe('the table of actions', () => {
  const called = { anyone: 'everyone', self: 'person', 'guardian-now': 'guardian' } as const;

  it.each(routeNames)('says of %s what is written by hand (T02)', (name) => {
    const who = mayCall[name];
    const rule = ruleOf(routes[name]);
    expect('roles' in rule ? [...rule.roles].toSorted() : called[rule.relation]).toEqual(
      typeof who === 'string' ? who : [...who].toSorted(),
    );
  });

  it('has no action that no route asks for', () => {
    const used = new Set<string>(routeNames.map((name) => routes[name].action));
    expect(actionNames.filter((name) => !used.has(name))).toEqual([]);
  });

  it('changes nothing for who only reads, and is a change exactly where the route is one', () => {
    for (const name of routeNames) {
      const route: Route = routes[name];
      expect(actions[route.action].does === 'change', name).toBe(isChange(route));
      const rule = ruleOf(route);
      if (!isChange(route) || !('roles' in rule)) continue;
      expect(readOnlyRoles.filter((role) => rule.roles.some((one) => one === role))).toEqual([]);
    }
  });

  it('cannot be written with a role that only reads in what changes something, with sums for who sees persons, or without a role', () => {
    // Each of these would not compile if the types let it through.
    const fits: readonly false[] = [
      fitsNot<[Action, { does: 'change'; may: { relation: 'own-territory'; roles: ['auditor'] } }]>(),
      fitsNot<[Action, { does: 'look'; may: { relation: 'own-territory'; roles: ['ministry_analyst'] } }]>(),
      fitsNot<[Action, { does: 'look'; may: { relation: 'own-territory'; roles: ['preschool_teacher'] } }]>(),
      fitsNot<[Action, { does: 'look'; may: { relation: 'own-kindergarten'; roles: [] } }]>(),
      fitsNot<[Doing, { method: 'POST'; action: 'own voucher: look' }]>(),
      fitsNot<[Doing, { method: 'GET'; action: 'own voucher: answer' }]>(),
      fitsNot<[Doing, { method: 'GET'; action: 'no such action' }]>(),
      fitsNot<[Doing, { method: 'GET' }]>(),
    ];
    expect(fits.every((one) => !one)).toBe(true);
  });

  it('wants a token of everyone on every route that is not the public’s', () => {
    for (const name of routeNames) expect(ruleOf(routes[name]).relation === 'anyone').toBe(routes[name].audience === 'public');
  });

  it('names in the path what its rule is about: the place of the role, or the thing of the child', () => {
    for (const name of routeNames) {
      const { path }: Route = routes[name];
      const rule = ruleOf(routes[name]);
      if (rule.relation === 'own-territory') expect(path, name).toContain('{territory}');
      if (rule.relation === 'own-kindergarten') expect(path, name).toContain('{preschool}');
      if (rule.relation === 'guardian-now')
        expect(path, name).toContain({ voucher: '{voucher}', application: '{number}', contract: '{contract}', child: '{child}' }[rule.of]);
    }
  });
});

/** Who ends their sessions has to sign in again, so that comes last. */
const inOrder = [...routeNames.filter((name) => name !== 'endMySessions'), 'endMySessions'] as const;

describe('nobody sees or does what is not theirs (I-29, T01, T02)', () => {
  it.each(callers)('$name', async (caller) => {
    const wrong: string[] = [];
    for (const name of inOrder) {
      const fault = await look(name, caller);
      if (fault !== undefined) wrong.push(fault);
    }
    leaks += wrong.length;
    expect(wrong).toEqual([]);
  });
});

describe('what is elsewhere is as unknown under one’s own path as what does not exist (I-29, T01)', () => {
  beforeAll(async () => {
    guarded = await guardedCity();
    requests = rightRequests(guarded.city);
  });

  const elsewhere = callers.filter((caller) => caller.roleElsewhere !== undefined);

  it.each(elsewhere)('$name', async (caller) => {
    const wrong: string[] = [];
    for (const name of routeNames) {
      const who = mayCall[name];
      if (typeof who === 'string' || caller.roleElsewhere === undefined || !who.includes(caller.roleElsewhere)) continue;
      const isOfTerritory = ruleOf(routes[name]).relation === 'own-territory';
      const request = requests[name];
      const things = thingsIn(request).filter((one) => one !== 'person');
      const namesPreschool = isOfTerritory && request.params?.['preschool'] !== undefined;
      if (things.length === 0 && !namesPreschool) continue;
      const place = isOfTerritory ? { territory: otherTerritory } : { preschool: seededPreschools[1] };
      const mine = { ...request, params: { ...request.params, ...place } };
      cells += 1;
      guarded.changes();
      const heard = await askAs(guarded, name, mine, caller.claims);
      const written = guarded.changes();
      const kept = isOfTerritory ? ['territory'] : ['preschool', 'group'];
      const made = aboutUnknown(mine, kept);
      const unknown = await askAs(guarded, name, made, caller.claims);
      if (heard.status < 400) wrong.push(`${name}: ${heard.status} ${heard.text.slice(0, 200)}`);
      else if (withoutIds(heard.text, mine) !== withoutIds(unknown.text, made)) wrong.push(`${name}: ${heard.text} / ${unknown.text}`);
      if (written.length > 0) wrong.push(`${name}: wrote ${JSON.stringify(written[0]?.key)}`);
    }
    leaks += wrong.length;
    expect(wrong).toEqual([]);
  });
});
