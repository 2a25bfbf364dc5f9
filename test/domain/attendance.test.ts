// What a month counts as: papers in time or late, caps of the month and of the year, days nobody marked, days off and days without a contract.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeOf,
  dayOff,
  findCode,
  isEnrolled,
  notEnrolled,
  resolveMonth,
  unmarkedDay,
  usedIn,
  withMark,
  type AbsenceDocument,
  type Enrolled,
} from '../../shared/domain/attendance.ts';
import { isWorkingDay, workingDaysOfMonth } from '../../shared/domain/calendar.ts';
import { daysOfMonth, firstDayOf, lastDayOf, month, placeInMonth, type Month } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { addDays, day, type Day } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';

const calendar = shippedCalendar();
const rulebook = rulebookOn(shippedRulebooks(), 'karaganda', day('2026-07-02'));
if (isRefusal(rulebook)) throw new Error(rulebook.refusal);
const { attendance } = rulebook;
const july = month('2026-07');
const always: Enrolled = { from: day('2026-01-05') };

/** Present on every working day of the month but those. */
function marksOf(of: Month, others: Readonly<Record<string, string>> = {}): string {
  return daysOfMonth(of).reduce((marks, on) => (isWorkingDay(on, calendar) === true ? withMark(marks, on, others[on] ?? 'P') : marks), '');
}

/** That code on those days. */
const on = (code: string, ...days: readonly string[]) => Object.fromEntries(days.map((one) => [one, code]));

function paper(code: string, from: string, to: string, recordedOn: string): AbsenceDocument {
  return { document: `${code}${from}`, code, from: day(from), to: day(to), recordedOn: day(recordedOn) };
}

function resolve(
  of: Month,
  others: Readonly<Record<string, string>>,
  {
    documents = [],
    enrolled = always,
    used = {},
  }: {
    readonly documents?: readonly AbsenceDocument[];
    readonly enrolled?: Enrolled;
    readonly used?: Readonly<Record<string, number>>;
  } = {},
) {
  const resolved = resolveMonth(of, { marks: marksOf(of, others), enrolled, documents, used }, attendance, calendar);
  if (isRefusal(resolved)) throw new Error(resolved.refusal);
  return resolved;
}

describe('a month as it was marked', () => {
  it('has a code for each day, a day off for Capital Day that was moved to no other: July 2026', () => {
    expect(resolve(july, {})).toEqual({ codes: 'PPPHHHPPPPHHPPPPPHHPPPPPHHPPPPP', moved: [] });
  });

  it.each([
    ['of 29 February 2024', '2024-02', 'PPHHPPPPPHHPPPPPHHPPPPPHHPPPP'],
    ['of the moved days of Nauryz 2026', '2026-03', 'HPPPPPHHHPPPPHHPPPPPHHHHHPPHHPP'],
    ['of the Saturday worked for a Wednesday in May 2024', '2024-05', 'HPPPHPHHHPHHPPPPPHHPPPPPHHPPPPP'],
  ])('%s', (_rule, of, codes) => {
    const enrolled = { from: day('2024-01-01') };
    const resolved = resolve(month(of), {}, { enrolled });
    expect(resolved.codes).toBe(codes);
    const [year, ofYear] = of.split('-').map(Number);
    expect(resolved.codes.replaceAll(dayOff, '')).toHaveLength(Number(workingDaysOfMonth(year ?? 0, ofYear ?? 0, calendar)));
  });

  it('is refused where the calendar does not know a day of it: 2028-02', () => {
    expect(resolveMonth(month('2028-02'), { marks: '', enrolled: always, documents: [], used: {} }, attendance, calendar)).toMatchObject({
      refusal: 'calendar-unknown',
    });
  });

  it('counts nothing before the first day of the contract and after the last, whatever was marked (I-18)', () => {
    const { codes } = resolve(july, {}, { enrolled: { from: day('2026-07-08'), to: day('2026-07-16') } });
    expect(codes).toBe('-------PPPHHPPPP---------------');
  });
});

describe('a day nobody marked', () => {
  it('counts as the rulebook says and names its reason: 2026-07-15', () => {
    const { codes, moved } = resolve(july, on(unmarkedDay, '2026-07-15'));
    expect(codes[14]).toBe('N');
    expect(moved).toEqual([{ day: '2026-07-15', from: unmarkedDay, because: 'unmarked' }]);
  });

  it('is none on a day off and none outside the contract', () => {
    const enrolled = { from: day('2026-07-30') };
    const resolved = resolveMonth(july, { marks: '', enrolled, documents: [], used: {} }, attendance, calendar);
    expect(resolved).toMatchObject({ codes: `${notEnrolled.repeat(29)}NN`, moved: [{ day: '2026-07-30' }, { day: '2026-07-31' }] });
  });
});

