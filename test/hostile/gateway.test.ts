// T22, T24: the local gateway on its socket, met with what is no request. It answers 4xx in the form of every refusal or ends the connection, waits
// for nobody for ever, says nothing of what it heard, and serves the next one as if nothing had been.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { openDoor } from '../../local/door.ts';
import { openFolder } from '../../local/folder.ts';
import { openGateway, type Gateway } from '../../local/gateway.ts';
import { openTokens } from '../../local/tokens.ts';
import { emptyCity } from '../support/city.ts';
import { doorsOf } from '../support/seededCity.ts';
import { canary } from './payloads.ts';
import { say, statusesIn } from './rawSocket.ts';

const patience = { headMilliseconds: 400, requestMilliseconds: 800 };
let gateway: Gateway;
let port = 0;
const printed: unknown[] = [];

beforeAll(async () => {
  gateway = await openGateway(0, patience, (error) => printed.push(error));
  port = Number(new URL(gateway.url).port);
  const city = emptyCity();
  const { public: open, parent, preschool, department, documents } = doorsOf(city.context);
  const door = openDoor({ public: open, parent, preschool, department, documents }, city.context.now);
  gateway.mount({ api: { door, tokens: await openTokens(openFolder(), `${gateway.url}/oidc`), now: city.context.now }, at: {} });
});
afterAll(() => gateway.stop());

const host = () => `host: 127.0.0.1:${port}\r\n`;
const get = (path = '/v1/territories', more = '') => `GET ${path} HTTP/1.1\r\n${host()}${more}\r\n`;
const post = (more: string, body = '') => `POST /v1/me/phones HTTP/1.1\r\n${host()}content-type: application/json\r\n${more}\r\n${body}`;

async function expectAlive(): Promise<void> {
  const reply = await fetch(`${gateway.url}/v1/territories`);
  expect([reply.status, (await reply.text()).startsWith('{"territories"')]).toEqual([200, true]);
}

/** Nothing but refusals in the usual form, or a silent end; and nothing of what was said. */
function expectRefused(text: string, title: string): void {
  for (const status of statusesIn(text)) expect(status, `${title}: ${text.slice(0, 300)}`).toBeLessThan(500);
  expect(text.toLowerCase(), title).not.toContain(canary.toLowerCase());
  const body = text.split('\r\n\r\n')[1] ?? '';
  if (text.startsWith('HTTP/1.1 4') && !/^HTTP\/1\.1 4\d\d [^\r]*\r\n(?:[^\r]+\r\n)*content-length: 0\r\n/i.test(text)) {
    expect(text, title).toMatch(/content-type: application\/problem\+json/i);
    expect(body, title).toContain('"code":"');
  }
}

