// What is decided or put right is read by people: in words, with the days that became others, and with what stood when somebody objected. July 2026 is shown
// on 2026-08-01.

import { describe, expect, it } from 'vitest';
import { people } from '../support/city.ts';
import { head } from '../support/contractCity.ts';
import { answer, correct, decide, dispute, lookAt } from '../support/disputingMonths.ts';
import { showMonth, signMonth } from '../support/signingMonths.ts';
import { attendanceCity } from '../support/attendanceCity.ts';
import { presentMonth, sheetOf, type SheetCity } from '../support/sheetCity.ts';

/** A child who was marked away on 2026-07-14 and 2026-07-15; it is Wed 2026-08-05. */
async function awayCity(): Promise<SheetCity> {
  const there = await attendanceCity(1);
  const codes = { [there.contracts[0] ?? '']: { '2026-07-14': 'N', '2026-07-15': 'n' } };
  const city = { ...there, sheets: await presentMonth(there, there.contracts, { codes }) };
  city.at('2026-08-05T12:00:00+05:00');
  return city;
}

type Shown = Readonly<Record<string, unknown>>;
const mine = (city: SheetCity) => ({ iin: city.families[0]?.iin ?? '', contract: city.contracts[0] ?? '' });
const shownTo = async (city: SheetCity) => (await showMonth(city, mine(city))).body['shown'] as Shown;
const inThree = { kk: expect.stringMatching(/\S/), ru: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };
const present = { code: 'P', payable: true, label: inThree };
const away = { code: 'N', payable: false, label: inThree };

describe('a parent whose signed month is put right on 2026-08-20', () => {
  it('reads which days became others, what they were, and why, beside the text that was signed (I-19)', async () => {
    const city = await awayCity();
    const signed = await sheetOf(city);
    expect((await signMonth(city, { ...mine(city), digest: signed.digest })).status).toBe(200);
    city.at('2026-08-20T10:00:00+05:00');
    expect((await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] })).status).toBe(200);
    const shown = await shownTo(city);
    expect(shown['replaces']).toMatchObject({
      revision: 1,
      digest: signed.digest,
      signed: true,
      because: 'mistake',
      words: { kk: 'Айдағы қате түзетілді.', ru: 'Исправлена ошибка в этом месяце.', en: 'A mistake in the month was put right.' },
      days: [{ day: '2026-07-14', was: away, is: present }],
      payableDays: 19,
    });
    expect(shown['decision']).toMatchObject({ reason: 'mistake', words: inThree });
  });

  it('is shown all days since the text that was signed, however often it was put right after', async () => {
    const city = await awayCity();
    await signMonth(city, { ...mine(city), digest: (await sheetOf(city)).digest });
    city.at('2026-08-20T10:00:00+05:00');
    await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] });
    await correct(city, { because: 'department-decided', days: [{ day: '2026-07-16', code: 'N' }] });
    const shown = await shownTo(city);
    expect(shown['replaces']).toMatchObject({ revision: 1, because: 'department-decided', payableDays: 19 });
    expect((shown['replaces'] as { days: { day: string }[] }).days.map(({ day }) => day)).toEqual(['2026-07-14', '2026-07-16']);
    expect(shown['former']).toMatchObject([
      { revision: 2, because: 'mistake', words: { en: 'A mistake in the month was put right.' } },
      { revision: 1 },
    ]);
  });
});

describe('a dispute of 2026-08-05 that is settled', () => {
  it('by the department has no turn any more, says in words why, and still shows what the parent objected to', async () => {
    const city = await awayCity();
    await dispute(city, { '2026-07-14': 'P', '2026-07-15': 'P' });
    await answer(city, { outcome: 'kept' });
    const days = [{ day: '2026-07-14', code: 'P' }];
    const decided = await decide(city, { outcome: 'changed', days, reason: 'family-is-right' });
    const settled = {
      days: [
        { day: '2026-07-14', stands: 'N', says: 'P', is: 'P' },
        { day: '2026-07-15', stands: 'N', says: 'P', is: 'N' },
      ],
      overdue: false,
    };
    expect(decided.body).toMatchObject({ state: 'decided', dispute: settled });
    expect(decided.body['dispute']).not.toHaveProperty('turn');
    const looked = await lookAt(city, mine(city).contract);
    expect(looked.body).toMatchObject({ dispute: settled, decision: { reason: 'family-is-right', words: inThree } });
    expect(looked.body['dispute']).not.toHaveProperty('turn');
    expect(looked.body['texts']).toMatchObject([{ revision: 1 }, { revision: 2, words: { en: 'The education department decided so.' } }]);
    const shown = await shownTo(city);
    expect(shown).toMatchObject({
      decision: { reason: 'family-is-right', words: { en: 'What the family said turned out to be right.' } },
      replaces: { revision: 1, signed: false, days: [{ day: '2026-07-14', was: away, is: present }] },
      dispute: { days: [{ day: '2026-07-14', stands: away, says: 'P', label: present.label }, { day: '2026-07-15' }] },
    });
  });

  it('by the kindergarten, which agreed, shows its head what stood before; it is the department’s turn until the parent signs', async () => {
    const city = await awayCity();
    await dispute(city, { '2026-07-15': 'P' });
    const agreed = await answer(city, { outcome: 'changed' });
    expect(agreed.body).toMatchObject({ dispute: { turn: 'department', days: [{ day: '2026-07-15', stands: 'N', says: 'P', is: 'P' }] } });
    const listed = await city.ask('listDisputes', { iin: head, params: { preschool: 'balapan' } });
    expect(listed.body['disputes']).toMatchObject([{ dispute: { days: [{ stands: 'N', is: 'P' }] } }]);
    await signMonth(city, { ...mine(city), digest: (await sheetOf(city)).digest });
    expect((await lookAt(city, mine(city).contract, people.auditor)).body['dispute']).not.toHaveProperty('turn');
  });
});

describe('a decision', () => {
  it('that changes a day does not say that the marks hold', async () => {
    const city = await awayCity();
    await dispute(city, { '2026-07-14': 'P' });
    await answer(city, { outcome: 'kept' });
    const days = [{ day: '2026-07-14', code: 'P' }];
    const decided = await decide(city, { outcome: 'changed', days, reason: 'marks-hold' });
    expect(decided).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
  });
});

describe('a digest that is not the month’s any more', () => {
  it('is refused to the department in words of its own: it is to look again, and to sign nothing', async () => {
    const city = await awayCity();
    const old = { digest: 'ab'.repeat(32) };
    const days = [{ day: '2026-07-14', code: 'P' }];
    const refused = await correct(city, { because: 'mistake', days }, old);
    expect(refused).toMatchObject({ status: 409, body: { code: 'sheet-changed', because: { digest: (await sheetOf(city)).digest } } });
    expect(refused.body['detail']).not.toContain('sign');
    await dispute(city, { '2026-07-14': 'P' });
    await answer(city, { outcome: 'kept' });
    expect((await decide(city, { outcome: 'changed', days, reason: 'family-is-right' }, old)).body['code']).toBe('sheet-changed');
  });
});
