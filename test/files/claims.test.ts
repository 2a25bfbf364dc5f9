// Claims to a status, from the parent's word to what time does to them. Whatever happens, the time of submission stays, and nobody stands before others
// by a claim that was not proved.

import { describe, expect, it } from 'vitest';
import { orderKeyOf } from '../../shared/domain/orderKey.ts';
import { scanWaiting } from '../../shared/table/queue.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';

const territory = 'karaganda';
const submittedAt = '2023-03-01T09:00:00.000Z';
const paper = { kind: 'certificate', number: '12', issuedOn: '2026-06-25' };

/** A waiting family of the general queue that claims a status on Wednesday 2026-07-01. */
async function claiming(status = 'large-family', given: object = { evidence: 'certificate 7' }) {
  const city = await staffedCity();
  const [taken] = await importCells(city, [row(1, submittedAt, { guardianIin: people.parent, guardianPhone: '+77015550331' })]);
  const number = String(taken?.['number']);
  await city.ask('makeClaim', { params: { number }, iin: people.parent, body: { status, ...given } });
  return { city, number };
}

const decide = (city: City, number: string, body: object, status = 'large-family') =>
  city.ask('decideClaim', { params: { territory, number, status }, iin: people.clerk, body });

const file = async (city: City, number: string) =>
  (await city.ask('showFamilyFile', { params: { territory, number }, iin: people.clerk })).body['application'] as Record<string, unknown>;

const queueOf = async (city: City, queue: string) =>
  (await city.ask('listWork', { params: { territory, queue }, iin: people.clerk })).body['entries'] as Record<string, unknown>[];

const noticesToParent = async (city: City) =>
  (await city.ask('listMyNotices', { iin: people.parent })).body['notices'] as { kind: string; text: string }[];

const kindsToParent = async (city: City) => (await noticesToParent(city)).map(({ kind }) => kind);

describe('a claim', () => {
  it('gains nothing until it is verified, and waits in the department’s queue with five working days for its papers', async () => {
    const { city, number } = await claiming('teacher-child');
    expect(await file(city, number)).toMatchObject({ category: 11, statuses: [], claims: [{ status: 'teacher-child', state: 'claimed' }] });
    const [entry] = await queueOf(city, 'privileges');
    // Mon 2026-07-06 is a day off by law and works nobody: the fifth working day is Thu 2026-07-09.
    expect(entry).toMatchObject({
      number,
      detail: { status: 'teacher-child', presentBefore: '2026-07-09T19:00:00.000Z', evidence: 'certificate 7' },
    });
    // How long it has waited stands beside how much waits.
    const { body } = await city.ask('showWork', { params: { territory }, iin: people.clerk });
    expect(body['queues']).toContainEqual({ queue: 'privileges', count: 1, more: false, oldestAt: entry?.['at'] });
    const notice = (await noticesToParent(city)).find(({ kind }) => kind === 'claim-made');
    expect(notice).toMatchObject({ text: expect.stringContaining('2026 жылғы 9 шілде') });
    const events = JSON.stringify((await city.ask('showFamilyFile', { params: { territory, number }, iin: people.clerk })).body['events']);
    expect(events).toContain(`"submittedAt":"${submittedAt}"`);
    expect(events).not.toMatch(/:1[0-9]{12}\b/);
  });

  it('verified, moves the application to its true category at its original time', async () => {
    const { city, number } = await claiming();
    const decided = await decide(city, number, { decision: 'verify', document: paper });
    expect(decided).toMatchObject({ status: 200, body: { state: 'waiting', category: 7, submittedAt, statuses: ['large-family'] } });
    // The family's own word stays beside the paper the clerk saw.
    const kept = { state: 'verified', evidence: 'certificate 7', document: 'certificate 12 2026-06-25' };
    expect(await file(city, number)).toMatchObject({ claims: [kept] });
    expect(decided.body['reason']).toMatchObject({ category: 'priority-2022', statuses: ['large-family'] });
    const application = await readApplication(city.context.table, number);
    if (application === undefined) throw new Error('gone');
    expect(await scanWaiting(city.context.table, territory)).toEqual(orderKeyOf(application));
    expect(await queueOf(city, 'privileges')).toEqual([]);
    expect(await kindsToParent(city)).toContain('claim-verified');
  });

  it('is not verified by papers of another time: ended on 2026-06-30, or issued on 2026-07-02', async () => {
    const { city, number } = await claiming('teacher-child');
    for (const issuedOn of ['2026-05-31', '2026-07-02']) {
      const refused = await decide(city, number, { decision: 'verify', document: { ...paper, issuedOn } }, 'teacher-child');
      expect(refused, issuedOn).toMatchObject({ status: 422, body: { code: 'papers-not-in-force' } });
    }
    const stillGood = await decide(city, number, { decision: 'verify', document: { ...paper, issuedOn: '2026-06-01' } }, 'teacher-child');
    expect(stillGood).toMatchObject({ status: 200, body: { claims: [{ state: 'verified', validUntil: '2026-07-01' }] } });
  });

  it('that nobody made cannot be decided, nor one that is decided', async () => {
    const { city, number } = await claiming();
    expect(await decide(city, number, { decision: 'verify', document: paper }, 'orphan')).toMatchObject({ status: 404 });
    await decide(city, number, { decision: 'verify', document: paper });
    const again = await decide(city, number, { decision: 'verify', document: paper });
    expect(again).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
  });

  it('found false after its verification, loses what it gained', async () => {
    const { city, number } = await claiming();
    await decide(city, number, { decision: 'verify', document: paper });
    const rejected = await decide(city, number, { decision: 'reject', reason: 'papers-false' });
    expect(rejected.body).toMatchObject({ state: 'suspended', category: 11, statuses: [] });
  });
});

