// The main road from end to end through the chain every request takes: imported, published, looked up, issued by two people, told, answered.

import { describe, expect, it } from 'vitest';
import { importCells, people, row, staffedCity, type City } from '../support/city.ts';

const territory = 'karaganda';

async function issuedCity(count = 2): Promise<{ city: City; voucher: string; number: string; round: string }> {
  const city = await staffedCity();
  const outcomes = await importCells(city, [
    row(1, '2023-01-10T09:00:00.250Z', { guardianIin: people.parent, guardianPhone: '+77011234567' }),
    row(2, '2023-01-10T09:00:00.251Z', { guardianIin: people.otherParent, guardianPhone: '+77011234568' }),
    row(3, '2023-01-11T09:00:00.000Z'),
  ]);
  await city.run({ job: 'recomputeQueue' });
  const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count } });
  const params = { territory, round: String(drafted.body['round']) };
  await city.ask('approveRound', { params, iin: people.secondHead });
  await city.run({ job: 'issueRounds' });
  const mine = await city.ask('listMyVouchers', { iin: people.parent });
  const [voucher] = mine.body['vouchers'] as { voucher: string }[];
  return { city, voucher: voucher?.voucher ?? '', number: String(outcomes[0]?.['number']), round: params.round };
}

describe('the queue', () => {
  it('keeps the millisecond of submission and shows every family its number', async () => {
    const city = await staffedCity();
    const outcomes = await importCells(city, [
      row(2, '2023-01-10T09:00:00.251Z'),
      row(1, '2023-01-10T09:00:00.250Z'),
      row(3, '2023-01-11T09:00:00Z'),
    ]);
    await city.run({ job: 'recomputeQueue' });
    const positions = await Promise.all(
      outcomes.map(async ({ number }) => (await city.ask('findPosition', { params: { territory, number: String(number) } })).body),
    );
    expect(positions.map(({ position, of }) => [position, of])).toEqual([
      [2, 3],
      [1, 3],
      [3, 3],
    ]);
    const page = await city.ask('listQueue', {
      params: { territory, category: String(positions[0]?.['category']) },
      query: { limit: '2' },
    });
    expect(page.body).toMatchObject({ total: 3, from: 1, next: 3 });
    expect((page.body['rows'] as { number: string; position: number }[]).map(({ number }) => number)).toEqual([
      outcomes[1]?.['number'],
      outcomes[0]?.['number'],
    ]);
  });

  it('answers 404 for what is not there and 400 naming the field for what cannot be', async () => {
    const city = await staffedCity();
    expect((await city.ask('showQueue', { params: { territory } })).body).toMatchObject({ status: 404, code: 'queue-not-published' });
    await importCells(city, [row(1, '2023-01-10T09:00:00Z')]);
    await city.run({ job: 'recomputeQueue' });
    expect((await city.ask('showQueue', { params: { territory: 'nowhere' } })).body).toMatchObject({
      status: 404,
      code: 'territory-unknown',
    });
    expect((await city.ask('findPosition', { params: { territory, number: '00000000' } })).status).toBe(404);
    const bad = await city.ask('listQueue', { params: { territory, category: '1' }, query: { limit: 'many' } });
    expect(bad.body).toMatchObject({ status: 400, code: 'request-invalid', fields: [{ field: 'query.limit' }] });
  });

  it('is served from caches by its version', async () => {
    const city = await staffedCity();
    await importCells(city, [row(1, '2023-01-10T09:00:00Z')]);
    await city.run({ job: 'recomputeQueue' });
    const first = await city.ask('showQueue', { params: { territory } });
    const again = await city.ask('showQueue', { params: { territory }, headers: { 'if-none-match': String(first.headers['etag']) } });
    expect([first.status, again.status]).toEqual([200, 304]);
  });
});

describe('a page of a named version', () => {
  it('stays as it was when the queue moves on, and may be kept for good', async () => {
    const { city, number } = await issuedCity(1);
    const { body } = await city.ask('findPosition', { params: { territory, number } });
    const params = { territory, category: String(body['category']) };
    await city.run({ job: 'recomputeQueue' });
    const old = await city.ask('listQueue', { params, query: { version: '1' } });
    const now = await city.ask('listQueue', { params });
    expect([old.body['total'], now.body['total']]).toEqual([3, 2]);
    expect(old.headers['cache-control']).toContain('immutable');
    expect(now.headers['cache-control']).toBe('public, max-age=10');
    expect((await city.ask('listQueue', { params, query: { version: '9' } })).body).toMatchObject({ status: 404, code: 'version-unknown' });
  });
});

