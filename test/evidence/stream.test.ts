// The stream brings everything at least once, in pieces, late, or with something in it that nobody can read; people get each message once and in order.

import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostTries } from '../../shared/domain/telling.ts';
import { readDeadLetters, givenUp } from './deadLetters.ts';
import { tableThat, tellingCity, territory, type TellingCity } from './telling.ts';

let city: TellingCity;
beforeEach(async () => {
  city = await tellingCity();
});
afterEach(() => city.close());

const phoneOf = (serial: number) => `+7701555${String(serial).padStart(4, '0')}`;
const countOf = (phone: string) => city.sent('sms').filter(({ to }) => to === phone).length;

/** Any order across people; each one's own stays. */
function mixed(records: ReturnType<TellingCity['records']>, order: readonly number[]): typeof records {
  const lanes = [...Map.groupBy(records, ({ dynamodb }) => dynamodb?.Keys?.['pk']?.S ?? '').values()];
  return records.flatMap((_, place) => {
    const open = lanes.filter((lane) => lane.length > 0);
    return open[(order[place % order.length] ?? 0) % open.length]?.splice(0, 1) ?? [];
  });
}

describe('a batch', () => {
  it('brings the same records one to five times, in any order across people, and every phone rings once (F17, F18, F19, I-27)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 6, maxLength: 40 }), fc.integer({ min: 1, max: 5 }), async (order, times) => {
        const own = await tellingCity();
        const people = await Promise.all([1, 2, 3].map((serial) => own.family(serial, [phoneOf(serial)])));
        own.records();
        for (const person of people) for (const minute of [1, 2]) await own.tell(person, minute);
        const records = own.records();
        const shuffled = mixed(records, order);
        for (let time = 0; time < times; time += 1) expect(await own.hand([...shuffled, ...shuffled])).toEqual([]);
        const rang = [1, 2, 3].map((serial) => own.sent('sms').filter(({ to }) => to === phoneOf(serial)).length);
        expect(rang).toEqual([2, 2, 2]);
        await own.close();
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('names the failed record and what stands behind it for the same person, lowest first; other people are served (F18, I-28)', async () => {
    for (const failing of [0, 1, 2]) {
      const own = await tellingCity();
      const [person, other] = [await own.family(1, [phoneOf(1)]), await own.family(2, [phoneOf(2)])];
      own.records();
      const keys = [await own.tell(person, 1), await own.tell(person, 2), await own.tell(person, 3)];
      await own.tell(other, 1);
      const records = own.records();
      const table = tableThat(own.context.table, ({ sk }) => {
        if (sk === keys[failing]?.sk) throw new Error('storage does not answer');
      });
      const failed = await own.hand(records, { table });
      expect(failed).toEqual(records.slice(failing, 3).map(({ dynamodb }) => dynamodb?.SequenceNumber));
      expect(own.sent('sms').filter(({ to }) => to === phoneOf(1))).toHaveLength(failing);
      expect(own.sent('sms').filter(({ to }) => to === phoneOf(2))).toHaveLength(1);
      expect(await own.hand(records)).toEqual([]);
      expect(own.sent('sms').filter(({ to }) => to === phoneOf(1))).toHaveLength(3);
      await own.close();
    }
  });

  it('never answers without naming what failed: a record without its number is an error, not a success (F22)', async () => {
    const person = await city.family(1, [phoneOf(1)]);
    city.records();
    await city.tell(person, 1);
    const [record] = city.records();
    const { SequenceNumber: _, ...nameless } = record?.dynamodb ?? {};
    await expect(city.hand([{ ...record, dynamodb: nameless }])).rejects.toThrow('no sequence number');
    expect(await city.hand([])).toEqual([]);
  });
});

describe('a notice nobody can send', () => {
  it('is given up at once when it cannot be read, by itself, and holds up nobody (F21, T31)', async () => {
    const [person, other] = [await city.family(1, [phoneOf(1)]), await city.family(2, [phoneOf(2)])];
    city.records();
    const poison = await city.tell(person, 1);
    await city.tell(person, 2);
    await city.tell(other, 3);
    const stored = await city.context.table.get('records', poison);
    if (stored === undefined) throw new Error('it is not there');
    // As a newer version of the product would have written it.
    await city.context.table.put('records', { ...stored, kind: 'kind-of-tomorrow' }, 'ifPresent');
    expect(await city.hand(city.records())).toEqual([]);
    expect(await city.stateOf(poison)).toBe('dead');
    expect([countOf(phoneOf(1)), countOf(phoneOf(2))]).toEqual([1, 1]);
    expect(await readDeadLetters(city.context.table, territory)).toEqual([['unreadable', 'kind-of-tomorrow']]);
  });

  it('is tried some times, then given up by name; the shard goes on (F21, F32)', async () => {
    const person = await city.family(1, [phoneOf(1)]);
    city.records();
    const key = await city.tell(person, 1);
    const records = city.records();
    const states: (string | undefined)[] = [];
    for (let tries = 1; tries <= mostTries; tries += 1) {
      city.drop(2);
      const failed = await city.hand(records);
      expect(failed).toHaveLength(tries === mostTries ? 0 : 1);
      states.push(await city.stateOf(key));
    }
    expect(new Set(states.slice(0, -1))).toEqual(new Set(['troubled']));
    expect(states.at(-1)).toBe('dead');
    expect(await givenUp(city.context.table, territory)).toBe(1);
    city.drop(0);
    expect(await city.hand(records)).toEqual([]);
    expect(countOf(phoneOf(1))).toBe(0);
  });

  it('logs no phone, no name and no text of what failed (I-30, T17)', async () => {
    const person = await city.family(1, [phoneOf(1)]);
    await city.tell(person, 1);
    city.drop(2);
    await city.hand(city.records());
    expect(city.lines.join()).not.toMatch(/7015550001|стоп-лист/);
  });
});
