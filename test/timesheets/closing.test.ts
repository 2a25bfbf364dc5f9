// What a month counts as and is worth when it is closed: the rule alone, with the shipped calendar and rulebook.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withMark } from '../../shared/domain/attendance.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import {
  closableFrom,
  draftMonth,
  judgeClose,
  ratesOfMonth,
  sumAll,
  sumGroup,
  unmarkedDays,
  type ClosingChild,
  type MonthDraft,
} from '../../shared/domain/closing.ts';
import { checkChildMonth } from '../../shared/domain/monthChecks.ts';
import { daysOfMonth, lastDayOf, month, type Month } from '../../shared/domain/month.ts';
import { payTerms } from '../../shared/domain/pay.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { day } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { at } from '../support/city.ts';

const calendar = shippedCalendar();
const shipped = shippedRulebooks().find(({ territory }) => territory === 'karaganda');
if (shipped === undefined) throw new Error('no rulebook');
const rulebook: Rulebook = {
  ...shipped,
  effectiveFrom: day('2024-01-01'),
  rates: shipped.rates.map((rate) => ({ ...rate, from: day('2024-01-01') })),
};
const { attendance } = rulebook;
const key = { ownership: 'private', groupType: 'general', hours: 10.5 };

function sure<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(value.refusal);
  return value;
}

/** The month of a child who was there on every working day, but for the exceptions. */
function childOf(of: Month, exceptions: Readonly<Record<string, string>> = {}, more: Partial<ClosingChild> = {}): ClosingChild {
  const working = daysOfMonth(of).filter((on) => isWorkingDay(on, calendar) === true);
  const marks = working.reduce((text, on) => withMark(text, on, exceptions[on] ?? 'P'), '');
  return { contract: 'A', enrolled: { from: day('2024-01-01') }, marks, documents: [], reports: [], used: {}, ...more };
}

function draftOf(of: Month, children: readonly ClosingChild[], rulebooks: readonly Rulebook[] = [rulebook]): MonthDraft {
  const rates = ratesOfMonth(rulebooks, 'karaganda', of);
  const terms = sure(payTerms({ rates, attendance }, key, of, calendar));
  const closing = { territory: 'karaganda', preschool: 'balapan', month: of, rulebook: 'one', calendarVersion: calendar.version };
  return sure(draftMonth(closing, [{ group: 'sun', terms, children }], attendance, calendar));
}

const sumsOf = ({ groups }: MonthDraft) => sumAll(groups.map((group) => sumGroup(group, attendance)));

describe('a month', () => {
  it('of 29 days: 2024-02 has 21 working days, the 29th among them', () => {
    const february = month('2024-02');
    expect(sumsOf(draftOf(february, [childOf(february)]))).toEqual({
      children: 1,
      totals: { P: 21, H: 8 },
      payableDays: 21,
      amount: 5_000_000,
    });
    const without = sumsOf(draftOf(february, [childOf(february, { '2024-02-29': 'N' })]));
    // 50,000 × 20 ÷ 21 tenge, rounded to a tenge.
    expect(without).toMatchObject({ payableDays: 20, amount: 4_761_900 });
  });

  it('with moved holidays: 2026-05 has 17 working days, and the 11th, given for Saturday the 9th, is off', () => {
    const may = month('2026-05');
    const draft = draftOf(may, [childOf(may)]);
    expect(sumsOf(draft)).toMatchObject({ payableDays: 17, amount: 5_000_000 });
    expect(draft.groups[0]?.children[0]?.codes[10]).toBe('H');
  });

  it('with another rate from the 16th on pays each day by its own: 2026-07, 10 and 12 of 22 days', () => {
    const july = month('2026-07');
    const rest = rulebook.rates.filter(({ ownership, groupType }) => ownership !== key.ownership || groupType !== key.groupType);
    const rate = { ownership: 'private', groupType: 'general', hours: 10.5 } as const;
    const changed: Rulebook = {
      ...rulebook,
      rates: [
        ...rest,
        { ...rate, from: day('2026-01-01'), to: day('2026-07-15'), monthTiyn: 5_000_000 },
        { ...rate, from: day('2026-07-16'), monthTiyn: 6_000_000 },
      ],
    };
    const draft = draftOf(july, [childOf(july)], [changed]);
    expect(draft.groups[0]?.terms.rates).toEqual([
      { from: '2026-07-01', to: '2026-07-15', monthTiyn: 5_000_000 },
      { from: '2026-07-16', to: '2026-07-31', monthTiyn: 6_000_000 },
    ]);
    // (5,000,000 × 10 + 6,000,000 × 12) ÷ 22, rounded to a tenge.
    expect(sumsOf(draft).amount).toBe(5_545_500);
  });

  it('in which another rulebook comes into force pays the days before by the one before', () => {
    const july = month('2026-07');
    const next: Rulebook = {
      ...rulebook,
      version: 'next',
      effectiveFrom: day('2026-07-16'),
      rates: rulebook.rates.map((rate) => ({ ...rate, from: day('2026-07-16'), monthTiyn: 6_000_000 })),
    };
    const draft = draftOf(july, [childOf(july)], [rulebook, next]);
    expect(sumsOf(draft).amount).toBe(5_545_500);
  });

  it('of which a day has no rate is refused, with the day', () => {
    const rates = rulebook.rates.map((rate) => ({ ...rate, from: day('2026-07-03') }));
    const over = ratesOfMonth([{ ...rulebook, rates }], 'karaganda', month('2026-07'));
    expect(payTerms({ rates: over, attendance }, key, month('2026-07'), calendar)).toMatchObject({
      refusal: 'rate-none',
      because: { day: '2026-07-01' },
    });
  });

  it('counts a child from its first day to its last, and leaves one without a working day out', () => {
    const july = month('2026-07');
    const leaving = childOf(july, {}, { contract: 'A', enrolled: { from: day('2026-01-05'), to: day('2026-07-10') } });
    const weekend = childOf(july, {}, { contract: 'B', enrolled: { from: day('2026-07-04'), to: day('2026-07-06') } });
    const draft = draftOf(july, [leaving, weekend]);
    expect(draft.groups[0]?.children.map(({ contract }) => contract)).toEqual(['A']);
    expect(sumsOf(draft)).toMatchObject({ children: 1, payableDays: 7, totals: { P: 7, H: 3, '-': 21 } });
  });

  it('takes days of leave above 60 in the year, those of months before among them, as unexplained', () => {
    const september = month('2026-09');
    const away = Object.fromEntries(['2026-09-01', '2026-09-02', '2026-09-03'].map((on) => [on, 'O']));
    const documents = [
      { document: 'd', code: 'O', from: day('2026-07-01'), to: day('2026-09-30'), recordedOn: day('2026-07-01') },
    ] as const;
    const child = childOf(september, away, { documents, used: { O: 58 } });
    const [resolved] = draftOf(september, [child]).groups[0]?.children ?? [];
    expect(resolved?.codes.slice(0, 4)).toBe('OONP');
    expect(resolved?.moved).toEqual([{ day: '2026-09-03', from: 'O', because: 'year-cap' }]);
  });
});

