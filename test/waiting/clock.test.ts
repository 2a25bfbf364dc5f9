// The clock of choosing: five working days that stand still while a family waits, thirty calendar days in all.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineAfter, isWorkingDay, type Deadline } from '../../shared/domain/calendar.ts';
import { deadlineWith, standstill } from '../../shared/domain/legalBasis.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { addDays, day, instant, startOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { endPause, offerOn, pauseEnds, startClock, stopClock, type Clock } from '../../shared/domain/waitingList.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';

const calendar = shippedCalendar();
const noon = (on: Day): Instant => instant(startOf(on) + 12 * 3_600_000);
const deadline = (from: Day, days: number): Deadline => {
  const found = deadlineAfter(from, days, calendar);
  if (isRefusal(found)) throw new Error(found.refusal);
  return found;
};

describe('the clock', () => {
  it('stopped on Wed 2026-07-01 with five days left runs until Fri 2026-08-07 at the latest', () => {
    const clock = stopClock({ contractBy: deadline(day('2026-07-01'), 5) }, noon(day('2026-07-01')), 30, [], calendar);
    expect(clock).toMatchObject({
      paused: { left: 5, until: '2026-07-31' },
      contractBy: { lastDay: '2026-08-07', from: '2026-07-31', days: 5 },
    });
  });

  it('started again on the day it was stopped is where it was', () => {
    const before = { contractBy: deadline(day('2026-07-01'), 5) };
    const after = startClock(stopClock(before, noon(day('2026-07-02')), 30, [], calendar), noon(day('2026-07-02')), [], calendar);
    expect(after.contractBy?.lastDay).toBe('2026-07-09');
    expect(after.pausedDays).toBe(0);
    expect(after.paused).toBeUndefined();
  });

  it('stopped on the last day keeps that day: what is left is the rest of the day on which it is started', () => {
    const stopped = stopClock({ contractBy: deadline(day('2026-07-01'), 5) }, noon(day('2026-07-09')), 30, [], calendar);
    expect(stopped.paused?.left).toBe(0);
    expect(startClock(stopped, noon(day('2026-07-14')), [], calendar).contractBy?.lastDay).toBe('2026-07-14');
  });

  it('goes on by itself after the days the rulebook allows, and is not started twice', () => {
    const stopped = stopClock({ contractBy: deadline(day('2026-07-01'), 5) }, noon(day('2026-07-01')), 30, [], calendar);
    const started = startClock(stopped, noon(day('2026-08-04')), [], calendar);
    expect(started).toEqual({ contractBy: stopped.contractBy, paused: undefined, pausedDays: 30 });
    expect(stopClock(started, noon(day('2026-08-04')), 30, [], calendar)).toEqual(started);
  });

  it('does not stand still where the rulebook allows no day, nor where no contract has to be signed', () => {
    const running = { contractBy: deadline(day('2026-07-01'), 5) };
    expect(stopClock(running, noon(day('2026-07-01')), 0, [], calendar)).toEqual(running);
    expect(stopClock({}, noon(day('2026-07-01')), 30, [], calendar)).toEqual({});
  });

  it('stands still as long as the calendar can tell: not into days about which nothing is known, and the days not used are kept', () => {
    // Nothing is known of 2027-05-15 to 05-18. Thirty days from Wed 04-14 end on Fri 05-14; four working days before the unknown leave 26.
    const stopped = stopClock({ contractBy: deadline(day('2027-04-13'), 5) }, noon(day('2027-04-14')), 30, [], calendar);
    expect(stopped).toMatchObject({ paused: { left: 4, until: '2027-05-10' }, contractBy: { lastDay: '2027-05-14' } });
    expect(startClock(stopped, noon(day('2027-05-14')), [], calendar).pausedDays).toBe(26);
  });

  it('takes no day from a family by going on inside days nobody can count: the latest deadline stands', () => {
    const stopped = stopClock({ contractBy: deadline(day('2027-04-29'), 5) }, noon(day('2027-05-04')), 30, [], calendar);
    expect(stopped.paused).toMatchObject({ until: '2027-06-03' });
    const started = startClock(stopped, noon(day('2027-05-13')), [], calendar);
    expect(started).toEqual({ contractBy: stopped.contractBy, paused: undefined, pausedDays: 30 });
  });

  it('never comes before the deadline there would have been, nor counts a day too few or too many, however often it is stopped', () => {
    const from = fc.nat({ max: 250 }).map((days) => addDays(day('2026-01-12'), days));
    const moves = fc.array(fc.nat({ max: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(from, moves, fc.nat({ max: 35 }), (confirmed, waits, pauseDays) => {
        const first = deadline(confirmed, 5);
        let clock: Clock = { contractBy: first };
        let today = confirmed;
        const still = new Set<Day>();
        for (const wait of waits) {
          if (today > (clock.contractBy?.lastDay ?? today)) break;
          const isStopped = clock.paused !== undefined;
          clock = isStopped ? startClock(clock, noon(today), [], calendar) : stopClock(clock, noon(today), pauseDays, [], calendar);
          const before = clock.contractBy?.before ?? 0;
          expect(before).toBeGreaterThanOrEqual(first.before);
          for (let ahead = 0; ahead < wait; ahead += 1) {
            today = addDays(today, 1);
            if (clock.paused !== undefined && today <= clock.paused.until) still.add(today);
          }
        }
        if (clock.paused !== undefined) {
          const { until } = clock.paused;
          for (let on = addDays(today, 1); on <= until; on = addDays(on, 1)) still.add(on);
          clock = startClock(clock, noon(addDays(until, 1)), [], calendar);
        }
        expect(still.size).toBeLessThanOrEqual(pauseDays);
        expect(clock.pausedDays ?? 0).toBe(still.size);
        // Every working day that did not stand still was one of the five.
        const lastDay = clock.contractBy?.lastDay ?? confirmed;
        let counted = 0;
        for (let on = addDays(confirmed, 1); on <= lastDay; on = addDays(on, 1))
          if (!still.has(on) && isWorkingDay(on, calendar) === true) counted += 1;
        const endsAtRest = isWorkingDay(lastDay, calendar) !== true || still.has(lastDay);
        expect(counted === 5 || (endsAtRest && counted <= 5)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never comes before the deadline there would have been where the legal basis lapses meanwhile (I-33)', () => {
    const some = fc.nat({ max: 20 });
    fc.assert(
      fc.property(some, some, some, some, (offset, joined, waited, length) => {
        const confirmed = addDays(day('2026-02-02'), offset);
        const first = deadline(confirmed, 5);
        const from = addDays(confirmed, joined % 7);
        const lapses = [{ from, to: addDays(from, length) }];
        const stop = addDays(confirmed, joined % 3);
        const stopped = stopClock({ contractBy: first }, noon(stop), 30, [], calendar);
        const started = startClock(stopped, noon(addDays(stop, waited)), lapses, calendar);
        const [without, withPause] = [standstill(first, lapses), started.contractBy && standstill(started.contractBy, lapses)];
        expect(withPause).toBeGreaterThanOrEqual(without ?? 0);
      }),
    );
  });

  it('keeps the days a lapse before joining had left: to 2026-07-07, and after leaving on the 20th as many again (I-33)', () => {
    // Five days from 06-01 on, of which one was lived; without a legal basis from 06-02 to 06-30.
    const contractBy = deadline(day('2026-06-01'), 5);
    const lapses = [{ from: day('2026-06-02'), to: day('2026-06-30') }];
    expect(deadlineWith(contractBy, lapses)?.lastDay).toBe('2026-07-07');
    const stopped = stopClock({ contractBy }, noon(day('2026-07-01')), 30, lapses, calendar);
    // Working days to the 7th: the 2nd, 3rd and 7th; the 6th is a holiday.
    expect(stopped.paused).toMatchObject({ left: 3, until: '2026-07-31' });
    const started = startClock(stopped, noon(day('2026-07-20')), lapses, calendar);
    expect(started.contractBy?.lastDay).toBe('2026-07-23');
  });

  it('stopped while nobody knows when the lapse ends keeps the days there were when it began', () => {
    const contractBy = deadline(day('2026-06-29'), 5);
    const open = [{ from: day('2026-07-02') }];
    // 06-30 and 07-01 were lived; 07-02 to 07-07 were not: four weekdays, of which the holiday on the 6th is made good.
    const stopped = stopClock({ contractBy }, noon(day('2026-07-05')), 30, open, calendar);
    expect(stopped.paused).toMatchObject({ left: 4, contractBy });
    const lapses = [{ from: day('2026-07-02'), to: day('2026-07-12') }];
    expect(startClock(stopped, noon(day('2026-07-20')), lapses, calendar)).toMatchObject({
      contractBy: { lastDay: '2026-07-24' },
      pausedDays: 8,
    });
  });

  it('uses up none of its days in a lapse, in which nothing is offered: the latest day moves by as many (I-33)', () => {
    const stopped = stopClock({ contractBy: deadline(day('2026-07-01'), 5) }, noon(day('2026-07-02')), 30, [], calendar);
    expect(stopped).toMatchObject({ paused: { until: '2026-08-01' }, contractBy: { lastDay: '2026-08-06' } });
    const { paused, contractBy } = stopped;
    if (paused === undefined || contractBy === undefined) throw new Error('stopped');
    const open = [{ from: day('2026-07-03') }];
    expect(pauseEnds(paused, open)).toBeUndefined();
    expect(startClock(stopped, noon(day('2026-09-01')), open, calendar).pausedDays).toBe(0);
    // 28 days from 07-03 on.
    const lapses = [{ from: day('2026-07-03'), to: day('2026-07-30') }];
    expect(pauseEnds(paused, lapses)).toBe('2026-08-29');
    expect(deadlineWith(contractBy, lapses)?.lastDay).toBe('2026-09-03');
    const started = startClock(stopped, noon(day('2026-08-10')), lapses, calendar);
    expect(started).toMatchObject({ contractBy: { lastDay: '2026-08-14' }, pausedDays: 11 });
  });

  it('counts the days of a pause that ends with the voucher and leaves the deadline alone', () => {
    const stopped = stopClock({ contractBy: deadline(day('2026-07-01'), 5) }, noon(day('2026-07-01')), 30, [], calendar);
    expect(endPause(stopped, noon(day('2026-07-11')), [])).toEqual({ contractBy: stopped.contractBy, paused: undefined, pausedDays: 10 });
  });
});

describe('an offer', () => {
  it('made on the 3rd is answered by the end of the 4th: before midnight, exclusive', () => {
    expect(offerOn(day('2026-07-03'), 1)).toEqual({
      from: '2026-07-03',
      lastDay: '2026-07-04',
      before: Date.parse('2026-07-04T19:00:00Z'),
    });
  });
});
