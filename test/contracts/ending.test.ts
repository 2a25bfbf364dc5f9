// The last day of a contract, and what the family can do after it.

import { describe, expect, it } from 'vitest';
import { codeMessage } from '../../shared/notifications/codeMessage.ts';
import { smsSegments } from '../../shared/notifications/messages.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { endContractWrites } from '../../shared/table/ending.ts';
import { readContract } from '../../shared/table/contracts.ts';
import { readPlaces } from '../../shared/table/places.ts';
import { readVoucher } from '../../shared/table/vouchers.ts';
import { isRefusal } from '../../shared/domain/refusal.ts';
import { day } from '../../shared/domain/time.ts';
import { askPlace, enrolled, garden, head, oneFamily } from '../support/contractCity.ts';

async function going() {
  const city = await oneFamily([
    { group: 'sun', capacity: 1 },
    { group: 'moon', capacity: 1 },
  ]);
  return { city, family: city.family, contract: await enrolled(city, city.family) };
}

describe('the end of a contract', () => {
  it('by the parent: the last day is a day of it, then the voucher is free with five working days to choose again', async () => {
    const { city, family, contract } = await going();
    const params = { contract };
    const ended = await city.ask('endMyContract', { iin: family.iin, params, body: { lastDay: '2026-07-17' } });
    expect(ended.body).toMatchObject({ state: 'active', endsOn: '2026-07-17', ending: 'parent', moves: ['end', 'take-back-end'] });
    expect((await readPlaces(city.context.table, garden, 'sun'))?.stays).toEqual([{ contract, from: '2026-07-03', to: '2026-07-17' }]);
    city.at('2026-07-17T23:00:00+05:00');
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 0 });
    city.at('2026-07-18T00:30:00+05:00');
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 1 });
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 0 });
    expect(await readContract(city.context.table, contract)).toMatchObject({ state: 'ended' });
    // Counted from Saturday 2026-07-18: Monday to Friday.
    const voucher = await readVoucher(city.context.table, family.voucher);
    expect(voucher).toMatchObject({ state: 'confirmed', contractBy: { days: 5, lastDay: '2026-07-24' } });
    expect((await readApplication(city.context.table, family.number))?.state).toBe('accepted');
    const { body } = await city.ask('listMyNotices', { iin: family.iin });
    expect((body['notices'] as { kind: string }[])[0]).toMatchObject({ kind: 'contract-ended' });
    const again = await askPlace(city, family, { group: 'moon', startsOn: '2026-07-20' });
    expect(again.status).toBe(201);
    expect(again.body).not.toHaveProperty('replaces');
  });

  it('by the kindergarten, with its reason: the family is told, and may choose before the last day', async () => {
    const { city, family, contract } = await going();
    const params = { preschool: garden, contract };
    const body = { lastDay: '2026-07-31', reason: 'group-closes' };
    expect((await city.ask('endContract', { iin: head, params, body })).body).toMatchObject({ endsOn: '2026-07-31', ending: 'preschool' });
    const notices = (await city.ask('listMyNotices', { iin: family.iin })).body['notices'] as { kind: string; text: string }[];
    expect(notices.find(({ kind }) => kind === 'contract-ends')?.text).toContain('топ жабылады');
    expect((await askPlace(city, family, { group: 'moon', startsOn: '2026-08-01' })).status).toBe(201);
  });

  it('is not before today, may come sooner than it was set, and later for the side that set it', async () => {
    const { city, family, contract } = await going();
    const end = (lastDay: string) => city.ask('endMyContract', { iin: family.iin, params: { contract }, body: { lastDay } });
    expect((await end('2026-06-30')).body).toMatchObject({ code: 'end-impossible', because: { soonest: '2026-07-01' } });
    expect((await end('2026-07-20')).status).toBe(200);
    expect((await end('2026-07-21')).body).toMatchObject({ endsOn: '2026-07-21' });
    const byHead = { iin: head, params: { preschool: garden, contract }, body: { lastDay: '2026-07-30', reason: 'health' } };
    expect((await city.ask('endContract', byHead)).body).toMatchObject({ code: 'contract-ending', because: { endsOn: '2026-07-21' } });
    expect((await end('2026-07-10')).body).toMatchObject({ endsOn: '2026-07-10' });
  });

  it('before its first day leaves it without one, and the place is free at once', async () => {
    const { city, family, contract } = await going();
    expect((await city.ask('endMyContract', { iin: family.iin, params: { contract }, body: { lastDay: '2026-07-02' } })).status).toBe(200);
    expect((await readPlaces(city.context.table, garden, 'sun'))?.stays).toEqual([]);
    city.at('2026-07-03T08:00:00+05:00');
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 1 });
    expect(await readVoucher(city.context.table, family.voucher)).toMatchObject({ state: 'confirmed' });
  });

  it('by age closes the voucher, and the application leaves by age', async () => {
    const { city, family, contract } = await going();
    const { table, now } = city.context;
    const before = await readContract(table, contract);
    if (before === undefined) throw new Error('no contract');
    const command = { name: 'test', by: 'job:test', as: 'system', at: now(), key: contract, digest: '' } as const;
    const ended = await endContractWrites(table, before, { endsOn: day('2026-08-31'), reason: 'age' }, command, day('2026-07-01'));
    if (isRefusal(ended)) throw new Error(ended.refusal);
    await table.together('by age', ended.writes);
    city.at('2026-09-01T01:00:00+05:00');
    expect(await city.run({ job: 'endContracts' })).toEqual({ ended: 1 });
    expect(await readVoucher(table, family.voucher)).toMatchObject({ state: 'closed', ending: 'school-age' });
    expect((await readApplication(table, family.number))?.state).toBe('overAge');
    expect(await readContract(table, contract)).toMatchObject({ state: 'ended', endsOn: '2026-08-31' });
  });
});

describe('the message with a code to sign', () => {
  it.each(['kk', 'ru', 'en'] as const)('says in %s what is signed, names nobody, and fits two segments', (locale) => {
    const { sms } = codeMessage('123456', 5, locale, 'contract');
    expect(sms).toContain('123456');
    expect(sms).toMatch(/келісімшартқа|договора|contract/);
    expect(sms).not.toMatch(/https?:|www\./);
    expect(smsSegments(sms)).toBeLessThanOrEqual(2);
    expect(sms).not.toBe(codeMessage('123456', 5, locale).sms);
  });
});
