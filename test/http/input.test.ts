// Hostile requests through the whole chain. Whatever is sent: never a 5xx, always a problem document with a stable code when the answer is no, and
// nothing of what was sent in the answer or in the log, neither a value nor a made-up name.

import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bodyLimitBytes } from '../../shared/http/input.ts';
import { problemTexts, refusalReplies } from '../../shared/http/problemTexts.ts';
import { isChange, type Route } from '../../shared/http/route.ts';
import { routeNames, routes, type RouteName } from '../../shared/http/routes.ts';
import type { GatewayEvent } from '../../shared/http/serve.ts';
import { gatewayEvent, type Asked } from '../support/city.ts';
import { doorsOf, iinFor, rightRequests, seededCity, type Doors, type SeededCity } from '../support/seededCity.ts';

const canary = 'cAnArY7f3a';
const codes = new Set([...Object.keys(problemTexts), ...Object.keys(refusalReplies)]);

let city: SeededCity;
let doors: Doors;
let right: Readonly<Record<RouteName, Asked>>;
let asked = 0;

beforeAll(async () => {
  city = await seededCity();
  doors = doorsOf(city.context);
  right = rightRequests(city);
});

interface Raw {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
  readonly base64?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

function eventOf(name: RouteName, raw: Raw): GatewayEvent {
  asked += 1;
  const { params, query, body, headers } = raw;
  const request = { ...(params && { params }), ...(query && { query }), ...(headers && { headers }), iin: iinFor(name) };
  const event = gatewayEvent(routes[name], request, city.context.now(), `input-test-${asked}`);
  if (body === undefined) return event;
  return { ...event, body: raw.base64 === true ? Buffer.from(body).toString('base64') : body, isBase64Encoded: raw.base64 === true };
}

async function send(name: RouteName, raw: Raw) {
  const before = city.lines.length;
  const reply = await doors[routes[name].audience](eventOf(name, raw));
  const text = reply.body ?? '';
  return { name, status: reply.statusCode ?? 0, headers: reply.headers ?? {}, text, lines: city.lines.slice(before).join('\n') };
}

const textOf = (body: unknown): string | undefined => (body === undefined ? undefined : JSON.stringify(body));
const asSent = (name: RouteName): Raw => {
  const { params, query, body } = right[name];
  return { params, query, body: textOf(body) };
};

/** A no is a whole problem document, without anything of the request in it. */
function expectProblem({ name, status, headers, text, lines }: Awaited<ReturnType<typeof send>>, title: string): void {
  expect(status, `${title}: ${text}`).toBeLessThan(500);
  // A clerk is told which column of a row is not known: that is the report of a success. And what a family wished for or claimed is shown again.
  const report = name === 'importRows' ? '' : text.replaceAll(/"(?:district|evidence|address|name|kk|ru|en)":"(?:\\.|[^"])*"/g, '');
  const repeated = status < 400 ? `${report}${lines}` : `${text}${lines}`;
  expect(repeated.toLowerCase(), title).not.toContain(canary.toLowerCase());
  if (status < 400) return;
  const problem = JSON.parse(text) as Record<string, unknown>;
  expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  expect(problem['status']).toBe(status);
  expect(codes.has(String(problem['code'])), String(problem['code'])).toBe(true);
  expect(problem).toMatchObject({ detail: expect.any(String), detailKk: expect.any(String), detailRu: expect.any(String) });
}

const nested = (depth: number): string => `${'['.repeat(depth)}"${canary}"${']'.repeat(depth)}`;

