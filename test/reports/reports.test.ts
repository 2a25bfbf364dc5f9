// What the department is told of a month: attendance, who has not closed, who has not signed, and how far the money is.

import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { people, type City } from '../support/city.ts';
import { attendanceCity, seededMonth } from '../support/attendanceCity.ts';
import { garden, head } from '../support/contractCity.ts';
import { finishRegister } from '../support/finishedRegister.ts';
import { iinOf } from '../support/iins.ts';
import { appointFinance, draft, finance, pay, say, seal } from '../support/paymentCity.ts';
import { seedPreschool } from '../support/preschoolCity.ts';
import { sheetCity, type SheetCity } from '../support/sheetCity.ts';
import { closeMonth, reopenMonth } from '../support/timesheetCity.ts';

const params = { territory: 'karaganda' };
const july = '2026-07';
const analyst = iinOf(75);

/** July 2026 of three children in one group, 21 working days each from the 2nd on: one was ill on the 9th, one is missing on the 31st, marked late. */
async function threeChildren(): Promise<SheetCity> {
  const city = await sheetCity(3);
  await city.appoint(analyst, 'ministry_analyst');
  await appointFinance(city);
  return city;
}

async function withCodes(): Promise<SheetCity> {
  const probe = await attendanceCity(3);
  const [one = '', two = ''] = probe.contracts;
  const city = await sheetCity(3, { codes: { [one]: { '2026-07-09': 'B' }, [two]: { '2026-07-31': 'n' } } });
  await city.appoint(analyst, 'ministry_analyst');
  return city;
}

const report = async (
  city: City,
  name: 'reportAttendance' | 'reportClosing' | 'reportSigning' | 'reportPayments',
  query = {},
  iin: string = people.auditor,
) => city.ask(name, { params, query: { month: july, ...query }, iin });

