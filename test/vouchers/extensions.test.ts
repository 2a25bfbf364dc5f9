// The calendar is corrected after deadlines were told. Nothing moves by itself; the department extends, two people, openly, and only to later days.

import { describe, expect, it } from 'vitest';
import { applyExtensions } from '../../functions/jobs/applyExtensions.ts';
import { extendedDeadline, withMoved } from '../../shared/domain/extension.ts';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { day } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { applicationKey } from '../../shared/table/keys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people } from '../support/city.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { calendarWith, calendarWithout } from '../support/seededExtensions.ts';
import { confirm, issueTo, listOf, territory, toldOf, violationsOf, voucherCity, type VoucherCity } from '../support/voucherCity.ts';

const { clerk, head, secondHead, parent } = people;
const params = { territory };
/** Friday 3 July became a day off after vouchers of Wednesday 1 July had been issued. */
const corrected = calendarWith('kz-corrected', day('2026-07-03'));

const draft = (city: VoucherCity, iin: string = clerk) =>
  city.ask('draftExtension', { params, iin, body: { reason: 'holiday-announced' } });
const openList = async (city: VoucherCity) => (await city.ask('listPublicExtensions', { params })).body['extensions'];

async function drafted(count = 3, table: Table = memoryTable()) {
  const city = await voucherCity(table);
  const vouchers = await issueTo(city, count);
  city.correct(corrected);
  const { body } = await draft(city);
  return { city, vouchers, extension: String(body['extension']), of: { params: { territory, extension: String(body['extension']) } } };
}

describe('a corrected calendar', () => {
  it('moves no deadline by itself: what was told stands, for whoever looks and for the sweep (I-14)', async () => {
    const city = await voucherCity();
    await issueTo(city);
    const before = await listOf(city);
    city.correct(corrected);
    // The day is the same; there is one working day less until it.
    expect(await listOf(city)).toEqual(before.map((voucher) => ({ ...voucher, confirmDaysLeft: 1 })));
    expect(await violationsOf(city)).toEqual([]);
    city.at('2026-07-03T19:00:00.000Z');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 1 });
  });

  it('gives new deadlines by itself from then on', async () => {
    const city = await voucherCity();
    const [voucher = ''] = await issueTo(city);
    city.correct(corrected);
    expect((await confirm(city, voucher)).body).toMatchObject({ confirmLastDay: '2026-07-03', contractLastDay: '2026-07-10' });
    expect((await readVoucher(city.context.table, voucher))?.contractBy?.calendarVersion).toBe('kz-corrected');
  });

  it('extends a deadline only to a later day', () => {
    const stored = deadlineAfter(day('2026-07-01'), 2, shippedCalendar());
    if (isRefusal(stored)) throw new Error(stored.refusal);
    expect(extendedDeadline(stored, corrected)).toMatchObject({
      from: '2026-07-01',
      days: 2,
      lastDay: '2026-07-07',
      calendarVersion: 'kz-corrected',
    });
    expect(extendedDeadline(stored, shippedCalendar())).toBeUndefined();
    expect(extendedDeadline(stored, calendarWith('kz-other', day('2026-07-20')))).toBeUndefined();
    const over = deadlineAfter(day('2026-07-03'), 2, shippedCalendar());
    if (isRefusal(over)) throw new Error(over.refusal);
    expect(extendedDeadline(over, calendarWithout('kz-fewer', '2026-07-06'))).toBeUndefined();
    const twice = withMoved(withMoved([], stored, { lastDay: day('2026-07-07') }), stored, { lastDay: day('2026-07-07') });
    expect(twice).toEqual([{ from: '2026-07-03', to: '2026-07-07', calendarVersion: stored.calendarVersion, count: 2 }]);
  });
});