/** What is no request, or one no gateway takes. */
const odd: Readonly<Record<string, () => string | Uint8Array>> = {
  'two lengths': () => post('content-length: 2\r\ncontent-length: 20\r\n', '{}'),
  'a length with a sign': () => post('content-length: +2\r\n', '{}'),
  'a length in hex': () => post('content-length: 0x2\r\n', '{}'),
  'a length below zero': () => post('content-length: -1\r\n', '{}'),
  'a length past every number': () => post(`content-length: ${'9'.repeat(40)}\r\n`, '{}'),
  'length and chunks (a smuggled request)': () =>
    post('content-length: 4\r\ntransfer-encoding: chunked\r\n', `0\r\n\r\nGET /${canary} HTTP/1.1\r\n\r\n`),
  'chunks said twice': () => post('transfer-encoding: chunked\r\ntransfer-encoding: identity\r\n', '0\r\n\r\n'),
  'chunks misspelt': () => post('transfer-encoding: xchunked\r\n', '0\r\n\r\n'),
  'chunks with a tab': () => post('transfer-encoding:\tchunked\x0b\r\n', '0\r\n\r\n'),
  'a chunk of a wrong size': () => post('transfer-encoding: chunked\r\n', `zz\r\n${canary}\r\n0\r\n\r\n`),
  'a chunk of an endless size': () => post('transfer-encoding: chunked\r\n', `FFFFFFFFFFFFFFFFFF\r\n${canary}`),
  'a chunk below zero': () => post('transfer-encoding: chunked\r\n', `-1\r\n${canary}`),
  'a chunk with a long extension': () => post('transfer-encoding: chunked\r\n', `1;${canary.repeat(3_000)}\r\na\r\n0\r\n\r\n`),
  'trailers without end': () => post('transfer-encoding: chunked\r\n', `0\r\n${`x-${canary}: a\r\n`.repeat(2_000)}`),
  'a header of 10,241 bytes': () => get('/v1/territories', `x-a: ${canary.repeat(1_100).slice(0, 10_241)}\r\n`),
  'a header of a megabyte': () => get('/v1/territories', `x-a: ${'a'.repeat(1_000_000)}\r\n`),
  'five thousand headers': () => get('/v1/territories', `x-${canary}: a\r\n`.repeat(5_000)),
  'a header folded over lines': () => get('/v1/territories', `x-a: b\r\n ${canary}\r\n`),
  'a space before the colon': () => get('/v1/territories', `x-a : ${canary}\r\n`),
  'a header without a name': () => get('/v1/territories', `: ${canary}\r\n`),
  'a NUL in a header': () => get('/v1/territories', `x-a: \u0000${canary}\r\n`),
  'line feeds alone': () => get().replaceAll('\r\n', '\n'),
  'carriage returns alone': () => get().replaceAll('\r\n', '\r'),
  'no host': () => 'GET /v1/territories HTTP/1.1\r\n\r\n',
  'two hosts': () => get('/v1/territories', `host: ${canary}.example\r\n`),
  "another's host": () => `GET /v1/territories HTTP/1.1\r\nhost: ${canary}.example\r\n\r\n`,
  'a host with a name before it': () => `GET /v1/territories HTTP/1.1\r\nhost: 127.0.0.1@${canary}.example\r\n\r\n`,
  'a host that is a number': () => 'GET /v1/territories HTTP/1.1\r\nhost: 2130706433\r\n\r\n',
  'another page’s origin': () => get('/v1/territories', `origin: https://${canary}.example\r\n`),
  'an address of another': () => get(`http://${canary}.example/v1/territories`),
  'an address that is none': () => get('http://[::/'),
  'a path of another host': () => get(`//${canary}.example/v1/territories/x/queue`),
  'a path upwards': () => get(`/v1/territories/../../../../etc/${canary}`),
  'a path upwards, encoded': () => get(`/v1/territories/%2e%2e%2f%2e%2e/${canary}`),
  'a path with a NUL': () => get(`/v1/territories/%00${canary}/queue`),
  'a path half encoded': () => get(`/v1/territories/%E0%A4%A${canary}/queue`),
  'a path of a quarter million': () => get(`/v1/territories/${'a'.repeat(250_000)}/queue`),
  'a query of five thousand names': () =>
    get(`/v1/territories?${Array.from({ length: 800 }, (_, index) => `${canary}${index}`).join('&')}`),
  'no path': () => `GET HTTP/1.1\r\n${host()}\r\n`,
  'a path of spaces': () => `GET / ${canary} / HTTP/1.1\r\n${host()}\r\n`,
  'no method': () => ` /v1/territories HTTP/1.1\r\n${host()}\r\n`,
  'a method nobody knows': () => `${canary} /v1/territories HTTP/1.1\r\n${host()}\r\n`,
  TRACE: () => `TRACE /v1/territories HTTP/1.1\r\n${host()}x-a: ${canary}\r\n\r\n`,
  CONNECT: () => `CONNECT ${canary}.example:443 HTTP/1.1\r\n${host()}\r\n`,
  'DELETE where nothing is deleted': () => `DELETE /v1/territories HTTP/1.1\r\n${host()}\r\n`,
  'OPTIONS of everything': () => `OPTIONS * HTTP/1.1\r\n${host()}\r\n`,
  'HTTP/0.9': () => 'GET /v1/territories\r\n',
  'HTTP/1.0 without a host': () => 'GET /v1/territories HTTP/1.0\r\n\r\n',
  'HTTP/2 at once': () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'HTTP/9.9': () => `GET /v1/territories HTTP/9.9\r\n${host()}\r\n`,
  'an upgrade to a socket': () =>
    post(`connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-key: ${canary}\r\ncontent-length: 0\r\n`),
  TLS: () => Uint8Array.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03, 0xff]),
  SSH: () => `SSH-2.0-${canary}\r\n`,
  'a body in gzip that is none': () => post(`content-encoding: gzip\r\ncontent-length: 10\r\n`, canary),
  'a body without a token': () => post('content-length: 10\r\n', canary),
  'what is to continue': () => post('expect: 100-continue\r\ncontent-length: 900000000\r\n'),
  'what expects something else': () => post(`expect: ${canary}\r\ncontent-length: 2\r\n`, '{}'),
};

