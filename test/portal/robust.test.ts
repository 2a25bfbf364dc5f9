// What goes wrong around the page does not take it away: a part that does not load, an answer that does not come, a lost connection, a mistake of ours.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictionalIin } from '../../local/people.ts';
import { offline, unwell } from '../../portal/api/told.ts';
import { roleWords, words as staff } from '../../portal/pages/department/staff/words.ts';
import { words as front } from '../../portal/pages/public/frontWords.ts';
import { words as rounds } from '../../portal/pages/public/rounds/words.ts';
import { words as parts } from '../../portal/parts/words.ts';
import { words as shell } from '../../portal/shell/words.ts';
import { openPortalCity, type Portal } from '../support/browser.ts';

const here = '/department/arman/staff';
const staffList = /\/v1\/department\/territories\/arman\/staff(\?|$)/;
let portal: Portal;

beforeAll(async () => {
  portal = await openPortalCity();
}, 60_000);
afterAll(() => portal.stop());

describe('on a phone, in Kazakh', () => {
  it('a part that does not load says so, and loads when the reader asks again', { timeout: 40_000 }, async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page, context } = visitor;
    await visitor.open('/t/arman');
    const part = /\/assets\/City-.*\.js/;
    await context.route(part, (route) => route.abort());
    await page.locator('main a[href="/t/arman/rounds"]').click();
    await page.getByRole('alert').filter({ hasText: parts.chunkLost.kk }).waitFor();
    await context.unroute(part);
    await page.getByRole('button', { name: parts.again.kk }).click();
    await page.getByRole('heading', { name: rounds.title.kk }).waitFor();
    await visitor.leave();
  });

  it('a service that is unwell says so kindly, and the page comes with the next try', async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page, context } = visitor;
    const list = '**/v1/territories/arman/preschools**';
    await context.route(list, (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>503</h1>' }));
    await visitor.open('/t/arman/kindergartens');
    await page.getByRole('alert').filter({ hasText: unwell().text.kk }).waitFor();
    await visitor.look('robust-unwell');
    await context.unroute(list);
    await page.getByRole('button', { name: parts.again.kk }).click();
    await page.locator('ul.cards > li').first().waitFor();
    await visitor.leave();
  });

  it('a mistake in drawing one page leaves the others', async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page, context } = visitor;
    const figures = '**/v1/territories/arman/statistics**';
    await context.route(figures, (route) => route.fulfill({ json: {} }));
    await visitor.open('/t/arman/open-data');
    await page.getByRole('alert').filter({ hasText: parts.broken.kk }).waitFor();
    await context.unroute(figures);
    await page.getByRole('link', { name: shell.home.kk }).click();
    await page.getByText(parts.broken.kk).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: front.title.kk, level: 1 }).waitFor();
    await visitor.leave();
  });
});

describe('at a desk, in Russian', () => {
  it('what was typed and what was shown stay through a lost connection', { timeout: 60_000 }, async () => {
    const visitor = await portal.visit({ language: 'ru', viewport: 'phone' });
    const { page, context } = visitor;
    let isUnwell = false;
    await context.route(staffList, (route) => {
      if (route.request().method() !== 'GET') return route.continue();
      return isUnwell
        ? route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>503</h1>' })
        : route.continue({ url: route.request().url().replace('limit=100', 'limit=2') });
    });
    await visitor.signIn('department_head-1@arman', here);

    // The rows of before stay when the next page does not come, and the same button asks for it again.
    const rows = page.locator('tbody tr');
    const shown = await rows.count();
    expect(shown).toBeGreaterThan(0);
    isUnwell = true;
    await page.getByRole('button', { name: parts.more.ru }).click();
    await page.getByRole('alert').filter({ hasText: unwell().text.ru }).waitFor();
    expect(await rows.count()).toBe(shown);
    await visitor.look('robust-second-page');
    isUnwell = false;
    await page.getByRole('button', { name: parts.again.ru }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await visitor.settled();
    expect(await rows.count()).toBeGreaterThan(shown);

    // On a phone each value carries the name of its column.
    const first = rows.first().locator('td').nth(1);
    expect(await first.evaluate((cell) => getComputedStyle(cell, '::before').content)).toContain(staff.role.ru);

    // The dialog gives the focus back to the button that opened it.
    const invite = page.getByRole('button', { name: staff.invite.ru });
    await invite.click();
    await page.getByRole('dialog').getByRole('button', { name: parts.cancel.ru }).click();
    await expect.poll(() => invite.evaluate((button) => button === document.activeElement)).toBe(true);

    await invite.click();
    const dialog = page.getByRole('dialog');
    const iin = fictionalIin(4_700_009);
    await dialog.getByLabel(staff.iin.ru).fill(iin);
    await dialog.getByLabel(staff.name.ru).fill('Новый Сотрудник');
    await dialog.getByLabel(staff.role.ru).selectOption({ label: roleWords.department_operator.ru });
    await context.setOffline(true);
    await page.getByText(parts.offline.ru).waitFor();
    await dialog.getByRole('button', { name: staff.send.ru }).click();
    await dialog.getByRole('alert').filter({ hasText: offline().text.ru }).waitFor();
    expect(await dialog.getByLabel(staff.iin.ru).inputValue()).toBe(iin);
    await context.setOffline(false);
    await page.getByText(parts.offline.ru).waitFor({ state: 'detached' });

    // It goes through; the list cannot be asked anew, and what it said stays with the reason until it can.
    isUnwell = true;
    await dialog.getByRole('button', { name: staff.send.ru }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('alert').filter({ hasText: unwell().text.ru }).waitFor();
    expect(await rows.count()).toBeGreaterThan(shown);
    isUnwell = false;
    await page.getByRole('button', { name: parts.again.ru }).click();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await visitor.look('robust-after');
    await visitor.leave();
  });
});
