// A parent objects, the kindergarten answers, the department decides. July 2026 is shown on 2026-08-01; a dispute of Wed 2026-08-05 is to be answered by Mon
// 2026-08-10 and decided by Mon 2026-08-17.

import { describe, expect, it } from 'vitest';
import { openText } from '../../shared/table/sheetHistory.ts';
import { readSheetText } from '../../shared/table/sheets.ts';
import { attendanceCity } from '../support/attendanceCity.ts';
import { people, type Answer } from '../support/city.ts';
import { head } from '../support/contractCity.ts';
import { giveGuardian } from '../support/family.ts';
import { answer, decide, dispute, kindsOf, lookAt } from '../support/disputingMonths.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { monthCode, showMonth, signMonth, signMonthWith } from '../support/signingMonths.ts';
import { presentMonth, sheetCity, sheetOf, type SheetCity } from '../support/sheetCity.ts';

const disputedAt = '2026-08-05T12:00:00+05:00';

/** A family whose child was marked away on 2026-07-14 and 2026-07-15, and who says it was there. */
async function disputedCity(says: Readonly<Record<string, string>> = { '2026-07-14': 'present', '2026-07-15': 'P' }): Promise<SheetCity> {
  const there = await attendanceCity(1);
  const [contract = ''] = there.contracts;
  const codes = { [contract]: { '2026-07-14': 'N', '2026-07-15': 'n', '2026-07-16': 'N' } };
  const city = { ...there, sheets: await presentMonth(there, there.contracts, { codes }) };
  city.at(disputedAt);
  const { status, text } = await dispute(city, says, {}, 'Бала келген, тәрбиеші білмеген.');
  if (status !== 200) throw new Error(text);
  return city;
}

const code = ({ status, body }: Answer) => [status, body['code']];
const mine = (city: SheetCity) => ({ iin: city.families[0]?.iin ?? '', contract: city.contracts[0] ?? '' });
const digestNow = async (city: SheetCity) => (await sheetOf(city)).digest;

describe('a dispute', () => {
  it('of Wed 2026-08-05 is to be answered by Mon 2026-08-10 and decided by Mon 2026-08-17; both sides are told', async () => {
    const city = await disputedCity();
    const sheet = await sheetOf(city);
    expect(sheet.state).toBe('disputed');
    expect(sheet.dispute?.days).toEqual([
      { day: '2026-07-14', says: 'P', stands: 'N' },
      { day: '2026-07-15', says: 'P', stands: 'N' },
    ]);
    expect(sheet.dispute?.answerBy).toMatchObject({ lastDay: '2026-08-10' });
    expect(sheet.dispute?.decideBy).toMatchObject({ lastDay: '2026-08-17' });
    expect((await kindsOf(city, mine(city).iin))[0]).toBe('month-disputed');
    expect((await kindsOf(city, head))[0]).toBe('preschool-month-disputed');
  });

  it('keeps what was typed sealed, and out of the chain', async () => {
    const city = await disputedCity();
    expect(JSON.stringify(await sheetOf(city))).not.toContain('тәрбиеші');
    const shown = await lookAt(city, mine(city).contract);
    expect(JSON.stringify(shown.body['events'])).not.toContain('тәрбиеші');
    expect(shown.body['dispute']).toMatchObject({ comment: 'Бала келген, тәрбиеші білмеген.' });
  });

  it('is taken until the last millisecond of 2026-08-10 and no later (I-15)', async () => {
    const city = await sheetCity(2);
    city.at('2026-08-10T18:59:59.999Z');
    expect((await dispute(city, { '2026-07-14': 'absent' })).status).toBe(200);
    city.at('2026-08-10T19:00:00.000Z');
    expect(code(await dispute(city, { '2026-07-14': 'absent' }, { family: 1 }))).toEqual([409, 'window-closed']);
  });

  it('is not taken before 2026-08-01', async () => {
    const city = await sheetCity(1, { presentedAt: '2026-07-31T20:00:00+05:00' });
    expect(code(await dispute(city, { '2026-07-14': 'absent' }))).toEqual([409, 'window-not-open']);
  });

  it('names days of the child that are not so already, with codes of the rulebook', async () => {
    const city = await sheetCity(1);
    city.at(disputedAt);
    expect(code(await dispute(city, { '2026-07-01': 'P' }))).toEqual([422, 'day-not-in-month']);
    expect(code(await dispute(city, { '2026-07-04': 'P' }))).toEqual([422, 'day-not-in-month']);
    expect(code(await dispute(city, { '2026-06-30': 'P' }))).toEqual([422, 'day-not-in-month']);
    expect(code(await dispute(city, { '2026-07-14': 'P' }))).toEqual([422, 'day-says-the-same']);
    expect((await dispute(city, { '2026-07-14': 'X' })).body['code']).toBe('day-code-unknown');
    expect(code(await dispute(city, { '2026-07-14': 'N' }, { digest: 'ab'.repeat(32) }))).toEqual([409, 'document-changed']);
    expect((await sheetOf(city)).state).toBe('presented');
  });

  it('of somebody else’s child is not found, and no other kindergarten sees it', async () => {
    const city = await disputedCity();
    expect((await dispute(city, { '2026-07-14': 'P' }, { iin: people.stranger })).status).toBe(404);
    await seedPreschool(city, 'other', { groups: [{ group: 'sun', capacity: 1 }], head: preschoolPeople.otherHead });
    const { otherHead } = preschoolPeople;
    expect((await answer(city, { outcome: 'kept' }, { iin: otherHead })).status).toBe(403);
    expect((await answer(city, { outcome: 'kept' }, { iin: otherHead }, 'other')).status).toBe(404);
    const { body } = await city.ask('listDisputes', { iin: otherHead, params: { preschool: 'other' } });
    expect(body).toEqual({ disputes: [] });
  });
});

