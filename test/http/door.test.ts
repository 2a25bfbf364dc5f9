// The chain around a work: what a caller is told when the work meets another change, a busy table or a mistake of ours, and when nothing is new.

import { describe, expect, it } from 'vitest';
import { works as parentWorks } from '../../functions/parent/index.ts';
import { Conflict } from '../../shared/domain/command.ts';
import { refuse } from '../../shared/domain/refusal.ts';
import { problemStatus, replyToRefusal, titleOf } from '../../shared/http/problems.ts';
import { refusalReplies } from '../../shared/http/problemTexts.ts';
import { routes } from '../../shared/http/routes.ts';
import { parentDoor } from '../../shared/http/doors/parent.ts';
import { serve } from '../../shared/http/serve.ts';
import { TableBusy, TableMisuse } from '../../shared/table/table.ts';
import { emptyCity, gatewayEvent, importCells, people, row, staffedCity } from '../support/city.ts';

const device = { device: 'device-1' };

/** A city whose `registerDevice` does what the test says, and how often it was done. */
function cityThat(fails: (attempt: number) => Error | undefined) {
  const city = emptyCity();
  let attempts = 0;
  const registerDevice = async () => {
    attempts += 1;
    const failure = fails(attempts);
    if (failure !== undefined) throw failure;
    return device;
  };
  const door = serve('parent', parentDoor, { ...parentWorks, registerDevice }, () => city.context);
  const body = { platform: 'fcm', token: 'token-of-a-phone' };
  return {
    city,
    attempts: () => attempts,
    press: async () => {
      const event = gatewayEvent(routes.registerDevice, { body, iin: people.parent }, city.context.now(), 'one-press-1');
      const reply = await door(event, {} as never);
      return {
        status: reply.statusCode,
        headers: reply.headers ?? {},
        text: reply.body ?? '',
        body: JSON.parse(reply.body ?? '{}') as unknown,
      };
    },
  };
}

describe('a work that meets another change (I-22)', () => {
  it('is done again once, and then answers', async () => {
    const { press, attempts, city } = cityThat((attempt) => (attempt === 1 ? new Conflict('registerDevice') : undefined));
    expect(await press()).toMatchObject({ status: 200, body: device });
    expect(attempts()).toBe(2);
    expect(city.lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { level: 'info', code: 'conflict-retried', route: 'registerDevice' },
    ]);
  });

  it('is told to look again when it meets another each time, sixteen times', async () => {
    const { press, attempts } = cityThat(() => new Conflict('registerDevice'));
    expect(await press()).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', status: 409 } });
    expect(attempts()).toBe(16);
  });

  it('is not done again for any other reason', async () => {
    const { press, attempts } = cityThat(() => new TableBusy('busy'));
    await press();
    expect(attempts()).toBe(1);
  });
});

describe('a busy table', () => {
  it('answers 503 and when to come again', async () => {
    const { press } = cityThat(() => new TableBusy('busy'));
    const { status, headers, body } = await press();
    expect(status).toBe(503);
    expect(body).toMatchObject({ code: 'too-busy', title: 'Too busy', status: 503 });
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1);
  });
});

describe('the title of a problem', () => {
  it('is its code in short words, for every code there is', () => {
    for (const code of [...Object.keys(problemStatus), ...Object.keys(refusalReplies)]) expect(titleOf(code)).toMatch(/^[A-Z][A-Za-z ]+$/);
    expect([titleOf('confirm-deadline-passed'), titleOf('iin-wrong')]).toEqual(['Confirm deadline passed', 'IIN wrong']);
    const refused = replyToRefusal(refuse('voucher-ended', { state: 'expired' })).body;
    expect(refused).toMatchObject({ code: 'voucher-ended', title: 'Voucher ended', type: 'urn:kezek:problem:voucher-ended' });
  });
});

