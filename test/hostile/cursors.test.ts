// T03, T19: a cursor is given back as it was got. Whatever else stands where one belongs is refused or read as a place where nothing is, and is never
// our mistake.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import { people, type Asked } from '../support/city.ts';
import { iinFor, rightRequests, seededCity, type SeededCity } from '../support/seededCity.ts';
import { parts, placesOf, shapeOf, type Part } from './shapes.ts';

/** Names under which a page is gone on with. */
const cursors = new Set(['after', 'before', 'since', 'next', 'entry', 'from', 'to', 'day', 'month']);

const spoilt = [
  'abc',
  '#',
  '999999999999999#z',
  '',
  '0',
  '-',
  '999999999999999#ffffffffffffffff',
  '000000000000000#0000000000000000',
  '253402300799999#ffffffffffffffff',
  '999999999999999#ffffffffffffffffffffffff',
  '999999999999999#ZZZZZZZZZZZZZZZZ',
  '999999999999999#ZZZZZZZZZZZZZZZZ#9999999',
  '9999-12-31',
  '9999-12',
  '0001-01-01',
  'f'.repeat(24),
  'z'.repeat(160),
  '%00',
];

/** Routes that read by one of several ways: each of them goes on by its own cursor. */
const ways: Partial<Record<RouteName, readonly Asked[]>> = {
  listAudit: [
    { query: { day: '2026-07-01' } },
    { query: { from: '2026-06-30', to: '2026-07-01', by: '0123abcd' } },
    { query: { day: '2026-07-01', nowhere: 'true' } },
    { query: { about: 'preschool#sunny' } },
  ],
  tableAudit: [{ query: { day: '2026-07-01' } }, { query: { about: 'preschool#sunny' } }],
  listWork: ['guardianships', 'claims', 'duplicates', 'deadlines', 'appeals', 'double-enrolments'].map((queue) => ({ query: { queue } })),
  searchApplications: [
    { body: { state: 'waiting' } },
    { body: { state: 'archived' } },
    { body: { category: 9 } },
    { body: { name: 'Үлгі' } },
    { body: { phone: '+77011234567' } },
  ],
};

interface Place {
  readonly name: RouteName;
  readonly part: Exclude<Part, 'params'>;
  readonly field: string;
}

const places: readonly Place[] = routeNames.flatMap((name) =>
  parts.flatMap((part) =>
    part === 'params'
      ? []
      : placesOf(shapeOf(routes[name] as Route, part) ?? {}).flatMap(({ path }) =>
          cursors.has(path) ? [{ name, part, field: path }] : [],
        ),
  ),
);

describe('a cursor that nobody gave out', () => {
  let city: SeededCity;
  let right: Readonly<Record<RouteName, Asked>>;

  beforeAll(async () => {
    city = await seededCity();
    right = rightRequests(city);
  });

  it('there are many, and every way of a search is asked for', () => {
    expect(places.length).toBeGreaterThan(25);
    expect(Object.keys(ways).every((name) => places.some((place) => place.name === name && place.field === 'after'))).toBe(true);
  });

  it.each(places)('$name: $field of the $part is never our mistake', async ({ name, part, field }) => {
    const asked = right[name];
    for (const way of ways[name] ?? [asked]) {
      for (const value of spoilt) {
        const given = { ...Object(way[part]), [field]: value };
        const iin = asked.iin ?? (ways[name] === undefined ? iinFor(name) : people.secondHead);
        const { status, body } = await city.ask(name, { ...asked, ...way, iin, [part]: given });
        expect(status, `${name} ${JSON.stringify(given)} ${JSON.stringify(body)} ${city.lines.at(-1) ?? ''}`).toBeLessThan(500);
      }
    }
  });

  it('of the audit is told that it is none, and what was given out goes on', async () => {
    const ask = (after: string) =>
      city.ask('listAudit', { iin: people.auditor, params: { territory: 'karaganda' }, query: { day: '2026-07-01', limit: '1', after } });
    for (const after of ['abc', '999999999999999#ffffffffffffffff', '1782900000000#0123456789abcdef'])
      expect([(await ask(after)).status, (await ask(after)).body['code']], after).toEqual([400, 'request-invalid']);
    const first = await ask('000000000000000#0000000000000000');
    expect(first.status).toBe(200);
    expect((await ask(String(first.body['next']))).status).toBe(200);
  });
});