describe('two guardians at once', () => {
  it.each([1, 2, 3, 4, 5])(
    'one signs and one disputes: one of them wins, and the other is told in clear words (order %i)',
    async (order) => {
      const city = await sheetCity(1);
      const { iin, contract } = mine(city);
      const other = people.otherParent;
      await giveGuardian(city, other, (await sheetOf(city)).child);
      city.at(disputedAt);
      const digest = await digestNow(city);
      const signing = { iin, contract, digest };
      const pressed = await monthCode(city, signing);
      const presses = [
        () => signMonthWith(city, signing, pressed),
        () => dispute(city, { '2026-07-14': 'absent' }, { iin: other, digest }),
      ];
      const answers = await Promise.all((order % 2 === 0 ? presses : presses.toReversed()).map((press) => press()));
      const statuses = answers.map(({ status }) => status).toSorted();
      expect(statuses).toEqual([200, 409]);
      const refused = answers.find(({ status }) => status === 409)?.body['code'];
      const { state } = await sheetOf(city);
      expect([state, refused]).toEqual(state === 'signed' ? ['signed', 'month-signed'] : ['disputed', 'month-disputed']);
    },
  );

  it('both dispute: the second hears that it is disputed already', async () => {
    const city = await disputedCity();
    await giveGuardian(city, people.otherParent, (await sheetOf(city)).child);
    expect(code(await dispute(city, { '2026-07-16': 'P' }, { iin: people.otherParent }))).toEqual([409, 'month-disputed']);
  });

  it('who disputed may take it back by signing before any answer', async () => {
    const city = await disputedCity();
    city.at('2026-08-05T13:00:00+05:00');
    const signed = await signMonth(city, { ...mine(city), digest: await digestNow(city) });
    expect(signed.status).toBe(200);
    expect((await sheetOf(city)).state).toBe('signed');
    // The head waits for no answer any more, and one given all the same is told why it is not needed.
    expect((await kindsOf(city, head)).slice(0, 2)).toEqual(['preschool-month-accepted', 'preschool-month-disputed']);
    expect(code(await answer(city, { outcome: 'changed' }))).toEqual([409, 'dispute-taken-back']);
  });

  it('a month signed without a dispute is no news for the head', async () => {
    const city = await sheetCity(1);
    city.at(disputedAt);
    expect((await signMonth(city, { ...mine(city), digest: await digestNow(city) })).status).toBe(200);
    expect(await kindsOf(city, head)).not.toContain('preschool-month-accepted');
    expect(code(await answer(city, { outcome: 'kept' }))).toEqual([409, 'move-forbidden']);
  });
});

