// Notices nobody sent are found and sent, whatever happened to the stream; what was given up goes out when it is asked for, in any order, twice or at once.

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNotices } from '../../shared/table/noticeChecks.ts';
import { redriveNotices } from '../../shared/table/deadLetters.ts';
import { day } from '../../shared/domain/time.ts';
import { noticeWrites } from '../../shared/table/commit.ts';
import { noticesFor } from '../../shared/domain/notice.ts';
import { at, people } from '../support/city.ts';
import { givenUp } from './deadLetters.ts';
import { minute, tellingCity, territory, type TellingCity } from './telling.ts';

let city: TellingCity;
beforeEach(async () => {
  city = await tellingCity();
});
afterEach(() => city.close());

const phoneOf = (serial: number) => `+7701555${String(serial).padStart(4, '0')}`;
const rang = (own: TellingCity, serial: number) => own.sent('sms').filter(({ to }) => to === phoneOf(serial)).length;
const run = async (iso: string) => {
  city.at(iso);
  return city.run({ job: 'reconcileNotices' });
};

/** A notice that is given up because its provider does not answer. */
async function giveUp(own: TellingCity, serial: number, written: number) {
  const person = await own.family(serial, [phoneOf(serial)]);
  own.records();
  const key = await own.tell(person, written);
  const records = own.records();
  for (let tries = 0; tries < 6; tries += 1) {
    own.drop(2);
    await own.hand(records);
  }
  own.drop(0);
  own.records();
  return key;
}

describe('reconcileNotices', () => {
  it('finds what a sender that was down for more than a day never got, and sends each once (F20, I-26, I-35)', async () => {
    const families = await Promise.all([1, 2, 3].map((serial) => city.family(serial, [phoneOf(serial)])));
    for (const person of families) await city.tell(person, 1);
    // The stream has forgotten them by then.
    city.records();
    expect(await run('2026-07-02T11:00:00+05:00')).toMatchObject({ unsent: 3, asked: 3 });
    expect(await city.hand(city.records())).toEqual([]);
    expect([1, 2, 3].map((serial) => rang(city, serial))).toEqual([1, 1, 1]);
    expect(await run('2026-07-02T13:00:00+05:00')).toMatchObject({ unsent: 0, asked: 0 });
  });

  it('leaves what is under way alone, asks once an hour, and is safe twice and at once', async () => {
    const person = await city.family(1, [phoneOf(1)]);
    await city.tell(person, 1);
    city.records();
    expect(await run('2026-07-01T10:15:00+05:00')).toMatchObject({ unsent: 0 });
    city.at('2026-07-01T10:40:00+05:00');
    const both = await Promise.all([city.run({ job: 'reconcileNotices' }), city.run({ job: 'reconcileNotices' })]);
    expect(both.map(({ asked }) => Number(asked)).reduce((sum, one) => sum + one)).toBe(1);
    expect(await run('2026-07-01T10:50:00+05:00')).toMatchObject({ unsent: 1, asked: 0 });
    expect(await run('2026-07-01T11:30:00+05:00')).toMatchObject({ asked: 1 });
    await city.hand(city.records());
    expect(rang(city, 1)).toBe(1);
  });

  it('finds a notice about a person’s own account, which belongs to no territory and follows from no event', async () => {
    const person = await city.family(1, [phoneOf(1)]);
    const source = { hash: 'cd'.repeat(32), at: minute(1) };
    const [notice] = noticesFor(
      { ...source, territory },
      'over-age-warning',
      { number: '7K2M4Q9X', guardians: [person] },
      { lastDay: '2026-09-01' },
    );
    if (notice === undefined) throw new Error('no notice');
    const { territory: _, ...own } = notice;
    await city.context.table.together('own', noticeWrites([own]));
    city.records();
    await run('2026-07-02T11:00:00+05:00');
    await city.hand(city.records());
    expect(rang(city, 1)).toBe(1);
  });

  it('gives what a provider refused a new chance by itself, and leaves what nobody can read to people', async () => {
    const key = await giveUp(city, 1, 1);
    expect(await city.stateOf(key)).toBe('dead');
    expect(await run('2026-07-01T12:00:00+05:00')).toMatchObject({ unsent: 1, asked: 1 });
    await city.hand(city.records());
    expect([await city.stateOf(key), rang(city, 1), await givenUp(city.context.table, territory)]).toEqual(['handled', 1, 0]);
  });

  it('counts each day: by kind, by channel, with the oldest that is not sent', async () => {
    const [person, other] = [await city.family(1, [phoneOf(1)]), await city.family(2, [phoneOf(2)])];
    city.records();
    await city.tell(person, 1);
    await city.hand(city.records());
    await city.tell(other, 2);
    city.records();
    await run('2026-07-01T12:00:00+05:00');
    const shown = await city.ask('showToldDay', { params: { territory, day: '2026-07-01' }, iin: people.auditor });
    expect(shown.body).toMatchObject({
      told: 2,
      fares: { unsent: 1, sent: 1, notReached: 0 },
      oldestUnsent: '2026-07-01T05:02:00.000Z',
      channels: expect.arrayContaining([{ channel: 'sms', result: 'sent', count: 1 }]),
    });
    const listed = await city.ask('listToldDays', { params: { territory }, iin: people.clerk });
    expect(listed.body['days']).toMatchObject([{ day: '2026-07-01', told: 2 }]);
    expect((await city.ask('showToldDay', { params: { territory, day: '2026-06-30' }, iin: people.clerk })).status).toBe(404);
  });
});

