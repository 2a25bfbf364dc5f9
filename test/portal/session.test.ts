// Sessions in a real browser: a reload, an end from elsewhere, a signing out, another person at the same tab; and what must never trap anybody: an issuer
// that refuses, a phone whose clock is wrong, a browser that keeps nothing.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Text } from '../../portal/language/text.ts';
import { words as child } from '../../portal/pages/parent/apply/words.ts';
import { words as cabinet } from '../../portal/pages/parent/words.ts';
import { words as kindergartens } from '../../portal/pages/public/kindergartens/words.ts';
import { words as own } from '../../portal/session/words.ts';
import { words } from '../../portal/shell/words.ts';
import { openPortalCity, type Portal, type Visitor } from '../support/browser.ts';

let portal: Portal;
const person = 'parent-2@arman';
const form = '/my/children/add?from=front';
/** What the page of messages asks for, and a token that is over. */
const mine = /\/v1\/me\/(notices|vouchers)/;
const refused = { status: 401, json: { code: 'unauthenticated', detail: 'No.' } };

beforeAll(async () => {
  portal = await openPortalCity();
}, 60_000);
afterAll(() => portal.stop());

const sees = (page: Page, { language }: Visitor, text: Text) => page.getByText(text[language]).first().waitFor();
const nameField = ({ page, language }: Visitor) => page.getByLabel(child.name[language]);
const secondNow = () => Math.floor(Date.now() / 1000);
const whereIs = (page: Page) => page.url().slice(portal.kezek.url.length);

/** Presses the button to sign in, on the page that asks for it. */
const pressSignIn = (page: Page, { language }: Visitor) =>
  page.getByRole('main').getByRole('button', { name: words.signIn[language] }).click();

