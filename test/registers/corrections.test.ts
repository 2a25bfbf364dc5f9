// What was put right after it was paid: the difference between two frozen texts, in a later register, and none where they come to the same.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { payMonth, type MonthToPay, type PaidBefore } from '../../shared/domain/paying.ts';
import { openSheet, writeSheet } from '../../shared/domain/sheet.ts';
import { payTerms } from '../../shared/domain/pay.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { sheetStates } from '../../shared/domain/timesheet.ts';
import { day, instant } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { setItem } from '../support/openTable.ts';
import { checkRegisters } from '../../shared/table/registerChecks.ts';
import { registerLineKey } from '../../shared/table/timesheetKeys.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import { hastyRulebooks } from '../support/city.ts';
import { garden } from '../support/contractCity.ts';
import { appointFinance, draft, linesOf, pay, say, seal, territory } from '../support/paymentCity.ts';
import { july, sheetCity, type SheetCity } from '../support/sheetCity.ts';

/** 21, 20 and 19 of 22 working days at 50 000 tenge. */
const [whole, less, least] = [47_727_00, 45_455_00, 43_182_00];

/** One child whose July was signed, sealed and paid in `2026-07-1`; 2026-08-12. */
async function paidCity(): Promise<SheetCity & { readonly contract: string }> {
  const city = await sheetCity(1);
  await appointFinance(city);
  const [contract = ''] = city.contracts;
  await say(city, contract, 'signed');
  city.at('2026-08-11T09:00:00+05:00');
  await seal(city);
  await pay(city);
  city.at('2026-08-12T09:00:00+05:00');
  return { ...city, contract };
}

describe('a correction', () => {
  it('that takes a day away is a line below nothing, and cites the text and the register it corrects (I-19)', async () => {
    const city = await paidCity();
    const before = await readSheet(city.context.table, garden, july, city.contract);
    await say(city, city.contract, 'decided', { codes: { '2026-07-09': 'N' } });
    const register = await pay(city);
    expect(register).toMatchObject({ register: '2026-07-2', progress: { met: 1, lines: 1, amountTiyn: less - whole } });
    expect(await linesOf(city, '2026-07-2')).toMatchObject([
      {
        kind: 'correction',
        amount: less - whole,
        payableDays: 20,
        ground: 'decided',
        corrects: { digest: before?.digest, register: '2026-07-1', paid: whole },
      },
    ]);
    expect(await readSheet(city.context.table, garden, july, city.contract)).toMatchObject({
      paid: { amount: less, register: '2026-07-2' },
    });
    expect(await checkRegisters(city.context.table, territory, city.context.rulebooks())).toEqual([]);
    expect((await draft(city)).body).toMatchObject({ code: 'register-empty' });
  });

  it('that is taken back before any register met it makes no line: equal corrections cancel out', async () => {
    const city = await paidCity();
    await say(city, city.contract, 'decided', { codes: { '2026-07-09': 'N' } });
    await say(city, city.contract, 'decided', { codes: { '2026-07-09': 'P' } });
    expect((await draft(city)).body).toMatchObject({ code: 'register-empty' });
  });

  it('there and back through two registers comes to nothing in all, and to the days there were', async () => {
    const city = await paidCity();
    await say(city, city.contract, 'decided', { codes: { '2026-07-09': 'N' } });
    await pay(city);
    await say(city, city.contract, 'decided', { codes: { '2026-07-09': 'P' }, because: 'paper-came' });
    await pay(city);
    const all = await Promise.all(['2026-07-1', '2026-07-2', '2026-07-3'].map((id) => linesOf(city, id)));
    expect(all.map((lines) => lines.map(({ amount }) => amount))).toEqual([[whole], [less - whole], [whole - less]]);
    expect(await checkRegisters(city.context.table, territory, city.context.rulebooks())).toEqual([]);
  });

  it('of a dispute that was decided pays the held days alone', async () => {
    const city = await sheetCity(1);
    await appointFinance(city);
    const [contract = ''] = city.contracts;
    await say(city, contract, 'disputed', { disputed: ['2026-07-08', '2026-07-09'] });
    city.at('2026-08-11T09:00:00+05:00');
    await seal(city);
    expect(await pay(city)).toMatchObject({ progress: { amountTiyn: least } });
    city.at('2026-08-20T09:00:00+05:00');
    await say(city, contract, 'decided', { codes: { '2026-07-08': 'N' } });
    expect(await pay(city)).toMatchObject({ progress: { amountTiyn: less - least } });
    expect(await linesOf(city, '2026-07-2')).toMatchObject([{ kind: 'correction', payableDays: 20, corrects: { paid: least } }]);
  });

  it('is none of a month nobody signed in time: it is paid whole, for the first time, in the register drafted after its decision', async () => {
    const city = await sheetCity(2);
    await appointFinance(city);
    const [signed = '', silent = ''] = city.contracts;
    await say(city, signed, 'signed');
    city.at('2026-08-11T09:00:00+05:00');
    await say(city, silent, 'held');
    await seal(city);
    expect(await pay(city)).toMatchObject({ progress: { lines: 1, amountTiyn: whole } });
    await say(city, silent, 'decided');
    expect(await pay(city)).toMatchObject({ progress: { lines: 1, amountTiyn: whole } });
    expect(await linesOf(city, '2026-07-2')).toMatchObject([{ kind: 'month', amount: whole, ground: 'decided' }]);
    await say(city, silent, 'decided', { codes: { '2026-07-08': 'N' } });
    await pay(city);
    expect(await linesOf(city, '2026-07-3')).toMatchObject([{ kind: 'correction', corrects: { paid: whole, register: '2026-07-2' } }]);
    expect(await checkRegisters(city.context.table, territory, city.context.rulebooks())).toEqual([]);
  });
});

