// A teacher's morning and a head's eleven o'clock, asked through the door: nothing is saved until it is said, and then once.

import { describe, expect, it } from 'vitest';
import { absencesKey, marksKey } from '../../shared/table/timesheetKeys.ts';
import { copyChecked } from '../../shared/table/limits.ts';
import { readMarks } from '../../shared/table/marks.ts';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { parseIin } from '../../shared/domain/identifiers.ts';
import { month } from '../../shared/domain/month.ts';
import { day } from '../../shared/domain/time.ts';
import { identifyChild } from '../../shared/table/children.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { attendanceCity, markDay, markMonth, showDay, teacher, type AttendanceCity } from '../support/attendanceCity.ts';
import { people, type Asked } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { iinOf } from '../support/iins.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';

const ownIin = parseIin(iinOf(77));
if (ownIin === undefined) throw new Error('no IIN');
/** Of every child of the city. */
const bornOn = '2022-05-10';

const ofDay = (on: string): Asked => ({ iin: teacher, params: { preschool: garden, group: 'sun', day: on } });
const put = (city: AttendanceCity, on: string, more: Readonly<Record<string, unknown>> = {}) =>
  city.ask('markGroupDay', { ...ofDay(on), body: { seen: 0, everybody: 'P', except: [], ...more } });
const overview = (city: AttendanceCity, on: string) => city.ask('showPreschoolDay', { iin: head, params: { preschool: garden, day: on } });

async function watchedCity(children: number) {
  const changes: Change[] = [];
  const city = await attendanceCity(children, { table: memoryTable({ onWrite: (change) => changes.push(change) }) });
  changes.length = 0;
  return { city, changes: () => changes.splice(0) };
}

