// What a decision says to the family: which of its days it did not follow, and why; also after the month was put right once more. And a code of the whole
// group is given to one child by nobody who has not been told so. July 2026 is shown on 2026-08-01.

import { describe, expect, it } from 'vitest';
import { people } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { answer, correct, decide, dispute } from '../support/disputingMonths.ts';
import { showMonth } from '../support/signingMonths.ts';
import { attendanceCity } from '../support/attendanceCity.ts';
import { presentMonth, sheetOf, type SheetCity } from '../support/sheetCity.ts';

/** Children marked away on 2026-07-14 and 2026-07-15; the first one's parent says both were otherwise, and the kindergarten keeps to its marks. */
async function disputedCity(children = 1): Promise<SheetCity> {
  const there = await attendanceCity(children);
  const codes = Object.fromEntries(there.contracts.map((contract) => [contract, { '2026-07-14': 'N', '2026-07-15': 'n' }]));
  const city = { ...there, sheets: await presentMonth(there, there.contracts, { codes }) };
  city.at('2026-08-05T12:00:00+05:00');
  for (const family of there.contracts.keys()) {
    const said = await dispute(city, { '2026-07-14': 'present', '2026-07-15': 'B' }, { family });
    if (said.status !== 200) throw new Error(JSON.stringify(said.body));
  }
  return city;
}

async function answeredCity(): Promise<SheetCity> {
  const city = await disputedCity();
  city.at('2026-08-06T10:00:00+05:00');
  await answer(city, { outcome: 'kept' });
  return city;
}

const inThree = { kk: expect.stringMatching(/\S/), ru: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };
const shownTo = async (city: SheetCity) => {
  const { body } = await showMonth(city, { iin: city.families[0]?.iin ?? '', contract: city.contracts[0] ?? '' });
  return body['shown'] as Readonly<Record<string, unknown>>;
};

describe('a parent reads of a decision', () => {
  it('which of the disputed days it did not follow, by what they say now', async () => {
    const city = await answeredCity();
    expect((await shownTo(city))['decided']).toBeUndefined();
    const changed = { outcome: 'changed', days: [{ day: '2026-07-14', code: 'P' }], reason: 'family-is-right' };
    expect((await decide(city, changed)).status).toBe(200);
    expect((await shownTo(city))['decided']).toMatchObject({
      outcome: 'changed',
      reason: 'family-is-right',
      words: inThree,
      notFollowed: [{ day: '2026-07-15', says: { code: 'B', label: inThree }, is: { code: 'N', label: inThree } }],
    });
  });

  it('every day it named where the month stays as it was shown', async () => {
    const city = await answeredCity();
    expect((await decide(city, { outcome: 'as-shown', reason: 'looked-on-the-spot' })).status).toBe(200);
    const { notFollowed } = (await shownTo(city))['decided'] as { notFollowed: { day: string }[] };
    expect(notFollowed.map(({ day }) => day)).toEqual(['2026-07-14', '2026-07-15']);
  });

  it('why it was so, also after a correction of 2026-08-20, which has a reason of its own', async () => {
    const city = await answeredCity();
    await decide(city, { outcome: 'as-shown', reason: 'looked-on-the-spot' });
    city.at('2026-08-20T10:00:00+05:00');
    expect((await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] })).status).toBe(200);
    const shown = await shownTo(city);
    expect(shown['decision']).toMatchObject({ reason: 'mistake' });
    expect(shown['decided']).toMatchObject({ outcome: 'as-shown', reason: 'looked-on-the-spot', at: '2026-08-06T05:00:00.000Z' });
    const { notFollowed } = shown['decided'] as { notFollowed: { day: string }[] };
    expect(notFollowed.map(({ day }) => day)).toEqual(['2026-07-14', '2026-07-15']);
  });
});

describe('a code that is given to a whole group', () => {
  it('is given to one child by a decision only once the head says it is understood', async () => {
    const city = await answeredCity();
    const whole = { outcome: 'changed', days: [{ day: '2026-07-14', code: 'K' }], reason: 'paper-seen' };
    const refused = await decide(city, whole);
    expect(refused).toMatchObject({ status: 409, body: { code: 'group-code-for-one', because: { codes: ['K'] } } });
    expect(await sheetOf(city)).toMatchObject({ state: 'disputed', revision: 1 });
    expect((await decide(city, { ...whole, understood: true })).status).toBe(200);
  });
});

describe('the disputes of a kindergarten', () => {
  it('come in pages, every one once, and a page shows the children of that page alone', async () => {
    const city = await disputedCity(3);
    const page = async (after?: string) => {
      const query = { limit: '2', ...(after === undefined ? {} : { after }) };
      return (await city.ask('listDisputes', { iin: head, params: { preschool: garden }, query })).body;
    };
    const first = await page();
    expect(first['disputes']).toHaveLength(2);
    const second = await page(String(first['next']));
    expect(second['disputes']).toHaveLength(1);
    expect(second['next']).toBeUndefined();
    const seen = [first, second].flatMap((body) => (body['disputes'] as { contract: string }[]).map(({ contract }) => contract));
    expect(seen.toSorted()).toEqual(city.contracts.toSorted());
    expect((await city.ask('listDisputes', { iin: people.clerk, params: { preschool: garden } })).status).toBe(403);
  });
});