describe('redrive', () => {
  it('counts without asking in a dry run, and shows no person', async () => {
    await giveUp(city, 1, 1);
    const found = await redriveNotices(city.context.table, { territory, dryRun: true }, minute(60));
    expect(found).toMatchObject({ reasons: { provider: 1 }, kinds: { 'application-suspended': 1 }, asked: 0, over: 0 });
    expect(city.records()).toEqual([]);
    expect(JSON.stringify(found)).not.toContain('PERSON');
  });

  it('comes to the same end in any order, asked once, twice or by two at once (F24)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 4, maxLength: 9 }), fc.constantFrom(1, 2, 3), async (order, times) => {
        const own = await tellingCity();
        const keys = [];
        for (const serial of [1, 2, 3]) keys.push(await giveUp(own, serial, serial));
        const { table } = own.context;
        const asked = { territory, dryRun: false };
        for (let time = 1; time < times; time += 1) await redriveNotices(table, asked, minute(60));
        await Promise.all([redriveNotices(table, asked, minute(60)), redriveNotices(table, asked, minute(60))]);
        const records = own.records();
        const mixed = records.map((record, place) => [order[place % order.length] ?? 0, record] as const).toSorted(([a], [b]) => a - b);
        expect(await own.hand([...mixed, ...mixed].map(([, record]) => record))).toEqual([]);
        expect([1, 2, 3].map((serial) => rang(own, serial))).toEqual([1, 1, 1]);
        expect(await Promise.all(keys.map((key) => own.stateOf(key)))).toEqual(['handled', 'handled', 'handled']);
        expect(await givenUp(table, territory)).toBe(0);
        await own.close();
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });
});

describe('kezek check', () => {
  const terms = { since: day('2026-07-01'), until: day('2026-07-03'), at: at('2026-07-02T11:00:00+05:00') };

  it('names what nobody sent, and nothing once it went out (I-27)', async () => {
    const person = await city.family(1, [phoneOf(1)]);
    city.records();
    await city.tell(person, 1);
    const { table } = city.context;
    expect(await checkNotices(table, territory, { ...terms, isSent: false })).toEqual([]);
    expect(await checkNotices(table, territory, { ...terms, isSent: true })).toMatchObject([{ invariant: 'I-27' }]);
    await city.hand(city.records());
    expect(await checkNotices(table, territory, { ...terms, isSent: true })).toEqual([]);
  });

  it('names news of what never happened (I-28)', async () => {
    await city.tell(await city.family(1, [phoneOf(1)]), 1, 'voucher-issued');
    expect(await checkNotices(city.context.table, territory, { ...terms, isSent: false })).toMatchObject([{ invariant: 'I-28' }]);
  });
});
