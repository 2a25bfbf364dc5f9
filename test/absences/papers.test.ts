// Papers for absences: what they justify and by when, what is missing, what is refused, and that a late one and one for a closed month are kept.

import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAbsences, documentsOf } from '../../shared/table/absences.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { attendanceCity, seededMonth, teacher, type AttendanceCity, type Exceptions } from '../support/attendanceCity.ts';
import { people, type Answer } from '../support/city.ts';
import { enrolled, garden, head } from '../support/contractCity.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { certificate } from '../support/seededAbsences.ts';
import { closeMonth } from '../support/timesheetCity.ts';

/** Ill from Thursday 2026-07-09 to Tuesday 2026-07-14, with a weekend in between. */
const illDays = ['2026-07-09', '2026-07-10', '2026-07-13', '2026-07-14'];
const paper = certificate('2026-07-09', '027/118', { to: '2026-07-14', issuedOn: '2026-07-14' });

let city: AttendanceCity;
let child: string;
let parent: string;

const ill = (contract: string): Exceptions => Object.fromEntries(illDays.map((on) => [on, { [contract]: 'B' }]));
interface Recording {
  readonly iin?: string;
  readonly contract?: string;
  readonly preschool?: string;
}
const record = (body: object = paper, { iin = teacher, contract = child, preschool = garden }: Recording = {}): Promise<Answer> =>
  city.ask('recordAbsenceDocument', { iin, params: { preschool, contract }, body });
const list = (query: Readonly<Record<string, string>> = {}) =>
  city.ask('listAbsenceDocuments', { iin: teacher, params: { preschool: garden, contract: child }, query });
const withdraw = (document: string, reason = 'entered-wrong') =>
  city.ask('withdrawAbsenceDocument', { iin: head, params: { preschool: garden, contract: child, document }, body: { reason } });
const toldKinds = async (iin: string): Promise<readonly string[]> => {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '50' } });
  return (body['notices'] as { kind: string }[]).map(({ kind }) => kind);
};
const outcomes = ({ body }: Answer) => (body['days'] as { day: string; outcome: string }[]).map((one) => `${one.day} ${one.outcome}`);

beforeEach(async () => {
  city = await attendanceCity(1);
  child = city.contracts[0] ?? '';
  parent = city.families[0]?.iin ?? '';
  await seededMonth(city, '2026-07', ill(child));
  city.at('2026-07-15T12:00:00+05:00');
});

