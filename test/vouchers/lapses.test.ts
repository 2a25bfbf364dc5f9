// The act on which vouchers stand ends, and the next one comes days later. Until then nothing expires and answers are taken; afterwards the clock goes
// on where it stood, and nobody has lost a voucher they would not have lost anyway (I-33).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import { deadlineWith, frozenSince, lapsesOf, lapsesOn, lookBackFrom, standstill, type Lapse } from '../../shared/domain/legalBasis.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { addDays, day, startOf, weekdayOf, type Day } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { people } from '../support/city.ts';
import { acts, applicationOf, confirm, issueTo, listOf, refuse, territory, violationsOf, voucherCity } from '../support/voucherCity.ts';

const pilot = acts(['2025-01-01', '2026-07-01']);
const lapse = (from: string, to?: string): Lapse => ({ from: day(from), ...(to === undefined ? {} : { to: day(to) }) });

describe('lapses of the legal basis', () => {
  it.each([
    ['none where acts follow each other', acts(['2025-01-01', '2026-07-01'], ['2026-07-02']), []],
    ['none where they overlap', acts(['2025-01-01', '2026-07-01'], ['2026-05-01', '2026-06-01'], ['2026-06-15']), []],
    ['the days between two acts', acts(['2025-01-01', '2026-07-01'], ['2026-07-10']), [lapse('2026-07-02', '2026-07-09')]],
    ['the time after the last one', pilot, [lapse('2026-07-02')]],
    [
      'lived through, also where the act that ended them looks back',
      acts(['2025-01-01', '2026-07-01'], ['2026-07-02', undefined, '2026-07-20']),
      [lapse('2026-07-02', '2026-07-19')],
    ],
  ])('are %s', (_, legalBasis, expected) => {
    expect(lapsesOf({ legalBasis })).toEqual(expected);
  });

  it('also are the days after a rulebook ended and before another begins', () => {
    const [rulebook] = shippedRulebooks();
    if (rulebook === undefined) throw new Error('none shipped');
    const ended = { ...rulebook, effectiveTo: day('2026-07-05') };
    expect(lapsesOn([ended], rulebook.territory, day('2026-07-05'))).toEqual([]);
    expect(lapsesOn([ended], rulebook.territory, day('2026-07-06'))).toEqual([lapse('2026-07-06')]);
    expect(frozenSince([lapse('2026-07-06', '2026-07-08')], day('2026-07-08'))).toBe('2026-07-06');
    expect(frozenSince([lapse('2026-07-06', '2026-07-08')], day('2026-07-09'))).toBeUndefined();
  });

  const days = fc.integer({ min: 0, max: 40 }).map((count) => addDays(day('2026-06-20'), count));
  const spans = fc
    .array(fc.record({ gap: fc.integer({ min: 1, max: 9 }), length: fc.integer({ min: 1, max: 20 }) }), { maxLength: 3 })
    .map((found) => {
      const lapses: Lapse[] = [];
      let from = day('2026-06-22');
      for (const { gap, length } of found) {
        from = addDays(from, gap);
        lapses.push({ from, to: addDays(from, length - 1) });
        from = addDays(from, length);
      }
      return lapses;
    });
  const openDays = (from: Day, to: Day, lapses: readonly Lapse[], only: (on: Day) => boolean = () => true): number => {
    let count = 0;
    for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (frozenSince(lapses, on) === undefined && only(on)) count += 1;
    return count;
  };

  it('leave a family as many days, and as many weekdays, as it would have had without them; never a day less', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 7 }), spans, (from, workingDays, lapses) => {
        const deadline = deadlineAfter(from, workingDays, shippedCalendar());
        if (isRefusal(deadline)) throw new Error(deadline.refusal);
        const runs = deadlineWith(deadline, lapses);
        if (runs === undefined) throw new Error('a lapse that ends stops nothing for good');
        const weekday = (on: Day): boolean => weekdayOf(on) <= 5;
        expect(runs.before).toBeGreaterThanOrEqual(deadline.before);
        expect(runs.before).toBe(startOf(addDays(runs.lastDay, 1)));
        expect(runs.before).toBe(standstill(deadline, lapses));
        expect(openDays(from, runs.lastDay, lapses)).toBeGreaterThanOrEqual(openDays(from, deadline.lastDay, []));
        expect(openDays(from, runs.lastDay, lapses, weekday)).toBeGreaterThanOrEqual(openDays(from, deadline.lastDay, [], weekday));
        expect(runs.halfDay <= runs.lastDay).toBe(true);
        expect(deadline.lastDay >= lookBackFrom(runs.lastDay, 0, lapses)).toBe(true);
        const touched = lapses.some((one) => one.from <= deadline.lastDay && (one.to ?? one.from) > from);
        if (!touched) expect(runs.before).toBe(deadline.before);
      }),
      { numRuns: 500 },
    );
  });

  it('without an end stop every deadline they run into, and none that was over', () => {
    const deadline = deadlineAfter(day('2026-07-01'), 2, shippedCalendar());
    if (isRefusal(deadline)) throw new Error(deadline.refusal);
    expect(standstill(deadline, [lapse('2026-07-03')])).toBeUndefined();
    expect(standstill(deadline, [lapse('2026-07-04')])).toBe(deadline.before);
    expect(standstill(deadline, [lapse('2026-06-25', '2026-07-01')])).toBe(deadline.before);
  });
});

