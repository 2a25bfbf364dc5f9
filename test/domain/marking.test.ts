// What is said of a group's day and what becomes of it: whom it may name, what it may say, when it is late, and when somebody else was first.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnrolled, markOn, unmarkedDay } from '../../shared/domain/attendance.ts';
import { isWorkingDay } from '../../shared/domain/calendar.ts';
import type { Command } from '../../shared/domain/command.ts';
import { changesOfDay, marksOfDay, sayDay, showMonth, type DaySaid, type OnRoster } from '../../shared/domain/marking.ts';
import { nextEntry, versionOfDay, type MarksEntry } from '../../shared/domain/marks.ts';
import { daysOfMonth, month, monthOf } from '../../shared/domain/month.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { rulebookOn } from '../../shared/domain/rulebook.ts';
import { addDays, day, dayOf, later, startOf, type Day, type Instant } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { at } from '../support/city.ts';

const calendar = shippedCalendar();
const rulebook = rulebookOn(shippedRulebooks(), 'karaganda', day('2026-07-02'));
if (isRefusal(rulebook)) throw new Error(rulebook.refusal);
const { attendance } = rulebook;

const both: readonly OnRoster[] = [
  { contract: 'A', from: day('2024-01-08') },
  { contract: 'B', from: day('2024-01-08') },
];

interface Saying {
  readonly on: string;
  readonly at: string | Instant;
  readonly said?: Partial<DaySaid>;
  readonly roster?: readonly OnRoster[];
  readonly newest?: MarksEntry | undefined;
}

const say = ({ on, at: when, said = {}, roster = both, newest }: Saying) =>
  sayDay(
    newest,
    newest,
    {
      on: day(on),
      roster,
      said: { seen: versionOfDay(newest, day(on)), everybody: 'P', except: [], ...said },
      at: typeof when === 'string' ? at(when) : when,
    },
    attendance,
    calendar,
  );

/** The entry after `newest` that those words make; the same entry where they change nothing. */
function save(saying: Saying): MarksEntry | undefined {
  const { newest } = saying;
  const change = say(saying);
  if (isRefusal(change)) throw new Error(JSON.stringify(change));
  const command: Command = { name: 'mark', by: 'p', as: 'preschool_teacher', at: at('2024-03-01T10:00:00Z'), key: 'k', digest: 'd' };
  const of = { territory: 'karaganda', preschool: 'p', group: 'g', month: monthOf(day(saying.on)) };
  return change === undefined ? newest : nextEntry(newest, of, change, command);
}

const refusalOf = (saying: Saying) => {
  const no = say(saying);
  return isRefusal(no) ? no.refusal : 'taken';
};

describe('a day is taken', () => {
  it('on 29 February 2024, and stands in the last place of its month', () => {
    const entry = save({ on: '2024-02-29', at: '2024-02-29T09:30:00+05:00', said: { except: [{ contract: 'B', code: 'Z' }] } });
    expect(entry?.marks).toEqual({ A: `${unmarkedDay.repeat(28)}P`, B: `${unmarkedDay.repeat(28)}Z` });
    expect(entry?.days).toEqual({ '29': 1 });
  });

  it.each([
    ['a Sunday', '2026-07-05', 'day-off'],
    ['Capital Day', '2026-07-06', 'day-off'],
    ['a day Nauryz was moved to', '2026-03-24', 'day-off'],
    ['the Saturday worked for another day', '2024-05-04', 'taken'],
    ['the Wednesday given for it', '2024-05-08', 'day-off'],
    ['a day the calendar does not know', '2028-02-29', 'calendar-unknown'],
  ])('or not: %s', (_rule, on, expected) => {
    expect(refusalOf({ on, at: `${on}T09:30:00+05:00` })).toBe(expected);
  });

  it.each([
    ['2026-07-06', 'Capital Day'],
    ['2026-03-24', 'Nauryz'],
    ['2026-07-05', undefined],
  ])('and names the holiday it is, or was moved from: %s', (on, name) => {
    const no = say({ on, at: `${on}T09:30:00+05:00` });
    expect(isRefusal(no) && 'holiday' in no.because ? no.because.holiday.en : undefined).toEqual(
      name === undefined ? name : expect.stringContaining(name),
    );
  });

  it('from its own midnight at +05:00 on and not a millisecond sooner', () => {
    const midnight = startOf(day('2026-07-08'));
    expect(refusalOf({ on: '2026-07-08', at: midnight })).toBe('taken');
    expect(refusalOf({ on: '2026-07-08', at: later(midnight, -1) })).toBe('day-ahead');
  });

  it('on the day itself although the calendar does not know the days behind it: 2027-12-31', () => {
    expect(refusalOf({ on: '2027-12-31', at: '2027-12-31T09:30:00+05:00' })).toBe('taken');
    expect(refusalOf({ on: '2027-12-31', at: '2028-01-01T09:30:00+05:00' })).toBe('calendar-unknown');
  });

  it('with codes of the rulebook alone, and with one for the whole group for nobody alone', () => {
    const on = '2026-07-08';
    const noon = `${on}T12:00:00+05:00`;
    const except = (code: string) => [{ contract: 'A', code }];
    expect(refusalOf({ on, at: noon, said: { everybody: 'X' } })).toBe('day-code-unknown');
    expect(refusalOf({ on, at: noon, said: { except: except('X') } })).toBe('day-code-unknown');
    expect(refusalOf({ on, at: noon, said: { except: except('K') } })).toBe('code-for-whole-group');
    expect(refusalOf({ on, at: noon, said: { everybody: 'K', except: except('B') } })).toBe('taken');
    expect(refusalOf({ on, at: noon, said: { everybody: 'K', except: except('P') } })).toBe('code-for-whole-group');
  });

  it('without anybody who has no contract here, or none on that day (I-18)', () => {
    const roster = [
      { contract: 'A', from: day('2026-07-09') },
      { contract: 'B', from: day('2026-06-01'), to: day('2026-07-07') },
      { contract: 'C', from: day('2026-06-01') },
    ];
    const on = '2026-07-08';
    const of = (contract: string) => say({ on, at: `${on}T12:00:00+05:00`, roster, said: { except: [{ contract, code: 'B' }] } });
    expect(of('D')).toMatchObject({ refusal: 'contract-unknown' });
    expect(of('A')).toMatchObject({ refusal: 'not-enrolled', because: { contracts: ['A'] } });
    expect(of('B')).toMatchObject({ refusal: 'not-enrolled', because: { contracts: ['B'] } });
    expect(of('C')).toMatchObject({ marks: { C: `${unmarkedDay.repeat(7)}B` } });
  });
});

