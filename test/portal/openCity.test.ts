// The open city in a real browser: rounds and their protocols, which the reader’s own device checks; the kindergartens as a list and on a map; the rules.
// The city has issued one round, and two people have approved another that has not begun.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words as one } from '../../portal/pages/public/kindergartens/oneWords.ts';
import { words as map } from '../../portal/pages/public/kindergartens/mapWords.ts';
import { words as city } from '../../portal/pages/public/kindergartens/words.ts';
import { words as protocol } from '../../portal/pages/public/rounds/protocolWords.ts';
import { words as rounds } from '../../portal/pages/public/rounds/words.ts';
import { words as terms } from '../../portal/pages/public/rules/termWords.ts';
import { words as rules } from '../../portal/pages/public/rules/words.ts';
import type { Kezek } from '../../local/kezek.ts';
import { openPortalCity, type Portal, type Visitor } from '../support/browser.ts';

let portal: Portal;
/** A number that got a voucher in the round that is over. */
let served: string;

async function read<T>(kezek: Kezek, path: string): Promise<T> {
  return (await (await fetch(`${kezek.url}/v1/territories/arman/${path}`)).json()) as T;
}

/** Two heads agree on a round; nothing of it is issued yet. */
async function approveRound(kezek: Kezek): Promise<void> {
  const path = '/v1/department/territories/arman/rounds';
  const post = async (person: number, at: string, body?: object) => {
    const headers = {
      authorization: `Bearer ${await kezek.token('department_head', 'arman', person)}`,
      'content-type': 'application/json',
      'idempotency-key': `open-city-round-${person}`,
    };
    const reply = await fetch(`${kezek.url}${at}`, {
      method: 'POST',
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(reply.status).toBeLessThan(300);
    return (await reply.json()) as { readonly round: string };
  };
  const { round } = await post(1, path, { count: 40 });
  await post(2, `${path}/${round}/approve`);
}

beforeAll(async () => {
  portal = await openPortalCity();
  const { kezek } = portal;
  await kezek.runJob({ job: 'publishProtocols', territory: 'arman' });
  const [round] = (await read<{ rounds: { round: string }[] }>(kezek, 'rounds')).rounds;
  const page = await read<{ rows: { number: string }[] }>(kezek, `rounds/${round?.round}/protocol/pages/0`);
  served = page.rows[4]?.number ?? '';
  await approveRound(kezek);
}, 60_000);
afterAll(() => portal.stop());

async function check({ page, settled, language }: Visitor, number: string): Promise<void> {
  await page.getByLabel(protocol.number[language]).fill(number);
  await page.getByRole('button', { name: protocol.check[language] }).click();
  await settled();
}

describe('a round', () => {
  it('is followed on a phone: its fingerprint before it begins, then the proof of one number', { timeout: 60_000 }, async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
    const { page } = visitor;
    await visitor.open('/t/arman/rounds');
    await visitor.look('city-rounds');

    await page.getByRole('link', { name: rounds.openInput.kk }).click();
    await page.getByText(rounds.notYet.kk).waitFor();
    await visitor.look('city-round-approved');

    await page.getByRole('link', { name: rounds.back.kk }).click();
    await page.getByRole('link', { name: rounds.openProtocol.kk }).click();
    await page.getByRole('heading', { name: rounds.winners.kk }).waitFor();
    await check(visitor, '00000000');
    await page.getByRole('alert').waitFor();
    await visitor.look('city-round-number-unknown');
    await check(visitor, served.toLowerCase());
    await page.getByText(protocol.stands.kk).waitFor();
    await page.getByText(protocol.details.kk).click();
    await visitor.look('city-round-proof');
    await visitor.leave();
  });

  it('is read row by row at a desk, and a forged answer is betrayed by the reader’s own sums', { timeout: 60_000 }, async () => {
    const visitor = await portal.visit({ language: 'ru' });
    const { page } = visitor;
    // What a dishonest server would answer: the line of somebody who got nothing, under the true proof.
    await page.route('**/proofs/*', async (route) => {
      const reply = await route.fetch();
      const proof = (await reply.json()) as { line: object };
      await route.fulfill({ response: reply, json: { ...proof, line: { ...proof.line, outcome: 'not-reached', place: undefined } } });
    });
    await visitor.open('/t/arman/rounds');
    await page.getByRole('link', { name: rounds.openProtocol.ru }).click();
    await page.getByRole('heading', { name: rounds.winners.ru }).waitFor();
    await check(visitor, served);
    await page.getByText(protocol.otherLine.ru).waitFor();
    await page.getByRole('button', { name: protocol.showRows.ru.replace('{all}', '5 000') }).click();
    await page.getByLabel(protocol.goTo.ru).fill('1020');
    await page.getByRole('button', { name: protocol.go.ru, exact: true }).click();
    await visitor.settled();
    // A page of the protocol ends with its 1,024th row; the next one is asked for.
    expect(await page.getByRole('table', { name: protocol.rows.ru }).getByRole('row').count()).toBe(1 + 5);
    await page.getByRole('button', { name: protocol.next.ru }).click();
    await page.getByRole('cell', { name: '1 025', exact: true }).waitFor();
    await visitor.look('city-round-rows');
    await visitor.leave();
  });
});

describe('the kindergartens', () => {
  it('are searched at a desk, seen on the map by keyboard, and one is opened', { timeout: 60_000 }, async () => {
    const visitor = await portal.visit({ language: 'ru' });
    const { page } = visitor;
    await visitor.open('/t/arman/kindergartens');
    await page.getByText('Найдено 60 садов').waitFor();
    await visitor.look('city-kindergartens');
    await page.getByLabel(city.name.ru).fill('никакой');
    await page.getByText(city.none.ru).waitFor();
    await visitor.look('city-kindergartens-none');
    await page.getByRole('button', { name: city.clear.ru }).click();
    await page.getByText('Найдено 60 садов').waitFor();

    const several = page.getByRole('region', { name: city.mapLabel.ru }).getByRole('button').first();
    await several.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: map.whole.ru }).waitFor();
    await visitor.look('city-kindergartens-closer');

    await page.getByLabel(city.name.ru).fill('1 балд');
    await page.getByText('Найден 1 сад').waitFor();
    await page.getByRole('link', { name: 'Детский сад № 1 «Балдаурен»', exact: true }).click();
    await page.getByRole('heading', { name: one.how.ru }).waitFor();
    expect(await page.getByRole('link', { name: one.call.ru }).getAttribute('href')).toBe('tel:+77212090001');
    await visitor.look('city-kindergarten');
    // What was looked for is still there.
    await page.getByRole('link', { name: one.back.ru }).click();
    await page.getByText('Найден 1 сад').waitFor();
    await visitor.leave();
  });

  it('are found near by on a phone in the dark; no more than a neighbourhood is sent', { timeout: 60_000 }, async () => {
    const visitor = await portal.visit({ language: 'kk', viewport: 'phone', dark: true });
    const { page, context } = visitor;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visitor.open('/t/arman/kindergartens');
    await page.getByRole('button', { name: city.near.kk }).click();
    await page.getByText(city.nearRefused.kk).waitFor();
    await context.grantPermissions(['geolocation']);
    await context.setGeolocation({ latitude: 48.603_456_7, longitude: 71.901_234_5 });
    await page.getByRole('button', { name: city.near.kk }).click();
    await page.getByText(city.nearOn.kk).waitFor();
    await visitor.look('city-kindergartens-near');
    expect(asked.filter((url) => url.includes('near=')).map((url) => new URL(url).searchParams.get('near'))).toEqual(['48.603,71.901']);
    await page.getByText(city.more.kk).click();
    await page.getByLabel(city.age.kk).selectOption('36');
    await page.getByLabel(city.freeOnly.kk).check();
    await page.getByRole('button', { name: city.map.kk }).click();
    await page.getByRole('region', { name: city.mapLabel.kk }).waitFor();
    await visitor.look('city-kindergartens-map');
    await visitor.leave();
  });
});

