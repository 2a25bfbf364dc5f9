// What is done to tell somebody, decided without anything being sent: the rules of the channels, the night, age and order (I-27, I-28, F23, F32, F33).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuiet, nextAt, nextStep, triedOf, type Delivering, type Step } from '../../shared/domain/delivery.ts';
import { noticeKinds, noticeUrgency } from '../../shared/domain/notice.ts';
import { noticesShape, type NoticeRules } from '../../shared/domain/rulebookNotices.ts';
import { instant, later, type Instant } from '../../shared/domain/time.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { at } from '../support/city.ts';

const [rulebook] = shippedRulebooks();
if (rulebook === undefined) throw new Error('no rulebook is shipped');
const rules: NoticeRules = rulebook.notices;

const noon = at('2026-07-01T12:00:00+05:00');
const nobody: Delivering = {
  notice: { kind: 'voucher-confirmed', at: at('2026-07-01T11:59:00+05:00'), data: { lastDay: '2026-07-15' } },
  choices: { push: true },
  devices: [],
  phones: [],
  tried: new Map(),
  overtaken: false,
  stillSo: true,
};
const news = (more: Partial<Delivering> = {}): Delivering => ({ ...nobody, ...more });
const deadline = (more: Partial<Delivering> = {}): Delivering => ({
  ...nobody,
  notice: { kind: 'voucher-issued', at: at('2026-07-01T11:59:00+05:00'), data: { lastDay: '2026-07-03' } },
  ...more,
});
const tried = (results: Readonly<Record<string, string>>) => new Map(Object.entries(results));
const next = (of: Delivering, now: Instant = noon) => nextStep(of, rules, now);

describe('a legal deadline', () => {
  it('goes to every device first, and then by SMS all the same', () => {
    const of = { devices: ['d1', 'd2'], phones: ['a', 'b'] };
    expect(next(deadline(of))).toEqual({ do: 'push', device: 'd1' });
    expect(next(deadline({ ...of, tried: tried({ 'push#d1': 'sent' }) }))).toEqual({ do: 'push', device: 'd2' });
    const pushed = { 'push#d1': 'sent', 'push#d2': 'gone' };
    expect(next(deadline({ ...of, tried: tried(pushed) }))).toEqual({ do: 'sms', phone: 'a', use: 'deadline' });
    expect(next(deadline({ ...of, tried: tried({ ...pushed, 'sms#a': 'sent' }) }))).toEqual({ do: 'nothing', reached: true });
  });

  it('goes to the second number when the first is refused, and when a receipt says later that it failed (F32)', () => {
    const second = { do: 'sms', phone: 'b', use: 'deadline' };
    expect(next(deadline({ phones: ['a', 'b'], tried: tried({ 'sms#a': 'gone' }) }))).toEqual(second);
    const marks = [
      { channel: 'sms#a', result: 'sent' },
      { channel: 'sms#a#receipt', result: 'failed' },
    ];
    expect(next(deadline({ phones: ['a', 'b'], tried: triedOf(marks) }))).toEqual(second);
    expect(next(deadline({ phones: ['a', 'b'], tried: triedOf(marks.toReversed()) }))).toEqual(second);
    const late = [...marks, { channel: 'sms#b', result: 'sent' }];
    expect(next(deadline({ phones: ['a', 'b'], tried: triedOf(late) }))).toEqual({ do: 'nothing', reached: true });
  });

  it('is not kept back by what a receipt says of a message that never went out', () => {
    const marks = [
      { channel: 'sms#a', result: 'gone' },
      { channel: 'sms#a#receipt', result: 'delivered' },
    ];
    expect(next(deadline({ phones: ['a', 'b'], tried: triedOf(marks) }))).toMatchObject({ do: 'sms', phone: 'b' });
  });

  it('goes out at night, and to who switched everything off', () => {
    const night = at('2026-07-01T23:30:00+05:00');
    const off = { choices: { push: false, sms: false }, devices: ['d1'], phones: ['a'] };
    expect(next(deadline(off), night)).toEqual({ do: 'push', device: 'd1' });
    expect(next(deadline({ ...off, tried: tried({ 'push#d1': 'sent' }) }), night)).toMatchObject({ do: 'sms', phone: 'a' });
  });

  it('that reached nobody ends with its reason: no number, no number that takes it, no money', () => {
    expect(next(deadline())).toEqual({ do: 'end', result: 'no-contact' });
    expect(next(deadline({ phones: ['a', 'b'], tried: tried({ 'sms#a': 'gone', 'sms#b': 'refused' }) }))).toEqual({
      do: 'end',
      result: 'refused',
    });
    const spent = deadline({ phones: ['a'], tried: tried({ 'sms#a': 'over-budget' }) });
    expect(next(spent, at('2026-07-03T12:00:00+05:00'))).toEqual({ do: 'end', result: 'over-budget' });
    expect(next(deadline({ tried: tried({ sms: 'no-contact' }) }))).toEqual({ do: 'nothing', reached: false });
  });
});

