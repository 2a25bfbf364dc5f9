// A month is put right after it was signed, decided or sealed. In July 2026 the child was ill from 2026-07-14 to 2026-07-16; nobody had brought a paper when the
// month was closed, so the days counted as unexplained.

import { describe, expect, it } from 'vitest';
import type { MovedDay } from '../../shared/domain/attendance.ts';
import { day } from '../../shared/domain/time.ts';
import { openText } from '../../shared/table/sheetHistory.ts';
import { listSheetWork, readSheet, readSheetText } from '../../shared/table/sheets.ts';
import { attendanceCity, seededMonth } from '../support/attendanceCity.ts';
import { people, type Answer, type City } from '../support/city.ts';
import { enrolled, garden, head } from '../support/contractCity.ts';
import { addMonth, answer, correct, dispute, kindsOf, lookAt } from '../support/disputingMonths.ts';
import { seal } from '../support/paymentCity.ts';
import { signMonth } from '../support/signingMonths.ts';
import { july, presentMonth, sheetOf, type SheetCity } from '../support/sheetCity.ts';

const ill = ['2026-07-14', '2026-07-15', '2026-07-16'];
const code = ({ status, body }: Answer) => [status, body['code']];
const mine = (city: SheetCity) => ({ iin: city.families[0]?.iin ?? '', contract: city.contracts[0] ?? '' });

/** Marked ill on those days, which counted as unexplained when July was closed and shown. */
async function illCity(): Promise<SheetCity> {
  const city = await attendanceCity(1);
  const [contract = ''] = city.contracts;
  const of = (mark: string) => Object.fromEntries(ill.map((on) => [on, { [contract]: mark }]));
  await seededMonth(city, '2026-07', of('B'));
  const moved: readonly MovedDay[] = ill.map((on) => ({ day: day(on), from: 'B', because: 'no-document' }));
  const codes = { [contract]: Object.fromEntries(ill.map((on) => [on, 'N'])) };
  return { ...city, sheets: await presentMonth(city, [contract], { codes, moved: { [contract]: moved } }) };
}

async function signed(city: SheetCity): Promise<void> {
  city.at('2026-08-03T10:00:00+05:00');
  const { status, text } = await signMonth(city, { ...mine(city), digest: (await sheetOf(city)).digest });
  if (status !== 200) throw new Error(text);
}

async function bringPaper(city: SheetCity, from = '2026-07-14', to = '2026-07-16'): Promise<void> {
  const body = { code: 'B', from, to, number: '027-88', issuer: 'Поликлиника 3', issuedOn: '2026-07-17' };
  const params = { preschool: garden, contract: mine(city).contract };
  const { status, text } = await city.ask('recordAbsenceDocument', { iin: head, params, body });
  if (status > 201) throw new Error(text);
}

const settled = async (city: City) => (await listSheetWork(city.context.table, 'karaganda', 'settle', { limit: 10 })).sheets;

