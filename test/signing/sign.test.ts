// A parent signs a month of the child: what is shown, when a signature is taken, and what it is good for.

import { describe, expect, it } from 'vitest';
import { reviseSheet, openSheet } from '../../shared/domain/sheet.ts';
import { startOf, day } from '../../shared/domain/time.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { codeMessage } from '../../shared/notifications/codeMessage.ts';
import { smsSegments } from '../../shared/notifications/messages.ts';
import { readApplication, saveApplication } from '../../shared/table/applications.ts';
import { saveSheet } from '../../shared/table/sheets.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import type { StoredSheet } from '../../shared/table/timesheetItems.ts';
import { hastyRulebooks, people } from '../support/city.ts';
import { head } from '../support/contractCity.ts';
import { giveGuardian } from '../support/family.ts';
import { july, presentMonth, presentSheet, sheetCity, sheetOf, type SheetCity } from '../support/sheetCity.ts';
import { askMonthCode, monthCode, showMonth, signMonth, signMonthWith } from '../support/signingMonths.ts';

const iinOfFamily = (city: SheetCity, place = 0) => city.families[place]?.iin ?? '';

/** What the family of that place signs now. */
async function mineOf(city: SheetCity, place = 0) {
  const { contract, digest } = await sheetOf(city, place);
  return { iin: iinOfFamily(city, place), contract, digest };
}

/** The month as C of the kindergarten or the department would change it: one day is another code, and it is disputed where `state` says so. */
async function change(city: SheetCity, before: StoredSheet, more: Partial<StoredSheet> = {}, on = '2026-07-14'): Promise<StoredSheet> {
  const rulebook = city.context.rulebooks().find(({ territory }) => territory === 'karaganda');
  if (rulebook === undefined) throw new Error('no rulebook');
  const opened = { ...openSheet(before), digest: before.digest, canonical: before.canonical };
  const text = reviseSheet(opened, [{ day: day(on), code: 'N' }], 'kindergarten-agreed', rulebook.attendance);
  const { amount, revision } = openSheet(text);
  const command = {
    name: 'test',
    by: 'job:test',
    as: 'system',
    at: city.context.now(),
    key: `change-${on}`,
    digest: digestOf(on),
  } as const;
  const saved = saveSheet(before, { ...before, ...text, amount, revision, ...more }, command, { kind: 'sheet-answered', data: {} });
  await city.context.table.together(`change-${on}`, saved.writes);
  return saved.sheet;
}

