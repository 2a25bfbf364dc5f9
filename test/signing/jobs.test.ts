// What runs by itself around the window of a month: reminders, and what silence leads to.

import { describe, expect, it } from 'vitest';
import { applySilence } from '../../functions/jobs/applySilence.ts';
import { remindToSign } from '../../functions/jobs/remindToSign.ts';
import { contextOf } from '../../shared/context.ts';
import type { SilencePolicy } from '../../shared/domain/rulebookAttendance.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { listSheetWork } from '../../shared/table/sheets.ts';
import type { Table } from '../../shared/table/table.ts';
import { at, hastyRulebooks, type City } from '../support/city.ts';
import { head } from '../support/contractCity.ts';
import { july, presentMonth, presentSheet, sheetCity, sheetOf, type SheetCity } from '../support/sheetCity.ts';
import { monthCode, showMonth, signMonth, signMonthWith } from '../support/signingMonths.ts';

const iinOf = (city: SheetCity, place = 0) => city.families[place]?.iin ?? '';

async function mineOf(city: SheetCity, place = 0) {
  const { contract, digest } = await sheetOf(city, place);
  return { iin: iinOf(city, place), contract, digest };
}

/** The day and kind of what that person was told of months, oldest first. */
async function toldOf(city: City, iin: string): Promise<readonly string[]> {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '50' } });
  const all = body['notices'] as { kind: string; at: string; data?: Record<string, unknown> }[];
  return all
    .filter(({ kind }) => kind.startsWith('month-') || kind === 'preschool-months-unsigned')
    .map(({ kind, at: told }) => `${told.slice(5, 16)} ${kind}`)
    .toReversed();
}

/** Every hour of those days, twice. */
async function runHourly(city: City, from: string, to: string): Promise<void> {
  for (let hour = at(`${from}T00:10:00+05:00`); hour <= at(`${to}T23:59:00+05:00`); hour = (hour + 3_600_000) as typeof hour) {
    for (const _ of [1, 2]) await remindToSign(city.context, { at: hour }, () => false);
  }
}

const withRules = (more: Partial<Rulebook['attendance']>) => ({
  more: { rulebooks: (): readonly Rulebook[] => hastyRulebooks().map((one) => ({ ...one, attendance: { ...one.attendance, ...more } })) },
});

