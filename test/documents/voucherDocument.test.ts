// A voucher on paper and the page behind its code.

import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { decide, enrol, giveConfirmed, here, propose, settle, appeal, type Holder } from '../support/revocationCity.ts';
import { seededCity } from '../support/seededCity.ts';

const print = (city: City, { voucher, iin }: Holder, language?: string) =>
  city.ask('printVoucher', { params: { voucher }, iin, ...(language === undefined ? {} : { query: { language } }) });
const codeOf = async (city: City, { voucher }: Holder) => String((await readVoucher(city.context.table, voucher))?.check);
const check = (city: City, code: string, headers = {}) => city.ask('checkVoucher', { params: { check: code }, headers });
/** The PDF as the gateway would send it on. */
const bytesOf = (text: string) => Buffer.from(text, 'base64');

async function cityWithHolder() {
  const city = await staffedCity();
  return { city, holder: await giveConfirmed(city, 1, people.parent) };
}

describe('a printed voucher', () => {
  it('is one page of PDF in the language asked for, and Kazakh for who chose none', async () => {
    const { city, holder } = await cityWithHolder();
    const reply = await print(city, holder);
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' } });
    const pdf = bytesOf(reply.text).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(pdf).toContain('/Lang (kk)');
    expect(bytesOf((await print(city, holder, 'ru')).text).toString('latin1')).toContain('/Lang (ru)');
    expect(await print(city, holder, 'en')).toMatchObject({ status: 400 });
  });

  it('speaks the person’s own language where none is asked for', async () => {
    const { city, holder } = await cityWithHolder();
    const body = { locale: 'ru' };
    expect((await city.ask('updateMySettings', { iin: holder.iin, body })).status).toBe(200);
    expect(bytesOf((await print(city, holder)).text).toString('latin1')).toContain('/Lang (ru)');
    expect(bytesOf((await print(city, holder, 'kk')).text).toString('latin1')).toContain('/Lang (kk)');
  });

  it('is the same to the byte however often it is printed, and another once the voucher is', async () => {
    const { city, holder } = await cityWithHolder();
    const [first, again] = [await print(city, holder), await print(city, holder)];
    expect(again.text).toBe(first.text);
    city.at('2026-07-01T11:00:00+05:00');
    expect((await print(city, holder)).text).toBe(first.text);
    await seedPreschool(city, 'aigolek', { groups: [{ group: 'first', capacity: 1 }], head: preschoolPeople.head });
    await enrol(city, holder, 'aigolek', 'first');
    expect((await print(city, holder)).text).not.toBe(first.text);
  });

  it('has no IIN, no name and no child in it (I-30)', async () => {
    const { city, holder } = await cityWithHolder();
    const voucher = await readVoucher(city.context.table, holder.voucher);
    const pdf = bytesOf((await print(city, holder)).text);
    const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)];
    const inflated = streams.map(([, stream = '']) => {
      try {
        return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      } catch {
        return stream;
      }
    });
    const all = [pdf.toString('latin1'), ...inflated].join('\n');
    for (const secret of [holder.iin, voucher?.child ?? 'no child']) expect(all).not.toContain(secret);
  });

  it('is not printed before it is confirmed, says so, and is from then on', async () => {
    const city = await seededCity();
    const [voucher] = city.vouchers;
    const holder = { voucher, iin: people.parent, number: '' };
    expect(await print(city, holder)).toMatchObject({ status: 409, body: { code: 'voucher-not-confirmed' } });
    await city.ask('confirmVoucher', { params: { voucher }, iin: people.parent });
    expect(await print(city, holder)).toMatchObject({ status: 200 });
    expect((await check(city, await codeOf(city, holder))).body).toMatchObject({ valid: true });
  });

  it('is not printed once it has ended, nor from the first late millisecond of its days', async () => {
    const { city, holder } = await cityWithHolder();
    city.at('2026-07-09T00:00:00.000+05:00');
    expect((await print(city, holder)).status).toBe(200);
    city.at('2026-07-10T00:00:00.000+05:00');
    expect(await print(city, holder)).toMatchObject({ status: 409, body: { code: 'voucher-expired' } });
  });

  it('is nobody else’s to print', async () => {
    const { city, holder } = await cityWithHolder();
    expect(await print(city, { ...holder, iin: people.otherParent })).toMatchObject({ status: 404 });
  });
});

describe('the check of a printed voucher', () => {
  it('says yes, where and as of when, and nothing else', async () => {
    const { city, holder } = await cityWithHolder();
    const { body } = await check(city, await codeOf(city, holder));
    expect(Object.keys(body).toSorted()).toEqual(['asOf', 'names', 'territory', 'valid']);
    expect(body).toMatchObject({ valid: true, territory: here, asOf: '2026-07-01T05:00:00.000Z' });
  });

  it('cannot be found from what is public: the code is neither the voucher’s number nor made of it without the key', async () => {
    const { city, holder } = await cityWithHolder();
    const code = await codeOf(city, holder);
    expect(code).toMatch(/^[0-9a-z]{26}$/);
    expect((await check(city, holder.voucher)).body).toMatchObject({ valid: false });
    expect((await check(city, code.toUpperCase())).body).toMatchObject({ valid: true });
  });

  it('answers alike for a code nobody has, a revoked voucher and one whose days are over', async () => {
    const { city, holder } = await cityWithHolder();
    const late = await giveConfirmed(city, 2, people.otherParent);
    await propose(city, holder.voucher);
    await decide(city, holder.voucher, 'revoke');
    await appeal(city, holder);
    expect((await check(city, await codeOf(city, holder))).body).toMatchObject({ valid: true });
    await settle(city, holder.voucher, 'uphold');
    expect((await check(city, await codeOf(city, holder))).body['valid']).toBe(false);
    city.at('2026-07-09T23:59:59.999+05:00');
    // Thu 2 July, Fri 3, Tue 7 after the Day of the Capital, Wed 8, Thu 9: five working days.
    expect((await check(city, await codeOf(city, late))).body['valid']).toBe(true);
    city.at('2026-07-10T00:00:00.000+05:00');
    const answers = await Promise.all(
      [await codeOf(city, holder), await codeOf(city, late), 'nobodyhasthis'].map((code) => check(city, code)),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.body).toEqual({ valid: false, asOf: '2026-07-09T19:00:00.000Z' });
  });

  it('is a page in three languages for a browser, that loads and runs nothing, and JSON for a program', async () => {
    const { city, holder } = await cityWithHolder();
    const code = await codeOf(city, holder);
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    const page = await check(city, code, { accept });
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'accept', 'cache-control': 'no-store' });
    for (const words of ['Ваучер жарамды', 'Ваучер действителен', 'The voucher is valid', '1 июля 2026 года, 10:00'])
      expect(page.text).toContain(words);
    expect(page.text).not.toMatch(/<script|https?:|src=|javascript/i);
    for (const language of ['kk', 'ru', 'en']) expect(page.text).toContain(`<section lang="${language}"`);
    expect((await check(city, 'nobodyhasthis', { accept })).text).toContain('Ваучер недействителен');
    for (const headers of [{}, { accept: '*/*' }, { accept: 'application/json' }])
      expect((await check(city, code, headers)).headers['content-type']).toContain('application/json');
  });
});
