// T22, T24: nothing that comes in is without an end. Every text, list and map a route takes has a bound, every list it answers comes in pages or
// stands here with the reason why it cannot grow, every body is refused past one size, and nothing asked of another system waits for ever.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import type { Route } from '../../shared/http/route.ts';
import { endsSomewhere, isBoundedText, parts, placesOf, resolve, shapeOf, type Shape } from './shapes.ts';

const routeOf = (name: RouteName): Route => routes[name];

describe('what a route takes', () => {
  const taken = routeNames.flatMap((name) =>
    parts.flatMap((part) => {
      const shape = shapeOf(routeOf(name), part);
      return shape === undefined ? [] : placesOf(shape).map((place) => ({ where: `${name} ${part}.${place.path}`, shape: place.shape }));
    }),
  );
  const without = (fits: (shape: Shape) => boolean) => taken.filter(({ shape }) => !fits(shape)).map(({ where }) => where);

  it('has a bound for every text', () => {
    expect(without((shape) => shape.type !== 'string' || isBoundedText(shape))).toEqual([]);
  });

  it('has a bound for every list', () => {
    expect(without((shape) => shape.type !== 'array' || shape.maxItems !== undefined)).toEqual([]);
  });

  it('has a bound for every map, by how many names there may be or by names of one letter', () => {
    const isBounded = (shape: Shape) =>
      typeof shape.additionalProperties !== 'object' ||
      shape.maxProperties !== undefined ||
      /^\^\[[^\]]+\]\$$/.test(shape.propertyNames?.pattern ?? '');
    expect(without(isBounded)).toEqual([]);
  });

  it('is strict in every object: a field that is not named is not taken (T03)', () => {
    const isStrict = (shape: Shape) => shape.type !== 'object' || shape.additionalProperties !== undefined;
    expect(without(isStrict)).toEqual([]);
    expect(taken.filter(({ shape }) => shape.additionalProperties === true || Object.keys(shape).length === 0)).toEqual([]);
  });

  it('says a bound that holds: one more is refused', () => {
    for (const name of routeNames) {
      const body = routeOf(name).body;
      const root = shapeOf(routeOf(name), 'body');
      if (body === undefined || root === undefined) continue;
      for (const [field, named] of Object.entries(resolve(root, root).properties ?? {})) {
        const shape = resolve(named, root);
        const many = Array.from({ length: (shape.maxItems ?? 0) + 1 }, () => null);
        const tooMuch = shape.type === 'array' ? many : shape.maxLength === undefined ? undefined : 'a'.repeat(shape.maxLength + 1);
        if (tooMuch === undefined) continue;
        const issues = body.safeParse({ [field]: tooMuch }).error?.issues ?? [];
        expect(
          issues.some(({ path }) => path[0] === field),
          `${name} ${field}`,
        ).toBe(true);
      }
    }
  });

  it('is matched by no pattern that can be made to run long: no repeat within a repeat', () => {
    const patterns = [...new Set(taken.flatMap(({ shape }) => (shape.pattern === undefined ? [] : [shape.pattern])))];
    expect(patterns.length).toBeGreaterThan(20);
    for (const pattern of patterns) {
      // What repeats in groups is tried on the worst texts of the greatest length a body of this field may have.
      const worst = ['a', '1', 'А', ' ', 'a ', '-', 'a-', '=', 'A#'].map((unit) => `${unit.repeat(Math.ceil(4_000 / unit.length))}\n`);
      // One that runs away never comes back within this test's time.
      for (const text of worst) new RegExp(pattern, pattern.includes('\\p') ? 'u' : '').test(text);
    }
  });

  it('knows a pattern that ends from one that does not', () => {
    const ends = [String.raw`^[a-z0-9-]{1,40}$`, String.raw`^\d{6}$`, String.raw`^[+*]$`, String.raw`^(a|b)?\.$`];
    const doesNot = [String.raw`^[a-z]+$`, String.raw`[a-z]{2}`, String.raw`^a{2,}$`, String.raw`^\d*$`];
    expect([ends.map(endsSomewhere), doesNot.map(endsSomewhere)]).toEqual([ends.map(() => true), doesNot.map(() => false)]);
  });
});