describe('a voucher while the legal basis has lapsed (I-33)', () => {
  async function frozen() {
    const city = await voucherCity();
    const [first = '', second = '', third = ''] = await issueTo(city, 3);
    await confirm(city, second);
    city.base(pilot);
    return { city, first, second, third };
  }

  it('is shown without a deadline and with the freeze; so is the territory', async () => {
    const { city, first, second } = await frozen();
    city.at('2026-07-15T10:00:00+05:00');
    const [unconfirmed, confirmed] = await listOf(city);
    expect(unconfirmed).toMatchObject({ voucher: first, state: 'issued', frozenSince: '2026-07-02', moves: ['confirm', 'refuse'] });
    expect(confirmed).toMatchObject({ voucher: second, state: 'confirmed', frozenSince: '2026-07-02' });
    for (const one of [unconfirmed, confirmed]) {
      for (const name of ['confirmBefore', 'confirmLastDay', 'contractBefore', 'contractLastDay']) expect(one).not.toHaveProperty(name);
    }
    expect((await applicationOf(city, first))['deadlines']).toEqual({});
    const territories = (await city.ask('listTerritories')).body['territories'] as object[];
    expect(territories).toContainEqual(expect.objectContaining({ territory, frozenSince: '2026-07-02' }));
    expect(territories.filter((one) => 'frozenSince' in one)).toHaveLength(1);
    expect((await city.ask('showQueue', { params: { territory } })).body).toMatchObject({ frozenSince: '2026-07-02' });
  });

  it('does not expire, however late the sweep; answers are taken; afterwards the days go on', async () => {
    const { city, first, second, third } = await frozen();
    city.at('2026-08-30T10:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    expect((await confirm(city, third)).body).toMatchObject({ state: 'confirmed', frozenSince: '2026-07-02' });
    // The act came on 8 September and looks back to 2 July: 68 days were lived without one.
    city.base(acts(['2025-01-01', '2026-07-01'], ['2026-07-02', undefined, '2026-09-08']));
    city.at('2026-09-08T10:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    const shown = await listOf(city);
    // Two and five working days from 1 July, all of them lapsed: two and five weekdays from 8 September.
    expect(shown).toMatchObject([
      { voucher: first, confirmLastDay: '2026-09-09', confirmBefore: '2026-09-09T19:00:00.000Z' },
      { voucher: second, contractLastDay: '2026-09-15' },
      { voucher: third, state: 'confirmed', contractLastDay: expect.any(String) },
    ]);
    expect(shown[0]).not.toHaveProperty('frozenSince');
    city.at('2026-09-09T18:59:59.998Z');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    city.at('2026-09-09T19:00:00.000Z');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 1 });
    expect(await listOf(city)).toMatchObject([{ state: 'expired' }, { state: 'confirmed' }, { state: 'confirmed' }]);
    city.at('2026-10-01T10:00:00+05:00');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 2 });
    expect(await violationsOf(city)).toEqual([]);
  });

  it('refused or withdrawn is refused and not expired: no deadline was missed', async () => {
    const { city, first, second } = await frozen();
    city.at('2026-08-30T10:00:00+05:00');
    expect((await refuse(city, first)).body).toMatchObject({ state: 'refused' });
    const { number } = (await applicationOf(city, second)) as { number: string };
    await city.ask('withdrawApplication', { iin: people.parent, params: { number }, body: { understood: true } });
    expect(await listOf(city)).toMatchObject([{ state: 'refused' }, { state: 'refused' }, { state: 'issued' }]);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('is on the department’s desk on the days the deadline really has', async () => {
    const { city } = await frozen();
    const near = async () => {
      const { body } = await city.ask('listWork', { params: { territory, queue: 'deadlines' }, iin: people.clerk, query: { limit: '20' } });
      return (body['entries'] as { at: string }[]).map(({ at }) => at);
    };
    city.at('2026-07-02T10:00:00+05:00');
    expect(await near()).toEqual([]);
    city.base(acts(['2025-01-01', '2026-07-01'], ['2026-07-20']));
    city.at('2026-07-20T10:00:00+05:00');
    expect(await near()).toEqual(['2026-07-21T19:00:00.000Z', '2026-07-21T19:00:00.000Z']);
  });
});

describe('whatever a lapse does to deadlines (I-33)', () => {
  it('no voucher is lost that would not have been lost without it', async () => {
    const moments = fc.integer({ min: 1, max: 20 }).map((days) => `${addDays(day('2026-07-01'), days)}T10:00:00+05:00`);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 15 }),
        moments,
        fc.boolean(),
        async (begins, length, when, confirms) => {
          const states = [];
          const last = addDays(day('2026-07-01'), begins - 1);
          for (const basis of [acts(['2025-01-01']), acts(['2025-01-01', last], [addDays(last, length + 1)])]) {
            const city = await voucherCity();
            const [voucher = ''] = await issueTo(city);
            city.base(basis);
            if (confirms) await confirm(city, voucher);
            city.at(when);
            await city.run({ job: 'expireVouchers' });
            states.push((await listOf(city))[0]?.['state']);
            expect(await violationsOf(city)).toEqual([]);
          }
          const [without, withLapse] = states;
          if (without !== 'expired') expect(withLapse).toBe(without);
        },
      ),
      { numRuns: 25 },
    );
  }, 30_000);
});
