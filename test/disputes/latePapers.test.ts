// A paper that came after its month was closed stands among the work of the department, which alone can put the month right. The child was ill from
// 2026-07-14 to 2026-07-16; nobody had brought a paper when July was closed.

import { beforeEach, describe, expect, it } from 'vitest';
import { listWork } from '../../shared/table/working.ts';
import { attendanceCity, seededMonth } from '../support/attendanceCity.ts';
import { people, type Answer } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';
import { correct } from '../support/disputingMonths.ts';
import { certificate } from '../support/seededAbsences.ts';
import type { SheetCity } from '../support/sheetCity.ts';
import { closeMonth } from '../support/timesheetCity.ts';

const ill = ['2026-07-14', '2026-07-15', '2026-07-16'];
const params = { territory: 'karaganda', queue: 'late-papers' };
let city: SheetCity;
let contract: string;

beforeEach(async () => {
  const there = await attendanceCity(1);
  city = { ...there, sheets: [] };
  contract = city.contracts[0] ?? '';
  await seededMonth(city, '2026-07', Object.fromEntries(ill.map((on) => [on, { [contract]: 'B' }])));
});

async function closed(): Promise<void> {
  city.at('2026-07-31T18:00:00+05:00');
  expect(await closeMonth(city, '2026-07')).toMatchObject({ status: 200 });
  city.at('2026-08-01T00:05:00+05:00');
  await city.run({ job: 'presentSheets' });
  city.at('2026-08-03T10:00:00+05:00');
}

const record = (more: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  city.ask('recordAbsenceDocument', {
    iin: head,
    params: { preschool: garden, contract },
    body: certificate('2026-07-14', '027-88', { to: '2026-07-16', issuedOn: '2026-07-17', ...more }),
  });
const entries = async () => (await listWork(city.context.table, 'karaganda', 'late-papers', { limit: 10 })).entries;
const correctByPapers = () => correct(city, { because: 'paper-came', latePapers: true });

describe('a paper for a closed month', () => {
  it('of 2026-08-03 is told to the department, and done once a head has put the month right by papers', async () => {
    await closed();
    const { body } = await record();
    const document = String(body['document']);
    const detail = { preschool: garden, contract, month: '2026-07', document };
    expect(await entries()).toMatchObject([{ about: `${contract}#2026-07#${document}`, detail }]);
    const shown = await city.ask('listWork', { iin: people.clerk, params });
    expect(shown.body['entries']).toMatchObject([{ detail }]);
    const counts = await city.ask('showWork', { iin: people.clerk, params: { territory: 'karaganda' } });
    expect(counts.body['queues']).toContainEqual({ queue: 'late-papers', count: 1, more: false, oldestAt: expect.any(String) });
    expect((await correct(city, { because: 'paper-came', latePapers: true, dryRun: true })).status).toBe(200);
    expect(await entries()).toHaveLength(1);
    expect(await correctByPapers()).toMatchObject({ status: 200, body: { differenceDays: 3 } });
    expect(await entries()).toEqual([]);
    // The days count by a paper now: another one for them changes nothing, and is nobody's work.
    expect((await record({ number: '027-89' })).status).toBe(201);
    expect(await entries()).toEqual([]);
  });

  it('is closed by hand where nothing is to be corrected, and done when the paper is taken back', async () => {
    await closed();
    await record();
    const { body } = await city.ask('listWork', { iin: people.clerk, params });
    const [entry] = body['entries'] as { entry: string }[];
    const done = await city.ask('closeWork', { iin: people.clerk, params, body: { entry: entry?.entry } });
    expect(done.status, done.text).toBe(200);
    expect(await entries()).toEqual([]);
    // The month can be put right all the same, and the paper taken back.
    const { body: second } = await record({ number: '027-90', to: '2026-07-15' });
    expect(await entries()).toHaveLength(1);
    const document = String(second['document']);
    const taken = { iin: head, params: { preschool: garden, contract, document }, body: { reason: 'entered-wrong' } };
    expect((await city.ask('withdrawAbsenceDocument', taken)).status).toBe(200);
    expect(await entries()).toEqual([]);
    expect((await correctByPapers()).status).toBe(200);
  });

  it('is nobody’s work where the month is open, or where its days were marked otherwise', async () => {
    city.at('2026-07-17T12:00:00+05:00');
    await record({ to: '2026-07-15' });
    expect(await entries()).toEqual([]);
    await closed();
    await record({ from: '2026-07-20', to: '2026-07-22', number: '027-91', issuedOn: '2026-07-22' });
    expect(await entries()).toEqual([]);
    // Of three days, two count by a paper already: the third is told of.
    await record({ number: '027-92' });
    expect(await entries()).toHaveLength(1);
  });
});