describe('attendance', () => {
  let city: SheetCity;
  beforeAll(async () => {
    city = await withCodes();
  });

  it('is told in all, by day and by kindergarten, with what was marked late', async () => {
    const { status, body } = await report(city, 'reportAttendance');
    expect(status).toBe(200);
    const days = { P: 61, B: 1, N: 1, H: 27, '-': 3 };
    const whole = { children: 3, payableDays: 62, groups: 1, days, late: { N: 1 } };
    expect(body['total']).toEqual({ preschools: 1, ...whole });
    expect(body['preschools']).toEqual([expect.objectContaining({ preschool: garden, ...whole })]);
    const byDay = body['byDay'] as { day: string; days: object; late: object }[];
    expect(byDay).toHaveLength(31);
    expect(byDay[8]).toEqual({ day: '2026-07-09', days: { P: 2, B: 1 }, late: {} });
    expect(byDay[5]).toEqual({ day: '2026-07-06', days: { H: 3 }, late: {} });
    expect(byDay[30]).toEqual({ day: '2026-07-31', days: { P: 2, N: 1 }, late: { N: 1 } });
  });

  it('counts each day of each child once: the days of a code add up to those of the month (I-17)', async () => {
    const { body } = await report(city, 'reportAttendance');
    const sum = (days: Readonly<Record<string, number>>) => Object.values(days).reduce((total, count) => total + count, 0);
    const byDay = body['byDay'] as { days: Record<string, number> }[];
    expect(byDay.map(({ days }) => sum(days))).toEqual(Array.from({ length: 31 }, () => 3));
  });

  it('is told to an analyst too, and holds no child, no contract and no number', async () => {
    const { status, text } = await report(city, 'reportAttendance', {}, analyst);
    expect(status).toBe(200);
    for (const contract of city.contracts) expect(text).not.toContain(contract);
    expect(text).not.toMatch(/child"|amount/);
  });

  it('comes as a table by kindergarten and by day, in Kazakh or Russian', async () => {
    const table = async (query: Readonly<Record<string, string>>) => {
      const { text } = await city.ask('tableAttendance', { params, query: { month: july, ...query }, iin: people.auditor });
      return parse(text, { bom: true });
    };
    const kindergartens = await table({ language: 'ru' });
    expect(kindergartens[0]?.slice(0, 4)).toEqual(['Код детского сада', 'Детский сад', 'Детей', 'В группе (P)']);
    expect(kindergartens.slice(1).map((row) => [row[0], row[2], row[3], row.at(-1)])).toEqual([
      [garden, '3', '61', '1'],
      ['Всего', '3', '61', '1'],
    ]);
    const days = await table({ by: 'day' });
    expect(days).toHaveLength(33);
    expect(days[0]?.slice(0, 2)).toEqual(['Күн', 'Келді (P)']);
    expect(days[9]?.slice(0, 3)).toEqual(['2026-07-09', '2', '1']);
  });

  it('of a month nobody closed is empty, and of no month is refused', async () => {
    const { body } = await city.ask('reportAttendance', { params, query: { month: '2026-08' }, iin: people.auditor });
    expect(body).toMatchObject({ total: { children: 0, preschools: 0, days: {} }, byDay: [], preschools: [] });
    expect((await city.ask('reportAttendance', { params, query: { month: '2026-13' }, iin: people.auditor })).status).toBe(400);
    expect((await city.ask('reportAttendance', { params, iin: people.auditor })).status).toBe(400);
  });
});

describe('who has not closed', () => {
  it('names kindergartens with children, how many, and whether the month was opened again; none without children', async () => {
    const city = await attendanceCity(2);
    await seedPreschool(city, 'aigolek', { groups: [{ group: 'moon', capacity: 5 }], head: iinOf(76) });
    const first = await report(city, 'reportClosing');
    expect(first.body).toMatchObject({ looked: 2, closed: 0 });
    expect(first.body['unclosed']).toEqual([
      expect.objectContaining({ preschool: garden, listed: true, children: 2, groups: 1, state: 'none' }),
    ]);
    await seededMonth(city, july);
    city.at('2026-07-31T18:30:00+05:00');
    const closed = await closeMonth(city, july);
    expect(closed.status, closed.text).toBe(200);
    expect((await report(city, 'reportClosing')).body).toMatchObject({ unclosed: [], looked: 2, closed: 1 });
    await reopenMonth(city, july);
    expect((await report(city, 'reportClosing')).body).toMatchObject({ unclosed: [{ preschool: garden, state: 'open' }] });
  });

  it('is told page by page: a page may name nobody and still lead on', async () => {
    const city = await attendanceCity(1);
    await seedPreschool(city, 'aigolek', { groups: [], head: iinOf(76) });
    const { body } = await report(city, 'reportClosing', { limit: '1' });
    expect(body).toMatchObject({ unclosed: [], looked: 1, next: 'aigolek' });
    const rest = await report(city, 'reportClosing', { limit: '1', after: 'aigolek' });
    expect(rest.body['unclosed']).toMatchObject([{ preschool: garden, children: 1 }]);
  });
});

describe('who has not signed', () => {
  it('is a count by state for the department, without a child', async () => {
    const city = await threeChildren();
    const [one = '', two = ''] = city.contracts;
    await say(city, one, 'signed');
    await say(city, two, 'held');
    const { body, text } = await report(city, 'reportSigning', {}, analyst);
    expect(body['preschools']).toEqual([
      expect.objectContaining({
        preschool: garden,
        timesheet: 'closed',
        shown: 3,
        states: { signed: 1, held: 1, presented: 1 },
        unsigned: 1,
      }),
    ]);
    for (const contract of city.contracts) expect(text).not.toContain(contract);
  });

  it('is a list with whom to call for the kindergarten’s head alone, and every look is written down', async () => {
    const city = await threeChildren();
    const [one = '', two = '', three = ''] = city.contracts;
    await say(city, one, 'signed');
    await say(city, two, 'held');
    const asked = { params: { preschool: garden, month: july } };
    const { status, body } = await city.ask('listUnsigned', { ...asked, iin: head });
    expect(status).toBe(200);
    const children = body['children'] as { contract: string; state: string; guardians: { phones: string[] }[]; child: object }[];
    expect(children.map(({ contract, state }) => [contract, state]).toSorted()).toEqual(
      [
        [two, 'held'],
        [three, 'presented'],
      ].toSorted(),
    );
    expect(children[0]?.guardians[0]?.phones).toHaveLength(1);
    expect(children[0]?.child).toMatchObject({ bornOn: '2022-05-10' });
    for (const iin of [people.head, people.auditor, people.stranger])
      expect((await city.ask('listUnsigned', { ...asked, iin })).status).toBe(403);
    const { body: looks } = await city.ask('listAudit', { params, query: { day: '2026-08-01' }, iin: people.head });
    const actions = (looks['looks'] as { action: string; about: string[]; with: string[]; outcome: string }[]).filter(
      ({ action, outcome }) => action === 'listUnsigned' && outcome === 'done',
    );
    expect(actions).toHaveLength(1);
    expect(actions[0]?.about.every((whose) => whose.startsWith('child#'))).toBe(true);
    expect(actions[0]?.with).toEqual([`month#${july}`]);
  });

  it('pages through all of them, and writes down nothing where nobody is shown', async () => {
    const city = await threeChildren();
    const seen: string[] = [];
    let after: string | undefined;
    for (let pages = 0; pages < 5; pages += 1) {
      const query = { limit: '1', ...(after === undefined ? {} : { after }) };
      const { body } = await city.ask('listUnsigned', { params: { preschool: garden, month: july }, query, iin: head });
      seen.push(...(body['children'] as { contract: string }[]).map(({ contract }) => contract));
      after = typeof body['next'] === 'string' ? body['next'] : undefined;
      if (after === undefined) break;
    }
    expect(seen).toEqual(city.contracts.toSorted());
    for (const contract of city.contracts) await say(city, contract, 'signed');
    city.at('2026-08-02T09:00:00+05:00');
    await city.ask('listUnsigned', { params: { preschool: garden, month: july }, iin: head });
    const { body } = await city.ask('listAudit', { params, query: { day: '2026-08-02' }, iin: people.head });
    expect(body['looks']).toEqual([]);
  });
});

describe('how far the money is', () => {
  it('goes from signed and sealed to drafted and paid, and the paid is what the register’s lines are (I-17, I-20)', async () => {
    const city = await threeChildren();
    const [one = '', two = '', three = ''] = city.contracts;
    await say(city, one, 'signed');
    await say(city, two, 'signed');
    city.at('2026-08-11T00:00:00+05:00');
    await say(city, three, 'held');
    const before = await report(city, 'reportPayments');
    expect(before.body).toMatchObject({ timesheets: { open: 0, closed: 1, sealed: 0 }, paidTiyn: 0 });
    expect(before.body['months']).toEqual([
      { month: july, registers: [], paidTiyn: 0, unbilled: 0, waiting: { disputed: 0, review: 1, toCorrect: 0 } },
    ]);
    expect((await seal(city)).status).toBe(200);
    expect((await report(city, 'reportPayments')).body['months']).toMatchObject([{ unbilled: 1 }]);
    await pay(city);
    const { body } = await report(city, 'reportPayments');
    // 5 000 000 tiyn × 21 days ÷ 22, to the tenge: 4 772 700 for each of two children; the third is held.
    expect(body).toMatchObject({ timesheets: { sealed: 1 }, paidTiyn: 2 * 4_772_700 });
    expect(body['months']).toMatchObject([
      {
        unbilled: 0,
        registers: [
          {
            register: '2026-07-1',
            state: 'finished',
            paid: { lines: 2, amountTiyn: 2 * 4_772_700, preschools: 1, corrections: { lines: 0, amountTiyn: 0 } },
          },
        ],
      },
    ]);
  });

  it('of a year has its twelve months, each with its own registers', async () => {
    const city = await threeChildren();
    await finishRegister(city, '2026-05-1', [{ preschool: garden, contract: '0000000000000001' }]);
    await finishRegister(city, '2025-12-1', [{ preschool: garden, contract: '0000000000000001' }]);
    const { body } = await city.ask('reportPayments', { params, query: { year: '2026' }, iin: finance });
    const months = body['months'] as { month: string; paidTiyn: number; registers: object[] }[];
    expect(months.map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, place) => `2026-${String(place + 1).padStart(2, '0')}`),
    );
    expect(months.filter(({ registers }) => registers.length > 0)).toMatchObject([{ month: '2026-05', paidTiyn: 45_455_00 }]);
    expect(body).toMatchObject({ paidTiyn: 45_455_00 });
    expect(body['timesheets']).toBeUndefined();
  });

  it('is asked for a month or for a year, not for both or none', async () => {
    const city = await threeChildren();
    for (const query of [{}, { month: july, year: '2026' }]) {
      expect((await city.ask('reportPayments', { params, query, iin: finance })).status).toBe(400);
    }
    expect((await report(city, 'reportPayments', {}, analyst)).status).toBe(403);
  });
});