describe('a legal deadline that nobody has yet', () => {
  it('waits for the next day’s money, and no longer than there is something to be done', () => {
    const spent = deadline({ phones: ['a'], tried: tried({ 'sms#a': 'over-budget' }) });
    expect(next(spent)).toEqual({ do: 'wait', until: at('2026-07-02T08:00:00+05:00') });
    expect(next(spent, at('2026-07-02T08:00:00+05:00'))).toEqual({ do: 'wait', until: at('2026-07-03T08:00:00+05:00') });
    expect(next(spent, at('2026-07-03T08:00:00+05:00'))).toEqual({ do: 'end', result: 'over-budget' });
  });

  it('keeps its turn for the second number once the first has rung, whatever newer news went since', () => {
    const marks = [
      { channel: 'sms#a', result: 'sent' },
      { channel: 'sms#a#receipt', result: 'failed', evidence: 'unreachable' },
    ];
    const of = deadline({ phones: ['a', 'b'], overtaken: true, tried: triedOf(marks) });
    expect(next(of)).toEqual({ do: 'sms', phone: 'b', use: 'deadline' });
    expect(next({ ...of, stillSo: false })).toMatchObject({ do: 'end', result: 'superseded', owed: false });
  });

  it('rings no second number when our own account was at fault, and is work of the department', () => {
    const marks = [
      { channel: 'sms#a', result: 'sent' },
      { channel: 'sms#a#receipt', result: 'failed', evidence: 'our-limit' },
    ];
    expect(next(deadline({ phones: ['a', 'b'], tried: triedOf(marks) }))).toEqual({ do: 'end', result: 'refused' });
  });

  it('is over when somebody of the department has dealt with it, or its reader has read it', () => {
    for (const channel of ['staff', 'inbox'])
      expect(next(deadline({ phones: ['a'], tried: tried({ [channel]: 'reached' }) }))).toEqual({ do: 'nothing', reached: false });
  });

  it('has been told by a number that is no longer theirs, and rings no other', () => {
    expect(next(deadline({ phones: ['b'], tried: tried({ 'sms#a': 'sent' }) }))).toEqual({ do: 'nothing', reached: true });
  });
});

describe('news', () => {
  it('go by push; by SMS to who has no device that works and has not said no', () => {
    expect(next(news({ devices: ['d1'], phones: ['a'] }))).toEqual({ do: 'push', device: 'd1' });
    expect(next(news({ phones: ['a'] }))).toEqual({ do: 'sms', phone: 'a', use: 'news' });
    expect(next(news({ devices: ['d1'], phones: ['a'], tried: tried({ 'push#d1': 'gone' }) }))).toMatchObject({ do: 'sms' });
    expect(next(news({ devices: ['d1'], phones: ['a'], tried: tried({ 'push#d1': 'sent' }) }))).toEqual({ do: 'nothing', reached: true });
    expect(next(news({ phones: ['a'], choices: { push: true, sms: false } }))).toEqual({ do: 'nothing', reached: false });
    const noPush = { devices: ['d1'], phones: ['a'], choices: { push: false } };
    expect(next(news(noPush))).toEqual({ do: 'nothing', reached: false });
    expect(next(news({ ...noPush, choices: { push: false, sms: true } }))).toMatchObject({ do: 'sms' });
  });

  it.each([
    ['2026-07-01T20:59:59.999+05:00', undefined],
    ['2026-07-01T21:00:00+05:00', '2026-07-02T08:00:00+05:00'],
    ['2026-07-02T00:00:00+05:00', '2026-07-02T08:00:00+05:00'],
    ['2026-07-02T07:59:59.999+05:00', '2026-07-02T08:00:00+05:00'],
    ['2026-07-02T08:00:00+05:00', undefined],
  ])('at %s wait until %s', (now, until) => {
    const step = next(news({ devices: ['d1'] }), at(now));
    expect(step).toEqual(until === undefined ? { do: 'push', device: 'd1' } : { do: 'wait', until: at(until) });
  });

  it('of low urgency only wait for the day’s digest', () => {
    const low = news({ notice: { kind: 'waiting-list-joined', at: noon, data: {} }, devices: ['d1'], phones: ['a'] });
    expect(next(low)).toEqual({ do: 'digest', at: at('2026-07-01T18:00:00+05:00') });
    expect(next(low, at('2026-07-01T18:00:00.001+05:00'))).toEqual({ do: 'digest', at: at('2026-07-02T18:00:00+05:00') });
  });
});

