// The registry that may say whose child it is: a clear yes or no settles it, and whatever else it does loses nothing.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, registeredFamilies } from '../../local/registry.ts';
import { parentOf } from '../../local/people.ts';
import { runJob } from '../../functions/jobs/index.ts';
import { contextOf } from '../../shared/context.ts';
import { httpRegistry, type Registry } from '../../shared/registry.ts';
import { readNamed } from '../../shared/table/children.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { iinOf } from '../support/seededCity.ts';
import { askGuardianship, childBody, decide } from '../support/seededFamilies.ts';

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

const sendJson =
  (body: unknown, status = 200): Answering =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

let server: Server;
let url: string;
let answering: Answering = sendJson({});
let asked: { readonly path: string; readonly authorization: string | undefined; readonly body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      asked.push({ path: request.url ?? '', authorization: request.headers.authorization, body: Buffer.concat(parts).toString() });
      answering(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/guardians`;
});
afterAll(() => {
  server.closeAllConnections();
  return new Promise<unknown>((resolve) => server.close(resolve));
});

const child = iinOf(600);
let city: City;

beforeEach(async () => {
  city = await staffedCity();
  asked = [];
});

const run = (registry: Registry | undefined, timeIsUp?: () => boolean) =>
  runJob({ job: 'verifyGuardianships' }, contextOf({ ...city.context, registry }), timeIsUp);
const stateOf = async (iin: string = people.parent) =>
  ((await city.ask('listMyChildren', { iin })).body['children'] as { state: string }[])[0]?.state;

describe('verifyGuardianships', () => {
  it('verifies what the registry confirms, asking by body and with its token', async () => {
    await askGuardianship(city, people.parent, child);
    answering = sendJson({ answer: 'confirmed' });
    expect(await run(httpRegistry(url, 'token-of-registry'))).toEqual({ verified: 1, rejected: 0, waiting: 0 });
    expect(await stateOf()).toBe('verified');
    expect(asked).toEqual([
      {
        path: '/guardians',
        authorization: 'Bearer token-of-registry',
        body: JSON.stringify({ guardianIin: people.parent, childIin: child, bornOn: '2022-05-10' }),
      },
    ]);
    expect(await run(httpRegistry(url, undefined))).toEqual({ verified: 0, rejected: 0, waiting: 0 });
    expect(city.lines.join()).not.toMatch(/\d{12}/);
  });

  it('rejects what it denies; asked again, the registry is not: a clerk decides', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    answering = sendJson({ answer: 'denied' });
    expect(await run(httpRegistry(url, undefined))).toEqual({ verified: 0, rejected: 1, waiting: 0 });
    expect(await stateOf()).toBe('rejected');
    const { body } = await city.ask('listMyNotices', { iin: people.parent });
    expect(JSON.stringify(body)).toContain('Себебі: мемлекеттік тізілімде');
    await city.ask('addMyChild', { iin: people.parent, body: childBody(child) });
    await city.ask('addMyChild', { iin: people.parent, body: childBody(child, { relation: 'guardian' }) });
    expect(await run(httpRegistry(url, undefined))).toEqual({ verified: 0, rejected: 0, waiting: 1 });
    expect(asked).toHaveLength(1);
    expect((await decide(city, guardianship, 'verify')).status).toBe(200);
    expect(await stateOf()).toBe('verified');
  });

  const odd: readonly (readonly [string, Answering])[] = [
    ['says something else', sendJson({ answer: 'perhaps' })],
    ['says yes with another status', sendJson({ answer: 'confirmed' }, 202)],
    ['fails', sendJson({ answer: 'confirmed' }, 500)],
    ['speaks no JSON', (_request, response) => void response.end('<html>confirmed</html>')],
    ['says nothing', (_request, response) => void response.end()],
    ['breaks off', (request) => void request.socket.destroy()],
    ['says yes in more than 4 KB', sendJson({ answer: 'confirmed', more: 'x'.repeat(5_000) })],
    [
      'sends on to another address',
      (request, response) =>
        request.url === '/guardians'
          ? void response.writeHead(307, { location: '/elsewhere' }).end()
          : void response.end(JSON.stringify({ answer: 'confirmed' })),
    ],
  ];

  it.each(odd)('leaves it waiting when the registry %s, and settles it at the next run', async (_, oddly) => {
    await askGuardianship(city, people.parent, child);
    answering = oddly;
    expect(await run(httpRegistry(url, undefined))).toEqual({ verified: 0, rejected: 0, waiting: 1 });
    expect(asked.map(({ path }) => path)).toEqual(['/guardians']);
    expect(await stateOf()).toBe('pending');
    answering = sendJson({ answer: 'confirmed' });
    expect(await run(httpRegistry(url, undefined))).toEqual({ verified: 1, rejected: 0, waiting: 0 });
  });

  it('waits 3 seconds for a registry that hangs, before or in the middle of its answer, for many at once', async () => {
    for (const [index, iin] of [people.parent, people.otherParent, people.stranger].entries())
      await askGuardianship(city, iin, iinOf(610 + index));
    answering = (request, response) => {
      if (request.socket.remotePort !== undefined && request.socket.remotePort % 2 === 0) response.writeHead(200).write('{"answer":');
    };
    const began = performance.now();
    expect(await run(httpRegistry(url, undefined))).toEqual({ verified: 0, rejected: 0, waiting: 3 });
    expect(performance.now() - began).toBeLessThan(5_500);
    server.closeAllConnections();
    answering = sendJson({ answer: 'confirmed' });
    expect(await run(httpRegistry(url, undefined))).toEqual({ verified: 3, rejected: 0, waiting: 0 });
  });

  it('leaves it waiting when nobody listens there, and where there is no registry', async () => {
    await askGuardianship(city, people.parent, child);
    expect(await run(httpRegistry('http://127.0.0.1:9/', undefined))).toEqual({ verified: 0, rejected: 0, waiting: 1 });
    expect(await run(undefined)).toEqual({ verified: 0, rejected: 0, waiting: 0 });
    expect(await stateOf()).toBe('pending');
  });

  it('asks for a month and then leaves it to the clerk: from 2026-07-31 10:00 on, asked for on 2026-07-01 10:00', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    const unsure: Registry = { guardianOf: async () => 'unknown' };
    city.at('2026-07-31T09:59:59.999+05:00');
    expect(await run(unsure)).toEqual({ verified: 0, rejected: 0, waiting: 1 });
    city.at('2026-07-31T10:00:00+05:00');
    expect(await run(unsure)).toEqual({ verified: 0, rejected: 0, waiting: 0 });
    expect((await decide(city, guardianship, 'verify')).status).toBe(200);
  });

  it('run many times at once, and against a clerk, settles each once', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    const sure: Registry = { guardianOf: async () => 'confirmed' };
    const runs = Array.from({ length: 16 }, () => run(sure));
    const [decided, ...outcomes] = await Promise.all([decide(city, guardianship, 'verify'), ...runs]);
    const byJob = outcomes.map((outcome) => (outcome as { verified: number }).verified).reduce((sum, one) => sum + one, 0);
    expect(byJob + (decided.status === 200 ? 1 : 0)).toBe(1);
    const { body } = await city.ask('listMyNotices', { iin: people.parent });
    expect(body['notices']).toHaveLength(1);
  });

  it('leaves to a clerk a birth date other than the one verified, and does not ask; the clerk keeps the first', async () => {
    await decide(city, await askGuardianship(city, people.parent, child), 'verify');
    await city.ask('addMyChild', { iin: people.otherParent, body: childBody(child, { bornOn: '2021-01-01' }) });
    let asks = 0;
    const sure: Registry = { guardianOf: async () => ((asks += 1), 'confirmed') };
    expect(await run(sure)).toEqual({ verified: 0, rejected: 0, waiting: 1 });
    expect([asks, await stateOf(people.otherParent)]).toEqual([0, 'pending']);
    await city.ask('addMyChild', { iin: people.otherParent, body: childBody(child) });
    expect(await run(sure)).toEqual({ verified: 1, rejected: 0, waiting: 0 });
  });

  it('settles nothing by words that changed while it was asked', async () => {
    await askGuardianship(city, people.parent, child);
    const changing: Registry = {
      guardianOf: async () => {
        await city.ask('addMyChild', { iin: people.parent, body: childBody(child, { bornOn: '2021-01-01' }) });
        return 'confirmed';
      },
    };
    expect(await run(changing)).toEqual({ verified: 0, rejected: 0, waiting: 1 });
    expect(await stateOf()).toBe('pending');
  });

  it('of two parents who say different birth dates and are both confirmed at once, verifies one', async () => {
    await askGuardianship(city, people.parent, child);
    await city.ask('addMyChild', { iin: people.otherParent, body: childBody(child, { bornOn: '2021-01-01' }) });
    expect(await run({ guardianOf: async () => 'confirmed' })).toEqual({ verified: 1, rejected: 0, waiting: 1 });
    expect([await stateOf(), await stateOf(people.otherParent)].toSorted()).toEqual(['pending', 'verified']);
  });

  it('the local one confirms a child of its family with its birth date, denies others’, and knows no other birth date', () => {
    const parents = [parentOf('arman', 1, 'A', 'kk'), parentOf('arman', 2, 'B', 'kk')];
    const [mine, other] = registeredFamilies(parents);
    const { iin: childIin = '', bornOn = '' } = mine?.children[0] ?? {};
    const ask = (guardianIin: string | undefined, on: string) => answerOf(parents, { guardianIin, childIin, bornOn: on });
    expect([ask(mine?.guardianIin, bornOn), ask(other?.guardianIin, bornOn), ask(mine?.guardianIin, '2020-01-01')]).toEqual([
      'confirmed',
      'denied',
      'unknown',
    ]);
    expect([answerOf(parents, {}), answerOf(parents, null)]).toEqual(['unknown', 'unknown']);
  });

  it('keeps the asker’s own IIN only until it is settled', async () => {
    const guardianship = await askGuardianship(city, people.parent, child);
    const [person = '', id = ''] = guardianship.split('-');
    const words = async () => (await readNamed(city.context.table, await city.context.vault(), person, id))?.words.reveal();
    expect(await words()).toMatchObject({ iin: child, guardianIin: people.parent });
    await run({ guardianOf: async () => 'confirmed' });
    expect(await words()).toEqual({ iin: child, name: 'Әлия Мысал', bornOn: '2022-05-10' });
  });

  it('stops when its time is up and goes on at the next run', async () => {
    for (let index = 0; index < 9; index += 1) await askGuardianship(city, people.parent, iinOf(620 + index));
    const sure: Registry = { guardianOf: async () => 'confirmed' };
    let looks = 0;
    expect(await run(sure, () => (looks += 1) > 1)).toMatchObject({ verified: 8 });
    expect(await run(sure)).toMatchObject({ verified: 1 });
  });
});
