// A district's round: one over all its settlements, leaving out those without a free place.

import { describe, expect, it } from 'vitest';
import { orderKeyBytes, placeOf } from '../../shared/domain/orderKey.ts';
import { rowsLeftOut } from '../../shared/domain/round.ts';
import { leaveOut, settlementOf } from '../../shared/domain/settlement.ts';
import { readApplication } from '../../shared/table/applications.ts';
import { memoryTable } from '../../shared/table/memory.ts';
import { readWholeQueue } from '../../shared/table/queue.ts';
import { compareRebuilt, rebuildTerritory } from '../../shared/table/rebuilding.ts';
import { restoreQueue } from '../../shared/table/restoring.ts';
import { listAwards, readRound } from '../../shared/table/rounds.ts';
import { scanNamedLine } from '../../shared/table/settlements.ts';
import { people, type City } from '../support/city.ts';
import { apply, giveChild } from '../support/family.ts';
import { preschoolPeople, seedPreschool } from '../support/preschoolCity.ts';
import { approve, check, draft, roundCity, territory } from '../support/roundCity.ts';

/** Families 0, 4, 8 name nothing; the kindergartens of tests stand in «Центральный». */
const named = ['', 'Центральный', ' ЦЕНТРАЛЬНЫЙ ', 'Актас'] as const;
const districtCity = () => roundCity(12, { table: memoryTable(), cells: (child) => ({ district: named[child % 4] ?? '' }) });
const places = (capacity: number) => ({ groups: [{ group: 'g1', capacity }], head: preschoolPeople.head });

async function leftOutNumbers(city: City, round: string): Promise<readonly string[]> {
  const { table } = city.context;
  const frozen = (await readRound(table, territory, round))?.frozen;
  if (frozen === undefined) throw new Error('not approved');
  const keys = await readWholeQueue(table, territory, frozen.queueRun);
  return [...rowsLeftOut(frozen.input)].map((row) => placeOf(keys, row * orderKeyBytes).number);
}

describe('a settlement', () => {
  it('is one however it is written', () => {
    expect(settlementOf('  ҚАРАҒАНДЫ   қаласы ')).toBe('қарағанды қаласы');
    expect(settlementOf('Ак-тас')).not.toBe(settlementOf('Актас'));
  });

  it('is left out where nobody keeps a kindergarten, and never for a family that named none', () => {
    const keys = new Uint8Array(3 * orderKeyBytes).map((_, index) =>
      index % orderKeyBytes === 11 ? Math.floor(index / orderKeyBytes) : 1,
    );
    const line = { keys, districts: ['А', undefined, 'Б'] };
    const left = leaveOut(keys, line, new Map([['а', { free: 1, preschools: 1 }]]));
    expect(left).toEqual({ rows: new Set([2]), settlements: [{ district: 'Б', families: 1, preschools: 0, freePlaces: 0 }] });
  });
});

describe('a round over settlements', () => {
  it('serves nobody of a settlement without a free place, and everybody else in their order', async () => {
    const city = await districtCity();
    await seedPreschool(city, 'k1', places(5));
    const { round } = await draft(city, { count: 9, scope: 'settlements' });
    const dry = await check(city, round);
    expect(dry.body['passedOver']).toMatchObject({
      settlements: { count: 3, leftOut: [{ district: 'Актас', families: 3, preschools: 0, freePlaces: 0 }] },
    });
    expect(dry.body).toMatchObject({ awarded: 9 });
    await approve(city, round);
    expect(await leftOutNumbers(city, round)).toEqual([city.numbers[3], city.numbers[7], city.numbers[11]]);
    await city.run({ job: 'issueRounds' });
    const awards = await listAwards(city.context.table, territory, round);
    expect(awards.map(({ number }) => number)).toEqual(city.numbers.filter((_, child) => child % 4 !== 3));
    for (const child of [3, 7, 11]) {
      expect(await readApplication(city.context.table, city.numbers[child] ?? '')).toMatchObject({ state: 'waiting' });
    }
  });

  it('leaves out a settlement whose places are all taken', async () => {
    const city = await districtCity();
    await seedPreschool(city, 'k1', places(0));
    const { round } = await draft(city, { count: 12, scope: 'settlements' });
    await approve(city, round);
    expect(await leftOutNumbers(city, round)).toEqual(city.numbers.filter((_, child) => child % 4 !== 0));
    expect((await check(city, round)).body['passedOver']).toMatchObject({
      settlements: {
        leftOut: [
          { families: 6, preschools: 1 },
          { district: 'Актас', preschools: 0 },
        ],
      },
    });
  });

  it('keeps to what its approval left out, whatever becomes free after it', async () => {
    const city = await districtCity();
    await seedPreschool(city, 'k1', places(0));
    const { round } = await draft(city, { count: 12, scope: 'settlements' });
    await approve(city, round);
    await seedPreschool(city, 'k2', places(3));
    expect((await check(city, round)).body).toMatchObject({
      awarded: 3,
      passedOver: { settlements: { count: 9, leftOut: [{ families: 6, preschools: 2, freePlaces: 3 }, { district: 'Актас' }] } },
    });
    await city.run({ job: 'issueRounds' });
    expect(await listAwards(city.context.table, territory, round)).toHaveLength(3);
  });

  it('over the whole territory leaves out nobody, whatever is free', async () => {
    const city = await districtCity();
    const { round } = await draft(city, { count: 12 });
    await approve(city, round);
    expect(await readRound(city.context.table, territory, round)).toMatchObject({ frozen: { input: { leftOut: '', scope: 'territory' } } });
  });
});

describe('the line', () => {
  it('names the settlement a family wishes for now, and is rebuilt with it from events alone', async () => {
    const city = await districtCity();
    const child = await giveChild(city, people.parent, 1);
    const { number } = await apply(city, people.parent, child, { district: 'Актас' });
    const { table, calendar, now } = city.context;
    const districtsNow = async () => (await scanNamedLine(table, territory)).districts.toSorted();
    const before = await districtsNow();
    const wish = async (district: string) =>
      city.ask('changeWishes', { params: { number: String(number) }, iin: people.parent, body: { language: 'kk', district } });
    expect((await wish('Майкудук')).status).toBe(200);
    expect(await districtsNow()).toEqual([...before.toSpliced(before.indexOf('Актас'), 1), 'Майкудук'].toSorted());
    const { years, ...rest } = calendar();
    // One year of days is enough to look through.
    const short = { ...rest, years: Object.fromEntries(Object.entries(years).filter(([year]) => year === '2026')) };
    const rebuilt = await rebuildTerritory(table, short, territory, now());
    expect((await compareRebuilt(table, rebuilt, now())).differences).toEqual([]);
    const [line] = (await table.list('waiting', { pk: territory })).items;
    if (line === undefined) throw new Error('nobody waits');
    await table.put('waiting', { ...line, district: 'elsewhere' }, 'ifPresent');
    expect((await compareRebuilt(table, rebuilt, now())).differences).toHaveLength(1);
    expect(await restoreQueue(table, rebuilt, now())).toMatchObject({ added: 0, mended: 1, removed: 0 });
    expect((await compareRebuilt(table, rebuilt, now())).differences).toEqual([]);
  });
});
