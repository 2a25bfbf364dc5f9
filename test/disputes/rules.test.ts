// What holds for every dispute, decision and correction, whatever the month.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, markOn, type MovedDay } from '../../shared/domain/attendance.ts';
import { daysDecided, differenceOf, reviseByPapers, stateCorrected } from '../../shared/domain/correction.ts';
import {
  agreedDays,
  changesOf,
  decidedChanges,
  disputedDays,
  disputeTerms,
  judgeAccepting,
  judgeAgreed,
  judgeDeciding,
  turnOf,
  withChanges,
  type AgreeingBy,
  type DayChange,
} from '../../shared/domain/dispute.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import { daysOfMonth, month } from '../../shared/domain/month.ts';
import { amountOf } from '../../shared/domain/pay.ts';
import { isRefusal, refuse } from '../../shared/domain/refusal.ts';
import { openSheet, reviseSheet, writeSheet, type Sheet, type SheetText } from '../../shared/domain/sheet.ts';
import { sheetStates } from '../../shared/domain/timesheet.ts';
import { day, instant } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';

const [rulebook] = shippedRulebooks().filter(({ territory }) => territory === 'karaganda');
if (rulebook === undefined) throw new Error('no rulebook');
const { attendance } = rulebook;
const july = month('2026-07');
const days = daysOfMonth(july);
const letters = attendance.codes.map(({ code }) => code);

const codesOf = fc
  .array(fc.constantFrom(...letters, ...letters.map((one) => one.toLowerCase()), 'H', '-'), { minLength: 31, maxLength: 31 })
  .map((codes) => codes.join(''));
const saying = fc.uniqueArray(fc.record({ day: fc.constantFrom(...days), says: fc.constantFrom(...letters, 'present', 'absent', 'X') }), {
  maxLength: 31,
  minLength: 1,
  selector: ({ day: on }) => on,
});

function sheetOf(codes: string, moved: readonly MovedDay[] = []): Sheet & SheetText {
  const terms = {
    rates: [
      { from: day('2026-07-01'), to: day('2026-07-15'), monthTiyn: 50_000_00 },
      { from: day('2026-07-16'), to: day('2026-07-31'), monthTiyn: 53_333_00 },
    ],
    workingDays: 22,
    formula: attendance.formula,
  };
  const place = { territory: 'karaganda', preschool: 'balapan', group: 'sun', contract: 'C', month: july };
  const text = writeSheet({ ...place, codes, moved, terms, rulebook: '2026-1', calendarVersion: 'kz', revision: 1 }, attendance);
  return { ...openSheet(text), ...text };
}

const opened = (text: SheetText) => ({ ...openSheet(text), ...text });
const differing = (before: Sheet, after: Sheet) => days.filter((on) => markOn(before.codes, on) !== markOn(after.codes, on));

