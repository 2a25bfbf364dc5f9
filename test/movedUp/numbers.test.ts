// After a round every family still waiting reads which number it had and which it has: once, when the queue shows it, and nobody who has left.

import { describe, expect, it } from 'vitest';
import { tellMovedUp } from '../../functions/jobs/tellMovedUp.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { listNumberNews, listUntoldRounds } from '../../shared/table/numberNews.ts';
import type { Table } from '../../shared/table/table.ts';
import { importCells, people, row, type City } from '../support/city.ts';
import { iinOf } from '../support/iins.ts';
import { Killed, mortalTable } from '../support/mortalTable.ts';
import { approve, draft, roundCity, territory } from '../support/roundCity.ts';

const families = 40;
const given = 3;
const tell = (city: City) => city.run({ job: 'tellMovedUp', territory });
type Numbered = Awaited<ReturnType<typeof roundCity>>;

/** A round of three vouchers on 2026-07-01 in a line of forty families of one category, each with a guardian; the queue after it is not published yet. */
async function servedCity(table?: Table, count = families): Promise<Numbered & { readonly round: string }> {
  const cells = (child: number) => ({ guardianIin: iinOf(child) });
  const city = await roundCity(count, { cells, ...(table === undefined ? {} : { table }) });
  return { ...city, round: await issue(city, given) };
}

async function issue(city: City, count: number): Promise<string> {
  const { round } = await draft(city, { count });
  expect((await approve(city, round)).status).toBe(200);
  await city.run({ job: 'issueRounds' });
  return round;
}

const publish = (city: City) => city.run({ job: 'recomputeQueue', territory });

interface Told {
  readonly kind: string;
  readonly text: string;
  readonly application: string;
}
async function toldTo(city: City, child: number, language = 'en'): Promise<readonly Told[]> {
  const { body } = await city.ask('listMyNotices', { iin: iinOf(child), query: { limit: '50', language } });
  return (body['notices'] as Told[]).filter(({ kind }) => kind === 'number-moved');
}

/** How many messages each of the forty has. */
async function counts(city: City): Promise<readonly number[]> {
  return Promise.all(Array.from({ length: families }, async (_, child) => (await toldTo(city, child)).length));
}
const onceEach = Array.from({ length: families }, (_, child) => (child < given ? 0 : 1));

describe('after a round a family that still waits', () => {
  it('reads what the round gave, its number now and before, when the queue with the outcome is published, and once', async () => {
    const city = await servedCity();
    expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    await publish(city);
    expect(await tell(city)).toEqual({ numbers: families - given, places: 0 });
    expect(await counts(city)).toEqual(onceEach);
    const [told] = await toldTo(city, 39);
    expect(told?.application).toBe(city.numbers[39]);
    expect(told?.text).toMatch(
      /^The round of 1 July 2026 gave 3 vouchers\. The number of application \S{8} in the category “.+” is now 37; before the round it was 40\./,
    );
    for (let again = 0; again < 3; again += 1) expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    city.at('2026-07-05T10:00:00+05:00');
    await publish(city);
    await tell(city);
    expect(await counts(city)).toEqual(onceEach);
    expect(await listUntoldRounds(city.context.table, territory)).toEqual([]);
    expect(await listNumberNews(city.context.table, territory)).toEqual([]);
  });

  it('reads of each round anew', async () => {
    const city = await servedCity(undefined, 6);
    await publish(city);
    await tell(city);
    city.at('2026-07-20T10:00:00+05:00');
    await issue(city, 1);
    await publish(city);
    expect(await tell(city)).toEqual({ numbers: 2, places: 0 });
    const texts = (await toldTo(city, 5)).map(({ text }) => text);
    expect(texts[0]).toMatch(/20 July 2026 gave 1 voucher\. .* is now 2; before the round it was 3\./);
    expect(texts[1]).toMatch(/1 July 2026 gave 3 vouchers\. .* is now 3; before the round it was 6\./);
  });

  it('reads the words of its own category, in its language', async () => {
    const city = await servedCity(undefined, 5);
    await publish(city);
    await tell(city);
    const { body } = await city.ask('showMyPosition', { params: { number: city.numbers[4] ?? '' }, iin: iinOf(4) });
    const labels = body['labels'] as Record<'kk' | 'ru', string>;
    expect((await toldTo(city, 4, 'kk'))[0]?.text).toContain(`«${labels.kk}» санатындағы нөмірі енді – 2, раундқа дейін 5 болған`);
    const [russian] = await toldTo(city, 4, 'ru');
    expect(russian?.text).toContain('В раунде от 1 июля 2026 года выдали 3 ваучера.');
    expect(russian?.text).toContain(`в категории «${labels.ru}» теперь 2, до раунда был 5`);
  });
});