describe('a month is shown', () => {
  it('day by day, with words, totals, the amount and the digest of exactly that', async () => {
    const city = await sheetCity(1, { presentedAt: '2026-08-01T00:05:00+05:00' });
    const contract = city.contracts[0] ?? '';
    const exceptions = { [contract]: { '2026-08-03': 'B', '2026-08-04': 'N', '2026-08-05': 'p' } };
    const moved = { [contract]: [{ day: day('2026-08-04'), from: 'B', because: 'no-document' as const }] };
    await presentMonth(city, [contract], { month: '2026-08', presentedAt: '2026-09-01T00:05:00+05:00', codes: exceptions, moved });
    const { status, body } = await showMonth(city, { iin: iinOfFamily(city), contract, month: '2026-08' });
    expect([status, body['state'], body['moves']]).toEqual([200, 'presented', ['sign', 'dispute']]);
    expect(body['window']).toMatchObject({
      window: 'open',
      opens: '2026-08-31T19:00:00.000Z',
      until: '2026-09-10T19:00:00.000Z',
      lastDay: '2026-09-10',
    });
    const shown = body['shown'] as { days: Record<string, unknown>[]; totals: Record<string, unknown>[] } & Record<string, unknown>;
    expect(shown.days).toHaveLength(31);
    expect(shown.days[0]).toMatchObject({ day: '2026-08-01', code: 'H', label: { ru: 'Нерабочий день' }, payable: false, late: false });
    expect(shown.days[2]).toMatchObject({ day: '2026-08-03', code: 'B', label: { kk: 'Ауырды' }, payable: true });
    expect(shown.days[3]).toMatchObject({ code: 'N', payable: false, moved: { from: 'B', because: 'no-document' } });
    expect(shown.days[4]).toMatchObject({ code: 'P', late: true });
    // 5,000,000 × 20 ÷ 21, to a whole tenge.
    expect(shown).toMatchObject({ workingDays: 21, payableDays: 20, rates: [{ monthTiyn: 5_000_000 }], former: [] });
    expect(body['amountTiyn']).toBe(4_761_900);
    expect(digestOf(String(shown['canonical']))).toBe(body['digest']);
    expect(shown['statement']).toMatchObject({ ru: expect.stringContaining('Подтверждаю') as string });
    expect(shown.totals).toContainEqual(expect.objectContaining({ code: 'P', days: 19, payable: true }));
  });

  it('as a month to come before its window, and as not ready after it began, each with what to do', async () => {
    const city = await sheetCity(1);
    const contract = city.contracts[0] ?? '';
    city.at('2026-08-20T10:00:00+05:00');
    const iin = iinOfFamily(city);
    const early = await showMonth(city, { iin, contract, month: '2026-08' });
    expect(early.body).toMatchObject({ state: 'not-shown', moves: [], window: { window: 'not-open', opens: '2026-08-31T19:00:00.000Z' } });
    expect(early.body['next']).toMatchObject({ ru: expect.stringContaining('1 сентября 2026') as string });
    const code = await askMonthCode(city, { iin, contract, digest: 'a'.repeat(64), month: '2026-08' });
    expect(code.body).toMatchObject({ code: 'window-not-open', because: { opens: '2026-08-31T19:00:00.000Z' } });
    city.at('2026-09-12T10:00:00+05:00');
    const late = await showMonth(city, { iin, contract, month: '2026-08' });
    expect(late.body).toMatchObject({
      state: 'not-shown',
      moves: [],
      next: { en: expect.stringContaining('not ready to be signed yet') as string },
    });
    expect((await askMonthCode(city, { iin, contract, digest: 'a'.repeat(64), month: '2026-08' })).body).toMatchObject({
      code: 'sheet-unknown',
    });
    for (const month of ['2026-06', '2026-10'])
      expect((await showMonth(city, { iin, contract, month })).body).toMatchObject({ status: 404, code: 'sheet-unknown' });
    expect((await showMonth(city, { iin, contract, month: '2026-13' })).status).toBe(400);
  });

  it('in a list of all of them, the newest first, page by page', async () => {
    const city = await sheetCity(2);
    city.at('2026-10-03T10:00:00+05:00');
    const iin = iinOfFamily(city);
    const { body } = await city.ask('listMyMonths', { iin });
    const rows = body['months'] as Record<string, unknown>[];
    expect(rows.map(({ month, state }) => [month, state])).toEqual([
      ['2026-10', 'not-shown'],
      ['2026-09', 'not-shown'],
      ['2026-08', 'not-shown'],
      ['2026-07', 'presented'],
    ]);
    // Nobody ran the job of silence yet; that it is too late is so all the same.
    expect(rows[3]).toMatchObject({
      amountTiyn: expect.any(Number) as number,
      window: { window: 'closed' },
      moves: [],
      contract: city.contracts[0],
    });
    expect(body['next']).toBeUndefined();
    const first = await city.ask('listMyMonths', { iin, query: { limit: '3' } });
    const second = await city.ask('listMyMonths', { iin, query: { limit: '3', before: String(first.body['next']) } });
    expect([first, second].flatMap((page) => page.body['months'])).toEqual(rows);
    expect(second.body['next']).toBeUndefined();
  });

  it('to its guardians and to nobody else', async () => {
    const city = await sheetCity(2);
    const { contract, digest } = await mineOf(city);
    for (const iin of [iinOfFamily(city, 1), people.stranger, head]) {
      expect((await showMonth(city, { iin, contract })).status).toBe(404);
      expect((await askMonthCode(city, { iin, contract, digest })).status).toBe(404);
      expect((await signMonthWith(city, { iin, contract, digest }, '123456')).status).toBe(404);
    }
  });
});