describe('a mark of Thu 2026-07-02', () => {
  const on = '2026-07-02';
  const inTime = save({ on, at: '2026-07-02T09:30:00+05:00', said: { except: [{ contract: 'B', code: 'N' }] } });
  const ill = { seen: 1, except: [{ contract: 'B', code: 'B' }] };

  it('may be changed until the end of the next working day, Fri 07-03, and is in time', () => {
    const saved = save({ on, at: '2026-07-03T23:59:59.999+05:00', said: ill, newest: inTime });
    expect(marksOfDay(saved, day(on))).toEqual([
      { contract: 'A', code: 'P', late: false },
      { contract: 'B', code: 'B', late: false },
    ]);
  });

  it('changed in the next millisecond wants a reason and stays visibly late, and only that child’s does', () => {
    const late = '2026-07-04T00:00:00.000+05:00';
    expect(refusalOf({ on, at: late, said: ill, newest: inTime })).toBe('late-reason-needed');
    const saved = save({ on, at: late, said: { ...ill, reason: 'paper-came' }, newest: inTime });
    expect(saved).toMatchObject({ reason: 'paper-came' });
    expect(marksOfDay(saved, day(on))).toEqual([
      { contract: 'A', code: 'P', late: false },
      { contract: 'B', code: 'B', late: true },
    ]);
  });

  it('stays late when it is said again, and is late again when it is changed back', () => {
    const late = { on, at: '2026-07-08T10:00:00+05:00', newest: inTime };
    const ofB = { ...ill, reason: 'mistake' as const };
    const changed = save({ ...late, said: ofB });
    expect(save({ ...late, newest: changed, said: { ...ofB, seen: 2 } })).toBe(changed);
    const back = save({ ...late, newest: changed, said: { except: [{ contract: 'B', code: 'N' }], reason: 'mistake' } });
    expect(markOn(back?.marks['B'] ?? '', day(on))).toBe('n');
  });
});

describe('a day somebody else saved meanwhile', () => {
  const on = '2026-07-08';
  const noon = `${on}T12:00:00+05:00`;
  const first = save({ on, at: noon, said: { except: [{ contract: 'A', code: 'B' }] } });

  it('is shown beside what was sent, where the two differ', () => {
    const no = say({ on, at: noon, newest: first, said: { seen: 0, except: [{ contract: 'B', code: 'Z' }] } });
    expect(no).toMatchObject({
      refusal: 'day-changed',
      because: {
        saved: 1,
        by: 'p',
        differ: [
          { contract: 'A', saved: 'B', sent: 'P' },
          { contract: 'B', saved: 'P', sent: 'Z' },
        ],
      },
    });
  });

  it('as it is said now stands: nothing is saved', () => {
    expect(say({ on, at: noon, newest: first, said: { seen: 0, except: [{ contract: 'A', code: 'B' }] } })).toBeUndefined();
  });

  it('in a closed month is not changed, and said as it stands is', () => {
    const closed: MarksEntry | undefined = first && { ...first, kind: 'close', seq: 2 };
    expect(refusalOf({ on, at: noon, newest: closed, said: { everybody: 'Z' } })).toBe('month-closed');
    expect(say({ on, at: noon, newest: closed, said: { seen: 0, except: [{ contract: 'A', code: 'B' }] } })).toBeUndefined();
  });
});

