// What a paper justifies and what is missing, held against what the month counts as when it is closed.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absencesOf, isSamePaper, judgeDays, papersMissing } from '../../shared/domain/absencePapers.ts';
import { resolveMonth, type AbsenceDocument } from '../../shared/domain/attendance.ts';
import { markedDays } from '../../shared/domain/markedDays.ts';
import { daysOfMonth, firstDayOf, month } from '../../shared/domain/month.ts';
import { isRefusal, type Refusal } from '../../shared/domain/refusal.ts';
import { addDays, day } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';

const attendance = shippedRulebooks()[0]?.attendance;
if (attendance === undefined) throw new Error('no rulebook');
const rules = attendance;
const calendar = shippedCalendar();

function sure<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(value.refusal);
  return value;
}

describe('papers', () => {
  const months = fc.constantFrom('2026-02', '2026-03', '2026-07', '2026-10');
  const marks = fc.array(fc.constantFrom('P', 'B', 'b', 'S', 'O', 'N', 'Z', ' '), { minLength: 31, maxLength: 31 });
  const paper = fc.record({
    code: fc.constantFrom('B', 'S', 'O'),
    first: fc.integer({ min: 0, max: 30 }),
    more: fc.integer({ min: 0, max: 12 }),
    recorded: fc.integer({ min: 0, max: 50 }),
  });

  it('missing and late ones are for just those days that a month alone would count as without a reason', () => {
    fc.assert(
      fc.property(months, marks, fc.array(paper, { maxLength: 4 }), (of, some, papers) => {
        const july = month(of);
        const first = firstDayOf(july);
        const enrolled = { from: addDays(first, 2) };
        const documents = papers.map(({ code, first: from, more, recorded }, place): AbsenceDocument => {
          return {
            document: String(place),
            code,
            from: addDays(first, from),
            to: addDays(first, from + more),
            recordedOn: addDays(first, recorded),
          };
        });
        const text = some.join('').slice(0, daysOfMonth(july).length);
        const days = markedDays(july, text, enrolled, calendar);
        const absences = sure(absencesOf(days, rules, calendar));
        const { moved } = sure(resolveMonth(july, { marks: text, enrolled, documents, used: {} }, rules, calendar));
        const without = new Set(moved.filter(({ because }) => because === 'no-document').map((one) => String(one.day)));
        const late = new Set(moved.filter(({ because }) => because === 'document-late').map((one) => String(one.day)));
        const missing = papersMissing(absences, documents);
        expect(missing.reduce((sum, one) => sum + one.days, 0)).toBe(without.size);
        expect(missing.every(({ from, to }) => without.has(from) && without.has(to))).toBe(true);
        const judged = documents.flatMap((one) => sure(judgeDays(one, days, enrolled, rules, calendar)));
        const justified = new Set(judged.filter(({ outcome }) => outcome === 'justified').map((one) => String(one.day)));
        const tooLate = judged.filter(({ outcome }) => outcome === 'late').map((one) => String(one.day));
        expect(new Set(tooLate.filter((on) => !justified.has(on)))).toEqual(late);
        expect([...justified].some((on) => without.has(on) || late.has(on))).toBe(false);
      }),
    );
  });

  it('of an absence over the end of a month are due by its last day: 2026-07-30 to 2026-08-04 by 2026-08-11', () => {
    const enrolled = { from: day('2026-07-02') };
    const days = [month('2026-07'), month('2026-08')].flatMap((of, place) =>
      markedDays(of, place === 0 ? `${'P'.repeat(29)}BB` : 'BBBBP', enrolled, calendar),
    );
    expect(absencesOf(days, rules, calendar)).toEqual([
      { code: 'B', days: ['2026-07-30', '2026-07-31', '2026-08-03', '2026-08-04'], paperBy: '2026-08-11' },
    ]);
  });

  it('are the same one however they were typed, and not where the issuer is another', () => {
    const one = { number: '027/118', issuer: 'Емхана № 4' };
    expect(isSamePaper(one, { number: '027-118', issuer: ' емхана №4' })).toBe(true);
    expect(isSamePaper(one, { number: '027/118', issuer: 'Емхана № 5' })).toBe(false);
    expect(isSamePaper(one, { number: '027/119', issuer: 'Емхана № 4' })).toBe(false);
  });
});
