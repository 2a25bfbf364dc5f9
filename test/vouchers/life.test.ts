// A mother with a voucher and a few working days: she confirms, she sees until when a contract must be signed, and when she misses a deadline she is
// told how to come back, once, at her old place (I-12, I-13, I-14).

import { describe, expect, it } from 'vitest';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { day } from '../../shared/domain/time.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { scanWaiting } from '../../shared/table/queue.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { importCells, people, row, type City } from '../support/city.ts';
import { calendarWith } from '../support/seededExtensions.ts';
import {
  applicationOf,
  confirm,
  issueRound,
  issueTo,
  listOf,
  refuse,
  territory,
  toldOf,
  violationsOf,
  voucherCity,
  vouchersOf,
} from '../support/voucherCity.ts';

const { parent, otherParent } = people;

async function issued(count = 1) {
  const city = await voucherCity();
  const [voucher = '', ...others] = await issueTo(city, count);
  return { city, voucher, others };
}

async function lineOf({ context }: City): Promise<readonly string[]> {
  const keys = await scanWaiting(context.table, territory);
  return Array.from({ length: keys.length / orderKeyBytes }, (_, row) => placeOf(keys, row * orderKeyBytes).number);
}

describe('a confirmation', () => {
  it('starts the working days to sign a contract, and says the next step in three languages', async () => {
    const { city, voucher } = await issued();
    city.at('2026-07-02T23:59:59.999+05:00');
    const { status, body } = await confirm(city, voucher);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'confirmed',
      confirmBefore: '2026-07-03T19:00:00.000Z',
      confirmLastDay: '2026-07-03',
      contractBefore: '2026-07-10T19:00:00.000Z',
      contractLastDay: '2026-07-10',
      moves: ['ask-place', 'join-waiting-list'],
    });
    const next = body['next'] as Record<string, string>;
    expect(next).toMatchObject({
      kk: expect.stringContaining('2026 жылғы 10 шілде'),
      ru: expect.stringContaining('10 июля 2026 года'),
      en: expect.stringContaining('10 July 2026'),
    });
    const stored = await readVoucher(city.context.table, voucher);
    expect(stored?.contractBy).toMatchObject({ from: '2026-07-02', days: 5, calendarVersion: city.context.calendar().version });
    expect(await listOf(city)).toEqual([body]);
    expect((await applicationOf(city, voucher))['deadlines']).toEqual({ contractBefore: '2026-07-10T19:00:00.000Z' });
    const inbox = await city.ask('listMyNotices', { iin: parent, query: { limit: '1' } });
    expect(inbox.body['notices']).toMatchObject([{ kind: 'voucher-confirmed', text: expect.stringContaining('2026 жылғы 10 шілде') }]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('counts by the rulebook the voucher was issued under, whatever came into force since', async () => {
    const { city, voucher } = await issued();
    const { version } = city.context.rulebooks().find((one) => one.territory === territory) ?? {};
    city.rule((rulebook) => ({ ...rulebook, version: 'karaganda-stricter', deadlines: { ...rulebook.deadlines, contractWorkingDays: 1 } }));
    expect((await confirm(city, voucher)).status).toBe(500);
    city.rule((rulebook) => ({ ...rulebook, version: version ?? '', deadlines: { ...rulebook.deadlines, contractWorkingDays: 3 } }));
    expect((await confirm(city, voucher)).body).toMatchObject({ contractLastDay: '2026-07-07' });
  });

  it('that the calendar cannot answer is refused, and nothing is lost', async () => {
    const { city, voucher } = await issued();
    const { years, ...calendar } = city.context.calendar();
    const thisYear = years['2026'];
    if (thisYear === undefined) throw new Error('no calendar');
    const open = { from: day('2026-07-07'), to: day('2026-07-09'), reason: 'not announced' };
    const known = city.context.calendar();
    city.correct({ ...calendar, years: { ...years, 2026: { ...thisYear, unknown: [open] } } });
    const refused = await confirm(city, voucher);
    expect(refused.body).toMatchObject({ status: 409, code: 'calendar-unknown', because: { day: '2026-07-07' } });
    expect(await listOf(city)).toMatchObject([{ state: 'issued', moves: ['confirm', 'refuse'] }]);
    city.correct(known);
    expect((await confirm(city, voucher)).status).toBe(200);
  });
});

describe('a contract nobody signed', () => {
  async function unsigned() {
    const { city, voucher, others } = await issued();
    await confirm(city, voucher);
    return { city, voucher, others };
  }

  it('ends the voucher in the first late millisecond for whoever looks, and by the sweep for good', async () => {
    const { city, voucher } = await unsigned();
    city.at('2026-07-09T18:59:59.997Z');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    expect(await listOf(city)).toMatchObject([{ state: 'confirmed' }]);
    city.at('2026-07-09T19:00:00.000Z');
    expect(await listOf(city)).toMatchObject([{ state: 'expired', moves: [] }]);
    expect((await applicationOf(city, voucher))['state']).toBe('accepted');
    const told = await toldOf(city);
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 1 });
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    expect(await applicationOf(city, voucher)).toMatchObject({
      state: 'suspended',
      suspended: { reason: 'no-contract' },
      deadlines: { restoreBefore: '2026-08-07T19:00:00.000Z' },
      moves: ['restore', 'withdraw'],
    });
    expect(await toldOf(city)).toEqual(['contract-expired', ...told]);
    const { body } = await city.ask('listMyNotices', { iin: parent, query: { limit: '1' } });
    expect(body['notices']).toMatchObject([{ text: expect.stringContaining('2026 жылғы 7 тамыз') }]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('is brought back once, at its old place, and gets a voucher of a later round (I-12, I-13)', async () => {
    const { city, voucher } = await unsigned();
    await importCells(city, [row(31, '2023-01-09T09:00:00Z'), row(32, '2023-01-11T09:00:00Z')], territory, 'another');
    const before = await readApplication(city.context.table, (await readVoucher(city.context.table, voucher))?.application ?? '');
    const number = before?.number ?? '';
    const restore = { iin: parent, params: { number } };
    city.at('2026-07-10T10:00:00+05:00');
    await city.run({ job: 'expireVouchers' });
    expect((await city.ask('restoreApplication', restore)).body).toMatchObject({ state: 'waiting' });
    expect(await lineOf(city)).toEqual([expect.anything(), number, expect.anything()]);
    expect(await readApplication(city.context.table, number)).toMatchObject({
      submittedAt: before?.submittedAt,
      category: before?.category,
    });
    await issueRound(city, 2);
    const [second = ''] = await vouchersOf(city);
    expect(second).not.toBe(voucher);
    expect(await listOf(city)).toMatchObject([{ state: 'issued', confirmLastDay: '2026-07-14' }]);
    await confirm(city, second);
    city.at('2026-07-20T10:00:00+05:00');
    await city.run({ job: 'expireVouchers' });
    const again = await city.ask('restoreApplication', restore);
    expect(again.body).toMatchObject({ status: 409, code: 'restores-used-up' });
    const { body } = await city.ask('listMyNotices', { iin: parent, query: { limit: '1' } });
    expect(body['notices']).toMatchObject([{ kind: 'contract-expired', text: expect.not.stringMatching(/восстанов|верните/i) }]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it.each([
    ['no-confirm', false],
    ['no-contract', true],
  ])('or no answer (%s) can be made good in the last millisecond of its 28 days and not in the next (I-12)', async (reason, confirms) => {
    const { city, voucher } = await issued();
    if (confirms) await confirm(city, voucher);
    const number = (await readVoucher(city.context.table, voucher))?.application ?? '';
    city.at('2026-07-15T10:00:00+05:00');
    await city.run({ job: 'expireVouchers' });
    city.at('2026-08-12T19:00:00.000Z');
    const late = await city.ask('restoreApplication', { iin: parent, params: { number } });
    expect(late.body).toMatchObject({ code: 'restore-window-passed', because: { deadline: '2026-08-12T19:00:00.000Z' } });
    city.at('2026-08-12T18:59:59.999Z');
    const inTime = await city.ask('restoreApplication', { iin: parent, params: { number } });
    expect(inTime.body).toMatchObject({ state: 'waiting' });
    const stored = await readApplication(city.context.table, number);
    expect(stored?.restores).toEqual({ [reason]: 1 });
  });
});

describe('a refusal', () => {
  it('is looked at first: what is lost, in three languages, and the proof that it was seen', async () => {
    const { city, voucher } = await issued();
    const ask = { iin: parent, params: { voucher } };
    const { application } = (await listOf(city))[0] ?? {};
    const look = await city.ask('showRefusal', ask);
    expect(look.body).toMatchObject({ voucher, application, category: 11, territory, seen: expect.stringMatching(/^[0-9a-f]{24}$/) });
    const text = look.body['text'] as Record<string, string>;
    for (const locale of ['kk', 'ru', 'en']) expect(text[locale]).toContain(String(application));
    for (const body of [{ understood: true }, { understood: true, seen: 'f'.repeat(24) }])
      expect((await city.ask('refuseVoucher', { ...ask, body })).body).toMatchObject({ status: 409, code: 'refusal-not-seen' });
    expect((await city.ask('refuseVoucher', { ...ask, body: { seen: look.body['seen'] } })).status).toBe(400);
    expect(await listOf(city)).toMatchObject([{ state: 'issued' }]);
    expect((await city.ask('showRefusal', { ...ask, iin: otherParent })).status).toBe(404);
    const done = await city.ask('refuseVoucher', { ...ask, body: { understood: true, seen: look.body['seen'] } });
    expect(done.body).toMatchObject({ state: 'refused', moves: [] });
    expect(await applicationOf(city, voucher)).toMatchObject({ state: 'withdrawn', moves: [] });
    expect((await city.ask('showRefusal', ask)).body['code']).toBe('move-forbidden');
    expect(await violationsOf(city)).toEqual([]);
  });

  it('seen before the voucher changed is looked at again; a late one is told the deadline', async () => {
    const { city, voucher } = await issued();
    const seen = (await city.ask('showRefusal', { iin: parent, params: { voucher } })).body['seen'];
    city.correct(calendarWith('kz-corrected', day('2026-07-03')));
    await city.ask('draftExtension', { params: { territory }, iin: people.clerk, body: { reason: 'holiday-announced' } });
    const [extension] = (await city.ask('listExtensions', { params: { territory }, iin: people.clerk })).body['extensions'] as {
      extension: string;
    }[];
    await city.ask('approveExtension', { params: { territory, extension: extension?.extension ?? '' }, iin: people.head });
    await city.run({ job: 'applyExtensions' });
    const stale = await city.ask('refuseVoucher', { iin: parent, params: { voucher }, body: { understood: true, seen } });
    expect(stale.body).toMatchObject({ status: 409, code: 'refusal-not-seen' });
    city.at('2026-07-08T00:00:00+05:00');
    const late = await city.ask('refuseVoucher', { iin: parent, params: { voucher }, body: { understood: true, seen } });
    expect(late.body).toMatchObject({ code: 'confirm-deadline-passed', because: { deadline: '2026-07-07T19:00:00.000Z' } });
    expect((await city.ask('showRefusal', { iin: parent, params: { voucher } })).body['code']).toBe('confirm-deadline-passed');
  });

  it('of one voucher leaves another of the same family alone', async () => {
    const { city, voucher, others } = await issued(2);
    expect((await refuse(city, voucher)).status).toBe(200);
    expect(await listOf(city)).toMatchObject([{ state: 'refused' }, { voucher: others[0], state: 'issued' }]);
  });
});
