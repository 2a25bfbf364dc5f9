import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineAfter } from '../../shared/domain/calendar.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import { day, instant, parseInstant, type Instant } from '../../shared/domain/time.ts';
import { answerVoucher, isOverdue, movesOpen, voucherIdOf, voucherMoves, voucherStates } from '../../shared/domain/voucher.ts';
import { shippedCalendar } from '../../shared/rulebooks/index.ts';
import { anyBits } from '../support/places.ts';

function at(iso: string): Instant {
  const parsed = parseInstant(iso);
  if (parsed === undefined) throw new RangeError(iso);
  return parsed;
}

/** Issued on Wednesday 2026-07-01 with two working days: the first instant that is too late is Saturday midnight in Kazakhstan. */
const confirmBefore = at('2026-07-03T19:00:00.000Z');
const inTime = at('2026-07-03T18:59:59.999Z');
const answers = ['confirm', 'refuse'] as const;

describe('the deadline of a voucher (I-14)', () => {
  it('is midnight after the last working day, as the calendar gives it', () => {
    expect(deadlineAfter(day('2026-07-01'), 2, shippedCalendar())).toMatchObject({ lastDay: '2026-07-03', before: confirmBefore });
  });

  it.each(answers)('lets a guardian %s in its last millisecond and not in the next', (answer) => {
    const voucher = { state: 'issued', confirmBefore } as const;
    expect(answerVoucher(voucher, answer, instant(confirmBefore - 1))).toBe(voucherMoves[answer].to);
    expect(answerVoucher(voucher, answer, confirmBefore)).toEqual(
      refuse('confirm-deadline-passed', { deadline: confirmBefore, at: confirmBefore }),
    );
    expect(isRefusal(answerVoucher(voucher, answer, instant(confirmBefore + 1)))).toBe(true);
    expect(inTime).toBe(confirmBefore - 1);
  });

  it('makes a silent voucher overdue and closes its moves at the same instant', () => {
    const voucher = { state: 'issued', confirmBefore } as const;
    expect([isOverdue(voucher, inTime), movesOpen(voucher, inTime)]).toEqual([false, ['confirm', 'refuse']]);
    expect([isOverdue(voucher, confirmBefore), movesOpen(voucher, confirmBefore)]).toEqual([true, []]);
  });

  it('means the same to the answer, to the sweep and to what is shown, at every instant', () => {
    const instants = fc.integer({ min: -5, max: 5 }).map((milliseconds) => instant(confirmBefore + milliseconds));
    fc.assert(
      fc.property(fc.constantFrom(...voucherStates), fc.constantFrom(...answers), instants, (state, answer, when) => {
        const voucher = { state, confirmBefore };
        const taken = !isRefusal(answerVoucher(voucher, answer, when));
        expect(movesOpen(voucher, when).includes(answer)).toBe(taken);
        expect(isOverdue(voucher, when)).toBe(state === 'issued' && !taken);
      }),
    );
  });
});

describe('the moves of a voucher (I-21)', () => {
  it.each([
    ['confirmed', 'confirm'],
    ['confirmed', 'refuse'],
    ['refused', 'confirm'],
    ['refused', 'refuse'],
  ] as const)('%s: a guardian cannot %s it, in time or late', (state, answer) => {
    for (const when of [inTime, confirmBefore]) {
      expect(answerVoucher({ state, confirmBefore }, answer, when)).toEqual(
        refuse('move-forbidden', { thing: 'voucher', state, move: answer }),
      );
    }
  });

  it.each(answers)('expired: a guardian who would %s it is told the deadline', (answer) => {
    expect(answerVoucher({ state: 'expired', confirmBefore }, answer, inTime)).toMatchObject({ refusal: 'confirm-deadline-passed' });
  });

  it('begin in `issued`; a confirmed voucher ends only with its application', () => {
    expect(Object.values(voucherMoves).flatMap(({ from }) => from)).toEqual(['issued', 'issued', 'issued', 'issued', 'confirmed']);
  });
});

describe('the id of a voucher', () => {
  it('follows from round and application: a rerun invents the same one (I-04)', () => {
    expect(voucherIdOf('20260701ab12cd34', '7K2M4Q9X')).toBe(voucherIdOf('20260701ab12cd34', '7K2M4Q9X'));
    expect(voucherIdOf('20260701ab12cd34', '7K2M4Q9X')).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
  });

  it('is another for another round or application', () => {
    const rounds = fc.stringMatching(/^[0-9a-z]{16}$/);
    const numbers = anyBits.map((bits) => applicationNumber(bits));
    const seen = new Map<string, string>();
    fc.assert(
      fc.property(rounds, numbers, (round, number) => {
        const id = voucherIdOf(round, number);
        expect(seen.get(id) ?? `${round}|${number}`).toBe(`${round}|${number}`);
        seen.set(id, `${round}|${number}`);
      }),
      { numRuns: 500 },
    );
  });
});
