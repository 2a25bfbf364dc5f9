// Signing out everywhere, and a stronger sign-in for staff. What is asked is when the person signed in, and not when the token was renewed (T21).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignedOut, isStrongEnough } from '../../shared/domain/session.ts';
import { instant } from '../../shared/domain/time.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { emptyCity, people, staffedCity } from '../support/city.ts';

const second = (iso: string) => Math.floor(Date.parse(iso) / 1000);
const here = { params: { territory: 'karaganda' } };

describe('signing out everywhere at 2026-07-01 10:00:00', () => {
  const before = { iat: second('2026-07-01T09:59:00+05:00') };

  it('refuses older tokens from the next request on, with 401 and a code, and takes one of the second after', async () => {
    const city = emptyCity();
    const asks = (claims: Readonly<Record<string, unknown>>) => city.ask('showMe', { iin: people.parent, claims });
    expect((await asks(before)).status).toBe(200);
    const ended = await city.ask('endMySessions', { iin: people.parent, claims: before, body: {} });
    expect(ended).toMatchObject({ status: 200, body: { signedOutAt: '2026-07-01T05:00:00.000Z', devices: 0 } });
    expect(await asks(before)).toMatchObject({
      status: 401,
      body: { code: 'session-ended' },
      // RFC 9470: the person has to sign in anew; the issuer's session alone would not do.
      headers: { 'www-authenticate': 'Bearer error="insufficient_user_authentication", max_age="0"' },
    });
    expect((await asks({ iat: second('2026-07-01T10:00:00+05:00') })).status).toBe(401);
    expect((await asks({ iat: second('2026-07-01T10:00:01+05:00') })).status).toBe(200);
  });

  it('refuses a token that was renewed since but comes of an older sign-in: a lost phone stays out', async () => {
    const city = emptyCity();
    await city.ask('endMySessions', { iin: people.parent, claims: before, body: {} });
    city.at('2026-07-01T10:30:00+05:00');
    const renewed = { iat: String(second('2026-07-01T10:29:00+05:00')), auth_time: String(second('2026-07-01T08:00:00+05:00')) };
    expect((await city.ask('showMe', { iin: people.parent, claims: renewed })).status).toBe(401);
    const anew = { ...renewed, auth_time: String(second('2026-07-01T10:29:00+05:00')) };
    expect((await city.ask('showMe', { iin: people.parent, claims: anew })).status).toBe(200);
  });

  it('is nobody else’s, and asked twice moves on and never back', async () => {
    const city = emptyCity();
    await city.ask('endMySessions', { iin: people.parent, body: {} });
    expect((await city.ask('showMe', { iin: people.otherParent, claims: before })).status).toBe(200);
    city.at('2026-07-01T09:00:00+05:00');
    await city.ask('endMySessions', { iin: people.parent, claims: { iat: second('2026-07-01T10:00:01+05:00') }, body: {} });
    city.at('2026-07-01T10:05:00+05:00');
    expect((await city.ask('showMe', { iin: people.parent, claims: before })).status).toBe(401);
  });

  it('unregisters the devices when that is asked for, and only then', async () => {
    const city = emptyCity();
    const register = (token: string) => city.ask('registerDevice', { iin: people.parent, body: { platform: 'fcm', token } });
    await register('token-of-the-first');
    await register('token-of-the-second');
    expect((await city.ask('endMySessions', { iin: people.parent, body: {} })).body['devices']).toBe(0);
    const ended = await city.ask('endMySessions', { iin: people.parent, body: { devices: 'unregister' } });
    expect(ended.body['devices']).toBe(2);
    const person = (await city.context.vault()).identify('person', people.parent);
    const left = await city.context.table.list('records', { pk: `PERSON#${person}`, beginsWith: 'DEVICE#' });
    expect(left.items).toEqual([]);
  });

  it('pressed 64 times at once signs out once and answers everybody', async () => {
    const city = emptyCity();
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, press) => city.ask('endMySessions', { iin: people.parent, body: {}, key: `press-number-${press}` })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('costs no read of its own: a request reads one range of the person’s items, with and without it', async () => {
    const reads: string[] = [];
    const table = memoryTable({
      beforeVerb: (verb, name) => void (verb === 'get' || verb === 'list' ? reads.push(`${verb} ${name ?? ''}`) : 0),
    });
    const watched = emptyCity(table);
    const count = async () => {
      reads.length = 0;
      await watched.ask('listMyNotices', { iin: people.parent });
      return [...reads];
    };
    await count();
    const plain = await count();
    await watched.ask('endMySessions', { iin: people.parent, body: {} });
    expect(await count()).toEqual(plain);
  });
});

describe('a sign-in', () => {
  const at = instant(1_782_882_000_500);

  it('counts exactly when both its times are in a later second than the signing out', () => {
    const seconds = fc.integer({ min: 1_782_881_990, max: 1_782_882_010 });
    fc.assert(
      fc.property(seconds, fc.option(seconds, { nil: undefined }), fc.boolean(), (iat, authTime, asText) => {
        const said = (value: number) => (asText ? String(value) : value);
        const claims = { iat: said(iat), ...(authTime === undefined ? {} : { auth_time: said(authTime) }) };
        expect(isSignedOut(claims, at)).toBe(Math.min(iat, authTime ?? iat) <= 1_782_882_000);
        expect(isSignedOut(claims, undefined)).toBe(false);
      }),
      { numRuns: 500, seed: 21 },
    );
  });

  it.each([{}, { iat: 'soon' }, { iat: null }, { iat: {} }, { iat: Number.NaN }, { auth_time: 'x', iat: 9_999_999_999 }, { iat: '' }])(
    'that does not say when, as %j, does not outlive a signing out',
    (claims) => expect(isSignedOut(claims, at)).toBe(true),
  );

  it.each([
    [{ amr: ['pwd', 'otp'] }, true],
    [{ amr: '[pwd otp]' }, true],
    [{ amr: 'otp' }, true],
    [{ amr: ['pwd'] }, false],
    [{ amr: '[pwd]' }, false],
    [{ amr: 'totp-not' }, false],
    [{ amr: { otp: true } }, false],
    [{}, false],
  ])('with %j is strong enough where `otp` or `hwk` is wanted: %s', (claims, strong) => {
    expect(isStrongEnough(claims, ['otp', 'hwk'])).toBe(strong);
    expect(isStrongEnough(claims, undefined)).toBe(true);
  });
});

describe('a stage that wants a second factor of its staff', () => {
  it('refuses staff who signed in by a password alone, and lets the same person be a parent', async () => {
    const plain = await staffedCity();
    const settings = { ...plain.context.settings, staffSignInMethods: ['otp', 'hwk'] };
    const city = await staffedCity(plain.context.table, { settings });
    const weak = await city.ask('listRounds', { ...here, iin: people.head, claims: { amr: '[pwd]' } });
    expect(weak).toMatchObject({
      status: 401,
      body: { code: 'stronger-sign-in-needed' },
      headers: { 'www-authenticate': 'Bearer error="insufficient_user_authentication"' },
    });
    expect((await city.ask('showMe', { iin: people.head, claims: { amr: '[pwd]' } })).status).toBe(200);
    expect((await city.ask('listRounds', { ...here, iin: people.head, claims: { amr: '[pwd otp]' } })).status).toBe(200);
    // Who has no role is told that, and not to fetch a token.
    expect((await city.ask('listRounds', { ...here, iin: people.parent, claims: { amr: '[pwd]' } })).status).toBe(403);
  });
});
