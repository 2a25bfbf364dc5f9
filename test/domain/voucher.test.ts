import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineAfter, type Deadline } from '../../shared/domain/calendar.ts';
import { applicationNumber } from '../../shared/domain/identifiers.ts';
import { deadlineWith } from '../../shared/domain/legalBasis.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import { addDays, day, instant, parseInstant, type Instant } from '../../shared/domain/time.ts';
import {
  answerVoucher,
  closeVoucher,
  contractDeadline,
  deadlineOf,
  deadlinePassed,
  isLive,
  isOverdue,
  movesOpen,
  refusalSeen,
  voucherIdOf,
  voucherMoves,
  voucherStates,
} from '../../shared/domain/voucher.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { anyBits } from '../support/places.ts';

function at(iso: string): Instant {
  const parsed = parseInstant(iso);
  if (parsed === undefined) throw new RangeError(iso);
  return parsed;
}

const [karaganda] = shippedRulebooks();
if (karaganda === undefined) throw new Error('none shipped');

function deadline(from: string, days: number): Deadline {
  const found = deadlineAfter(day(from), days, shippedCalendar());
  if (isRefusal(found)) throw new Error(found.refusal);
  return found;
}

/** Issued on Wednesday 2026-07-01 with two working days: the first instant that is too late is Saturday midnight in Kazakhstan. */
const confirmBy = deadline('2026-07-01', 2);
/** Confirmed on Thursday 2026-07-02 with five: over a weekend and Capital Day, to Friday 2026-07-10. */
const contractBy = deadline('2026-07-02', 5);
const confirmBefore = at('2026-07-03T19:00:00.000Z');
const contractBefore = at('2026-07-10T19:00:00.000Z');
const inTime = at('2026-07-03T18:59:59.999Z');
const answers = ['confirm', 'refuse'] as const;

describe('the deadline of a voucher (I-14)', () => {
  it('is midnight after the last working day, as the calendar gives it', () => {
    expect(confirmBy).toMatchObject({ from: '2026-07-01', days: 2, halfDay: '2026-07-02', lastDay: '2026-07-03', before: confirmBefore });
    expect(contractBy).toMatchObject({ from: '2026-07-02', days: 5, halfDay: '2026-07-08', lastDay: '2026-07-10', before: contractBefore });
  });

  it('to sign a contract begins the day after the confirmation, at whatever hour, by the voucher’s rulebook', () => {
    const late = at('2026-07-02T18:59:59.999Z');
    expect(contractDeadline(late, karaganda, shippedCalendar())).toEqual(contractBy);
    expect(contractDeadline(instant(late + 1), karaganda, shippedCalendar())).toMatchObject({ from: '2026-07-03', lastDay: '2026-07-13' });
    const slow = { deadlines: { ...karaganda.deadlines, contractWorkingDays: 6 } };
    expect(contractDeadline(late, slow, shippedCalendar())).toMatchObject({ lastDay: '2026-07-13', days: 6 });
    expect(contractDeadline(at('2036-07-02T10:00:00Z'), karaganda, shippedCalendar())).toMatchObject({ refusal: 'calendar-unknown' });
  });

  it.each(answers)('lets a guardian %s in its last millisecond and not in the next', (answer) => {
    const voucher = { state: 'issued', confirmBy } as const;
    expect(answerVoucher(voucher, answer, instant(confirmBefore - 1))).toBe(voucherMoves[answer].to);
    expect(answerVoucher(voucher, answer, confirmBefore)).toEqual(
      refuse('confirm-deadline-passed', { deadline: confirmBefore, at: confirmBefore }),
    );
    expect(isRefusal(answerVoucher(voucher, answer, instant(confirmBefore + 1)))).toBe(true);
    expect(inTime).toBe(confirmBefore - 1);
  });

  it('makes a silent voucher overdue and closes its moves at the same instant', () => {
    const voucher = { state: 'issued', confirmBy } as const;
    expect([isOverdue(voucher, inTime), movesOpen(voucher, inTime)]).toEqual([false, ['confirm', 'refuse']]);
    expect([isOverdue(voucher, confirmBefore), movesOpen(voucher, confirmBefore)]).toEqual([true, []]);
  });

  it('of a confirmed voucher is the one to sign a contract, whatever became of the first', () => {
    const voucher = { state: 'confirmed', confirmBy, contractBy } as const;
    expect(isOverdue(voucher, instant(contractBefore - 1))).toBe(false);
    expect(isOverdue(voucher, contractBefore)).toBe(true);
    expect(deadlinePassed(voucher, contractBefore)).toMatchObject({ refusal: 'contract-deadline-passed' });
    expect(deadlinePassed(voucher, instant(contractBefore - 1))).toBeUndefined();
    expect(closeVoucher(voucher, instant(contractBefore - 1))).toBe('refused');
    expect(closeVoucher(voucher, contractBefore)).toBe('expired');
  });

  it.each(['contracted', 'refused', 'expired', 'revoked', 'closed'] as const)('does not run for a voucher that is %s', (state) => {
    expect(deadlineOf({ state, confirmBy, contractBy })).toBeUndefined();
    expect(isOverdue({ state, confirmBy, contractBy }, instant(contractBefore + 1))).toBe(false);
  });

  it('means the same to the answer, to the sweep and to what is shown, at every instant, with any lapse', () => {
    const days = fc.integer({ min: 0, max: 14 }).map((days) => addDays(day('2026-06-28'), days));
    const lapses = fc.option(fc.record({ from: days, length: fc.option(fc.integer({ min: 0, max: 9 })) })).map((found) => {
      if (found === null) return [];
      return [{ from: found.from, ...(found.length === null ? {} : { to: addDays(found.from, found.length) }) }];
    });
    const around = fc.constantFrom(confirmBefore, contractBefore, at('2026-07-05T19:00:00Z'), at('2026-07-14T19:00:00Z'));
    const instants = fc.tuple(around, fc.integer({ min: -2, max: 2 })).map(([base, more]) => instant(base + more));
    fc.assert(
      fc.property(fc.constantFrom(...voucherStates), fc.constantFrom(...answers), instants, lapses, (state, answer, when, standing) => {
        const voucher = { state, confirmBy, contractBy };
        const taken = !isRefusal(answerVoucher(voucher, answer, when, standing));
        expect(movesOpen(voucher, when, standing).includes(answer)).toBe(taken);
        if (state === 'issued') expect(isOverdue(voucher, when, standing)).toBe(!taken);
        const runs = deadlineOf(voucher);
        const shown = runs && deadlineWith(runs, standing)?.before;
        expect(isOverdue(voucher, when, standing)).toBe(shown !== undefined && when >= shown);
        expect(deadlinePassed(voucher, when, standing) !== undefined).toBe(state === 'expired' || isOverdue(voucher, when, standing));
      }),
      { numRuns: 400 },
    );
  });
});

