import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonth, addTally, emptyTally, payableOf, totalsByDay, totalsOf, type CodeTotals } from '../../shared/domain/totals.ts';

const payable = payableOf([
  { code: 'P', payable: true },
  { code: 'B', payable: true },
  { code: 'N', payable: false },
]);
const code = fc.constantFrom(...Array.from('PPPPBNZpbnzH- '));
const month = fc.array(code, { minLength: 0, maxLength: 31 }).map((codes) => codes.join(''));

function countPlainly(codes: readonly string[]): CodeTotals {
  const [days, late]: [Record<string, number>, Record<string, number>] = [{}, {}];
  for (const mark of codes) {
    const capital = mark.toUpperCase();
    days[capital] = (days[capital] ?? 0) + 1;
    if (mark !== capital) late[capital] = (late[capital] ?? 0) + 1;
  }
  return { days, late };
}

describe('the sum of children’s months', () => {
  it('is what counting one by one comes to, of the month and of each day, late marks as their code and as late (I-17)', () => {
    fc.assert(
      fc.property(fc.array(month, { maxLength: 40 }), (months) => {
        const tally = emptyTally();
        const paid = months.map((codes) => addMonth(tally, codes, payable));
        expect(paid).toEqual(months.map((codes) => codes.match(/[pb]/gi)?.length ?? 0));
        const totals = totalsOf(tally);
        expect({ days: totals.days, late: totals.late }).toEqual(countPlainly(months.flatMap((codes) => Array.from(codes))));
        expect([totals.children, totals.payableDays]).toEqual([months.length, paid.reduce((sum, days) => sum + days, 0)]);
        const longest = Math.max(0, ...months.map(({ length }) => length));
        const plain = Array.from({ length: longest }, (_, day) => countPlainly(months.flatMap((codes) => codes[day] ?? [])));
        expect(totalsByDay(tally)).toEqual(plain);
      }),
    );
  });

  it('is the same however the children stand in groups', () => {
    fc.assert(
      fc.property(fc.array(fc.array(month, { maxLength: 8 }), { maxLength: 8 }), (groups) => {
        const whole = emptyTally();
        for (const group of groups) {
          const part = emptyTally();
          for (const codes of group) addMonth(part, codes, payable);
          addTally(whole, part);
        }
        const alone = emptyTally();
        for (const codes of groups.flat()) addMonth(alone, codes, payable);
        expect(totalsOf(whole)).toEqual(totalsOf(alone));
      }),
    );
  });

  it('leaves no day out in silence: a character that is no code, a late day off and a 32nd day stop it', () => {
    for (const strange of ['PPЖ', 'PP\u0000', 'PPh', 'PP1']) {
      const tally = emptyTally();
      expect(() => {
        addMonth(tally, strange, payable);
        totalsOf(tally);
      }, strange).toThrow(RangeError);
    }
    expect(() => addMonth(emptyTally(), 'P'.repeat(32), payable)).toThrow(RangeError);
  });
});