describe('a correction', () => {
  it('is tried first: the dry run shows days, amount and difference in tiyn, and writes nothing', async () => {
    const city = await illCity();
    await signed(city);
    const before = await sheetOf(city);
    const body = { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] };
    const tried = await correct(city, { ...body, dryRun: true });
    expect(tried.status).toBe(200);
    // Karaganda: 50,000 tenge for 22 working days; 18 paid days are 40,909 tenge, 19 are 43,182.
    expect(tried.body).toMatchObject({ dryRun: true, state: 'decided', differenceDays: 1, differenceTiyn: 2_273_00 });
    expect(tried.body['days']).toEqual([{ day: '2026-07-14', was: 'N', is: 'P' }]);
    expect(await sheetOf(city)).toEqual(before);
    expect((await correct(city, { ...body, understood: undefined, dryRun: false })).status).toBe(400);
    expect((await correct(city, body)).body).toMatchObject({ ...tried.body, dryRun: false });
  });

  it('is in what the department and the kindergarten are told the months come to', async () => {
    const city = await illCity();
    await signed(city);
    const sums = async () => {
      const asked = { iin: people.auditor, params: { territory: 'karaganda' }, query: { month: '2026-07' } };
      return (await city.ask('reportSigning', asked)).body['preschools'];
    };
    expect(await sums()).toMatchObject([{ preschool: garden, payableDays: 18, amountTiyn: 40_909_00 }]);
    const own = async () =>
      (await city.ask('showOwnTimesheet', { iin: head, params: { preschool: garden, month: '2026-07' } })).body['inForce'];
    expect(await own()).toEqual({ payableDays: 18, amountTiyn: 40_909_00 });
    await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] });
    expect(await sums()).toMatchObject([{ preschool: garden, payableDays: 19, amountTiyn: 43_182_00 }]);
    expect(await own()).toEqual({ payableDays: 19, amountTiyn: 43_182_00 });
  });

  it('by codes no marking would take is warned of in the dry run, in three languages, and stays allowed', async () => {
    const city = await illCity();
    await signed(city);
    const given = { '2026-07-08': 'K', '2026-07-14': 'B', '2026-07-20': 'Z', '2026-07-21': 'Z', '2026-07-22': 'Z', '2026-07-23': 'Z' };
    const body = { because: 'department-decided', days: Object.entries(given).map(([on, mark]) => ({ day: on, code: mark })) };
    const tried = await correct(city, { ...body, dryRun: true });
    const words = { kk: expect.stringMatching(/\p{L}/u), ru: expect.stringMatching(/\p{L}/u), en: expect.stringMatching(/\p{L}/u) };
    expect(tried.body['warnings']).toEqual([
      { code: 'code-for-whole-group', days: ['2026-07-08'], words },
      { code: 'day-without-paper', days: ['2026-07-14'], words },
      { code: 'above-month-cap', days: ['2026-07-20', '2026-07-21', '2026-07-22', '2026-07-23'], words },
    ]);
    // With a paper that came late, and within the cap, only that is left to say.
    await bringPaper(city);
    const days = [
      { day: '2026-07-14', code: 'B' },
      { day: '2026-07-20', code: 'Z' },
    ];
    const late = await correct(city, { because: 'mistake', days, dryRun: true });
    expect(late.body['warnings']).toEqual([{ code: 'day-paper-late', days: ['2026-07-14'], words }]);
    const plain = await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }], dryRun: true });
    expect(plain.body['warnings']).toEqual([]);
    expect((await correct(city, body)).status).toBe(200);
  });

  it('of a signed month leaves the signature to the text that was signed, which stays to the letter (I-19)', async () => {
    const city = await illCity();
    await signed(city);
    const before = await sheetOf(city);
    city.at('2026-08-04T10:00:00+05:00');
    await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] });
    const after = await sheetOf(city);
    expect(after).toMatchObject({ state: 'decided', revision: 2, signature: { digest: before.digest } });
    const text = await readSheetText(city.context.table, after, before.digest);
    expect(text?.canonical).toBe(before.canonical);
    expect(openText(after)).toMatchObject({ replaces: { digest: before.digest, because: 'mistake' } });
    expect((await kindsOf(city, mine(city).iin))[0]).toBe('month-corrected');
    expect((await kindsOf(city, head))[0]).toBe('preschool-month-corrected');
  });

  it('there and back is a third text that comes to the first one’s amount (I-17)', async () => {
    const city = await illCity();
    await signed(city);
    const before = await sheetOf(city);
    const there = await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] });
    const back = await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'N' }] });
    const amounts = [there, back].map(({ body }) => Number(body['differenceTiyn']));
    expect(amounts[0]).toBe(-(amounts[1] ?? 0));
    const after = await sheetOf(city);
    expect([after.amount, after.revision]).toEqual([before.amount, 3]);
    expect(after.digest).not.toBe(before.digest);
  });

  it('is a head’s, on the text that stands, and changes something', async () => {
    const city = await illCity();
    await signed(city);
    const body = { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] };
    for (const iin of [people.clerk, people.auditor, head, mine(city).iin]) expect((await correct(city, body, { iin })).status).toBe(403);
    expect(code(await correct(city, body, { digest: 'ab'.repeat(32) }))).toEqual([409, 'sheet-changed']);
    expect(code(await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'N' }] }))).toEqual([409, 'nothing-changes']);
    expect(code(await correct(city, { because: 'mistake', days: [{ day: '2026-07-01', code: 'P' }] }))).toEqual([422, 'day-not-in-month']);
  });

  it('pressed by two heads at once is made once, and the other meets the new text', async () => {
    const city = await illCity();
    await signed(city);
    const { digest } = await sheetOf(city);
    const body = { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] };
    const presses = [people.head, people.secondHead].map((iin) => correct(city, body, { iin, digest }));
    const answers = await Promise.all(presses);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body['code']).toBe('sheet-changed');
    expect((await sheetOf(city)).revision).toBe(2);
  });

  it('of a month no parent has answered yet asks the parent to sign the new text', async () => {
    const city = await illCity();
    const shown = (await sheetOf(city)).digest;
    await bringPaper(city);
    expect((await correct(city, { because: 'paper-came', latePapers: true })).status).toBe(200);
    expect(await sheetOf(city)).toMatchObject({ state: 'presented', revision: 2 });
    const old = await city.ask('sendMyMonthCode', {
      iin: mine(city).iin,
      params: { contract: mine(city).contract, month: july },
      body: { digest: shown },
    });
    expect(code(old)).toEqual([409, 'document-changed']);
    await signed(city);
    expect((await sheetOf(city)).state).toBe('signed');
  });

  it('of a disputed month is a decision, and no correction', async () => {
    const city = await illCity();
    city.at('2026-08-05T10:00:00+05:00');
    await dispute(city, { '2026-07-14': 'present' });
    expect(code(await correct(city, { because: 'mistake', days: [{ day: '2026-07-15', code: 'P' }] }))).toEqual([409, 'move-forbidden']);
  });
});