describe('the rules', () => {
  it(
    'are read in Kazakh on a phone, with what is assumed marked, and those of a day long gone are refused',
    { timeout: 60_000 },
    async () => {
      const visitor = await portal.visit({ language: 'kk', viewport: 'phone' });
      const { page } = visitor;
      await visitor.open('/t/arman/rules');
      await page.getByRole('link', { name: terms.stopList.kk }).click();
      expect(await page.getByText(rules.assumed.kk, { exact: true }).count()).toBeGreaterThan(20);
      await visitor.look('city-rules');
      await page.getByLabel(rules.on.kk).fill('2020-01-01');
      await page.getByRole('button', { name: rules.show.kk }).click();
      await page.getByRole('alert').waitFor();
      expect(new URL(page.url()).searchParams.get('on')).toBe('2020-01-01');
      await visitor.look('city-rules-none');
      await visitor.leave();
    },
  );

  it('are read in Russian at a desk; a city where nothing happened yet says what comes', { timeout: 60_000 }, async () => {
    const visitor = await portal.visit({ language: 'ru' });
    const { page } = visitor;
    await visitor.open('/t/karaganda/rules?on=2026-03-01');
    await page.getByRole('heading', { name: rules.law.ru }).waitFor();
    await visitor.look('city-rules');
    await visitor.open('/t/karaganda/rounds');
    await page.getByText(rounds.none.ru).waitFor();
    await visitor.look('city-rounds-none');
    await visitor.open('/t/karaganda/kindergartens');
    await page.getByText(city.noneYet.ru).waitFor();
    await visitor.look('city-kindergartens-none-yet');
    await visitor.leave();
  });
});