describe('the moves of a voucher (I-21)', () => {
  it.each([
    ['confirmed', 'confirm'],
    ['refused', 'confirm'],
    ['refused', 'refuse'],
    ['contracted', 'refuse'],
    ['revoked', 'confirm'],
    ['closed', 'confirm'],
  ] as const)('%s: a guardian cannot %s it, in time or late', (state, answer) => {
    for (const when of [inTime, confirmBefore]) {
      expect(answerVoucher({ state, confirmBy, contractBy }, answer, when)).toEqual(
        refuse('move-forbidden', { thing: 'voucher', state, move: answer }),
      );
    }
  });

  it('confirmed: a guardian who would refuse it is told to withdraw the application', () => {
    expect(answerVoucher({ state: 'confirmed', confirmBy, contractBy }, 'refuse', inTime)).toEqual(refuse('confirmed-already', {}));
  });

  it.each(answers)('expired: a guardian who would %s it is told the deadline that ended it', (answer) => {
    expect(answerVoucher({ state: 'expired', confirmBy }, answer, inTime)).toMatchObject({ refusal: 'confirm-deadline-passed' });
    expect(answerVoucher({ state: 'expired', confirmBy, contractBy }, answer, inTime)).toMatchObject({
      refusal: 'contract-deadline-passed',
      because: { deadline: contractBefore },
    });
  });

  it('lead every live voucher to its end, and none out of it', () => {
    const ends = voucherStates.filter((state) => !isLive(state));
    expect(ends).toEqual(['refused', 'expired', 'revoked', 'closed']);
    for (const { from } of Object.values(voucherMoves)) for (const state of from) expect(isLive(state)).toBe(true);
    for (const move of ['revoke', 'close'] as const) expect(voucherMoves[move].from).toEqual(['issued', 'confirmed', 'contracted']);
    expect(voucherMoves.expire.from).toEqual(['issued', 'confirmed']);
  });
});

describe('what shows that a refusal was looked at', () => {
  it('holds for the voucher as it is, and for nothing else', () => {
    const seen = refusalSeen({ voucher: 'V', version: 1, state: 'issued' });
    expect(seen).toMatch(/^[0-9a-f]{24}$/);
    expect(refusalSeen({ voucher: 'V', version: 2, state: 'issued' })).not.toBe(seen);
    expect(refusalSeen({ voucher: 'W', version: 1, state: 'issued' })).not.toBe(seen);
    expect(refusalSeen({ voucher: 'V', version: 1, state: 'confirmed' })).not.toBe(seen);
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