describe('what is to be looked at', () => {
  it('names the days of a paper that is missing or came late, and the last day to bring it', () => {
    const july = month('2026-07');
    const ill = { '2026-07-09': 'B', '2026-07-10': 'B', '2026-07-20': 'B' };
    const late = [{ document: 'd', code: 'B', from: day('2026-07-09'), to: day('2026-07-10'), recordedOn: day('2026-07-18') }];
    const child = childOf(july, ill, { documents: late, reports: [day('2026-07-15')] });
    const [resolved] = draftOf(july, [child]).groups[0]?.children ?? [];
    if (resolved === undefined) throw new Error('no child');
    expect(checkChildMonth(july, child, resolved, attendance, calendar)).toEqual({
      missing: [
        { contract: 'A', code: 'B', days: ['2026-07-09', '2026-07-10'], bringBy: '2026-07-17', cameLate: true },
        { contract: 'A', code: 'B', days: ['2026-07-20'], bringBy: '2026-07-27', cameLate: false },
      ],
      capped: [],
      late: [],
      contradicted: [{ contract: 'A', day: '2026-07-15', mark: 'P' }],
    });
  });
});

describe('the closing', () => {
  const july = month('2026-07');

  it('is open from 18:00 of the last working day: of 2026-05 that is Friday the 29th', () => {
    expect(closableFrom(month('2026-05'), attendance, calendar)).toBe(at('2026-05-29T18:00:00+05:00'));
    expect(closableFrom(july, attendance, calendar)).toBe(at('2026-07-31T18:00:00+05:00'));
  });

  it('asks for the digest of exactly what stands: whatever a mark changes, it changes the digest, and nothing else does', () => {
    const code = fc.constantFrom('P', 'B', 'Z', 'N', 'p', ' ');
    const days = daysOfMonth(july);
    const marks = fc.array(code, { minLength: 31, maxLength: 31 }).map((codes) => codes.join(''));
    fc.assert(
      fc.property(marks, fc.integer({ min: 0, max: 30 }), code, (text, place, other) => {
        const changed = withMark(text, days[place] ?? lastDayOf(july), other);
        const [one, two] = [text, changed].map((own) => draftOf(july, [childOf(july, {}, { marks: own })]));
        const isSame = JSON.stringify(one?.groups) === JSON.stringify(two?.groups);
        expect(one?.digest === two?.digest).toBe(isSame);
      }),
      { numRuns: 60 },
    );
  });

  it('says no in this order: not over, changed, unmarked; and yes where unmarked days are accepted', () => {
    const draft = draftOf(july, [childOf(july, { '2026-07-14': ' ', '2026-07-31': ' ' })]);
    const said = { digest: draft.digest, acceptUnmarked: false, at: at('2026-07-31T17:59:59.999+05:00') };
    const judge = (more: Partial<typeof said>) => judgeClose(july, draft, { ...said, ...more }, attendance, calendar);
    expect(judge({})).toMatchObject({ refusal: 'month-not-over' });
    const evening = at('2026-07-31T18:00:00+05:00');
    expect(judge({ at: evening, digest: 'other' })).toMatchObject({ refusal: 'timesheet-changed', because: { digest: draft.digest } });
    expect(judge({ at: evening })).toEqual({
      refusal: 'days-unmarked',
      because: {
        days: [
          { group: 'sun', day: '2026-07-14' },
          { group: 'sun', day: '2026-07-31' },
        ],
      },
    });
    expect(judge({ at: evening, acceptUnmarked: true })).toBeUndefined();
    expect(unmarkedDays(draft.groups, day('2026-07-20'))).toEqual([{ group: 'sun', day: '2026-07-14', contracts: ['A'] }]);
  });

  it('in the morning of the last working day is open once that day is marked for everybody', () => {
    const draft = draftOf(july, [childOf(july, { '2026-07-14': ' ' })]);
    const said = { digest: draft.digest, acceptUnmarked: true };
    expect(judgeClose(july, draft, { ...said, at: at('2026-07-31T09:00:00+05:00') }, attendance, calendar)).toBeUndefined();
    expect(judgeClose(july, draft, { ...said, at: at('2026-07-30T23:59:59.999+05:00') }, attendance, calendar)).toMatchObject({
      refusal: 'month-not-over',
    });
  });
});
