// What an act of services says: both sides sign it, so it says what is true of every month in it, and it is there in time for the greatest kindergarten.

import { describe, expect, it } from 'vitest';
import { drawAct, printAct, type PrintedAct } from '../../functions/documents/actPage.ts';
import { sumAct } from '../../functions/documents/actSums.ts';
import type { CodeColumn } from '../../functions/documents/registerTables.ts';
import { digestOf } from '../../shared/domain/digest.ts';
import { month } from '../../shared/domain/month.ts';
import { day } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { at, staffedCity, type City } from '../support/city.ts';
import { finishRegister, lineOf, type LineOf } from '../support/finishedRegister.ts';
import { iinOf } from '../support/iins.ts';
import { textOfPdf } from '../support/pdfText.ts';
import { seedPreschool } from '../support/preschoolCity.ts';

const register = '2026-07-1';
const finance = iinOf(71);
const finishedAt = at('2026-08-17T10:00:00+05:00');
const column = (code: string, payable: boolean): CodeColumn => ({ code, payable, label: { kk: code, ru: code } });
const inJuly = [column('P', true), column('B', false), column('N', false)];
/** In June illness was paid, and there was a code of its own for quarantine. */
const inJune = [column('P', true), column('B', true), column('K', true), column('N', false)];
const codes = new Map([
  ['2026-06', inJune],
  ['2026-07', inJuly],
]);
const lines = (given: readonly LineOf[]) => given.map((line) => lineOf(register, finishedAt, line));
const act = (given: readonly LineOf[], language: 'kk' | 'ru' = 'ru'): PrintedAct => ({
  language,
  territory: 'Караганда',
  register,
  month: '2026-07',
  finishedAt,
  digest: digestOf('the register'),
  payee: {
    item: 'payee',
    preschool: 'aigolek',
    names: { kk: '«Айгөлек» балабақшасы', ru: 'Детский сад «Айголек»', en: 'Kindergarten Aigolek' },
    at: finishedAt,
  },
  lines: lines(given),
  codes,
});
const child = (contract: string, more: Partial<LineOf> = {}): LineOf => ({
  preschool: 'aigolek',
  contract: contract.padStart(16, '0'),
  ...more,
});
/** June 2026: the child was thought to have been ill on the 29th and 30th, and was not there for no reason. */
const corrected = child('1', {
  month: month('2026-06'),
  kind: 'correction',
  codes: 'PPPPPHHPPPPPHHPPPPPHHPPPPPHHNN',
  amount: -1_250_00,
  corrects: { digest: digestOf('the text of June'), register: '2026-06-1', paid: 50_000_00, codes: 'PPPPPHHPPPPPHHPPPPPHHPPPPPHHBB' },
});

describe('an act of 1,000 lines', () => {
  it('reads its font once, and not again for every cell', () => {
    const document = drawAct(act(Array.from({ length: 1_000 }, (_, place) => child(String(place + 1)))));
    // Each reading of a font takes the next number, used or not.
    expect(Reflect.get(document, '_fontCount')).toBe(1);
  });
});

describe('what both sides sign', () => {
  const saidIn = async (language: 'kk' | 'ru', given = [child('1')]) =>
    textOfPdf(await printAct(act(given, language))).replaceAll(/[ \n]+/g, ' ');

  it('speaks of the days that are paid alone, and of all three ways a day may stand', async () => {
    expect(await saidIn('ru')).toContain(
      'Услуги за оплачиваемые дни оказаны. Дни подтвердили родители, определил отдел образования или они считаются подтверждёнными по правилам. По этим дням стороны претензий друг к другу не имеют.',
    );
    expect(await saidIn('kk')).toContain(
      'Төленетін күндердегі қызметтер көрсетілді. Күндерді ата-аналар растады, білім бөлімі анықтады немесе олар қағида бойынша расталды деп саналады. Осы күндер бойынша тараптардың бір-біріне талабы жоқ.',
    );
  });

  it('says what is to be paid, and what comes back without a sign', async () => {
    expect(await saidIn('ru')).toContain('К оплате: 45\u00A0455,00 тенге');
    expect(await saidIn('kk')).toContain('Төленетіні: 45\u00A0455,00 теңге');
    expect(await saidIn('ru', [corrected])).toContain('Подлежит возврату: 1\u00A0250,00 тенге');
    expect(await saidIn('kk', [corrected])).toContain('Қайтарылатыны: 1\u00A0250,00 теңге');
    expect(await saidIn('ru', [corrected])).not.toContain('К оплате');
  });

  it('calls a payment register what the rest of the product calls it', async () => {
    expect(await saidIn('ru')).toContain('Платёжный реестр: 2026-07-1, составлен 17.08.2026');
    expect(await saidIn('kk')).toContain('Төлем тізілімі: 2026-07-1, 17.08.2026 күні жасалды');
    for (const language of ['kk', 'ru'] as const) expect((await saidIn(language)).toLowerCase()).not.toContain('ведомос');
  });
});

describe('the paid days of an act', () => {
  it('are those of each month by the rulebook of that month: illness paid in June 2026 and not in July (I-17)', () => {
    const sums = sumAct(lines([corrected, child('1'), child('2')]), '2026-07', codes);
    expect(sums.months.map(({ month: of, kind, paidDays }) => [of, kind, paidDays])).toEqual([
      ['2026-06', 'correction', -2],
      ['2026-07', 'month', 2 * 18],
    ]);
    expect(sums.paidDays).toBe(34);
  });

  it('stand apart from days of the same code that are not paid, and no row is there for a code nobody had', () => {
    const { days } = sumAct(lines([corrected, child('1')]), '2026-07', codes);
    expect(days.map(({ column: { code, payable }, days: count }) => [code, payable, count])).toEqual([
      ['P', true, 18],
      ['B', false, 2],
      ['N', false, 1 + 2],
      ['B', true, -2],
    ]);
  });

  it('are printed so of a city whose rulebook of 2026-07-01 pays no illness any more', async () => {
    const city = await cityOfTwoRulebooks();
    await finishRegister(city, register, [corrected, child('1')]);
    const asked = { params: { territory: 'karaganda', register, preschool: 'aigolek' }, query: { language: 'ru' }, iin: finance };
    const { status, text } = await city.ask('printAct', asked);
    expect(status).toBe(200);
    const said = textOfPdf(Buffer.from(text, 'base64')).split('\n');
    expect(said).toEqual(expect.arrayContaining(['июнь 2026 года', 'исправление', '-2 / 22', '18 / 22']));
    expect(said.filter((one) => one === 'Болезнь (B)')).toHaveLength(2);
  });
});

async function cityOfTwoRulebooks(): Promise<City> {
  const [before] = shippedRulebooks().filter(({ territory }) => territory === 'karaganda');
  if (before === undefined) throw new Error('none shipped');
  const { attendance } = before;
  const since = attendance.codes.map((code) => (code.code === 'B' ? { ...code, payable: false } : code));
  const next = { ...before, version: 'next', effectiveFrom: day('2026-07-01'), attendance: { ...attendance, codes: since } };
  const city = await staffedCity(memoryTable(), { rulebooks: () => [before, next] });
  await city.appoint(finance, 'finance_operator');
  await seedPreschool(city, 'aigolek', { groups: [], head: iinOf(72) });
  return city;
}
