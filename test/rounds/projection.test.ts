// What a voucher is projected to cost, and how many of them money pays for.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingDaysBetween, workingDaysOfMonth } from '../../shared/domain/calendar.ts';
import { projectedCost } from '../../shared/domain/projection.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { affordable, askedOf, mostVouchers, sizeRound } from '../../shared/domain/sizing.ts';
import { addDays, day } from '../../shared/domain/time.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';

const calendar = shippedCalendar();

const rate = (monthTiyn: number, from = '2025-01-01', to?: string): Rulebook['rates'][number] => ({
  ownership: 'private',
  groupType: 'general',
  hours: 10.5,
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
  monthTiyn,
});

const costOn = (on: string, ...rates: Rulebook['rates']) => projectedCost({ rates }, day(on), calendar);

describe('the projected cost of one voucher', () => {
  it('is whole months from the first of a month on: issued on 2026-07-01, six of them', () => {
    expect(costOn('2026-07-01', rate(4_500_000))).toBe(6 * 4_500_000);
  });

  it('takes of the month of issue the working days that are left, the day itself included: 2026-12-16 is off, 11 of 22 are left on 2026-12-17', () => {
    expect(workingDaysOfMonth(2026, 12, calendar)).toBe(22);
    expect(workingDaysBetween(day('2026-12-16'), day('2026-12-31'), calendar)).toBe(11);
    expect(costOn('2026-12-17', rate(1_000_001))).toBe(500_001);
    expect(costOn('2026-12-16', rate(1_000_001))).toBe(500_001);
    expect(costOn('2026-12-31', rate(2_200))).toBe(100);
  });

  it('is by the highest rate in force for any group, so the money does whichever a family chooses', () => {
    expect(costOn('2026-12-01', rate(100), rate(900), rate(5_000, '2025-01-01', '2026-11-30'))).toBe(900);
  });

  it('follows a rate that changes in the year, from the month in which it begins', () => {
    expect(costOn('2026-11-01', rate(100, '2025-01-01', '2026-11-30'), rate(150, '2026-12-01'))).toBe(250);
  });

  it('is refused where no rate is in force, and where the calendar of the month of issue does not know', () => {
    expect(costOn('2026-11-02', rate(100, '2025-01-01', '2026-11-30'))).toEqual(refuse('rate-none', { day: day('2026-12-01') }));
    expect(costOn('2027-05-03', rate(100))).toEqual(refuse('calendar-unknown', { day: day('2027-05-15') }));
    // A whole month costs a month whatever its calendar: a holiday not announced yet is no obstacle before it.
    expect(costOn('2027-04-01', rate(100))).toBe(900);
    expect(costOn('2031-01-01', rate(100))).toBe(1200);
  });

  it('never rises from one day of issue to the next', () => {
    for (let on = day('2026-01-01'); on < '2026-12-31'; on = addDays(on, 1)) {
      const [today, tomorrow] = [costOn(on, rate(6_333_333)), costOn(addDays(on, 1), rate(6_333_333))];
      expect(Number(tomorrow), on).toBeLessThanOrEqual(Number(today));
    }
  });
});

describe('the size of a round', () => {
  const figures = { costEach: 3_000_000, freePlaces: 40, promised: 0, returned: 7, upTo: '000001782882000' };

  it('follows from the one thing that was asked for', () => {
    expect(sizeRound({ by: 'count', count: 100 }, figures)).toEqual({ count: 100, sizing: { by: 'count', costEach: 3_000_000 } });
    expect(sizeRound({ by: 'places' }, figures)).toMatchObject({ count: 40, sizing: { by: 'places', freePlaces: 40 } });
    expect(sizeRound({ by: 'returned' }, figures)).toMatchObject({ count: 7, sizing: { returned: 7, upTo: '000001782882000' } });
    expect(sizeRound({ by: 'budget', budget: 8_999_999 }, figures)).toMatchObject({ count: 2, sizing: { budget: 8_999_999 } });
  });

  it('is refused by budget alone where the cost is not known', () => {
    const costEach = refuse('calendar-unknown', { day: day('2028-01-05') });
    expect(sizeRound({ by: 'budget', budget: 1 }, { ...figures, costEach })).toBe(costEach);
    expect(sizeRound({ by: 'places' }, { ...figures, costEach })).toEqual({ count: 40, sizing: { by: 'places', freePlaces: 40 } });
  });

  it('by budget never costs more than the budget, and one voucher more would (I-01)', () => {
    const money = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(money, fc.integer({ min: 1, max: 10 ** 10 }), fc.option(fc.integer({ min: 1, max: 500 })), (budget, costEach, most) => {
        const sized = sizeRound({ by: 'budget', budget }, { ...figures, costEach }, most ?? undefined);
        if (isRefusal(sized)) throw new Error('refused');
        const { count } = sized;
        expect(count * costEach).toBeLessThanOrEqual(budget);
        const isLimited = count === (most ?? mostVouchers) || count === mostVouchers;
        expect(isLimited || (count + 1) * costEach > budget).toBe(true);
        expect(count).toBe(Math.min(affordable(budget, costEach), most ?? mostVouchers));
      }),
    );
  });

  it('asks the same question again when it is approved', () => {
    for (const asked of [{ by: 'count', count: 5 }, { by: 'budget', budget: 9_000_000 }, { by: 'places' }, { by: 'returned' }] as const) {
      const sized = sizeRound(asked, figures);
      expect(isRefusal(sized) ? sized : askedOf(sized)).toEqual(asked);
    }
  });
});