describe('the gateway on its socket', () => {
  it.each(Object.entries(odd))('met with %s goes on', async (name, request) => {
    const { text } = await say(port, [request()]);
    expectRefused(text, name);
    await expectAlive();
  });

  it('met with 120 heaps of bytes goes on', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(`GET /v1/territories/${text} HTTP/1.1\r\n${host()}\r\n`)),
      fc.string({ unit: 'binary', maxLength: 200 }).map((text) => Buffer.from(get('/v1/territories', `x-a: ${text}\r\n`))),
      fc.uint8Array({ maxLength: 300 }).map((body) => Buffer.concat([Buffer.from(post(`content-length: ${body.length}\r\n`)), body])),
    );
    const heaps = fc.sample(bytes, { numRuns: 120, seed: 24 });
    const answers = await Promise.all(heaps.map((heap) => say(port, [heap])));
    for (const [index, { text }] of answers.entries()) expectRefused(text, Buffer.from(heaps[index] ?? []).toString('latin1'));
    await expectAlive();
  });

  it('ends a connection that sends its headers a letter at a time, and forty at once keep nobody out', async () => {
    function* drip() {
      for (const letter of get('/v1/territories', 'x-a: b\r\n'.repeat(20))) yield* [letter, { waitMilliseconds: 40 }];
    }
    const slow = Promise.all(Array.from({ length: 40 }, () => say(port, drip(), 3_000)));
    await expectAlive();
    for (const { ended, text } of await slow) {
      expect(ended).toBe(true);
      expectRefused(text, 'slow');
    }
  });

  it.each([
    ['a body that never comes', () => post('content-length: 500\r\n', '{"phone":')],
    ['a chunk that never ends', () => post('transfer-encoding: chunked\r\n', 'ff\r\n{"phone":')],
    ['chunks and no last one', () => post('transfer-encoding: chunked\r\n', '2\r\n{}\r\n')],
    ['a head that never ends', () => get().slice(0, -2)],
  ])('does not wait for %s', async (_, request) => {
    const { ended, text } = await say(port, [request()], 4_000);
    expect(ended).toBe(true);
    expectRefused(text, 'waiting');
    await expectAlive();
  });

  it('says nothing on a connection that said nothing: whoever opened it early asks again on another', async () => {
    const { ended, text } = await say(port, [], 4_000);
    expect({ ended, text }).toEqual({ ended: true, text: '' });
  });

  it('stops reading a body without an end at one megabyte', async () => {
    function* flood() {
      yield post('transfer-encoding: chunked\r\n');
      for (let sent = 0; sent < 200; sent += 1) yield `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    }
    const { text } = await say(port, flood(), 1_000);
    expect(statusesIn(text).every((status) => status === 401 || status === 413)).toBe(true);
    await expectAlive();
  });

  it('answers twenty requests in one breath, in their order', async () => {
    const paths = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? '/v1/territories' : '/v1/nothing'));
    const { text } = await say(
      port,
      [
        paths
          .map((path) => get(path))
          .join('')
          .replace(/\r\n\r\n$/, '\r\nconnection: close\r\n\r\n'),
      ],
      2_000,
    );
    const statuses = statusesIn(text);
    expect(statuses[0]).toBe(200);
    // A refusal ends the connection, so that nothing unread of it is taken for the next request.
    expect(statuses.every((status, index) => status === (index % 2 === 0 ? 200 : 404))).toBe(true);
    await expectAlive();
  });

  it('answers HTTP/1.0 and ends the connection', async () => {
    const { text, ended } = await say(port, [`GET /v1/territories HTTP/1.0\r\n${host()}\r\n`], 2_000);
    expect(statusesIn(text)).toEqual([200]);
    expect(ended).toBe(true);
  });

  it('printed nothing of all this', () => {
    expect(printed).toEqual([]);
  });
});
