// T03, T19, T20, T24: hostile requests through the whole chain, as every kind of caller. Whatever is sent: no 500, a problem document with a stable
// code when the answer is no, nothing of what was sent in it, nothing left behind in the table, nothing left behind in memory.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isColumnName } from '../../shared/domain/importRowColumns.ts';
import { problemTexts, refusalReplies } from '../../shared/http/problemTexts.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import type { RouteName } from '../../shared/http/routes.ts';
import { routeNames, routes } from '../../shared/http/routes.ts';
import type { Route } from '../../shared/http/route.ts';
import type { Asked } from '../support/city.ts';
import { doorsOf, iinFor, rightRequests, seededCity, type Doors, type SeededCity } from '../support/seededCity.ts';
import { canary } from './payloads.ts';
import { attacks, eventOfAttack, replyFields, type Attack } from './requests.ts';
import { parts, placesOf, shapeOf } from './shapes.ts';

const isNightly = process.env['KEZEK_NIGHTLY'] === '1';
const requests = isNightly ? 100_000 : 2_000;
/** A city is used up by what it accepts; a new one is a copy. */
const perCity = 500;
const codes = new Set([...Object.keys(problemTexts), ...Object.keys(refusalReplies)]);

/** What may be written although the answer is no: who tried what, how often, a code that was tried, and under which names a register was once looked at. */
const isTry = ({ key }: Change): boolean => /^(AUDIT|LOOK|LIMIT|RATE|ASKED)/.test(key.pk) || /^(CODE|CHECK|PAYEE)#/.test(String(key.sk));

interface Watched {
  readonly city: SeededCity;
  readonly doors: Doors;
  readonly right: Readonly<Record<RouteName, Asked>>;
  readonly changes: Change[];
}

async function watchedCity(): Promise<Watched> {
  const changes: Change[] = [];
  const city = await seededCity(memoryTable({ onWrite: (change) => changes.push(change) }));
  changes.length = 0;
  return { city, doors: doorsOf(city.context), right: rightRequests(city), changes };
}

const figures = { requests: 0, accepted: 0, refused: new Map<string, number>(), failed: 0, slowest: 0 };

/** Words a route itself offers; a refusal may name them. */
const offered = new Set(
  routeNames.flatMap((name) =>
    parts.flatMap((part) => placesOf(shapeOf(routes[name], part) ?? {}).flatMap(({ shape }) => shape.enum ?? [])),
  ),
);

/** Every text that was put in, long enough to be told from our own words. Names that were put in have the canary in them. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap((inner) => textsOf(inner));
  return typeof value === 'string' && value.length > 12 && !/^[\d-]+$|^[0-9a-f]{64}$/.test(value) && !offered.has(value) ? [value] : [];
}

async function send(watched: Watched, attack: Attack): Promise<void> {
  const { city, doors, right, changes } = watched;
  figures.requests += 1;
  const event = eventOfAttack(attack, right[attack.name], city.context.now(), `hostile-request-${figures.requests}`);
  const lines = city.lines.length;
  const began = process.cpuUsage();
  const reply = await doors[routes[attack.name].audience](event);
  const { user, system } = process.cpuUsage(began);
  figures.slowest = Math.max(figures.slowest, (user + system) / 1000);
  const text = reply.body ?? '';
  const logged = city.lines.slice(lines).join('\n');
  const title = `${attack.name} ${JSON.stringify(attack.spoils).slice(0, 600)} ${text.slice(0, 300)} ${logged.slice(0, 600)}`;
  const status = reply.statusCode ?? 0;
  if (status >= 500) figures.failed += 1;
  expect(status, title).toBeLessThan(500);
  expect(reply.headers, title).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(logged.toLowerCase(), title).not.toContain(canary.toLowerCase());
  if (status < 400) {
    figures.accepted += 1;
    changes.length = 0;
    return;
  }
  const { code, status: said } = JSON.parse(text) as { code: string; status: number };
  figures.refused.set(`${status} ${code}`, (figures.refused.get(`${status} ${code}`) ?? 0) + 1);
  expect(reply.headers, title).toMatchObject({ 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' });
  expect([said, codes.has(code)], title).toEqual([status, true]);
  expect(JSON.parse(text), title).toMatchObject({
    type: `urn:kezek:problem:${code}`,
    detail: expect.any(String),
    detailKk: expect.any(String),
    detailRu: expect.any(String),
  });
  expect(text.toLowerCase(), title).not.toContain(canary.toLowerCase());
  const sent = attack.spoils.flatMap((spoil) => textsOf(spoil));
  expect(
    sent.find((one) => text.includes(JSON.stringify(one).slice(1, -1))),
    title,
  ).toBeUndefined();
  expect(
    changes
      .splice(0)
      .filter((change) => !isTry(change))
      .map(({ key }) => key),
    title,
  ).toEqual([]);
}

/** Of the processor, and not of a busy machine's clock. */
const mostMilliseconds = 2_000;