describe('a certificate', () => {
  it('in time by the rules, Tue 2026-07-21 for an absence that ended on Thu 2026-07-16, makes its days paid', async () => {
    const city = await illCity();
    city.at('2026-07-21T10:00:00+05:00');
    await bringPaper(city);
    await signed(city);
    expect((await correct(city, { because: 'paper-came' })).body).toMatchObject({ differenceDays: 3 });
    expect(openText(await sheetOf(city))).toMatchObject({ payableDays: 21, moved: [], replaces: { because: 'paper-came' } });
  });

  it('after the seal came too late, until a head takes it; the days follow from it, and nobody types them', async () => {
    const city = await illCity();
    await signed(city);
    city.at('2026-08-11T09:00:00+05:00');
    expect((await seal(city)).status).toBe(200);
    city.at('2026-08-20T10:00:00+05:00');
    await bringPaper(city, '2026-07-14', '2026-07-15');
    expect(code(await correct(city, { because: 'paper-came' }))).toEqual([409, 'nothing-changes']);
    expect((await correct(city, { because: 'paper-came', days: [{ day: '2026-07-14', code: 'B' }] })).status).toBe(400);
    const { status, body } = await correct(city, { because: 'paper-came', latePapers: true });
    expect([status, body['days']]).toEqual([
      200,
      [
        { day: '2026-07-14', was: 'N', is: 'B' },
        { day: '2026-07-15', was: 'N', is: 'B' },
      ],
    ]);
    expect(openText(await sheetOf(city)).moved).toEqual([{ day: '2026-07-16', from: 'B', because: 'no-document' }]);
  });

  it('leaves days as they are that somebody has decided meanwhile', async () => {
    const city = await illCity();
    await signed(city);
    await correct(city, { because: 'mistake', days: [{ day: '2026-07-14', code: 'P' }] });
    await correct(city, { because: 'department-decided', days: [{ day: '2026-07-15', code: 'R' }] });
    await bringPaper(city);
    const { body } = await correct(city, { because: 'paper-came', latePapers: true });
    expect(body['days']).toEqual([{ day: '2026-07-16', was: 'N', is: 'B' }]);
  });

  it('that came too late lets no kindergarten agree to days it could not pay for; they stay with the department', async () => {
    const city = await illCity();
    city.at('2026-08-05T10:00:00+05:00');
    await dispute(city, { '2026-07-14': 'B', '2026-07-15': 'B' });
    expect(code(await answer(city, { outcome: 'changed' }))).toEqual([409, 'day-without-paper']);
    await bringPaper(city, '2026-07-13', '2026-07-16');
    expect(code(await answer(city, { outcome: 'changed' }))).toEqual([409, 'day-paper-late']);
  });

  it('in time by the rules lets it agree: of Thu 2026-07-23 for an absence that ended on Thu 2026-07-16', async () => {
    const city = await illCity();
    city.at('2026-07-23T23:00:00+05:00');
    await bringPaper(city);
    city.at('2026-08-05T10:00:00+05:00');
    await dispute(city, Object.fromEntries(ill.map((on) => [on, 'B'])));
    expect((await answer(city, { outcome: 'changed' })).status).toBe(200);
    expect(openText(await sheetOf(city)).payableDays).toBe(21);
  });
});