describe('an absence that wants a paper, Mon 2026-07-13 to Wed 07-15', () => {
  const ill = on('B', '2026-07-13', '2026-07-14', '2026-07-15');
  const reasons = (documents: readonly AbsenceDocument[]) => resolve(july, ill, { documents }).moved.map(({ because }) => because);

  it('without one counts as unexplained, each of its days', () => {
    const { codes, moved } = resolve(july, ill);
    expect(codes.slice(12, 15)).toBe('NNN');
    expect(moved.map(({ from, because }) => [from, because])).toEqual([
      ['B', 'no-document'],
      ['B', 'no-document'],
      ['B', 'no-document'],
    ]);
  });

  it('is justified by a paper of the fifth working day after its last day, Wed 2026-07-22, and not by one of Thu 07-23', () => {
    expect(reasons([paper('B', '2026-07-13', '2026-07-15', '2026-07-22')])).toEqual([]);
    expect(reasons([paper('B', '2026-07-13', '2026-07-15', '2026-07-23')])).toEqual(['document-late', 'document-late', 'document-late']);
  });

  it('is justified for the days the paper names alone, and by a paper for that kind of absence alone', () => {
    expect(reasons([paper('B', '2026-07-13', '2026-07-14', '2026-07-16')])).toEqual(['no-document']);
    expect(reasons([paper('S', '2026-07-13', '2026-07-15', '2026-07-16')])).toHaveLength(3);
  });

  it('may be justified by several papers, a late one beside one in time', () => {
    const late = paper('B', '2026-07-13', '2026-07-15', '2026-07-30');
    expect(reasons([late, paper('B', '2026-07-13', '2026-07-15', '2026-07-20')])).toEqual([]);
  });

  it('that lasts into August has until five working days after the last day its paper names: Fri 2026-07-31 to Wed 08-05', () => {
    const days = on('B', '2026-07-30', '2026-07-31');
    const said = (recordedOn: string, to = '2026-08-05') =>
      resolve(july, days, { documents: [paper('B', '2026-07-30', to, recordedOn)] }).moved.map(({ because }) => because);
    expect(said('2026-08-12')).toEqual([]);
    expect(said('2026-08-13')).toEqual(['document-late', 'document-late']);
    expect(said('2026-08-10', '2026-07-31')).toEqual(['document-late', 'document-late']);
  });

  it('that ended before the month did is counted from its own last day, however long its paper runs', () => {
    expect(reasons([paper('B', '2026-07-13', '2026-07-31', '2026-07-30')])).toHaveLength(3);
  });

  it('keeps how late it was marked', () => {
    const { codes, moved } = resolve(july, { ...ill, '2026-07-14': 'b' });
    expect(codes.slice(12, 15)).toBe('NnN');
    expect(moved[1]).toEqual({ day: '2026-07-14', from: 'b', because: 'no-document' });
  });
});

describe('a cap', () => {
  it('of the month: three family days count, the fourth and fifth do not (I-18)', () => {
    const { codes, moved } = resolve(july, on('Z', '2026-07-02', '2026-07-08', '2026-07-14', '2026-07-21', '2026-07-28'));
    expect(Array.from(codes).filter((code) => code === 'Z')).toHaveLength(3);
    expect(moved).toEqual([
      { day: '2026-07-21', from: 'Z', because: 'month-cap' },
      { day: '2026-07-28', from: 'Z', because: 'month-cap' },
    ]);
  });

  const working = daysOfMonth(july).filter((one) => isWorkingDay(one, calendar) === true);
  const leave = on('O', ...working);
  const documents = [paper('O', '2026-07-01', '2026-08-31', '2026-07-01')];

  it('of the year counts calendar days, days off inside the leave among them: of 60 used 35, Sat 2026-07-25 is the last', () => {
    const { codes, moved } = resolve(july, leave, { documents, used: { O: 35 } });
    expect(codes).toBe('OOOHHHOOOOHHOOOOOHHOOOOOHHNNNNN');
    expect(moved.map(({ day: one, because }) => [one, because])).toEqual(
      ['27', '28', '29', '30', '31'].map((one) => [`2026-07-${one}`, 'year-cap']),
    );
    expect(usedIn(july, codes, attendance)).toEqual({ O: 24 });
  });

  it('of the year that is used up leaves nothing, and one that is untouched takes nothing', () => {
    expect(resolve(july, leave, { documents, used: { O: 60 } }).codes).not.toContain('O');
    const whole = resolve(july, leave, { documents });
    expect(whole.moved).toEqual([]);
    expect(usedIn(july, whole.codes, attendance)).toEqual({ O: 31 });
  });

  it('counts after papers: a leave without one uses nothing of the year', () => {
    const { codes } = resolve(july, leave);
    expect(usedIn(july, codes, attendance)).toEqual({});
  });
});

