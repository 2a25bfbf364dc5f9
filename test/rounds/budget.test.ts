// The money of a year: what approvals bind of it, what comes back, and that no two approvals take the same money.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundBy, exceeds, freeMoney, type BoundRound } from '../../shared/domain/budget.ts';
import { day } from '../../shared/domain/time.ts';
import { roundStates } from '../../shared/domain/round.ts';
import { checkTerritory } from '../../shared/table/checking.ts';
import { budgetKey, eventKey } from '../../shared/table/keys.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { people } from '../support/city.ts';
import { approve, draft, giveBack, payer, roundCity, rulebooksWith, setBudget, showBudget, territory } from '../support/roundCity.ts';

/** On 2026-07-01: six months of the highest rate. */
const each = 45_000_000;

describe('the budget of a year', () => {
  it('is set by a head or a finance operator, seen by every reader, and set anew as often as needed', async () => {
    const city = await roundCity(3);
    expect((await showBudget(city)).body).toEqual({ territory, year: 2026, bound: 0, returned: 0, saved: 0, rounds: [] });
    expect((await setBudget(city, 5 * each)).body).toMatchObject({ amount: 5 * each, free: 5 * each });
    const params = { territory, year: '2026' };
    expect((await city.ask('setBudget', { params, iin: people.head, body: { amount: 4 * each } })).status).toBe(200);
    expect((await city.ask('setBudget', { params, iin: people.clerk, body: { amount: 1 } })).status).toBe(403);
    for (const amount of [-1, 1.5, 2 ** 60]) {
      expect((await city.ask('setBudget', { params, iin: payer, body: { amount } })).status).toBe(400);
    }
    expect((await city.ask('showBudget', { params: { ...params, year: '1999' }, iin: payer })).status).toBe(400);
    expect((await showBudget(city)).body).toMatchObject({ amount: 4 * each, free: 4 * each });
    expect((await showBudget(city, '2027')).body).not.toHaveProperty('amount');
  });

  it('is bound by an approval for its whole count, and by a finished round for what it issued', async () => {
    const city = await roundCity(3);
    await setBudget(city, 5 * each);
    const { round } = await draft(city, { count: 4 });
    expect((await showBudget(city)).body).toMatchObject({ bound: 0 });
    await approve(city, round);
    expect((await showBudget(city)).body).toMatchObject({
      bound: 4 * each,
      free: each,
      rounds: [{ round, state: 'approved', count: 4, costEach: each, bound: 4 * each }],
    });
    await city.run({ job: 'issueRounds' });
    // Three families waited, so the fourth voucher was never issued.
    expect((await showBudget(city)).body).toMatchObject({ bound: 3 * each, free: 2 * each, rounds: [{ state: 'finished', count: 3 }] });
  });

  it('refuses an approval for more than is free, with the numbers', async () => {
    const city = await roundCity(9);
    await setBudget(city, 5 * each - 1);
    const [five, four, one] = [await draft(city, { count: 5 }), await draft(city, { count: 4 }), await draft(city, { count: 1 })];
    const refused = await approve(city, five.round);
    expect(refused.body).toMatchObject({ status: 409, code: 'budget-exceeded' });
    expect(refused.body['because']).toEqual({ year: 2026, needed: 5 * each, free: 5 * each - 1, costEach: each });
    expect((await approve(city, four.round)).status).toBe(200);
    expect((await approve(city, one.round)).body).toMatchObject({ code: 'budget-exceeded', because: { free: each - 1 } });
    await city.ask('cancelRound', { params: { territory, round: four.round }, iin: people.head });
    expect((await approve(city, one.round)).status).toBe(200);
  });

  it('gets back what vouchers of its rounds cost that came back before a child was enrolled', async () => {
    const city = await roundCity(3);
    await setBudget(city, 2 * each);
    const { round } = await draft(city, { count: 2 });
    await approve(city, round);
    await giveBack(city, round, 1, '2026-07-03T10:00:00+05:00', each);
    await giveBack(city, 'a-round-of-another-year', 2, '2026-07-03T10:00:00+05:00', each);
    expect((await showBudget(city)).body).toMatchObject({ bound: 2 * each, returned: each, free: each });
  });

  it('has a chain of its own: each amount and each approval, and one event that is gone is found (I-24)', async () => {
    const city = await roundCity(3);
    const { table, calendar, now } = city.context;
    await setBudget(city, 2 * each);
    const { round } = await draft(city, { count: 2 });
    await approve(city, round);
    const { pk } = budgetKey(territory, 2026);
    const events = (await table.list('records', { pk, beginsWith: 'EVENT#' })).items;
    expect(events.map(({ kind, data }) => [kind, data])).toMatchObject([
      ['budget-set', { amount: 2 * each }],
      ['budget-bound', { round, count: 2, costEach: each }],
    ]);
    const violations = async () => (await checkTerritory(table, calendar(), territory, now())).violations;
    expect(await violations()).toEqual([]);
    await table.remove('records', eventKey(pk, 2), 'ifPresent');
    expect(JSON.stringify(await violations())).toContain('budget#karaganda#2026');
  });

  it('cannot be bound by a round whose cost is not known', async () => {
    const rulebooks = rulebooksWith(({ rates }) => ({ rates: rates.map((rate) => ({ ...rate, to: day('2026-08-31') })) }));
    const city = await roundCity(3, { rulebooks });
    const { round } = await draft(city, { count: 1 });
    await setBudget(city, 10 ** 12);
    expect((await approve(city, round)).body).toMatchObject({ status: 409, code: 'rate-none' });
  });

  it('counts towards the year in which a round begins, its pause included', async () => {
    const rulebooks = rulebooksWith(({ rounds }) => ({ rounds: { ...rounds, pauseMinutes: 60 } }));
    const city = await roundCity(3, { rulebooks });
    const { round } = await draft(city, { count: 1 });
    city.at('2026-12-31T23:30:00+05:00');
    await setBudget(city, 0);
    expect((await approve(city, round)).status).toBe(200);
    expect((await showBudget(city)).body).toMatchObject({ bound: 0, rounds: [] });
    expect((await showBudget(city, '2027')).body).toMatchObject({ bound: 12 * 7_500_000, rounds: [{ round }] });
  });
});

