// The open queue in a real browser: a mother finds her number on a phone in Kazakh, a neighbour studies the queue at a desk in Russian. The city has
// issued two more rounds, so that numbers have moved.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words as around } from '../../portal/pages/public/aroundWords.ts';
import { words as category } from '../../portal/pages/public/categoryWords.ts';
import { words as front } from '../../portal/pages/public/frontWords.ts';
import { words as number } from '../../portal/pages/public/numberWords.ts';
import { words as openData } from '../../portal/pages/public/openDataWords.ts';
import type { Kezek } from '../../local/kezek.ts';
import { openPortalCity, type Portal, type Visitor } from '../support/browser.ts';

const city = '/v1/territories/arman';
let portal: Portal;
/** Of those born in 2021: who stood 240th with a priority right before them; and the first of the extraordinary right, whom they served. */
let moved: string;
let served: string;

const read = async (kezek: Kezek, path: string) => (await fetch(`${kezek.url}${path}`)).json() as Promise<Record<string, never>>;
const numberAt = async (kezek: Kezek, of: number, place: number) =>
  String((await read(kezek, `${city}/queue/${of}?from=${place}&limit=1`))['rows']?.[0]?.['number']);

/** Ten days later a round of so many more. */
async function issueRound(kezek: Kezek, count: number): Promise<void> {
  kezek.clock.move({ advanceHours: 240 });
  const rounds = '/v1/department/territories/arman/rounds';
  const post = async (person: number, path: string, body?: object) => {
    const headers = {
      authorization: `Bearer ${await kezek.token('department_head', 'arman', person)}`,
      'content-type': 'application/json',
      'idempotency-key': `test-${count}-${path.split('/').at(-1)}`,
    };
    const reply = await fetch(`${kezek.url}${path}`, {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(reply.status).toBeLessThan(300);
    return (await reply.json()) as { readonly round: string };
  };
  const { round } = await post(1, rounds, { count });
  await post(2, `${rounds}/${round}/approve`);
  for (const job of ['issueRounds', 'recomputeQueue', 'publishProtocols', 'publishStatistics'] as const)
    await kezek.runJob({ job, territory: 'arman' });
}

/** Types into the field of the front page. */
async function find(visitor: Visitor, typed: string): Promise<void> {
  await visitor.page.getByLabel(front.numberLabel[visitor.language]).fill(typed);
  await visitor.page.getByRole('button', { name: front.find[visitor.language] }).click();
  await visitor.settled();
}

beforeAll(async () => {
  portal = await openPortalCity();
  moved = await numberAt(portal.kezek, 6, 240);
  served = await numberAt(portal.kezek, 2, 1);
  await issueRound(portal.kezek, 190);
  await issueRound(portal.kezek, 210);
}, 60_000);
afterAll(() => portal.stop());

describe('a mother on a phone', () => {
  it('finds her number, sees who is ahead and why it moved, and her row in the list', { timeout: 60_000 }, async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page } = visitor;
    await visitor.open('/');
    await page.getByRole('heading', { name: around.moved.kk }).waitFor();
    await visitor.look('open-front');

    await find(visitor, ' ');
    await page.getByText(front.emptyNumber.kk).waitFor();
    await find(visitor, '12 34');
    await page.getByText(front.notNumber.kk).waitFor();
    await visitor.look('open-front-no-number');
    await find(visitor, '900101300123');
    await page.getByText(front.isIin.kk).waitFor();
    expect(page.url()).not.toContain('900101300123');

    await find(visitor, ` ${moved.slice(0, 4).toLowerCase()} ${moved.slice(4).toLowerCase()}`);
    expect(new URL(page.url()).pathname).toBe(`/t/arman/number/${moved}`);
    const { position, ahead } = (await read(portal.kezek, `${city}/positions/${moved}`)) as unknown as Record<string, number>;
    expect(position).toBeLessThan(240);
    expect(await page.locator('.number-big strong').textContent()).toBe(String(position));
    await page.getByText(`${ahead} отбасы`).first().waitFor();
    await page.locator('.moves').getByText(`› ${position}:`).waitFor();
    await visitor.look('open-number');

    // On paper it says which city, which page and which day, and nothing is left to be pressed.
    await page.emulateMedia({ media: 'print' });
    const said = await page.locator('.paper-head').textContent();
    expect(said).toMatch(new RegExp(`Арман.*/t/arman/number/${moved}\\d\\d\\.\\d\\d\\.20\\d\\d$`));
    for (const pressed of await page.locator('.paper-head, h1, a.brand, button').all())
      expect(await pressed.isVisible()).toBe((await pressed.evaluate(({ localName }) => localName)).match(/^(p|h1)$/) !== null);
    await visitor.keep('open-number-paper');
    await page.emulateMedia({ media: 'screen' });

    await page.getByRole('link', { name: number.inList.kk }).click();
    await visitor.settled();
    const row = page.getByRole('row').filter({ hasText: category.yours.kk });
    expect(await row.getByRole('rowheader').textContent()).toBe(String(position));
    await visitor.look('open-category');
    await visitor.open('/t/arman/queue/7');
    await page.getByRole('link', { name: category.next.kk }).first().click();
    await page.getByRole('rowheader', { name: '51', exact: true }).waitFor();
    await visitor.settled();
    expect(page.url()).toMatch(/from=51&version=\d+/);

    await visitor.open(`/t/arman/number/7K2M4Q9X`);
    await page.getByText(number.unknown.kk).waitFor();
    await visitor.look('open-number-unknown');
    await visitor.open(`/t/arman/number/${served}`);
    await page.getByText(number.gotVoucher.kk).waitFor();
    await page.locator('.moves').getByText('Ваучер берілді').waitFor();
    await visitor.look('open-number-left');
    await visitor.leave();
  });
});

