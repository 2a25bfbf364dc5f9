// Rounds sized by free places, by money and by vouchers that came back, drafted by one person and approved by another. What is fixed is fixed at the
// approval, from the figures of that moment.

import { describe, expect, it } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { itemOf } from '../../shared/table/commit.ts';
import { roundKey, roundListKey } from '../../shared/table/keys.ts';
import { readReturned } from '../../shared/table/returned.ts';
import { readRound } from '../../shared/table/rounds.ts';
import { people } from '../support/city.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { approve, check, draft, giveBack, here, roundCity, rulebooksWith, territory } from '../support/roundCity.ts';

const places = (capacity: number) => ({ groups: [{ group: 'g1', capacity }], head: preschoolPeople.head });

describe('a draft', () => {
  it('is taken by count in the short form, and never with two sizes or none', async () => {
    const city = await roundCity(3);
    const short = await draft(city, { count: 2 });
    expect(short.answer.body).toMatchObject({ count: 2, sizing: { by: 'count' }, scope: 'territory', state: 'draft' });
    expect((await draft(city, { sizing: { by: 'count', count: 2 }, scope: 'settlements' })).answer.body).toMatchObject({
      count: 2,
      scope: 'settlements',
    });
    for (const body of [{}, { plan: 'weighted' }, { count: 1, sizing: { by: 'places' } }, { sizing: { by: 'places', count: 4 } }]) {
      expect((await draft(city, body)).answer).toMatchObject({ status: 400, body: { code: 'request-invalid' } });
    }
  });

  it('is refused, and its approval too, while the legal basis has lapsed (I-33)', async () => {
    const rulebooks = rulebooksWith(({ legalBasis }) => ({ legalBasis: legalBasis.slice(0, 1) }));
    const city = await roundCity(3, { rulebooks });
    const { round } = await draft(city, { count: 2 });
    city.at('2026-07-02T00:00:00+05:00');
    expect((await draft(city, { count: 2 })).answer.body).toMatchObject({ status: 409, code: 'basis-lapsed' });
    expect((await approve(city, round)).body).toMatchObject({ status: 409, code: 'basis-lapsed', because: { from: '2026-07-02' } });
  });
});

describe('a round by free places', () => {
  it('has as many vouchers as are free at its approval, and both figures are frozen', async () => {
    const city = await roundCity(20);
    await seedPreschool(city, 'k1', places(6));
    const { round, answer } = await draft(city, { sizing: { by: 'places' } });
    expect(answer.body).toMatchObject({ count: 6, sizing: { by: 'places', freePlaces: 6 } });
    await seedPreschool(city, 'k2', places(3));
    const approved = await approve(city, round);
    expect(approved.body).toMatchObject({ state: 'approved', count: 9, sizing: { by: 'places', freePlaces: 9, costEach: 45_000_000 } });
    const stored = await readRound(city.context.table, territory, round);
    expect(stored).toMatchObject({ count: 6, sizing: { freePlaces: 6 }, frozen: { input: { count: 9, sizing: { freePlaces: 9 } } } });
    await city.run({ job: 'issueRounds' });
    expect((await city.ask('showRound', { params: { territory, round }, iin: people.auditor })).body).toMatchObject({ issued: 9 });
  });

  it('counts no place of a kindergarten that is not on the list today', async () => {
    const city = await roundCity(3);
    await seedPreschool(city, 'k1', places(6));
    // The city's clock stands before the kindergarten's first day on the list.
    city.at('2026-06-30T10:00:00+05:00');
    expect((await draft(city, { sizing: { by: 'places' } })).answer.body).toMatchObject({ count: 0 });
  });

  it('that comes out empty is refused: round-empty', async () => {
    const city = await roundCity(3);
    const { round } = await draft(city, { sizing: { by: 'places' } });
    expect((await check(city, round)).body).toMatchObject({ count: 0, awarded: 0 });
    expect((await approve(city, round)).body).toMatchObject({ status: 409, code: 'round-empty' });
  });
});

describe('a round by money', () => {
  it('has as many vouchers as it pays for to the end of the year, and says what each costs', async () => {
    const city = await roundCity(5);
    const { round, answer } = await draft(city, { sizing: { by: 'budget', budget: 2 * 45_000_000 + 44_999_999 } });
    expect(answer.body).toMatchObject({ count: 2, sizing: { costEach: 45_000_000 } });
    // In September fewer months are left to be paid, so the same money goes further.
    city.at('2026-09-01T10:00:00+05:00');
    expect((await approve(city, round)).body).toMatchObject({ count: 4, sizing: { costEach: 30_000_000, budget: 134_999_999 } });
  });

  it('is refused where the cost cannot be known', async () => {
    const rulebooks = rulebooksWith(({ rates }) => ({ rates: rates.map((rate) => ({ ...rate, to: day('2026-08-31') })) }));
    const city = await roundCity(3, { rulebooks });
    expect((await draft(city, { sizing: { by: 'budget', budget: 10 ** 9 } })).answer.body).toMatchObject({
      code: 'rate-none',
      because: { day: '2026-09-01' },
    });
    expect((await draft(city, { count: 1 })).answer.body).toMatchObject({ count: 1, sizing: { by: 'count' } });
  });
});