describe('the day of a group, Thu 2026-07-02', () => {
  it('opened by its teacher proposes that everybody is present and saves no mark; the look is written down', async () => {
    const { city, changes } = await watchedCity(3);
    const { status, body } = await showDay(city, '2026-07-02');
    expect(status).toBe(200);
    expect(body).toMatchObject({ version: 0, everybody: 'P', closed: false, late: false, markBefore: '2026-07-02T06:00:00.000Z' });
    expect(body['children']).toEqual([...city.contracts].toSorted().map((contract) => ({ contract, bornOn })));
    expect(body).not.toHaveProperty('savedAt');
    expect(
      changes()
        .map(({ key }) => key.pk.split('#')[0])
        .sort(),
    ).toEqual(['AUDIT', 'LOOKS']);
  });

  it('is saved by exactly one put, with the exceptions that were named', async () => {
    const { city, changes } = await watchedCity(3);
    const [first = '', second = ''] = city.contracts;
    const except = [
      { contract: first, code: 'B' },
      { contract: second, code: 'N' },
    ];
    const { status, body } = await put(city, '2026-07-02', { except });
    expect(status).toBe(200);
    expect(body).toMatchObject({ day: '2026-07-02', version: 1, savedAt: '2026-07-02T04:00:00.000Z' });
    expect(body['marks']).toContainEqual({ contract: first, code: 'B', late: false });
    const [only, ...others] = changes();
    expect(others).toEqual([]);
    expect(only?.key).toEqual(marksKey(garden, month('2026-07'), 'sun', 1));
    const shown = (await showDay(city, '2026-07-02')).body;
    expect(shown).toMatchObject({ version: 1, savedBy: body['savedBy'] });
    expect(shown['children']).toContainEqual({ contract: second, bornOn, mark: { code: 'N', late: false } });
  });

  it('said again as it stands is done and saves nothing', async () => {
    const { city, changes } = await watchedCity(2);
    const first = await put(city, '2026-07-02');
    changes();
    const again = await put(city, '2026-07-02');
    expect(again).toMatchObject({ status: 200, body: first.body });
    expect(changes().filter(({ key }) => key.pk.startsWith('MARKS#'))).toEqual([]);
  });

  it.each([
    ['Sun 2026-07-05', '2026-07-05', 'day-off'],
    ['Capital Day', '2026-07-06', 'day-off'],
    ['tomorrow', '2026-07-10', 'day-ahead'],
  ])('neither opens nor is taken on %s', async (_rule, on, code) => {
    const city = await attendanceCity(1);
    city.at('2026-07-09T09:00:00+05:00');
    expect((await showDay(city, on)).body).toMatchObject({ code });
    expect(await put(city, on)).toMatchObject({ status: 409, body: { code } });
  });

  it('before the first day of the contracts has nobody in it, and nobody can be named', async () => {
    const city = await attendanceCity(2);
    const [contract] = city.contracts;
    expect((await showDay(city, '2026-07-01')).body['children']).toEqual([]);
    expect((await put(city, '2026-07-01')).body).toEqual({ day: '2026-07-01', version: 0, marks: [] });
    expect((await put(city, '2026-07-01', { except: [{ contract, code: 'B' }] })).body).toMatchObject({
      code: 'not-enrolled',
      because: { day: '2026-07-01', contracts: [contract] },
    });
  });

  it('takes no child of another group, no code of none, and no child twice', async () => {
    const city = await attendanceCity(1);
    const [contract] = city.contracts;
    const stranger = [{ contract: '0'.repeat(16), code: 'B' }];
    expect(await put(city, '2026-07-02', { except: stranger })).toMatchObject({ status: 404, body: { code: 'contract-unknown' } });
    expect((await put(city, '2026-07-02', { everybody: 'X' })).body).toMatchObject({ code: 'day-code-unknown' });
    expect((await put(city, '2026-07-02', { except: [{ contract, code: 'K' }] })).body).toMatchObject({ code: 'code-for-whole-group' });
    const twice = [
      { contract, code: 'B' },
      { contract, code: 'N' },
    ];
    expect((await put(city, '2026-07-02', { except: twice })).body).toMatchObject({
      code: 'request-invalid',
      fields: [{ field: 'body.except', message: 'each child is named once' }],
    });
    const unknown = { iin: head, params: { preschool: garden, group: 'moon', day: '2026-07-02' } };
    expect((await city.ask('showGroupDay', unknown)).body).toMatchObject({ code: 'group-unknown' });
  });

  it('is nobody’s but its own kindergarten’s', async () => {
    const city = await attendanceCity(1);
    await seedPreschool(city, 'qarlygash', { groups: [{ group: 'sun', capacity: 1 }], head: preschoolPeople.otherHead });
    for (const iin of [preschoolPeople.otherHead, people.clerk, people.parent]) {
      expect((await showDay(city, '2026-07-02', { iin })).status).toBe(403);
    }
  });

  it('shows its own teacher the names of its children, and the names leave nothing but the reply', async () => {
    const city = await attendanceCity(1);
    const { table, vault } = city.context;
    const [contract = ''] = city.contracts;
    const child = (await readContract(table, contract))?.child ?? '';
    const words = { iin: ownIin, name: 'Сәуле Үлгіқызы', bornOn: day(bornOn) };
    await table.together('name', await identifyChild(table, await vault(), child, words));
    expect((await showDay(city, '2026-07-02')).body['children']).toEqual([{ contract, name: 'Сәуле Үлгіқызы', bornOn }]);
    await put(city, '2026-07-02');
    const whole = await city.ask('showGroupMonth', { iin: teacher, params: { preschool: garden, group: 'sun', month: '2026-07' } });
    expect(whole.body['children']).toMatchObject([{ contract, name: 'Сәуле Үлгіқызы', bornOn }]);
    expect((await overview(city, '2026-07-02')).text).not.toMatch(/Сәуле|2022-05-10/);
    expect(city.lines.join('\n')).not.toMatch(/Сәуле|2022-05-10/);
    const audited = await city.ask('listAudit', { iin: people.auditor, params: { territory: 'karaganda' }, query: { day: '2026-07-02' } });
    expect(audited.text).toContain('showGroupDay');
    expect(audited.text).toContain('showGroupMonth');
    expect(audited.text).not.toMatch(/Сәуле|2022-05-10/);
  });

  it('shows that a parent said the child was not there', async () => {
    const city = await attendanceCity(1);
    const [contract = ''] = city.contracts;
    const reports = [{ day: '2026-07-02', at: city.context.now(), by: 'parent' }];
    const item = {
      item: 'absences',
      version: 1,
      eventHash: 'h',
      contract,
      territory: 'karaganda',
      preschool: garden,
      documents: [],
      reports,
    };
    await city.context.table.put('records', { ...absencesKey(contract), ...item }, 'ifAbsent');
    expect((await showDay(city, '2026-07-02')).body['children']).toEqual([{ contract, bornOn, saidAbsentAt: '2026-07-02T04:00:00.000Z' }]);
  });
});

describe('a late mark', () => {
  it('wants a reason, is taken with it, and stays visible in the day, the month and the history', async () => {
    const city = await attendanceCity(2);
    const [first = ''] = city.contracts;
    await markDay(city, '2026-07-02');
    const late = { at: '2026-07-04T00:00:00+05:00' };
    const refused = await markDay(city, '2026-07-02', { [first]: 'B' }, late);
    expect(refused).toMatchObject({ status: 409, body: { code: 'late-reason-needed' } });
    expect((await showDay(city, '2026-07-02')).body).toMatchObject({ late: true, lateFrom: '2026-07-03T19:00:00.000Z' });
    expect((await markDay(city, '2026-07-02', { [first]: 'B' }, { ...late, reason: 'paper-came' })).status).toBe(200);
    const shown = (await showDay(city, '2026-07-02')).body;
    expect(shown).toMatchObject({ version: 2, reason: 'paper-came' });
    expect(shown['children']).toContainEqual({ contract: first, bornOn, mark: { code: 'B', late: true } });
    const whole = await city.ask('showGroupMonth', { iin: head, params: { preschool: garden, group: 'sun', month: '2026-07' } });
    const child = (whole.body['children'] as { contract: string }[]).find(({ contract }) => contract === first);
    expect(child).toMatchObject({ late: ['2026-07-02'], unmarked: ['2026-07-03'] });
    expect(child).toHaveProperty('marks', '-b HHH    HH     HH     HH     ');
    const history = await city.ask('listGroupDayHistory', { ...ofDay('2026-07-02'), iin: head });
    expect(history.body['changes']).toMatchObject([
      { version: 1, kind: 'day', marks: [{ to: { code: 'P' } }, { to: { code: 'P' } }] },
      {
        version: 2,
        reason: 'paper-came',
        marks: [{ contract: first, from: { code: 'P', late: false }, to: { code: 'B', late: true } }],
      },
    ]);
  });
});