/** JSON values that break something somewhere, as text. */
const hostileJson = fc.constantFrom(
  'null',
  'true',
  '0',
  '-1',
  '1e400',
  '-1e400',
  '1.5',
  '9007199254740993',
  '""',
  '[]',
  '{}',
  `"${canary}"`,
  `"${canary}\\ud800"`,
  `"\\udfff${canary}"`,
  `"${canary}\\u0000"`,
  `"=cmd|'/c calc'!A0 ${canary}"`,
  `"<script>${canary}</script>"`,
  `"${canary.repeat(20_000)}"`,
  `{"${canary}":1}`,
  `{"__proto__":{"${canary}":true}}`,
  `{"constructor":{"prototype":{"${canary}":1}}}`,
  nested(50),
  nested(10_000),
  `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
);

const brokenJson = fc.constantFrom(
  '',
  ' ',
  '{',
  '[1,',
  'nul',
  `{"a":${canary}}`,
  '\u0000',
  '{"a":1}}',
  "{'a':1}",
  '[',
  canary,
  '\ufeff{}',
  '{"a":1,}',
);
const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '..',
    '%00',
    '\u0000',
    canary,
    `${canary}\ud800`,
    'NaN',
    'Infinity',
    '1e9',
    '0x10',
    '-1',
    '1.5',
    '99999999999999999999',
  ),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'KARAGANDA', "' OR 1=1--", '#', 'a'.repeat(5_000), `${canary}#${canary}`, '𝟙𝟚𝟛'),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `${canary}${text}`),
);

/** The text of a body with one value replaced, one field added, or one repeated. */
function spoilBody(body: string, value: string, how: number, pick: number): string {
  const places = [...body.matchAll(/"\w+":/g)];
  const place = places[pick % Math.max(places.length, 1)];
  if (place === undefined) return value;
  const at = place.index + place[0].length;
  const rest = /^(?:"(?:\\.|[^"])*"|[\w.+-]+|)/.exec(body.slice(at))?.[0] ?? '';
  if (how === 0) return value;
  if (how === 1) return `${body.slice(0, at)}${value}${rest === '' ? `,"x":` : ''}${body.slice(at + rest.length)}`;
  if (how === 2) return `${body.slice(0, place.index)}"${canary}":${value},${body.slice(place.index)}`;
  if (how === 3) return `${body.slice(0, place.index)}"__proto__":${value},${body.slice(place.index)}`;
  return `${body.slice(0, place.index)}${place[0]}${value},${body.slice(place.index)}`;
}

interface Attack {
  readonly name: RouteName;
  readonly spoilt: number;
  readonly how: number;
  readonly pick: number;
  readonly json: string;
  readonly broken: string;
  readonly text: string;
  readonly base64: boolean;
}

const attacks: fc.Arbitrary<Attack> = fc.record({
  name: fc.constantFrom(...routeNames),
  spoilt: fc.nat({ max: 5 }),
  how: fc.nat({ max: 4 }),
  pick: fc.nat({ max: 20 }),
  json: hostileJson,
  broken: brokenJson,
  text: hostileText,
  base64: fc.boolean(),
});

/** A right request with one part of it made hostile. */
function attack({ name, spoilt, how, pick, json, broken, text, base64 }: Attack): Raw {
  const raw = { ...asSent(name), base64 };
  const paramNames = Object.keys(raw.params ?? {});
  const param = paramNames[pick % Math.max(paramNames.length, 1)];
  const queryShape = (routes[name] as Route).query;
  const queryName = Object.keys(queryShape?.shape ?? {})[pick % 3] ?? canary;
  const body = raw.body ?? '{"unasked":1}';
  const spoilers: readonly Raw[] = [
    param === undefined ? { ...raw, params: { [canary]: text } } : { ...raw, params: { ...raw.params, [param]: text } },
    { ...raw, query: { ...raw.query, [queryName]: text } },
    { ...raw, query: { ...raw.query, [text]: canary } },
    { ...raw, body: spoilBody(body, json, how, pick) },
    { ...raw, body: broken },
    { ...raw, headers: { 'idempotency-key': text, 'if-none-match': text } },
  ];
  return spoilers[spoilt] ?? raw;
}

