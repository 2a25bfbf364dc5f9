// Several people mark at once, tablets send what they kept without a connection, networks send twice: every day stands as somebody said it, nobody’s words
// are written over unseen, and a repeat is one save and one answer (I-16, I-23).

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOn } from '../../shared/domain/attendance.ts';
import { brokenEntry, nextEntry, type MarksEntry } from '../../shared/domain/marks.ts';
import { month } from '../../shared/domain/month.ts';
import { day } from '../../shared/domain/time.ts';
import { listMarks, marksWrite, readMarks } from '../../shared/table/marks.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import type { Table } from '../../shared/table/table.ts';
import { attendanceCity, daysToMark, markDay, markMonth, showDay, sunny, teacher, type AttendanceCity } from '../support/attendanceCity.ts';
import type { Answer } from '../support/city.ts';
import { garden, head } from '../support/contractCity.ts';

const july = month('2026-07');
const of = { preschool: garden, group: sunny, month: july };
const on = '2026-07-02';

interface Press {
  readonly day?: string;
  readonly iin?: string;
  readonly key?: string;
  readonly seen?: number;
  readonly everybody?: string;
  readonly except?: readonly { readonly contract: string; readonly code: string }[];
  readonly reason?: string;
}

const press = (city: AttendanceCity, { day: which = on, iin = teacher, key, ...body }: Press = {}): Promise<Answer> =>
  city.ask('markGroupDay', {
    iin,
    params: { preschool: garden, group: sunny, day: which },
    body: { seen: 0, everybody: 'P', except: [], ...body },
    ...(key === undefined ? {} : { key }),
  });

/** Every step of every request may be overtaken by another's, the same way each time. */
function crowdedTable(seed = 0): Table {
  let step = seed;
  return memoryTable({
    beforeVerb: async () => {
      step = (step * 1_103_515_245 + 12_345) % 2 ** 31;
      for (let turns = step % 5; turns > 0; turns -= 1) await Promise.resolve();
    },
  });
}

async function entriesOf(city: AttendanceCity): Promise<readonly MarksEntry[]> {
  const entries: MarksEntry[] = [];
  for await (const entry of listMarks(city.context.table, of)) entries.push(entry);
  for (const [place, entry] of entries.entries()) expect(brokenEntry(entries[place - 1], entry)).toBeUndefined();
  return entries;
}

const sameAnswer = ({ status, body }: Answer) => JSON.stringify({ status, body });

describe('two teachers on one day', () => {
  it('who look at the same unmarked day: the second is shown both, looks again and says what is right', async () => {
    const city = await attendanceCity(3);
    const [a = '', b = ''] = city.contracts;
    const first = await press(city, { except: [{ contract: a, code: 'B' }] });
    expect(first.status).toBe(200);
    city.at('2026-07-02T09:10:00+05:00');
    const second = await press(city, { iin: head, except: [{ contract: b, code: 'N' }] });
    expect(second).toMatchObject({
      status: 409,
      body: { code: 'day-changed', because: { saved: 1, at: '2026-07-02T04:00:00.000Z', by: first.body['savedBy'] } },
    });
    const { differ } = second.body['because'] as { differ: { contract: string }[] };
    expect(differ.toSorted((one, other) => [a, b].indexOf(one.contract) - [a, b].indexOf(other.contract))).toEqual([
      { contract: a, saved: 'B', sent: 'P' },
      { contract: b, saved: 'P', sent: 'N' },
    ]);
    const agreed = [
      { contract: a, code: 'B' },
      { contract: b, code: 'N' },
    ];
    expect((await press(city, { iin: head, seen: 1, except: agreed })).body).toMatchObject({ version: 2 });
    expect(await entriesOf(city)).toHaveLength(2);
  });

  it('who say the same are both told that it is done, and it is saved once', async () => {
    const city = await attendanceCity(2, { table: crowdedTable() });
    const answers = await Promise.all([teacher, head].map((iin) => press(city, { iin })));
    expect(answers.map(({ status, body }) => [status, body['version']])).toEqual([
      [200, 1],
      [200, 1],
    ]);
    expect(await entriesOf(city)).toHaveLength(1);
  });

  it('at the very same moment with different words: one is taken, the other is shown both, whoever comes first', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const city = await attendanceCity(2, { table: crowdedTable(seed) });
      const [contract = ''] = city.contracts;
      const answers = await Promise.all([
        press(city, { except: [{ contract, code: 'B' }] }),
        press(city, { iin: head, except: [{ contract, code: 'N' }] }),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'day-changed', because: { saved: 1 } });
      expect(await entriesOf(city)).toHaveLength(1);
    }
  });
});

