// While it is open whether a voucher is taken away its days stand still: nobody loses it by a deadline, and it goes on with the days that were left.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, deadlineAfter, workingDaysBetween } from '../../shared/domain/calendar.ts';
import { deadlinesGoOn } from '../../shared/domain/contested.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { addDays, day, instant, startOf } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { people, staffedCity, type City } from '../support/city.ts';
import { appeal, decide, giveConfirmed, here, paper, propose, settle } from '../support/revocationCity.ts';
import { confirm, issueTo, listOf, refuse, toldOf, violationsOf, voucherCity } from '../support/voucherCity.ts';
import { join, leave, voucherOf, waitingCity } from '../support/waitingCity.ts';

/** Five working days from 2026-07-01 on: until Thu 2026-07-09. */
async function confirmedCity() {
  const city = await staffedCity();
  return { city, holder: await giveConfirmed(city, 1, people.parent) };
}

const textOf = async (city: City, kind: string, iin: string = people.parent): Promise<string> => {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '50' } });
  return (body['notices'] as { kind: string; text: string }[]).find((one) => one.kind === kind)?.text ?? '';
};

describe('the days to sign a contract', () => {
  it('stand still from the proposal to a granted appeal: of five, four are left on 2026-07-02 and run from 2026-07-20 to 2026-07-24', async () => {
    const { city, holder } = await confirmedCity();
    const { table } = city.context;
    city.at('2026-07-02T10:00:00+05:00');
    await propose(city, holder.voucher);
    expect((await listOf(city))[0]).toMatchObject({ state: 'confirmed', contestedSince: '2026-07-02T05:00:00.000Z' });
    expect(Object.keys((await listOf(city))[0] ?? {})).not.toContain('contractLastDay');
    const file = await city.ask('showFamilyFile', { params: { territory: here, number: holder.number }, iin: people.clerk });
    expect(file.body['vouchers']).toMatchObject([{ voucher: holder.voucher, contestedSince: '2026-07-02T05:00:00.000Z' }]);
    city.at('2026-07-10T10:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    expect(await city.run({ job: 'settleRevocations' })).toEqual({ revoked: 0, lapsed: 0 });
    await decide(city, holder.voucher, 'revoke');
    expect(await appeal(city, holder)).toMatchObject({ status: 200, body: { state: 'appealed' } });
    city.at('2026-07-20T10:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    expect(await settle(city, holder.voucher, 'grant')).toMatchObject({ status: 200, body: { state: 'granted' } });
    expect((await readVoucher(table, holder.voucher))?.contestedAt).toBeUndefined();
    expect((await listOf(city))[0]).toMatchObject({ state: 'confirmed', contractLastDay: '2026-07-24' });
    expect(await textOf(city, 'appeal-granted')).toMatch(/келісімшартқа қол қойыңыз.+24 шілде/);
    city.at('2026-07-24T23:59:59.000+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    city.at('2026-07-25T01:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 1 });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('go on when it is dropped, with one day at least, and the day is told', async () => {
    const { city, holder } = await confirmedCity();
    city.at('2026-07-09T23:59:59.999+05:00');
    await propose(city, holder.voucher);
    city.at('2026-07-13T10:00:00+05:00');
    expect(await decide(city, holder.voucher, 'drop')).toMatchObject({ body: { state: 'dropped' } });
    expect((await listOf(city))[0]).toMatchObject({ contractLastDay: '2026-07-14' });
    expect(await textOf(city, 'revocation-dropped')).toMatch(/14 шілде/);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('are those the family had when it is dropped on the same day', async () => {
    const { city, holder } = await confirmedCity();
    const before = await readVoucher(city.context.table, holder.voucher);
    await propose(city, holder.voucher);
    await decide(city, holder.voucher, 'drop');
    expect((await readVoucher(city.context.table, holder.voucher))?.contractBy).toEqual(before?.contractBy);
  });

  it('that nobody used are not reminded of, and an upheld decision still ends the voucher', async () => {
    const { city, holder } = await confirmedCity();
    await propose(city, holder.voucher);
    city.at('2026-07-09T10:00:00+05:00');
    expect(await city.run({ job: 'remindFamilies' })).toEqual({ reminded: 0 });
    await decide(city, holder.voucher, 'revoke');
    await appeal(city, holder);
    expect(await settle(city, holder.voucher, 'uphold')).toMatchObject({ body: { state: 'revoked' } });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('and a waiting list hold them at once: the later end counts, whichever is left first', async () => {
    for (const first of ['list', 'revocation'] as const) {
      const { city, families } = await waitingCity(1);
      const [family] = families;
      if (family === undefined) throw new Error('no family');
      city.at('2026-07-02T10:00:00+05:00');
      await propose(city, family.voucher);
      city.at('2026-07-10T10:00:00+05:00');
      expect((await join(city, family)).status).toBe(200);
      expect((await voucherOf(city, family)).paused).toMatchObject({ left: 4 });
      city.at('2026-07-14T10:00:00+05:00');
      if (first === 'list') await leave(city, family);
      else await decide(city, family.voucher, 'drop');
      city.at('2026-07-20T10:00:00+05:00');
      if (first === 'list') await decide(city, family.voucher, 'drop');
      else await leave(city, family);
      const voucher = await voucherOf(city, family);
      expect([voucher.contestedAt, voucher.paused, voucher.contractBy?.lastDay]).toEqual([undefined, undefined, '2026-07-24']);
    }
  });
});

describe('the days to confirm', () => {
  async function contestedCity() {
    const city = await voucherCity();
    const [voucher = ''] = await issueTo(city);
    const lastDay = (await readVoucher(city.context.table, voucher))?.confirmBy?.lastDay ?? '';
    await propose(city, voucher);
    city.at(`${addDays(day(lastDay), 7)}T10:00:00+05:00`);
    return { city, voucher, lastDay };
  }

  it('stand still too: a voucher is confirmed long after its last day, and the days to sign begin when it is settled', async () => {
    const { city, voucher } = await contestedCity();
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    const confirmed = await confirm(city, voucher);
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed' } });
    expect(confirmed.body['contractLastDay']).toBeUndefined();
    city.at('2026-08-03T10:00:00+05:00');
    await decide(city, voucher, 'drop');
    expect((await listOf(city))[0]).toMatchObject({ contractLastDay: '2026-08-10' });
    expect(await toldOf(city)).not.toContain('voucher-expired');
    expect(await violationsOf(city)).toEqual([]);
  });

  it('stand still for a refusal as well', async () => {
    const { city, voucher } = await contestedCity();
    expect(await refuse(city, voucher)).toMatchObject({ status: 200, body: { state: 'refused' } });
    expect(await city.run({ job: 'settleRevocations' })).toEqual({ revoked: 0, lapsed: 1 });
    expect(await violationsOf(city)).toEqual([]);
  });
});

describe('who settles and what is proposed again', () => {
  async function appealed() {
    const { city, holder } = await confirmedCity();
    await propose(city, holder.voucher, { iin: people.head });
    await decide(city, holder.voucher, 'revoke', { iin: people.secondHead });
    await appeal(city, holder);
    return { city, holder };
  }

  it('is a third head: neither who proposed nor who decided, and the words say what to do where there is none', async () => {
    const { city, holder } = await appealed();
    const byFirst = await settle(city, holder.voucher, 'grant', { iin: people.head });
    expect(byFirst).toMatchObject({ status: 409, body: { code: 'proposer-settles', title: 'Proposer settles' } });
    expect(byFirst.body['detail']).toContain('appoint a third');
    expect(await settle(city, holder.voucher, 'grant')).toMatchObject({ status: 409, body: { code: 'decider-settles' } });
    await city.appoint(people.otherParent, 'department_head', here);
    expect(await settle(city, holder.voucher, 'grant', { iin: people.otherParent })).toMatchObject({ body: { state: 'granted' } });
  });

  it('is not the same reason with the same paper for 30 days after an appeal was granted; another paper is', async () => {
    const { city, holder } = await confirmedCity();
    await propose(city, holder.voucher);
    await decide(city, holder.voucher, 'revoke');
    await appeal(city, holder);
    await settle(city, holder.voucher, 'grant');
    const asked = (number: string, reason = 'false-privilege') =>
      city.ask('proposeRevocation', {
        params: { territory: here, voucher: holder.voucher },
        iin: people.clerk,
        body: { reason, paper: { ...paper, number } },
      });
    expect(await asked(` ${paper.number.replace('/', ' / ')}`)).toMatchObject({
      status: 409,
      body: { code: 'revocation-settled-before', because: { from: '2026-07-31T19:00:00.000Z' } },
    });
    expect(await asked('16-02/400')).toMatchObject({ status: 201 });
  });
});

describe('days that went on (I-14)', () => {
  const calendar = shippedCalendar();
  const noon = (on: ReturnType<typeof day>) => instant(startOf(on) + 12 * 3_600_000);

  it('lose none to a lapse of the legal basis that has no end yet (I-33)', () => {
    const contractBy = deadlineAfter(day('2026-09-01'), 5, calendar);
    if (isRefusal(contractBy)) throw new Error(contractBy.refusal);
    const contested = { state: 'confirmed', contractBy, contestedAt: noon(day('2026-09-02')) } as const;
    const gone = deadlinesGoOn(contested, noon(day('2026-09-21')), { lapses: [{ from: day('2026-09-04') }], calendar });
    expect(gone).toMatchObject({ contractBy: { from: '2026-09-21' } });
  });

  it('are never fewer than were left, never end sooner, and are the calendar’s', () => {
    const span = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(span, fc.integer({ min: 1, max: 10 }), span, span, (start, days, held, waited) => {
        const contractBy = deadlineAfter(addDays(day('2026-06-01'), start), days, calendar);
        if (isRefusal(contractBy)) return;
        const since = addDays(contractBy.from, held);
        fc.pre(since <= contractBy.lastDay);
        const today = addDays(since, waited);
        const contested = { state: 'confirmed', contractBy, contestedAt: noon(since) } as const;
        const gone = deadlinesGoOn(contested, noon(today), { lapses: [], calendar });
        if (isRefusal(gone) || gone.contractBy === undefined) throw new Error('no deadline');
        const left = workingDaysBetween(since, contractBy.lastDay, calendar);
        if (isRefusal(left)) throw new Error(left.refusal);
        expect(gone.contractBy.lastDay >= contractBy.lastDay).toBe(true);
        const soonest = addWorkingDays(today, left, calendar);
        if (isRefusal(soonest)) throw new Error(soonest.refusal);
        expect(gone.contractBy.lastDay >= soonest).toBe(true);
        expect(deadlineAfter(gone.contractBy.from, gone.contractBy.days, calendar)).toEqual(gone.contractBy);
      }),
    );
  });
});