describe('a register the product has paid', () => {
  it('is exported as it was paid: the file’s lines are the register’s, and sum to what it says (I-17)', async () => {
    const city = await threeChildren();
    for (const contract of city.contracts) await say(city, contract, 'signed');
    city.at('2026-08-11T00:00:00+05:00');
    await seal(city);
    expect((await draft(city)).status).toBe(201);
    const asked = { params: { ...params, register: '2026-07-1' }, query: { language: 'ru' }, iin: finance };
    expect((await city.ask('exportLines', asked)).status).toBe(409);
    await city.ask('cancelPayments', { params: asked.params, iin: finance });
    const paid = await pay(city);
    const register = String(paid['register']);
    const { text } = await city.ask('exportLines', { ...asked, params: { ...params, register } });
    const [headings = [], ...rows] = parse(text, { bom: true });
    const column = (heading: string) => rows.map((row) => row[headings.indexOf(heading)] ?? '');
    expect(column('Договор')).toEqual(city.contracts.toSorted());
    expect(column('Сумма, тиын').reduce((sum, amount) => sum + Number(amount), 0)).toBe(3 * 4_772_700);
    const { body } = await city.ask('exportRegister', { params: { ...params, register }, iin: finance });
    expect(body).toMatchObject({ digest: paid['digest'], lines: 3, amountTiyn: 3 * 4_772_700 });
  });
});