describe('whatever is said of whichever day', () => {
  const july = month('2026-07');
  const anyDay = fc.integer({ min: -3, max: 34 }).map((days) => addDays(day('2026-07-01'), days));
  const interval = fc
    .tuple(anyDay, fc.option(fc.nat({ max: 30 }), { nil: undefined }))
    .map(([from, days]) => (days === undefined ? { from } : { from, to: addDays(from, days) }));
  const code = fc.constantFrom(...attendance.codes.map((one) => one.code));
  const words = fc.record({
    on: fc.integer({ min: 0, max: 30 }).map((days) => addDays(day('2026-07-01'), days)),
    after: fc.integer({ min: -2, max: 10 }),
    everybody: code,
    except: fc.uniqueArray(fc.record({ contract: fc.constantFrom('A', 'B', 'C'), code }), { selector: (one) => one.contract }),
  });

  it('no mark stands on a day off, outside a contract or ahead, and a child has one on a day (I-16, I-18)', () => {
    fc.assert(
      fc.property(fc.tuple(interval, interval, interval), fc.array(words, { maxLength: 12 }), (intervals, all) => {
        const roster = intervals.map((one, index) => ({ contract: 'ABC'[index] ?? '', ...one }));
        let newest: MarksEntry | undefined;
        let latest: Day = day('2026-06-01');
        for (const { on, after, everybody, except } of all) {
          const when = later(startOf(addDays(on, after)), 36_000_000);
          const said = { seen: versionOfDay(newest, on), everybody, except, reason: 'mistake' as const };
          const change = sayDay(newest, newest, { on, roster, said, at: when }, attendance, calendar);
          if (isRefusal(change) || change === undefined) continue;
          latest = dayOf(when) > latest ? dayOf(when) : latest;
          const command: Command = { name: 'mark', by: 'p', as: 'preschool_head', at: when, key: 'k', digest: 'd' };
          const before = newest;
          newest = nextEntry(newest, { territory: 't', preschool: 'p', group: 'g', month: july }, change, command);
          for (const { contract, to } of changesOfDay(before, newest, on)) {
            expect(to?.code).toBe(except.find((one) => one.contract === contract)?.code ?? everybody);
          }
        }
        for (const child of roster) {
          const marks = newest?.marks[child.contract] ?? '';
          for (const on of daysOfMonth(july)) {
            const mark = markOn(marks, on);
            const mayBeMarked = isEnrolled(child, on) && isWorkingDay(on, calendar) === true && on <= latest;
            if (!mayBeMarked) expect(mark).toBe(unmarkedDay);
          }
          const shown = showMonth(july, { enrolled: child, marks }, day('2026-07-31'), calendar);
          if (isRefusal(shown)) throw new Error(shown.refusal);
          expect(shown.marks).toHaveLength(31);
          expect(shown.unmarked.every((on) => markOn(marks, on) === unmarkedDay)).toBe(true);
        }
      }),
    );
  });

  it('days said in any order leave the same marks: none is in the way of another', () => {
    const days = daysOfMonth(july).filter((on) => isWorkingDay(on, calendar) === true);
    fc.assert(
      fc.property(fc.shuffledSubarray(days, { minLength: days.length }), (order) => {
        let newest: MarksEntry | undefined;
        for (const on of order) {
          const except = [{ contract: 'A', code: on > '2026-07-15' ? 'B' : 'Z' }];
          newest = save({ on, at: '2026-07-31T20:00:00+05:00', newest, said: { seen: 0, except, reason: 'no-connection' } });
        }
        expect(marksOfDay(newest, day('2026-07-15'))).toMatchObject([{ code: 'Z' }, { code: 'P' }]);
        expect(newest?.marks['B']?.toUpperCase()).toBe('PPP   PPPP  PPPPP  PPPPP  PPPPP');
        expect(newest?.marks['A']?.toUpperCase()).toBe('ZZZ   ZZZZ  ZZZBB  BBBBB  BBBBB');
      }),
      { numRuns: 20 },
    );
  });
});
