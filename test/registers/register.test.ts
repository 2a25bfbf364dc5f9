// A month from the seal to the money: who may, what is taken, what is left and why, and that every tiyn is paid once.

import { describe, expect, it } from 'vitest';
import { lapsing } from '../support/lapsing.ts';
import { dayOf } from '../../shared/domain/time.ts';
import { readSheet } from '../../shared/table/sheets.ts';
import { listBills } from '../../shared/table/registers.ts';
import { listMonthsDue, readTimesheet } from '../../shared/table/timesheets.ts';
import { emptyCity, people } from '../support/city.ts';
import { attendanceCity, seededMonth } from '../support/attendanceCity.ts';
import { garden } from '../support/contractCity.ts';
import { appointFinance, approve, draft, finance, linesOf, pay, say, seal, territory } from '../support/paymentCity.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { july, presentMonth, sheetCity, type SheetCity } from '../support/sheetCity.ts';

/** All of July from the 2nd on: 21 of 22 working days at 50 000 tenge. */
const whole = 47_727_00;

/** Three children: signed, disputed for the 8th and 9th, silent. 2026-08-11, the window is over. */
async function julyCity(): Promise<SheetCity> {
  const city = await sheetCity(3);
  await appointFinance(city);
  const [first = '', second = '', third = ''] = city.contracts;
  city.at('2026-08-05T10:00:00+05:00');
  await say(city, first, 'signed');
  await say(city, second, 'disputed', { disputed: ['2026-07-08', '2026-07-09'] });
  city.at('2026-08-11T09:00:00+05:00');
  await say(city, third, 'held');
  return city;
}

describe('the seal', () => {
  it('waits for the end of the window, to the millisecond: not at 2026-08-10T23:59:59.999+05:00, but at 2026-08-11T00:00 (I-15)', async () => {
    const city = await sheetCity(1);
    city.at('2026-08-10T23:59:59.999+05:00');
    expect((await seal(city)).body).toMatchObject({ code: 'seal-early', because: { from: '2026-08-10T19:00:00.000Z' } });
    city.at('2026-08-11T00:00:00.000+05:00');
    expect(await seal(city)).toMatchObject({ status: 200, body: { state: 'sealed', sealedAt: '2026-08-10T19:00:00.000Z' } });
    expect((await seal(city)).body).toMatchObject({ code: 'move-forbidden' });
    expect(await listMonthsDue(city.context.table, territory, 'unbilled')).toEqual([{ preschool: garden, month: '2026-07' }]);
  });

  it('waits for a parent who was shown the month late and may still sign', async () => {
    const city = await sheetCity(1, { presentedAt: '2026-08-05T12:00:00+05:00' });
    city.at('2026-08-11T09:00:00+05:00');
    const refused = await seal(city);
    expect(refused.body).toMatchObject({ code: 'months-unanswered', because: { months: 1, from: '2026-08-15T19:00:00.000Z' } });
    const params = { territory, month: july };
    const dry = await city.ask('listSealable', { params, iin: people.auditor });
    expect(dry.body).toEqual({
      timesheets: [
        {
          preschool: garden,
          state: 'closed',
          sealable: false,
          because: { code: 'months-unanswered', months: 1, from: '2026-08-15T19:00:00.000Z' },
        },
      ],
    });
    await say(city, city.contracts[0] ?? '', 'signed');
    expect(await seal(city)).toMatchObject({ status: 200 });
  });

  it('is not stopped by a dispute or by silence, and is for the head alone', async () => {
    const city = await julyCity();
    const params = { territory, month: july, preschool: garden };
    for (const iin of [people.clerk, finance]) expect((await city.ask('sealTimesheet', { params, iin })).status).toBe(403);
    expect(await seal(city)).toMatchObject({ status: 200 });
  });

  it('takes a page of kindergartens at once, says what is left and why, and names where to go on', async () => {
    const city = await julyCity();
    const params = { territory, month: july };
    const all = await city.ask('sealTimesheets', { params, body: {}, iin: people.head });
    expect(all).toMatchObject({ status: 200, body: { sealed: [garden], left: [] } });
    expect(all.body).not.toHaveProperty('next');
    const again = await city.ask('sealTimesheets', { params, body: {}, iin: people.head });
    expect(again.body).toEqual({ sealed: [], left: [{ preschool: garden, state: 'sealed', sealable: false }] });
    expect((await city.ask('listSealable', { params, iin: people.auditor })).body).toMatchObject({ timesheets: [{ sealable: false }] });
  });

  it('of a month the kindergarten has not closed says so, and the dry run names it; where there was no child there is none', async () => {
    const city = await attendanceCity(1);
    await seedPreschool(city, 'kunshuaq', { groups: [{ group: 'sun', capacity: 20 }], head: preschoolPeople.otherHead });
    city.at('2026-08-11T09:00:00+05:00');
    expect(await seal(city)).toMatchObject({ status: 409, body: { code: 'month-not-closed' } });
    expect((await seal(city, july, 'kunshuaq')).body).toMatchObject({ code: 'timesheet-unknown' });
    const asked = { params: { territory, month: july }, iin: people.head };
    const unclosed = [{ preschool: garden, state: 'open', sealable: false, because: { code: 'month-not-closed' } }];
    expect((await city.ask('listSealable', asked)).body).toEqual({ timesheets: unclosed });
    expect((await city.ask('sealTimesheets', { ...asked, body: {} })).body).toEqual({ sealed: [], left: unclosed });
    // Looked at one by one: a page may have nothing to show, and still says where to go on.
    const pages: unknown[] = [];
    let after: string | undefined;
    do {
      const query = { limit: '1', ...(after === undefined ? {} : { after }) };
      const { body } = await city.ask('listSealable', { ...asked, query });
      pages.push(body['timesheets']);
      after = typeof body['next'] === 'string' ? body['next'] : undefined;
    } while (after !== undefined);
    expect(pages.flat()).toEqual(unclosed);
    // Marks that were held fast before the closing are no closing either.
    await seededMonth(city, '2026-07');
    city.at('2026-08-01T10:00:00+05:00');
    await city.run({ job: 'pinMarks' });
    city.at('2026-08-11T09:00:00+05:00');
    expect((await seal(city)).body).toMatchObject({ code: 'month-not-closed' });
    expect((await city.ask('listSealable', asked)).body).toEqual({ timesheets: unclosed });
  });

  it('of a month that is not there is refused, and of another territory’s too', async () => {
    const city = await julyCity();
    expect((await seal(city, '2026-05')).body).toMatchObject({ status: 404, code: 'timesheet-unknown' });
    await city.appoint(people.head, 'department_head', 'vilnius');
    const params = { territory: 'vilnius', month: july, preschool: garden };
    expect((await city.ask('sealTimesheet', { params, iin: people.head })).body).toMatchObject({ code: 'timesheet-unknown' });
  });
});

