// What the department does with an application, and the queues that tell it what is to be done.

import { describe, expect, it } from 'vitest';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';

const territory = 'karaganda';

async function waitingCity() {
  const city = await staffedCity();
  const taken = await importCells(city, [
    row(1, '2023-03-01T09:00:00.000Z', { guardianIin: people.parent }),
    row(2, '2023-03-02T09:00:00.000Z', { guardianIin: people.otherParent, guardianPhone: '+77015550331' }),
  ]);
  const [first, second] = taken.map((one) => String(one['number']));
  if (first === undefined || second === undefined) throw new Error('not taken');
  return { city, first, second };
}

const suspend = (city: City, number: string, body: object = { reason: 'no-contact', note: 'letter-came-back' }) =>
  city.ask('suspendApplication', { params: { territory, number }, iin: people.clerk, body });
const archive = (city: City, number: string, body: object = { reason: 'moved-away', understood: true }) =>
  city.ask('archiveApplication', { params: { territory, number }, iin: people.clerk, body });
const counts = async (city: City) => {
  const { body } = await city.ask('showWork', { params: { territory }, iin: people.clerk });
  return Object.fromEntries((body['queues'] as { queue: string; count: number }[]).map(({ queue, count }) => [queue, count]));
};

describe('the stop-list', () => {
  it('takes a waiting application with a typed reason, which leaves the line and comes back by its parent', async () => {
    const { city, first, second } = await waitingCity();
    expect(await suspend(city, first)).toMatchObject({ status: 200, body: { state: 'suspended', suspended: { reason: 'no-contact' } } });
    await city.run({ job: 'recomputeQueue' });
    expect((await city.ask('findPosition', { params: { territory, number: second } })).body).toMatchObject({ position: 1 });
    expect((await city.ask('restoreApplication', { params: { number: first }, iin: people.parent })).status).toBe(200);
    await city.run({ job: 'recomputeQueue' });
    expect((await city.ask('findPosition', { params: { territory, number: first } })).body).toMatchObject({ position: 1 });
  });

  it('is told plainly: out of the queue for now, until which day it can be brought back, and that the date stays', async () => {
    const { city, first } = await waitingCity();
    await suspend(city, first, { reason: 'no-contract' });
    const { body } = await city.ask('listMyNotices', { iin: people.parent });
    const told = (body['notices'] as { kind: string; text: string }[]).find(({ kind }) => kind === 'application-suspended');
    // Twenty-eight days after Wednesday 2026-07-01, the last one whole.
    for (const words of ['әзірге кезектен тыс', '2026 жылғы 29 шілде', 'Бастапқы күн сақталады']) expect(told?.text).toContain(words);
  });

  it('is not for what does not wait, nor for a reason or a note of somebody’s own words', async () => {
    const { city, first } = await waitingCity();
    for (const body of [{ reason: 'because' }, { reason: 'no-contact', note: 'Mrs. S. was rude' }, { reason: 'no-confirm' }, {}])
      expect((await suspend(city, first, body)).status).toBe(400);
    await suspend(city, first);
    expect(await suspend(city, first)).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
  });

  it('does not take an application that has a voucher', async () => {
    const { city, first } = await waitingCity();
    await offer(city);
    for (const press of [suspend, archive])
      expect(await press(city, first)).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
  });
});

/** A round of both: Wednesday 2026-07-01, to be confirmed by Friday 2026-07-03. */
async function offer(city: City) {
  await city.run({ job: 'recomputeQueue' });
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.clerk, body: { count: 2 } });
  await city.ask('approveRound', { params: { territory, round: String(drafted.body['round']) }, iin: people.head });
  await city.run({ job: 'issueRounds' });
}

describe('the archive', () => {
  it('takes a waiting or stopped application for good, and wants to hear that this was understood', async () => {
    const { city, first, second } = await waitingCity();
    await suspend(city, second);
    expect((await archive(city, first, { reason: 'moved-away' })).status).toBe(400);
    for (const number of [first, second]) expect(await archive(city, number)).toMatchObject({ status: 200, body: { state: 'archived' } });
    expect(await archive(city, first)).toMatchObject({ status: 409, body: { code: 'move-forbidden' } });
    const { body } = await city.ask('listMyNotices', { iin: people.parent });
    expect((body['notices'] as { kind: string }[]).map(({ kind }) => kind)).toContain('application-archived');
  });
});

describe('the queue of deadlines', () => {
  it('shows vouchers within two working days of their end, soonest first and in pages', async () => {
    const { city, first, second } = await waitingCity();
    await offer(city);
    const list = async (query: Record<string, string>) =>
      (await city.ask('listWork', { params: { territory, queue: 'deadlines' }, iin: people.clerk, query })).body as {
        entries: { number: string; detail: unknown }[];
        next?: string;
      };
    const page = await list({ limit: '1' });
    const rest = await list({ limit: '1', after: page.next ?? '' });
    expect(rest.next).toBeUndefined();
    expect([...page.entries, ...rest.entries].map(({ number }) => number).toSorted()).toEqual([first, second].toSorted());
    expect(page.entries[0]?.detail).toEqual({ lastDay: '2026-07-03', due: 'confirm' });
    expect(await counts(city)).toMatchObject({ deadlines: 2, privileges: 0, duplicates: 0 });
    city.at('2026-07-04T00:00:00+05:00');
    expect(await counts(city)).toMatchObject({ deadlines: 0 });
  });
});