describe('a rejected claim', () => {
  it('stops the application for ten days, then it comes back by itself at its original time', async () => {
    const { city, number } = await claiming();
    const rejected = await decide(city, number, { decision: 'reject', reason: 'facts-differ' });
    const until = '2026-07-10T19:00:00.000Z';
    expect(rejected.body).toMatchObject({ state: 'suspended', suspended: { reason: 'privilege-rejected', until } });
    const told = (await noticesToParent(city)).find(({ kind }) => kind === 'claim-rejected');
    expect(told?.text).toContain('2026 жылғы 11 шілде');
    expect(await scanWaiting(city.context.table, territory)).toHaveLength(0);

    city.at('2026-07-10T23:59:59.998+05:00');
    expect(await city.run({ job: 'expireClaims' })).toEqual({ steps: 0 });
    city.at('2026-07-11T00:00:00+05:00');
    expect(await city.run({ job: 'expireClaims' })).toEqual({ steps: 1 });
    expect(await file(city, number)).toMatchObject({ state: 'waiting', category: 11, submittedAt });
    expect(await city.run({ job: 'expireClaims' })).toEqual({ steps: 0 });
    expect(await kindsToParent(city)).toEqual(expect.arrayContaining(['claim-rejected', 'application-returned']));
  });

  it('is what becomes of papers that never came: due to Thu 2026-07-09', async () => {
    const { city, number } = await claiming('teacher-child');
    city.at('2026-07-09T23:59:59.998+05:00');
    expect(await city.run({ job: 'expireClaims' })).toEqual({ steps: 0 });
    city.at('2026-07-10T00:00:00+05:00');
    expect(await city.run({ job: 'expireClaims' })).toEqual({ steps: 1 });
    const { claims, state } = await file(city, number);
    expect(state).toBe('suspended');
    expect(claims).toMatchObject([{ state: 'rejected', reason: 'papers-not-presented' }]);
    expect(await queueOf(city, 'privileges')).toEqual([]);
  });
});

describe('a right the department looks up in the registers', () => {
  it('asks for no number and no paper, waits in the work queue as long as it takes, and counts for nothing meanwhile', async () => {
    const { city, number } = await claiming('orphan', {});
    expect((await queueOf(city, 'privileges'))[0]).toMatchObject({ number, detail: { status: 'orphan' } });
    const notice = (await noticesToParent(city)).find(({ kind }) => kind === 'claim-made');
    expect(notice?.text).toContain('ештеңе әкелудің қажеті жоқ');
    city.at('2026-12-01T00:00:00+05:00');
    expect(await city.run({ job: 'expireClaims' })).toEqual({ steps: 0 });
    expect(await file(city, number)).toMatchObject({ state: 'waiting', category: 11, claims: [{ state: 'claimed' }] });
    const document = { kind: 'extract', number: '12', issuedOn: '2026-11-30' };
    const decided = await decide(city, number, { decision: 'verify', document }, 'orphan');
    expect(decided).toMatchObject({ status: 200, body: { category: 7, submittedAt, statuses: ['orphan'] } });
  });

  it('is not one that a certificate proves: without its number that is refused', async () => {
    const { city, number } = await claiming('orphan', {});
    const refused = await city.ask('makeClaim', { params: { number }, iin: people.parent, body: { status: 'teacher-child' } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'claim-paper-needed' } });
    expect(refused.body['because']).toEqual({ statuses: ['military-child', 'special-state-body-child', 'teacher-child'] });
  });
});

describe('a certificate', () => {
  it('is good for thirty days and then takes its status with it, even where the job comes weeks late', async () => {
    const { city, number } = await claiming('military-child');
    await decide(city, number, { decision: 'verify', document: paper }, 'military-child');
    expect(await file(city, number)).toMatchObject({ category: 3, claims: [{ validUntil: '2026-07-25' }] });
    city.at('2026-07-25T23:59:59.998+05:00');
    expect(await city.run({ job: 'expireClaims' })).toEqual({ steps: 0 });
    city.at('2026-08-20T12:00:00+05:00');
    expect(await city.run({ job: 'expireClaims' })).toEqual({ steps: 1 });
    expect(await file(city, number)).toMatchObject({ state: 'waiting', category: 11, submittedAt, claims: [{ state: 'expired' }] });
    expect(await kindsToParent(city)).toContain('claim-expired');
  });

  it('may be followed by a new one', async () => {
    const { city, number } = await claiming('military-child');
    await decide(city, number, { decision: 'verify', document: paper }, 'military-child');
    city.at('2026-07-26T00:00:00+05:00');
    await city.run({ job: 'expireClaims' });
    expect(
      (
        await city.ask('makeClaim', {
          params: { number },
          iin: people.parent,
          body: { status: 'military-child', evidence: 'certificate 8' },
        })
      ).status,
    ).toBe(200);
    const fresh = { ...paper, issuedOn: '2026-07-26' };
    expect((await decide(city, number, { decision: 'verify', document: fresh }, 'military-child')).body).toMatchObject({ category: 3 });
    expect((await city.run({ job: 'expireClaims' }))['steps']).toBe(0);
  });
});