describe('a signature', () => {
  it('is of the digest that was shown, is written down with its method, and all guardians are told (T08, I-19)', async () => {
    const city = await sheetCity(1);
    city.at('2026-08-03T12:00:00+05:00');
    const mine = await mineOf(city);
    const { status, body } = await signMonth(city, mine);
    expect([status, body['state'], body['moves']]).toEqual([200, 'signed', []]);
    const sheet = await sheetOf(city);
    expect(sheet.signature).toMatchObject({ method: 'one-time-code', digest: mine.digest });
    expect(sheet.canonical).toBe(city.sheets[0]?.canonical);
    const inbox = await city.ask('listMyNotices', { iin: mine.iin });
    expect(inbox.body['notices']).toContainEqual(expect.objectContaining({ kind: 'month-signed' }));
    const shown = await showMonth(city, mine);
    expect(shown.body).toMatchObject({
      state: 'signed',
      shown: { signature: { mine: true, digest: mine.digest, at: '2026-08-03T07:00:00.000Z' } },
    });
    expect((await askMonthCode(city, mine)).body).toMatchObject({ code: 'signed-already', because: { digest: mine.digest } });
  });

  it.each([
    ['2026-07-31T18:59:59.999Z', 409, 'window-not-open'],
    ['2026-07-31T19:00:00.000Z', 200, undefined],
    ['2026-08-10T18:59:59.999Z', 200, undefined],
    ['2026-08-10T19:00:00.000Z', 409, 'window-closed'],
  ])('that arrives at %s: %i %s (I-15)', async (arrives, status, code) => {
    const city = await sheetCity(1, { presentedAt: '2026-07-31T18:30:00Z' });
    const mine = await mineOf(city);
    // The code was asked for while it was open; where it never was, there is none to be had.
    const inTime = arrives >= '2026-08-10' ? '2026-08-10T18:58:00Z' : '2026-07-31T19:00:00Z';
    city.at(inTime);
    const digits = await monthCode(city, mine);
    city.at(arrives);
    const answer = await signMonthWith(city, mine, digits);
    expect([answer.status, answer.body['code']]).toEqual([status, code]);
    if (code === 'window-closed') expect(answer.body).toMatchObject({ because: { since: '2026-08-10T19:00:00.000Z', at: arrives } });
    expect((await sheetOf(city)).state).toBe(status === 200 ? 'signed' : 'presented');
  });

  it('of a month that changed after it was shown is refused, and the new digest is told', async () => {
    const city = await sheetCity(1);
    city.at('2026-08-03T12:00:00+05:00');
    const mine = await mineOf(city);
    const digits = await monthCode(city, mine);
    const changed = await change(city, await sheetOf(city));
    const answer = await signMonthWith(city, mine, digits);
    expect(answer.body).toMatchObject({ status: 409, code: 'document-changed', because: { digest: changed.digest } });
    expect((await askMonthCode(city, mine)).body).toMatchObject({ code: 'document-changed', because: { digest: changed.digest } });
    const shown = await showMonth(city, mine);
    expect(shown.body).toMatchObject({ digest: changed.digest, shown: { revision: 2, former: [{ revision: 1, digest: mine.digest }] } });
    // The code for the old text does not sign the new one (T07).
    expect((await signMonthWith(city, { ...mine, digest: changed.digest }, digits)).body).toMatchObject({ code: 'code-unknown' });
    expect((await signMonth(city, { ...mine, digest: changed.digest })).status).toBe(200);
  });

  it('needs the code of that month, child and text, and is tried five times (T07)', async () => {
    const city = await sheetCity(2);
    const [contract = '', other = ''] = city.contracts;
    city.at('2026-09-02T12:00:00+05:00');
    const august = await presentSheet(city, contract, { month: '2026-08' });
    city.at('2026-08-03T12:00:00+05:00');
    const mine = await mineOf(city);
    const digits = await monthCode(city, mine);
    const theirs = await mineOf(city, 1);
    const refused = { code: 'code-unknown' };
    city.at('2026-09-02T12:00:00+05:00');
    const ofAugust = { ...mine, digest: august.digest, month: '2026-08' };
    expect((await signMonthWith(city, ofAugust, digits)).body).toMatchObject(refused);
    expect((await signMonthWith(city, { ...ofAugust, digest: mine.digest }, digits)).body).toMatchObject({ code: 'document-changed' });
    city.at('2026-08-03T12:01:00+05:00');
    expect((await signMonthWith(city, theirs, digits)).body).toMatchObject(refused);
    expect(theirs.contract).toBe(other);
    const wrong = digits === '000000' ? '000001' : '000000';
    const left = [];
    for (let tries = 0; tries < 6; tries += 1) left.push((await signMonthWith(city, mine, wrong)).body);
    expect(left.map(({ code, because }) => [code, (because as Record<string, unknown>)['triesLeft']])).toEqual([
      ...[4, 3, 2, 1].map((triesLeft) => ['code-wrong', triesLeft]),
      ['code-tries-spent', undefined],
      ['code-tries-spent', undefined],
    ]);
    expect((await signMonthWith(city, mine, digits)).body).toMatchObject({ code: 'code-tries-spent' });
    expect((await signMonth(city, mine)).status).toBe(200);
  });

  it('by a method the rulebook does not allow, or nobody here can verify, is not taken on trust', async () => {
    const city = await sheetCity(1);
    city.at('2026-08-03T12:00:00+05:00');
    const { iin, contract, digest } = await mineOf(city);
    const asked = { iin, params: { contract, month: july }, body: { digest, signature: { method: 'e-signature', cms: 'AAAA' } } };
    expect((await city.ask('signMyMonth', asked)).body).toMatchObject({
      code: 'signature-method-not-allowed',
      because: { methods: ['one-time-code'] },
    });
    const rulebooks = (): readonly Rulebook[] =>
      hastyRulebooks().map((one) => ({
        ...one,
        attendance: { ...one.attendance, window: { ...one.attendance.window, signatures: ['one-time-code', 'e-signature'] } },
      }));
    const open = await sheetCity(1, { more: { rulebooks } });
    const theirs = await mineOf(open);
    const answer = await open.ask('signMyMonth', {
      ...asked,
      params: { contract: theirs.contract, month: july },
      body: { ...asked.body, digest: theirs.digest },
    });
    expect(answer.body).toMatchObject({ status: 503, code: 'signature-not-verifiable' });
  });

  it('of whom it was shown late counts for as many days as the rulebook gives', async () => {
    const city = await sheetCity(1, { presentedAt: '2026-08-20T15:00:00+05:00', enrolledAt: '2026-08-19T10:00:00+05:00' });
    const mine = await mineOf(city);
    expect((await showMonth(city, mine)).body['window']).toMatchObject({
      window: 'exempt',
      because: 'enrolled-late',
      lastDay: '2026-08-30',
    });
    city.at('2026-08-30T18:58:00Z');
    const digits = await monthCode(city, mine);
    city.at('2026-08-30T18:59:59.999Z');
    expect((await signMonthWith(city, mine, digits)).status).toBe(200);
  });

  it('accepts what came of a dispute, after the window as well, until it is decided', async () => {
    const city = await sheetCity(2);
    const deadline = {
      from: day('2026-08-10'),
      days: 3,
      halfDay: day('2026-08-11'),
      lastDay: day('2026-08-13'),
      before: startOf(day('2026-08-14')),
      calendarVersion: '1',
    };
    const by = (await city.context.vault()).identify('person', iinOfFamily(city));
    const dispute = { at: city.context.now(), by, days: [{ day: day('2026-07-14'), says: 'absent' }], answerBy: deadline };
    for (const place of [0, 1]) await change(city, await sheetOf(city, place), { state: 'disputed', dispute }, `2026-07-1${4 + place}`);
    city.at('2026-08-13T23:59:59.999+05:00');
    const waiting = await showMonth(city, await mineOf(city));
    expect(waiting.body['next']).toMatchObject({ en: expect.stringContaining('13 August 2026 at the latest') as string });
    city.at('2026-08-14T00:00:00+05:00');
    const unanswered = await showMonth(city, await mineOf(city));
    expect(unanswered.body['next']).toMatchObject({ en: expect.stringMatching(/did not answer in time.*you may sign/) as string });
    expect((await showMonth(city, await mineOf(city, 1))).body['next']).toMatchObject({
      en: 'The kindergarten did not answer in time; the education department decides, and you will be told.',
    });
    city.at('2026-08-20T12:00:00+05:00');
    // Not the days another guardian has just objected to.
    const others = await mineOf(city, 1);
    expect((await showMonth(city, others)).body).toMatchObject({ state: 'disputed', moves: [] });
    expect((await askMonthCode(city, others)).body).toMatchObject({ code: 'month-disputed' });
    const mine = await mineOf(city);
    const shown = await showMonth(city, mine);
    expect(shown.body).toMatchObject({ state: 'disputed', moves: ['sign'], shown: { dispute: { answerLastDay: '2026-08-13' } } });
    expect((await signMonthWith(city, { ...mine, digest: city.sheets[0]?.digest ?? '' }, '123456')).body).toMatchObject({
      code: 'document-changed',
    });
    expect((await signMonth(city, mine)).body).toMatchObject({ state: 'signed' });
    const decision = { at: city.context.now(), by, reason: 'marks-hold', digest: mine.digest };
    await change(city, await sheetOf(city, 1), { state: 'decided', decision }, '2026-07-21');
    const decided = await mineOf(city, 1);
    expect((await askMonthCode(city, decided)).body).toMatchObject({ code: 'move-forbidden', because: { state: 'decided' } });
  });
});

