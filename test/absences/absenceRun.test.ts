// How long a child has been away: calendar days without a break and without a valid reason, as the newest marks have them.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceRun, absenceStep, type WatchedRun } from '../../shared/domain/absenceRun.ts';
import { markedDays, type MarkedDay } from '../../shared/domain/markedDays.ts';
import { month } from '../../shared/domain/month.ts';
import { addDays, day } from '../../shared/domain/time.ts';
import { shippedCalendar, shippedRulebooks } from '../../shared/rulebooks/index.ts';

const { attendance, revocation } = shippedRulebooks()[0] ?? { attendance: undefined, revocation: undefined };
if (attendance === undefined || revocation === undefined) throw new Error('no rulebook');
const codes = { codes: attendance.codes };

/** One character a day from that day on. */
const marked = (from: string, marks: string): readonly MarkedDay[] =>
  Array.from(marks, (mark, place) => ({ on: addDays(day(from), place), mark }));
const runOf = (from: string, marks: string) => absenceRun(marked(from, marks), [], codes);

describe('a run of absence', () => {
  it('counts the weekend between a Friday and a Monday without a reason: 2026-07-10 to 2026-07-13 are four days', () => {
    expect(runOf('2026-07-09', 'PNHHN')).toEqual({ from: '2026-07-10', to: '2026-07-13', days: 4, mayBeLonger: false });
  });

  it('does not count the days off after its newest day: a Friday is one day until Monday is marked', () => {
    expect(runOf('2026-07-09', 'PNHH ')).toMatchObject({ from: '2026-07-10', to: '2026-07-10', days: 1 });
  });

  it('neither counts nor ends with a day nobody marked: what the kindergarten forgot is not held against the family', () => {
    expect(runOf('2026-07-06', 'PN  N')).toMatchObject({ from: '2026-07-07', days: 2 });
  });

  it('is over with a day the child was there or had a reason, also one marked late', () => {
    for (const mark of ['P', 'p', 'B', 'b', 'Z', 'K', 'R']) {
      expect(runOf('2026-07-06', `NNN${mark}`)).toBeUndefined();
      expect(runOf('2026-07-06', `NN${mark}N`)).toMatchObject({ from: '2026-07-09', days: 1 });
    }
  });

  it('counts a late mark without a reason as any other', () => {
    expect(runOf('2026-07-06', 'PnN')).toMatchObject({ from: '2026-07-07', days: 2 });
  });

  it('is over with a day a paper was recorded for, whatever the mark', () => {
    const paper = [{ from: day('2026-07-07'), to: day('2026-07-08') }];
    expect(absenceRun(marked('2026-07-06', 'NNNN'), paper, codes)).toMatchObject({ from: '2026-07-09', days: 1, mayBeLonger: false });
    expect(absenceRun(marked('2026-07-06', 'NNN'), paper, codes)).toBeUndefined();
  });

  it('ends where the contract begins, and says where it may have begun before the days looked at', () => {
    expect(runOf('2026-07-06', '--NN')).toMatchObject({ from: '2026-07-08', days: 2, mayBeLonger: false });
    expect(runOf('2026-07-06', 'NN')).toMatchObject({ mayBeLonger: true });
    expect(runOf('2026-07-06', 'PNN---')).toMatchObject({ to: '2026-07-08', days: 2 });
  });

  it('goes on over a holiday and over the end of a month: 2026-07-03 to 2026-07-07, and 2026-07-31 to 2026-08-03', () => {
    const enrolled = { from: day('2026-07-02') };
    const calendar = shippedCalendar();
    const july = markedDays(month('2026-07'), ' PN   N', enrolled, calendar).slice(0, 7);
    expect(absenceRun(july, [], codes)).toMatchObject({ from: '2026-07-03', to: '2026-07-07', days: 5 });
    const days = ['2026-07', '2026-08'].flatMap((of, place) =>
      markedDays(month(of), place === 0 ? `${'P'.repeat(30)}N` : '  N', enrolled, calendar),
    );
    expect(absenceRun(days, [], codes)).toMatchObject({ from: '2026-07-31', to: '2026-08-03', days: 4 });
  });

  it('is never longer than the calendar days it spans, and grows by what is added behind it', () => {
    const marks = fc.array(fc.constantFrom('P', 'N', 'n', 'B', 'H', ' '), { minLength: 1, maxLength: 70 });
    fc.assert(
      fc.property(marks, (some) => {
        const run = runOf('2026-07-01', some.join(''));
        const further = runOf('2026-07-01', `${some.join('')}N`);
        if (further === undefined) throw new Error('a day without a reason is a run');
        if (run === undefined) expect(further.days).toBe(1);
        else {
          const span = (Date.parse(run.to) - Date.parse(run.from)) / 86_400_000 + 1;
          expect(run.days).toBeLessThanOrEqual(span);
          expect(run.days).toBeGreaterThanOrEqual(1);
          expect(further.from).toBe(run.from);
          expect(further.days).toBeGreaterThan(run.days);
        }
        expect(runOf('2026-07-01', `${some.join('')}P`)).toBeUndefined();
      }),
    );
  });
});

describe('what is due', () => {
  const from = day('2026-07-02');
  const today = day('2026-08-03');
  const step = (days: number, before?: WatchedRun) => absenceStep({ from, days }, before, revocation, today);
  const told = (at: number, toldOn = '2026-07-20'): WatchedRun => ({ from, told: at, toldOn: day(toldOn) });

  it('is a warning at 15 and at 25 days, each once, and a proposal at 30', () => {
    expect(step(14)).toBeUndefined();
    expect(step(15)).toEqual({ step: 'warn', at: 15 });
    expect(step(24, told(15))).toBeUndefined();
    expect(step(25, told(15))).toEqual({ step: 'warn', at: 25 });
    expect(step(29, told(25))).toBeUndefined();
    expect(step(30, told(25))).toEqual({ step: 'propose', at: 30 });
    expect(step(60, told(30))).toBeUndefined();
  });

  it('is a warning first where a job that was down finds 40 days, and the proposal three days later', () => {
    expect(step(40)).toEqual({ step: 'warn', at: 25 });
    expect(step(40, told(15))).toEqual({ step: 'warn', at: 25 });
    expect(step(40, told(25, '2026-08-01'))).toBeUndefined();
    expect(step(40, told(25, '2026-07-31'))).toEqual({ step: 'propose', at: 30 });
  });

  it('begins anew for a run that began later, and not for one that was found to have begun earlier', () => {
    const before = { ...told(25), from: day('2026-06-01') };
    expect(step(15, before)).toEqual({ step: 'warn', at: 15 });
    expect(absenceStep({ from: day('2026-05-20'), days: 24 }, before, revocation, today)).toBeUndefined();
  });

  it('is never said twice, whatever the days a run is looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 60 }), (growth) => {
        let before: WatchedRun | undefined;
        let days = 1;
        let on = from;
        const said: string[] = [];
        for (const more of growth) {
          days += more;
          on = addDays(on, Math.max(more, 1));
          const due = absenceStep({ from, days }, before, revocation, on);
          if (due === undefined) continue;
          said.push(`${due.step} ${due.at}`);
          expect(due.at).toBeLessThanOrEqual(days);
          before = { from, told: due.at, toldOn: on };
        }
        expect(new Set(said).size).toBe(said.length);
        if (said.includes('propose 30')) expect(said.at(-2)).toBe('warn 25');
      }),
    );
  });
});