describe('a round by what came back', () => {
  it('takes each returned voucher once: the next round begins after the last one taken', async () => {
    const city = await roundCity(20);
    for (let serial = 0; serial < 4; serial += 1) await giveBack(city, 'r0', serial, `2026-06-2${serial}T10:00:00+05:00`);
    const first = await draft(city, { sizing: { by: 'returned' } });
    const second = await draft(city, { sizing: { by: 'returned' } });
    expect([first.answer.body['count'], second.answer.body['count']]).toEqual([4, 4]);
    expect((await approve(city, first.round)).body).toMatchObject({ count: 4, sizing: { by: 'returned', returned: 4 } });
    expect((await approve(city, second.round)).body).toMatchObject({ code: 'round-empty' });
    city.at('2026-07-02T10:00:00+05:00');
    await giveBack(city, 'r0', 9, '2026-07-02T09:00:00+05:00');
    expect((await approve(city, second.round)).body).toMatchObject({ count: 1 });
  });

  it('is approved once, however many heads press at once', async () => {
    const city = await roundCity(40);
    for (let serial = 0; serial < 5; serial += 1) await giveBack(city, 'r0', serial, `2026-06-2${serial}T10:00:00+05:00`);
    const drafts = [];
    for (let index = 0; index < 6; index += 1) drafts.push(await draft(city, { sizing: { by: 'returned' } }));
    const answers = await Promise.all(drafts.map(({ round }) => approve(city, round)));
    const counts = answers.flatMap(({ status, body }) => (status === 200 ? [Number(body['count'])] : []));
    expect(counts).toEqual([5]);
    for (const { status, body } of answers) expect([200, 409]).toContain(status === 200 ? 200 : Number(body['status']));
  });

  it('cut by a limit among vouchers that came back in one millisecond leaves the rest of them to the next, and none is lost', async () => {
    const city = await roundCity(3);
    const { table, now } = city.context;
    for (let serial = 0; serial < 5; serial += 1) await giveBack(city, 'r0', serial, '2026-06-20T10:00:00+05:00');
    await giveBack(city, 'r0', 9, '2026-06-21T10:00:00+05:00');
    const takenBy = async (round: string, most: number) => {
      const { count, upTo } = await readReturned(table, territory, now(), most);
      const sizing = { by: 'returned', returned: count, upTo };
      const frozen = { queueRun: 'r', digest: 'd', input: { ...input, round, count, sizing } };
      const item = { ...stub, round, count, sizing, frozen };
      await table.put('records', itemOf(roundKey(territory, round), item), 'ifAbsent');
      await table.put('records', { ...roundListKey(territory, round), item: 'roundEntry' }, 'ifAbsent');
      return [count, upTo];
    };
    const { round } = await draft(city, { count: 1 });
    await approve(city, round);
    const stub = (await readRound(table, territory, round)) ?? {};
    const input = (await readRound(table, territory, round))?.frozen?.input ?? {};
    const before = String(Date.parse('2026-06-20T10:00:00+05:00') - 1).padStart(15, '0');
    expect(await takenBy('202607020000000a', 2)).toEqual([2, `${before}#000002`]);
    expect(await takenBy('202607020000000b', 2)).toEqual([2, `${before}#000004`]);
    expect(await takenBy('202607020000000c', 1)).toEqual([1, String(Date.parse('2026-06-20T10:00:00+05:00')).padStart(15, '0')]);
    expect(await takenBy('202607020000000d', 5)).toEqual([1, String(now()).padStart(15, '0')]);
    const shown = await city.ask('showRound', { params: { territory, round: '202607020000000a' }, iin: people.auditor });
    expect(shown.body).toMatchObject({ sizing: { returned: 2, upTo: '2026-06-20T04:59:59.999Z' } });
  });

  it('that is cancelled gives back what it did not issue, and only that', async () => {
    const city = await roundCity(20);
    for (let serial = 0; serial < 4; serial += 1) await giveBack(city, 'r0', serial, `2026-06-2${serial}T10:00:00+05:00`);
    const first = await draft(city, { sizing: { by: 'returned' } });
    await approve(city, first.round);
    const cancel = (round: string) => city.ask('cancelRound', { params: { territory, round }, iin: people.head });
    await cancel(first.round);
    const second = await draft(city, { sizing: { by: 'returned' } });
    expect(second.answer.body).toMatchObject({ count: 4 });
  });
});

describe('an approved round', () => {
  it('shows its digest and from when it is issued, and issues nothing before', async () => {
    const rulebooks = rulebooksWith(({ rounds }) => ({ rounds: { ...rounds, pauseMinutes: 60 } }));
    const city = await roundCity(5, { rulebooks });
    const { round } = await draft(city, { count: 2 });
    city.at('2026-07-01T10:00:01+05:00');
    expect((await approve(city, round)).body).toMatchObject({ issueFrom: '2026-07-01T06:00:01.000Z', moves: ['cancel'] });
    await city.run({ job: 'issueRounds' });
    const show = async () => (await city.ask('showRound', { params: { territory, round }, iin: people.auditor })).body;
    expect(await show()).toMatchObject({ state: 'approved', issued: 0, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    city.at('2026-07-01T11:00:02+05:00');
    await city.run({ job: 'issueRounds' });
    expect(await show()).toMatchObject({ state: 'finished', issued: 2 });
  });

  it('cannot be approved by who drafted it', async () => {
    const city = await roundCity(3);
    const drafted = await city.ask('draftRound', { ...here, iin: people.head, body: { sizing: { by: 'count', count: 1 } } });
    const round = String(drafted.body['round']);
    expect((await approve(city, round)).body).toMatchObject({ status: 409, code: 'same-person' });
    expect((await approve(city, round, people.secondHead)).status).toBe(200);
  });
});
