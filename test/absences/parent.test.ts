// A parent follows the month day by day, and says on the day itself that the child was not there.

import { beforeEach, describe, expect, it } from 'vitest';
import { readAbsences } from '../../shared/table/absences.ts';
import { attendanceCity, markDay, seededMonth, sunny, teacher, type AttendanceCity } from '../support/attendanceCity.ts';
import { people, type Answer } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { certificate } from '../support/seededAbsences.ts';

interface Shown {
  readonly day: string;
  readonly standing: string;
  readonly code?: string;
  readonly late?: boolean;
  readonly labels?: unknown;
  readonly reportedAt?: string;
}

let city: AttendanceCity;
let child: string;
let parent: string;

beforeEach(async () => {
  city = await attendanceCity(1);
  child = city.contracts[0] ?? '';
  parent = city.families[0]?.iin ?? '';
});

const show = (month = '2026-07', iin = parent) => city.ask('showMyMarks', { iin, params: { contract: child, month } });
const say = (day: string, iin = parent) => city.ask('reportNotThere', { iin, params: { contract: child, day } });
const days = ({ body }: Answer) => body['days'] as Shown[];
const dayIn = (answer: Answer, on: string) => days(answer).find(({ day }) => day === on);
const noticesOf = async (iin: string, kind: string) => {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '50' } });
  return (body['notices'] as { kind: string; text?: string }[]).filter((notice) => notice.kind === kind);
};

describe('the month so far', () => {
  it('shows every day with its mark in three languages, who marks it, and what counts as paid now', async () => {
    await markDay(city, '2026-07-02');
    await markDay(city, '2026-07-03', { [child]: 'B' });
    city.at('2026-07-03T12:00:00+05:00');
    const answer = await show();
    expect(answer).toMatchObject({
      status: 200,
      body: {
        state: 'open',
        preschool: { preschool: garden, group: sunny },
        today: { day: '2026-07-03', standing: 'marked', code: 'B', late: false, labels: { kk: 'Ауырды', ru: 'Болезнь', en: 'Illness' } },
        // Of 22 working days of 2026-07 the first is before the contract. Illness without its paper is not paid yet.
        soFar: { payableDays: 1, workingDays: 21, moved: [{ day: '2026-07-03', from: 'B', to: 'N', because: 'no-document' }] },
        missing: [{ code: 'B', from: '2026-07-03', to: '2026-07-03', paperBy: '2026-07-13', overdue: false }],
      },
    });
    expect(days(answer)).toHaveLength(31);
    expect(dayIn(answer, '2026-07-01')?.standing).toBe('not-enrolled');
    expect(dayIn(answer, '2026-07-04')?.standing).toBe('day-off');
    expect(dayIn(answer, '2026-07-06')?.standing).toBe('day-off');
    expect(dayIn(answer, '2026-07-07')?.standing).toBe('ahead');
    expect(answer.body['next']).toMatchObject({ en: expect.stringContaining('13 July') as unknown });
  });

  it('counts illness as paid once its paper is recorded, and shows the paper', async () => {
    await markDay(city, '2026-07-02', { [child]: 'B' });
    const body = certificate('2026-07-02', '12-1');
    expect((await city.ask('recordAbsenceDocument', { iin: teacher, params: { preschool: garden, contract: child }, body })).status).toBe(
      201,
    );
    expect((await show()).body).toMatchObject({ soFar: { payableDays: 1, moved: [] }, missing: [], documents: [{ number: '12-1' }] });
  });

  it('says that today is not marked yet, and by when it should be', async () => {
    const answer = await show();
    expect(answer.body['today']).toEqual({ day: '2026-07-02', standing: 'not-marked' });
    expect(answer.body['next']).toMatchObject({ ru: expect.stringContaining('ещё не отмечен') as unknown });
    expect(JSON.stringify(answer.body['next'])).toContain('11:00');
    city.at('2026-07-02T11:00:00+05:00');
    expect((await show()).body['next']).toMatchObject({ ru: expect.stringContaining('Спросите детский сад') as unknown });
    // A day that was forgotten counts as it would be closed, and says so; today and the days ahead are not held against anybody.
    city.at('2026-07-03T12:00:00+05:00');
    expect((await show()).body).toMatchObject({ soFar: { payableDays: 0, moved: [{ day: '2026-07-02', to: 'N', because: 'unmarked' }] } });
  });

  it('shows a mark that was made late as late', async () => {
    await seededMonth(city, '2026-07', { '2026-07-02': { [child]: 'p' } });
    city.at('2026-07-31T12:00:00+05:00');
    const answer = await show();
    expect(dayIn(answer, '2026-07-02')).toMatchObject({ code: 'P', late: true });
    expect(answer.body).toMatchObject({ soFar: { payableDays: 21 } });
  });

  it('is the child’s own family’s alone', async () => {
    expect((await show('2026-07', people.otherParent)).status).toBe(404);
    expect((await show('2026-07', head)).status).toBe(404);
    expect((await show('2026-13')).status).toBe(400);
  });

  it('of a month in which nothing was marked has its days and nothing else', async () => {
    expect((await show('2026-08')).body).toMatchObject({ documents: [], missing: [], soFar: { payableDays: 0, moved: [] } });
  });
});

