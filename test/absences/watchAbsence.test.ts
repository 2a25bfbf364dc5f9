// The job that watches long absences: warned at 15 and 25 calendar days, proposed at 30 as by the city itself, each once, and never decided.

import { beforeEach, describe, expect, it } from 'vitest';
import { memoryTable, type Change } from '../../shared/table/memory.ts';
import { readRevocation } from '../../shared/table/revocations.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { attendanceCity, daysToMark, seededMonth, teacher, type AttendanceCity, type Exceptions } from '../support/attendanceCity.ts';
import { people } from '../support/city.ts';
import { garden } from '../support/contractCity.ts';
import { certificate } from '../support/seededAbsences.ts';
import { violationsOf } from '../support/voucherCity.ts';

let city: AttendanceCity;
let child: string;
let other: string;
let changes: Change[];

beforeEach(async () => {
  changes = [];
  city = await attendanceCity(2, { table: memoryTable({ onWrite: (change) => changes.push(change) }) });
  child = city.contracts[0] ?? '';
  other = city.contracts[1] ?? '';
});

const family = () => city.families[0] ?? { iin: '', voucher: '', number: '' };

/** Away without a reason on every working day from one day to another, as far as the months are marked. */
async function away(from: string, to: string, code = 'N'): Promise<Exceptions> {
  const exceptions: Record<string, Record<string, string>> = {};
  for (const month of ['2026-07', '2026-08', '2026-09', '2026-10'])
    for (const on of await daysToMark(city, month)) if (from <= on && on <= to) exceptions[on] = { [child]: code };
  return exceptions;
}

/** Marks July to that day and looks on its evening. */
async function watchOn(on: string, exceptions: Exceptions): Promise<Record<string, unknown>> {
  const upTo = Object.fromEntries(Object.entries(exceptions).filter(([day]) => day <= on));
  for (const month of ['2026-07', '2026-08', '2026-09']) if (month <= on.slice(0, 7)) await seededMonth(city, month, upTo);
  city.at(`${on}T20:00:00+05:00`);
  return city.run({ job: 'watchAbsence', territory: 'karaganda' });
}

const told = async (kind: string, iin = family().iin) => {
  const { body } = await city.ask('listMyNotices', { iin, query: { limit: '50' } });
  return (body['notices'] as { kind: string }[]).filter((notice) => notice.kind === kind);
};
const nothing = { warned: 0, proposed: 0 };