describe('a notice that comes late', () => {
  it('is stale after 72 hours: a stream or a queue may bring it again after 23 days (F23)', () => {
    const of = deadline({ notice: { kind: 'voucher-expired', at: noon, data: {} }, phones: ['a'] });
    expect(next(of, later(noon, 72 * 3_600_000 - 1))).toMatchObject({ do: 'sms' });
    expect(next(of, later(noon, 72 * 3_600_000))).toEqual({ do: 'end', result: 'stale', owed: true });
    expect(next(of, later(noon, 23 * 24 * 3_600_000))).toEqual({ do: 'end', result: 'stale', owed: true });
  });

  it('is stale when its last day is over, and not in the last millisecond of it', () => {
    const of = deadline({ notice: { kind: 'voucher-last-day', at: noon, data: { lastDay: '2026-07-01' } }, phones: ['a'] });
    expect(next(of, at('2026-07-01T23:59:59.999+05:00'))).toMatchObject({ do: 'sms' });
    expect(next(of, at('2026-07-02T00:00:00+05:00'))).toEqual({ do: 'end', result: 'stale', owed: false });
  });

  it('tells of a day that is over where that is the news', () => {
    const of = news({ notice: { kind: 'contract-expired', at: noon, data: { lastDay: '2026-06-30' } }, phones: ['a'] });
    expect(next(of)).toMatchObject({ do: 'sms' });
  });

  it('does not ring after a newer one of the same application, half sent or not (I-28)', () => {
    expect(next(deadline({ phones: ['a'], overtaken: true }))).toEqual({ do: 'end', result: 'superseded', owed: true });
    const half = deadline({ devices: ['d1'], phones: ['a'], overtaken: true, tried: tried({ 'push#d1': 'sent' }) });
    expect(next(half)).toEqual({ do: 'end', result: 'superseded', owed: false });
  });

  it('as a reminder goes by what is so: overtaken by other news it is still due, and not when there is nothing to do any more', () => {
    const of = deadline({ notice: { kind: 'voucher-last-day', at: noon, data: { lastDay: '2026-07-01' } }, phones: ['a'] });
    expect(next({ ...of, overtaken: true })).toMatchObject({ do: 'sms' });
    expect(next({ ...of, stillSo: false })).toEqual({ do: 'end', result: 'superseded', owed: false });
  });

  it.each([
    ['deadline-stands-still', { from: '2026-07-01' }],
    ['deadline-goes-on', { lastDay: '2026-07-03' }],
    ['days-run-again', { lastDay: '2026-07-03', why: 'used' }],
  ] as const)('of “%s” is dated by the morning’s hour too: what rang since takes no turn from it', (kind, data) => {
    const of = deadline({ notice: { kind, at: at('2026-07-01T09:00:00+05:00'), data }, phones: ['a'], overtaken: true });
    expect(next(of)).toMatchObject({ do: 'sms' });
    expect(next({ ...of, stillSo: false })).toEqual({ do: 'end', result: 'superseded', owed: false });
  });

  it('of days that run again at once, by leaving a list, keeps its turn as other news do', () => {
    const of = deadline({ notice: { kind: 'days-run-again', at: noon, data: { lastDay: '2026-07-03', why: 'left' } }, phones: ['a'] });
    expect(next({ ...of, overtaken: true })).toEqual({ do: 'end', result: 'superseded', owed: true });
  });

  it('with a day that a lapse has moved since is told by nobody else: a deadline nobody had is work of the department, the old day over or not', () => {
    const of = deadline({ phones: ['a'], stillSo: 'moved' });
    expect(next(of)).toEqual({ do: 'end', result: 'superseded', owed: true });
    expect(next(of, at('2026-07-04T09:00:00+05:00'))).toEqual({ do: 'end', result: 'stale', owed: true });
    expect(next({ ...of, devices: ['d1'], tried: tried({ 'push#d1': 'sent' }) })).toEqual({ do: 'end', result: 'superseded', owed: false });
    expect(next(news({ phones: ['a'], stillSo: 'moved' }))).toEqual({ do: 'end', result: 'superseded', owed: false });
  });
});

