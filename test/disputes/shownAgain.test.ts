// A month that is put right before its parent has answered is shown again, and the family gets days to look at what it never saw. July 2026 is shown on
// 2026-08-01 and signed until 2026-08-10.

import { describe, expect, it } from 'vitest';
import { remindToSign } from '../../functions/jobs/remindToSign.ts';
import type { SilencePolicy } from '../../shared/domain/rulebookAttendance.ts';
import { listSheetsToSign } from '../../shared/table/sheets.ts';
import { at, hastyRulebooks, people, type Answer } from '../support/city.ts';
import { correct, dispute } from '../support/disputingMonths.ts';
import { seal } from '../support/paymentCity.ts';
import { july, sheetCity, sheetOf, type SheetCity } from '../support/sheetCity.ts';
import { allOf } from '../support/timesheetCity.ts';
import { monthCode, showMonth, signMonth, signMonthWith } from '../support/signingMonths.ts';

const code = ({ status, body }: Answer) => [status, body['code']];
const silenceIs = (silence: SilencePolicy) => ({
  more: { rulebooks: () => hastyRulebooks().map((one) => ({ ...one, attendance: { ...one.attendance, silence } })) },
});
const wrong = { because: 'mistake', days: [{ day: '2026-07-14', code: 'N' }] };
const other = { because: 'mistake', days: [{ day: '2026-07-15', code: 'N' }] };

async function mine(city: SheetCity, place = 0) {
  const { contract, digest } = await sheetOf(city, place);
  return { iin: city.families[place]?.iin ?? '', contract, digest };
}

/** One child’s July, put right at that instant before anybody has answered. */
async function correctedAt(on: string, children = 1): Promise<SheetCity> {
  const city = await sheetCity(children, silenceIs('AUTO_APPROVE'));
  city.at(on);
  const { status, text } = await correct(city, wrong);
  if (status !== 200) throw new Error(text);
  return city;
}

async function toldOf(city: SheetCity): Promise<readonly string[]> {
  const { body } = await city.ask('listMyNotices', { iin: (await mine(city)).iin, query: { limit: '50' } });
  const all = body['notices'] as { kind: string; at: string }[];
  return all.filter(({ kind }) => kind.startsWith('month-')).map(({ kind, at: told }) => `${told.slice(5, 16)} ${kind}`);
}

describe('a month put right at 23:59 of 2026-08-10, which its parent has not answered', () => {
  it('is not taken as right by silence before the family had ten days to see it (I-15)', async () => {
    const city = await correctedAt('2026-08-10T23:59:00+05:00');
    city.at('2026-08-11T00:10:00+05:00');
    expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 0 });
    expect((await sheetOf(city)).state).toBe('presented');
    // The clock moves on by a millisecond with every run.
    city.at('2026-08-20T18:59:59.998Z');
    expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 0 });
    expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 1 });
    expect(await sheetOf(city)).toMatchObject({ state: 'approved', revision: 2 });
  });

  it('is signed until the last millisecond of 2026-08-20 and no later (I-15)', async () => {
    const city = await correctedAt('2026-08-10T23:59:00+05:00', 2);
    city.at('2026-08-20T18:59:59.000Z');
    const signing = await mine(city);
    const pressed = await monthCode(city, signing);
    city.at('2026-08-20T19:00:00.000Z');
    expect(code(await signMonthWith(city, signing, pressed))).toEqual([409, 'window-closed']);
    city.at('2026-08-20T18:59:59.999Z');
    expect((await signMonthWith(city, signing, pressed)).status).toBe(200);
  });

  it('is disputed until the last millisecond of 2026-08-20 and no later; nobody else’s month is (I-15)', async () => {
    const city = await correctedAt('2026-08-10T23:59:00+05:00', 2);
    city.at('2026-08-20T19:00:00.000Z');
    expect(code(await dispute(city, { '2026-07-14': 'present' }))).toEqual([409, 'window-closed']);
    city.at('2026-08-10T19:00:00.000Z');
    expect(code(await dispute(city, { '2026-07-14': 'absent' }, { family: 1 }))).toEqual([409, 'window-closed']);
    city.at('2026-08-20T18:59:59.999Z');
    expect((await dispute(city, { '2026-07-14': 'present' })).status).toBe(200);
  });

  it('says so to the parent, who is told the last day at once and reminded on it, and to whoever would seal the month', async () => {
    const city = await correctedAt('2026-08-10T23:59:00+05:00');
    city.at('2026-08-12T12:00:00+05:00');
    const { body } = await showMonth(city, await mine(city));
    expect(body).toMatchObject({ window: { window: 'exempt', because: 'shown-late', lastDay: '2026-08-20' }, moves: ['sign', 'dispute'] });
    expect(code(await seal(city))).toEqual([409, 'months-unanswered']);
    for (let on = 11; on <= 21; on += 1) await remindToSign(city.context, { at: at(`2026-08-${on}T12:00:00+05:00`) }, () => false);
    expect(await toldOf(city)).toEqual(['08-20T04:00 month-last-day', '08-10T18:59 month-corrected']);
    const notices = await city.ask('listMyNotices', { iin: (await mine(city)).iin, query: { limit: '50' } });
    const told = (notices.body['notices'] as { kind: string; text: string }[]).find(({ kind }) => kind === 'month-corrected');
    expect(told?.text).toContain('20 тамыз');
  });
});