describe('a kindergarten', () => {
  it('sees its disputes, what is to be answered soonest first, with what was typed', async () => {
    const city = await sheetCity(2);
    city.at('2026-08-06T12:00:00+05:00');
    await dispute(city, { '2026-07-14': 'absent' }, { family: 1 });
    city.at('2026-08-05T12:00:00+05:00');
    await dispute(city, { '2026-07-15': 'absent' }, {}, 'Үйде болды.');
    const { body } = await city.ask('listDisputes', { iin: head, params: { preschool: 'balapan' } });
    const disputes = body['disputes'] as { contract: string; dispute: Record<string, unknown> }[];
    expect(disputes.map(({ contract }) => contract)).toEqual([city.contracts[0], city.contracts[1]]);
    expect(disputes[0]?.dispute).toMatchObject({ comment: 'Үйде болды.', answerLastDay: '2026-08-10', turn: 'preschool', overdue: false });
    expect(disputes.map(({ dispute: { workingDaysLeft } }) => workingDaysLeft)).toEqual([3, 4]);
    expect(disputes[0]?.dispute['days']).toEqual([{ day: '2026-07-15', stands: 'P', says: 'N', is: 'P' }]);
  });

  it('that agrees makes a new text of the disputed days alone, which the parent signs; the old one stays to the letter (I-19)', async () => {
    const city = await disputedCity();
    const before = await sheetOf(city);
    city.at('2026-08-06T10:00:00+05:00');
    const { status, body } = await answer(city, { outcome: 'changed' });
    expect([status, body['state'], body['revision']]).toEqual([200, 'disputed', 2]);
    const after = await sheetOf(city);
    expect(openText(after)).toMatchObject({ replaces: { digest: before.digest, because: 'kindergarten-agreed' } });
    expect([openText(before).payableDays, openText(after).payableDays]).toEqual([18, 20]);
    expect(openText(after).codes[15]).toBe('N');
    expect(after.dispute?.decideBy).toMatchObject({ lastDay: '2026-08-13' });
    const kept = await readSheetText(city.context.table, after, before.digest);
    expect(kept?.canonical).toBe(before.canonical);
    expect((await kindsOf(city, mine(city).iin))[0]).toBe('month-agreed');
    const old = await city.ask('sendMyMonthCode', {
      iin: mine(city).iin,
      params: { contract: mine(city).contract, month: '2026-07' },
      body: { digest: before.digest },
    });
    expect(code(old)).toEqual([409, 'document-changed']);
    city.at('2026-08-20T10:00:00+05:00');
    expect((await signMonth(city, { ...mine(city), digest: after.digest })).status).toBe(200);
    expect(await sheetOf(city)).toMatchObject({ state: 'signed', signature: { digest: after.digest }, amount: after.amount });
  });

  it('agrees to some of the days, and to none that was not disputed', async () => {
    const city = await disputedCity();
    const said = (day: string, says: string) => ({ outcome: 'changed', days: [{ day, says }] });
    expect(code(await answer(city, said('2026-07-16', 'P')))).toEqual([422, 'day-not-disputed']);
    expect(code(await answer(city, said('2026-07-14', 'B')))).toEqual([409, 'day-without-paper']);
    expect(code(await answer(city, said('2026-07-14', 'N')))).toEqual([409, 'nothing-changes']);
    expect((await answer(city, said('2026-07-14', 'P'))).status).toBe(200);
    expect(openText(await sheetOf(city)).payableDays).toBe(19);
  });

  it('cannot go above the month’s cap of three days for family reasons', async () => {
    const city = await sheetCity(1);
    city.at(disputedAt);
    const four = ['2026-07-14', '2026-07-15', '2026-07-16', '2026-07-17'];
    expect((await dispute(city, Object.fromEntries(four.map((day) => [day, 'Z'])))).status).toBe(200);
    expect(code(await answer(city, { outcome: 'changed' }))).toEqual([409, 'day-above-cap']);
  });

  it('agrees to no quarantine, which is the whole group’s or nobody’s; the department may decide it', async () => {
    const city = await sheetCity(1);
    city.at(disputedAt);
    const quarantine = { '2026-07-14': 'K', '2026-07-15': 'K' };
    expect((await dispute(city, quarantine)).status).toBe(200);
    expect(code(await answer(city, { outcome: 'changed' }))).toEqual([409, 'code-for-whole-group']);
    expect((await answer(city, { outcome: 'kept' })).status).toBe(200);
    const days = Object.entries(quarantine).map(([day, one]) => ({ day, code: one }));
    const decision = { outcome: 'changed', days, reason: 'looked-on-the-spot', understood: true };
    expect((await decide(city, decision)).status).toBe(200);
  });

  it('answers until the last millisecond of 2026-08-10, once, and no later', async () => {
    const city = await disputedCity();
    city.at('2026-08-10T19:00:00.000Z');
    expect(code(await answer(city, { outcome: 'kept' }))).toEqual([409, 'answer-time-over']);
    city.at('2026-08-10T18:59:59.999Z');
    expect((await answer(city, { outcome: 'kept' })).status).toBe(200);
    expect(code(await answer(city, { outcome: 'changed' }))).toEqual([409, 'dispute-answered']);
  });

  it('that keeps to its marks leaves the choice to the parent: to sign, or to wait for the department', async () => {
    const city = await disputedCity();
    city.at('2026-08-06T10:00:00+05:00');
    expect((await answer(city, { outcome: 'kept', comment: 'Журналда жоқ.' })).status).toBe(200);
    expect((await kindsOf(city, mine(city).iin))[0]).toBe('month-kept');
    expect(JSON.stringify((await showMonth(city, mine(city))).body)).toContain('Журналда жоқ.');
    expect(await sheetOf(city)).toMatchObject({ state: 'disputed', revision: 1, dispute: { decideBy: { lastDay: '2026-08-13' } } });
    const signed = await signMonth(city, { ...mine(city), digest: await digestNow(city) });
    expect(signed.status).toBe(200);
  });
});

