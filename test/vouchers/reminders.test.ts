// Families are reminded at half time and on the last morning, by day, each once, and only while there is still something to do.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { reminderDue, reminders, startOfReminders, type Reminder } from '../../shared/domain/reminder.ts';
import { addDays, day, dayOf, instant, isoOf, later, startOf } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { at, people } from '../support/city.ts';
import { acts, confirm, issueTo, refuse, toldOf, violationsOf, voucherCity, type VoucherCity } from '../support/voucherCity.ts';

function deadline(from: string, days: number) {
  const found = deadlineAfter(day(from), days, shippedCalendar());
  if (isRefusal(found)) throw new Error(found.refusal);
  return found;
}

const atNine = { at: '09:00' };
const five = deadline('2026-07-01', 5);
const which = (when: string, reminded: readonly Reminder[] = [], at = atNine) =>
  reminderDue({ deadline: five, reminded }, at, [], instant(Date.parse(when)))?.reminder;

describe('a reminder', () => {
  it.each([
    ['before the half day', '2026-07-06T12:00:00+05:00', undefined],
    ['in the last millisecond before nine', '2026-07-07T08:59:59.999+05:00', undefined],
    ['at nine on the half day', '2026-07-07T09:00:00+05:00', 'half'],
    ['hours late on the same day', '2026-07-07T20:59:59.999+05:00', 'half'],
    ['not at night', '2026-07-07T21:00:00+05:00', undefined],
    ['not on the day after', '2026-07-08T10:00:00+05:00', undefined],
    ['not at eight on the last morning', '2026-07-09T08:00:00+05:00', undefined],
    ['at nine on the last morning', '2026-07-09T09:00:00+05:00', 'last'],
    ['not when it is over', '2026-07-10T09:00:00+05:00', undefined],
  ])('%s', (_, when, expected) => {
    expect(five).toMatchObject({ halfDay: '2026-07-07', lastDay: '2026-07-09' });
    expect(which(when)).toBe(expected);
  });

  it('is not told again, and a day that is both is told of as the last', () => {
    expect(which('2026-07-07T10:00:00+05:00', ['half'])).toBeUndefined();
    expect(which('2026-07-09T10:00:00+05:00', ['half'])).toBe('last');
    expect(which('2026-07-09T10:00:00+05:00', ['half', 'last'])).toBeUndefined();
    const one = { deadline: deadline('2026-07-01', 1) };
    expect(reminderDue(one, atNine, [], at('2026-07-02T09:30:00+05:00'))).toMatchObject({ reminder: 'last', reminded: reminders });
  });

  it('comes by day whatever the rulebook says, and carries the instant it was due at', () => {
    expect(isoOf(startOfReminders(day('2026-07-07'), '05:30'))).toBe('2026-07-07T03:00:00.000Z');
    expect(isoOf(startOfReminders(day('2026-07-07'), '23:00'))).toBe('2026-07-07T14:00:00.000Z');
    expect(reminderDue({ deadline: five }, atNine, [], at('2026-07-07T15:10:00+05:00'))?.at).toBe(at('2026-07-07T09:00:00+05:00'));
  });

  it('never comes at night, early or late, wherever deadline, lapse and hour fall', () => {
    const anyDeadline = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 6 }))
      .map(([from, days]) => deadline(addDays(day('2026-06-20'), from), days));
    const hours = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    const lapse = fc.option(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 })));
    fc.assert(
      fc.property(anyDeadline, hours, lapse, fc.integer({ min: 0, max: 60 * 24 * 50 }), (runs, [hour, minute], span, minutes) => {
        const rule = { at: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
        const from = addDays(day('2026-06-20'), span?.[0] ?? 0);
        const lapses = span === null ? [] : [{ from, to: addDays(from, span[1]) }];
        const now = later(startOf(day('2026-06-20')), minutes * 60_000);
        const due = reminderDue({ deadline: runs }, rule, lapses, now);
        if (due === undefined) return;
        const local = (now - startOf(dayOf(now))) / 3_600_000;
        expect(local).toBeGreaterThanOrEqual(8);
        expect(local).toBeLessThan(21);
        expect(due.at).toBeLessThanOrEqual(now);
        expect(due.lastDay >= dayOf(now)).toBe(true);
        expect(due.reminder === 'last').toBe(due.lastDay === dayOf(now));
      }),
      { numRuns: 1000 },
    );
  });
});