describe('a mistake of ours', () => {
  const secret = 'Серикова Айгерим 800101000057 +77011234567';

  it.each([
    ['an error', new Error(secret)],
    ['a wrong request to the table', new TableMisuse(secret)],
    ['a type error', new TypeError(secret)],
    ['an error with a cause', new Error('outer', { cause: new Error(secret) })],
  ])('%s answers 500 without any detail, and its log line has no message', async (_, failure) => {
    const { press, city } = cityThat(() => failure);
    const { status, text, headers, body } = await press();
    expect(status).toBe(500);
    expect(headers['cache-control']).toBe('no-store');
    expect(Object.keys(body as object).toSorted()).toEqual(['code', 'detail', 'detailKk', 'detailRu', 'status', 'title', 'type']);
    for (const told of [text, ...city.lines]) {
      for (const word of [...secret.split(' '), 'outer', '.ts:']) if (told === text || word !== '.ts:') expect(told).not.toContain(word);
    }
    const lines = city.lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'error', code: 'request-failed', route: 'PUT /v1/me/devices', error: failure.name });
    expect(Object.keys(lines[0] ?? {}).toSorted()).toEqual(['code', 'error', 'level', 'place', 'route']);
  });

  it('that is not even an error is still only a 500', async () => {
    const city = emptyCity();
    const registerDevice = () => Promise.reject(secret);
    const door = serve('parent', parentDoor, { ...parentWorks, registerDevice }, () => city.context);
    const asked = { body: { platform: 'apns', token: 'token-of-a-phone' }, iin: people.parent };
    const reply = await door(gatewayEvent(routes.registerDevice, asked, city.context.now(), 'one-press-1'), {} as never);
    expect(reply.statusCode).toBe(500);
    expect(`${reply.body}${city.lines.join()}`).not.toContain('Серикова');
  });
});

describe('a reply', () => {
  it('holds what its contract names and nothing more', async () => {
    const city = emptyCity();
    const registerDevice = async () => ({ device: 'device-1', token: 'secret', person: 'somebody' });
    const door = serve('parent', parentDoor, { ...parentWorks, registerDevice }, () => city.context);
    const asked = { body: { platform: 'apns', token: 'token-of-a-phone' }, iin: people.parent };
    const reply = await door(gatewayEvent(routes.registerDevice, asked, city.context.now(), 'one-press-1'), {} as never);
    expect(JSON.parse(reply.body ?? '')).toEqual({ device: 'device-1' });
  });

  it('about a person is kept by no cache; the public’s is kept for seconds', async () => {
    const city = await staffedCity();
    expect((await city.ask('showMe', { iin: people.clerk })).headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect((await city.ask('listTerritories')).headers).toMatchObject({ 'cache-control': 'public, max-age=60' });
    expect((await city.ask('showMe')).headers).toMatchObject({ 'cache-control': 'no-store' });
  });

  it('on an address that is none of the function’s is 404', async () => {
    const city = emptyCity();
    const door = serve('parent', parentDoor, parentWorks, () => city.context);
    const event = gatewayEvent(
      routes.listRounds,
      { params: { territory: 'karaganda' }, iin: people.head },
      city.context.now(),
      'one-press-1',
    );
    expect((await door(event, {} as never)).statusCode).toBe(404);
  });
});

describe('what a cache has already', () => {
  it('is not sent again: one version, several, or one marked weak; any other is', async () => {
    const city = await staffedCity();
    await importCells(city, [row(1, '2023-01-10T09:00:00Z')]);
    await city.run({ job: 'recomputeQueue' });
    const params = { territory: 'karaganda' };
    const etag = String((await city.ask('showQueue', { params })).headers['etag']);
    expect(etag).toMatch(/^"[\x21\x23-\x7e]+"$/);
    const statusFor = async (known: string) => (await city.ask('showQueue', { params, headers: { 'if-none-match': known } })).status;
    expect(await Promise.all([etag, `W/${etag}`, `"other", ${etag}`, '*'].map(statusFor))).toEqual([304, 304, 304, 304]);
    expect(await Promise.all(['"other"', etag.slice(1, -1), '', `${etag}x`].map(statusFor))).toEqual([200, 200, 200, 200]);
    const same = await city.ask('showQueue', { params, headers: { 'if-none-match': etag } });
    expect([same.body, same.headers['etag']]).toEqual([{}, etag]);
  });
});