/** Lists that come whole, and why none of them can grow without an end. A new list comes in pages, or is argued for here. */
const whole: Readonly<Partial<Record<RouteName, string>>> = {
  listMyApplications: 'of the children of one person',
  listMyAppointments: 'the roles offered to one person',
  listMyChildren: 'a person may name so many, and a child has few guardians',
  listMyContracts: 'of the vouchers of one person',
  listMyDevices: 'a person registers so many',
  listMyVouchers: 'of the children of one person',
  listMyWaitingLists: 'so many lists a voucher may stand in',
  listOwnActs: 'the last 48 registers',
  listOwnStaff: 'who works in one kindergarten',
  listOwnTimesheets: 'the last twelve months',
  listPreschoolStaff: 'who works in one kindergarten',
  listTerritories: 'one for each rulebook',
  listQueueDays: 'the days of a year and a month, kept no longer',
  reportPayments: 'the months of a year',
  showQueue: 'the categories of the rulebook',
  showRules: 'what one rulebook says',
};

describe('what a route answers', () => {
  const answered = routeNames.map((name) => ({
    name,
    shape: z.toJSONSchema(routeOf(name).reply, { io: 'output', unrepresentable: 'any' }) as Shape,
  }));
  /** What answers a look with things of a kind: a list by its name, or a look whose first field is one. */
  const lists = answered.filter(({ name, shape }) => {
    const fields = Object.values(resolve(shape, shape).properties ?? {}).map((named) => resolve(named, shape));
    const hasThings = fields.some(({ type, items }) => type === 'array' && resolve(items ?? {}, shape).type === 'object');
    return hasThings && (/^(list|search|find)/.test(name) || routeOf(name).query !== undefined);
  });
  const pageOf = (name: RouteName): Shape | undefined => {
    const { query, body } = routeOf(name);
    const from = [
      query === undefined ? undefined : shapeOf(routeOf(name), 'query'),
      body === undefined ? undefined : shapeOf(routeOf(name), 'body'),
    ];
    return from.map((root) => root && resolve(root, root).properties?.['limit']).find((limit) => limit !== undefined);
  };

  it('comes in pages of a bounded size, or stands in the list of those that cannot grow', () => {
    const paged = lists.filter(({ name }) => (pageOf(name)?.maximum ?? Number.POSITIVE_INFINITY) <= 1000);
    const unbounded = lists.filter((one) => !paged.includes(one)).map(({ name }) => name);
    expect(unbounded.toSorted()).toEqual(Object.keys(whole).toSorted());
  });
});

describe('what is asked of another system', () => {
  const files = ['shared', 'functions'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => ({ file: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') })),
  );

  it('by fetch has a time of its own and follows no redirect (T23)', () => {
    const asking = files.filter(({ text }) => / await fetch\(/.test(text));
    expect(asking.length).toBeGreaterThan(0);
    for (const { file, text } of asking) {
      expect(text.match(/AbortSignal\.timeout\(/g)?.length ?? 0, file).toBe(text.match(/ await fetch\(/g)?.length);
      expect(text.match(/redirect: 'error'/g)?.length ?? 0, file).toBe(text.match(/ await fetch\(/g)?.length);
    }
  });

  it('by a client of the cloud has times for the connection and for the answer', () => {
    const clients = files.flatMap(({ file, text }) =>
      [...text.matchAll(/new (\w+Client)\(([^\n]*)/g)].map(([, kind = '', rest = '']) => ({ file, kind, rest })),
    );
    expect(clients.length).toBeGreaterThan(2);
    expect(clients.filter(({ rest }) => !rest.includes('inTime')).map(({ file, kind }) => `${file} ${kind}`)).toEqual([]);
  });
});