describe('a paper', () => {
  it('justifies at once the days marked with its code, days off left aside, and the family is told', async () => {
    const answer = await record();
    expect(answer).toMatchObject({
      status: 201,
      body: { code: 'B', months: [{ month: '2026-07', state: 'open' }], missing: [] },
    });
    expect(outcomes(answer)).toEqual(illDays.map((on) => `${on} justified`));
    expect(await toldKinds(parent)).toContain('absence-document-recorded');
    expect(documentsOf(await readAbsences(city.context.table, child))).toEqual([
      { document: answer.body['document'], code: 'B', from: '2026-07-09', to: '2026-07-14', recordedOn: '2026-07-15' },
    ]);
  });

  it('is missing until it comes, with the last day on which it is in time: five working days after 2026-07-14 is 2026-07-21', async () => {
    const missing = { code: 'B', from: '2026-07-09', to: '2026-07-14', days: 4, paperBy: '2026-07-21', overdue: false };
    expect((await list()).body).toMatchObject({ documents: [], missing: [missing] });
    const half = await record({ ...paper, to: '2026-07-10', issuedOn: '2026-07-10' });
    expect(half.body['missing']).toMatchObject([{ from: '2026-07-13', to: '2026-07-14', days: 2 }]);
    city.at('2026-07-22T00:00:00+05:00');
    expect((await list()).body['missing']).toMatchObject([{ days: 2, overdue: true }]);
  });

  it('is in time until the last millisecond of 2026-07-21 and late in the next one, and kept either way', async () => {
    city.at('2026-07-21T23:59:59.999+05:00');
    expect(outcomes(await record())[0]).toBe('2026-07-09 justified');
    city.at('2026-07-22T00:00:00+05:00');
    const late = await record({ ...paper, number: '027/119' });
    expect(late).toMatchObject({ status: 201, body: { missing: [] } });
    expect(outcomes(late)[0]).toBe('2026-07-09 late');
    expect(JSON.stringify(late.body['next'])).toContain('too late');
  });

  it('says which days are marked otherwise or not at all, so that the teacher marks them', async () => {
    const answer = await record({ ...paper, from: '2026-07-08', to: '2026-07-13', issuedOn: '2026-07-13' });
    expect(outcomes(answer)).toEqual([
      '2026-07-08 marked-otherwise',
      '2026-07-09 justified',
      '2026-07-10 justified',
      '2026-07-13 justified',
    ]);
    expect(answer.body['next']).toMatchObject({ ru: expect.stringContaining('Отметьте их этим кодом') as unknown });
  });

  it('may come before its days, as a statement of leave does', async () => {
    const leave = { ...certificate('2026-08-03', '7'), code: 'O', to: '2026-08-28', issuedOn: '2026-07-15' };
    const answer = await record(leave);
    expect(answer.status).toBe(201);
    expect(new Set(outcomes(answer).map((one) => one.slice(11)))).toEqual(new Set(['not-marked']));
  });

  it('for a month that is closed is kept, and the answer says who can put the month right; what was closed stays', async () => {
    city.at('2026-07-31T20:00:00+05:00');
    expect((await closeMonth(city, '2026-07')).status).toBe(200);
    const shown = async () => (await city.ask('showMyMarks', { iin: parent, params: { contract: child, month: '2026-07' } })).body;
    const before = await shown();
    expect(before).toMatchObject({ state: 'closed', soFar: { payableDays: 17 }, missing: [{ days: 4, overdue: true }] });
    const answer = await record();
    expect(answer).toMatchObject({ status: 201, body: { months: [{ month: '2026-07', state: 'closed' }], missing: [] } });
    expect(answer.body['next']).toMatchObject({ en: expect.stringContaining('the department corrects the month') as unknown });
    expect((await shown())['soFar']).toEqual(before['soFar']);
  });

  it('for an absence over the end of a month is due after its last day in the next one', async () => {
    await seededMonth(city, '2026-08', { '2026-08-03': { [child]: 'B' }, '2026-08-04': { [child]: 'B' } });
    const july = await seededMonthEnd(city);
    expect(july).toBe('B');
    city.at('2026-08-11T12:00:00+05:00');
    const body = certificate('2026-07-31', '9', { to: '2026-08-04', issuedOn: '2026-08-11' });
    // 2026-08-04 and five working days: 2026-08-11.
    expect(outcomes(await record(body))).toEqual(['2026-07-31 justified', '2026-08-03 justified', '2026-08-04 justified']);
  });
});

/** Marks the last day of July as illness, in a second entry of the month. */
async function seededMonthEnd(of: AttendanceCity): Promise<string | undefined> {
  const entry = await seededMonth(of, '2026-07', { ...ill(child), '2026-07-31': { [child]: 'B' } });
  return entry.marks[child]?.at(-1);
}

describe('is refused', () => {
  const code = async (body: object) => (await record(body)).body['code'];

  it('for a code that needs none, and for one nobody knows, with those that do', async () => {
    for (const wrong of ['P', 'N', 'Z', 'K', 'R', 'X'])
      expect(await record({ ...paper, code: wrong })).toMatchObject({
        status: 409,
        body: { code: 'absence-code-wrong', because: { codes: ['B', 'S', 'O'] } },
      });
  });

  it('for days that cannot be: turned round, 93 of them, too far ahead, outside the contract, a paper of tomorrow', async () => {
    expect(await code({ ...paper, from: '2026-07-15' })).toBe('absence-days-reversed');
    expect(await code({ ...paper, from: '2026-07-02', to: '2026-10-02' })).toBe('absence-too-long');
    expect(await code({ ...paper, from: '2026-10-15', to: '2026-10-16' })).toBe('absence-too-far-ahead');
    expect(await code({ ...paper, from: '2026-06-29', to: '2026-07-01' })).toBe('absence-outside-contract');
    expect(await code({ ...paper, issuedOn: '2026-07-16' })).toBe('document-not-yet-issued');
    expect((await record({ ...paper, from: '2026-07-02', to: '2026-10-01' })).status).toBe(201);
  });

  it('for another kindergarten’s child, and from whoever does not work in this one', async () => {
    await seedPreschool(city, 'other', { groups: [{ group: 'sun', capacity: 1 }], head: preschoolPeople.otherHead });
    expect(await record(paper, { iin: preschoolPeople.otherHead, preschool: 'other' })).toMatchObject({
      status: 404,
      body: { code: 'contract-unknown' },
    });
    expect((await record(paper, { iin: preschoolPeople.otherHead })).status).toBe(403);
    expect((await record(paper, { iin: people.parent })).status).toBe(403);
  });

  it('a second time for the child, however number and issuer were typed, and names the first one', async () => {
    const first = await record();
    const again = await record({ ...paper, number: '027-118', issuer: 'ЕМХАНА №4', from: '2026-07-13' }, { iin: head });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'absence-document-known', because: { document: first.body['document'], recordedOn: '2026-07-15' } },
    });
    expect((await withdraw(String(first.body['document']), 'replaced')).status).toBe(200);
    expect((await record()).status).toBe(201);
  });

  it('a second time when 16 press at once: one is recorded (I-23)', async () => {
    const answers = await Promise.all(Array.from({ length: 16 }, () => record()));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body['code'] === 'absence-document-known')).toHaveLength(15);
    expect((await readAbsences(city.context.table, child))?.documents).toHaveLength(1);
  });
});