/** Bytes in use once everything that can be forgotten is. */
function heapInUse(): number {
  setFlagsFromString('--expose_gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

describe('hostile requests', () => {
  it(
    `${requests} of them, as every kind of caller: no 500, no echo, nothing half-written, memory flat`,
    { timeout: isNightly ? 3_600_000 : 60_000 },
    async () => {
      const began = performance.now();
      let heap = 0;
      const seed = isNightly ? Date.now() % 2 ** 31 : 20_261_122;
      for (let sent = 0; sent < requests; sent += perCity) {
        const watched = await watchedCity();
        await fc.assert(
          fc.asyncProperty(attacks, (attack) => send(watched, attack)),
          { numRuns: Math.min(perCity, requests - sent), seed: (seed + sent) % 2 ** 31, endOnFailure: true },
        );
        // The first tenth fills what is kept for good: compiled code, shapes, patterns.
        if (sent <= requests / 10) heap = heapInUse();
      }
      const grown = heapInUse() - heap;
      const refused = [...figures.refused].toSorted(([, one], [, other]) => other - one);
      const megabytes = (bytes: number) => Math.round(bytes / 1024 / 102.4) / 10;
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      const { accepted, failed, slowest } = figures;
      if (isNightly)
        console.info(
          JSON.stringify({
            seed,
            requests: figures.requests,
            accepted,
            failed,
            seconds,
            slowest: Math.round(slowest),
            heap: megabytes(heap),
            grown: megabytes(grown),
            refused: Object.fromEntries(refused),
          }),
        );
      expect(figures.failed).toBe(0);
      expect(slowest).toBeLessThan(mostMilliseconds);
      expect(grown).toBeLessThan(32 * 1024 * 1024);
      // A generator that is refused at the first check finds nothing behind it.
      expect(accepted).toBeGreaterThan(requests / 50);
      expect(refused.length).toBeGreaterThan(15);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(Reflect.get({}, canary)).toBeUndefined();
      expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    },
  );
});

describe('what only the server sets (T03)', () => {
  const withBody = routeNames.filter((name) => (routes[name] as Route).body !== undefined);

  it.each(withBody)('%s takes none of it, on the top or within, and writes nothing', async (name) => {
    const { doors, city, right, changes } = await watchedCity();
    const own = new Set(
      JSON.stringify(right[name].body ?? {})
        .match(/"\w+"(?=:)/g)
        ?.map((word) => word.slice(1, -1)),
    );
    for (const [index, field] of replyFields.entries()) {
      if (own.has(field)) continue;
      for (const place of [0, 1 + (index % 7)]) {
        const attack: Attack = { name, spoils: [{ part: 'field', place, field, value: '"2020-01-01"' }], iin: iinFor(name), from: 1 };
        const event = eventOfAttack(attack, right[name], city.context.now(), `field-${index}-${place}`);
        if (event.body === JSON.stringify(right[name].body)) continue;
        const reply = await doors[routes[name].audience](event);
        // A field may be one of its own that the right request left out; then a day is no value of it, or it is judged like any other.
        const isTaken = (reply.statusCode ?? 0) < 400;
        // A column nobody knows rejects its row and no request.
        const isRejected = name === 'importRows' && /"outcome":"rejected"/.test(reply.body ?? '') && !isColumnName(field);
        if (isTaken && name === 'importRows') expect(isRejected || isColumnName(field), field).toBe(true);
        else if (isTaken) expect(takenOf(name), `${name} ${field}`).toContain(field);
        else expect(changes.filter((change) => !isTry(change)).map(({ key }) => key)).toEqual([]);
        changes.length = 0;
      }
    }
  });
});

/** Names the body's shape has somewhere. */
function takenOf(name: RouteName): readonly string[] {
  const words = JSON.stringify(Object.entries(routes[name])).match(/"\w+"/g) ?? [];
  return words.map((word) => word.slice(1, -1));
}