describe('whatever is said of a month', () => {
  it('only disputed days differ in what the kindergarten or the department makes of it', () => {
    fc.assert(
      fc.property(codesOf, saying, saying, fc.boolean(), (codes, said, given, isAgreed) => {
        const sheet = sheetOf(codes);
        const disputed = disputedDays(sheet, said, attendance);
        if (isRefusal(disputed)) return;
        const dispute = { days: disputed.map(({ day: on, code }) => ({ day: on, says: code })) };
        const changes = isAgreed ? agreedDays(sheet, dispute, undefined, attendance) : decidedChanges(sheet, dispute, given, attendance);
        if (isRefusal(changes)) return;
        const after = opened(reviseSheet(sheet, changes, 'department-decided', attendance));
        const named = new Set<string>(dispute.days.map(({ day: on }) => on));
        expect(differing(sheet, after).filter((on) => !named.has(on))).toEqual([]);
        expect(differing(sheet, after).length).toBeGreaterThan(0);
      }),
    );
  });

  it('no day off and no day outside the contract ever gets a code (I-18)', () => {
    fc.assert(
      fc.property(codesOf, saying, (codes, said) => {
        const changes = changesOf({ month: july, codes }, said, attendance);
        if (isRefusal(changes)) return;
        for (const { day: on, code } of changes) {
          expect(['H', '-']).not.toContain(markOn(codes, on));
          expect(letters).toContain(code);
        }
      }),
    );
  });

  it('the amount of every text is the formula of its codes, and a correction is the difference of two texts (I-17)', () => {
    fc.assert(
      fc.property(codesOf, saying, (codes, said) => {
        const before = sheetOf(codes);
        const changes = decidedChanges(before, undefined, said, attendance);
        if (isRefusal(changes)) return;
        const after = opened(reviseSheet(before, changes, 'mistake', attendance));
        expect(after.amount).toBe(amountOf(after.codes, after.terms, attendance));
        expect(differenceOf(before, after).amount).toBe(after.amount - before.amount);
        const back = changes.map(({ day: on }) => ({ day: on, code: codeOf(markOn(before.codes, on)) }));
        const again = opened(reviseSheet(after, back, 'mistake', attendance));
        expect(again.amount).toBe(before.amount);
        expect(differenceOf(before, again)).toEqual({ days: [], payableDays: 0, amount: 0 });
        expect(new Set([before.digest, after.digest, again.digest]).size).toBe(3);
      }),
    );
  });

  it('papers change no day that somebody decided, none off and none outside the contract', () => {
    fc.assert(
      fc.property(codesOf, codesOf, saying, (codes, resolved, said) => {
        const first = sheetOf(codes);
        const changes = decidedChanges(first, undefined, said, attendance);
        const texts = [first, ...(isRefusal(changes) ? [] : [opened(reviseSheet(first, changes, 'mistake', attendance))])];
        const newest = texts.at(-1) ?? first;
        const decided = daysDecided(texts);
        const text = reviseByPapers(newest, { codes: resolved, moved: [] }, decided, attendance);
        if (isRefusal(text)) return;
        for (const on of differing(newest, opened(text))) {
          expect(decided.has(on)).toBe(false);
          expect(['H', '-']).not.toContain(markOn(newest.codes, on));
          expect(['H', '-']).not.toContain(markOn(resolved, on));
        }
        const twice = reviseByPapers(opened(text), { codes: resolved, moved: [] }, daysDecided([...texts, opened(text)]), attendance);
        expect(twice).toEqual({ refusal: 'nothing-changes', because: {} });
      }),
    );
  });
});

