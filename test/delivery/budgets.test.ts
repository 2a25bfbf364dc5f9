// What SMS may cost: counted before they are sent, once for each message, never above the day's budget, whoever presses how often (T06).

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeRulesOn, mayRing, noticeRulesOn, purses, shareOf, shares, type SmsRules } from '../../shared/domain/smsBudget.ts';
import type { Rulebook } from '../../shared/domain/rulebookSchema.ts';
import { parsePhone } from '../../shared/domain/phone.ts';
import { addDays, day, later } from '../../shared/domain/time.ts';
import { smsSegments } from '../../shared/notifications/messages.ts';
import { shippedRulebooks } from '../../shared/rulebooks/index.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { phoneId, sendCodeWrite } from '../../shared/table/phones.ts';
import { paySms, readSpent, type SmsToPay } from '../../shared/table/smsBudgets.ts';
import { iinOf } from '../support/iins.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { hastyRulebooks, importCells, people, row } from '../support/city.ts';
import { followedCity, type FollowedCity } from '../support/followedCity.ts';

const on = day('2026-07-01');
const [shipped] = shippedRulebooks();
if (shipped === undefined) throw new Error('no rulebook is shipped');
const rulesWith = (more: Partial<SmsRules>): SmsRules => ({ ...shipped.notices.sms, ...more });
const sms = (more: Partial<SmsToPay> = {}): SmsToPay => ({
  id: 'notice-1',
  purpose: 'news',
  segments: 2,
  phone: 'phone-1',
  territory: 'karaganda',
  on,
  ...more,
});

describe('a budget', () => {
  it('is cut into shares that add up to it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.nat(), (segmentsPerDay, part) => {
        const rules = rulesWith({ segmentsPerDay, reservedForDeadlines: part % (segmentsPerDay + 1), codeSegmentsPerDay: part % 9_999 });
        const sum = (purse: (typeof purses)[number]) =>
          Array.from({ length: shares }, (_, share) => shareOf(purse, share, rules)).reduce((all, one) => all + one, 0);
        expect(sum('common') + sum('deadlines')).toBe(segmentsPerDay);
        expect(sum('codes')).toBe(rules.codeSegmentsPerDay);
      }),
    );
  });

  it('is paid once for a message, however often it comes again', async () => {
    const table = memoryTable();
    const rules = rulesWith({});
    expect(await paySms(table, sms(), rules)).toBe('paid');
    expect(await Promise.all(Array.from({ length: 8 }, () => paySms(table, sms(), rules)))).toEqual(Array(8).fill('again'));
    expect(await readSpent(table, 'karaganda', on, 'common')).toBe(2);
  });

  it('is never exceeded by 300 messages at once, and spent to its end', async () => {
    const table = memoryTable();
    const rules = rulesWith({ segmentsPerDay: 150, reservedForDeadlines: 50 });
    const paid = await Promise.all(
      Array.from({ length: 300 }, (_, index) => paySms(table, sms({ id: `n${index}`, phone: `p${index}`, segments: 1 }), rules)),
    );
    expect(paid.filter((one) => one === 'paid')).toHaveLength(100);
    expect(new Set(paid)).toEqual(new Set(['paid', 'day-is-spent']));
    expect(await readSpent(table, 'karaganda', on, 'common')).toBe(100);
  });

  it('keeps a part that deadlines alone may use, when the common one is empty', async () => {
    const table = memoryTable();
    const rules = rulesWith({ segmentsPerDay: 40, reservedForDeadlines: 20 });
    const all = (purpose: 'news' | 'deadline', from: number, count: number) =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          paySms(table, sms({ id: `n${from + index}`, phone: `p${from + index}`, purpose, segments: 1 }), rules),
        ),
      );
    expect((await all('news', 0, 30)).filter((one) => one === 'paid')).toHaveLength(20);
    expect((await all('deadline', 100, 30)).filter((one) => one === 'paid')).toHaveLength(20);
    expect(await readSpent(table, 'karaganda', on, 'deadlines')).toBe(20);
  });

  it('is a day’s and a territory’s own', async () => {
    const table = memoryTable();
    const rules = rulesWith({ segmentsPerDay: 2, reservedForDeadlines: 0 });
    const pay = (more: Partial<SmsToPay>) => paySms(table, sms({ segments: 1, ...more }), rules);
    expect(await Promise.all(['a', 'b', 'c'].map((id) => pay({ id, phone: id })))).toContain('day-is-spent');
    expect(await pay({ id: 'd', phone: 'd', territory: 'vilnius' })).toBe('paid');
    expect(await pay({ id: 'e', phone: 'e', on: addDays(on, 1) })).toBe('paid');
  });

  it('is counted with its number or not at all, wherever the process dies', async () => {
    for (const when of ['before', 'after'] as const) {
      const mortal = mortalTable();
      const { table } = mortal;
      const rules = rulesWith({});
      mortal.killAt(1, when);
      await expect(paySms(table, sms(), rules)).rejects.toBeInstanceOf(Killed);
      expect(await paySms(table, sms(), rules)).toBe(when === 'before' ? 'paid' : 'again');
      expect(await readSpent(table, 'karaganda', on, 'common')).toBe(2);
    }
  });
});