describe('the check of registers', () => {
  it('names a line whose amount, text or word is not there, and a month that was paid something else (I-17, I-20)', async () => {
    const city = await paidCity();
    const { table, rulebooks } = city.context;
    const check = () => checkRegisters(table, territory, rulebooks());
    expect(await check()).toEqual([]);
    const key = registerLineKey(territory, '2026-07-1', garden, july, city.contract);
    const line = await table.get('records', key);
    if (line === undefined) throw new Error('no line');
    await setItem(table, 'records', line, { ...line, amount: whole + 100 });
    const found = (await check()).map(({ invariant, why }) => `${invariant} ${why}`);
    expect(found).toContain(`I-17 ${whole + 100} tiyn are not what its days come to`);
    expect(found).toContain('I-17 it is not the sum of its lines');
    expect(found).toContain('I-17 the bill is not the sum of its lines');
    expect(found).toContain('I-19 its lines are not those it was finished with');
    expect(found).toContain(`I-20 its lines come to ${whole + 100} tiyn, and it was paid ${whole}`);
    await setItem(table, 'records', { ...line, amount: 0 }, { ...line, digest: 'ab'.repeat(32) });
    expect((await check()).map(({ why }) => why)).toContain('it pays a text that is not kept');
    await setItem(table, 'records', line, { ...line, ground: 'approved' });
    expect((await check()).map(({ why }) => why)).toContain('it is paid as approved, and nobody said so');
    await setItem(table, 'records', line, { ...line, kind: 'correction' });
    const why = (await check()).map((one) => one.why);
    expect(why).toContain('a correction names what it corrects, and nothing else does');
    expect(why).toContain('0 of its lines are the first, where one is and all others correct it');
    await setItem(table, 'records', line, line);
    expect(await check()).toEqual([]);
  });
});

describe('what is paid of a month', () => {
  const rulebook = rulebookOn(hastyRulebooks(), territory, day('2026-08-01'));
  if (isRefusal(rulebook)) throw new Error(rulebook.refusal);
  const terms = payTerms(rulebook, { ownership: 'private', groupType: 'general', hours: 10.5 }, month(july), shippedCalendar());
  if (isRefusal(terms)) throw new Error(terms.refusal);
  const textOf = (codes: string) =>
    writeSheet(
      {
        territory,
        preschool: garden,
        group: 'sun',
        contract: 'C',
        month: month(july),
        codes,
        moved: [],
        terms,
        rulebook: rulebook.version,
        calendarVersion: 'kz',
        revision: 1,
      },
      rulebook.attendance,
    );
  const at = instant(1_000);
  const step = fc.record({
    state: fc.constantFrom(...sheetStates),
    codes: fc.array(fc.constantFrom('P', 'N', 'B', 'p', 'H', '-'), { minLength: 31, maxLength: 31 }).map((codes) => codes.join('')),
    held: fc.uniqueArray(fc.integer({ min: 1, max: 31 }), { maxLength: 5 }),
  });
  const everPaid = new Set(['signed', 'approved', 'decided']);

  it('is, whatever is put right how often, in all the worth of the last text that somebody stood for (I-17, I-20)', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        let paid: PaidBefore | undefined;
        let sum = 0;
        let isFixed = false;
        // Also where it was taken back to nothing.
        let isPaid = false;
        for (const [turn, { state, codes, held }] of steps.entries()) {
          // Once it was signed or decided a month is only decided anew.
          const now = isFixed ? 'decided' : state;
          isFixed ||= everPaid.has(now);
          const text = textOf(codes);
          const days = held.map((on) => ({ day: day(`2026-07-${String(on).padStart(2, '0')}`) }));
          const facts: MonthToPay = { state: now, digest: text.digest, presentedAt: at, dispute: { at, days }, paid };
          if (now !== 'disputed' && !everPaid.has(now) && (paid?.amount ?? 0) !== 0) continue;
          const opened = openSheet(text);
          const payment = payMonth(facts, opened, rulebook.attendance, at);
          sum += payment.line?.amount ?? 0;
          expect(payment.line?.amount).not.toBe(0);
          expect(payment.line?.kind).toBe(payment.line === undefined ? undefined : isPaid ? 'correction' : 'month');
          isPaid ||= payment.line !== undefined;
          paid = { ...payment.paid, register: `R-${turn}` };
          expect(paid.amount).toBe(sum);
          if (everPaid.has(now)) expect(sum).toBe(opened.amount);
          else if (now === 'disputed') expect(sum).toBeLessThanOrEqual(opened.amount);
          else expect(sum).toBe(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('that somebody spoke of after the register’s instant is left alone by it', () => {
    const text = textOf('P'.repeat(31));
    const facts: MonthToPay = { state: 'decided', digest: text.digest, presentedAt: at, decision: { at: instant(2_001) } };
    expect(payMonth(facts, openSheet(text), rulebook.attendance, instant(2_000))).toEqual({
      paid: { amount: 0, digest: text.digest, saved: 0 },
      left: 'changed-since',
    });
    expect(payMonth(facts, openSheet(text), rulebook.attendance, instant(2_001)).line).toMatchObject({ kind: 'month' });
  });
});