describe('a hostile request', () => {
  it('never ends in a 5xx and never sees anything of itself again', async () => {
    await fc.assert(
      fc.asyncProperty(attacks, async (given) => expectProblem(await send(given.name, attack(given)), given.name)),
      { numRuns: 300, seed: 20_260_701 },
    );
  });

  it.each(routeNames)('%s: every hostile value in every part, one after another', async (name) => {
    const jsons = fc.sample(hostileJson, { numRuns: 40, seed: 7 });
    for (const [index, json] of [...new Set(jsons)].entries()) {
      for (const how of [0, 1, 2, 3, 4]) {
        const given = { name, spoilt: 3, how, pick: index, json, broken: '', text: '', base64: false };
        expectProblem(await send(name, attack(given)), `${name} ${how} ${json.slice(0, 40)}`);
      }
    }
  });
});

describe('what is not asked for', () => {
  const withBody = routeNames.filter((name) => (routes[name] as Route).body !== undefined);
  /** Every field of every reply: what the server sets must not be settable. */
  const replyFields = [...new Set(routeNames.flatMap((name) => Object.keys((routes[name].reply as z.ZodObject).shape)))];

  it.each(withBody)('%s takes no field of any reply, nor any other', async (name) => {
    const route: Route = routes[name];
    const shape: unknown = route.body instanceof z.ZodDefault ? route.body.unwrap() : route.body;
    const own = shape instanceof z.ZodObject ? Object.keys(shape.shape) : [];
    for (const field of [...replyFields, 'draftedBy', 'version', 'pk', 'sk', 'item', '__proto__', 'constructor', canary]) {
      if (own.includes(field)) continue;
      const body = `{"${field}":"${canary}",${JSON.stringify(right[name].body).slice(1)}`;
      const reply = await send(name, { ...asSent(name), body });
      expect(reply.status, field).toBe(400);
      expectProblem(reply, field);
      expect(JSON.parse(reply.text)).toMatchObject({ fields: [{ field: 'body', message: 'There is a field here that is not taken.' }] });
    }
  });

  it.each(routeNames)('%s refuses an unknown query parameter', async (name) => {
    const reply = await send(name, { ...asSent(name), query: { ...right[name].query, [canary]: canary } });
    expect(JSON.parse(reply.text)).toMatchObject({ status: 400, code: 'request-invalid', fields: [{ field: 'query' }] });
    expectProblem(reply, name);
  });

  it('is refused in the body of a change that takes none; an empty one is as good as none', async () => {
    const name = 'finishImport';
    expect((await send(name, { ...asSent(name), body: '{"state":"open"}' })).status).toBe(400);
    expect((await send(name, { ...asSent(name), body: '{}' })).status).toBe(200);
    expect((await send(name, { ...asSent(name), body: '' })).status).toBe(200);
  });
});