describe('different days', () => {
  it('said all at once by two people are all saved, each once: none is in the way of another', async () => {
    const city = await attendanceCity(3, { table: crowdedTable() });
    const [contract = ''] = city.contracts;
    const days = (await daysToMark(city, '2026-07')).slice(0, 12);
    city.at('2026-07-31T17:00:00+05:00');
    const answers = await Promise.all(
      days.map((one, index) =>
        press(city, { day: one, iin: index % 2 === 0 ? teacher : head, except: [{ contract, code: 'Z' }], reason: 'no-connection' }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(days.map(() => 200));
    const entries = await entriesOf(city);
    expect(entries).toHaveLength(days.length);
    const marks = entries.at(-1)?.marks[contract] ?? '';
    expect(days.map((one) => markOn(marks, day(one)).toUpperCase())).toEqual(days.map(() => 'Z'));
  });

  it('kept without a connection and sent in any order, some of them twice, leave the same marks', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 4, 2, 0], { minLength: 8 }), async (order) => {
        const city = await attendanceCity(2);
        const [contract = ''] = city.contracts;
        const days = (await daysToMark(city, '2026-07')).slice(0, 5);
        city.at('2026-07-09T18:00:00+05:00');
        const answers = new Map<number, string>();
        for (const index of order) {
          const kept = { day: days[index] ?? '', key: `kept-on-tablet-${index}`, reason: 'no-connection' };
          const answer = await press(city, { ...kept, except: index % 2 === 0 ? [{ contract, code: 'N' }] : [] });
          expect(answer.status).toBe(200);
          expect(answers.get(index) ?? sameAnswer(answer)).toBe(sameAnswer(answer));
          answers.set(index, sameAnswer(answer));
        }
        const newest = (await entriesOf(city)).at(-1);
        expect(newest?.seq).toBe(5);
        expect(newest?.marks[contract]).toBe(' np   nPN');
      }),
      { numRuns: 8 },
    );
  });

  it('an older day sent after a newer save of the same day is shown both, not taken', async () => {
    const city = await attendanceCity(1);
    const [contract = ''] = city.contracts;
    await markDay(city, on, { [contract]: 'B' }, { at: '2026-07-02T10:00:00+05:00' });
    city.at('2026-07-02T18:00:00+05:00');
    expect((await press(city, { key: 'kept-since-nine' })).body).toMatchObject({
      code: 'day-changed',
      because: { differ: [{ contract, saved: 'B', sent: 'P' }] },
    });
  });
});

describe('a repeat', () => {
  it('gets the answer of the first time, after saves of other days and of the same day, and when the month is closed', async () => {
    const city = await attendanceCity(2);
    const [contract = ''] = city.contracts;
    const key = 'the-first-press';
    const first = await press(city, { key });
    await markDay(city, '2026-07-03');
    await markDay(city, on, { [contract]: 'N' });
    await markMonth(city, '2026-07', { [on]: { [contract]: 'N' } });
    expect(sameAnswer(await press(city, { key }))).toBe(sameAnswer(first));
    const { context } = city;
    const newest = await readMarks(context.table, of);
    if (newest === undefined) throw new Error('no marks');
    const command = { name: 'close', by: 'head', as: 'preschool_head' as const, at: context.now(), key: 'close-it', digest: 'd' };
    const close = marksWrite(nextEntry(newest, newest, { kind: 'close', marks: newest.marks }, command));
    await context.table.together('close', [close]);
    expect(sameAnswer(await press(city, { key }))).toBe(sameAnswer(first));
    const other = await press(city, { seen: newest.days['02'] ?? 0, everybody: 'Z' });
    expect(other).toMatchObject({ status: 409, body: { code: 'month-closed' } });
    expect((await showDay(city, on)).body).toMatchObject({ closed: true });
  });

  it('of what changed nothing gets its first answer too, whatever was said since', async () => {
    const city = await attendanceCity(1);
    const [contract = ''] = city.contracts;
    await press(city);
    const key = 'nothing-new';
    const nothing = await press(city, { key, seen: 1 });
    await markDay(city, on, { [contract]: 'B' });
    expect(sameAnswer(await press(city, { key, seen: 1 }))).toBe(sameAnswer(nothing));
  });

  it('under the same key with other words is refused', async () => {
    const city = await attendanceCity(1);
    await press(city, { key: 'one-press-1' });
    for (const other of [{ everybody: 'Z' }, { seen: 1, everybody: 'Z' }, { day: '2026-07-01' }]) {
      expect(await press(city, { key: 'one-press-1', ...other })).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    }
  });
});

describe('a save while the head closes the month', () => {
  it('that comes second sees the month closed: nothing is marked after it was closed', async () => {
    let closing: (() => Promise<void>) | undefined;
    const table = memoryTable({
      beforeVerb: async (verb) => {
        if (verb !== 'put' || closing === undefined) return;
        const first = closing;
        closing = undefined;
        await first();
      },
    });
    const city = await attendanceCity(1, { table });
    await press(city);
    closing = async () => {
      const newest = await readMarks(table, of);
      if (newest === undefined) throw new Error('no marks');
      const command = { name: 'close', by: 'head', as: 'preschool_head' as const, at: newest.at, key: 'close-it', digest: 'd' };
      await table.together('close', [marksWrite(nextEntry(newest, newest, { kind: 'close', marks: newest.marks }, command))]);
    };
    expect(await press(city, { seen: 1, everybody: 'N' })).toMatchObject({ status: 409, body: { code: 'month-closed' } });
    expect((await entriesOf(city)).map(({ kind }) => kind)).toEqual(['day', 'close']);
  });
});

describe('64 presses at once', () => {
  it('with one key: one save, 64 times the same answer', async () => {
    const city = await attendanceCity(3, { table: crowdedTable() });
    const [contract = ''] = city.contracts;
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => press(city, { key: 'one-press-1', except: [{ contract, code: 'B' }] })),
    );
    expect(new Set(answers.map(sameAnswer)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(await entriesOf(city)).toHaveLength(1);
  });

  it('with as many keys and as many opinions: the first is saved, whoever agrees is done, the others are shown both', async () => {
    const city = await attendanceCity(1, { table: crowdedTable() });
    const codes = ['P', 'B', 'N', 'Z'];
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) => press(city, { key: `press-number-${index}`, everybody: codes[index % 4] ?? 'P' })),
    );
    const entries = await entriesOf(city);
    expect(entries).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(16);
    expect(answers.filter(({ body }) => body['code'] === 'day-changed')).toHaveLength(48);
  });
});