describe('approvals at once', () => {
  it('never bind more than there is: two with money for one, and sixteen with money for five (I-01)', async () => {
    for (const [rounds, money] of [
      [2, 1],
      [16, 5],
    ] as const) {
      let step = 0;
      const table = memoryTable({
        beforeVerb: async () => {
          step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
          for (let turns = step % 5; turns > 0; turns -= 1) await Promise.resolve();
        },
      });
      const city = await roundCity(rounds, { table });
      await setBudget(city, money * each + each - 1);
      const drafts = [];
      for (let index = 0; index < rounds; index += 1) drafts.push(await draft(city, { count: 1 }));
      const answers = await Promise.all(drafts.map(({ round }) => approve(city, round)));
      const done = answers.filter(({ status }) => status === 200).length;
      expect(done).toBeLessThanOrEqual(money);
      expect(done).toBeGreaterThan(0);
      for (const { status, body } of answers) if (status !== 200) expect(['budget-exceeded', 'changed-meanwhile']).toContain(body['code']);
      // Whoever was told to repeat does: in the end the money is spent to the last voucher.
      for (const { round } of drafts) await approve(city, round);
      expect((await showBudget(city)).body).toMatchObject({ bound: money * each, free: each - 1 });
      const { calendar, now } = city.context;
      expect((await checkTerritory(table, calendar(), territory, now())).violations).toEqual([]);
    }
  });

  it('and a budget set at the same moment are one after the other', async () => {
    const city = await roundCity(4);
    const { round } = await draft(city, { count: 3 });
    const [approved, set] = await Promise.all([approve(city, round), setBudget(city, each)]);
    expect(set?.status).toBe(200);
    const { body } = await showBudget(city);
    // Approved before there was a budget it stands, and the money shows it as overdrawn; after, it was refused.
    if (approved?.status === 200) expect(body).toMatchObject({ bound: 3 * each, free: -2 * each });
    else expect(body).toMatchObject({ bound: 0, free: each });
  });
});

describe('what is bound', () => {
  it('is never more than the amount after any history of approvals, cancellations and ends (I-01)', () => {
    const step = fc.record({ count: fc.integer({ min: 1, max: 50 }), costEach: fc.integer({ min: 0, max: 10 ** 9 }), issued: fc.nat(50) });
    fc.assert(
      fc.property(fc.nat(10 ** 11), fc.array(fc.tuple(step, fc.constantFrom(...roundStates)), { maxLength: 40 }), (amount, steps) => {
        let rounds: readonly BoundRound[] = [];
        for (const [index, [{ count, costEach, issued }, end]] of steps.entries()) {
          const free = freeMoney({ amount, bound: boundBy(rounds), returned: 0 });
          if (exceeds(count, costEach, 2026, free) !== undefined) continue;
          const round = { round: String(index), state: 'approved', count, issued: 0, costEach } as const;
          expect(boundBy([...rounds, round])).toBeLessThanOrEqual(amount);
          rounds = [...rounds, { ...round, state: end === 'draft' ? 'issuing' : end, issued: Math.min(issued, count) }];
          expect(boundBy(rounds)).toBeLessThanOrEqual(amount);
        }
      }),
    );
  });
});
