// A finished payment register as files, asked for as finance, the department, an auditor and a kindergarten's head would.

import { inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../shared/domain/digest.ts';
import { month } from '../../shared/domain/month.ts';
import { preschoolRecordKey } from '../../shared/table/keys.ts';
import { sealNumber } from '../../shared/table/preschools.ts';
import type { RouteName } from '../../shared/http/routes.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { finishRegister, july } from '../support/finishedRegister.ts';
import { iinOf } from '../support/iins.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';

const register = '2026-07-1';
const params = { territory: 'karaganda', register };
const finance = iinOf(71);
const former = { digest: digestOf('the text of June'), register: '2026-06-1', paid: 50_000_00 };
/** June 2026 of a child who was thought to be there all month, and was not on the 29th and 30th. */
const june = 'PPPPPHHPPPPPHHPPPPPHHPPPPPHHPP';
const juneCorrected = 'PPPPPHHPPPPPHHPPPPPHHPPPPPHHNN';

async function cityWithRegister(): Promise<City> {
  const city = await staffedCity();
  await city.appoint(finance, 'finance_operator');
  await seedPreschool(city, 'aigolek', { groups: [{ group: 'sun', capacity: 20 }], head: preschoolPeople.head });
  await seedPreschool(city, 'balapan', { groups: [{ group: 'sun', capacity: 20 }], head: preschoolPeople.otherHead });
  city.at('2026-08-17T10:00:00+05:00');
  await finishRegister(city, register, [
    {
      preschool: 'aigolek',
      contract: '0000000000000001',
      month: month('2026-06'),
      kind: 'correction',
      codes: juneCorrected,
      amount: -4_545_00,
      payableDays: 20,
      ground: 'decided',
      corrects: { ...former, codes: june },
    },
    { preschool: 'aigolek', contract: '0000000000000001' },
    { preschool: 'aigolek', contract: '0000000000000002', ground: 'approved' },
    { preschool: 'balapan', contract: '0000000000000003' },
  ]);
  return city;
}

const ask = (city: City, name: RouteName, query: Readonly<Record<string, string>> = {}, iin = finance) =>
  city.ask(name, { params, query, iin });
const rowsOf = (text: string) => parse(text, { bom: true });
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

describe('the lines as CSV', () => {
  it('are UTF-8 for spreadsheets, with headings in Russian, one row a line, in the order of the register', async () => {
    const { status, text, headers } = await ask(await cityWithRegister(), 'exportLines', { language: 'ru' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment',
      'cache-control': 'no-store',
    });
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [headings = [], ...rows] = rowsOf(text);
    const at = (row: number, heading: string) => rows[row]?.[headings.indexOf(heading)];
    expect(rows.map((row) => row[headings.indexOf('Договор')])).toEqual([
      '0000000000000001',
      '0000000000000001',
      '0000000000000002',
      '0000000000000003',
    ]);
    expect(at(1, 'Детский сад')).toBe('Детский сад «aigolek»');
    expect(at(1, 'БИН')).toBe('050140000009');
    expect(at(1, 'Сумма, тиын')).toBe('4545500');
    expect(at(1, 'В группе (P)')).toBe('18');
    expect(at(1, 'Болезнь (B)')).toBe('2');
    // Marked late, and the same code all the same.
    expect(at(1, 'Без уважительной причины или причина неизвестна (N)')).toBe('1');
  });

  it('show a correction as the difference it makes, a negative amount as a plain number', async () => {
    const { text } = await ask(await cityWithRegister(), 'exportLines', { language: 'ru' });
    const [headings = [], first = []] = rowsOf(text);
    const at = (heading: string) => first[headings.indexOf(heading)];
    expect(at('Вид строки')).toBe('исправление');
    expect([at('В группе (P)'), at('Без уважительной причины или причина неизвестна (N)')]).toEqual(['-2', '2']);
    expect([at('Сумма, тиын'), at('Оплачено раньше, тиын'), at('Исправленный платёжный реестр')]).toEqual([
      '-454500',
      '5000000',
      '2026-06-1',
    ]);
    expect(text).toContain(',-454500,');
  });

  it('add up, days of each kind, to the working days of the month; a correction to nothing (I-17)', async () => {
    const city = await staffedCity();
    await city.appoint(finance, 'finance_operator');
    await seedPreschool(city, 'aigolek', { groups: [{ group: 'sun', capacity: 20 }], head: preschoolPeople.head });
    city.at('2026-08-17T10:00:00+05:00');
    // The parent disputed 2026-07-09 and 2026-07-10, of which the department has decided one since.
    const held = july.replace('BB', '--');
    const ground = 'disputed-days-held' as const;
    const one = '0000000000000001';
    const corrects = { ...former, codes: held };
    await finishRegister(city, register, [
      { preschool: 'aigolek', contract: one, codes: held, payableDays: 18, ground, heldDays: 2 },
      { preschool: 'aigolek', contract: '0000000000000002' },
      { preschool: 'aigolek', contract: '0000000000000003', kind: 'correction', ground: 'decided', amount: 4_545_00, corrects },
    ]);
    const added = { ru: ['Вне договора', 'В споре, удержано'], kk: ['Келісімшарттан тыс', 'Даулы, төлем тоқтатылған'] };
    for (const language of ['ru', 'kk'] as const) {
      const [headings = [], ...rows] = rowsOf((await ask(city, 'exportLines', { language })).text);
      const places = headings.flatMap((heading, place) => (/\([A-Z]\)$/.test(heading) || added[language].includes(heading) ? [place] : []));
      const [outside, inDispute] = added[language].map((heading) => headings.indexOf(heading));
      expect(rows.map((row) => [row[outside ?? -1], row[inDispute ?? -1]])).toEqual([
        ['1', '2'],
        ['1', '0'],
        ['0', '-2'],
      ]);
      expect(rows.map((row) => places.reduce((sum, place) => sum + Number(row[place]), 0))).toEqual([22, 22, 0]);
    }
  });

  it('speak Kazakh where no language is asked for, whoever asks', async () => {
    const city = await cityWithRegister();
    expect((await ask(city, 'exportLines')).text).toContain('Келісімшарт');
    expect((await ask(city, 'exportLines', { language: 'en' })).status).toBe(400);
  });

  it('are the same bytes again, later, by somebody else, and after a kindergarten got another name', async () => {
    const city = await cityWithRegister();
    const names: RouteName[] = ['exportLines', 'exportBills', 'exportWorkbook'];
    const first = await Promise.all(names.map((name) => ask(city, name, { language: 'ru' })));
    city.at('2026-11-02T09:00:00+05:00');
    const renamed = { names: { kk: '«Жаңа» балабақшасы', ru: 'Детский сад «Новый»' } };
    const changed = await city.ask('changePreschool', {
      params: { territory: 'karaganda', preschool: 'aigolek' },
      iin: people.clerk,
      body: renamed,
    });
    expect(changed.status).toBe(200);
    const again = await Promise.all(names.map((name) => ask(city, name, { language: 'ru' }, people.auditor)));
    expect(again.map(({ text }) => text)).toEqual(first.map(({ text }) => text));
  });

  it('cannot carry a formula out of the name of a kindergarten', async () => {
    const city = await cityWithRegister();
    const body = { names: { kk: '=HYPERLINK("x");=1', ru: '+7;=cmd|calc' } };
    await city.ask('changePreschool', { params: { territory: 'karaganda', preschool: 'aigolek' }, iin: people.clerk, body });
    const { text } = await ask(city, 'exportLines', { language: 'kk' });
    expect(text).toContain(`"'=HYPERLINK(""x"");'=1"`);
    expect((await ask(city, 'exportLines', { language: 'ru' })).text).toContain(`'+7;'=cmd|calc`);
  });
});

describe('the kindergartens as CSV', () => {
  it('add up to the total by code and amount (I-17)', async () => {
    const { text } = await ask(await cityWithRegister(), 'exportBills', { language: 'ru' });
    const [headings = [], ...rows] = rowsOf(text);
    const column = (heading: string) => rows.map((row) => Number(row[headings.indexOf(heading)]));
    expect(rows.map(([first]) => first)).toEqual([register, register, 'Всего']);
    expect(column('Сумма, тиын')).toEqual([2 * 45_455_00 - 4_545_00, 45_455_00, 3 * 45_455_00 - 4_545_00]);
    expect(column('Из них исправлений')).toEqual([1, 0, 1]);
    expect(column('В группе (P)')).toEqual([34, 18, 52]);
  });
});

describe('the parts', () => {
  it('are told, and one there is not is refused with how many there are', async () => {
    const city = await cityWithRegister();
    const { body } = await ask(city, 'exportRegister');
    expect(body).toMatchObject({ register, month: '2026-07', lines: 4, amountTiyn: 3 * 45_455_00 - 4_545_00 });
    expect(body['parts']).toEqual([{ part: 1, first: 'aigolek', last: 'balapan', preschools: 2, lines: 4, amountTiyn: 131_820_00 }]);
    expect(await ask(city, 'exportLines', { part: '2' })).toMatchObject({
      status: 404,
      body: { code: 'part-unknown', because: { parts: 1 } },
    });
    expect((await ask(city, 'exportLines', { part: '0' })).status).toBe(400);
  });
});

describe('the workbook', () => {
  const open = (text: string) =>
    Object.fromEntries(Object.entries(unzipSync(bytesOf(text))).map(([name, bytes]) => [name, strFromU8(bytes)]));

  it('has the lines and the kindergartens, texts as texts, amounts in tenge as numbers, and no formula', async () => {
    const city = await cityWithRegister();
    const body = { names: { kk: '=1+1', ru: '=HYPERLINK("https://x")&<b>_x0041_' } };
    await city.ask('changePreschool', { params: { territory: 'karaganda', preschool: 'aigolek' }, iin: people.clerk, body });
    const { text, headers } = await ask(city, 'exportWorkbook', { language: 'ru' });
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    const files = open(text);
    expect(Object.keys(files).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
    const lines = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(lines).not.toMatch(/<f[ >/]/);
    expect(lines).toContain('<t xml:space="preserve">=HYPERLINK(&quot;https://x&quot;)&amp;&lt;b&gt;_x005F_x0041_</t>');
    expect(lines).toContain('<v>-4545.00</v>');
    for (const [cell = ''] of lines.matchAll(/<c [^>]*>.*?<\/c>/g)) {
      expect(cell).toMatch(
        /^<c r="[A-Z]+\d+" s="[012]"(?: t="inlineStr"><is><t xml:space="preserve">[^<]*<\/t><\/is>|><v>-?\d+(?:\.\d\d)?<\/v>)<\/c>$/,
      );
    }
    expect(files['xl/worksheets/sheet2.xml']).toContain('Всего');
    expect(files['xl/workbook.xml']).toContain('name="Детские сады"');
  });

  it('carries no date but the one fixed time of an archive’s parts', async () => {
    const { text } = await ask(await cityWithRegister(), 'exportWorkbook');
    // The head of each part of the archive, and in it the time and day; 0x5c21 is 2026-01-01 as MS-DOS wrote it.
    const heads = Buffer.from(bytesOf(text)).toString('hex').split('504b0304').slice(1);
    expect(heads.map((head) => head.slice(12, 20))).toEqual(Array.from({ length: 7 }, () => '0000215c'));
  });
});

describe('an act of services', () => {
  const print = (city: City, language: string, iin = finance) =>
    city.ask('printAct', { params: { ...params, preschool: 'aigolek' }, query: { language }, iin });

  it.each(['kk', 'ru'])(
    'in %s is a PDF of two pages, the same bytes for the department and for the kindergarten’s head',
    async (language) => {
      const city = await cityWithRegister();
      const { status, text, headers } = await print(city, language);
      expect({ status, type: headers['content-type'], shown: headers['content-disposition'] }).toEqual({
        status: 200,
        type: 'application/pdf',
        shown: 'inline',
      });
      const pdf = Buffer.from(text, 'base64').toString('latin1');
      expect(pdf.startsWith('%PDF-1.7')).toBe(true);
      expect(pdf).toContain(`/Lang (${language})`);
      expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
      city.at('2026-09-01T09:00:00+05:00');
      const own = await city.ask('printOwnAct', {
        params: { preschool: 'aigolek', register },
        query: { language },
        iin: preschoolPeople.head,
      });
      expect(own.text).toBe(text);
    },
  );

  it('is of one kindergarten alone: its head gets no other’s', async () => {
    const city = await cityWithRegister();
    const asked = { params: { preschool: 'balapan', register } };
    expect((await city.ask('printOwnAct', { ...asked, iin: preschoolPeople.head })).status).toBe(403);
    expect((await city.ask('printOwnAct', { ...asked, iin: preschoolPeople.otherHead })).status).toBe(200);
    expect((await city.ask('printOwnAct', { ...asked, iin: people.head })).status).toBe(403);
  });

  it('holds no IIN of an entrepreneur and no id of a child (I-30)', async () => {
    const city = await cityWithRegister();
    const vault = await city.context.vault();
    const item = await city.context.table.get('records', preschoolRecordKey('aigolek'));
    expect(item).toBeDefined();
    const number = await sealNumber(vault, 'aigolek', '800101000057');
    if (item !== undefined) await city.context.table.put('records', { ...item, number }, 'ifPresent');
    const { text } = await print(city, 'ru');
    const pdf = Buffer.from(text, 'base64').toString('latin1');
    const streams = [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      } catch {
        return stream;
      }
    });
    expect([pdf, ...streams].join('\n')).not.toContain('800101000057');
    expect((await ask(city, 'exportLines')).text).not.toContain('800101000057');
    expect((await ask(city, 'exportBills')).text).not.toContain('800101000057');
  });

  it('there is none where the register pays nothing, and the head’s list names those there are', async () => {
    const city = await cityWithRegister();
    await seedPreschool(city, 'kunshuaq', { groups: [], head: iinOf(72) });
    const asked = { params: { ...params, preschool: 'kunshuaq' }, iin: finance };
    expect(await city.ask('printAct', asked)).toMatchObject({ status: 404, body: { code: 'act-unknown' } });
    const { body } = await city.ask('listOwnActs', { params: { preschool: 'aigolek' }, iin: preschoolPeople.head });
    expect(body['acts']).toEqual([
      { register, month: '2026-07', finishedAt: '2026-08-17T05:00:00.001Z', lines: 3, corrections: 1, amountTiyn: 86_365_00 },
    ]);
    const none = await city.ask('listOwnActs', { params: { preschool: 'kunshuaq' }, iin: iinOf(72) });
    expect(none.body).toEqual({ acts: [] });
  });
});

