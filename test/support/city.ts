// A city in memory: the product's own functions and jobs on a memory table and a clock the test moves. Requests go through the whole chain, as
// they would from the gateway.

import { works as departmentWorks } from '../../functions/department/index.ts';
import { runJob } from '../../functions/jobs/index.ts';
import { works as documentsWorks } from '../../functions/documents/index.ts';
import { works as preschoolWorks } from '../../functions/preschool/index.ts';
import { works as parentWorks } from '../../functions/parent/index.ts';
import { works as publicWorks } from '../../functions/public/index.ts';
import { contextOf, type Context, type Parts } from '../../shared/context.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { instant, isoOf, parseInstant, type Instant } from '../../shared/domain/time.ts';
import { departmentDoor } from '../../shared/http/doors/department.ts';
import { documentsDoor } from '../../shared/http/doors/documents.ts';
import { parentDoor } from '../../shared/http/doors/parent.ts';
import { preschoolDoor } from '../../shared/http/doors/preschool.ts';
import { publicDoor } from '../../shared/http/doors/public.ts';
import { serve, type GatewayEvent, type GatewayReply } from '../../shared/http/serve.ts';
import { isChange, type Route } from '../../shared/http/route.ts';
import { routes, type RouteName } from '../../shared/http/routes.ts';
import type { JobEvent } from '../../shared/jobs.ts';
import { logTo } from '../../shared/log.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { saveMembership, savePerson } from '../../shared/table/people.ts';
import type { Table } from '../../shared/table/table.ts';
import { openVault, type Vault } from '../../shared/vault.ts';
import { textOfFile } from './fileText.ts';
import { testRing } from './testRing.ts';
import { canariesOf, watchTable, type Canaries } from './canary.ts';

export interface Asked {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The IIN in the token; left out: no token. */
  readonly iin?: string;
  readonly key?: string;
  /** What the token says beside; left out: it was made in the next second, as if by a sign-in of just now. */
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  // Tests read replies of every shape; what they find is asserted, not typed.
  readonly body: Record<string, unknown>;
  readonly headers: Readonly<Record<string, unknown>>;
  /** What was sent, where it is no JSON. */
  readonly text: string;
}

export interface Moment {
  readonly clock: Instant;
  readonly asked: number;
}

export interface City {
  readonly context: Context;
  /** What may not turn up where it does not belong. */
  readonly canaries: Canaries;
  readonly lines: readonly string[];
  at(iso: string): void;
  ask(name: RouteName, asked?: Asked): Promise<Answer>;
  run(event: JobEvent): Promise<Record<string, unknown>>;
  /** What time it is, and how often the city was asked so far. */
  moment(): Moment;
  /** Gives the person of that IIN a role. */
  appoint(iin: string, role: Role, territory?: string): Promise<string>;
}

/** A point in time the whole country agrees on. */
export function at(iso: string): Instant {
  const parsed = parseInstant(iso);
  if (parsed === undefined) throw new RangeError(iso);
  return parsed;
}

/** The shipped rulebooks, but a round begins at once after its approval: most tests are not about the pause. */
export function hastyRulebooks(): readonly Rulebook[] {
  hasty ??= shippedRulebooks().map((rulebook) => ({ ...rulebook, rounds: { ...rulebook.rounds, pauseMinutes: 0 } }));
  return hasty;
}

let hasty: readonly Rulebook[] | undefined;

const opening: Moment = { clock: at('2026-07-01T10:00:00+05:00'), asked: 0 };

/** An empty city at 2026-07-01 10:00 in Kazakhstan; `more` are parts of its own instead of the usual ones. */
export function emptyCity(table: Table = memoryTable(), more: Partial<Parts> = {}, began: Moment = opening): City {
  let { clock, asked } = began;
  const lines: string[] = [];
  const canaries = canariesOf();
  let vault: Promise<Vault> | undefined;
  const context = contextOf({
    table: watchTable(table, canaries),
    settings: {
      stage: 'test',
      tableNames: { records: 'records', waiting: 'waiting', published: 'published' },
      inFlightMilliseconds: 0,
      pointerMilliseconds: 0,
      iinClaim: 'iin',
      pushArns: {},
      publicUrl: 'https://queue.example',
    },
    rulebooks: hastyRulebooks,
    calendar: shippedCalendar,
    log: logTo((line) => {
      canaries.look('log', 'a line', line);
      lines.push(line);
    }),
    now: () => clock,
    pause: async (milliseconds) => {
      clock = instant(clock + milliseconds);
    },
    draw: (bytes) => new Uint8Array(bytes).fill(asked),
    vault: () => (vault ??= openVault({ table, openRing: async () => testRing, now: () => clock })),
    ...more,
  });
  const doors = {
    public: serve('public', publicDoor, publicWorks, () => context),
    parent: serve('parent', parentDoor, parentWorks, () => context),
    preschool: serve('preschool', preschoolDoor, preschoolWorks, () => context),
    department: serve('department', departmentDoor, departmentWorks, () => context),
    documents: serve('documents', documentsDoor, documentsWorks, () => context),
  };
  return {
    context,
    canaries,
    lines,
    at: (iso) => {
      clock = at(iso);
    },
    moment: () => ({ clock, asked }),
    async ask(name, request = {}) {
      asked += 1;
      const route: Route = routes[name];
      canaries.hear(name, request.body);
      const event = gatewayEvent(route, request, clock, `key-${asked}-of-test`);
      const reply: GatewayReply = await doors[route.audience](event, {} as never);
      const text = reply.body ?? '';
      lookAt(canaries, name, route, event, reply);
      const isJson = text !== '' && String(reply.headers?.['content-type']).includes('json');
      const body = isJson ? (JSON.parse(text) as Record<string, unknown>) : {};
      return { status: reply.statusCode ?? 0, body, headers: reply.headers ?? {}, text };
    },
    run: async (event) => {
      clock = instant(clock + 1);
      return (await runJob(event, context)) as Record<string, unknown>;
    },
    async appoint(iin, role, territory = 'karaganda') {
      const person = await savePerson(table, await context.vault(), { iin, locale: 'ru', contacts: { phones: [] } });
      await saveMembership(table, person, { role, territory });
      return person;
    },
  };
}