describe('whatever is marked', () => {
  const codes = attendance.codes.map(({ code }) => code);
  const mark = fc.constantFrom(...codes, ...codes.map((code) => code.toLowerCase()), unmarkedDay);
  const anyMonth = fc.integer({ min: 0, max: 11 }).map((index) => month(`2026-${String(index + 1).padStart(2, '0')}`));
  const dayIn = (of: Month) => fc.integer({ min: -20, max: 50 }).map((days) => addDays(firstDayOf(of), days));
  const child = anyMonth.chain((of) =>
    fc.record({
      of: fc.constant(of),
      marks: fc.array(mark, { maxLength: 31 }).map((marks) => marks.join('')),
      enrolled: fc
        .tuple(dayIn(of), fc.option(dayIn(of), { nil: undefined }))
        .map(([from, to]): Enrolled => (to === undefined ? { from } : { from, to: to < from ? from : to })),
      documents: fc.array(
        fc.tuple(fc.constantFrom('B', 'S', 'O'), dayIn(of), dayIn(of), dayIn(of)).map(([code, from, to, recordedOn]): AbsenceDocument => ({
          document: 'one',
          code,
          from: from < to ? from : to,
          to: from < to ? to : from,
          recordedOn,
        })),
        { maxLength: 3 },
      ),
      used: fc.record({ O: fc.integer({ min: 0, max: 70 }) }),
    }),
  );
  const isPayable = (code: string) => findCode(attendance, code)?.payable === true;

  it('a month has a code for each of its days, and none that is paid on a day off, outside the contract or unmarked (I-18)', () => {
    fc.assert(
      fc.property(child, ({ of, ...one }) => {
        const resolved = resolveMonth(of, one, attendance, calendar);
        if (isRefusal(resolved)) throw new Error(resolved.refusal);
        const days = daysOfMonth(of);
        expect(resolved.codes).toHaveLength(days.length);
        for (const today of days) {
          const code = resolved.codes[placeInMonth(today)] ?? '';
          const works = isWorkingDay(today, calendar) === true;
          expect(code === notEnrolled).toBe(!isEnrolled(one.enrolled, today));
          if (!works || !isEnrolled(one.enrolled, today)) expect(isPayable(code)).toBe(false);
          if ((one.marks[placeInMonth(today)] ?? unmarkedDay) === unmarkedDay) expect(isPayable(code)).toBe(false);
        }
      }),
    );
  });

  it('caps hold, nothing becomes worth more than it was marked, and what was moved is named once with its mark (I-18)', () => {
    fc.assert(
      fc.property(child, ({ of, ...one }) => {
        const resolved = resolveMonth(of, one, attendance, calendar);
        if (isRefusal(resolved)) throw new Error(resolved.refusal);
        expect(Array.from(resolved.codes).filter((code) => codeOf(code) === 'Z').length).toBeLessThanOrEqual(3);
        const { O: used = 0 } = usedIn(of, resolved.codes, attendance);
        expect(used === 0 || used + one.used.O <= 60).toBe(true);
        const moved = resolved.moved.map(({ day: today }) => today);
        expect(moved).toEqual([...new Set(moved)].toSorted());
        for (const today of daysOfMonth(of)) {
          const [before, after] = [one.marks[placeInMonth(today)] ?? unmarkedDay, resolved.codes[placeInMonth(today)] ?? ''];
          if (isPayable(after)) expect(after).toBe(before);
          const isMoved = moved.includes(today);
          if (isMoved) expect(resolved.moved.find((move) => move.day === today)?.from).toBe(before);
        }
      }),
    );
  });

  it('a transfer is paid once for each day: two contracts behind one another never both count (I-16, I-18)', () => {
    fc.assert(
      fc.property(anyMonth, fc.integer({ min: 0, max: 30 }), (of, days) => {
        const last = addDays(firstDayOf(of), Math.min(days, placeInMonth(lastDayOf(of))));
        const halves: readonly Enrolled[] = [{ from: day('2026-01-01'), to: last }, { from: addDays(last, 1) }];
        const marks = marksOf(of);
        const resolved = halves.map((enrolled) => resolveMonth(of, { marks, enrolled, documents: [], used: {} }, attendance, calendar));
        const paid = (today: Day) => resolved.filter((one) => !isRefusal(one) && isPayable(one.codes[placeInMonth(today)] ?? '')).length;
        for (const today of daysOfMonth(of)) expect(paid(today)).toBe(isWorkingDay(today, calendar) === true ? 1 : 0);
      }),
    );
  });
});