describe('quiet hours', () => {
  it('may lie inside one day, too', () => {
    const siesta = { quiet: { from: '13:00', to: '15:00' } };
    expect(isQuiet(siesta, at('2026-07-01T14:00:00+05:00'))).toBe(true);
    expect(isQuiet(siesta, at('2026-07-01T15:00:00+05:00'))).toBe(false);
    expect(nextAt('15:00', at('2026-07-01T15:00:00+05:00'))).toBe(at('2026-07-01T15:00:00+05:00'));
  });

  it('must be hours, and the digest’s hour not one of them', () => {
    const mistakes = (more: object) => noticesShape.safeParse({ ...rules, ...more }).error?.issues.map(({ path }) => path.join('.'));
    expect(mistakes({ digestAt: '22:00' })).toEqual(['digestAt']);
    expect(mistakes({ quiet: { from: '08:00', to: '08:00' } })).toEqual(['quiet.to']);
    expect(mistakes({ sms: { ...rules.sms, reservedForDeadlines: rules.sms.segmentsPerDay + 1 } })).toEqual(['sms.reservedForDeadlines']);
    expect(mistakes({ sms: { ...rules.sms, prefixes: ['+7495'] } })).toEqual(['sms.prefixes.0']);
  });
});

describe('whatever providers answer', () => {
  const answers = fc.constantFrom('sent', 'gone', 'refused', 'failed', 'over-budget');
  const scene = fc.record({
    kind: fc.constantFrom(...noticeKinds),
    devices: fc.integer({ min: 0, max: 3 }),
    phones: fc.integer({ min: 0, max: 3 }),
    push: fc.boolean(),
    sms: fc.option(fc.boolean(), { nil: undefined }),
    age: fc.integer({ min: 0, max: 30 * 24 * 60 }),
    now: fc.integer({ min: at('2026-07-01T00:00:00+05:00'), max: at('2026-07-08T00:00:00+05:00') }),
    overtaken: fc.boolean(),
    stillSo: fc.constantFrom(true, false, 'moved' as const),
    answers: fc.array(answers, { minLength: 8, maxLength: 8 }),
  });

  it('it ends, rings each number once and in order, never at night but for a deadline, and never too late or out of turn (I-27, I-28)', () => {
    fc.assert(
      fc.property(scene, (one) => {
        const now = instant(one.now);
        const isDeadline = noticeUrgency[one.kind] === 'deadline';
        const results = new Map<string, string>();
        const rung: Step[] = [];
        const of: Delivering = {
          notice: { kind: one.kind, at: instant(one.now - one.age * 60_000), data: {} },
          choices: { push: one.push, sms: one.sms },
          devices: Array.from({ length: one.devices }, (_, index) => `d${index}`),
          phones: ['a', 'b', 'c'].slice(0, one.phones),
          tried: results,
          overtaken: one.overtaken,
          stillSo: one.stillSo,
        };
        let step = nextStep(of, rules, now);
        for (let turn = 0; step.do === 'push' || step.do === 'sms'; turn += 1) {
          expect(turn).toBeLessThan(of.devices.length + of.phones.length + 1);
          rung.push(step);
          results.set(step.do === 'push' ? `push#${step.device}` : `sms#${step.phone}`, one.answers[turn] ?? 'sent');
          step = nextStep(of, rules, now);
        }
        const texts = rung.flatMap((each) => (each.do === 'sms' ? [each.phone] : []));
        expect(texts).toEqual(of.phones.slice(0, texts.length));
        expect(texts.slice(0, -1).every((phone) => results.get(`sms#${phone}`) !== 'sent')).toBe(true);
        expect(new Set(rung.map((each) => JSON.stringify(each))).size).toBe(rung.length);
        const mayRing = one.stillSo === true && one.age < rules.staleHours * 60 && (isDeadline || !isQuiet(rules, now));
        if (!mayRing) expect(rung).toEqual([]);
        if (step.do === 'end' && step.result === 'no-contact') expect(of.phones).toEqual([]);
        if (isDeadline && mayRing && !one.overtaken) {
          expect(rung.filter((each) => each.do === 'push')).toHaveLength(of.devices.length);
          expect(['nothing', 'end', 'wait']).toContain(step.do);
          if (step.do === 'nothing')
            expect([...results.entries()].some(([name, result]) => name.startsWith('sms#') && result === 'sent')).toBe(true);
        }
        // Asked again after its end, nothing more is done.
        if (step.do === 'end') results.set('phone', step.result);
        if (step.do === 'end') expect(nextStep(of, rules, now).do).toBe('nothing');
      }),
      { numRuns: 2_000 },
    );
  });
});