describe('nothing is told', () => {
  it('to a family that has withdrawn since the queue was published', async () => {
    const city = await servedCity();
    await publish(city);
    const number = city.numbers[10] ?? '';
    await city.ask('withdrawApplication', { params: { number }, iin: iinOf(10), body: { understood: true } });
    expect(await tell(city)).toEqual({ numbers: families - given - 1, places: 0 });
    expect(await toldTo(city, 10)).toEqual([]);
  });

  it('to one that withdraws in the very moment it is told: the page is decided anew', async () => {
    let armed = false;
    const inner = memoryTable();
    const table: Table = {
      ...inner,
      together: async (command, writes) => {
        if (armed && command.startsWith('numbers|')) {
          armed = false;
          const number = city.numbers[10] ?? '';
          await city.ask('withdrawApplication', { params: { number }, iin: iinOf(10), body: { understood: true } });
        }
        return inner.together(command, writes);
      },
    };
    const city: Numbered = await servedCity(table);
    await publish(city);
    armed = true;
    expect(await tell(city)).toEqual({ numbers: families - given - 1, places: 0 });
    expect(await counts(city)).toEqual(onceEach.map((count, child) => (child === 10 ? 0 : count)));
  });

  it('to those whose number is as it was: served were only families behind them or of another category', async () => {
    const bornOn = (child: number) => (child < 2 ? '2025-11-10' : '2021-03-10');
    const city = await roundCity(5, { cells: (child) => ({ guardianIin: iinOf(child), bornOn: bornOn(child) }) });
    await issue(city, 1);
    await publish(city);
    await tell(city);
    // The two youngest are too young for a voucher; they stand where they stood, whoever is served.
    const told = await Promise.all([0, 1, 2, 3, 4].map(async (child) => (await toldTo(city, child)).length));
    expect(told).toEqual([0, 0, 0, 1, 1]);
  });

  it('to one who came into the line since the queue was frozen', async () => {
    const city = await servedCity(undefined, 5);
    await importCells(city, [row(77, '2023-01-10T08:00:00Z', { guardianIin: iinOf(77) })], territory, 'late');
    await publish(city);
    await tell(city);
    expect(await toldTo(city, 77)).toEqual([]);
    // It came before the others, by its time: the fifth has left three behind and one has come.
    expect((await toldTo(city, 4))[0]?.text).toMatch(/is now 3; before the round it was 5/);
  });

  it('of a round that is over for more than a week, and of a cancelled one', async () => {
    const city = await servedCity();
    city.at('2026-07-09T10:00:00+05:00');
    await publish(city);
    expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    expect(await listUntoldRounds(city.context.table, territory)).toEqual([]);
    const { round } = await draft(city, { count: 2 });
    await city.ask('cancelRound', { params: { territory, round }, iin: people.head });
    expect(await tell(city)).toEqual({ numbers: 0, places: 0 });
    expect(await counts(city)).toEqual(onceEach.map(() => 0));
  });
});

describe('once each (I-26)', () => {
  it('killed before or after any write and carried on by many at once', async () => {
    for (const when of ['before', 'after'] as const) {
      for (const transaction of [1, 2]) {
        const mortal = mortalTable();
        const city = await servedCity(mortal.table);
        await publish(city);
        mortal.killAt(transaction, when);
        await expect(tell(city)).rejects.toThrow(Killed);
        await Promise.all(Array.from({ length: 4 }, () => tell(city)));
        await tell(city);
        expect(await counts(city)).toEqual(onceEach);
      }
    }
  });

  it('eight at once', async () => {
    const table = memoryTable({ beforeVerb: () => new Promise((resolve) => setImmediate(resolve)) });
    const city = await servedCity(table);
    await publish(city);
    const runs = await Promise.all(Array.from({ length: 8 }, () => tell(city)));
    await tell(city);
    expect(runs.reduce((sum, { numbers }) => sum + Number(numbers), 0)).toBe(families - given);
    expect(await counts(city)).toEqual(onceEach);
  });

  it('goes on where its time was up, of the queue it began with', async () => {
    const city = await servedCity();
    await publish(city);
    let looks = 0;
    const first = await tellMovedUp(city.context, { territory }, () => (looks += 1) > 2);
    expect(first.numbers).toBeGreaterThan(0);
    expect(first.numbers).toBeLessThan(families - given);
    city.at('2026-07-02T10:00:00+05:00');
    await city.ask('withdrawApplication', { params: { number: city.numbers[3] ?? '' }, iin: iinOf(3), body: { understood: true } });
    await publish(city);
    await tell(city);
    expect(await counts(city)).toEqual(onceEach);
    expect((await toldTo(city, 39))[0]?.text).toMatch(/is now 37; before the round it was 40/);
  });
});
