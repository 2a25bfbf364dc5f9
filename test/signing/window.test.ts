// When a month may be signed, as one function says it to the API and the jobs alike.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { month } from '../../shared/domain/month.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { headsToldOn, tellingDue } from '../../shared/domain/signingReminder.ts';
import { lastDayOfWindow, ownWindow, signingWindow, windowOf, windowRulebook, type OwnWindow } from '../../shared/domain/signingWindow.ts';
import { addDays, day, dayOf, instant, isoOf, startOf } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { at } from '../support/city.ts';

const calendar = shippedCalendar();
function sure<T extends object>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(value.refusal);
  return value;
}
const rules = sure(windowRulebook(shippedRulebooks(), 'karaganda', month('2026-07'))).attendance;
const july = month('2026-07');
const inTime = { presentedAt: at('2026-08-01T00:05:00+05:00') };
const extending = { window: { ...rules.window, extendToNextWorkingDay: true } };
const ownOf = (presentedAt: string, enrolledAt?: string): OwnWindow =>
  sure(
    ownWindow(july, { presentedAt: at(presentedAt), ...(enrolledAt === undefined ? {} : { enrolledAt: at(enrolledAt) }) }, rules, calendar),
  );

describe('the window of a month', () => {
  it.each([
    ['2026-07-31T18:59:59.999Z', 'not-open'],
    ['2026-07-31T19:00:00.000Z', 'open'],
    ['2026-08-10T18:59:59.999Z', 'open'],
    ['2026-08-10T19:00:00.000Z', 'closed'],
  ])('of July 2026 at %s is %s (I-15)', (now, window) => {
    expect(signingWindow(at(now), july, inTime, rules, calendar)).toMatchObject({ window });
  });

  it.each([
    ['2024-02', '2024-02-29T19:00:00.000Z', '2024-03-10T19:00:00.000Z'],
    ['2025-12', '2025-12-31T19:00:00.000Z', '2026-01-10T19:00:00.000Z'],
    ['2026-02', '2026-02-28T19:00:00.000Z', '2026-03-10T19:00:00.000Z'],
  ])('of %s is [%s, %s), whatever clocks did that night (I-15)', (of, opens, before) => {
    const window = sure(windowOf(month(of), rules, calendar));
    expect([isoOf(window.opens), isoOf(window.before)]).toEqual([opens, before]);
  });

  it('moves its last day off a day off only where the rulebook says so: 2026-10-10 is a Saturday', () => {
    const september = month('2026-09');
    expect(lastDayOfWindow(sure(ownWindow(september, {}, rules, calendar)))).toBe('2026-10-10');
    expect(lastDayOfWindow(sure(ownWindow(september, {}, extending, calendar)))).toBe('2026-10-12');
    expect(lastDayOfWindow(sure(ownWindow(july, {}, extending, calendar)))).toBe('2026-08-10');
    expect(ownWindow(month('2029-09'), {}, extending, calendar)).toMatchObject({ refusal: 'calendar-unknown' });
  });

  it('is not shorter for whom it was shown late, and says so from the first day on', () => {
    expect(lastDayOfWindow(ownOf('2026-08-01T23:59:59.999+05:00'))).toBe('2026-08-10');
    const own = ownOf('2026-08-02T00:00:00+05:00');
    expect([lastDayOfWindow(own), own.late]).toEqual(['2026-08-12', 'shown-late']);
    const shown = { presentedAt: at('2026-08-09T12:00:00+05:00') };
    expect(signingWindow(at('2026-08-09T13:00:00+05:00'), july, shown, rules, calendar)).toEqual({
      window: 'open',
      until: startOf(day('2026-08-20')),
    });
    const exempt = { window: 'exempt', because: 'shown-late', until: startOf(day('2026-08-20')) };
    expect(signingWindow(at('2026-08-19T18:59:59.999Z'), july, shown, rules, calendar)).toEqual(exempt);
    expect(signingWindow(at('2026-08-19T19:00:00.000Z'), july, shown, rules, calendar)).toEqual({ window: 'closed', since: exempt.until });
  });

  it('is as long from when another text was shown as from when the first one was, and never shorter (I-15)', () => {
    const again = (shownAt: string) => sure(ownWindow(july, { ...inTime, shownAt: at(shownAt) }, rules, calendar));
    expect(lastDayOfWindow(again('2026-08-01T23:59:59.999+05:00'))).toBe('2026-08-10');
    expect(again('2026-08-10T18:59:59.999Z')).toMatchObject({ before: at('2026-08-20T19:00:00.000Z'), late: 'shown-late' });
    const late = { presentedAt: at('2026-08-20T12:00:00+05:00'), shownAt: at('2026-08-25T12:00:00+05:00') };
    expect(lastDayOfWindow(sure(ownWindow(july, late, rules, calendar)))).toBe('2026-09-04');
  });

  it('does not punish a late enrolment', () => {
    const own = ownOf('2026-09-03T12:00:00+05:00', '2026-09-02T15:00:00+05:00');
    expect([lastDayOfWindow(own), own.late]).toEqual(['2026-09-13', 'enrolled-late']);
  });

  it('never ends before the common one, and has one answer at every instant (I-15)', () => {
    const begin = at('2026-07-20T00:00:00+05:00');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 86_400 }), fc.integer({ min: 0, max: 80 * 86_400 }), (shownAfter, askedAfter) => {
        const [presentedAt, now] = [instant(begin + shownAfter * 1000), instant(begin + askedAfter * 1000)];
        const common = sure(windowOf(july, rules, calendar));
        const own = sure(ownWindow(july, { presentedAt }, rules, calendar));
        const { window } = sure(signingWindow(now, july, { presentedAt }, rules, calendar));
        expect(own.before).toBeGreaterThanOrEqual(common.before);
        const expected = now < own.opens ? 'not-open' : now < common.before ? 'open' : now < own.before ? 'exempt' : 'closed';
        expect(window).toBe(expected);
      }),
    );
  });
});