describe('the watch', () => {
  it('warns at 15 days, at 25, and proposes a revocation at 30 that another decides; nobody else hears anything', async () => {
    // From Thursday 2026-07-02: the 15th day is 2026-07-16, the 25th is Sunday 2026-07-26, the 30th is 2026-07-31.
    const exceptions = await away('2026-07-02', '2026-08-31');
    expect(await watchOn('2026-07-15', exceptions)).toEqual(nothing);
    expect(await watchOn('2026-07-16', exceptions)).toEqual({ warned: 1, proposed: 0 });
    expect(await watchOn('2026-07-24', exceptions)).toEqual(nothing);
    expect(await watchOn('2026-07-27', exceptions)).toEqual({ warned: 1, proposed: 0 });
    expect(await watchOn('2026-07-30', exceptions)).toEqual(nothing);
    expect(await watchOn('2026-07-31', exceptions)).toEqual({ warned: 0, proposed: 1 });
    expect(await told('absence-warning')).toHaveLength(2);
    expect(await told('revocation-proposed')).toHaveLength(1);
    const { table } = city.context;
    expect(await readRevocation(table, family().voucher)).toMatchObject({
      state: 'proposed',
      reason: 'absence',
      proposedBy: 'job:watchAbsence',
      paper: { kind: 'attendance-record' },
    });
    expect(await readVoucher(table, family().voucher)).toMatchObject({ state: 'contracted', contract: child });
    const shown = await city.ask('showMyRevocation', { iin: family().iin, params: { voucher: family().voucher } });
    expect(shown.body).toMatchObject({ reason: 'absence' });
    expect(shown.text).toContain(`${child}/2026-07-02/2026-07-31`);
    const params = { territory: 'karaganda', voucher: family().voucher };
    expect((await city.ask('decideRevocation', { iin: people.head, params, body: { decision: 'revoke' } })).status).toBe(200);
    expect(await told('absence-warning', city.families[1]?.iin)).toHaveLength(0);
    expect(await violationsOf(city)).toEqual([]);
  });

  it('tells nobody twice, however often and however close together it runs (I-26)', async () => {
    const exceptions = await away('2026-07-02', '2026-07-31');
    await watchOn('2026-07-16', exceptions);
    changes.length = 0;
    await Promise.all(Array.from({ length: 4 }, () => city.run({ job: 'watchAbsence', territory: 'karaganda' })));
    expect(changes).toEqual([]);
    city.at('2026-07-27T20:00:00+05:00');
    await seededMonth(city, '2026-07', exceptions);
    await Promise.all(Array.from({ length: 4 }, () => city.run({ job: 'watchAbsence', territory: 'karaganda' })));
    expect(await told('absence-warning')).toHaveLength(2);
  });

  it('ends its count with a day the child came, and begins anew after it', async () => {
    const exceptions = { ...(await away('2026-07-02', '2026-08-31')), '2026-07-17': {} };
    expect(await watchOn('2026-07-16', exceptions)).toMatchObject({ warned: 1 });
    expect(await watchOn('2026-07-31', exceptions)).toEqual(nothing);
    // Monday 2026-07-20 is the first day of the second run, 2026-08-03 its 15th.
    expect(await watchOn('2026-08-03', exceptions)).toEqual({ warned: 1, proposed: 0 });
    expect(await told('absence-warning')).toHaveLength(2);
  });

  it('leaves families alone whose child is ill, on leave or in quarantine, and those nobody marked', async () => {
    for (const code of ['B', 'O', 'K', 'Z', 'R']) await watchOn('2026-07-31', await away('2026-07-02', '2026-07-31', code));
    expect(await told('absence-warning')).toHaveLength(0);
    city.at('2026-09-30T20:00:00+05:00');
    expect(await city.run({ job: 'watchAbsence', territory: 'karaganda' })).toEqual(nothing);
  });

  it('counts no day a paper was recorded for: a certificate of the 24th day ends the run', async () => {
    const exceptions = await away('2026-07-02', '2026-08-31');
    expect(await watchOn('2026-07-24', exceptions)).toMatchObject({ warned: 1 });
    const body = certificate('2026-07-13', '8', { to: '2026-07-24', issuedOn: '2026-07-24' });
    await city.ask('recordAbsenceDocument', { iin: teacher, params: { preschool: garden, contract: child }, body });
    expect(await watchOn('2026-08-07', exceptions)).toEqual(nothing);
    // Monday 2026-07-27 is the first day after the paper: 2026-08-10 is the 15th.
    expect(await watchOn('2026-08-10', exceptions)).toEqual({ warned: 1, proposed: 0 });
  });

  it('that was down for two months warns first, and proposes three days later', async () => {
    const exceptions = await away('2026-07-02', '2026-09-30');
    expect(await watchOn('2026-09-25', exceptions)).toEqual({ warned: 1, proposed: 0 });
    expect(await watchOn('2026-09-26', exceptions)).toEqual(nothing);
    expect(await watchOn('2026-09-28', exceptions)).toEqual({ warned: 0, proposed: 1 });
    expect(await watchOn('2026-09-30', exceptions)).toEqual(nothing);
  });

  it('does not propose again what the department has dropped, as long as the same absence goes on', async () => {
    const exceptions = await away('2026-07-02', '2026-09-30');
    await watchOn('2026-07-27', exceptions);
    expect(await watchOn('2026-07-31', exceptions)).toMatchObject({ proposed: 1 });
    const params = { territory: 'karaganda', voucher: family().voucher };
    expect((await city.ask('decideRevocation', { iin: people.head, params, body: { decision: 'drop' } })).status).toBe(200);
    expect(await watchOn('2026-08-31', exceptions)).toEqual(nothing);
  });

  it('does not propose where a clerk already has, and leaves that proposal as it is', async () => {
    const exceptions = await away('2026-07-02', '2026-09-30');
    await watchOn('2026-07-27', exceptions);
    const params = { territory: 'karaganda', voucher: family().voucher };
    const body = { reason: 'moved-away', paper: { kind: 'letter', number: '15-02/318', issuedOn: '2026-07-27' } };
    expect((await city.ask('proposeRevocation', { iin: people.clerk, params, body })).status).toBe(201);
    expect(await watchOn('2026-07-31', exceptions)).toEqual(nothing);
    expect(await readRevocation(city.context.table, family().voucher)).toMatchObject({ reason: 'moved-away' });
  });

  it('says nothing of a child whose contract is over', async () => {
    const exceptions = await away('2026-07-02', '2026-09-30');
    city.at('2026-07-10T10:00:00+05:00');
    await city.ask('endMyContract', { iin: family().iin, params: { contract: child }, body: { lastDay: '2026-07-20' } });
    expect(await watchOn('2026-07-16', exceptions)).toMatchObject({ warned: 1 });
    city.at('2026-07-22T10:00:00+05:00');
    await city.run({ job: 'endContracts' });
    expect(await watchOn('2026-08-03', exceptions)).toEqual(nothing);
    expect(other).not.toBe(child);
  });

  it('judges by an earlier instant as the marks were to that day', async () => {
    const exceptions = await away('2026-07-02', '2026-07-31');
    await seededMonth(city, '2026-07', exceptions);
    city.at('2026-07-31T20:00:00+05:00');
    expect(await city.run({ job: 'watchAbsence', territory: 'karaganda', at: '2026-07-15T20:00:00+05:00' })).toEqual(nothing);
    expect(await city.run({ job: 'watchAbsence', territory: 'karaganda', at: '2026-07-16T20:00:00+05:00' })).toMatchObject({ warned: 1 });
  });
});