describe('a number', () => {
  it('gets ten messages a day, two of them news, and its codes besides', () => {
    const rules = rulesWith({});
    const counted = (count: number, purpose: 'news' | 'deadline' | 'code') =>
      Array.from({ length: count }, (_, index) => ({ id: `${purpose}${index}`, purpose }));
    expect(mayRing(counted(1, 'news'), 'news', rules)).toBe(true);
    expect(mayRing(counted(2, 'news'), 'news', rules)).toBe(false);
    expect(mayRing([...counted(2, 'news'), ...counted(7, 'deadline')], 'deadline', rules)).toBe(true);
    expect(mayRing([...counted(2, 'news'), ...counted(8, 'deadline')], 'deadline', rules)).toBe(false);
    expect(mayRing([...counted(12, 'code'), ...counted(9, 'deadline')], 'deadline', rules)).toBe(true);
    expect(mayRing(counted(12, 'code'), 'code', rules)).toBe(false);
  });
});

describe('the rules of messages', () => {
  const dated = (version: string, effectiveFrom: string, effectiveTo?: string): Rulebook => ({
    ...shipped,
    version,
    effectiveFrom: day(effectiveFrom),
    effectiveTo: effectiveTo === undefined ? undefined : day(effectiveTo),
    notices: { ...shipped.notices, staleHours: Number(version) },
  });

  it('are those of the day, and of the last rulebook when none is in force: a message is owed all the same', () => {
    const books = [dated('2', '2026-01-01', '2026-06-30'), dated('1', '2025-01-01')];
    const hours = (of: string) => noticeRulesOn(books, shipped.territory, day(of)).staleHours;
    expect([hours('2025-06-01'), hours('2026-03-01'), hours('2026-12-01'), hours('2024-01-01')]).toEqual([1, 2, 2, 2]);
    expect(noticeRulesOn(books, undefined, on).staleHours).toBe(2);
  });

  it('of codes are all territories’ together', () => {
    const total = shippedRulebooks().reduce((sum, { notices }) => sum + notices.sms.codeSegmentsPerDay, 0);
    expect(codeRulesOn(shippedRulebooks(), on).codeSegmentsPerDay).toBe(total);
  });
});

describe('a city whose budget is small', () => {
  let city: FollowedCity;
  const small = (more: Partial<SmsRules>) => () =>
    hastyRulebooks().map((rulebook) => ({ ...rulebook, notices: { ...rulebook.notices, sms: { ...rulebook.notices.sms, ...more } } }));
  beforeEach(async () => {
    city = await followedCity({ rulebooks: small({ segmentsPerDay: 17, reservedForDeadlines: 17, codeSegmentsPerDay: 3 }) });
  });
  afterEach(() => city.close());

  it('sends what its deadlines’ reserve pays for, and the rest with the next day’s money', async () => {
    const families = Array.from({ length: 3 }, (_, index) =>
      row(index, `2023-01-1${index}T09:00:00Z`, { guardianIin: iinOf(index), guardianPhone: `+7701123456${index}` }),
    );
    await importCells(city, families);
    await city.run({ job: 'recomputeQueue' });
    const drafted = await city.ask('draftRound', { params: { territory: 'karaganda' }, iin: people.head, body: { count: 3 } });
    const params = { territory: 'karaganda', round: String(drafted.body['round']) };
    await city.ask('approveRound', { params, iin: people.secondHead });
    await city.run({ job: 'issueRounds' });
    await city.deliver();
    const sent = city.sent('sms').length;
    expect(sent).toBeLessThan(3);
    const asked = { params: { territory: 'karaganda', queue: 'undeliverable' }, iin: people.clerk };
    expect((await city.ask('listWork', asked)).body['entries']).toEqual([]);
    await city.deliver(true);
    expect(city.sent('sms')).toHaveLength(sent);
    city.at('2026-07-02T08:00:00+05:00');
    await city.run({ job: 'sendWaiting' });
    await city.deliver();
    expect(city.sent('sms').length).toBeGreaterThan(sent);
  });

  it('lets no more codes out than their budget: 10,000 sign-ups cost what was allowed, and no deadline its money (T06)', async () => {
    const { table, vault, now } = city.context;
    const keys = await vault();
    const before = later(now(), 300_000);
    for (let index = 0; index < 10_000; index += 1) {
      const phone = parsePhone(`+770112${String(index).padStart(5, '0')}`);
      if (phone === undefined) throw new Error('no number');
      // A handful of people is enough: what is counted is numbers and the city.
      const write = await sendCodeWrite(keys, `person-${index % 5}`, phoneId(keys, phone), 1, before, {
        phone,
        code: '123456',
        locale: 'ru',
      });
      if (write.verb === 'put') await table.put('records', write.item, 'ifAbsent');
    }
    await city.deliver();
    // The codes of two territories are one budget.
    expect(await readSpent(table, 'all', on, 'codes')).toBe(6);
    expect(city.sent('sms').length).toBeLessThanOrEqual(6);
    expect(city.sent('sms').reduce((sum, { message }) => sum + smsSegments(message), 0)).toBe(6);
    expect(await readSpent(table, 'karaganda', on, 'deadlines')).toBe(0);
  }, 60_000);

  it('counts a code against its number, whoever asked for it', async () => {
    const { table, vault } = city.context;
    const keys = await vault();
    const phone = parsePhone('+77011234567');
    if (phone === undefined) throw new Error('no number');
    const rules = codeRulesOn(city.context.rulebooks(), on);
    const pay = (id: string) =>
      paySms(table, sms({ id, purpose: 'code', segments: 0, phone: phoneId(keys, phone), territory: 'all' }), rules);
    const paid = await Promise.all(Array.from({ length: 14 }, (_, index) => pay(`code-${index}`)));
    expect(paid.filter((one) => one === 'paid')).toHaveLength(12);
    expect(paid.filter((one) => one === 'number-is-full')).toHaveLength(2);
  });
});