describe('a child who is missing in a closed month', () => {
  /** A second child, whose contract July was closed without. */
  async function leftOutCity() {
    const city = await attendanceCity(2);
    const [, family] = city.families;
    const [there = '', contract = ''] = city.contracts;
    if (family === undefined) throw new Error('no family');
    const sheets = await presentMonth(city, [there]);
    return { city: { ...city, sheets }, contract, family };
  }

  it('is put in by a head; the parent signs in ten days of their own, and is paid after that', async () => {
    const { city, contract, family } = await leftOutCity();
    city.at('2026-08-11T09:00:00+05:00');
    expect((await seal(city)).status).toBe(200);
    city.at('2026-08-20T10:00:00+05:00');
    const { status, body } = await addMonth(city, contract, [
      { day: '2026-07-02', code: 'P' },
      { day: '2026-07-03', code: 'P' },
    ]);
    expect([status, body['state'], body['payableDays']]).toEqual([201, 'presented', 2]);
    await city.run({ job: 'remindToSign' });
    expect((await kindsOf(city, family.iin)).filter((kind) => /^month-(added|to-sign)$/.test(kind))).toEqual(['month-added']);
    const sheet = await readSheet(city.context.table, garden, july, contract);
    const text = sheet && openText(sheet);
    expect(text?.codes.slice(0, 8)).toBe('-PPHHHNN');
    expect(text?.moved[0]).toEqual({ day: '2026-07-02', from: ' ', because: 'added' });
    city.at('2026-08-30T23:59:59.999+05:00');
    const signing = { iin: family.iin, contract, digest: String(body['digest']) };
    expect((await signMonth(city, signing)).status).toBe(200);
    expect(await settled(city)).toEqual([{ preschool: garden, month: july, contract }]);
    expect((await lookAt(city, contract)).body).toMatchObject({ state: 'signed', signature: { digest: signing.digest } });
  });

  it('is put in once, in a month that parents were shown, with days of its contract', async () => {
    const { city, contract } = await leftOutCity();
    city.at('2026-08-20T10:00:00+05:00');
    const days = [{ day: '2026-07-02', code: 'P' }];
    expect((await addMonth(city, contract, days, people.clerk)).status).toBe(403);
    expect(code(await addMonth(city, contract, [{ day: '2026-07-01', code: 'P' }]))).toEqual([422, 'day-not-in-month']);
    expect(code(await addMonth(city, contract, [...days, ...days]))).toEqual([400, 'request-invalid']);
    expect(code(await addMonth(city, '0000000000000000', days))).toEqual([404, 'contract-unknown']);
    const params = { territory: 'karaganda', month: '2026-08', preschool: garden, contract };
    const early = await city.ask('addMonth', { iin: people.head, params, body: { days: [{ day: '2026-08-03', code: 'P' }] } });
    expect(code(early)).toEqual([409, 'month-still-open']);
    const answers = await Promise.all(Array.from({ length: 8 }, () => addMonth(city, contract, days)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body['code']))).toEqual(new Set(['sheet-there']));
  });
});

describe('a transfer in mid-month', () => {
  it('is two months of one child, each with its own days: a day of the other one is in neither dispute nor correction', async () => {
    const city = await attendanceCity(1, {
      groups: [
        { group: 'sun', capacity: 2 },
        { group: 'moon', capacity: 2 },
      ],
    });
    const [family] = city.families;
    const [first = ''] = city.contracts;
    if (family === undefined) throw new Error('no family');
    city.at('2026-07-10T10:00:00+05:00');
    const second = await enrolled(city, family, { group: 'moon', startsOn: '2026-07-16' });
    city.at('2026-07-16T10:00:00+05:00');
    await city.run({ job: 'endContracts' });
    const sheets = [...(await presentMonth(city, [first])), ...(await presentMonth(city, [second]))];
    const moved: SheetCity = { ...city, contracts: [first, second], sheets, families: [family, family] };
    moved.at('2026-08-05T10:00:00+05:00');
    expect(code(await dispute(moved, { '2026-07-16': 'absent' }))).toEqual([422, 'day-not-in-month']);
    expect((await dispute(moved, { '2026-07-15': 'absent' })).status).toBe(200);
    expect(code(await dispute(moved, { '2026-07-15': 'absent' }, { family: 1 }))).toEqual([422, 'day-not-in-month']);
    const digest = (await sheetOf(moved, 1)).digest;
    expect((await signMonth(moved, { iin: family.iin, contract: second, digest })).status).toBe(200);
    const wrong = await correct(moved, { because: 'mistake', days: [{ day: '2026-07-15', code: 'N' }] }, { family: 1 });
    expect(code(wrong)).toEqual([422, 'day-not-in-month']);
    expect((await correct(moved, { because: 'mistake', days: [{ day: '2026-07-16', code: 'N' }] }, { family: 1 })).status).toBe(200);
  });
});