describe('a paper that is taken back', () => {
  it('stays in the list with its reason and justifies nothing; the family is told', async () => {
    const document = String((await record()).body['document']);
    const answer = await withdraw(document, 'not-genuine');
    expect(answer).toMatchObject({ status: 200, body: { withdrawn: { reason: 'not-genuine' }, days: [], missing: [{ days: 4 }] } });
    expect((await list()).body).toMatchObject({
      documents: [{ document, number: '027/118', issuer: 'Емхана № 4', withdrawn: { reason: 'not-genuine' } }],
      missing: [{ days: 4 }],
    });
    expect(documentsOf(await readAbsences(city.context.table, child))).toEqual([]);
    expect(await toldKinds(parent)).toContain('absence-document-withdrawn');
    expect((await withdraw(document)).body['code']).toBe('absence-document-withdrawn');
    expect((await withdraw('0123456789ABCDEF')).body['code']).toBe('absence-document-unknown');
  });

  it('keeps an unbroken chain of events (I-24), and neither number nor issuer in any of them or in the item', async () => {
    let written = '';
    const table = memoryTable({ onWrite: (change) => (written += JSON.stringify(change)) });
    city = await attendanceCity(1, { table });
    child = city.contracts[0] ?? '';
    city.at('2026-07-15T12:00:00+05:00');
    const document = String((await record()).body['document']);
    await withdraw(document);
    const page = await table.list('records', { pk: `ABSENCES#${child}` });
    expect(page.items.filter(({ item }) => item === 'event').map(({ kind }) => kind)).toEqual([
      'absence-document-recorded',
      'absence-document-withdrawn',
    ]);
    expect(JSON.stringify(page.items)).not.toMatch(/027\/118|Емхана/u);
    expect(written).not.toMatch(/027\/118|Емхана/u);
    expect(city.lines.join('')).not.toMatch(/027\/118|Емхана/u);
  });
});

describe('the list', () => {
  it('is newest first, a page at a time, and the look is written down', async () => {
    for (const number of ['1', '2', '3']) await record({ ...paper, number });
    const first = await list({ limit: '2' });
    expect(first.body['documents']).toMatchObject([{ number: '3' }, { number: '2' }]);
    const rest = await list({ limit: '2', after: String(first.body['next']) });
    expect(rest.body['documents']).toMatchObject([{ number: '1' }]);
    expect(rest.body['next']).toBeUndefined();
    const looks = await city.ask('listAudit', { iin: people.head, params: { territory: 'karaganda' }, query: { day: '2026-07-15' } });
    expect(looks.text).toContain('listAbsenceDocuments');
  });
});

describe('after a transfer', () => {
  let late: AttendanceCity;
  beforeAll(async () => {
    late = await attendanceCity(1, {
      groups: [
        { group: 'sun', capacity: 1 },
        { group: 'moon', capacity: 1 },
      ],
    });
  });

  it('the same paper may stand under both contracts, and one that says something else may not', async () => {
    city = late;
    const [family] = city.families;
    const first = city.contracts[0] ?? '';
    if (family === undefined) throw new Error('no family');
    city.at('2026-07-07T10:00:00+05:00');
    const second = await enrolled(city, family, { group: 'moon', startsOn: '2026-07-13' });
    city.at('2026-07-15T12:00:00+05:00');
    expect((await record(paper, { contract: first })).status).toBe(201);
    expect((await record(paper, { contract: second })).status).toBe(201);
    expect((await record({ ...paper, to: '2026-07-13' }, { contract: second })).body['code']).toBe('absence-document-known');
  });
});
