import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeCodes, judgeHistory, layMonth, type HistoryRow } from '../../shared/domain/attendanceHistory.ts';
import { month } from '../../shared/domain/month.ts';
import { countCodes } from '../../shared/domain/pay.ts';
import { day } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';

const [rulebook] = shippedRulebooks().filter(({ territory }) => territory === 'vilnius');
if (rulebook === undefined) throw new Error('no rulebook of Vilnius');
const daysOff = ['01', '04', '05', '11', '12', '18', '19', '25', '26'].map((text) => day(`2019-05-${text}`));
const of = { month: month('2019-05'), daysOff, attendance: rulebook.attendance };
const row = (line: number, group: string, child: string, days: Record<string, number>): HistoryRow => ({ line, group, child, days });
const nowhere = () => false;

describe('a month without dates', () => {
  it('gets its missed days on the first working days, in the order of the rulebook’s codes: May 2019 from Thu 2 on', () => {
    expect(layMonth({ N: 1, B: 2, Z: 3 }, of)).toEqual({ codes: 'HBBHHZZZNPHHPPPPPHHPPPPPHHPPPPP' });
    expect(layMonth({}, of)).toEqual({ codes: 'HPPHHPPPPPHHPPPPPHHPPPPPHHPPPPP' });
  });

  it('keeps every missed day of every reason, up to the 22 working days of May 2019, and takes not one more', () => {
    const days = fc.dictionary(fc.constantFrom('B', 'S', 'Z', 'N', 'O'), fc.integer({ min: 0, max: 9 }), { noNullPrototype: true });
    fc.assert(
      fc.property(days, (given) => {
        const missed = Object.values(given).reduce((sum, count) => sum + count, 0);
        const laid = layMonth(given, of);
        if (missed > 22) expect(laid).toEqual({ rejected: 'more-days-than-month' });
        else if ('codes' in laid) {
          const counted = countCodes(laid.codes);
          for (const [code, count] of Object.entries(given)) expect(counted[code] ?? 0).toBe(count);
          expect([counted['H'], (counted['P'] ?? 0) + missed]).toEqual([9, 22]);
        } else expect.unreachable();
      }),
    );
  });

  it('takes no code the rulebook has not, and none of a child who was there', () => {
    expect(judgeCodes(['B', 'Q'], of.attendance)).toMatchObject({ refusal: 'history-code-unknown', because: { unknown: ['Q'] } });
    expect(judgeCodes(['P'], of.attendance)).toMatchObject({ refusal: 'history-code-unknown', because: { unknown: ['P'] } });
    expect(judgeCodes(['B', 'O', 'N'], of.attendance)).toBeUndefined();
  });
});

describe('the rows of a kindergarten', () => {
  it('count a child listed twice alike once, and take the first where it is listed otherwise', () => {
    const rows = [
      row(2, 'a', 'one', { B: 3 }),
      row(3, 'a', 'one', { B: 3 }),
      row(4, 'a', 'one', { B: 4 }),
      row(5, 'b', 'one', { B: 3 }),
      row(6, 'b', 'two', {}),
    ];
    const { outcomes, groups } = judgeHistory(rows, of, nowhere);
    expect(outcomes).toEqual([
      { line: 2, outcome: 'placed' },
      { line: 3, outcome: 'merged' },
      { line: 4, outcome: 'rejected', reason: 'listed-otherwise' },
      { line: 5, outcome: 'rejected', reason: 'listed-otherwise' },
      { line: 6, outcome: 'placed' },
    ]);
    expect(Object.values(groups).map((children) => Object.keys(children))).toEqual([['one'], ['two']]);
  });

  it('place nobody who has the month in another kindergarten (I-16)', () => {
    const { outcomes, groups } = judgeHistory([row(2, 'a', 'one', { B: 1 })], of, (child) => child === 'one');
    expect(outcomes).toEqual([{ line: 2, outcome: 'rejected', reason: 'child-elsewhere' }]);
    expect(groups).toEqual({});
  });
});