describe('the department', () => {
  it('decides after the answer, the disputed days alone, and tells both sides; a clerk decides nothing', async () => {
    const city = await disputedCity();
    city.at('2026-08-06T10:00:00+05:00');
    expect(code(await decide(city, { outcome: 'as-shown' }))).toEqual([409, 'dispute-unanswered']);
    await answer(city, { outcome: 'kept' });
    expect((await decide(city, { outcome: 'as-shown' }, { iin: people.clerk })).status).toBe(403);
    const changed = (day: string) => ({ outcome: 'changed', days: [{ day, code: 'P' }], reason: 'family-is-right' });
    expect(code(await decide(city, changed('2026-07-16')))).toEqual([422, 'day-not-disputed']);
    expect(code(await decide(city, changed('2026-07-14'), { digest: 'ab'.repeat(32) }))).toEqual([409, 'sheet-changed']);
    // A minute later: what two events of one instant tell stands in no order.
    city.at('2026-08-06T10:01:00+05:00');
    const { status, body } = await decide(city, changed('2026-07-14'));
    expect([status, body['state'], body['revision'], body['payableDays']]).toEqual([200, 'decided', 2, 19]);
    const sheet = await sheetOf(city);
    expect(sheet.decision).toMatchObject({ reason: 'family-is-right', digest: sheet.digest });
    expect((await kindsOf(city, mine(city).iin))[0]).toBe('month-decided');
    expect((await kindsOf(city, head))[0]).toBe('preschool-month-decided');
    expect(code(await decide(city, { outcome: 'as-shown' }))).toEqual([409, 'move-forbidden']);
    expect(code(await answer(city, { outcome: 'kept' }))).toEqual([409, 'move-forbidden']);
  });

  it('decides from 2026-08-11 on where the kindergarten stayed silent, and its list says what is overdue', async () => {
    const city = await disputedCity();
    const list = async (query: Readonly<Record<string, string>>) => {
      const { body } = await city.ask('listMonthsToDecide', { iin: people.auditor, params: { territory: 'karaganda' }, query });
      return (body['months'] as { dispute: Record<string, unknown> }[]).map(({ dispute: of }) => [
        of['turn'],
        of['overdue'],
        of['decideLastDay'],
      ]);
    };
    const desk = await city.ask('showWork', { iin: people.clerk, params: { territory: 'karaganda' } });
    expect(desk.body['months']).toEqual({ disputed: 1, unsigned: 0, more: false });
    city.at('2026-08-10T18:59:59.999Z');
    expect(code(await decide(city, { outcome: 'as-shown' }))).toEqual([409, 'dispute-unanswered']);
    expect(await list({})).toEqual([['preschool', false, '2026-08-17']]);
    expect(await list({ turn: 'department' })).toEqual([]);
    city.at('2026-08-10T19:00:00.000Z');
    expect(await list({ turn: 'department' })).toEqual([['department', false, '2026-08-17']]);
    expect(await list({ overdue: 'true' })).toEqual([]);
    city.at('2026-08-18T00:00:00+05:00');
    expect(await list({ overdue: 'true' })).toEqual([['department', true, '2026-08-17']]);
    expect((await decide(city, { outcome: 'as-shown', reason: 'looked-on-the-spot' })).status).toBe(200);
    expect(await list({})).toEqual([]);
    // A list that showed somebody's month is a look at that child; an empty one is none.
    const { child } = await sheetOf(city);
    const audited = await city.ask('listAudit', { iin: people.auditor, params: { territory: 'karaganda' }, query: { day: '2026-08-18' } });
    expect(audited.body['looks']).toMatchObject([
      { action: 'decideMonth' },
      { action: 'listMonthsToDecide', as: 'auditor', about: [`child#${child}`] },
    ]);
  });

  it('shows a month with its texts, who marked what, and the whole chain, and writes the look down', async () => {
    const city = await disputedCity();
    city.at('2026-08-06T10:00:00+05:00');
    await answer(city, { outcome: 'changed' });
    const { status, body } = await lookAt(city, mine(city).contract);
    expect(status).toBe(200);
    expect((body['texts'] as { revision: number; because?: string }[]).map(({ revision, because }) => [revision, because])).toEqual([
      [1, undefined],
      [2, 'kindergarten-agreed'],
    ]);
    expect((body['events'] as { kind: string }[]).map(({ kind }) => kind)).toEqual(['sheet-presented', 'sheet-disputed', 'sheet-answered']);
    const looks = await city.ask('listAudit', { iin: people.auditor, params: { territory: 'karaganda' }, query: { day: '2026-08-06' } });
    expect((looks.body['looks'] as { action: string }[]).map(({ action }) => action)).toContain('showChildMonth');
  });
});