it.each(['kk', 'ru', 'en'] as const)('a code to sign a month with says so in %s, in two SMS segments, and not to tell it', (locale) => {
  const { sms } = codeMessage('123456', 5, locale, 'month');
  expect(sms).toMatch({ kk: /табел.*балабақшаға да/, ru: /табел.*детскому саду/, en: /timesheet.*kindergarten/ }[locale]);
  expect(smsSegments(sms)).toBeLessThanOrEqual(2);
});

describe('two guardians', () => {
  it('may both, the first of them does, the second is told so; and both hear of it (T08)', async () => {
    const city = await sheetCity(2);
    const [one, another] = [iinOfFamily(city), iinOfFamily(city, 1)];
    const mine = await mineOf(city);
    await shareChild(city);
    city.at('2026-08-03T12:00:00+05:00');
    const [first, second] = [await monthCode(city, mine), await monthCode(city, { ...mine, iin: another })];
    const answers = await Promise.all([signMonthWith(city, mine, first), signMonthWith(city, { ...mine, iin: another }, second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'signed-already' });
    for (const iin of [one, another]) {
      const { body } = await city.ask('listMyNotices', { iin });
      expect((body['notices'] as { kind: string }[]).filter(({ kind }) => kind === 'month-signed')).toHaveLength(1);
    }
  });
});

/** The guardian of the second child becomes one of the first as well. */
async function shareChild(city: SheetCity): Promise<void> {
  const { table, vault } = city.context;
  const sheet = await sheetOf(city);
  const person = (await vault()).identify('person', iinOfFamily(city, 1));
  const application = await readApplication(table, sheet.application);
  if (application === undefined) throw new Error('no application');
  const guardians = [...application.guardians, person];
  const command = { name: 'test', by: 'job:test', as: 'system', at: city.context.now(), key: 'share', digest: digestOf('share') } as const;
  const saved = saveApplication(application, { ...application, guardians }, command, {
    kind: 'application-changed',
    data: {},
    cause: 'offered',
    now: city.context.now(),
  });
  await table.together('share', saved.writes);
  await giveGuardian(city, iinOfFamily(city, 1), sheet.child);
}
