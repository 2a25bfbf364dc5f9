// The issuer on the desk does what the cloud's does: code with PKCE and nothing else, tokens of a quarter of an hour, refresh tokens for one use each. One
// that comes a second time was stolen, or its thief was first: all that came of that sign-in is over (T21).

import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../local/folder.ts';
import { openIssuer } from '../../local/issuer.ts';
import { staffOf } from '../../local/people.ts';
import { openTokens, type Tokens } from '../../local/tokens.ts';
import { isSignedOut } from '../../shared/domain/session.ts';
import { instant } from '../../shared/domain/time.ts';

const place = mkdtempSync(join(tmpdir(), 'kezek-issuer-'));
const login = 'department_head-1@karaganda';
const server = createServer();
let url: string;
let tokens: Tokens;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}`;
  const folder = openFolder(place);
  tokens = await openTokens(folder, `${url}/oidc`);
  const issuer = openIssuer({ url, folder, tokens, people: () => staffOf('karaganda') });
  server.on('request', (request, response) => void issuer(request, response, new URL(request.url ?? '/', url)));
});

afterAll(async () => {
  await new Promise((done) => server.close(done));
  rmSync(place, { recursive: true });
});

interface Granted {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly error?: string;
}

const ask = async (path: string, body: Readonly<Record<string, string>>) => {
  const reply = await fetch(`${url}/oidc/${path}`, { method: 'POST', body: new URLSearchParams({ client_id: 'kezek-portal', ...body }) });
  const text = await reply.text();
  return { status: reply.status, body: (text === '' ? {} : JSON.parse(text)) as Granted };
};
const refresh = (token: string) => ask('token', { grant_type: 'refresh_token', refresh_token: token });

/** Goes to an address as a browser does, to where the portal is reached. */
async function follow(first: string, cookies: Map<string, string>): Promise<{ readonly at: URL; readonly text: string }> {
  let at = new URL(first, url);
  for (let hops = 0; hops < 12; hops += 1) {
    if (at.pathname === '/portal/') return { at, text: '' };
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = reply.headers.get('location');
    if (next === null) return { at, text: await reply.text() };
    at = new URL(next, at);
  }
  throw new Error('too many redirects');
}

/** Goes to the issuer as the portal does, with the cookies of a browser; logs in where the page is shown. */
async function authorize(cookies: Map<string, string>, more: Readonly<Record<string, string>> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const asked = {
    client_id: 'kezek-portal',
    response_type: 'code',
    scope: 'openid kezek',
    redirect_uri: `${url}/portal/`,
    state: 'a-state',
  };
  const query = new URLSearchParams({ ...asked, ...more, code_challenge: challenge, code_challenge_method: 'S256' });
  const first = await follow(`/oidc/auth?${query.toString()}`, cookies);
  const isSilent = first.at.searchParams.has('code');
  const { at } = isSilent ? first : await follow(new URL(`?login=${encodeURIComponent(login)}`, first.at).href, cookies);
  return { code: at.searchParams.get('code') ?? '', verifier, isSilent };
}

const signIn = () => authorize(new Map());

const exchange = (code: string, verifier: string) =>
  ask('token', { grant_type: 'authorization_code', code, redirect_uri: `${url}/portal/`, code_verifier: verifier });

async function signedIn(): Promise<Granted> {
  const { code, verifier } = await signIn();
  const { status, body } = await exchange(code, verifier);
  expect(status).toBe(200);
  return body;
}

const claimsOf = (token: string) => tokens.verify(`Bearer ${token}`);

describe('the issuer', () => {
  it('gives tokens of a quarter of an hour that say when the person signed in', async () => {
    const granted = await signedIn();
    expect(granted.expires_in).toBe(900);
    const claims = await claimsOf(granted.access_token);
    expect(claims).toMatchObject({ sub: login, token_use: 'access' });
    expect(Number(claims?.['exp']) - Number(claims?.['iat'])).toBe(900);
    expect(Number(claims?.['auth_time'])).toBeLessThanOrEqual(Number(claims?.['iat']));
  });

  it('gives a new refresh token at each use, and keeps the time of the sign-in', async () => {
    const first = await signedIn();
    const second = await refresh(first.refresh_token);
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refresh_token);
    const [before, after] = [await claimsOf(first.access_token), await claimsOf(second.body.access_token)];
    expect(after?.['auth_time']).toBe(before?.['auth_time']);
    expect((await refresh(second.body.refresh_token)).status).toBe(200);
  });

  it('ends the whole family when a refresh token comes a second time', async () => {
    const first = await signedIn();
    const second = await refresh(first.refresh_token);
    expect(await refresh(first.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
    expect(await refresh(second.body.refresh_token)).toMatchObject({ status: 400, body: { error: 'invalid_grant' } });
  });

  it('leaves other sign-ins of the same person alone then', async () => {
    const [stolen, other] = [await signedIn(), await signedIn()];
    await refresh(stolen.refresh_token);
    await refresh(stolen.refresh_token);
    expect((await refresh(other.refresh_token)).status).toBe(200);
  });

  it('takes a refresh token back when asked to', async () => {
    const granted = await signedIn();
    expect((await ask('token/revocation', { token: granted.refresh_token })).status).toBe(200);
    expect((await refresh(granted.refresh_token)).status).toBe(400);
  });

  it('gives by a silent sign-in, after a signing out everywhere, only tokens that are over; by max_age=0 or prompt=login one that counts', async () => {
    const browser = new Map<string, string>();
    const claimsBy = async (more: Readonly<Record<string, string>> = {}) => {
      const { code, verifier, isSilent } = await authorize(browser, more);
      const { body } = await exchange(code, verifier);
      return { isSilent, claims: (await claimsOf(body.access_token)) ?? {} };
    };
    const first = await claimsBy();
    expect(first.isSilent).toBe(false);
    const signedOutAt = instant(Number(first.claims['iat']) * 1000 + 500);
    // Times of tokens are whole seconds: the second of the signing out is over too.
    while (Math.floor(Date.now() / 1000) <= Math.floor(signedOutAt / 1000)) await pause(50);
    const silent = await claimsBy();
    expect([silent.isSilent, isSignedOut(silent.claims, signedOutAt)]).toEqual([true, true]);
    expect(isSignedOut((await claimsBy({ prompt: 'none' })).claims, signedOutAt)).toBe(true);
    for (const more of [{ max_age: '0' }, { prompt: 'login' }]) {
      const anew = await claimsBy(more);
      expect([anew.isSilent, isSignedOut(anew.claims, signedOutAt)]).toEqual([false, false]);
    }
    // From then on the session of the issuer is one of after the signing out.
    const later = await claimsBy();
    expect([later.isSilent, isSignedOut(later.claims, signedOutAt)]).toEqual([true, false]);
  });

  it('gives an ID token of a quarter of an hour', async () => {
    const { code, verifier } = await signIn();
    const { body } = await exchange(code, verifier);
    const { exp, iat } = JSON.parse(Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString()) as { exp: number; iat: number };
    expect(exp - iat).toBe(900);
  });

  it('gives nothing for a code with another verifier, none, or twice; the second time ends what the first gave', async () => {
    const wrong = await signIn();
    expect((await exchange(wrong.code, randomBytes(32).toString('base64url'))).status).toBe(400);
    const without = await signIn();
    expect((await ask('token', { grant_type: 'authorization_code', code: without.code, redirect_uri: `${url}/portal/` })).status).toBe(400);
    const { code, verifier } = await signIn();
    const granted = await exchange(code, verifier);
    expect((await exchange(code, verifier)).status).toBe(400);
    expect((await refresh(granted.body.refresh_token)).status).toBe(400);
  });

  it.each(['plain', 'none'])('gives no code for a challenge that is %s', async (method) => {
    const asked = { client_id: 'kezek-portal', response_type: 'code', scope: 'openid', redirect_uri: `${url}/portal/` };
    const more = method === 'plain' ? { code_challenge: 'a'.repeat(43), code_challenge_method: 'plain' } : {};
    const { at } = await follow(`/oidc/auth?${new URLSearchParams({ ...asked, ...more }).toString()}`, new Map());
    expect(at.searchParams.get('error')).toBe('invalid_request');
    expect(at.searchParams.get('code')).toBeNull();
  });
});