/** On the issuer's page: says who one is, and comes back. */
async function sayWho({ page, settled }: Visitor, login: string): Promise<void> {
  await page.waitForURL(/\/oidc\/interaction\//);
  await page.goto(`${page.url()}?login=${encodeURIComponent(login)}`);
  await page.waitForURL((url) => !url.pathname.startsWith('/oidc'));
  await settled();
}

async function signOutEverywhere(): Promise<void> {
  const { status } = await fetch(`${portal.kezek.url}/v1/me/sessions/end`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await portal.kezek.token('parent', 'arman', 2)}`,
      'content-type': 'application/json',
      'idempotency-key': 'the-phone-was-lost',
    },
    body: '{}',
  });
  expect(status).toBe(200);
}

describe('a mother on a phone, in Kazakh', () => {
  it('comes back to her page after a reload, an end from elsewhere and a token that is over; the next person finds nothing of hers', async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page } = visitor;
    const follow = (text: Text) => page.getByRole('link', { name: text.kk, exact: true }).click();
    await visitor.signIn(person, form);
    await nameField(visitor).fill('Аружан');

    await visitor.open(form);
    await page.waitForURL(`${portal.kezek.url}${form}`);
    expect(await nameField(visitor).inputValue()).toBe('Аружан');

    await signOutEverywhere();
    const ended = secondNow();
    await follow(cabinet.months);
    await sees(page, visitor, words.ended);
    await visitor.look('session-ended');
    // Tokens tell whole seconds, and the second of a signing out is over too: nobody but a browser signs in again within it.
    await expect.poll(secondNow, { timeout: 5_000 }).toBeGreaterThan(ended + 1);
    await pressSignIn(page, visitor);
    await sayWho(visitor, person);
    expect(whereIs(page)).toBe('/my/months');

    // Neither the token nor what renews it is taken any more: the issuer still knows the browser, and nobody has to say who they are.
    await page.route(mine, (route) => route.fulfill(refused));
    await page.route('**/oidc/token', (route) => route.fulfill({ status: 400, json: { error: 'invalid_grant' } }));
    await follow(cabinet.inbox);
    await sees(page, visitor, words.ended);
    await page.unrouteAll();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await pressSignIn(page, visitor);
    await page.getByRole('button', { name: words.signOut.kk }).waitFor();
    expect(whereIs(page)).toBe('/my/inbox');
    expect(asked.filter((url) => url.includes('prompt=login') || url.includes('/interaction/'))).toEqual([]);

    await visitor.open(form);
    await page.waitForURL(`${portal.kezek.url}${form}`);
    expect(await nameField(visitor).inputValue()).toBe('Аружан');
    await visitor.context.clearCookies();
    await page.goto(`${portal.kezek.url}${form}`);
    await sayWho(visitor, 'parent-1003@arman');
    expect(whereIs(page)).toBe(form);
    expect(await nameField(visitor).inputValue()).toBe('');
    await visitor.leave();
  }, 60_000);
});

describe('a father at a desk, in Russian', () => {
  it('signs out without a connection: the other tab ends too, the issuer is told as soon as it can be, and the way back shows nothing', async () => {
    const visitor = await portal.visit();
    const { page, context } = visitor;
    await visitor.signIn(person);
    const other = await context.newPage();
    await other.goto(`${portal.kezek.url}${form}`);
    await pressSignIn(other, visitor);
    await other.getByLabel(child.name.ru).fill('Аружан');

    // Just now the other tab renews its token, and the answer takes its time.
    const asked = Promise.withResolvers<void>();
    const late = Promise.withResolvers<void>();
    await other.route('**/oidc/token', async (route) => {
      asked.resolve();
      await late.promise;
      await route.fulfill({ json: { access_token: 'late', token_type: 'bearer', expires_in: 900, refresh_token: 'came-too-late' } });
    });
    await other.route(mine, (route) => route.fulfill(refused));
    await other.getByRole('link', { name: cabinet.inbox.ru, exact: true }).click();
    await asked.promise;

    await context.setOffline(true);
    await page.getByRole('button', { name: words.signOut.ru }).click();
    await sees(other, visitor, own.elsewhere);
    const takenBack = other.waitForRequest((request) => request.postData()?.includes('came-too-late') === true);
    late.resolve();
    await takenBack;
    expect(await other.getByRole('button', { name: words.signOut.ru }).count()).toBe(0);
    await sees(page, visitor, own.notLeft);
    await visitor.look('signed-out-offline');
    await context.setOffline(false);
    await page.waitForURL(`${portal.kezek.url}/`);

    for (let back = 0; back < 3 && new URL(page.url()).pathname !== '/my'; back += 1) await page.goBack();
    expect(whereIs(page)).toBe('/my');
    await sees(page, visitor, words.signInTitle);
    await visitor.settled();
    expect(await page.getByRole('button', { name: words.signOut.ru }).count()).toBe(0);
    expect(await other.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('Аружан');

    await pressSignIn(page, visitor);
    await page.waitForURL(/\/oidc\/interaction\//);
    await visitor.leave();
  }, 60_000);

  it('is sent to an issuer that refuses once, and not again until a press', async () => {
    const visitor = await portal.visit();
    const { page } = visitor;
    await visitor.signIn(person, '/my/looks?from=1');
    let asked = 0;
    await page.route('**/oidc/auth?*', (route) => {
      asked += 1;
      const state = new URL(route.request().url()).searchParams.get('state') ?? '';
      return route.fulfill({ status: 303, headers: { location: `${portal.kezek.url}/?error=access_denied&state=${state}` } });
    });
    await visitor.open('/my/looks?from=1');
    await sees(page, visitor, words.failed);
    expect(whereIs(page)).toBe('/my/looks?from=1');
    await visitor.open('/my/looks?from=1');
    await sees(page, visitor, words.signInText);
    expect(asked).toBe(1);
    await pressSignIn(page, visitor);
    await sees(page, visitor, words.failed);
    expect(asked).toBe(2);
    await page.unrouteAll();

    // A connection lost on the way back: the same page, one press, and nothing to be typed anew.
    await page.route('**/portal.json', (route) => (page.url().includes('/my') ? route.continue() : route.abort()));
    const lost = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/portal.json'));
    await pressSignIn(page, visitor);
    await lost;
    await page.waitForURL(`${portal.kezek.url}/my/looks?from=1`);
    await sees(page, visitor, words.failed);
    await page.unrouteAll();
    await pressSignIn(page, visitor);
    await page.getByRole('button', { name: words.signOut.ru }).waitFor();
    expect(whereIs(page)).toBe('/my/looks?from=1');
    await visitor.leave();
  }, 60_000);

  it('signs in with a phone whose clock is years ahead, and with one that is years behind', async () => {
    for (const time of ['2036-01-01T00:00:00+05:00', '2021-01-01T00:00:00+05:00']) {
      const visitor = await portal.visit();
      await visitor.page.clock.setSystemTime(time);
      await visitor.signIn(person);
      await visitor.page.getByRole('button', { name: words.signOut.ru }).waitFor();
      await visitor.leave();
    }
  }, 60_000);

  it('sees the open queue and types where the browser keeps nothing, and is told why there is no signing in', async () => {
    const visitor = await portal.visit();
    const { page, context } = visitor;
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    await visitor.open('/');
    await page.getByRole('main').getByRole('table').first().waitFor();
    await visitor.open('/t/arman/kindergartens');
    await page.getByLabel(kindergartens.name.ru).fill('Арай');
    expect(await page.getByLabel(kindergartens.name.ru).inputValue()).toBe('Арай');
    await visitor.open('/my');
    await pressSignIn(page, visitor);
    await sees(page, visitor, own.keepsNothing);
    await visitor.look('browser-keeps-nothing');
    await visitor.leave();
  }, 60_000);
});