describe('a month put right before its parent has answered', () => {
  it('keeps its ten days when the job has told of it already, and when it had not', async () => {
    const city = await sheetCity(1);
    for (const on of ['2026-08-01T12:00:00+05:00', '2026-08-05T12:00:00+05:00']) {
      city.at(on);
      await city.run({ job: 'remindToSign' });
    }
    city.at('2026-08-06T15:00:00+05:00');
    await correct(city, wrong);
    const [line] = await allOf(listSheetsToSign(city.context.table, 'karaganda'));
    expect(line?.told).toEqual({ on: '2026-08-06', lastDay: '2026-08-16' });
    city.at('2026-08-08T15:00:00+05:00');
    await correct(city, other);
    for (let on = 8; on <= 20; on += 1) {
      const noon = at(`2026-08-${String(on).padStart(2, '0')}T16:00:00+05:00`);
      await remindToSign(city.context, { at: noon }, () => false);
    }
    expect((await toldOf(city)).toReversed().slice(2)).toEqual([
      '08-06T10:00 month-corrected',
      '08-08T10:00 month-corrected',
      '08-18T04:00 month-last-day',
    ]);
  });

  it('on 2026-08-01 has the common window, which is ten days from then', async () => {
    const city = await correctedAt('2026-08-01T23:59:59.999+05:00');
    const { body } = await showMonth(city, await mine(city));
    expect(body).toMatchObject({ window: { window: 'open', lastDay: '2026-08-10' } });
  });

  it('leaves the window as it is where it is only tried', async () => {
    const city = await sheetCity(1);
    city.at('2026-08-09T12:00:00+05:00');
    const before = await sheetOf(city);
    expect((await correct(city, { ...wrong, dryRun: true })).status).toBe(200);
    expect(await sheetOf(city)).toEqual(before);
  });

  it('is refused from 2026-08-11 00:00 until silence was applied, and taken up again after it; other months are not', async () => {
    const city = await sheetCity(2);
    city.at('2026-08-10T12:00:00+05:00');
    expect((await signMonth(city, await mine(city, 1))).status).toBe(200);
    city.at('2026-08-10T19:00:00.000Z');
    expect(code(await correct(city, wrong))).toEqual([409, 'silence-pending']);
    expect(code(await correct(city, { ...wrong, dryRun: true }))).toEqual([409, 'silence-pending']);
    expect((await correct(city, wrong, { family: 1, iin: people.head })).status).toBe(200);
    city.at('2026-08-11T00:10:00+05:00');
    expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 1 });
    expect((await correct(city, wrong)).status).toBe(200);
    expect(await sheetOf(city)).toMatchObject({ state: 'held', revision: 2, month: july });
    expect((await sheetOf(city)).shownAt).toBeUndefined();
  });
});