describe('reminders', () => {
  it('come on days 1, 5, 8 and 10, each once, at the rulebook’s hour, though the job runs every hour, twice', async () => {
    const city = await sheetCity(1);
    await runHourly(city, '2026-08-01', '2026-08-12');
    expect(await toldOf(city, iinOf(city))).toEqual([
      '08-01T04:00 month-to-sign',
      '08-05T04:00 month-reminder',
      '08-08T04:00 month-reminder',
      '08-10T04:00 month-last-day',
    ]);
  });

  it('do not come to who has signed', async () => {
    const city = await sheetCity(2);
    city.at('2026-08-01T12:00:00+05:00');
    await city.run({ job: 'remindToSign' });
    city.at('2026-08-04T12:00:00+05:00');
    expect((await signMonth(city, await mineOf(city))).status).toBe(200);
    await runHourly(city, '2026-08-05', '2026-08-10');
    expect(await toldOf(city, iinOf(city))).toEqual(['08-01T04:00 month-to-sign', '08-04T07:00 month-signed']);
    expect(await toldOf(city, iinOf(city, 1))).toHaveLength(4);
  });

  it('tell a month that was shown late once then, and on the last of its own days', async () => {
    const city = await sheetCity(1, { presentedAt: '2026-08-20T15:30:00+05:00' });
    await runHourly(city, '2026-08-20', '2026-09-02');
    expect(await toldOf(city, iinOf(city))).toEqual(['08-20T10:30 month-to-sign', '08-30T04:00 month-last-day']);
    const { body } = await city.ask('listMyNotices', { iin: iinOf(city) });
    expect(body['notices']).toContainEqual(
      expect.objectContaining({ kind: 'month-to-sign', text: expect.stringContaining('30 тамыз') as string }),
    );
  });

  it('are made up for once where the job was not running, and never come at night', async () => {
    const city = await sheetCity(1);
    await remindToSign(city.context, { at: at('2026-08-01T23:00:00+05:00') }, () => false);
    await remindToSign(city.context, { at: at('2026-08-03T07:59:00+05:00') }, () => false);
    expect(await toldOf(city, iinOf(city))).toEqual([]);
    await remindToSign(city.context, { at: at('2026-08-05T20:30:00+05:00') }, () => false);
    await remindToSign(city.context, { at: at('2026-08-01T12:00:00+05:00') }, () => false);
    expect(await toldOf(city, iinOf(city))).toEqual(['08-05T04:00 month-to-sign']);
  });

  it('are one reminder though two runs meet, and whoever is stopped on the way goes on', async () => {
    const city = await sheetCity(4, { presentedAt: '2026-08-01T00:05:00+05:00' });
    const noon = { at: at('2026-08-01T12:00:00+05:00') };
    let left = 2;
    expect(await remindToSign(city.context, noon, () => (left -= 1) < 0)).toMatchObject({ told: 2 });
    const runs = await Promise.all([remindToSign(city.context, noon, () => false), remindToSign(city.context, noon, () => false)]);
    expect(runs.reduce((sum, { told }) => sum + told, 0)).toBe(2);
    for (const place of [0, 1, 2, 3]) expect(await toldOf(city, iinOf(city, place))).toHaveLength(1);
  });

  it('read no month in an hour in which nobody is to be told', async () => {
    const reads: string[] = [];
    const inner = memoryTable();
    const table: Table = { ...inner, get: async (name, key, options) => (reads.push(key.pk), inner.get(name, key, options)) };
    const city = await sheetCity(2, { table });
    city.at('2026-08-01T12:00:00+05:00');
    await city.run({ job: 'remindToSign' });
    reads.length = 0;
    for (const on of ['2026-08-01T13:00:00+05:00', '2026-08-02T12:00:00+05:00']) {
      city.at(on);
      await city.run({ job: 'remindToSign' });
      await city.run({ job: 'applySilence' });
    }
    expect(reads.filter((pk) => pk.startsWith('SHEET'))).toEqual([]);
  });

  it('tell heads on day 8 how many months nobody signed, once and as a number', async () => {
    const city = await sheetCity(3);
    city.at('2026-08-04T12:00:00+05:00');
    await signMonth(city, await mineOf(city));
    await runHourly(city, '2026-08-07', '2026-08-10');
    expect((await toldOf(city, head)).filter((one) => one.endsWith('unsigned'))).toEqual(['08-08T04:00 preschool-months-unsigned']);
    const { body } = await city.ask('listMyNotices', { iin: head });
    const text = (body['notices'] as { kind: string; text: string }[]).find(({ kind }) => kind === 'preschool-months-unsigned')?.text;
    expect(text).toContain('за июль 2026 года, которые родители ещё не подписали: 2. Последний день подписания – 10 августа 2026 года.');
  });
});