describe('the history of a day', () => {
  it('is read page by page, by the head and by auditors of the territory, and every look is written down', async () => {
    const city = await attendanceCity(1);
    const [contract = ''] = city.contracts;
    for (const code of ['B', 'N', 'Z']) await markDay(city, '2026-07-02', { [contract]: code });
    const params = { territory: 'karaganda', preschool: garden, group: 'sun', day: '2026-07-02' };
    const first = await city.ask('listMarkHistory', { iin: people.auditor, params, query: { limit: '2' } });
    expect(first.body).toMatchObject({ changes: [{ version: 1 }, { version: 2 }], next: 2 });
    city.at('2026-07-02T12:00:00+05:00');
    const rest = await city.ask('listMarkHistory', { iin: people.auditor, params, query: { after: '2' } });
    expect(rest.body).toMatchObject({ changes: [{ version: 3, marks: [{ from: { code: 'N' }, to: { code: 'Z' } }] }] });
    expect((await city.ask('listGroupDayHistory', ofDay('2026-07-02'))).status).toBe(403);
    const audited = await city.ask('listAudit', { iin: people.auditor, params: { territory: 'karaganda' }, query: { day: '2026-07-02' } });
    expect(audited.text.match(/"listMarkHistory"/g)).toHaveLength(2);
    const elsewhere = await city.ask('listMarkHistory', { iin: people.auditor, params: { ...params, preschool: 'none' } });
    expect(elsewhere.body).toMatchObject({ code: 'preschool-unknown' });
  });
});

describe('the day of a kindergarten, as its head sees it', () => {
  it('says which group is not marked, from 11:00 on that it is overdue, and then how many were what', async () => {
    const city = await attendanceCity(3, {
      groups: [
        { group: 'sun', capacity: 3 },
        { group: 'moon', capacity: 1 },
      ],
    });
    const empty = { group: 'moon', version: 0, children: 0, unmarked: 0, overdue: false, counts: [] };
    const open = { group: 'sun', version: 0, children: 3, unmarked: 3, counts: [] };
    city.at('2026-07-02T10:59:59.999+05:00');
    expect((await overview(city, '2026-07-02')).body['groups']).toMatchObject([empty, { ...open, overdue: false }]);
    city.at('2026-07-02T11:00:00+05:00');
    expect((await overview(city, '2026-07-02')).body['groups']).toMatchObject([empty, { ...open, overdue: true }]);
    await markDay(city, '2026-07-02', { [city.contracts[1] ?? '']: 'B' }, { at: '2026-07-02T11:20:00+05:00' });
    expect((await overview(city, '2026-07-02')).body['groups']).toMatchObject([
      empty,
      {
        group: 'sun',
        version: 1,
        savedAt: '2026-07-02T06:20:00.000Z',
        children: 3,
        unmarked: 0,
        overdue: false,
        counts: [
          { code: 'B', children: 1 },
          { code: 'P', children: 2 },
        ],
      },
    ]);
  });
});

describe('the last save of a month with 25 children', () => {
  it('takes at most two write units: 2,048 bytes', async () => {
    const city = await attendanceCity(25);
    await markMonth(city, '2026-07');
    const late = { at: '2026-08-04T10:00:00+05:00', reason: 'no-connection', key: '0b7f9ad4-6c9e-4c35-9d53-2a3f0f6f4e11' };
    const saved = await markDay(city, '2026-07-31', { [city.contracts[0] ?? '']: 'B' }, late);
    expect(saved.status).toBe(200);
    const entry = await readMarks(city.context.table, { preschool: garden, group: 'sun', month: month('2026-07') });
    expect(Object.keys(entry?.marks ?? {})).toHaveLength(25);
    const stored = await city.context.table.get('records', marksKey(garden, month('2026-07'), 'sun', entry?.seq ?? 0));
    if (stored === undefined) throw new Error('no entry');
    // Ids of kindergartens and groups have 13 characters and occur twice each.
    const longer = 2 * (13 - garden.length) + 2 * (13 - 'sun'.length);
    expect(copyChecked('records', stored).bytes + longer).toBeLessThanOrEqual(2_048);
  });
});