describe('a round', () => {
  it('is drafted by one person and approved by another', async () => {
    const city = await staffedCity();
    await importCells(city, [row(1, '2023-01-10T09:00:00Z'), row(2, '2023-01-10T10:00:00Z')]);
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory }, iin: people.head, body: { count: 1 } });
    const params = { territory, round: String(drafted.body['round']) };
    const dry = await city.ask('checkRound', { params, iin: people.auditor });
    expect(dry.body).toMatchObject({ awarded: 1, queueVersion: 1 });
    expect((await city.ask('approveRound', { params, iin: people.head })).body).toMatchObject({ status: 409, code: 'same-person' });
    expect((await city.ask('approveRound', { params, iin: people.secondHead })).body).toMatchObject({ state: 'approved' });
    await city.run({ job: 'issueRounds' });
    expect((await city.ask('showRound', { params, iin: people.clerk })).body).toMatchObject({ state: 'finished', issued: 1, skipped: 0 });
    expect((await city.ask('listPublicRounds', { params: { territory } })).body).toMatchObject({
      rounds: [{ state: 'finished', issued: 1 }],
    });
  });

  it('takes those it served out of the next publication, and everyone behind moves up', async () => {
    const { city } = await issuedCity();
    await city.run({ job: 'recomputeQueue' });
    expect((await city.ask('showQueue', { params: { territory } })).body).toMatchObject({ version: 2, total: 1 });
  });
});

describe('a voucher', () => {
  it('is seen by its family with two working days to confirm', async () => {
    const { city, voucher } = await issuedCity();
    const mine = await city.ask('listMyVouchers', { iin: people.parent });
    expect(mine.body).toMatchObject({
      vouchers: [{ voucher, state: 'issued', confirmLastDay: '2026-07-03', moves: ['confirm', 'refuse'] }],
    });
    const inbox = await city.ask('listMyNotices', { iin: people.parent });
    expect((inbox.body['notices'] as { kind: string }[]).map(({ kind }) => kind)).toEqual(['voucher-issued', 'application-imported']);
  });

  it('is confirmed once, however often the button is pressed (I-23)', async () => {
    const { city, voucher } = await issuedCity();
    const press = { params: { voucher }, iin: people.parent, key: 'one-press-1' };
    const [first, second] = await Promise.all([city.ask('confirmVoucher', press), city.ask('confirmVoucher', press)]);
    expect(first.body).toMatchObject({ state: 'confirmed' });
    expect(second.body).toEqual(first.body);
    expect((await city.ask('confirmVoucher', { ...press, key: 'another-press' })).body).toMatchObject({
      status: 409,
      code: 'move-forbidden',
    });
  });

  it('refuses a key that was used for something else', async () => {
    const { city, voucher } = await issuedCity();
    await city.ask('confirmVoucher', { params: { voucher }, iin: people.parent, key: 'one-press-1' });
    const other = await city.ask('refuseVoucher', {
      params: { voucher },
      iin: people.parent,
      key: 'one-press-1',
      body: { understood: true },
    });
    expect(other.body).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it('is taken in the last millisecond and not in the next one (I-14)', async () => {
    const inTime = await issuedCity();
    inTime.city.at('2026-07-03T18:59:59.999Z');
    expect((await inTime.city.ask('confirmVoucher', { params: { voucher: inTime.voucher }, iin: people.parent })).status).toBe(200);
    const late = await issuedCity();
    late.city.at('2026-07-03T19:00:00.000Z');
    const answer = await late.city.ask('confirmVoucher', { params: { voucher: late.voucher }, iin: people.parent });
    expect(answer.body).toMatchObject({ status: 409, code: 'confirm-deadline-passed', because: { deadline: '2026-07-03T19:00:00.000Z' } });
  });

  it('that nobody confirmed expires, and the application is on the stop-list', async () => {
    const { city, voucher } = await issuedCity();
    city.at('2026-07-03T19:00:00.000Z');
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 2 });
    expect(await city.run({ job: 'expireVouchers' })).toEqual({ expired: 0 });
    expect((await city.ask('listMyVouchers', { iin: people.parent })).body).toMatchObject({ vouchers: [{ voucher, state: 'expired' }] });
    expect((await city.ask('listMyApplications', { iin: people.parent })).body).toMatchObject({
      applications: [{ state: 'suspended', suspended: { reason: 'no-confirm' } }],
    });
  });

  it('is nobody else’s: another parent and a stranger find nothing', async () => {
    const { city, voucher } = await issuedCity();
    for (const iin of [people.otherParent, people.stranger, people.head]) {
      expect((await city.ask('confirmVoucher', { params: { voucher }, iin })).body).toMatchObject({ status: 404, code: 'not-found' });
    }
    expect((await city.ask('confirmVoucher', { params: { voucher } })).status).toBe(401);
  });
});