describe('a register that is not finished, or not there', () => {
  it('is handed out in no form', async () => {
    const city = await staffedCity();
    await city.appoint(finance, 'finance_operator');
    await finishRegister(city, register, [], { state: 'draft' });
    for (const name of ['exportRegister', 'exportLines', 'exportBills', 'exportWorkbook'] as const) {
      expect(await ask(city, name)).toMatchObject({ status: 409, body: { code: 'register-not-finished', because: { state: 'draft' } } });
      const other = await city.ask(name, { params: { ...params, register: '2026-08-1' }, iin: finance });
      expect(other).toMatchObject({ status: 404, body: { code: 'register-unknown' } });
    }
  });
});

describe('every file of a register', () => {
  it('is written down with who took it, in ids alone', async () => {
    const city = await cityWithRegister();
    await ask(city, 'exportLines');
    await ask(city, 'exportWorkbook', {}, people.auditor);
    await city.ask('printOwnAct', { params: { preschool: 'aigolek', register }, iin: preschoolPeople.head });
    const { body } = await city.ask('listAudit', { params: { territory: 'karaganda' }, query: { day: '2026-08-17' }, iin: people.head });
    const looks = body['looks'] as { action: string; as: string; about: string[]; with: string[] }[];
    expect(looks.map(({ action, as, about, with: more }) => [action, as, ...about, ...more]).sort()).toEqual([
      ['exportLines', 'finance_operator', 'territory#karaganda', `register#${register}`, 'month#2026-07'],
      ['exportWorkbook', 'auditor', 'territory#karaganda', `register#${register}`, 'month#2026-07'],
      ['printOwnAct', 'preschool_head', 'preschool#aigolek', `register#${register}`, 'month#2026-07'],
    ]);
  });
});

describe('the month the tests pay for', () => {
  it('is July 2026: 22 working days, of which the child was under contract 21', () => {
    expect(july).toHaveLength(31);
    expect(Array.from(july).filter((code) => !'H-'.includes(code))).toHaveLength(21);
  });
});