describe('an extension', () => {
  it('is drafted, looked through, approved by a second person, carried out and open to all', async () => {
    const { city, vouchers, of } = await drafted();
    const old = shippedCalendar().version;
    const spans = [{ from: '2026-07-03', to: '2026-07-07', calendarVersion: old, count: 3 }];
    expect((await city.ask('checkExtension', { ...of, iin: clerk })).body).toMatchObject({
      extension: {
        state: 'draft',
        reason: 'holiday-announced',
        calendarVersion: 'kz-corrected',
        expected: spans,
        moved: 0,
        moves: ['approve', 'cancel'],
      },
      current: 'kz-corrected',
      vouchers: 3,
      spans,
    });
    expect(await openList(city)).toEqual([]);
    await city.run({ job: 'applyExtensions' });
    expect(await listOf(city)).toMatchObject(vouchers.map(() => ({ confirmLastDay: '2026-07-03' })));
    const approved = await city.ask('approveExtension', { ...of, iin: head });
    expect(approved.body).toMatchObject({ state: 'approved', moved: 0, moves: ['cancel'] });
    expect(await openList(city)).toMatchObject([{ state: 'approved', moved: 0, spans: [], calendarVersion: 'kz-corrected' }]);
    expect(await city.run({ job: 'applyExtensions' })).toMatchObject({ extensions: [{ state: 'finished', moved: 3 }] });
    expect(await city.run({ job: 'applyExtensions' })).toEqual({ extensions: [] });
    expect(await openList(city)).toMatchObject([{ state: 'finished', reason: 'holiday-announced', moved: 3, spans }]);
    expect(await listOf(city)).toMatchObject(
      vouchers.map(() => ({ confirmLastDay: '2026-07-07', confirmBefore: '2026-07-07T19:00:00.000Z' })),
    );
    expect((await toldOf(city)).filter((kind) => kind === 'deadline-extended')).toHaveLength(3);
    city.at('2026-07-07T18:59:59.999Z');
    expect((await confirm(city, vouchers[0] ?? '')).status).toBe(200);
    city.at('2026-07-07T19:00:00.000Z');
    expect((await confirm(city, vouchers[1] ?? '')).body['code']).toBe('confirm-deadline-passed');
    expect(await violationsOf(city)).toEqual([]);
  });

  it('cannot be approved by who drafted it, nor twice, nor drafted beside an open one or where nothing would move', async () => {
    const { city, of } = await drafted();
    expect((await draft(city, head)).body).toMatchObject({ status: 409, code: 'extension-open' });
    await city.ask('cancelExtension', { ...of, iin: head });
    city.at('2026-07-01T11:00:00+05:00');
    const { body } = await draft(city, head);
    const own = { params: { territory, extension: String(body['extension']) } };
    expect((await city.ask('approveExtension', { ...own, iin: head })).body['code']).toBe('same-person');
    expect((await city.ask('approveExtension', { ...own, iin: secondHead })).status).toBe(200);
    expect((await city.ask('approveExtension', { ...own, iin: secondHead })).body['code']).toBe('move-forbidden');
    await city.run({ job: 'applyExtensions' });
    expect((await draft(city)).body).toMatchObject({ status: 409, code: 'extension-empty' });
    const list = (await city.ask('listExtensions', { params, iin: clerk })).body['extensions'];
    expect(list).toMatchObject([{ state: 'finished' }, { state: 'cancelled', moved: 0 }]);
    expect(await openList(city)).toHaveLength(1);
  });

  it('for a calendar that was corrected once more is not approved, and moves nothing', async () => {
    const { city, vouchers, of } = await drafted();
    city.correct(calendarWith('kz-corrected-again', day('2026-07-02')));
    expect((await city.ask('approveExtension', { ...of, iin: head })).body).toMatchObject({ status: 409, code: 'calendar-changed' });
    city.correct(corrected);
    expect((await city.ask('approveExtension', { ...of, iin: head })).status).toBe(200);
    city.correct(calendarWith('kz-corrected-again', day('2026-07-02')));
    expect(await city.run({ job: 'applyExtensions' })).toMatchObject({ extensions: [{ state: 'approved', moved: 0 }] });
    expect(await listOf(city)).toMatchObject(vouchers.map(() => ({ confirmLastDay: '2026-07-03' })));
    expect((await city.ask('cancelExtension', { ...of, iin: head })).body).toMatchObject({ state: 'cancelled' });
  });

  it('passes over whoever has answered meanwhile, and whose time was over before it', async () => {
    const { city, vouchers, of } = await drafted();
    await confirm(city, vouchers[0] ?? '');
    city.at('2026-07-03T18:59:59.000Z');
    await city.ask('approveExtension', { ...of, iin: head });
    city.at('2026-07-03T19:00:00.000Z');
    expect(await city.run({ job: 'applyExtensions' })).toMatchObject({ extensions: [{ state: 'finished', moved: 0 }] });
    expect(await listOf(city)).toMatchObject([{ state: 'confirmed' }, { state: 'expired' }, { state: 'expired' }]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('killed at any write and carried on by many at once moves each deadline once, with one notice (I-26)', async () => {
    for (const when of ['before', 'after'] as const) {
      // It begins, moves ten, ten and five, and ends: five transactions.
      for (const transaction of [1, 2, 3, 4, 5]) {
        const mortal = mortalTable();
        const { city, of } = await drafted(25, mortal.table);
        await city.ask('approveExtension', { ...of, iin: head });
        mortal.killAt(transaction, when);
        await expect(city.run({ job: 'applyExtensions' })).rejects.toThrow(Killed);
        await Promise.all(Array.from({ length: 4 }, () => city.run({ job: 'applyExtensions' })));
        expect(await openList(city)).toMatchObject([{ state: 'finished', moved: 25, spans: [{ count: 25 }] }]);
        expect((await listOf(city)).every((one) => one['confirmLastDay'] === '2026-07-07')).toBe(true);
        expect((await toldOf(city)).filter((kind) => kind === 'deadline-extended')).toHaveLength(25);
        expect(await violationsOf(city)).toEqual([]);
      }
    }
  });

  it('cancelled in the middle keeps what it gave, and the next draft finds the rest', async () => {
    const { city, of } = await drafted(25);
    await city.ask('approveExtension', { ...of, iin: head });
    let looks = 0;
    await applyExtensions(city.context, {}, () => (looks += 1) > 2);
    expect((await city.ask('cancelExtension', { ...of, iin: head })).body).toMatchObject({ state: 'cancelled', moved: 10 });
    expect(await city.run({ job: 'applyExtensions' })).toEqual({ extensions: [] });
    expect((await draft(city)).body).toMatchObject({ expected: [{ count: 15 }] });
    expect(await openList(city)).toMatchObject([{ state: 'cancelled', moved: 10 }]);
  });

  it('that cannot move one deadline moves the others, and is not finished before that one is moved too', async () => {
    const table = memoryTable();
    const { city, vouchers, of } = await drafted(3, table);
    await city.ask('approveExtension', { ...of, iin: head });
    const key = applicationKey((await readVoucher(table, vouchers[1] ?? ''))?.application ?? '');
    const item = await table.get('records', key);
    await table.remove('records', key, 'ifPresent');
    await expect(city.run({ job: 'applyExtensions' })).rejects.toThrow('a voucher without its application');
    expect(await openList(city)).toMatchObject([{ state: 'applying', moved: 2 }]);
    if (item !== undefined) await table.put('records', item, 'ifAbsent');
    expect(await city.run({ job: 'applyExtensions' })).toMatchObject({ extensions: [{ state: 'finished', moved: 3 }] });
  });

  it('reminds of the new last day', async () => {
    const { city, of } = await drafted(1);
    await city.ask('approveExtension', { ...of, iin: head });
    await city.run({ job: 'applyExtensions' });
    city.at('2026-07-03T12:00:00+05:00');
    expect(await city.run({ job: 'remindFamilies' })).toEqual({ reminded: 0 });
    city.at('2026-07-07T12:00:00+05:00');
    expect(await city.run({ job: 'remindFamilies' })).toEqual({ reminded: 1 });
    const { body } = await city.ask('listMyNotices', { iin: parent, query: { limit: '1' } });
    expect(body['notices']).toMatchObject([{ kind: 'voucher-last-day', text: expect.stringContaining('2026 жылғы 7 шілде') }]);
  });
});