/** The job at every hour from that day to the other, both included. */
async function everyHour(city: VoucherCity, from: string, to: string): Promise<void> {
  for (let on = day(from); on <= day(to); on = addDays(on, 1)) {
    for (let hour = 0; hour < 24; hour += 1) {
      city.at(isoOf(later(startOf(on), hour * 3_600_000)));
      await city.run({ job: 'remindFamilies' });
      await city.run({ job: 'expireVouchers' });
    }
  }
}

const kinds = ['voucher-reminder', 'voucher-last-day', 'contract-reminder', 'contract-last-day', 'voucher-expired', 'contract-expired'];
const remindersTo = async (city: VoucherCity) => (await toldOf(city)).filter((kind) => kinds.includes(kind)).toReversed();

describe('the job that reminds families', () => {
  it('reminds of both deadlines, twice each, once each, and not after a contract is too late', async () => {
    const city = await voucherCity();
    const [voucher = ''] = await issueTo(city);
    await everyHour(city, '2026-07-01', '2026-07-03');
    expect(await remindersTo(city)).toEqual(['voucher-reminder', 'voucher-last-day']);
    city.at('2026-07-03T23:59:59.999+05:00');
    await confirm(city, voucher);
    await everyHour(city, '2026-07-04', '2026-07-15');
    expect(await remindersTo(city)).toEqual([
      'voucher-reminder',
      'voucher-last-day',
      'contract-reminder',
      'contract-last-day',
      'contract-expired',
    ]);
    const { body } = await city.ask('listMyNotices', { iin: people.parent, query: { limit: '100' } });
    const at = (body['notices'] as { kind: string; at: string; text: string }[]).filter(({ kind }) => kinds.includes(kind));
    expect(at.map((one) => one.at)).toContain('2026-07-02T04:00:00.000Z');
    expect(at.find(({ kind }) => kind === 'contract-reminder')?.text).toContain('2026 жылғы 13 шілде');
    expect(await violationsOf(city)).toEqual([]);
  });

  it('leaves alone whoever has answered', async () => {
    const city = await voucherCity();
    const [first = '', second = ''] = await issueTo(city, 2);
    await confirm(city, first);
    await refuse(city, second);
    city.at('2026-07-03T12:00:00+05:00');
    expect(await city.run({ job: 'remindFamilies' })).toEqual({ reminded: 0 });
    expect(await remindersTo(city)).toEqual([]);
  });

  it('run by many at once, or killed and run again, tells each family once (I-26)', async () => {
    const city = await voucherCity();
    await issueTo(city, 5);
    city.at('2026-07-02T09:10:00+05:00');
    const runs = await Promise.all(Array.from({ length: 8 }, () => city.run({ job: 'remindFamilies' })));
    expect(runs.reduce((sum, run) => sum + Number(run['reminded']), 0)).toBe(5);
    city.at('2026-07-02T11:10:00+05:00');
    expect(await city.run({ job: 'remindFamilies' })).toEqual({ reminded: 0 });
    expect(await remindersTo(city)).toHaveLength(5);
  });

  it('is silent while the legal basis has lapsed, and reminds by the days that count afterwards', async () => {
    const city = await voucherCity();
    await issueTo(city);
    city.base(acts(['2025-01-01', '2026-07-01']));
    await everyHour(city, '2026-07-02', '2026-07-05');
    expect(await remindersTo(city)).toEqual([]);
    city.base(acts(['2025-01-01', '2026-07-01'], ['2026-07-20']));
    await everyHour(city, '2026-07-20', '2026-07-22');
    expect(await remindersTo(city)).toEqual(['voucher-reminder', 'voucher-last-day', 'voucher-expired']);
  });

  it('reads the deadlines of the coming days, and vouchers only where it has something to tell', async () => {
    let gets = 0;
    const table = memoryTable({
      beforeVerb: async (verb) => {
        if (verb === 'get') gets += 1;
      },
    });
    const city = await voucherCity(table);
    await issueTo(city, 6);
    city.at('2026-07-01T12:00:00+05:00');
    gets = 0;
    await city.run({ job: 'remindFamilies', territory: 'karaganda' });
    expect(gets).toBe(0);
    city.at('2026-07-02T12:00:00+05:00');
    await city.run({ job: 'remindFamilies', territory: 'karaganda' });
    expect(gets).toBe(12);
  });
});