describe('silence', () => {
  const policies = [
    ['HOLD_PAYMENT', 'held', 'month-held', ['review']],
    ['AUTO_APPROVE', 'approved', 'month-approved', []],
    ['DEPARTMENT_REVIEW', 'review', 'month-in-review', ['review']],
  ] as const satisfies readonly (readonly [SilencePolicy, string, string, readonly string[]])[];

  it.each(policies)('under %s leaves a month %s, once, and its guardians are told', async (silence, state, kind, works) => {
    const city = await sheetCity(2, withRules({ silence }));
    city.at('2026-08-09T12:00:00+05:00');
    await signMonth(city, await mineOf(city, 1));
    city.at('2026-08-10T18:59:59.998Z');
    expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 0 });
    expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 1 });
    expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 0 });
    const sheet = await sheetOf(city);
    expect(sheet).toMatchObject({ state, passedAt: at('2026-08-10T19:00:00.000Z'), digest: city.sheets[0]?.digest });
    expect((await sheetOf(city, 1)).state).toBe('signed');
    expect(await toldOf(city, iinOf(city))).toEqual([`08-10T19:00 ${kind}`]);
    const page = await listSheetWork(city.context.table, 'karaganda', 'review', { limit: 10 });
    expect(page.sheets.map(({ contract }) => contract)).toEqual(works.map(() => sheet.contract));
    const shown = await showMonth(city, await mineOf(city));
    expect(shown.body).toMatchObject({ state, moves: [], shown: { passedAt: '2026-08-10T19:00:00.000Z' } });
  });

  it('waits for signatures that arrived in time and are still under way (I-15)', async () => {
    const inner = memoryTable();
    const inFlightMilliseconds = 60_000;
    const city = await sheetCity(1, { table: inner });
    const context = contextOf({ ...city.context, settings: { ...city.context.settings, inFlightMilliseconds } });
    const mine = await mineOf(city);
    city.at('2026-08-10T18:58:00Z');
    const code = await monthCode(city, mine);
    city.at('2026-08-10T18:59:59.999Z');
    // It has arrived; the function that works on it is slow, and meanwhile the job of the next day begins.
    const signing = signMonthWith(city, mine, code);
    city.at('2026-08-10T19:00:59.999Z');
    expect(await applySilence(context, {}, () => false)).toEqual({ passed: 0 });
    expect((await signing).status).toBe(200);
    city.at('2026-08-10T19:01:00.000Z');
    expect(await applySilence(context, {}, () => false)).toEqual({ passed: 0 });
    expect(await sheetOf(city)).toMatchObject({ state: 'signed', signature: { at: at('2026-08-10T18:59:59.999Z') } });
  });

  it('and a signature in the same instant: one of the two is so, and never half of each (I-15, I-22)', async () => {
    const outcomes = new Set<unknown>();
    for (let seed = 1; seed <= 12; seed += 1) {
      let slow = 0;
      const table = memoryTable({
        beforeVerb: async (verb) => {
          const turns = verb === 'together' && slow > 0 ? slow : (seed * 7) % 5;
          if (verb === 'together') slow = 0;
          for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        },
      });
      const city = await sheetCity(1, { table });
      const mine = await mineOf(city);
      city.at('2026-08-10T18:58:00Z');
      const code = await monthCode(city, mine);
      city.at('2026-08-10T18:59:59.999Z');
      slow = seed % 2 === 0 ? 2000 : 0;
      const signing = signMonthWith(city, mine, code);
      city.at('2026-08-10T19:00:00.000Z');
      const [signed, silenced] = await Promise.all([signing, applySilence(city.context, {}, () => false)]);
      const { state } = await sheetOf(city);
      expect([state, silenced.passed]).toEqual(signed.status === 200 ? ['signed', 0] : ['held', 1]);
      outcomes.add(signed.status);
    }
    expect([...outcomes].toSorted()).toEqual([200, 409]);
  });

  it('of a month that was shown late is taken after its own last day, however old the month is', async () => {
    const city = await sheetCity(2);
    const [one = '', other = ''] = city.contracts;
    await presentMonth(city, [one], { month: '2026-08', presentedAt: '2026-09-01T00:05:00+05:00' });
    city.at('2026-12-01T12:00:00+05:00');
    await city.run({ job: 'applySilence' });
    // The kindergarten had closed August without this child: nothing of August was left for months.
    const late = await presentSheet(city, other, { month: '2026-08' });
    city.at('2026-12-11T18:59:59.998Z');
    expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 0 });
    expect(await city.run({ job: 'applySilence' })).toEqual({ passed: 1 });
    expect((await showMonth(city, { iin: iinOf(city, 1), contract: late.contract, month: '2026-08' })).body).toMatchObject({
      state: 'held',
    });
  });

  it('goes by the moved last day where the rulebook moves it: 2026-10-10 is a Saturday', async () => {
    const [{ window } = { window: undefined }] = hastyRulebooks().map(({ attendance }) => attendance);
    if (window === undefined) throw new Error('no rulebook');
    const city = await sheetCity(1, withRules({ window: { ...window, extendToNextWorkingDay: true } }));
    await presentMonth(city, city.contracts, { month: '2026-09', presentedAt: '2026-10-01T00:05:00+05:00' });
    city.at('2026-10-12T18:59:59.998Z');
    await city.run({ job: 'applySilence', territory: 'karaganda' });
    const shown = () => showMonth(city, { iin: iinOf(city), contract: city.contracts[0] ?? '', month: '2026-09' });
    expect((await shown()).body).toMatchObject({ state: 'presented', window: { lastDay: '2026-10-12' } });
    await city.run({ job: 'applySilence', territory: 'karaganda' });
    expect((await shown()).body).toMatchObject({ state: 'held' });
    expect((await sheetOf(city, 0, july)).state).toBe('held');
  });
});