describe('my child was not there', () => {
  it('is kept with its instant until the last millisecond of the day, and refused in the next one (I-18)', async () => {
    city.at('2026-07-02T23:59:59.999+05:00');
    expect(await say('2026-07-02')).toMatchObject({ status: 200, body: { day: '2026-07-02', reportedAt: '2026-07-02T18:59:59.999Z' } });
    city.at('2026-07-04T00:00:00+05:00');
    const late = await say('2026-07-03');
    expect(late).toMatchObject({ status: 409, body: { code: 'absence-report-late' } });
    expect(String(late.body['detail'])).toContain('dispute the day');
    expect((await readAbsences(city.context.table, child))?.reports).toHaveLength(1);
    expect(dayIn(await show(), '2026-07-02')?.reportedAt).toBe('2026-07-02T18:59:59.999Z');
  });

  it('changes no mark, tells the head without a name, and tells the parent what comes next', async () => {
    await markDay(city, '2026-07-02');
    const answer = await say('2026-07-02');
    expect(answer.body).toMatchObject({ mark: { code: 'P', present: true } });
    expect(answer.body['next']).toMatchObject({ en: expect.stringContaining('marked as present now') as unknown });
    expect(dayIn(await show(), '2026-07-02')).toMatchObject({ code: 'P', reportedAt: answer.body['reportedAt'] });
    const told = await noticesOf(head, 'preschool-absence-reported');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).toContain(child);
  });

  it('said again, and by 16 presses at once, is one event and one notice (I-23)', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => say('2026-07-02')));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(new Set(answers.map(({ body }) => body['reportedAt'])).size).toBe(1);
    expect((await say('2026-07-02')).body['reportedAt']).toBe(answers[0]?.body['reportedAt']);
    expect((await readAbsences(city.context.table, child))?.version).toBe(1);
    expect(await noticesOf(head, 'preschool-absence-reported')).toHaveLength(1);
  });

  it('is refused for a day ahead, a day off and a day outside the contract', async () => {
    const early = await say('2026-07-03');
    expect(early).toMatchObject({
      status: 409,
      body: { code: 'absence-report-early', because: { day: '2026-07-03', today: '2026-07-02' } },
    });
    expect(String(early.body['detail'])).toContain('before midnight');
    city.at('2026-07-06T12:00:00+05:00');
    expect(await say('2026-07-06')).toMatchObject({
      status: 409,
      body: { code: 'absence-report-day-off', because: { day: '2026-07-06' } },
    });
    expect((await say('2026-07-06', people.otherParent)).status).toBe(404);
    const lastDay = { iin: parent, params: { contract: child }, body: { lastDay: '2026-07-07' } };
    expect((await city.ask('endMyContract', lastDay)).status).toBe(200);
    city.at('2026-07-07T12:00:00+05:00');
    expect((await say('2026-07-07')).status).toBe(200);
    city.at('2026-07-08T12:00:00+05:00');
    expect((await say('2026-07-08')).body['code']).toBe('absence-outside-contract');
  });
});
