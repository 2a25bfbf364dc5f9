// Hostile requests by the thousand, drawn from the route table: a right request of a route, of which one part is spoilt or several. Half of them come
// from somebody who may ask that route, so that what is behind the door is met as well.

import * as fc from 'fast-check';
import type * as z from 'zod';
import { preschoolPeople } from '../support/preschoolCity.ts';
import { gatewayEvent, people, type Asked } from '../support/city.ts';
import { iinFor } from '../support/seededCity.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Route } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import type { GatewayEvent } from '../../shared/http/serve.ts';
import {
  brokenTexts,
  canary,
  contentTypes,
  hostileBodies,
  hostileBytes,
  hostileClaims,
  hostileTexts,
  hostileValues,
  hugeHeader,
  idempotencyKeys,
} from './payloads.ts';
import { parts, shapeOf, valuesFor, type Shape } from './shapes.ts';
import { changedAt, Fields, Raw, stepsIn, textOfTree, treeOf, withValue, type Tree } from './trees.ts';

/** Every field of every reply, at any depth: what the server sets must not be settable. */
export const replyFields: readonly string[] = [
  ...new Set(routeNames.flatMap((name) => [...fieldsOf((routes[name] as Route).reply)])),
  'draftedBy',
  'approvedBy',
  'orderKey',
  'pk',
  'sk',
  'item',
  'ttl',
  'guardians',
  'memberships',
];

function fieldsOf(shape: z.core.$ZodType, found = new Set<string>(), met = new Set<z.core.$ZodType>()): Set<string> {
  if (met.has(shape)) return found;
  met.add(shape);
  const def: Readonly<Record<string, unknown>> = { ...shape._zod.def };
  const fields = def['shape'] ?? {};
  for (const name of Object.keys(fields)) found.add(name);
  const inner = [
    ...Object.values(fields),
    def['innerType'],
    def['element'],
    def['in'],
    def['out'],
    def['valueType'],
    def['options'],
  ].flat();
  for (const part of inner) if (typeof part === 'object' && part !== null && '_zod' in part) fieldsOf(part as z.core.$ZodType, found, met);
  return found;
}

/** What is done to one part of a right request. */
type Spoil =
  | { readonly part: 'fits'; readonly where: 'params' | 'query' | 'body'; readonly value: unknown }
  | { readonly part: 'value' | 'drop' | 'many'; readonly place: number; readonly value: string }
  | { readonly part: 'field' | 'twice'; readonly place: number; readonly field: string; readonly value: string }
  | { readonly part: 'body' | 'bytes' | 'type' | 'key' | 'header'; readonly text: string }
  | { readonly part: 'param' | 'query'; readonly place: number; readonly text: string }
  | { readonly part: 'claims'; readonly claims: Readonly<Record<string, unknown>> };

export interface Attack {
  readonly name: RouteName;
  readonly spoils: readonly Spoil[];
  /** Whose token it is; undefined: whoever may ask. */
  readonly iin: string | undefined;
  readonly from: number;
}

const everybody = [...Object.values(people), ...Object.values(preschoolPeople)];
const place = fc.nat({ max: 60 });
const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `${canary}${text}`),
);
const anyValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileValues) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(`${canary}${text}`)) },
);
const settable = fc.constantFrom(...replyFields);
const anyField = fc.oneof(settable, settable, fc.constantFrom('__proto__', 'constructor', 'toJSON', '', canary, `${canary}.$ne`, 'iin'));
/** What a server might believe: a number, a state, a day. */
const believable = fc.constantFrom(
  '1',
  '"waiting"',
  '"active"',
  '"2020-01-01"',
  '"2020-01-01T00:00:00.000Z"',
  'true',
  '"karaganda"',
  '[]',
  '{}',
);

const spoilsOf = (name: RouteName): fc.Arbitrary<Spoil> => {
  const fitting = parts.flatMap((where) => {
    const shape: Shape | undefined = shapeOf(routes[name], where);
    return shape === undefined
      ? []
      : [fc.record({ part: fc.constant('fits' as const), where: fc.constant(where), value: valuesFor(shape, shape) })];
  });
  const one = <Part extends Spoil['part']>(...names: Part[]) => fc.constantFrom(...names);
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ part: one('value', 'drop', 'many'), place, value: anyValue }) },
    { weight: 3, arbitrary: fc.record({ part: one('field', 'twice'), place, field: anyField, value: fc.oneof(believable, anyValue) }) },
    { weight: 1, arbitrary: fc.record({ part: one('body'), text: fc.constantFrom(...hostileBodies) }) },
    { weight: 1, arbitrary: fc.record({ part: one('bytes'), text: fc.constantFrom(...hostileBytes) }) },
    { weight: 1, arbitrary: fc.record({ part: one('type'), text: fc.constantFrom(...contentTypes) }) },
    { weight: 1, arbitrary: fc.record({ part: one('key'), text: fc.constantFrom(...idempotencyKeys) }) },
    { weight: 1, arbitrary: fc.record({ part: one('header'), text: fc.oneof(fc.constant(hugeHeader), anyText) }) },
    { weight: 3, arbitrary: fc.record({ part: one('param', 'query'), place, text: fc.oneof(anyText, fc.constantFrom(...brokenTexts)) }) },
    { weight: 1, arbitrary: fc.record({ part: one('claims'), claims: fc.constantFrom(...hostileClaims) }) },
    ...fitting.map((arbitrary) => ({ weight: 2, arbitrary })),
  );
};