describe('guardians are told', () => {
  const common = sure(ownWindow(july, inTime, rules, calendar));
  /** What is told day by day from the day on, with a job that runs each day. */
  const tellings = (own: OwnWindow, from: string, which = rules): readonly (readonly [string, string])[] => {
    const all: (readonly [string, string])[] = [];
    let told: ReturnType<typeof day> | undefined;
    for (let today = day(from); today <= '2026-10-31'; today = addDays(today, 1)) {
      const kind = tellingDue(today, july, own, which, told);
      if (kind === undefined) continue;
      told = today;
      all.push([today, kind]);
    }
    return all;
  };

  it('on days 1, 5, 8 and 10, the last of them as the last day', () => {
    expect(tellings(common, '2026-07-25')).toEqual([
      ['2026-08-01', 'month-to-sign'],
      ['2026-08-05', 'month-reminder'],
      ['2026-08-08', 'month-reminder'],
      ['2026-08-10', 'month-last-day'],
    ]);
  });

  it('when a month was shown late, and on the last of its own days', () => {
    const own = ownOf('2026-08-04T12:00:00+05:00');
    expect(tellings(own, '2026-08-04')).toEqual([
      ['2026-08-04', 'month-to-sign'],
      ['2026-08-14', 'month-last-day'],
    ]);
  });

  it('of the first thing they missed where the job was not running', () => {
    expect(tellings(common, '2026-08-06')).toEqual([
      ['2026-08-06', 'month-to-sign'],
      ['2026-08-08', 'month-reminder'],
      ['2026-08-10', 'month-last-day'],
    ]);
    expect(tellings(common, '2026-08-11')).toEqual([]);
  });

  it('nothing a second time on one day, and nothing of a day that is over', () => {
    expect(tellingDue(day('2026-08-05'), july, common, rules, day('2026-08-05'))).toBeUndefined();
    expect(tellingDue(day('2026-08-05'), july, common, rules, day('2026-08-08'))).toBeUndefined();
  });

  it('and heads on the last reminder before the last day, wherever the rulebook puts it', () => {
    expect(headsToldOn(july, common, rules)).toBe('2026-08-08');
    const other = { window: { ...rules.window, remindOn: [9, 2, 10] } };
    expect(headsToldOn(july, common, other)).toBe('2026-08-09');
    expect(headsToldOn(july, common, { window: { ...rules.window, remindOn: [10] } })).toBeUndefined();
  });

  it('of a last day that was moved on that day, and on the 10th as any other', () => {
    const september = month('2026-09');
    const own = sure(ownWindow(september, { presentedAt: at('2026-10-01T00:05:00+05:00') }, extending, calendar));
    expect(dayOf(own.opens)).toBe('2026-10-01');
    expect(tellingDue(day('2026-10-10'), september, own, extending, day('2026-10-08'))).toBe('month-reminder');
    expect(tellingDue(day('2026-10-12'), september, own, extending, day('2026-10-10'))).toBe('month-last-day');
  });
});
