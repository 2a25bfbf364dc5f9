import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct, type Product } from '../support/start.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct({ empty: true });
});
afterAll(() => product.stop());

/** A browser, as far as a log-in needs one: keeps cookies, follows redirects up to the application, gives where it is then. */
function browser() {
  const cookies = new Map<string, string>();
  return async function open(address: string): Promise<{ readonly at: URL; readonly text: string }> {
    const url = new URL(address, product.url);
    if (url.pathname.startsWith('/docs/oauth2-redirect')) return { at: url, text: '' };
    const reply = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const next = reply.headers.get('location');
    return next === null ? { at: url, text: await reply.text() } : open(new URL(next, url).href);
  };
}

test('somebody logs in by code and PKCE on the page of made-up people, and the token opens what is theirs', async () => {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = `${product.url}/docs/oauth2-redirect.html`;
  const asked = new URLSearchParams({
    client_id: 'kezek-portal',
    response_type: 'code',
    scope: 'openid kezek',
    redirect_uri: redirect,
    state: 'the-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const open = browser();
  const page = await open(`/oidc/auth?${asked.toString()}`);
  const link = /href="(\?login=department_head-2%40karaganda)"/.exec(page.text)?.[1];
  const { at } = await open(new URL(link ?? '', page.at).href);
  expect(at.searchParams.get('state')).toBe('the-state');

  const reply = await fetch(`${product.url}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'kezek-portal',
      code: at.searchParams.get('code') ?? '',
      redirect_uri: redirect,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await reply.json()) as { access_token: string };
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as object;
  expect(claims).toMatchObject({
    iss: `${product.url}/oidc`,
    sub: 'department_head-2@karaganda',
    token_use: 'access',
    client_id: 'kezek-portal',
    username: 'department_head-2@karaganda',
    'cognito:groups': ['department_head'],
  });
  const me = await product.get('/v1/me', token);
  expect(me.body).toMatchObject({ roles: [{ role: 'department_head', territory: 'karaganda' }] });
});

test('with the clock moved ahead, signing out everywhere ends what was signed in before and nothing that comes after, however the clock is moved', async () => {
  product.clock.move({ advanceHours: 96 });
  const before = await product.token('department_head', 'karaganda', 1);
  expect((await product.get('/v1/me', before)).status).toBe(200);
  expect(await product.post('/v1/me/sessions/end', { devices: 'keep' }, before)).toMatchObject({ status: 200 });
  expect((await product.get('/v1/me', before)).status).toBe(401);
  let after = '';
  const signIn = async () => {
    after = await product.token('department_head', 'karaganda', 1);
    return (await product.get('/v1/me', after)).status;
  };
  // The second in which everything was signed out is over too.
  await expect.poll(signIn, { timeout: 5_000 }).toBe(200);
  product.clock.move({ advanceHours: 24 });
  expect((await product.get('/v1/me', after)).status).toBe(200);
  expect((await product.get('/v1/me', before)).status).toBe(401);
});

test('without a code challenge nobody gets a code', async () => {
  const open = browser();
  const asked = {
    client_id: 'kezek-portal',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${product.url}/docs/oauth2-redirect.html`,
  };
  const { at } = await open(`/oidc/auth?${new URLSearchParams(asked).toString()}`);
  expect(at.searchParams.get('error')).toBe('invalid_request');
});