describe('what does not fit', () => {
  it('is named by its place in our own words, many at once', async () => {
    const rows = [
      { line: 0, cells: { [canary.repeat(9)]: 'x', bornOn: 5, [canary]: 'y'.repeat(2_001) } },
      { line: '2', cells: [] },
    ];
    const reply = await send('importRows', { ...asSent('importRows'), body: JSON.stringify({ rows }) });
    const { fields } = JSON.parse(reply.text) as { fields: { field: string }[] };
    expect(fields.map(({ field }) => field).toSorted()).toEqual([
      'body.rows.0.cells.*',
      'body.rows.0.cells.*',
      'body.rows.0.cells.*',
      'body.rows.0.line',
      'body.rows.1.cells',
      'body.rows.1.line',
    ]);
    expectProblem(reply, 'many');
  });

  it('is said once of a field, and of one left empty that it is to be filled in', async () => {
    const body = { names: { kk: '', ru: '' }, groupType: 'general', language: 'kk', ageFrom: null, ageTo: 0, hours: 10.5, capacity: null };
    const reply = await send('openGroup', { ...asSent('openGroup'), body: JSON.stringify(body) });
    const { fields } = JSON.parse(reply.text) as { fields: { field: string; messageRu: string }[] };
    const said = Object.fromEntries(fields.map(({ field, messageRu }) => [field, messageRu]));
    expect(fields).toHaveLength(Object.keys(said).length);
    expect(said).toMatchObject({
      'body.names.kk': 'Заполните это поле.',
      'body.names.ru': 'Заполните это поле.',
      'body.ageFrom': 'Заполните это поле.',
      'body.capacity': 'Заполните это поле.',
    });
  });

  it('in a hundred thousand places is answered in a small reply', async () => {
    const cells = Array.from({ length: 50_000 }, (_, index) => `"${index}":1`).join();
    const reply = await send('importRows', { ...asSent('importRows'), body: `{"rows":[{"line":2,"cells":{${cells}}}]}` });
    expect(reply.status).toBe(400);
    expect(reply.text.length).toBeLessThan(20_000);
  });

  it.each([
    ['listQueue', { category: '0' }, 'path.category'],
    ['listQueue', { category: '256' }, 'path.category'],
    ['listQueue', { category: '1.5' }, 'path.category'],
    ['findPosition', { number: 'short' }, 'path.number'],
    ['showQueue', { territory: 'Караганда' }, 'path.territory'],
    ['confirmVoucher', { voucher: '../../x' }, 'path.voucher'],
    ['showRound', { round: 'ROUND' }, 'path.round'],
    ['finishImport', { import: '#' }, 'path.import'],
  ] as const)('%s %o names %s', async (name, params, field) => {
    const reply = await send(name, { ...asSent(name), params: { ...right[name].params, ...params } });
    expect(JSON.parse(reply.text)).toMatchObject({ status: 400, code: 'request-invalid', fields: [{ field }] });
  });

  it('too large a body is refused before it is read, by its bytes and not its characters', async () => {
    const letters = (count: number): string => JSON.stringify({ rows: 'қ'.repeat(count) });
    const around = Buffer.byteLength(letters(0));
    const fits = Math.floor((bodyLimitBytes - around) / 2);
    const status = async (count: number, base64: boolean) =>
      (await send('importRows', { ...asSent('importRows'), body: letters(count), base64 })).status;
    expect([await status(fits, false), await status(fits, true)]).toEqual([400, 400]);
    expect([await status(fits + 1, false), await status(fits + 1, true)]).toEqual([413, 413]);
    expect((await send('finishImport', { ...asSent('finishImport'), body: ' '.repeat(bodyLimitBytes + 1) })).status).toBe(413);
  });

  it('a cell with half a character rejects its own row and no other', async () => {
    const cells = { ...(right.importRows.body as { rows: { cells: object }[] }).rows[0]?.cells, childReference: 'half-1' };
    const rows = [
      { line: 2, cells: { ...cells, guardianName: '\ud800' } },
      { line: 3, cells },
    ];
    await send('openImport', asSent('openImport'));
    const opened = JSON.parse((await send('openImport', { ...asSent('openImport') })).text) as { import: string };
    const params = { ...right.importRows.params, import: opened.import };
    const reply = await send('importRows', { params, body: JSON.stringify({ rows }) });
    expect(JSON.parse(reply.text)).toMatchObject({
      outcomes: [
        { line: 2, outcome: 'rejected', reason: 'characters-damaged' },
        { line: 3, outcome: 'accepted' },
      ],
    });
  });
});

describe('the idempotency key', () => {
  const changes = routeNames.filter((name) => isChange(routes[name]));

  it.each(changes)('%s wants one of 8 to 80 printable characters', async (name) => {
    for (const key of ['', 'seven77', 'k'.repeat(81), 'with space', 'қазақша-кілт', `${canary}\n`]) {
      const reply = await send(name, { ...asSent(name), headers: { 'idempotency-key': key } });
      expect(JSON.parse(reply.text), key).toMatchObject({ status: 400, code: 'idempotency-key-required' });
      expectProblem(reply, key);
    }
  });
});
