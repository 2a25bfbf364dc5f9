// What a family is told to do next about its voucher is what it can do, until the day it can do it, in words.

import { describe, expect, it } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { nextWords } from '../../shared/http/words/voucherNext.ts';

const waiting = { state: 'confirmed', lastDay: day('2026-12-17'), waits: true, asks: false } as const;

describe('the next step of a voucher', () => {
  it('names the day until which a proposed contract may be signed, where that is sooner than the voucher’s own', () => {
    const { kk, ru, en } = nextWords({ ...waiting, asks: true, signBy: day('2026-12-10') });
    expect(ru).toBe('Детский сад предложил договор: прочитайте и подпишите его (до конца дня 10 декабря 2026 года).');
    expect(kk).toContain('2026 жылғы 10 желтоқсан күнінің соңына дейін');
    expect(en).toContain('by the end of 10 December 2026');
    expect(nextWords({ ...waiting, asks: true, signBy: day('2026-12-20') }).en).toContain('17 December 2026');
    const signed = nextWords({ ...waiting, asks: true, signBy: day('2026-12-10'), signed: true });
    expect(signed.ru).toBe('Вы подписали договор. Теперь его подписывает детский сад (до конца дня 10 декабря 2026 года).');
  });

  it('is to answer an offer while one runs, also for a child who has a contract', () => {
    const offered = { ...waiting, offeredUntil: day('2026-12-09') };
    expect(nextWords(offered).ru).toMatch(/^Вам предложено место .* \(до конца дня 9 декабря 2026 года\)/);
    expect(nextWords({ ...offered, state: 'contracted', lastDay: undefined }).en).toContain('accept or decline');
  });

  it('is to sign during a transfer, and says that days stand still while the voucher is contested', () => {
    const transfer = { state: 'contracted', lastDay: undefined, waits: false, asks: true, signBy: day('2026-12-19') } as const;
    expect(nextWords(transfer).en).toContain('sign the contract (by the end of 19 December 2026)');
    expect(nextWords({ ...waiting, contested: true }).ru).toMatch(/^Отдел образования предложил отозвать ваучер.*срок стоит\. Когда/);
  });
});