describe('what a kindergarten agrees to', () => {
  const by = { documents: [], used: {}, attendance, calendar: shippedCalendar() };
  const present = days.map((on) => (isWorkingDay(on, by.calendar) === true ? 'P' : 'H')).join('');
  const agreeing = (code: string, ...on: string[]) => on.map((one) => ({ day: day(one), code }));
  const judge = (changes: readonly DayChange[], more: Partial<AgreeingBy> = {}, codes = present) =>
    judgeAgreed({ month: july, codes }, changes, { ...by, ...more });
  const paper = (code: string, recordedOn: string) => ({
    documents: [{ document: 'one', code, from: day('2026-07-13'), to: day('2026-07-14'), recordedOn: day(recordedOn) }],
  });

  it('is no quarantine and no closed kindergarten: those are the whole group’s', () => {
    for (const code of ['K', 'R']) expect(judge(agreeing(code, '2026-07-14'))).toMatchObject({ refusal: 'code-for-whole-group' });
  });

  it('has its paper in time: of Tue 2026-07-14, recorded by Tue 2026-07-21 and not on the 22nd', () => {
    const ill = agreeing('B', '2026-07-14');
    expect(judge(ill)).toMatchObject({ refusal: 'day-without-paper', because: { day: '2026-07-14' } });
    expect(judge(ill, paper('S', '2026-07-14'))).toMatchObject({ refusal: 'day-without-paper' });
    expect(judge(ill, paper('B', '2026-07-21'))).toBeUndefined();
    expect(judge(ill, paper('B', '2026-07-22'))).toMatchObject({ refusal: 'day-paper-late', because: { day: '2026-07-14' } });
  });

  it('asks no paper again for a day that is not disputed', () => {
    const decided = withChanges(present, agreeing('B', '2026-07-20'));
    expect(judge(agreeing('P', '2026-07-14'), {}, withChanges(decided, agreeing('N', '2026-07-14')))).toBeUndefined();
  });

  it('stays within the year’s sixty calendar days of leave', () => {
    const leave = agreeing('O', '2026-07-13', '2026-07-14');
    const papers = paper('O', '2026-07-14');
    expect(judge(leave, { ...papers, used: { O: 58 } })).toBeUndefined();
    expect(judge(leave, { ...papers, used: { O: 59 } })).toMatchObject({ refusal: 'day-above-year-cap', because: { most: 60 } });
    // Between Friday the 10th, which stands, and Monday the 13th the weekend counts as well.
    const friday = withChanges(present, agreeing('O', '2026-07-10'));
    expect(judge(leave, { ...papers, used: { O: 55 } }, friday)).toBeUndefined();
    expect(judge(leave, { ...papers, used: { O: 56 } }, friday)).toMatchObject({ refusal: 'day-above-year-cap' });
  });

  it('stays within the month’s three days for family reasons, those that stand counted', () => {
    const two = withChanges(present, agreeing('Z', '2026-07-20', '2026-07-21'));
    expect(judge(agreeing('Z', '2026-07-14'), {}, two)).toBeUndefined();
    expect(judge(agreeing('Z', '2026-07-14', '2026-07-15'), {}, two)).toEqual(refuse('day-above-cap', { most: 3 }));
  });
});

describe('deadlines of a dispute', () => {
  it.each([
    // Kept as working days: 6 July is Capital Day, 31 August 2026 is an ordinary Monday.
    ['2026-08-05', '2026-08-10', '2026-08-17'],
    ['2026-07-02', '2026-07-08', '2026-07-15'],
    ['2026-08-27', '2026-09-01', '2026-09-08'],
    ['2026-10-22', '2026-10-28', '2026-11-04'],
  ])('said on %s: answered by %s, decided by %s', (today, answered, decided) => {
    const terms = disputeTerms(day(today), attendance, shippedCalendar());
    if (isRefusal(terms)) throw new Error(terms.refusal);
    expect([terms.answerBy.lastDay, terms.decideBy?.lastDay]).toEqual([answered, decided]);
    const { before } = terms.answerBy;
    expect([turnOf(terms, instant(before - 1)), turnOf(terms, before)]).toEqual(['preschool', 'department']);
  });

  it('let the first one run where the calendar does not know the second', () => {
    const terms = disputeTerms(day('2027-12-27'), attendance, shippedCalendar());
    if (isRefusal(terms)) throw new Error(terms.refusal);
    expect(terms).toMatchObject({ answerBy: { lastDay: '2027-12-30' } });
    expect(Object.keys(terms)).toEqual(['answerBy']);
  });
});

describe('a month that is not disputed', () => {
  it('is decided only where the parent was silent, and corrected in every state but a dispute', () => {
    const at = instant(0);
    const decidable = sheetStates.filter((state) => judgeDeciding({ state }, at) === undefined);
    expect(decidable).toEqual(['held', 'review']);
    const corrected = sheetStates.map((state) => [state, stateCorrected(state)]);
    expect(corrected).toEqual([
      ['presented', 'presented'],
      ['signed', 'decided'],
      ['disputed', { refusal: 'move-forbidden', because: { thing: 'sheet', state: 'disputed', move: 'correct' } }],
      ['held', 'held'],
      ['approved', 'decided'],
      ['review', 'review'],
      ['decided', 'decided'],
    ]);
  });

  it('is signed by whoever may: only a dispute of the other parent stands in the way', () => {
    for (const state of sheetStates) expect(judgeAccepting({ state }, 'somebody')).toBeUndefined();
  });
});