/** What leaves the gateway, where nobody’s own values may stand: addresses, refusals, what is public, tables to take away. */
function lookAt(canaries: Canaries, name: RouteName, route: Route, event: GatewayEvent, reply: GatewayReply): void {
  const body = reply.body ?? '';
  const text = reply.isBase64Encoded === true ? textOfFile(Buffer.from(body, 'base64')) : body;
  canaries.look('address', name, `${event.rawPath}?${event.rawQueryString}`);
  if ((reply.statusCode ?? 500) >= 400) canaries.look('refusal', name, text);
  else if (route.audience === 'public') canaries.look('public', name, text);
  else if (route.text !== undefined || (route.file !== undefined && !ofTheirOwn.has(name))) canaries.look('export', name, text);
  else canaries.look('view', name, text);
}

/** Files that show somebody their own values. */
const ofTheirOwn: ReadonlySet<RouteName> = new Set<RouteName>(['printMyData']);

/** The request as the gateway would hand it over. */
export function gatewayEvent(route: Route, asked: Asked, clock: Instant, key: string): GatewayEvent {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => asked.params?.[name] ?? '');
  return {
    version: '2.0',
    routeKey: `${route.method} ${route.path}`,
    rawPath: path,
    rawQueryString: new URLSearchParams(asked.query).toString(),
    headers: { ...(!isChange(route) ? {} : { 'idempotency-key': asked.key ?? key }), ...asked.headers },
    ...(asked.params === undefined ? {} : { pathParameters: { ...asked.params } }),
    ...(asked.query === undefined ? {} : { queryStringParameters: { ...asked.query } }),
    ...(asked.body === undefined ? {} : { body: typeof asked.body === 'string' ? asked.body : JSON.stringify(asked.body) }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '0',
      apiId: 'test',
      domainName: 'test',
      domainPrefix: 'test',
      http: { method: route.method, path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: key,
      routeKey: `${route.method} ${route.path}`,
      stage: '$default',
      time: isoOf(clock),
      timeEpoch: clock,
      ...(asked.iin === undefined
        ? {}
        : { authorizer: { jwt: { claims: { iin: asked.iin, sub: 'test', iat: Math.floor(clock / 1000) + 1, ...asked.claims } } } }),
    },
  };
}

/** People of tests: synthetic IINs with a right check digit, nobody's. */
export const people = {
  clerk: '800101000017',
  head: '800101000027',
  secondHead: '800101000037',
  auditor: '800101000047',
  parent: '800101000057',
  otherParent: '800101000067',
  stranger: '800101000077',
} as const;

/** A city whose department is appointed. */
export async function staffedCity(table?: Table, more: Partial<Parts> = {}): Promise<City> {
  const city = emptyCity(table, more);
  await city.appoint(people.clerk, 'department_operator');
  await city.appoint(people.head, 'department_head');
  await city.appoint(people.secondHead, 'department_head');
  await city.appoint(people.auditor, 'auditor');
  return city;
}

export type Cells = Readonly<Record<string, string>>;

/** Imports canonical rows as the clerk and gives their outcomes, in order. */
export async function importCells(
  city: City,
  rows: readonly Cells[],
  territory = 'karaganda',
  source = 'old-system',
  iin: string = people.clerk,
): Promise<readonly Record<string, unknown>[]> {
  const params = { territory };
  const digest = 'ab'.repeat(32);
  const opened = await city.ask('openImport', { params, iin, body: { source, file: 'rows.csv', digest } });
  const body = { rows: rows.map((cells, index) => ({ line: index + 2, cells })) };
  const id = String(opened.body['import']);
  const sent = await city.ask('importRows', { params: { ...params, import: id }, iin, body });
  if (sent.status !== 200) throw new Error(JSON.stringify(sent.body));
  return sent.body['outcomes'] as readonly Record<string, unknown>[];
}

/** A row of a child of Karaganda: `child` tells children apart, `submittedAt` places them. */
export function row(child: number, submittedAt: string, more: Cells = {}): Cells {
  return { childReference: `child-${child}`, bornOn: '2022-05-10', submittedAt, ...more };
}