describe('a neighbour at a desk', () => {
  it('studies the queue: its year, any place of it, an older version, the open data', { timeout: 60_000 }, async () => {
    const visitor = await portal.visit({ language: 'ru' });
    const { page } = visitor;
    await visitor.open('/t/arman');
    const queue = (await read(portal.kezek, `${city}/queue`)) as unknown as { categories: { category: number; count: number }[] };
    const count = queue.categories.find((one) => one.category === 10)?.count ?? 0;
    await page.getByRole('button', { name: around.general.ru }).click();
    await visitor.look('open-front');

    await page.locator('.matrix a[href="/t/arman/queue/10"]').click();
    await page.getByRole('rowheader', { name: '1', exact: true }).waitFor();
    const jump = page.getByLabel(category.jump.ru);
    const go = page.getByRole('button', { name: category.go.ru });
    await jump.fill('99999');
    await go.click();
    await page.getByText('Показано последнее').waitFor();
    expect(await page.getByRole('row').filter({ hasText: category.yours.ru }).count()).toBe(0);
    await jump.fill('600');
    await go.click();
    await page.getByRole('row').filter({ hasText: category.yours.ru }).getByRole('rowheader', { name: '600', exact: true }).waitFor();
    expect(page.url()).toContain('from=551');
    await visitor.look('open-category');
    await jump.fill('place');
    await go.click();
    await page.getByText(category.notPlace.ru).waitFor();
    await jump.fill(await numberAt(portal.kezek, 7, 3));
    await go.click();
    await page.waitForURL(/\/queue\/7\?/);
    await page.getByRole('row').filter({ hasText: category.yours.ru }).getByRole('rowheader', { name: '3', exact: true }).waitFor();
    await page.goBack();
    await page.waitForURL(/\/queue\/10\?/);
    await page.getByRole('link', { name: category.last.ru }).first().click();
    await page.getByRole('rowheader', { name: new RegExp(`^${String(count).replace(/(?=\d{3}$)/, '\\s?')}$`) }).waitFor();
    await page.getByRole('link', { name: category.first.ru }).first().click();
    await page.getByRole('rowheader', { name: '1', exact: true }).waitFor();

    await visitor.open('/t/arman/queue/10?from=51&version=1');
    await page.getByText(category.newer.ru).waitFor();
    await visitor.look('open-category-older');
    await page.getByRole('link', { name: category.showNewer.ru }).click();
    await page.getByText(category.newer.ru).waitFor({ state: 'detached' });
    await visitor.open('/t/arman/queue/10?version=999');
    await page.getByText(category.gone.ru).waitFor();

    await visitor.open('/t/arman/open-data');
    const table = page.getByRole('link', { name: openData.download.ru });
    const download = page.waitForEvent('download');
    await table.click();
    expect((await download).suggestedFilename()).toBe('arman.csv');
    await visitor.look('open-data');
    await visitor.leave();

    const late = await portal.visit({ language: 'ru', dark: true });
    await late.open('/t/arman');
    await late.look('open-front');
    await late.open(`/t/arman/number/${moved}`);
    await late.look('open-number');
    await late.open('/t/karaganda');
    await late.page.getByText(front.unpublishedText.ru).waitFor();
    await late.look('open-front-unpublished');
    await late.leave();
  });
});

describe('before anything is published', () => {
  it('a visitor chooses a city, and it is remembered', { timeout: 30_000 }, async () => {
    const empty = await openPortalCity({ empty: true });
    try {
      const visitor = await empty.visit({ language: 'kk', viewport: 'phone' });
      await visitor.open('/');
      await visitor.look('open-cities');
      await visitor.page.getByRole('link', { name: 'Қарағанды' }).click();
      await visitor.page.getByText(front.unpublishedText.kk).waitFor();
      await visitor.open('/');
      await visitor.page.getByText(front.unpublishedText.kk).waitFor();
      await visitor.leave();
    } finally {
      await empty.stop();
    }
  });
});