export const attacks: fc.Arbitrary<Attack> = fc.constantFrom(...routeNames).chain((name) =>
  fc.record({
    name: fc.constant(name),
    spoils: fc.array(spoilsOf(name), { minLength: 1, maxLength: 3, size: 'max' }),
    iin: fc.option(fc.constantFrom(...everybody), { nil: undefined, freq: 2 }),
    from: fc.nat({ max: 250 }),
  }),
);

interface Draft {
  params: unknown;
  query: unknown;
  tree: Tree | undefined;
  text: string | undefined;
  base64: boolean;
  headers: Record<string, string>;
  claims: Readonly<Record<string, unknown>> | undefined;
}

/** The event the gateway would hand over. */
export function eventOfAttack({ name, spoils, iin, from }: Attack, right: Asked, at: Instant, key: string): GatewayEvent {
  const draft: Draft = {
    params: right.params,
    query: right.query,
    tree: right.body === undefined ? undefined : treeOf(right.body),
    text: undefined,
    base64: false,
    headers: {},
    claims: undefined,
  };
  for (const one of spoils) spoil(draft, one);
  const { params, query, tree, text, base64, headers, claims } = draft;
  const asked = { headers, iin: iin ?? right.iin ?? iinFor(name), key };
  const event = gatewayEvent(routes[name], asked, at, key);
  const body = text ?? (tree === undefined ? undefined : textOfTree(tree));
  const { requestContext } = event;
  const who = claims ?? requestContext.authorizer?.jwt?.claims;
  return {
    ...event,
    ...(params === undefined ? {} : { pathParameters: params as Record<string, string> }),
    ...(query === undefined ? {} : { queryStringParameters: query as Record<string, string> }),
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: base64,
    requestContext: {
      ...requestContext,
      requestId: key,
      http: { ...requestContext.http, sourceIp: `198.51.100.${from}` },
      ...(who === undefined ? {} : { authorizer: { jwt: { claims: who } } }),
    },
  };
}

function spoil(draft: Draft, one: Spoil): void {
  switch (one.part) {
    case 'fits':
      if (one.where === 'body') draft.tree = treeOf(one.value);
      else draft[one.where] = textsIn(one.value);
      return;
    case 'value':
    case 'drop':
    case 'many':
    case 'field':
    case 'twice':
      draft.tree = spoiltTree(draft.tree ?? new Fields([]), one);
      return;
    case 'body':
      draft.text = one.text;
      return;
    case 'bytes':
      draft.text = one.text;
      draft.base64 = true;
      return;
    case 'type':
      draft.headers['content-type'] = one.text;
      return;
    case 'key':
      draft.headers['idempotency-key'] = one.text;
      return;
    case 'header':
      for (const name of ['if-none-match', 'accept', 'accept-language', 'user-agent', 'x-forwarded-for']) draft.headers[name] = one.text;
      return;
    case 'param':
    case 'query': {
      const where = one.part === 'param' ? 'params' : 'query';
      const names = [...Object.keys(Object(draft[where]) as object), one.part === 'query' ? canary : 'limit'];
      draft[where] = withValue(draft[where] ?? {}, names[one.place % names.length] ?? 'limit', one.text);
      return;
    }
    case 'claims':
      draft.claims = one.claims;
  }
}

/** A gateway hands over nothing but texts. */
function textsIn(value: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(Object(value) as object).map(([name, one]) => [name, String(one)]));
}

type BodySpoil = Extract<Spoil, { part: 'value' | 'drop' | 'many' | 'field' | 'twice' }>;

function spoiltTree(tree: Tree, one: BodySpoil): Tree {
  const all = stepsIn(tree);
  const steps = all[one.place % all.length] ?? [];
  const value = new Raw(one.value);
  if (one.part === 'value') return changedAt(tree, steps, () => value);
  if (one.part === 'many')
    return changedAt(tree, steps, (there) => (Array.isArray(there) ? Array.from({ length: 2_000 }, () => there[0] ?? value) : [there]));
  if (one.part === 'drop') {
    const name = steps.at(-1);
    return changedAt(tree, steps.slice(0, -1), (there) =>
      there instanceof Fields ? new Fields(there.entries.filter(([field]) => field !== name)) : there,
    );
  }
  if (!('field' in one)) return tree;
  const added = [one.field, value] as const;
  return changedAt(tree, steps, (there) => {
    if (!(there instanceof Fields)) return there;
    const [first] = there.entries;
    const again = first === undefined ? added : ([first[0], value] as const);
    return new Fields(one.part === 'twice' ? [again, ...there.entries] : [...there.entries, added]);
  });
}