describe('a register', () => {
  it('is drafted with what it would pay and what not and why; an unsealed kindergarten is named', async () => {
    const city = await julyCity();
    expect((await draft(city)).body).toMatchObject({ code: 'register-empty' });
    await seal(city);
    await presentMonth(city, city.contracts, { month: '2026-08', presentedAt: '2026-09-01T00:05:00+05:00' });
    const { body } = await draft(city, '2026-08');
    expect(body).toMatchObject({
      register: {
        register: '2026-08-1',
        state: 'draft',
        expected: { lines: 2, amountTiyn: whole + 43_182_00 },
        // Finance drafted it, and may not approve anything.
        moves: ['cancel'],
      },
      preview: {
        lines: 2,
        preschools: [{ preschool: garden, lines: 2, corrections: 0, left: { held: 1, 'disputed-days': 1 }, amountTiyn: whole + 43_182_00 }],
        unsealed: [{ preschool: garden, state: 'closed' }],
      },
    });
    expect((await draft(city)).body).toMatchObject({ code: 'register-open' });
    // Who looks reads what is open to them: the head approves, the auditor nothing.
    const movesOf = async (iin: string) => {
      const shown = await city.ask('showPayments', { params: { territory, register: '2026-08-1' }, iin });
      return shown.body['moves'];
    };
    expect(await movesOf(people.head)).toEqual(['approve', 'cancel']);
    expect(await movesOf(finance)).toEqual(['cancel']);
    expect(await movesOf(people.auditor)).toEqual([]);
    expect(await movesOf(people.clerk)).toEqual([]);
  });

  it('of a month that is not over is refused', async () => {
    const city = await julyCity();
    await seal(city);
    expect((await draft(city, '2026-08')).body).toMatchObject({ code: 'register-early', because: { from: '2026-08-31T19:00:00.000Z' } });
  });

  it('is approved by another person, who names the lines and the amount they were shown (I-20)', async () => {
    const city = await julyCity();
    await seal(city);
    await city.appoint(finance, 'department_head');
    await draft(city);
    expect((await approve(city, '2026-07-1', undefined, finance)).body).toMatchObject({ code: 'same-person' });
    expect((await approve(city, '2026-07-1', { lines: 2, amountTiyn: 1 })).body).toMatchObject({ code: 'register-not-seen' });
    expect((await approve(city, '2026-07-1', undefined, people.clerk)).status).toBe(403);
    expect(await approve(city, '2026-07-1')).toMatchObject({ status: 200, body: { state: 'approved', moves: [] } });
    const params = { territory, register: '2026-07-1' };
    expect((await city.ask('cancelPayments', { params, iin: finance })).body).toMatchObject({ code: 'move-forbidden' });
  });

  it('pays what was signed in full, a disputed month without its days in dispute, a held one nothing; bill and register are their sums (I-17, I-20)', async () => {
    const city = await julyCity();
    await seal(city);
    const register = await pay(city);
    expect(register).toMatchObject({ state: 'finished', progress: { met: 3, lines: 2, amountTiyn: whole + 43_182_00 } });
    const lines = await linesOf(city, '2026-07-1');
    const byContract = lines.toSorted((one, other) => city.contracts.indexOf(one.contract) - city.contracts.indexOf(other.contract));
    expect(byContract).toMatchObject([
      { kind: 'month', amount: whole, payableDays: 21, workingDays: 22, ground: 'signed' },
      { kind: 'month', amount: 43_182_00, payableDays: 19, ground: 'disputed-days-held' },
    ]);
    const [bill] = await listBills(city.context.table, territory, '2026-07-1');
    expect(bill).toMatchObject({ lines: 2, amount: whole + 43_182_00, days: { P: 40, H: 18 }, left: { held: 1, 'disputed-days': 1 } });
    const held = await readSheet(city.context.table, garden, july, city.contracts[2] ?? '');
    expect(held).toMatchObject({ state: 'held', paid: { amount: 0, register: '2026-07-1' } });
    expect(await listMonthsDue(city.context.table, territory, 'unbilled')).toEqual([]);
    const params = { territory, register: '2026-07-1' };
    const page = await city.ask('listPaymentLines', { params, query: { limit: '1', preschool: garden }, iin: people.auditor });
    expect(page.body['lines']).toHaveLength(1);
    const next = String(page.body['next']);
    const rest = await city.ask('listPaymentLines', { params, query: { limit: '1', after: next }, iin: people.auditor });
    expect(rest.body['lines']).toHaveLength(1);
    expect(rest.body['lines']).not.toEqual(page.body['lines']);
    // Where a page of one kindergarten went on is no place among the lines of another.
    const astray = await city.ask('listPaymentLines', { params, query: { after: next, preschool: 'aigolek' }, iin: people.auditor });
    expect(astray).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
    const looks = await city.ask('listAudit', { params: { territory }, query: { day: dayOf(city.moment().clock) }, iin: people.auditor });
    const about = lines.map(({ contract }) => `contract#${contract}`);
    expect(looks.body['looks']).toMatchObject(
      about.slice(0, 2).map((one) => ({ action: 'listPaymentLines', as: 'auditor', about: [one], with: ['register#2026-07-1'] })),
    );
    const bills = await city.ask('listPaymentBills', { params, iin: finance });
    expect(bills.body).toMatchObject({ bills: [{ preschool: garden, lines: 2, amountTiyn: whole + 43_182_00, days: { P: 40 } }] });
    expect((await city.ask('listPayments', { params: { territory }, iin: finance })).body).toMatchObject({
      registers: [{ register: '2026-07-1' }],
    });
  });

  it('leaves the sealed timesheet and the texts as they were (I-19)', async () => {
    const city = await julyCity();
    await seal(city);
    const { table } = city.context;
    const before = await readTimesheet(table, garden, july);
    const texts = await Promise.all(city.contracts.map(async (one) => (await readSheet(table, garden, july, one))?.canonical));
    await pay(city);
    expect(await readTimesheet(table, garden, july)).toEqual(before);
    expect(await Promise.all(city.contracts.map(async (one) => (await readSheet(table, garden, july, one))?.canonical))).toEqual(texts);
  });

  it('takes nothing that came after its instant: it waits for the next register, which pays it as it is then', async () => {
    const city = await julyCity();
    await seal(city);
    await draft(city);
    city.at('2026-08-11T12:00:00+05:00');
    await say(city, city.contracts[2] ?? '', 'decided');
    const params = { territory, register: '2026-07-1' };
    expect((await city.ask('checkPayments', { params, iin: people.head })).body).toMatchObject({
      lines: 2,
      preschools: [{ left: { 'changed-since': 1, 'disputed-days': 1 } }],
    });
    await approve(city, '2026-07-1');
    await city.run({ job: 'buildRegisters' });
    expect(await linesOf(city, '2026-07-1')).toHaveLength(2);
    const register = await pay(city);
    expect(register).toMatchObject({ register: '2026-07-2', state: 'finished', progress: { lines: 1, amountTiyn: whole } });
    const lines = await linesOf(city, '2026-07-2');
    expect(lines).toMatchObject([{ kind: 'month', amount: whole, ground: 'decided' }]);
    expect(lines[0]?.corrects).toBeUndefined();
  });

  it('drafted a moment after the seal says that the month comes with the next one, and when to draft again', async () => {
    const { settings } = emptyCity().context;
    const city = await sheetCity(1, { more: { settings: { ...settings, inFlightMilliseconds: 60_000 } } });
    await appointFinance(city);
    const [contract = ''] = city.contracts;
    await say(city, contract, 'signed');
    city.at('2026-08-11T09:00:00+05:00');
    await seal(city);
    city.at('2026-08-11T09:00:59.999+05:00');
    const because = { month: '2026-07', preschools: 1, from: '2026-08-11T04:01:00.000Z' };
    expect(await draft(city)).toMatchObject({ status: 409, body: { code: 'sealed-just-now', because } });

    await presentMonth(city, city.contracts, { month: '2026-08', presentedAt: '2026-09-01T00:05:00+05:00' });
    await say(city, contract, 'signed', { of: '2026-08' });
    city.at('2026-09-11T09:00:00+05:00');
    await seal(city, '2026-08');
    city.at('2026-09-11T09:00:30+05:00');
    const sealedAfter = [{ preschool: garden, month: '2026-08', sealedAt: '2026-09-11T04:00:00.000Z' }];
    const { body } = await draft(city, '2026-08');
    expect(body).toMatchObject({ preview: { lines: 1, unsealed: [], sealedAfter } });
    const params = { territory, register: '2026-08-1' };
    await city.ask('cancelPayments', { params, iin: finance });
    city.at('2026-09-11T09:01:00+05:00');
    expect((await draft(city, '2026-08')).body).toMatchObject({ preview: { lines: 2, unsealed: [], sealedAfter: [] } });
  });

  it('that was cancelled has paid nothing, and the next draft takes everything up again', async () => {
    const city = await julyCity();
    await seal(city);
    await draft(city);
    const params = { territory, register: '2026-07-1' };
    expect(await city.ask('cancelPayments', { params, iin: finance })).toMatchObject({
      status: 200,
      body: { state: 'cancelled', moves: [] },
    });
    expect(await city.run({ job: 'buildRegisters' })).toEqual({ registers: [] });
    expect(await pay(city)).toMatchObject({ register: '2026-07-2', state: 'finished', progress: { lines: 2 } });
  });
});

describe('while there is no legal basis (I-33)', () => {
  it('no register is drafted, approved or carried out; afterwards the same one goes on and nothing is lost', async () => {
    const law = lapsing();
    const city = await sheetCity(2, { more: { rulebooks: law.rulebooks } });
    await appointFinance(city);
    for (const contract of city.contracts) await say(city, contract, 'signed');
    city.at('2026-08-11T09:00:00+05:00');
    law.lapse('2026-08-11', '2026-08-20');
    expect((await seal(city)).status).toBe(200);
    expect((await draft(city)).body).toMatchObject({ code: 'basis-lapsed' });
    law.restore();
    await draft(city);
    law.lapse('2026-08-11', '2026-08-20');
    expect((await approve(city, '2026-07-1')).body).toMatchObject({ code: 'basis-lapsed' });
    law.restore();
    await approve(city, '2026-07-1');
    law.lapse('2026-08-11', '2026-08-20');
    expect(await city.run({ job: 'buildRegisters' })).toMatchObject({ registers: [{ state: 'approved', lines: 0 }] });
    city.at('2026-08-21T09:00:00+05:00');
    expect(await city.run({ job: 'buildRegisters' })).toMatchObject({ registers: [{ state: 'finished', lines: 2 }] });
    expect((await linesOf(city, '2026-07-1')).map(({ amount }) => amount)).toEqual([whole, whole]);
  });
});
